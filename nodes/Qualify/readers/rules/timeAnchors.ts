import {
	dateOf,
	dayOf,
	easterOf,
	fiscalMonths,
	isoWeek,
	mondayOf,
	months,
	point,
	weekdayOf,
	type Period,
	type Today,
} from './calendar';
import { MONTHS, oneOf, ORDINALS, SEASONS, WEEKDAYS, wholeWords } from './timeWords';

export type Groups = Record<string, string | undefined>;
export type Grain =
	'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'event' | 'now' | 'atOnce';
/** One way to name a time, and the period that it names. */
export type Anchor = {
	pattern: RegExp;
	grain: Grain;
	/** Where the grain is in the words: “next week”, “next year”. */
	grainOf?: (groups: Groups) => Grain;
	/** Whether it is precise enough to date an event. */
	dated: boolean;
	/** What it means in a year, for times that come round: “March”, “Easter”. */
	inYear?: (groups: Groups, year: number, today: Today) => Period | null;
	/** What it means whenever it is said: “31.3.2026”, “next quarter”. */
	at?: (groups: Groups, today: Today) => Period | null;
	/** The year that it gives a time beside it: “March 2027”, “Q3 next year”. */
	yearOf?: (groups: Groups, today: Today) => number | null;
	/** Words that are a time only with a word that places them: “in May”, “this fall”. */
	placed?: 'direction' | 'any';
};

const MONTH = oneOf(MONTHS);
const SEASON = oneOf(SEASONS).replace('|fall', '');
const ORDINAL = oneOf(ORDINALS);
const monthOf = ({ month = '' }: Groups): number => MONTHS[month.toLowerCase()];
const dayNumber = ({ day = '' }: Groups): number => ORDINALS[day.toLowerCase()] ?? Number(day);
const fullYear = (digits: string): number =>
	digits.length === 2 ? 2000 + Number(digits) : Number(digits);

const DATES: Anchor[] = [
	{
		pattern: /(?<![\d.])(?<year>20\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?!\d)/gu,
		grain: 'day',
		dated: true,
		at: ({ year, month, day }) => dateOf(Number(year), Number(month), Number(day)),
	},
	{
		pattern:
			/(?<![\d.,/v])(?<day>[0-3]?\d)\.\s?(?<month>[01]?\d)\.\s?(?<year>20\d\d|\d\d(?![\d%:]))(?!\d)/gu,
		grain: 'day',
		dated: true,
		at: ({ year = '', month, day }) => dateOf(fullYear(year), Number(month), Number(day)),
	},
	{
		pattern: /(?<![\d.,/v])(?<!version )(?<day>[0-3]?\d)\.\s?(?<month>[01]?\d)\.(?!\d)/giu,
		grain: 'day',
		dated: true,
		inYear: ({ month, day }, year) => dateOf(year, Number(month), Number(day)),
	},
	{
		pattern:
			/(?<![\p{L}\d/])(?<first>[0-3]?\d)\/(?<second>[0-3]?\d)\/(?<year>20\d\d|\d\d)(?![\d/])/gu,
		grain: 'day',
		dated: true,
		at: (groups) => slashed(groups, fullYear(groups.year ?? '')),
	},
	{
		pattern: /(?<![\p{L}\d/])(?!24\/7)(?<first>[0-3]?\d)\/(?<second>[0-3]?\d)(?![\d/%])/gu,
		grain: 'day',
		dated: true,
		placed: 'direction',
		inYear: slashed,
	},
	{
		pattern: wholeWords(
			`(?<day>[0-3]?\\d|${ORDINAL})(?:st|nd|rd|th|\\.)? ?(?:of |day of )?(?<month>${MONTH})\\.?`,
		),
		grain: 'day',
		dated: true,
		inYear: (groups, year) => dateOf(year, monthOf(groups), dayNumber(groups)),
	},
	{
		pattern: wholeWords(
			`(?<month>${MONTH})\\.? (?:the )?(?<day>[0-3]?\\d(?![\\d:%])|${ORDINAL})(?:st|nd|rd|th)?(?!(?:st|nd|rd|th)? (?:week|half|quarter))`,
		),
		grain: 'day',
		dated: true,
		inYear: (groups, year) => dateOf(year, monthOf(groups), dayNumber(groups)),
	},
];

