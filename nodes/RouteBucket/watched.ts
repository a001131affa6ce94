import { Duration } from 'luxon';
import { z } from 'zod/v4';
import { itemOfInputs, readInputs } from '../../lead/inputs';
import { BUCKETS, leadSchema, routingSchema, sourceSchema } from '../../lead/schema';
import { describe, InvalidItem, parseItem, valueAt } from '../../lead/validation';
import type { Step } from './decision';
import { moment, optional } from './fields';
import { titleOf } from './nextAction';
import { repOf, type Policy } from './policy';
import { slaOf } from './sla';

/** What happens to a lead that waits, in this order. */
export const STAGES = ['remind', 'escalate', 'reassign'] as const;
export type Stage = (typeof STAGES)[number];

/** A decision whose first touch is waited for, in epoch milliseconds and minutes. */
export type Watched = {
	/** The key of its row; null for a whole lead. */
	decisionKey: string | null;
	leadKey: string;
	personKey: string;
	/** Whom it is about, in a few words. */
	who: string;
	bucket: string;
	reason: string;
	owner: string | null;
	/** Those it was taken from. */
	previousOwners: string[];
	/** When the present owner's time began. */
	startedAt: number;
	target: number;
	notified: Stage | null;
	touchedAt: number | null;
	/** Whether the row says so already. */
	isTouchStored: boolean;
	trace: Step[];
	/** The lead as far as it is known, to be routed again. */
	item: object;
};
/** A decision that nobody is waited for, and why. */
export type Unwatched = { notWatched: string };

const time = optional(
	z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), moment),
);
const word = z.string().nullable().default(null);
const stage = optional(z.enum(STAGES));
const bucket = z.enum(BUCKETS);

const rowSchema = z.looseObject({
	decision_key: z.string(),
	lead_key: z.string(),
	person_key: z.string(),
	bucket,
	would_be: bucket.nullable().default(null),
	reason: word,
	owner_email: word,
	captured_at: time,
	decided_at: time,
	arm: word,
	trace: word,
	inputs: word,
	sla_target: word,
	sla_stage: stage,
	assigned_at: time,
	previous_owners: word,
	/** Of the contact's row, where the workflow adds it. */
	contact_owner: word,
	first_name: word,
	last_name: word,
	email: word,
	company: word,
	country: word,
});
const itemSchema = z.looseObject({
	lead: leadSchema,
	source: sourceSchema,
	routing: routingSchema,
	sla: z
		.looseObject({
			notified: stage,
			assignedAt: time,
			previousOwners: z.array(z.string()).default([]),
		})
		.nullish(),
});

/** @throws {@link InvalidItem} where it is neither a row of decisions nor a lead with its decision */
export function readWatched(
	json: unknown,
	policy: Policy,
	firstTouchField: string,
): Watched | Unwatched {
	if (valueAt(json, ['routing'])) return ofItem(json, policy, firstTouchField);
	if (valueAt(json, ['decision_key'])) return ofRow(json, policy, firstTouchField);
	throw new InvalidItem(
		'This item holds no decision whose time could run out',
		'Expected a row of the Data Table lead_pipeline_decisions, or a lead with the section “routing” that Route Lead writes.',
	);
}

function ofItem(json: unknown, policy: Policy, firstTouchField: string): Watched | Unwatched {
	const { lead, source, routing, sla } = parseItem(itemSchema, json);
	if (routing.arm === 'existingProcess') return { notWatched: OTHER_PROCESS };
	if (routing.sla === null) return { notWatched: noTarget(routing.bucket) };
	return {
		decisionKey: null,
		leadKey: lead.key,
		personKey: lead.personKey,
		who: titleOf(lead),
		bucket: routing.bucket,
		reason: routing.reason,
		owner: addressOf(routing.owner?.email),
		previousOwners: sla?.previousOwners ?? [],
		startedAt: Date.parse(sla?.assignedAt ?? earlier(source.capturedAt, routing.decidedAt)),
		target: minutesOf(routing.sla.target, 'routing.sla.target'),
		notified: sla?.notified ?? null,
		touchedAt:
			firstTouchOf(json, firstTouchField, earlier(source.capturedAt, routing.decidedAt))?.at ??
			null,
		isTouchStored: true,
		trace: [],
		item: Object(json),
	};
}

