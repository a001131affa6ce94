import {
	knows,
	SAMPLE_COMPANIES,
	SAMPLE_PEOPLE,
	type SampleCompany,
	type SamplePerson,
} from './companies';
import { closed, contractOf } from './contract';
import { startVendor, type VendorReply, type VendorServer } from './vendorServer';

/** Crustdata's API of 2025-11-01 as far as it is used here, with the sample companies that it knows. */
export type CrustdataStandIn = VendorServer<keyof typeof FAULTS> & { account: { credits: number } };

const VERSION = '2025-11-01';
const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' });

const SIZES: Array<[upTo: number, size: string]> = [
	[10, '2-10'],
	[50, '11-50'],
	[200, '51-200'],
	[500, '201-500'],
	[1000, '501-1000'],
	[5000, '1001-5000'],
	[10_000, '5001-10000'],
];

const identifiers = {
	...{ type: 'array', items: { type: 'string' } },
	...{ minItems: 1, maxItems: 25, uniqueItems: true },
};
const fields = (...names: string[]) => ({ type: 'array', items: { enum: names } });
const CONTRACT = {
	'GET /user/credits': {},
	'POST /company/enrich': {
		body: closed(
			{
				domains: identifiers,
				exact_match: { type: 'boolean' },
				fields: fields(
					...['basic_info', 'headcount', 'headcount.total', 'funding', 'locations', 'taxonomy'],
					...['funding.total_investment_usd', 'funding.last_round_type', 'revenue'],
					...['funding.last_fundraise_date', 'social_profiles'],
				),
			},
			['domains'],
		),
	},
	'POST /person/enrich': {
		body: closed(
			{
				business_emails: identifiers,
				fields: fields('basic_profile', 'experience', 'social_handles'),
			},
			['business_emails'],
		),
	},
};

const refusal = (status: number, type: string, message: string): VendorReply => ({
	status,
	body: { error: { type, message, metadata: [] } },
});
const FAULTS = {
	noCredit: refusal(403, 'permission_error', 'Insufficient credits'),
	notInThePlan: refusal(403, 'permission_error', 'No access to revenue'),
	rateLimited: {
		...refusal(429, 'rate_limit', 'Too many requests'),
		headers: {
			...{ 'x-ratelimit-limit': '15', 'x-ratelimit-remaining': '0' },
			'x-ratelimit-reset': '23',
		},
	},
};

/** Its key is a bearer token. */
export async function startCrustdata(key: string): Promise<CrustdataStandIn> {
	const account = { credits: 1000 };
	const server = await startVendor({
		check: contractOf(CONTRACT, { vendor: 'crustdata' }),
		secrets: ['authorization'],
		faults: FAULTS,
		gate: (_request, { authorization }) =>
			authorization === `Bearer ${key}`
				? null
				: { status: 401, body: { message: 'Missing or invalid API key in request' } },
		answer: ({ method, headers, body }) => {
			if (method === 'GET') return { status: 200, body: { credits: account.credits } };
			if (headers['x-api-version'] !== VERSION) {
				return refusal(400, 'invalid_request', 'x-api-version is required');
			}
			const { domains, business_emails } = body as Record<string, string[]>;
			const results = domains
				? domains.map((domain) => result(domain, 'domain', companyAt(domain)))
				: business_emails.map((email) => result(email, 'business_email', personAt(email)));
			account.credits -= results.filter(({ matches }) => matches.length > 0).length;
			return { status: 200, body: results };
		},
	});
	return { ...server, account };
}

const result = (matched_on: string, match_type: string, data: object | null) => ({
	...{ matched_on, match_type },
	matches: data ? [{ confidence_score: 1, ...data }] : [],
});

function companyAt(domain: string): object | null {
	const company = SAMPLE_COMPANIES.find((one) => one.domain === domain);
	return company && knows('crustdata', domain) ? { company_data: companyData(company) } : null;
}

/** What it knows of a company, in its own words. */
export function companyData(company: SampleCompany) {
	const { domain, name, city, region, country, employees, funding, revenue } = company;
	const known = <Value>(field: keyof SampleCompany, value: Value): Value | null =>
		knows('crustdata', domain, field) ? value : null;
	return {
		crustdata_company_id: SAMPLE_COMPANIES.indexOf(company) + 630_000,
		basic_info: {
			name,
			primary_domain: domain,
			website: `https://www.${domain}/`,
			all_domains: [domain],
			professional_network_url: known('linkedin', company.linkedin),
			description: known('description', company.description),
			year_founded: known('founded', `${company.founded}-01-01`),
			employee_count_range: SIZES.find(([upTo]) => employees <= upTo)?.[1] ?? '10001+',
			industries: [company.industryWords],
		},
		headcount: { total: known('employees', company.employees) },
		taxonomy: { professional_network_industry: known('industry', company.industryWords) },
		locations: {
			headquarters: known('city', `${city}, ${region}, ${COUNTRIES.of(country)}`),
			all_office_addresses: [],
		},
		revenue: {
			estimated: known('revenue', {
				lower_bound_usd: revenue / 2,
				upper_bound_usd: revenue * 2,
			}),
		},
		funding: {
			total_investment_usd: known('funding', funding?.total ?? null),
			last_round_type: known('funding', funding && 'series_a'),
			last_fundraise_date: known('funding', funding?.lastRoundAt ?? null),
		},
		social_profiles: { twitter_url: `https://x.com/${domain.split('.')[0]}` },
	};
}

function personAt(email: string): object | null {
	const person = SAMPLE_PEOPLE.find((one) => one.email === email);
	return person && knows('crustdata', email) ? { person_data: personData(person) } : null;
}

export function personData({
	firstName,
	lastName,
	title,
	country,
	linkedin,
	company,
}: SamplePerson) {
	return {
		basic_profile: {
			name: `${firstName} ${lastName}`,
			current_title: title,
			location: { country: COUNTRIES.of(country) },
		},
		experience: {
			employment_details: {
				current: [
					{
						name: company.name,
						title,
						is_default: true,
						seniority_level: 'Senior',
						function_category: 'Sales',
						company_website_domain: company.domain,
						company_headcount_latest: company.employees,
						company_headcount_range: '51-200',
						company_professional_network_industry: company.industryWords,
						company_professional_network_profile_url: company.linkedin,
					},
				],
				past: [],
			},
		},
		social_handles: { professional_network_identifier: { profile_url: linkedin } },
	};
}
