import fc from '../support/properties';
import type { Answer } from '../../nodes/Enrich/provider';
import { crustdataProvider } from '../../nodes/Enrich/providers/crustdata/crustdata';
import { SAMPLE_COMPANIES, SAMPLE_PEOPLE } from '../standins/enrichment/companies';
import {
	companyData,
	personData,
	startCrustdata,
	type CrustdataStandIn,
} from '../standins/enrichment/crustdata';
import { sendTo } from '../standins/enrichment/vendorServer';
import {
	answerOf,
	companyQuery,
	failureOf,
	faultsOf,
	findingOf,
	look,
	personQuery,
	soon,
	valuesOf,
	type Answered,
} from './vendorSupport';
import { answering, withAnything } from './wildAnswers';

const HOST = 'https://api.crustdata.com';
const KEY = 'right-key';
const [whitlock] = SAMPLE_PEOPLE;

let crustdata: CrustdataStandIn;
beforeAll(async () => {
	crustdata = await startCrustdata(KEY);
});
beforeEach(() => {
	crustdata.fail(null);
	crustdata.requests.length = 0;
});
afterAll(async () => await crustdata.stop());

const provider = (key: string | null = KEY) =>
	crustdataProvider({
		send: sendTo(crustdata, HOST, key === null ? {} : { authorization: `Bearer ${key}` }),
		prices: { company: 0.02, person: 0.03 },
		now: Date.now,
	});
const lookUp = async (domain: string): Promise<Answered> =>
	await look(provider().company, companyQuery(domain));
const lookUpPerson = async (
	email: string,
	domain = email.split('@')[1] as string | null,
): Promise<Answered> => await look(provider().person, personQuery(email, { domain }));
/** The answer where Crustdata says this of the company or person that it is asked for. */
const saying = async (data: object, domain = 'acme.com'): Promise<Answered> => {
	const match = { confidence_score: 1, company_data: data };
	crustdata.fail({ status: 200, body: [{ matched_on: domain, matches: [match] }] });
	return await lookUp(domain);
};
const sayingOfPerson = async (data: object, email: string): Promise<Answered> => {
	const match = { confidence_score: 1, person_data: data };
	crustdata.fail({ status: 200, body: [{ matched_on: email, matches: [match] }] });
	return await lookUpPerson(email);
};

