import { moneyIn, type From } from '../firmographics';
import type { Finding } from '../provider';
import { plainText } from './untrusted';

/** The words of a key: `google_tag_manager` is “Google Tag Manager”. Text that is no key stays as it is. */
export const wordsOf = (key: string): string =>
	/^[a-z\d]+(?:_[a-z\d]+)*$/u.test(key)
		? key.replaceAll('_', ' ').replace(/(?<![a-z\d])[a-z]/gu, (letter) => letter.toUpperCase())
		: key;

export type Translated<Value> = { value: Value; raw: string } | null;

/**
 * What a source's own words stand for: the first of the table's that it uses (so the table has the highest rank first),
 * else the first of its words that `read` understands.
 */
export function translated<Value>(
	words: ReadonlyArray<string | null | undefined>,
	table: Record<string, Value>,
	read: (word: string) => Value | null = () => null,
): Translated<Value> {
	const said = words.map((word) => plainText(word, 60)).filter((word) => word !== null);
	for (const [known, value] of Object.entries(table)) {
		const raw = said.find((word) => word.toLowerCase() === known);
		if (raw !== undefined) return { value, raw };
	}
	for (const raw of said) {
		const value = read(wordsOf(raw));
		if (value !== null) return { value, raw };
	}
	return null;
}

const UNITS: Record<string, number> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
const AMOUNT = String.raw`\$?(\d{1,15}(?:\.\d{1,9})?)([KMBT])?`;
const AMOUNT_OR_RANGE = new RegExp(`^${AMOUNT}(?:(\\+)|-${AMOUNT})?$`, 'iu');

/**
 * Yearly revenue of an amount in whole units of the currency, or of a range in words (`$10M-$50M`, `$10B+`): then its
 * middle on a logarithmic scale, as with headcounts.
 */
export function revenueFrom(
	given: number | string | null | undefined,
	from: From,
	currency = 'USD',
): Finding[] {
	const path = 'enrichment.company.revenue';
	if (typeof given === 'number') {
		const value = moneyIn(given, currency);
		return value ? [{ path, value, ...from }] : [];
	}
	const raw = given?.trim() ?? '';
	const read = AMOUNT_OR_RANGE.exec(raw);
	if (!read) return [];
	const [, amount, unit, isOpen, highest, highestUnit] = read;
	const least = amountOf(amount, unit);
	const most = highest ? amountOf(highest, highestUnit) : isOpen ? least * 2 : least;
	const value = moneyIn(Math.round(least > 0 ? Math.sqrt(least * most) : most / 2), currency);
	return value ? [{ path, value, raw, ...from }] : [];
}

const amountOf = (amount: string, unit = ''): number =>
	Number(amount) * (UNITS[unit.toUpperCase()] ?? 1);
