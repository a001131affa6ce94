import fc from '../support/properties';
import { peopleDataLabsProvider } from '../../nodes/Enrich/providers/peopleDataLabs/peopleDataLabs';
import { knows, SAMPLE_COMPANIES, SAMPLE_PEOPLE } from '../standins/enrichment/companies';
import { skipNote } from '../standins/enrichment/contract';
import {
	companyRecord,
	PEOPLE_DATA_LABS,
	personRecord,
	startPeopleDataLabs,
	type PeopleDataLabsStandIn,
} from '../standins/enrichment/peopleDataLabs';
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

const KEY = 'pdl_0123';
const [BRIGHTQUAY, NORDFJELL] = SAMPLE_COMPANIES;
const [DANA] = SAMPLE_PEOPLE;

let standIn: PeopleDataLabsStandIn;
beforeEach(async () => {
	standIn = await startPeopleDataLabs(KEY);
});
afterEach(async () => await standIn.stop());

const providerWith = (send = sendTo(standIn, PEOPLE_DATA_LABS, { 'x-api-key': KEY })) =>
	peopleDataLabsProvider({ send, prices: { company: 0.1, person: 0.28 }, now: () => NOW });
/** An answer of the vendor's that no server has to give. */
const answering = (body: string) => providerWith(async () => new Response(body));

const askCompany = async (domain = 'brightquay.com') =>
	await look(providerWith().company, companyQuery(domain));
const askPerson = async (...query: Parameters<typeof personQuery>) =>
	await look(providerWith().person, personQuery(...query));
const everything = (): boolean => true;

