import { lengthsIn, type TimeLength, type TimeMention } from './time';
import {
	ANNOUNCES,
	BY_THEN,
	DECIDES,
	OR_ELSE,
	SOON,
	STARTS,
	WANTED_THING,
	WANTS,
} from './timelineFrames';
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
	STARTS_ANYWAY,
} from './timelineVetoes';
import { ABOUT_PROJECT, ACTION, MONEY } from './timelineWords';
import { wordsOf, type Wording } from './wording';

/** A time that a piece gives as theirs, in days from the reference; `denied` for one in which nothing happens. */
export type OwnTime = { days: number; index: number } | 'denied';

const LONGEST_FRAGMENT = 8;
const HALF_YEAR = 180;
const YEAR = 366;
/** Nobody plans a purchase further ahead; such times are about something else. */
const GENERATION = 20 * YEAR;

export function ownTimesIn(piece: Piece, pieces: Piece[]): OwnTime[] {
	if (isNoTimeline(piece)) return [];
	return piece.times.length > 0
		? piece.times.flatMap((time) => ownTime(time, piece, pieces))
		: unplacedTime(piece);
}

/** Talk of calls, of other people, of the past, of conditions and of daily work. */
function isNoTimeline({ words, place, asked }: Piece): boolean {
	return (
		CONTACT.test(words) ||
		(PAPERWORK.test(words) && !DECIDES.test(words)) ||
		(OTHERS.test(words) && !isOwn(words)) ||
		(place.context.reported && !isOwn(words.replace(TOLD, ' '))) ||
		PRIVATE_LIFE.test(words) ||
		(!asked && STARTS_ANYWAY.test(words) && !WANTS.test(words) && !UP_TO.test(words)) ||
		(HABIT.test(words) && !ANNOUNCES.test(words)) ||
		(CONDITIONAL.test(words) && !asked && !OR_ELSE.test(words)) ||
		isPast(words)
	);
}

const TOLD = /\b(?:told|tells|asked) (?:me|us)\b/giu;
const MOVED = wordsOf('pushed|moved|shifted|postponed|delayed', 'verschoben|verlegt');
const OLD_DATE = wordsOf('^(from|vo[nm])');

function ownTime(time: TimeMention, piece: Piece, pieces: Piece[]): OwnTime[] {
	const { words } = piece;
	if (MOVED.test(words) && OLD_DATE.test(words.slice(time.index))) return [];
	if (!isDenied(time, piece)) {
		return counts(time, piece, pieces) ? [{ days: expectedDays(time), index: time.index }] : [];
	}
	// “In two years nobody will use it” denies nothing before then.
	if (time.direction === 'in' && time.grain === 'duration' && !UP_TO.test(words)) return [];
	const isFar = time.to > YEAR && !MONEY.test(words);
	return isLong(time) && concerns(piece) && (isFar || isProject(piece)) ? ['denied'] : [];
}

const UP_TO = wordsOf('before|until|till', 'bis|bevor|vor');

const wordCount = (words: string): number => words.split(/\s+/u).length;

function counts(time: TimeMention, piece: Piece, pieces: Piece[]): boolean {
	const { words, asked } = piece;
	if (asked) return true;
	const decides = DECIDES.test(words);
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
		return decides || (time.direction === 'by' && WANTED_THING.test(words));
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
		isFramedBeside(piece, pieces)
	);
}

const BRIEF = 5;
const OPENS_GUESS = wordsOf(
	"^(let's say|maybe|perhaps|probably|more like|rather|realistically|ask …1 again)",
	'^(vielleicht|eher|frühestens|wahrscheinlich|realistisch|fragen sie)',
);

/** A sentence of a few words, or a few that stand by themselves. */
const isFragment = ({ words, alone }: Piece): boolean =>
	wordCount(words) <= (alone || OPENS_GUESS.test(words) ? LONGEST_FRAGMENT : BRIEF);

/** Whether a piece is about themselves or the project: its own subject may stand before it. */
const concerns = ({ words, asked, alone, place: { text, sentence } }: Piece): boolean =>
	asked ||
	(alone && wordCount(words) <= BRIEF) ||
	OPENS_GUESS.test(words) ||
	ABOUT_PROJECT.test(words) ||
	isOwn(text.slice(sentence.start, sentence.end));

/** “Over the next five years” is a stretch, no date. */
const THROUGHOUT = wordsOf('^(over|for|during|throughout)', '^(über|während|für)');
const EACH = wordsOf('^(each|every)', '^jede[rs]?');
const CAN = wordsOf('can|ready', 'können|kann|bereit');
const COULD = wordsOf('could', 'könnt*');

/** “I meant September, that’s when it goes live”, “the licence ends in May, by then we need a new one”. */
function isFramedBeside(piece: Piece, pieces: Piece[]): boolean {
	const at = pieces.indexOf(piece);
	const near = pieces.filter((_, index) => index !== at && Math.abs(index - at) <= 2);
	const frames = ({ words, times }: Piece): boolean =>
		times.length === 0 && !CONTACT.test(words) && (DECIDES.test(words) || WANTS.test(words));
	return (
		(wordCount(piece.words) <= LONGEST_FRAGMENT && near.some(frames)) ||
		(wordCount(piece.words) <= BRIEF &&
			near.some(({ words }) => STARTS.test(words) && !isPast(words))) ||
		pieces.slice(at + 1, at + 3).some(({ words }) => BY_THEN.test(words) && ANNOUNCES.test(words))
	);
}

/** A length of time that answers us or is left to them, else “soon”. */
function unplacedTime(piece: Piece): OwnTime[] {
	const { words, asked } = piece;
	const left = lengthsIn(words).find(({ term, ...at }) => !term && (asked || isLeft(at, words)));
	if (left) return [{ days: left.days, index: left.index }];
	const soon = SOON.find(([pattern]) => pattern.test(words));
	const isWanted = asked || (WANTED_THING.test(words) && !DAILY_WORK.test(words));
	return soon && isWanted && !piece.denies ? [{ days: soon[1], index: 0 }] : [];
}

const LEFT: Array<[before: Wording | null, after: Wording | null]> = [
	[
		wordsOf("(have|have got|'ve got|got|has|only|just) …4 $"),
		wordsOf('^,? ?(left|to|until|till|before)'),
	],
	[wordsOf('(haben|hat|bleiben|noch|nur) …4 $'), wordsOf('^,? ?(zeit|bis|um|dann|$)')],
	[wordsOf('(longer|more) than …1 $', '(länger|mehr) als …1 $'), null],
	[null, wordsOf('^ is what we|^ (haben|geben) wir uns')],
];

/** “We have ten weeks to get there”, “wir haben noch sechs Wochen Zeit”. */
const isLeft = ({ index, length }: Omit<TimeLength, 'term'>, words: string): boolean =>
	LEFT.some(
		([before, after]) =>
			(before?.test(words.slice(0, index)) ?? true) &&
			(after?.test(words.slice(index + length)) ?? true),
	);

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

const PLANS = wordsOf('plans?|planned|agenda|happen*', 'geplant|pläne');

/** Whether a piece speaks of what they would buy and do, not of its money. */
const isProject = ({ words, asked }: Piece): boolean =>
	asked ||
	[DECIDES, STARTS, ACTION, PLANS].some((pattern) => pattern.test(words)) ||
	(!MONEY.test(words) && wordCount(words) <= LONGEST_FRAGMENT);
