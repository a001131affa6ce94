import fc from '../support/properties';
import { zoominfoProvider } from '../../nodes/Enrich/providers/zoominfo/zoominfo';
import type { Fetch } from '../../nodes/Enrich/provider';
import { isDescribed, skipNote, type Exchange } from '../standins/enrichment/contract';
import { sendTo } from '../standins/enrichment/vendorServer';
import {
	startZoominfo,
	ZOOMINFO_CONTRACT,
	type ZoominfoStandIn,
} from '../standins/enrichment/zoominfo';
import {
	answerOf,
	companyAt,
	companyQuery,
	failureOf,
	faultsOf,
	leadQuery,
	NOW,
	personAt,
	soon,
	valuesOf,
} from './vendorSupport';
import { answering, wildRecord } from './wildAnswers';

let standIn: ZoominfoStandIn;
beforeEach(async () => {
	standIn = await startZoominfo();
});
afterEach(async () => await standIn.stop());

const sendWith = (token: string): Fetch =>
	sendTo(standIn, 'https://api.zoominfo.com', { authorization: `Bearer ${token}` });
function zoominfo(send: Fetch = sendWith(standIn.token())) {
	const { company, person, ...rest } = zoominfoProvider({
		...{ send, prices: { company: 0.1, person: 0.2 }, now: () => NOW },
	});
	if (!company || !person) throw new Error('ZoomInfo looks up both');
	return { company, person, ...rest };
}
const askCompanies = async (domains: string[], send?: Fetch) =>
	await zoominfo(send).company.ask(
		domains.map((domain) => companyQuery(domain)),
		soon(),
	);
const askPeople = async (emails: string[], send?: Fetch) =>
	await zoominfo(send).person.ask(
		emails.map((email) => leadQuery(email)),
		soon(),
	);

const KNOWN = 'nordfjell-data.no';
const PERSON = 'marek.sobel@nordfjell-data.no';
const UNKNOWN = 'brightquay.com';
const UNKNOWN_PERSON = 'marek.sobel@quantilde.io';

/** One record as ZoomInfo would give it to the only query. */
const record = (attributes: object, meta: object = {}) => ({
	...{ id: '1', type: 'Company', attributes },
	meta: { matchStatus: 'FULL_MATCH', input: {}, ...meta },
});
const told = async (attributes: object, meta?: object) =>
	(await askCompanies([KNOWN], answering({ data: [record(attributes, meta)] })))[0];
const toldOf = async (attributes: object, meta?: object) =>
	(await askPeople([PERSON], answering({ data: [record(attributes, meta)] })))[0];

describe('a company', () => {
	it('is told with everything ZoomInfo has, for one credit', async () => {
		const [answer] = await askCompanies([KNOWN]);
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Nordfjell Data',
			'company.domain': KNOWN,
			'company.industry': 'software',
			'company.employees': 88,
			'company.employeesRange': '51-200',
			'company.revenue': { amount: 1_400_000_000, currency: 'USD' },
			'company.founded': 2016,
			'company.country': 'NO',
			'company.region': 'Oslo',
			'company.city': 'Oslo',
			'company.description': 'Nordfjell Data works in computer software from Oslo.',
			'company.funding': { total: null, stage: 'Series A', lastRoundAt: '2024-05-14' },
			'company.social.linkedin': companyAt(KNOWN).linkedin,
		});
		expect(answerOf(answer)).toMatchObject({ credits: 1 });
		expect(answerOf(answer).findings[0]).toMatchObject({
			...{ provider: 'zoominfo', confidence: 0.85, at: '2026-01-05T10:00:00.000Z' },
		});
		expect(faultsOf(answer, 'zoominfo', zoominfo().company)).toEqual([]);
	});

	it('is asked for by its domain, with every field that is wanted of it', async () => {
		await askCompanies([KNOWN]);
		const [{ method, path, query, headers, body }] = standIn.requests;
		expect({ method, path, query }).toEqual({
			...{ method: 'POST', path: '/gtm/data/v1/companies/enrich', query: {} },
		});
		expect(headers).toMatchObject({
			...{ accept: 'application/vnd.api+json', 'content-type': 'application/vnd.api+json' },
		});
		expect(body).toMatchObject({
			data: {
				type: 'CompanyEnrich',
				attributes: {
					matchCompanyInput: [{ companyWebsite: `http://${KNOWN}` }],
					outputFields: expect.arrayContaining(['name', 'employeeCount', 'domainList']),
				},
			},
		});
	});

	it('of which ZoomInfo knows a range only has the range', async () => {
		const [answer] = await askCompanies(['alpenblick-bau.at']);
		expect(valuesOf(answer)).toMatchObject({
			'company.employeesRange': '170 - 680',
			'company.employees': 340,
		});
	});

	it('that ZoomInfo does not know is no error and costs nothing', async () => {
		const detail = 'ZoomInfo does not know this company';
		expect(await askCompanies([UNKNOWN])).toEqual([{ findings: [], credits: 0, detail }]);
		expect(standIn.credits).toBe(1000);
	});

	it.each([
		[{ website: 'www.other.com' }, 'other.com'],
		[{ domainList: ['other.com', `not${KNOWN}`] }, 'other.com'],
	])('with %j is another company', async (domains, host) => {
		expect(await told({ name: 'Other', ...domains })).toMatchObject({
			outcome: 'mismatch',
			credits: 1,
			message: `ZoomInfo answered with another company (${host})`,
		});
	});

	it.each([
		[{ website: `https://www.${KNOWN}/no` }],
		[{ website: 'www.new-name.com', domainList: ['new-name.com', KNOWN] }],
		[{ website: null }],
	])('with %j is the one asked for', async (domains) => {
		expect(valuesOf(await told({ name: 'Nordfjell', ...domains }))['company.name']).toBe(
			'Nordfjell',
		);
	});

	it('is dated only where ZoomInfo tells a time that has been', async () => {
		for (const lastUpdatedDate of [null, 'soon', '2031-01-01', '1931-01-01']) {
			const { findings } = answerOf(await told({ name: 'N', lastUpdatedDate }));
			expect(Object.keys(findings[0])).not.toContain('at');
		}
	});

	it('is of the first industry that the taxonomy knows', async () => {
		const primaryIndustry = ['Organizations of Sorts', 'Real Estate'];
		expect(valuesOf(await told({ primaryIndustry }))['company.industry']).toBe('realEstate');
		const { findings } = answerOf(await told({ industries: ['Organizations of Sorts'] }));
		expect(findings).toMatchObject([{ value: null, raw: 'Organizations of Sorts' }]);
	});
});

