import fc from '../support/properties';
import { apolloProvider } from '../../nodes/Enrich/providers/apollo/apollo';
import { NotFound, type Fetch } from '../../nodes/Enrich/provider';
import {
	APOLLO_CONTRACT,
	APOLLO_KEY,
	startApollo,
	type ApolloStandIn,
} from '../standins/enrichment/apollo';
import { isDescribed, skipNote, type Exchange } from '../standins/enrichment/contract';
import { sendTo } from '../standins/enrichment/vendorServer';
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

let standIn: ApolloStandIn;
beforeEach(async () => {
	standIn = await startApollo();
});
afterEach(async () => await standIn.stop());

const sendWith = (key: string): Fetch =>
	sendTo(standIn, 'https://api.apollo.io', { 'x-api-key': key });
function apollo(send: Fetch = sendWith(APOLLO_KEY)) {
	const { company, person, ...rest } = apolloProvider({
		...{ send, prices: { company: 0.1, person: 0.2 }, now: () => NOW },
	});
	if (!company || !person) throw new Error('Apollo looks up both');
	return { company, person, ...rest };
}
const askCompanies = async (domains: string[], send?: Fetch) =>
	await apollo(send).company.ask(
		domains.map((domain) => companyQuery(domain)),
		soon(),
	);
const askPeople = async (emails: string[], send?: Fetch) =>
	await apollo(send).person.ask(
		emails.map((email) => leadQuery(email)),
		soon(),
	);

const KNOWN = 'quantilde.io';
const PERSON = 'marek.sobel@quantilde.io';
const UNKNOWN = 'brightquay.com';

describe('a company', () => {
	it('is told with everything Apollo has, for one credit', async () => {
		const [answer] = await askCompanies([KNOWN]);
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Quantilde',
			'company.domain': KNOWN,
			'company.industry': 'software',
			'company.employees': 19,
			'company.employeesRange': '11-50',
			'company.revenue': { amount: 200_000_000, currency: 'USD' },
			'company.founded': 2021,
			'company.country': 'US',
			'company.region': 'New York',
			'company.city': 'New York',
			'company.technologies': companyAt(KNOWN).technologies,
			'company.description': 'Quantilde works in computer software from New York.',
			'company.funding': {
				total: { amount: 171_000_000, currency: 'USD' },
				stage: 'Series A',
				lastRoundAt: '2024-05-14',
			},
		});
		expect(answerOf(answer).credits).toBe(1);
		expect(faultsOf(answer, 'apollo', apollo().company)).toEqual([]);
		expect(answerOf(answer).findings.find(({ raw }) => raw === 'computer software')?.path).toBe(
			'enrichment.company.industry',
		);
	});

	it('has its profiles as https addresses', async () => {
		const [answer] = await askCompanies(['halvorsenship.dk']);
		expect(valuesOf(answer)['company.social.linkedin']).toBe(
			companyAt('halvorsenship.dk').linkedin,
		);
	});

	it('of which Apollo knows little gives the little', async () => {
		const [answer] = await askCompanies(['mistralvoile.fr']);
		expect(Object.keys(valuesOf(answer)).sort()).toEqual(
			'city description domain employees employeesRange name revenue social.linkedin'
				.split(' ')
				.map((key) => `company.${key}`),
		);
	});

	it('that Apollo does not know is no error and costs nothing', async () => {
		const nothing = {
			...{ findings: [], credits: 0 },
			detail: 'Apollo does not know this company',
		};
		expect(await askCompanies([UNKNOWN])).toEqual([nothing]);
		standIn.fail('emptyAnswer');
		expect(await askCompanies([KNOWN])).toEqual([nothing]);
		expect(await askCompanies([KNOWN], answering({ organization: {} }))).toEqual([nothing]);
		expect(await askCompanies([KNOWN], answering({}, 404))).toEqual([nothing]);
		expect(standIn.credits).toBe(1000);
	});

	it('is asked for by its domain alone', async () => {
		await apollo().company.ask([companyQuery(KNOWN, { name: 'Quantilde' })], soon());
		const [{ method, path, query, headers }] = standIn.requests;
		expect({ method, path, query }).toEqual({
			...{ method: 'GET', path: '/api/v1/organizations/enrich' },
			query: { domain: KNOWN },
		});
		expect(headers.accept).toBe('application/json');
	});

	it.each([
		['another domain', { name: 'Other', primary_domain: 'other.com' }, 'other.com'],
		['another website', { name: 'Other', website_url: 'http://www.other.com/x' }, 'other.com'],
		['a domain that only ends alike', { primary_domain: `not${KNOWN}` }, `not${KNOWN}`],
	])('with %s is another company', async (_, organization, host) => {
		expect(await failureOf(askCompanies([KNOWN], answering({ organization })))).toMatchObject({
			outcome: 'mismatch',
			credits: 1,
			message: `Apollo answered with another company (${host})`,
		});
	});

	it.each([
		{ primary_domain: `WWW.${KNOWN}` },
		{ primary_domain: `eu.${KNOWN}` },
		{ website_url: `https://${KNOWN}/about` },
		{ primary_domain: null },
	])('is the one asked for with %j', async (domains) => {
		const [answer] = await askCompanies(
			[KNOWN],
			answering({ organization: { name: 'Quantilde', ...domains } }),
		);
		expect(valuesOf(answer)['company.name']).toBe('Quantilde');
	});
});

