/** Structured fields longer than this are somebody's prose. */
const LONGEST = 200;
const PLACEHOLDERS = new Set([
	'-',
	'--',
	'.',
	'n/a',
	'none',
	'null',
	'undefined',
	'unknown',
	'k.a.',
	'k. a.',
	'keine angabe',
]);

/** One line without outer spaces; null for prose and for what people type to get past a required field. */
export function shortText(text: string): string | null {
	if (text.length > LONGEST) return null;
	const line = text.replace(/\s+/gu, ' ').trim();
	return line === '' || PLACEHOLDERS.has(line.toLowerCase()) ? null : line;
}
