import fc from '../support/properties';
import { readCounts } from '../../nodes/RouteBucket/counts';
import { policyOf } from '../../nodes/RouteBucket/policy';
import { routeLead } from '../../nodes/RouteBucket/route';
import { BANDS, qualifiedItem } from '../support/qualification';
import { ownerByDocs, type DaySpan, type OracleCase, type OracleRep, type Week } from './oracle';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const RUNS = 1000;
const LEVELS = {
	warm: { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high },
	lukewarm: { ...BANDS.fit.high, ...BANDS.intent.medium },
	cool: {},
	cold: BANDS.fit.low,
};
const ASSIGNMENTS = ['benchmark', 'leastLoaded', 'shortfall', 'stickyByAccount', 'twoChoices'];
const DRAWS = ['territory', 'team', 'nextRep'];
const CLAIMS = ['existingAssignment', 'contactOwner', 'companyOwner', 'namedAccount'];
const RULES = [...CLAIMS, ...DRAWS, 'fallbackOwner', 'nobody'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const NAMES = ['anna', 'ben', 'cleo', 'dan', 'eve', 'finn'].map((name) => `${name}@example.com`);
/** Around both changes of the clocks in Berlin and New York. */
const DAYS = Array.from({ length: 40 }, (_, index) =>
	new Date(Date.parse('2026-03-01') + index * DAY).toISOString().slice(0, 10),
);

const zone = fc.constantFrom(
	'Europe/Berlin',
	'America/New_York',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'UTC',
);
const email = fc.constantFrom(...NAMES, 'outside@example.com');
const quarter = fc.integer({ min: 24, max: 88 }).map((value) => value * 15);
const parts = fc
	.uniqueArray(quarter, { minLength: 2, maxLength: 4 })
	.map((times) => times.sort((a, b) => a - b))
	.map((times) =>
		times.flatMap((end, index) => (index % 2 ? [{ start: times[index - 1], end }] : [])),
	);
const week: fc.Arbitrary<Week> = fc
	.array(fc.option(parts, { freq: 4 }), { minLength: 7, maxLength: 7 })
	.map((days) => days.map((day) => day ?? []))
	.filter((days) => days.some((day) => day.length > 0));
const daySpans = (maxLength: number): fc.Arbitrary<DaySpan[]> =>
	fc.array(
		fc
			.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }))
			.map(([first, length]) => ({ first: DAYS[first], last: DAYS[first + length] })),
		{ maxLength },
	);
const cap = fc.constantFrom(null, null, null, 2, 4, 8);
const rep = fc.record({
	weight: fc.constantFrom(1, 1, 1, 2, 0.5, 0),
	countries: fc.constantFrom<string[][]>([], [], [], [], ['DE'], ['DE', 'US', 'FR']),
	active: fc.constantFrom(true, true, true, true, true, false),
	own: fc.option(fc.record({ timeZone: zone, week, daysOff: daySpans(1), timeOff: daySpans(2) }), {
		freq: 3,
	}),
	joined: fc.option(fc.constantFrom(...DAYS.slice(0, 25)), { freq: 1 }),
	caps: fc.record({ today: cap, thisWeek: cap, open: cap }),
});
const perRep = fc.dictionary(email, fc.integer({ min: 0, max: 7 }), { noNullPrototype: true });
const time = fc
	.integer({ min: 0, max: 35 * 1440 })
	.map((minutes) => Date.parse(DAYS[0]) + minutes * MINUTE);

const oneCase = fc
	.record({
		bucket: fc.constantFrom<OracleCase['bucket'][]>(
			'warm',
			'warm',
			'warm',
			'lukewarm',
			'lukewarm',
			'cool',
			'cold',
		),
		customer: fc.constantFrom(false, false, false, false, false, true),
		personKey: fc.string({ minLength: 1, maxLength: 8 }),
		leadKey: fc.constantFrom('lead-1', 'lead-2'),
		domain: fc.constantFrom(null, 'acme.com', 'eu.acme.com', 'other.example'),
		country: fc.constantFrom(null, 'DE', 'US', 'JP'),
		capturedAt: time,
		known: fc.constantFrom(false, false, false, false, true),
		existing: fc.record({
			assignment: fc.option(
				fc.record({ leadKey: fc.constantFrom('lead-1', 'lead-0'), ownerEmail: email }),
			),
			ownerEmail: fc.option(email),
			ownerActive: fc.constantFrom(true, false, null),
			companyOwnerEmail: fc.option(email),
		}),
		loads: fc.option(perRep),
		namedAccounts: fc.constantFrom<OracleCase['namedAccounts'][]>(
			[],
			[],
			[],
			[{ domain: 'acme.com', owner: NAMES[1] }],
		),
		fallbackOwner: fc.option(email),
		assignment: fc.constantFrom(...ASSIGNMENTS, 'shortfall', 'shortfall'),
		whenNobody: fc.constantFrom('fallbackOwner', 'hold', 'nextOpening', 'nextRep'),
		catchUp: fc.boolean(),
		team: fc.record({ timeZone: zone, daysOff: daySpans(1) }),
		reps: fc.array(rep, { minLength: 3, maxLength: NAMES.length, size: 'max' }),
		counts: fc.option(
			fc.record(
				{
					...{ assigned: perRep, open: perRep, today: perRep, thisWeek: perRep },
					...{ quotes: perRep, calibration: perRep },
				},
				{ requiredKeys: [] },
			),
			{ freq: 2 },
		),
		rows: fc.option(
			fc.array(
				fc.record({
					owner: email,
					at: time,
					leadKey: fc.integer({ min: 1, max: 200 }).map((key) => `lead-${key}`),
				}),
				{ minLength: 5, maxLength: 40, size: 'max' },
			),
		),
	})
	.map(({ reps, known, loads, counts, rows, team, ...rest }): OracleCase => {
		const office = WEEKDAYS.map((_, day) => (day < 5 ? [{ start: 540, end: 1080 }] : []));
		const calendar = { ...team, week: office };
		return {
			...rest,
			team: calendar,
			existing: {
				...(known
					? rest.existing
					: { assignment: null, ownerEmail: null, ownerActive: null, companyOwnerEmail: null }),
				loads: loads ?? {},
			},
			counts: rows ? {} : (counts ?? {}),
			rows,
			reps: reps.map(({ own, active, ...one }, index) => ({
				...one,
				email: NAMES[index],
				active,
				...(own ?? { ...calendar, timeOff: [] }),
			})),
		};
	});

