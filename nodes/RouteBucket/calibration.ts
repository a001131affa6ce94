import { DateTime } from 'luxon';
import type { Assignment } from './counts';
import { zoneOf, type Policy, type Rep } from './policy';
import { daysOf } from './week';

/**
 * Leads credited to a rep for the time without them, so that nobody is flooded on joining or coming back
 * (Cal.com's shortfall): for a joiner the mean of those who were there before; for each time off that is over
 * the mean of the others in it.
 */
export function calibrationOf(
	rep: Rep,
	reps: Rep[],
	rows: Assignment[],
	policy: Policy,
	capturedAt: number,
): number {
	const others = reps.filter((other) => other !== rep);
	const meanOf = (group: Rep[], from: number, to: number): number => {
		const emails = new Set(group.map(({ email }) => email));
		const theirs = rows.filter(({ owner, at }) => emails.has(owner) && from <= at && at < to);
		return group.length === 0 ? 0 : theirs.length / group.length;
	};
	const { joined } = rep;
	const earlier = others.filter((other) => joined !== undefined && (other.joined ?? '') < joined);
	const away = (rep.timeOff ?? []).map((text) => {
		const span = daysOf(text);
		if (span === null) return 0;
		const from = midnight(span.first, rep, policy);
		const to = midnight(span.last, rep, policy, 1);
		return to <= capturedAt ? meanOf(others, from, to) : 0;
	});
	return away.reduce((sum, mean) => sum + mean, meanOf(earlier, -Infinity, joinedAt(rep, policy)));
}

/** Without a date a rep has always been there. */
export function joinedAt(rep: Rep, policy: Policy): number {
	return rep.joined === undefined ? -Infinity : midnight(rep.joined, rep, policy);
}

/** The start of a day where the rep is. */
function midnight(day: string, rep: Rep, policy: Policy, later = 0): number {
	const zone = zoneOf(policy, rep);
	return DateTime.fromISO(day, { zone }).plus({ days: later }).startOf('day').toMillis();
}
