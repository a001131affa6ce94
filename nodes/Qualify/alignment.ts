import type { Normalised } from './normalise';
import { cutsMeaning, isSlip } from './slips';
import { isNumber, isSpaceless, tokensOf, type Token } from './tokens';
import { DROPPABLE, LIGHT, NEGATORS, SUBJECTS } from './wordForms';

const MINIMUM_COVERAGE = 0.75;
const MINIMUM_DENSITY = 1 / 3;
const LONGEST_ALIGNED_QUOTE = 400;
/** Words left out in a row; more of them are no slip. */
const MOST_SKIPPED = 3;

type Span = { start: number; end: number };
/** A quote with its words, which are looked up in every turn. */
export type Quoted = { text: string; words: Token[] };
type Step = { said: number; quoted: number; matched: boolean };

/** Finds a quote word by word: all words that carry meaning in their order, with nothing of meaning between them. */
export function alignedSpan(text: Normalised, quote: Quoted): Span | 'meaningSkipped' | null {
	const { words: quoted } = quote;
	if (quoted.length < 2 || quoted.length > LONGEST_ALIGNED_QUOTE) return null;
	const said = tokensOf(text);
	const anchor = Math.max(
		0,
		quoted.findIndex(({ word }) => !LIGHT.has(word)),
	);
	for (let index = 0; index < said.length; index++) {
		const span = spanFrom(text, said, quote, index, anchor);
		if (span) return span;
	}
	return soundsAlike(said, quoted) ? 'meaningSkipped' : null;
}

function spanFrom(
	text: Normalised,
	said: Token[],
	quote: Quoted,
	index: number,
	anchor: number,
): Span | null {
	const { words: quoted } = quote;
	const first = stepAt(said, quoted, index, anchor);
	if (!first?.matched) return null;
	let [at, word, matches] = [index, anchor, 0];
	let last = index;
	let skipped = 0;
	while (word < quoted.length) {
		const step = stepAt(said, quoted, at, word);
		if (!step) return null;
		skipped = step.matched ? 0 : skipped + 1;
		if (skipped > MOST_SKIPPED) return null;
		if (step.matched) {
			if (!sameAnswer(text, said[at], quote, word)) return null;
			matches += step.quoted;
			last = at + step.said - 1;
		}
		at += step.said;
		word += step.quoted;
	}
	let begin = index;
	for (let back = anchor - 1; back >= 0 && begin > 0; back--) {
		if (said[begin - 1].word !== quoted[back].word) continue;
		begin--;
		matches++;
	}
	const span = said.slice(begin, last + 1);
	if (matches / quoted.length < MINIMUM_COVERAGE || matches / span.length < MINIMUM_DENSITY) {
		return null;
	}
	if (endsInsideWord(said, begin, last)) return null;
	const from = Math.min(...span.map((token) => token.from));
	const to = Math.max(...span.map((token) => token.to));
	if (cutsMeaning(text.text, from, to)) return null;
	return { start: text.starts[from], end: text.ends[to - 1] };
}

/** How one word of the quote and the words said there go together; null where they don't. */
function stepAt(said: Token[], quoted: Token[], at: number, index: number): Step | null {
	const [spoken, wanted] = [said.at(at), quoted[index]];
	if (at < said.length && spoken) {
		if (isSame(spoken.word, wanted.word)) return { said: 1, quoted: 1, matched: true };
		if (isJoined(said, at, wanted.word)) return { said: 2, quoted: 1, matched: true };
		if (isJoined(quoted, index, spoken.word)) return { said: 1, quoted: 2, matched: true };
		if (mayBeLeftOut(said, at)) return { said: 1, quoted: 0, matched: false };
	}
	return LIGHT.has(wanted.word) ? { said: 0, quoted: 1, matched: false } : null;
}

const isSame = (said: string, quoted: string): boolean => said === quoted || isSlip(said, quoted);

/** “set up” for “setup”; but “may be” is not “maybe”, and “2 5” not “25”. */
function isJoined(tokens: Token[], at: number, whole: string): boolean {
	const next = tokens[at + 1];
	if (!next || isNumber(whole) || isSpaceless(whole) || whole === 'maybe') return false;
	return tokens[at].word + next.word === whole;
}

/** “Not really urgent” is not “not urgent”, and “10 and 20” not “10 20”. */
function mayBeLeftOut(said: Token[], at: number): boolean {
	const { word } = said[at];
	if (LIGHT.has(word)) return true;
	const [before, behind] = [said[at - 1]?.word ?? '', said[at + 1]?.word ?? ''];
	return DROPPABLE.has(word) && !NEGATORS.has(before) && !isNumber(before) && !isNumber(behind);
}

const PAUSE = /^ ?[.,;:!?-]/u;
/** “No, budget is approved” is not “No budget is approved”; before “we” the comma may go. */
function sameAnswer(text: Normalised, spoken: Token, quote: Quoted, index: number): boolean {
	const { word, to } = quote.words[index];
	if (!NEGATORS.has(word)) return true;
	const pauses = (said: string, at: number): boolean => PAUSE.test(said.slice(at, at + 2));
	const next = quote.words[index + 1]?.word;
	return (
		next === undefined ||
		pauses(text.text, spoken.to) === pauses(quote.text, to) ||
		SUBJECTS.has(next)
	);
}

/** A contraction counts whole: “can” alone is not said by “can’t”. */
function endsInsideWord(said: Token[], first: number, last: number): boolean {
	const isOneWord = (one: Token | undefined, other: Token): boolean => one?.from === other.from;
	return isOneWord(said[first - 1], said[first]) || isOneWord(said[last + 1], said[last]);
}

const FEWEST_ALIKE = 3;
function soundsAlike(said: Token[], quoted: Token[]): boolean {
	const words = new Set(said.map(({ word }) => word));
	const shared = quoted.filter(({ word }) => words.has(word)).length;
	return quoted.length >= FEWEST_ALIKE && shared / quoted.length >= MINIMUM_COVERAGE;
}