const clock = (minutes: number): string =>
	`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const hoursOf = (days: Week): string =>
	days
		.map((day, index) => ({ day, name: WEEKDAYS[index] }))
		.filter(({ day }) => day.length > 0)
		.map(
			({ day, name }) =>
				`${name} ${day.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(', ')}`,
		)
		.join('; ');
const spansOf = (spans: DaySpan[]): string[] =>
	spans.map(({ first, last }) => (first === last ? first : `${first} to ${last}`));

const repRow = (one: OracleRep): object => ({
	...{ email: one.email, weight: one.weight, countries: one.countries, active: one.active },
	...{ timeZone: one.timeZone, workingHours: hoursOf(one.week), joined: one.joined },
	...{ holidays: spansOf(one.daysOff), timeOff: spansOf(one.timeOff) },
	...{ capPerDay: one.caps.today, capPerWeek: one.caps.thisWeek, capOpenLeads: one.caps.open },
});

function suppliedBy({ rows, counts }: OracleCase): unknown {
	if (rows) return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
	const merged: Record<string, Record<string, number>> = {};
	for (const [kind, known] of Object.entries(counts)) {
		for (const [owner, count] of Object.entries(known)) {
			merged[owner] = { ...merged[owner], [kind]: count };
		}
	}
	return merged;
}

/** A count that names nobody is none. */
const withoutEmpty = (one: OracleCase): OracleCase => ({
	...one,
	counts: Object.fromEntries(
		Object.entries(one.counts).filter(([, known]) => Object.keys(known).length > 0),
	),
});

function routed(one: OracleCase) {
	const policy = policyOf({
		reps: one.reps.map(repRow),
		...{ namedAccounts: one.namedAccounts, fallbackOwner: one.fallbackOwner },
		...{ assignment: one.assignment, whenNobodyIsAvailable: one.whenNobody },
		...{ catchUp: one.catchUp, launchedAt: '2025-01-01', timeZone: one.team.timeZone },
		businessHours: { holidays: spansOf(one.team.daysOff) },
	});
	const item = qualifiedItem(
		{ levels: LEVELS[one.bucket], class: one.customer ? 'existingCustomer' : 'sales' },
		{
			lead: {
				...{ key: one.leadKey, personKey: one.personKey, country: one.country },
				...(one.domain === null
					? { email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' }
					: { domain: one.domain }),
			},
			source: { capturedAt: new Date(one.capturedAt).toISOString() },
			crm: { existing: one.existing },
		},
	);
	const now = new Date(one.capturedAt + MINUTE);
	return routeLead(item, policy, now, readCounts(suppliedBy(one))).routing;
}

it(`agrees with the docs on ${RUNS.toLocaleString('en')} policies and leads, and names the rule`, () => {
	const seen = new Set<string | null>();
	fc.assert(
		fc.property(oneCase, (generated) => {
			const one = withoutEmpty(generated);
			const routing = routed(one);
			// Without a wish to buy a customer is no lead for the reps.
			const bucket =
				one.customer && !['warm', 'lukewarm'].includes(one.bucket) ? 'cold' : one.bucket;
			expect(routing.bucket).toBe(bucket);
			const { owner, rule } = ownerByDocs({ ...one, bucket });
			const decided = routing.trace.filter(({ step }) => step === 'owner').at(-1)?.rule;
			expect({ owner: routing.owner?.email ?? null, rule: owner && decided }).toEqual({
				owner,
				rule: owner && rule,
			});
			if (rule === 'nobody') expect(decided).toBe(rule);
			expect(routing.trace.some(({ step }) => ['class', 'table', 'veto'].includes(step))).toBe(
				true,
			);
			for (const name of [rule, ...(DRAWS.includes(rule ?? '') ? [one.assignment] : [])]) {
				seen.add(name);
			}
		}),
		{ numRuns: RUNS },
	);
	const unseen = [...RULES, ...ASSIGNMENTS].filter((name) => !seen.has(name));
	expect(unseen).toEqual([]);
});