describe('several companies', () => {
	const domains = ['halvorsenship.dk', UNKNOWN, 'ironvale.io', 'castellanlegal.com'];

	it('are asked for at once and answered in their order', async () => {
		const answers = await askCompanies(domains);
		expect(answers.map((answer) => valuesOf(answer)['company.name'])).toEqual([
			...['Halvorsen Shipping', undefined, 'Ironvale Security', 'Castellan Legal'],
		]);
		expect(answers.map((answer) => answerOf(answer).credits)).toEqual([1, 0, 1, 1]);
		expect(standIn.requests).toHaveLength(1);
		expect(standIn.requests[0].query).toEqual({ 'domains[]': domains });
	});

	it.each<[string, ApolloStandIn['rearrange']]>([
		['shuffled', (records) => records.reverse()],
		['with gaps', ([first, ...others]) => [first, null, ...others]],
		['shuffled with gaps', ([first, ...others]) => [null, ...others, first]],
	])('are told apart when they come %s', async (_, rearrange) => {
		standIn.rearrange = rearrange;
		const answers = await askCompanies(domains);
		expect(answers.map((answer) => valuesOf(answer)['company.domain'])).toEqual([
			...['halvorsenship.dk', undefined, 'ironvale.io', 'castellanlegal.com'],
		]);
	});

	it('of which one is another company fail for that one only', async () => {
		standIn.rearrange = (records) => [
			{ name: 'Other', primary_domain: 'other.com' },
			...[null, ...records.slice(1)],
		];
		const [first, ...others] = await askCompanies(domains);
		expect(first).toMatchObject({ outcome: 'mismatch' });
		expect(others.map((answer) => answerOf(answer).credits)).toEqual([0, 1, 1]);
	});

	it('asked for twice are told twice', async () => {
		const answers = await askCompanies([KNOWN, KNOWN]);
		expect(answers.map((answer) => valuesOf(answer)['company.name'])).toEqual([
			...['Quantilde', 'Quantilde'],
		]);
	});
});

