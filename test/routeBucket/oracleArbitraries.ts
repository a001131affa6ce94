import fc from '../support/properties';
import { BANDS, qualifiedItem, type Level } from '../support/qualification';
import type {
	AxisName,
	ByScore,
	DaySpan,
	OracleCase,
	OracleCondition,
	OracleItem,
	OraclePolicy,
	OracleRep,
	Week,
} from './oracleCase';

/** Random policies and leads in which every part of a policy decides often. */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
export const ASSIGNMENTS = [
	'benchmark',
	'leastLoaded',
	'shortfall',
	'stickyByAccount',
	'twoChoices',
];
const NAMES = ['anna', 'ben', 'cleo', 'dan', 'eve', 'finn'].map((name) => `${name}@example.com`);
const OUTSIDE = 'outside@example.com';
const TEAMS = ['Desk', 'Field'];
/** Around both changes of the clocks in Berlin and New York. */
const DAYS = Array.from({ length: 40 }, (_, index) =>
	new Date(Date.parse('2026-03-01') + index * DAY).toISOString().slice(0, 10),
);

/** `weight` times as often the first as one of the others. */
const mostly = <One, Other>(
	one: One,
	others: fc.Arbitrary<Other>,
	weight = 4,
): fc.Arbitrary<One | Other> =>
	fc.oneof({ weight, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: others });
const rarelyListed = <One>(others: fc.Arbitrary<One[]>, weight = 4): fc.Arbitrary<One[]> =>
	mostly<One[], One[]>([], others, weight);

const zone = fc.constantFrom(
	'Europe/Berlin',
	'America/New_York',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'UTC',
);
const email = fc.constantFrom(...NAMES, OUTSIDE);
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
	countries: fc.constantFrom<string[][]>([], [], [], ['DE'], ['DE', 'US', 'FR']),
	active: fc.constantFrom(true, true, true, true, true, false),
	own: fc.option(fc.record({ timeZone: zone, week, daysOff: daySpans(1), timeOff: daySpans(2) }), {
		freq: 3,
	}),
	joined: fc.option(fc.constantFrom(...DAYS.slice(0, 25)), { freq: 2 }),
	caps: fc.record({ today: cap, thisWeek: cap, open: cap }),
});
const perRep = fc.dictionary(email, fc.integer({ min: 0, max: 7 }), { noNullPrototype: true });
const time = fc
	.integer({ min: 0, max: 35 * 1440 })
	.map((minutes) => Date.parse(DAYS[0]) + minutes * MINUTE);

const byScore = fc.constantFrom<ByScore[]>('warm', 'lukewarm', 'cool', 'cold');
const band = fc.constantFrom('high', 'medium', 'low', 'unknown', 'any', 'any');
const COMPARED: Array<[field: string, values: string[], operators: string[]]> = [
	[
		'lead.country',
		['DE', 'us', 'e', 'germany'],
		['contains', 'endsWith', 'equals', 'notContains', 'notEquals', 'startsWith'],
	],
	['lead.state', ['bavaria', 'CA'], ['equals', 'notEquals', 'startsWith']],
	['lead.postcode', ['^8\\d', '^sw', '1$'], ['regex']],
	['lead.jobTitle', ['x'], ['exists', 'notExists']],
	['lead.stated.employees', ['200', '1000'], ['gt', 'gte', 'lt', 'lte']],
	['enrichment.company.employees', ['40', '240', '2000'], ['equals', 'gt', 'gte', 'lt', 'lte']],
	['lead.stated.technologies', ['hubspot', 'SAP'], ['contains', 'notContains']],
	['qualification.fit.score', ['35', '60', '100'], ['gt', 'gte', 'lt', 'lte', 'equals']],
	['qualification.flags', ['askedForPerson', 'budgetShort'], ['contains', 'notContains']],
	['lead.country', ['5'], ['gt', 'lte']],
	['crm.existing.lifecycle', ['customer'], ['equals', 'exists', 'notExists', 'notEquals']],
];
const condition: fc.Arbitrary<OracleCondition> = fc
	.constantFrom(...COMPARED)
	.chain(([field, values, operators]) =>
		fc.record({
			field: fc.constant(field),
			operator: fc.constantFrom(...operators),
			value: fc.constantFrom(...values),
		}),
	);
const rules = fc
	.array(
		fc.record({
			conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
			bucket: fc.option(byScore, { nil: undefined, freq: 2 }),
			taker: fc.oneof(
				fc.constant({}),
				email.map((owner) => ({ owner })),
				fc.constantFrom(...TEAMS).map((team) => ({ team })),
			),
		}),
		{ maxLength: 3 },
	)
	.map((rows) =>
		rows
			.filter(({ bucket, taker }) => bucket ?? Object.keys(taker).length > 0)
			.map(({ conditions, bucket, taker }, index) => ({
				...{ name: `Rule ${index + 1}`, conditions },
				...(bucket && { bucket }),
				...taker,
			})),
	);
