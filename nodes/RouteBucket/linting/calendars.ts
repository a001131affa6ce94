import type { Calendar } from '../calendar';

const DAY_MS = 86_400_000;

/** Whether any day of the coming year has working time. */
export function worksAgain({ spans, daysOff }: Calendar, now: Date): boolean {
	const weekdays = new Set(spans.map(({ weekday }) => weekday));
	return Array.from({ length: 366 }, (_, ahead) => new Date(now.getTime() + ahead * DAY_MS)).some(
		(date) => {
			const day = date.toISOString().slice(0, 10);
			const isOff = daysOff.some(({ first, last }) => first <= day && day <= last);
			return weekdays.has(date.getUTCDay() || 7) && !isOff;
		},
	);
}