describe('what Apollo tells of one only', () => {
	const domains = ['halvorsenship.dk', KNOWN, 'ironvale.io', 'castellanlegal.com'];
	const paths = () => standIn.requests.map(({ path }) => path.replace('/api/v1/', '')).sort();
	const wanting = (...fields: string[]) => fields.map((field) => `enrichment.company.${field}`);
	const askFor = async (wanted: Record<string, string[]>, asked = domains) =>
		await apollo().company.ask(
			asked.map((domain) => companyQuery(domain, { wanted: wanted[domain] ?? [] })),
			soon(),
		);

	it.each(['revenue', 'technologies', 'funding'])(
		'is asked for alone where %s is wanted, the others together and in their order',
		async (field) => {
			const answers = await askFor({ [KNOWN]: wanting('name', field) });
			expect(paths()).toEqual(['organizations/bulk_enrich', 'organizations/enrich']);
			expect(answers.map((answer) => valuesOf(answer)['company.domain'])).toEqual(domains);
			expect(answers.map((answer) => `company.${field}` in valuesOf(answer))).toEqual([
				...[false, true, false, false],
			]);
		},
	);

	it('leaves those together who want what each answer has', async () => {
		const wanted = wanting('industry', 'employees', 'country');
		await askFor({ [KNOWN]: wanted, 'ironvale.io': wanted });
		expect(paths()).toEqual(['organizations/bulk_enrich']);
	});

	it('is asked for one by one where each wants it, and one that is left over too', async () => {
		const wanted = wanting('revenue');
		await askFor({ [KNOWN]: wanted }, [KNOWN, 'ironvale.io']);
		expect(paths()).toEqual(['organizations/enrich', 'organizations/enrich']);
	});

	it('fails for those alone whose request fails', async () => {
		const failing =
			(part: string): Fetch =>
			async (url, init) =>
				String(url).includes(part)
					? new Response('', { status: 503 })
					: await sendWith(APOLLO_KEY)(url, init);
		const queries = domains.map((domain) =>
			companyQuery(domain, { wanted: domain === KNOWN ? wanting('revenue') : [] }),
		);
		const asked = async (part: string) => await apollo(failing(part)).company.ask(queries, soon());
		const outcomes = async (part: string) =>
			(await asked(part)).map((answer) =>
				answer instanceof NotFound ? answer.outcome : answer.credits,
			);
		expect(await outcomes('/organizations/enrich')).toEqual([1, 'failed', 1, 1]);
		expect(await outcomes('/organizations/bulk_enrich')).toEqual([
			...['failed', 1, 'failed', 'failed'],
		]);
		await expect(asked('/organizations/')).rejects.toMatchObject({
			...{ outcome: 'failed', message: 'Apollo has a problem of its own (503)' },
		});
	});

	it('is asked for of a person’s employer, where the lead has one', async () => {
		const wanted = wanting('description');
		const others = ['ingrid.fossum@ironvale.io', 'dana.whitlock@polarhage.se'];
		const answers = await apollo().person.ask(
			[leadQuery(PERSON, { wanted }), ...others.map((email) => leadQuery(email))],
			soon(),
		);
		expect(paths()).toEqual(['people/bulk_match', 'people/match']);
		expect(valuesOf(answers[0])).toMatchObject({
			'company.description': companyAt(KNOWN).description,
		});
		expect(valuesOf(answers[1])['person.title']).toBe('Chief Financial Officer');
		standIn.requests.length = 0;
		await apollo().person.ask(
			[PERSON, ...others].map((email) => leadQuery(email, { wanted, domain: null })),
			soon(),
		);
		expect(paths()).toEqual(['people/bulk_match']);
	});
});

