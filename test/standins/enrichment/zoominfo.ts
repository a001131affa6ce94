import { SAMPLE_COMPANIES, SAMPLE_PEOPLE, knows } from './companies';
import type { SampleCompany } from './companies';
import { closed, contractOf, type Described, type OwnContract } from './contract';
import {
	startVendor,
	type VendorReply,
	type VendorRequest,
	type VendorServer,
} from './vendorServer';

export const ZOOMINFO_CLIENT = {
	clientId: 'client-of-the-tests',
	clientSecret: 'secret-of-the-tests',
};

type Json = Record<string, unknown>;
/** Faults are those of requests for data. */
export type ZoominfoStandIn = VendorServer<keyof typeof FAULTS> & {
	/** What is left on the account. */
	credits: number;
	/** Of an answer’s records, e.g. to drop or shuffle some. */
	rearrange: (records: Json[]) => Json[];
	/** A token that is good until the next `expire`. */
	token: () => string;
	/** Makes every token given out so far worthless. */
	expire: () => void;
};

const TOKEN_PATH = '/gtm/oauth/v1/token';
const COMPANIES_PATH = '/gtm/data/v1/companies/enrich';
const CONTACTS_PATH = '/gtm/data/v1/contacts/enrich';
const MEDIA_TYPE = 'application/vnd.api+json';

const text = { type: 'string', minLength: 1 };
const requestOf = (type: string, inputs: string, input: Json, forbidden: string): Json =>
	closed(
		{
			data: closed(
				{
					type: { const: type },
					attributes: closed(
						{
							[inputs]: { type: 'array', minItems: 1, maxItems: 25, items: input },
							outputFields: {
								...{ type: 'array', minItems: 1, uniqueItems: true },
								items: { type: 'string', not: { pattern: forbidden } },
							},
						},
						[inputs, 'outputFields'],
					),
				},
				['type', 'attributes'],
			),
		},
		['data'],
	);
const OWN: OwnContract = {
	[`POST ${TOKEN_PATH}`]: {
		body: closed({ grant_type: { const: 'client_credentials' } }, ['grant_type']),
	},
	[`POST ${COMPANIES_PATH}`]: {
		body: requestOf(
			'CompanyEnrich',
			'matchCompanyInput',
			closed({ companyWebsite: { type: 'string', pattern: '^http://[^/]+$' } }, ['companyWebsite']),
			'[Pp]hone|[Ff]ax',
		),
	},
	[`POST ${CONTACTS_PATH}`]: {
		body: requestOf(
			'ContactEnrich',
			'matchPersonInput',
			closed({ emailAddress: text, firstName: text, lastName: text }, ['emailAddress']),
			'[Pp]hone|[Ff]ax|[Ee]mail|picture|education',
		),
	},
};
const attributesOf = (schema: string): string[] => ['components', 'schemas', schema, 'properties'];
const DESCRIBED: Described = {
	vendor: 'zoominfo',
	corrections: [
		{
			at: [...attributesOf('EnrichCompany'), 'type', 'pattern'],
			is: '^Company$',
			because: 'the pattern would take any text that holds the word',
		},
		{
			at: [...attributesOf('EnrichContact'), 'type', 'pattern'],
			is: '^Contact$',
			because: 'the pattern would take any text that holds the word',
		},
		{
			at: [...attributesOf('CompanyEnrichRequestResource'), 'type', 'pattern'],
			is: '^CompanyEnrich$',
			because: 'the pattern would take any text that holds the word',
		},
		{
			at: [...attributesOf('ContactEnrichRequestResource'), 'type', 'pattern'],
			is: '^ContactEnrich$',
			because: 'the pattern would take any text that holds the word',
		},
	],
	undescribed: {
		[`POST ${TOKEN_PATH}`]:
			'the description is trimmed to the enrich calls; ZoomInfo’s page on client credentials shows it',
	},
};
export const ZOOMINFO_CONTRACT = contractOf(OWN, DESCRIBED);

const FAULTS = {
	noScope: errorReply(403, 'ZI0003', 'Forbidden'),
	rateLimited: errorReply(429, 'ZI0004', 'Too many requests', {
		...{ 'retry-after': '12', 'x-ratelimit-rejected-bucket': 'per-hour' },
	}),
	creditLimit: errorReply(400, 'PFAPI0011', 'Credit limit exceeded'),
	badRequest: errorReply(400, 'PFAPI0005', 'Invalid <b>output</b> field'),
	notFound: { status: 404, body: 'no such page' },
};

/** ZoomInfo’s GTM API over the sample companies and people, in ZoomInfo’s words and with its gaps. */
export async function startZoominfo(): Promise<ZoominfoStandIn> {
	let round = 1;
	const server = await startVendor({
		check: ZOOMINFO_CONTRACT,
		secrets: ['authorization'],
		contentType: MEDIA_TYPE,
		faults: FAULTS,
		gate: ({ path }, { authorization }) => {
			if (path === TOKEN_PATH) return tokenReply(authorization, standIn.token());
			return authorization === `Bearer ${standIn.token()}`
				? null
				: errorReply(401, 'ZI0001', 'Unauthorized');
		},
		answer: (request) =>
			request.headers['content-type'] === MEDIA_TYPE
				? answer(request, standIn)
				: errorReply(400, 'ZI0002', 'Unsupported media type'),
	});
	const standIn: ZoominfoStandIn = Object.assign(server, {
		credits: 1000,
		rearrange: (records: Json[]) => records,
		token: () => `token-${round}`,
		expire: () => {
			round += 1;
		},
	});
	return standIn;
}