/** The order of the United States unless only the other one gives a date. */
function slashed({ first, second }: Groups, year: number): Period | null {
	const [a, b] = [Number(first), Number(second)];
	return a > 12 ? dateOf(year, b, a) : dateOf(year, a, b);
}

const FIRST: Array<[RegExp, number]> = [
	[/^(?:1|first|erste|i$)/iu, 1],
	[/^(?:2|second|zweite|ii$)/iu, 2],
	[/^(?:3|third|dritte|iii$)/iu, 3],
	[/^(?:4|fourth|vierte|final|last|letzte|iv$)/iu, 4],
];
const nth = ({ nth: word, digit, roman }: Groups): number =>
	FIRST.find(([pattern]) => pattern.test(word ?? digit ?? roman ?? ''))?.[1] ?? 0;
const NTH =
	'1st|2nd|3rd|4th|first|second|third|fourth|(?:erste|zweite|dritte|vierte)[nrsm]?|[1-4]\\.';
const YEAR_BESIDE = "(?:(?: ?/ ?| ?['’]|-)(?<year>20\\d\\d|\\d\\d))?";

/** The nth part of so many months in a fiscal year. */
const partOf =
	(count: number) =>
	(groups: Groups, year: number, today: Today): Period =>
		fiscalMonths(
			today,
			groups.year ? fullYear(groups.year) : year,
			(nth(groups) - 1) * count + 1,
			count,
		);

const PERIODS: Anchor[] = [
	{
		pattern: wholeWords(`(?<half>erste[nr]?|zweite[nr]?) (?<month>${MONTH})hälfte`),
		grain: 'month',
		dated: true,
		inYear: (groups, year) => {
			const start = dayOf(year, monthOf(groups), 1);
			return /^erste/iu.test(groups.half ?? '')
				? { start, end: start + 14 }
				: { start: start + 15, end: months(year, monthOf(groups), 1).end };
		},
	},
	{
		pattern: wholeWords(`(?<month>${MONTH})\\.?`),
		grain: 'month',
		dated: true,
		inYear: (groups, year) => months(year, monthOf(groups), 1),
	},
	{
		pattern: wholeWords(
			`(?:(?:q|quartal )(?<digit>[1-4])|(?<roman>i{1,3}|iv)\\. quartal|(?<nth>${NTH}|final|[1-4](?=q)|(?:last|letzte[ns]?)(?= quart\\p{L}{1,3} (?:of|in|des|dieses))) ?(?:fiscal |business |calendar )?(?:quarter|quartal|q))${YEAR_BESIDE}`,
		),
		grain: 'quarter',
		dated: true,
		inYear: partOf(3),
	},
	{
		pattern: wholeWords(
			`(?:h(?<digit>[12])|(?<nth>${NTH}|[12](?=h)) ?(?:h|half(?= of (?:the |this |next |the next |the fiscal )?(?:year|20\\d\\d|fy))|halbjahr|jahreshälfte|hälfte des jahres))${YEAR_BESIDE}(?: of the year)?`,
		),
		grain: 'half',
		dated: true,
		inYear: partOf(6),
	},
	{
		pattern: wholeWords(
			"(?:fy|(?:fiscal|financial|business|budget) year|geschäftsjahr|haushaltsjahr|wirtschaftsjahr|gj) ?['’]?(?:20\\d\\d ?/ ?|\\d\\d ?/ ?)?(?<year>20\\d\\d|\\d\\d)",
		),
		grain: 'year',
		dated: true,
		at: ({ year = '' }, today) => fiscalMonths(today, fullYear(year), 1, 12),
		yearOf: ({ year = '' }) => fullYear(year),
	},
	{
		pattern: wholeWords('(?:kw ?|cw ?|(?:calendar )?week |kalenderwoche )(?<week>[0-5]?\\d)'),
		grain: 'week',
		dated: true,
		inYear: ({ week }, year) => isoWeek(year, Number(week)),
	},
	{
		pattern: wholeWords(
			`(?:(?<sub>früh|spät|hoch|mid)?(?<season>(?<!to )fall|${SEASON})(?:semester|saison|monate?n?)?)`,
		),
		grain: 'season',
		dated: true,
		placed: 'any',
		inYear: ({ season = '', sub }, year) => {
			const start = SEASONS[season.toLowerCase()];
			if (/^früh/iu.test(sub ?? '')) return months(year, start, 1);
			return /^spät/iu.test(sub ?? '') ? months(year, start + 2, 1) : months(year, start, 3);
		},
	},
];

