import { z } from 'zod/v4';
import type { JobFunction, Seniority } from '../../../../lead/jobTitle';
import type { From } from '../../firmographics';
import type { Answer, Finding, PersonQuery } from '../../provider';
import { hostIn } from '../untrusted';
import { matched, workplaceOf } from '../vendorAnswers';
import { companyFrom, companyPaths, personFrom } from '../vendorFindings';
import { number, text, texts, year } from '../vendorSchema';
import { translated } from '../vendorWords';
import { CREDITS_OF_A_MATCH, LABEL, likely } from './company';

export const EMPLOYER_FIELDS = companyPaths(
	'name domain industry employees employeesRange founded country region city social.linkedin',
);

/** The highest first: a title may have several. */
const SENIORITIES: Record<string, Seniority> = {
	owner: 'owner',
	cxo: 'cLevel',
	partner: 'cLevel',
	vp: 'vp',
	director: 'director',
	manager: 'manager',
	senior: 'specialist',
	entry: 'specialist',
	training: 'student',
};
/** The roles of today and those before 2025. */
const FUNCTIONS: Record<string, JobFunction> = {
	customer_service: 'support',
	engineering: 'engineering',
	finance: 'finance',
	fulfillment: 'operations',
	human_resources: 'hr',
	legal: 'legal',
	manufacturing: 'operations',
	marketing: 'marketing',
	operations: 'operations',
	partnerships: 'sales',
	product: 'product',
	public_relations: 'marketing',
	sales: 'sales',
	sales_engineering: 'sales',
	support: 'support',
};

const person = {
	job_title: text,
	job_title_levels: texts,
	job_title_role: text,
	linkedin_url: text,
	location_country: text,
	job_company_name: text,
	job_company_website: text,
	job_company_industry: text,
	job_company_size: text,
	job_company_founded: year,
	job_company_location_country: text,
	job_company_location_region: text,
	job_company_location_locality: text,
	job_company_linkedin_url: text,
};
export const PERSON_KEYS = Object.keys(person);
export const matchSchema = z.object({ likelihood: number, data: z.object(person) });
type Match = z.output<typeof matchSchema>;

export function personAnswer({ domain }: PersonQuery, { likelihood, data }: Match): Answer {
	const from = likely(likelihood);
	const workplace = workplaceOf([hostIn(data.job_company_website)], domain);
	const about = personFrom(
		{
			title: data.job_title,
			seniority: translated(data.job_title_levels ?? [], SENIORITIES),
			function: translated([data.job_title_role], FUNCTIONS),
			isElsewhere: workplace === 'elsewhere',
			linkedin: data.linkedin_url,
			country: data.location_country,
		},
		from,
	);
	const employer = workplace === 'here' ? employerFindings(data, from) : [];
	return matched(LABEL, [...about, ...employer], CREDITS_OF_A_MATCH);
}

const employerFindings = (data: Match['data'], from: From): Finding[] =>
	companyFrom(
		{
			name: data.job_company_name,
			domain: hostIn(data.job_company_website),
			industries: [data.job_company_industry],
			employees: data.job_company_size,
			founded: data.job_company_founded,
			country: data.job_company_location_country,
			region: data.job_company_location_region,
			city: data.job_company_location_locality,
			profiles: { linkedin: data.job_company_linkedin_url },
		},
		from,
	);
