import { z } from 'zod/v4';
import { countryCodeOf } from '../../../../lead/countries';
import type { From } from '../../firmographics';
import type { Answer, CompanyQuery, Finding, NotFound } from '../../provider';
import { hostIn } from '../untrusted';
import { anotherCompany, matched, unknownTo, workplaceOf } from '../vendorAnswers';
import { companyFrom, companyPaths } from '../vendorFindings';
import { number, part, text, texts, year } from '../vendorSchema';

export const NAME = 'crustdata';
export const LABEL = 'Crustdata';
/** Without extras. Each match that it names is charged. */
export const CREDITS_OF_A_MATCH = 1;
/** Of a value in a match that Crustdata is sure of. */
const CONFIDENCE = 0.85;

/** What is asked for: sections where most of one is read, else its fields, as some are large. */
export const COMPANY_SECTIONS = [
	'basic_info',
	'headcount.total',
	'funding.total_investment_usd',
	'funding.last_round_type',
	'funding.last_fundraise_date',
	'locations',
	'taxonomy',
	'revenue',
	'social_profiles',
];
export const COMPANY_FIELDS = companyPaths(
	'name domain industry employees employeesRange revenue founded country region city description funding social.linkedin social.x',
);

const companySchema = z.object({
	basic_info: part({
		name: text,
		primary_domain: text,
		website: text,
		all_domains: texts,
		industries: texts,
		description: text,
		year_founded: year,
		employee_count_range: text,
		professional_network_url: text,
	}),
	headcount: part({ total: number }),
	funding: part({
		total_investment_usd: number,
		last_round_type: text,
		last_fundraise_date: text,
	}),
	locations: part({
		headquarters: text,
		hq_country: text,
		hq_state: text,
		hq_city: text,
		country: text,
	}),
	taxonomy: part({ professional_network_industry: text }),
	revenue: part({ estimated: part({ lower_bound_usd: number, upper_bound_usd: number }) }),
	social_profiles: part({ twitter_url: text }),
});
export type Company = z.output<typeof companySchema>;
export const companyMatchSchema = z.object({
	confidence_score: number,
	company_data: companySchema.nullish().catch(null),
});
type CompanyMatch = z.output<typeof companyMatchSchema>;

type Scored = { confidence_score: number | null };
const scoreOf = ({ confidence_score }: Scored): number =>
	Math.min(1, Math.max(0, confidence_score ?? 1));

export const byScore = (a: Scored, b: Scored): number => scoreOf(b) - scoreOf(a);

export const sourceOf = (match: Scored): From => ({
	provider: NAME,
	confidence: CONFIDENCE * scoreOf(match),
});

/** The hosts that Crustdata knows a company by, its main one first. */
const hostsOf = ({ basic_info }: Company): string[] =>
	[basic_info?.primary_domain, basic_info?.website, ...(basic_info?.all_domains ?? [])]
		.map(hostIn)
		.filter((host) => host !== null);

export function companyAnswer(
	{ domain }: CompanyQuery,
	matches: CompanyMatch[],
): Answer | NotFound {
	const known = [...matches].sort(byScore).flatMap((match) => {
		const { company_data: company } = match;
		return company ? [{ company, hosts: hostsOf(company), from: sourceOf(match) }] : [];
	});
	if (known.length === 0) return unknownTo(LABEL, 'company');
	const credits = CREDITS_OF_A_MATCH * matches.length;
	const taken =
		known.find(({ hosts }) => workplaceOf(hosts, domain) === 'here') ??
		known.find(({ hosts }) => hosts.length === 0);
	return taken
		? matched(LABEL, companyFindings(taken.company, taken.from), credits)
		: anotherCompany(LABEL, known[0].hosts[0], credits);
}

function companyFindings(company: Company, from: From): Finding[] {
	const { basic_info, funding, locations } = company;
	const place = placeOf(locations?.headquarters);
	return companyFrom(
		{
			name: basic_info?.name,
			domain: hostsOf(company)[0],
			industries: [
				company.taxonomy?.professional_network_industry,
				...(basic_info?.industries ?? []),
			],
			employees: company.headcount?.total ?? basic_info?.employee_count_range,
			revenue: rangeOf(company.revenue?.estimated),
			founded: basic_info?.year_founded,
			country: [locations?.hq_country, locations?.country, place.country].find(countryCodeOf),
			region: locations?.hq_state ?? place.region,
			city: locations?.hq_city ?? place.city,
			description: basic_info?.description,
			funding: {
				total: funding?.total_investment_usd,
				stage: funding?.last_round_type,
				lastRoundAt: funding?.last_fundraise_date,
			},
			profiles: {
				linkedin: basic_info?.professional_network_url,
				x: company.social_profiles?.twitter_url,
			},
		},
		from,
	);
}

type Place = { city: string | null; region: string | null; country: string | null };

/** “Orange, California, United States”, of which only the country is sure to be named. */
function placeOf(headquarters: string | null | undefined): Place {
	const names = (headquarters ?? '')
		.slice(0, 300)
		.split(',')
		.map((name) => name.trim());
	const country = countryCodeOf(names.at(-1));
	const [city = null, region = null] = country && names.length === 3 ? names : [];
	return { city, region, country };
}

type Bounds = { lower_bound_usd: number | null; upper_bound_usd: number | null };

function rangeOf(bounds: Bounds | null | undefined): string | null {
	const lower = bounds?.lower_bound_usd ?? 0;
	const upper = bounds?.upper_bound_usd ?? lower;
	return lower > 0 && upper >= lower ? `$${lower}-$${upper}` : null;
}