const yearly = (names: string, inYear: (year: number) => Period, dated = true): Anchor => ({
	pattern: wholeWords(names),
	grain: 'event',
	dated,
	inYear: (_, year) => inYear(year),
});

const thanksgivingOf = (year: number): number => {
	const first = dayOf(year, 11, 1);
	return first + ((11 - weekdayOf(first)) % 7) + 21;
};

/** Feasts, breaks and turns of the year, before the plain words that they hold. */
const OCCASIONS: Anchor[] = [
	{
		pattern: wholeWords(
			'(?:fiscal|financial) year-? ?end|end of (?:the |our |this )?(?:fiscal|financial)(?: year)?|fye|(?:geschäfts|haushalts|wirtschafts)jahresende|ende des (?:laufenden )?(?:geschäfts|haushalts|wirtschafts)jahre?s|(?:our |the )?(?:fiscal|financial|budget) year (?:ends|closes|is over)',
		),
		grain: 'event',
		dated: true,
		inYear: (_, year, today) => point(fiscalMonths(today, year, 1, 12).end),
	},
	yearly(
		'(?:christmas|xmas|x-mas|holiday) (?:peak|rush|business|trade|season|period|sales?|shopping)|weihnachts(?:geschäft|saison|zeit|peak|trubel|ansturm)',
		(year) => ({ start: dayOf(year, 11, 15), end: dayOf(year, 12, 24) }),
	),
	yearly(
		'(?:christmas|xmas|winter|holiday) (?:break|holidays?|shutdown|recess|vacation|closure)|christmas|xmas|x-mas|weihnachten|weihnachts(?:pause|ferien|feiertage)|heiligabend|advent|feiertage|the holidays|festive season',
		(year) => ({ start: dayOf(year, 12, 23), end: dayOf(year + 1, 1, 1) }),
	),
	yearly('(?:easter|ostern|osterferien|oster)(?: (?:break|holidays?|weekend))?', (year) => ({
		start: easterOf(year) - 2,
		end: easterOf(year) + 1,
	})),
	yearly('pfingsten|pfingstferien|whitsun|pentecost', (year) => point(easterOf(year) + 49)),
	yearly('thanksgiving', (year) => point(thanksgivingOf(year))),
	yearly('black friday|cyber monday|black week', (year) => point(thanksgivingOf(year) + 1)),
	yearly('diwali', (year) => point(dayOf(year, 11, 1))),
	yearly(
		'(?:summer|school|long) (?:break|holidays?|vacations?|recess|shutdown|closure)|sommer(?:pause|ferien|urlaub|loch|schließung)|(?:(?:den|die|großen|langen) )?ferien|urlaubszeit|ferienzeit|betriebsferien|werksferien|betriebsurlaub',
		(year) => ({ start: dayOf(year, 7, 20), end: dayOf(year, 8, 31) }),
	),
	yearly('(?:autumn|fall) (?:break|half-term)|herbstferien', (year) => ({
		start: dayOf(year, 10, 15),
		end: dayOf(year, 10, 31),
	})),
	yearly(
		'(?:start|beginning) of (?:the )?(?:new )?(?:school|academic) year|back[- ]to[- ]school|schuljahres(?:beginn|anfang|start)|schul(?:beginn|anfang|start)|(?:the )?new (?:school|academic) year|neue[ns]? schuljahr|(?:when )?(?:the )?(?:new )?(?:school year|school|term) (?:starts|begins)|start of (?:the )?term',
		(year) => point(dayOf(year, 9, 1)),
	),
	yearly(
		'(?:end|close) of (?:the |this )?(?:school|academic) year|schuljahresende|ende des (?:laufenden )?schuljahre?s',
		(year) => point(dayOf(year, 7, 20)),
	),
	{
		...yearly('school year|academic year|schuljahr(?:e?s)?', (year) => months(year, 9, 1)),
		placed: 'any',
	},
	yearly('wintersemester|(?:fall|autumn) (?:semester|term)', (year) => months(year, 10, 6)),
	yearly('sommersemester|(?:spring|summer) (?:semester|term)', (year) => months(year, 4, 3)),
	{
		pattern: wholeWords(
			'(?:the )?(?:end|close) of (?:the |this )?(?:term|semester|trimester)|semesterende|ende des semesters|(?:this |next |half-)term|half term|semester|semesterbeginn|trimester',
		),
		grain: 'event',
		dated: false,
		placed: 'any',
		at: (_, { day }) => point(day + 90),
	},
	yearly(
		"month-?end of december|year-? ?end|end-of-year|eoy|end of year|calendar year end|jahres(?:ende|schluss|abschluss)|jahreswechsel|turn of the year|(?:the )?new year'?s(?: eve)?|silvester",
		(year) => point(dayOf(year, 12, 31)),
	),
	yearly(
		'the new year|new year|neujahr|neue[ns]? jahre?s?|jahres(?:anfang|beginn|start)',
		(year) => ({
			start: dayOf(year, 1, 1),
			end: dayOf(year, 1, 31),
		}),
	),
	yearly('mid-?year|jahresmitte|mitte des jahres|middle of the year', (year) =>
		point(dayOf(year, 6, 30)),
	),
	{
		pattern: wholeWords(
			'(?:end of )?(?:the|this) decade|ende des jahrzehnts|next decade|nächste[ns]? jahrzehnt',
		),
		grain: 'event',
		dated: false,
		at: (_, { year }) => point(dayOf(Math.ceil((year + 1) / 10) * 10, 1, 1)),
	},
];

