import { DateTime } from 'luxon';

export type TimeMention = {
	/** Whole days from the reference to the time meant; negative for the past. */
	days: number;
	index: number;
	length: number;
	/** Whether the mention is precise enough to date an event (a day, month, quarter or half). */
	dated: boolean;
};

const MONTHS: Record<string, number> = {};
[
	['january', 'jan', 'januar', 'jänner'],
	['february', 'feb', 'februar'],
	['march', 'mar', 'märz'],
	['april', 'apr'],
	['may', 'mai'],
	['june', 'jun', 'juni'],
	['july', 'jul', 'juli'],
	['august', 'aug'],
	['september', 'sep', 'sept'],
	['october', 'oct', 'oktober', 'okt'],
	['november', 'nov'],
	['december', 'dec', 'dezember', 'dez'],
].forEach((names, index) => {
	for (const name of names) MONTHS[name] = index + 1;
});
const MONTH =
	'january|february|march|april|may|june|july|august|september|october|november|december|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|sept|jan|feb|apr|jun|jul|aug|sep|oct|okt|nov|dec|dez';
const SEASONS: Record<string, number> = {
	spring: 4,
	frühjahr: 4,
	frühling: 4,
	summer: 7,
	sommer: 7,
	fall: 10,
	autumn: 10,
	herbst: 10,
	winter: 1,
};
const NUMBERS: Record<string, number> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	couple: 2,
	few: 3,
	ein: 1,
	eine: 1,
	einem: 1,
	einer: 1,
	einen: 1,
	zwei: 2,
	drei: 3,
	vier: 4,
	fünf: 5,
	sechs: 6,
	sieben: 7,
	acht: 8,
	neun: 9,
	zehn: 10,
	zwölf: 12,
	paar: 3,
	wenigen: 3,
	nächsten: 1,
};
const UNIT_DAYS: Array<[RegExp, number]> = [
	[/^(?:day|tag)/u, 1],
	[/^(?:week|woche)/u, 7],
	[/^(?:month|monat)/u, 30.4],
	[/^quart/u, 91],
	[/^(?:year|jahr)/u, 365],
];

type Match = RegExpExecArray & { groups: Record<string, string | undefined> };
type Pattern = {
	pattern: RegExp;
	dated: boolean;
	date: (match: Match, reference: DateTime) => DateTime | null;
};

const END =
	'(?<end>(?:(?:by|before|until)\\s+)?(?:the\\s+)?end of\\s+(?:the\\s+)?|(?:bis\\s+)?ende\\s+(?:des\\s+)?)?';
const insensitive = (source: string): RegExp => new RegExp(source, 'giu');

