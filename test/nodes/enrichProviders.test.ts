import { inspect } from 'node:util';
import { enrichmentSchema } from '../../lead/schema';
import { APOLLO_KEY } from '../standins/enrichment/apollo';
import { startVendor, type VendorServer } from '../standins/enrichment/vendorServer';
import { ZOOMINFO_CLIENT } from '../standins/enrichment/zoominfo';
import { KEY, startEnrichment } from '../support/enrichmentStandIns';
import { createEngine, type Run } from '../support/engine';
import { redirectHosts } from '../support/redirectHosts';

type Json = Record<string, unknown>;
type Credentials = Record<string, Record<string, string>>;

const HTTP_HOST = 'data.example.com';
const HTTP_KEY = 'header-value-of-the-tests';
const PROVIDERS = [
	...['apollo', 'clearbit', 'crustdata', 'hubspot', 'http', 'peopledatalabs', 'zoominfo'],
];
const LABELS: Record<string, string> = {
	...{ apollo: 'Apollo', clearbit: 'Clearbit', crustdata: 'Crustdata', hubspot: 'HubSpot' },
	...{ http: 'HTTP request', peopledatalabs: 'People Data Labs', zoominfo: 'ZoomInfo' },
};
const FUNDING = 'enrichment.company.funding';
const TITLE = 'enrichment.person.title';
const DEFAULTS = ['industry', 'employees', 'country'].map((name) => `enrichment.company.${name}`);
/** Nobody knows its funding, so that everybody is asked. */
const LEAD = {
	email: 'dana.whitlock1@oakhurstrealty.com',
	personKey: 'person-key',
	company: 'Oakhurst Realty',
};
const PARAMETERS = {
	providers: PROVIDERS,
	hubspotAuthentication: 'appToken',
	httpAuthentication: 'header',
	httpUrl: `https://${HTTP_HOST}/companies?at={domain}`,
	httpMethod: 'GET',
	httpFields: { fields: [{ path: `${FUNDING}.total`, json: 'raised' }] },
	needed: [...DEFAULTS, FUNDING, TITLE],
};

let vendors: Awaited<ReturnType<typeof startEnrichment>>;
let http: VendorServer;
let ports: Record<string, number>;
let engine: Awaited<ReturnType<typeof createEngine>>;
let credentials: Credentials;
let written: string[];
beforeAll(async () => {
	[engine, vendors, http] = await Promise.all([
		createEngine(),
		startEnrichment(),
		startVendor({
			answer: ({ headers }) =>
				headers['x-data-key'] === HTTP_KEY
					? { status: 200, body: { raised: null } }
					: { status: 401, body: { error: 'Who are you?' } },
		}),
	]);
	ports = redirectHosts({ ...vendors.hosts, [HTTP_HOST]: Number(new URL(http.url).port) });
	credentials = {
		...(vendors.credentials as Credentials),
		leadPipelineZoomInfoApi: { ...ZOOMINFO_CLIENT, accessToken: '' },
		httpHeaderAuth: { name: 'x-data-key', value: HTTP_KEY },
	};
});
beforeEach(() => {
	written = [];
	const keep = (...parts: unknown[]) => void written.push(parts.map((one) => inspect(one)).join());
	for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
		jest.spyOn(console, method).mockImplementation(keep);
	}
});
afterEach(() => {
	jest.restoreAllMocks();
	const { apollo, clearbit, crustdata, hubspot, peopledatalabs, zoominfo } = vendors.standIns;
	for (const one of [apollo, clearbit, peopledatalabs, zoominfo]) one.fail(null);
	for (const one of [crustdata, hubspot, http]) one.fail(null);
});
afterAll(async () => {
	await Promise.all([vendors.stop(), http.stop()]);
});