const EVENT =
	'(?:(?:peak|high|busy|tourist|growing|heating|tax|exam) )?season|season|harvest|renewal|contract (?:end|renewal|expiry)|(?:end|expiry) of (?:the|our) contract|(?:our|the) contract (?:ends|expires|runs out|renews|is up)|audit|inspection|recertification|certification|accreditation|go-?live|launch|opening|move|merger|trade fair|trade show|price increase|inventory count|stocktake|hochsaison|saison(?:start|beginn)?|ernte|verlängerung|vertrags(?:ende|verlängerung|ablauf)|(?:nach|über|betriebs)?prüfung|audit|inspektion|(?:re)?zertifizierung|umzug|eröffnung|neueröffnung|messe|fusion|inventur|(?:nächsten? )?tarifrunde|preiserhöhung';

/** “Before the audit”: a time that has no date, taken as a third of a year away. */
const UNDATED: Anchor = {
	pattern: wholeWords(
		`(?:before|ahead of|in (?:good )?time for|prior to|by|at|until|bis zu[rm]?|(?:noch )?vor|rechtzeitig (?:vor|zu[rm]?)|zu[rm]?) (?:(?:the|our|next|our next|the next|a|der|dem|die|unsere[rmn]?|nächste[nr]?|kommende[nr]?|anstehende[nr]?) ){0,2}(?:\\p{L}{2,20}[ -])?(?:${EVENT})`,
	),
	grain: 'event',
	dated: false,
	at: (_, { day }) => point(day + 120),
};

const THIS =
	'this|this current|(?:the )?current|(?:the )?present|diese[nsmr]?|(?:des |dem |der )?(?:laufenden|aktuellen)';
const COMING =
	'(?:the )?(?:next|coming|upcoming|following)|(?:des |der |dem )?(?:nächste|naechste|kommende|folgende)[nsmr]?';
const AFTER_COMING = '(?:des |der |dem )?(?:übernächste|uebernächste|uebernaechste)[nsmr]?';
const GONE = 'last|past|previous|letzte[nsmr]?|vergangene[nsmr]?|vorige[nsmr]?';
const SPAN =
	'(?:(?:business|working) )?day|week|month|(?:fiscal )?quarter|(?:calendar |fiscal |financial |budget |business |tax |school |academic )?year|half(?:-? ?year)?|tag(?:e?s)?|woche|monat(?:s|e[sn])?|quartal(?:e?s)?|halbjahr(?:e?s)?|(?:geschäfts|haushalts|kalender|schul|wirtschafts)?jahr(?:e?s)?|haushalt';

