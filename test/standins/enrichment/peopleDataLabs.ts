import {
	knows,
	SAMPLE_COMPANIES,
	SAMPLE_PEOPLE,
	type SampleCompany,
	type SamplePerson,
} from './companies';
import { closed, contractOf, type Correction } from './contract';
import {
	startVendor,
	type VendorReply,
	type VendorRequest,
	type VendorServer,
} from './vendorServer';

type Json = Record<string, unknown>;
export type PeopleDataLabsStandIn = VendorServer<'noCredit' | 'rateLimited' | 'invalid'> & {
	/** What it answers about a website or an e-mail address from now on, instead of the samples. */
	records: Map<string, Json>;
	/** Headers of a refusal because of the limit; a real one has the time of day in them. */
	limitHeaders: Record<string, string>;
};

export const PEOPLE_DATA_LABS = 'https://api.peopledatalabs.com';
const COMPANY = '/v5/company/enrich';
const PERSON = '/v5/person/enrich';
const AUTOCOMPLETE = '/v5/autocomplete';

const word = { type: 'string', minLength: 1 };
const titlecase = { const: 'true' };
const CONTRACT = {
	[`GET ${COMPANY}`]: { query: closed({ website: word, titlecase }, ['website', 'titlecase']) },
	[`GET ${PERSON}`]: {
		query: closed(
			{
				email: word,
				first_name: word,
				last_name: word,
				min_likelihood: { pattern: '^(?:[1-9]|10)$' },
				data_include: { pattern: '^[a-z_]+(?:,[a-z_]+)*$' },
				titlecase,
			},
			['email', 'min_likelihood', 'data_include', 'titlecase'],
		),
	},
	[`GET ${AUTOCOMPLETE}`]: {
		query: closed({ field: { const: 'country' }, text: word, size: { const: '1' } }, ['field']),
	},
};

const schema = (name: string, ...keys: string[]): string[] => [
	...['components', 'schemas', name],
	...(keys.length > 0 ? ['properties', ...keys] : []),
];
const some = (type: string): Json => ({ type });
/** The description is of version 5.0 of the data; the vendor’s own pages on its answers are newer. */
const ofToday = (name: string, type: string): Correction => ({
	at: schema('Company', name),
	is: some(type),
	because: 'the answer’s pages have this field, the description has not',
});
const CORRECTIONS: Correction[] = [
	...['display_name', 'inferred_revenue', 'latest_funding_stage', 'last_funding_date'].map((name) =>
		ofToday(name, 'string'),
	),
	...['status', 'likelihood', 'total_funding_raised'].map((name) => ofToday(name, 'integer')),
	{
		at: schema('Company', 'alternative_domains'),
		is: { type: 'array', items: some('string') },
		because: 'the answer’s pages have this field, the description has not',
	},
	{
		at: ['paths', COMPANY, 'get', 'parameters', '6'],
		is: { name: 'titlecase', in: 'query', schema: some('boolean') },
		because: 'the parameter’s page has it, the description has it for persons only',
	},
	{
		at: ['paths', PERSON, 'get', 'responses', '200', 'content', 'application/json', 'schema'],
		is: {
			type: 'object',
			properties: {
				status: some('integer'),
				likelihood: some('integer'),
				data: { $ref: '#/components/schemas/Person' },
			},
			required: ['status', 'likelihood', 'data'],
		},
		because: 'the person stands under data, as the description’s own words on likelihood assume',
	},
	{
		at: schema('Person', 'job_title_levels'),
		is: { type: 'array', items: some('string') },
		because: 'a title has several levels; in the description’s Title it is a list',
	},
];

const SIZES: [upTo: number, size: string][] = [
	[10, '1-10'],
	[50, '11-50'],
	[200, '51-200'],
	[500, '201-500'],
	[1000, '501-1000'],
	[5000, '1001-5000'],
	[10_000, '5001-10000'],
];
const sizeOf = (employees: number): string =>
	SIZES.find(([upTo]) => employees <= upTo)?.[1] ?? '10001+';

const refusal = (status: number, type: string): VendorReply => ({
	status,
	body: { status, error: { type, message: `Refused: ${type}` } },
});

