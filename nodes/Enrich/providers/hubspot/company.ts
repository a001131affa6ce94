import { z } from 'zod/v4';
import type { Answer, Finding } from '../../provider';
import { hostIn } from '../untrusted';
import { matched, nothing } from '../vendorAnswers';
import { companyFrom, companyPaths } from '../vendorFindings';
import { number, text, year } from '../vendorSchema';

export const NAME = 'hubspot';
export const LABEL = 'HubSpot';
/** Reading one's own records costs nothing. */
export const CREDITS_OF_A_MATCH = 0;
/** Filled by HubSpot, an import or a colleague: a record doesn't tell. */
export const SOURCE = { provider: NAME, confidence: 0.75 };

export const COMPANY_FIELDS = companyPaths(
	'name domain industry employees employeesRange revenue founded country region city technologies description funding social.linkedin social.facebook',
);

const properties = {
	name: text,
	domain: text,
	industry: text,
	numberofemployees: number,
	hs_employee_range: text,
	annualrevenue: number,
	hs_annual_revenue_currency_code: text,
	founded_year: year,
	country: text,
	state: text,
	city: text,
	description: text,
	web_technologies: text,
	total_money_raised: number,
	linkedin_company_page: text,
	facebook_company_page: text,
};
export const COMPANY_PROPERTIES = Object.keys(properties);
export const companySchema = z.object({ id: z.string(), properties: z.object(properties) });
export type Company = z.output<typeof companySchema>;

/** Of several companies with one domain the fullest, of equals the oldest. */
export function companyAnswer(domain: string, companies: Company[]): Answer {
	const atDomain = companies
		.filter((company) => hostIn(company.properties.domain) === hostIn(domain))
		.map((company) => ({ ...company, findings: companyFindings(company) }))
		.sort((a, b) => b.findings.length - a.findings.length || Number(a.id) - Number(b.id));
	const [taken] = atDomain;
	if (!taken) return nothing(`${LABEL} has no company with this domain`);
	const choice = `${atDomain.length} companies in ${LABEL} have this domain; taken is ${taken.id}, the fullest`;
	return {
		...matched(LABEL, taken.findings, CREDITS_OF_A_MATCH),
		...(atDomain.length > 1 && { detail: choice }),
	};
}

function companyFindings({ properties: told }: Company): Finding[] {
	const currency = told.hs_annual_revenue_currency_code ?? '';
	return companyFrom(
		{
			name: told.name,
			domain: hostIn(told.domain),
			industries: [told.industry],
			employees: told.numberofemployees ?? told.hs_employee_range,
			revenue: told.annualrevenue,
			currency: /^[A-Z]{3}$/u.test(currency) ? currency : 'USD',
			founded: told.founded_year,
			country: told.country,
			region: told.state,
			city: told.city,
			technologies: told.web_technologies,
			description: told.description,
			funding: { total: told.total_money_raised },
			profiles: { linkedin: told.linkedin_company_page, facebook: told.facebook_company_page },
		},
		SOURCE,
	);
}
