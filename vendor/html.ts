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

const INLINE = new Set(
	'a abbr b bdi bdo cite code data dfn em font i kbd label mark q s small span strong sub sup time u var wbr'.split(
		' ',
	),
);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'title', 'select', 'textarea']);

/** The lines of text that a reader sees, at most `most`; reads any text in linear time. */
export function linesOf(html: string, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	let depth = 0;
	let hiddenAt = Infinity;
	const endLine = () => {
		const text = line.replace(/\s+/gu, ' ').trim();
		if (text !== '' && lines.length < most) lines.push(text);
		line = '';
	};
	const parser = new Parser({
		onopentag(name) {
			depth += 1;
			if (depth > DEEPEST) parser.pause();
			if (UNSEEN.has(name)) hiddenAt = Math.min(hiddenAt, depth);
			if (!INLINE.has(name)) endLine();
		},
		ontext(text) {
			if (depth < hiddenAt) line += text;
		},
		onclosetag(name) {
			if (!INLINE.has(name)) endLine();
			if (depth === hiddenAt) hiddenAt = Infinity;
			depth -= 1;
		},
	});
	parser.write(html);
	if (depth <= DEEPEST) parser.end();
	endLine();
	return lines;
}
