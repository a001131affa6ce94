import { inputsOf } from '../../../lead/inputs';
import { hashOf } from '../../../lead/keys';
import { existingSchema, type Existing } from '../../../lead/schema';
import { ownerRuleOf, readerOf } from '../briefing';
import { timeOf } from '../fieldChanges';
import type { CrmItem } from '../input';
import { afterPlan, type CrmPlan } from '../plan';
import { isEmpty, storable } from '../values';
import { LONGEST_NOTE } from '../transcript';
import { DEFAULT_FIELD_RULES, LIFECYCLE_FIELD, OWNER_FIELD } from '../writePolicy';
import type { Crm } from './crm';

export type Column = { name: string; type: 'string' | 'number' | 'boolean' | 'date' };
export type Row = Record<string, string | number | boolean | null>;
export type Rows = { contacts: Row[]; activities: Row[]; decisions: Row[] };
type Table = { name: string; key: string; columns: Column[] };

const columns = (type: Column['type'], ...names: string[]): Column[] =>
	names.map((name) => ({ name, type }));

/** Every field of the default write policy is a column that people can read, sort and correct. */
const FIELD_COLUMNS: Column[] = [
	...DEFAULT_FIELD_RULES.map(({ field, type }) => ({ name: field, type })),
	...columns(
		'date',
		...new Set(DEFAULT_FIELD_RULES.map(({ timeField }) => timeField).filter(Boolean)),
	),
];

/** The tables that the template's set-up branch creates; `key` is unique in its table. */
export const TABLES: Record<keyof Rows, Table> = {
	contacts: {
		name: 'lead_pipeline_contacts',
		key: 'person_key',
		columns: [
			...columns('string', 'person_key'),
			...FIELD_COLUMNS,
			...columns('string', 'other_fields', 'last_lead_key'),
			...columns('date', 'last_captured_at'),
			...columns('string', 'transcripts', 'open_task_key', 'open_task_lead_key'),
			...columns('string', 'open_task_title', 'open_task_bucket'),
			...columns('date', 'open_task_due_at'),
		],
	},
	activities: {
		name: 'lead_pipeline_activities',
		key: 'activity_key',
		columns: [
			...columns('string', 'activity_key', 'person_key', 'lead_key', 'kind', 'title', 'status'),
			...columns('string', 'owner_email', 'bucket', 'briefing', 'body', 'content_hash', 'surface'),
			...columns('date', 'due_at', 'captured_at'),
			...columns('number', 'part', 'parts'),
		],
	},
	decisions: {
		name: 'lead_pipeline_decisions',
		key: 'decision_key',
		columns: [
			...columns('string', 'decision_key', 'lead_key', 'person_key', 'conversation_hash'),
			...columns('string', 'surface', 'request', 'lead_class', 'bucket', 'would_be', 'outcome'),
			...columns('string', 'reason', 'owner_email', 'owner_rule', 'next_action'),
			...columns('date', 'captured_at', 'qualified_at', 'decided_at', 'due_at'),
			...columns('number', 'fit_score', 'fit_coverage', 'intent_score', 'intent_coverage'),
			...columns('number', 'capacity_score', 'capacity_coverage', 'reader_agreement'),
			...columns('string', 'reader', 'rubric_version', 'policy_version', 'policy_hash', 'flags'),
			...columns('string', 'arm'),
			...columns('boolean', 'holdout'),
			...columns('number', 'propensity'),
			...columns('string', 'crm_action', 'trace', 'inputs'),
			...columns('string', 'sla_target', 'sla_stage', 'sla_reason', 'previous_owners'),
			...columns('date', 'first_touch_at', 'assigned_at', 'sla_notified_at'),
		],
	},
};

const noteSchema = existingSchema.shape.notes.unwrap().element;

/** n8n adds these to every row. */
const SYSTEM_COLUMNS = ['id', 'createdAt', 'updatedAt'];

const FIELDS = { ownerField: OWNER_FIELD, lifecycleField: LIFECYCLE_FIELD };

/**
 * n8n's own tables as the CRM. A community node can't reach them, so this plans rows for the Data Table
 * nodes that follow, and reads the row that a Data Table node before it found.
 */
export const dataTables: Crm = {
	escape: (text) => text,
	noteLimit: LONGEST_NOTE,
	...FIELDS,
	rules: DEFAULT_FIELD_RULES,
	trustsLookUp: 'always',
	unwritten: { rows: { contacts: [], activities: [], decisions: [] } },
	find: async (leads) =>
		await Promise.resolve(
			leads.map(({ item, json }) => {
				const row = contactRowOn(json, item.lead.personKey);
				return row && existingOf(row);
			}),
		),
	write: async (leads) =>
		await Promise.resolve(
			leads.map(({ plan, item, existing }) => ({
				action: plan.action,
				contactId: item.lead.personKey,
				rows: rowsOf(plan, item, existing),
			})),
		),
};