describe('a person', () => {
	it('is told with title, rank, field, profile, country and employer', async () => {
		const [answer] = await askPeople([PERSON]);
		const { 'company.technologies': technologies, ...values } = valuesOf(answer);
		expect(values).toMatchObject({
			'person.title': 'Head of Revenue Operations',
			'person.seniority': 'head',
			'person.function': 'revops',
			'person.linkedin': personAt(PERSON).linkedin,
			'person.country': 'US',
			'company.name': 'Quantilde',
			'company.employees': 19,
		});
		expect(technologies).toEqual(companyAt(KNOWN).technologies);
		expect(answerOf(answer)).toMatchObject({ credits: 1 });
		expect(answerOf(answer).findings[0].confidence).toBe(0.85);
		expect(faultsOf(answer, 'apollo', apollo().person)).toEqual([]);
	});

	it('is asked for without private addresses and numbers', async () => {
		await askPeople([PERSON]);
		expect(standIn.requests[0].query).toEqual({
			...{ email: PERSON, first_name: 'Marek', last_name: 'Sobel', domain: KNOWN },
			...{ reveal_personal_emails: 'false', reveal_phone_number: 'false' },
		});
		await apollo().person.ask(
			[leadQuery(PERSON, { firstName: null, lastName: null, domain: null })],
			soon(),
		);
		expect(Object.keys(standIn.requests[1].query)).toEqual([
			...['email', 'reveal_personal_emails', 'reveal_phone_number'],
		]);
	});

	it('whose company Apollo does not know is told alone', async () => {
		const [answer] = await askPeople(['dana.whitlock@brightquay.com']);
		expect(Object.keys(valuesOf(answer)).every((path) => path.startsWith('person.'))).toBe(true);
		expect(valuesOf(answer)).toMatchObject({
			'person.title': 'VP of Sales',
			'person.seniority': 'vp',
		});
	});

	it.each([
		['another domain', KNOWN, 'other.com', 0.5],
		['a domain, asked for without', null, KNOWN, 0.85],
		['no domain', KNOWN, null, 0.85],
	])('at an employer with %s tells nothing of the company', async (_, asked, told, confidence) => {
		const person = {
			...{ email: PERSON, title: 'CTO' },
			organization: { name: 'Other', primary_domain: told },
		};
		const [answer] = await apollo(answering({ person })).person.ask(
			[leadQuery(PERSON, { domain: asked })],
			soon(),
		);
		expect(valuesOf(answer)).toEqual({
			'person.title': 'CTO',
			'person.seniority': 'cLevel',
			'person.function': 'engineering',
		});
		expect(answerOf(answer).findings[0].confidence).toBe(confidence);
	});

	it('has Apollo’s own rank and field where the title tells none', async () => {
		const person = {
			email: PERSON,
			title: 'Wizard',
			seniority: 'c_suite',
			departments: ['c_suite', 'master_finance'],
		};
		const [answer] = await askPeople([PERSON], answering({ person }));
		expect(answerOf(answer).findings).toMatchObject([
			{ value: 'Wizard' },
			{ path: 'enrichment.person.seniority', value: 'cLevel', raw: 'c_suite' },
			{ path: 'enrichment.person.function', value: 'finance', raw: 'master_finance' },
		]);
		const [titled] = await askPeople(
			[PERSON],
			answering({ person: { ...person, title: 'Sales Manager' } }),
		);
		expect(valuesOf(titled)).toEqual({
			'person.title': 'Sales Manager',
			'person.seniority': 'manager',
			'person.function': 'sales',
		});
	});

	it.each([
		['owner', 'owner'],
		['founder', 'founder'],
		['partner', 'cLevel'],
		['vp', 'vp'],
		['head', 'head'],
		['director', 'director'],
		['manager', 'manager'],
		['senior', 'specialist'],
		['entry', 'specialist'],
		['intern', 'student'],
		['constructor', undefined],
		['guru', undefined],
	])('ranked “%s” is %s', async (seniority, expected) => {
		const person = { email: PERSON, title: 'Wizard', seniority };
		const [answer] = await askPeople([PERSON], answering({ person }));
		expect(valuesOf(answer)['person.seniority']).toBe(expected);
	});

	it('with another name and address is another person', async () => {
		const other = { email: 'someone@else.com', last_name: 'Fossum', title: 'CEO' };
		expect(await failureOf(askPeople([PERSON], answering({ person: other })))).toMatchObject({
			outcome: 'mismatch',
			credits: 1,
			message: 'Apollo answered with another person',
		});
		const married = { ...other, email: PERSON };
		expect(valuesOf((await askPeople([PERSON], answering({ person: married })))[0])).toMatchObject({
			'person.title': 'CEO',
		});
		const [renamed] = await askPeople(
			[PERSON],
			answering({ person: { ...other, last_name: 'SOBEL' } }),
		);
		expect(answerOf(renamed).findings[0].confidence).toBe(0.65);
	});

	it('that Apollo does not know is no error and costs nothing', async () => {
		const nothing = { findings: [], credits: 0, detail: 'Apollo does not know this person' };
		expect(await askPeople(['dana.whitlock@polarhage.se'])).toEqual([nothing]);
		standIn.fail('emptyAnswer');
		expect(await askPeople([PERSON])).toEqual([nothing]);
	});
});