describe(`a company${skipNote('peopledatalabs')}`, () => {
	test('with all that People Data Labs can tell', async () => {
		standIn.records.set('nordfjell-data.no', {
			...companyRecord({ ...NORDFJELL, industryWords: 'computer software' }, everything),
			facebook_url: 'facebook.com/nordfjell',
		});
		const answer = await askCompany('nordfjell-data.no');
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Nordfjell Data',
			'company.domain': 'nordfjell-data.no',
			'company.industry': 'software',
			'company.employees': 88,
			'company.employeesRange': '51-200',
			'company.revenue': { amount: 1_581_138_800, currency: 'USD' },
			'company.founded': 2016,
			'company.country': 'NO',
			'company.region': 'Oslo',
			'company.city': 'Oslo',
			'company.description': 'Nordfjell Data works in computer software from Oslo.',
			'company.funding': {
				total: { amount: 792_000_000, currency: 'USD' },
				stage: 'Series A',
				lastRoundAt: '2024-05-14',
			},
			'company.social.linkedin': 'https://www.linkedin.com/company/nordfjell-data',
			'company.social.x': 'https://x.com/nordfjell-data',
			'company.social.facebook': 'https://www.facebook.com/nordfjell',
		});
		expect(answer).toMatchObject({ credits: 1 });
		expect(
			answerOf(answer)
				.findings.map(({ path }) => path)
				.sort(),
		).toEqual([...(providerWith().company?.gives ?? [])].sort());
		expect(answerOf(answer).findings).toContainEqual({
			path: 'enrichment.company.industry',
			value: 'software',
			raw: 'computer software',
			provider: 'peopledatalabs',
			confidence: 0.9,
		});
		expect(faultsOf(answer, 'peopledatalabs', providerWith().company)).toEqual([]);
		expect(standIn.requests).toMatchObject([
			{
				method: 'GET',
				path: '/v5/company/enrich',
				query: { website: 'nordfjell-data.no', titlecase: 'true' },
			},
		]);
	});

	test('of which little is known', async () => {
		standIn.records.set(
			'brightquay.com',
			companyRecord(BRIGHTQUAY, () => false),
		);
		expect(valuesOf(await askCompany())).toEqual({
			'company.name': 'Brightquay',
			'company.domain': 'brightquay.com',
			'company.employees': 317,
			'company.employeesRange': '201-500',
		});
	});

	test('of the samples, each as far as it is known', async () => {
		const answers = await Promise.all(
			SAMPLE_COMPANIES.map(async ({ domain }) => await askCompany(domain)),
		);
		SAMPLE_COMPANIES.forEach((company, index) => {
			const values = valuesOf(answers[index]);
			expect(faultsOf(answers[index], 'peopledatalabs', providerWith().company)).toEqual([]);
			const isKnown = knows('peopledatalabs', company.domain);
			expect(values['company.name']).toBe(isKnown ? company.name : undefined);
			if (isKnown && knows('peopledatalabs', company.domain, 'country')) {
				expect(values['company.country']).toBe(company.country);
			}
			if (isKnown && knows('peopledatalabs', company.domain, 'employees')) {
				expect(values['company.employees']).toBe(company.employees);
			}
		});
		expect(standIn.requests).toHaveLength(SAMPLE_COMPANIES.length);
	});

	test('that is not known costs nothing', async () => {
		expect(await askCompany('unheard-of.com')).toEqual({
			findings: [],
			credits: 0,
			detail: 'People Data Labs does not know this company',
		});
	});

	test('without any field costs a credit, and says so', async () => {
		standIn.records.set('brightquay.com', { id: 'x' });
		expect(await askCompany()).toEqual({
			findings: [],
			credits: 1,
			detail: 'People Data Labs answered with none of the fields',
		});
	});

	test.each([
		['another-company.com', []],
		['notbrightquay.com', null],
		['brightquay.com.evil.io', ['other.com']],
	])('whose website is %s is another one', async (website, alternative_domains) => {
		standIn.records.set('brightquay.com', { name: 'other', website, alternative_domains });
		expect(await askCompany()).toMatchObject({
			outcome: 'mismatch',
			credits: 1,
			message: `People Data Labs answered with another company (${website})`,
			retryAfterMs: null,
		});
	});

	test.each([
		['brightquay.com', null],
		['www.brightquay.com', []],
		['brightquay.co', ['brightquay.io', 'brightquay.com']],
		[null, null],
	])('at %s, also at %j, is the one asked for', async (website, alternative_domains) => {
		standIn.records.set('brightquay.com', { name: 'x', website, alternative_domains });
		expect(valuesOf(await askCompany())).toMatchObject({ 'company.name': 'x' });
	});

	test.each([
		[10, 1],
		[1, 0.1],
		[0, 0.7],
		[11, 0.7],
		[null, 0.7],
	])('that is it with a likelihood of %s', async (likelihood, confidence) => {
		standIn.records.set('brightquay.com', { name: 'x', likelihood });
		expect(answerOf(await askCompany()).findings).toMatchObject([{ confidence }]);
	});

	test.each([
		[83, '51-200', 83, '51-200'],
		[83, null, 83, '51-200'],
		[83, '201-500', 83, '201-500'],
		[null, '10001+', 14_144, '10001+'],
		[0, 'some', undefined, undefined],
		[true, '1-10', 3, '1-10'],
	])('with %s people counted and %s stated', async (employee_count, size, employees, range) => {
		const answer = await look(
			answering(JSON.stringify({ employee_count, size })).company,
			companyQuery('brightquay.com'),
		);
		expect(valuesOf(answer)).toEqual(
			employees === undefined
				? {}
				: { 'company.employees': employees, 'company.employeesRange': range },
		);
	});

	test.each([
		[{ total_funding_raised: 5 }, { total: { amount: 500, currency: 'USD' } }],
		[{ latest_funding_stage: 'post_ipo_debt' }, { stage: 'Post Ipo Debt' }],
		[{ last_funding_date: '2021-11-16T00:00:00Z' }, { lastRoundAt: '2021-11-16' }],
	])('of whose funding only %j is known', async (known, funding) => {
		standIn.records.set('brightquay.com', known);
		expect(valuesOf(await askCompany())['company.funding']).toEqual({
			...{ total: null, stage: null, lastRoundAt: null },
			...funding,
		});
	});
});

