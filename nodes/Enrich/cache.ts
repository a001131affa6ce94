import { z } from 'zod/v4';
import { notTakenOver, otherCompanyIn } from './companyName';
import { fits } from './fields';
import { fieldsOf, type Attempt, type CompanyQuery, type Finding, type Kind } from './provider';

/** What a row of the cache holds as text: what providers said, and who was asked when (ISO times). */
const contentSchema = z.object({
	claims: z.array(
		z.object({
			path: z.string(),
			value: z.unknown(),
			raw: z.string().optional(),
			provider: z.string(),
			confidence: z.number().min(0).max(1),
			at: z.iso.datetime(),
			/** When it was said, where that is later than `at`. */
			saidAt: z.iso.datetime().optional(),
		}),
	),
	asked: z.record(z.string(), z.iso.datetime()).default({}),
});
type Content = z.infer<typeof contentSchema>;

const rowSchema = z.looseObject({
	cache_key: z.string(),
	content: z.unknown(),
});

/** A row of the Data Table; its key is a domain, or a person key. */
export type CacheRow = { cache_key: string; kind: Kind; content: string; retrieved_at: string };
export type Keys = Partial<Record<Kind, string>>;
export type Cached = {
	/** Young enough to stand for a look-up. */
	fresh: Finding[];
	/** Older: better than nothing. */
	stale: Finding[];
	askedAt: Record<string, string>;
	attempts: Attempt[];
	/** By key, for {@link rowsToStore}. */
	contents: Map<string, Content>;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The rows for this lead's keys in what a Data Table gave: rows, one row, or either as JSON. A provider's claims on another
 * company than the lead wrote stay in the row and out of the lead.
 */
export function readCache(
	given: unknown,
	keys: Keys,
	name: string | null,
	{ maxAgeDays, now }: { maxAgeDays: number; now: () => number },
): Cached {
	const cached: Cached = {
		...{ fresh: [], stale: [], askedAt: {}, attempts: [] },
		contents: new Map(),
	};
	const isFresh = (at: string): boolean => now() - Date.parse(at) <= maxAgeDays * DAY_MS;
	for (const row of rowsIn(given)) {
		const kind = (['company', 'person'] as const).find((one) => keys[one] === row.cache_key);
		if (!kind) continue;
		const content = contentSchema.safeParse(fromJson(row.content));
		if (!content.success) {
			const detail = `The row of “${row.cache_key}” is not one that Enrich wrote`;
			cached.attempts.push({ provider: 'cache', outcome: 'malformed', detail, ms: 0, cost: 0 });
			continue;
		}
		const { claims, asked } = content.data;
		const own = claims.filter(
			({ path, value }) => path.startsWith(`enrichment.${kind}.`) && fits(path, value),
		);
		cached.contents.set(row.cache_key, { claims: own, asked });
		const others =
			kind === 'company'
				? othersIn(own, { domain: row.cache_key, name })
				: new Map<string, Attempt>();
		const usable = own.filter(({ provider }) => !others.has(askedName(provider)));
		for (const { saidAt, ...claim } of usable) {
			(isFresh(saidAt ?? claim.at) ? cached.fresh : cached.stale).push(claim);
		}
		for (const [asking, at] of Object.entries(asked)) {
			if (isFresh(at) && asking.endsWith(` ${kind}`)) cached.askedAt[asking] = at;
		}
		cached.attempts.push(...others.values());
		if (usable.length > 0 || others.size === 0) cached.attempts.push(attemptOf(usable, now));
	}
	return cached;
}

/** `keyless` of `keyless.website`. */
const askedName = (provider: string): string => provider.split('.')[0];

/** The providers whose claims are on another company, with the attempt that says so. */
function othersIn(
	claims: Content['claims'],
	company: Pick<CompanyQuery, 'domain' | 'name'>,
): Map<string, Attempt> {
	const others = new Map<string, Attempt>();
	for (const name of new Set(claims.map(({ provider }) => askedName(provider)))) {
		const told = claims.filter(({ provider }) => askedName(provider) === name);
		const other = otherCompanyIn(company, told);
		const detail = other && notTakenOver(name, company, other);
		if (detail) {
			others.set(name, { provider: 'cache', outcome: 'mismatch', detail, ms: 0, cost: 0 });
		}
	}
	return others;
}

function attemptOf(claims: Content['claims'], now: () => number): Attempt {
	const paths = fieldsOf(claims);
	const oldest = Math.min(...claims.map(({ at, saidAt }) => Date.parse(saidAt ?? at)));
	const days = Math.max(0, Math.floor((now() - oldest) / DAY_MS));
	const told = `${paths.join(', ')} (${days} day${days === 1 ? '' : 's'} old)`;
	return {
		provider: 'cache',
		outcome: paths.length > 0 ? 'found' : 'nothing',
		detail: paths.length > 0 ? told : 'Nobody knew anything when last asked',
		...{ ms: 0, cost: 0 },
	};
}

function rowsIn(given: unknown): Array<z.infer<typeof rowSchema>> {
	return [fromJson(given)].flat().flatMap((row) => {
		const read = rowSchema.safeParse(row);
		return read.success ? [read.data] : [];
	});
}

/** What JSON text says; anything else as it is. */
function fromJson(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	try {
		return JSON.parse(given);
	} catch {
		return null;
	}
}

/** What one lead learnt anew. */
export type Learnt = { keys: Keys; cached: Cached; said: Finding[]; answered: string[] };

/**
 * One row for each company and person that somebody was asked about, at the first lead of it: what all leads of the run
 * learnt, over what the cache held. Nothing of the form, the CRM or the conversation.
 */
export function rowsToStore(learnt: Learnt[], now: () => number): CacheRow[][] {
	const at = new Date(now()).toISOString();
	const contents = new Map<string, Content>();
	const owners: Array<Array<{ key: string; kind: Kind }>> = learnt.map(() => []);
	for (const [index, { keys, cached, said, answered }] of learnt.entries()) {
		for (const kind of ['company', 'person'] as const) {
			const key = keys[kind];
			const asked = answered.filter((one) => one.endsWith(` ${kind}`));
			const claims = said.filter(({ path }) => path.startsWith(`enrichment.${kind}.`));
			if (key === undefined || (asked.length === 0 && claims.length === 0)) continue;
			if (!contents.has(key)) owners[index].push({ key, kind });
			const before = contents.get(key) ?? cached.contents.get(key) ?? { claims: [], asked: {} };
			contents.set(key, {
				claims: replaced(
					before.claims,
					claims.map((claim) => ({ at, ...claim, ...(claim.at && { saidAt: at }) })),
				),
				asked: { ...before.asked, ...Object.fromEntries(asked.map((one) => [one, at])) },
			});
		}
	}
	return owners.map((some) =>
		some.map(({ key, kind }) => ({
			cache_key: key,
			kind,
			content: JSON.stringify(contents.get(key)),
			retrieved_at: at,
		})),
	);
}

/** A source's new claims on a field replace its old ones. */
function replaced(before: Content['claims'], claims: Content['claims']): Content['claims'] {
	const nameOf = ({ path, provider }: Finding): string => `${provider} ${path}`;
	const anew = new Set(claims.map(nameOf));
	const unique = new Map(
		claims.map((claim) => [`${nameOf(claim)} ${JSON.stringify(claim.value)}`, claim]),
	);
	return [...before.filter((claim) => !anew.has(nameOf(claim))), ...unique.values()];
}