describe('several people', () => {
	const emails = [PERSON, 'dana.whitlock@polarhage.se', 'ingrid.fossum@ironvale.io'];

	it('are asked for at once and answered in their order', async () => {
		const answers = await askPeople(emails);
		expect(answers.map((answer) => valuesOf(answer)['person.title'])).toEqual([
			...['Head of Revenue Operations', undefined, 'Chief Financial Officer'],
		]);
		const [{ path, query, body }] = standIn.requests;
		expect({ path, query, body }).toEqual({
			path: '/api/v1/people/bulk_match',
			query: { reveal_personal_emails: 'false', reveal_phone_number: 'false' },
			body: {
				details: emails.map((email) => ({
					email,
					first_name: personAt(email).firstName,
					last_name: personAt(email).lastName,
					domain: personAt(email).company.domain,
				})),
			},
		});
	});

	it.each<[string, ApolloStandIn['rearrange']]>([
		['shuffled', (records) => records.reverse()],
		['without those it does not know', (records) => records.filter(Boolean).reverse()],
	])('are told apart when they come %s', async (_, rearrange) => {
		standIn.rearrange = rearrange;
		const answers = await askPeople(emails);
		expect(answers.map((answer) => valuesOf(answer)['person.linkedin'])).toEqual([
			...[personAt(emails[0]).linkedin, undefined, personAt(emails[2]).linkedin],
		]);
	});

	it('without addresses are taken by their place', async () => {
		standIn.rearrange = (records) => records.map((one) => one && { ...one, email: null });
		const answers = await askPeople(emails);
		expect(answers.map((answer) => valuesOf(answer)['person.title'])).toEqual([
			...['Head of Revenue Operations', undefined, 'Chief Financial Officer'],
		]);
	});
});

