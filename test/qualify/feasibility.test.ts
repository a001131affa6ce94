import type { Turn } from '../../lead/schema';
import { feasibilityOf } from '../../nodes/Qualify/feasibility';
import { offerSchema } from '../../nodes/Qualify/offer';
import { settingsOf } from '../../nodes/Qualify/settings';
import { CAPTURED_AT, qualified } from './reading';

const offer = offerSchema.parse({
	prices: { 'Route Planner': 400, 'Fleet Hub': 900 },
	volumeDiscounts: [
		[5, 0.05],
		[10, 0.1],
	],
	onboardingDays: [
		[1, 2],
		[5, 10],
	],
});
const say =
	(speaker: Turn['speaker']) =>
	(text: string): Turn => ({ speaker, name: null, text, at: null });
const prospect = say('prospect');
const human = say('human');
const judge = (turns: Turn[], given = offer) => feasibilityOf(turns, CAPTURED_AT, given);

describe('the stated budget against the price', () => {
	test.each([
		['We want three units of Route Planner, our budget is $1,200.', 'fits'],
		['We want three units of Route Planner, our budget is $1,199.', 'short'],
		['Two Fleet Hub licenses and one Route Planner; we can spend 2,000 to 2,300 euros.', 'fits'],
		['We need 10 Route Planner seats. We have a budget of about 3,500.', 'short'],
		['We need 10 Route Planner seats. We have a budget of about 3,600.', 'fits'],
		['Wir brauchen vier Lizenzen Route Planner, unser Budget sind 1.500 Euro.', 'short'],
		['Tell me more about Route Planner.', 'notStated'],
		['What does Fleet Hub cost?', 'notStated'],
	])('%s', (text, outcome) => {
		expect(judge([prospect(text)])?.budget.outcome).toBe(outcome);
	});

	it('quotes the prospect', () => {
		const text = 'We like it. For one Fleet Hub our budget is $500.';
		const budget = judge([prospect(text)])?.budget;
		expect(budget).toMatchObject({
			outcome: 'short',
			turn: 0,
			quote: 'For one Fleet Hub our budget is $500.',
		});
		expect(text.slice(budget?.start ?? 0, budget?.end ?? 0)).toBe(budget?.quote);
	});
	it('takes what our side restates, without a quote, and never our promise that it fits', () => {
		const turns = [
			human('So you need four units of Fleet Hub, and your budget is $2,000?'),
			prospect('Yes, exactly.'),
			human('That fits your budget perfectly.'),
		];
		expect(judge(turns)?.budget).toEqual({
			outcome: 'short',
			quote: null,
			turn: null,
			start: null,
			end: null,
		});
	});
	it('takes “your budget of” for theirs, also beside our price', () => {
		const turns = [
			human('Fleet Hub is priced at $900, and your stated budget of $700 is close to that.'),
			prospect('I see.'),
		];
		expect(judge([prospect('One Fleet Hub, please.'), ...turns])?.budget.outcome).toBe('short');
	});
	it('counts what stands beside a later mention of a product', () => {
		const turns = [
			human('You asked about Route Planner and Fleet Hub. Shall we begin with Fleet Hub?'),
			prospect('Yes, of Fleet Hub we would take three units. Our budget is $3,000.'),
		];
		expect(judge(turns)?.budget.outcome).toBe('short');
	});
	it('knows a coined name without its second word, and no ordinary word', () => {
		const named = offerSchema.parse({ prices: { 'DepotWise Suite': 600, 'Basic Plan': 5000 } });
		const said = (text: string) => judge([prospect(text)], named)?.budget.outcome;
		expect(said('We want two units of DepotWise, our budget is $1,000.')).toBe('short');
		expect(said('DepotWise does it, just one unit of it. Our budget is $1,000.')).toBe('fits');
		expect(said('Our needs are basic. Our budget is $1,000.')).toBe('notStated');
	});
	it('holds it against the minimum deal where no product is named', () => {
		const minimum = offerSchema.parse({ minimumDeal: 5000 });
		expect(judge([prospect('We can spend about 3k.')], minimum)?.budget.outcome).toBe('short');
	});
});

describe('the wanted date against the time it takes', () => {
	test.each([
		['We want six Route Planner licenses and need them up and running within a week.', 'short'],
		['We want six Route Planner licenses and need them up and running within two weeks.', 'fits'],
		['One Route Planner, please, it must be live by tomorrow.', 'short'],
		['One Route Planner, please, it must be live in three days.', 'fits'],
		['Ein Route Planner, er muss in einem Tag einsatzbereit sein.', 'short'],
		['One Route Planner, please. Can we talk in two days?', 'notStated'],
	])('%s', (text, outcome) => {
		expect(judge([prospect(text)])?.timeline.outcome).toBe(outcome);
	});
	it('takes “your two-day request” for their wish, whatever we promise beside it', () => {
		const turns = [
			prospect('Six Fleet Hub licenses, please.'),
			human('Given your two-day setup request, our team can have it all installed in that time.'),
		];
		expect(judge(turns)?.timeline.outcome).toBe('short');
	});
	it('takes no promise of ours for their wish', () => {
		const turns = [
			prospect('One Fleet Hub, please.'),
			human('We can have it installed within one day.'),
		];
		expect(judge(turns)?.timeline.outcome).toBe('notStated');
	});
});

it('is silent without an offer, and flags without touching a score', () => {
	const said = ['We want three units of Route Planner, our budget is $100.'];
	expect(qualified({ said }).feasibility).toBeUndefined();
	expect(judge([prospect(said[0])], offerSchema.parse({}))).toBeUndefined();
	const flagged = qualified({ said, offer });
	expect(flagged.flags).toContain('budgetShort');
	expect(flagged.capacity.score).toBe(qualified({ said }).capacity.score);
});

it('is described in the node’s tables', () => {
	const { offer: described } = settingsOf('sample', null, {
		minimumDeal: 0,
		prices: {
			rows: [
				{ product: ' Route Planner ', price: 400 },
				{ product: '', price: 1 },
			],
		},
		volumeDiscounts: { rows: [{ fromUnits: 5, percent: 5 }] },
		onboardingDays: { rows: [{ fromUnits: 1, days: 2 }] },
	});
	expect(described).toEqual({
		minimumDeal: null,
		prices: { 'Route Planner': 400 },
		volumeDiscounts: [[5, 0.05]],
		onboardingDays: [[1, 2]],
	});
});
