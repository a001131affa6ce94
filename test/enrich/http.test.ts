import fc from '../support/properties';
import { InvalidItem } from '../../lead/validation';
import { httpProvider, type HttpOptions } from '../../nodes/Enrich/providers/http/http';
import {
	sendTo,
	startVendor,
	type VendorReply,
	type VendorServer,
} from '../standins/enrichment/vendorServer';
import {
	answerOf,
	companyQuery,
	failureOf,
	faultsOf,
	findingOf,
	look,
	personQuery,
	valuesOf,
	type Answered,
} from './vendorSupport';
import { answering, anyLeaf, withAnything } from './wildAnswers';

const HOST = 'https://data.example';

const state: { reply: VendorReply } = { reply: { status: 200, body: {} } };
let source: VendorServer;
beforeAll(async () => {
	source = await startVendor({ answer: () => state.reply });
});
beforeEach(() => {
	source.fail(null);
	source.requests.length = 0;
	state.reply = { status: 200, body: {} };
});
afterAll(async () => await source.stop());

const provider = (options: Partial<HttpOptions> = {}) =>
	httpProvider({
		send: sendTo(source, HOST, { authorization: 'Bearer right-key' }),
		prices: { company: 0.01, person: 0.02 },
		now: Date.now,
		url: `${HOST}/v1/companies/{domain}`,
		method: 'GET',
		fields: [{ path: 'enrichment.company.name', json: 'name' }],
		confidence: 0.6,
		...options,
	});
const lookUp = async (
	options: Partial<HttpOptions> = {},
	query: { domain?: string; name?: string | null } = {},
): Promise<Answered> =>
	await look(provider(options).company, {
		...{ domain: 'acme.com', name: 'Acme', wanted: [] },
		...query,
	});
const lookUpPerson = async (
	options: Partial<HttpOptions> = {},
	query: Partial<Record<'email' | 'firstName' | 'lastName', string>> & {
		domain?: string | null;
	} = {},
): Promise<Answered> =>
	await look(provider({ url: `${HOST}/people?mail={email}`, ...options }).person, {
		...{ email: 'dana@acme.com', firstName: 'Dana', lastName: 'Whitlock' },
		...{ domain: 'acme.com', wanted: [], ...query },
	});
/** What the answer is where this stands in it at `x`, and is mapped to the field. */
const reading = async (field: string, x: unknown, options: Partial<HttpOptions> = {}) => {
	state.reply = { status: 200, body: { x } };
	return await lookUp({ fields: [{ path: `enrichment.${field}`, json: 'x' }], ...options });
};
const refusalOf = (options: Partial<HttpOptions>): string | null => {
	try {
		provider(options);
		return null;
	} catch (reason) {
		if (!(reason instanceof InvalidItem)) throw reason;
		expect(reason.description.length).toBeGreaterThan(10);
		return reason.message;
	}
};

