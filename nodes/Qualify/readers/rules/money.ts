import { NUMBER_WORDS, numberFromDigits, numberInWords } from './numbers';

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
	nzd: 'NZD',
	czk: 'CZK',
	hkd: 'HKD',
	zar: 'ZAR',
	aed: 'AED',
	brl: 'BRL',
	rand: 'ZAR',
	kronor: 'SEK',
	dirham: 'AED',
	dirhams: 'AED',
	teur: 'EUR',
	't€': 'EUR',
	'k€': 'EUR',
};
const IN_THOUSANDS = /^(?:teur|t€|k€)/iu;
const FACTOR: Record<string, number> = {
	k: 1e3,
	grand: 1e3,
	thousand: 1e3,
	thou: 1e3,
	tsd: 1e3,
	tausend: 1e3,
	tausender: 1e3,
	riesen: 1e3,
	mille: 1e3,
	hundred: 100,
	hundert: 100,
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
const CODE =
	'usd|eur|gbp|chf|inr|cad|aud|nzd|sek|nok|dkk|pln|czk|jpy|sgd|hkd|zar|aed|brl|teur|t€|k€|rs';
const NAME =
	'(?:(?:us|swiss|canadian|australian|aussie|schweizer|us-) ?)?(?:dollars?|bucks|euros?|pounds?(?: sterling)?|quid|franken|francs|rupees?|rand|kronor|dirhams?)';
const UNIT =
	'k|grand|thousand|thou|tsd|tausender|tausend|riesen|mille|mm|mn|mio|millionen|millions?|m|lakhs?|lac|crores?|cr|bn|billion|mrd|milliarden?|b|hundred|hundert';
const DIGITS = String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f\u2009]\d{2,3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?`;
const TO = '-|–|to|bis|and|und|or|oder';
const AMOUNT = new RegExp(
	String.raw`(?<![\p{L}\d.,])(?<before>${SIGN}|(?:${CODE})\.?\s?)?\s?(?<low>${DIGITS})(?:\s?|-)(?<lowUnit>(?:${UNIT})(?!\p{L}))?\s?(?:(?:${TO})\s?(?:${SIGN})?\s?(?<high>${DIGITS})(?:\s?|-)(?<highUnit>(?:${UNIT})(?!\p{L}))?)?\.?\s?(?<after>${SIGN}|(?:${CODE}|${NAME})(?!\p{L}))?`,
	'giu',
);
/** What stands before a number in words and multiplies it: “a quarter of a million”, “ein paar Tausend”. */
const PORTION: Record<string, number> = {
	half: 0.5,
	quarter: 0.25,
	'quarter of': 0.25,
	'three quarters of': 0.75,
	couple: 2,
	'couple of': 2,
	few: 3,
	several: 3,
	'eine halbe': 0.5,
	'eine viertel': 0.25,
	paar: 3,
	mehrere: 3,
	anderthalb: 1.5,
	eineinhalb: 1.5,
	zweieinhalb: 2.5,
};
const WORDS = new RegExp(
	String.raw`(?<![\p{L}\d])(?:(?:a |ein )?(?<portion>${Object.keys(PORTION).join('|')})\s)?(?<low>${NUMBER_WORDS})(?:\s?(?:${TO})\s?(?<high>${NUMBER_WORDS}))?\s?(?<after>(?:${CODE}|${NAME})(?!\p{L}))?`,
	'giu',
);
const FIGURES =
	/(?<!\p{L})(?:(?<digits>four|five|six|seven|[4-7])[\s-]figures?|(?:niedrig|mittel|hoch)?(?<stellen>vier|fünf|sechs|sieben)stellig\p{L}{0,4})(?!\p{L})/giu;
const AFTER =
	/^\s?(?:\/|p\.\s?a\.|(?:pa|per|pro|a|an|each|im|je|annually|yearly|monthly|jährlich|monatlich)(?!\p{L}))[^.;,!?]{0,24}/iu;
const SEAT =
	/\b(?:seats?|users?|licen[cs]es?|heads?|persons?|employees?|agents?|reps?|nutzer|platz|plätze|lizenz|kopf|mitarbeiter|arbeitsplatz)\b/iu;
const COUNTED =
	/^\s?\.?\s?(?:%|percent|prozent|(?:of (?:the|our|them|us|these)|\p{L}{2,15}) (?:employees|people|users|customers|visitors|machines)\b|(?:employees|people|persons?|users|staff|colleagues|customers|clients|visitors|guests|students|pupils|patients|members|drivers|agents|reps|seats|hours?|days?|weeks?|months?|years?|minutes?|seconds?|times|units?|leads?|licen[cs]es|calls|tickets|orders|invoices|applications|contacts|e-?mails|devices|machines|trucks|vans|vehicles|sites|branches|stores|shops|plants|schools|offices|locations|beds|rooms|records|rows|products|items|articles|skus|parts|documents|pages|parcels|transactions|downloads|[kt]?m²?|sqm|[kmgt]b|mitarbeiter|leute|nutzer|stunden|tage|wochen|monate|jahre|lizenzen|stück|uhr)(?!\p{L})|[ap]m\b|th\b|st\b|nd\b|rd\b|x\b|:|\.\d)/iu;
/** In German the noun after the number, or after its adjective, tells what is counted. */
const COUNTED_NOUN =
	/^\s?(?:(?!(?:unter|über|oder|ohne|haben|stehen|sollen|wollen|liegen|wären|müssen|können|dürfen|würden|werden|waren|bleiben|gehen)\s)\p{Ll}{2,20}(?:e|en|er|es)\s)?(?!(?:Budget|Max|Netto|Brutto|I|We)(?!\p{L}))\p{Lu}\p{Ll}/u;

/**
 * The sums of money in a text. Without a currency a number counts only where `bare` says that the text is about
 * money anyway (“our budget is around 6,500”).
 */
export function moneyIn(text: string, { bare = false } = {}): MoneyMention[] {
	const mentions: MoneyMention[] = [];
	const counts = (currency: string | null, rest: string): boolean =>
		currency !== null || (bare && !isCounted(rest));
	if (bare) {
		for (const { 0: found, index, groups = {} } of text.matchAll(FIGURES)) {
			const digits = numberInWords(groups.digits ?? groups.stellen ?? '') ?? Number(groups.digits);
			const min = 10 ** (digits - 1);
			push(mentions, { min, max: min * 10 - 1, currency: null, found, index, rest: '' });
		}
	}
	for (const { 0: found, index, groups = {} } of text.matchAll(AMOUNT)) {
		const { before, low, lowUnit, high, highUnit, after } = groups;
		const rest = text.slice(index + found.length);
		const currency = currencyOf(before ?? after);
		if (!counts(currency, rest) || (!currency && isYear(low))) continue;
		const thousands = IN_THOUSANDS.test(before ?? after ?? '') ? 1e3 : 1;
		const min = numberFromDigits(low) * factorOf(lowUnit ?? highUnit) * thousands;
		const highest = high ? numberFromDigits(high) : null;
		// In “40k to 60,000” the unit belongs to the first number alone.
		const unit = highUnit ?? (highest !== null && highest >= min ? undefined : lowUnit);
		const max = highest === null ? min : highest * factorOf(unit) * thousands;
		push(mentions, { min, max, currency, found, index, rest });
	}
	for (const { 0: found, index, groups = {} } of text.matchAll(WORDS)) {
		const rest = text.slice(index + found.length);
		const currency = currencyOf(groups.after);
		if (!counts(currency, rest)) continue;
		const { min, max } = rangeInWords(groups);
		push(mentions, { min, max, currency, found, index, rest });
	}
	return mentions.sort((a, b) => a.index - b.index);
}

const isCounted = (rest: string): boolean => COUNTED.test(rest) || COUNTED_NOUN.test(rest);

/** “eight to twelve thousand” is 8,000 to 12,000: the lower end takes the scale of the upper one. */
function rangeInWords({ portion, low, high }: Record<string, string | undefined>): {
	min: number;
	max: number;
} {
	const min = (numberInWords(low ?? '') ?? 0) * (PORTION[portion?.toLowerCase() ?? ''] ?? 1);
	const max = high === undefined ? min : (numberInWords(high) ?? 0);
	const scale = min < 1e3 && max >= 1e3 ? (max >= 1e6 ? 1e6 : 1e3) : 1;
	return { min: min * scale, max };
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

function currencyOf(text: string | undefined): string | null {
	const name = (text ?? '')
		.trim()
		.toLowerCase()
		.replace(/\.$/u, '')
		.replace(/ sterling$/u, '');
	return CURRENCY[name] ?? CURRENCY[name.split(/[\s-]/u).at(-1) ?? ''] ?? null;
}

const factorOf = (unit: string | undefined): number =>
	unit ? (FACTOR[unit.toLowerCase()] ?? 1) : 1;

const isYear = (digits: string): boolean => /^20[1-4]\d$/u.test(digits);
