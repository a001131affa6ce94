import type { TimeMention } from './time';
import { corrects, isFramedBeside, isOffered, isReferredTo } from './timelineBeside';
import { concerns, isAimOnly, isFragment, isProject } from './timelineConcerns';
import {
	ANNOUNCES,
	BEGINS_ON,
	DECIDES,
	HAS_UNTIL,
	OR_ELSE,
	SOON,
	STARTS,
	WANTED_THING,
	WANTS,
} from './timelineFrames';
import { CANNOT_WAIT } from './timelineHurry';
import { lengthLeftIn } from './timelineLeft';
import { isOldDate, isRescheduled } from './timelineMoved';
import { MONEY } from './timelineNouns';
import { denies, type Piece } from './timelinePieces';
import {
	CONDITIONAL,
	CONTACT,
	DAILY_WORK,
	HABIT,
	isOwn,
	isPast,
	OTHERS,
	PAPERWORK,
	PRIVATE_LIFE,
	RECURRING_NEED,
	STARTS_ANYWAY,
} from './timelineVetoes';
import { wordsOf } from './wording';

/** A time that a piece gives as theirs, in days from the reference; `denied` for one in which nothing happens. */
export type OwnTime = { days: number; index: number } | 'denied';

const HALF_YEAR = 180;
const YEAR = 366;
/** Nobody plans a purchase further ahead; such times are about something else. */
const GENERATION = 20 * YEAR;

export function ownTimesIn(piece: Piece, pieces: Piece[]): OwnTime[] {
	if (isNoTimeline(piece, pieces)) return [];
	return piece.times.length > 0
		? piece.times.flatMap((time) => ownTime(time, piece, pieces))
		: unplacedTime(piece);
}

/** Talk of calls, of other people, of the past, of conditions and of daily work. */
function isNoTimeline(piece: Piece, pieces: Piece[]): boolean {
	const { words, place, asked } = piece;
	return (
		CONTACT.test(words) ||
		(PAPERWORK.test(words) && !DECIDES.test(words)) ||
		(OTHERS.test(words) && !isOwn(words)) ||
		(place.context.reported && !isOwn(words.replace(TOLD, ' ')) && !TOLD_TO.test(words)) ||
		PRIVATE_LIFE.test(words) ||
		(!asked &&
			STARTS_ANYWAY.test(words) &&
			!WANTS.test(words) &&
			!UP_TO.test(words) &&
			!isReferredTo(piece, pieces)) ||
		(HABIT.test(words) && (!ANNOUNCES.test(words) || RECURRING_NEED.test(words))) ||
		(CONDITIONAL.test(words) && !asked && !OR_ELSE.test(words) && !isOffered(piece, pieces)) ||
		(isPast(words) && !isRescheduled(piece))
	);
}

const TOLD = /\b(?:told|tells|asked) (?:me|us)\b/giu;
/** Who is told what must be done will do it. */
const TOLD_TO = wordsOf('told (us|me) …4 (must|has to|have to|needs to|need to|to)');

function ownTime(time: TimeMention, piece: Piece, pieces: Piece[]): OwnTime[] {
	const { words } = piece;
	if (isOldDate(words, time.index)) return [];
	if (!isDenied(time, piece)) {
		return counts(time, piece, pieces) ? [{ days: expectedDays(time), index: time.index }] : [];
	}
	if (CANNOT_WAIT.test(words)) return [];
	// “In two years nobody will use it” denies nothing before then.
	if (time.direction === 'in' && time.grain === 'duration' && !UP_TO.test(words)) return [];
	const isFar = time.to > YEAR && !MONEY.test(words);
	return isLong(time) && concerns(piece) && (isFar || isProject(piece)) ? ['denied'] : [];
}

const UP_TO = wordsOf('before|until|till', 'bis|bevor|vor');

