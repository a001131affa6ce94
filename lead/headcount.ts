export type Headcount = { min: number; max: number };

const LARGEST = 10_000_000;

/** “A few hundred” are two to five of them. */
const VAGUE: [expression: RegExp, unit: number][] = [
	[/thousand|tausend/iu, 1000],
	[/hundred|hundert/iu, 100],
	[/dozens|dutzende/iu, 10],
];
const ALONE =
	/\b(?:just me|only me|myself|solo|nur ich|one[- ]person|self[- ]employed|freelanc\p{L}*|freiberuf\p{L}*|einzelunternehm\p{L}*|selbstst?ändig\p{L}*)/iu;
const AT_LEAST = /\+|>|more|above|over|at least|über|mehr|mindestens|plus/iu;
const AT_MOST =
	/<|less|fewer|under|below|up to|at most|no more than|nicht mehr als|unter|weniger|bis zu|höchstens|maximal/iu;

/**
 * The number of employees that a form or provider gives: `240`, `"1,200"`, `"51-200"`, `"10k+"`,
 * `"about 300 people"`. A range is kept as a range; null when no number of people is readable.
 */
export function headcountOf(value: number | string | null | undefined): Headcount | null {
	if (typeof value === 'number') {
		return Number.isFinite(value) && value >= 1 ? range(value, value) : null;
	}
	if (!value || value.length > 80) return null;
	const numbers = numbersIn(value).filter((number) => number >= 1 && number <= LARGEST);
	if (numbers.length === 0) return withoutNumber(value);
	const [first, second] = numbers;
	if (second !== undefined && second >= first) return range(first, second);
	if (AT_MOST.test(value)) return range(Math.max(1, first / 2), first);
	return AT_LEAST.test(value) ? range(first, first * 2) : range(first, first);
}

/** The middle of the range on a logarithmic scale: what a size band is compared with. */
export function typicalHeadcount({ min, max }: Headcount): number {
	return Math.round(Math.sqrt(min * max));
}

function numbersIn(value: string): number[] {
	const found = [...value.matchAll(/(\d[\d.,' ]*)(k\b|thousand\b|tausend\b)?/giu)].map(
		([, digits, thousand]) => ({ number: numberOf(digits), thousand: thousand !== undefined }),
	);
	const [first, second] = found;
	// “1-10k” are thousands at both ends.
	if (second?.thousand && !first.thousand && first.number < second.number) first.thousand = true;
	return found.map(({ number, thousand }) => number * (thousand ? 1000 : 1));
}

function withoutNumber(value: string): Headcount | null {
	if (ALONE.test(value)) return range(1, 1);
	const unit = VAGUE.find(([expression]) => expression.test(value))?.[1];
	return unit === undefined ? null : range(2 * unit, 5 * unit);
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
