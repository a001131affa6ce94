import type { DaySpan, WorkingSpan } from './calendar';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TIME_SPAN = /^((?:[01]?\d|2[0-3]):[0-5]\d)-((?:[01]?\d|2[0-3]):[0-5]\d|24:00)$/u;
const DAY = String.raw`(\d{4}-\d{2}-\d{2})`;
const DAYS = new RegExp(`^${DAY}(?: ?(?:/|\\.\\.|–|to) ?${DAY})?$`, 'u');

/**
 * The spans in a text such as “Mon-Thu 09:00-12:00, 13:00-18:00; Fri 09:00-15:00”; hours without weekdays
 * hold on `days`. Null where the text says anything else, or a time twice.
 */
export function weekOf(text: string, days: number[]): WorkingSpan[] | null {
	const parts = text
		.toLowerCase()
		.replace(/[–—]/gu, '-')
		.split(';')
		.map((part) =>
			part
				.replace(/ ?- ?/gu, '-')
				.split(/[\s,]+/u)
				.filter(Boolean),
		)
		.filter((words) => words.length > 0);
	const spans: WorkingSpan[] = [];
	for (const words of parts) {
		const firstTime = words.findIndex((word) => TIME_SPAN.test(word));
		if (firstTime < 0) return null;
		const named = words.slice(0, firstTime).map(weekdaysOf);
		const times = words.slice(firstTime).map(timesOf);
		if (named.includes(null) || times.includes(null)) return null;
		const weekdays = firstTime === 0 ? days : named.flatMap((list) => list ?? []);
		for (const weekday of new Set(weekdays)) {
			for (const time of times) if (time) spans.push({ weekday, ...time });
		}
	}
	return spans.length === 0 || spans.some((one) => spans.some((other) => overlap(one, other)))
		? null
		: spans;
}

/** `fri-mon` → 5, 6, 7, 1 */
function weekdaysOf(word: string): number[] | null {
	const [first, last = first] = word.split('-').map((name) => WEEKDAYS.indexOf(name));
	if (first < 0 || last < 0 || word.split('-').length > 2) return null;
	const count = ((last - first + 7) % 7) + 1;
	return Array.from({ length: count }, (_, index) => ((first + index) % 7) + 1);
}

function timesOf(word: string): { start: number; end: number } | null {
	const match = TIME_SPAN.exec(word);
	if (!match) return null;
	const [start, end] = match.slice(1).map(minutesOf);
	return start < end ? { start, end } : null;
}

const overlap = (one: WorkingSpan, other: WorkingSpan): boolean =>
	one !== other && one.weekday === other.weekday && one.start < other.end && other.start < one.end;

/** “2026-12-25” or “2026-12-27 to 2027-01-02”; null where it is neither. */
export function daysOf(text: string): DaySpan | null {
	const [, first, last = first] = DAYS.exec(text.replace(/\s+/gu, ' ')) ?? [];
	return first !== undefined && isDay(first) && isDay(last) && first <= last
		? { first, last }
		: null;
}

const isDay = (text: string): boolean => {
	const time = Date.parse(`${text}T00:00:00Z`);
	return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
};

export function minutesOf(clock: string): number {
	const [hours, minutes] = clock.split(':').map(Number);
	return hours * 60 + minutes;
}