describe('a company', () => {
	test('is told in the contract’s terms', async () => {
		const answer = await lookUp('trellisanalytics.com');
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Trellis Analytics',
			'company.domain': 'trellisanalytics.com',
			'company.industry': 'software',
			'company.employees': 118,
			'company.employeesRange': '51-200',
			'company.revenue': { amount: 1_700_000_000, currency: 'USD' },
			'company.founded': 2016,
			'company.country': 'US',
			'company.region': 'Washington',
			'company.city': 'Seattle',
			'company.description': 'Trellis Analytics works in information services from Seattle.',
			'company.funding': {
				total: { amount: 1_062_000_000, currency: 'USD' },
				stage: 'Series A',
				lastRoundAt: '2024-05-14',
			},
			'company.social.linkedin': 'https://www.linkedin.com/company/trellis-analytics',
			'company.social.x': 'https://x.com/trellisanalytics',
		});
		expect(answerOf(answer).credits).toBe(1);
		expect(findingOf(answer, 'company.industry')).toEqual({
			path: 'enrichment.company.industry',
			value: 'software',
			raw: 'information services',
			provider: 'crustdata',
			confidence: 0.85,
		});
		expect(findingOf(answer, 'company.revenue')?.raw).toBe('$8500000-$34000000');
		expect(faultsOf(answer, 'crustdata', provider().company)).toEqual([]);
	});

	test('is asked for by the version, with the domain matched exactly', async () => {
		await lookUp('TrellisAnalytics.com');
		expect(crustdata.requests).toEqual([
			expect.objectContaining({
				method: 'POST',
				path: '/company/enrich',
				body: expect.objectContaining({ domains: ['trellisanalytics.com'], exact_match: true }),
			}),
		]);
		expect(crustdata.requests[0].headers['x-api-version']).toBe('2025-11-01');
	});

	test('of which little is known gives that little', async () => {
		expect(
			valuesOf(
				await saying({
					basic_info: { name: 'Acme', primary_domain: 'acme.com', employee_count_range: '11-50' },
					headcount: null,
					locations: { headquarters: 'Germany' },
					funding: { total_investment_usd: 0, last_round_type: '', last_fundraise_date: null },
				}),
			),
		).toEqual({
			'company.name': 'Acme',
			'company.domain': 'acme.com',
			'company.employees': 23,
			'company.employeesRange': '11-50',
			'company.country': 'DE',
		});
	});

	test.each([
		['Orange, California, United States', ['US', 'California', 'Orange']],
		['Berlin, Germany', ['DE', undefined, undefined]],
		['Somewhere, Else, Atlantis', [undefined, undefined, undefined]],
		['12 Main Street, Springfield, Ohio, United States', ['US', undefined, undefined]],
	])('in “%s”', async (headquarters, place) => {
		const values = valuesOf(await saying({ locations: { headquarters } }));
		expect(['country', 'region', 'city'].map((field) => values[`company.${field}`])).toEqual(place);
	});

	test.each([
		[1_000_000, 4_000_000, { amount: 200_000_000, currency: 'USD' }],
		['2000000', null, { amount: 200_000_000, currency: 'USD' }],
		[4_000_000, 1_000_000, undefined],
		[-4, -1, undefined],
		[0, 1_000_000, undefined],
		[null, 1_000_000, undefined],
	])('with a revenue from %j to %j', async (lower_bound_usd, upper_bound_usd, revenue) => {
		const values = valuesOf(
			await saying({ revenue: { estimated: { lower_bound_usd, upper_bound_usd } } }),
		);
		expect(values['company.revenue']).toEqual(revenue);
	});

	test('that it does not know costs nothing', async () => {
		expect(await lookUp('nordfjell-data.no')).toEqual({
			findings: [],
			credits: 0,
			detail: 'Crustdata does not know this company',
		});
	});

	test.each([
		['its own domain', { primary_domain: 'other.com' }, 'other.com'],
		['its website', { website: 'https://www.other.com/en' }, 'other.com'],
		['one that ends alike', { primary_domain: 'notacme.com' }, 'notacme.com'],
	])('that is another one by %s is refused', async (_, basic_info, other) => {
		expect(await failureOf(saying({ basic_info: { name: 'Other', ...basic_info } }))).toMatchObject(
			{
				retryAfterMs: null,
				outcome: 'mismatch',
				credits: 1,
				message: `Crustdata answered with another company (${other})`,
			},
		);
	});

	test.each([
		['another of its domains', { primary_domain: 'acme.io', all_domains: ['acme.io', 'acme.com'] }],
		['a part of the domain', { primary_domain: 'www.shop.acme.com' }],
		['no domain at all', {}],
	])('known by %s is the right one', async (_, basic_info) => {
		expect(
			findingOf(await saying({ basic_info: { name: 'Acme', ...basic_info } }), 'company.name')
				?.value,
		).toBe('Acme');
	});

	test('of several matches is the one at the domain, then the surest; every match is paid for', async () => {
		const match = (name: string, primary_domain: string, confidence_score: unknown) => ({
			confidence_score,
			company_data: { basic_info: { name, primary_domain } },
		});
		const matches = [
			match('Another', 'other.com', 1),
			match('Less sure', 'acme.com', 0.4),
			match('Surer', 'acme.com', '0.6'),
		];
		crustdata.fail({ status: 200, body: { results: [{ matched_on: 'Acme.com', matches }] } });
		const answer = await lookUp('acme.com');
		expect(findingOf(answer, 'company.name')).toMatchObject({ value: 'Surer' });
		expect(findingOf(answer, 'company.name')?.confidence).toBeCloseTo(0.51);
		expect(answerOf(answer).credits).toBe(3);
	});

	test('twenty-five at a time, in their order, each asked for once', async () => {
		const asked = ['greyfen.com', 'nordfjell-data.no', 'papayalane.com', 'greyfen.com'];
		const answers = await provider().company?.ask(
			asked.map((domain) => companyQuery(domain)),
			soon(),
		);
		expect(
			answers?.map(
				(answer) => (answer as Answer).findings.find(({ path }) => path.endsWith('.domain'))?.value,
			),
		).toEqual(['greyfen.com', undefined, 'papayalane.com', 'greyfen.com']);
		expect(crustdata.requests.map(({ body }) => (body as { domains: string[] }).domains)).toEqual([
			['greyfen.com', 'nordfjell-data.no', 'papayalane.com'],
		]);
		expect(provider().company).toMatchObject({ atOnce: 25, price: 0.02 });
	});

	test('that the answer leaves out is unknown', async () => {
		crustdata.fail({ status: 200, body: [] });
		expect(await lookUp('acme.com')).toMatchObject({ findings: [], credits: 0 });
	});
});

