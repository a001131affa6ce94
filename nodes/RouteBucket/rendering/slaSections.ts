import { calendarOf, type Policy } from '../policy';
import { section, type Section } from './document';
import { daysWords, plain, weekWords } from './words';

/** By when somebody answers, and what happens if nobody does. */
export function slaSections(policy: Policy): Section[] {
	const { sla, businessHours, timeZone, fastLanes, escalation } = policy;
	const { spans } = calendarOf(policy, null);
	const fast = fastLanes
		? [`Any lead on a fast lane: ${fastLanes.seconds} seconds, whatever its bucket.`]
		: [];
	return [
		section(2, 'SLA', {
			intro: [
				'Targets count from the moment the lead came (source.capturedAt), by the clock and in the working time of the owner.',
			],
			rows: [
				...fast,
				`Warm: ${sla.warmMinutes} minutes.`,
				`Lukewarm: ${sla.lukewarmMinutes} minutes.`,
				'Review: as the bucket it would have, at most 30 minutes.',
				'Cool, Cold and Other: none.',
			],
			outro: [
				`Business hours: ${weekWords(spans)} in ${timeZone}.`,
				`Holidays: ${daysWords(businessHours.holidays)}.`,
			],
		}),
		section(3, 'Escalation', {
			intro: escalation
				? [
						`Without a first touch: remind at ${escalation.remindAt} % of the target, escalate at ${escalation.escalateAt} %, reassign at ${escalation.reassignAt} %.`,
						escalation.escalateTo === null
							? 'Nobody is named to escalate to.'
							: `Escalate to ${plain(escalation.escalateTo)}.`,
					]
				: ['This policy sets nothing.'],
		}),
	];
}