/** The contact's row that a Merge node laid over the item, if it is this person's. */
export function contactRowOn(
	json: Record<string, unknown>,
	personKey: string,
): Record<string, unknown> | null {
	return Object.hasOwn(json, 'person_key') && json.person_key === personKey ? json : null;
}

/** The item without the columns of such a row: an outdated bucket beside the lead misleads. */
export function withoutContactRow(json: Record<string, unknown>): Record<string, unknown> {
	const names = new Set([...SYSTEM_COLUMNS, ...TABLES.contacts.columns.map(({ name }) => name)]);
	return Object.fromEntries(Object.entries(json).filter(([name]) => !names.has(name)));
}

/** What the contact's row says. Columns win over `other_fields`: they are what a person can correct. */
export function existingOf(row: Record<string, unknown>): Existing {
	const text = (name: string): string | null => textOf(row[name]);
	const record = {
		...objectIn(row.other_fields),
		...Object.fromEntries(
			FIELD_COLUMNS.map(({ name, type }) => [name, cellFor(row[name], type)]).filter(
				([, value]) => value !== null,
			),
		),
	};
	const lastLeadKey = text('last_lead_key');
	const taskKey = text('open_task_key');
	return existingSchema.parse({
		contactId: text('person_key'),
		ownerEmail: textOf(record[OWNER_FIELD]),
		lifecycle: textOf(record.lifecycle),
		record,
		lastLeadKey,
		lastCapturedAt: cellFor(row.last_captured_at, 'date'),
		notes: listIn(row.transcripts).filter((note) => noteSchema.safeParse(note).success),
		openTask: taskKey && {
			key: taskKey,
			leadKey: text('open_task_lead_key'),
			title: text('open_task_title'),
			bucket: text('open_task_bucket'),
			dueAt: cellFor(row.open_task_due_at, 'date'),
		},
		assignment: lastLeadKey && {
			leadKey: lastLeadKey,
			ownerEmail: textOf(record[OWNER_FIELD]),
			bucket: textOf(record.bucket),
		},
	});
}

/** One list of rows per table, for Split Out → Data Table (upsert by the table's key). Empty = nothing to write. */
export function rowsOf(plan: CrmPlan, item: CrmItem, existing: Existing | null): Rows {
	if (plan.enquiry.kind === 'resent') return { contacts: [], activities: [], decisions: [] };
	return {
		contacts: existing ? [stored(contactRow(afterPlan(existing, plan, item, FIELDS), item))] : [],
		activities: activityRows(plan, item).map(stored),
		decisions: [stored(decisionRow(plan, item))],
	};
}

const stored = (row: Row): Row =>
	Object.fromEntries(
		Object.entries(row).map(([name, cell]) => [
			name,
			typeof cell === 'string' ? storable(cell) : cell,
		]),
	);

function contactRow(after: Existing, { lead }: CrmItem): Row {
	const fields = FIELD_COLUMNS.map(({ name, type }) => {
		return { name, cell: cellFor(after.record[name], type) };
	});
	const shown = new Set(fields.filter(({ cell }) => cell !== null).map(({ name }) => name));
	const others = Object.entries(after.record).filter(([name]) => !shown.has(name));
	return {
		person_key: lead.personKey,
		...Object.fromEntries(fields.map(({ name, cell }) => [name, cell])),
		other_fields: others.length === 0 ? null : jsonOf(Object.fromEntries(others)),
		last_lead_key: after.lastLeadKey,
		last_captured_at: after.lastCapturedAt,
		transcripts: JSON.stringify(after.notes),
		open_task_key: after.openTask?.key ?? null,
		open_task_lead_key: after.openTask?.leadKey ?? null,
		open_task_title: after.openTask?.title ?? null,
		open_task_bucket: after.openTask?.bucket ?? null,
		open_task_due_at: after.openTask?.dueAt ?? null,
	};
}