describe('a company', () => {
	test('is read from where its fields stand, in the contract’s terms', async () => {
		state.reply = {
			status: 200,
			body: {
				data: {
					companies: [
						{
							...{
								title: ' Acme  <b>Ltd</b> ',
								site: 'https://www.acme.com/en',
								sector: 'Maschinenbau',
							},
							...{ staff: '240', turnover: '41,000,000', since: '2012-04-01', land: 'Deutschland' },
							...{
								tools: 'SAP, HubSpot; SAP',
								raised: 5.5,
								round: 'Seed',
								at: '2024-05-14T10:00:00Z',
							},
							links: ['http://linkedin.com/company/acme', 'x.com/acme'],
						},
					],
				},
			},
		};
		const at = (field: string, json: string) => ({
			path: `enrichment.company.${field}`,
			json: `data.companies[0].${json}`,
		});
		const options = {
			currency: 'EUR',
			fields: [
				...[at('name', 'title'), at('domain', 'site'), at('industry', 'sector')],
				...[at('employees', 'staff'), at('revenue', 'turnover'), at('founded', 'since')],
				...[at('country', 'land'), at('technologies', 'tools'), at('funding.total', 'raised')],
				...[at('funding.stage', 'round'), at('funding.lastRoundAt', 'at')],
				...[at('social.linkedin', 'links[0]'), at('social.x', 'links[1]'), at('city', 'town')],
			],
		};
		const answer = await lookUp(options);
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Acme Ltd',
			'company.domain': 'acme.com',
			'company.industry': 'manufacturing',
			'company.employees': 240,
			'company.employeesRange': '201-500',
			'company.revenue': { amount: 4_100_000_000, currency: 'EUR' },
			'company.founded': 2012,
			'company.country': 'DE',
			'company.technologies': ['SAP', 'HubSpot'],
			'company.funding': {
				total: { amount: 550, currency: 'EUR' },
				stage: 'Seed',
				lastRoundAt: '2024-05-14',
			},
			'company.social.linkedin': 'https://linkedin.com/company/acme',
			'company.social.x': 'https://x.com/acme',
		});
		expect(answerOf(answer).detail).toBeUndefined();
		expect(findingOf(answer, 'company.industry')).toEqual({
			path: 'enrichment.company.industry',
			value: 'manufacturing',
			raw: 'Maschinenbau',
			provider: 'http',
			confidence: 0.6,
		});
		expect(faultsOf(answer, 'http', provider(options).company)).toEqual([]);
	});

	test('is asked for by GET, with headers and key but no body', async () => {
		await lookUp({ headers: { accept: 'application/vnd.acme+json' } });
		expect(source.requests).toEqual([
			expect.objectContaining({ method: 'GET', target: '/v1/companies/acme.com', body: undefined }),
		]);
		expect(source.requests[0].headers).toMatchObject({ accept: 'application/vnd.acme+json' });
		expect(source.requests[0].headers['content-type']).toBeUndefined();
	});

	test('is asked for by POST, with the values within the texts of its body', async () => {
		const body = '{"q": ["{domain}", "by name: {company}"], "{domain}": {"n": 1}}';
		await lookUp({ url: `${HOST}/find`, method: 'POST', body }, { name: 'A "quoted"\n\\name' });
		expect(source.requests[0]).toMatchObject({
			method: 'POST',
			body: { q: ['acme.com', 'by name: A "quoted"\n\\name'], 'acme.com': { n: 1 } },
		});
		expect(source.requests[0].headers['content-type']).toBe('application/json');
	});

	test('without the value that the request needs is not asked for', async () => {
		expect(
			await failureOf(lookUp({ url: `${HOST}/?d={domain}&n={company}` }, { name: ' ' })),
		).toMatchObject({
			retryAfterMs: null,
			outcome: 'skipped',
			message: 'The lead has no company name, which the request needs',
		});
		expect(source.requests).toEqual([]);
	});

	test('that is another one is refused', async () => {
		const fields = [
			{ path: 'enrichment.company.domain', json: 'site' },
			{ path: 'enrichment.company.name', json: 'name' },
		];
		state.reply = { status: 200, body: { site: 'www.other.com', name: 'Other' } };
		expect(await failureOf(lookUp({ fields }))).toMatchObject({
			retryAfterMs: null,
			outcome: 'mismatch',
			credits: 1,
			message: 'data.example answered with another company (other.com)',
		});
		state.reply = { status: 200, body: { site: 'shop.acme.com', name: 'Acme' } };
		expect(valuesOf(await lookUp({ fields }))).toMatchObject({ 'company.name': 'Acme' });
	});

	test.each([
		['404', { status: 404, body: { error: 'unknown' } }, 'data.example does not know this company'],
		['204', { status: 204, body: '' }, 'data.example does not know this company'],
		['an empty body', { status: 200, body: ' ' }, 'data.example does not know this company'],
		['null', { status: 200, body: null }, 'data.example does not know this company'],
		['an empty object', { status: 200, body: {} }, 'data.example answered with none of the fields'],
		['an empty list', { status: 200, body: [] }, 'data.example answered with none of the fields'],
		[
			'empty fields',
			{ status: 200, body: { name: '' } },
			'data.example answered with none of the fields',
		],
		[
			'other fields',
			{ status: 200, body: { title: 'A' } },
			'data.example answered with none of the fields',
		],
	] as const)('%s means that it is unknown', async (_, reply, detail) => {
		state.reply = reply;
		expect(await lookUp()).toEqual({ findings: [], credits: 0, detail });
	});

	test('is asked for one by one, at the price that is given', () => {
		expect(provider().company).toMatchObject({ atOnce: 1, price: 0.01 });
		expect(provider().person).toBeUndefined();
		expect(provider()).toMatchObject({ name: 'http', label: 'HTTP request' });
	});
});

