import { z } from 'zod/v4';

/** Beginnings of postcodes, both of one length and as they are compared; `SW1*` is the span from SW1 to SW1. */
type Span = { from: string; to: string };

const folded = (postcode: string): string => postcode.toUpperCase().replace(/[\s-]+/gu, '');
const SPAN = /^([\dA-Za-z][\dA-Za-z ]*)- ?([\dA-Za-z][\dA-Za-z ]*)$/u;
const BEGINNING = /^([\dA-Za-z][\dA-Za-z ]*)\*?$/u;

function spanOf(text: string): Span | null {
	const [, first, last = first] = SPAN.exec(text.trim()) ?? BEGINNING.exec(text.trim()) ?? [];
	if (first === undefined) return null;
	const [from, to] = [folded(first), folded(last)];
	return from.length === to.length && from <= to ? { from, to } : null;
}

const spansOf = (ranges: string[]): Span[] => ranges.flatMap((text) => spanOf(text) ?? []);

export const postcodeRange = z
	.string()
	.max(40)
	.refine((value) => spanOf(value) !== null, {
		error:
			'expected postcodes, their beginnings or spans of the same length, e.g. 10115, SW1*, 80000-87999',
	});

/** Whether a postcode lies in one of these ranges; it is compared by as many characters as the range has. */
export function isInPostcodes(postcode: string, ranges: string[]): boolean {
	const code = folded(postcode);
	return spansOf(ranges).some((span) => contains(span, { from: code, to: code }));
}

/** Whether every postcode of some ranges lies in one of the others. */
export const coversPostcodes = (ranges: string[], others: string[]): boolean =>
	spansOf(others).every((other) => spansOf(ranges).some((span) => contains(span, other)));

/** Whether some postcode can lie in both. */
export const sharesPostcodes = (ranges: string[], others: string[]): boolean =>
	spansOf(ranges).some((one) =>
		spansOf(others).some((other) => {
			const length = Math.min(one.from.length, other.from.length);
			const start = (text: string): string => text.slice(0, length);
			return start(one.from) <= start(other.to) && start(other.from) <= start(one.to);
		}),
	);

function contains({ from, to }: Span, other: Span): boolean {
	const { length } = from;
	const [first, last] = [other.from.slice(0, length), other.to.slice(0, length)];
	return first.length === length && from <= first && last <= to;
}
