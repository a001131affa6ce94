import fc from '../support/properties';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { enrichmentSchema, type Enrichment } from '../../lead/schema';
import type { Fetch, Outcome, Provider } from '../../nodes/Enrich/provider';
import { API_PROVIDERS } from '../../nodes/Enrich/providers';
import { httpProvider } from '../../nodes/Enrich/providers/http/http';
import { keylessProvider } from '../../nodes/Enrich/providers/keyless/keyless';
import { wait } from '../../nodes/shell';
import { WIKIDATA } from '../standins/enrichment/keyless';
import { startVendor, type Broken } from '../standins/enrichment/vendorServer';
import { startEnrichment } from '../support/enrichmentStandIns';
import { enrichedAll, type SettingsChanges } from './enriched';

type World = Awaited<ReturnType<typeof startWorld>>;
type Kind = 'down' | 'html' | 'truncated' | 'shape' | 'huge' | 'silent';
/** Makes a provider fail, until the world is mended. */
type Fault = (world: World) => void;
type Case = [name: string, fault: Fault, outcome: Outcome, detail: string];

const DOMAIN = 'oakhurstrealty.com';
const LEAD = {
	...{ email: 'dana.whitlock1@oakhurstrealty.com', company: 'Oakhurst Realty' },
	...{ jobTitle: 'VP of Sales', stated: { country: 'Germany' } },
};
const INDUSTRY = 'enrichment.company.industry';
const EMPLOYEES = 'enrichment.company.employees';
const NEEDED = [INDUSTRY, EMPLOYEES];
const HTTP_HOST = 'data.example.com';
const HTTP_ANSWER = { sector: 'Real estate', staff: 190 };
const PRICE = 0.1;
/** Whose values come next; its own failures are followed by those of the other one. */
const NEXT = 'zoominfo';
const OTHER = 'peopledatalabs';
/** A busy machine answers late. */
const SLACK_MS = 2000;

async function startWorld() {
	const [vendors, http, closed] = await Promise.all([
		startEnrichment(),
		startVendor({ answer: () => ({ status: 200, body: HTTP_ANSWER }) }),
		portNobodyListensOn(),
	]);
	const ports: Record<string, number> = {
		...vendors.hosts,
		[HTTP_HOST]: Number(new URL(http.url).port),
	};
	const wrongKey = new Set<string>();
	const refused = new Set<string>();
	const sendOf =
		(name: string): Fetch =>
		async (url, init = {}) => {
			const { hostname, pathname, search } = new URL(String(url));
			const port = refused.has(name) ? closed : ports[hostname];
			if (!refused.has(name) && !wrongKey.has(name) && name !== 'http') {
				return await vendors.send[name](url, init);
			}
			const headers = new Headers(init.headers);
			headers.set('authorization', 'Bearer wrong');
			headers.set('x-api-key', 'wrong');
			return await fetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers });
		};
	const options = (name: string) => ({
		...{ send: sendOf(name), now: Date.now, prices: { company: PRICE, person: PRICE } },
	});
	const providers: Record<string, Provider> = {
		...Object.fromEntries(
			Object.entries(API_PROVIDERS).map(([name, provider]) => [name, provider(options(name))]),
		),
		http: httpProvider({
			...options('http'),
			...{ url: `https://${HTTP_HOST}/?at={domain}`, method: 'GET', confidence: 0.8 },
			fields: [
				{ path: INDUSTRY, json: 'sector' },
				{ path: EMPLOYEES, json: 'staff' },
			],
		}),
	};
	const { standIns } = vendors;
	return {
		...{ providers, wrongKey, refused, http, ...standIns, network: vendors.network },
		mend: () => {
			wrongKey.clear();
			refused.clear();
			for (const one of [http, standIns.apollo, standIns.clearbit, standIns.crustdata])
				one.fail(null);
			for (const one of [standIns.hubspot, standIns.peopledatalabs, standIns.zoominfo])
				one.fail(null);
			standIns.keyless.forget();
			standIns.apollo.credits = 1000;
			standIns.zoominfo.credits = 1000;
			delete standIns.peopledatalabs.limitHeaders['x-ratelimit-reset'];
		},
		stop: async () => await Promise.all([vendors.stop(), http.stop()]),
	};
}