const few = (...values: string[]): fc.Arbitrary<string[]> =>
	fc.option(fc.subarray(values, { minLength: 1 }), { nil: [], freq: 2 }).map((list) => list);
const rarely = (...values: string[]): fc.Arbitrary<string[]> =>
	rarelyListed(fc.subarray(values, { minLength: 1 }), 3);
const territory = fc
	.record({
		regions: rarely('DACH', 'EMEA', 'APAC', 'Latin America', 'North America'),
		countries: few('DE', 'AT', 'US', 'FR', 'JP'),
		states: rarely('Bavaria', 'CA', 'texas'),
		postcodes: rarely('80000-87999', 'SW1*', '10115', '94105', '1*'),
		industries: rarely('software', 'insurance', 'healthcare'),
		employeesFrom: mostly(null, fc.constantFrom(50, 101, 240)),
		employeesTo: mostly(null, fc.constantFrom(240, 1200, 5000)),
		languages: rarely('en', 'de'),
		taker: fc.oneof(
			fc.subarray(NAMES.slice(0, 4), { minLength: 1, maxLength: 2 }).map((reps) => ({ reps })),
			fc.constantFrom(...TEAMS).map((team) => ({ team })),
		),
	})
	.filter((row) =>
		Object.values({ ...row, taker: null }).some((value) =>
			Array.isArray(value) ? value.length > 0 : value !== null,
		),
	)
	.map(({ taker, ...row }) => ({ ...row, ...taker }));
const thresholds = fc.option(
	fc.constantFrom({ high: 50, low: 20 }, { high: 90, low: 60 }, { high: 75, low: 75 }),
	{ nil: undefined, freq: 2 },
);
const fastLanes = fc.record({
	askedForPerson: fc.boolean(),
	dealSizeAbove: mostly(null, fc.constantFrom(10_000, 24_000, 100_000), 1),
	pricePerEmployee: mostly(null, fc.constantFrom(100, 50), 1),
	strategicAccounts: rarelyListed(fc.constantFrom(['acme.com'], ['big.example'])),
	seconds: fc.constantFrom(60, 60, 120, 600),
});

const policy = fc
	.record({
		reps: fc.array(rep, { minLength: 4, maxLength: NAMES.length, size: 'max' }),
		office: fc.record({ timeZone: zone, daysOff: daySpans(1) }),
		teamSizes: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 })),
		territories: rarelyListed(fc.array(territory, { maxLength: 3 }), 1),
		rules: rarelyListed(rules, 1),
		thresholds: mostly(
			{},
			fc.record({ fit: thresholds, intent: thresholds, capacity: thresholds }),
			1,
		),
		decisionTable: rarelyListed(
			fc.array(fc.record({ fit: band, intent: band, capacity: band, bucket: byScore }), {
				maxLength: 2,
			}) as fc.Arbitrary<OraclePolicy['decisionTable']>,
			1,
		),
		fastLanes: mostly(null, fastLanes, 1),
		crmDecides: mostly(false, fc.constant(true), 24),
		softLaunchPercent: mostly(null, fc.constantFrom(0, 50, 90, 100), 7),
		onlyListedReps: fc.boolean(),
		namedAccounts: rarelyListed(
			fc.constant([
				{ domain: 'acme.com', owner: NAMES[1] },
				{ domain: 'eu.acme.com', owner: OUTSIDE },
			]),
		),
		fallbackOwner: fc.option(email),
		assignment: fc.constantFrom(...ASSIGNMENTS, 'shortfall', 'shortfall'),
		catchUp: fc.boolean(),
		whenNobody: fc.constantFrom(
			'fallbackOwner',
			'hold',
			'nextOpening',
			'nextRep',
			'nextRep',
			'nextRep',
		),
		launchedAt: fc.constantFrom(
			'2025-01-01',
			'2025-01-01',
			'2025-01-01',
			'2026-01-14T07:30:00Z',
			null,
		),
		sla: fc.constantFrom(
			{ warmMinutes: 5, lukewarmMinutes: 30 },
			{ warmMinutes: 5, lukewarmMinutes: 30 },
			{ warmMinutes: 45, lukewarmMinutes: 15 },
		),
		vetoes: rarelyListed(
			fc
				.array(condition, { minLength: 1, maxLength: 2 })
				.map((rows) => rows.map((row, index) => ({ ...row, reason: `reason ${index + 1}` }))),
		),
		holdout: fc.constantFrom(0, 0, 0, 0.3, 1),
		requireDisclosure: mostly(false, fc.constant(true), 1),
		severalMatches: fc.constantFrom('review', 'useFirst'),
	})
	.map(({ reps, office, teamSizes, territories, ...rest }): OraclePolicy => {
		const hours = DAYS.slice(0, 7).map((_, day) => (day < 5 ? [{ start: 540, end: 1080 }] : []));
		const calendar = { ...office, week: hours };
		const [desk, field] = teamSizes;
		return {
			...rest,
			office: calendar,
			teams: [
				{ name: TEAMS[0], reps: NAMES.slice(0, desk) },
				{ name: TEAMS[1], reps: NAMES.slice(4 - field, 4) },
			],
			territories: territories.map((row, index) => ({ ...row, name: `Territory ${index + 1}` })),
			reps: reps.map(({ own, ...one }, index): OracleRep => ({
				...one,
				email: NAMES[index],
				...(own ?? { ...calendar, timeOff: [] }),
			})),
		};
	});

