import type { HtmlElement } from '../../../../vendor/html';
import { NotFound, type Finding } from '../../provider';
import { publicDomainOf } from './domains';
import type { Page } from './fetchPublic';
import { imprintFindings } from './imprint';
import { organizationFindings } from './jsonLd';
import { structuredDataOf } from './markup';
import type { Site } from './site';

const PROVIDER = 'keyless.contact';
const MOST_PAGES = 2;
const MOST_LINKS = 3000;
/** What a company says of itself by law comes first. */
const KINDS = [
	/impressum|imprint|legal[-_ ]?notice|mentions[-_ ]l[eé]gales|aviso[-_ ]legal|note[-_ ]legali|colofon/iu,
	/contact|kontakt|contatti/iu,
	/about|(?:ue|ü|u)ber[-_ ]?uns|unternehmen|company|qui[-_ ]sommes|chi[-_ ]siamo|over[-_ ]ons/iu,
];

/** What the pages that the front page links as its imprint, contact or about page say. Throws NotFound. */
export async function readContactPages(
	domain: string,
	site: Site,
	signal: AbortSignal,
): Promise<Finding[]> {
	const front = await site.front();
	const links = await contactLinks(front);
	if (links.length === 0)
		throw new NotFound('nothing', 'No imprint, contact or about page is linked');
	const findings: Finding[] = [];
	const problems: unknown[] = [];
	for (const link of links) {
		try {
			const { text, url } = await site.page(link, signal);
			findings.push(
				...(await contactFindings(text, { domain, isImprint: KINDS[0].test(url.pathname) })),
			);
		} catch (reason) {
			problems.push(reason);
		}
	}
	if (findings.length === 0 && problems.length > 0) throw problems[0];
	return findings;
}

/** What such a page, as HTML, says. */
export async function contactFindings(
	html: string,
	page: { domain: string; isImprint: boolean },
): Promise<Finding[]> {
	const { elementsOf, linesOf } = await import('../../../../vendor/html');
	const scripts = structuredDataOf(elementsOf(html, ['script']));
	return [
		...(await organizationFindings(scripts, page.domain, PROVIDER)),
		...imprintFindings(linesOf(html, 1000), page, PROVIDER),
	];
}

/** The pages of the same site that are worth reading, best first; of each kind one. */
export async function contactLinks({ url: front, text }: Page): Promise<URL[]> {
	const { elementsOf } = await import('../../../../vendor/html');
	const { domain: site } = await publicDomainOf(front.hostname);
	const anchors = elementsOf(text, ['a']).slice(0, MOST_LINKS);
	const found: URL[] = [];
	for (const kind of KINDS) {
		for (const { url } of anchors.filter(isOf(kind)).flatMap(urlIn(front))) {
			const isNew = url.href !== front.href && found.every(({ href }) => href !== url.href);
			if (isNew && (await publicDomainOf(url.hostname)).domain === site) {
				found.push(url);
				break;
			}
		}
	}
	return found.slice(0, MOST_PAGES);
}

const isOf =
	(kind: RegExp) =>
	({ attributes, text }: HtmlElement): boolean =>
		kind.test((attributes.href ?? '').slice(0, 300)) || kind.test(text.slice(0, 100));

/** Where a link leads, without its fragment, if that is a web page. */
const urlIn =
	(base: URL) =>
	({ attributes: { href = '' } }: HtmlElement): { url: URL }[] => {
		if (href.length > 1000 || !URL.canParse(href, base.href)) return [];
		const url = new URL(href, base);
		url.hash = '';
		const isPage = ['http:', 'https:'].includes(url.protocol) && url.port === '';
		return isPage && !url.username && !url.password ? [{ url }] : [];
	};
