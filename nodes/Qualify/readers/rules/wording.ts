import { alternativesOf, openingsOf } from './openings';

/** Ways of saying one thing, looked for as whole words in any case; what is found is given in lower case. */
export type Wording = {
	test: (text: string) => boolean;
	/** The first match. */
	exec: (text: string) => RegExpExecArray | null;
	all: (text: string) => RegExpExecArray[];
	/** The text with every match replaced. */
	replaced: (text: string, by: string) => string;
};

const WORD_START = '(?<!\\d)';
const LAST_LETTER = '(?!\\p{L})';
/** “Do” is not said in “don’t”. */
const WORD_END = "(?![\\p{L}\\d]|['’]t(?!\\p{L}))";

/**
 * Any phrase of the lists; each language has its list. In a list `|` separates, `(a|b)` is a choice, `*` any ending,
 * `…` or `…5` up to three or five words in between, a leading `n't` that of any verb, and a blank stands for any
 * white-space character. Groups may be named, to be read from the match.
 */
export const wordsOf = (...lists: string[]): Wording => wordingFrom(WORD_START, lists, WORD_END);

/** The same with digits right before or after it: “5 k”, “$ 500”. */
export const wordsOrSumsOf = (...lists: string[]): Wording => wordingFrom('', lists, LAST_LETTER);

/** The same for words of which only the beginning is given. */
export const beginningsOf = (...lists: string[]): Wording => wordingFrom('', lists, '');

/** Any of the stems, anywhere in a word: German builds compounds. For lower-case text. */
export const stemsOf = (...stems: string[]): RegExp =>
	new RegExp(stems.map(patternOf).join('|'), 'u');

const NOT =
	"(?:do|does|did|have|has|had|is|are|was|were|can|ca|could|wo|would|should|must|need|might|ai)n't";

/** Words and phrases with which a text begins, perhaps after words that say nothing. */
export const opensWith = (fillers: string, ...lists: string[]): Wording =>
	wordingFrom(`^(?:(?:${patternOf(fillers)}) )*`, lists, LAST_LETTER);