const AXIS_CRITERIA = {
	fit: ['fit.industry', 'fit.size', 'fit.geography'],
	intent: ['intent.pain', 'intent.trigger', 'intent.evaluation', 'intent.whyNow', 'intent.request'],
	capacity: [
		...['capacity.authority', 'capacity.timeline', 'capacity.committee', 'capacity.budget'],
	],
};
const level = fc.constantFrom<Level[]>(null, 0, 1, 2, 3, 3);
const levelsOf = (axis: AxisName) =>
	fc.oneof(
		fc.constantFrom(...Object.values(BANDS[axis])),
		fc.record(Object.fromEntries(AXIS_CRITERIA[axis].map((id) => [id, level]))),
	);
const leadClass = fc.constantFrom(
	...Array.from({ length: 10 }, () => 'sales' as const),
	...(['existingCustomer', 'existingCustomer', 'support', 'spam', 'partner'] as const),
);
const FLAGS = ['injectionSuspected', 'readingsDisagree', 'readersDisagree', 'languageNotRead'];
const flags = fc
	.tuple(
		rarelyListed(fc.subarray(FLAGS, { minLength: 1, maxLength: 2 }), 9),
		rarelyListed(fc.constant(['askedForPerson'])),
	)
	.map((lists) => lists.flat());

const stated = (value: string | number): object => ({
	value,
	...{ quote: 'so', turn: 0, start: 0, end: 2 },
});

const companyOfLead = fc.record({
	country: fc.constantFrom(null, 'AT', 'US'),
	region: fc.constantFrom(null, null, 'bavaria', 'Texas'),
	industry: fc.constantFrom(null, 'Insurance', 'nothing known'),
	employees: fc.constantFrom(null, 40, 240, 2000),
});
const statedOfLead = fc.record({
	industry: fc.constantFrom(null, 'Software', 'Hospital'),
	employees: fc.constantFrom(null, 240, '51-200', '1,200'),
	country: fc.constantFrom(null, 'FR'),
	technologies: fc.constantFrom([], ['HubSpot', 'Slack']),
});
const said = fc.record({
	country: fc.constantFrom(null, 'Germany'),
	industry: fc.constantFrom(null, 'Versicherung'),
	employees: fc.constantFrom(null, 101, '240'),
	budget: fc.constantFrom(null, 5000, 24_000, 24_001, 200_000),
});
const account = fc.record({
	ownerEmail: fc.option(email, { freq: 6 }),
	contacts: fc.integer({ min: 0, max: 4 }),
	createdAt: fc.constantFrom(
		...[null, '2020-01-01T00:00:00Z', '2024-06-01T00:00:00Z', '2025-02-01T00:00:00Z'],
	),
});
const domainAccounts = fc
	.constantFrom(0, 0, 1, 2, 3, 4, 20, 21, 25)
	.chain((count) => fc.array(account, { minLength: count, maxLength: count }))
	.map((accounts) => accounts.map((one, index) => ({ ...one, companyId: `c${index}` })));
