import { isEmpty, LIST_SEPARATOR, valueFrom, type Cell, type Values } from './values';
import type { FieldRule } from './writePolicy';

export type FieldChange = { field: string; before: unknown; after: unknown; rule: string };
/** What a rule left as it was although we had something else. */
export type KeptField = { field: string; current: unknown; ours: Cell; rule: string };
export type FieldPlan = { changes: FieldChange[]; kept: KeptField[]; warnings: string[] };

type Context = {
	record: Record<string, unknown>;
	/** When our values were true: the time of the capture. */
	time: string;
	lifecycleOrder: string[];
};
type Verdict = { write: unknown } | { keep: true; warning?: string };

const TIMED: Array<FieldRule['rule']> = ['ifEmpty', 'newer'];
const KEEP: Verdict = { keep: true };
/** A date, or a time with its zone: without one it can't be compared. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))?$/u;

/** What the rules allow to be written to this record. Never anything empty. */
export function fieldChanges(rules: FieldRule[], values: Values, context: Context): FieldPlan {
	const changes = new Map<string, FieldChange>();
	const kept: KeptField[] = [];
	const warnings: string[] = [];
	const withOwnRule = new Set(rules.map(({ field }) => field));
	const write = (field: string, after: unknown, rule: string): void => {
		const before = ownValue(context.record, field);
		if (!sameValue(before, after)) changes.set(field, { field, before, after, rule });
	};
	for (const row of rules) {
		const { cell: ours, warning } = valueFrom(row.value, values);
		if (warning) warnings.push(`Field rule “${row.field}”: ${warning}`);
		if (ours === null) continue;
		const current = ownValue(context.record, row.field);
		const verdict = judge(row, current, ours, context);
		if ('write' in verdict) {
			write(row.field, verdict.write, row.rule);
			const { timeField } = row;
			if (TIMED.includes(row.rule) && timeField && !withOwnRule.has(timeField)) {
				write(timeField, context.time, row.rule);
			}
		} else if (!sameValue(current, ours)) {
			kept.push({ field: row.field, current, ours, rule: row.rule });
			if (verdict.warning) warnings.push(verdict.warning);
		}
	}
	return { changes: [...changes.values()], kept, warnings };
}

function judge(row: FieldRule, current: unknown, ours: Cell, context: Context): Verdict {
	switch (row.rule) {
		case 'own':
			return { write: ours };
		case 'ifEmpty':
			return isEmpty(current) && isEmpty(ownValue(context.record, row.timeField))
				? { write: ours }
				: KEEP;
		case 'append':
			return append(row.field, current, ours);
		case 'newer':
			return isNewer(current, ownValue(context.record, row.timeField), context.time)
				? { write: ours }
				: KEEP;
		case 'forwardOnly':
			return moveForward(row.field, current, ours, context.lifecycleOrder);
		case 'never':
			return KEEP;
	}
}

function append(field: string, current: unknown, ours: Cell): Verdict {
	const list = isEmpty(current) ? '' : current;
	if (!Array.isArray(list) && typeof list !== 'string') {
		return { keep: true, warning: `“${field}” holds no list, so nothing was added to it` };
	}
	const held = new Set((Array.isArray(list) ? list : entriesOf(list)).map(folded));
	const missing = entriesOf(String(ours)).filter((entry) => {
		const { size } = held;
		return held.add(folded(entry)).size > size;
	});
	if (missing.length === 0) return { write: current };
	if (Array.isArray(list)) return { write: [...list, ...missing] };
	const added = missing.join(LIST_SEPARATOR);
	if (list === '') return { write: added };
	return {
		write: `${list}${list.trimEnd().endsWith(LIST_SEPARATOR) ? '' : LIST_SEPARATOR}${added}`,
	};
}

/** Without a time on the record only an empty field counts as older. */
function isNewer(current: unknown, recordedTime: unknown, time: string): boolean {
	if (isEmpty(recordedTime)) return isEmpty(current);
	const recorded = timeOf(isDay(recordedTime) ? `${recordedTime}T23:59:59.999Z` : recordedTime);
	return recorded !== null && Date.parse(time) > recorded;
}

/** A date alone tells nothing of the order within that day. */
const isDay = (value: unknown): value is string =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

function moveForward(field: string, current: unknown, ours: Cell, order: string[]): Verdict {
	const rankOf = (stage: unknown): number => order.map(folded).indexOf(folded(stage));
	if (rankOf(ours) < 0) {
		return { keep: true, warning: `“${field}” was left alone: ${shown(ours)} is no known stage` };
	}
	if (isEmpty(current)) return { write: ours };
	if (rankOf(current) < 0) {
		return {
			keep: true,
			warning: `“${field}” was left alone: its stage ${shown(current)} is not in the order of stages`,
		};
	}
	return rankOf(ours) > rankOf(current) ? { write: ours } : KEEP;
}

/** Equal as a CRM sees it: `86` and `"86"`, one instant in two notations, a list and its joined text. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
	if (Array.isArray(a) || Array.isArray(b)) {
		return Array.isArray(a) && Array.isArray(b)
			? a.length === b.length && a.every((entry, index) => sameScalar(entry, b[index]))
			: sameScalar(joined(a), joined(b));
	}
	return sameScalar(a, b);
}

function sameScalar(a: unknown, b: unknown): boolean {
	if (typeof a === 'object' || typeof b === 'object') return a === b;
	if (String(a) === String(b)) return true;
	if (typeof a !== 'string' || typeof b !== 'string') return false;
	return ISO_TIME.test(a) && ISO_TIME.test(b) && Date.parse(a) === Date.parse(b);
}

/** Milliseconds of an ISO time, or of the epoch milliseconds that some CRMs return. */
export function timeOf(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'string') return null;
	if (/^\d{10,16}$/u.test(value)) return Number(value);
	const time = ISO_TIME.test(value) ? Date.parse(value) : NaN;
	return Number.isNaN(time) ? null : time;
}

const ownValue = (record: Record<string, unknown>, field: string): unknown =>
	field !== '' && Object.hasOwn(record, field) ? record[field] : null;

const entriesOf = (list: string): string[] =>
	list
		.split(LIST_SEPARATOR)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

const joined = (list: unknown): unknown =>
	Array.isArray(list) && list.every((entry) => typeof entry !== 'object')
		? list.join(LIST_SEPARATOR)
		: list;

const folded = (value: unknown): string =>
	typeof value === 'object' ? '' : String(value).trim().toLowerCase();

const shown = (value: unknown): string =>
	typeof value === 'object' ? 'a value that is no text' : `“${String(value)}”`;
