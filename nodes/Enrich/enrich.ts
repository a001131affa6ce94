import { z } from 'zod/v4';
import { enrichmentSchema, leadSchema, type Enrichment } from '../../lead/schema';
import { parseItem } from '../../lead/validation';
import { mergeEnrichment } from './merge';
import { hostOf } from './providers/keyless/domains';
import { statedFindings } from './stated';
import { runWaterfall, type Provider } from './waterfall';

/** An item of any workflow: the lead may be missing, or hold only some of its fields. */
const itemSchema = z.looseObject({
	lead: leadSchema.partial().nullish(),
	enrichment: enrichmentSchema.nullish(),
});

/** What the node's fields hold, whatever an expression made of them. */
export type Asked = { email: unknown; domain: unknown; company: unknown };

export type EnrichOptions = {
	providers: readonly Provider[];
	timeoutMs: number;
	cancelled: AbortSignal | undefined;
	now: () => number;
};

/**
 * The `enrichment` section of an item: what it has already, what the form states, and what the providers find.
 * Throws `InvalidItem` only for an item whose own sections can't be read; a failed look-up is an attempt.
 */
export async function enrich(
	json: unknown,
	asked: Asked,
	{ providers, timeoutMs, cancelled, now }: EnrichOptions,
): Promise<Enrichment> {
	const item = parseItem(itemSchema, json);
	const lead = item.lead ?? {};
	const earlier = item.enrichment ?? enrichmentSchema.parse({});
	const host = hostOf(textOf(asked.domain)) ?? hostOfEmail(textOf(asked.email));
	const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), cancelled ?? []].flat());
	const subject = { host, jobTitle: lead.jobTitle ?? null };
	const { findings, attempts } = await runWaterfall(providers, subject, signal, now);
	const merged = mergeEnrichment(
		earlier,
		[...statedFindings(lead, textOf(asked.company)), ...findings],
		{ providers: providers.map(({ name }) => name), at: new Date(now()).toISOString() },
	);
	const repeated = new Set(attempts.map(({ provider }) => provider));
	return {
		...merged,
		attempts: [...earlier.attempts.filter(({ provider }) => !repeated.has(provider)), ...attempts],
	};
}

const textOf = (value: unknown): string | null =>
	typeof value === 'string' ? value.trim() || null : null;

const hostOfEmail = (email: string | null): string | null =>
	email?.includes('@') ? hostOf(email) : null;
