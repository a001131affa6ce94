import fc from '../../support/properties';
import { BANDS, qualifiedItem, type Levels } from '../../support/qualification';

/** Random policies and leads that know of each other's names, so that rules and territories often fit. */

const DAY = 86_400_000;
const EMAILS = ['anna', 'ben', 'cleo', 'dan', 'eve', 'finn'].map((name) => `${name}@example.com`);
const DAYS = Array.from({ length: 40 }, (_, index) =>
	new Date(Date.parse('2026-03-01') + index * DAY).toISOString().slice(0, 10),
);
const TEAMS = ['North', 'Key “accounts”', 'a, b and c; "d"\\'];

const unset = <Value>(one: fc.Arbitrary<Value>, freq = 2): fc.Arbitrary<Value | undefined> =>
	fc.option(one, { nil: undefined, freq });
const some = <Value>(...values: Value[]): fc.Arbitrary<Value[]> =>
	fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const email = fc.constantFrom(...EMAILS, 'outside@example.com');
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'UTC');
const hours = fc.constantFrom(
	'Mon-Fri 09:00-12:30, 13:15-18:00',
	'Tue 10:00-16:00; Thu-Sat 08:00-11:00, 12:00-14:00, 15:00-24:00',
	'08:00-20:00',
	'Sun-Mon 06:00-07:15',
);
const days = fc.array(
	fc.tuple(fc.nat(30), fc.nat(8)).map(([first, more]) => `${DAYS[first]} to ${DAYS[first + more]}`),
	{ maxLength: 2 },
);
const cap = unset(fc.constantFrom(1, 2, 4, 8));
const name = fc.oneof(
	fc.string({ minLength: 1, maxLength: 12 }),
	fc.constantFrom('x: if y and z, then Warm.', '“', '1. row', '## Reps', 'a\nb', '<b>&'),
);
const text = name.map((value) => value.trim()).filter((value) => value !== '');

const bandName = fc.constantFrom('high', 'medium', 'low', 'unknown');
const condition = fc.oneof(
	fc.record({
		field: fc.constant('lead.country'),
		operator: fc.constantFrom('equals', 'notEquals', 'startsWith', 'exists'),
		value: fc.constantFrom('de', 'US', 'D'),
	}),
	fc.record({
		field: fc.constantFrom('enrichment.company.employees', 'qualification.fit.score'),
		operator: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'equals', 'notEquals', 'notExists'),
		value: fc.constantFrom('50', '100', '1000'),
	}),
	fc.record({
		field: fc.constantFrom('qualification.flags', 'enrichment.company.technologies'),
		operator: fc.constantFrom('contains', 'notContains'),
		value: fc.constantFrom('askedForPerson', 'HUBSPOT'),
	}),
	fc.record({
		field: fc.constantFrom('qualification.intent.band', 'qualification.capacity.band'),
		operator: fc.constantFrom('equals', 'notEquals'),
		value: bandName,
	}),
	fc.record({
		field: fc.constantFrom('lead.message', 'lead.jobTitle', 'lead.no such'),
		operator: fc.constantFrom('contains', 'endsWith', 'regex', 'notContains', 'exists'),
		value: fc.constantFrom('CEO', '^a.*o$', 'line\ntwo', 'say “hi”', 'and x, then y'),
	}),
	fc.record({
		field: fc.constant('consent.aiDisclosed'),
		operator: fc.constantFrom('equals', 'notEquals'),
		value: fc.constantFrom('true', 'false'),
	}),
);

const bucket = fc.constantFrom('warm', 'lukewarm', 'cool', 'cold');
const taker = fc.oneof(
	fc.record({ owner: email }),
	fc.constantFrom(...TEAMS).map((team) => ({ team })),
);
const rule = fc
	.record({
		name: text,
		conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
		bucket: unset(bucket),
		taker: unset(taker, 2),
	})
	.map(({ taker: by, ...rest }) =>
		rest.bucket || by ? { ...rest, ...by } : { ...rest, bucket: 'cool' },
	);

