import {
	dayOf,
	fiscalMonths,
	isoWeek,
	mondayOf,
	months,
	point,
	type Period,
	type Today,
} from './calendar';
import { fullYear, type Anchor, type Grain, type Groups } from './timeAnchor';
import { MONTHS, oneOf, SEASONS } from './timeWords';
import { wordingOf, wordsOf, type Wording } from './wording';

const MONTH = oneOf(MONTHS);
const monthOf = ({ month = '' }: Groups): number => MONTHS[month.toLowerCase()];
const SEASON = oneOf(SEASONS).replace('fall', '(?<!to )fall');

const ORDER: Array<[RegExp, number]> = [
	[/^(?:1|first|erste|i$)/iu, 1],
	[/^(?:2|second|zweite|ii$)/iu, 2],
	[/^(?:3|third|dritte|iii$)/iu, 3],
	[/^(?:4|fourth|vierte|final|last|letzte|iv$)/iu, 4],
];
const placeOf = ({ nth, digit, roman }: Groups): number =>
	ORDER.find(([pattern]) => pattern.test(nth ?? digit ?? roman ?? ''))?.[1] ?? 0;
const NTH =
	'1st|2nd|3rd|4th|first|second|third|fourth|(erste|zweite|dritte|vierte)[nrsm]?|[1-4]\\.';
const YEAR_BESIDE = "(( ?/ ?| ?['’]|-)(?<year>20\\d\\d|\\d\\d))?";

/** The part named of so many months of a fiscal year. */
const partOf =
	(count: number) =>
	(groups: Groups, said: number, today: Today): Period => {
		const year = groups.year ? fullYear(groups.year) : said;
		return fiscalMonths(today, year, (placeOf(groups) - 1) * count + 1, count);
	};

/** Months, quarters, halves, fiscal years, weeks by number and seasons. */
export const PERIODS: Anchor[] = [
	{
		pattern: wordsOf(`(?<half>erste[nr]?|zweite[nr]?) (?<month>${MONTH})(hälfte|woche)`),
		grain: 'month',
		dated: true,
		inYear: (groups, year) => {
			const { start, end } = months(year, monthOf(groups), 1);
			const middle = start + 14;
			return /^erste/iu.test(groups.half ?? '') ? { start, end: middle } : { start: middle, end };
		},
	},
	{
		pattern: wordsOf(`(?<month>${MONTH})\\.?`),
		grain: 'month',
		dated: true,
		inYear: (groups, year) => months(year, monthOf(groups), 1),
	},
	{
		pattern: wordsOf(
			`((q|quartal )(?<digit>[1-4])|(?<roman>i{1,3}|iv)\\. quartal
			|(?<nth>${NTH}|final|[1-4](?=q)|(last|letzte[ns]?)(?= (quarter|quartal) (of|in|des|dieses))) ?(fiscal |business |calendar )?(quarter|quartal|q))${YEAR_BESIDE}`,
		),
		grain: 'quarter',
		dated: true,
		inYear: partOf(3),
	},
	{
		pattern: wordsOf(
			`(h(?<digit>[12])|(?<nth>${NTH}|[12](?=h)) ?(h|half(?= of (the |this |next |the next |the fiscal )?(year|20\\d\\d|fy))|halbjahr|jahreshälfte|hälfte des jahres))${YEAR_BESIDE}( of the year)?`,
		),
		grain: 'half',
		dated: true,
		inYear: partOf(6),
	},
	{
		pattern: wordsOf(
			`(fy|(fiscal|financial|business|budget) year|geschäftsjahr|haushaltsjahr|wirtschaftsjahr|gj) ?['’]?((20)?\\d\\d ?/ ?)?(?<year>20\\d\\d|\\d\\d)`,
		),
		grain: 'year',
		dated: true,
		at: ({ year = '' }, today) => fiscalMonths(today, fullYear(year), 1, 12),
		yearOf: ({ year = '' }) => fullYear(year),
	},
	{
		pattern: wordsOf('(kw ?|cw ?|(calendar )?week |kalenderwoche )(?<week>[0-5]?\\d)'),
		grain: 'week',
		dated: true,
		inYear: ({ week }, year) => isoWeek(year, Number(week)),
	},
	{
		pattern: wordsOf(
			`(?<sub>früh|spät|hoch|mid)?(?<season>${SEASON})(semesters?|saison|monate?n?)?`,
		),
		grain: 'season',
		dated: true,
		placed: 'any',
		inYear: ({ season = '', sub = '' }, year) => {
			const start = SEASONS[season.toLowerCase()];
			if (/^früh/iu.test(sub)) return months(year, start, 1);
			return /^spät/iu.test(sub) ? months(year, start + 2, 1) : months(year, start, 3);
		},
	},
];

const THIS =
	'this|this current|(the )?(current|present)|diese[nsmr]?|(des |dem |der )?(laufenden|aktuellen)';
const COMING =
	'(the )?(next|coming|upcoming|following)|(des |der |dem )?(nächste|naechste|kommende|folgende)[nsmr]?';
const AFTER_COMING = '(des |der |dem )?(übernächste|uebernächste|uebernaechste)[nsmr]?';
const GONE = 'last|past|previous|letzte[nsmr]?|vergangene[nsmr]?|vorige[nsmr]?';
const SPAN = `((business|working) )?day|week|month|(fiscal )?quarter|(calendar |fiscal |financial |budget |business |tax |school |academic )?year
	|half(-? ?year)?|tag(e?s)?|woche|monat(s|e[sn])?|quartal(e?s)?|halbjahr(e?s)?|(geschäfts|haushalts|kalender|schul|wirtschafts)?jahr(e?s)?|haushalt`;

