import fc from '../support/properties';
import { applies, OPERATORS, type Condition } from '../../nodes/RouteBucket/conditions';
import { lintPolicy } from '../../nodes/RouteBucket/lint';
import { contradictionIn, followsFrom } from '../../nodes/RouteBucket/linting/conditions';
import { policyOf } from '../../nodes/RouteBucket/policy';

const NOW = new Date('2026-03-10T09:00:00Z');
const [anna, ben, cleo] = ['anna', 'ben', 'cleo'].map((name) => ({ email: `${name}@example.com` }));
const SOUND = {
	reps: [anna, ben],
	fallbackOwner: 'boss@example.com',
	launchedAt: '2026-03-01',
};

const findings = (settings: object): string[] =>
	lintPolicy(policyOf({ ...SOUND, ...settings }), NOW).map(
		({ severity, where, message }) => `${severity} · ${where} · ${message}`,
	);

const is = (value: string, field = 'lead.country') => ({ field, operator: 'equals', value });
const above = (value: string) => ({ field: 'qualification.fit.score', operator: 'gt', value });
const rule = (name: string, conditions: object[], sets: object = { bucket: 'warm' }) => ({
	...{ name, conditions },
	...sets,
});
const area = (name: string, criteria: object, reps = [anna.email]) => ({ name, reps, ...criteria });
const row = (bucket: string, bands: object = {}) => ({ bucket, ...bands });

it('finds nothing in a sound policy', () => {
	expect(findings({})).toEqual([]);
});

