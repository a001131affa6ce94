import { parse } from 'tldts';

export type RegistrableDomain = {
	/** What its owner registered: `acme.co.uk` of `www.shop.acme.co.uk`. */
	domain: string;
	/** The part below which anyone can register: `co.uk`. */
	publicSuffix: string;
	/** Whether the suffix is a top-level domain of the public DNS (`.example` and `github.io` are not). */
	isIcann: boolean;
};

/**
 * The registrable domain of a host name or URL by the Public Suffix List, shared hosts included
 * (`acme.github.io` is its own owner's); null for IP addresses, single labels and bare suffixes.
 */
export function registrableDomain(host: string): RegistrableDomain | null {
	const shared = parse(host, { allowPrivateDomains: true });
	// The owner of a shared host writes from it too: `rub.de` is a suffix to others and a university's own domain.
	const { domain, publicSuffix, isIcann } = shared.domain ? shared : parse(host);
	if (!domain || !publicSuffix) return null;
	return { domain, publicSuffix, isIcann: isIcann === true };
}
