import fc from '../support/properties';
import type { Fetch } from '../../nodes/Enrich/provider';
import { clearbitProvider } from '../../nodes/Enrich/providers/clearbit/clearbit';
import {
	CLEARBIT_HOSTS,
	companyRecord,
	personRecord,
	startClearbit,
	type ClearbitStandIn,
} from '../standins/enrichment/clearbit';
import { knows, SAMPLE_COMPANIES, SAMPLE_PEOPLE } from '../standins/enrichment/companies';
import { sendTo } from '../standins/enrichment/vendorServer';
import {
	answerOf,
	companyQuery,
	failureOf,
	faultsOf,
	look,
	NOW,
	personQuery,
	valuesOf,
} from './vendorSupport';
import { anyLeaf, wildLike } from './wildAnswers';

const KEY = 'sk_clearbit_0123';
const [BRIGHTQUAY] = SAMPLE_COMPANIES;
const [DANA] = SAMPLE_PEOPLE;

let standIn: ClearbitStandIn;
beforeEach(async () => {
	standIn = await startClearbit(KEY);
});
afterEach(async () => await standIn.stop());

const sending =
	(key: string): Fetch =>
	async (url, init) => {
		const host = CLEARBIT_HOSTS[new URL(String(url)).pathname];
		return await sendTo(standIn, host, { authorization: `Bearer ${key}` })(url, init);
	};
const providerWith = (send: Fetch = sending(KEY)) =>
	clearbitProvider({ send, prices: { company: 0.1, person: 0.2 }, now: () => NOW });
/** An answer of the vendor's that no server has to give. */
const answering = (body: string) => providerWith(async () => new Response(body));

const askCompany = async (domain = 'brightquay.com') =>
	await look(providerWith().company, companyQuery(domain));
const askPerson = async (...query: Parameters<typeof personQuery>) =>
	await look(providerWith().person, personQuery(...query));
const everything = (): boolean => true;