type Case = [what: string, wrong: object, near: object, finding: RegExp];
const cases: Case[] = [
	[
		'a rule after one with weaker conditions',
		{ rules: [rule('A', [is('DE')]), rule('B', [is('de'), above('5')])] },
		{ rules: [rule('A', [is('DE')]), rule('B', [is('AT'), above('5')])] },
		/^error · Rules, row 2 · Never counts.*row 1/u,
	],
	[
		'a rule of which one part is decided before',
		{
			rules: [
				rule('A', [above('5')]),
				rule('B', [above('6')], { bucket: 'cold', owner: anna.email }),
			],
		},
		{
			rules: [
				rule('A', [above('7')]),
				rule('B', [above('6')], { bucket: 'cold', owner: anna.email }),
			],
		},
		/^warning · Rules, row 2 · Its bucket never counts: row 1/u,
	],
	[
		'conditions that contradict each other',
		{ rules: [rule('A', [is('DE'), is('AT')])] },
		{ rules: [rule('A', [is('DE'), is('AT', 'lead.state')])] },
		/^error · Rules, row 1 · Never applies: lead.country is “DE” and lead.country is “AT”/u,
	],
	[
		'a rule that a veto takes the leads of',
		{ vetoes: [is('DE')], rules: [rule('A', [is('DE')])] },
		{ vetoes: [is('AT')], rules: [rule('A', [is('DE')])] },
		/^warning · Rules, row 1 · Counts for existing customers only/u,
	],
	[
		'a veto twice',
		{ vetoes: [is('DE'), is('DE')] },
		{ vetoes: [is('DE'), is('AT')] },
		/^warning · Veto Rules, row 2 · Never decides: row 1/u,
	],
	[
		'two rules of one name',
		{ rules: [rule('A', [is('DE')]), rule('A', [is('AT')])] },
		{ rules: [rule('A', [is('DE')]), rule('B', [is('AT')])] },
		/^warning · Rules, row 2 · Has the same name as row 1/u,
	],
	[
		'a rule for an owner where the CRM decides',
		{ ownerDecidedBy: 'crm', rules: [rule('A', [is('DE')], { owner: anna.email })] },
		{ ownerDecidedBy: 'pack', rules: [rule('A', [is('DE')], { owner: anna.email })] },
		/^warning · Rules, row 1 · Does nothing/u,
	],
	[
		'a row of the decision table that rows before it cover together',
		{
			decisionTable: [
				...['high', 'medium', 'low', 'unknown'].map((fit) => row('cool', { fit })),
				row('warm', { intent: 'high' }),
			],
		},
		{
			decisionTable: [
				...['high', 'medium', 'low'].map((fit) => row('cool', { fit })),
				row('warm', { intent: 'high' }),
			],
		},
		/^error · Decision Table, row 5 · Never counts: rows 1, 2, 3, 4/u,
	],
	[
		'overlapping territories',
		{
			territories: [
				area('A', { regions: 'DACH', languages: 'de' }),
				area('B', { countries: 'AT', postcodes: '1*' }, [ben.email]),
			],
			reps: [anna, ben, cleo],
		},
		{
			territories: [
				area('A', { regions: 'DACH', languages: 'de' }),
				area('B', { countries: 'FR' }, [ben.email]),
			],
			reps: [anna, ben, cleo],
		},
		/^warning · Territories, row 2 · Overlaps row 1: where both fit, row 1 wins/u,
	],
	[
		'a territory that another covers',
		{
			territories: [area('A', { regions: 'DACH' }), area('B', { countries: 'AT' }, [ben.email])],
			reps: [anna, ben, cleo],
		},
		{
			territories: [area('A', { countries: 'AT' }), area('B', { countries: 'CH' }, [ben.email])],
			reps: [anna, ben, cleo],
		},
		/^error · Territories, row 2 · Never gets a lead: row 1/u,
	],
	[
		'a territory that only gets what another has no room for',
		{
			territories: [area('A', { postcodes: '1*' }), area('B', { postcodes: '10-12' }, [ben.email])],
			reps: [{ ...anna, capPerDay: 5 }, ben, cleo],
		},
		{
			territories: [area('A', { postcodes: '2*' }), area('B', { postcodes: '10-12' }, [ben.email])],
			reps: [{ ...anna, capPerDay: 5 }, ben, cleo],
		},
		/^warning · Territories, row 2 · Only gets leads while nobody of row 1/u,
	],
	[
		'countries outside the regions',
		{ territories: [area('A', { regions: 'DACH', countries: 'FR' })] },
		{ territories: [area('A', { regions: 'DACH', countries: 'FR, DE' })] },
		/^error · Territories, row 1 · Never fits/u,
	],
	[
		'a territory of which nobody can take leads',
		{ reps: [{ ...anna, weight: 0 }, ben], territories: [area('A', { countries: 'DE' })] },
		{ reps: [anna, ben], territories: [area('A', { countries: 'DE' })] },
		/^error · Territories, row 1 · Nobody can take its leads/u,
	],
	[
		'a territory with an inactive rep',
		{
			reps: [{ ...anna, active: false }, ben, cleo],
			territories: [area('A', { countries: 'DE' }, [anna.email, ben.email])],
		},
		{
			reps: [anna, ben, cleo],
			territories: [area('A', { countries: 'DE' }, [anna.email, ben.email])],
		},
		/^warning · Territories, row 1 · Names anna@example.com, not active/u,
	],
	[
		'a rep in no territory that gets leads',
		{
			territories: [area('A', { regions: 'DACH' }), area('B', { countries: 'AT' }, [ben.email])],
			reps: [anna, ben, cleo],
		},
		{
			territories: [area('B', { countries: 'AT' }, [ben.email]), area('A', { regions: 'DACH' })],
			reps: [anna, ben, cleo],
		},
		/^warning · Reps, row 2 · ben@example.com gets no new leads: every row/u,
	],
	[
		'a rep of weight 0 whom nothing names',
		{ reps: [{ ...anna, weight: 0 }, ben] },
		{
			reps: [{ ...anna, weight: 0 }, ben],
			namedAccounts: [{ domain: 'acme.com', owner: anna.email }],
		},
		/^warning · Reps, row 1 · anna@example.com gets no new leads: weight 0/u,
	],
	[
		'an inactive rep',
		{ reps: [{ ...anna, active: false }, ben] },
		{ reps: [anna, ben] },
		/^warning · Reps, row 1 · anna@example.com gets no new leads: not active/u,
	],
	[
		'a rep who joins later',
		{ reps: [{ ...anna, joined: '2026-04-01' }, ben] },
		{ reps: [{ ...anna, joined: '2026-03-01' }, ben] },
		/^warning · Reps, row 1 · .*before joining on 2026-04-01/u,
	],
	[
		'a rep without working time',
		{ reps: [{ ...anna, timeOff: '2026-01-01 to 2028-01-01' }, ben] },
		{ reps: [{ ...anna, timeOff: '2026-01-01 to 2026-06-01' }, ben] },
		/^error · Reps, row 1 · anna@example.com has no working time/u,
	],
	[
		'a day’s cap above the week’s',
		{ reps: [{ ...anna, capPerDay: 10, capPerWeek: 5 }, ben] },
		{ reps: [{ ...anna, capPerDay: 5, capPerWeek: 5 }, ben] },
		/^warning · Reps, row 1 · The cap of 10 leads a day never counts/u,
	],
	[
		'all weights 0',
		{ reps: [{ ...anna, weight: 0 }] },
		{ reps: [{ ...anna, weight: 0.1 }] },
		/^error · Reps · All weights are 0/u,
	],
	[
		'nobody active',
		{ reps: [{ ...anna, active: false }] },
		{ reps: [anna] },
		/^error · Reps · Nobody is active/u,
	],
	[
		'nobody for the leads without a territory',
		{
			reps: [
				{ ...anna, weight: 0 },
				{ ...ben, countries: 'DE' },
			],
		},
		{
			reps: [
				{ ...anna, countries: 'AT' },
				{ ...ben, countries: 'DE' },
			],
		},
		/^error · Reps · Leads without a territory/u,
	],
	...(
		[
			['fallback owner', { fallbackOwner: anna.email }, 'Fallback Owner'],
			[
				'owner of an account',
				{ namedAccounts: [{ domain: 'a.com', owner: anna.email }] },
				'Named Accounts, row 1',
			],
			[
				'owner of a rule',
				{ rules: [rule('A', [is('DE')], { owner: anna.email })] },
				'Rules, row 1',
			],
			['person to escalate to', { escalation: { escalateTo: anna.email } }, 'Escalation'],
		] as const
	).map(([what, names, where]): Case => [
		`an inactive ${what}`,
		{ ...names, reps: [{ ...anna, active: false }, ben] },
		names,
		new RegExp(`^error · ${where} · Names anna@example.com, who is not active`, 'u'),
	]),
	[
		'a missing fallback owner',
		{ fallbackOwner: null },
		{ fallbackOwner: null, ownerDecidedBy: 'crm' },
		/^error · Fallback Owner · Is missing: a lead/u,
	],
	[
		'no owner at all',
		{ fallbackOwner: null, reps: [] },
		{ reps: [] },
		/^error · Fallback Owner · Is missing, and no reps/u,
	],
	[
		'a team that nobody names',
		{ teams: [{ name: 'A', reps: anna.email }] },
		{ teams: [{ name: 'A', reps: anna.email }], rules: [rule('A', [is('DE')], { team: 'A' })] },
		/^warning · Teams, row 1 · No rule and no territory/u,
	],
	[
		'a team of which nobody can take leads',
		{
			reps: [{ ...anna, weight: 0 }, ben],
			...{
				teams: [{ name: 'A', reps: anna.email }],
				rules: [rule('A', [is('DE')], { team: 'A' })],
			},
		},
		{ teams: [{ name: 'A', reps: anna.email }], rules: [rule('A', [is('DE')], { team: 'A' })] },
		/^error · Teams, row 1 · Nobody of “A” can take/u,
	],
	[
		'an account below one that is named before',
		{
			namedAccounts: [
				{ domain: 'acme.com', owner: anna.email },
				{ domain: 'uk.acme.com', owner: ben.email },
			],
		},
		{
			namedAccounts: [
				{ domain: 'uk.acme.com', owner: ben.email },
				{ domain: 'acme.com', owner: anna.email },
			],
		},
		/^error · Named Accounts, row 2 · Never counts: row 1 \(acme.com\)/u,
	],
	[
		'a slow SLA for Warm',
		{ sla: { warmMinutes: 6 } },
		{ sla: { warmMinutes: 5 } },
		/^warning · SLA · 6 minutes for Warm/u,
	],
	[
		'a slow SLA for Lukewarm',
		{ sla: { lukewarmMinutes: 31 } },
		{ sla: { lukewarmMinutes: 30 } },
		/^warning · SLA · 31 minutes for Lukewarm/u,
	],
	[
		'Warm slower than Lukewarm',
		{ sla: { warmMinutes: 5, lukewarmMinutes: 4 } },
		{ sla: { warmMinutes: 5, lukewarmMinutes: 5 } },
		/^error · SLA · Warm leads wait longer/u,
	],
	[
		'an escalation out of order',
		{ escalation: { remindAt: 90 } },
		{ escalation: { remindAt: 70 } },
		/^error · Escalation · /u,
	],
	[
		'a team without working time',
		{ businessHours: { holidays: '2026-01-01 to 2028-01-01' } },
		{ businessHours: { holidays: '2026-01-01 to 2026-12-01' } },
		/^error · Business Hours · /u,
	],
	[
		'business hours where nobody works',
		{
			reps: [
				{ ...anna, timeZone: 'Europe/Berlin' },
				{ ...ben, timeZone: 'Europe/Paris' },
			],
		},
		{ reps: [{ ...anna, timeZone: 'Europe/Berlin' }, ben] },
		/^warning · Time Zone · .*UTC.*Europe\/Berlin, Europe\/Paris/u,
	],
	[
		'a score that is never low',
		{ thresholds: { fit: { high: 80, low: 0 } } },
		{ thresholds: { fit: { high: 80, low: 1 } } },
		/^warning · Thresholds · Fit is never low/u,
	],
	[
		'a score that is hardly ever high',
		{ thresholds: { intent: { high: 100, low: 30 } } },
		{ thresholds: { intent: { high: 99, low: 30 } } },
		/^warning · Thresholds · Intent is high at/u,
	],
	[
		'a score that is hardly ever medium',
		{ thresholds: { capacity: { high: 50, low: 50 } } },
		{ thresholds: { capacity: { high: 50, low: 49 } } },
		/^warning · Thresholds · Capacity is medium only/u,
	],
	[
		'fast lanes that nobody takes',
		{ fastLanes: { askedForPerson: false } },
		{ fastLanes: { askedForPerson: false, strategicAccounts: 'acme.com' } },
		/^error · Fast Lanes · No lead takes one/u,
	],
	[
		'a deal size without a price',
		{ fastLanes: { dealSizeAbove: 1000 } },
		{ fastLanes: { dealSizeAbove: 1000, pricePerEmployee: 5 } },
		/^warning · Fast Lanes · Only a stated budget/u,
	],
	[
		'a price without a deal size',
		{ fastLanes: { pricePerEmployee: 5 } },
		{ fastLanes: {} },
		/^warning · Fast Lanes · Price per Employee does nothing/u,
	],
	[
		'a slow fast lane',
		{ fastLanes: { seconds: 301 } },
		{ fastLanes: { seconds: 300 } },
		/^warning · Fast Lanes · Slower than any Warm lead/u,
	],
	[
		'a soft launch for nobody',
		{ softLaunch: { percent: 0 } },
		{ softLaunch: { percent: 1 } },
		/^warning · Soft Launch · Nobody/u,
	],
	[
		'a soft launch for everybody',
		{ softLaunch: { percent: 100 } },
		{ softLaunch: { percent: 99 } },
		/^warning · Soft Launch · Everybody/u,
	],
	[
		'no launch date',
		{ launchedAt: null },
		{ launchedAt: '2026-03-05' },
		/^warning · Launch Date · /u,
	],
	[
		'no holdout after launch mode',
		{ launchedAt: '2025-12-01' },
		{ launchedAt: '2025-12-01', holdout: 0.03 },
		/^warning · Holdout · /u,
	],
];

