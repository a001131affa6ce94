import { DateTime, IANAZone } from 'luxon';

/** A part of a weekday (1 = Monday), in minutes after midnight by the wall clock. */
export type WorkingSpan = { weekday: number; start: number; end: number };
/** Days as `YYYY-MM-DD`, both included. */
export type DaySpan = { first: string; last: string };
/** Working time in a zone; the spans of a weekday don't overlap. */
export type Calendar = { timeZone: string; spans: WorkingSpan[]; daysOff: DaySpan[] };
/** From `start` up to, not including, `end`, in epoch milliseconds. */
export type Span = { start: number; end: number };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A calendar without a working minute in ten years has none. */
const FURTHEST_DAYS = 3660;

/**
 * The moment (epoch milliseconds) at which `minutes` of working time have passed since `from`; null where
 * the calendar has no working time. A moment is working time if the wall clock of the zone says so, also
 * on days on which the clocks change.
 */
export function addBusinessMinutes(
	from: number,
	minutes: number,
	calendar: Calendar,
): number | null {
	const zone = IANAZone.create(calendar.timeZone);
	let left = minutes * MINUTE;
	for (let day = 0; day < FURTHEST_DAYS; day++) {
		const window = { start: from + day * DAY, end: from + (day + 1) * DAY };
		for (const { start, end } of workingSpans(window, zone, calendar)) {
			if (left <= end - start) return start + left;
			left -= end - start;
		}
	}
	return null;
}

/** The minutes of working time from one moment to a later one; 0 where it is not later. */
export function businessMinutesBetween(from: number, to: number, calendar: Calendar): number {
	const zone = IANAZone.create(calendar.timeZone);
	let worked = 0;
	for (let start = Math.max(from, to - FURTHEST_DAYS * DAY); start < to; start += DAY) {
		const window = { start, end: Math.min(start + DAY, to) };
		for (const span of workingSpans(window, zone, calendar)) worked += span.end - span.start;
	}
	return worked / MINUTE;
}

/** The first moment of working time at or after `from`; null where there is none. */
export function nextOpening(from: number, calendar: Calendar): number | null {
	return addBusinessMinutes(from, 0, calendar);
}

/** “Tue 10 Mar 2026, 09:05 (Europe/Berlin)” */
export function timeInWords(time: number, timeZone: string): string {
	const local = DateTime.fromMillis(time, { zone: timeZone, locale: 'en-GB' });
	return `${local.toFormat('ccc d LLL yyyy, HH:mm')} (${timeZone})`;
}

function workingSpans(window: Span, zone: IANAZone, { spans, daysOff }: Calendar): Span[] {
	const working: Span[] = [];
	for (const part of partsOfConstantOffset(window, zone)) {
		const offset = zone.offset(part.start) * MINUTE;
		const firstMidnight = Math.floor((part.start + offset) / DAY) * DAY;
		for (let midnight = firstMidnight; midnight < part.end + offset; midnight += DAY) {
			const date = new Date(midnight);
			if (isOff(date.toISOString().slice(0, 10), daysOff)) continue;
			const weekday = date.getUTCDay() || 7;
			for (const span of spans) {
				if (span.weekday !== weekday) continue;
				const start = Math.max(part.start, midnight + span.start * MINUTE - offset);
				const end = Math.min(part.end, midnight + span.end * MINUTE - offset);
				if (start < end) working.push({ start, end });
			}
		}
	}
	return working.sort((a, b) => a.start - b.start);
}

const isOff = (day: string, daysOff: DaySpan[]): boolean =>
	daysOff.some(({ first, last }) => first <= day && day <= last);

/** A window of at most a day, cut where the zone's clocks change in it. */
function partsOfConstantOffset({ start, end }: Span, zone: IANAZone): Span[] {
	if (zone.offset(start) === zone.offset(end - 1)) return [{ start, end }];
	let before = start;
	let change = end - 1;
	while (change - before > 1) {
		const middle = Math.floor((before + change) / 2);
		if (zone.offset(middle) === zone.offset(start)) before = middle;
		else change = middle;
	}
	return [
		{ start, end: change },
		{ start: change, end },
	];
}
