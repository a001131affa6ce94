/** One line without control characters or markup, cut to `length`: for texts a colleague reads. */
export function oneLine(text: string, length: number): string {
	const line = text
		.slice(0, length * 4)
		.replace(/[\p{C}\s]+/gu, ' ')
		.replace(/</gu, '‹')
		.replace(/>/gu, '›')
		.trim();
	return line.length > length ? `${cut(line, length - 1).trimEnd()}…` : line;
}

/** Cut to `length`, never through a character. */
export function cut(text: string, length: number): string {
	const head = text.slice(0, length);
	return /[\uD800-\uDBFF]$/u.test(head) ? head.slice(0, -1) : head;
}

const LONGEST_NAME = 40;

/**
 * A person's or company's name as it may stand in a message to a prospect, else null: a form field is
 * open to anyone, so nothing that a mail client could turn into a link or markup gets through.
 */
export function plainName(name: string | null): string | null {
	if (name === null || name.length > LONGEST_NAME * 4) return null;
	const line = name.replace(/\s+/gu, ' ').trim();
	if (line.length > LONGEST_NAME || !/\p{L}/u.test(line)) return null;
	const allowed = /^[\p{L}\p{M}\p{N}'’&+,. -]+$/u.test(line);
	const looksLikeLink = /\.[^ ]/u.test(line) || /\bwww\b/iu.test(line);
	return allowed && !looksLikeLink ? line : null;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** “a”, “a and b”, “a, b and c”. */
export const listed = (words: string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
