const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';

/**
 * Any of the words and phrases of the lists, for lower-case text. In a list `|` separates, `(a|b)` is a choice,
 * `*` any ending, and `…` stands for up to three words in between.
 */
export const anyOf = (...lists: string[]): RegExp =>
	new RegExp(`${WORD_START}(?:${lists.map(patternOf).join('|')})${WORD_END}`, 'gu');

/** Any of the stems anywhere in a word: German builds compounds. */
export const within = (...stems: string[]): RegExp =>
	new RegExp(stems.map(patternOf).join('|'), 'gu');

function patternOf(list: string): string {
	return list
		.split('\n')
		.map((line) => line.trim())
		.join(' ')
		.trim()
		.replace(/ ?\| ?/gu, '|')
		.replace(/\((?!\?)/gu, '(?:')
		.replace(/\*/gu, '\\p{L}*')
		.replace(/… ?/gu, '(?:\\S+ ){0,3}');
}

/** Whether the text has any of the words. */
export const has = (words: RegExp, text: string): boolean => text.search(words) >= 0;
