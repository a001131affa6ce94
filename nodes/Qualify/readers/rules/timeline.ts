import type { Level } from '../reading';
import { finding, type Finding, type Place } from './place';
import { timelineLevel } from './time';
import { asksWhen } from './timelineAnswers';
import { delayIn } from './timelineDelays';
import { ON_SUPPLIERS_WORD, opposes, OWN_NEED } from './timelineFrames';
import { foundAt, piecesOf, straight, type Piece } from './timelinePieces';
import { ownTimesIn } from './timelineTimes';
import { CONTACT, isOwn, NOT_US, OTHERS, UNREAL } from './timelineVetoes';
import { WHEN_UNKNOWN } from './timelineFarOff';
import { CANNOT_WAIT, IN_A_HURRY } from './timelineHurry';
import { wordsOf } from './wording';

type Saying = {
	place: Place;
	level: Level;
	rule: string;
	/** A time outweighs “no hurry” beside it; what is stopped or denied takes back the times before it. */
	kind: 'time' | 'noHurry' | 'stopped';
	/** Whether it stands against what was said before: “but”, “I meant”. */
	against: boolean;
};

/** By when they want to decide, start or be done: the whole sentence, read at its first clause. */
export function timelineAt(place: Place): Finding[] {
	const { sentence, text, clause, context, question } = place;
	if (clause.start !== sentence.clauses[0]?.start) return [];
	const whole = straight(text.slice(sentence.start, sentence.end));
	if (NOT_US.test(whole) || UNREAL.test(whole) || (OTHERS.test(whole) && !isOwn(whole))) return [];
	const pieces = piecesOf(place, asksWhen(question));
	const read = context.question ? pieces.filter(({ words }) => OWN_NEED.test(words)) : pieces;
	const said = standing(read.flatMap((piece) => sayingsOf(piece, pieces)));
	const sayings = said.length > 0 || context.question ? said : saidByWhole(place, whole);
	return sayings.map(({ place: at, level, rule, kind, against }) => {
		const found = finding(at, 'capacity.timeline', level, rule);
		return kind === 'stopped' || (against && level === 0) ? { ...found, corrects: true } : found;
	});
}

/** “Niemand weiß, wann das kommt”, “sobald der Vertrag da ist, legen wir los”: said across the commas. */
function saidByWhole(place: Place, whole: string): Saying[] {
	const saying = { place, against: false };
	if (WHEN_UNKNOWN.test(whole) && !CONTACT.test(whole)) {
		return [{ ...saying, level: 0, rule: 'timeline.none', kind: 'noHurry' }];
	}
	return ON_SUPPLIERS_WORD.test(whole)
		? [{ ...saying, level: timelineLevel(HURRY_DAYS), rule: 'timeline.hurry', kind: 'time' }]
		: [];
}

const MOVED_TO = wordsOf('^(to|until|till|into)', '^(auf|bis|ins?)');
const HURRY_DAYS = 30;
const LONGEST_ASIDE = 3;

/** “In May, no wait, in July”: words between two times that only take back the first. */
const isAside = (before: Piece | undefined): boolean =>
	before !== undefined &&
	before.times.length === 0 &&
	opposes(before.words) &&
	before.words.split(' ').length <= LONGEST_ASIDE;

function sayingsOf(piece: Piece, pieces: Piece[]): Saying[] {
	const { place, words } = piece;
	const saying = (level: Level, rule: string, kind: Saying['kind']): Saying => ({
		place,
		level,
		rule,
		kind,
		against: opposes(words) || isAside(pieces[pieces.indexOf(piece) - 1]),
	});
	const delay = delayIn(piece, pieces);
	const own = ownTimesIn(piece, pieces);
	// “Postponed to September” has a time, “planned for May, now on hold” has none.
	const times = own
		.filter((time) => time !== 'denied')
		.filter(({ index }) => delay?.kind !== 'stopped' || MOVED_TO.test(words.slice(index)));
	if (times.length > 0) {
		return times.map(({ days }) => saying(timelineLevel(days), 'timeline.stated', 'time'));
	}
	if (delay?.kind === 'stopped' || own.includes('denied')) {
		return [saying(0, 'timeline.stopped', 'stopped')];
	}
	if (delay) return [saying(0, 'timeline.none', 'noHurry')];
	return (foundAt(IN_A_HURRY, words) !== null || CANNOT_WAIT.test(words)) &&
		!place.context.hypothetical
		? [saying(timelineLevel(HURRY_DAYS), 'timeline.hurry', 'time')]
		: [];
}

/** What is left of a sentence's sayings after its own corrections. */
function standing(sayings: Saying[]): Saying[] {
	const lastStop = sayings.findLastIndex(({ kind }) => kind === 'stopped');
	const after = sayings.slice(Math.max(lastStop, 0));
	const times = after.filter(({ kind }) => kind === 'time');
	if (times.length === 0) return after;
	const correction = times.findLastIndex(({ against }) => against);
	return times.slice(Math.max(correction, 0));
}