describe('several companies', () => {
	const domains = [KNOWN, UNKNOWN, 'polarhage.se', 'ironvale.io'];
	const names = ['Nordfjell Data', undefined, 'Polarhage', 'Ironvale Security'];
	const namesOf = async (asked = domains) =>
		(await askCompanies(asked)).map((answer) => valuesOf(answer)['company.name']);

	it('are asked for at once and answered in their order', async () => {
		const answers = await askCompanies(domains);
		expect(answers.map((answer) => valuesOf(answer)['company.name'])).toEqual(names);
		expect(answers.map((answer) => answerOf(answer).credits)).toEqual([1, 0, 1, 1]);
		expect(standIn.requests).toHaveLength(1);
	});

	it.each<[string, ZoominfoStandIn['rearrange']]>([
		['shuffled', (records) => records.reverse()],
		[
			'without those it does not know',
			(records) => records.filter(({ type }) => type !== 'NoMatch'),
		],
		['shuffled and without some', (records) => records.filter((_, at) => at !== 1).reverse()],
	])('are told apart when they come %s', async (_, rearrange) => {
		standIn.rearrange = rearrange;
		expect(await namesOf()).toEqual(names);
	});

	it('are told apart by an address that ZoomInfo repeats in a form of its own', async () => {
		standIn.rearrange = (records) =>
			records
				.map((one) => {
					const { input, ...meta } = one.meta as { input: { companyWebsite: string } };
					const companyWebsite = input.companyWebsite.replace('http://', 'www.').toUpperCase();
					return { ...one, meta: { ...meta, input: { companyWebsite } } };
				})
				.reverse();
		expect(await namesOf()).toEqual(names);
	});

	it('that are repeated without their input are taken by their place', async () => {
		const bare = (name: string) => ({ id: '1', type: 'Company', attributes: { name } });
		const answers = await askCompanies(
			[KNOWN, UNKNOWN],
			answering({ data: [bare('A'), bare('B')] }),
		);
		expect(answers.map((answer) => valuesOf(answer)['company.name'])).toEqual(['A', 'B']);
		const [first, second] = await askCompanies([KNOWN, UNKNOWN], answering({ data: [bare('A')] }));
		for (const answer of [first, second]) {
			expect(answerOf(answer)).toEqual({
				...{ findings: [], credits: 0 },
				detail: 'ZoomInfo left this company out of its answer',
			});
		}
	});

	it('run out of credit one by one', async () => {
		standIn.credits = 1;
		const [first, second, third] = await askCompanies(domains);
		expect(valuesOf(first)['company.name']).toBe('Nordfjell Data');
		expect(answerOf(second).findings).toEqual([]);
		expect(third).toMatchObject({
			...{ outcome: 'noCredit', message: 'ZoomInfo has no credit left (LIMIT_EXCEEDED)' },
		});
	});

	it('are told up to twenty-five at once', async () => {
		const { atOnce } = zoominfo().company;
		expect(atOnce).toBe(25);
		const asked = Array.from({ length: atOnce }, (_, index) => `company-${index}.com`);
		expect(await askCompanies(asked)).toHaveLength(25);
	});
});

