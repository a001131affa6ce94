import { clauseAround, sentencesOf } from '../../nodes/Qualify/clauses';
import { claimsOf } from '../../nodes/Qualify/readers/rules/claims';
import { readByRules } from '../../nodes/Qualify/readers/rules';
import { CAPTURED_AT } from './reading';

const said = (text: string) => [{ speaker: 'prospect' as const, name: null, text, at: null }];
const read = (text: string) =>
	readByRules({ turns: said(text), capturedAt: CAPTURED_AT, competitors: [], jobTitle: null });
const piecesOf = (text: string) =>
	sentencesOf(text).map(({ start, end }) => text.slice(start, end));

it('cuts speech without full stops between words', () => {
	const speech = 'and then we lost the deal '.repeat(100).trim();
	const pieces = piecesOf(speech);
	expect(pieces.length).toBeGreaterThan(2);
	expect(pieces.every((piece) => piece.length <= 1_000)).toBe(true);
	expect(pieces.join(' ')).toBe(speech);
});

it('cuts a text without spaces between characters', () => {
	const text = `a${'😀'.repeat(2_000)}`;
	expect(piecesOf(text).join('')).toBe(text);
	expect(piecesOf(text).every((piece) => !/\p{Cs}/u.test(piece))).toBe(true);
});

it('takes every piece of a long question for one', () => {
	const question = `${'could you tell me more '.repeat(100)}?`;
	expect(sentencesOf(question).every((sentence) => sentence.question)).toBe(true);
});

it('reads nothing where no word stands', () => {
	expect(sentencesOf('…, (!) – ;').flatMap(({ clauses }) => clauses)).toEqual([]);
});

it.each(['a: ', 'it is late, ', 'next month ', 'we hate it. ', '$9 '])(
	'reads 60,000 characters of “%s” in no time',
	(unit) => {
		expect(read(unit.repeat(60_000 / unit.length)).class.value).toBe('sales');
	},
);

it('answers to an endless question of ours', () => {
	const question = 'which timeline do you have in mind '.repeat(10_000);
	const turns = [
		{ speaker: 'assistant' as const, name: null, text: question, at: null },
		...said('in March, '.repeat(1_000)),
	];
	const reading = readByRules({
		turns,
		capturedAt: CAPTURED_AT,
		competitors: [],
		jobTitle: null,
	});
	expect(reading.claims.map(({ criterion }) => criterion)).toContain('capacity.timeline');
});

it('weighs more findings than a call can have arguments', () => {
	const finding = { turn: 0, quote: 'no rush', start: 0, end: 7, rule: 'whyNow.noHurry' };
	const findings = Array.from({ length: 200_000 }, (_, start) => ({
		...finding,
		start,
		criterion: 'intent.whyNow',
		level: (start % 3) as 0 | 1 | 2,
		corrects: false,
	}));
	expect(claimsOf(findings, [])).toMatchObject([{ criterion: 'intent.whyNow', level: 2 }]);
});

it('widens a span over more clauses than a call can have arguments', () => {
	const text = 'no, '.repeat(200_000);
	expect(clauseAround(text, 1, text.length - 3)).toEqual({ start: 0, end: text.length - 2 });
});
