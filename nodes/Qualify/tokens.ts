import type { Normalised } from './normalise';
import { CONTRACTIONS, CURRENCIES, MAGNITUDES, NUMBER_WORDS, TWO_AS_ONE } from './wordForms';

/** One word as compared. `from` and `to` count in the normalised text, `start` and `end` in the original. */
export type Token = { word: string; from: number; to: number; start: number; end: number };

/** Numbers whole, scripts without spaces by the character, and the signs that change a number or a sentence. */
const WORD =
	/(?<![\d.,])\d{1,3}(?: \d{3}){1,4}(?!\d)|\d+(?:[.,']\d+)*|ครับ|ค่ะ|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー\p{Sc}\p{No}%<>≤≥≈~±×≠&❌🚫👎⛔✖❎]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー])[\p{L}\p{M}])+(?:'(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー])[\p{L}\p{M}])+)*|(?<=\d)[+/]|\+(?=\d)|(?<=\d ?)-(?= ?\d)|(?<![^\s(])-(?=\d)/gu;

const SPACELESS =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
export const isSpaceless = (word: string): boolean => SPACELESS.test(word);
export const isNumber = (word: string): boolean => /^\d/u.test(word);

/** Words as compared: contractions spelled out, numbers in digits, a doubled word once. */
export function tokensOf({ text, starts, ends }: Normalised): Token[] {
	const spelledOut = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
		const from = index;
		const to = index + word.length;
		return spelled(word).map((form) => ({
			word: form,
			from,
			to,
			start: starts[from],
			end: ends[to - 1],
		}));
	});
	return withoutStutter(currencyLast(withNumbers(joined(spelledOut))));
}

const PRONOUN_IS = /^(?:it|that|this|he|she|what|there|who|here|where|how|when)'s$/u;
const ELIDED = /^(?:[ldjnstmc]|qu|dell|all|nell|un|lorsqu|jusqu|puisqu)'/u;
const SUFFIXES: Array<[string, string]> = [
	["n't", 'not'],
	["'re", 'are'],
	["'ve", 'have'],
	["'ll", 'will'],
	["'m", 'am'],
	["'d", 'would'],
];

function spelled(word: string): string[] {
	const whole = CONTRACTIONS.get(word);
	if (whole) return whole;
	const number = NUMBER_WORDS.get(word);
	if (number !== undefined) return [number];
	if (!word.includes("'")) return [isNumber(word) ? plainNumber(word) : organised(word)];
	if (isNumber(word)) return [plainNumber(word)];
	if (PRONOUN_IS.test(word)) return [word.slice(0, -2), 'is'];
	for (const [suffix, form] of SUFFIXES) {
		if (word.endsWith(suffix)) return [word.slice(0, -suffix.length), form];
	}
	const elided = ELIDED.exec(word)?.[0];
	return elided ? [elided, word.slice(elided.length)] : [word.replace(/'/gu, '')];
}

/** “organise” and “organize”. */
const organised = (word: string): string =>
	word.length >= 7 ? word.replace(/is(?=(?:ations?|ing|ed|es|e)$)/u, 'iz') : word;

/** “50,000”, “50.000” and “50 000” are one number, “1,5” and “1.5” another; a date stays as it is. */
function plainNumber(word: string): string {
	if (/^[1-9]\d{0,2}(?:[.,' ]\d{3})+$/u.test(word)) return word.replace(/\D/gu, '');
	return /^\d+,\d+$/u.test(word) ? word.replace(',', '.') : word;
}

function joined(tokens: Token[]): Token[] {
	const out: Token[] = [];
	for (const token of tokens) {
		const before = out.at(-1);
		const one = before && TWO_AS_ONE.get(`${before.word} ${token.word}`);
		if (before && one) out[out.length - 1] = { ...before, word: one, to: token.to, end: token.end };
		else out.push(token);
	}
	return out;
}

/** “50k”, “50 thousand” and “50000”. */
function withNumbers(tokens: Token[]): Token[] {
	const out: Token[] = [];
	for (const token of tokens) {
		const before = out.at(-1);
		const times = MAGNITUDES.get(token.word);
		const applies =
			before !== undefined &&
			/^\d+(?:\.\d+)?$/u.test(before.word) &&
			(token.word.length > 1 || token.from === before.to);
		if (times && applies && token.start >= before.end) {
			const word = String(Math.round(Number(before.word) * times));
			out[out.length - 1] = { ...before, word, to: token.to, end: token.end };
		} else if (token.word === '-' && before && isNumber(before.word)) {
			out.push({ ...token, word: 'to' });
		} else {
			out.push(token);
		}
	}
	return out;
}

/** “$50” and “50 dollars”. */
function currencyLast(tokens: Token[]): Token[] {
	const out = tokens.map((token) => ({ ...token, word: CURRENCIES.get(token.word) ?? token.word }));
	const isCurrency = new Set(CURRENCIES.values());
	for (let index = 0; index + 1 < out.length; index++) {
		const [sign, amount] = [out[index], out[index + 1]];
		if (!isCurrency.has(sign.word) || !isNumber(amount.word)) continue;
		[out[index], out[index + 1]] = [amount, sign];
		index++;
	}
	return out;
}

const LONGEST_STUTTER = 3;
const LONGEST_SPACELESS_STUTTER = 6;

/** “We we need”: said once. A number twice may be two numbers, one character twice is often one word. */
function withoutStutter(tokens: Token[]): Token[] {
	const out: Token[] = [];
	for (const token of tokens) {
		out.push(token);
		if (isNumber(token.word)) continue;
		const spaceless = isSpaceless(token.word);
		const longest = spaceless ? LONGEST_SPACELESS_STUTTER : LONGEST_STUTTER;
		for (let length = spaceless ? 2 : 1; length <= longest; length++) {
			if (!repeats(out, length)) continue;
			out.length -= length;
			break;
		}
	}
	return out;
}

function repeats(tokens: Token[], length: number): boolean {
	const size = tokens.length;
	if (size < 2 * length) return false;
	for (let back = 1; back <= length; back++) {
		const { word } = tokens[size - back];
		if (isNumber(word) || word !== tokens[size - back - length].word) return false;
	}
	return true;
}
