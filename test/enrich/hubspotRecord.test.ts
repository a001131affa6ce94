import fc from '../support/properties';
import { industryOf, INDUSTRIES } from '../../lead/industries';
import { LINKEDIN_INDUSTRIES } from '../../lead/linkedInIndustries';
import type { Answer } from '../../nodes/Enrich/provider';
import { hubspotProvider } from '../../nodes/Enrich/providers/hubspot/hubspot';
import { SAMPLE_COMPANIES } from '../standins/enrichment/companies';
import { startHubSpotRecords } from '../standins/enrichment/hubspotRecords';
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

const HOST = 'https://api.hubapi.com';
const OBJECTS = '/crm/objects/2026-09';
const KEY = 'right-key';

let hubspot: Awaited<ReturnType<typeof startHubSpotRecords>>;
beforeEach(async () => {
	hubspot = await startHubSpotRecords(KEY);
});
afterEach(async () => {
	await hubspot.stop();
	expect(hubspot.violations).toEqual([]);
});

const provider = (key: string | null = KEY) =>
	hubspotProvider({
		send: sendTo(hubspot, HOST, key === null ? {} : { authorization: `Bearer ${key}` }),
		prices: { company: 5, person: 5 },
		now: Date.now,
	});
const lookUp = async (domain: string): Promise<Answered> =>
	await look(provider().company, companyQuery(domain));
const lookUpPerson = async (email: string): Promise<Answered> =>
	await look(provider().person, personQuery(email, { domain: null }));