describe('a person', () => {
	test('is looked up where the request has a placeholder of a person', async () => {
		for (const url of ['/{email}', '/?f={firstName}', '/?l={lastName}&d={domain}']) {
			const { person, company } = provider({ url: HOST + url });
			expect(person).toMatchObject({ atOnce: 1, price: 0.02 });
			expect(company).toBeUndefined();
		}
		const body = '{"mail": "{email}"}';
		expect(provider({ url: HOST, method: 'POST', body }).person).toBeDefined();
	});

	const fields = [
		{ path: 'enrichment.person.title', json: 'job.title' },
		{ path: 'enrichment.person.seniority', json: 'job.level' },
		{ path: 'enrichment.person.linkedin', json: 'li' },
		{ path: 'enrichment.person.country', json: 'geo' },
		{ path: 'enrichment.company.name', json: 'employer.name' },
		{ path: 'enrichment.company.domain', json: 'employer.site' },
	];
	const dana = {
		job: { title: 'VP of Sales', level: 'director' },
		...{ li: 'https://www.linkedin.com/in/dana', geo: 'UK' },
	};

	test('is told with the company of the lead; what is mapped goes before what a title tells', async () => {
		const employer = { name: 'Acme', site: 'https://acme.com' };
		state.reply = { status: 200, body: { ...dana, employer } };
		const answer = await lookUpPerson({ fields });
		expect(valuesOf(answer)).toEqual({
			'person.title': 'VP of Sales',
			'person.seniority': 'director',
			'person.function': 'sales',
			'person.linkedin': 'https://www.linkedin.com/in/dana',
			'person.country': 'GB',
			'company.name': 'Acme',
			'company.domain': 'acme.com',
		});
		expect(source.requests[0].query).toEqual({ mail: 'dana@acme.com' });
		expect(faultsOf(answer, 'http', provider({ url: `${HOST}/{email}`, fields }).person)).toEqual(
			[],
		);
	});

	test.each([
		['works elsewhere', { name: 'Other', site: 'other.com' }, 'acme.com'],
		['works at a company without a domain', { name: 'Acme' }, 'acme.com'],
		['writes from a mail provider', { name: 'Acme', site: 'acme.com' }, null],
	])('who %s tells of no company', async (_, employer, domain) => {
		state.reply = { status: 200, body: { ...dana, employer } };
		const answer = await lookUpPerson({ fields }, { domain });
		expect(Object.keys(valuesOf(answer)).filter((field) => field.startsWith('company'))).toEqual(
			[],
		);
		expect(valuesOf(answer)).toMatchObject({ 'person.title': 'VP of Sales' });
		const isElsewhere = employer.name === 'Other';
		expect(findingOf(answer, 'person.title')?.confidence).toBe(isElsewhere ? 0.5 : 0.6);
		expect(findingOf(answer, 'person.linkedin')?.confidence).toBe(0.6);
		expect(answerOf(answer).detail).toContain('left out, as not usable: enrichment.company.name');
	});

	test('without a company’s domain is not asked for where that is needed', async () => {
		expect(
			await failureOf(lookUpPerson({ url: `${HOST}/{domain}/{email}` }, { domain: null })),
		).toMatchObject({
			retryAfterMs: null,
			outcome: 'skipped',
			message: 'The lead has no domain, which the request needs',
		});
	});
});

