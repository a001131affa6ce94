import { InvalidItem, valueAt } from '../../../lead/validation';
import type { Counts } from '../counts';
import type { Policy } from '../policy';
import { OUTPUTS, routeLead } from '../route';
import { ledgerOf, type Mode } from './ledger';
import { COLUMNS, leadOf, type Outcome, type Stored, type Unjudged } from './stored';

export type Deciding = { step: string; message: string; rule: string | null };
export type After = Outcome & { bucketBy: Deciding | null; ownerBy: Deciding | null };
export type Judged = Stored & { after: After };
export type Replayed = { judged: Judged[]; unjudged: Unjudged[] };

type Setting = {
	policy: Policy;
	hash: string;
	supplied: Counts;
	/** When each lead was first decided. */
	simulated: ReadonlyMap<string, number>;
};

/** Decides again, in the order of then, each at its own moment. */
export function replay(
	decisions: Stored[],
	jsons: object[],
	mode: Mode,
	{ policy, hash, supplied, simulated }: Setting,
): Replayed {
	const ledger = ledgerOf(supplied, mode, policy, simulated);
	const owners = new Map<string, string>();
	const judged: Judged[] = [];
	const unjudged: Unjudged[] = [];
	for (const stored of decisions) {
		const { decidedAt, leadKey, item } = stored;
		try {
			const lead = leadOf(jsons[item - 1], policy);
			const kept = keptOwner(stored, hash, owners, mode);
			const after = outcomeOf(assignedTo(lead, leadKey, kept), policy, {
				time: decidedAt,
				counts: ledger.at(decidedAt),
			});
			judged.push({ ...stored, after });
			if (after.owner === null) continue;
			owners.set(leadKey, after.owner);
			ledger.add({ owner: after.owner, at: decidedAt, leadKey });
		} catch (error) {
			unjudged.push({ item, leadKey, reason: reasonOf(error) });
		}
	}
	return { judged, unjudged };
}

/** One decision that can't be judged must not cost the comparison of the others. */
export function reasonOf(error: unknown): string {
	if (error instanceof InvalidItem) return `${error.message}. ${error.description}`;
	return error instanceof Error ? error.message : String(error);
}

/**
 * Who had the enquiry before this decision. The assignment on record comes from the decision that is judged, so by
 * itself it keeps nobody; an earlier decision on the same enquiry does, as it is decided here. Under the policy of
 * then even one from outside does: it was that policy's answer.
 */
function keptOwner(
	{ hash: hashThen, found, before, wasAssigned, leadKey }: Stored,
	hash: string,
	owners: ReadonlyMap<string, string>,
	mode: Mode,
): string | null {
	const pinned = found.rule === 'existingAssignment';
	if (hashThen === hash && found.rule !== null) return pinned ? before.owner : null;
	return pinned || wasAssigned || mode === 'moving' ? (owners.get(leadKey) ?? null) : null;
}

/** The lead with this owner from before, or none; what can't be read stays as it is. */
function assignedTo(lead: object, leadKey: string, ownerEmail: string | null): object {
	const existing = valueAt(lead, ['crm', 'existing']) ?? {};
	const isOwn = valueAt(existing, ['assignment', 'leadKey']) === leadKey;
	if (typeof existing !== 'object' || (ownerEmail === null && !isOwn)) return lead;
	const assignment = ownerEmail === null ? null : { leadKey, ownerEmail };
	const crm: unknown = valueAt(lead, ['crm']);
	return { ...lead, crm: { ...Object(crm ?? {}), existing: { ...existing, assignment } } };
}

const BEHIND_BUCKET = ['owner', 'quote', 'sla', 'counterfactual'];

function outcomeOf(
	lead: object,
	policy: Policy,
	{ time, counts }: { time: number; counts: Counts },
): After {
	const { routing, output } = routeLead(lead, policy, new Date(time), counts);
	const { owner, reason, trace } = routing;
	const name = OUTPUTS[output].toLowerCase();
	return {
		column: COLUMNS.find((column) => column === name) ?? 'review',
		owner: owner?.email ?? null,
		reason,
		bucketBy: decidingStep(trace.findLast(({ step }) => !BEHIND_BUCKET.includes(step))),
		ownerBy: decidingStep(trace.findLast(({ step }) => step === 'owner')),
	};
}

const decidingStep = (step: Record<string, unknown> | undefined): Deciding | null =>
	step === undefined
		? null
		: {
				step: String(step.step),
				message: String(step.message),
				rule: typeof step.rule === 'string' ? step.rule : null,
			};