function activityRows({ notes, task, enquiry }: CrmPlan, { lead, source }: CrmItem): Row[] {
	const shared = {
		person_key: lead.personKey,
		lead_key: enquiry.key,
		surface: source.surface,
		captured_at: source.capturedAt,
	};
	const transcripts = notes
		.filter(({ action }) => action !== 'unchanged')
		.map((note) => ({
			...shared,
			activity_key: note.key,
			kind: 'transcript',
			title: note.title,
			briefing: note.briefing,
			body: note.body,
			content_hash: note.hash,
			part: note.part,
			parts: note.parts,
		}));
	if (!task || task.action === 'unchanged') return transcripts;
	const taskRow = {
		...shared,
		activity_key: task.key,
		kind: 'task',
		title: task.title,
		body: task.body,
		bucket: task.bucket,
		owner_email: task.ownerEmail,
		due_at: task.dueAt,
		// An update leaves the status to the person who works on the task.
		...(task.action === 'create' ? { status: 'open' } : {}),
	};
	return [...transcripts, taskRow];
}

function decisionRow(plan: CrmPlan, item: CrmItem): Row {
	const { lead, conversation, source, qualification, routing } = item;
	const conversationHash = conversation.hash ?? hashOf(...plan.notes.map(({ hash }) => hash));
	const bucket = routing?.bucket ?? 'review';
	const policyHash = routing?.policy.hash ?? null;
	return {
		decision_key: hashOf('d1', plan.enquiry.key, conversationHash, policyHash, bucket),
		lead_key: plan.enquiry.key,
		person_key: lead.personKey,
		conversation_hash: conversationHash,
		surface: source.surface,
		request: source.request,
		lead_class: qualification?.class ?? null,
		bucket,
		would_be: routing?.wouldBe ?? null,
		outcome: routing?.outcome ?? 'notRouted',
		reason: routing?.reason ?? plan.warnings.join('; '),
		owner_email: plan.ownerEmail,
		owner_rule: ownerRuleOf(item),
		next_action: routing?.nextAction.type ?? null,
		captured_at: source.capturedAt,
		qualified_at: qualification?.qualifiedAt ?? null,
		decided_at: routing?.decidedAt ?? null,
		due_at: plan.task?.dueAt ?? routing?.nextAction.dueAt ?? null,
		fit_score: qualification?.fit.score ?? null,
		fit_coverage: qualification?.fit.coverage ?? null,
		intent_score: qualification?.intent.score ?? null,
		intent_coverage: qualification?.intent.coverage ?? null,
		capacity_score: qualification?.capacity.score ?? null,
		capacity_coverage: qualification?.capacity.coverage ?? null,
		reader: readerOf(item),
		reader_agreement: qualification?.reader.agreement ?? null,
		rubric_version: qualification?.reader.rubricVersion ?? null,
		policy_version: routing?.policy.version ?? null,
		policy_hash: policyHash,
		flags: qualification?.flags.join(';') ?? null,
		arm: routing?.arm ?? null,
		holdout: routing?.audit?.holdout ?? null,
		propensity: routing?.audit?.propensity ?? null,
		crm_action: plan.action,
		trace: routing && jsonOf(routing.trace),
		inputs: jsonOf(inputsOf(item)),
		// The other columns of the SLA are left to whoever watches it.
		sla_target: routing?.sla?.target ?? null,
	};
}

/** A value as a column of this type holds it; null for none, and for one that doesn't fit. */
function cellFor(value: unknown, type: Column['type']): string | number | boolean | null {
	if (isEmpty(value)) return null;
	switch (type) {
		case 'number': {
			const number = typeof value === 'string' ? Number(value) : value;
			return typeof number === 'number' && Number.isFinite(number) ? number : null;
		}
		case 'boolean':
			if (value === true || value === 1 || value === 'true') return true;
			return value === false || value === 0 || value === 'false' ? false : null;
		case 'date': {
			const time = value instanceof Date ? value.getTime() : timeOf(value);
			return isTime(time) ? new Date(time).toISOString() : null;
		}
		case 'string':
			return textOf(value);
	}
}

/** The years that an ISO 8601 time writes with four digits. */
const isTime = (time: number | null): time is number =>
	time !== null && time >= Date.UTC(1000, 0) && time < Date.UTC(10_000, 0);

function textOf(value: unknown): string | null {
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return typeof value === 'string' && !isEmpty(value) ? storable(value) : null;
}

function objectIn(text: unknown): Record<string, unknown> {
	const parsed = jsonIn(text);
	return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
		? Object.fromEntries(Object.entries(parsed))
		: {};
}

function listIn(text: unknown): unknown[] {
	const parsed = jsonIn(text);
	return Array.isArray(parsed) ? parsed : [];
}

function jsonIn(text: unknown): unknown {
	if (typeof text !== 'string') return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function jsonOf(value: unknown): string | null {
	try {
		return JSON.stringify(value);
	} catch {
		// Nested too deeply to be anything of ours.
		return null;
	}
}
