import { readByRules } from '../../nodes/Qualify/readers/rules';
import { CAPTURED_AT, levelSaid, qualified } from './reading';

const read = (text: string) =>
	readByRules({
		turns: [{ speaker: 'prospect', name: null, text, at: null }],
		capturedAt: CAPTURED_AT,
		competitors: [],
		jobTitle: null,
	});

/** What a form of one or more fields says about the four factors. */
function filledIn(text: string): Record<string, number> {
	const levels = {
		budget: levelSaid('capacity.budget', text),
		authority: levelSaid('capacity.authority', text),
		pain: levelSaid('intent.pain', text),
		timeline: levelSaid('capacity.timeline', text),
	};
	return Object.fromEntries(
		Object.entries(levels).flatMap(([factor, level]) => (level === null ? [] : [[factor, level]])),
	);
}

describe('a field of a form answers what its label asks', () => {
	test.each([
		['Budget: approved', { budget: 2 }],
		['Project budget: confirmed, 12,000 euros', { budget: 2 }],
		['Budget status = rejected', { budget: 0 }],
		['Budget: none', { budget: 0 }],
		['Budget: genehmigt', { budget: 2 }],
		['Budgetfreigabe: nein', { budget: 0 }],
		['Etat: gestrichen', { budget: 0 }],
		['Role: managing director', { authority: 3 }],
		['Job title: intern', { authority: 0 }],
		['Funktion: Inhaberin', { authority: 3 }],
		['Decision maker: me', { authority: 3 }],
		['Decision-maker: no', { authority: 1 }],
		['Decision maker: our board', { authority: 1 }],
		['Entscheider: ich selbst', { authority: 3 }],
		['Entscheidungsträger: die Geschäftsführung', { authority: 1 }],
		['Pain points: none', { pain: 0 }],
		['Biggest challenge: keeping track of loaned bikes', { pain: 2 }],
		['Main challenge: no overview of open orders', { pain: 2 }],
		['Herausforderungen: keine, alles läuft', { pain: 0 }],
		['Herausforderung: kein Überblick über die Außenstände', { pain: 2 }],
		['Bedarf: aktuell keiner', { pain: 0 }],
		['Größte Herausforderung: Übergaben zwischen den Schichten', { pain: 2 }],
		['Preferred start: right away', { timeline: 3 }],
		['Go-live date: none', { timeline: 0 }],
		['Starttermin: sofort', { timeline: 3 }],
		['Zeitrahmen: offen', { timeline: 0 }],
	])('%s', (text, expected) => expect(filledIn(text)).toEqual(expected));

	test('several on one line or on their own lines', () => {
		expect(filledIn('Budget: 20k, decision maker: me, timeline: asap')).toEqual({
			budget: 2,
			authority: 3,
			timeline: 3,
		});
		expect(filledIn('- Budget: none\n- Decision maker: yes\n- Deadline: 1 March')).toEqual({
			budget: 0,
			authority: 2,
			timeline: 3,
		});
	});

	test('asked of oneself', () => {
		expect(filledIn('Budget? Approved. Decision maker? Me.')).toEqual({ budget: 2, authority: 3 });
		expect(filledIn('Zeitrahmen? Sofort. Budget? Keins.')).toEqual({ budget: 0, timeline: 3 });
	});

	test('is quoted with its label', () => {
		const [budget] = read('Hello,\nBudget: approved\nBye').claims;
		expect(budget.quotes).toEqual([{ turn: 0, quote: 'Budget: approved', start: 7, end: 23 }]);
	});

	test('leaves what stands around it as it was', () =>
		expect(filledIn('We are a bakery in Graz, my own business. Budget: approved')).toEqual({
			budget: 2,
			authority: 3,
		}));
});

describe('what says nothing, is asked of us or is no field', () => {
	test.each([
		'Budget: tbd',
		'Budget: n/a',
		'Budget: ?',
		'Timeline: -',
		'Entscheider: k.A.',
		'Budget: not approved yet',
		'Start: is there parking on site?',
		'When? Where?',
		'Title: The Return of the King',
		'Note: the date moved, see you at three',
		'Agenda: budget, timeline, authority',
		'Betreff: Termin am Freitag',
	])('%s', (text) => expect(filledIn(text)).toEqual({}));
});

describe('the size of a company in a field', () => {
	test.each([
		['Company size: 51-200', '51-200'],
		['Number of employees: 40', '40'],
		['Mitarbeiter: 120', '120'],
		['Unternehmensgröße: 11-50', '11-50'],
	])('%s', (text, expected) =>
		expect(qualified({ said: [text] }).stated.employees?.value).toBe(expected),
	);
});
