import { itemOfInputs, readInputs, isStored } from '../../../lead/inputs';
import { LEAD_CLASSES, routingSchema, type Routing } from '../../../lead/schema';
import { describe, InvalidItem, valueAt } from '../../../lead/validation';
import { applies, type Condition } from '../conditions';
import { readItem } from '../item';
import type { Policy } from '../policy';

export const COLUMNS = ['warm', 'lukewarm', 'cool', 'cold', 'other', 'review'] as const;
export type Column = (typeof COLUMNS)[number];
type Candidate = { email: string; excluded?: string } & Record<string, unknown>;
/** How the owner was found, as far as the trace tells. */
export type Found = {
	rule: string | null;
	assignment: string | null;
	candidates: Candidate[];
};
export type Outcome = { column: Column; owner: string | null; reason: string };

/** A decision from then, without its lead: that is read when it is decided again. */
export type Stored = {
	/** The item of the node's input, from 1. */
	item: number;
	leadKey: string;
	decidedAt: number;
	hash: string | null;
	before: Outcome;
	found: Found;
	loads: Record<string, number>;
	/** Whether the enquiry had an owner already when it was decided. */
	wasAssigned: boolean;
	isRow: boolean;
};
export type Unjudged = { item: number; leadKey: string | null; reason: string };

/** Throws {@link InvalidItem} that says why a decision can't be compared. */
export function readStored(json: object, item: number): Stored {
	return isRow(json) ? storedRow(json, item) : storedItem(json, item);
}

/** The lead of a decision as it is routed again. Throws {@link InvalidItem} where a row lacks what the policy reads. */
export function leadOf(json: object, policy: Policy): object {
	if (!isRow(json)) return json;
	const inputs = readInputs(textAt(json, 'inputs'));
	if (inputs === null) throw withoutInputs(textAt(json, 'inputs'));
	const lead = itemOfInputs(inputs);
	const open = conditionsOf(policy).find(
		({ conditions }) =>
			conditions.some(({ field }) => !isStored(field)) &&
			conditions.every((one) => !isStored(one.field) || applies(one, lead)),
	);
	if (open) {
		const field = open.conditions.find((one) => !isStored(one.field))?.field;
		throw new InvalidItem(
			`${open.name} reads ${field}, which rows of decisions don’t hold`,
			'Simulate with whole lead items instead.',
		);
	}
	return lead;
}

/** A lead item has sections, a row has columns. */
const isRow = (json: object): boolean =>
	!Object.hasOwn(json, 'lead') &&
	(Object.hasOwn(json, 'decision_key') || Object.hasOwn(json, 'inputs'));

function conditionsOf({
	vetoes,
	rules = [],
}: Policy): Array<{ name: string; conditions: Condition[] }> {
	return [
		...vetoes.map((veto, row) => ({ name: `Veto rule ${row + 1}`, conditions: [veto] })),
		...rules.map(({ name, conditions }) => ({ name: `The rule “${name}”`, conditions })),
	];
}

function storedItem(json: object, item: number): Stored {
	const { lead, existing } = readItem(json);
	const routing = valueAt(json, ['routing']);
	if (routing === undefined || routing === null) {
		throw new InvalidItem(
			'The lead has no “routing”, so there is nothing to compare with',
			'Give items that left Route Bucket, or rows of lead_pipeline_decisions.',
		);
	}
	const result = routingSchema.safeParse(routing);
	if (!result.success) {
		const [{ path }] = result.error.issues;
		const place = ['routing', ...path.map(String)].join('.');
		throw new InvalidItem(
			`“${place}” can’t be used: found ${describe(valueAt(routing, path))}`,
			'Give the items as they left Route Bucket.',
		);
	}
	const { bucket, outcome, arm, owner, reason, policy, decidedAt, trace } = result.data;
	return {
		item,
		leadKey: lead.key,
		decidedAt: Date.parse(decidedAt),
		hash: policy.hash,
		before: {
			column: columnOf({ bucket, outcome, arm }),
			owner: addressOf(owner?.email ?? null),
			reason,
		},
		found: foundBy(trace),
		loads: existing.loads,
		wasAssigned: existing.assignment?.leadKey === lead.key,
		isRow: false,
	};
}