describe('a company', () => {
	test('with all that Clearbit can tell', async () => {
		standIn.records.set('brightquay.com', {
			...companyRecord({ ...BRIGHTQUAY, funding: null }, everything),
			metrics: {
				employees: 240,
				employeesRange: '51-250',
				annualRevenue: null,
				estimatedAnnualRevenue: '$10M-$50M',
				raised: 12_500_000,
			},
			facebook: { handle: 'brightquay' },
			crunchbase: { handle: 'organization/brightquay' },
		});
		const answer = await askCompany();
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Brightquay',
			'company.legalName': 'Brightquay Inc.',
			'company.domain': 'brightquay.com',
			'company.industry': 'software',
			'company.employees': 240,
			'company.employeesRange': '201-500',
			'company.revenue': { amount: 2_236_068_000, currency: 'USD' },
			'company.founded': 2012,
			'company.country': 'US',
			'company.region': 'Massachusetts',
			'company.city': 'Boston',
			'company.technologies': ['Salesforce', 'Marketo'],
			'company.description': 'Brightquay works in information technology & services from Boston.',
			'company.funding': {
				total: { amount: 1_250_000_000, currency: 'USD' },
				stage: null,
				lastRoundAt: null,
			},
			'company.social.linkedin': 'https://www.linkedin.com/company/brightquay',
			'company.social.x': 'https://x.com/brightquay',
			'company.social.facebook': 'https://www.facebook.com/brightquay',
			'company.social.crunchbase': 'https://www.crunchbase.com/organization/brightquay',
		});
		expect(
			answerOf(answer)
				.findings.map(({ path }) => path)
				.sort(),
		).toEqual([...(providerWith().company?.gives ?? [])].sort());
		expect(answerOf(answer).findings).toContainEqual({
			path: 'enrichment.company.industry',
			value: 'software',
			raw: 'Internet Software & Services',
			provider: 'clearbit',
			confidence: 0.85,
			at: '2026-01-04T12:00:00.000Z',
		});
		expect(faultsOf(answer, 'clearbit', providerWith().company)).toEqual([]);
		expect(standIn.requests).toMatchObject([
			{ method: 'GET', path: '/v2/companies/find', query: { domain: 'brightquay.com' } },
		]);
	});

	test('of which Clearbit knows little', async () => {
		standIn.records.set(
			'brightquay.com',
			companyRecord(BRIGHTQUAY, () => false),
		);
		expect(valuesOf(await askCompany())).toEqual({
			'company.name': 'Brightquay',
			'company.domain': 'brightquay.com',
			'company.employees': 113,
			'company.employeesRange': '51-250',
		});
	});

	test('of the samples, each as far as Clearbit knows it', async () => {
		const answers = await Promise.all(
			SAMPLE_COMPANIES.map(async ({ domain }) => await askCompany(domain)),
		);
		SAMPLE_COMPANIES.forEach((company, index) => {
			const values = valuesOf(answers[index]);
			expect(faultsOf(answers[index], 'clearbit', providerWith().company)).toEqual([]);
			const isKnown = knows('clearbit', company.domain);
			expect(values['company.name']).toBe(isKnown ? company.name : undefined);
			if (isKnown && knows('clearbit', company.domain, 'country')) {
				expect(values['company.country']).toBe(company.country);
			}
		});
		expect(standIn.requests).toHaveLength(SAMPLE_COMPANIES.length);
	});

	test('that Clearbit does not know', async () => {
		expect(await askCompany('unheard-of.com')).toEqual({
			findings: [],
			credits: 0,
			detail: 'Clearbit does not know this company',
		});
	});

	test('without any field is found, and says so', async () => {
		standIn.records.set('brightquay.com', {});
		expect(await askCompany()).toEqual({
			findings: [],
			credits: 1,
			detail: 'Clearbit answered with none of the fields',
		});
	});

	test.each([
		['another-company.com', [], 'another-company.com'],
		['notbrightquay.com', null, 'notbrightquay.com'],
		['brightquay.com.evil.io', ['other.com'], 'brightquay.com.evil.io'],
	])('whose own domain is %s is another one', async (domain, domainAliases, shown) => {
		standIn.records.set('brightquay.com', { name: 'Other', domain, domainAliases });
		expect(await askCompany()).toMatchObject({
			outcome: 'mismatch',
			credits: 1,
			message: `Clearbit answered with another company (${shown})`,
			retryAfterMs: null,
		});
	});

	test.each([
		['brightquay.com', null],
		['www.brightquay.com', []],
		['shop.brightquay.com', []],
		['brightquay.co', ['brightquay.io', 'brightquay.com']],
		[null, null],
	])('at %s with the aliases %j is the one asked for', async (domain, domainAliases) => {
		standIn.records.set('brightquay.com', { name: 'Brightquay', domain, domainAliases });
		expect(valuesOf(await askCompany())).toMatchObject({ 'company.name': 'Brightquay' });
	});

	test.each([
		['$0-$1M', 500_000],
		['$1B-$10B', 3_162_277_660],
		['$10B+', 14_142_135_624],
		[41_000_000, 41_000_000],
		['about $5 million', undefined],
		['$1M-', undefined],
		['a lot', undefined],
	])('with a revenue of %s', async (revenue, dollars) => {
		standIn.records.set('brightquay.com', {
			metrics: {
				annualRevenue: typeof revenue === 'number' ? revenue : null,
				estimatedAnnualRevenue: revenue,
			},
		});
		expect(valuesOf(await askCompany())['company.revenue']).toEqual(
			dollars && { amount: dollars * 100, currency: 'USD' },
		);
	});

	test('whose industry only the narrower words place', async () => {
		const category = { industry: 'Capital Goods', subIndustry: 'Insurance Brokers' };
		standIn.records.set('brightquay.com', { category: { ...category, industryGroup: 'Banks' } });
		expect(valuesOf(await askCompany())['company.industry']).toBe('insurance');
		standIn.records.set('brightquay.com', { category: { industry: 'Circus Arts' } });
		expect(answerOf(await askCompany()).findings).toMatchObject([
			{ value: null, raw: 'Circus Arts' },
		]);
	});
});

