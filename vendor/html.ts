import { Parser } from 'htmlparser2';

export type HtmlElement = { name: string; attributes: Record<string, string>; text: string };

/** No page nests like this, and the parser looks through all open elements at each closing tag. */
const DEEPEST = 500;

/** The elements of these names in the order of the page, with the text directly in them; reads any text in linear time. */
export function elementsOf(html: string, names: readonly string[]): HtmlElement[] {
	const found: HtmlElement[] = [];
	let current: HtmlElement | null = null;
	let depth = 0;
	const parser = new Parser({
		onopentag(name, attributes) {
			depth += 1;
			if (depth > DEEPEST) parser.pause();
			current = names.includes(name) ? { name, attributes, text: '' } : null;
			if (current) found.push(current);
		},
		ontext(text) {
			if (current) current.text += text;
		},
		onclosetag() {
			depth -= 1;
			current = null;
		},
	});
	parser.write(html);
	if (depth <= DEEPEST) parser.end();
	return found;
}