it.each(cases)('finds %s', (_what, wrong, near, finding) => {
	expect(findings(wrong)).toContainEqual(expect.stringMatching(finding));
	expect(findings(near)).not.toContainEqual(expect.stringMatching(finding));
});

const condition: fc.Arbitrary<Condition> = fc.record({
	field: fc.constantFrom('a', 'b'),
	operator: fc.constantFrom(...OPERATORS),
	value: fc.constantFrom('1', '2', '1.0', '10', 'a', 'A', 'ab', 'b', 'true', 'false', '-1'),
});
/** No booleans: n8n takes nearly any text for true where a field is one. */
const cell = fc.constantFrom<unknown>(
	...[
		null,
		undefined,
		0,
		1,
		2,
		1.5,
		10,
		-1,
		'a',
		'A',
		'ab',
		'AB',
		'b',
		'1',
		'1.0',
		'2',
		'true',
		'',
	],
	...[['a'], ['ab', 'b'], [], {}],
);
const item = fc.record({ a: cell, b: cell });
const holds = (conditions: Condition[], json: object): boolean =>
	conditions.every((one) => applies(one, json));

describe('what follows from conditions', () => {
	const list = fc.array(condition, { minLength: 1, maxLength: 3 });

	it('no item meets conditions that contradict each other', () => {
		fc.assert(
			fc.property(list, item, (conditions, json) => {
				fc.pre(contradictionIn(conditions) !== null);
				expect(holds(conditions, json)).toBe(false);
			}),
			{ numRuns: 3000, maxSkipsPerRun: 100 },
		);
	});

	it('a condition that follows from others holds with them', () => {
		fc.assert(
			fc.property(condition, list, item, (weak, others, json) => {
				fc.pre(followsFrom(weak, others) && holds(others, json));
				expect(applies(weak, json)).toBe(true);
			}),
			{ numRuns: 1000, maxSkipsPerRun: 1000 },
		);
	});
});

it('never fails, and finds the same whatever the order of keys', () => {
	const turned = (value: unknown): unknown =>
		Array.isArray(value)
			? value.map(turned)
			: typeof value === 'object' && value !== null
				? Object.fromEntries(
						Object.entries(value)
							.reverse()
							.map(([key, one]) => [key, turned(one)]),
					)
				: value;
	const settings = fc.subarray(cases).map((some) => {
		const merged: Record<string, unknown> = { ...SOUND, reps: [anna, ben, cleo] };
		for (const [, wrong] of some) Object.assign(merged, wrong, { reps: merged.reps });
		return merged;
	});
	fc.assert(
		fc.property(settings, (document) => {
			const parts = Object.fromEntries(
				Object.entries(document).filter(([key]) => key !== 'rules' || document.teams !== undefined),
			);
			if (JSON.stringify(parts.rules ?? '').includes('"team"')) {
				parts.teams = [{ name: 'A', reps: anna.email }];
			}
			expect(lintPolicy(policyOf(turned(parts)), NOW)).toEqual(lintPolicy(policyOf(parts), NOW));
		}),
	);
});
