import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dns } from '../../../nodes/Enrich/providers/keyless/dns';
import type { Network } from '../../../nodes/Enrich/providers/keyless/fetchPublic';
import { knows, SAMPLE_COMPANIES, type SampleCompany } from './companies';
import {
	cikOf,
	frontPageOf,
	imprintOf,
	leiOf,
	registeredOf,
	wikidataRowsOf,
} from './keylessAnswers';

export const IANA = 'data.iana.org';
export const REGISTRY = 'rdap.one-registry.com';
export const WIKIDATA = 'query.wikidata.org';
export const GLEIF = 'api.gleif.org';
export const EDGAR = 'data.sec.gov';
const SERVICES = [IANA, REGISTRY, WIKIDATA, GLEIF, EDGAR];
/** Everything lives at one public address; only this server stands there. */
const ADDRESS = '93.184.215.14';
const WITH_RDAP = ['com', 'org', 'io', 'cloud', 'fr', 'nl', 'co.uk'];

export type Failure =
	| 'rateLimited'
	| 'rateLimitedForLong'
	| 'refused'
	| 'down'
	| 'silent'
	| 'html'
	| 'truncated'
	| 'wrongShape'
	| 'huge'
	| 'unknown'
	| 'broken';
type Answer = { status: number; body: unknown; type?: string; headers?: Record<string, string> };
type Asked = {
	host: string;
	path: string;
	query: URLSearchParams;
	/** In milliseconds of performance.now(). */
	at: number;
	headers: http.IncomingHttpHeaders;
};

const notFound: Answer = { status: 404, body: { errorCode: 404, title: 'Not Found' } };
/**
 * The open services and the websites of the sample companies on one loopback server, reached by Network.connect. Requests
 * that no such service would take end in `problems`.
 */
