import type { TimeMention } from './time';
import { DECIDES, STARTS } from './timelineFrames';
import { ABOUT_PROJECT, ACTION, MONEY } from './timelineNouns';
import type { Piece } from './timelinePieces';
import { isOwn } from './timelineVetoes';
import { wordsOf } from './wording';

/* What the few words around a time are about. */

export const LONGEST_FRAGMENT = 8;
export const BRIEF = 5;

export const wordCount = (words: string): number => words.split(/\s+/u).length;

const OPENS_GUESS = wordsOf(
	"^(let's say|maybe|perhaps|probably|earliest|the earliest|more like|rather|realistically|ideally|preferably|hopefully|ask …1 again|(so|that is|meaning|which means) (in|not before|at the earliest))",
	'^(vielleicht|eher|frühestens|wahrscheinlich|realistisch|idealerweise|am liebsten|am besten|möglichst|hoffentlich|fragen sie|(also|sprich|das heißt) (erst |frühestens )?(in|nicht vor))',
);

/** A sentence of a few words, or a few that stand by themselves. */
export const isFragment = ({ words, alone }: Piece): boolean =>
	wordCount(words) <= (alone || OPENS_GUESS.test(words) ? LONGEST_FRAGMENT : BRIEF);

/** Whether a piece is about themselves or the project: its own subject may stand before it. */
export const concerns = (piece: Piece): boolean =>
	piece.asked ||
	(piece.alone &&
		!SOMEONE.test(piece.words) &&
		(wordCount(piece.words) <= BRIEF || isTimeOnly(piece))) ||
	OPENS_GUESS.test(piece.words) ||
	ABOUT_PROJECT.test(piece.words) ||
	isOwn(wholeSentence(piece));

const SOMEONE = wordsOf('^(he|she) ', '^er ');

const wholeSentence = ({ place: { text, sentence } }: Piece): string =>
	text.slice(sentence.start, sentence.end);

const isWholeTurn = (piece: Piece): boolean => piece.place.text.trim() === wholeSentence(piece);

const PERIODS = new Set<TimeMention['grain']>([
	'month',
	'quarter',
	'season',
	'half',
	'year',
	'event',
	'duration',
]);
/** Said of what one means to do, not of what merely happens then. */
const AIMS = wordsOf(
	`sometime|some time|ideally|preferably|hopefully|definitely|certainly|realistically|probably|if possible|not before|for sure`,
	`irgendwann|idealerweise|möglichst|hoffentlich|definitiv|auf jeden fall|wahrscheinlich|realistisch|am liebsten|am besten|nicht vor`,
);
const SAYS_NOTHING = wordsOf(
	`about|around|roughly|probably|maybe|perhaps|ideally|preferably|hopefully|realistically|definitely|certainly|likely|most|not|but|and
	|or|so|either|the|next|one|if possible|somewhere|sometime|some time|more|in|by|later|than|no|at|then|for sure|i'd say|i guess|i think|earliest|latest|before|again`,
	`etwa|ungefähr|circa|ca|wahrscheinlich|vermutlich|vielleicht|idealerweise|möglichst|hoffentlich|realistisch|definitiv|sicher|auf jeden fall|noch
	|nicht|aber|und|oder|auch|nächstes|nächsten|wohl|erst|frühestens|spätestens|irgendwann|so|mal|gerne?|am besten|am liebsten|denke ich|schätze ich|eher|wieder`,
);

/** Whether words are nothing but a time: “sometime in the second half of the year”. */
function isTimeOnly({ words, times }: Piece): boolean {
	if (times.length === 0) return false;
	const rest = times.reduceRight(
		(left, { index, length }) => `${left.slice(0, index)} ${left.slice(index + length)}`,
		words,
	);
	return !/\p{L}|\d/u.test(SAYS_NOTHING.replaced(rest, ' '));
}

/** Whether the turn is nothing but a time they aim at: “ideally in the second quarter”. */
export const isAimOnly = (piece: Piece, { grain }: TimeMention): boolean =>
	PERIODS.has(grain) && AIMS.test(piece.words) && isWholeTurn(piece) && isTimeOnly(piece);

const SUBJECT = wordsOf(
	`we|we're|we'll|i|i'm|i'll|it|it'll|this|that|nothing`,
	`wir|ich|es|das|da|nichts|nix`,
);
const PLANS = wordsOf('plans?|planned|agenda|happen*', 'geplant|pläne');

/** Whether a piece speaks of what they would buy and do, not of its money. */
export const isProject = (piece: Piece): boolean => {
	const { words, asked } = piece;
	return (
		asked ||
		[DECIDES, STARTS, ACTION, PLANS].some((pattern) => pattern.test(words)) ||
		(!MONEY.test(words) &&
			(wordCount(words) <= (SUBJECT.test(words) ? LONGEST_FRAGMENT : BRIEF) || isTimeOnly(piece)))
	);
};
