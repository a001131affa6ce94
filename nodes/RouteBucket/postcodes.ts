import { z } from 'zod/v4';

/** `SW1*` and `10115` become their beginnings, `10000-19999` its ends, all as they are compared. */
type Range = { from: string; to: string } | { start: string };

const folded = (postcode: string): string => postcode.toUpperCase().replace(/[\s-]+/gu, '');
const SPAN = /^([\dA-Za-z][\dA-Za-z ]*) ?- ?([\dA-Za-z][\dA-Za-z ]*)$/u;
const BEGINNING = /^([\dA-Za-z][\dA-Za-z ]*)(\*?)$/u;

function rangeOf(text: string): Range | null {
	const span = SPAN.exec(text.trim());
	if (span) {
		const [from, to] = [folded(span[1]), folded(span[2])];
		return from.length === to.length && from <= to ? { from, to } : null;
	}
	const beginning = BEGINNING.exec(text.trim());
	return beginning && { start: folded(beginning[1]) };
}

export const postcodeRange = z
	.string()
	.max(40)
	.refine((value) => rangeOf(value) !== null, {
		error:
			'expected postcodes, their beginnings or spans of the same length, e.g. 10115, SW1*, 80000-87999',
	});

/** Whether a postcode lies in one of these ranges; one of a span is compared by as many characters as the span has. */
export function isInPostcodes(postcode: string, ranges: string[]): boolean {
	const code = folded(postcode);
	return ranges.some((text) => {
		const range = rangeOf(text);
		if (range === null) return false;
		if ('start' in range) return code.startsWith(range.start);
		const beginning = code.slice(0, range.from.length);
		return (
			beginning.length === range.from.length && beginning >= range.from && beginning <= range.to
		);
	});
}