/** People Data Labs with the samples it knows. */
export async function startPeopleDataLabs(key: string): Promise<PeopleDataLabsStandIn> {
	const records = new Map<string, Json>();
	const limitHeaders: Record<string, string> = {
		'x-ratelimit-limit': "{'minute': 100}",
		'x-ratelimit-remaining': "{'minute': 0}",
	};
	const server = await startVendor({
		check: contractOf(CONTRACT, {
			vendor: 'peopledatalabs',
			corrections: CORRECTIONS,
			undescribed: {
				[`GET ${AUTOCOMPLETE}`]: 'the description is trimmed to the calls that enrich',
			},
		}),
		secrets: ['x-api-key'],
		faults: {
			noCredit: refusal(402, 'payment_required'),
			invalid: refusal(400, 'invalid_request_error'),
			rateLimited: () => ({ ...refusal(429, 'rate_limit_error'), headers: limitHeaders }),
		},
		gate: (_request, { 'x-api-key': given }) =>
			given === key ? null : refusal(401, 'authentication_error'),
		answer: (request) => answerTo(request, records),
	});
	return { ...server, records, limitHeaders };
}

function answerTo({ path, query }: VendorRequest, records: Map<string, Json>): VendorReply {
	if (path === AUTOCOMPLETE) {
		const data = [{ name: 'united states', count: 1, meta: null }];
		return { status: 200, body: { status: 200, data, fields: ['name', 'count', 'meta'] } };
	}
	const asked = String(path === COMPANY ? query.website : query.email);
	const found = records.get(asked) ?? (path === COMPANY ? companyAt : personWith)(asked);
	if (!found) return refusal(404, 'not_found');
	if (path === COMPANY) return { status: 200, body: { status: 200, likelihood: 9, ...found } };
	const { likelihood = 8, ...person } = found;
	if (Number(likelihood) < Number(query.min_likelihood)) return refusal(404, 'not_found');
	const included = String(query.data_include).split(',');
	const data = Object.fromEntries(
		Object.entries(person).filter(([name]) => included.includes(name)),
	);
	return { status: 200, body: { status: 200, likelihood, data } };
}

function companyAt(website: string): Json | null {
	const company = SAMPLE_COMPANIES.find(({ domain }) => domain === website);
	return company && knows('peopledatalabs', website) ? companyRecord(company) : null;
}

function personWith(email: string): Json | null {
	const person = SAMPLE_PEOPLE.find((one) => one.email === email);
	return person && knows('peopledatalabs', email) ? personRecord(person) : null;
}

const nameOf = (country: string): string =>
	new Intl.DisplayNames(['en'], { type: 'region' }).of(country)?.toLowerCase() ?? '';
const withoutScheme = (url: string): string => url.replace('https://www.', '');

/** A company as the vendor writes it, with the fields of it that the vendor knows. */
export function companyRecord(
	company: SampleCompany,
	isKnown = (field: keyof SampleCompany): boolean => knows('peopledatalabs', company.domain, field),
): Json {
	const known = <Value>(field: keyof SampleCompany, value: Value): Value | null =>
		isKnown(field) ? value : null;
	const { funding } = company;
	return {
		id: `pdl-${company.domain}`,
		name: company.name.toLowerCase(),
		display_name: company.name,
		website: company.domain,
		alternative_domains: [`${company.domain.split('.')[0]}-group.com`],
		industry: known('industry', company.industryWords),
		size: sizeOf(company.employees),
		employee_count: known('employees', company.employees),
		inferred_revenue: known('revenue', '$10M-$25M'),
		founded: known('founded', company.founded),
		location: {
			name: company.city,
			country: known('country', nameOf(company.country)),
			region: known('region', company.region),
			locality: known('city', company.city),
		},
		summary: known('description', company.description),
		tags: [],
		total_funding_raised: known('funding', funding?.total ?? null),
		latest_funding_stage: known('funding', funding ? 'series_a' : null),
		last_funding_date: known('funding', funding?.lastRoundAt ?? null),
		linkedin_url: known('linkedin', withoutScheme(company.linkedin)),
		twitter_url: known('linkedin', `twitter.com/${company.domain.split('.')[0]}`),
		facebook_url: null,
	};
}

/** A person as the vendor writes it, with more than it is asked for. */
export function personRecord(person: SamplePerson): Json {
	const { firstName, lastName, title, country, linkedin, company } = person;
	return {
		full_name: `${firstName} ${lastName}`,
		birth_date: '1980-04-01',
		mobile_phone: '+14155550123',
		job_title: title,
		job_title_role: null,
		job_title_levels: [],
		linkedin_url: withoutScheme(linkedin),
		location_country: nameOf(country),
		job_company_name: company.name,
		job_company_website: company.domain,
		job_company_industry: company.industryWords,
		job_company_size: sizeOf(company.employees),
		job_company_founded: String(company.founded),
		job_company_location_country: nameOf(company.country),
		job_company_location_region: company.region,
		job_company_location_locality: company.city,
		job_company_linkedin_url: withoutScheme(company.linkedin),
	};
}