const STEPS: Array<[RegExp, number]> = [
	[wholeWords(`^(?:${THIS}|the|des|der|dem)$`, 'iu'), 0],
	[wholeWords(`^(?:${COMING})$`, 'iu'), 1],
	[wholeWords(`^(?:${AFTER_COMING})$`, 'iu'), 2],
	[wholeWords(`^(?:${GONE})$`, 'iu'), -1],
];
const stepOf = ({ which = '', beyond }: Groups): number =>
	beyond ? 2 : (STEPS.find(([pattern]) => pattern.test(which))?.[1] ?? 0);

const grainOf = (unit: string): Grain =>
	(/day|tag/iu.test(unit) && 'day') ||
	(/week|woche/iu.test(unit) && 'week') ||
	(/month|monat/iu.test(unit) && 'month') ||
	(/quart/iu.test(unit) && 'quarter') ||
	(/half|halb/iu.test(unit) && 'half') ||
	'year';

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
	if (/school|academic|schul/iu.test(unit)) {
		const year = today.year + step - (today.month < 8 ? 1 : 0);
		return { start: dayOf(year, 9, 1), end: dayOf(year + 1, 7, 20) };
	}
	return /fiscal|financial|budget|business|tax|geschäft|haushalt|wirtschaft/iu.test(unit)
		? aligned(12)
		: months(today.year + step, 1, 12);
}

