import { joinedAt } from '../calibration';
import { calendarOf, hasOwnCalendar, type Policy, type Rep } from '../policy';
import { boundReps, hasTerritory, takersOf } from '../territories';
import { worksAgain } from './calendars';
import { error, foundBy, rowOf, warning, type Finding } from './finding';
import { namedPeople } from './owners';
import { namesSomeone } from './rules';
import { alwaysTakes, isDrawn } from './takers';
import { isShutOut, takesCountry } from './territories';

export function lintReps(policy: Policy, now: Date): Finding[] {
	const { reps } = policy;
	const isReached = reach(policy, now);
	return [
		...lintWeights(policy),
		...reps.flatMap((rep, row) => {
			const where = rowOf('Reps', row);
			const { email, capPerDay, capPerWeek, joined } = rep;
			const unreached = isReached(rep);
			return foundBy([
				{
					when: unreached !== null,
					finding: warning(where, `${email} gets no new leads: ${unreached}.`),
				},
				{
					when: rep.active && joinedAt(rep, policy) > now.getTime(),
					finding: warning(where, `${email} gets no new leads before joining on ${joined}.`),
				},
				{
					when: rep.active && hasOwnCalendar(rep) && !worksAgain(calendarOf(policy, rep), now),
					finding: error(where, `${email} has no working time within a year from now.`),
				},
				{
					when: capPerDay !== undefined && capPerWeek !== undefined && capPerWeek < capPerDay,
					finding: warning(
						where,
						`The cap of ${capPerDay} leads a day never counts: the week ends at ${capPerWeek}.`,
					),
				},
			]);
		}),
	];
}

function lintWeights(policy: Policy): Finding[] {
	const { reps } = policy;
	if (reps.length === 0) return [];
	if (!reps.some(isDrawn)) {
		const message = reps.some(({ active }) => active)
			? 'All weights are 0: nobody gets new leads, all go to the fallback owner.'
			: 'Nobody is active: all leads go to the fallback owner.';
		return [error('Reps', message)];
	}
	const bound = boundReps(policy);
	const open = reps.filter((rep) => !hasTerritory(rep, bound));
	const isIdle = open.length > 0 && !open.some(isDrawn);
	const message = `Leads without a territory go to nobody but the fallback owner: ${open.map(({ email }) => email).join(', ')} can’t take them, being inactive or of weight 0, and the others have territories.`;
	return isIdle ? [error('Reps', message)] : [];
}

/** Why no part of the policy sends new leads to a rep; null where one does. */
function reach(policy: Policy, now: Date): (rep: Rep) => string | null {
	const { reps, rules = [], territories = [] } = policy;
	const named = namedPeople(policy);
	const bound = boundReps(policy);
	const hasOpen = reps.some((rep) => !hasTerritory(rep, bound));
	const liveRows = territories.filter((_row, index) => !isShutOut(index, policy, now));
	const liveRules = rules.filter((_rule, index) => namesSomeone(index, policy));
	const pooled = new Set([...liveRows, ...liveRules].flatMap((row) => takersOf(row, policy)));
	const isTaken = (country: string): boolean =>
		policy.whenNobodyIsAvailable !== 'nextRep' &&
		territories.some((row) => takesCountry(row, country) && alwaysTakes(row, policy, now));
	return (rep) => {
		if (!rep.active) return 'not active';
		if (named.has(rep.email)) return null;
		if (rep.weight === 0) return 'weight 0, and no rule or named account names them';
		const isOpen = !hasOpen || !hasTerritory(rep, bound);
		const hasCountry = rep.countries.some((country) => !isTaken(country));
		if (isOpen || hasCountry || pooled.has(rep.email)) return null;
		return 'every row that names them, or takes their countries, is decided by another before it';
	};
}