describe('a company of the account', () => {
	test('tells what HubSpot has filled in', async () => {
		hubspot.addCompany({
			...{ name: 'Brightquay', domain: 'brightquay.com', industry: 'COMPUTER_SOFTWARE' },
			...{ numberofemployees: '240', annualrevenue: '41000000', founded_year: '2012' },
			...{ country: 'United States', state: 'Massachusetts', city: 'Boston' },
			...{ description: 'Makes <b>software</b>.', web_technologies: 'salesforce;google_analytics' },
			...{ total_money_raised: '12000000', hs_annual_revenue_currency_code: 'EUR' },
			linkedin_company_page: 'linkedin.com/company/brightquay',
			facebook_company_page: 'http://www.facebook.com/brightquay',
		});
		const answer = await lookUp('brightquay.com');
		expect(valuesOf(answer)).toEqual({
			'company.name': 'Brightquay',
			'company.domain': 'brightquay.com',
			'company.industry': 'software',
			'company.employees': 240,
			'company.employeesRange': '201-500',
			'company.revenue': { amount: 4_100_000_000, currency: 'EUR' },
			'company.founded': 2012,
			'company.country': 'US',
			'company.region': 'Massachusetts',
			'company.city': 'Boston',
			'company.description': 'Makes software .',
			'company.technologies': ['Salesforce', 'Google Analytics'],
			'company.funding': {
				total: { amount: 1_200_000_000, currency: 'USD' },
				stage: null,
				lastRoundAt: null,
			},
			'company.social.linkedin': 'https://www.linkedin.com/company/brightquay',
			'company.social.facebook': 'https://www.facebook.com/brightquay',
		});
		expect(answer).toMatchObject({ credits: 0 });
		expect(answerOf(answer).detail).toBeUndefined();
		expect(findingOf(answer, 'company.industry')).toEqual({
			path: 'enrichment.company.industry',
			value: 'software',
			raw: 'COMPUTER_SOFTWARE',
			provider: 'hubspot',
			confidence: 0.75,
		});
		expect(faultsOf(answer, 'hubspot', provider().company)).toEqual([]);
	});

	test('costs nothing and is searched for a hundred at a time', async () => {
		expect(provider().company).toMatchObject({ price: 0, atOnce: 100 });
		hubspot.addCompany({ name: 'A', domain: 'a.com' });
		hubspot.addCompany({ name: 'C', domain: 'c.com', annualrevenue: '100' });
		const answers = await provider().company?.ask(
			['c.com', 'b.com', 'A.com'].map((domain) => companyQuery(domain)),
			soon(),
		);
		expect(answers?.map((answer) => valuesOf(answer as Answer)['company.name'])).toEqual([
			'C',
			undefined,
			'A',
		]);
		expect(answers?.[1]).toEqual({
			findings: [],
			credits: 0,
			detail: 'HubSpot has no company with this domain',
		});
		expect(valuesOf(answers?.[0] as Answer)['company.revenue']).toEqual({
			amount: 10_000,
			currency: 'USD',
		});
		expect(hubspot.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			`POST ${OBJECTS}/companies/search`,
		]);
		expect(hubspot.requests[0].body).toMatchObject({
			filterGroups: [{ filters: [{ operator: 'IN', values: ['c.com', 'b.com', 'a.com'] }] }],
		});
	});

	test('that stands there several times: the fullest, of equals the oldest', async () => {
		hubspot.addCompany({ name: 'Bare', domain: 'acme.com' });
		const taken = hubspot.addCompany({ name: 'Full', domain: 'acme.com', city: 'Ulm' });
		hubspot.addCompany({ name: 'Later', domain: 'acme.com', city: 'Bonn' });
		const answer = await lookUp('acme.com');
		expect(valuesOf(answer)).toMatchObject({ 'company.name': 'Full', 'company.city': 'Ulm' });
		expect(answerOf(answer).detail).toBe(
			`3 companies in HubSpot have this domain; taken is ${taken}, the fullest`,
		);
	});

	test('of an id with fewer digits is the older one', async () => {
		const record = (id: string, name: string) => ({ id, properties: { domain: 'acme.com', name } });
		hubspot.fail({ status: 200, body: { results: [record('1000', 'New'), record('999', 'Old')] } });
		expect(valuesOf(await lookUp('acme.com'))).toMatchObject({ 'company.name': 'Old' });
	});

	test('beyond the first page of results is found', async () => {
		for (let index = 0; index < 205; index++) {
			hubspot.addCompany({ name: `Copy ${index}`, domain: 'copies.com' });
		}
		hubspot.addCompany({ name: 'Last', domain: 'last.com' });
		const answers = await provider().company?.ask(
			[companyQuery('copies.com'), companyQuery('last.com')],
			soon(),
		);
		expect(valuesOf(answers?.[1] as Answer)['company.name']).toBe('Last');
		expect(hubspot.requests.map(({ body }) => (body as { after: string }).after)).toEqual([
			'0',
			'200',
		]);
	});

	test.each([
		['numberofemployees', 'many', 'company.employees'],
		['annualrevenue', '-4', 'company.revenue'],
		['founded_year', 'long ago', 'company.founded'],
		['country', 'Atlantis', 'company.country'],
		['linkedin_company_page', 'javascript:alert(1)', 'company.social.linkedin'],
		['total_money_raised', '$5M', 'company.funding'],
		['web_technologies', ';;', 'company.technologies'],
	])('whose %s is “%s” gives none', async (property, value, field) => {
		const record = { id: '1', properties: { domain: 'acme.com', [property]: value } };
		hubspot.fail({ status: 200, body: { results: [record] } });
		const values = valuesOf(await lookUp('acme.com'));
		expect(values).toMatchObject({ 'company.domain': 'acme.com' });
		expect(values[field]).toBeUndefined();
	});

	test('with a range of employees only', async () => {
		hubspot.addCompany({ domain: 'acme.com', hs_employee_range: '51-200' });
		expect(valuesOf(await lookUp('acme.com'))).toMatchObject({
			'company.employees': 101,
			'company.employeesRange': '51-200',
		});
	});
});

