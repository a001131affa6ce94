import type { Enrichment } from '../../lead/schema';
import type { Finding } from './provider';

/** Who is believed first; after them the providers in their order. */
export const AUTHORITIES = ['user', 'crm', 'form', 'conversation'];
/** What is known without asking anybody is believed last: a national domain is a hint. */
const OFFLINE = ['keyless.email', 'keyless.jobTitle'];

type Claim = Enrichment['fields'][string]['losing'][number];

/**
 * Earlier enrichment with new findings. Of several claims on a field the best authority's stands (one below the least
 * confidence only where there is no other), and the
 * others stay on record as `losing`; a list keeps what anyone claims, element by element. A source's new
 * claims replace its old ones; a value in place that no source claims is the user's own.
 */
export function mergeEnrichment(
	earlier: Enrichment,
	findings: readonly Finding[],
	{
		providers,
		minConfidence,
		at,
	}: { providers: readonly string[]; minConfidence: number; at: string },
): Enrichment {
	const merged: Enrichment = {
		...earlier,
		company: { ...earlier.company, social: { ...earlier.company.social } },
		person: { ...earlier.person },
		fields: { ...earlier.fields },
	};
	for (const [path, claims] of claimsByPath(findings, at)) {
		const { holder, key } = placeOf(merged, path);
		const inPlace = holder[key];
		const asked = new Set(claims.map(({ provider }) => provider));
		const earlierClaims = (
			Array.isArray(inPlace)
				? inPlace.flatMap((value, index) => claimsOn(earlier, `${path}.${index}`, value))
				: claimsOn(earlier, path, inPlace)
		).filter(({ provider }) => !asked.has(provider));
		const best = [...claims, ...earlierClaims].sort(byAuthority(providers, minConfidence));
		if (Array.isArray(inPlace)) {
			const elements = withoutRepeats(best);
			holder[key] = elements.map(({ value }) => value);
			inPlace.forEach((_, index) => Reflect.deleteProperty(merged.fields, `${path}.${index}`));
			elements.forEach((claim, index) => {
				merged.fields[`${path}.${index}`] = { ...claim, losing: [] };
			});
		} else {
			const [winner, ...others] = best;
			holder[key] = winner.value;
			const losing = others.filter((claim) => !alike(winner)(claim));
			merged.fields[path] = { ...winner, losing };
		}
	}
	return merged;
}

/** A list is one claim per element. */
function claimsByPath(findings: readonly Finding[], at: string): Map<string, Claim[]> {
	const claims = new Map<string, Claim[]>();
	for (const { path, value, ...source } of findings) {
		const added = [value].flat().map((element) => ({ at, value: element, ...source }));
		claims.set(path, [...(claims.get(path) ?? []), ...added]);
	}
	return claims;
}

function claimsOn({ fields }: Enrichment, path: string, inPlace: unknown): Claim[] {
	const known: Claim[] = [];
	if (Object.hasOwn(fields, path)) {
		const { losing, ...winner } = fields[path];
		known.push(winner, ...losing);
	}
	if (inPlace === null || inPlace === undefined) return known;
	const own: Claim = { value: inPlace, provider: 'user', at: null, confidence: 1 };
	const isKnown = typeof inPlace === 'object' ? known.length > 0 : known.some(alike(own));
	return isKnown ? known : [own, ...known];
}

/** The section and key that `enrichment.company.social.linkedin` names. */
function placeOf(enrichment: Enrichment, path: string) {
	const [, section, ...keys] = path.split('.');
	const holder: Record<string, unknown> =
		section === 'person'
			? enrichment.person
			: keys[0] === 'social'
				? enrichment.company.social
				: enrichment.company;
	return { holder, key: keys[keys.length - 1] };
}

function byAuthority(
	providers: readonly string[],
	minConfidence: number,
): (a: Claim, b: Claim) => number {
	const order = [...AUTHORITIES, ...providers];
	const rank = ({ provider }: Claim): number => {
		if (OFFLINE.includes(provider)) return order.length + 1;
		const places = [provider, provider.split('.')[0]].map((name) => order.indexOf(name));
		return places.find((index) => index >= 0) ?? order.length;
	};
	const isDoubtful = ({ confidence }: Claim): boolean => confidence < minConfidence;
	return (a, b) =>
		Number(a.value === null) - Number(b.value === null) ||
		Number(isDoubtful(a)) - Number(isDoubtful(b)) ||
		rank(a) - rank(b) ||
		b.confidence - a.confidence;
}

/** What makes two values the same, however they are capitalised. */
const folded = (value: unknown): unknown =>
	typeof value === 'string' ? value.toLowerCase() : value;

const alike =
	({ value }: Claim) =>
	(other: Claim): boolean =>
		folded(value) === folded(other.value);

function withoutRepeats(claims: Claim[]): Claim[] {
	const first = new Map<unknown, Claim>();
	for (const claim of claims) {
		if (!first.has(folded(claim.value))) first.set(folded(claim.value), claim);
	}
	return [...first.values()];
}
