const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
type Shown = { date: string; weekday: number; minute: number };
const formats = new Map<string, Intl.DateTimeFormat>();
const seen = new Map<string, Map<number, Shown>>();

/** What a clock on the wall shows, by the tables of Intl; zones change at whole quarters of an hour. */
export function wallClock(time: number, timeZone: string): Shown {
	const inZone = seen.get(timeZone) ?? new Map<number, Shown>();
	seen.set(timeZone, inZone);
	const quarter = Math.floor(time / QUARTER);
	const shown = inZone.get(quarter) ?? shownAt(quarter * QUARTER, timeZone);
	inZone.set(quarter, shown);
	return { ...shown, minute: shown.minute + Math.floor((time - quarter * QUARTER) / MINUTE) };
}

function shownAt(time: number, timeZone: string): Shown {
	const format =
		formats.get(timeZone) ??
		new Intl.DateTimeFormat('en-CA', {
			timeZone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
		});
	formats.set(timeZone, format);
	const local = new Date(`${format.format(time).replace(', ', 'T')}:00Z`);
	return {
		date: local.toISOString().slice(0, 10),
		weekday: local.getUTCDay() || 7,
		minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
	};
}
