export const oneOf = (names: Record<string, unknown>): string =>
	Object.keys(names)
		.sort((a, b) => b.length - a.length)
		.join('|');

const numbered = (first: number, lists: string[]): Record<string, number> =>
	Object.fromEntries(
		lists.flatMap((names, index) => names.split(' ').map((name) => [name, first + index])),
	);

export const MONTHS = numbered(1, [
	'january jan januar jänner jaenner',
	'february feb februar feber',
	'march mar märz maerz',
	'april apr',
	'may mai',
	'june jun juni',
	'july jul juli',
	'august aug',
	'september sept sep',
	'october oct oktober okt',
	'november nov',
	'december dec dezember dez',
]);
/** Months that are also other words, or names of people: alone they say nothing. */
export const UNSURE_MONTH = /^(?:may|march|jan|mar|jun|sep|dec|oct|okt|aug|apr|feb|nov|dez|jul)$/iu;

/** 0 is Sunday. */
export const WEEKDAYS = numbered(0, [
	'sunday sonntag sun',
	'monday montag mon',
	'tuesday dienstag tue tues',
	'wednesday mittwoch wed',
	'thursday donnerstag thu thur thurs',
	'friday freitag fri',
	'saturday samstag sonnabend',
]);

/** First month of the season; each lasts three. */
export const SEASONS: Record<string, number> = {
	...numbered(3, ['spring springtime frühjahr frühling fruehjahr fruehling']),
	...numbered(6, ['summer summertime sommer']),
	...numbered(9, ['autumn fall herbst']),
	...numbered(12, ['winter wintertime']),
};

const ENGLISH_ORDINALS =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' ',
	);
const GERMAN_ORDINALS =
	'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst'.split(
		' ',
	);
const TENS = [
	...ENGLISH_ORDINALS.slice(0, 9).map((ordinal, index) => [`twenty-${ordinal}`, 21 + index]),
	['thirtieth', 30],
	['thirty-first', 31],
] as const;

/** Days of a month in words, “thirtieth” or “dreißigsten”. */
export const ORDINALS: Record<string, number> = Object.fromEntries([
	...ENGLISH_ORDINALS.map((ordinal, index) => [ordinal, index + 1] as const),
	...TENS,
	...GERMAN_ORDINALS.flatMap((stem, index) =>
		['e', 'en', 'er', 'es', 'em'].map((ending) => [stem + ending, index + 1] as const),
	),
]);

/** Counts that are no plain number words; the rest is read by numbers.ts. */
const VAGUE_COUNTS: Record<string, number> = {
	'a couple': 2,
	'a couple of': 2,
	'couple of': 2,
	couple: 2,
	'a few': 3.5,
	few: 3.5,
	some: 3.5,
	several: 4,
	many: 5,
	'a handful of': 4,
	'a dozen': 12,
	'ein paar': 3.5,
	paar: 3.5,
	wenige: 3,
	wenigen: 3,
	weniger: 3,
	einige: 4,
	einigen: 4,
	einiger: 4,
	mehrere: 4,
	mehreren: 4,
	mehrerer: 4,
	etliche: 4,
	etlichen: 4,
	viele: 5,
	vielen: 5,
	half: 0.5,
	'half a': 0.5,
	'half an': 0.5,
	'a half': 0.5,
	halbe: 0.5,
	halben: 0.5,
	halbes: 0.5,
	'ein halbes': 0.5,
	'eine halbe': 0.5,
	'einem halben': 0.5,
	'einer halben': 0.5,
	'eines halben': 0.5,
	anderthalb: 1.5,
	eineinhalb: 1.5,
	einundeinhalb: 1.5,
	zweieinhalb: 2.5,
	dreieinhalb: 3.5,
	viereinhalb: 4.5,
	fünfeinhalb: 5.5,
	'one and a half': 1.5,
	'two and a half': 2.5,
	'three and a half': 3.5,
	'½': 0.5,
	'1/2': 0.5,
	'1½': 1.5,
	zwo: 2,
	fuenf: 5,
	zwoelf: 12,
};
const PLAIN_COUNTS =
	'an|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|ein|eine|einen|einem|einer|eines|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|neunzig';
export const COUNT = `\\d{1,3}(?:[.,]\\d)?|${oneOf(VAGUE_COUNTS)}|${PLAIN_COUNTS}`;