describe('what goes wrong', () => {
	it.each([
		['a wrong key', 'wrong', 'badKey', '(401): check its key and what the plan allows'],
		['no key', '', 'badKey', '(401): check its key and what the plan allows'],
	])('%s', async (_, key, outcome, words) => {
		expect(await failureOf(askCompanies([KNOWN], sendWith(key)))).toMatchObject({
			outcome,
			message: `Apollo refuses the credential ${words}`,
			retryAfterMs: null,
		});
	});

	it.each([
		[
			'noAccess',
			'badKey',
			'Apollo refuses access to this endpoint (403 API_INACCESSIBLE): the plan lacks API access, or the scope of the key leaves the endpoint out',
			null,
		],
		[
			'rateLimited',
			'rateLimited',
			'Apollo asks to come back later (429): it allows 600 calls per hour',
			null,
		],
		[
			'rateLimitedWithPause',
			'rateLimited',
			'Apollo asks to come back in 90 s (429): it allows 600 calls per hour',
			90_000,
		],
		[
			'missingParameter',
			'failed',
			"Apollo does not take the request (422): Required parameter 'domain' missing",
			null,
		],
		['serverError', 'failed', 'Apollo has a problem of its own (503)', null],
		['html', 'malformed', 'Apollo did not answer with JSON', null],
		['truncated', 'malformed', 'Apollo did not answer with JSON', null],
		[
			'wrongShape',
			'malformed',
			'Apollo answered in a form that is not its own (at “the top”)',
			null,
		],
	] as const)('%s', async (kind, outcome, message, retryAfterMs) => {
		standIn.fail(kind);
		for (const asked of [
			() => askCompanies([KNOWN]),
			() => askCompanies([KNOWN, UNKNOWN]),
			() => askPeople([PERSON]),
			() => askPeople([PERSON, 'ingrid.fossum@ironvale.io']),
		]) {
			expect(await failureOf(asked())).toMatchObject({ outcome, message, retryAfterMs });
		}
	});

	it('an answer of ten megabytes', async () => {
		standIn.fail('huge');
		expect(await failureOf(askCompanies([KNOWN]))).toMatchObject({
			outcome: 'malformed',
			message: 'Apollo answered with more than 4 MB',
		});
	});

	it('no credit is left', async () => {
		standIn.credits = 0;
		expect(await failureOf(askCompanies([KNOWN]))).toMatchObject({
			outcome: 'noCredit',
			message: 'Apollo has no credit left (422)',
		});
		expect(answerOf((await askCompanies([UNKNOWN]))[0]).credits).toBe(0);
	});

	it.each([
		['plain', 'Required parameter missing', 'Required parameter missing'],
		['JSON', { error: 'Required parameter missing' }, 'Required parameter missing'],
		['a message', { error_message: 'cannot enrich more' }, 'cannot enrich more'],
		['mark-up', '<b>No</b>', 'No'],
		['an address', { error: 'no such a@b.com here' }, 'no such … here'],
		['nothing', '', 'without a reason'],
		['something else', { errors: [1] }, 'without a reason'],
	])('a refusal in %s', async (_, body, words) => {
		for (const status of [400, 422]) {
			expect(await failureOf(askCompanies([KNOWN], answering(body, status)))).toMatchObject({
				outcome: 'failed',
				message: `Apollo does not take the request (${status}): ${words}`,
			});
		}
	});

	it('nobody answers in time', async () => {
		standIn.fail('timeout');
		await expect(
			apollo().company.ask([companyQuery(KNOWN)], AbortSignal.timeout(50)),
		).rejects.toMatchObject({ name: 'TimeoutError' });
	});

	it('the run is cancelled in flight', async () => {
		standIn.fail('timeout');
		const run = new AbortController();
		const asked = apollo().person.ask([leadQuery(PERSON)], run.signal);
		const cancelled = expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		await standIn.nextRequest();
		run.abort();
		await cancelled;
	});

	it('never tells the key', async () => {
		standIn.fail('missingParameter');
		const { message } = await failureOf(askCompanies([KNOWN]));
		expect(message).not.toContain(APOLLO_KEY);
		expect(JSON.stringify(standIn.requests)).not.toContain(APOLLO_KEY);
	});
});

