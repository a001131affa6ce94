import { numberFromDigits, numberInWords } from './numbers';

/** A sum as a text names it: whole currency units; a single sum has `min === max`. */
export type MoneyMention = {
	min: number;
	max: number;
	/** ISO 4217, null where the text names none. */
	currency: string | null;
	per: 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
	perSeat: boolean;
	text: string;
	index: number;
};

const CURRENCY: Record<string, string> = {
	$: 'USD',
	us$: 'USD',
	'€': 'EUR',
	'£': 'GBP',
	'¥': 'JPY',
	'₹': 'INR',
	usd: 'USD',
	eur: 'EUR',
	gbp: 'GBP',
	chf: 'CHF',
	inr: 'INR',
	cad: 'CAD',
	aud: 'AUD',
	sek: 'SEK',
	nok: 'NOK',
	dkk: 'DKK',
	pln: 'PLN',
	jpy: 'JPY',
	sgd: 'SGD',
	rs: 'INR',
	dollar: 'USD',
	dollars: 'USD',
	bucks: 'USD',
	euro: 'EUR',
	euros: 'EUR',
	pound: 'GBP',
	pounds: 'GBP',
	quid: 'GBP',
	franken: 'CHF',
	francs: 'CHF',
	rupees: 'INR',
	rupee: 'INR',
};
const FACTOR: Record<string, number> = {
	k: 1e3,
	grand: 1e3,
	thousand: 1e3,
	tsd: 1e3,
	tausend: 1e3,
	m: 1e6,
	mm: 1e6,
	mn: 1e6,
	mio: 1e6,
	million: 1e6,
	millions: 1e6,
	millionen: 1e6,
	lakh: 1e5,
	lakhs: 1e5,
	lac: 1e5,
	crore: 1e7,
	crores: 1e7,
	cr: 1e7,
	bn: 1e9,
	b: 1e9,
	billion: 1e9,
	mrd: 1e9,
	milliarde: 1e9,
	milliarden: 1e9,
};
const PERIOD: Array<[RegExp, NonNullable<MoneyMention['per']>]> = [
	[/day|daily|tag|täglich/iu, 'day'],
	[/week|woche/iu, 'week'],
	[/month|monat|mtl|mo\b/iu, 'month'],
	[/quarter|quartal/iu, 'quarter'],
	[/year|annual|annum|jahr|jährlich|p\.?a/iu, 'year'],
];

const SIGN = String.raw`us\$|[$€£¥₹]`;
const CODE = 'usd|eur|gbp|chf|inr|cad|aud|sek|nok|dkk|pln|jpy|sgd|rs';
const NAME = 'dollars?|bucks|euros?|pounds?|quid|franken|francs|rupees?';
const UNIT =
	'k|grand|thousand|tsd|tausend|mm|mn|mio|millionen|millions?|m|lakhs?|lac|crores?|cr|bn|billion|mrd|milliarden?|b';
const DIGITS = String.raw`\d{1,3}(?:[.,'’ ]\d{2,3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?`;
const AMOUNT = new RegExp(
	String.raw`(?<![\p{L}\d.,])(?<before>${SIGN}|(?:${CODE})\.?\s)?\s?(?<low>${DIGITS})\s?(?<lowUnit>(?:${UNIT})(?!\p{L}))?\s?(?:(?:-|–|to|bis|and|und)\s?(?:${SIGN})?\s?(?<high>${DIGITS})\s?(?<highUnit>(?:${UNIT})(?!\p{L}))?)?\.?\s?(?<after>${SIGN}|(?:${CODE}|${NAME})(?!\p{L}))?`,
	'giu',
);
const WORDS = new RegExp(
	String.raw`(?<![\p{L}\d])(?<words>half an?|eine halbe|a couple of|ein paar|several|(?:[a-zäöüß]+[\s-]){0,4}?(?:[a-zäöüß]{0,24}(?:hundred|thousand|hundert|tausend)|million(?:en)?|billion|milliarden?|grand|lakhs?|crores?))\s?(?<unit>(?:thousand|tausend|million(?:en)?|hundred|grand|lakhs?|crores?)(?!\p{L}))?\s?(?<after>(?:${CODE}|${NAME})(?!\p{L}))?`,
	'giu',
);
const AFTER =
	/^\s?(?:\/|per|pro|a|an|each|im|je|annually|yearly|monthly|jährlich|monatlich|p\.?\s?a\.?)[^.;,!?]{0,24}/iu;