function counts(time: TimeMention, piece: Piece, pieces: Piece[]): boolean {
	const { words, asked } = piece;
	if (asked || isRescheduled(piece)) return true;
	if (UNTIL.test(words.slice(time.index)) && HAS_UNTIL.test(words.slice(0, time.index)))
		return true;
	const decides = DECIDES.test(words);
	if (STRETCH.test(words) && piece.times.length > 1 && !decides && !WANTS.test(words)) return false;
	const isTheirs = concerns(piece);
	const announces = isTheirs && ANNOUNCES.test(words);
	const wants = WANTS.test(words);
	const starts = STARTS.test(words);
	const isShort = isFragment(piece);
	const isDaily = DAILY_WORK.test(words);
	if (time.grain === 'atOnce') {
		return (
			(announces || (isTheirs && (starts || decides) && CAN.test(words))) && !COULD.test(words)
		);
	}
	if (time.grain === 'now') {
		const isRule = (isDaily && !announces) || COULD.test(words);
		return !isRule && (decides || announces || isShort || starts);
	}
	const isDay = time.grain === 'day' && !time.dated;
	if ((isDay || time.grain === 'duration') && isDaily && !(decides && !EACH.test(words)))
		return false;
	if (isDay) {
		if (PAPERWORK.test(words)) return false;
		return (
			decides ||
			isOffered(piece, pieces) ||
			(time.direction === 'by' && WANTED_THING.test(words)) ||
			BEGINS_ON.test(words.slice(0, time.index + startOf(words.slice(time.index))))
		);
	}
	const isFar = expectedDays(time) > YEAR;
	if (expectedDays(time) > GENERATION) return false;
	if (isFar && time.grain === 'duration' && THROUGHOUT.test(words.slice(time.index))) return false;
	return (
		decides ||
		(wants && (starts || time.direction === 'by')) ||
		OR_ELSE.test(words) ||
		(isTheirs && (wants || starts)) ||
		(announces && (time.direction === 'by' || isShort)) ||
		(isFar && (time.direction === 'from' || (isTheirs && (isShort || isProject(piece))))) ||
		isFramedBeside(piece, pieces) ||
		corrects(piece, pieces) ||
		isAimOnly(piece, time)
	);
}

/** “I’ll start tomorrow”: the start stands with the time as if it were its part. */
const startOf = (words: string): number => /^(?:start|begin) /iu.exec(words)?.[0].length ?? 0;
const UNTIL = wordsOf('^(until|till)', '^((nur|noch|genau) ){0,2}bis');
/** “From June to August we have extra staff.” */
const STRETCH = wordsOf('(from|between) …4 (to|until|till|and)', '(von|zwischen) …4 (bis|und)');
/** “Over the next five years” is a stretch, no date. */
const THROUGHOUT = wordsOf('^(over|for|during|throughout)', '^(über|während|für)');
const EACH = wordsOf('^(each|every)', '^jede[rs]?');
const CAN = wordsOf('can|ready', 'können|kann|bereit');
const COULD = wordsOf('could', 'könnt*');

/** A length of time that answers us or is left to them, else “soon”. */
function unplacedTime(piece: Piece): OwnTime[] {
	const { words, asked } = piece;
	const left = lengthLeftIn(words, asked);
	if (left) return [{ days: left.days, index: left.index }];
	const soon = SOON.find(([pattern]) => pattern.test(words));
	const isWanted = asked || (WANTED_THING.test(words) && !DAILY_WORK.test(words));
	return soon && isWanted && !piece.denies ? [{ days: soon[1], index: 0 }] : [];
}

const LONGEST_CERTAIN_PERIOD = 120;

/** “From next year” rarely means its first day: a quarter into a long period, or beyond a length of time. */
function expectedDays({ direction, grain, from, to, days }: TimeMention): number {
	if (direction !== 'from') return days;
	if (grain === 'duration') return from * 1.25;
	return to - from > LONGEST_CERTAIN_PERIOD ? from + (to - from) / 4 : days;
}

const DENIED_RIGHT_AWAY = wordsOf('^not', '^nicht');
const DENIED_AFTER = wordsOf('not|never|nothing|nobody', 'nicht|nichts|nix|nimmer|kein*|niemand');

/** Denied before the time is named, in German also after it: “Dieses Jahr wird das nichts.” */
const isDenied = ({ direction, index, length }: TimeMention, piece: Piece): boolean =>
	piece.denies &&
	direction !== 'from' &&
	!OR_ELSE.test(piece.words) &&
	(denies(piece.words.slice(0, index)) ||
		DENIED_RIGHT_AWAY.test(piece.words.slice(index)) ||
		DENIED_AFTER.test(piece.words.slice(index + length)));

/** What does not happen this year is far off; what does not happen this month may be near. */
const isLong = ({ grain, to, dated }: TimeMention): boolean =>
	grain === 'year' || to >= HALF_YEAR || (grain === 'event' && dated && to >= HALF_YEAR / 3);
