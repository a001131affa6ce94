import type { HtmlElement } from '../../../../vendor/html';
import { textFrom } from '../../firmographics';
import { NotFound, type Finding } from '../../waterfall';
import { publicDomainOf } from './domains';
import { fetchPublic, Unreachable, USER_AGENT, type Network, type Page } from './fetchPublic';
import { GENERATORS, SCRIPT_HINTS } from './hints';
import { organizationFindings } from './jsonLd';
import { cleaned, profileOf, soundsLike } from './text';

const PROVIDER = 'keyless.website';
const HTML = ['text/html', 'application/xhtml+xml'];

type Visit = { network: Network; signal: AbortSignal; respectRobots: boolean };

/** What the company's front page says of it. Throws NotFound. */
export async function readWebsite(domain: string, visit: Visit): Promise<Finding[]> {
	const page = await frontPageOf(domain, visit);
	const { domain: landedOn } = await publicDomainOf(page.url.hostname);
	if (landedOn?.split('.')[0] !== domain.split('.')[0]) {
		throw new NotFound('nothing', `${domain} leads to ${landedOn}, which may be another company`);
	}
	if (page.status !== 200) throw new NotFound('failed', `${page.url.host} answers ${page.status}`);
	if (!HTML.includes(page.contentType.split(';')[0].trim().toLowerCase())) {
		throw new NotFound('failed', `${page.url.host} does not answer with a web page`);
	}
	return await findingsIn(page.text, domain);
}

/** The bare domain, else `www.`, else both unencrypted: the next only where nobody answers. */
async function frontPageOf(domain: string, visit: Visit): Promise<Page> {
	const { network, signal, respectRobots } = visit;
	const mayRead = respectRobots ? robotsCheck(visit) : undefined;
	const origins = ['https://', 'https://www.', 'http://', 'http://www.'];
	let unreachable: unknown;
	for (const origin of origins) {
		try {
			return await fetchPublic(`${origin}${domain}/`, { network, signal, mayRead });
		} catch (reason) {
			if (!(reason instanceof Unreachable)) throw reason;
			unreachable ??= reason;
		}
	}
	throw unreachable;
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

/** What the front page of a domain says, as HTML. */
export async function findingsIn(html: string, domain: string): Promise<Finding[]> {
	const { elementsOf } = await import('../../../../vendor/html');
	const elements = elementsOf(html, ['title', 'meta', 'script', 'a']);
	return [
		...(await organizationFindings(structuredDataOf(elements), domain, PROVIDER)),
		...metaFindings(elements, domain),
		...profileFindings(elements),
		...technologyFindings(elements),
	];
}

const isStructuredData = ({ name, attributes }: HtmlElement): boolean =>
	name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json';

const structuredDataOf = (elements: HtmlElement[]): string[] =>
	elements.filter(isStructuredData).map(({ text }) => text);

/** The content of the first meta tag of that name. */
function metaOf(elements: HtmlElement[], wanted: string): string | null {
	const tags = elements.filter(({ name, attributes }) => {
		const key = attributes.property ?? attributes.name;
		return name === 'meta' && key?.trim().toLowerCase() === wanted;
	});
	return tags.find(({ attributes }) => attributes.content)?.attributes.content ?? null;
}

function metaFindings(elements: HtmlElement[], domain: string): Finding[] {
	const title = cleaned(elements.find(({ name }) => name === 'title')?.text, 300);
	const ownName = title?.split(/\s[|–—·•:-]\s/u).find((part) => soundsLike(part, domain));
	const siteName = cleaned(metaOf(elements, 'og:site_name'), 200);
	const described = metaOf(elements, 'description') ?? metaOf(elements, 'og:description');
	const from = { provider: PROVIDER, confidence: siteName ? 0.6 : 0.5 };
	return [
		...textFrom('enrichment.company.name', siteName ?? cleaned(ownName, 200), from),
		...textFrom('enrichment.company.description', cleaned(described, 500), {
			...from,
			confidence: 0.7,
		}),
	];
}

/** The company's LinkedIn page; links to other networks are as often share buttons. */
function profileFindings(elements: HtmlElement[]): Finding[] {
	const profile = elements
		.map(({ attributes }) => profileOf(attributes.href))
		.find((link) => link?.network === 'linkedin' && /\/(?:company|school)\//u.test(link.url));
	const from = { provider: PROVIDER, confidence: 0.7 };
	return textFrom('enrichment.company.social.linkedin', profile?.url ?? null, from);
}

function technologyFindings(elements: HtmlElement[]): Finding[] {
	const scripts = elements
		.filter((element) => element.name === 'script' && !isStructuredData(element))
		.map(({ attributes, text }) => `${attributes.src ?? ''} ${text}`)
		.join('\n')
		.toLowerCase();
	const generator = (metaOf(elements, 'generator') ?? '').toLowerCase();
	const value = [
		...GENERATORS.filter((name) => generator.includes(name.toLowerCase())),
		...Object.keys(SCRIPT_HINTS).filter((name) =>
			SCRIPT_HINTS[name].some((mark) => scripts.includes(mark)),
		),
	];
	return value.length > 0
		? [{ path: 'enrichment.company.technologies', value, provider: PROVIDER, confidence: 0.7 }]
		: [];
}
