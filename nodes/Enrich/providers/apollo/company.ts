import { z } from 'zod/v4';
import type { Answer, CompanyQuery, Finding, NotFound } from '../../provider';
import { hostIn, isWithin } from '../untrusted';
import { anotherCompany, matched, unknownTo } from '../vendorAnswers';
import { companyFrom, companyPaths } from '../vendorFindings';
import { number, text, texts, year } from '../vendorSchema';

export const NAME = 'apollo';
export const LABEL = 'Apollo';
export const CREDITS_OF_A_MATCH = 1;

export const COMPANY_FIELDS = companyPaths(
	'name domain industry employees employeesRange revenue founded country region city technologies description funding social.linkedin social.x social.facebook',
);
/** What Apollo leaves out where it tells of several companies at once. */
export const COMPANY_FIELDS_ALONE = companyPaths('revenue technologies funding');

export const companySchema = z.object({
	name: text,
	primary_domain: text,
	website_url: text,
	industry: text,
	estimated_num_employees: number,
	annual_revenue: number,
	founded_year: year,
	country: text,
	state: text,
	city: text,
	technology_names: texts,
	short_description: text,
	total_funding: number,
	latest_funding_stage: text,
	latest_funding_round_date: text,
	linkedin_url: text,
	twitter_url: text,
	facebook_url: text,
});
export type Company = z.output<typeof companySchema>;

export const hostOf = ({ primary_domain, website_url }: Company): string | null =>
	hostIn(primary_domain) ?? hostIn(website_url);

export const companyFindings = (company: Company): Finding[] =>
	companyFrom(
		{
			name: company.name,
			domain: hostOf(company),
			industries: [company.industry],
			employees: company.estimated_num_employees,
			revenue: company.annual_revenue,
			founded: company.founded_year,
			country: company.country,
			region: company.state,
			city: company.city,
			technologies: company.technology_names,
			description: company.short_description,
			funding: {
				total: company.total_funding,
				stage: company.latest_funding_stage,
				lastRoundAt: company.latest_funding_round_date,
			},
			profiles: {
				linkedin: company.linkedin_url,
				x: company.twitter_url,
				facebook: company.facebook_url,
			},
		},
		{ provider: NAME, confidence: 0.8 },
	);

/** An empty company stands for none. */
export function companyAnswer(
	{ domain }: CompanyQuery,
	company: Company | null,
): Answer | NotFound {
	const findings = company ? companyFindings(company) : [];
	if (!company || findings.length === 0) return unknownTo(LABEL, 'company');
	const host = hostOf(company);
	return host && !isWithin(host, domain)
		? anotherCompany(LABEL, host, CREDITS_OF_A_MATCH)
		: matched(LABEL, findings, CREDITS_OF_A_MATCH);
}
