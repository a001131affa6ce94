import { BANDS, qualifiedItem, type Levels } from '../support/qualification';
import { messageOfStep, route } from './support';

const COLD: Levels = { ...BANDS.fit.low, ...BANDS.intent.high };
const LUKEWARM: Levels = { ...BANDS.fit.high, ...BANDS.intent.medium };

const when = (field: string, operator: string, value = ''): object => ({ field, operator, value });
const GERMAN = when('lead.country', 'equals', 'DE');
const PRICING = when('source.entryPage', 'contains', 'pricing');
const lead = (levels: Levels, sections: object = {}): unknown =>
	qualifiedItem({ levels }, { lead: { country: 'DE' }, ...sections });

describe('a rule with a bucket', () => {
	const rules = [
		{ name: 'Pricing page', conditions: [GERMAN, PRICING], bucket: 'warm' },
		{ name: 'Germany', conditions: [GERMAN], bucket: 'cold' },
	];

	it('sets it whatever the scores, and the trace names it', () => {
		const routed = route(lead(LUKEWARM), { rules });
		expect(routed).toMatchObject({ output: 'Cold', outcome: 'rule' });
		expect(routed.reason).toContain('the rule “Germany” says so');
		expect(messageOfStep(routed, 'rule')).toBe(
			'The rule “Germany” makes it Cold whatever the scores.',
		);
	});

	it('counts in the order of the table, once all its conditions hold', () => {
		const item = lead(COLD, { source: { entryPage: 'https://acme.com/pricing' } });
		expect(route(item, { rules })).toMatchObject({ output: 'Warm', outcome: 'rule' });
	});

	it('is no score: launch mode and holdout leave it alone', () => {
		const settings = { rules: rules.slice(1), launchedAt: null, holdout: 1 };
		expect(route(lead(COLD), settings)).toMatchObject({ output: 'Cold', wouldBe: null });
	});

	it('lifts no veto, and leaves an existing customer who wants to buy at least Lukewarm', () => {
		const vetoes = [{ ...GERMAN, reason: 'export control' }];
		const warm = [{ name: 'All', conditions: [GERMAN], bucket: 'warm' }];
		expect(route(lead(LUKEWARM), { rules: warm, vetoes })).toMatchObject({ output: 'Cold' });
		const customer = qualifiedItem(
			{ levels: LUKEWARM, class: 'existingCustomer' },
			{ lead: { country: 'DE' } },
		);
		expect(route(customer, { rules: rules.slice(1) })).toMatchObject({ output: 'Lukewarm' });
	});

	it('that does not hold leaves the scores to decide', () => {
		const item = qualifiedItem({ levels: LUKEWARM }, { lead: { country: 'AT' } });
		expect(route(item, { rules })).toMatchObject({ output: 'Lukewarm', outcome: 'mediumIntent' });
	});
});

describe('a rule with a taker', () => {
	const conditions = [GERMAN];

	it('names an owner before territories and team', () => {
		const rules = [{ name: 'Germany', conditions, owner: 'cleo@example.com' }];
		const routed = route(lead(LUKEWARM), { rules });
		expect(routed.owner).toEqual({ email: 'cleo@example.com', name: 'Cleo' });
		expect(routed.trace).toContainEqual({
			step: 'owner',
			rule: 'rule',
			message: 'cleo@example.com: the rule “Germany” names them.',
		});
	});

	it('or a team, whose reps take no other leads', () => {
		const settings = {
			teams: [{ name: 'DACH desk', reps: ['ben@example.com'] }],
			rules: [{ name: 'Germany', conditions, team: 'DACH desk' }],
		};
		const routed = route(lead(LUKEWARM), settings);
		expect(routed.owner?.email).toBe('ben@example.com');
		expect(routed.reason).toContain('in the team that the rule “Germany” names');
		for (let person = 0; person < 30; person++) {
			const other = { lead: { country: 'US', personKey: `person-${person}` } };
			const { owner } = route(qualifiedItem({ levels: LUKEWARM }, other), settings);
			expect(owner?.email).not.toBe('ben@example.com');
		}
	});

	it('comes after whoever owns the contact already', () => {
		const rules = [{ name: 'Germany', conditions, owner: 'cleo@example.com' }];
		const known = lead(LUKEWARM, { crm: { existing: { ownerEmail: 'ben@example.com' } } });
		expect(route(known, { rules }).owner?.email).toBe('ben@example.com');
	});

	it('that is gone is passed over, with the reason in the trace', () => {
		const reps = [{ email: 'anna@example.com' }, { email: 'cleo@example.com', active: false }];
		const rules = [{ name: 'Germany', conditions, owner: 'cleo@example.com' }];
		const routed = route(lead(LUKEWARM), { reps, rules });
		expect(routed.owner?.email).toBe('anna@example.com');
		expect(messageOfStep(routed, 'owner')).toContain(
			'cleo@example.com (the rule “Germany” names them) is passed over: not active in the list of reps.',
		);
	});
});

describe('the user’s own decision table and thresholds', () => {
	it('the first row that fits decides, and is named', () => {
		const decisionTable = [
			{ fit: 'low', bucket: 'cool' },
			{ intent: 'medium', capacity: 'unknown', bucket: 'warm' },
		];
		const routed = route(lead(LUKEWARM), { decisionTable });
		expect(routed).toMatchObject({ output: 'Warm', outcome: 'tableRow' });
		expect(routed.reason).toContain(
			'fit is high, intent is medium, capacity is not known yet (row 2 of the decision table)',
		);
		expect(route(lead(COLD), { decisionTable }).output).toBe('Cool');
	});

	it('where no row fits, the built-in table decides', () => {
		const decisionTable = [{ fit: 'unknown', bucket: 'warm' }];
		expect(route(lead(LUKEWARM), { decisionTable }).outcome).toBe('mediumIntent');
	});

	it('bands follow the policy’s thresholds, also in what would make the lead better', () => {
		const levels = { ...BANDS.fit.high, ...BANDS.intent.medium, ...BANDS.capacity.high };
		const thresholds = { intent: { high: 30, low: 10 } };
		expect(route(lead(levels)).output).toBe('Lukewarm');
		expect(route(lead(levels), { thresholds })).toMatchObject({
			...{ output: 'Warm', outcome: 'qualified' },
			counterfactual: null,
		});
		const rules = [
			{
				name: 'High intent',
				conditions: [when('qualification.intent.band', 'equals', 'high')],
				owner: 'cleo@example.com',
			},
		];
		expect(route(lead(levels), { thresholds, rules }).owner?.email).toBe('cleo@example.com');
	});
});
