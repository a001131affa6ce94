import { domainToASCII } from 'node:url';
import { countryCodeOf } from '../../../../lead/countries';

/** Country codes that companies anywhere register for their looks (.io, .ai, .co, …). */
const GENERIC_USE = new Set(
	'ac ad ag ai am as bz cc cd cf cm co cx dj fm ga gg gl gq im io la ly me ml ms nu pw sc sh so sr st su tk to tt tv vc ws'.split(
		' ',
	),
);
/** RFC 2606, 6761, 6762, 7686 and 8375: names that mean nothing, or something local. */
const RESERVED =
	/(?:^|\.)(?:example|test|invalid|localhost|local|internal|onion|alt|arpa|example\.(?:com|net|org|edu))$/u;

export type PublicDomain = {
	/** What its owner registered; null where the host has no such name. */
	domain: string | null;
	/** The country of a national domain. */
	country: string | null;
	/** Why nobody may be asked about it; null where one may. */
	noLookUp: string | null;
	/** The domain of a mail provider: it tells nothing of a company, and its address is a person's own. */
	isFreeMail: boolean;
};

const refused = (noLookUp: string, domain: string | null = null): PublicDomain => ({
	domain,
	country: null,
	noLookUp,
	isFreeMail: false,
});

/** What a host name is in the public DNS, without asking it. */
export async function publicDomainOf(host: string): Promise<PublicDomain> {
	const { registrableDomain } = await import('../../../../vendor/domains');
	const registered = registrableDomain(host);
	if (!registered) return refused(`“${host}” is not a public domain name`);
	const { domain, publicSuffix, isIcann } = registered;
	if (RESERVED.test(domain)) {
		return refused(`${domain} is reserved for examples, tests or local networks`, domain);
	}
	// A suffix outside the public DNS that is no shared host (github.io) belongs to someone's own network.
	if (!isIcann && !publicSuffix.includes('.')) {
		return refused(`“${host}” is not a public domain name`);
	}
	const topLevel = isIcann ? publicSuffix.slice(publicSuffix.lastIndexOf('.') + 1) : '';
	const national = topLevel.length === 2 && !GENERIC_USE.has(topLevel);
	const country = national ? countryCodeOf(topLevel) : null;
	return { domain, country, noLookUp: null, isFreeMail: false };
}

/** The same for the host of a lead; a mail provider's domain is no company's. */
export async function companyDomainOf(host: string | null): Promise<PublicDomain> {
	if (!host) return refused('The lead has no e-mail address or domain');
	const found = await publicDomainOf(host);
	if (!found.domain) return found;
	const { isDisposableDomain, isFreeMailDomain } = await import('../../../../vendor/emailDomains');
	if (isDisposableDomain(host)) return refused(`${found.domain} gives out throw-away addresses`);
	if (isFreeMailDomain(found.domain)) {
		return { ...refused(`${found.domain} is a free mail provider`), isFreeMail: true };
	}
	return found;
}

/** The ASCII host name in an e-mail address, a URL or a bare domain; null when there is none. */
export function hostOf(text: string | null): string | null {
	if (!text || text.length > 2000) return null;
	const afterScheme = text.trim().replace(/^[a-z]{1,10}:\/\//iu, '');
	const authority = afterScheme.split(/[/?#\s]/u, 1)[0];
	const host = authority.slice(authority.lastIndexOf('@') + 1).split(':', 1)[0];
	return domainToASCII(host.replace(/\.$/u, '')) || null;
}
