import type { Bucket, Routing } from '../../lead/schema';
import { addBusinessMinutes, type Span } from './calendar';
import type { Decision } from './decision';
import { calendarOf, type Policy, type Rep } from './policy';

/** Whatever it would be without the doubt, a Review lead waits no longer than this. */
const LONGEST_REVIEW_MINUTES = 30;
const MINUTE_MS = 60_000;
const SECONDS_IN_MINUTE = 60;

type Urgency = Pick<Decision, 'bucket' | 'wouldBe' | 'fastLane'>;

/**
 * By when a person acts, counted from the moment the prospect got in touch: by the wall clock, and in
 * working time of the owner. Null for the buckets that cost no rep's time.
 */
export function slaOf(
	decision: Urgency,
	capturedAt: Date,
	policy: Policy,
	rep: Rep | null,
): NonNullable<Routing['sla']> | null {
	const minutes = minutesFor(decision, policy);
	if (minutes === null) return null;
	const dueAt = capturedAt.getTime() + minutes * MINUTE_MS;
	const businessDueAt = addBusinessMinutes(capturedAt.getTime(), minutes, calendarOf(policy, rep));
	return {
		target: Number.isInteger(minutes) ? `PT${minutes}M` : `PT${minutes * SECONDS_IN_MINUTE}S`,
		dueAt: new Date(dueAt).toISOString(),
		businessDueAt: new Date(businessDueAt ?? dueAt).toISOString(),
	};
}

/**
 * The time in which someone should get to the lead: from its arrival until the target has passed in the
 * team's working time. Null where there is no target.
 */
export function windowOf(decision: Urgency, capturedAt: Date, policy: Policy): Span | null {
	const minutes = minutesFor(decision, policy);
	if (minutes === null) return null;
	const start = capturedAt.getTime();
	const end = addBusinessMinutes(start, minutes, calendarOf(policy, null));
	return { start, end: end ?? start + minutes * MINUTE_MS };
}

function minutesFor(
	{ bucket, wouldBe, fastLane }: Urgency,
	{ sla, fastLanes }: Policy,
): number | null {
	if (fastLane !== undefined && fastLanes) return fastLanes.seconds / SECONDS_IN_MINUTE;
	const targets: Partial<Record<Bucket, number>> = {
		warm: sla.warmMinutes,
		lukewarm: sla.lukewarmMinutes,
	};
	if (bucket !== 'review') return targets[bucket] ?? null;
	const otherwise = wouldBe === null ? undefined : targets[wouldBe];
	return Math.min(otherwise ?? LONGEST_REVIEW_MINUTES, LONGEST_REVIEW_MINUTES);
}