const PATTERNS: Pattern[] = [
	{
		pattern: insensitive('(?<![\\d.])(?<year>20\\d\\d)-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)'),
		dated: true,
		date: ({ groups }) => dateOf(groups.year, groups.month, groups.day),
	},
	{
		pattern: insensitive(
			'(?<![\\d.])(?<day>[0-3]?\\d)\\.\\s?(?<month>[01]?\\d)\\.(?<year>20\\d\\d)?(?!\\d)',
		),
		dated: true,
		date: ({ groups }, reference) =>
			groups.year
				? dateOf(groups.year, groups.month, groups.day)
				: rollForward(dateOf(String(reference.year), groups.month, groups.day), reference),
	},
	{
		pattern: insensitive(
			`\\b(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?<month>${MONTH})\\b(?:\\s+(?<year>20\\d\\d))?`,
		),
		dated: true,
		date: dayOfMonth,
	},
	{
		pattern: insensitive(
			`\\b(?<month>${MONTH})\\s+(?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\b(?!\\d)(?:,?\\s+(?<year>20\\d\\d))?`,
		),
		dated: true,
		date: dayOfMonth,
	},
	{
		pattern: insensitive(
			`${END}\\b(?<!\\bi |\\bwe |\\byou |\\bit |\\bthat )(?<month>${MONTH})\\b\\.?(?:\\s+(?<year>20\\d\\d))?(?! (?:i|we|be|have|need|not|want|also)\\b)`,
		),
		dated: true,
		date: ({ groups }, reference) => {
			const month = MONTHS[(groups.month ?? '').toLowerCase()];
			const start = dateOf(groups.year ?? String(reference.year), String(month), '1');
			if (!start) return null;
			const rolled = groups.year ? start : rollMonth(start, reference);
			return groups.end ? rolled.endOf('month') : rolled.plus({ days: 14 });
		},
	},
	{
		pattern: insensitive(`${END}\\bq(?<quarter>[1-4])(?:[\\s/]+(?<year>20\\d\\d))?\\b`),
		dated: true,
		date: ({ groups }, reference) => {
			const quarter = Number(groups.quarter);
			const year = groups.year ? Number(groups.year) : reference.year;
			let start = DateTime.utc(year, quarter * 3 - 2, 1);
			if (!groups.year && start.endOf('quarter') < reference) start = start.plus({ years: 1 });
			return groups.end ? start.endOf('quarter') : middle(start, start.endOf('quarter'), reference);
		},
	},
	{
		pattern: insensitive(`${END}\\bh(?<half>[12])(?:[\\s/]+(?<year>20\\d\\d))?\\b`),
		dated: true,
		date: ({ groups }, reference) => {
			const year = groups.year ? Number(groups.year) : reference.year;
			let start = DateTime.utc(year, groups.half === '1' ? 1 : 7, 1);
			const endOf = (from: DateTime): DateTime => from.plus({ months: 6 }).minus({ days: 1 });
			if (!groups.year && endOf(start) < reference) start = start.plus({ years: 1 });
			return groups.end ? endOf(start) : middle(start, endOf(start), reference);
		},
	},
	{
		pattern: insensitive(
			`${END}\\b(?<which>this|the|next|current|diese[nsmr]?|des|nächste[nsmr]?|kommende[nsmr]?|laufende[nsmr]?)\\s+(?<unit>week|month|quarter|year|woche|monats?|quartals?|jahr(?:es)?)\\b`,
		),
		dated: true,
		date: ({ groups, 0: text }, reference) => {
			const unit = unitName(groups.unit ?? '');
			const next = /^(?:next|nächste|kommende)/iu.test(groups.which ?? '');
			if (/^the$|^des$/iu.test(groups.which ?? '') && !groups.end) return null;
			const start = reference.startOf(unit).plus(next ? { [unit]: 1 } : {});
			return groups.end || /^(?:by|before)/iu.test(text)
				? start.endOf(unit)
				: middle(start, start.endOf(unit), reference);
		},
	},
	{
		pattern: insensitive('\\b(?:year[- ]end|jahresende|end of year)\\b'),
		dated: true,
		date: (_, reference) => reference.endOf('year'),
	},
	{
		pattern: insensitive(
			'\\b(?:in|within|next|over the next|the next|innerhalb(?: von)?|binnen|nächsten|kommenden)\\s+(?:the\\s+next\\s+|den\\s+nächsten\\s+|about\\s+|etwa\\s+|ca\\.?\\s+|a\\s+)?(?:(?<low>\\d{1,3}|[a-zäöü]{1,9})\\s*(?:-|–|to|or|bis|oder)\\s*)?(?<count>\\d{1,3}|[a-zäöü]{1,9})\\s+(?:of\\s+|or so\\s+)?(?<unit>days?|weeks?|months?|quarters?|years?|tage?n?|wochen?|monate?n?|quartale?n?|jahre?n?)\\b',
		),
		dated: false,
		date: ({ groups }, reference) => {
			const count = numberOf(groups.count);
			return count === null ? null : reference.plus({ days: count * unitDays(groups.unit ?? '') });
		},
	},
	{
		pattern: insensitive(
			'\\b(?<count>\\d{1,3}|two|three|four|six|nine|twelve|zwei|drei|vier|sechs|neun|zwölf)[\\s-](?<unit>days?|weeks?|months?|years?|tage|wochen|monate|jahre)\\s+(?:out|away|from now|timeline|time ?frame|horizon)\\b',
		),
		dated: false,
		date: ({ groups }, reference) => {
			const count = numberOf(groups.count);
			return count === null ? null : reference.plus({ days: count * unitDays(groups.unit ?? '') });
		},
	},
	{
		pattern: insensitive(
			'\\b(?:asap|as soon as possible|immediately|right away|straight away|yesterday|today|tomorrow|this week|urgently?|schnellstmöglich|so schnell wie möglich|so bald wie möglich|sofort|umgehend|dringend|ab sofort)\\b',
		),
		dated: false,
		date: (_, reference) => reference.plus({ days: 7 }),
	},
	{
		pattern: insensitive(
			'\\b(?:this|next|in the|in|im|diesen|nächsten|nächstes)\\s+(?<season>spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst)\\b',
		),
		dated: true,
		date: ({ groups }, reference) => {
			const start = DateTime.utc(reference.year, SEASONS[(groups.season ?? '').toLowerCase()], 15);
			return start < reference ? start.plus({ years: 1 }) : start;
		},
	},
	{
		pattern: insensitive(
			'\\b(?:in|during|sometime in|until|by|early|mid|late|anfang|mitte|ende)\\s+(?<year>20\\d\\d)\\b',
		),
		dated: false,
		date: ({ groups }, reference) => {
			const start = DateTime.utc(Number(groups.year), 1, 1);
			return middle(start, start.endOf('year'), reference);
		},
	},
];