/** A count as digits or in words; null where it is none. */
export function countOf(words: string, inWords: (words: string) => number | null): number | null {
	const plain = words.toLowerCase().replace(/\s+/gu, ' ').trim();
	if (Object.hasOwn(VAGUE_COUNTS, plain)) return VAGUE_COUNTS[plain];
	if (/^\d/u.test(plain)) return Number(plain.replace(',', '.'));
	return /^eines$/u.test(plain) ? 1 : inWords(plain);
}

export const UNIT =
	'days?|workdays?|weekdays?|fortnights?|weeks?|wks?|months?|mths?|quarters?|years?|yrs?|decades?|tage?n?|werktage?n?|arbeitstage?n?|wochen?|monat(?:s|e[ns]?)?|quartal(?:s|e[ns]?)?|halbjahr(?:s|e[ns]?)?|jahr(?:s|e[ns]?)?|jährchen|jahrzehnt(?:s|e[ns]?)?';

/** A month counts 30 days, so that three months are 90, as the levels of the timeline have it. */
const UNIT_DAYS: Array<[RegExp, number]> = [
	[/^(?:day|tag)/iu, 1],
	[/^(?:workday|weekday|werktag|arbeitstag)/iu, 1.4],
	[/^fortnight/iu, 14],
	[/^(?:week|wk|woche)/iu, 7],
	[/^(?:month|mth|monat)/iu, 30],
	[/^quart/iu, 90],
	[/^halbjahr/iu, 180],
	[/^(?:decade|jahrzehnt)/iu, 3600],
	[/^(?:year|yr|jahr|jährchen)/iu, 360],
];

export const daysIn = (unit: string): number =>
	UNIT_DAYS.find(([pattern]) => pattern.test(unit))?.[1] ?? 0;

const STEM_LENGTH = 4;
const stem = (word: string): string => word.slice(0, STEM_LENGTH);
const TIMELY = new Set(
	[
		...[MONTHS, WEEKDAYS, SEASONS].flatMap((names) => Object.keys(names)),
		...`day days workday weekday fortnight week wks month mths quarter year yrs decade tag tage werktag arbeitstag woche monat quartal
			halbjahr jahr jährchen jahrzehnt half halb end ends ende eom eoq eow eod eoy cob close fye kw cw gj fy q h christmas xmas holiday
			festive weihnachten heiligabend advent feiertage easter ostern oster pfingsten whitsun pentecost thanksgiving cyber diwali
			ferien urlaub betriebsferien werksferien school academic schule semester term trimester new neujahr neue silvester ultimo
			midsummer mid mitte fiscal financial geschäftsjahr haushalt wirtschaftsjahr kalender season saison peak harvest ernte renewal
			contract vertrag expiry audit inspection inspektion recertification certification accreditation zertifizierung
			rezertifizierung golive go launch opening move merger trade price inventory inventur stocktake hochsaison früh spät
			verlängerung prüfung nachprüfung überprüfung umzug eröffnung neueröffnung messe fusion tarifrunde nächste preiserhöhung
			heuer heurigen halloween allerheiligen reformationstag ramadan ramazan fastenmonat eid zuckerfest carnival mardi karneval
			fasching fastnacht rosenmontag aschermittwoch ascension himmelfahrt vatertag valentine valentinstag mother mothers muttertag
			independence fourth memorial labor labour nikolaus oktoberfest wiesn lambing calving sowing planting vintage weinlese aussaat
			spargelzeit today tonight tomorrow yesterday heute morgen übermorgen uebermorgen gestern vorgestern neulich kürzlich
			recently asap soon sooner quickly fast possible urgently pronto now minute schnell schnellstmöglich baldmöglichst baldigst
			frühestmöglich dringend sobald möglichst rasch zügig zeitnah eher immediately instantly instant away straight once delay
			spot sofort umgehend unverzüglich stelle stante`.split(/\s+/u),
	].map(stem),
);

/** Whether a text has a word that a time could be made of: most have none, and need no closer look. */
export const mayNameTime = (text: string): boolean => {
	const words = text.toLowerCase().match(/\d|\p{L}+/gu) ?? [];
	return words.some((word) => word <= '9' || TIMELY.has(stem(word)));
};
