import type { Crm, Existing } from '../../lead/schema';
import { briefingOf, oneLine } from './briefing';
import { enquiryOf, noteKey, type Enquiry } from './enquiry';
import { fieldChanges, type FieldPlan } from './fieldChanges';
import type { CrmItem } from './input';
import { taskOf, type Task } from './task';
import { fitBriefing, transcriptParts } from './transcript';
import { valuesOf } from './values';
import { LIFECYCLE_ORDER, type FieldRule } from './writePolicy';

export type WritePolicy = {
	rules: FieldRule[];
	/** pack: Route Bucket's owner is written. crm: the CRM's own rules assign. */
	ownerDecidedBy: 'pack' | 'crm';
	/** Later stages last; null where the user listed none: then the CRM's own order counts, if it is known. */
	lifecycleOrder: string[] | null;
	/** review: only what can't do harm. useFirst: the first match is the contact. */
	severalMatches: 'review' | 'useFirst';
	/** Most characters of a note, as the target stores them. */
	transcriptLimit: number;
	/** The fields of the record that hold the owner's e-mail and the lifecycle stage. */
	ownerField: string;
	lifecycleField: string;
};

export type Note = Crm['notes'][number];
export type CrmPlan = FieldPlan & {
	action: 'created' | 'updated' | 'unchanged' | 'needsReview';
	enquiry: Enquiry;
	contactId: string | null;
	companyId: string | null;
	ownerEmail: string | null;
	notes: Note[];
	task: Task | null;
};

/** What an enquiry from before the latest one doesn't change. */
const DECIDED_BY_LATEST: Array<FieldRule['rule']> = ['own', 'forwardOnly'];
/** As many transcript parts as a contact's row remembers. */
const REMEMBERED_NOTES = 500;

/**
 * What a CRM should hold after this lead, as the difference to what it holds now: fields by the write
 * policy, the verbatim transcript, the next action, the provenance. Pure; the same lead again plans nothing.
 */
export function plan(
	item: CrmItem,
	existing: Existing,
	policy: WritePolicy,
	escape: (text: string) => string = (text) => text,
): CrmPlan {
	const parts = transcriptParts(item.conversation.turns, policy.transcriptLimit, escape);
	const enquiry = enquiryOf(item, existing, parts);
	const contactId = existing.contactId ?? existing.matches.at(0)?.contactId ?? null;
	const resent = enquiry.kind === 'resent';
	// A single match without a contact ID is somebody who may be this person, and may not.
	const fewest = existing.contactId === null ? 0 : 1;
	const severalMatches = policy.severalMatches === 'review' && existing.matches.length > fewest;
	const ownerEmail = ownerOf(item, existing, policy);
	const isOutdated = !resent && isOlderThanKnown(item, existing);
	const fields: FieldPlan = resent
		? { changes: [], kept: [], warnings: [] }
		: planFields(item, existing, policy, { ownerEmail, severalMatches, isOutdated });

	const briefing = fitBriefing(briefingOf(item, ownerEmail), policy.transcriptLimit, escape);
	const notes = parts.map(({ body, hash }, index): Note => {
		const key = noteKey(enquiry.key, index + 1);
		const stored = existing.notes.find((note) => note.key === key);
		const numbering = parts.length === 1 ? '' : ` ${index + 1}/${parts.length}`;
		return {
			key,
			part: index + 1,
			parts: parts.length,
			hash,
			title: `Transcript${numbering} · ${oneLine(item.source.surface)} · ${item.source.capturedAt.slice(0, 10)}`,
			briefing: index === 0 ? briefing : null,
			body,
			action: noteAction(resent, stored?.hash, hash),
		};
	});
	const task = taskOf(item, existing, enquiry, { ownerEmail, isOutdated });
	const warnings = [
		...(enquiry.warning ? [enquiry.warning] : []),
		...(resent ? [] : stageWarnings(item)),
		...(severalMatches && existing.matches.length > 1 ? [severalMatchesWarning(existing)] : []),
		...(isOutdated ? [outdatedWarning(existing)] : []),
		...fields.warnings,
	];
	const writes =
		fields.changes.length > 0 ||
		[...notes, ...(task ? [task] : [])].some(({ action }) => action !== 'unchanged');
	return {
		action: actionOf({
			resent,
			incomplete: severalMatches || !item.routing || !item.qualification,
			known: contactId !== null,
			writes,
		}),
		enquiry,
		contactId,
		companyId: existing.companyId,
		ownerEmail,
		...fields,
		notes,
		task,
		warnings,
	};
}

function actionOf(state: {
	resent: boolean;
	incomplete: boolean;
	known: boolean;
	writes: boolean;
}): CrmPlan['action'] {
	if (state.resent) return 'unchanged';
	if (state.incomplete) return 'needsReview';
	if (!state.known) return 'created';
	return state.writes ? 'updated' : 'unchanged';
}

