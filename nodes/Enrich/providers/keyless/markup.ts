import type { HtmlElement } from '../../../../vendor/html';

export const isStructuredData = ({ name, attributes }: HtmlElement): boolean =>
	name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json';

export const structuredDataOf = (elements: HtmlElement[]): string[] =>
	elements.filter(isStructuredData).map(({ text }) => text);

/** The content of the first meta tag of that name. */
export function metaOf(elements: HtmlElement[], wanted: string): string | null {
	const tags = elements.filter(({ name, attributes }) => {
		const key = attributes.property ?? attributes.name;
		return name === 'meta' && key?.trim().toLowerCase() === wanted;
	});
	return tags.find(({ attributes }) => attributes.content)?.attributes.content ?? null;
}