const SEAT =
	/\b(?:seats?|users?|licen[cs]es?|heads?|persons?|employees?|agents?|reps?|nutzer|platz|plätze|lizenz|kopf|mitarbeiter|arbeitsplatz)\b/iu;
const COUNTED =
	/^\s?\.?\s?(?:%|percent|prozent|employees|people|persons?|users|seats|staff|mitarbeiter|leute|nutzer|hours?|days?|weeks?|months?|years?|minutes?|stunden|tage|wochen|monate|jahre|units?|leads?|licen[cs]es|lizenzen|stück|uhr|[ap]m\b|th\b|st\b|nd\b|rd\b|x\b|:|\.\d)/iu;

/**
 * The sums of money in a text. Without a currency a number counts only where `bare` says that the text is about
 * money anyway (“our budget is around 6,500”).
 */
export function moneyIn(text: string, { bare = false } = {}): MoneyMention[] {
	const mentions: MoneyMention[] = [];
	for (const { 0: found, index, groups = {} } of text.matchAll(AMOUNT)) {
		const { before, low, lowUnit, high, highUnit, after } = groups;
		const rest = text.slice(index + found.length);
		const currency = currencyOf(before ?? after);
		if (!currency && !(bare && !COUNTED.test(rest) && !isYear(low))) continue;
		const unit = lowUnit ?? highUnit;
		const min = numberFromDigits(low) * factorOf(unit);
		const max = high ? numberFromDigits(high) * factorOf(highUnit ?? lowUnit) : min;
		push(mentions, { min, max, currency, found, index, rest });
	}
	for (const { 0: found, index, groups = {} } of text.matchAll(WORDS)) {
		const value = valueOfWords(groups.words ?? '', groups.unit);
		const currency = currencyOf(groups.after);
		if (value === null || !(currency || bare)) continue;
		push(mentions, {
			min: value,
			max: value,
			currency,
			found,
			index,
			rest: text.slice(index + found.length),
		});
	}
	return mentions.sort((a, b) => a.index - b.index);
}

type Found = {
	min: number;
	max: number;
	currency: string | null;
	found: string;
	index: number;
	rest: string;
};

function push(mentions: MoneyMention[], { min, max, currency, found, index, rest }: Found): void {
	if (!(min > 0) || !(max >= min) || !Number.isFinite(max)) return;
	const overlaps = mentions.some(
		(mention) =>
			mention.index < index + found.length && index < mention.index + mention.text.length,
	);
	if (overlaps) return;
	const period = AFTER.exec(rest)?.[0] ?? '';
	mentions.push({
		min,
		max,
		currency,
		per: PERIOD.find(([pattern]) => pattern.test(period))?.[1] ?? null,
		perSeat: SEAT.test(period),
		text: found.trim(),
		index: index + (found.length - found.trimStart().length),
	});
}

function valueOfWords(words: string, unit: string | undefined): number | null {
	const folded = words.toLowerCase().trim();
	if (/^(?:half an?|eine halbe)$/u.test(folded)) return unit ? factorOf(unit) / 2 : null;
	if (/^(?:a couple of|ein paar|several)$/u.test(folded)) return unit ? factorOf(unit) * 2 : null;
	const parts = folded.split(/[\s-]/u);
	const scales = parts.filter((part) => part in FACTOR && !(part in { hundred: 1 }));
	// “twenty grand”, “two lakh”: the unit is no number word.
	const plain = parts.map((part) => (part === 'grand' ? 'thousand' : part));
	const lakhs = scales.find((part) => /^(?:lakh|crore)/u.test(part));
	for (let from = 0; from < plain.length; from++) {
		const tail = plain.slice(from).filter((part) => part !== lakhs);
		const value = numberInWords(tail.join(' '));
		if (value !== null && value > 0) {
			return value * (lakhs ? factorOf(lakhs) : 1) * (unit ? factorOf(unit) : 1);
		}
	}
	return null;
}

const currencyOf = (text: string | undefined): string | null =>
	text ? (CURRENCY[text.trim().toLowerCase().replace(/\.$/u, '')] ?? null) : null;

const factorOf = (unit: string | undefined): number =>
	unit ? (FACTOR[unit.toLowerCase()] ?? (unit.toLowerCase() === 'hundred' ? 100 : 1)) : 1;

const isYear = (digits: string): boolean => /^20[1-4]\d$/u.test(digits);
