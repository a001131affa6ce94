import fc from '../support/properties';
import { inputsOf } from '../../lead/inputs';
import { leadItemSchema, type LeadItem } from '../../lead/schema';
import { readCounts } from '../../nodes/RouteBucket/counts';
import { policyOf, type Policy } from '../../nodes/RouteBucket/policy';
import { routeLead } from '../../nodes/RouteBucket/route';
import { simulate } from '../../nodes/RouteBucket/simulate';
import { BANDS, qualifiedItem, type Levels } from '../support/qualification';

const MINUTE = 60_000;
const START = Date.parse('2026-03-20T08:00:00Z');
const NAMES = ['anna', 'ben', 'cleo', 'dan', 'eve'].map((name) => `${name}@example.com`);
const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
const LUKEWARM = { ...BANDS.fit.high, ...BANDS.intent.medium };
const LEVELS: Levels[] = [WARM, LUKEWARM, {}, BANDS.fit.low, BANDS.intent.high];
type Start = 'nothing' | 'rows' | 'fixedRows' | 'perRep' | 'fixedPerRep';
const STARTS: Start[] = ['nothing', 'rows', 'fixedRows', 'perRep', 'fixedPerRep'];

const email = fc.constantFrom(...NAMES, 'outside@example.com');
const perRep = fc.dictionary(email, fc.integer({ min: 0, max: 6 }), { noNullPrototype: true });
const cap = fc.constantFrom(undefined, undefined, undefined, 2, 4);

const wildRep = fc.record({
	weight: fc.constantFrom(1, 1, 2, 0.5, 0),
	countries: fc.constantFrom<string[]>([], [], [], ['DE'], ['US', 'FR']),
	active: fc.constantFrom(true, true, true, false),
	workingHours: fc.constantFrom(undefined, undefined, 'Mon-Wed 08:00-12:00', 'Thu-Sat 10:00-19:00'),
	timeZone: fc.constantFrom(undefined, 'America/New_York', 'Asia/Kathmandu'),
	timeOff: fc.constantFrom(undefined, undefined, '2026-03-10 to 2026-03-21'),
	joined: fc.constantFrom(undefined, undefined, '2026-03-12', '2026-03-21'),
	...{ capPerDay: cap, capPerWeek: cap, capOpenLeads: cap },
});
const condition = fc.constantFrom(
	{ field: 'lead.country', operator: 'equals', value: 'DE' },
	{ field: 'qualification.fit.score', operator: 'lt', value: 50 },
	{ field: 'lead.domain', operator: 'contains', value: 'acme' },
	{ field: 'crm.existing.lifecycle', operator: 'notExists' },
);
const wildPolicy = fc
	.record({
		reps: fc.array(wildRep, { minLength: 0, maxLength: NAMES.length, size: 'max' }),
		assignment: fc.constantFrom(
			...['benchmark', 'leastLoaded', 'shortfall', 'stickyByAccount', 'twoChoices', undefined],
		),
		catchUp: fc.boolean(),
		whenNobodyIsAvailable: fc.constantFrom('fallbackOwner', 'hold', 'nextOpening', 'nextRep'),
		fallbackOwner: fc.option(email),
		onlyListedReps: fc.constantFrom(undefined, true),
		ownerDecidedBy: fc.constantFrom(undefined, undefined, undefined, undefined, 'crm'),
		launchedAt: fc.constantFrom(null, '2025-01-01', '2026-03-01'),
		holdout: fc.constantFrom(0, 0, 0.3),
		softLaunch: fc.constantFrom(undefined, undefined, { percent: 60 }),
		fastLanes: fc.constantFrom(undefined, { strategicAccounts: 'acme.com' }),
		thresholds: fc.constantFrom(undefined, { intent: { high: 40, low: 20 } }),
		decisionTable: fc.constantFrom(undefined, [{ fit: 'low', bucket: 'lukewarm' }]),
		severalMatches: fc.constantFrom('review', 'useFirst'),
		vetoes: fc.array(condition, { maxLength: 1 }),
		rules: fc.array(
			fc.record({
				conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
				owner: fc.option(email, { nil: undefined }),
				bucket: fc.constantFrom('warm', 'cold'),
			}),
			{ maxLength: 2 },
		),
		territories: fc.array(
			fc.record({ states: fc.constant('Bavaria'), reps: fc.constant(NAMES[0]) }),
			{
				maxLength: 1,
			},
		),
		namedAccounts: fc.constantFrom([], [{ domain: 'acme.com', owner: NAMES[1] }]),
	})
	.map(({ reps, rules, territories, ...rest }) => ({
		...rest,
		timeZone: 'Europe/Berlin',
		reps: reps.map((rep, index) => ({ ...rep, email: NAMES[index] })),
		rules: rules.map((rule, index) => ({ ...rule, name: `rule ${index}` })),
		territories: reps.length > 0 ? territories.map((row) => ({ ...row, name: 'south' })) : [],
	}));

