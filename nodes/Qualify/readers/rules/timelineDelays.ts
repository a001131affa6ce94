import { lengthsIn } from './time';
import { answersNoTime } from './timelineAnswers';
import { DECIDES } from './timelineFrames';
import { foundAt, type Piece } from './timelinePieces';
import { CONTACT, isOwn, isPast, PAPERWORK, PRIVATE_LIFE } from './timelineVetoes';
import { BOUND, FAR_OFF, MORE_YEARS, SOMEDAY, WHEN_UNKNOWN } from './timelineFarOff';
import { NO_HURRY } from './timelineHurry';
import { ABOUT_PROJECT, ACTION, MONEY } from './timelineNouns';
import { RESUMED, STOPPED, STOPPED_IF_PROJECT } from './timelineStopped';
import { wordsOf } from './wording';

/** How a piece puts it off, and where in its words. */
export type Delay = { kind: 'noHurry' | 'stopped'; index: number };

const LONG_BOUND_DAYS = 540;
const YEAR = 366;
const LONGEST_FRAGMENT = 6;

/** The delay of a piece; a later piece may say how long it waits, or that it goes on again. */
export function delayIn(piece: Piece, pieces: Piece[]): Delay | null {
	const { words, asked } = piece;
	if (waitsForYears(piece, pieces) || notForYears(piece) || isCalledFor(piece))
		return { kind: 'noHurry', index: 0 };
	if (CONTACT.test(words) || (PAPERWORK.test(words) && !DECIDES.test(words))) return null;
	if (!asked && !isTheirs(piece)) return null;
	const stopped = isOfMoreThanThis(words)
		? null
		: (foundAt(STOPPED, words) ?? stoppedProject(piece));
	if (stopped !== null) {
		return isResumed(piece, pieces) ? null : { kind: 'stopped', index: stopped };
	}
	const late =
		foundAt(NO_HURRY, words) ??
		foundAt(FAR_OFF, words) ??
		foundAt(WHEN_UNKNOWN, words) ??
		someday(piece) ??
		bound(piece) ??
		(asked ? answered(piece) : null);
	return late === null ? null : { kind: 'noHurry', index: late };
}

const NOT_BEFORE = wordsOf(
	'(until|till|before|unless|so long as)',
	'(bis|bevor|vor|vorm|solange|ehe|erst wenn|erst nach)',
);
const FOR_YEARS = wordsOf(
	'(for|take|takes) …2 years|years from now',
	'jahrelang|jahre dauern|dauert jahre|noch …2 jahre',
);

/** “Every purchase is on hold”, “they postponed the match”: no word on this project. */
const ALL_SPENDING = wordsOf(
	'(every|each|all|any) …3 (purchases?|vacanc(y|ies)|hires?|orders?|spending|requisitions?)',
	'(jede|alle|sämtliche) …2 (anschaffung|anschaffungen|bestellung|bestellungen|stelle|stellen|ausgaben)',
);
const isOfMoreThanThis = (words: string): boolean =>
	ALL_SPENDING.test(words) || PRIVATE_LIFE.test(words);

const REFUSES = wordsOf(
	"won't|will not|not going to|wouldn't|not planning|don't (plan|expect|intend|want)|nothing will",
	'(werde|werden|wird|wollen|will) …6 (nicht|nichts)',
);
const FOR_LENGTH = / for (?:\S+ ){0,3}$/iu;
/** “I won’t tackle that for a good two years.” */
const notForYears = ({ words }: Piece): boolean =>
	REFUSES.test(words) &&
	lengthsIn(words).some(
		({ days, index }) => days >= LONG_BOUND_DAYS && FOR_LENGTH.test(words.slice(0, index)),
	);

const FIRST = wordsOf(
	'first (the|our|we|this|that|comes|there|they|it|another|one)|^first',
	'^(erst|zuerst|zunächst|vorher)',
);
const ONLY_THEN = wordsOf(
	'only then|then (would|will|could|can|do)|after that',
	'(erst )?(dann|danach)',
);