function planFields(
	item: CrmItem,
	existing: Existing,
	policy: WritePolicy,
	{
		ownerEmail,
		severalMatches,
		isOutdated,
	}: { ownerEmail: string | null; severalMatches: boolean; isOutdated: boolean },
): FieldPlan {
	const record = recordOf(existing, policy);
	const owner = record[policy.ownerField];
	const replaceable = existing.ownerActive === false;
	const { changes, kept, warnings } = fieldChanges(
		policy.rules.map((rule) => {
			// With several candidates the record may be someone else's: only our own fields are safe.
			const isUnsafe = severalMatches && rule.rule !== 'own';
			const isPast = isOutdated && DECIDED_BY_LATEST.includes(rule.rule);
			if (isUnsafe || isPast) return { ...rule, rule: 'never' as const };
			// A record has one owner: two addresses would be nobody's, and the fallback would get it.
			const addsOwner = rule.rule === 'append' && rule.field === policy.ownerField;
			return addsOwner ? { ...rule, rule: 'ifEmpty' as const, timeField: '' } : rule;
		}),
		valuesOf(item, ownerEmail),
		{
			record: replaceable ? { ...record, [policy.ownerField]: null } : record,
			time: item.source.capturedAt,
			lifecycleOrder: policy.lifecycleOrder ?? LIFECYCLE_ORDER,
		},
	);
	const reassigned = replaceable && changes.some(({ field }) => field === policy.ownerField);
	return {
		changes: changes.map((change) =>
			change.field === policy.ownerField ? { ...change, before: owner ?? null } : change,
		),
		kept,
		warnings: reassigned
			? [...warnings, `The owner ${String(owner)} is inactive: the lead goes to ${ownerEmail}`]
			: warnings,
	};
}

/** The contact's fields; owner and stage are what the look-up says, where it says it. */
function recordOf(
	{ record, ownerEmail, lifecycle }: Existing,
	{ ownerField, lifecycleField }: Pick<WritePolicy, 'ownerField' | 'lifecycleField'>,
): Record<string, unknown> {
	return {
		...record,
		...(ownerEmail === null ? {} : { [ownerField]: ownerEmail }),
		...(lifecycle === null ? {} : { [lifecycleField]: lifecycle }),
	};
}

/** Whom the CRM will show as owner: an active owner stays, unless a rule of the user's reassigns. */
function ownerOf(item: CrmItem, existing: Existing, policy: WritePolicy): string | null {
	const current =
		existing.ownerActive === false ? null : recordOf(existing, policy)[policy.ownerField];
	const kept = typeof current === 'string' && current.trim() !== '' ? current : null;
	if (policy.ownerDecidedBy === 'crm') return kept;
	const routed = item.routing?.owner?.email ?? null;
	const reassigns = policy.rules.some(
		({ field, rule }) => field === policy.ownerField && rule === 'own',
	);
	return reassigns ? (routed ?? kept) : (kept ?? routed);
}

/** An enquiry from before the latest one that the CRM knows, such as a backfill brings. */
function isOlderThanKnown({ source }: CrmItem, { lastCapturedAt }: Existing): boolean {
	return lastCapturedAt !== null && Date.parse(source.capturedAt) < Date.parse(lastCapturedAt);
}

const outdatedWarning = ({ lastCapturedAt }: Existing): string =>
	`This enquiry is older than the latest one of this person (${lastCapturedAt}): what was decided since stays`;

function noteAction(
	resent: boolean,
	stored: string | null | undefined,
	hash: string,
): Note['action'] {
	if (resent || stored === hash) return 'unchanged';
	return stored === undefined ? 'create' : 'update';
}

function stageWarnings({ qualification, routing }: CrmItem): string[] {
	return [
		...(qualification ? [] : ['This lead was not qualified: it was written without scores']),
		...(routing ? [] : ['This lead was not routed: a person has to decide what happens with it']),
	];
}

const severalMatchesWarning = ({ matches }: Existing): string =>
	`${matches.length} contacts match this lead (${matches
		.slice(0, 5)
		.map(({ contactId }) => contactId)
		.join(', ')}): who it is was not written. Merge them, or choose a rule under Options`;

/** What the CRM holds once the plan is carried out: for the next lead of the same person, and for storing. */
export function afterPlan(
	existing: Existing,
	done: CrmPlan,
	item: CrmItem,
	fields: Pick<WritePolicy, 'ownerField' | 'lifecycleField'>,
): Existing {
	if (done.enquiry.kind === 'resent') return existing;
	const { capturedAt } = item.source;
	const record = {
		...recordOf(existing, fields),
		...Object.fromEntries(done.changes.map(({ field, after }) => [field, after])),
	};
	const text = (field: string): string | null => {
		const value = record[field];
		return typeof value === 'string' ? value : null;
	};
	const written = done.notes.map(({ key, hash, body }) => {
		return { key, hash, length: body.length, capturedAt };
	});
	const keys = new Set(written.map(({ key }) => key));
	const ownerEmail = text(fields.ownerField);
	return {
		...existing,
		contactId: done.contactId ?? item.lead.personKey,
		ownerEmail,
		ownerActive: ownerEmail === existing.ownerEmail ? existing.ownerActive : null,
		lifecycle: text(fields.lifecycleField),
		record,
		lastLeadKey: done.enquiry.key,
		lastCapturedAt: later(existing.lastCapturedAt, capturedAt),
		notes: [...existing.notes.filter(({ key }) => !keys.has(key)), ...written].slice(
			-REMEMBERED_NOTES,
		),
		openTask: done.task?.action === 'unchanged' ? existing.openTask : openTaskOf(done),
		assignment: {
			leadKey: done.enquiry.key,
			ownerEmail,
			bucket: item.routing?.bucket ?? null,
		},
	};
}

function openTaskOf({ task, enquiry }: CrmPlan): Existing['openTask'] {
	if (!task) return null;
	const { key, title, dueAt, bucket } = task;
	return { key, title, dueAt, bucket, leadKey: enquiry.key };
}

const later = (a: string | null, b: string): string =>
	a !== null && Date.parse(a) > Date.parse(b) ? a : b;
