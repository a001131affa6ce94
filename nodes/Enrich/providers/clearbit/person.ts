import { z } from 'zod/v4';
import type { JobFunction, Seniority } from '../../../../lead/jobTitle';
import type { Answer, Finding, PersonQuery } from '../../provider';
import { hostIn, since } from '../untrusted';
import { matched, unknownTo, workplaceOf } from '../vendorAnswers';
import { personFrom } from '../vendorFindings';
import { part, text } from '../vendorSchema';
import { translated } from '../vendorWords';
import {
	addressOf,
	companyFindings,
	companySchema,
	CONFIDENCE,
	CREDITS_OF_A_MATCH,
	hostsOf,
	LABEL,
	NAME,
	place,
	profile,
} from './company';

/** Of a person whose address did not match exactly. */
const CONFIDENCE_WHEN_FUZZY = 0.5;

const SENIORITIES: Record<string, Seniority> = {
	executive: 'cLevel',
	director: 'director',
	manager: 'manager',
};
const FUNCTIONS: Record<string, JobFunction> = {
	communications: 'marketing',
	customer_service: 'support',
	engineering: 'engineering',
	finance: 'finance',
	human_resources: 'hr',
	information_technology: 'it',
	legal: 'legal',
	marketing: 'marketing',
	operations: 'operations',
	product: 'product',
	public_relations: 'marketing',
	recruiting: 'hr',
	sales: 'sales',
};

const personSchema = z.object({
	employment: part({ domain: text, title: text, role: text, seniority: text }),
	geo: place,
	linkedin: profile,
	fuzzy: z.boolean().nullish().catch(null),
	indexedAt: text,
});
export const personAndCompanySchema = z.object({
	person: personSchema.nullish(),
	company: companySchema.nullish(),
});
type PersonAndCompany = z.output<typeof personAndCompanySchema>;

export function personAnswer(
	{ domain }: PersonQuery,
	{ person, company }: PersonAndCompany,
	now: number,
): Answer {
	const isColleague = company ? workplaceOf(hostsOf(company), domain) === 'here' : false;
	const findings = [
		...(person ? personFindings(person, domain, now) : []),
		...(company && isColleague ? companyFindings(company, now) : []),
	];
	return person || findings.length > 0
		? matched(LABEL, findings, CREDITS_OF_A_MATCH)
		: unknownTo(LABEL, 'person');
}

function personFindings(
	{ employment, geo, linkedin, fuzzy, indexedAt }: z.output<typeof personSchema>,
	domain: string | null,
	now: number,
): Finding[] {
	return personFrom(
		{
			title: employment?.title,
			seniority: translated([employment?.seniority], SENIORITIES),
			function: translated([employment?.role], FUNCTIONS),
			isElsewhere: workplaceOf([hostIn(employment?.domain)], domain) === 'elsewhere',
			linkedin: addressOf('linkedin.com', linkedin),
			country: geo?.countryCode ?? geo?.country,
		},
		{
			provider: NAME,
			confidence: fuzzy ? CONFIDENCE_WHEN_FUZZY : CONFIDENCE,
			...since(indexedAt, now),
		},
	);
}