/** “Nothing happens before the merger is through, and that takes at least two years.” */
function waitsForYears(piece: Piece, pieces: Piece[]): boolean {
	const { words } = piece;
	const after = pieces.slice(pieces.indexOf(piece));
	const first = FIRST.test(words) && after.some((one) => ONLY_THEN.test(one.words));
	if (!first && !(piece.denies && NOT_BEFORE.test(words))) return false;
	if (isPast(words)) return false;
	return after.some(
		({ words: said, times }) =>
			FOR_YEARS.test(said) ||
			lengthsIn(said).some(({ days }) => days >= LONG_BOUND_DAYS) ||
			times.some(({ days, grain }) => grain === 'duration' && days >= LONG_BOUND_DAYS),
	);
}

const AGAIN = wordsOf(
	'again|back|try (me|us)|ask (me|us)|call (me|us)|ring (me|us)|(get in|be in|keep in) touch|speak|talk|knock',
	'noch ?mal|nochmals|wieder|erneut|rufen sie|fragen sie|melden sie|kommen sie|sprechen wir|hören wir|unterhalten wir',
);

/** “Call me again in two years.” */
const isCalledFor = ({ words, times, place: { context } }: Piece): boolean =>
	!context.question &&
	AGAIN.test(words) &&
	(CONTACT.test(words) || AGAIN_LATER.test(words)) &&
	!isPast(words) &&
	times.some(({ days, direction }) => days > YEAR + SLACK && direction !== 'by');
const AGAIN_LATER = wordsOf(
	'^(try|ask|knock|come|check|reach out|get (back )?in touch)',
	'^(fragen|kommen|versuchen)',
);
const SLACK = 60;

/** “It was on hold, but it is running again.” */
const isResumed = (piece: Piece, pieces: Piece[]): boolean =>
	pieces.slice(pieces.indexOf(piece)).some(({ words, denies: any }) => RESUMED.test(words) && !any);

const THIRD = wordsOf('he|she|him|her|his', 'er|ihn|ihm');
const SHORT_SENTENCE = 60;
/** Left out, the subject is what they were asked about: “Liegt auf Eis.”, “No hurry whatsoever.” */
const ELLIPTIC = wordsOf(
	'^(no|not|nothing|zero|been|got|put|pushed|parked|shelved|on hold)',
	'^(kein*|nicht|nichts|liegt|bleibt|ist|wird|kommt|steht|ruht|hat|eilt|drängt)',
);

/** Whether the sentence is about them, about “it”, or says little else. */
function isTheirs({ words, place: { text, sentence } }: Piece): boolean {
	const whole = text.slice(sentence.start, sentence.end);
	if (ELLIPTIC.test(words) && whole.startsWith(words.slice(0, 3))) return true;
	return (
		isOwn(whole) ||
		(!THIRD.test(whole) &&
			(ABOUT_PROJECT.test(whole) || DECIDES.test(whole) || whole.length <= SHORT_SENTENCE))
	);
}

/** The project may be named before: “we planned it for May, but scrapped that”. */
function stoppedProject({ words, place }: Piece): number | null {
	const upToHere = place.text.slice(place.sentence.start, place.clause.end);
	return MONEY.test(words) || !ABOUT_PROJECT.test(upToHere)
		? null
		: foundAt(STOPPED_IF_PROJECT, words);
}

function someday({ words, asked, alone }: Piece): number | null {
	const at = foundAt(SOMEDAY, words);
	if (at === null || isPast(words)) return null;
	const isFragment = alone && words.split(/\s+/u).length <= LONGEST_FRAGMENT;
	return asked || isFragment || ACTION.test(words) || DECIDES.test(words) ? at : null;
}

/** A contract or a makeshift that lasts for years. */
function bound({ words, times }: Piece): number | null {
	if (!BOUND.test(words) && (!MORE_YEARS.test(words) || isPast(words))) return null;
	const years = lengthsIn(words).find(({ days }) => days >= LONG_BOUND_DAYS);
	const until = times.find(({ days }) => days > YEAR);
	return years?.index ?? until?.index ?? null;
}

function answered({ words, place, denies: any }: Piece): number | null {
	const isStart = place.text.slice(0, place.clause.start).trim() === '';
	return isStart && answersNoTime(words, place.question, any) ? 0 : null;
}