const STEPS: Array<[Wording, number]> = [
	[wordsOf(`^(${THIS})$`), 0],
	[wordsOf(`^(${COMING})$`), 1],
	[wordsOf(`^(${AFTER_COMING})$`), 2],
	[wordsOf(`^(${GONE})$`), -1],
];
/** How many periods ahead: “this” none, “the year after next” two. */
const stepOf = ({ which = '', afterNext }: Groups): number =>
	afterNext ? 2 : (STEPS.find(([pattern]) => pattern.test(which))?.[1] ?? 0);
const unitOf = ({ unit, afterNext }: Groups): string => unit ?? afterNext ?? '';

const GRAINS: Array<[RegExp, Grain]> = [
	[/day|tag/iu, 'day'],
	[/week|woche/iu, 'week'],
	[/month|monat/iu, 'month'],
	[/quart/iu, 'quarter'],
	[/half|halb/iu, 'half'],
];
const grainOf = (unit: string): Grain =>
	GRAINS.find(([pattern]) => pattern.test(unit))?.[1] ?? 'year';

const SCHOOL = /school|academic|schul/iu;
const FISCAL = /fiscal|financial|budget|business|tax|geschäft|haushalt|wirtschaft/iu;
const SCHOOL_STARTS = 9;

/** This, the next or another day, week, month, quarter, half or year; quarters and halves are fiscal ones. */
function spanOf(unit: string, step: number, today: Today): Period {
	const grain = grainOf(unit);
	const sinceFiscal = (today.month - today.fiscalStart + 12) % 12;
	const aligned = (count: number): Period =>
		months(today.year, today.month - (sinceFiscal % count) + step * count, count);
	if (grain === 'day') return point(today.day + step);
	if (grain === 'week') {
		const start = mondayOf(today.day) + step * 7;
		return { start, end: start + 6 };
	}
	if (grain === 'month') return months(today.year, today.month + step, 1);
	if (grain === 'quarter') return aligned(3);
	if (grain === 'half') return aligned(6);
	if (SCHOOL.test(unit)) {
		const year = today.year + step - (today.month < SCHOOL_STARTS - 1 ? 1 : 0);
		return { start: dayOf(year, SCHOOL_STARTS, 1), end: dayOf(year + 1, 7, 20) };
	}
	return FISCAL.test(unit) ? aligned(12) : months(today.year + step, 1, 12);
}

/** Periods counted from today: “next week”, “end of the quarter”. They go before the names of months and feasts. */
export const SPANS: Anchor[] = [
	{
		pattern: wordsOf(`this time next year|(today|heute) in (a|one|einem) (year|jahr)`),
		grain: 'day',
		dated: false,
		at: (_, { day }) => point(day + 365),
	},
	{
		pattern: wordsOf(
			`(the )?(?<afterNext>${SPAN}) after next|(?<which>${AFTER_COMING}|${COMING}|${THIS}|${GONE}) (?<unit>${SPAN})('s)?`,
		),
		grain: 'year',
		grainOf: (groups) => grainOf(unitOf(groups)),
		dated: true,
		at: (groups, today) => spanOf(unitOf(groups), stepOf(groups), today),
		yearOf: (groups, today) =>
			grainOf(unitOf(groups)) === 'year' ? today.year + stepOf(groups) : null,
	},
	{
		pattern: wordsOf('(noch )?heuer|heurigen jahre?s?'),
		grain: 'year',
		dated: true,
		at: (_, today) => spanOf('year', 0, today),
		yearOf: (_, { year }) => year,
	},
	{
		pattern: wordsOf(
			`(?<month>month-? ?end|end month|monatsende|ultimo|eom)|(?<quarter>quarter-? ?end|quartalsende|eoq)|(?<week>eow)
			|(end|ende) (of (the )?|des |der )((current|laufenden) )?(?!day|tag)(?<unit>${SPAN})
			|(before|by) the (?<out>month|quarter|year|week) (is (out|over)|ends)`,
		),
		grain: 'event',
		dated: true,
		at: ({ month, quarter, week, out, unit = '' }, today) => {
			const named = (month && 'month') ?? (quarter && 'quarter') ?? (week && 'week');
			return point(spanOf(named ?? out ?? unit, 0, today).end);
		},
	},
];

/** Words that are a time only where nothing longer was read: “mid year”, “2027”. */
export const BARE_SPANS: Anchor[] = [
	{
		pattern: wordsOf(
			`(?<=(the|des|der|im laufe?|within|innerhalb|late|later|mid|middle of the|mitte des|mitte der|rest of the|rest des|course of the) )(the |des |der )?(?<unit>month|quarter|year|monate?s|quartals|jahre?s)`,
		),
		grain: 'year',
		grainOf: (groups) => grainOf(unitOf(groups)),
		dated: true,
		placed: 'any',
		at: (groups, today) => spanOf(unitOf(groups), 0, today),
	},
	{
		pattern: wordingOf(
			/(?<![\d.,$€£#+/])(?<!\d-)(?<year>(?:19|20)\d\d)(?![\d%]|[.,]\d|\s?[€$£]|\s(?:people|users?|employees|seats?|leads?|customers?|invoices?|units?|orders?|tickets?|mitarbeiter|nutzer|kunden|stück|euros?|leute|rechnungen)(?!\p{L}))/uy,
		),
		grain: 'year',
		dated: false,
		placed: 'any',
		at: ({ year }) => months(Number(year), 1, 12),
		yearOf: ({ year }) => Number(year),
	},
];
