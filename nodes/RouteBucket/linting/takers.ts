import { joinedAt } from '../calibration';
import { repOf, type Policy, type Rep } from '../policy';
import { takersOf } from '../territories';

export const isInactive = (email: string, policy: Policy): boolean =>
	repOf(policy, email)?.active === false;

/** Whether a rep can be drawn at all. */
export const isDrawn = ({ active, weight }: Rep): boolean => active && weight > 0;

export function takesNewLeads(email: string, policy: Policy): boolean {
	const rep = repOf(policy, email);
	return rep !== null && isDrawn(rep);
}

/** Whether some taker of a row has room for every lead, so that none goes on to the next row. */
export function alwaysTakes(
	row: { reps?: string[]; team?: string },
	policy: Policy,
	now: Date,
): boolean {
	return takersOf(row, policy).some((email) => {
		const rep = repOf(policy, email);
		if (rep === null || !isDrawn(rep) || joinedAt(rep, policy) > now.getTime()) return false;
		return [rep.capPerDay, rep.capPerWeek, rep.capOpenLeads].every((cap) => cap === undefined);
	});
}