const existing = fc.record({
	assignment: mostly(
		null,
		fc.record({ leadKey: fc.constantFrom('lead-1', 'lead-0'), ownerEmail: fc.option(email) }),
		3,
	),
	ownerEmail: mostly(null, email, 2),
	ownerActive: fc.constantFrom(true, false, null),
	leadOwnerEmail: mostly(null, email, 2),
	companyOwnerEmail: mostly(null, email, 2),
	domainAccounts,
	matches: fc.constantFrom(
		[],
		[],
		[],
		[{ contactId: '1' }],
		[{ contactId: '1' }, { contactId: '2' }],
	),
	lifecycle: fc.constantFrom(null, 'lead', 'Customer'),
});
const MAILS = [
	{ email: 'jane@acme.com', emailType: 'work', domain: 'acme.com' },
	{ email: 'jane@eu.acme.com', emailType: 'work', domain: 'eu.acme.com' },
	{ email: 'info@other.example', emailType: 'role', domain: 'other.example' },
	{ email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' },
	{ email: 'jane@gmail.com', emailType: 'free', domain: 'other.example' },
	{ email: 'x@trash.example', emailType: 'disposable', domain: 'trash.example' },
	{ email: null, emailType: null, domain: null },
];

const item = fc
	.record({
		lead: fc.record({
			key: fc.constantFrom('lead-1', 'lead-2'),
			personKey: fc.string({ minLength: 1, maxLength: 8 }),
			country: fc.constantFrom(null, 'DE', 'US', 'JP', 'Germany', 'at', 'Atlantis', 'BR'),
			state: fc.constantFrom(null, null, 'Bavaria', 'ca', 'TX'),
			postcode: fc.constantFrom(
				...[null, '80331', '87999', '88000', '8033', 'sw1a 1AA', '10115', '94105', ' 1010'],
			),
			jobTitle: fc.constantFrom(null, 'Head of IT'),
			stated: statedOfLead,
		}),
		mail: fc.constantFrom(...MAILS.slice(0, 4), ...MAILS),
		fit: levelsOf('fit'),
		intent: levelsOf('intent'),
		capacity: levelsOf('capacity'),
		band: fc.option(
			fc.tuple(
				fc.constantFrom('fit' as const, 'intent' as const, 'capacity' as const),
				fc.constantFrom('high' as const, 'medium' as const, 'low' as const, 'unknown' as const),
			),
			{ freq: 3 },
		),
		via: fc.constantFrom('conversation' as const, 'behaviour' as const),
		class: leadClass,
		flags,
		vetoes: rarelyListed(
			fc.constant([
				{ id: 'unservedRegion', reason: 'region not served' },
				{ id: 'competitor', reason: 'a competitor' },
			]),
			12,
		),
		language: fc.constantFrom(null, 'en', 'de-AT', 'EN-US', 'fr'),
		speaker: fc.constantFrom('prospect', 'prospect', 'prospect', 'assistant'),
		aiDisclosed: fc.constantFrom(true, true, false, null),
		company: fc.option(companyOfLead),
		said,
		existing: mostly(null, existing, 3),
		loads: fc.option(perRep),
		capturedAt: time,
		isBroken: mostly(null, fc.constantFrom('error' as const, 'unqualified' as const), 25),
	})
	.map((one): OracleItem & { capturedAt: number } => {
		const levels = { ...one.fit, ...one.intent, ...one.capacity };
		const { vetoes, flags: flagged } = one;
		const whole = qualifiedItem(
			{ levels, class: one.class, flags: flagged, vetoes },
			{
				lead: { ...one.lead, ...one.mail },
				source: { capturedAt: new Date(one.capturedAt).toISOString() },
				conversation: {
					language: one.language,
					turns: [{ speaker: one.speaker, text: 'So it is.' }],
				},
				consent: { aiDisclosed: one.aiDisclosed },
				...(one.company && { enrichment: { company: one.company } }),
				crm: { existing: { ...one.existing, loads: one.loads ?? {} } },
			},
		);
		const { qualification } = whole;
		for (const criterion of qualification.intent.criteria) {
			if (criterion.level !== null) criterion.via = one.via;
		}
		if (one.band) qualification[one.band[0]].band = one.band[1];
		qualification.stated = Object.fromEntries(
			Object.entries(one.said).flatMap(([key, value]) =>
				value === null ? [] : [[key, stated(value)]],
			),
		) as typeof qualification.stated;
		return {
			...(one.isBroken === 'unqualified' ? { ...whole, qualification: undefined } : whole),
			...(one.isBroken === 'error' && { error: 'The model did not answer' }),
			capturedAt: one.capturedAt,
		};
	});

export const oracleCase: fc.Arbitrary<OracleCase> = fc
	.record({
		policy,
		item,
		waited: fc.constantFrom(1, 1, 60),
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
	.map(({ policy: rulesOf, item: { capturedAt, ...lead }, waited, counts, rows }) => ({
		...{ policy: rulesOf, item: lead, rows, capturedAt },
		decidedAt: capturedAt + waited * MINUTE,
		// A count that names nobody is none.
		counts: Object.fromEntries(
			Object.entries(rows ? {} : (counts ?? {})).filter(
				([, known]) => Object.keys(known).length > 0,
			),
		),
	}));
