import { valueAt } from '../../lead/validation';
import { addBusinessMinutes, businessMinutesBetween } from './calendar';
import type { Counts } from './counts';
import type { Step } from './decision';
import { calendarOf, repOf, zoneOf, type Policy } from './policy';
import { reassign } from './reassign';
import { escalationSchema } from './rows';
import { slaMessagesOf, type SlaMessage } from './slaMessages';
import { readWatched, STAGES, type Stage, type Unwatched, type Watched } from './watched';

/** The outputs of *Check SLA*, in order. */
export const SLA_OUTPUTS = ['On Track', 'Remind', 'Escalate', 'Reassign'] as const;
type SlaOutput = (typeof SLA_OUTPUTS)[number];
/** An item that can't be checked may be a lead that waits: a person looks at it. */
export const ESCALATE_OUTPUT = SLA_OUTPUTS.indexOf('Escalate');

export type Asked = { policy: Policy; now: Date; firstTouchField: string; counts: Counts };
type Used = { minutes: number; percent: number };
type Row = Record<string, string | null>;
export type Sla = {
	status: 'met' | 'missed' | 'notWatched' | 'running';
	/** What is to be done now; null where nothing is, or it was done before. */
	stage: Stage | null;
	reason: string;
	trace: Step[];
	messages: SlaMessage[];
	/** Changes for the Data Tables, by table. */
	rows: { decisions: Row[]; contacts: Row[]; activities: Row[] };
	[further: string]: unknown;
};
export type Checked = { json: object; output: number };

const MINUTE_MS = 60_000;

/**
 * How much of its target a decision has used, in the owner's working time and by the wall clock, and what to do: by
 * working time, each stage once, the highest that is reached. Pure. Throws `InvalidItem` where it holds no decision.
 */
export function checkSla(json: unknown, asked: Asked): Checked {
	const watched = readWatched(json, asked.policy, asked.firstTouchField);
	if ('notWatched' in watched) return unwatched(json, watched);
	return watch(json, watched, asked);
}

/** Several rows may tell of one lead; but for the latest decision they are not watched any more. */
export function checkOvertaken(json: unknown): Checked {
	return unwatched(json, { notWatched: 'A later decision about this lead is watched instead' });
}

/** Which of the items tell of a lead that a later one of them tells of again. */
export function overtaken(jsons: unknown[]): Set<number> {
	const latest = new Map<unknown, { index: number; at: number }>();
	const old = new Set<number>();
	for (const [index, json] of jsons.entries()) {
		const key = valueAt(json, ['lead_key']);
		if (typeof key !== 'string' || key === '') continue;
		const decidedAt = valueAt(json, ['decided_at']);
		const at = new Date(decidedAt as string | Date).getTime() || 0;
		const other = latest.get(key);
		if (other && at < other.at) old.add(index);
		else {
			if (other) old.add(other.index);
			latest.set(key, { index, at });
		}
	}
	return old;
}

const NOTHING: Sla['rows'] = { decisions: [], contacts: [], activities: [] };

function unwatched(json: unknown, { notWatched }: Unwatched): Checked {
	const reason = `${notWatched}.`;
	const sla: Sla = {
		status: 'notWatched',
		stage: null,
		reason,
		trace: [{ step: 'sla', message: reason }],
		messages: [],
		rows: NOTHING,
	};
	return { json: { ...Object(json), sla }, output: outputOf('On Track') };
}

