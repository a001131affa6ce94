import fc from '../support/properties';
import { readByRules } from '../../nodes/Qualify/readers/rules';
import { CAPTURED_AT, levelSaid, qualified } from './reading';

const assistant = (text: string) => ({ speaker: 'assistant' as const, text });

describe.each([
	[
		'intent.pain',
		[
			['Just looking around, thanks.', 0],
			['I am just browsing.', 0],
			['Ich wollte mich nur mal umschauen.', 0],
			["We don't have a specific problem.", 0],
			['I would like to learn more about lead routing.', 1],
			['Ich interessiere mich für Ihr Produkt, mehr Informationen über Preise wären gut.', 1],
			['We struggle with duplicate contacts in our CRM.', 2],
			["We can't keep up with the demo requests.", 2],
			['Wir kommen mit den Anfragen nicht mehr hinterher.', 2],
			['Die Zuordnung machen wir händisch.', 2],
			['Reps answer two days late and we lose deals because of it.', 3],
			['Anfragen bleiben liegen, dadurch verlieren wir Kunden.', 3],
			["We're not just browsing.", null],
			['Good morning!', null],
		],
	],
	[
		'intent.trigger',
		[
			['We are very happy with HubSpot.', 0],
			['Wir sind mit unserem CRM zufrieden.', 0],
			['We have no plans to switch.', 0],
			['We use Salesforce today.', 1],
			['Wir nutzen derzeit Pipedrive.', 1],
			['We are looking for an alternative to Intercom.', 2],
			['We are not happy with our current vendor.', 2],
			['Wir suchen eine Alternative zu Salesforce.', 2],
			['We need to replace Marketo.', 3],
			['Our contract with Walnut ends in March.', 3],
			['Wir müssen unser CRM ablösen.', 3],
			['Unser Vertrag läuft im März aus.', 3],
			['They told me they want to replace Marketo.', null],
		],
	],
	[
		'capacity.authority',
		[
			['I am asking for a friend.', 0],
			['My boss has to approve it.', 1],
			["I'm not the person who can approve the purchase.", 1],
			['Das muss die Geschäftsführung freigeben.', 1],
			['I lead the evaluation and will make a recommendation.', 2],
			["I'm the Head of Operations here.", 2],
			['The decision is mine.', 3],
			["I don't need approval from my manager.", 3],
			["I'm the CEO.", 3],
			['Die Entscheidung liegt bei mir.', 3],
			['Ich bin Geschäftsführer.', 3],
			['I will recommend it, our CFO has to sign off.', 1],
		],
	],
	[
		'capacity.timeline',
		[
			['We have no timeline yet.', 0],
			['Kein konkreter Zeitplan.', 0],
			['We want to roll it out in November.', 1],
			['We want to go live in June.', 2],
			['We need it within six weeks.', 3],
			['We need this as soon as possible.', 3],
			['Wir möchten bis Ende März starten.', 3],
			['We were founded in March 2015.', null],
			['Last March we had a big launch.', null],
		],
	],
	[
		'capacity.budget',
		[
			["We don't have a budget for this.", 0],
			['We can spend about $20k a year.', 2],
			['The budget is approved.', 3],
			['Das Budget ist freigegeben.', 3],
		],
	],
] as Array<[string, Array<[string, number | null]>]>)('%s', (criterion, sentences) => {
	test.each(sentences)('“%s” is level %s', (sentence, level) => {
		expect(levelSaid(criterion, sentence)).toBe(level);
	});
});

describe('answers to a question', () => {
	it('reads a bare date after a question about the timeline', () => {
		expect(
			levelSaid('capacity.timeline', assistant('What is your timeline?'), 'End of February.'),
		).toBe(3);
		expect(levelSaid('capacity.timeline', 'End of February.')).toBe(null);
	});
});

it('lets a correction win over what was said before', () => {
	expect(
		levelSaid(
			'capacity.timeline',
			'We need it within six weeks.',
			'Actually, scratch that: we want to roll it out in November.',
		),
	).toBe(1);
});

it('reads only what the prospect says', () => {
	const ours =
		'You need to replace Marketo by March, the decision is yours and the budget is approved.';
	const { intent, capacity } = qualified({
		said: [assistant(ours), { speaker: 'human', text: ours }, 'Hm.'],
	});
	expect([...intent.criteria, ...capacity.criteria].filter(({ level }) => level !== null)).toEqual(
		[],
	);
});

test('every quote of the rules is the exact slice of a prospect turn, whatever is said', () => {
	const sentence = fc.constantFrom(
		'We need to replace Marketo by end of Q1.',
		'Our CFO approves; I recommend.',
		"it's a nightmare — we lose deals!",
		'Wir müssen unser CRM bis März ablösen,',
		'😀 \ud83d “quoted” ',
		'Could we book a demo?\n\n',
	);
	const turn = fc.record({
		speaker: fc.constantFrom('prospect' as const, 'assistant' as const, 'human' as const),
		name: fc.constant(null),
		at: fc.constant(null),
		text: fc
			.array(fc.oneof(sentence, fc.string({ unit: 'binary' })), { maxLength: 5 })
			.map((parts) => parts.join(' ')),
	});
	fc.assert(
		fc.property(fc.array(turn, { maxLength: 6 }), (turns) => {
			const { claims } = readByRules({
				turns,
				capturedAt: CAPTURED_AT,
				competitors: [],
				jobTitle: null,
			});
			return claims.every(({ quotes }) =>
				quotes.every(
					({ turn: index, quote, start, end }) =>
						turns[index].speaker === 'prospect' && turns[index].text.slice(start, end) === quote,
				),
			);
		}),
	);
});
