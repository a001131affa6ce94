import type { Criterion, Turn } from '../../lead/schema';
import { conversationSchema, leadSchema, sourceSchema } from '../../lead/schema';
import { affirmedLevel, isAffirmation } from '../../nodes/Qualify/affirmation';
import { SAMPLE_ICP } from '../../nodes/Qualify/icp';
import { qualify } from '../../nodes/Qualify/qualify';
import { emptyReading, type Level, type Reading } from '../../nodes/Qualify/readers/reading';
import { B2B_SAAS } from '../../nodes/Qualify/rubric';
import { CAPTURED_AT } from './reading';

const turn = (speaker: Turn['speaker'], text: string): Turn => ({
	speaker,
	name: null,
	text,
	at: null,
});

describe('words that say yes and nothing more', () => {
	test.each([
		'Yes, exactly.',
		'Yes.',
		"Yep, that's right!",
		'Of course 👍',
		'Ja, genau.',
		'Auf jeden Fall',
		'Oui, tout à fait',
		'Sí, claro',
		'Sì, certo',
		'Sim, com certeza',
		'Ja, inderdaad',
		'Tak, dokładnie',
		'Evet, kesinlikle',
		'Да, конечно',
		'Ναι, ακριβώς',
		'نعم، بالضبط',
		'כן, בדיוק',
		'हाँ, बिल्कुल',
		'是的，没错。',
		'はい、そうです。',
		'네, 맞습니다.',
		'ใช่ครับ',
	])('%s', (words) => {
		expect(isAffirmation(words)).toBe(true);
	});

	test.each([
		'Yes, we renew in March.',
		'No.',
		'Yes?',
		'That is',
		'Ja, im Mai',
		'Да, в мае',
		'是的，五月',
		'👍',
		'',
	])('“%s” is not', (words) => {
		expect(isAffirmation(words)).toBe(false);
	});
});

describe('what a yes is worth', () => {
	const asked = 'So the contract with Walnut ends in March?';
	const worth = (criterion: string, level: Level, before: Turn[]) =>
		affirmedLevel(
			{ criterion, level },
			[...before, turn('prospect', 'Yes, exactly.')],
			before.length,
		);

	it('is level 2 at most, with the question as context', () => {
		expect(worth('intent.trigger', 3, [turn('assistant', asked)])).toEqual({
			level: 2,
			context: 0,
		});
		expect(worth('intent.trigger', 1, [turn('human', asked)])).toEqual({ level: 1, context: 0 });
	});
	test.each([
		['authority', 'capacity.authority', [turn('assistant', 'Do you decide?')]],
		['a statement', 'intent.trigger', [turn('assistant', 'The contract ends in March.')]],
		['two questions', 'intent.trigger', [turn('assistant', `Do you use Walnut? ${asked}`)]],
		['a question of their own', 'intent.trigger', [turn('prospect', asked)]],
		['nothing', 'intent.trigger', []],
	])('is nothing after or for %s', (_, criterion, before) => {
		expect(worth(criterion, 3, before)).toBeNull();
	});
	test.each([
		['one asked twice as loud', 'Really in March??'],
		['a Chinese one', '合同三月到期吗？'],
		['an Arabic one', 'هل ينتهي العقد في مارس؟'],
		['a Greek one', 'Λήγει το συμβόλαιο τον Μάρτιο;'],
		['one with an address', 'As on https://walnut.example/?plan=pro, is that you?'],
	])('counts %s as one question', (_, text) => {
		expect(worth('intent.trigger', 3, [turn('assistant', text)])).toEqual({ level: 2, context: 0 });
	});
});

describe('a model’s claim that rests on a yes', () => {
	const claimed = (criterion: string, quotes: Array<[number, string]>, turns: Turn[]) => {
		const reading: Reading = {
			...emptyReading('en'),
			claims: [{ criterion, level: 3, quotes: quotes.map(([at, quote]) => ({ turn: at, quote })) }],
		};
		const input = {
			lead: leadSchema.parse({ key: 'key', personKey: 'person' }),
			conversation: conversationSchema.parse({ turns }),
			source: sourceSchema.parse({ capturedAt: CAPTURED_AT }),
		};
		const identity = { kind: 'openai', model: 'model', promptVersion: 'v' };
		const { intent, capacity, flags } = qualify(
			input,
			{ reading, identity },
			{ rubric: B2B_SAAS, icp: SAMPLE_ICP },
			CAPTURED_AT,
		);
		const found = [...intent.criteria, ...capacity.criteria].find(({ id }) => id === criterion);
		return { criterion: found as Criterion, flags };
	};
	const talk = [
		turn('assistant', 'So your contract with Walnut ends in March?'),
		turn('prospect', 'Yes, exactly.'),
	];

	it('counts at level 2 and names the question', () => {
		expect(claimed('intent.trigger', [[1, 'Yes, exactly.']], talk).criterion).toMatchObject({
			level: 2,
			quote: 'Yes, exactly.',
			turn: 1,
			context: 0,
		});
	});
	it('never makes anybody the one who decides', () => {
		const asked = [turn('assistant', 'Are you the one who decides?'), talk[1]];
		const { criterion, flags } = claimed('capacity.authority', [[1, 'Yes, exactly.']], asked);
		expect(criterion.level).toBeNull();
		expect(flags).toContain('quoteOutOfContext');
	});
	it('counts for nothing after a statement of ours', () => {
		const told = [turn('assistant', 'Your contract ends in March.'), talk[1]];
		expect(claimed('intent.trigger', [[1, 'Yes, exactly.']], told).criterion.level).toBeNull();
	});
	it('counts in full where their own words are quoted as well', () => {
		const turns = [...talk, turn('prospect', 'We will replace Walnut when it ends in March.')];
		const { criterion } = claimed(
			'intent.trigger',
			[
				[1, 'Yes, exactly.'],
				[2, 'We will replace Walnut when it ends in March.'],
			],
			turns,
		);
		expect(criterion).toMatchObject({ level: 3, turn: 2 });
		expect(criterion.context).toBeUndefined();
	});
});