const territory = fc
	.record({
		name: text,
		regions: unset(some('DACH', 'EMEA', 'North America', 'nordics')),
		countries: unset(some('DE', 'US', 'SE', 'FR')),
		states: unset(some('Bavaria', 'CA', 'ny or so')),
		postcodes: unset(some('80*', '10115', '80000-87999', 'SW1 - SW9')),
		industries: unset(some('software', 'itServices', 'insurance')),
		employeesFrom: unset(fc.constantFrom(10, 100)),
		employeesTo: unset(fc.constantFrom(100, 5000)),
		languages: unset(some('de', 'en')),
		team: fc.constantFrom(...TEAMS, undefined),
	})
	.map((row) => {
		const { name: named, team, ...criteria } = row;
		const [first, second] = Object.entries(criteria)
			.filter(([, value]) => value !== undefined)
			.toSorted(([a], [b]) => (a + named < b + named ? -1 : 1));
		const asked = Object.fromEntries([first ?? ['countries', ['DE']], ...(second ? [second] : [])]);
		return { name: named, ...asked, ...(team ? { team } : { reps: EMAILS.slice(1, 3) }) };
	});

const bounds = fc
	.tuple(fc.constantFrom(60, 80.5, 90), fc.constantFrom(10, 40))
	.map(([high, low]) => ({ high, low }));

export const randomPolicy = fc
	.record({
		version: text,
		ruleset: text,
		reps: fc.array(
			fc.record({
				name: unset(text),
				weight: fc.constantFrom(1, 1, 1, 2, 0.5, 0),
				countries: fc.constantFrom([], [], [], ['DE'], ['US', 'SE']),
				active: fc.constantFrom(true, true, true, true, false),
				timeZone: unset(zone),
				workingHours: unset(hours),
				holidays: unset(days),
				timeOff: unset(days),
				joined: unset(fc.constantFrom(...DAYS.slice(0, 25))),
				...{ capPerDay: cap, capPerWeek: cap, capOpenLeads: cap },
			}),
			{ minLength: 3, maxLength: EMAILS.length, size: 'max' },
		),
		rules: unset(fc.array(rule, { minLength: 1, maxLength: 4 })),
		territories: unset(fc.array(territory, { minLength: 1, maxLength: 5, size: 'max' }), 2),
		thresholds: unset(
			fc.record({ fit: unset(bounds), intent: unset(bounds), capacity: unset(bounds) }),
		),
		decisionTable: unset(
			fc.array(
				fc.record({
					fit: unset(bandName),
					intent: unset(bandName),
					capacity: unset(bandName),
					bucket,
				}),
				{ maxLength: 4 },
			),
		),
		fastLanes: unset(
			fc.record({
				askedForPerson: fc.boolean(),
				dealSizeAbove: unset(fc.constantFrom(0, 10_000.5, 1e6)),
				pricePerEmployee: unset(fc.constantFrom(99.9, 1200)),
				strategicAccounts: unset(some('acme.com', 'other.example')),
				seconds: fc.constantFrom(60, 45, 600),
			}),
		),
		ownerDecidedBy: fc.constantFrom(undefined, undefined, undefined, undefined, 'pack', 'crm'),
		softLaunch: fc.constantFrom(
			undefined,
			undefined,
			undefined,
			{ percent: 12.5 },
			{ percent: 70 },
		),
		namedAccounts: fc.constantFrom([], [], [{ domain: 'acme.com', owner: EMAILS[1] }]),
		fallbackOwner: fc.option(email),
		onlyListedReps: unset(fc.boolean()),
		assignment: unset(
			fc.constantFrom('benchmark', 'leastLoaded', 'shortfall', 'stickyByAccount', 'twoChoices'),
			4,
		),
		catchUp: unset(fc.boolean()),
		whenNobodyIsAvailable: fc.constantFrom(
			...[undefined, 'fallbackOwner', 'hold', 'nextOpening', 'nextRep', 'nextRep', 'nextRep'],
		),
		launchedAt: fc.constantFrom(null, '2025-01-01', '2026-01-20T10:30:15+01:00', '2026-02-01'),
		sla: fc.record({
			warmMinutes: fc.constantFrom(5, 7.5, 60),
			lukewarmMinutes: fc.constantFrom(30, 20, 600),
		}),
		businessHours: fc.constantFrom(
			{},
			{ holidays: '2026-03-09 to 2026-03-11' },
			{ days: [2, 3, 6], start: '8:30', end: '24:00' },
		),
		timeZone: zone,
		vetoes: fc.oneof(
			fc.constant([]),
			fc.array(
				condition.chain((one) => unset(text).map((reason) => ({ ...one, reason }))),
				{ maxLength: 2 },
			),
		),
		holdout: fc.constantFrom(0, 0, 0.03, 0.5),
		requireDisclosure: fc.boolean(),
		severalMatches: fc.constantFrom('review', 'useFirst'),
	})
	.map(({ reps, ...rest }) => {
		const listed = reps.map((rep, index) => ({ ...rep, email: EMAILS[index] }));
		const from = (...indexes: number[]): string[] =>
			indexes.map((index) => EMAILS[index % listed.length]);
		const teams = TEAMS.map((team, index) => ({
			name: team,
			reps: [...new Set([...from(index), ...(index ? from(index + 2) : [])])],
		}));
		return { ...rest, reps: listed, teams };
	});