describe('a contact of the account', () => {
	test('tells what HubSpot has filled in', async () => {
		const email = 'dana.whitlock+news@brightquay.com';
		hubspot.addContact({
			...{ email, jobtitle: 'VP of Sales', country: 'Germany', hs_seniority: 'manager' },
			hs_linkedin_url: 'https://www.linkedin.com/in/dana-whitlock',
		});
		const answer = await lookUpPerson(email);
		expect(valuesOf(answer)).toEqual({
			'person.title': 'VP of Sales',
			'person.seniority': 'vp',
			'person.function': 'sales',
			'person.linkedin': 'https://www.linkedin.com/in/dana-whitlock',
			'person.country': 'DE',
		});
		expect(answerOf(answer).credits).toBe(0);
		expect(provider().person).toMatchObject({ price: 0, atOnce: 1 });
		expect(hubspot.requests).toEqual([
			expect.objectContaining({
				method: 'GET',
				path: `${OBJECTS}/contacts/dana.whitlock%2Bnews%40brightquay.com`,
				query: expect.objectContaining({ idProperty: 'email' }),
			}),
		]);
		expect(faultsOf(answer, 'hubspot', provider().person)).toEqual([]);
	});

	test.each([
		[{ hs_seniority: 'executive' }, 'cLevel'],
		[{ hs_seniority: 'owner' }, 'owner'],
		[{ hs_seniority: 'partner' }, 'owner'],
		[{ hs_seniority: 'vp' }, 'vp'],
		[{ hs_seniority: 'director' }, 'director'],
		[{ hs_seniority: 'manager' }, 'manager'],
		[{ hs_seniority: 'senior' }, 'specialist'],
		[{ hs_seniority: 'employee' }, 'specialist'],
		[{ hs_seniority: 'entry' }, 'specialist'],
		[{ seniority: 'Director' }, 'director'],
		[{ hs_seniority: 'director', seniority: 'Manager' }, 'director'],
		[{ seniority: 'unheard of' }, undefined],
	])('of %j is %s', async (properties, seniority) => {
		hubspot.addContact({ email: 'a@acme.com', jobtitle: 'Wizard', ...properties });
		expect(valuesOf(await lookUpPerson('a@acme.com'))['person.seniority']).toBe(seniority);
	});

	test.each([
		['human_resources', 'hr'],
		['information_technology', 'it'],
		['customer_service', 'support'],
		['business_development', 'sales'],
		['engineering', 'engineering'],
	])('in %s works in %s', async (hs_role, area) => {
		hubspot.addContact({ email: 'a@acme.com', hs_role });
		expect(findingOf(await lookUpPerson('a@acme.com'), 'person.function')).toMatchObject({
			value: area,
			raw: hs_role,
		});
	});

	test('that is not there, or tells nothing', async () => {
		hubspot.addContact({ email: 'a@acme.com' });
		expect(await lookUpPerson('b@acme.com')).toEqual({
			findings: [],
			credits: 0,
			detail: 'HubSpot has no contact with this e-mail address',
		});
		expect(await lookUpPerson('a@acme.com')).toEqual({
			findings: [],
			credits: 0,
			detail: 'HubSpot answered with none of the fields',
		});
	});

	test('whose address has anything in it is asked for as one part of the path', async () => {
		await lookUpPerson('a/../b?c#d@acme.com');
		expect(hubspot.requests[0].path.split('/')).toHaveLength(6);
	});
});

describe('what goes wrong', () => {
	test.each([
		['too many requests', 'rateLimited', 'rateLimited', 'HubSpot asks to come back later (429)'],
		['a fault of its own', 'serverError', 'failed', 'HubSpot has a problem of its own (503)'],
		['a page', 'html', 'malformed', 'HubSpot did not answer with JSON'],
		['half an answer', 'truncated', 'malformed', 'HubSpot did not answer with JSON'],
		[
			'another answer',
			'wrongShape',
			'malformed',
			'HubSpot answered in a form that is not its own (at “the top”)',
		],
		[
			'a refused request',
			{ status: 400, body: {} },
			'failed',
			'HubSpot does not take the request (400)',
		],
	] as const)('%s', async (_, fault, outcome, message) => {
		hubspot.fail(fault);
		expect(await failureOf(lookUp('acme.com'))).toMatchObject({
			outcome,
			message,
			retryAfterMs: null,
		});
		expect(await failureOf(lookUpPerson('a@acme.com'))).toMatchObject({
			outcome,
			message,
			retryAfterMs: null,
		});
	});

	test('a scope that the credential lacks', async () => {
		hubspot.fail('missingScope');
		const missing = (what: string) => ({
			outcome: 'badKey',
			message: `HubSpot does not let this credential read ${what} (403): it needs the scope crm.objects.${what}.read`,
		});
		expect(await failureOf(lookUp('acme.com'))).toMatchObject(missing('companies'));
		expect(await failureOf(lookUpPerson('a@acme.com'))).toMatchObject(missing('contacts'));
	});

	test.each([null, 'wrong'])('the key %s', async (key) => {
		expect(await failureOf(look(provider(key).company, companyQuery('acme.com')))).toMatchObject({
			retryAfterMs: null,
			outcome: 'badKey',
			message: 'HubSpot refuses the credential (401): check its key and what the plan allows',
		});
	});

	test('no answer: the look-up ends with the signal', async () => {
		hubspot.fail('timeout');
		const stop = new AbortController();
		const asking = look(provider().company, companyQuery('acme.com'), stop.signal);
		await hubspot.nextRequest();
		stop.abort(new DOMException('late', 'TimeoutError'));
		expect(await asking).toMatchObject({ outcome: 'timeout', message: 'No answer in time' });
	});
});