describe('a person', () => {
	const gmail = personQuery('dana@gmail.com', { domain: null });

	test('comes with the company in one request', async () => {
		standIn.records.set(DANA.email, {
			person: personRecord(DANA),
			company: companyRecord(BRIGHTQUAY, everything),
		});
		const answer = await askPerson(DANA.email, { firstName: 'Dana', lastName: 'Whitlock' });
		expect(valuesOf(answer)).toMatchObject({
			'person.title': 'VP of Sales',
			'person.seniority': 'vp',
			'person.function': 'sales',
			'person.linkedin': 'https://www.linkedin.com/in/dana-whitlock-0',
			'person.country': 'US',
			'company.name': 'Brightquay',
			'company.employees': 240,
		});
		expect(answerOf(answer).findings).toContainEqual({
			path: 'enrichment.person.title',
			value: 'VP of Sales',
			provider: 'clearbit',
			confidence: 0.85,
			at: '2026-02-11T08:30:00.000Z',
		});
		expect(faultsOf(answer, 'clearbit', providerWith().person)).toEqual([]);
		expect(standIn.requests.map(({ path, query }) => ({ path, query }))).toEqual([
			{
				path: '/v2/combined/find',
				query: { email: DANA.email, given_name: 'Dana', family_name: 'Whitlock' },
			},
		]);
	});

	test('whose company is known alone', async () => {
		standIn.records.set(DANA.email, { person: null, company: companyRecord(BRIGHTQUAY) });
		const values = valuesOf(await askPerson(DANA.email));
		expect(values['company.name']).toBe('Brightquay');
		expect(values).not.toHaveProperty(['person.title']);
	});

	test.each([
		['elsewhere.com', DANA.email],
		[null, DANA.email],
		['brightquay.com', 'dana@gmail.com'],
	])('with a company at %s tells nothing about that of %s', async (domain, email) => {
		standIn.records.set(email, {
			person: personRecord(DANA),
			company: { ...companyRecord(BRIGHTQUAY), domain },
		});
		const query = email === DANA.email ? personQuery(email) : gmail;
		const values = valuesOf(await look(providerWith().person, query));
		expect(Object.keys(values).filter((path) => path.startsWith('company'))).toEqual([]);
		expect(values['person.title']).toBe('VP of Sales');
	});

	test('that matches vaguely or works elsewhere is believed less', async () => {
		const confidenceWith = async (fuzzy: boolean, domain: string | null) => {
			const employment = { domain, title: 'VP of Sales' };
			standIn.records.set(DANA.email, {
				person: { ...personRecord(DANA), fuzzy, employment },
				company: null,
			});
			const findings = answerOf(await askPerson(DANA.email)).findings;
			return ['title', 'linkedin'].map(
				(name) => findings.find(({ path }) => path.endsWith(name))?.confidence,
			);
		};
		expect(await confidenceWith(false, 'brightquay.com')).toEqual([0.85, 0.85]);
		expect(await confidenceWith(false, null)).toEqual([0.85, 0.85]);
		expect(await confidenceWith(true, 'brightquay.com')).toEqual([0.5, 0.5]);
		expect(await confidenceWith(false, 'elsewhere.com')).toEqual([0.5, 0.85]);
	});

	test.each([
		['Sales Director', 'executive', 'finance', 'director', 'sales'],
		['Wizard', 'Executive', 'Finance', 'cLevel', 'finance'],
		[null, 'manager', 'customer_service', 'manager', 'support'],
		['Wizard', 'overlord', 'magic', undefined, undefined],
		['Wizard', '__proto__', 'constructor', undefined, undefined],
	])('%s, by Clearbit %s in %s', async (title, seniority, role, rank, field) => {
		standIn.records.set(DANA.email, {
			person: { employment: { title, seniority, role } },
			company: null,
		});
		const values = valuesOf(await askPerson(DANA.email));
		expect(values['person.seniority']).toBe(rank);
		expect(values['person.function']).toBe(field);
	});

	test('that Clearbit does not know', async () => {
		const nobody = { findings: [], credits: 0, detail: 'Clearbit does not know this person' };
		expect(await askPerson('nobody@unheard-of.com')).toEqual(nobody);
		standIn.records.set(DANA.email, { person: null, company: null });
		expect(await askPerson(DANA.email)).toEqual(nobody);
	});

	test('without any field is found, and says so', async () => {
		standIn.records.set(DANA.email, { person: { id: 'p' }, company: null });
		expect(await askPerson(DANA.email)).toEqual({
			findings: [],
			credits: 1,
			detail: 'Clearbit answered with none of the fields',
		});
	});

	test('is written into the address as it is', async () => {
		await askPerson('dana+a&b=c@brightquay.com');
		expect(standIn.requests[0].query).toEqual({ email: 'dana+a&b=c@brightquay.com' });
	});
});

describe('what goes wrong', () => {
	test.each([
		['queued', 'pending', 'Clearbit is still looking; ask again later', null],
		['noCredit', 'noCredit', 'Clearbit has no credit left (402)', null],
		['invalid', 'failed', 'Clearbit does not take the request (422)', null],
		['rateLimited', 'rateLimited', 'Clearbit asks to come back in 37 s (429)', 37_000],
		['serverError', 'failed', 'Clearbit has a problem of its own (503)', null],
		['html', 'malformed', 'Clearbit did not answer with JSON', null],
		['truncated', 'malformed', 'Clearbit did not answer with JSON', null],
		[
			'wrongShape',
			'malformed',
			'Clearbit answered in a form that is not its own (at “the top”)',
			null,
		],
		['huge', 'malformed', 'Clearbit answered with more than 4 MB', null],
	] as const)('%s', async (kind, outcome, message, retryAfterMs) => {
		standIn.fail(kind);
		for (const answer of [await askCompany(), await askPerson(DANA.email)]) {
			expect(answer).toMatchObject({ outcome, message, retryAfterMs });
		}
	});

	test('a wrong key, of which nothing is told', async () => {
		const answer = await look(
			providerWith(sending('sk_wrong')).company,
			companyQuery('brightquay.com'),
		);
		expect(answer).toMatchObject({
			outcome: 'badKey',
			message: 'Clearbit refuses the credential (401): check its key and what the plan allows',
			retryAfterMs: null,
		});
	});

	test('a vendor that never answers, until the run is cancelled or the time is over', async () => {
		standIn.fail('timeout');
		const run = new AbortController();
		const asking = look(providerWith().company, companyQuery('brightquay.com'), run.signal);
		await standIn.nextRequest();
		run.abort();
		expect(await asking).toMatchObject({
			outcome: 'failed',
			message: 'The run was cancelled',
			retryAfterMs: null,
		});
		const answer = await look(
			providerWith().person,
			personQuery(DANA.email),
			AbortSignal.timeout(30),
		);
		expect(answer).toMatchObject({
			outcome: 'timeout',
			message: 'No answer in time',
			retryAfterMs: null,
		});
	});
});