/** One run of the node over these items, as in n8n: credentials, HTTP and error handling included. */
async function runNode(
	jsons: Json[],
	{ onError, given = credentials, ...parameters }: Json & { given?: Credentials } = {},
): Promise<Run> {
	const node = {
		...{ id: '2', name: 'Enrich', type: 'n8n-nodes-lead-pipeline.enrich' },
		...{ typeVersion: 1, position: [200, 0], onError },
		parameters: { ...PARAMETERS, ...parameters },
	};
	const start = {
		...{ id: '1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
		...{ position: [0, 0], parameters: {} },
	};
	const connections = { Start: { main: [[{ node: 'Enrich', type: 'main', index: 0 }]] } };
	const run = await engine.run(
		{ name: 'Enrich', nodes: [start, node], connections },
		{ startNode: 'Start', items: jsons.map((json) => ({ json })), credentials: given },
	);
	expectNoSecret(run, given);
	return run;
}

/** Every text that lets somebody in, in whatever form it is sent. */
function secretsOf(given: Credentials): string[] {
	const { clientId, clientSecret } = given.leadPipelineZoomInfoApi ?? ZOOMINFO_CLIENT;
	return [
		...Object.values(given).flatMap(({ apiKey, appToken, clientSecret: secret, value }) =>
			[apiKey, appToken, secret, value].filter(Boolean),
		),
		...[vendors.standIns.zoominfo.token(), APOLLO_KEY, KEY, HTTP_KEY],
		Buffer.from(`${clientId}:${clientSecret}`).toString('base64'),
	];
}

/** Neither in items, hints, errors, nor in what was written to the console. */
function expectNoSecret(run: Run, given: Credentials): void {
	const everything = [
		JSON.stringify(run),
		inspect(run, { depth: Infinity, maxStringLength: null, maxArrayLength: null }),
		...written,
	].join('\n');
	expect(secretsOf(given).filter((secret) => everything.includes(secret))).toEqual([]);
}

const jsonsOf = (run: Run, output = 0): Json[] => {
	expect(run.error).toBeUndefined();
	return run.itemsOf('Enrich', output).map(({ json }) => json);
};
const enrichmentOf = (json: Json) => enrichmentSchema.parse(json.enrichment);
const attemptsOf = (json: Json, name?: string) =>
	enrichmentOf(json)
		.attempts.filter(({ provider }) => (name ? provider === name : PROVIDERS.includes(provider)))
		.map(({ provider, outcome, detail }) => ({ provider, outcome, detail }));
const hintsOf = (run: Run): string[] =>
	(run.runData.Enrich[0].hints ?? []).map(({ message }) => message);
const requestsOf = (): number => {
	const counts = Object.values(vendors.requests());
	return counts.reduce((sum, count) => sum + count, http.requests.length);
};

describe('with all credentials', () => {
	it('a lead comes out enriched, each provider asked once for its part', async () => {
		const run = await runNode([{ mine: 1, lead: LEAD }]);
		const [json] = jsonsOf(run);
		expect(json).toMatchObject({ mine: 1, lead: LEAD });
		expect(enrichmentOf(json)).toMatchObject({
			company: { industry: 'realEstate', employees: 190, country: 'US', funding: null },
			person: { title: 'VP of Sales', seniority: 'vp' },
			flags: [],
		});
		const asked = attemptsOf(json).map(({ provider }) => provider);
		expect([...new Set(asked)]).toEqual(PROVIDERS);
		const ended = attemptsOf(json).map(({ outcome }) => outcome);
		expect(ended.filter((outcome) => !['found', 'nothing'].includes(outcome))).toEqual([]);
		expect(json).not.toHaveProperty('toCache');
	});

	it('the hint sums up each provider', async () => {
		const [hint, ...others] = hintsOf(await runNode([{ lead: LEAD }]));
		expect(others).toEqual([]);
		expect(hint.split(' · ')).toEqual(
			PROVIDERS.map((name) =>
				expect.stringMatching(
					new RegExp(`^${LABELS[name]}: \\d of \\d look-ups matched \\(\\d+ %\\)`, 'u'),
				),
			),
		);
		expect(hint).toContain('Apollo: 2 of 2 look-ups matched (100 %), 2 credits (about $0.20)');
	});

	it('prices of the plan count, and the ceiling holds', async () => {
		const rows = [{ provider: 'apollo', company: 0.03, person: 0.04 }];
		const options = { prices: { rows }, leadCeiling: 0.05 };
		const [json] = jsonsOf(await runNode([{ lead: LEAD }], { options, providers: ['apollo'] }));
		expect(enrichmentOf(json).attempts.filter(({ provider }) => provider === 'apollo')).toEqual([
			expect.objectContaining({ outcome: 'found', cost: 0.04 }),
			expect.objectContaining({
				...{ outcome: 'skipped', cost: 0 },
				detail: 'It would cost more than $0.05 for this lead',
			}),
		]);
	});

	it('all at once', async () => {
		const [json] = jsonsOf(await runNode([{ lead: LEAD }], { options: { inParallel: true } }));
		expect(enrichmentOf(json).company).toMatchObject({ industry: 'realEstate', employees: 190 });
	});

	it('a POST sends its body', async () => {
		const before = http.requests.length;
		const httpBody = '{ "at": "{domain}" }';
		await runNode([{ lead: LEAD }], { providers: ['http'], httpMethod: 'POST', httpBody });
		expect(http.requests.slice(before)).toMatchObject([
			{ method: 'POST', body: { at: 'oakhurstrealty.com' } },
		]);
	});
});

describe('credentials', () => {
	it('that are missing are attempts that say so, and the lead goes on', async () => {
		const before = requestsOf();
		const run = await runNode([{ lead: LEAD }], { given: {} });
		const [json] = jsonsOf(run);
		for (const name of PROVIDERS) {
			expect(attemptsOf(json, name)[0]).toEqual({
				...{ provider: name, outcome: 'badKey' },
				detail:
					'No credential is chosen: choose one in the node, or remove the provider from Providers',
			});
		}
		expect(enrichmentOf(json).company.name).toBe('Oakhurst Realty');
		expect(requestsOf()).toBe(before);
	});

	it('of one provider alone leave the others to be asked', async () => {
		const given = { ...credentials };
		delete given.leadPipelineApolloApi;
		const [json] = jsonsOf(await runNode([{ lead: LEAD }], { given }));
		expect(attemptsOf(json, 'apollo').map(({ outcome }) => outcome)).toContain('badKey');
		expect(enrichmentOf(json).company).toMatchObject({ industry: 'realEstate', employees: 190 });
	});

	it('that are wrong are told apart by provider', async () => {
		const run = await runNode([{ lead: LEAD }], { given: wrongCredentials() });
		const [json] = jsonsOf(run);
		const refused = (label: string) =>
			`${label} refuses the credential (401): check its key and what the plan allows`;
		const words: Record<string, string> = {
			...Object.fromEntries(PROVIDERS.map((name) => [name, refused(LABELS[name])])),
			http: refused(HTTP_HOST),
			zoominfo: 'ZoomInfo does not accept this client ID and secret (401)',
		};
		for (const name of PROVIDERS) {
			expect(attemptsOf(json, name)[0]).toEqual({
				...{ provider: name, outcome: 'badKey', detail: words[name] },
			});
		}
		for (const name of PROVIDERS) expect(hintsOf(run)[0]).toContain(`; ${words[name]}`);
	});

	it('whose token has expired are renewed', async () => {
		vendors.standIns.zoominfo.expire();
		const given = {
			leadPipelineZoomInfoApi: { ...ZOOMINFO_CLIENT, accessToken: 'token-1' },
		};
		const [json] = jsonsOf(await runNode([{ lead: LEAD }], { given, providers: ['zoominfo'] }));
		expect(attemptsOf(json, 'zoominfo')[0].outcome).toBe('found');
	});
});

const wrongCredentials = (): Credentials =>
	Object.fromEntries(
		Object.entries(credentials).map(([type, data]) => [
			type,
			Object.fromEntries(
				Object.entries(data).map(([name, value]) => [
					name,
					['name', 'accessToken'].includes(name) ? value : `wrong-${name}-of-${type}`,
				]),
			),
		]),
	);

describe('a failure of every provider', () => {
	type Kind = 'down' | 'html' | 'wrongShape' | 'silent';
	const failAll = (kind: Kind) => {
		const { apollo, clearbit, crustdata, hubspot, peopledatalabs, zoominfo } = vendors.standIns;
		const vendorKind = ({ down: 'serverError', silent: 'timeout' } as const)[String(kind)] ?? kind;
		for (const one of [apollo, clearbit, crustdata, hubspot]) one.fail(vendorKind as 'html');
		for (const one of [peopledatalabs, zoominfo, http]) one.fail(vendorKind as 'html');
	};
	const lead = { ...LEAD, stated: { employees: '51-200' } };

	it.each([
		['down', 'failed', / has a problem of its own \(503\)$/u],
		['html', 'malformed', / did not answer with JSON$/u],
		['wrongShape', 'malformed', / in a form that is not its own \(at “the top”\)$/u],
		['silent', 'timeout', /^(?:No answer in time|No time was left)$/u],
	] as const)('%s: the lead goes on with what is known', async (kind, outcome, words) => {
		failAll(kind);
		const startedAt = performance.now();
		const [json] = jsonsOf(await runNode([{ lead }], { options: { timeoutSeconds: 1 } }));
		expect(performance.now() - startedAt).toBeLessThan(5000);
		expect(enrichmentOf(json).company).toMatchObject({
			...{ name: 'Oakhurst Realty', employeesRange: '51-200', industry: null },
		});
		for (const name of PROVIDERS) {
			if (name === 'http' && kind === 'wrongShape') continue;
			expect(attemptsOf(json, name)[0]).toEqual({
				...{ provider: name, outcome, detail: expect.stringMatching(words) },
			});
		}
	});

	it('unreachable: the lead goes on with what is known', async () => {
		const open = { ...ports };
		for (const host of Object.keys(ports)) ports[host] = 1;
		const run = await runNode([{ lead }]).finally(() => Object.assign(ports, open));
		const [json] = jsonsOf(run);
		for (const name of PROVIDERS) {
			const [{ outcome, detail }] = attemptsOf(json, name);
			expect([name, outcome]).toEqual([name, 'failed']);
			expect(detail).toMatch(/refused the connection|can’t be reached/u);
		}
	});
});

it('rows of people are given only where the user wants to keep them', async () => {
	const [{ toCache }] = jsonsOf(await runNode([{ lead: LEAD }], { options: { cached: [] } }));
	expect((toCache as Json[]).map(({ kind }) => kind)).toEqual(['company']);
});

it('rows of the cache stand for every request', async () => {
	const options = { cached: [], cachePeople: true };
	const [first] = jsonsOf(await runNode([{ lead: LEAD }], { options }));
	const rows = first.toCache as Json[];
	expect(rows.map(({ cache_key, kind }) => [kind, cache_key]).sort()).toEqual([
		['company', 'oakhurstrealty.com'],
		['person', 'person-key'],
	]);
	const before = requestsOf();
	const run = await runNode([{ lead: LEAD, rows }], {
		options: { cached: '={{ $json.rows }}', cachePeople: true },
	});
	expect(requestsOf()).toBe(before);
	const [second] = jsonsOf(run);
	expect(enrichmentOf(second).company).toEqual(enrichmentOf(first).company);
	expect(enrichmentOf(second).person).toEqual(enrichmentOf(first).person);
	expect(second.toCache).toEqual([]);
	expect(hintsOf(run)).toEqual([]);
});

describe('one item that can’t be read', () => {
	const bad = { mine: { kept: [1] }, enrichment: { company: { employees: 'many' } } };
	const items = [{ lead: LEAD }, bad, { lead: { email: 'ingrid.fossum@ironvale.io' } }];

	it.each([
		['continueErrorOutput', 1, 0],
		['continueRegularOutput', 0, 1],
	])('%s: it stays alone with its reason and keeps its JSON', async (onError, output, index) => {
		const run = await runNode(items, { onError });
		const failed = jsonsOf(run, output)[index];
		expect(failed).toEqual({ ...bad, error: expect.stringContaining('enrichment') });
		const others = jsonsOf(run).filter(({ error }) => error === undefined);
		expect(others.map((json) => enrichmentOf(json).company.domain)).toEqual([
			...['oakhurstrealty.com', 'ironvale.io'],
		]);
	});
});

it.each([
	[
		'an item that can’t be read',
		{ enrichment: { company: { employees: 'many' } } },
		{},
		/enrichment\.company\.employees/u,
	],
	[
		'a request that may not be sent',
		{ lead: LEAD },
		{ httpUrl: 'https://{domain}/' },
		/A placeholder can’t be in the scheme, host or port/u,
	],
])('stops the node with a reason: %s', async (_, json, parameters, reason) => {
	const { status, error } = await runNode([json], parameters);
	expect(status).toBe('error');
	expect(error?.message).toMatch(reason);
});

it('a secret in what comes out would be seen', async () => {
	await expect(runNode([{ lead: { ...LEAD, lastName: HTTP_KEY } }])).rejects.toThrow(HTTP_KEY);
});

it('an item without a lead is looked up by what the fields say, as the AI tool does', async () => {
	const [json] = jsonsOf(
		await runNode([{ query: { site: 'https://www.oakhurstrealty.com/about' } }], {
			domain: '={{ $json.query.site }}',
			needed: DEFAULTS,
		}),
	);
	expect(enrichmentOf(json).company).toMatchObject({ industry: 'realEstate', employees: 190 });
	expect(json).toHaveProperty('query');
});

it('nobody is asked where the network is switched off', async () => {
	const before = requestsOf();
	const [json] = jsonsOf(await runNode([{ lead: LEAD }], { useNetwork: false }));
	expect(requestsOf()).toBe(before);
	expect(enrichmentOf(json).company.name).toBe('Oakhurst Realty');
});