function patternOf(list: string): string {
	return list
		.split('\n')
		.map((line) => line.trim())
		.join('')
		.replace(/\((?!\?)/gu, '(?:')
		.replace(/\*/gu, '\\p{L}*')
		.replace(/(?<!\p{L})n't/gu, NOT)
		.replace(/…(\d*) ?/gu, (_, count: string) => `(?:[^ ]+ ){0,${count || '3'}}`);
}

function wordingFrom(before: string, lists: string[], after: string): Wording {
	const source = lists.map(patternOf).join('|');
	const expressionOf = (alternatives: string): RegExp =>
		compact(`${before}(?:${alternatives})${after}`);
	// Made at once, so that a slip in a list shows when the code is loaded and not with the first lead.
	const whole = expressionOf(source);
	return wordingBy(() => {
		if (before.startsWith('^')) return [searchOf(whole)];
		const alternatives = alternativesOf(source);
		const open = alternatives.filter((alternative) => openingsOf(alternative).includes(''));
		if (open.length === 0 || open.length === alternatives.length) return [searchOf(whole)];
		// What may begin with any letter is tried at every word, so it had better be short.
		const narrow = alternatives.filter((alternative) => !open.includes(alternative));
		return [narrow, open].map((some) => searchOf(expressionOf(some.join('|'))));
	});
}

/** A sticky expression for lower-case text that doesn’t begin inside a word. */
export const wordingOf = (expression: RegExp): Wording => wordingBy(() => [searchOf(expression)]);

/** Both languages do with few letters, which compiles to a tenth of what all of Unicode’s do. */
const LETTERS = 'a-zà-ÿ';
const compact = (source: string): RegExp =>
	new RegExp(
		source
			.replace(/\[[^[\]]{1,40}\]/gu, (characters) => characters.replaceAll('\\p{L}', LETTERS))
			.replaceAll('\\p{L}', `[${LETTERS}]`),
		'y',
	);

/** An expression, looked for only where a word begins as it may begin. */
type Search = { expression: RegExp; openings: Openings };

const searchOf = (expression: RegExp): Search => ({
	expression,
	openings: tableOf(openingsOf(expression.source)),
});

function wordingBy(prepare: () => Search[]): Wording {
	let searches: Search[] | null = null;
	const from = ({ small, at, codes }: WordStarts, first: number): RegExpExecArray | null => {
		searches ??= prepare();
		for (let index = first; index < at.length; index++) {
			for (const { expression, openings } of searches) {
				if (!mayBegin(openings, codes[index])) continue;
				expression.lastIndex = at[index];
				const match = expression.exec(small);
				if (match) return match;
			}
		}
		return null;
	};
	let lastText: string | null = null;
	let lastMatch: RegExpExecArray | null = null;
	const exec = (text: string): RegExpExecArray | null => {
		if (text === lastText) return lastMatch;
		lastMatch = from(wordStartsOf(text), 0);
		lastText = text;
		return lastMatch;
	};
	const all = (text: string): RegExpExecArray[] => {
		const starts = wordStartsOf(text);
		const matches: RegExpExecArray[] = [];
		let match = exec(text);
		while (match) {
			matches.push(match);
			const end = match.index + Math.max(1, match[0].length);
			const next = starts.at.findIndex((start) => start >= end);
			match = next < 0 ? null : from(starts, next);
		}
		return matches;
	};
	const replaced = (text: string, by: string): string => {
		const matches = all(text);
		const kept = matches.map(({ index }, order) => {
			const before = matches[order - 1];
			return text.slice(before ? before.index + before[0].length : 0, index);
		});
		const last = matches.at(-1);
		return last ? kept.join(by) + by + text.slice(last.index + last[0].length) : text;
	};
	return { test: (text) => exec(text) !== null, exec, all, replaced };
}

/** A text in lower case, where its words begin, and a number that stands for the first letters of each. */
type WordStarts = { small: string; at: number[]; codes: number[] };

const isLetter = (code: number): boolean => /\p{L}/u.test(String.fromCharCode(code));

const MOST_REMEMBERED = 64;
const remembered = new Map<string, WordStarts>();

/** The same few texts are looked at for every wording, one after the other. */
function wordStartsOf(text: string): WordStarts {
	const known = remembered.get(text);
	if (known) return known;
	const starts = findWordStarts(text);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(text, starts);
	return starts;
}

function findWordStarts(text: string): WordStarts {
	const lower = text.toLowerCase();
	// A few letters grow when they are made small, and all places after them move.
	const small = (lower.length === text.length ? lower : text).replace(/[\t\n\v\f\r\u00a0]/gu, ' ');
	const starts: WordStarts = { small, at: [], codes: [] };
	let afterLetter = false;
	for (let index = 0; index === 0 || index < small.length; index++) {
		const code = small.charCodeAt(index);
		if (index === 0 || (!afterLetter && code !== SPACE)) {
			starts.at.push(index);
			starts.codes.push(codeOf(code, small.charCodeAt(index + 1), small.charCodeAt(index + 2)));
		}
		afterLetter = (code >= 97 && code <= 122) || (code > 127 && isLetter(code));
	}
	return starts;
}

const SPACE = 32;

/** Letters a to z count by themselves, digits together, as do white space and the end, and all others by their last bits. */
function rankOf(code: number): number {
	if (code >= 97 && code <= 122) return code - 97;
	if (code >= 48 && code <= 57) return 26;
	if (Number.isNaN(code) || code <= 32) return 27;
	return code === 39 || code === 0x2019 ? 28 : 29 + (code % 3);
}

const RANK_BITS = 5;
const RANKS = 2 ** RANK_BITS;
const codeOf = (first: number, second: number, third: number): number =>
	(((rankOf(first) << RANK_BITS) | rankOf(second)) << RANK_BITS) | rankOf(third);

/** How a wording may begin: pairs of first letters as bits, those after which anything may follow, and triples. */
type Openings = { pairs: Uint32Array; open: Uint32Array; triples: Set<number> };

const holds = (bits: Uint32Array, pair: number): boolean =>
	((bits[pair >> 5] >>> (pair & 31)) & 1) === 1;

const mayBegin = ({ pairs, open, triples }: Openings, code: number): boolean => {
	const pair = code >> RANK_BITS;
	return holds(pairs, pair) && (holds(open, pair) || triples.has(code));
};

/** An opening shorter than three letters leaves the rest open. */
function tableOf(openings: string[]): Openings {
	const [pairs, open] = [new Uint32Array(RANKS), new Uint32Array(RANKS)];
	const triples = new Set<number>();
	for (const opening of openings) {
		const [first, second, third] = Array.from(opening, (letter) => rankOf(letter.charCodeAt(0)));
		if (third !== undefined) triples.add((((first << RANK_BITS) | second) << RANK_BITS) | third);
		for (let a = first ?? 0; a <= (first ?? RANKS - 1); a++) {
			for (let b = second ?? 0; b <= (second ?? RANKS - 1); b++) {
				pairs[a] |= 1 << b;
				if (third === undefined) open[a] |= 1 << b;
			}
		}
	}
	return { pairs, open, triples };
}
