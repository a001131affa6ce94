import { NUMBER_WORDS, numberInWords } from './numbers';

type Sized = { value: string; index: number; length: number };

const DIGITS = '\\d[\\d.,]{0,9}k?\\+?';
const NUMBER = `(?:${DIGITS}(?:\\s?(?:-|–|to|bis)\\s?\\d[\\d.,]{0,9}k?)?|${NUMBER_WORDS})`;
const ABOUT =
	'(?:(?:about|around|roughly|some|approximately|almost|nearly|over|under|up to|more than|close to|currently|now|just|only|etwa|rund|circa|ca\\.?|ungefähr|knapp|gut|über|mehr als|fast|derzeit|aktuell|inzwischen|mittlerweile|nur|a total of|insgesamt) ){0,3}';
const STAFF =
	'(?:employees|staff|staff members|headcount|ftes?|full-timers|mitarbeiter(?:innen|n)?|mitarbeitenden?|beschäftigten?|angestellten?)';
const PEOPLE = `(?:${STAFF}|people|persons|colleagues|folks|leuten?|personen|mann|kolleg(?:en|innen)|köpfen?)`;
const WE =
	"(?:we(?:'re| are| have| employ| count)|(?:company|firm|business|organi[sz]ation|group|agency|startup) (?:is|has|of|with)|wir (?:sind|haben|beschäftigen|zählen)|bei uns (?:arbeiten|sind)|(?:firma|unternehmen|betrieb|agentur|\\p{L}*unternehmen|\\p{L}*betrieb) (?:mit|hat|von)|we(?:'ve| have)? gr(?:ew|own) (?:from \\S+ )?to)";

const expression = (source: string): RegExp => new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'giu');

/** From the surest to those that need a company around them. */
const FRAMES = [
	expression(
		`${WE} (?:already |still |auch |hier )?(?:an? |eine? |the )?(?:\\p{L}+ ){0,2}?(?:team (?:of|von|aus|mit) )?${ABOUT}(?<count>${NUMBER})[\\s-](?:\\p{L}+ ){0,1}?${PEOPLE}`,
	),
	expression(
		`(?:we(?:'re| are)|wir sind) (?:an? |eine? )?(?:small |tiny |kleines )?team (?:of|von|aus) ${ABOUT}(?<count>${NUMBER})`,
	),
	expression(
		`(?:we(?:'re| are| run)|i (?:run|own)|wir sind) (?:an? |eine? |einen )(?:\\p{L}+ ){1,5}?(?:with|of|mit|von) ${ABOUT}(?<count>${NUMBER}) (?:\\p{L}+ )?${PEOPLE}`,
	),
	expression(`there(?:'s| are| is) ${ABOUT}(?<count>${NUMBER}) of us`),
	expression(
		`(?<count>${NUMBER})[\\s-](?:person|people|employee|staff|man|mann|mitarbeiter)[\\s-](?:\\p{L}+ ){0,2}?(?:company|firm|business|startup|agency|shop|betrieb|unternehmen|firma|agentur|organi[sz]ation)`,
	),
	expression(`(?<count>${NUMBER})[\\s-](?:\\p{L}+ ){0,2}?${STAFF}`),
	expression(
		`(?:headcount|company size|team size|number of employees|mitarbeiterzahl|unternehmensgröße|firmengröße|belegschaft)\\s?(?:is|of|:|=|ist|von|liegt bei|beträgt)?\\s?${ABOUT}(?<count>${NUMBER})`,
	),
	expression(`(?:employees|staff|mitarbeiter|beschäftigte)\\s?[:=]\\s?${ABOUT}(?<count>${NUMBER})`),
	expression('wir sind zu (?<together>zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)'),
];
const TOGETHER = ['zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt'];

/** Looked for first: numbers are everywhere, and to read them in words takes time. */
const NAMES_PEOPLE =
	/employe|people|person|staff|headcount|\bfte|full-time|colleague|folks|\bteam|company size|of us\b|unternehmensgröße|firmengröße|mitarbeit|beschäftigt|angestellt|leute|\bmann\b|kolleg|köpf|belegschaft|wir sind zu/iu;
/** A headcount of a part, of a customer or of the past is not the company’s. */
const NOT_THE_COMPANY =
	/\b(?:(?:sales|support|marketing|dev|engineering|revops|it|sdr|my|hr|service|finance) team|i (?:lead|manage|run|head) a (?:\p{L}+ )?team|(?:in|for|lead|leads|manage) a team of|department|reps?|sdrs?|(?:customers?|clients?|companies|members|competitors?|suppliers?|vendors?) (?:with|have|has|of|are)|hired|hiring|hire|recruit\p{L}*|event|attend\p{L}*|came|visited|(?:licen[cs]es?|seats?|accounts?|access|training|tool|software) for|used to|were|need|looking for|trained|laid off|leiten?|abteilung|vertriebsteam|it-team|unser team|kunden (?:mit|haben|hat)|(?:lizenzen|zugänge|plätze|schulung|software) für|suchen|gesucht|brauchen|waren|früher|eingestellt|entlassen|unsere kunden|wettbewerber)\b/iu;

export function sizesIn(words: string): Sized[] {
	if (!NAMES_PEOPLE.test(words) || NOT_THE_COMPANY.test(words)) return [];
	for (const frame of FRAMES) {
		const sizes = [...words.matchAll(frame)].flatMap(({ 0: found, index, groups }) => {
			const value = groups?.together
				? String(TOGETHER.indexOf(groups.together.toLowerCase()) + 2)
				: countOf(groups?.count ?? '');
			return value ? [{ value, index, length: found.length }] : [];
		});
		if (sizes.length > 0) return sizes;
	}
	return [];
}

/** Digits as they are written, words as digits; nobody counts a single colleague as a company. */
function countOf(count: string): string | null {
	if (/^\d/u.test(count)) return count.replace(/[.,]$/u, '');
	const number = numberInWords(count);
	return number && number > 1 ? String(number) : null;
}