describe('hostile values', () => {
	const told = async (organization: object) =>
		valuesOf(
			(
				await askCompanies(
					[KNOWN],
					answering({ organization: { name: 'Q', primary_domain: KNOWN, ...organization } }),
				)
			)[0],
		);

	it('lose mark-up, length and addresses that are none', async () => {
		expect(
			await told({
				name: '<script>alert(1)</script>Quant\u202eilde\n GmbH',
				short_description: 'x'.repeat(100_000),
				linkedin_url: 'javascript:alert(1)//linkedin.com/company/x',
				twitter_url: 'https://twitter.com.evil.example/x',
				facebook_url: 'https://user:pass@facebook.com/x',
				technology_names: ['A', 'A', '', null, 7, '<i>B</i>'],
				country: 'Atlantis',
			}),
		).toEqual({
			'company.name': 'alert(1) Quant ilde GmbH',
			'company.domain': KNOWN,
			'company.description': 'x'.repeat(1000),
			'company.technologies': ['A', 'B'],
		});
	});

	it('are read where they are only in another form', async () => {
		expect(
			await told({
				estimated_num_employees: '240',
				annual_revenue: '41000000',
				founded_year: '2012',
				twitter_url: 'x.com/quantilde',
				technology_names: 'AI',
			}),
		).toMatchObject({
			'company.employees': 240,
			'company.employeesRange': '201-500',
			'company.revenue': { amount: 4_100_000_000, currency: 'USD' },
			'company.founded': 2012,
			'company.social.x': 'https://x.com/quantilde',
			'company.technologies': ['AI'],
		});
	});

	it('that are none are not told', async () => {
		expect(
			await told({
				...{ industry: {}, estimated_num_employees: 0, annual_revenue: 'lots', founded_year: 12 },
				...{ country: [], technology_names: 7, total_funding: -1, linkedin_url: 5 },
				...{ latest_funding_stage: null, latest_funding_round_date: 'soon' },
			}),
		).toEqual({ 'company.name': 'Q', 'company.domain': KNOWN });
	});

	const organization = wildRecord(
		'name primary_domain website_url industry estimated_num_employees annual_revenue founded_year country state city technology_names short_description total_funding latest_funding_stage latest_funding_round_date linkedin_url twitter_url facebook_url',
	);
	const person = fc
		.tuple(
			wildRecord('email last_name title seniority departments functions linkedin_url country'),
			fc.option(organization),
		)
		.map(([told, employer]) => ({ ...told, organization: employer }));
	const body = fc.oneof(
		fc.jsonValue(),
		fc.record({ organization: fc.oneof(organization, fc.jsonValue()) }),
		fc.record({ organizations: fc.array(fc.option(organization), { maxLength: 3 }) }),
		fc.record({ person: fc.oneof(person, fc.jsonValue()) }),
		fc.record({ matches: fc.array(fc.option(person), { maxLength: 3 }) }),
	);

	it('of any kind make findings that the contract accepts, or a reason', async () => {
		await fc.assert(
			fc.asyncProperty(body, fc.boolean(), async (json, several) => {
				const provider = apollo(answering(json));
				const companies = [KNOWN, UNKNOWN].slice(several ? 0 : 1).map((one) => companyQuery(one));
				const people = [PERSON, 'ingrid.fossum@ironvale.io']
					.slice(several ? 0 : 1)
					.map((one) => leadQuery(one));
				for (const [lookUp, asked] of [
					[provider.company, provider.company.ask(companies, soon())],
					[provider.person, provider.person.ask(people, soon())],
				] as const) {
					const answers = await asked.catch(async () => [await failureOf(asked)]);
					expect(answers.flatMap((answer) => faultsOf(answer, 'apollo', lookUp))).toEqual([]);
				}
			}),
			{ numRuns: 150 },
		);
	});
});

describe('the contract that every exchange is held to', () => {
	const exchange = (changes: Partial<Exchange>): Exchange => ({
		...{ method: 'GET', path: '/api/v1/organizations/enrich', query: { domain: KNOWN } },
		...{ body: undefined, status: 200, answer: { organization: null } },
		...changes,
	});

	it.each([
		['a misspelt parameter', exchange({ query: { domian: KNOWN } })],
		['one parameter too many', exchange({ query: { domain: KNOWN, name: 'Q' } })],
		['a body where none belongs', exchange({ body: {} })],
		['another method', exchange({ method: 'POST' })],
		[
			'a revealed number',
			exchange({
				...{ method: 'POST', path: '/api/v1/people/match' },
				query: { email: PERSON, reveal_personal_emails: 'false', reveal_phone_number: 'true' },
			}),
		],
	])('refuses %s', (_, wrong) => {
		expect(APOLLO_CONTRACT(exchange({}))).toEqual([]);
		expect(APOLLO_CONTRACT(wrong)).not.toEqual([]);
	});

	(isDescribed('apollo') ? it : it.skip)(
		`refuses an answer of another shape${skipNote('apollo')}`,
		() => {
			for (const answer of [
				{ organisation: null },
				{ organization: { estimated_num_employees: 'many' } },
				{ organization: { employees: 3 } },
			]) {
				expect(APOLLO_CONTRACT(exchange({ answer }))).not.toEqual([]);
			}
		},
	);
});
