import { SAMPLE_COMPANIES, SAMPLE_PEOPLE, knows } from './companies';
import type { SampleCompany, SamplePerson } from './companies';
import { closed, contractOf, type Described, type OwnContract } from './contract';
import {
	startVendor,
	type VendorReply,
	type VendorRequest,
	type VendorServer,
} from './vendorServer';

export const APOLLO_KEY = 'apollo-key-of-the-tests';

type Json = Record<string, unknown>;
export type ApolloStandIn = VendorServer<keyof typeof FAULTS> & {
	/** What is left on the account. */
	credits: number;
	/** Of a bulk answer’s records, e.g. to drop or shuffle some. */
	rearrange: (records: (Json | null)[]) => (Json | null)[];
};

const text = { type: 'string', minLength: 1 };
const hidden = {
	reveal_personal_emails: { const: 'false' },
	reveal_phone_number: { const: 'false' },
};
const identity = { email: text, first_name: text, last_name: text, domain: text };
const OWN: OwnContract = {
	'GET /api/v1/auth/health': {},
	'GET /api/v1/organizations/enrich': { query: closed({ domain: text }, ['domain']) },
	'POST /api/v1/organizations/bulk_enrich': {
		query: closed({ 'domains[]': { type: 'array', items: text, minItems: 2, maxItems: 10 } }, [
			'domains[]',
		]),
	},
	'POST /api/v1/people/match': {
		query: closed({ ...identity, ...hidden }, ['email', ...Object.keys(hidden)]),
	},
	'POST /api/v1/people/bulk_match': {
		query: closed(hidden, Object.keys(hidden)),
		body: closed(
			{ details: { type: 'array', items: closed(identity, ['email']), minItems: 2, maxItems: 10 } },
			['details'],
		),
	},
};
const DESCRIBED: Described = {
	vendor: 'apollo',
	undescribed: {
		'GET /api/v1/auth/health':
			'the description is trimmed to the enrich calls; Apollo’s page on authentication shows it',
	},
};
export const APOLLO_CONTRACT = contractOf(OWN, DESCRIBED);

const tooMany = ({ path }: VendorRequest): string =>
	`The maximum number of api calls allowed for ${path.slice(1)} is 600 times per hour.`;
const FAULTS = {
	noAccess: ({ path }: VendorRequest): VendorReply => ({
		status: 403,
		body: {
			error: `${path.slice(1)} is out of reach of this key.`,
			error_code: 'API_INACCESSIBLE',
		},
	}),
	rateLimited: (request: VendorRequest): VendorReply => ({
		status: 429,
		body: JSON.stringify(JSON.stringify({ message: tooMany(request) })),
	}),
	rateLimitedWithPause: (request: VendorRequest): VendorReply => ({
		...{ status: 429, headers: { 'retry-after': '90' } },
		body: { message: tooMany(request) },
	}),
	missingParameter: {
		status: 422,
		body: JSON.stringify(JSON.stringify({ error: "Required parameter 'domain' missing" })),
	},
	emptyAnswer: { status: 200, body: {} },
};

/** Apollo’s enrichment API over the sample companies and people, in Apollo’s words and with its gaps. */
export async function startApollo(): Promise<ApolloStandIn> {
	const server = await startVendor({
		check: APOLLO_CONTRACT,
		secrets: ['x-api-key'],
		faults: FAULTS,
		gate: ({ path }, { 'x-api-key': key }) => {
			if (path === '/api/v1/auth/health') {
				return { status: 200, body: { healthy: true, is_logged_in: key === APOLLO_KEY } };
			}
			return key === APOLLO_KEY
				? null
				: { status: 401, body: 'Invalid API key. See the page on authentication.' };
		},
		answer: (request) => answer(request, standIn),
	});
	const standIn: ApolloStandIn = Object.assign(server, {
		credits: 1000,
		rearrange: (records: (Json | null)[]) => records,
	});
	return standIn;
}

