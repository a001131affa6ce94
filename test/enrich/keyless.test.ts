import type { Attempt, CompanyQuery, Provider } from '../../nodes/Enrich/provider';
import { NotFound } from '../../nodes/Enrich/provider';
import { DEFAULT_SOURCES } from '../../nodes/Enrich/providers/keyless/keyless';
import { knows, SAMPLE_COMPANIES } from '../standins/enrichment/companies';
import {
	EDGAR,
	GLEIF,
	IANA,
	REGISTRY,
	startKeyless,
	WIKIDATA,
	type Failure,
} from '../standins/enrichment/keyless';
import { leiOf, registeredOf } from '../standins/enrichment/keylessAnswers';
import { keyless, NOW, sectionOf } from './support';

let world: Awaited<ReturnType<typeof startKeyless>>;
beforeAll(async () => {
	world = await startKeyless();
});
afterEach(() => {
	expect(world.problems).toEqual([]);
	world.forget();
});
afterAll(async () => await world.stop());

const provider = (options: Parameters<typeof keyless>[1] = {}): Provider =>
	keyless(world.network, { sources: DEFAULT_SOURCES, ...options });

async function ask(
	domain: string,
	{
		from = provider(),
		wanted = from.company?.gives ?? [],
		signal = AbortSignal.timeout(5000),
	}: { from?: Provider; wanted?: readonly string[]; signal?: AbortSignal } = {},
) {
	const query: CompanyQuery = { domain, name: null, wanted };
	const [answer] = (await from.company?.ask([query], signal)) ?? [];
	if (!answer || answer instanceof NotFound) throw answer;
	const { findings, attempts = [] } = answer;
	return {
		findings,
		company: sectionOf([...findings].sort((a, b) => b.confidence - a.confidence)).company,
		of: (source: string) =>
			attempts.find(({ provider: name }) => name === `keyless.${source}`) as Attempt,
		outcomes: Object.fromEntries(
			attempts.map(({ provider: name, outcome }) => [name.replace('keyless.', ''), outcome]),
		),
	};
}
const field = (name: string) => `enrichment.company.${name}`;
const companyWith = (check: (domain: string) => boolean) =>
	SAMPLE_COMPANIES.find(({ domain }) => check(domain)) ?? SAMPLE_COMPANIES[0];
const known = companyWith(
	(domain) => knows('keyless', domain, 'employees') && domain.endsWith('.com'),
);
const knownInUs =
	SAMPLE_COMPANIES.find(({ domain, country }) => country === 'US' && knows('keyless', domain)) ??
	known;
const unknown = companyWith((domain) => !knows('keyless', domain) && domain.endsWith('.com'));

test('each source adds what it knows, and says so', async () => {
	const { company, of, outcomes } = await ask(knownInUs.domain, {
		wanted: [...(provider().company?.gives ?? []), field('region')],
	});
	expect(outcomes).toEqual({
		dns: 'found',
		website: 'found',
		technologies: 'found',
		contact: 'found',
		rdap: 'found',
		wikidata: 'found',
		gleif: 'skipped',
		edgar: 'found',
	});
	expect(company).toMatchObject({
		name: knownInUs.name,
		legalName: knownInUs.legalName,
		description: knownInUs.description,
		city: knownInUs.city,
		region: 'MA',
		registration: `HRB 73412, ${knownInUs.city}`,
		domainRegisteredAt: registeredOf(knownInUs),
		social: { linkedin: knownInUs.linkedin },
	});
	expect(company.technologies).toEqual(
		expect.arrayContaining(['HubSpot', 'WordPress', 'Cloudflare', 'PHP']),
	);
	expect(of('rdap')).toEqual({
		provider: 'keyless.rdap',
		outcome: 'found',
		detail: 'company.domainRegisteredAt',
		ms: 0,
		cost: 0,
	});
	expect(of('gleif').detail).toBe('All that it could tell is known');
});

test('sample companies of each kind give findings of the contract, each with its source', async () => {
	let time = NOW;
	const from = provider({ now: () => (time += 1000) });
	for (const { domain } of SAMPLE_COMPANIES.filter((_, at) => at % 3 === 0)) {
		const { findings } = await ask(domain, { from });
		expect(findings.length).toBeGreaterThan(3);
		for (const finding of findings) {
			expect(from.company?.gives).toContain(finding.path);
			expect(finding.provider).toMatch(/^keyless\.[a-z]+$/u);
			expect(finding.confidence).toBeGreaterThan(0);
			expect(finding.confidence).toBeLessThanOrEqual(1);
		}
	}
});

test('Wikidata’s number of employees is the newest, with the day of which it is true', async () => {
	const { findings } = await ask(known.domain);
	expect(findings.filter(({ path }) => path === field('employees'))).toEqual([
		{
			path: field('employees'),
			value: known.employees,
			raw: String(known.employees),
			provider: 'keyless.wikidata',
			confidence: 0.75,
			at: '2024-12-31T00:00:00.000Z',
		},
	]);
});