describe('a person', () => {
	test('with the company of the lead', async () => {
		const answer = await lookUpPerson(whitlock.email);
		expect(valuesOf(answer)).toEqual({
			'person.title': 'VP of Sales',
			'person.seniority': 'vp',
			'person.function': 'sales',
			'person.country': 'US',
			'person.linkedin': whitlock.linkedin,
			'company.name': 'Brightquay',
			'company.domain': 'brightquay.com',
			'company.industry': 'itServices',
			'company.employees': 240,
			'company.employeesRange': '201-500',
			'company.social.linkedin': 'https://www.linkedin.com/company/brightquay',
		});
		expect(answer).toMatchObject({ credits: 1 });
		expect(answerOf(answer).detail).toBeUndefined();
		expect(crustdata.requests[0]).toMatchObject({
			path: '/person/enrich',
			body: {
				business_emails: [whitlock.email],
				fields: ['basic_profile', 'experience', 'social_handles'],
			},
		});
		expect(faultsOf(answer, 'crustdata', provider().person)).toEqual([]);
		expect(provider().person).toMatchObject({ atOnce: 25, price: 0.03 });
	});

	test('who works elsewhere by now is believed less, and tells of no company', async () => {
		const answer = await sayingOfPerson(personData(whitlock), 'dana@acme.com');
		expect(Object.keys(valuesOf(answer)).filter((field) => field.startsWith('company'))).toEqual(
			[],
		);
		expect(findingOf(answer, 'person.title')?.confidence).toBe(0.5);
		expect(findingOf(answer, 'person.linkedin')?.confidence).toBeCloseTo(0.85);
	});

	test('with several jobs holds the one at the lead’s company', async () => {
		const job = (title: string, company_website: string, is_default: boolean) => ({
			...{ title, company_website, is_default },
		});
		const current = [
			job('Advisor', 'https://fund.com', true),
			job('CEO', 'http://www.acme.com', false),
		];
		const data = { experience: { employment_details: { current } } };
		expect(valuesOf(await sayingOfPerson(data, 'a@acme.com'))).toMatchObject({
			'person.title': 'CEO',
			'company.domain': 'acme.com',
		});
		expect(valuesOf(await sayingOfPerson(data, 'a@other.com'))).toEqual({
			'person.title': 'Advisor',
			'person.seniority': 'specialist',
		});
	});

	test.each([
		['Owner / Partner', 'owner'],
		['CXO', 'cLevel'],
		['C-Level', 'cLevel'],
		['Vice President', 'vp'],
		['Experienced Manager', 'manager'],
		['Senior', 'specialist'],
		['Entry Level', 'specialist'],
		['In Training', 'student'],
		['Unclear', undefined],
	])('whose title tells no rank is a %s', async (seniority_level, seniority) => {
		const current = [{ title: 'Wizard', seniority_level, function_category: 'Human Resources' }];
		const answer = await sayingOfPerson(
			{ experience: { employment_details: { current } } },
			'a@acme.com',
		);
		expect(valuesOf(answer)['person.seniority']).toBe(seniority);
		expect(findingOf(answer, 'person.function')).toMatchObject({
			value: 'hr',
			raw: 'Human Resources',
		});
	});

	test('with a title that tells the rank keeps that one', async () => {
		const current = [
			{ title: 'Head of HR', seniority_level: 'Senior', function_category: 'Sales' },
		];
		const answer = await sayingOfPerson(
			{ experience: { employment_details: { current } } },
			'a@acme.com',
		);
		expect(valuesOf(answer)).toEqual({
			'person.title': 'Head of HR',
			'person.seniority': 'head',
			'person.function': 'hr',
		});
	});

	test('at a mail provider has no company', async () => {
		const values = valuesOf(await lookUpPerson(whitlock.email, null));
		expect(values).toMatchObject({ 'person.title': 'VP of Sales' });
		expect(Object.keys(values).filter((field) => field.startsWith('company'))).toEqual([]);
	});

	test('that it does not know costs nothing', async () => {
		expect(await lookUpPerson('nobody@acme.com')).toEqual({
			findings: [],
			credits: 0,
			detail: 'Crustdata does not know this person',
		});
	});
});