test('whatever it answers, findings are valid or the look-up says why there are none', async () => {
	const record = fc.record({
		id: fc.oneof(fc.string(), fc.nat().map(String)),
		properties: fc.oneof(
			fc.jsonValue(),
			withAnything([
				...['name', 'industry', 'numberofemployees', 'annualrevenue', 'founded_year', 'country'],
				...['description', 'web_technologies', 'total_money_raised', 'linkedin_company_page'],
				...['hs_annual_revenue_currency_code', 'hs_employee_range', 'state', 'jobtitle'],
				...['hs_seniority', 'hs_role', 'hs_linkedin_url'],
			]).map((properties) => ({ ...properties, domain: 'acme.com' })),
		),
	});
	const results = fc.array(record, { maxLength: 3 }).map((found) => ({ results: found }));
	await fc.assert(
		fc.asyncProperty(fc.oneof(fc.jsonValue(), record, results), async (body) => {
			const { company: ofCompany, person: ofPerson } = hubspotProvider({
				send: answering(body),
				prices: { company: 0, person: 0 },
				now: () => 0,
			});
			const faults = [
				...faultsOf(await look(ofCompany, companyQuery('acme.com')), 'hubspot', ofCompany),
				...faultsOf(await look(ofPerson, personQuery('a@acme.com')), 'hubspot', ofPerson),
			];
			expect(faults).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

/** HubSpot's list of industries by the taxonomy's id; those of “none” have no home in it. */
const CONSTANTS: Record<string, string> = {
	software: 'COMPUTER_NETWORK_SECURITY COMPUTER_SOFTWARE INFORMATION_SERVICES INTERNET',
	itServices: 'COMPUTER_NETWORKING INFORMATION_TECHNOLOGY_AND_SERVICES',
	businessServices:
		'ACCOUNTING EVENTS_SERVICES FACILITIES_SERVICES MANAGEMENT_CONSULTING MARKET_RESEARCH OUTSOURCING_OFFSHORING RESEARCH SECURITY_AND_INVESTIGATIONS TRANSLATION_AND_LOCALIZATION',
	marketing: 'DESIGN GRAPHIC_DESIGN MARKETING_AND_ADVERTISING PUBLIC_RELATIONS_AND_COMMUNICATIONS',
	financialServices:
		'BANKING CAPITAL_MARKETS FINANCIAL_SERVICES INVESTMENT_BANKING INVESTMENT_MANAGEMENT VENTURE_CAPITAL_PRIVATE_EQUITY',
	insurance: 'INSURANCE',
	telecommunications: 'TELECOMMUNICATIONS WIRELESS',
	media:
		'ANIMATION ARTS_AND_CRAFTS BROADCAST_MEDIA COMPUTER_GAMES ENTERTAINMENT FINE_ART MEDIA_PRODUCTION MOBILE_GAMES MOTION_PICTURES_AND_FILM MUSIC NEWSPAPERS ONLINE_MEDIA PERFORMING_ARTS PHOTOGRAPHY PUBLISHING WRITING_AND_EDITING',
	healthcare:
		'ALTERNATIVE_MEDICINE HOSPITAL_HEALTH_CARE INDIVIDUAL_FAMILY_SERVICES MEDICAL_DEVICES MEDICAL_PRACTICE MENTAL_HEALTH_CARE VETERINARY',
	pharma: 'BIOTECHNOLOGY PHARMACEUTICALS',
	manufacturing:
		'AUTOMOTIVE AVIATION_AEROSPACE CHEMICALS COMPUTER_HARDWARE CONSUMER_ELECTRONICS COSMETICS DEFENSE_SPACE ELECTRICAL_ELECTRONIC_MANUFACTURING FURNITURE GLASS_CERAMICS_CONCRETE INDUSTRIAL_AUTOMATION MACHINERY MECHANICAL_OR_INDUSTRIAL_ENGINEERING NANOTECHNOLOGY PACKAGING_AND_CONTAINERS PAPER_FOREST_PRODUCTS PLASTICS PRINTING RAILROAD_MANUFACTURE SEMICONDUCTORS SHIPBUILDING SPORTING_GOODS TEXTILES TOBACCO',
	retail:
		'APPAREL_FASHION BUSINESS_SUPPLIES_AND_EQUIPMENT CONSUMER_GOODS IMPORT_AND_EXPORT LUXURY_GOODS_JEWELRY RETAIL SUPERMARKETS WHOLESALE',
	logistics:
		'AIRLINES_AVIATION LOGISTICS_AND_SUPPLY_CHAIN MARITIME PACKAGE_FREIGHT_DELIVERY TRANSPORTATION_TRUCKING_RAILROAD WAREHOUSING',
	construction: 'ARCHITECTURE_PLANNING BUILDING_MATERIALS CIVIL_ENGINEERING CONSTRUCTION',
	realEstate: 'COMMERCIAL_REAL_ESTATE REAL_ESTATE',
	energy: 'ENVIRONMENTAL_SERVICES MINING_METALS OIL_ENERGY RENEWABLES_ENVIRONMENT UTILITIES',
	education:
		'EDUCATION_MANAGEMENT E_LEARNING HIGHER_EDUCATION LIBRARIES PRIMARY_SECONDARY_EDUCATION PROFESSIONAL_TRAINING_COACHING',
	government:
		'EXECUTIVE_OFFICE GOVERNMENT_ADMINISTRATION GOVERNMENT_RELATIONS INTERNATIONAL_AFFAIRS INTERNATIONAL_TRADE_AND_DEVELOPMENT JUDICIARY LAW_ENFORCEMENT LEGISLATIVE_OFFICE MILITARY PUBLIC_POLICY PUBLIC_SAFETY',
	nonprofit:
		'CIVIC_SOCIAL_ORGANIZATION FUND_RAISING NON_PROFIT_ORGANIZATION_MANAGEMENT PHILANTHROPY POLITICAL_ORGANIZATION RELIGIOUS_INSTITUTIONS THINK_TANKS',
	legal: 'ALTERNATIVE_DISPUTE_RESOLUTION LAW_PRACTICE LEGAL_SERVICES',
	staffing: 'HUMAN_RESOURCES STAFFING_AND_RECRUITING',
	hospitality:
		'GAMBLING_CASINOS HEALTH_WELLNESS_AND_FITNESS HOSPITALITY LEISURE_TRAVEL_TOURISM MUSEUMS_AND_INSTITUTIONS RECREATIONAL_FACILITIES_AND_SERVICES RESTAURANTS SPORTS',
	agriculture: 'DAIRY FARMING FISHERY FOOD_BEVERAGES FOOD_PRODUCTION RANCHING WINE_AND_SPIRITS',
	none: 'CONSUMER_SERVICES PROGRAM_DEVELOPMENT',
};

describe('industries', () => {
	const constants = Object.entries(CONSTANTS).flatMap(([id, names]) =>
		names.split(' ').map((name) => [name, id === 'none' ? null : id] as const),
	);

	test('are all of HubSpot’s list, each once', () => {
		expect(new Set(constants.map(([name]) => name)).size).toBe(148);
		expect(constants).toHaveLength(148);
	});

	test.each(constants)('%s is %s', (name, id) => {
		expect(industryOf(name)).toBe(id);
	});

	test.each([
		['Technology, Information and Internet', 'software'],
		['Software Development', 'software'],
		['IT Services and IT Consulting', 'itServices'],
		['Hospitals and Health Care', 'healthcare'],
		['Defense and Space Manufacturing', 'manufacturing'],
		['Business Consulting and Services', 'businessServices'],
		['Computer & Network Security', 'software'],
		['Glass, Ceramics & Concrete', 'manufacturing'],
		['Transportation/Trucking/Railroad', 'logistics'],
		['Financial Services', 'financialServices'],
		['Truck Transportation', 'logistics'],
		['Biotechnology Research', 'pharma'],
	])('“%s” of LinkedIn is %s', (name, id) => {
		expect(industryOf(name)).toBe(id);
	});

	test('are named under one id of the taxonomy each', () => {
		const names = Object.entries(LINKEDIN_INDUSTRIES).flatMap(([id, list]) =>
			list.split(',').map((name) => ({ id, name: name.trim() })),
		);
		expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
		for (const { id, name } of names) {
			expect(Object.keys(INDUSTRIES)).toContain(id);
			expect(industryOf(name)).toBe(id);
		}
	});

	test('of the samples all have a home', () => {
		const homeless = SAMPLE_COMPANIES.filter(({ industryWords }) => !industryOf(industryWords));
		expect(homeless.map(({ industryWords }) => industryWords)).toEqual([]);
	});
});