describe('a field', () => {
	test.each([
		['company.name', 42, '42'],
		['company.legalName', 'Acme GmbH', 'Acme GmbH'],
		['company.employees', '51-200', 101],
		['company.employeesRange', '51-200', '51-200'],
		['company.employees', 17, 17],
		['company.revenue', 12.5, { amount: 1250, currency: 'USD' }],
		['company.founded', 1998, 1998],
		['company.country', 'us', 'US'],
		['company.region', 'Bayern', 'Bayern'],
		['company.technologies', ['SAP', 'SAP', ' Jira '], ['SAP', 'Jira']],
		['company.regulation', 'HIPAA,SOX', ['HIPAA', 'SOX']],
		['company.mailPlatform', 'Google Workspace', 'Google Workspace'],
		['company.description', 'x'.repeat(9000), 'x'.repeat(2000)],
		['company.social.github', 'github.com/acme', 'https://github.com/acme'],
		['person.seniority', 'cLevel', 'cLevel'],
		['person.seniority', 'Vice President', 'vp'],
		['person.function', 'Human Resources', 'hr'],
		['person.function', 'revops', 'revops'],
	])('%s takes %j', async (field, given, value) => {
		const options = field.startsWith('person') ? { url: `${HOST}/{email}` } : {};
		state.reply = { status: 200, body: { x: given } };
		const fields = [{ path: `enrichment.${field}`, json: 'x' }];
		const answer = options.url
			? await lookUpPerson({ ...options, fields })
			: await lookUp({ fields });
		expect(findingOf(answer, field)?.value).toEqual(value);
		expect(answerOf(answer).detail).toBeUndefined();
	});

	test.each([
		['company.name', { text: 'Acme' }],
		['company.name', true],
		['company.name', '<br>'],
		['company.domain', 'not a domain'],
		['company.employees', 'plenty'],
		['company.employees', -3],
		['company.revenue', '$41M'],
		['company.revenue', { amount: 5 }],
		['company.revenue', 0],
		['company.founded', 'yesterday'],
		['company.founded', 3000],
		['company.country', 'Atlantis'],
		['company.industry', 7],
		['company.technologies', [{ name: 'SAP' }]],
		['company.funding.lastRoundAt', 'last year'],
		['company.social.linkedin', 'javascript:alert(1)'],
		['company.social.linkedin', 'https://user:pw@linkedin.com/x'],
		['company.social.linkedin', 'http://localhost/x'],
	])('%s leaves %j out and says so', async (field, given) => {
		expect(await reading(field, given)).toEqual({
			findings: [],
			credits: 0,
			detail: `data.example answered with none of the fields; left out, as not usable: enrichment.${field}`,
		});
	});

	test('that is unusable leaves the others', async () => {
		state.reply = { status: 200, body: { a: 'Atlantis', b: 'Acme' } };
		const fields = [
			{ path: 'enrichment.company.country', json: 'a' },
			{ path: 'enrichment.company.name', json: 'b' },
		];
		const answer = await lookUp({ fields });
		expect(valuesOf(answer)).toEqual({ 'company.name': 'Acme' });
		expect(answerOf(answer).detail).toBe('left out, as not usable: enrichment.company.country');
		expect(answerOf(answer).credits).toBe(1);
	});

	test('of an industry without a home keeps the words', async () => {
		expect(
			findingOf(await reading('company.industry', 'Alchemy'), 'company.industry'),
		).toMatchObject({
			value: null,
			raw: 'Alchemy',
		});
	});

	test.each([
		['name', { name: 'Acme' }],
		['[1].name', [{}, { name: 'Acme' }]],
		['a.b[0][1].c', { a: { b: [[{}, { c: 'Acme' }]] } }],
		['company name', { 'company name': 'Acme' }],
		['$.name', { $: { name: 'Acme' } }],
	])('is found at %s', async (json, body) => {
		state.reply = { status: 200, body };
		const fields = [{ path: 'enrichment.company.name', json }];
		expect(valuesOf(await lookUp({ fields }))).toEqual({ 'company.name': 'Acme' });
	});

	test.each(['toString', 'constructor.name', '__proto__.x', 'name.length', 'name[0]', '[0]'])(
		'is not found at %s',
		async (json) => {
			state.reply = { status: 200, body: { name: 'Acme' } };
			const fields = [{ path: 'enrichment.company.name', json }];
			expect(answerOf(await lookUp({ fields })).findings).toEqual([]);
		},
	);
});