describe('what goes wrong', () => {
	test.each([
		[
			'no credit',
			'noCredit',
			{ outcome: 'noCredit', message: 'Crustdata has no credit left (403)' },
		],
		[
			'a plan that lacks the call',
			'notInThePlan',
			{
				outcome: 'badKey',
				message: 'Crustdata refuses the credential (403): check its key and what the plan allows',
			},
		],
		[
			'too many requests',
			'rateLimited',
			{
				outcome: 'rateLimited',
				message: 'Crustdata asks to come back in 23 s (429)',
				retryAfterMs: 23_000,
			},
		],
		[
			'too many requests without a word on when',
			{ status: 429, body: {} },
			{ outcome: 'rateLimited', message: 'Crustdata asks to come back later (429)' },
		],
		[
			'a fault of its own',
			'serverError',
			{ outcome: 'failed', message: 'Crustdata has a problem of its own (503)' },
		],
		[
			'a refused request',
			{ status: 400, body: {} },
			{ outcome: 'failed', message: 'Crustdata does not take the request (400)' },
		],
		['a page', 'html', { outcome: 'malformed', message: 'Crustdata did not answer with JSON' }],
		[
			'half an answer',
			'truncated',
			{ outcome: 'malformed', message: 'Crustdata did not answer with JSON' },
		],
		[
			'another answer',
			'wrongShape',
			{
				outcome: 'malformed',
				message: 'Crustdata answered in a form that is not its own (at “the top”)',
			},
		],
		[
			'10 MB',
			{ status: 200, body: ' '.repeat(10 * 1024 * 1024) },
			{ outcome: 'malformed', message: 'Crustdata answered with more than 4 MB' },
		],
	] as const)('%s', async (_, fault, end) => {
		crustdata.fail(fault);
		expect(await failureOf(lookUp('acme.com'))).toMatchObject({ retryAfterMs: null, ...end });
		expect(await failureOf(lookUpPerson('a@acme.com'))).toMatchObject({
			retryAfterMs: null,
			...end,
		});
	});

	test.each([null, 'wrong'])('the key %s', async (key) => {
		expect(await failureOf(look(provider(key).company, companyQuery('acme.com')))).toMatchObject({
			retryAfterMs: null,
			outcome: 'badKey',
			message: 'Crustdata refuses the credential (401): check its key and what the plan allows',
		});
	});

	test('no answer: the look-up ends with the signal, and its request too', async () => {
		crustdata.fail('timeout');
		const stop = new AbortController();
		const asking = look(provider().company, companyQuery('acme.com'), stop.signal);
		await crustdata.nextRequest();
		stop.abort(new DOMException('late', 'TimeoutError'));
		expect(await asking).toMatchObject({ outcome: 'timeout', message: 'No answer in time' });
	});
});

const COMPANY_PATHS = [
	...['name', 'primary_domain', 'website', 'all_domains', 'year_founded', 'employee_count_range'],
	...['industries', 'description', 'professional_network_url'],
]
	.map((field) => `basic_info.${field}`)
	.concat('basic_info', 'headcount', 'headcount.total', 'locations', 'locations.headquarters')
	.concat('locations.hq_country', 'locations.hq_state', 'locations.hq_city', 'taxonomy', 'revenue')
	.concat('taxonomy.professional_network_industry', 'revenue.estimated.lower_bound_usd')
	.concat('revenue.estimated.upper_bound_usd', 'funding.total_investment_usd')
	.concat('funding.last_round_type', 'funding.last_fundraise_date', 'social_profiles.twitter_url');
const JOB_PATHS = [
	...['name', 'title', 'is_default', 'seniority_level', 'function_category', 'company_website'],
	...[
		'company_headcount_latest',
		'company_headcount_range',
		'company_professional_network_industry',
	],
	'company_professional_network_profile_url',
];

describe('whatever it answers', () => {
	const wild = fc.oneof(fc.jsonValue(), withAnything(COMPANY_PATHS));
	const match = fc.record({
		confidence_score: fc.oneof(fc.double(), fc.string(), fc.constant(null)),
		company_data: wild,
		person_data: fc
			.tuple(
				fc.oneof(
					fc.jsonValue(),
					withAnything(JOB_PATHS).map((job) => [{ ...job, company_website_domain: 'acme.com' }]),
				),
				withAnything(['current_title', 'location.country']),
			)
			.map(([current, basic_profile]) => ({
				basic_profile,
				experience: { employment_details: { current } },
			})),
	});
	const results = fc.oneof(
		fc.jsonValue(),
		fc.array(match).map((matches) => [
			{ matched_on: 'acme.com', matches },
			{ matched_on: 'a@acme.com', matches },
		]),
	);

	test('findings are valid, or the look-up says why there are none', async () => {
		await fc.assert(
			fc.asyncProperty(results, async (body) => {
				const { company: ofCompany, person: ofPerson } = crustdataProvider({
					send: answering(body),
					prices: { company: 0, person: 0 },
					now: () => 0,
				});
				const faults = [
					...faultsOf(await look(ofCompany, companyQuery('acme.com')), 'crustdata', ofCompany),
					...faultsOf(await look(ofPerson, personQuery('a@acme.com')), 'crustdata', ofPerson),
				];
				expect(faults).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	test('a field of another type is left out, and the rest stays', async () => {
		const [sample] = SAMPLE_COMPANIES;
		const { basic_info, ...rest } = companyData(sample);
		const answer = await saying(
			{
				...rest,
				basic_info: {
					...basic_info,
					name: ['Brightquay'],
					description: '<b>Bold</b> & <i>new</i>',
				},
				headcount: { total: '240' },
			},
			sample.domain,
		);
		expect(valuesOf(answer)).toMatchObject({
			'company.employees': 240,
			'company.description': 'Bold & new',
		});
		expect(findingOf(answer, 'company.name')).toBeUndefined();
	});
});
