import { IANAZone } from 'luxon';
import { calendarOf, type Policy } from '../policy';
import { worksAgain } from './calendars';
import { error, foundBy, warning, type Finding } from './finding';

/** What a Warm and a Lukewarm lead is promised. */
const PROMISED_WARM = 5;
const PROMISED_LUKEWARM = 30;

export function lintTimes(policy: Policy, now: Date): Finding[] {
	const { sla, escalation } = policy;
	const { warmMinutes, lukewarmMinutes } = sla;
	const isOrdered =
		escalation === undefined ||
		(escalation.remindAt < escalation.escalateAt && escalation.escalateAt < escalation.reassignAt);
	return [
		...foundBy([
			{
				when: warmMinutes > PROMISED_WARM,
				finding: warning(
					'SLA',
					`${warmMinutes} minutes for Warm are longer than the promise of ${PROMISED_WARM}.`,
				),
			},
			{
				when: lukewarmMinutes > PROMISED_LUKEWARM,
				finding: warning(
					'SLA',
					`${lukewarmMinutes} minutes for Lukewarm are longer than the promise of ${PROMISED_LUKEWARM}.`,
				),
			},
			{
				when: warmMinutes > lukewarmMinutes,
				finding: error(
					'SLA',
					`Warm leads wait longer than Lukewarm ones: ${warmMinutes} against ${lukewarmMinutes} minutes.`,
				),
			},
			{
				when: !isOrdered,
				finding: error(
					'Escalation',
					'Remind, escalate and reassign have to follow each other in time.',
				),
			},
			{
				when: !worksAgain(calendarOf(policy, null), now),
				finding: error('Business Hours', 'Have no working time within a year from now.'),
			},
		]),
		...lintZones(policy, now),
	];
}

/** Business hours in a zone in which nobody works are most likely those of a zone nobody set. */
function lintZones({ reps, timeZone }: Policy, now: Date): Finding[] {
	const offset = (zone: string): number => IANAZone.create(zone).offset(now.getTime());
	const active = reps.filter((rep) => rep.active);
	const zones = [...new Set(active.flatMap((rep) => rep.timeZone ?? []))].sort();
	const isElsewhere =
		active.length > 0 &&
		active.every((rep) => rep.timeZone !== null && offset(rep.timeZone) !== offset(timeZone));
	const message = `Business hours count in ${timeZone}, where no rep works: all are in ${zones.join(', ')}.`;
	return isElsewhere ? [warning('Time Zone', message)] : [];
}