describe('a person', () => {
	it('is told with title, rank, field, profile, country and employer', async () => {
		const [answer] = await askPeople([PERSON]);
		expect(valuesOf(answer)).toMatchObject({
			'person.title': 'Head of Revenue Operations',
			'person.seniority': 'head',
			'person.function': 'revops',
			'person.linkedin': personAt(PERSON).linkedin,
			'person.country': 'NO',
			'company.name': 'Nordfjell Data',
			'company.employees': 88,
			'company.revenue': { amount: 1_400_000_000, currency: 'USD' },
		});
		const [title] = answerOf(answer).findings;
		expect(title).toMatchObject({ confidence: 0.95, at: '2026-02-01T08:30:00.000Z' });
		expect(answerOf(answer).credits).toBe(1);
		expect(faultsOf(answer, 'zoominfo', zoominfo().person)).toEqual([]);
	});

	it('is asked for by address and name, and for no address or number', async () => {
		await askPeople([PERSON]);
		await zoominfo().person.ask([leadQuery(PERSON, { lastName: null })], soon());
		const [named, nameless] = standIn.requests.map(
			({ body }) =>
				(body as { data: { attributes: { matchPersonInput: object[]; outputFields: string[] } } })
					.data.attributes,
		);
		expect(named.matchPersonInput).toEqual([
			{ emailAddress: PERSON, firstName: 'Marek', lastName: 'Sobel' },
		]);
		expect(nameless.matchPersonInput).toEqual([{ emailAddress: PERSON }]);
		expect(named.outputFields.filter((name) => /phone|mail|fax/iu.test(name))).toEqual([]);
	});

	it('whose company ZoomInfo does not know is told alone', async () => {
		const [answer] = await askPeople(['dana.whitlock@brightquay.com']);
		expect(Object.keys(valuesOf(answer)).every((path) => path.startsWith('person.'))).toBe(true);
	});

	it.each([
		['elsewhere', KNOWN, 'www.other.com', 'No', 0.5],
		['who has moved', KNOWN, null, 'Yes', 0.5],
		['asked for without a company', null, KNOWN, 'No', 0.8],
	])('%s tells nothing of the company', async (_, domain, website, personHasMoved, confidence) => {
		const attributes = { jobTitle: 'CTO', contactAccuracyScore: '80', personHasMoved };
		const data = [record({ ...attributes, company: { name: 'Other', website } })];
		const [answer] = await zoominfo(answering({ data })).person.ask(
			[leadQuery(PERSON, { domain })],
			soon(),
		);
		expect(Object.keys(valuesOf(answer)).filter((path) => path.startsWith('company.'))).toEqual([]);
		expect(answerOf(answer).findings[0].confidence).toBe(confidence);
	});

	it.each([
		['C-Level', 'cLevel'],
		['Board Member', 'cLevel'],
		['VP-Level', 'vp'],
		['Director', 'director'],
		['Manager', 'manager'],
		['Non-Manager', 'specialist'],
		['Guru', undefined],
	])('of the level “%s” is %s where the title tells no rank', async (level, seniority) => {
		const answer = await toldOf({ jobTitle: 'Wizard', managementLevel: [level] });
		expect(valuesOf(answer)['person.seniority']).toBe(seniority);
		const titled = await toldOf({ jobTitle: 'Founder', managementLevel: level });
		expect(valuesOf(titled)['person.seniority']).toBe('founder');
	});

	it.each([
		[{ name: 'Deals', department: 'Sales' }, 'sales'],
		[[{ name: 'Software Development', department: 'Engineering & Technical' }], 'engineering'],
		[{ department: 'C-Suite' }, undefined],
	])('of the field %j works in %s', async (jobFunction, expected) => {
		expect(valuesOf(await toldOf({ jobTitle: 'Wizard', jobFunction }))['person.function']).toBe(
			expected,
		);
	});

	it.each([
		['NO_MATCH', 'ZoomInfo does not know this person'],
		['NON_MATCH_BY_VALID_DATE', 'ZoomInfo does not know this person'],
		['OPT_OUT', 'This person has opted out of ZoomInfo'],
		['CONTACT_OPTED_OUT', 'This person has opted out of ZoomInfo'],
	])('with the status %s is not told', async (matchStatus, detail) => {
		expect(await toldOf({ jobTitle: 'CEO' }, { matchStatus })).toEqual({
			...{ findings: [], credits: 0, detail },
		});
	});

	it.each([
		['LIMIT_EXCEEDED', 'noCredit', 'ZoomInfo has no credit left (LIMIT_EXCEEDED)'],
		['INVALID_INPUT', 'failed', 'ZoomInfo does not take this person (INVALID_INPUT)'],
	])('with the status %s fails', async (matchStatus, outcome, message) => {
		expect(await toldOf({}, { matchStatus })).toMatchObject({ outcome, message });
	});

	it('of whom only the company is known tells the company', async () => {
		const answer = await toldOf(
			{ company: { name: 'Nordfjell', website: KNOWN } },
			{ matchStatus: 'COMPANY_ONLY_MATCH' },
		);
		expect(valuesOf(answer)).toEqual({ 'company.name': 'Nordfjell', 'company.domain': KNOWN });
	});
});

