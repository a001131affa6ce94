import type { DateTime } from 'luxon';
import { todayOf, type Day, type Period, type Today } from './calendar';
import { durationsIn, type Duration } from './durations';
import type { Anchor, Grain, Groups } from './timeAnchor';
import { ANCHORS } from './timeAnchors';
import { UNDATED } from './timeOccasions';
import { modifiersAt, narrowed, type Direction, type Modifiers } from './timeModifiers';
import { mayNameTime, UNSURE_MONTH } from './timeWords';

export type TimeMention = {
	/** Whole days from the reference to the time meant; negative for the past. */
	days: number;
	/** Days to the first and the last day it may be. */
	from: number;
	to: number;
	/** `from` where it starts then at the earliest (“not before March”), `by` where it is the latest. */
	direction: 'in' | 'by' | 'from' | 'past';
	grain: Grain | 'duration';
	index: number;
	length: number;
	/** Whether the mention is precise enough to date an event (a day, month, quarter or half). */
	dated: boolean;
};
/** A length of time that nothing places: “six weeks”. */
export type TimeLength = Pick<TimeMention, 'days' | 'index' | 'length'> & {
	/** Whether it is how long a contract, trial or notice lasts. */
	term: boolean;
};

/** What may stand between a time and the year beside it: “March of next year”, “nächstes Jahr im März”. */
const GAP =
	/^,?\s?(?:(?:of|in|im|des|der|around|about|maybe|probably|so|etwa|wohl|early|mid|late|anfang|mitte|ende)[\s-]){0,2}(?:the\s)?$/iu;

/**
 * Times that a text names, counted from the reference and in order; of overlapping readings the first counts.
 * Quarters, halves and fiscal years start with the fiscal year's first month (1–12).
 */
export function timesIn(
	text: string,
	reference: DateTime,
	fiscalYearStartMonth = 1,
): TimeMention[] {
	if (!mayNameTime(text)) return [];
	const today = todayOf(reference.toMillis(), fiscalYearStartMonth);
	const spans = durationsIn(text).flatMap((duration) => spanMention(duration) ?? []);
	const found = anchorsIn(text);
	const anchors = found.filter(
		({ anchor, index, end }) =>
			spans.every((span) => end <= span.index || span.index + span.length <= index) &&
			!(
				anchor === UNDATED &&
				[...spans, ...found].some((next) => isRightAfter(text, end, next.index))
			),
	);
	const mentions = anchors.flatMap(
		(found, position) =>
			mentionAt(text, found, anchors[position - 1], anchors[position + 1], today) ?? [],
	);
	return [...spans, ...mentions].sort((a, b) => a.index - b.index);
}

/** “Until the contract ends in two years”: what comes right after dates it. */
const isRightAfter = (text: string, end: number, index: number): boolean =>
	index >= end && !text.slice(end, index).trim();

/** Lengths of time that no word places, as they answer “how soon?”: “Six weeks, give or take.” */
export function lengthsIn(text: string): TimeLength[] {
	if (!mayNameTime(text)) return [];
	return durationsIn(text).flatMap(({ low, high, direction, term, index, length }) =>
		direction === null ? { days: Math.round((low + high) / 2), term, index, length } : [],
	);
}

/** The level of capacity.timeline: ≤ 90 days 3, ≤ 180 days 2, ≤ 12 months 1, later 0. */
export function timelineLevel(days: number): 0 | 1 | 2 | 3 {
	if (days <= 90) return 3;
	if (days <= 180) return 2;
	return days <= 366 ? 1 : 0;
}

function spanMention({ low, high, direction, index, length }: Duration): TimeMention | null {
	if (direction === null) return null;
	const place = { index, length, grain: 'duration' as const, dated: false };
	if (direction === 'past') {
		return {
			...place,
			days: -Math.round(high),
			from: -Math.round(high),
			to: -Math.round(low),
			direction,
		};
	}
	const said = direction === 'by' || direction === 'from' ? direction : 'in';
	const days = { by: high, from: low, in: (low + high) / 2 }[said];
	const from = said === 'by' ? 0 : Math.round(low);
	return { ...place, days: Math.round(days), from, to: Math.round(high), direction: said };
}

type Found = { anchor: Anchor; groups: Groups; words: string; index: number; end: number };

/** What the table finds, in order and without overlaps. */
function anchorsIn(text: string): Found[] {
	const found: Found[] = [];
	for (const anchor of ANCHORS) {
		for (const { index, 0: match, groups = {} } of anchor.pattern.all(text)) {
			const end = index + match.length;
			const words = text.slice(index, end);
			if (anchor.unlessBefore?.test(text.slice(end))) continue;
			if (found.some((other) => other.index < end && index < other.end)) continue;
			found.push({ anchor, groups, words, index, end });
		}
	}
	return found.sort((a, b) => a.index - b.index);
}

