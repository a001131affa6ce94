import { nextOpening, timeInWords, type Span } from './calendar';
import { calendarOf, hasOwnCalendar, type Policy, type Rep } from './policy';

/** A rep who does not work at all while the lead should be answered. */
export type Absence = {
	/** Null where the calendar has no working time any more. */
	until: number | null;
	words: string;
};

/** Null for a rep with working time in the window, and where no target sets one. */
export function absenceOf(rep: Rep, window: Span | null, policy: Policy): Absence | null {
	// The window ends in the team's working time.
	if (window === null || !hasOwnCalendar(rep)) return null;
	const calendar = calendarOf(policy, rep);
	const until = nextOpening(window.start, calendar);
	if (until === null) return { until, words: 'away for good' };
	if (until < window.end) return null;
	return { until, words: `away until ${timeInWords(until, calendar.timeZone)}` };
}
