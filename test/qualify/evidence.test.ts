import fc from '../support/properties';
import type { Turn } from '../../lead/schema';
import { contextOfSpan } from '../../nodes/Qualify/anyLanguage';
import { locateQuote } from '../../nodes/Qualify/evidence';

const prospect = (text: string): Turn => ({ speaker: 'prospect', name: null, text, at: null });
const assistant = (text: string): Turn => ({ speaker: 'assistant', name: null, text, at: null });
const spoken = 'We have to renew our Walnut contract in March, and the team hates it.';

function found(turns: Turn[], quote: string, turn: number | null = null): string | null {
	const located = locateQuote(turns, quote, turn);
	return 'rejected' in located ? null : located.quote;
}

describe('a quote is found in the words of the prospect', () => {
	test.each([
		['verbatim', 'renew our Walnut contract in March'],
		['other case', 'RENEW our walnut contract in march'],
		['other whitespace', 'renew  our\nWalnut contract   in March'],
		['a dropped comma', 'contract in March and the team hates it'],
		['a slip in one word', 'We have to renew the Walnut contract in March'],
	])('%s', (_, quote) => {
		const located = locateQuote([prospect(spoken)], quote, 0);
		expect(located).toMatchObject({ turn: 0 });
		if ('rejected' in located) throw new Error(located.rejected);
		expect(spoken.slice(located.start, located.end)).toBe(located.quote);
	});

	test.each([
		['curly quotes and long dashes', 'it’s a “mess” — really slow', `it's a "mess" - really slow`],
		['full-width and ligatures', 'Ｗe need an eﬃcient tool', 'we need an efficient tool'],
		['combining accents', 'Wir brauchen das fu\u0308r Ma\u0308rz', 'wir brauchen das für märz'],
		['Japanese', '三月に契約を更新しなければなりません', '契約を更新しなければなりません'],
		['Arabic', 'نحتاج إلى استبدال النظام قبل مارس', 'استبدال النظام قبل مارس'],
		['Cyrillic', 'Нам нужно заменить систему до марта', 'нужно заменить систему'],
		['zero-width characters', 'we need a re\u200bplacement now', 'we need a replacement now'],
	])('%s', (_, text, quote) => {
		const located = locateQuote([prospect(text)], quote, 0);
		expect(located).not.toHaveProperty('rejected');
		if (!('rejected' in located))
			expect(text.slice(located.start, located.end)).toBe(located.quote);
	});

	it('keeps the original words, never the reader’s', () => {
		expect(found([prospect(spoken)], 'RENEW OUR WALNUT CONTRACT')).toBe(
			'renew our Walnut contract',
		);
	});

	it('accepts a short quote only as the whole turn', () => {
		expect(found([prospect('Call me.')], 'Call me.')).toBe('Call me.');
		expect(locateQuote([prospect('Call me at nine.')], 'Call me', 0)).toEqual({
			rejected: 'tooShort',
		});
	});
});

describe('a quote is no evidence', () => {
	const reject = (turns: Turn[], quote: string): unknown => locateQuote(turns, quote, null);

	it('when our side said it', () => {
		expect(
			reject(
				[assistant('You have the authority to sign'), prospect('Hm.')],
				'You have the authority to sign',
			),
		).toEqual({ rejected: 'notProspect' });
	});
	it('when nobody said it', () => {
		expect(reject([prospect(spoken)], 'budget of two hundred thousand dollars approved')).toEqual({
			rejected: 'notFound',
		});
	});
	test.each([
		[
			'a negator',
			'We do not have the budget for a new tool this year',
			'We do have the budget for a new tool this year',
		],
		[
			'a number',
			'We have 50 people in our sales team today',
			'We have 500 people in our sales team today',
		],
		[
			'a month',
			'We want to sign the contract in March with you',
			'We want to sign the contract in May with you',
		],
		[
			'a currency',
			'It may cost us up to €20 a seat and no more',
			'It may cost us up to $20 a seat and no more',
		],
		[
			'a unit',
			'We would like to decide within two weeks from now',
			'We would like to decide within two months from now',
		],
		[
			'a German negator',
			'Wir wollen das System nicht in diesem Jahr ablösen',
			'Wir wollen das System in diesem Jahr ablösen',
		],
	])('when it loses %s', (_, text, quote) => {
		expect(reject([prospect(text)], quote)).toEqual({ rejected: 'meaningSkipped' });
	});
});

test('every accepted quote is a slice of the original, whatever the text', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.nat(),
			fc.nat(),
			(text, from, to) => {
				const quote = text.slice(from % (text.length + 1), to % (text.length + 1));
				const located = locateQuote([prospect(text)], quote, 0);
				return 'rejected' in located || text.slice(located.start, located.end) === located.quote;
			},
		),
	);
});

describe('the clause around a quote', () => {
	const contextOf = (text: string, words: string) => {
		const start = text.indexOf(words);
		return contextOfSpan(text, { start, end: start + words.length });
	};
	test.each([
		['We are not evaluating other tools.', 'evaluating other tools', { negated: true }],
		['We are not only evaluating, we decided.', 'evaluating', { negated: false }],
		["I don't decide without my boss.", 'decide', { negated: false }],
		['If we had budget, we would switch.', 'we had budget', { hypothetical: true }],
		['They told me we would switch in May.', 'switch in May', { reported: true }],
		['Are we going to switch in May?', 'switch in May', { question: true }],
		[
			'We had doubts, but we decided to switch.',
			'decided to switch',
			{ negated: false, hypothetical: false },
		],
		['Wir wollen nicht wechseln, aber wir müssen sparen.', 'wechseln', { negated: true }],
		['Wir wollen nicht wechseln, aber wir müssen sparen.', 'wir müssen sparen', { negated: false }],
	])('%s', (text, words, expected) => {
		expect(contextOf(text, words)).toMatchObject(expected);
	});
});