describe('values that nobody would write', () => {
	test('are cleaned, cut or left out', async () => {
		const answer = await look(
			answering(
				JSON.stringify({
					name: ' <b onclick="x()">Bright</b>\u0000quay\n<script',
					legalName: 'x'.repeat(5000),
					domain: 'HTTPS://www.Brightquay.com/home',
					description: true,
					foundedYear: '2012',
					geo: { countryCode: 'Atlantis', city: ['Boston'], state: 7 },
					metrics: { employees: '240', annualRevenue: -5, raised: 'many' },
					tech: ['aws_route_53', null, 7, '<i>', 'x'.repeat(200)],
					linkedin: { handle: 'javascript:alert(1)' },
					twitter: { handle: '../../..' },
					facebook: { handle: '@evil.com/<b>' },
					crunchbase: 'organization/brightquay',
					indexedAt: '2199-01-01',
					category: null,
				}),
			).company,
			companyQuery('brightquay.com'),
		);
		expect(faultsOf(answer, 'clearbit', providerWith().company)).toEqual([]);
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Bright quay script',
			'company.legalName': 'x'.repeat(200),
			'company.domain': 'brightquay.com',
			'company.employees': 240,
			'company.employeesRange': '201-500',
			'company.founded': 2012,
			'company.technologies': ['Aws Route 53', `X${'x'.repeat(79)}`],
			'company.social.linkedin': 'https://www.linkedin.com/javascript:alert(1)',
			'company.social.facebook': 'https://www.facebook.com/@evil.com/%3Cb%3E',
		});
		expect(answerOf(answer).findings.some(({ at }) => at)).toBe(false);
	});

	test.each([
		[{ domain: 'localhost' }, {}],
		[{ domain: `brightquay.com/${'x'.repeat(500)}` }, {}],
		[{ geo: { countryCode: null, country: 'Norway' } }, { 'company.country': 'NO' }],
		[{ metrics: { estimatedAnnualRevenue: `$${'1'.repeat(5000)}` } }, {}],
	])('%j comes to %j', async (record, values) => {
		const answer = await look(
			answering(JSON.stringify(record)).company,
			companyQuery('brightquay.com'),
		);
		expect(valuesOf(answer)).toEqual(values);
	});

	test.each([
		['2026-01-04', '2026-01-04T00:00:00.000Z'],
		['2026-03-10T21:48:00Z', undefined],
		['1890-01-01', undefined],
		['-200000-01-01', undefined],
		['lately', undefined],
	])('a record of %s is of %s', async (indexedAt, at) => {
		const answer = answering(JSON.stringify({ name: 'Brightquay', indexedAt }));
		const [finding] = answerOf(await look(answer.company, companyQuery('brightquay.com'))).findings;
		expect(finding.at).toBe(at);
	});

	test('an endless domain is cut where it is shown', async () => {
		const answer = answering(JSON.stringify({ domain: `${'x'.repeat(300)}.com` }));
		const { message } = await failureOf(await look(answer.company, companyQuery('brightquay.com')));
		expect(message).toBe(`Clearbit answered with another company (${'x'.repeat(100)})`);
	});

	test('a list of a hundred thousand technologies is cut', async () => {
		const tech = Array.from({ length: 100_000 }, (_, index) => `tool_${index}`);
		const answer = await look(answering(JSON.stringify({ tech })).company, companyQuery('a.com'));
		expect(valuesOf(answer)['company.technologies']).toHaveLength(100);
	});

	test('any JSON gives findings that the contract takes, or a refusal', async () => {
		const company = wildLike(companyRecord(BRIGHTQUAY, everything));
		const person = wildLike(personRecord(DANA));
		const bodies = fc.oneof(anyLeaf, company, fc.record({ person, company }));
		await fc.assert(
			fc.asyncProperty(bodies, async (body) => {
				const { company: companies, person: people } = answering(JSON.stringify(body) ?? '');
				expect(
					faultsOf(await look(companies, companyQuery('brightquay.com')), 'clearbit', companies),
				).toEqual([]);
				expect(faultsOf(await look(people, personQuery(DANA.email)), 'clearbit', people)).toEqual(
					[],
				);
			}),
			{ numRuns: 60 },
		);
	});
});
