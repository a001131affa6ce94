/** What a source says is as untrusted as any website: each of these makes a usable value of it, or none. */

const MARKUP = /<[^<>]*>|[<>]/gu;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\s]+/gu;
const LONGEST_LIST = 100;
const LONGEST_ADDRESS = 500;

/** One line without markup, of at most `longest` characters; numbers as they are written. */
export function plainText(given: unknown, longest = 200): string | null {
	if (typeof given === 'number') return Number.isFinite(given) ? String(given) : null;
	if (typeof given !== 'string') return null;
	const line = given
		.slice(0, longest * 4)
		.replace(MARKUP, ' ')
		.replace(UNPRINTABLE, ' ')
		.trim();
	return [...line].slice(0, longest).join('').trim() || null;
}

/** A finite number, also where it is given as text (`"41000000"`, `"1,200.50"`). */
export function numberIn(given: unknown): number | null {
	if (typeof given === 'number') return Number.isFinite(given) ? given : null;
	if (typeof given !== 'string' || given.length > 30) return null;
	const digits = given.trim().replace(/,(?=\d{3}(?!\d))/gu, '');
	return /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : null;
}

/** The day of an ISO time. */
export const dayIn = (given: unknown): string | null =>
	typeof given === 'string' &&
	/^\d{4}-\d{2}-\d{2}(?!\d)/u.test(given) &&
	!Number.isNaN(Date.parse(given.slice(0, 10)))
		? given.slice(0, 10)
		: null;

/** Since when a source has it so, for a finding; nothing where it does not tell, or tells the future. */
export function since(given: string | null | undefined, now: number): { at?: string } {
	const at = Date.parse(given?.slice(0, 40) ?? '');
	return at >= 0 && at <= now ? { at: new Date(at).toISOString() } : {};
}

/** The texts of a list, or of a text that separates them by commas or semicolons; each once. */
export function listIn(given: unknown): string[] {
	const parts: unknown[] = Array.isArray(given)
		? given.slice(0, LONGEST_LIST)
		: typeof given === 'string'
			? given.slice(0, 20_000).split(/[,;]/u, LONGEST_LIST)
			: [];
	const texts = parts.map((part) => (typeof part === 'string' ? plainText(part, 80) : null));
	return [...new Set(texts.filter((text) => text !== null))];
}

/** The host of a domain or web address, in ASCII, lower case and without `www.`. */
export function hostIn(given: unknown): string | null {
	const host = addressIn(given)?.hostname.replace(/^www\.|\.$/gu, '') ?? '';
	return /^[a-z\d-]+(?:\.[a-z\d-]+)+$/u.test(host) ? host : null;
}

/** Whether a host is the domain or lies in it. */
export function isWithin(host: string | null, domain: string | null): boolean {
	const own = hostIn(domain);
	return host !== null && own !== null && (host === own || host.endsWith(`.${own}`));
}

/** An address on the web with https, also where the source leaves the scheme out (`linkedin.com/in/…`). */
export function webUrl(given: unknown): string | null {
	const url = addressIn(given);
	if (!url) return null;
	url.protocol = 'https:';
	return url.href;
}

/** Where profiles are, and under which other names. */
const NETWORKS = {
	linkedin: ['www.linkedin.com', 'linkedin.com'],
	x: ['x.com', 'twitter.com'],
	facebook: ['www.facebook.com', 'facebook.com'],
	crunchbase: ['www.crunchbase.com', 'crunchbase.com'],
};
export type Network = keyof typeof NETWORKS;

/** The address of a profile; null where it is not on that network. */
export function profileAt(network: Network, given: unknown): string | null {
	const url = addressIn(given);
	if (!url || url.pathname.length < 2) return null;
	const isThere = NETWORKS[network].some((site) => isWithin(url.hostname, site));
	return isThere ? `https://${NETWORKS[network][0]}${url.pathname}` : null;
}

function addressIn(given: unknown): URL | null {
	const text = typeof given === 'string' ? given.trim() : '';
	if (text === '' || text.length > LONGEST_ADDRESS) return null;
	const full = text.includes('://') ? text : `https://${text}`;
	if (!URL.canParse(full)) return null;
	const url = new URL(full);
	const isPublic = /^https?:$/u.test(url.protocol) && url.hostname.includes('.');
	return isPublic && !url.username && !url.password ? url : null;
}
