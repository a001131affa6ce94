import { z } from 'zod/v4';
import type { Answer, CompanyQuery, NotFound } from '../../provider';
import { dayIn, hostIn, profileAt, since, type Network } from '../untrusted';
import { anotherCompany, matched, workplaceOf } from '../vendorAnswers';
import { companyFrom, companyPaths, type ToldCompany } from '../vendorFindings';
import { number, parts, text, texts, year } from '../vendorSchema';

export const NAME = 'zoominfo';
export const LABEL = 'ZoomInfo';
export const CREDITS_OF_A_MATCH = 1;
/** Of a value without a score of its own. */
export const CONFIDENCE = 0.85;

/** Asked for by name: ZoomInfo gives no field unasked. */
export const COMPANY_OUTPUT =
	'id name website domainList primaryIndustry industries employeeCount employeeRange revenue foundedYear country state city description socialMediaUrls companyFunding recentFundingDate lastUpdatedDate'.split(
		' ',
	);
export const COMPANY_FIELDS = companyPaths(
	'name domain industry employees employeesRange revenue founded country region city description funding social.linkedin social.x social.facebook',
);

/** What is told of a company in its own record and in that of somebody who works there. */
export const firm = {
	name: text,
	website: text,
	primaryIndustry: texts,
	industries: texts,
	employeeCount: number,
	employeeRange: text,
	country: text,
	state: text,
	city: text,
	description: text,
	socialMediaUrls: parts({ url: text }),
};
export const companySchema = z.object({
	...firm,
	domainList: texts,
	/** In thousands of US dollars. */
	revenue: number,
	foundedYear: year,
	companyFunding: parts({ date: text, type: text }),
	recentFundingDate: text,
	lastUpdatedDate: text,
});
type Firm = z.output<z.ZodObject<typeof firm>>;
type Company = z.output<typeof companySchema>;

export function companyAnswer(
	{ domain }: CompanyQuery,
	company: Company,
	now: number,
): Answer | NotFound {
	const hosts = [company.website, ...(company.domainList ?? [])]
		.map(hostIn)
		.filter((host) => host !== null);
	if (workplaceOf(hosts, domain) === 'elsewhere') {
		return anotherCompany(LABEL, hosts[0], CREDITS_OF_A_MATCH);
	}
	const findings = companyFrom(
		{
			...toldOf(company),
			revenue: company.revenue === null ? null : company.revenue * 1000,
			founded: company.foundedYear,
			funding: fundingOf(company),
		},
		{ provider: NAME, confidence: CONFIDENCE, ...since(company.lastUpdatedDate, now) },
	);
	return matched(LABEL, findings, CREDITS_OF_A_MATCH);
}

export function toldOf(company: Firm): ToldCompany {
	const profile = (network: Network): string | null =>
		(company.socialMediaUrls ?? [])
			.map(({ url }) => profileAt(network, url))
			.find((url) => url !== null) ?? null;
	return {
		name: company.name,
		domain: hostIn(company.website),
		industries: [...(company.primaryIndustry ?? []), ...(company.industries ?? [])],
		employees: company.employeeCount ?? company.employeeRange,
		country: company.country,
		region: company.state,
		city: company.city,
		description: company.description,
		profiles: { linkedin: profile('linkedin'), x: profile('x'), facebook: profile('facebook') },
	};
}

/** Without the total: ZoomInfo does not say in which unit it is. */
function fundingOf({ companyFunding, recentFundingDate }: Company): ToldCompany['funding'] {
	const [latest] = [...(companyFunding ?? [])].sort((a, b) =>
		(dayIn(b.date) ?? '').localeCompare(dayIn(a.date) ?? ''),
	);
	return { stage: latest?.type, lastRoundAt: dayIn(latest?.date) ?? recentFundingDate };
}
