import { dayOf, easterOf, fiscalMonths, months, point, weekdayOf, type Period } from './calendar';
import type { Anchor } from './timeAnchor';
import { wordsOf } from './wording';

const yearly = (
	names: string,
	inYear: (year: number) => Period,
	placed?: Anchor['placed'],
): Anchor => ({
	pattern: wordsOf(names),
	grain: 'event',
	dated: true,
	inYear: (_, year) => inYear(year),
	placed,
});

/** The fourth Thursday of November. */
const thanksgivingOf = (year: number): number => {
	const first = dayOf(year, 11, 1);
	return first + ((11 - weekdayOf(first)) % 7) + 21;
};
/** A lunar year is 354.37 days long, so that the month of fasting comes earlier every year. */
function ramadanOf(year: number): number {
	const known = dayOf(2026, 2, 18);
	const wanted = dayOf(year, 12, 31);
	return Math.floor(known + Math.floor((wanted - known) / LUNAR_YEAR) * LUNAR_YEAR);
}
const LUNAR_YEAR = 354.37;
const TERM_DAYS = 90;

/** Feasts, breaks, school and turns of the year, the longer names before the words that they hold. */
export const OCCASIONS: Anchor[] = [
	{
		pattern: wordsOf(
			`(fiscal|financial) year-? ?end|end of (the |our |this )?(fiscal|financial)( year)?|fye|(our |the )?(fiscal|financial|budget) year (ends|closes|is over)
			|(geschäfts|haushalts|wirtschafts)jahresende|ende des (laufenden )?(geschäfts|haushalts|wirtschafts)jahre?s`,
		),
		grain: 'event',
		dated: true,
		inYear: (_, year, today) => point(fiscalMonths(today, year, 1, 12).end),
	},
	yearly(
		`(christmas|xmas|x-mas|holiday) (peak|rush|business|trade|season|period|sales?|shopping)
		|weihnachts(geschäft|saison|zeit|peak|trubel|ansturm)`,
		(year) => ({ start: dayOf(year, 11, 15), end: dayOf(year, 12, 24) }),
	),
	yearly(
		`(christmas|xmas|winter|holiday) (break|holidays?|shutdown|recess|vacation|closure)|christmas|xmas|x-mas|the holidays|festive season
		|weihnachten|weihnachts(pause|ferien|feiertage)|heiligabend|advent|feiertagen?`,
		(year) => ({ start: dayOf(year, 12, 23), end: dayOf(year + 1, 1, 1) }),
	),
	yearly('(easter|ostern|osterferien|oster)( (break|holidays?|weekend))?', (year) => ({
		start: easterOf(year) - 2,
		end: easterOf(year) + 1,
	})),
	yearly('whitsun|pentecost|pfingsten|pfingstferien', (year) => point(easterOf(year) + 49)),
	yearly('thanksgiving', (year) => point(thanksgivingOf(year))),
	yearly('black friday|cyber monday|black week', (year) => point(thanksgivingOf(year) + 1)),
	yearly('diwali', (year) => point(dayOf(year, 11, 1))),
	yearly("halloween|all saints'? day|allerheiligen|reformationstag", (year) =>
		point(dayOf(year, 10, 31)),
	),
	yearly('ramadan|ramazan|fastenmonat', (year) => ({
		start: ramadanOf(year),
		end: ramadanOf(year) + 29,
	})),
	yearly('eid|zuckerfest', (year) => point(ramadanOf(year) + 30)),
	yearly('carnival|mardi gras|karneval|fasching|fastnacht|rosenmontag|aschermittwoch', (year) =>
		point(easterOf(year) - 47),
	),
	yearly('ascension day|himmelfahrt|vatertag', (year) => point(easterOf(year) + 39)),
	yearly("valentine's( day)?|valentinstag", (year) => point(dayOf(year, 2, 14))),
	yearly("(mother's|mothers) day|muttertag", (year) => point(dayOf(year, 5, 10))),
	yearly('(4th|fourth) of july|independence day', (year) => point(dayOf(year, 7, 4))),
	yearly('memorial day', (year) => point(dayOf(year, 5, 28))),
	yearly('labou?r day', (year) => point(dayOf(year, 9, 5))),
	yearly('nikolaus(tag)?', (year) => point(dayOf(year, 12, 6))),
	yearly('oktoberfest|wiesn', (year) => ({ start: dayOf(year, 9, 19), end: dayOf(year, 10, 4) })),
	yearly(
		`(summer|school|long) (break|holidays?|vacations?|recess|shutdown|closure)
		|sommer(pause|ferien|urlaub|loch|schließung)|((den|die|großen|langen) )?ferien|urlaubszeit|ferienzeit|betriebsferien|werksferien|betriebsurlaub`,
		(year) => ({ start: dayOf(year, 7, 20), end: dayOf(year, 8, 31) }),
	),
	yearly('(autumn|fall) (break|half-term)|herbstferien', (year) => ({
		start: dayOf(year, 10, 15),
		end: dayOf(year, 10, 31),
	})),
	yearly(
		`(start|beginning) of (the )?(new )?(school|academic) year|back(-| )to(-| )school|(the )?new (school|academic) year
		|(when )?(the )?(new )?(school year|school|term) (starts|begins)|(start|beginning) of (the )?(new |next )?term
		|schuljahres(beginn|anfang|start)|schul(beginn|anfang|start)|neue[ns]? schuljahr`,
		(year) => point(dayOf(year, 9, 1)),
	),
	yearly(
		'(end|close) of (the |this )?(school|academic) year|schuljahresende|ende des (laufenden )?schuljahre?s',
		(year) => point(dayOf(year, 7, 20)),
	),
	yearly('school year|academic year|schuljahr(e?s)?', (year) => months(year, 9, 1), 'any'),
	yearly('(fall|autumn) (semester|term)|wintersemesters?', (year) => months(year, 10, 6)),
	yearly('(spring|summer) (semester|term)|sommersemesters?', (year) => months(year, 4, 3)),
	{
		pattern: wordsOf(
			`(the )?(end|close) of (the |this )?(term|semester|trimester)|(this |next |half-)term|half term|trimester
			|semester|semesterbeginn|semesterende|ende des semesters`,
		),
		grain: 'event',
		dated: false,
		placed: 'any',
		at: (_, { day }) => point(day + TERM_DAYS),
	},
	yearly(
		`(year-? ?end|end-of-year|eoy|end of year)(?! (figures|accounts|reports?|closing|results|numbers|statements?|party|bonus|reviews?))|calendar year end|turn of the year|(the )?new year'?s( eve)?
		|jahres(ende|schluss|abschluss)|jahreswechsel|silvester`,
		(year) => point(dayOf(year, 12, 31)),
	),
	yearly(
		'the new year|new year|neujahr|neue[ns]? jahre?s?|jahres(anfang|beginn|start)',
		(year) => ({ start: dayOf(year, 1, 1), end: dayOf(year, 1, 31) }),
	),
	yearly('mid-?year|middle of the year|jahresmitte|mitte des jahres', (year) =>
		point(dayOf(year, 6, 30)),
	),
	{
		pattern: wordsOf(
			'(end of )?(the|this) decade|next decade|ende des jahrzehnts|nächste[ns]? jahrzehnt',
		),
		grain: 'event',
		dated: false,
		at: (_, { year }) => point(dayOf(Math.ceil((year + 1) / 10) * 10, 1, 1)),
	},
];

