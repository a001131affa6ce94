import { z } from 'zod/v4';
import type { Answer, CompanyQuery, Finding, NotFound } from '../../provider';
import { hostIn, since } from '../untrusted';
import { anotherCompany, matched, workplaceOf } from '../vendorAnswers';
import { companyFrom, companyPaths } from '../vendorFindings';
import { number, part, text, texts, year } from '../vendorSchema';

export const NAME = 'clearbit';
export const LABEL = 'Clearbit';
/** Of a plan's monthly look-ups. */
export const CREDITS_OF_A_MATCH = 1;
/** Clearbit gives no confidence of its own. */
export const CONFIDENCE = 0.85;

export const COMPANY_FIELDS = companyPaths(
	'name legalName domain industry employees employeesRange revenue founded country region city technologies description funding social.linkedin social.x social.facebook social.crunchbase',
);

export const profile = part({ handle: text });
export const place = part({ city: text, state: text, country: text, countryCode: text });
export const companySchema = z.object({
	name: text,
	legalName: text,
	domain: text,
	domainAliases: texts,
	category: part({ industry: text, subIndustry: text, industryGroup: text }),
	description: text,
	foundedYear: year,
	geo: place,
	metrics: part({
		employees: number,
		employeesRange: text,
		annualRevenue: number,
		estimatedAnnualRevenue: text,
		raised: number,
	}),
	tech: texts,
	linkedin: profile,
	twitter: profile,
	facebook: profile,
	crunchbase: profile,
	indexedAt: text,
});
export type Company = z.output<typeof companySchema>;

/** The hosts of a company's main domain and its aliases; none where the main one is missing. */
export function hostsOf({ domain, domainAliases }: Company): string[] {
	const main = hostIn(domain);
	const others = (domainAliases ?? []).map(hostIn).filter((host) => host !== null);
	return main === null ? [] : [main, ...others];
}

export function companyFindings(company: Company, now: number): Finding[] {
	const { category, geo, metrics } = company;
	return companyFrom(
		{
			name: company.name,
			legalName: company.legalName,
			domain: hostIn(company.domain),
			industries: [category?.industry, category?.subIndustry, category?.industryGroup],
			employees: metrics?.employees ?? metrics?.employeesRange,
			revenue: metrics?.annualRevenue ?? metrics?.estimatedAnnualRevenue,
			founded: company.foundedYear,
			country: geo?.countryCode ?? geo?.country,
			region: geo?.state,
			city: geo?.city,
			technologies: company.tech,
			description: company.description,
			funding: { total: metrics?.raised },
			profiles: {
				linkedin: addressOf('linkedin.com', company.linkedin),
				x: addressOf('x.com', company.twitter),
				facebook: addressOf('facebook.com', company.facebook),
				crunchbase: addressOf('crunchbase.com', company.crunchbase),
			},
		},
		{ provider: NAME, confidence: CONFIDENCE, ...since(company.indexedAt, now) },
	);
}

export const addressOf = (site: string, given: z.output<typeof profile>): string | null =>
	given?.handle ? `https://${site}/${given.handle}` : null;

export function companyAnswer(
	{ domain }: CompanyQuery,
	company: Company,
	now: number,
): Answer | NotFound {
	const hosts = hostsOf(company);
	return workplaceOf(hosts, domain) === 'elsewhere'
		? anotherCompany(LABEL, hosts[0], CREDITS_OF_A_MATCH)
		: matched(LABEL, companyFindings(company, now), CREDITS_OF_A_MATCH);
}
