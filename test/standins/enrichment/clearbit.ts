import {
	knows,
	SAMPLE_COMPANIES,
	SAMPLE_PEOPLE,
	type SampleCompany,
	type SamplePerson,
} from './companies';
import { closed, contractOf } from './contract';
import { startVendor, type VendorServer } from './vendorServer';

type Json = Record<string, unknown>;
export type ClearbitStandIn = VendorServer<keyof typeof FAULTS> & {
	/** What it answers about a domain or an e-mail address from now on, instead of the samples. */
	records: Map<string, Json>;
};

const COMPANY = '/v2/companies/find';
const PERSON_AND_COMPANY = '/v2/combined/find';
/** Each is at a host of its own. */
export const CLEARBIT_HOSTS: Record<string, string> = {
	[COMPANY]: 'https://company.clearbit.com',
	[PERSON_AND_COMPANY]: 'https://person.clearbit.com',
};

const word = { type: 'string', minLength: 1 };
const CONTRACT = {
	[`GET ${COMPANY}`]: { query: closed({ domain: word }, ['domain']) },
	[`GET ${PERSON_AND_COMPANY}`]: {
		query: closed({ email: word, given_name: word, family_name: word }, ['email']),
	},
};

/** An industry of the pack's taxonomy in Clearbit's words. */
const INDUSTRIES: Record<string, string> = {
	agriculture: 'Agricultural Products',
	businessServices: 'Professional Services',
	construction: 'Construction & Engineering',
	education: 'Education Services',
	energy: 'Renewable Electricity',
	financialServices: 'Diversified Financial Services',
	government: 'Government',
	healthcare: 'Health Care Providers & Services',
	hospitality: 'Hotels, Restaurants & Leisure',
	insurance: 'Insurance',
	itServices: 'IT Services',
	legal: 'Legal Services',
	logistics: 'Air Freight & Logistics',
	manufacturing: 'Machinery',
	marketing: 'Advertising',
	media: 'Publishing',
	nonprofit: 'Nonprofit',
	pharma: 'Pharmaceuticals',
	realEstate: 'Real Estate',
	retail: 'Specialty Retail',
	software: 'Internet Software & Services',
	staffing: 'Human Resource & Employment Services',
	telecommunications: 'Telecommunications',
};
const EMPLOYEES: [upTo: number, range: string][] = [
	[10, '1-10'],
	[50, '11-50'],
	[250, '51-250'],
	[1000, '251-1K'],
	[5000, '1K-5K'],
	[10_000, '5K-10K'],
];
const REVENUE: [upTo: number, range: string][] = [
	[1e6, '$0-$1M'],
	[1e7, '$1M-$10M'],
	[5e7, '$10M-$50M'],
	[1e8, '$50M-$100M'],
	[2.5e8, '$100M-$250M'],
	[5e8, '$250M-$500M'],
	[1e9, '$500M-$1B'],
	[1e10, '$1B-$10B'],
];
const rangeOf = (number: number, ranges: [number, string][]): string | null =>
	ranges.find(([upTo]) => number <= upTo)?.[1] ?? null;

const FAULTS = {
	queued: { status: 202, body: refusal('queued') },
	noCredit: { status: 402, body: refusal('over_quota') },
	invalid: { status: 422, body: refusal('params_invalid') },
	rateLimited: {
		status: 429,
		headers: {
			'x-ratelimit-limit': '600',
			'x-ratelimit-remaining': '0',
			'x-ratelimit-reset': '37',
		},
		body: refusal('rate_limit'),
	},
};

/** Clearbit's Enrichment API with the samples it knows; its key is a bearer token. */
export async function startClearbit(key: string): Promise<ClearbitStandIn> {
	const records = new Map<string, Json>();
	const server = await startVendor({
		check: contractOf(CONTRACT, { vendor: 'clearbit' }),
		secrets: ['authorization'],
		faults: FAULTS,
		gate: (_request, { authorization }) =>
			authorization === `Bearer ${key}` ? null : { status: 401, body: refusal('auth_required') },
		answer: ({ path, query }) => {
			const asked = String(path === COMPANY ? query.domain : query.email);
			const record = records.get(asked) ?? (path === COMPANY ? companyAt : personWith)(asked);
			return record
				? { status: 200, body: record }
				: { status: 404, body: refusal('unknown_record') };
		},
	});
	return { ...server, records };
}

function refusal(type: string): Json {
	return { error: { type, message: `Refused: ${type}` } };
}

function companyAt(domain: string): Json | null {
	const company = SAMPLE_COMPANIES.find((one) => one.domain === domain);
	return company && knows('clearbit', domain) ? companyRecord(company) : null;
}

function personWith(email: string): Json | null {
	const person = SAMPLE_PEOPLE.find((one) => one.email === email);
	const company = companyAt(email.slice(email.indexOf('@') + 1));
	const known = person && knows('clearbit', email) ? personRecord(person) : null;
	return known || company ? { person: known, company } : null;
}

/** A company as Clearbit writes it, with the fields of it that Clearbit knows. */
export function companyRecord(
	company: SampleCompany,
	isKnown = (field: keyof SampleCompany): boolean => knows('clearbit', company.domain, field),
): Json {
	const known = <Value>(field: keyof SampleCompany, value: Value): Value | null =>
		isKnown(field) ? value : null;
	const handle = (text: string | null): Json => ({ handle: text });
	return {
		id: `c-${company.domain}`,
		name: company.name,
		legalName: known('legalName', company.legalName),
		domain: company.domain,
		domainAliases: [`${company.domain.split('.')[0]}-group.com`],
		site: { phoneNumbers: [], emailAddresses: [] },
		category: {
			sector: null,
			industryGroup: null,
			industry: known('industry', INDUSTRIES[company.industry]),
			subIndustry: null,
		},
		tags: [],
		description: known('description', company.description),
		foundedYear: known('founded', company.founded),
		geo: {
			city: known('city', company.city),
			state: known('region', company.region),
			country: null,
			countryCode: known('country', company.country),
		},
		facebook: handle(null),
		linkedin: handle(known('linkedin', new URL(company.linkedin).pathname.slice(1))),
		twitter: handle(known('linkedin', company.domain.split('.')[0])),
		crunchbase: handle(null),
		metrics: {
			employees: known('employees', company.employees),
			employeesRange: rangeOf(company.employees, EMPLOYEES),
			annualRevenue: null,
			estimatedAnnualRevenue: known('revenue', rangeOf(company.revenue, REVENUE)),
			raised: known('funding', company.funding?.total ?? null),
		},
		tech: known(
			'technologies',
			company.technologies.map((name) => name.toLowerCase().replaceAll(' ', '_')),
		),
		indexedAt: '2026-01-04T12:00:00.000Z',
	};
}

/** A person as Clearbit writes it. */
export function personRecord(person: SamplePerson): Json {
	const { email, firstName, lastName, title, country, linkedin, company } = person;
	return {
		id: `p-${email}`,
		email,
		name: { fullName: `${firstName} ${lastName}`, givenName: firstName, familyName: lastName },
		geo: { city: null, state: null, country: null, countryCode: country },
		employment: { domain: company.domain, name: company.name, title, role: null, seniority: null },
		linkedin: { handle: new URL(linkedin).pathname.slice(1) },
		twitter: { handle: null },
		fuzzy: false,
		indexedAt: '2026-02-11T08:30:00.000Z',
	};
}
