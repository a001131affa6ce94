import { statedBudget } from '../../nodes/Qualify/feasibility';
import { qualified } from './reading';

const flagsOf = (text: string): string[] => qualified({ said: [text] }).flags;

describe('asking for a person', () => {
	it.each([
		'Could I talk to a human please?',
		'Please call me back this afternoon.',
		'I would like to speak with someone from sales.',
		'Ich möchte mit einem Mitarbeiter sprechen.',
		'Bitte rufen Sie mich zurück.',
	])('is flagged: %s', (text) => {
		expect(flagsOf(text)).toContain('askedForPerson');
	});

	it.each([
		'Can we get a demo next week?',
		'Please send us a quote for 40 seats.',
		'Somebody on our team saw your product.',
		'We do not want to talk to anyone.',
	])('is not: %s', (text) => {
		expect(flagsOf(text)).not.toContain('askedForPerson');
	});
});

describe('the stated budget', () => {
	const said = (...texts: string[]) =>
		statedBudget(texts.map((text) => ({ speaker: 'prospect', name: null, text, at: null })));

	it('is the last one the prospect names, in their words', () => {
		const text = 'Nice. Our budget is 40,000 to 60,000 euros.';
		expect(said('Our budget is 20,000 USD.', text)).toEqual({
			...{ value: 60_000, quote: 'Our budget is 40,000 to 60,000 euros.', turn: 1 },
			...{ start: 6, end: 43 },
		});
	});

	it('is none where no sum stands by it, or where we named it', () => {
		expect(said('We have no budget yet.', 'It costs 900 euros elsewhere.')).toBeNull();
		const ours = {
			speaker: 'human' as const,
			name: null,
			text: 'So your budget is $500.',
			at: null,
		};
		expect(statedBudget([ours])).toBeNull();
	});
});
