import { NotFound } from '../../provider';
import { publicDomainOf } from './domains';
import { fetchPublic, Unreachable, USER_AGENT, type Network, type Page } from './fetchPublic';

const HTML = ['text/html', 'application/xhtml+xml'];

export type Visit = { network: Network; signal: AbortSignal; respectRobots: boolean };

/** A company's website, read one page at a time. Everything throws {@link NotFound}. */
export type Site = {
	/** Fetched once, however often it is asked for. */
	front: () => Promise<Page>;
	/** A page of the site that the front page was found on; it may not lead to another one. */
	page: (url: URL, signal: AbortSignal) => Promise<Page>;
};

export function companySite(domain: string, visit: Visit): Site {
	const mayRead = visit.respectRobots ? robotsCheck(visit) : undefined;
	let front: Promise<Page> | undefined;
	return {
		front: () => (front ??= frontPageOf(domain, visit, mayRead)),
		page: async (url, signal) => {
			const { network } = visit;
			const { domain: site } = await publicDomainOf((await front)?.url.hostname ?? domain);
			return asWebPage(await fetchPublic(url.href, { network, signal, mayRead, site }));
		},
	};
}

/** The bare domain, else `www.`, else both unencrypted: the next only where nobody answers. */
async function frontPageOf(
	domain: string,
	{ network, signal }: Visit,
	mayRead?: (url: URL) => Promise<void>,
): Promise<Page> {
	let unreachable: unknown;
	for (const origin of ['https://', 'https://www.', 'http://', 'http://www.']) {
		try {
			const page = await fetchPublic(`${origin}${domain}/`, { network, signal, mayRead });
			return asWebPage(await ofCompany(page, domain));
		} catch (reason) {
			if (!(reason instanceof Unreachable)) throw reason;
			unreachable ??= reason;
		}
	}
	throw unreachable;
}

/** A redirect to another top-level domain of the same name is taken for the same company. */
async function ofCompany(page: Page, domain: string): Promise<Page> {
	const { domain: landedOn } = await publicDomainOf(page.url.hostname);
	if (landedOn?.split('.')[0] === domain.split('.')[0]) return page;
	throw new NotFound('nothing', `${domain} leads to ${landedOn}, which may be another company`);
}

function asWebPage(page: Page): Page {
	const { url, status, headers } = page;
	if (status === 429) {
		throw new NotFound('rateLimited', `${url.host} asks to come back later (429)`);
	}
	if (status !== 200) throw new NotFound('failed', `${url.host} answers ${status}`);
	const type = headers['content-type'] ?? '';
	if (!HTML.includes(type.split(';')[0].trim().toLowerCase())) {
		throw new NotFound('failed', `${url.host} does not answer with a web page`);
	}
	return page;
}

/** RFC 9309: rules that can't be read because the server is down forbid everything; missing ones nothing. */
function robotsCheck({ network, signal }: Visit): (url: URL) => Promise<void> {
	const robots = new Map<string, Promise<Page>>();
	return async ({ origin, href, host }) => {
		const asked = robots.get(origin) ?? fetchPublic(`${origin}/robots.txt`, { network, signal });
		robots.set(origin, asked);
		const { status, text } = await asked;
		const { isAllowedByRobots } = await import('../../../../vendor/robots');
		const rules = { url: `${origin}/robots.txt`, text };
		if (status >= 500 || (status === 200 && !isAllowedByRobots(rules, href, USER_AGENT))) {
			throw new NotFound('skipped', `robots.txt of ${host} asks not to read the page`);
		}
	};
}