function watch(json: unknown, watched: Watched, asked: Asked): Checked {
	const { policy, now } = asked;
	const { owner, startedAt, target, notified, touchedAt } = watched;
	const rep = repOf(policy, owner);
	const zone = zoneOf(policy, rep);
	const clock = clockOf(watched, asked);
	const reached = touchedAt === null ? stageOf(clock.share, policy) : null;
	const isNew = reached !== null && rankOf(reached) > rankOf(notified);
	const handOver = isNew && reached === 'reassign' ? heirOf(watched, asked) : null;
	const used = `${inMinutes(clock.business.minutes)} of ${inMinutes(target)} working minutes (${Math.floor(clock.share)} %) are used`;
	const reason = reasonOf(watched, { used, reached, isNew, handOver });
	const stage = isNew ? reached : null;
	const told = {
		...{ used, zone, dueAt: clock.dueAt },
		newDueAt: handOver?.dueAt ?? null,
		heir: handOver?.owner?.email ?? null,
		escalateTo: escalationOf(policy).escalateTo,
	};
	const message = `${reason} By the wall clock ${Math.floor(clock.wallClock.percent)} %.`;
	const figures = { business: clock.business, wallClock: clock.wallClock };
	const trace = [{ step: 'sla', message, stage: reached, ...figures }, ...(handOver?.steps ?? [])];
	const isHandedOver = handOver?.owner != null;
	const sla: Sla = {
		status: clock.status,
		stage,
		reason,
		...figures,
		target: `${inMinutes(target)} min`,
		startedAt: iso(startedAt),
		dueAt: iso(clock.dueAt),
		wallClockDueAt: iso(startedAt + target * MINUTE_MS),
		firstTouchAt: touchedAt === null ? null : iso(touchedAt),
		minutesLeft: rounded(Math.max(0, target - clock.business.minutes)),
		minutesOver: rounded(Math.max(0, clock.business.minutes - target)),
		owner,
		newOwner: handOver?.owner ?? null,
		// The heir's time is watched from the beginning.
		notified: isHandedOver ? null : (stage ?? notified),
		assignedAt: isHandedOver ? now.toISOString() : iso(startedAt),
		previousOwners: isHandedOver ? formerOwners(watched) : watched.previousOwners,
		messages: stage === null ? [] : slaMessagesOf(watched, { ...told, stage }, policy),
		trace,
		rows: rowsOf(watched, { stage, reason, trace, handOver, now }),
	};
	const decided =
		isHandedOver && watched.decisionKey === null ? handedOver(json, handOver, reason) : {};
	return {
		json: { ...Object(json), ...decided, sla },
		output: outputOf(stage === null ? 'On Track' : outputFor(stage, isHandedOver)),
	};
}

const outputOf = (name: SlaOutput): number => SLA_OUTPUTS.indexOf(name);
const rankOf = (stage: Stage | null): number => (stage === null ? -1 : STAGES.indexOf(stage));

/** A lead that nobody can take over stays where it is, and somebody has to know. */
function outputFor(stage: Stage, isHandedOver: boolean): SlaOutput {
	if (stage === 'remind') return 'Remind';
	return stage === 'reassign' && isHandedOver ? 'Reassign' : 'Escalate';
}

const escalationOf = ({ escalation }: Policy) => escalation ?? escalationSchema.parse({});

function stageOf(percent: number, policy: Policy): Stage | null {
	const { remindAt, escalateAt, reassignAt } = escalationOf(policy);
	if (percent >= reassignAt) return 'reassign';
	if (percent >= escalateAt) return 'escalate';
	return percent >= remindAt ? 'remind' : null;
}

type Clock = {
	status: Sla['status'];
	dueAt: number;
	/** Of the target in working time, in percent, as it is compared with the stages. */
	share: number;
	business: Used;
	wallClock: Used;
};

/** Up to the first touch, or to now. */
function clockOf({ owner, startedAt, target, touchedAt }: Watched, { policy, now }: Asked): Clock {
	const calendar = calendarOf(policy, repOf(policy, owner));
	const until = touchedAt ?? now.getTime();
	const byWall = Math.max(0, until - startedAt) / MINUTE_MS;
	const businessDue = addBusinessMinutes(startedAt, target, calendar);
	// As in routing, the wall clock stands in for a calendar without working time.
	const worked = businessDue === null ? byWall : businessMinutesBetween(startedAt, until, calendar);
	const used = (minutes: number): Used => ({
		minutes: rounded(minutes),
		percent: rounded((100 * minutes) / target),
	});
	const isLate = touchedAt === null ? worked >= target : worked > target;
	return {
		status: isLate ? 'missed' : touchedAt === null ? 'running' : 'met',
		dueAt: businessDue ?? startedAt + target * MINUTE_MS,
		share: (100 * worked) / target,
		business: used(worked),
		wallClock: used(byWall),
	};
}