describe(`a person${skipNote('peopledatalabs')}`, () => {
	test('comes with what is known of the employer', async () => {
		standIn.records.set(DANA.email, personRecord(DANA));
		const answer = await askPerson(DANA.email, { firstName: 'Dana', lastName: 'Whitlock' });
		expect(valuesOf(answer)).toEqual({
			'person.title': 'VP of Sales',
			'person.seniority': 'vp',
			'person.function': 'sales',
			'person.linkedin': 'https://www.linkedin.com/in/dana-whitlock-0',
			'person.country': 'US',
			'company.name': 'Brightquay',
			'company.domain': 'brightquay.com',
			'company.industry': 'itServices',
			'company.employees': 317,
			'company.employeesRange': '201-500',
			'company.founded': 2012,
			'company.country': 'US',
			'company.region': 'Massachusetts',
			'company.city': 'Boston',
			'company.social.linkedin': 'https://www.linkedin.com/company/brightquay',
		});
		expect(
			answerOf(answer)
				.findings.map(({ path }) => path)
				.sort(),
		).toEqual([...(providerWith().person?.gives ?? [])].sort());
		expect(answer).toMatchObject({ credits: 1 });
		expect(answerOf(answer).findings.every(({ confidence }) => confidence === 0.8)).toBe(true);
		expect(faultsOf(answer, 'peopledatalabs', providerWith().person)).toEqual([]);
		expect(standIn.requests[0]).toMatchObject({
			method: 'GET',
			path: '/v5/person/enrich',
			query: {
				email: DANA.email,
				first_name: 'Dana',
				last_name: 'Whitlock',
				min_likelihood: '6',
				titlecase: 'true',
			},
		});
	});

	test('is asked for nothing of a private life', async () => {
		await askPerson(DANA.email);
		const asked = String(standIn.requests[0].query.data_include).split(',');
		expect(
			asked.filter((name) => !/^(?:job_|linkedin_url$|location_country$)/u.test(name)),
		).toEqual([]);
		expect(standIn.requests[0].query).not.toHaveProperty('first_name');
	});

	test('that is hardly the one is not taken', async () => {
		standIn.records.set(DANA.email, { ...personRecord(DANA), likelihood: 5 });
		expect(await askPerson(DANA.email)).toEqual({
			findings: [],
			credits: 0,
			detail: 'People Data Labs does not know this person',
		});
	});

	test.each([
		['elsewhere.com', DANA.email, 'brightquay.com', 0.5],
		[null, DANA.email, 'brightquay.com', 0.8],
		['brightquay.com', 'dana@gmail.com', null, 0.8],
	])(
		'who works at %s and writes from %s tells nothing about the company',
		async (job_company_website, email, domain, confidence) => {
			standIn.records.set(email, { ...personRecord(DANA), job_company_website });
			const answer = await askPerson(email, { domain });
			const values = valuesOf(answer);
			expect(Object.keys(values).filter((path) => path.startsWith('company'))).toEqual([]);
			expect(answerOf(answer).findings).toContainEqual({
				path: 'enrichment.person.title',
				value: 'VP of Sales',
				provider: 'peopledatalabs',
				confidence,
			});
			expect(values['person.linkedin']).toBe('https://www.linkedin.com/in/dana-whitlock-0');
		},
	);

	test.each([
		['Sales Director', ['cxo'], 'finance', 'director', 'sales'],
		['Wizard', ['manager', 'cxo', 'owner'], 'human_resources', 'owner', 'hr'],
		['Wizard', ['Senior'], 'Sales_Engineering', 'specialist', 'sales'],
		[null, 'training', 'customer_service', 'student', 'support'],
		['Wizard', ['unpaid', 7], 'unemployed', undefined, undefined],
		['Wizard', ['__proto__'], 'constructor', undefined, undefined],
	])(
		'%s, of the levels %j in the role %s',
		async (job_title, job_title_levels, role, rank, field) => {
			const data = { job_title, job_title_levels, job_title_role: role };
			const answer = await look(
				answering(JSON.stringify({ data })).person,
				personQuery(DANA.email),
			);
			expect(valuesOf(answer)['person.seniority']).toBe(rank);
			expect(valuesOf(answer)['person.function']).toBe(field);
		},
	);

	test('without the fields of the plan is found, and says so', async () => {
		const data = { job_title: true, linkedin_url: false, location_country: null };
		const answer = await look(answering(JSON.stringify({ data })).person, personQuery(DANA.email));
		expect(answer).toEqual({
			findings: [],
			credits: 1,
			detail: 'People Data Labs answered with none of the fields',
		});
	});
});

