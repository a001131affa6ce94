import type { Turn } from '../../lead/schema';
import { clauseAround, contextOf, type ClauseContext } from './clauses';
import { isGuardedToken, tokensOf, type Token } from './tokens';

/** A quote shorter than this proves too little, unless it is the whole turn. */
export const MINIMUM_QUOTE_LENGTH = 12;
const MINIMUM_COVERAGE = 0.75;
const MINIMUM_DENSITY = 1 / 3;
const LONGEST_ALIGNED_QUOTE = 120;

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
 * Exact after normalising (NFKC, case, whitespace, quotes, dashes); else by token alignment with
 * coverage ≥ 0.75 and density ≥ 1/3 that skips no negator, number, unit, currency or month.
 */
export function locateQuote(
	turns: Turn[],
	quote: string,
	claimedTurn: number | null,
): Located | { rejected: Rejection } {
	const prospectTurns = [...turns.keys()]
		.filter((index) => turns[index].speaker === 'prospect')
		.sort((a, b) => Number(b === claimedTurn) - Number(a === claimedTurn));
	const wanted = normalise(quote).text.trim();
	if (wanted === '') return { rejected: 'tooShort' };

	let tooShort = false;
	for (const index of prospectTurns) {
		const span = exactSpan(turns[index].text, wanted);
		if (!span) continue;
		const found = turns[index].text.slice(span.start, span.end);
		if (found.length >= MINIMUM_QUOTE_LENGTH || found === turns[index].text.trim()) {
			return { turn: index, ...span, quote: found, match: 'exact' };
		}
		tooShort = true;
	}
	if (tooShort) return { rejected: 'tooShort' };

	let meaningSkipped = false;
	for (const index of prospectTurns) {
		const span = alignedSpan(turns[index].text, quote);
		if (span === 'meaningSkipped') meaningSkipped = true;
		else if (span) {
			const found = turns[index].text.slice(span.start, span.end);
			if (found.length >= MINIMUM_QUOTE_LENGTH) {
				return { turn: index, ...span, quote: found, match: 'aligned' };
			}
		}
	}
	if (meaningSkipped) return { rejected: 'meaningSkipped' };
	const saidByOthers = turns.some(
		(turn) => turn.speaker !== 'prospect' && exactSpan(turn.text, wanted) !== null,
	);
	return { rejected: saidByOthers ? 'notProspect' : 'notFound' };
}

/** How the clause around a span speaks: asserted, negated, hypothetical, reported or asked. */
export function contextOfSpan(text: string, span: { start: number; end: number }): ClauseContext {
	const clause = clauseAround(text, span.start, span.end);
	return contextOf(text, clause);
}

type Span = { start: number; end: number };
type Normalised = { text: string; starts: number[]; ends: number[] };

function exactSpan(text: string, wanted: string): Span | null {
	const normalised = normalise(text);
	const at = normalised.text.indexOf(wanted);
	if (at < 0) return null;
	return { start: normalised.starts[at], end: normalised.ends[at + wanted.length - 1] };
}

const FOLDED: Record<string, string> = {
	'‘': "'",
	'’': "'",
	'‚': "'",
	'‛': "'",
	'′': "'",
	'`': "'",
	'´': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'‟': '"',
	'«': '"',
	'»': '"',
	'″': '"',
	'‐': '-',
	'‑': '-',
	'‒': '-',
	'–': '-',
	'—': '-',
	'―': '-',
	'−': '-',
};

const INVISIBLE = /\p{Cf}/u;
const SPACE = /\s/u;

/** Text as compared, with the original offsets of every UTF-16 unit of it. */
export function normalise(text: string): Normalised {
	const units: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const push = (unit: string, start: number, end: number): void => {
		if (unit === ' ' && (units.length === 0 || units.at(-1) === ' ')) return;
		units.push(unit);
		starts.push(start);
		ends.push(end);
	};
	for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
		const end = index + cluster.length;
		if (INVISIBLE.test(cluster) && cluster.length === 1) continue;
		const folded = SPACE.test(cluster)
			? ' '
			: (FOLDED[cluster] ?? cluster.normalize('NFKC').toLowerCase());
		for (const unit of folded.split('')) push(SPACE.test(unit) ? ' ' : unit, index, end);
	}
	return { text: units.join(''), starts, ends };
}

/** Local alignment over words; a gap costs less than a match gains, so that slips don't break a quote. */
function alignedSpan(text: string, quote: string): Span | 'meaningSkipped' | null {
	const wanted = tokensOf(quote).slice(0, LONGEST_ALIGNED_QUOTE);
	const tokens = tokensOf(text);
	if (wanted.length < 3 || tokens.length === 0) return null;
	const best = bestAlignment(tokens, wanted);
	if (!best) return null;
	const coverage = best.pairs.length / wanted.length;
	const spanTokens = tokens.slice(best.first, best.last + 1);
	if (coverage < MINIMUM_COVERAGE || best.pairs.length / spanTokens.length < MINIMUM_DENSITY) {
		return null;
	}
	const matchedTokens = new Set(best.pairs.map(([token]) => token));
	const matchedWanted = new Set(best.pairs.map(([, word]) => word));
	const skipped = [
		...spanTokens.filter((_, offset) => !matchedTokens.has(best.first + offset)),
		...wanted.filter((_, word) => !matchedWanted.has(word)),
	];
	if (skipped.some((token) => isGuardedToken(token.word))) return 'meaningSkipped';
	return { start: tokens[best.first].start, end: tokens[best.last].end };
}

type Alignment = { first: number; last: number; pairs: Array<[number, number]> };
type Cell = { score: number; first: number; pairs: Pairs };
type Pairs = { token: number; word: number; before: Pairs } | null;

const MATCH = 3;
const GAP = -1;

function bestAlignment(tokens: Token[], wanted: Token[]): Alignment | null {
	const none: Cell = { score: 0, first: -1, pairs: null };
	let previous: Cell[] = Array.from({ length: wanted.length + 1 }, () => none);
	let best: Cell = none;
	tokens.forEach((token, row) => {
		const current: Cell[] = [none];
		wanted.forEach((word, column) => {
			const skipToken = previous[column + 1];
			const skipWord = current[column];
			let cell = skipToken.score >= skipWord.score ? skipToken : skipWord;
			cell = cell.score + GAP > 0 ? { ...cell, score: cell.score + GAP } : none;
			if (token.word === word.word) {
				const diagonal = previous[column];
				if (diagonal.score + MATCH > cell.score) {
					cell = {
						score: diagonal.score + MATCH,
						first: diagonal.first < 0 ? row : diagonal.first,
						pairs: { token: row, word: column, before: diagonal.pairs },
					};
				}
			}
			current.push(cell);
			if (cell.score > best.score) best = cell;
		});
		previous = current;
	});
	const pairs: Array<[number, number]> = [];
	for (let pair = best.pairs; pair; pair = pair.before) pairs.unshift([pair.token, pair.word]);
	if (pairs.length === 0) return null;
	return { first: pairs[0][0], last: pairs[pairs.length - 1][0], pairs };
}
