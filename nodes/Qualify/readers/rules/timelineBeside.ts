import { ANNOUNCES, BY_THEN, DEAL, DECIDES, opposes, STARTS, WANTS } from './timelineFrames';
import { BRIEF, isFragment, LONGEST_FRAGMENT, wordCount } from './timelineConcerns';
import type { Piece } from './timelinePieces';
import { CONTACT, isPast } from './timelineVetoes';
import { wordsOf } from './wording';

/* What the pieces beside a time make of it. */

const OTHERWISE = wordsOf('^(otherwise|or else|or we)', '^(sonst|ansonsten|andernfalls)');

/** “I meant September, that’s when it goes live”, “the licence ends in May, by then we need a new one”. */
export function isFramedBeside(piece: Piece, pieces: Piece[]): boolean {
	const at = pieces.indexOf(piece);
	const near = pieces.filter((_, index) => index !== at && Math.abs(index - at) <= 2);
	if (isFragment(piece) && OTHERWISE.test(pieces[at + 1]?.words ?? '')) return true;
	const frames = ({ words, times }: Piece): boolean =>
		times.length === 0 && !CONTACT.test(words) && (DECIDES.test(words) || WANTS.test(words));
	return (
		(wordCount(piece.words) <= LONGEST_FRAGMENT && near.some(frames)) ||
		(wordCount(piece.words) <= BRIEF &&
			near.some(({ words }) => STARTS.test(words) && !isPast(words))) ||
		isReferredTo(piece, pieces)
	);
}

/** “Our lease ends in May, and by then we need a new one.” */
export function isReferredTo(piece: Piece, pieces: Piece[]): boolean {
	const at = pieces.indexOf(piece);
	return pieces
		.slice(at + 1, at + 3)
		.some(({ words }) => BY_THEN.test(words) && ANNOUNCES.test(words));
}

/** “We go live in October, sorry, I mean in February.” */
export function corrects(piece: Piece, pieces: Piece[]): boolean {
	const before = pieces.slice(0, pieces.indexOf(piece));
	return (
		isFragment(piece) &&
		(opposes(piece.words) || opposes(before.at(-1)?.words ?? '')) &&
		before.some(
			({ words, times }) => times.length > 0 && (DECIDES.test(words) || WANTS.test(words)),
		)
	);
}

/** “If you can do it by May, we’ll take it.” */
export const isOffered = ({ words }: Piece, pieces: Piece[]): boolean =>
	CAN_BE.test(words) && pieces.some((other) => other.words !== words && DEAL.test(other.words));
const CAN_BE = wordsOf(
	'can|possible|works',
	'kann|können|geht|möglich|schaffen|klappt|steht|läuft',
);