describe('several people', () => {
	const emails = [PERSON, UNKNOWN_PERSON, 'ingrid.fossum@ironvale.io'];

	it.each<[string, ZoominfoStandIn['rearrange']]>([
		['in order', (records) => records],
		['shuffled', (records) => records.reverse()],
		['without those it does not know', (records) => records.filter(({ id }) => id !== '0')],
	])('are told apart when they come %s', async (_, rearrange) => {
		standIn.rearrange = rearrange;
		const answers = await askPeople(emails);
		expect(answers.map((answer) => valuesOf(answer)['person.title'])).toEqual([
			...['Head of Revenue Operations', undefined, 'Chief Financial Officer'],
		]);
	});
});

describe('what goes wrong', () => {
	it('a token that is worth nothing', async () => {
		const send = sendWith(standIn.token());
		standIn.expire();
		expect(await failureOf(askCompanies([KNOWN], send))).toMatchObject({
			outcome: 'badKey',
			message: 'ZoomInfo refuses the credential (401): check its key and what the plan allows',
		});
	});

	it.each([
		[
			'noScope',
			'badKey',
			'ZoomInfo refuses access (403 ZI0003): the app lacks a scope, or the plan this data',
			null,
		],
		[
			'rateLimited',
			'rateLimited',
			'ZoomInfo asks to come back in 12 s (429): its limit “per-hour” is reached',
			12_000,
		],
		['creditLimit', 'noCredit', 'ZoomInfo has no credit left (400 PFAPI0011)', null],
		[
			'badRequest',
			'failed',
			'ZoomInfo does not take the request (400 PFAPI0005): Invalid output field',
			null,
		],
		['notFound', 'failed', 'ZoomInfo has no such endpoint (404)', null],
		['serverError', 'failed', 'ZoomInfo has a problem of its own (503)', null],
		['html', 'malformed', 'ZoomInfo did not answer with JSON', null],
		['truncated', 'malformed', 'ZoomInfo did not answer with JSON', null],
		[
			'wrongShape',
			'malformed',
			'ZoomInfo answered in a form that is not its own (at “the top”)',
			null,
		],
	] as const)('%s', async (kind, outcome, message, retryAfterMs) => {
		standIn.fail(kind);
		for (const asked of [() => askCompanies([KNOWN, UNKNOWN]), () => askPeople([PERSON])]) {
			expect(await failureOf(asked())).toMatchObject({ outcome, message, retryAfterMs });
		}
	});

	it('an answer of ten megabytes', async () => {
		standIn.fail('huge');
		expect(await failureOf(askCompanies([KNOWN]))).toMatchObject({
			outcome: 'malformed',
			message: 'ZoomInfo answered with more than 4 MB',
		});
	});

	it.each([
		['', 'ZoomInfo does not take the request (400): without a reason'],
		['no JSON', 'ZoomInfo does not take the request (400): without a reason'],
		[{ errors: 'x' }, 'ZoomInfo does not take the request (400): without a reason'],
		[
			{ errors: [{ code: '<b>', title: 'Wrong' }] },
			'ZoomInfo does not take the request (400): Wrong',
		],
	])('a refusal with %j', async (body, message) => {
		expect(await failureOf(askCompanies([KNOWN], answering(body, 400)))).toMatchObject({
			...{ outcome: 'failed', message },
		});
	});

	it('nobody answers in time', async () => {
		standIn.fail('timeout');
		await expect(
			zoominfo().company.ask([companyQuery(KNOWN)], AbortSignal.timeout(50)),
		).rejects.toMatchObject({ name: 'TimeoutError' });
	});

	it('the run is cancelled in flight', async () => {
		standIn.fail('timeout');
		const run = new AbortController();
		const asked = zoominfo().person.ask([leadQuery(PERSON)], run.signal);
		const cancelled = expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		await standIn.nextRequest();
		run.abort();
		await cancelled;
	});
});

