import { z } from 'zod/v4';
import type { From } from '../../firmographics';
import type { Answer, CompanyQuery, NotFound } from '../../provider';
import { hostIn } from '../untrusted';
import { anotherCompany, matched, workplaceOf } from '../vendorAnswers';
import { companyFrom, companyPaths } from '../vendorFindings';
import { number, part, text, texts, year } from '../vendorSchema';

export const NAME = 'peopledatalabs';
export const LABEL = 'People Data Labs';
export const CREDITS_OF_A_MATCH = 1;

const HIGHEST_LIKELIHOOD = 10;
/** Where an answer does not say how likely it is. */
const USUAL_CONFIDENCE = 0.7;

export const COMPANY_FIELDS = companyPaths(
	'name domain industry employees employeesRange revenue founded country region city description funding social.linkedin social.x social.facebook',
);

export const companySchema = z.object({
	likelihood: number,
	name: text,
	display_name: text,
	website: text,
	alternative_domains: texts,
	industry: text,
	size: text,
	employee_count: number,
	inferred_revenue: text,
	founded: year,
	location: part({ country: text, region: text, locality: text }),
	summary: text,
	total_funding_raised: number,
	latest_funding_stage: text,
	last_funding_date: text,
	linkedin_url: text,
	twitter_url: text,
	facebook_url: text,
});
type Company = z.output<typeof companySchema>;

export function likely(likelihood: number | null): From {
	const isGiven = likelihood !== null && likelihood >= 1 && likelihood <= HIGHEST_LIKELIHOOD;
	return {
		provider: NAME,
		confidence: isGiven ? likelihood / HIGHEST_LIKELIHOOD : USUAL_CONFIDENCE,
	};
}

export function companyAnswer({ domain }: CompanyQuery, company: Company): Answer | NotFound {
	const { location } = company;
	const host = hostIn(company.website);
	const hosts = [host, ...(company.alternative_domains ?? []).map(hostIn)];
	if (host && workplaceOf(hosts, domain) === 'elsewhere') {
		return anotherCompany(LABEL, host, CREDITS_OF_A_MATCH);
	}
	const findings = companyFrom(
		{
			name: company.display_name ?? company.name,
			domain: host,
			industries: [company.industry],
			employees: company.employee_count,
			employeesRange: company.size,
			revenue: company.inferred_revenue,
			founded: company.founded,
			country: location?.country,
			region: location?.region,
			city: location?.locality,
			description: company.summary,
			funding: {
				total: company.total_funding_raised,
				stage: company.latest_funding_stage,
				lastRoundAt: company.last_funding_date,
			},
			profiles: {
				linkedin: company.linkedin_url,
				x: company.twitter_url,
				facebook: company.facebook_url,
			},
		},
		likely(company.likelihood),
	);
	return matched(LABEL, findings, CREDITS_OF_A_MATCH);
}
