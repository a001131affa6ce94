import type { Turn } from '../../lead/schema';
import { alignedSpan } from './alignment';
import { normalise, type Normalised } from './normalise';
import { cutsMeaning } from './slips';
import { tokensOf } from './tokens';

/** A quote shorter than this proves too little, unless it is the whole turn. */
export const MINIMUM_QUOTE_LENGTH = 12;

export type Located = {
	quote: string;
	turn: number;
	start: number;
	end: number;
	match: 'exact' | 'aligned';
};
export type Rejection = 'notFound' | 'notProspect' | 'tooShort' | 'meaningSkipped';

/**
 * Finds a reader's quote in the prospect's turns and returns the original words with their offsets.
 * Exact after normalising (NFKC, case, whitespace, quotes, dashes); else word by word, where only slips of the pen and
 * words that carry no meaning may differ. Which other word may be lost without harm, no list can tell in every language.
 */
export function locateQuote(
	turns: Turn[],
	quote: string,
	claimedTurn: number | null,
): Located | { rejected: Rejection } {
	const prospectTurns = [...turns.keys()]
		.filter((index) => turns[index].speaker === 'prospect')
		.sort((a, b) => Number(b === claimedTurn) - Number(a === claimedTurn));
	const normalised = normalise(quote);
	const wanted = normalised.text.trim();
	if (wanted === '') return { rejected: 'tooShort' };

	const normalisedTurns = new Map<number, Normalised>();
	const normalisedTurn = (index: number): Normalised => {
		const known = normalisedTurns.get(index) ?? normalise(turns[index].text);
		normalisedTurns.set(index, known);
		return known;
	};
	const refused = new Set<Rejection>();
	const find = (
		match: Located['match'],
		spanIn: (text: Normalised) => Span | Rejection | null,
	): Located | null => {
		for (const index of prospectTurns) {
			const { text } = turns[index];
			const span = spanIn(normalisedTurn(index));
			if (typeof span === 'string') refused.add(span);
			else if (span && isTooShort(text, span)) refused.add('tooShort');
			else if (span)
				return { turn: index, ...span, quote: text.slice(span.start, span.end), match };
		}
		return null;
	};
	const exact = find('exact', (text) => exactSpan(text, wanted));
	if (exact) return exact;
	const quoted = { text: normalised.text, words: tokensOf(normalised) };
	const aligned = find('aligned', (text) => alignedSpan(text, quoted));
	if (aligned) return aligned;
	if (refused.has('tooShort')) return { rejected: 'tooShort' };
	const saidByOthers = turns.some(
		({ speaker, text }) => speaker !== 'prospect' && normalise(text).text.includes(wanted),
	);
	if (saidByOthers) return { rejected: 'notProspect' };
	return { rejected: refused.has('meaningSkipped') ? 'meaningSkipped' : 'notFound' };
}

export type Span = { start: number; end: number };

function exactSpan(normalised: Normalised, wanted: string): Span | 'meaningSkipped' | null {
	let at = normalised.text.indexOf(wanted);
	const isFound = at >= 0;
	while (at >= 0 && cutsMeaning(normalised.text, at, at + wanted.length)) {
		at = normalised.text.indexOf(wanted, at + 1);
	}
	if (at < 0) return isFound ? 'meaningSkipped' : null;
	return { start: normalised.starts[at], end: normalised.ends[at + wanted.length - 1] };
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** A character of these scripts says as much as two or three letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function isTooShort(text: string, { start, end }: Span): boolean {
	const found = text.slice(start, end);
	const length = found.length + (found.match(DENSE)?.length ?? 0);
	if (length >= MINIMUM_QUOTE_LENGTH) return false;
	const isWorded = (rest: string): boolean => WORD_CHARACTER.test(normalise(rest).text);
	return isWorded(text.slice(0, start)) || isWorded(text.slice(end));
}
