import type { HtmlElement } from '../../../../vendor/html';
import type { Finding } from '../../provider';
import type { Page } from './fetchPublic';
import {
	COOKIE_HINTS,
	GENERATORS,
	HEADER_HINTS,
	LINK_HINTS,
	SCRIPT_HINTS,
	TELLING_CATEGORIES,
	THIRD_PARTY_NAMES,
} from './hints';
import { isStructuredData, metaOf } from './markup';

const PROVIDER = 'keyless.technologies';
const CONFIDENCE = 0.7;
const LONGEST_HEADER = 2000;
const MOST_HOSTS = 200;
/** Kinds of link whose target is loaded with the page. */
const LOADED = /stylesheet|preconnect|dns-prefetch|preload/iu;

/** The products in use on a site, by the response's headers and what the page loads. */
export async function technologyFindings({
	headers,
	text,
}: Pick<Page, 'headers' | 'text'>): Promise<Finding[]> {
	const { elementsOf } = await import('../../../../vendor/html');
	const elements = elementsOf(text, ['meta', 'script', 'link', 'iframe', 'img', 'form']);
	const generator = [metaOf(elements, 'generator'), headers['x-generator']].join(' ').toLowerCase();
	const value = [
		...GENERATORS.filter((name) => generator.includes(name.toLowerCase())),
		...namedIn(SCRIPT_HINTS, scriptsOf(elements)),
		...namedIn(LINK_HINTS, linksOf(elements)),
		...(await thirdPartiesOf(elements)),
		...headerNames(headers),
		...namedIn(COOKIE_HINTS, cookiesOf(headers)),
	];
	return value.length > 0
		? [
				{
					path: 'enrichment.company.technologies',
					value: [...new Set(value)],
					provider: PROVIDER,
					confidence: CONFIDENCE,
				},
			]
		: [];
}

const namedIn = (hints: Record<string, string[]>, text: string): string[] =>
	Object.keys(hints).filter((name) => hints[name].some((mark) => text.includes(mark)));

const scriptsOf = (elements: HtmlElement[]): string =>
	elements
		.filter((element) => element.name === 'script' && !isStructuredData(element))
		.map(({ attributes, text }) => `${attributes.src ?? ''} ${text}`)
		.join('\n')
		.toLowerCase();

/** What the page loads besides scripts, or sends its forms to; links that only lead away are none of it. */
const linksOf = (elements: HtmlElement[]): string =>
	elements
		.filter(({ name }) => name !== 'meta' && name !== 'script')
		.map(({ attributes: { href, src, action } }) => href ?? src ?? action ?? '')
		.join('\n')
		.toLowerCase();

/** Who serves what the page loads, as far as it tells about how the company sells. */
async function thirdPartiesOf(elements: HtmlElement[]): Promise<string[]> {
	const { thirdPartyAt } = await import('../../../../vendor/thirdParties');
	const hosts = elements
		.filter(({ name, attributes }) => name !== 'link' || LOADED.test(attributes.rel ?? ''))
		.flatMap(({ attributes: { src, href } }) => hostsIn(src ?? href ?? ''));
	return [...new Set(hosts)].slice(0, MOST_HOSTS).flatMap((host) => {
		const { name, category } = thirdPartyAt(host) ?? {};
		if (name === undefined || !TELLING_CATEGORIES.includes(category ?? '')) return [];
		return Object.hasOwn(THIRD_PARTY_NAMES, name) ? THIRD_PARTY_NAMES[name] : name;
	});
}

/** The host of an address that names one. */
const hostsIn = (address: string): string[] =>
	/^(?:https?:)?\/\//iu.test(address) &&
	address.length <= 2000 &&
	URL.canParse(address, 'https://x')
		? [new URL(address, 'https://x').hostname]
		: [];

/** Names whose header is there and, where the hint holds a text, has it. */
const headerNames = (headers: Page['headers']): string[] =>
	Object.keys(HEADER_HINTS).filter((name) =>
		HEADER_HINTS[name].some(([header, mark]) =>
			[headers[header]]
				.flat()
				.some((value) => value?.slice(0, LONGEST_HEADER).toLowerCase().includes(mark)),
		),
	);

/** Each cookie's name as `;name=`. */
const cookiesOf = (headers: Page['headers']): string =>
	(headers['set-cookie'] ?? [])
		.slice(0, 50)
		.map((cookie) => `;${cookie.slice(0, 200).split('=', 1)[0].trim().toLowerCase()}=`)
		.join('');
