import { IANAZone } from 'luxon';

/** Working time in a zone: spans of a weekday (1 = Monday) in minutes after midnight by the wall clock. */
export type Calendar = {
	timeZone: string;
	spans: Array<{ weekday: number; start: number; end: number }>;
	/** Days off as `YYYY-MM-DD`. */
	holidays: string[];
};
type Span = { start: number; end: number };

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
	const holidays = new Set(calendar.holidays);
	let left = minutes * MINUTE;
	for (let day = 0; day < FURTHEST_DAYS; day++) {
		const window = { start: from + day * DAY, end: from + (day + 1) * DAY };
		for (const { start, end } of workingSpans(window, zone, calendar.spans, holidays)) {
			if (left <= end - start) return start + left;
			left -= end - start;
		}
	}
	return null;
}

function workingSpans(
	window: Span,
	zone: IANAZone,
	spans: Calendar['spans'],
	holidays: Set<string>,
): Span[] {
	const working: Span[] = [];
	for (const part of partsOfConstantOffset(window, zone)) {
		const offset = zone.offset(part.start) * MINUTE;
		const firstMidnight = Math.floor((part.start + offset) / DAY) * DAY;
		for (let midnight = firstMidnight; midnight < part.end + offset; midnight += DAY) {
			const date = new Date(midnight);
			if (holidays.has(date.toISOString().slice(0, 10))) continue;
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
