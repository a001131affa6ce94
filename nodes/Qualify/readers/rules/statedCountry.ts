import { countryOfPlace } from './places';

type Placed = { value: string; index: number; length: number };

const ARTICLE = '(?:an? |the |eine? |einen? |einem )';
const KIND =
	'(?:company|firma?|startup|start-up|business|agency|charity|ngo|nonprofit|brand|school|chain|family business|practice|manufacturer|retailer|provider|bank|group|unternehmen|betrieb|agentur|hersteller|mittelständler)';
const SEAT = '(?:headquarters|hq|head office|main office|offices?|company)(?: (?:is|are|being))?';
const SEAT_DE =
	'(?:(?:firmen)?sitz|büros?|zentrale|standort|unternehmen|firma|betrieb)(?: ist| sind)?';
const WE_ARE =
	"(?:we(?:'re| are| run)|i (?:run|own|work (?:for|at))|wir (?:sind|betreiben)|ich (?:führe|leite|betreibe))";
const LEADS_IN = [
	'(?:based|located|headquartered|seated) (?:in|out of)',
	'we operate (?:in|from|out of)',
	"(?:we(?:'re| are)|i'm|i am|we come) (?:from|in)",
	`(?:our|the) (?:\\p{L}+ )?${SEAT} in`,
	`${WE_ARE} ${ARTICLE}(?:\\p{L}+ ){1,5}?(?:in|from)`,
	`(?:unser|unsere|die|der|mit) (?:\\p{L}+ )?${SEAT_DE} in`,
	'(?:wir sind|wir sitzen|sitzen|ansässig) in',
	'(?:wir (?:sind|kommen|stammen)|ich (?:bin|komme)|unternehmen|firma|betrieb)(?: [^ ]+){0,8}? aus',
].join('|');
const WHERE = new RegExp(
	`(?<!\\p{L})(?:${LEADS_IN}) (?:(?:the|der|die|dem|den|downtown|central|near|nahe|beautiful|schönen) )?(?<where>[^\\s,;:!?]+(?:,? [^\\s,;:!?]+){0,4})`,
	'giu',
);
const SEATED = /\bin (?<where>\p{L}+(?: \p{L}+)?) (?:ansässig|beheimatet|zu hause)/giu;
const PEOPLE = new RegExp(
	`(?<!\\p{L})${WE_ARE} ${ARTICLE}(?:\\p{L}+ ){0,2}?(?<people>\\p{L}+) (?:\\p{L}+ ){0,2}?${KIND}`,
	'giu',
);
const OF_OTHERS =
	/\b(?:(?:our|the|their|most|your) (?:\p{L}+ )?(?:customers?|clients?|suppliers?|vendors?|providers?|partners?|competitors?|users)|(?:companies|firms|businesses|leads|candidates|applicants|buyers|people|orders) (?:\p{L}+ ){0,2}(?:based|located|headquartered|from|in)|unsere?[nmr]? (?:kunden|lieferant(?:en)?|dienstleister|anbieter|partner|wettbewerber)|(?:kunden|anfragen|bestellungen|bewerber|firmen) aus)\b/iu;
const DENIED = /(?:\bnot|n't|\bno longer|\bnicht(?: mehr)?|\bkein\p{L}*) (?:\p{L}+ ){0,2}$/iu;
/** Short forms that people write as such; other two letters are words (“in IT”). */
const SHORT = /^(?:US|USA|UK|UAE|GB)$/u;
const MOST_WORDS = 4;

export function countriesIn(
	words: string,
	countryCodeOf: (text: string) => string | null,
): Placed[] {
	if (OF_OTHERS.test(words)) return [];
	return [WHERE, SEATED, PEOPLE].flatMap((frame) =>
		[...words.matchAll(frame)].flatMap(({ 0: found, index, groups }) => {
			if (DENIED.test(words.slice(Math.max(0, index - 24), index))) return [];
			if (groups?.people) {
				const people = countryOfPlace(groups.people);
				return people ? [{ value: people, index, length: found.length }] : [];
			}
			const value = countryIn(groups?.where ?? '', countryCodeOf);
			return value ? [{ value, index, length: found.length }] : [];
		}),
	);
}

/** The first run of words, the longer the better, that names a country or a place in one. */
function countryIn(text: string, countryCodeOf: (name: string) => string | null): string | null {
	const words = text
		.split(/,? /u)
		.map((word) => word.replace(/[^\p{L}'.-]/gu, '').replace(/\.$/u, ''));
	for (let from = 0; from < words.length; from++) {
		for (let count = Math.min(MOST_WORDS, words.length - from); count > 0; count--) {
			const name = words.slice(from, from + count).join(' ');
			const code = countryOfPlace(name) ?? countryNamed(name, countryCodeOf);
			if (code) return code;
		}
	}
	return null;
}

const SHORTEST_NAME = 4;
const countryNamed = (
	name: string,
	countryCodeOf: (name: string) => string | null,
): string | null => (name.length >= SHORTEST_NAME || SHORT.test(name) ? countryCodeOf(name) : null);
