import { TAGS } from './boiledDown';

/** One pattern over a clause boiled down, with what a clause must hold for it to be worth a look. */
export type Saying = { expression: RegExp; needs: number[]; words: string[][] };

/** Verbs after which somebody else does the deciding: “I ask the council to approve”. */
const HANDS_ON =
	'and|und|or|oder|ask|asked|thank|urge|request|expect|want|wants|hope|help|helped|see|saw|wait|wish|like|love|hate|stopped|think|come|know|wonder|would|wuerde|wuerd|let|lets|lasse|lass|if|whether|ob|wer|bitte';
/** Shorthands for what many patterns hold. */
const SHORTHANDS: Array<[RegExp, string]> = [
	[
		/^I ~(\d+) (?=APPROVE|DECIDE)/u,
		`I(?: (?!(?:${HANDS_ON}) )(?:[a-z0-9']+|DECISION|SAY|OKAY)){0,$1} `,
	],
	[/\bOTHER\b/gu, '(?:BOSS|PEER|KIN)'],
	[/\bDECIDES1\b/gu, '(?:DECIDE|APPROVE)1?'],
	[/\bDECIDES\b/gu, '(?:DECIDE|APPROVE)'],
	[/\bHAVE\b/gu, '(?:have|has|having|got|gets?|holds?|habe|haben|hat|kriegen)'],
	[
		/ ADVERB\b/gu,
		'(?: (?:really|actually|personally|usually|normally|get to|even|always|be the one|the one|allowed to))*',
	],
	[/\bIS\b/gu, "(?:is|are|am|'s|would be|will be|ist|sind|bin|waere|bleibt)"],
	[
		/\bMUST\b/gu,
		'(?:have to|has to|need to|needs to|must|would|will|should|ought to|got to|going to|better|muss|muessen|muesste|muessten|werde|werden|soll|sollte|sollen|wuerde)',
	],
	[
		/\bNEED\b/gu,
		'(?:needs?|requires?|require|want|get|getting|await|awaiting|waiting for|pending|subject to|depends on|missing|brauchen?|brauch|braucht|braeuchten?|benoetigen?|benoetigt|fehlt|vorbehalt|vorbehaltlich|abhaengig von|holen|einholen|hole|warte|warten)',
	],
	[/\bTHE\b/gu, '(?:der|die|das|de|unsere?|meine?|eine?|nur|allein|alle|beide|zwei|drei|vier)'],
	[/ \{([^{}]+)\}/gu, '(?: (?:$1))?'],
	[/^~(\d+) /gu, "(?:(?!(?:and|und|or|oder) )(?:[a-z0-9']+|DECISION|SAY|OKAY) ){0,$1}"],
	[/ ~(\d+)/gu, "(?: (?!(?:and|und|or|oder) )(?:[a-z0-9']+|DECISION|SAY|OKAY)){0,$1}"],
];
/** Shorthands that stand for tags; the others stand for plain words. */
const ANY_OF: Record<string, string[]> = {
	OTHER: ['BOSS', 'PEER', 'KIN'],
	DECIDES: ['DECIDE', 'APPROVE'],
	DECIDES1: ['DECIDE', 'APPROVE'],
};
const bitsOf = (tags: string[]): number =>
	TAGS.reduce((bits, tag, index) => (tags.includes(tag) ? bits | (1 << index) : bits), 0);
/** The tags of a clause as bits, so that most patterns are passed over without a look. */
export const tagsIn = (boiled: string): number =>
	TAGS.reduce((bits, tag, index) => (boiled.includes(tag) ? bits | (1 << index) : bits), 0);
/** A pattern's parts that must be there, apart at the spaces outside its groups. */
function partsOf(pattern: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	for (const piece of pattern.replace(/ \{[^{}]+\}/gu, '').split(' ')) {
		if (depth > 0) parts.push(`${parts.pop()} ${piece}`);
		else parts.push(piece);
		depth += (piece.match(/\(/gu) ?? []).length - (piece.match(/\)/gu) ?? []).length;
	}
	return parts;
}

/** Of each set of tags that a pattern asks for, as bits, a clause must hold one. */
function needsOf(pattern: string): number[] {
	return partsOf(pattern).flatMap((part) => {
		const options = part.replace(/^\(\?:|\)$/gu, '').split('|');
		const tags = options.map((option) =>
			option
				.split(' ')
				.flatMap((word) => ANY_OF[word] ?? [word])
				.filter((word) => TAGS.includes(word)),
		);
		return tags.every((any) => any.length > 0) ? [bitsOf(tags.flat())] : [];
	});
}
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/u;

/** Of each list of plain words a clause must hold one, the shortest list first because it is the rarest to be met. */
const wordsNeeded = (pattern: string): string[][] =>
	partsOf(pattern)
		.map((part) => (/^\(\?:.*\)$/u.test(part) ? part.slice(3, -1) : part).split('|'))
		.filter((options) => options.every((option) => PLAIN_WORDS.test(option)))
		.map((options) => options.map((option) => option.split(' ')[0]))
		.sort((a, b) => a.length - b.length);
/**
 * Patterns of words and tags: `~n` stands for up to n words that name nobody, deny nothing and join nothing,
 * `{…}` for what may be missing, a leading `^` for the start of the clause.
 */
export const says = (...patterns: string[]): Saying[] =>
	patterns.map((pattern) => {
		const source = SHORTHANDS.reduce(
			(current, [shorthand, meaning]) => current.replace(shorthand, meaning),
			pattern.replace(/^\^ /u, ''),
		);
		const start = pattern.startsWith('^ ') ? '(?<=^ )' : '(?<= )';
		return {
			expression: new RegExp(`${start}(?:${source})(?= )`, 'gu'),
			needs: needsOf(pattern),
			words: wordsNeeded(pattern),
		};
	});