const withoutInputs = (found: unknown): InvalidItem =>
	found === null || found === ''
		? new InvalidItem(
				'The row has no “inputs”',
				'It was written before decisions could be simulated, or for a lead that failed: it holds too little to decide again.',
			)
		: new InvalidItem(
				`“inputs” can’t be used: found ${describe(found)}`,
				'Give the rows as they are in lead_pipeline_decisions.',
			);

function storedRow(row: object, item: number): Stored {
	const inputs = readInputs(textAt(row, 'inputs'));
	if (inputs === null) throw withoutInputs(textAt(row, 'inputs'));
	const { decided } = inputs;
	const bucket = textAt(row, 'bucket');
	const column = columnOf({
		bucket,
		outcome: textAt(row, 'outcome'),
		arm: textAt(row, 'arm'),
	});
	if (decided === null || column === null) {
		throw new InvalidItem('The lead of this row was not routed', 'There is nothing to compare.');
	}
	const time = valueAt(row, ['decided_at']);
	const decidedAt = time instanceof Date ? time.getTime() : Date.parse(String(time));
	if (Number.isNaN(decidedAt)) {
		throw new InvalidItem(
			`“decided_at” can’t be used: found ${describe(time)}`,
			'Expected a date and time: a decision is judged at its own moment.',
		);
	}
	const found = foundBy(traceIn(textAt(row, 'trace')));
	const { existing } = itemOfInputs(inputs).crm ?? {};
	return {
		item,
		leadKey: inputs.lead.key,
		decidedAt,
		hash: textAt(row, 'policy_hash'),
		before: { column, owner: addressOf(decided.owner), reason: textAt(row, 'reason') ?? '' },
		found: { ...found, rule: decided.rule ?? found.rule },
		loads: existing?.loads ?? {},
		wasAssigned: existing?.assignment?.leadKey === inputs.lead.key,
		isRow: true,
	};
}

const textAt = (row: object, column: string): string | null => {
	const value = valueAt(row, [column]);
	return typeof value === 'string' ? value : null;
};

function columnOf(decided: Pick<Routing, 'bucket' | 'outcome' | 'arm'>): Column;
function columnOf(decided: Record<'bucket' | 'outcome' | 'arm', string | null>): Column | null;
function columnOf({
	bucket,
	outcome,
	arm,
}: Record<'bucket' | 'outcome' | 'arm', string | null>): Column | null {
	const byClass = LEAD_CLASSES.some((leadClass) => leadClass === outcome);
	if (arm === 'existingProcess' || (bucket === 'cold' && byClass)) return 'other';
	return COLUMNS.find((column) => column === bucket) ?? null;
}

const addressOf = (email: string | null): string | null => email?.trim().toLowerCase() || null;

export const NOT_TOLD: Found = { rule: null, assignment: null, candidates: [] };

function foundBy(trace: Routing['trace']): Found {
	const last = trace.findLast(({ step }) => step === 'owner');
	if (!last) return NOT_TOLD;
	const { rule, assignment, candidates } = last;
	return {
		rule: typeof rule === 'string' ? rule : null,
		assignment: typeof assignment === 'string' ? assignment : null,
		candidates: Array.isArray(candidates)
			? (candidates as unknown[]).filter(
					(one): one is Candidate => typeof valueAt(one, ['email']) === 'string',
				)
			: [],
	};
}

function traceIn(text: string | null): Routing['trace'] {
	try {
		return routingSchema.shape.trace.safeParse(JSON.parse(text ?? '[]')).data ?? [];
	} catch {
		return [];
	}
}