describe('only what is needed is asked', () => {
	test('Wikidata and what follows it stay unasked when the company’s own site tells enough', async () => {
		const { outcomes, of } = await ask(known.domain, { wanted: [field('legalName')] });
		expect(outcomes).toMatchObject({
			dns: 'found',
			technologies: 'found',
			website: 'found',
			contact: 'found',
			rdap: 'skipped',
			wikidata: 'skipped',
			gleif: 'skipped',
			edgar: 'skipped',
		});
		expect(of('wikidata').detail).toBe('All that it could tell is known');
		for (const host of [IANA, WIKIDATA, GLEIF, EDGAR]) expect(world.askedOf(host)).toEqual([]);
	});

	test('Wikidata is asked for what the site leaves open', async () => {
		const { outcomes, company } = await ask(known.domain, { wanted: [field('employees')] });
		expect(company.employees).toBe(known.employees);
		expect(outcomes).toMatchObject({ wikidata: 'found', gleif: 'skipped', edgar: 'skipped' });
	});

	test('a source that was not chosen is neither asked nor mentioned', async () => {
		const from = provider({ sources: ['dns', 'rdap'] });
		expect(from.company?.gives).toEqual(
			['mailPlatform', 'technologies', 'domainRegisteredAt'].map(field),
		);
		const { outcomes } = await ask(known.domain, { from });
		expect(outcomes).toEqual({ dns: 'found', rdap: 'found' });
		expect(new Set(world.requests.map(({ host }) => host))).toEqual(new Set([IANA, REGISTRY]));
	});

	test('a domain that nobody may be asked about costs no request', async () => {
		const [answer] =
			(await provider().company?.ask(
				[{ domain: 'acme.test', name: null, wanted: [field('name')] }],
				AbortSignal.timeout(1000),
			)) ?? [];
		expect(answer).toMatchObject({ outcome: 'skipped' });
		expect(world.requests).toEqual([]);
	});

	test('the front page, robots.txt and each linked page are read once', async () => {
		await ask(known.domain);
		expect(world.askedOf(known.domain)).toEqual(['/robots.txt', '/', '/legal/imprint.html']);
	});
});

describe('GLEIF', () => {
	test('is asked by the imprint’s name and the country of the domain where no LEI is known', async () => {
		const { findings, outcomes } = await ask('alpenblick-bau.at', {
			from: provider({ sources: ['contact', 'gleif'] }),
			wanted: [field('country')],
		});
		expect(outcomes).toEqual({ contact: 'found', gleif: 'found' });
		expect(findings).toContainEqual({
			path: field('country'),
			value: 'AT',
			provider: 'keyless.gleif',
			confidence: 0.8,
		});
		expect(world.askedOf(GLEIF)).toEqual(['/api/v1/lei-records']);
	});

	test('is asked by the LEI that Wikidata names', async () => {
		const company = companyWith((domain) => domain === 'stellwerk-systeme.de');
		const from = provider({ sources: ['wikidata', 'gleif'] });
		const { findings } = await ask(company.domain, { from });
		expect(findings).toContainEqual({
			path: field('legalName'),
			value: company.legalName,
			provider: 'keyless.gleif',
			confidence: 0.85,
		});
		expect(world.askedOf(GLEIF)).toEqual([`/api/v1/lei-records/${leiOf(company)}`]);
	});

	test('without an LEI, name or country it is not asked', async () => {
		const { of } = await ask(unknown.domain, { from: provider({ sources: ['gleif', 'edgar'] }) });
		expect(of('gleif')).toMatchObject({
			outcome: 'skipped',
			detail: 'Neither an LEI nor a legal name with a country is known',
		});
		expect(of('edgar')).toMatchObject({
			outcome: 'skipped',
			detail: 'No CIK of the company is known',
		});
	});
});

describe('politeness', () => {
	test('a host gets ten requests a second at most, and the registry list is fetched once', async () => {
		world.delay(15);
		const from = provider({ sources: ['rdap', 'wikidata'] });
		const domains = ['brightquay.com', 'quantilde.io', 'castellanlegal.com', 'mistralvoile.fr'];
		const answers = await Promise.all(domains.map(async (domain) => await ask(domain, { from })));
		expect(answers.every(({ outcomes }) => outcomes.rdap === 'found')).toBe(true);
		expect(world.askedOf(IANA)).toEqual(['/rdap/dns.json']);
		expect(world.askedOf(WIKIDATA)).toHaveLength(4);
		const times = world.requests.filter(({ host }) => host === WIKIDATA).map(({ at }) => at);
		const pauses = times.slice(1).map((at, index) => at - times[index]);
		expect(Math.min(...pauses)).toBeGreaterThan(95);
	});

	test('a host that says 429 is left alone for as long as it asks', async () => {
		let time = Date.UTC(2026, 2, 10);
		const from = provider({ sources: ['wikidata'], now: () => time });
		world.fail(WIKIDATA, 'rateLimited');
		const first = await ask(known.domain, { from });
		expect(first.of('wikidata')).toMatchObject({
			outcome: 'rateLimited',
			detail: 'Wikidata asks to come back in 7 s (429)',
		});
		world.fail(WIKIDATA, null);
		time += 5000;
		const second = await ask(known.domain, { from });
		expect(second.of('wikidata')).toMatchObject({
			outcome: 'rateLimited',
			detail: 'Wikidata asked to come back in 2 s',
		});
		expect(world.askedOf(WIKIDATA)).toHaveLength(1);
		time += 2000;
		expect((await ask(known.domain, { from })).outcomes.wikidata).toBe('found');
	});

	test('a minute where it does not say how long', async () => {
		let time = Date.UTC(2026, 2, 10);
		const from = provider({ sources: ['wikidata'], now: () => time });
		world.fail(WIKIDATA, 'rateLimitedForLong');
		await ask(known.domain, { from });
		time += 59_000;
		expect((await ask(known.domain, { from })).of('wikidata').detail).toBe(
			'Wikidata asked to come back in 1 s',
		);
	});
});