type HandOver = {
	owner: { email: string; name: string | null } | null;
	dueAt: number;
	steps: Step[];
	routing: ReturnType<typeof reassign>;
};

function heirOf(watched: Watched, { policy, now, counts }: Asked): HandOver {
	const routing = reassign(watched.item, policy, formerOwners(watched), now, counts);
	const calendar = calendarOf(policy, repOf(policy, routing.owner?.email ?? null));
	const dueAt = addBusinessMinutes(now.getTime(), watched.target, calendar);
	return {
		owner: routing.owner,
		dueAt: dueAt ?? now.getTime() + watched.target * MINUTE_MS,
		steps: routing.trace.filter(({ step }) => step === 'owner'),
		routing,
	};
}

const formerOwners = ({ owner, previousOwners }: Watched): string[] => [
	...new Set([...previousOwners, ...(owner ? [owner] : [])]),
];

function reasonOf(
	{ touchedAt, owner }: Watched,
	{
		used,
		reached,
		isNew,
		handOver,
	}: { used: string; reached: Stage | null; isNew: boolean; handOver: HandOver | null },
): string {
	if (touchedAt !== null) return `First touch when ${used}.`;
	if (reached === null) return `No first touch yet, ${used}.`;
	const waiting = `No first touch, ${used}`;
	if (!isNew) return `${waiting}; what is due at this point was done before.`;
	if (handOver === null) return `${waiting}: ${reached} ${owner ?? '(nobody owns it)'}.`;
	if (handOver.owner === null) return `${waiting}, and nobody else can take the lead over.`;
	const why = handOver.steps.find((step) => 'rule' in step)?.message ?? '';
	return `${waiting}: reassigned from ${owner ?? 'nobody'}. ${why}`.trim();
}

function rowsOf(
	watched: Watched,
	{
		stage,
		reason,
		trace,
		handOver,
		now,
	}: {
		stage: Stage | null;
		reason: string;
		trace: Step[];
		handOver: HandOver | null;
		now: Date;
	},
): Sla['rows'] {
	const { decisionKey, touchedAt, isTouchStored } = watched;
	if (decisionKey === null) return NOTHING;
	const key = { decision_key: decisionKey };
	if (touchedAt !== null) {
		const touched = { ...key, first_touch_at: iso(touchedAt) };
		return { ...NOTHING, decisions: isTouchStored ? [] : [touched] };
	}
	if (stage === null) return NOTHING;
	const notified = { ...key, sla_stage: stage, sla_notified_at: now.toISOString() };
	const noted = { ...notified, sla_reason: reason };
	if (!handOver?.owner) return { ...NOTHING, decisions: [noted] };
	const heir = { owner_email: handOver.owner.email };
	const due = { due_at: iso(handOver.dueAt) };
	const record = {
		...{ assigned_at: now.toISOString(), previous_owners: formerOwners(watched).join(';') },
		trace: JSON.stringify([...watched.trace, ...trace]),
	};
	const task = { lead_key: watched.leadKey, kind: 'task', status: 'open' };
	return {
		decisions: [{ ...noted, sla_stage: null, ...heir, ...due, ...record }],
		contacts: [{ person_key: watched.personKey, ...heir }],
		activities: [{ ...task, ...heir, ...due }],
	};
}

/** A whole lead as it goes on: routed again, and assigned, so that a retry keeps the heir. */
function handedOver(json: unknown, { routing, owner }: HandOver, reason: string): object {
	const crm: object = Object(valueAt(json, ['crm']));
	const existing: object = Object(valueAt(json, ['crm', 'existing']));
	const assignment = {
		leadKey: valueAt(json, ['lead', 'key']),
		ownerEmail: owner?.email ?? null,
		bucket: routing.bucket,
	};
	return {
		routing: { ...routing, reason: `${routing.reason} ${reason}` },
		crm: { ...crm, existing: { ...existing, assignment } },
	};
}

const iso = (time: number): string => new Date(time).toISOString();
const rounded = (value: number): number => Math.round(value * 100) / 100;
const inMinutes = (minutes: number): string => `${Math.round(minutes * 10) / 10}`;