const wildLead = fc.record({
	key: fc.integer({ min: 1, max: 12 }),
	levels: fc.constantFrom(...LEVELS, WARM, WARM, LUKEWARM),
	leadClass: fc.constantFrom(
		...(['sales', 'sales', 'sales', 'sales', 'existingCustomer', 'student', 'spam'] as const),
	),
	flags: fc.constantFrom<string[]>([], [], [], ['askedForPerson'], ['injectionSuspected']),
	country: fc.constantFrom(null, 'DE', 'US'),
	state: fc.constantFrom(null, 'Bavaria'),
	mail: fc.constantFrom(
		{ email: 'jane@acme.com', emailType: 'work', domain: 'acme.com' },
		{ email: 'jane@other.example', emailType: 'work', domain: 'other.example' },
		{ email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' },
	),
	broken: fc.constantFrom(false, false, false, false, false, true),
	minutes: fc.integer({ min: 0, max: 900 }),
	existing: fc.option(
		fc.record({
			ownerEmail: fc.option(email, { freq: 1 }),
			ownerActive: fc.constantFrom(true, false, null),
			companyOwnerEmail: fc.option(email, { freq: 1 }),
			loads: perRep,
			assignedTo: fc.option(email, { freq: 1 }),
			matches: fc.constantFrom([], [], [{ contactId: 'a' }, { contactId: 'b' }]),
		}),
	),
});
type WildLead = typeof wildLead extends fc.Arbitrary<infer Value> ? Value : never;

function leadOf({ key, levels, leadClass, flags, ...lead }: WildLead, time: number): LeadItem {
	const { assignedTo, ...existing } = lead.existing ?? { assignedTo: null };
	const leadKey = `lead-${key}`;
	return qualifiedItem(
		{ levels, class: leadClass, flags },
		{
			lead: {
				...{ key: leadKey, personKey: `person-${key}` },
				...{ country: lead.country, state: lead.state, ...lead.mail },
			},
			source: { capturedAt: new Date(time - 2 * MINUTE).toISOString() },
			...(lead.existing && {
				crm: {
					existing: {
						...existing,
						assignment: assignedTo && { leadKey, ownerEmail: assignedTo },
					},
				},
			}),
		},
	);
}

const earlierRows = fc.array(
	fc.record({
		owner: email,
		at: fc
			.integer({ min: 1, max: 20_000 })
			.map((minutes) => new Date(START - minutes * MINUTE).toISOString()),
		leadKey: fc.integer({ min: 1, max: 40 }).map((key) => `lead-${key}`),
	}),
	{ maxLength: 12 },
);
const suppliedCounts = fc.dictionary(
	email,
	fc.record(
		{
			...{ assigned: fc.nat(9), open: fc.nat(9), quotes: fc.nat(4) },
			...{ today: fc.nat(3), thisWeek: fc.nat(3) },
		},
		{ requiredKeys: [] },
	),
	{ noNullPrototype: true },
);

const history = fc.record({
	document: wildPolicy,
	leads: fc.array(wildLead, { minLength: 1, maxLength: 25, size: 'max' }),
	start: fc.constantFrom(...STARTS),
	rows: earlierRows,
	counts: suppliedCounts,
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

const suppliedBy = ({ start, rows, counts }: History): unknown =>
	start === 'nothing' ? '' : start === 'rows' || start === 'fixedRows' ? rows : counts;

/** Routed as they would be live, each with the counts that the decisions before it leave. */
function lived(one: History, policy: Policy): object[] {
	const { start, leads } = one;
	const rows: object[] = [...one.rows];
	const counts = structuredClone(one.counts);
	let time = START;
	return leads.map((lead) => {
		time += lead.minutes * MINUTE;
		const item = leadOf(lead, time);
		const json = lead.broken ? { ...item, error: 'the CRM was away' } : item;
		const supplied = start === 'rows' ? [...rows] : start === 'perRep' ? counts : suppliedBy(one);
		const { routing } = routeLead(json, policy, new Date(time), readCounts(supplied));
		const owner = routing.owner?.email;
		if (owner) {
			rows.push({ owner, at: routing.decidedAt, leadKey: item.lead.key });
			counted(counts, owner);
		}
		return { ...json, routing };
	});
}

/** A count that is kept for anyone is kept for everyone. */
function counted(counts: Record<string, { assigned?: number; open?: number }>, owner: string) {
	for (const kind of ['assigned', 'open'] as const) {
		if (!Object.values(counts).some((known) => known[kind] !== undefined)) continue;
		counts[owner] = { ...counts[owner], [kind]: (counts[owner]?.[kind] ?? 0) + 1 };
	}
}

const routedSchema = leadItemSchema.required({ routing: true });
/** The row that CRM Upsert plans of an item. */
function rowOf(json: object): object {
	const { routing, crm, ...item } = routedSchema.parse(json);
	const sections = { consent: null, enrichment: null, qualification: null, ...item };
	const inputs = inputsOf({ ...sections, routing, existing: crm?.existing ?? null });
	return {
		decision_key: item.lead.key,
		lead_key: item.lead.key,
		bucket: routing.bucket,
		outcome: routing.outcome,
		arm: routing.arm,
		reason: routing.reason,
		decided_at: routing.decidedAt,
		policy_hash: routing.policy.hash,
		trace: JSON.stringify(routing.trace),
		inputs: JSON.stringify(inputs),
	};
}

describe.each(['items', 'rows'])('the policy of then on %s', (kind) => {
	it('changes nothing, whatever it says and whatever the counts were', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(history, (one) => {
				const policy = policyOf(one.document);
				const items = lived(one, policy);
				const stored = kind === 'rows' ? items.map(rowOf) : items;
				const { summary, flips } = simulate(stored, policy, readCounts(suppliedBy(one)));
				expect(flips).toEqual([]);
				expect(summary.notReproducible.listed).toEqual([]);
				expect(summary.unjudged.listed).toEqual([]);
				expect(summary.samePolicy).toBe(items.length);
				expect(summary.text).toContain('Nothing changes.');
				seen.add(`${policy.assignment} ${one.start}`);
			}),
			{ numRuns: 200 },
		);
		expect(seen.size).toBe(6 * STARTS.length);
	});
});

it('finds the counts of then, also where nothing or everything since is supplied', () => {
	fc.assert(
		fc.property(
			history,
			fc.constantFrom('shortfall', 'leastLoaded', 'twoChoices'),
			(one, assignment) => {
				const policy = policyOf({ ...one.document, assignment });
				const items = lived({ ...one, start: 'rows', rows: [] }, policy);
				const rows = items.map(rowOf);
				for (const supplied of [[], '', rows]) {
					const { flips, summary } = simulate(
						items,
						policy,
						readCounts(supplied === rows ? withOwners(rows) : supplied),
					);
					expect(flips).toEqual([]);
					if (supplied !== '') expect(summary.notReproducible.listed).toEqual([]);
				}
			},
		),
		{ numRuns: 50 },
	);
});

const withOwners = (rows: object[]): object[] =>
	rows.map((row) => {
		const { decided } = JSON.parse(String(Reflect.get(row, 'inputs'))) as {
			decided: { owner: string | null };
		};
		return { ...row, owner_email: decided.owner };
	});

const plain = (key: number, routedBy: Policy, sections: object = {}, at = START): object => {
	const item = qualifiedItem(
		{ levels: WARM },
		{
			...sections,
			lead: { key: `lead-${key}`, personKey: `person-${key}`, ...Reflect.get(sections, 'lead') },
			source: { capturedAt: new Date(at - MINUTE).toISOString() },
		},
	);
	return { ...item, routing: routeLead(item, routedBy, new Date(at)).routing };
};
const TEAM = { launchedAt: '2025-01-01', timeZone: 'Europe/Berlin', reps: [{ email: NAMES[0] }] };
const THEN = policyOf(TEAM);
const NONE = readCounts('');

it('shows what a new rule moves, with the rule, the sentence of now and that of then', () => {
	const policy = policyOf({
		...TEAM,
		version: '2',
		rules: [
			{
				...{ name: 'No exports', bucket: 'cold' },
				conditions: [{ field: 'lead.country', operator: 'equals', value: 'US' }],
			},
		],
	});
	const items = [plain(1, THEN), plain(2, THEN, { lead: { country: 'US' } })];
	const { summary, flips } = simulate(items, policy, NONE);
	expect(summary).toMatchObject({
		...{ decisions: 2, judged: 2, samePolicy: 0, flipped: 1, bucketFlips: 1, ownerFlips: 1 },
		matrix: { warm: { warm: 1, cold: 1 }, cold: { cold: 0 } },
		ownerLoad: [
			{ owner: NAMES[0], before: 2, after: 1 },
			{ owner: 'nobody', before: 0, after: 1 },
		],
		flips: { listed: flips, more: 0 },
	});
	expect(flips).toMatchObject([
		{
			...{ leadKey: 'lead-2', item: 2, changed: ['bucket', 'owner'] },
			bucket: { before: 'warm', after: 'cold' },
			owner: { before: NAMES[0], after: null },
			bucketBy: { step: 'rule', rule: 'No exports' },
		},
	]);
	expect(summary.text).toContain('1 lead changes: 1 in bucket, 1 in owner.');
	expect(summary.text).toContain('Warm to Cold: 1');
	expect(summary.text).toMatch(
		/lead-2: Warm → Cold and anna@example\.com → nobody\. Now: Cold: .*No exports.* Then: Warm: /u,
	);
	expect(summary.text).toContain(`${capital(NAMES[0])}: 2 → 1`);
});

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

it('lets a new policy draw again although the lead has its owner by now', () => {
	const known = (json: object) => ({
		...json,
		crm: { existing: { assignment: { leadKey: 'lead-1', ownerEmail: NAMES[0] } } },
	});
	const item = known(plain(1, THEN));
	const ben = policyOf({ ...TEAM, reps: [{ email: NAMES[1] }] });
	expect(simulate([item], ben, NONE).flips).toMatchObject([{ owner: { after: NAMES[1] } }]);
	expect(simulate([item], THEN, NONE).summary.flipped).toBe(0);
});

it('keeps the owner of the first decision, as decided here, for the later ones on the same enquiry', () => {
	const first = plain(1, THEN);
	const pinned = { existing: { assignment: { leadKey: 'lead-1', ownerEmail: NAMES[0] } } };
	const later = plain(1, THEN, { crm: pinned }, START + 90 * MINUTE);
	const changed = policyOf({ ...TEAM, reps: [{ email: NAMES[1] }, { email: NAMES[2] }] });
	const { summary, flips } = simulate([later, first], changed, NONE);
	expect(new Set(flips.map(({ owner }) => owner.after)).size).toBe(1);
	expect(flips[1].ownerBy?.rule).toBe('existingAssignment');
	// Two decisions, one lead.
	expect(summary.ownerLoad.reduce((sum, { after }) => sum + after, 0)).toBe(1);
});

it('judges at the time of the decision, not now', () => {
	const launching = policyOf({ ...TEAM, launchedAt: '2026-03-01' });
	const decided = (at: number) => {
		const item = qualifiedItem({ levels: BANDS.fit.low }, { lead: { key: `lead-${at}` } });
		return { ...item, routing: routeLead(item, THEN, new Date(at)).routing };
	};
	const items = [decided(START), decided(START + 90 * 1440 * MINUTE)];
	const { summary } = simulate(items, launching, NONE);
	expect(summary.matrix.cold).toMatchObject({ cool: 1, cold: 1 });
});

it('says of a decision by this very policy that it can’t be reproduced, and why', () => {
	const item = plain(1, THEN);
	const qualification = qualifiedItem({ levels: {} }).qualification;
	const { summary } = simulate([{ ...item, qualification }], THEN, NONE);
	expect(summary).toMatchObject({ flipped: 0, notReproducible: { more: 0 } });
	expect(summary.notReproducible.listed).toMatchObject([
		{ leadKey: 'lead-1', because: expect.stringContaining('the lead’s data changed') as string },
	]);
	expect(summary.text).toContain('Decided by this very policy, yet different now (1)');
});

it('names each decision that it could not judge, and judges the others', () => {
	const row = rowOf(plain(1, THEN));
	const odd = [
		{ hello: 'there' },
		qualifiedItem(),
		{ ...row, inputs: null },
		{ ...row, inputs: '{"lead":' },
		{ ...row, decided_at: 'last week' },
		{ ...plain(2, THEN), routing: { bucket: 'hot' } },
		row,
	];
	const { summary } = simulate(odd, THEN, NONE);
	expect(summary).toMatchObject({ decisions: 7, judged: 1, flipped: 0 });
	expect(summary.unjudged.listed.map(({ item, reason }) => `${item} ${reason}`)).toEqual([
		expect.stringMatching(/^1 “lead” is missing/u),
		expect.stringMatching(/^2 The lead has no “routing”/u),
		expect.stringMatching(/^3 The row has no “inputs”/u),
		expect.stringMatching(/^4 “inputs” can’t be used/u),
		expect.stringMatching(/^5 “decided_at” can’t be used: found "last week"/u),
		expect.stringMatching(/^6 “routing\.bucket” can’t be used: found "hot"/u),
	]);
	expect(summary.text).toContain('Not judged (6)\nItem 1: “lead” is missing');
});

it('does not guess what a row lacks: only where the rule could apply it can’t be judged', () => {
	const rule = (country: string) =>
		policyOf({
			...TEAM,
			rules: [
				{
					...{ name: 'Directors', bucket: 'warm' },
					conditions: [
						{ field: 'lead.country', operator: 'equals', value: country },
						{ field: 'lead.jobTitle', operator: 'contains', value: 'director' },
					],
				},
			],
		});
	const rows = [rowOf(plain(1, THEN))];
	expect(simulate(rows, rule('DE'), NONE).summary.unjudged.listed).toEqual([
		{
			...{ item: 1, leadKey: 'lead-1' },
			reason:
				'The rule “Directors” reads lead.jobTitle, which rows of decisions don’t hold. Simulate with whole lead items instead.',
		},
	]);
	expect(simulate(rows, rule('US'), NONE).summary).toMatchObject({ judged: 1, flipped: 0 });
});

it('lists 200 flipped leads in the summary, says how many more there are, and hands over all', () => {
	const items = Array.from({ length: 205 }, (_, key) => plain(key, THEN));
	const { summary, flips } = simulate(items, policyOf({ ...TEAM, reps: [] }), NONE);
	expect(flips).toHaveLength(205);
	expect(summary.flips).toMatchObject({ more: 5 });
	expect(summary.flips.listed).toHaveLength(200);
	expect(summary.text).toContain('Leads that change (205)');
	expect(summary.text).toContain('… and 185 more.');
});

it('counts by the replay for an assignment that is new and works from counts', () => {
	const reps = NAMES.slice(0, 4).map((email) => ({ email }));
	const team = { ...TEAM, reps };
	const then = policyOf(team);
	const items = Array.from({ length: 40 }, (_, key) => plain(key, then, {}, START + key * MINUTE));
	const { summary } = simulate(items, policyOf({ ...team, assignment: 'shortfall' }), NONE);
	expect(summary.fairness.after).toEqual({
		...{ leads: 40, largestDeviation: 0, meanDeviation: 0, longestRun: 1 },
		longestRunOf: expect.any(String) as string,
	});
	expect(summary.fairness.before.largestDeviation).toBeGreaterThan(0);
	expect(summary.notes).toEqual([expect.stringContaining('starting with none')]);
});