describe('what goes wrong is an attempt of that source, and the others go on', () => {
	const failing = async (host: string, failure: Failure, source: string) => {
		world.fail(host, failure);
		const from = provider({
			sources: ['dns', 'rdap', 'wikidata', 'gleif', 'edgar'],
			timeoutMs: failure === 'silent' ? 600 : 5000,
		});
		const result = await ask(knownInUs.domain, { from, wanted: [...(from.company?.gives ?? [])] });
		expect(result.outcomes.dns).toBe('found');
		const { outcome, detail } = result.of(source);
		return [outcome, detail];
	};

	test.each([
		['rateLimited', 'rateLimited', 'asks to come back in 7 s (429)'],
		['refused', 'failed', 'turns this server away (403)'],
		['down', 'failed', 'has a problem of its own (503)'],
		['html', 'malformed', 'did not answer with JSON'],
		['truncated', 'malformed', 'did not answer with JSON'],
		['huge', 'malformed', 'answered with more than 4 MB'],
	] as [Failure, string, string][])('%s', async (failure, outcome, detail) => {
		expect(await failing(WIKIDATA, failure, 'wikidata')).toEqual([outcome, `Wikidata ${detail}`]);
		expect(await failing(REGISTRY, failure, 'rdap')).toEqual([
			outcome,
			`The domain registry ${detail}`,
		]);
		world.fail(WIKIDATA, null);
		expect(await failing(EDGAR, failure, 'edgar')).toEqual([outcome, `SEC EDGAR ${detail}`]);
	});

	test('an answer of another shape', async () => {
		expect(await failing(WIKIDATA, 'wrongShape', 'wikidata')).toEqual([
			'malformed',
			'Wikidata answered in a form that is not its own (at “results”)',
		]);
		expect(await failing(IANA, 'wrongShape', 'rdap')).toEqual([
			'malformed',
			'IANA answered in a form that is not its own (at “services”)',
		]);
	});

	test('no answer in time', async () => {
		expect(await failing(WIKIDATA, 'silent', 'wikidata')).toEqual(['timeout', 'No answer in time']);
		world.fail(WIKIDATA, null);
		expect(await failing(IANA, 'silent', 'rdap')).toEqual(['timeout', 'No answer in time']);
	});

	test('a connection that breaks', async () => {
		expect(await failing(WIKIDATA, 'broken', 'wikidata')).toEqual([
			'failed',
			`https://${WIKIDATA} can’t be reached (ECONNRESET)`,
		]);
	});

	test('nothing known', async () => {
		expect(await failing(REGISTRY, 'unknown', 'rdap')).toEqual([
			'nothing',
			`The registry does not know ${knownInUs.domain}`,
		]);
		expect(await failing(EDGAR, 'unknown', 'edgar')).toEqual([
			'nothing',
			expect.stringMatching(/^SEC EDGAR has no filer 0000990\d{3}$/u),
		]);
		const { of } = await ask(unknown.domain);
		expect(of('wikidata')).toMatchObject({
			outcome: 'nothing',
			detail: `Wikidata knows no owner of ${unknown.domain}`,
		});
		const swedish = await ask('kvarnholm.se', { from: provider({ sources: ['rdap'] }) });
		expect(swedish.of('rdap').detail).toBe('The registry of .se has no open service');
	});
});

test('a cancelled run ends what is in flight, and keeps what is there', async () => {
	world.fail(WIKIDATA, 'silent');
	const run = new AbortController();
	const asking = ask(known.domain, { signal: run.signal });
	while (world.askedOf(WIKIDATA).length === 0)
		await new Promise((resolve) => setTimeout(resolve, 5));
	run.abort();
	const { of, outcomes } = await asking;
	expect(of('wikidata')).toMatchObject({ outcome: 'failed', detail: 'The run was cancelled' });
	expect(outcomes).toMatchObject({ dns: 'found', website: 'found', gleif: 'failed' });
	expect(world.askedOf(GLEIF)).toEqual([]);
});
