/** Days since 1970-01-01: the calendar as plain whole numbers. */
export type Day = number;
/** A stretch of days, both ends included. */
export type Period = { start: Day; end: Day };
/** What dates are counted from, with the month in which the fiscal year starts. */
export type Today = { day: Day; year: number; month: number; fiscalStart: number };

const MILLISECONDS = 86_400_000;

/** A month beyond 1–12 or a day beyond the month's end rolls over. */
export const dayOf = (year: number, month: number, day: number): Day =>
	Date.UTC(year, month - 1, day) / MILLISECONDS;

export function todayOf(milliseconds: number, fiscalStart: number): Today {
	const date = new Date(milliseconds);
	return {
		day: Math.floor(milliseconds / MILLISECONDS),
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		fiscalStart,
	};
}

/** Null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): Period | null {
	const at = dayOf(year, month, day);
	const date = new Date(at * MILLISECONDS);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? point(at) : null;
}

export const point = (day: Day): Period => ({ start: day, end: day });

/** Whole months, e.g. a quarter: `months(2026, 4, 3)`. */
export const months = (year: number, from: number, count: number): Period => ({
	start: dayOf(year, from, 1),
	end: dayOf(year, from + count, 1) - 1,
});

/** The fiscal year is named after the calendar year in which it ends. */
export const fiscalMonths = (
	{ fiscalStart }: Today,
	year: number,
	from: number,
	count: number,
): Period => months(fiscalStart === 1 ? year : year - 1, fiscalStart + from - 1, count);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (day + 4) % 7;

export const mondayOf = (day: Day): Day => day - ((weekdayOf(day) + 6) % 7);

/** Monday to Sunday of an ISO week; week 1 holds 4 January. */
export function isoWeek(year: number, week: number): Period {
	const start = mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7;
	return { start, end: start + 6 };
}

/** Easter Sunday by the Meeus/Jones/Butcher rule. */
export function easterOf(year: number): Day {
	const moon = year % 19;
	const century = Math.floor(year / 100);
	const shift = Math.floor((8 * century + 13) / 25);
	const epact = (19 * moon + century - Math.floor(century / 4) - shift + 15) % 30;
	const late = Math.floor((moon + 11 * epact) / 319);
	const yearOfCentury = year % 100;
	const weekday =
		(2 * (century % 4) +
			2 * Math.floor(yearOfCentury / 4) -
			(yearOfCentury % 4) -
			epact +
			late +
			32) %
		7;
	const month = Math.floor((epact - late + weekday + 90) / 25);
	return dayOf(year, month, (epact - late + weekday + month + 19) % 32);
}