describe('a request that may not be sent', () => {
	test.each([
		'https://{domain}/v1',
		'https://{domain}',
		'https://api.{domain}/v1',
		'https://api.com:{domain}/v1',
		'https://{email}@api.com/v1',
		'{domain}://api.com',
		'{domain}',
		'{domain}/v1',
		'//{domain}/v1',
	])('%s: a lead would choose whom it goes to', (url) => {
		expect(refusalOf({ url })).toBe(
			'A placeholder can’t be in the scheme, host or port of the address',
		);
	});

	test.each([
		'ftp://api.com/{domain}',
		'file:///etc/{domain}',
		'javascript:{domain}//',
		'https:/{domain}/v1',
		'https:///{domain}/v1',
		'https:{domain}/v1',
		'https:\\\\{domain}/v1',
		'https://api.com\\@{domain}/v1',
		'https://api.com\\.{domain}/v1',
		' https://api.com/{domain}',
		'https://api.com/\n{domain}',
		'https://a b.com/{domain}',
		'https://[::1/{domain}',
		'api.com/v1/{domain}',
		'/v1/{domain}',
		'',
	])('“%s” is no http(s) URL', (url) => {
		expect(refusalOf({ url })).toMatch(/no http\(s\) URL|scheme, host or port/u);
	});

	test.each<[string, Partial<HttpOptions>]>([
		['The address holds a user name or password', { url: 'https://me:secret@api.com/{domain}' }],
		['There is no placeholder {name}', { url: `${HOST}/{name}` }],
		['There is no placeholder {Domain}', { url: `${HOST}/{domain}/{Domain}` }],
		['The request is the same for every lead', { url: `${HOST}/all` }],
		[
			'{company} can’t be used together with a placeholder of a person',
			{ url: `${HOST}/{company}/{email}` },
		],
		['{company} needs {domain} beside it', { url: `${HOST}/?n={company}` }],
		['Only a POST request has a body', { body: '{"d": "{domain}"}' }],
		['The body is no JSON', { method: 'POST', body: '{"d": {domain}}' }],
		['The body is no JSON', { method: 'POST', body: 'd={domain}' }],
		['There is no placeholder {who}', { method: 'POST', body: '{"d": "{who}"}' }],
		['The header “Authorization” holds a secret', { headers: { Authorization: 'Bearer x' } }],
		['The header “X-API-Key” holds a secret', { headers: { 'X-API-Key': 'x' } }],
		['A header can’t be sent', { headers: { 'a b': 'x' } }],
		['A header can’t be sent', { headers: { a: 'x\r\nhost: evil' } }],
		['No field of the answer is used', { fields: [] }],
		...[
			'company.nme',
			'company.social',
			'company.funding',
			'company',
			'fields.x',
			'company.toString',
		].map((field): [string, Partial<HttpOptions>] => [
			`“enrichment.${field}” is no field that a request can fill`,
			{ fields: [{ path: `enrichment.${field}`, json: 'x' }] },
		]),
		...['', '.', 'a..b', 'a[', 'a[x]', 'a[-1]', '.a', 'a.', 'a]b'].map(
			(json): [string, Partial<HttpOptions>] => [
				`“${json}” is no place in a JSON answer`,
				{ fields: [{ path: 'enrichment.company.name', json }] },
			],
		),
	])('%s', (message, options) => {
		expect(refusalOf(options)).toBe(message);
	});

	test.each([
		'https://api.com/{domain}',
		'http://api.com:8080?d={domain}',
		'HTTPS://API.com/a/b/{domain}.json?x=%20#y',
		'https://[::1]:8080/{domain}',
		'http://127.0.0.1/{domain}',
		'https://api.com?mail=@{domain}',
	])('is not %s', (url) => {
		expect(refusalOf({ url })).toBeNull();
	});
});

