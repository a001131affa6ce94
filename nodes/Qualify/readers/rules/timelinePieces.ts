import { contextOf, type Clause } from '../../clauses';
import type { Place } from './place';
import { timesIn, type TimeMention } from './time';
import { COUNT, UNIT } from './timeWords';
import type { Wording } from './wording';

/** A stretch of a clause around one verb. */
export type Piece = {
	place: Place;
	words: string;
	/** Whether it answers our question for a time. */
	asked: boolean;
	/** Whether something in it is denied. */
	denies: boolean;
	/** The times it names, those of the past aside. */
	times: TimeMention[];
	/** Whether the sentence says no more than this, conditions and reasons aside. */
	alone: boolean;
};

const BARE_NEGATION =
	/(?<!\p{L})(is|are|was|were|do|does|did|have|has|had|wo|ca|could|would|should)nt(?!\p{L})/giu;
/** With straight apostrophes, also where they were left out: “isnt”. */
export const straight = (text: string): string =>
	text.replace(/[’`´]/gu, "'").replace(BARE_NEGATION, "$1n't");

const NEXT_VERB =
	/\s(?=(?:and|or|so|und|oder|also|deshalb|daher)\s(?:then\s|dann\s|that\s)?(?:we|we'd|we'll|we're|i|i'd|i'll|i'm|it|they|he|she|this|that|our|the|must|need|needs|want|wants|has|have|says|said|will|won't|wir|ich|es|sie|er|das|die|der|muss|müssen|soll|wird|werden|ist|sind|hat|haben|kann|können|unser\p{L}{0,2})(?!\p{L}))/iu;

/** What may follow a fragment: “In two years, once the hall is built.” */
const ASIDE =
	/^(?:(?:once|when|after|if|as|because|since|provided|until|unless|wenn|sobald|falls|weil|nachdem|solange|da|bis)(?!\p{L})|\S+(?:\s\S+){0,3}$)/iu;

/** The pieces of every clause of a sentence, in order. */
export function piecesOf(place: Place, asked: boolean): Piece[] {
	const split = rejoined(place).flatMap((clause) => {
		const at = clause.end === place.clause.end ? place : placeAt(place, clause);
		return straight(at.words)
			.split(NEXT_VERB)
			.map((words) => ({ place: at, words }));
	});
	return split.map(({ place: at, words }, index) => ({
		place: at,
		words,
		asked,
		denies: denies(words),
		times: timesIn(words, at.reference).filter(({ direction }) => direction !== 'past'),
		alone: split.every((other, position) => position === index || ASIDE.test(other.words)),
	}));
}

const ENDS_IN_COUNT = new RegExp(`(?<![\\p{L}\\d])(?:${COUNT})$`, 'iu');
const STARTS_WITH_LENGTH = new RegExp(`^(?:${COUNT})\\s(?:${UNIT})(?!\\p{L})`, 'iu');

/** “In six, seven weeks” is one clause, whatever the comma. */
function rejoined({ text, sentence }: Place): Clause[] {
	const clauses: Clause[] = [];
	for (const clause of sentence.clauses) {
		const last = clauses.at(-1);
		if (
			last &&
			STARTS_WITH_LENGTH.test(text.slice(clause.start, clause.end)) &&
			ENDS_IN_COUNT.test(text.slice(last.start, last.end))
		) {
			clauses[clauses.length - 1] = { start: last.start, end: clause.end };
		} else clauses.push(clause);
	}
	return clauses;
}

function placeAt(place: Place, clause: Clause): Place {
	const { text, context } = place;
	return {
		...place,
		clause,
		words: straight(text.slice(clause.start, clause.end)),
		context: { ...contextOf(text, clause), question: context.question },
	};
}

const NEGATOR =
	/(?<!\p{L})(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}{1,8}n't|nicht|kein\p{L}{0,2}|nie|niemals|nichts|nix|niemand|nimmer|ohne|weder|kaum|hardly)(?!\p{L})/iu;
const DENIES_NOTHING =
	/(?<!\p{L})(?:no later than|go\/no-go|(?:not|\p{L}{2,6}n't|cannot|darf nicht|nicht) (?:be |go |come |any |much |go live |sein |werden |kommen ){0,3}(?:later|später) (?:than|als)|not (?:only|just)|no doubt|no problem|why not|nicht nur|kein problem|keine frage|no question)(?!\p{L})/giu;

/** Whether words hold a negator that denies something. */
export const denies = (words: string): boolean => NEGATOR.test(words.replace(DENIES_NOTHING, ''));

const WORDS_BEFORE = /(?:\S{1,20}\s){1,4}$/u;

/** Where a pattern matches words that are not denied; a match that denies by itself counts. */
export function foundAt(pattern: Wording, words: string): number | null {
	const match = pattern.exec(words);
	if (!match) return null;
	const [before] = WORDS_BEFORE.exec(words.slice(0, match.index)) ?? [''];
	return !denies(match[0]) && denies(before) ? null : match.index;
}