const level = fc.constantFrom(0, 1, 2, 3, null) as fc.Arbitrary<0 | 1 | 2 | 3 | null>;
const axis = (one: keyof typeof BANDS): fc.Arbitrary<Levels> =>
	fc
		.constantFrom('high', 'high', 'medium', 'low', 'unknown')
		.map((band) => BANDS[one][band as keyof (typeof BANDS)[typeof one]]);
const levels = fc.oneof(
	fc
		.tuple(
			axis('fit'),
			axis('intent'),
			axis('capacity'),
			fc.constantFrom<0 | 1 | 2 | 3 | null>(3, null),
		)
		.map(([fit, intent, capacity, request]): Levels => ({
			...fit,
			...intent,
			...capacity,
			'intent.request': request,
		})),
	fc.record<Levels>({
		'fit.industry': level,
		'fit.size': level,
		'fit.geography': level,
		'intent.pain': level,
		'intent.trigger': level,
		'intent.evaluation': level,
		'intent.request': level,
		'capacity.authority': level,
		'capacity.timeline': level,
		'capacity.committee': level,
	}),
);
const often = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
	fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(usual, ...others));
const account = fc.record({
	companyId: fc.constantFrom('1', '2', '3'),
	ownerEmail: fc.option(email, { freq: 4 }),
	contacts: fc.nat(2),
	createdAt: fc.constantFrom(null, '2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'),
});
const existing = fc.record({
	assignment: fc.option(
		fc.record({ leadKey: fc.constantFrom('lead-1', 'lead-0'), ownerEmail: email }),
		{ freq: 2 },
	),
	ownerEmail: fc.option(email, { freq: 2 }),
	ownerActive: fc.constantFrom(true, false, null),
	leadOwnerEmail: fc.option(email, { freq: 2 }),
	companyOwnerEmail: fc.option(email, { freq: 2 }),
	domainAccounts: fc.oneof(
		fc.constant([]),
		fc.uniqueArray(account, { maxLength: 3, selector: ({ companyId }) => companyId }),
		account.map((one) =>
			Array.from({ length: 21 }, (_, index) => ({ ...one, companyId: `c${index}` })),
		),
	),
	matches: often<Array<{ contactId: string }>>([], [{ contactId: '1' }, { contactId: '2' }]),
});
const perRep = fc.dictionary(fc.constantFrom(...EMAILS), fc.nat(7), { noNullPrototype: true });