const SPANS: Anchor[] = [
	{
		pattern: wholeWords('this time next year|(?:today|heute) in (?:a|one|einem) (?:year|jahr)'),
		grain: 'day',
		dated: false,
		at: (_, { day }) => point(day + 365),
	},
	{
		pattern: wholeWords(
			`(?:the )?(?<unit>${SPAN}) after (?<beyond>next)|(?<which>${AFTER_COMING}|${COMING}|${THIS}|${GONE}) (?<unit>${SPAN})(?:'s)?`,
		),
		grain: 'year',
		dated: true,
		grainOf: ({ unit = '' }) => grainOf(unit),
		at: (groups, today) => spanOf(groups.unit ?? '', stepOf(groups), today),
		yearOf: (groups, today) =>
			grainOf(groups.unit ?? '') === 'year' ? today.year + stepOf(groups) : null,
	},
	{
		pattern: wholeWords('(?:noch )?heuer|heurigen jahre?s?'),
		grain: 'year',
		dated: true,
		at: (_, today) => spanOf('year', 0, today),
		yearOf: (_, { year }) => year,
	},
	{
		pattern: wholeWords(
			`(?<month>month-? ?end|end month|monatsende|ultimo|eom)|(?<quarter>quarter-? ?end|quartalsende|eoq)|(?<week>week-end|eow)|(?:end|ende) (?:of (?:the )?|des |der )(?:(?:current|laufenden) )?(?<unit>${SPAN})|(?:before|by) the (?<out>month|quarter|year|week) (?:is (?:out|over)|ends)`,
		),
		grain: 'event',
		dated: true,
		at: ({ month, quarter, week, out, unit }, today) => {
			const named = (month && 'month') ?? (quarter && 'quarter') ?? (week && 'week');
			return point(spanOf(named ?? out ?? unit ?? '', 0, today).end);
		},
	},
	{
		pattern: wholeWords(
			`(?:(?<=(?:the|des|der|im lauf|im laufe|within|innerhalb|late|later|mid|middle of the|mitte des|mitte der|rest of the|rest des|course of the) )(?:the |des |der )?)(?<unit>month|quarter|year|monat(?:e?s)|quartals|jahre?s)`,
		),
		grain: 'year',
		dated: true,
		placed: 'any',
		grainOf: ({ unit = '' }) => grainOf(unit),
		at: ({ unit = '' }, today) => spanOf(unit, 0, today),
	},
	{
		pattern:
			/(?<![\d.,$€£#+/])(?<!\d-)(?<year>(?:19|20)\d\d)(?![\d%]|[.,]\d|\s?[€$£]|\s(?:people|users?|employees|seats?|leads?|customers?|invoices?|units?|orders?|tickets?|mitarbeiter|nutzer|kunden|stück|euro|leute|rechnungen)(?!\p{L}))/gu,
		grain: 'year',
		dated: false,
		placed: 'any',
		at: ({ year }) => months(Number(year), 1, 12),
		yearOf: ({ year }) => Number(year),
	},
];

const DAYS: Anchor[] = [
	{
		pattern: wholeWords(
			'(?<!every |each |jeden |jede |any |most )(?<weekday>' +
				oneOf(WEEKDAYS) +
				")(?:abend|morgen|nachmittag|mittag)?(?:'s)?(?<later> week| in einer woche| in acht tagen)?",
		),
		grain: 'day',
		dated: false,
		at: ({ weekday = '', later }, { day }) =>
			point(
				day + ((WEEKDAYS[weekday.toLowerCase()] - weekdayOf(day) + 7) % 7 || 7) + (later ? 7 : 0),
			),
	},
	{
		pattern: wholeWords(
			'(?<=(?:the|am|Am|zum|Zum|vom|dem|den|der) )(?<day>[0-3]?\\d)(?:(?:st|nd|rd|th)(?! \\p{L}{4,})|\\.(?! ?\\d| \\p{Lu}))',
			'gu',
		),
		grain: 'day',
		dated: true,
		at: ({ day }, today) => nextDayOfMonth(Number(day), today),
	},
	{
		pattern: wholeWords('day after tomorrow|übermorgen|uebermorgen'),
		grain: 'day',
		dated: false,
		at: (_, { day }) => point(day + 2),
	},
	{
		pattern: wholeWords(
			'tomorrow|(?<!guten |heute |am |jeden |zum |gestern |der |den |jedem |am nächsten )morgen(?! (?:zusammen|allerseits|liebe))',
		),
		grain: 'day',
		dated: false,
		at: (_, { day }) => point(day + 1),
	},
	{
		pattern: wholeWords(
			'today|tonight|eod|end of (?:the )?day|cob|close of business|heute(?: noch| morgen| abend)?',
		),
		grain: 'day',
		dated: false,
		at: (_, { day }) => point(day),
	},
	{
		pattern:
			wholeWords(`asap|a\\.s\\.a\\.p|as soon as (possible|(we|you) (possibly )?can|humanly possible)
			|as (quickly|fast|early) as (possible|(we|you) can)|the sooner the better|urgently|pronto|(?<=(need|want) (it|this|that|one|something) )(right )?now|any (day|week|moment) now
			|(ideally|preferably|needed|needed it|need it|need this|best|by|like|as of) yesterday|yesterday(?=,? (ideally|preferably|please|if))
			|schnellstmöglich*|schnellstens|baldmöglichst|baldigst|frühestmöglich|dringendst|dringend
			|(sobald|(so|möglichst) (schnell|bald|rasch|zügig|früh|zeitnah)) wie (möglich|es geht|nur geht|irgend möglich)
			|möglichst (schnell|bald|rasch|zügig|zeitnah)|je eher (desto|umso) besser|lieber heute als morgen
			|(am besten|am liebsten|lieber|eigentlich|bis|eher|gerne?)( schon)? (vor)?gestern|(vor)?gestern(?=,? (am (besten|liebsten)|wenn))`),
		grain: 'now',
		dated: false,
		at: (_, { day }) => point(day + 7),
	},
	{
		pattern:
			wholeWords(`(immediately|immediate|instantly)(?! (after|when|before|following|once|upon))|right away|straight ?away|at once
			|without delay|this (minute|instant)|on the spot|(ab )?sofort(?! (nach|wenn|beim|als|nachdem|vor))|umgehend|unverzüglich
			|auf der stelle|stante pede`),
		grain: 'atOnce',
		dated: false,
		at: (_, { day }) => point(day + 7),
	},
	{
		pattern: wholeWords('yesterday|gestern|vorgestern|the other day|neulich|kürzlich|recently'),
		grain: 'day',
		dated: false,
		at: (_, { day }) => point(day - 1),
	},
];

function nextDayOfMonth(day: number, { day: today, year, month }: Today): Period | null {
	const at = [0, 1, 2].map((step) => dateOf(year, ((month - 1 + step) % 12) + 1, day));
	return at.find((period) => period !== null && period.start >= today) ?? null;
}

/** Earlier rows win where two read the same words. */
export const ANCHORS: Anchor[] = [
	...DATES,
	...SPANS.slice(0, 4),
	...OCCASIONS,
	...PERIODS,
	...SPANS.slice(4),
	...DAYS,
	UNDATED,
];
