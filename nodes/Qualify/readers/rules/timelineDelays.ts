import { lengthsIn } from './time';
import { answersNoTime } from './timelineAnswers';
import { DECIDES } from './timelineFrames';
import { denies, type Piece } from './timelinePieces';
import { CONTACT, isOwn, isPast, PAPERWORK } from './timelineVetoes';
import {
	ABOUT_PROJECT,
	ACTION,
	BOUND,
	FAR_OFF,
	MONEY,
	MORE_YEARS,
	NO_HURRY,
	SOMEDAY,
	STOPPED,
	STOPPED_IF_PROJECT,
	WHEN_UNKNOWN,
} from './timelineWords';
import { wordsOf, type Wording } from './wording';

/** How a piece puts it off, and where in its words. */
export type Delay = { kind: 'noHurry' | 'stopped'; index: number };

const LONG_BOUND_DAYS = 540;
const YEAR = 366;
const LONGEST_FRAGMENT = 6;

export function delayIn(piece: Piece): Delay | null {
	const { words, asked } = piece;
	if (CONTACT.test(words) || (PAPERWORK.test(words) && !DECIDES.test(words))) return null;
	if (!asked && !isTheirs(piece)) return null;
	const stopped = found(STOPPED, words) ?? stoppedProject(piece);
	if (stopped !== null) return { kind: 'stopped', index: stopped };
	const late =
		found(NO_HURRY, words) ??
		found(FAR_OFF, words) ??
		found(WHEN_UNKNOWN, words) ??
		someday(piece) ??
		bound(piece) ??
		(asked ? answered(piece) : null);
	return late === null ? null : { kind: 'noHurry', index: late };
}

const THIRD = wordsOf('he|she|him|her|his', 'er|ihn|ihm');
const SHORT_SENTENCE = 60;

/** Whether the sentence is about them, about “it”, or says little else. */
function isTheirs({ place: { text, sentence } }: Piece): boolean {
	const whole = text.slice(sentence.start, sentence.end);
	return (
		isOwn(whole) ||
		(!THIRD.test(whole) &&
			(ABOUT_PROJECT.test(whole) || DECIDES.test(whole) || whole.length <= SHORT_SENTENCE))
	);
}

const WORDS_BEFORE = /(?:\S{1,20}\s){1,4}$/u;

/** Where a pattern matches words that are not denied; a match that denies by itself counts. */
function found(pattern: Wording, words: string): number | null {
	const match = pattern.exec(words);
	if (!match) return null;
	const [before] = WORDS_BEFORE.exec(words.slice(0, match.index)) ?? [''];
	return !denies(match[0]) && denies(before) ? null : match.index;
}

/** The project may be named before: “we planned it for May, but scrapped that”. */
function stoppedProject({ words, place }: Piece): number | null {
	const upToHere = place.text.slice(place.sentence.start, place.clause.end);
	return MONEY.test(words) || !ABOUT_PROJECT.test(upToHere)
		? null
		: found(STOPPED_IF_PROJECT, words);
}

function someday({ words, asked, alone }: Piece): number | null {
	const at = found(SOMEDAY, words);
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
