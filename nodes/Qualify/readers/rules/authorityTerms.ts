/** Umlauts as two letters and no other accents, so that “Geschaeftsfuehrer” and “Geschäftsführer” read alike. */
export const folded = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[äöü]/gu, '$&e')
		.replace(/ß/gu, 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '');
const FOLLOWED_BY = "(?= (?:[a-z0-9']+ ){0,8}(?:$1) )";
const REST_OF_WORD = '[a-z]{0,30}';

/**
 * Terms separated by commas, as one alternation of whole words; `*` is the rest of a word, and `a ~> b` an a that is
 * followed by b within some words (“gibt ~> frei”).
 */
export const anyOf = (...lists: string[]): string =>
	shelved(
		lists
			.flatMap((list) => list.split(','))
			.map((term) => folded(term.trim()).replace(/\s+/gu, ' '))
			.filter(Boolean)
			.map((term) => term.replace(/ ~> (.+)$/u, FOLLOWED_BY)),
	).replace(/\*/gu, REST_OF_WORD);

/** Terms with the same beginning under one roof, so that a word is compared with a few of them, not with all. */
function shelved(terms: string[]): string {
	const shelves = new Map<string, string[]>();
	for (const term of terms) {
		const start = /^(?:\*|[a-z](?![?*{|]))/u.exec(term)?.[0] ?? '';
		shelves.set(start, [...(shelves.get(start) ?? []), term]);
	}
	return [...shelves]
		.map(([start, shelf]) => {
			if (start === '' || shelf.length === 1) return shelf.join('|');
			const rest = shelf.map((term) => term.slice(1));
			return `${start}(?:${start === '*' ? shelved(rest) : rest.join('|')})`;
		})
		.join('|');
}

/** Whole words, wherever they stand in a clause of plain words. */
export const terms = (...lists: string[]): RegExp =>
	new RegExp(`(?<= )(?:${anyOf(...lists)})(?= )`, 'gu');

export type Tagging = [pattern: RegExp, tag: string];

export const tagged = (text: string, taggings: Tagging[]): string =>
	taggings.reduce((current, [pattern, tag]) => current.replace(pattern, tag), text);