const EVENT = `((peak|high|busy|tourist|growing|heating|tax|exam) )?season|harvest|lambing|calving|sowing|planting|vintage|renewal|contract (end|renewal|expiry)
	|(end|expiry) of (the|our) contract|(our|the) contract (ends|expires|runs out|renews|is up)|audit|inspection|recertification
	|certification|accreditation|go-?live|launch|opening|move|merger|trade (fair|show)|price increase|inventory count|stocktake
	|hochsaison|saison(start|beginn)?|ernte|weinlese|aussaat|spargelzeit|verlängerung|vertrags(ende|verlängerung|ablauf)|(nach|über|betriebs)?prüfung|inspektion
	|(re)?zertifizierung|umzug|(neu)?eröffnung|messe|fusion|inventur|(nächsten? )?tarifrunde|preiserhöhung`;
const THIRD_OF_A_YEAR = 120;

/** “Before the audit”: a time that has no date, taken as a third of a year away. */
export const UNDATED: Anchor = {
	pattern: wordsOf(
		`(before|ahead of|in (good )?time for|prior to|by|at|until|bis zu[rm]?|(noch )?vor|rechtzeitig (vor|zu[rm]?)|zu[rm]?) ((the|our|next|our next|the next|the (start|beginning) of( the)?|zum beginn der|a|der|dem|die|unsere[rmn]?|nächste[nr]?|kommende[nr]?|anstehende[nr]?) ){0,2}(\\p{L}{2,20}(-| ))?(${EVENT})`,
	),
	grain: 'event',
	dated: false,
	at: (_, { day }) => point(day + THIRD_OF_A_YEAR),
};