function ofRow(json: unknown, policy: Policy, firstTouchField: string): Watched | Unwatched {
	const row = parseItem(rowSchema, json);
	if (row.arm === 'existingProcess') return { notWatched: OTHER_PROCESS };
	const began = earlier(row.captured_at, row.decided_at);
	if (began === null) return { notWatched: 'It is not known when this lead came in' };
	const owner = addressOf(row.contact_owner) ?? addressOf(row.owner_email);
	const decision = { bucket: row.bucket, wouldBe: row.would_be };
	const target =
		row.sla_target || slaOf(decision, new Date(began), policy, repOf(policy, owner))?.target;
	if (!target) return { notWatched: noTarget(row.bucket) };
	const touch = firstTouchOf(json, firstTouchField, began);
	if (touch === undefined) {
		throw new InvalidItem(
			`“${firstTouchField}” is missing`,
			'First Touch Field names what says when a rep first wrote: a column of the row, added by hand to a table that is older than it, or a field merged into the item.',
		);
	}
	const { lead, item } = leadOf(row);
	return {
		decisionKey: row.decision_key,
		leadKey: row.lead_key,
		personKey: row.person_key,
		who: titleOf(lead),
		bucket: row.bucket,
		reason: row.reason ?? '',
		owner,
		previousOwners: (row.previous_owners ?? '').split(';').filter(Boolean),
		startedAt: Date.parse(row.assigned_at ?? began),
		target: minutesOf(target, 'sla_target'),
		notified: row.sla_stage,
		touchedAt: touch?.at ?? null,
		isTouchStored: Boolean(row.first_touch_at),
		trace: listIn(row.trace),
		item,
	};
}

const OTHER_PROCESS = 'The existing process answers this person';
const noTarget = (name: string): string => `A ${name} lead without a target waits for nobody`;

/** A sender's clock may run ahead; nobody's time to answer starts after the decision. */
function earlier(captured: string, decided: string): string;
function earlier(captured: string | null, decided: string | null): string | null;
function earlier(captured: string | null, decided: string | null): string | null {
	if (captured === null || decided === null) return captured ?? decided;
	return Date.parse(captured) < Date.parse(decided) ? captured : decided;
}

const addressOf = (email: string | null | undefined): string | null =>
	email?.trim().toLowerCase() || null;

function minutesOf(target: string, field: string): number {
	const minutes = Duration.fromISO(target).as('minutes');
	if (minutes > 0) return minutes;
	throw new InvalidItem(
		`“${field}” can’t be used: found ${describe(target)}`,
		'Expected a duration, e.g. PT30M.',
	);
}

/**
 * The earliest of the named fields since this enquiry came in: what answered an earlier one answers no later one. Null
 * where they are empty, undefined where the item has none of them.
 */
function firstTouchOf(
	json: unknown,
	fields: string,
	since: string,
): { at: number } | null | undefined {
	const found = fields
		.split(',')
		.map((field) => field.trim())
		.filter(Boolean)
		.map((field) => ({ field, value: valueAt(json, field.split('.')) }))
		.filter(({ value }) => value !== undefined);
	const moments = found.flatMap(({ field, value }) => {
		const result = time.safeParse(value);
		if (result.success) return result.data === null ? [] : [Date.parse(result.data)];
		throw new InvalidItem(
			`“${field}” can’t be used: found ${describe(value)}`,
			'Expected the date and time of the first touch, e.g. 2026-03-10T09:30:00Z, or nothing.',
		);
	});
	if (found.length === 0) return undefined;
	const answers = moments.filter((moment) => moment >= Date.parse(since));
	return answers.length === 0 ? null : { at: Math.min(...answers) };
}

/** Of a row only what it stores is known: no names, unless the workflow adds the contact's. */
function leadOf(row: z.output<typeof rowSchema>): {
	lead: z.output<typeof leadSchema>;
	item: object;
} {
	const inputs = readInputs(row.inputs);
	const stored = inputs && itemOfInputs(inputs);
	const lead = leadSchema.parse({
		...stored?.lead,
		key: row.lead_key,
		personKey: row.person_key,
		...(row.country && { country: row.country }),
		...{ firstName: row.first_name, lastName: row.last_name, company: row.company },
	});
	return { lead: { ...lead, email: row.email ?? lead.email }, item: { ...stored, lead } };
}

function listIn(text: string | null): Step[] {
	const value = valueIn(text);
	return Array.isArray(value) ? value : [];
}

function valueIn(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return null;
	}
}