describe('values of a lead', () => {
	const ODD = [
		...[
			'..',
			'.',
			'/',
			'//evil.com/',
			'\\',
			'?a=b',
			'#x',
			'%2e%2e',
			'%2F',
			'a/../../b',
			'@evil.com',
		],
		...[
			':8080',
			'\u0000',
			'\r\nhost: evil',
			' ',
			'\ud800',
			'{email}',
			'$&',
			'$1',
			'é🦊',
			'"',
			'</x>',
		],
	];
	const value = fc.oneof(
		fc.constantFrom(...ODD),
		fc.array(fc.constantFrom(...ODD, 'a'), { maxLength: 4 }).map((parts) => parts.join('')),
		fc.string({ unit: 'binary', maxLength: 300 }),
	);
	const templates = [
		'/v1/{domain}',
		'/v1/{domain}/x',
		'/{domain}/{company}.json',
		'/v1/.{domain}/{company}',
		'/s?q={company}&d={domain}',
	];

	test('never change whom it goes to, nor the parts of its path', async () => {
		const seen = { sent: 0, skipped: 0 };
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...templates),
				value,
				value,
				async (template, domain, name) => {
					source.requests.length = 0;
					const end = await lookUp({ url: HOST + template }, { domain, name });
					if (source.requests.length === 0) {
						seen.skipped++;
						expect(end).toMatchObject({ outcome: 'skipped' });
						return;
					}
					seen.sent++;
					const { pathname } = new URL(source.requests[0].target, HOST);
					const plain = new URL(HOST + template);
					expect(pathname.split('/').map(Boolean)).toEqual(plain.pathname.split('/').map(Boolean));
					expect(source.requests[0].target.startsWith('//')).toBe(false);
					expect(Object.keys(source.requests[0].query)).toEqual([...plain.searchParams.keys()]);
					if (
						template === '/v1/{domain}' &&
						domain.trim().length <= 200 &&
						!/\p{Cs}/u.test(domain)
					) {
						expect(decodeURIComponent(pathname)).toBe(`/v1/${domain.trim()}`);
					}
				},
			),
			{ numRuns: 250 },
		);
		expect(Math.min(seen.sent, seen.skipped)).toBeGreaterThan(10);
	});

	test('never change the form of its body', async () => {
		const body = '{"a": {"b": ["{domain}", "x {company} y"]}, "c": 1}';
		await fc.assert(
			fc.asyncProperty(value, value, async (domain, name) => {
				source.requests.length = 0;
				const options = { url: `${HOST}/v1`, method: 'POST' as const, body };
				await lookUp(options, { domain, name });
				if (source.requests.length === 0) return;
				expect(source.requests[0].body).toEqual({
					a: { b: [expect.any(String), expect.stringMatching(/^x .* y$/su)] },
					c: 1,
				});
			}),
			{ numRuns: 120 },
		);
	});

	test.each(['..', '.'])('“%s” alone can’t be a part of the path', async (domain) => {
		expect(await failureOf(lookUp({}, { domain }))).toMatchObject({
			retryAfterMs: null,
			outcome: 'skipped',
			message: 'A value of the lead can’t be part of the address',
		});
		expect(source.requests).toEqual([]);
	});
});

