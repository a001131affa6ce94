import { dateOf, point, weekdayOf, type Period, type Today } from './calendar';
import { fullYear, type Anchor, type Groups } from './timeAnchor';
import { MONTHS, oneOf, ORDINALS, WEEKDAYS } from './timeWords';
import { wordingOf, wordsOf } from './wording';

const MONTH = oneOf(MONTHS);
const ORDINAL = oneOf(ORDINALS);
const NAMED_DAY: Omit<Anchor, 'pattern'> = {
	grain: 'day',
	dated: true,
	inYear: ({ month = '', day = '' }, year) => {
		const number = ORDINALS[day.toLowerCase()] ?? Number(day);
		return dateOf(year, MONTHS[month.toLowerCase()], number);
	},
};

/** Dates in figures and words, in the order of ISO, Germany and, where both are possible, the United States. */
export const DATES: Anchor[] = [
	{
		pattern: wordingOf(/(?<![\d.])(?<year>20\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?!\d)/uy),
		grain: 'day',
		dated: true,
		at: ({ year, month, day }) => dateOf(Number(year), Number(month), Number(day)),
	},
	{
		pattern: wordingOf(
			/(?<![\d.,/v])(?<day>[0-3]?\d)\.\s?(?<month>[01]?\d)\.\s?(?<year>20\d\d|\d\d(?![\d%:]))(?!\d)/uy,
		),
		grain: 'day',
		dated: true,
		at: ({ year = '', month, day }) => dateOf(fullYear(year), Number(month), Number(day)),
	},
	{
		pattern: wordingOf(
			/(?<![\d.,/v])(?<!version )(?<day>[0-3]?\d)\.\s?(?<month>[01]?\d)\.(?!\d)/uy,
		),
		grain: 'day',
		dated: true,
		inYear: ({ month, day }, year) => dateOf(year, Number(month), Number(day)),
	},
	{
		pattern: wordingOf(
			/(?<![\p{L}\d/])(?<first>[0-3]?\d)\/(?<second>[0-3]?\d)\/(?<year>20\d\d|\d\d)(?![\d/])/uy,
		),
		grain: 'day',
		dated: true,
		at: (groups) => slashed(groups, fullYear(groups.year ?? '')),
	},
	{
		pattern: wordingOf(
			/(?<![\p{L}\d/])(?!24\/7)(?<first>[0-3]?\d)\/(?<second>[0-3]?\d)(?![\d/%])/uy,
		),
		grain: 'day',
		dated: true,
		placed: 'direction',
		inYear: slashed,
	},
	{
		...NAMED_DAY,
		pattern: wordsOf(
			`(?<day>[0-3]?\\d|${ORDINAL})(st|nd|rd|th|\\.)? ?(of |day of )?(?<month>${MONTH})\\.?`,
		),
	},
	{
		...NAMED_DAY,
		pattern: wordsOf(
			`(?<month>${MONTH})\\.? (the )?(?<day>[0-3]?\\d(?![\\d:%])|${ORDINAL})(st|nd|rd|th)?(?! (week|half|quarter))`,
		),
	},
];

function slashed({ first, second }: Groups, year: number): Period | null {
	const [a, b] = [Number(first), Number(second)];
	return a > 12 ? dateOf(year, b, a) : dateOf(year, a, b);
}

const daysAhead =
	(count: number) =>
	(_: Groups, { day }: Today): Period =>
		point(day + count);
const WEEK = 7;

/** Weekdays, days of the month, and words for right now. */
export const DAYS: Anchor[] = [
	{
		pattern: wordsOf(
			`asap|a\\.s\\.a\\.p|as soon as (possible|(we|you) (possibly )?can|humanly possible)|as (quickly|fast|early) as (possible|(we|you) can)
			|the sooner the better|urgently|pronto|any (day|week|moment) now|(?<=(need|want) (it|this|that|one|something) )(right )?now
			|(ideally|preferably|needed|needed it|need it|need this|best|by|like|as of) yesterday|yesterday(?=,? (ideally|preferably|please|if|would (have been|be) (good|great|best|better|ideal|perfect|nice|fine)))
			|schnellstmöglich*|schnellstens|baldmöglichst|baldigst|frühestmöglich|dringendst|dringend
			|(sobald|(so|möglichst) (schnell|bald|rasch|zügig|früh|zeitnah)) wie (möglich|es geht|nur geht|irgend möglich)
			|möglichst (schnell|bald|rasch|zügig|zeitnah)|je eher (desto|umso) besser|lieber heute als morgen
			|(am besten|am liebsten|lieber|eigentlich|bis|eher|gerne?)( schon)? (vor)?gestern|(vor)?gestern(?=,? (am (besten|liebsten)|wenn|wäre …1 (gut|besser|ideal|recht|schön|super|perfekt)))`,
		),
		grain: 'now',
		dated: false,
		at: daysAhead(WEEK),
	},
	{
		pattern: wordsOf(
			`(?<!(every|each|jeden|jede|any|most) )(?<weekday>${oneOf(WEEKDAYS)})(abend|morgen|nachmittag|mittag)?('s)?(?<later> week| in einer woche| in acht tagen)?`,
		),
		grain: 'day',
		dated: false,
		at: ({ weekday = '', later }, { day }) => {
			const ahead = (WEEKDAYS[weekday.toLowerCase()] - weekdayOf(day) + WEEK) % WEEK;
			return point(day + (ahead || WEEK) + (later ? WEEK : 0));
		},
	},
	{
		pattern: wordsOf(
			`(?<=(the|am|zum|vom|dem|den|der) )(?<day>[0-3]?\\d)((st|nd|rd|th)(?! \\p{L}{4,})|\\.(?! ?\\d))`,
		),
		// “Am 2. Standort” is no day.
		unlessBefore: /^ \p{Lu}/u,
		grain: 'day',
		dated: true,
		at: ({ day }, today) => nextDayOfMonth(Number(day), today),
	},
	{
		pattern: wordsOf('day after tomorrow|übermorgen|uebermorgen'),
		grain: 'day',
		dated: false,
		at: daysAhead(2),
	},
	{
		pattern: wordsOf(
			`tomorrow|(?<!(guten|heute|am|jeden|zum|gestern|der|den|jedem|nächsten) )morgen(?! (zusammen|allerseits|liebe))`,
		),
		grain: 'day',
		dated: false,
		at: daysAhead(1),
	},
	{
		pattern: wordsOf(
			`today|tonight|eod|(?<!at the )end of (the )?day|cob|close of business|heute( noch| morgen| abend)?`,
		),
		grain: 'day',
		dated: false,
		at: daysAhead(0),
	},
	{
		pattern: wordsOf(
			`(immediately|immediate|instantly)(?! (after|when|before|following|once|upon))|right away|straight ?away|at once|without delay
			|this (minute|instant)|on the spot
			|(ab )?sofort(?! (nach|wenn|beim|als|nachdem|vor))|umgehend|unverzüglich|auf der stelle|stante pede`,
		),
		grain: 'atOnce',
		dated: false,
		at: daysAhead(WEEK),
	},
	{
		pattern: wordsOf('yesterday|the other day|recently|(vor)?gestern|neulich|kürzlich'),
		grain: 'day',
		dated: false,
		at: daysAhead(-1),
	},
];

function nextDayOfMonth(day: number, { day: today, year, month }: Today): Period | null {
	const at = [0, 1, 2].map((step) => dateOf(year, ((month - 1 + step) % 12) + 1, day));
	return at.find((period) => period !== null && period.start >= today) ?? null;
}