async function portNobodyListensOn(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** What every one of these servers can do wrong. */
const common = (name: string, label: string, fail: (world: World, kind: Kind) => void): Case[] => [
	...(name === 'http'
		? []
		: [
				[
					'a wrong key',
					({ wrongKey }: World) => wrongKey.add(name),
					'badKey',
					`${label} refuses the credential (401): check its key and what the plan allows`,
				] as Case,
			]),
	[
		'an outage',
		(world) => fail(world, 'down'),
		'failed',
		`${label} has a problem of its own (503)`,
	],
	[
		'a page in place of data',
		(world) => fail(world, 'html'),
		'malformed',
		`${label} did not answer with JSON`,
	],
	[
		'half an answer',
		(world) => fail(world, 'truncated'),
		'malformed',
		`${label} did not answer with JSON`,
	],
	[
		'another shape',
		(world) => fail(world, 'shape'),
		...((name === 'http'
			? ['nothing', `${label} answered with none of the fields`]
			: ['malformed', `${label} answered in a form that is not its own (at “the top”)`]) as [
			Outcome,
			string,
		]),
	],
	[
		'ten megabytes',
		(world) => fail(world, 'huge'),
		'malformed',
		`${label} answered with more than 4 MB`,
	],
	['no connection', ({ refused }) => refused.add(name), 'failed', 'fetch failed'],
	['silence', (world) => fail(world, 'silent'), 'timeout', 'No answer in time'],
];

const VENDOR_KINDS: Record<Kind, Broken> = {
	...{ down: 'serverError', html: 'html', truncated: 'truncated' },
	...{ shape: 'wrongShape', huge: 'huge', silent: 'timeout' },
};
const CASES: Record<string, Case[]> = {
	apollo: [
		...common('apollo', 'Apollo', ({ apollo }, kind) => apollo.fail(VENDOR_KINDS[kind])),
		[
			'no access',
			({ apollo }) => apollo.fail('noAccess'),
			'badKey',
			'Apollo refuses access to this endpoint (403 API_INACCESSIBLE): the plan lacks API access, or the scope of the key leaves the endpoint out',
		],
		[
			'no credit',
			({ apollo }) => (apollo.credits = 0),
			'noCredit',
			'Apollo has no credit left (422)',
		],
		[
			'a limit',
			({ apollo }) => apollo.fail('rateLimited'),
			'rateLimited',
			'Apollo asks to come back later (429): it allows 600 calls per hour',
		],
		[
			'a limit with a pause',
			({ apollo }) => apollo.fail('rateLimitedWithPause'),
			'rateLimited',
			'Apollo asks to come back in 90 s (429): it allows 600 calls per hour',
		],
		[
			'a request it does not take',
			({ apollo }) => apollo.fail('missingParameter'),
			'failed',
			"Apollo does not take the request (422): Required parameter 'domain' missing",
		],
		[
			'an empty answer',
			({ apollo }) => apollo.fail('emptyAnswer'),
			'nothing',
			'Apollo does not know this company',
		],
	],
	clearbit: [
		...common('clearbit', 'Clearbit', ({ clearbit }, kind) => clearbit.fail(VENDOR_KINDS[kind])),
		[
			'still looking',
			({ clearbit }) => clearbit.fail('queued'),
			'pending',
			'Clearbit is still looking; ask again later',
		],
		[
			'no credit',
			({ clearbit }) => clearbit.fail('noCredit'),
			'noCredit',
			'Clearbit has no credit left (402)',
		],
		[
			'a limit with a pause',
			({ clearbit }) => clearbit.fail('rateLimited'),
			'rateLimited',
			'Clearbit asks to come back in 37 s (429)',
		],
		[
			'a request it does not take',
			({ clearbit }) => clearbit.fail('invalid'),
			'failed',
			'Clearbit does not take the request (422)',
		],
	],
	crustdata: [
		...common('crustdata', 'Crustdata', ({ crustdata }, kind) =>
			crustdata.fail(VENDOR_KINDS[kind]),
		),
		[
			'no credit',
			({ crustdata }) => crustdata.fail('noCredit'),
			'noCredit',
			'Crustdata has no credit left (403)',
		],
		[
			'not in the plan',
			({ crustdata }) => crustdata.fail('notInThePlan'),
			'badKey',
			'Crustdata refuses the credential (403): check its key and what the plan allows',
		],
		[
			'a limit with a pause',
			({ crustdata }) => crustdata.fail('rateLimited'),
			'rateLimited',
			'Crustdata asks to come back in 23 s (429)',
		],
	],
	hubspot: [
		...common('hubspot', 'HubSpot', ({ hubspot }, kind) => hubspot.fail(VENDOR_KINDS[kind])),
		[
			'a missing scope',
			({ hubspot }) => hubspot.fail('missingScope'),
			'badKey',
			'HubSpot does not let this credential read companies (403): it needs the scope crm.objects.companies.read',
		],
		[
			'a limit',
			({ hubspot }) => hubspot.fail('rateLimited'),
			'rateLimited',
			'HubSpot asks to come back later (429)',
		],
		[
			'a limit with a pause',
			({ hubspot }) => hubspot.fail({ status: 429, body: {}, headers: { 'retry-after': '7' } }),
			'rateLimited',
			'HubSpot asks to come back in 7 s (429)',
		],
	],
	http: [
		...common('http', HTTP_HOST, ({ http }, kind) => http.fail(VENDOR_KINDS[kind])),
		[
			'a wrong key',
			({ http }) => http.fail({ status: 401, body: { error: 'Who are you?' } }),
			'badKey',
			`${HTTP_HOST} refuses the credential (401): check its key and what the plan allows`,
		],
		[
			'no credit',
			({ http }) => http.fail({ status: 402, body: {} }),
			'noCredit',
			`${HTTP_HOST} has no credit left (402)`,
		],
		[
			'a limit with a pause',
			({ http }) => http.fail({ status: 429, headers: { 'retry-after': '11' }, body: {} }),
			'rateLimited',
			`${HTTP_HOST} asks to come back in 11 s (429)`,
		],
		[
			'an empty answer',
			({ http }) => http.fail({ status: 204, body: '' }),
			'nothing',
			`${HTTP_HOST} does not know this company`,
		],
	],
	peopledatalabs: [
		...common('peopledatalabs', 'People Data Labs', ({ peopledatalabs }, kind) =>
			peopledatalabs.fail(VENDOR_KINDS[kind]),
		),
		[
			'no credit',
			({ peopledatalabs }) => peopledatalabs.fail('noCredit'),
			'noCredit',
			'People Data Labs has no credit left (402)',
		],
		[
			'a limit',
			({ peopledatalabs }) => peopledatalabs.fail('rateLimited'),
			'rateLimited',
			'People Data Labs asks to come back later (429)',
		],
		[
			'a limit with a pause',
			({ peopledatalabs }) => {
				peopledatalabs.fail('rateLimited');
				peopledatalabs.limitHeaders['x-ratelimit-reset'] = "{'minute': 14}";
			},
			'rateLimited',
			'People Data Labs asks to come back in 14 s (429)',
		],
		[
			'a request it does not take',
			({ peopledatalabs }) => peopledatalabs.fail('invalid'),
			'failed',
			'People Data Labs does not take the request (400)',
		],
	],
	zoominfo: [
		...common('zoominfo', 'ZoomInfo', ({ zoominfo }, kind) => zoominfo.fail(VENDOR_KINDS[kind])),
		[
			'a missing scope',
			({ zoominfo }) => zoominfo.fail('noScope'),
			'badKey',
			'ZoomInfo refuses access (403 ZI0003): the app lacks a scope, or the plan this data',
		],
		[
			'no credit',
			({ zoominfo }) => zoominfo.fail('creditLimit'),
			'noCredit',
			'ZoomInfo has no credit left (400 PFAPI0011)',
		],
		[
			'no credit for one more',
			({ zoominfo }) => (zoominfo.credits = 0),
			'noCredit',
			'ZoomInfo has no credit left (LIMIT_EXCEEDED)',
		],
		[
			'a limit with a pause',
			({ zoominfo }) => zoominfo.fail('rateLimited'),
			'rateLimited',
			'ZoomInfo asks to come back in 12 s (429): its limit “per-hour” is reached',
		],
		[
			'a request it does not take',
			({ zoominfo }) => zoominfo.fail('badRequest'),
			'failed',
			'ZoomInfo does not take the request (400 PFAPI0005): Invalid output field',
		],
		[
			'another address',
			({ zoominfo }) => zoominfo.fail('notFound'),
			'failed',
			'ZoomInfo has no such endpoint (404)',
		],
	],
};
const NAMES = Object.keys(CASES);
const ALL = NAMES.flatMap((name) =>
	CASES[name].map(([what, ...rest]): [string, ...Case] => [name, what, ...rest]),
);

let world: World;
beforeAll(async () => {
	world = await startWorld();
});
afterEach(() => world.mend());
afterAll(async () => await world.stop());

/** Looks up one lead with these providers; fails where that takes longer than it may. */
async function lookUp(names: string[], changes: SettingsChanges = {}): Promise<Enrichment> {
	const startedAt = performance.now();
	const settings = { timeoutMs: 8000, needed: NEEDED, now: Date.now, wait, ...changes };
	const providers = names.map((name) => world.providers[name]);
	const { results } = await enrichedAll([{ lead: LEAD }], { providers, ...settings });
	expect(performance.now() - startedAt).toBeLessThan(settings.timeoutMs + SLACK_MS);
	const [result] = results;
	if (result instanceof Error) throw result;
	return enrichmentSchema.parse(result.enrichment);
}

/** What the form says stands whatever the providers do. */
function expectFormValues({ company, person, fields }: Enrichment): void {
	expect(company).toMatchObject({ name: 'Oakhurst Realty', country: 'DE', domain: DOMAIN });
	expect(person).toMatchObject({ title: 'VP of Sales', seniority: 'vp' });
	expect(fields['enrichment.company.country'].provider).toBe('form');
}

const attemptsOf = ({ attempts }: Enrichment, names: string[]) =>
	attempts
		.filter(({ provider }) => names.includes(provider))
		.map(({ ms, detail, ...attempt }) => {
			expect(ms).toBeGreaterThanOrEqual(0);
			return { ...attempt, detail: String(detail) };
		});

describe('one provider fails', () => {
	test.each(ALL)('%s, %s: the next one’s values come', async (name, _, fault, outcome, detail) => {
		const next = name === NEXT ? OTHER : NEXT;
		fault(world);
		const enrichment = await lookUp([name, next], {
			...(outcome === 'timeout' && { timeoutMs: 800 }),
		});
		expectFormValues(enrichment);
		expect(enrichment.company).toMatchObject({ industry: 'realEstate', employees: 190 });
		expect(NEEDED.map((path) => enrichment.fields[path].provider)).toEqual([next, next]);
		expect(attemptsOf(enrichment, [name, next])).toEqual([
			expect.objectContaining({ provider: name, outcome, detail, cost: 0 }),
			expect.objectContaining({ provider: next, outcome: 'found', cost: PRICE, credits: 1 }),
		]);
	});

	test.each(ALL.filter(([, , , , detail]) => / in \d+ s \(429\)/u.test(detail)))(
		'%s, %s: waited out where it is short enough',
		async (name, _, fault, _outcome, detail) => {
			const pauseMs = 1000 * Number(/ in (\d+) s/u.exec(detail)?.[1]);
			const waits: number[] = [];
			fault(world);
			const enrichment = await lookUp([name], {
				longestPauseMs: pauseMs,
				wait: async (ms) => {
					waits.push(ms);
					world.mend();
				},
			});
			expect(waits).toEqual([pauseMs]);
			expect(attemptsOf(enrichment, [name])).toEqual([
				expect.objectContaining({ provider: name, outcome: 'found' }),
			]);
		},
	);

	test('keyless, one silent source: what the others found stays, and the next one is asked', async () => {
		const { network, keyless } = world;
		keyless.fail(WIKIDATA, 'silent');
		const settings = { sources: ['dns', 'wikidata'], respectRobots: true, timeoutMs: 1200 };
		world.providers.keyless = keylessProvider({ ...settings, network, now: Date.now });
		const enrichment = await lookUp(['keyless', NEXT], {
			...{ timeoutMs: 1200, needed: [...NEEDED, 'enrichment.company.technologies'] },
		});
		expectFormValues(enrichment);
		expect(enrichment.company).toMatchObject({ employees: 190, mailPlatform: expect.any(String) });
		expect(attemptsOf(enrichment, ['keyless.dns', 'keyless.wikidata', NEXT])).toEqual([
			expect.objectContaining({ provider: 'keyless.dns' }),
			expect.objectContaining({ provider: 'keyless.wikidata', outcome: 'timeout' }),
			expect.objectContaining({ provider: NEXT, outcome: 'found' }),
		]);
	});
});

describe('all of them fail', () => {
	/** A fault of each provider, or none. */
	const faults = fc.record(
		Object.fromEntries(
			NAMES.map((name) => [name, fc.option(fc.nat({ max: CASES[name].length - 1 }), { freq: 6 })]),
		),
	);
	const LEFT_OUT = [
		'Nothing that is needed is missing',
		'No time was left',
		'No answer in time',
		'Another provider was faster; a match may still be charged',
	];

	test('in any combination: in time, valid, with what is known and one attempt each', async () => {
		await fc.assert(
			fc.asyncProperty(
				faults,
				fc.boolean(),
				fc.shuffledSubarray(NAMES, { minLength: NAMES.length }),
				async (chosen, inParallel, names) => {
					world.mend();
					const cases = new Map(
						NAMES.flatMap((name): Array<[string, Case]> => {
							const index = chosen[name];
							return index === null ? [] : [[name, CASES[name][index]]];
						}),
					);
					for (const [, fault] of cases.values()) fault(world);
					const enrichment = await lookUp(names, { timeoutMs: 400, inParallel });
					expectFormValues(enrichment);
					const attempts = attemptsOf(enrichment, names);
					expect(attempts.map(({ provider }) => provider).sort()).toEqual(NAMES.toSorted());
					for (const { provider, outcome, detail, cost } of attempts) {
						const [, , failure, words] = cases.get(provider) ?? [];
						const isLeftOut = LEFT_OUT.includes(detail);
						if (failure && !isLeftOut) expect([outcome, detail]).toEqual([failure, words]);
						if (!failure && !isLeftOut) expect(outcome).toMatch(/^(?:found|nothing)$/u);
						expect(cost).toBe(outcome === 'found' && provider !== 'hubspot' ? PRICE : 0);
					}
				},
			),
			{ numRuns: 10 },
		);
	});

	test.each(['one after the other', 'at once'])('by silence, %s', async (how) => {
		for (const name of NAMES) CASES[name].find(([what]) => what === 'silence')?.[1](world);
		const enrichment = await lookUp(NAMES, { timeoutMs: 600, inParallel: how === 'at once' });
		expectFormValues(enrichment);
		expect(enrichment.company).toMatchObject({ industry: null, employees: null });
		expect(attemptsOf(enrichment, NAMES).map(({ outcome }) => outcome)).toEqual(
			NAMES.map(() => 'timeout'),
		);
	});
});
