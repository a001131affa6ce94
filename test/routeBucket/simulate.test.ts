import fc from '../support/properties';
import { inputsOf } from '../../lead/inputs';
import { leadItemSchema, type LeadItem } from '../../lead/schema';
import { readCounts } from '../../nodes/RouteBucket/counts';
import { policyHash, policyOf, type Policy } from '../../nodes/RouteBucket/policy';
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
		territories: fc.array(fc.record({ states: fc.constant('Bavaria'), reps: fc.constant(NAMES[0]) }), {
			maxLength: 1,
		}),
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
		const supplied =
			start === 'rows' ? [...rows] : start === 'perRep' ? counts : suppliedBy(one);
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

/** The row that CRM Upsert plans of an item. */
function rowOf(json: object): object {
	const item = leadItemSchema.parse(json);
	const { routing, crm } = item;
	const sections = { consent: null, enrichment: null, qualification: null, ...item };
	const inputs = inputsOf({ ...sections, routing: routing!, existing: crm?.existing ?? null });
	return {
		decision_key: item.lead.key,
		lead_key: item.lead.key,
		bucket: routing!.bucket,
		outcome: routing!.outcome,
		arm: routing!.arm,
		reason: routing!.reason,
		decided_at: routing!.decidedAt,
		policy_hash: routing!.policy.hash,
		trace: JSON.stringify(routing!.trace),
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
			{ numRuns: 500 },
		);
		expect(seen.size).toBe(6 * STARTS.length);
	});
});

it('finds the counts of then, also where nothing or everything since is supplied', () => {
	fc.assert(
		fc.property(history, fc.constantFrom('shortfall', 'leastLoaded', 'twoChoices'), (one, assignment) => {
			const policy = policyOf({ ...one.document, assignment });
			const items = lived({ ...one, start: 'rows', rows: [] }, policy);
			const rows = items.map(rowOf);
			for (const supplied of [[], '', rows]) {
				const { flips, summary } = simulate(items, policy, readCounts(supplied === rows ? withOwners(rows) : supplied));
				expect(flips).toEqual([]);
				if (supplied !== '') expect(summary.notReproducible.listed).toEqual([]);
			}
		}),
		{ numRuns: 100 },
	);
});

const withOwners = (rows: object[]): object[] =>
	rows.map((row) => {
		const { decided } = JSON.parse(String(Reflect.get(row, 'inputs'))) as {
			decided: { owner: string | null };
		};
		return { ...row, owner_email: decided.owner };
	});

void policyHash;