/** Future (and past) times a text names, counted from the reference; overlapping readings keep the first. */
export function timesIn(text: string, reference: DateTime): TimeMention[] {
	const mentions: TimeMention[] = [];
	for (const { pattern, date, dated } of PATTERNS) {
		for (const match of text.matchAll(pattern)) {
			const { index, 0: found } = match;
			const overlaps = mentions.some(
				(mention) => mention.index < index + found.length && index < mention.index + mention.length,
			);
			if (overlaps) continue;
			const meant = date(match as Match, reference);
			if (!meant?.isValid) continue;
			const days = Math.round(meant.diff(reference, 'days').days);
			mentions.push({ days, index, length: found.length, dated });
		}
	}
	return mentions.sort((a, b) => a.index - b.index);
}

/** The level of capacity.timeline: ≤ 90 days 3, ≤ 180 days 2, ≤ 12 months 1, later 0. */
export function timelineLevel(days: number): 0 | 1 | 2 | 3 {
	if (days <= 90) return 3;
	if (days <= 180) return 2;
	return days <= 366 ? 1 : 0;
}

function dateOf(year?: string, month?: string, day?: string): DateTime | null {
	const date = DateTime.utc(Number(year), Number(month), Number(day));
	return date.isValid ? date : null;
}

function dayOfMonth({ groups }: Match, reference: DateTime): DateTime | null {
	const month = String(MONTHS[(groups.month ?? '').toLowerCase()]);
	return groups.year
		? dateOf(groups.year, month, groups.day)
		: rollForward(dateOf(String(reference.year), month, groups.day), reference);
}

const rollForward = (date: DateTime | null, reference: DateTime): DateTime | null =>
	date && date < reference.minus({ days: 1 }) ? date.plus({ years: 1 }) : date;

const rollMonth = (start: DateTime, reference: DateTime): DateTime =>
	start.endOf('month') < reference ? start.plus({ years: 1 }) : start;

/** The middle of what is left of a period. */
function middle(start: DateTime, end: DateTime, reference: DateTime): DateTime {
	const from = start < reference ? reference : start;
	return from.plus({ days: end.diff(from, 'days').days / 2 });
}

function numberOf(word: string | undefined): number | null {
	if (!word) return null;
	const digits = Number(word);
	return Number.isNaN(digits) ? (NUMBERS[word.toLowerCase()] ?? null) : digits;
}

const unitDays = (unit: string): number =>
	UNIT_DAYS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1] ?? 0;

function unitName(unit: string): 'week' | 'month' | 'quarter' | 'year' {
	const days = unitDays(unit);
	if (days === 7) return 'week';
	if (days < 91) return 'month';
	return days === 91 ? 'quarter' : 'year';
}