function answer(request: VendorRequest, standIn: ApolloStandIn): VendorReply {
	const { path, query, body } = request;
	const asked = { ...query, ...(body as Json | undefined) } as Json;
	const charged = (found: (Json | null)[], reply: Json): VendorReply => {
		const cost = found.filter((one) => one !== null).length;
		if (cost > standIn.credits) {
			return { status: 422, body: { error: 'Insufficient credits. Please upgrade your plan.' } };
		}
		standIn.credits -= cost;
		return { status: 200, body: reply };
	};
	if (path.endsWith('/organizations/enrich')) {
		const organization = organizationAt(asked.domain);
		return charged([organization], { organization });
	}
	if (path.endsWith('/people/match')) {
		const person = personBy(asked.email, 'one');
		return charged([person], { person });
	}
	const done = { status: 'success', error_code: null, error_message: null };
	if (path.endsWith('/organizations/bulk_enrich')) {
		const found = (asked['domains[]'] as string[])
			.map((domain) => organizationAt(domain, 'several'))
			.filter((one) => one !== null);
		const organizations = standIn.rearrange(found);
		return charged(found, { ...done, unique_enriched_records: found.length, organizations });
	}
	const matches = standIn.rearrange(
		(asked.details as Json[]).map(({ email }) => personBy(email, 'several')),
	);
	return charged(matches, { ...done, total_requested_enrichments: matches.length, matches });
}

/** Apollo tells less of each company where it tells of several. */
type Many = 'one' | 'several';

function organizationAt(domain: unknown, many: Many = 'one'): Json | null {
	const company = SAMPLE_COMPANIES.find((one) => one.domain === domain);
	return company && knows('apollo', company.domain) ? organizationOf(company, many) : null;
}

function organizationOf(company: SampleCompany, many: Many): Json {
	const known = <Value>(field: keyof SampleCompany, value: Value): Value | null =>
		knows('apollo', company.domain, field) ? value : null;
	const { funding } = company;
	const more = {
		annual_revenue: known('revenue', company.revenue),
		technology_names: known('technologies', company.technologies) ?? [],
		...(funding && {
			total_funding: known('funding', funding.total),
			latest_funding_stage: known('funding', funding.stage),
			latest_funding_round_date: known('funding', `${funding.lastRoundAt}T00:00:00.000+00:00`),
		}),
	};
	return {
		id: `organization-${company.domain}`,
		name: company.name,
		website_url: `http://www.${company.domain}`,
		primary_domain: company.domain,
		linkedin_url: known('linkedin', company.linkedin.replace('https:', 'http:')),
		twitter_url: null,
		industry: known('industryWords', company.industryWords),
		keywords: [],
		estimated_num_employees: known('employees', company.employees),
		founded_year: known('founded', company.founded),
		city: known('city', company.city),
		state: known('region', company.region),
		country: known(
			'country',
			new Intl.DisplayNames(['en'], { type: 'region' }).of(company.country),
		),
		short_description: known('description', company.description),
		...(many === 'one' && more),
	};
}

function personBy(email: unknown, many: Many): Json | null {
	const person = SAMPLE_PEOPLE.find((one) => one.email === email);
	return person && knows('apollo', person.email) ? personOf(person, many) : null;
}

function personOf(person: SamplePerson, many: Many): Json {
	const isChief = person.title.startsWith('Chief');
	return {
		id: `person-${person.email}`,
		first_name: person.firstName,
		last_name: person.lastName,
		name: `${person.firstName} ${person.lastName}`,
		linkedin_url: person.linkedin.replace('https://www.', 'http://www.'),
		title: person.title,
		email_status: 'verified',
		email: person.email,
		country: new Intl.DisplayNames(['en'], { type: 'region' }).of(person.country),
		organization: knows('apollo', person.company.domain) ? employerOf(person.company, many) : null,
		departments: [isChief ? 'c_suite' : 'master_sales'],
		functions: [],
		seniority: isChief ? 'c_suite' : 'manager',
	};
}

function employerOf(company: SampleCompany, many: Many): Json {
	const { short_description, ...employer } = organizationOf(company, many);
	return many === 'one' ? { ...employer, short_description } : employer;
}