export async function startKeyless() {
	const requests: Asked[] = [];
	const problems: string[] = [];
	const failures = new Map<string, Failure>();
	let delayMs = 0;

	const server = http.createServer((request, response) => {
		const url = new URL(`http://${request.headers.host}${request.url}`);
		const asked = {
			host: url.hostname,
			path: url.pathname,
			query: url.searchParams,
			at: performance.now(),
			headers: request.headers,
		};
		requests.push(asked);
		problems.push(...complaintsAbout(request));
		const failure = failures.get(asked.host);
		setTimeout(() => {
			if (failure) fail(response, failure);
			else
				write(
					response,
					answerTo(asked, (problem) => problems.push(problem)),
				);
		}, delayMs);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;

	return {
		requests,
		problems,
		/** The requests to a host, by path. */
		askedOf: (host: string) =>
			requests.filter((asked) => asked.host === host).map(({ path }) => path),
		fail: (host: string, failure: Failure | null) => {
			if (failure) failures.set(host, failure);
			else failures.delete(host);
		},
		delay: (ms: number) => {
			delayMs = ms;
		},
		network: {
			dns: sampleDns,
			connect: () => ({ address: '127.0.0.1', port, tls: false }),
		} satisfies Network,
		forget: () => {
			requests.length = 0;
			problems.length = 0;
			failures.clear();
			delayMs = 0;
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const companyAt = (host: string): SampleCompany | undefined =>
	SAMPLE_COMPANIES.find(({ domain }) => host === domain || host === `www.${domain}`);

const noRecords = (code: string): Error => Object.assign(new Error(`query ${code}`), { code });

const sampleDns: Dns = {
	resolve4: async (host) => {
		if (SERVICES.includes(host) || companyAt(host)) return [ADDRESS];
		throw noRecords('ENOTFOUND');
	},
	resolve6: async () => {
		throw noRecords('ENODATA');
	},
	resolveMx: async (host) => {
		const company = companyAt(host);
		if (!company) throw noRecords('ENOTFOUND');
		const isMicrosoft = SAMPLE_COMPANIES.indexOf(company) % 2 === 0;
		const exchange = isMicrosoft
			? `${host.replace(/\./gu, '-')}.mail.protection.outlook.com`
			: 'aspmx.l.google.com';
		return [{ exchange, priority: 10 }];
	},
	resolveTxt: async () => [['v=spf1 include:amazonses.com -all']],
};

function* complaintsAbout({ method, headers, url }: http.IncomingMessage): Generator<string> {
	if (method !== 'GET') yield `${method} ${url}`;
	if (!/^n8n-nodes-lead-pipeline\/\d.*@/u.test(headers['user-agent'] ?? ''))
		yield 'no contact in the user agent';
	if (headers.cookie || headers.authorization || headers.referer)
		yield 'a header that tells about the user';
	if (headers['accept-encoding'] !== 'identity') yield 'compression was asked for';
}

function answerTo(asked: Asked, complain: (problem: string) => void): Answer {
	const { host, path, query } = asked;
	const only = (...names: string[]) => {
		for (const name of query.keys())
			if (!names.includes(name)) complain(`${host}: parameter ${name}`);
	};
	switch (host) {
		case IANA:
			only();
			return {
				status: 200,
				body: {
					version: '1.0',
					publication: '2026-03-01T00:00:00Z',
					services: [
						[['museum'], ['https://rdap.museum-registry.com/']],
						[WITH_RDAP, [`http://${REGISTRY}/v1`, `https://${REGISTRY}/v1`]],
					],
				},
			};
		case REGISTRY:
			only();
			return registryAnswer(path, complain);
		case WIKIDATA:
			only('query', 'format');
			return wikidataAnswer(query, complain);
		case GLEIF:
			only('filter[entity.legalName]', 'filter[entity.legalAddress.country]', 'page[size]');
			return gleifAnswer(path, query, complain);
		case EDGAR:
			only();
			return edgarAnswer(path, complain);
		default:
			return siteAnswer(host, path);
	}
}

function registryAnswer(path: string, complain: (problem: string) => void): Answer {
	const name = /^\/v1\/domain\/([a-z0-9.-]+)$/u.exec(path)?.[1];
	if (!name) complain(`${REGISTRY}${path}`);
	const company = SAMPLE_COMPANIES.find(({ domain }) => domain === name);
	if (!company) return notFound;
	return {
		status: 200,
		type: 'application/rdap+json',
		body: {
			objectClassName: 'domain',
			ldhName: company.domain.toUpperCase(),
			status: ['client transfer prohibited'],
			events: [
				{ eventAction: 'last changed', eventDate: '2026-01-02T10:11:12Z' },
				{ eventAction: 'registration', eventDate: `${registeredOf(company)}T05:00:00.0Z` },
				{ eventAction: 'expiration', eventDate: '2027-03-04T05:00:00Z' },
			],
			entities: [
				{
					objectClassName: 'entity',
					roles: ['registrant'],
					remarks: [{ title: 'REDACTED FOR PRIVACY' }],
				},
			],
		},
	};
}

function wikidataAnswer(query: URLSearchParams, complain: (problem: string) => void): Answer {
	const text = query.get('query') ?? '';
	if (query.get('format') !== 'json') complain('Wikidata answers in XML unless asked for JSON');
	const sites =
		/^SELECT [^{}]+\{\nVALUES \?site \{ ([^{}]+) \}\n/u.exec(text)?.[1].split(' ') ?? [];
	for (const site of sites) {
		if (!/^<https?:\/\/[\p{L}\p{N}.-]+\/?>$/u.test(site)) complain(`no IRI of a site: ${site}`);
	}
	const count = (character: string) => text.split(character).length;
	if (count('{') !== count('}') || !text.endsWith('\n} LIMIT 300')) complain('no whole query');
	const company = SAMPLE_COMPANIES.find(({ domain }) => sites.includes(`<https://www.${domain}/>`));
	const bindings = company && knows('keyless', company.domain) ? wikidataRowsOf(company) : [];
	return {
		status: 200,
		type: 'application/sparql-results+json;charset=utf-8',
		body: {
			head: { vars: ['item', 'field', 'value', 'text', 'code', 'currency', 'at'] },
			results: { bindings },
		},
	};
}

function gleifAnswer(
	path: string,
	query: URLSearchParams,
	complain: (problem: string) => void,
): Answer {
	const recordOf = (company: SampleCompany) => ({
		type: 'lei-records',
		id: leiOf(company),
		attributes: {
			lei: leiOf(company),
			entity: {
				legalName: { name: company.legalName, language: 'en' },
				legalAddress: {
					country: company.country,
					region: null,
					city: company.city,
					addressLines: ['1 Main St'],
				},
				headquartersAddress: { country: company.country, city: company.city },
				status: 'ACTIVE',
			},
		},
	});
	const type = 'application/vnd.api+json';
	if (path === '/api/v1/lei-records') {
		const name = query.get('filter[entity.legalName]') ?? '';
		const country = query.get('filter[entity.legalAddress.country]');
		if (!name || !/^[A-Z]{2}$/u.test(country ?? ''))
			complain('GLEIF was asked without a name or country');
		const data = SAMPLE_COMPANIES.filter(
			(company) =>
				company.legalName.toLowerCase().includes(name.toLowerCase()) && company.country === country,
		).map(recordOf);
		return { status: 200, type, body: { meta: { pagination: { total: data.length } }, data } };
	}
	const lei = /^\/api\/v1\/lei-records\/([A-Z0-9]{20})$/u.exec(path)?.[1];
	if (!lei) complain(`${GLEIF}${path}`);
	const company = SAMPLE_COMPANIES.find((one) => leiOf(one) === lei);
	return company ? { status: 200, type, body: { data: recordOf(company) } } : notFound;
}

function edgarAnswer(path: string, complain: (problem: string) => void): Answer {
	const cik = /^\/submissions\/CIK(\d{10})\.json$/u.exec(path)?.[1];
	if (!cik) complain(`${EDGAR}${path}`);
	const company = SAMPLE_COMPANIES.find((one) => Number(cikOf(one)) === Number(cik));
	if (!company) return notFound;
	return {
		status: 200,
		body: {
			cik: Number(cik),
			name: company.legalName,
			sic: '7372',
			sicDescription: 'Services-Prepackaged Software',
			addresses: {
				business: {
					city: company.city.toUpperCase(),
					stateOrCountry: 'MA',
					stateOrCountryDescription: 'MA',
				},
			},
			filings: { recent: { form: Array.from({ length: 1000 }, () => '10-Q') } },
		},
	};
}

function siteAnswer(host: string, path: string): Answer {
	const company = companyAt(host);
	const page =
		company && { '/': frontPageOf(company), '/legal/imprint.html': imprintOf(company) }[path];
	if (!company || page === undefined)
		return { status: 404, body: '<h1>Not found</h1>', type: 'text/html' };
	return {
		status: 200,
		type: 'text/html; charset=utf-8',
		body: page,
		headers: { 'cf-ray': '8f00-FRA', 'set-cookie': 'PHPSESSID=1; path=/' },
	};
}

function write(response: http.ServerResponse, { status, body, type, headers }: Answer): void {
	response.writeHead(status, { 'content-type': type ?? 'application/json', ...headers });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function fail(response: http.ServerResponse, failure: Failure): void {
	const answers: Partial<Record<Failure, Answer>> = {
		rateLimited: { status: 429, body: 'Too Many Requests', headers: { 'retry-after': '7' } },
		rateLimitedForLong: { status: 429, body: 'Too Many Requests' },
		refused: { status: 403, body: 'Undeclared automated tool' },
		down: { status: 503, body: 'Service Unavailable' },
		html: { status: 200, body: '<html><h1>Maintenance</h1></html>', type: 'text/html' },
		truncated: { status: 200, body: '{"results":{"bindings":[{"item":' },
		wrongShape: {
			status: 200,
			body: { results: 'many', services: 'none', events: 7, data: 'x', name: {} },
		},
		huge: { status: 200, body: `{"a":"${'x'.repeat(4_300_000)}"}` },
		unknown: notFound,
	};
	const answer = answers[failure];
	if (answer) write(response, answer);
	else if (failure === 'broken') response.destroy();
}