export const randomLead = fc
	.record({
		levels,
		class: often('sales', 'existingCustomer', 'existingCustomer', 'support', 'student', 'spam'),
		flags: often<string[]>(
			[],
			['askedForPerson'],
			['askedForPerson', 'languageNotRead'],
			['injectionSuspected'],
			['readersDisagree'],
		),
		vetoes: often<Array<{ id: string; reason: string }>>(
			[],
			[{ id: 'region', reason: 'far away' }],
		),
		lead: fc.record({
			personKey: fc.string({ minLength: 1, maxLength: 8 }),
			mail: fc.constantFrom(
				{ email: 'jane@eu.acme.com', emailType: 'work', domain: 'eu.acme.com' },
				{ email: 'jane@else.example', emailType: 'work', domain: 'else.example' },
				{ email: 'jane@gmail.com', emailType: 'free', domain: 'gmail.com' },
				{ email: 'a@trash.example', emailType: 'disposable', domain: 'acme.com' },
			),
			country: fc.constantFrom(null, 'DE', 'US', 'SE', 'JP'),
			state: fc.constantFrom(null, 'bavaria ', 'CA'),
			postcode: fc.constantFrom(null, '80331', '80-331', 'sw1a 1aa', '10115'),
			message: fc.constantFrom(null, 'and x, then y', 'Say “hi”\nline\nTwo', 'a CEO'),
			jobTitle: fc.constantFrom(null, 'CEO', 'a ceo'),
			stated: fc.record({
				employees: fc.constantFrom(null, 40, '51-200', '1,200'),
				industry: fc.constantFrom(null, 'Software'),
				country: fc.constantFrom(null, 'Germany'),
			}),
		}),
		language: fc.constantFrom(null, 'en', 'de-AT', 'DE'),
		speakers: fc.constantFrom(['prospect'], ['assistant', 'prospect']),
		aiDisclosed: fc.constantFrom(true, false, null),
		company: fc.option(
			fc.record({
				employees: fc.constantFrom(null, 60, 100, 2400),
				region: fc.constantFrom(null, 'Bavaria'),
				industry: fc.constantFrom(null, 'insurance', 'itServices'),
				technologies: fc.constantFrom([], ['HubSpot', 'Slack']),
				country: fc.constantFrom(null, 'US'),
			}),
		),
		budget: fc.constantFrom(null, 5000, 2_000_000),
		existing: fc.oneof(fc.constant(null), fc.constant(null), existing),
		loads: fc.option(perRep, { freq: 2 }),
		capturedAt: fc.integer({ min: 0, max: 35 * 1440 * 4 }).map((quarters) => quarters * 15_000),
		isQualified: often(true, false),
	})
	.map(({ lead, existing: crm, budget, ...one }) => {
		const item = qualifiedItem(
			{ levels: one.levels, class: one.class as 'sales', flags: one.flags, vetoes: one.vetoes },
			{
				lead: { ...lead, ...lead.mail },
				source: { capturedAt: new Date(Date.parse(DAYS[0]) + one.capturedAt).toISOString() },
				conversation: {
					language: one.language,
					turns: one.speakers.map((speaker) => ({ speaker, text: 'words' })),
				},
				consent: { aiDisclosed: one.aiDisclosed },
				...(one.company && { enrichment: { company: one.company } }),
				crm: { existing: { ...crm, loads: one.loads ?? {} } },
			},
		);
		const stated = budget === null ? {} : { budget: { ...QUOTE, value: budget } };
		const { qualification, ...unqualified } = item;
		return one.isQualified
			? { ...unqualified, qualification: { ...qualification, stated } }
			: unqualified;
	});
const QUOTE = { quote: 'words', turn: 0, start: 0, end: 5 };

const kinds = { assigned: perRep, open: perRep, today: perRep, thisWeek: perRep };
export const randomCounts = fc.oneof(
	fc.constant(undefined),
	fc
		.record({ ...kinds, quotes: perRep, calibration: perRep }, { requiredKeys: [] })
		.map((counts) => {
			const merged: Record<string, Record<string, number>> = {};
			for (const [kind, known] of Object.entries(counts)) {
				for (const [who, count] of Object.entries(known ?? {})) {
					merged[who] = { ...merged[who], [kind]: count };
				}
			}
			return merged;
		}),
	fc.array(
		fc.record({
			owner: email,
			at: fc
				.integer({ min: 0, max: 35 * 1440 })
				.map((minutes) => new Date(Date.parse(DAYS[0]) + minutes * 60_000).toISOString()),
			leadKey: fc.integer({ min: 1, max: 200 }).map((key) => `lead-${key}`),
		}),
		{ minLength: 5, maxLength: 40, size: 'max' },
	),
);