describe('hostile values', () => {
	it('lose mark-up, length and addresses that are none', async () => {
		const answer = await told({
			...{ name: '<img src=x onerror=alert(1)>Nordfjell', website: 'javascript:alert(1)' },
			...{ description: 'x'.repeat(100_000), employeeCount: '88', revenue: '14000' },
			...{ foundedYear: 2016, primaryIndustry: [7, 'Software'], country: {} },
			socialMediaUrls: [{ url: 'https://linkedin.com.evil.example/x' }, { url: 7 }],
		});
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Nordfjell',
			'company.industry': 'software',
			'company.employees': 88,
			'company.employeesRange': '51-200',
			'company.description': 'x'.repeat(1000),
			'company.revenue': { amount: 1_400_000_000, currency: 'USD' },
			'company.founded': 2016,
		});
	});

	const firm =
		'name website country state city primaryIndustry industries employeeCount employeeRange description socialMediaUrls revenueNumeric';
	const company = wildRecord(
		`${firm} domainList revenue foundedYear companyFunding recentFundingDate lastUpdatedDate`,
	);
	const contact = fc
		.tuple(
			wildRecord(
				'jobTitle jobFunction managementLevel externalUrls country personHasMoved contactAccuracyScore validDate',
			),
			fc.option(wildRecord(firm)),
		)
		.map(([about, employer]) => ({ ...about, company: employer }));
	const one = fc.record(
		{
			attributes: fc.oneof(company, contact, fc.jsonValue()),
			meta: fc.oneof(wildRecord('matchStatus input'), fc.jsonValue()),
		},
		{ requiredKeys: [] },
	);
	const body = fc.oneof(fc.jsonValue(), fc.record({ data: fc.array(one, { maxLength: 3 }) }));

	it('of any kind make findings that the contract accepts, or a reason', async () => {
		await fc.assert(
			fc.asyncProperty(body, async (json) => {
				const provider = zoominfo(answering(json));
				for (const [lookUp, asked] of [
					[
						provider.company,
						provider.company.ask([companyQuery(KNOWN), companyQuery(UNKNOWN)], soon()),
					],
					[provider.person, provider.person.ask([leadQuery(PERSON)], soon())],
				] as const) {
					const answers = await asked.catch(async () => [await failureOf(asked)]);
					expect(answers.flatMap((answer) => faultsOf(answer, 'zoominfo', lookUp))).toEqual([]);
				}
			}),
			{ numRuns: 150 },
		);
	});
});

describe('the contract that every exchange is held to', () => {
	const body = (attributes: object = {}) => ({
		data: {
			type: 'CompanyEnrich',
			attributes: {
				matchCompanyInput: [{ companyWebsite: `http://${KNOWN}` }],
				outputFields: ['name'],
				...attributes,
			},
		},
	});
	const exchange = (changes: Partial<Exchange>): Exchange => ({
		...{ method: 'POST', path: '/gtm/data/v1/companies/enrich', query: {} },
		...{ body: body(), status: 200, answer: { data: [] } },
		...changes,
	});

	it.each([
		['a parameter', exchange({ query: { page: '1' } })],
		['another type', exchange({ body: { data: { ...body().data, type: 'Company' } } })],
		['a misspelt input', exchange({ body: body({ matchCompanyInput: [{ website: KNOWN }] }) })],
		['a telephone number', exchange({ body: body({ outputFields: ['phone'] }) })],
		['nobody to look up', exchange({ body: body({ matchCompanyInput: [] }) })],
	])('refuses %s', (_, wrong) => {
		expect(ZOOMINFO_CONTRACT(exchange({}))).toEqual([]);
		expect(ZOOMINFO_CONTRACT(wrong)).not.toEqual([]);
	});

	(isDescribed('zoominfo') ? it : it.skip)(
		`refuses what the vendor describes otherwise${skipNote('zoominfo')}`,
		() => {
			for (const wrong of [
				exchange({ body: body({ outputFields: ['names'] }) }),
				exchange({ answer: { records: [] } }),
				exchange({ answer: { data: [{ id: '1', type: 'Company' }] } }),
				exchange({ answer: { data: [{ id: '1', type: 'Company', attributes: { size: 1 } }] } }),
			]) {
				expect(ZOOMINFO_CONTRACT(wrong)).not.toEqual([]);
			}
		},
	);
});