function tokenReply(authorization: string | undefined, token: string): VendorReply {
	const { clientId, clientSecret } = ZOOMINFO_CLIENT;
	const expected = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
	const headers = { 'content-type': 'application/json' };
	return authorization === expected
		? {
				...{ status: 200, headers },
				body: { access_token: token, token_type: 'Bearer', expires_in: 1000 },
			}
		: {
				...{ status: 401, headers },
				body: { error: 'invalid_client', error_description: 'Client authentication failed' },
			};
}

function errorReply(
	status: number,
	code: string,
	title: string,
	headers: Record<string, string> = {},
): VendorReply {
	const error = { id: 'error-of-the-tests', status: String(status), code, title, detail: 'Of it' };
	return { status, headers, body: { title, errors: [error] } };
}

function answer({ path, body }: VendorRequest, standIn: ZoominfoStandIn): VendorReply {
	const { attributes } = (body as { data: { attributes: Json } }).data;
	const inputs = (attributes.matchCompanyInput ?? attributes.matchPersonInput) as Json[];
	const output = new Set(attributes.outputFields as string[]);
	const found = inputs.map((input) => {
		const known = path === COMPANIES_PATH ? companyOf(input) : contactOf(input);
		if (!known) return { id: '0', type: 'NoMatch', meta: { input, matchStatus: 'NO_MATCH' } };
		if (standIn.credits === 0) {
			return { id: '0', type: 'NoMatch', meta: { input, matchStatus: 'LIMIT_EXCEEDED' } };
		}
		standIn.credits -= 1;
		const { id, type, told } = known;
		return {
			...{ id, type },
			attributes: narrowed(told, output),
			meta: { input, matchStatus: 'FULL_MATCH' },
		};
	});
	return { status: 200, body: { data: standIn.rearrange(found) } };
}

/** Only what is asked for; fields of a contact’s company are asked for as `companyName` and the like. */
function narrowed(told: Json, output: Set<string>): Json {
	const { company, ...own } = told;
	const asked = (prefix: string, fields: Json): Json =>
		Object.fromEntries(
			Object.entries(fields).filter(([name, value]) => {
				const field = prefix ? `${prefix}${name[0].toUpperCase()}${name.slice(1)}` : name;
				return value !== null && output.has(field);
			}),
		);
	return {
		...asked('', own),
		...(company ? { company: asked('company', company as Json) } : {}),
	};
}

type Known = { id: string; type: string; told: Json };

const countryOf = (code: string): string | undefined =>
	new Intl.DisplayNames(['en'], { type: 'region' }).of(code);

function companyOf({ companyWebsite }: Json): Known | null {
	const domain = new URL(String(companyWebsite)).hostname.replace(/^www\./u, '');
	const company = SAMPLE_COMPANIES.find((one) => one.domain === domain);
	if (!company || !knows('zoominfo', domain)) return null;
	const { known, firm } = firmOf(company);
	const { funding } = company;
	const told = {
		...firm,
		domainList: [domain],
		revenue: known('revenue', company.revenue / 1000),
		foundedYear: known('founded', String(company.founded)),
		companyFunding: funding
			? known('funding', [
					{ date: '2021-02-03', type: 'Seed', amount: 1 },
					{ date: funding.lastRoundAt, type: funding.stage, amount: 2, investors: [] },
				])
			: null,
		recentFundingDate: funding ? known('funding', `${funding.lastRoundAt}T00:00:00Z`) : null,
		lastUpdatedDate: '2026-01-05T10:00:00Z',
	};
	return { id: String(SAMPLE_COMPANIES.indexOf(company) + 1), type: 'Company', told };
}

function firmOf(company: SampleCompany) {
	const known = <Value>(field: keyof SampleCompany, value: Value): Value | null =>
		knows('zoominfo', company.domain, field) ? value : null;
	const from = Math.floor(company.employees / 2);
	const firm = {
		name: company.name,
		website: `www.${company.domain}`,
		primaryIndustry: known('industryWords', [company.industryWords]),
		industries: known('industryWords', [company.industryWords]),
		employeeCount: known('employees', company.employees),
		employeeRange: `${from.toLocaleString('en')} - ${(4 * from).toLocaleString('en')}`,
		country: known('country', countryOf(company.country)),
		state: known('region', company.region),
		city: known('city', company.city),
		description: known('description', company.description),
		socialMediaUrls: known('linkedin', [
			{ type: 'LINKED_IN', url: company.linkedin.replace('https:', 'http:'), followerCount: '12' },
		]),
	};
	return { known, firm };
}

function contactOf({ emailAddress }: Json): Known | null {
	const person = SAMPLE_PEOPLE.find((one) => one.email === emailAddress);
	if (!person || !knows('zoominfo', person.email)) return null;
	const { known, firm } = firmOf(person.company);
	const isChief = person.title.startsWith('Chief');
	const told = {
		jobTitle: person.title,
		jobFunction: { name: 'Sales', department: 'Sales' },
		managementLevel: [isChief ? 'C-Level' : 'Manager'],
		externalUrls: [{ type: 'linkedin.com', url: person.linkedin }],
		country: countryOf(person.country),
		personHasMoved: 'No',
		contactAccuracyScore: '95',
		validDate: '2026-02-01T08:30:00Z',
		company: knows('zoominfo', person.company.domain)
			? { ...firm, revenueNumeric: known('revenue', person.company.revenue) }
			: null,
	};
	return { id: String(SAMPLE_PEOPLE.indexOf(person) + 1), type: 'Contact', told };
}