describe('what goes wrong', () => {
	test.each([
		['noCredit', 'noCredit', 'People Data Labs has no credit left (402)', null],
		['invalid', 'failed', 'People Data Labs does not take the request (400)', null],
		['rateLimited', 'rateLimited', 'People Data Labs asks to come back later (429)', null],
		['serverError', 'failed', 'People Data Labs has a problem of its own (503)', null],
		['html', 'malformed', 'People Data Labs did not answer with JSON', null],
		['truncated', 'malformed', 'People Data Labs did not answer with JSON', null],
		[
			'wrongShape',
			'malformed',
			'People Data Labs answered in a form that is not its own (at “the top”)',
			null,
		],
		['huge', 'malformed', 'People Data Labs answered with more than 4 MB', null],
	] as const)('%s', async (kind, outcome, message, retryAfterMs) => {
		standIn.fail(kind);
		for (const answer of [await askCompany(), await askPerson(DANA.email)]) {
			expect(answer).toMatchObject({ outcome, message, retryAfterMs });
		}
	});

	test.each([
		['2026-03-10T21:47:20', 20_000],
		['2026-03-10 21:47:20', 20_000],
		['2026-03-10T21:46:20', 0],
		["{'minute': 12}", 12_000],
		['{"minute": "2026-03-10 21:47:30", "day": "2026-03-11 00:00:00"}', 30_000],
		[String(NOW / 1000 + 45), 45_000],
		['soon', null],
		['2026-13-45 99:99', null],
	])('a limit that is reset at %s', async (reset, pause) => {
		standIn.fail('rateLimited');
		standIn.limitHeaders['x-ratelimit-reset'] = reset;
		expect(await askCompany()).toMatchObject({
			outcome: 'rateLimited',
			message: `People Data Labs asks to come back ${pause === null ? 'later' : `in ${pause / 1000} s`} (429)`,
			retryAfterMs: pause,
		});
	});

	test('a wrong key, of which nothing is told', async () => {
		const send = sendTo(standIn, PEOPLE_DATA_LABS, { 'x-api-key': 'pdl_wrong' });
		expect(await look(providerWith(send).person, personQuery(DANA.email))).toMatchObject({
			outcome: 'badKey',
			message:
				'People Data Labs refuses the credential (401): check its key and what the plan allows',
			retryAfterMs: null,
		});
	});

	test('a person without data', async () => {
		const answer = await look(answering('{"status":200}').person, personQuery(DANA.email));
		expect(answer).toMatchObject({
			outcome: 'malformed',
			message: 'People Data Labs answered in a form that is not its own (at “data”)',
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
					likelihood: '8',
					display_name: '<img src=x onerror=alert(1)>Bright\nquay',
					website: 'javascript:alert(1)',
					employee_count: '240',
					founded: '2012-05',
					industry: '<b>insurance</b>',
					location: { country: 'united states', region: ['x'], locality: '\ud800' },
					summary: 'x'.repeat(5000),
					total_funding_raised: '1e400',
					latest_funding_stage: '<i>seed</i>',
					last_funding_date: 'yesterday',
					inferred_revenue: '-5',
					linkedin_url: 'https://evil.com/linkedin.com/company/x',
					twitter_url: 'http://user:pass@twitter.com/x',
					facebook_url: 'http://de.facebook.com/x?y#z',
				}),
			).company,
			companyQuery('brightquay.com'),
		);
		expect(faultsOf(answer, 'peopledatalabs', providerWith().company)).toEqual([]);
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Bright quay',
			'company.industry': 'insurance',
			'company.employees': 240,
			'company.employeesRange': '201-500',
			'company.founded': 2012,
			'company.country': 'US',
			'company.description': 'x'.repeat(1000),
			'company.funding': { total: null, stage: 'Seed', lastRoundAt: null },
			'company.social.facebook': 'https://www.facebook.com/x',
		});
		expect(answerOf(answer).findings[0].confidence).toBe(0.8);
	});

	test('an endless website is cut where it is shown', async () => {
		const answer = answering(JSON.stringify({ website: `${'x'.repeat(300)}.com` }));
		const { message } = await failureOf(await look(answer.company, companyQuery('brightquay.com')));
		expect(message).toBe(`People Data Labs answered with another company (${'x'.repeat(100)})`);
	});

	test('any JSON gives findings that the contract takes, or a refusal', async () => {
		const company = wildLike({ likelihood: 6, ...companyRecord(NORDFJELL, everything) });
		const person = fc.record({ likelihood: anyLeaf, data: wildLike(personRecord(DANA)) });
		await fc.assert(
			fc.asyncProperty(fc.oneof(anyLeaf, company, person), async (body) => {
				const { company: companies, person: people } = answering(JSON.stringify(body) ?? '');
				expect(
					faultsOf(
						await look(companies, companyQuery('brightquay.com')),
						'peopledatalabs',
						companies,
					),
				).toEqual([]);
				expect(
					faultsOf(await look(people, personQuery(DANA.email)), 'peopledatalabs', people),
				).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
});