function mentionAt(
	text: string,
	found: Found,
	earlier: Found | undefined,
	later: Found | undefined,
	today: Today,
): TimeMention | null {
	if (dates(text, found, later, today) || dates(text, found, earlier, today)) return null;
	const yearBefore = earlier && dates(text, earlier, found, today) ? earlier : undefined;
	const yearAfter = !yearBefore && later && dates(text, later, found, today) ? later : undefined;
	const year = yearOf(yearBefore ?? yearAfter, today);
	const modifiers = modifiersAt(text, found.index, yearAfter?.end ?? found.end, earlier?.end ?? 0);
	const direction = yearBefore
		? (firm(modifiers) ?? modifiersAt(text, yearBefore.index, yearBefore.end, 0).direction)
		: modifiers.direction;
	if (year === null && !isTime(found, modifiers, today)) return null;
	const period = periodOf(found, year, { ...modifiers, direction }, today);
	if (!period) return null;
	const index = Math.min(found.index - modifiers.before, yearBefore?.index ?? found.index);
	const end = (yearAfter?.end ?? found.end) + modifiers.after;
	const grain = found.anchor.grainOf?.(found.groups) ?? found.anchor.grain;
	return {
		...daysOf(period, direction, grain, modifiers.part !== null, today.day),
		grain,
		dated: found.anchor.dated,
		index,
		length: end - index,
	};
}

/** Whether `year` gives `time` its year. */
function dates(text: string, year: Found, time: Found | undefined, today: Today): boolean {
	if (!time?.anchor.inYear || yearOf(year, today) === null) return false;
	const [first, second] = year.index < time.index ? [year, time] : [time, year];
	return GAP.test(text.slice(first.end, second.index));
}

const yearOf = (found: Found | undefined, today: Today): number | null =>
	found?.anchor.yearOf?.(found.groups, today) ?? null;

const firm = ({ direction }: Modifiers): Direction | null =>
	direction === 'in' ? null : direction;

const ABBREVIATED_OR_NAME = /^(?:may|mar|jan)$/iu;
const CAPITAL = /^\p{Lu}/u;

/** “May”, “fall” and the like are times only where other words say so. */
function isTime(
	{ anchor, words }: Found,
	{ direction, part, next, before, after }: Modifiers,
	today: Today,
): boolean {
	const placed = direction !== null || part !== null || next;
	if (anchor.placed === 'direction') return placed;
	if (anchor.placed === 'any') return before > 0 || after > 0 || isYearAhead(words, today);
	const month = words.replace('.', '');
	if (anchor.grain !== 'month' || !UNSURE_MONTH.test(month) || placed || after > 0) return true;
	return !ABBREVIATED_OR_NAME.test(month) && CAPITAL.test(month);
}

const YEARS_AHEAD = 15;
const isYearAhead = (words: string, { year }: Today): boolean =>
	Number(words) > year && Number(words) <= year + YEARS_AHEAD;

function periodOf(
	{ anchor, groups }: Found,
	year: number | null,
	{ direction, part, next }: Modifiers,
	today: Today,
): Period | null {
	const { at, inYear } = anchor;
	if (!inYear) {
		const period = at?.(groups, today);
		return period ? narrowed(period, part) : null;
	}
	const inThe = (of: number): Period[] => {
		const period = inYear(groups, of, today);
		return period ? [narrowed(period, part)] : [];
	};
	if (year !== null) return inThe(year)[0] ?? null;
	const around = [-1, 0, 1, 2].flatMap((step) => inThe(today.year + step));
	if (direction === 'past') return around.findLast(({ start }) => start <= today.day) ?? null;
	const upcoming = around.find(({ start }) => start > today.day) ?? null;
	if (direction === 'before') return upcoming;
	const current = around.find(({ end }) => end >= today.day) ?? null;
	return next && current && current.start <= today.day ? upcoming : current;
}

function daysOf(
	{ start, end }: Period,
	direction: Direction | null,
	grain: Grain,
	isPart: boolean,
	today: Day,
): Pick<TimeMention, 'days' | 'from' | 'to' | 'direction'> {
	const first = Math.max(start, today) - today;
	const last = end - today;
	const middle = Math.round((first + last) / 2);
	if (direction === 'past' || last < 0) {
		return { days: Math.min(last, -1), from: start - today, to: last, direction: 'past' };
	}
	if (direction === 'before') {
		const day = Math.max(start - 1 - today, 0);
		return { days: day, from: 0, to: day, direction: 'by' };
	}
	if (direction === 'from') return { days: first, from: first, to: last, direction };
	if (direction === 'after')
		return { days: last + 1, from: last + 1, to: last + 1, direction: 'from' };
	if (direction !== 'by') return { days: middle, from: first, to: last, direction: 'in' };
	const begins = (grain === 'year' || grain === 'event') && !isPart && start > today;
	const day = begins ? first : grain === 'season' && !isPart ? middle : last;
	return { days: day, from: 0, to: day, direction };
}
