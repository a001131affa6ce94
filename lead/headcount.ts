export type Headcount = { min: number; max: number };

const LARGEST = 10_000_000;

/**
 * The number of employees that a form or provider gives: `240`, `"1,200"`, `"51-200"`, `"10k+"`,
 * `"about 300 people"`. A range is kept as a range; null when no number of people is readable.
 */
export function headcountOf(value: number | string | null | undefined): Headcount | null {
	if (typeof value === 'number') {
		return Number.isFinite(value) && value >= 1 ? range(value, value) : null;
	}
	if (!value || value.length > 80) return null;
	const numbers = [...value.matchAll(/(\d[\d.,' ]*)(k\b)?/giu)]
		.map(([, digits, thousand]) => numberOf(digits) * (thousand ? 1000 : 1))
		.filter((number) => number >= 1 && number <= LARGEST);
	if (numbers.length === 0) return null;
	const [first, second] = numbers;
	if (second !== undefined && second >= first) return range(first, second);
	if (/\+|>|more|über|mehr|plus/iu.test(value)) return range(first, Math.max(first, first * 2));
	return range(first, first);
}

/** The middle of the range on a logarithmic scale: what a size band is compared with. */
export function typicalHeadcount({ min, max }: Headcount): number {
	return Math.round(Math.sqrt(min * max));
}

function range(min: number, max: number): Headcount {
	return { min: Math.round(min), max: Math.round(max) };
}

/** Thousands separators removed; `1.5` (with k) stays a decimal. */
function numberOf(digits: string): number {
	const trimmed = digits.replace(/[ ']/gu, '').replace(/[.,]$/u, '');
	return /[.,]\d{1,2}$/u.test(trimmed)
		? Number(trimmed.replace(',', '.'))
		: Number(trimmed.replace(/[.,]/gu, ''));
}
