import { z } from 'zod/v4';
import {
	enrichmentSchema,
	existingSchema,
	leadSchema,
	qualificationSchema,
	type Enrichment,
} from '../../lead/schema';
import { parseItem } from '../../lead/validation';
import { readCache, rowsToStore, type Cached, type CacheRow, type Keys } from './cache';
import { decidedBecause, type Vetoes } from './decided';
import { conversationFindings, crmFindings, knownIn } from './known';
import { mergeEnrichment } from './merge';
import type { Attempt, Finding } from './provider';
import { companyDomainOf, hostOf } from './providers/keyless/domains';
import { offlineFindings } from './providers/keyless/offline';
import type { Settings, Usage } from './run';
import { statedFindings } from './stated';
import { runWaterfall, type Found, type Subject } from './waterfall';

/** An item of any workflow: the lead may be missing, or hold only some of its fields, and `crm` be somebody else's. */
const itemSchema = z.looseObject({
	lead: leadSchema.partial().nullish(),
	enrichment: enrichmentSchema.nullish(),
	qualification: qualificationSchema
		.pick({ stated: true, vetoes: true, class: true })
		.nullish()
		.catch(null),
	crm: z.looseObject({ existing: existingSchema.nullish() }).nullish().catch(null),
});

/** What the node's fields hold, whatever an expression made of them. */
export type Asked = { email: unknown; domain: unknown; company: unknown; cached?: unknown };

export type EnrichSettings = Settings & {
	vetoes: Vetoes;
	/** Days for which a cached answer stands for a look-up. */
	maxAgeDays: number;
	/** Nothing may leave this server. */
	isOffline: boolean;
};

type Prepared = {
	subject: Subject;
	base: Enrichment;
	attempts: Attempt[];
	cached: Cached;
	keys: Keys;
};
export type Enriched = {
	results: Array<{ enrichment: Enrichment; toCache: CacheRow[] } | Error>;
	usage: Usage[];
};

/**
 * The `enrichment` section of each item: what it has already, what form, CRM, conversation and cache say, and what the
 * providers find. An Error only for an item whose own sections or fields can't be read; a failed look-up is an attempt.
 */
export async function enrichAll(
	jsons: unknown[],
	askedOf: (index: number) => Asked,
	settings: EnrichSettings,
): Promise<Enriched> {
	const prepared = await Promise.all(
		jsons.map(async (json, index) => {
			try {
				return await prepare(json, askedOf(index), settings);
			} catch (error) {
				return error instanceof Error ? error : new Error(String(error));
			}
		}),
	);
	const leads = prepared.flatMap((one) => (one instanceof Error ? [] : [one]));
	const { found, run } = await runWaterfall(
		leads.map(({ subject }) => subject),
		settings,
	);
	const toCache = rowsToStore(
		leads.map(({ keys, cached }, index) => ({ keys, cached, ...found[index] })),
		settings.now,
	);
	const enrichments = leads.map((lead, index) => finished(lead, found[index], settings));
	let next = 0;
	return {
		results: prepared.map((one) => {
			if (one instanceof Error) return one;
			const index = next++;
			return { enrichment: enrichments[index], toCache: toCache[index] };
		}),
		usage: [...run.usage.values()],
	};
}

async function prepare(json: unknown, asked: Asked, settings: EnrichSettings): Promise<Prepared> {
	const item = parseItem(itemSchema, json);
	const lead = item.lead ?? {};
	const email = textOf(asked.email)?.toLowerCase() ?? null;
	const name = textOf(asked.company);
	const stated = await companyDomainOf(hostOf(textOf(asked.domain)));
	const company = stated.domain === null ? await companyDomainOf(hostOfEmail(email)) : stated;
	const domain = company.noLookUp === null ? company.domain : null;
	const mayAskForPerson =
		email !== null && email.includes('@') && (domain !== null || company.isFreeMail);
	const isOfLead = email === lead.email?.trim().toLowerCase();
	const keys: Keys = {
		...(domain !== null && { company: domain }),
		...(mayAskForPerson && { person: isOfLead ? (lead.personKey ?? email) : email }),
	};
	const cached = readCache(asked.cached, keys, name, settings);
	const offline = offlineFindings(company, lead.jobTitle ?? null, settings.now);
	const base = merged(
		item.enrichment ?? enrichmentSchema.parse({}),
		[
			...statedFindings(lead, name),
			...crmFindings(item.crm?.existing ?? undefined),
			...conversationFindings(item.qualification?.stated),
			...offline.findings,
			...cached.fresh,
		],
		settings,
	);
	return {
		...{ base, cached, keys },
		attempts: [...offline.attempts, ...cached.attempts],
		subject: {
			company: domain === null ? null : { domain, name },
			person: mayAskForPerson
				? { email, firstName: lead.firstName ?? null, lastName: lead.lastName ?? null, domain }
				: null,
			noLookUp: company.noLookUp,
			known: knownIn(base),
			askedAt: cached.askedAt,
			decided: (valueOf) =>
				settings.isOffline
					? 'The network is switched off'
					: decidedBecause(
							{ ...lead, domain, company: name },
							item.qualification ?? undefined,
							settings.vetoes,
							valueOf('enrichment.company.country'),
						),
		},
	};
}

function finished(
	{ base, attempts, cached }: Prepared,
	found: Found,
	settings: EnrichSettings,
): Enrichment {
	const isSure = ({ value, confidence }: Finding): boolean =>
		value !== null && confidence >= settings.minConfidence;
	const sure = new Set(
		[...knownIn(base), ...found.findings].filter(isSure).map(({ path }) => path),
	);
	const stale = cached.stale.filter(({ path }) => !sure.has(path));
	const inOrderOfArrival = [...new Set(found.findings.map(({ provider }) => provider))];
	const added = [...found.findings, ...stale];
	const enrichment = added.length > 0 ? merged(base, added, settings, inOrderOfArrival) : base;
	const made = [...attempts, ...found.attempts];
	const repeated = new Set(made.map(({ provider }) => provider));
	const isMismatch = made.some(({ outcome }) => outcome === 'mismatch');
	return {
		...enrichment,
		attempts: [...base.attempts.filter(({ provider }) => !repeated.has(provider)), ...made],
		flags: isMismatch ? [...new Set([...base.flags, 'companyMismatch'])] : base.flags,
	};
}

function merged(
	earlier: Enrichment,
	findings: Parameters<typeof mergeEnrichment>[1],
	{ providers, inParallel, minConfidence, now }: EnrichSettings,
	inOrderOfArrival: string[] = [],
): Enrichment {
	return mergeEnrichment(earlier, findings, {
		providers: inParallel ? inOrderOfArrival : providers.map(({ name }) => name),
		minConfidence,
		at: new Date(now()).toISOString(),
	});
}

const textOf = (value: unknown): string | null =>
	typeof value === 'string' ? value.trim() || null : null;

const hostOfEmail = (email: string | null): string | null =>
	email?.includes('@') ? hostOf(email) : null;