describe('what goes wrong', () => {
	test.each([
		[
			'a wrong key',
			{ status: 401, body: {} },
			'badKey',
			'data.example refuses the credential (401): check its key and what the plan allows',
		],
		['no credit', { status: 402, body: {} }, 'noCredit', 'data.example has no credit left (402)'],
		['a fault of its own', 'serverError', 'failed', 'data.example has a problem of its own (503)'],
		['a page', 'html', 'malformed', 'data.example did not answer with JSON'],
		['half an answer', 'truncated', 'malformed', 'data.example did not answer with JSON'],
		[
			'a refused request',
			{ status: 422, body: {} },
			'failed',
			'data.example does not take the request (422)',
		],
		[
			'10 MB',
			{ status: 200, body: ' '.repeat(1e7) + '1' },
			'malformed',
			'data.example answered with more than 4 MB',
		],
	] as const)('%s', async (_, fault, outcome, message) => {
		source.fail(fault);
		expect(await failureOf(lookUp())).toMatchObject({ outcome, message, retryAfterMs: null });
	});

	test('a pause that is asked for', async () => {
		source.fail({ status: 429, body: {}, headers: { 'retry-after': '7' } });
		expect(await failureOf(lookUp())).toMatchObject({
			outcome: 'rateLimited',
			message: 'data.example asks to come back in 7 s (429)',
			retryAfterMs: 7000,
		});
	});

	test('no answer: the look-up ends with the signal', async () => {
		source.fail('timeout');
		const stop = new AbortController();
		const asking = look(provider().company, companyQuery('acme.com'), stop.signal);
		await source.nextRequest();
		stop.abort(new DOMException('late', 'TimeoutError'));
		expect(await asking).toMatchObject({ outcome: 'timeout', message: 'No answer in time' });
	});

	test('no message tells of the lead', async () => {
		for (const fault of ['serverError', 'html', { status: 400, body: {} }] as const) {
			source.fail(fault);
			const { message } = await failureOf(lookUpPerson({}, { email: 'dana.secret@acme.com' }));
			expect(message).not.toContain('secret');
		}
	});
});

const ALL = [
	...[
		'name',
		'legalName',
		'domain',
		'industry',
		'employees',
		'employeesRange',
		'revenue',
		'founded',
	],
	...['country', 'region', 'city', 'technologies', 'description', 'funding.total', 'funding.stage'],
	...['funding.lastRoundAt', 'social.linkedin', 'social.x', 'mailPlatform', 'regulation'],
]
	.map((field) => `enrichment.company.${field}`)
	.concat(
		['title', 'seniority', 'function', 'linkedin', 'country'].map(
			(field) => `enrichment.person.${field}`,
		),
	);

test('whatever it answers, findings are valid or the look-up says why there are none', async () => {
	const fields = ALL.map((path) => ({ path, json: path.replace('enrichment.', '') }));
	const answers = fc.oneof(
		withAnything(fields.map(({ json }) => json)),
		fc.jsonValue(),
		anyLeaf,
		withAnything(fields.map(({ json }) => json)).map((body) => ({
			...body,
			company: { ...Object(body.company), domain: 'acme.com' },
		})),
	);
	await fc.assert(
		fc.asyncProperty(answers, async (body) => {
			const options = { send: answering(JSON.stringify(body)), fields };
			const { company } = provider(options);
			const { person } = provider({ ...options, url: `${HOST}/{email}` });
			const faults = [
				...faultsOf(await look(company, companyQuery('acme.com')), 'http', company),
				...faultsOf(await look(person, personQuery('a@acme.com')), 'http', person),
			];
			expect(faults).toEqual([]);
		}),
		{ numRuns: 250 },
	);
});
