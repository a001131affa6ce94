import { headcountOf } from '../../lead/headcount';
import { industryOf } from '../../lead/industries';
import type { Enrichment } from '../../lead/schema';
import { NEEDED_BY_DEFAULT } from '../../nodes/Enrich/fields';
import { API_PROVIDERS, usualPricesOf } from '../../nodes/Enrich/providers';
import { DEFAULT_SOURCES } from '../../nodes/Enrich/providers/keyless/keyless';
import { enrichedAll, type SettingsChanges } from '../enrich/enriched';
import { keyless, NOW } from '../enrich/support';
import {
	SAMPLE_PEOPLE,
	type SampleCompany,
	type SamplePerson,
} from '../standins/enrichment/companies';
import type { startEnrichment } from './enrichmentStandIns';

type StandIns = Awaited<ReturnType<typeof startEnrichment>>;
type Lead = { lead: Record<string, unknown>; about: SampleCompany };

export type Measured = {
	leads: number;
	complete: number;
	/** Each needed field that is filled, as `<lead> <path>`. */
	filled: Set<string>;
	lookUps: number;
	requests: number;
	/** By the provider's label, only those that were asked. */
	asked: Record<string, { lookUps: number; requests: number }>;
	/** The vendors' own credits. */
	credits: number;
	/** US dollars. */
	cost: number;
	/** What was filled, needed or not, with something else than the sample says. */
	wrong: string[];
};

export const FREE = ['keyless', 'hubspot'];
export const PAID = ['apollo', 'peopledatalabs', 'zoominfo', 'crustdata', 'clearbit'];
/** HubSpot first, as it costs nothing. */
export const ORDER = ['hubspot', ...PAID];

/** Long enough for any machine, as nothing here is about time. */
const ANY_TIME_MS = 60_000;

/** The stand-in's EDGAR says the same of every company. */
const KEYLESS_SOURCES = DEFAULT_SOURCES.filter((name) => name !== 'edgar');

const leadOf = ({ email, firstName, lastName, company }: SamplePerson): Lead => ({
	lead: { email, firstName, lastName, domain: company.domain, company: company.name },
	about: company,
});

/** The sample people, as a form with name, e-mail address and company captures them. */
export const sampleLeads = (): Lead[] => SAMPLE_PEOPLE.map(leadOf);

/** As many leads of so many companies, one company after the other. */
export const leadsOfFewCompanies = (leads: number, companies: number): Lead[] =>
	Array.from({ length: leads }, (_, index) => {
		const lead = leadOf(SAMPLE_PEOPLE[index % companies]);
		return { ...lead, lead: { ...lead.lead, email: `person-${index}@${lead.about.domain}` } };
	});

/** The sample people, where the form asks for all that is needed. */
export const leadsThatSayAll = (): Lead[] =>
	sampleLeads().map(({ lead, about }) => {
		const { industryWords: industry, employees, country } = about;
		return {
			about,
			lead: { ...lead, stated: { industry, employees: String(employees), country } },
		};
	});

/** What these providers make of the leads with the default settings, counted at the stand-ins. */
export async function hitRate(
	{ send, network, requests }: StandIns,
	leads: Lead[],
	names: readonly string[],
	changes: SettingsChanges = {},
): Promise<Measured> {
	const before = requests();
	const providers = names.map((name) =>
		name === 'keyless'
			? keyless(network, { sources: KEYLESS_SOURCES, timeoutMs: ANY_TIME_MS })
			: API_PROVIDERS[name]({ send: send[name], prices: usualPricesOf(name), now: () => NOW }),
	);
	const { results, usage } = await enrichedAll(
		leads.map(({ lead }) => ({ lead })),
		{ timeoutMs: ANY_TIME_MS, providers, ...changes },
	);
	const after = requests();
	const enrichments = results.map((result) => {
		if (result instanceof Error) throw result;
		return result.enrichment;
	});
	const filled = enrichments.map(neededIn);
	const sumOf = (key: 'asked' | 'credits' | 'cost'): number =>
		usage.reduce((sum, one) => sum + one[key], 0);
	const asked = usage.map(({ label, asked: lookUps }) => {
		const name = providers.find((provider) => provider.label === label)?.name ?? '';
		return [label, { lookUps, requests: after[name] - before[name] }];
	});
	return {
		leads: leads.length,
		complete: filled.filter(({ length }) => length === NEEDED_BY_DEFAULT.length).length,
		filled: new Set(filled.flatMap((paths, index) => paths.map((path) => `${index} ${path}`))),
		lookUps: sumOf('asked'),
		requests: Object.keys(after).reduce((sum, name) => sum + after[name] - before[name], 0),
		asked: Object.fromEntries(asked) as Measured['asked'],
		credits: sumOf('credits'),
		cost: sumOf('cost'),
		wrong: enrichments.flatMap((enrichment, index) => wrongIn(enrichment, leads[index].about)),
	};
}

/** US dollars; 0 where nothing was filled. */
export const costOfAField = ({ cost, filled }: Measured): number =>
	filled.size > 0 ? cost / filled.size : 0;

/** Less than this counts as missing to the pipeline. */
const LEAST_CONFIDENCE = 0.5;

const neededIn = ({ fields }: Enrichment): string[] =>
	NEEDED_BY_DEFAULT.filter((path) => {
		const { value = null, confidence = 0 } = fields[path] ?? {};
		return value !== null && confidence >= LEAST_CONFIDENCE;
	});

type Field = Enrichment['fields'][string];

/** Whether a value is the sample's: a size band has to hold its headcount, and either way of naming its industry will do. */
const IS_RIGHT: Record<string, (field: Field, company: SampleCompany) => boolean> = {
	industry: ({ value }, { industry, industryWords }) =>
		value === industry || value === industryOf(industryWords),
	employees: ({ value, raw }, { employees }) => {
		const { min, max } = headcountOf(String(raw)) ?? { min: 0, max: 0 };
		return min === max ? value === employees : min <= employees && employees <= max;
	},
	country: ({ value }, { country }) => value === country,
	founded: ({ value }, { founded }) => value === founded,
	region: ({ value }, { region }) => value === region,
	city: ({ value }, { city }) => value === city,
};

const wrongIn = ({ fields }: Enrichment, company: SampleCompany): string[] =>
	Object.entries(IS_RIGHT).flatMap(([name, isRight]) => {
		const field = fields[`enrichment.company.${name}`];
		const isWrong = (field?.value ?? null) !== null && !isRight(field, company);
		return isWrong ? [`${company.domain} ${name}: ${String(field.value)} (${field.provider})`] : [];
	});
