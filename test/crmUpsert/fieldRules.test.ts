import fc from '../support/properties';
import { fieldChanges, timeOf } from '../../nodes/CrmUpsert/fieldChanges';
import { isEmpty, valueFrom, valuesOf } from '../../nodes/CrmUpsert/values';
import {
	DEFAULT_FIELD_RULES,
	fieldRulesWith,
	LIFECYCLE_ORDER,
	RULES,
	type FieldRule,
} from '../../nodes/CrmUpsert/writePolicy';
import { CAPTURED_AT, crmItem, later, routedLead } from './leads';

const rule = (row: Partial<FieldRule>): FieldRule => ({
	field: 'x',
	value: 'ours',
	rule: 'own',
	timeField: '',
	type: 'string',
	...row,
});

const CONTEXT = { time: CAPTURED_AT, lifecycleOrder: LIFECYCLE_ORDER };
const values = valuesOf(crmItem(routedLead()), 'kim@ourselves.example');

function outcome(row: Partial<FieldRule>, record: Record<string, unknown>): unknown {
	const { changes } = fieldChanges([rule(row)], values, { ...CONTEXT, record });
	return Object.fromEntries(changes.map(({ field, after }) => [field, after]));
}

describe('a field rule', () => {
	it('“own” always writes our own fields', () => {
		expect(outcome({ rule: 'own' }, { x: 'theirs' })).toEqual({ x: 'ours' });
	});

	it('“ifEmpty” only fills what is empty', () => {
		expect(outcome({ rule: 'ifEmpty' }, {})).toEqual({ x: 'ours' });
		expect(outcome({ rule: 'ifEmpty' }, { x: '  ' })).toEqual({ x: 'ours' });
		expect(outcome({ rule: 'ifEmpty' }, { x: 'theirs' })).toEqual({});
		expect(outcome({ rule: 'ifEmpty' }, { x: 0 })).toEqual({});
	});

	it('“ifEmpty” with a time field writes a group once, so that a second touch can’t fill gaps of the first', () => {
		const row = { rule: 'ifEmpty', timeField: 'at' } as const;
		expect(outcome(row, {})).toEqual({ x: 'ours', at: CAPTURED_AT });
		expect(outcome(row, { at: '2026-01-01T00:00:00Z' })).toEqual({});
	});

	it('“append” lets lists only grow, without duplicates', () => {
		const row = { rule: 'append', value: 'Walnut;Arcade;walnut' } as const;
		expect(outcome(row, {})).toEqual({ x: 'Walnut;Arcade' });
		expect(outcome(row, { x: 'Storylane; arcade' })).toEqual({ x: 'Storylane; arcade;Walnut' });
		expect(outcome(row, { x: 'Storylane;' })).toEqual({ x: 'Storylane;Walnut;Arcade' });
		expect(outcome(row, { x: ['Arcade'] })).toEqual({ x: ['Arcade', 'Walnut'] });
		expect(outcome(row, { x: 'Arcade;Walnut' })).toEqual({});
		expect(outcome(row, { x: 7 })).toEqual({});
	});

	it('“newer” writes over an older value only, and moves the time along', () => {
		const row = { rule: 'newer', timeField: 'at' } as const;
		const older = later(CAPTURED_AT, { days: -1 });
		const newer = later(CAPTURED_AT, { seconds: 1 });
		expect(outcome(row, {})).toEqual({ x: 'ours', at: CAPTURED_AT });
		expect(outcome(row, { x: 'theirs', at: older })).toEqual({ x: 'ours', at: CAPTURED_AT });
		expect(outcome(row, { x: 'ours', at: older })).toEqual({ at: CAPTURED_AT });
		expect(outcome(row, { x: 'theirs', at: Date.parse(older) })).toHaveProperty('x', 'ours');
		expect(outcome(row, { x: 'theirs', at: newer })).toEqual({});
		expect(outcome(row, { x: 'theirs', at: CAPTURED_AT })).toEqual({});
		expect(outcome(row, { x: 'theirs' })).toEqual({});
		expect(outcome(row, { x: 'theirs', at: 'some day' })).toEqual({});
		expect(outcome(row, { x: 'theirs', at: CAPTURED_AT.slice(0, 10) })).toEqual({});
		expect(outcome(row, { x: 'theirs', at: older.slice(0, 10) })).toHaveProperty('x', 'ours');
	});

	it('“forwardOnly” never goes back, and leaves a stage it doesn’t know alone', () => {
		const row = { rule: 'forwardOnly', value: 'salesqualifiedlead' } as const;
		expect(outcome(row, {})).toEqual({ x: 'salesqualifiedlead' });
		expect(outcome(row, { x: 'Lead' })).toEqual({ x: 'salesqualifiedlead' });
		expect(outcome(row, { x: 'customer' })).toEqual({});
		expect(outcome(row, { x: 'churned' })).toEqual({});
		const { warnings, kept } = fieldChanges([rule(row)], values, {
			...CONTEXT,
			record: { x: 'churned' },
		});
		expect(warnings).toEqual([
			'“x” was left alone: its stage “churned” is not in the order of stages',
		]);
		expect(kept).toEqual([
			{ field: 'x', current: 'churned', ours: 'salesqualifiedlead', rule: 'forwardOnly' },
		]);
	});

	it('“never” only reports', () => {
		const { changes, kept } = fieldChanges([rule({ rule: 'never' })], values, {
			...CONTEXT,
			record: { x: 'theirs' },
		});
		expect(changes).toEqual([]);
		expect(kept).toEqual([{ field: 'x', current: 'theirs', ours: 'ours', rule: 'never' }]);
	});

	it('sees through the notations of CRMs: no change where the value is the same', () => {
		expect(outcome({ value: 'qualification.fit.score' }, { x: '100' })).toEqual({});
		expect(outcome({ value: 'consent.aiDisclosed' }, { x: 'true' })).toEqual({});
		expect(outcome({ value: 'source.capturedAt' }, { x: '2026-03-10T21:47:00.000+00:00' })).toEqual(
			{},
		);
	});
});

describe('the value of a field', () => {
	const cell = (from: string): unknown => valueFrom(from, values).cell;

	it('is a path, the first of several, a sentence with paths, or a constant', () => {
		expect(cell('lead.jobTitle')).toBe('VP Sales');
		expect(cell('enrichment.person.title|lead.jobTitle')).toBe('VP Sales');
		expect(cell('Inbound {source.surface}: {source.campaign}')).toBe('Inbound chat: spring');
		expect(cell('Website')).toBe('Website');
	});

	it('is nothing rather than empty', () => {
		expect(cell('source.utm.term')).toBeNull();
		expect(cell('Term {source.utm.term}')).toBeNull();
		expect(cell('')).toBeNull();
	});

	it('never tells the CRM who is in the holdout or in which experiment', () => {
		expect(cell('routing.audit.holdout')).toBeNull();
		expect(cell('routing.audit.propensity')).toBeNull();
		expect(cell('routing.arm')).toBeNull();
		expect(JSON.stringify(values)).not.toMatch(/holdout|challenger/u);
	});

	it('says where a path is misspelt or too short', () => {
		expect(valueFrom('lead.emial', values).warning).toBe('“lead.emial” is no field of the item');
		expect(valueFrom('qualification.fit', values).warning).toBe(
			'“qualification.fit” holds several values: name one of them',
		);
	});
});

describe('the rules of the user', () => {
	it('replace or extend the default table, and keep its value where they name none', () => {
		const table = fieldRulesWith([
			rule({ field: 'phone', value: '', rule: 'never' }),
			rule({ field: 'budget_owner', value: 'lead.jobTitle' }),
		]);
		expect(table).toHaveLength(DEFAULT_FIELD_RULES.length + 1);
		expect(table.find(({ field }) => field === 'phone')).toMatchObject({
			value: 'lead.phone',
			rule: 'never',
		});
	});
});

describe('whatever the record and the rules', () => {
	const FIELDS = ['a', 'b', 'c', 'at', '__proto__', 'lifecycle'];
	const cell = fc.oneof(
		fc.string(),
		fc.constantFrom('', ' ', 'a;b', 'lead', 'Customer', 'churned', CAPTURED_AT, '2026-03-09'),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		fc.array(fc.oneof(fc.string(), fc.constant(null), fc.dictionary(fc.string(), fc.integer()))),
		fc.dictionary(fc.string(), fc.string()),
	);
	const record = fc
		.array(fc.tuple(fc.constantFrom(...FIELDS), cell))
		.map((entries) => Object.fromEntries(entries));
	const rules = fc.uniqueArray(
		fc.record({
			field: fc.constantFrom(...FIELDS),
			value: fc.oneof(
				fc.constantFrom('lead.email', 'source.campaign', 'summary.lifecycle', 'a;C;c', '{lead.x}'),
				fc.constantFrom('salesqualifiedlead', 'subscriber', 'qualification.flags'),
				fc.string(),
			),
			rule: fc.constantFrom(...RULES),
			timeField: fc.constantFrom('', 'at', 'b'),
			type: fc.constant('string' as const),
		}),
		{ selector: ({ field }) => field },
	);
	const list = (value: unknown): string[] =>
		(Array.isArray(value)
			? value
			: String(value)
					.split(';')
					.filter((entry) => entry.trim())
		).map((entry) => JSON.stringify(typeof entry === 'string' ? entry.trim() : entry));
	const rank = (stage: unknown): number =>
		LIFECYCLE_ORDER.indexOf(String(stage).trim().toLowerCase());

	it('no filled field changes except by its rule; nothing empty is written; a second run changes nothing', () => {
		fc.assert(
			fc.property(record, rules, (before, table) => {
				const { changes } = fieldChanges(table, values, { ...CONTEXT, record: before });
				for (const change of changes) {
					expect(isEmpty(change.after)).toBe(false);
					if (isEmpty(change.before)) continue;
					expect(['own', 'append', 'newer', 'forwardOnly']).toContain(change.rule);
					if (change.rule === 'append') {
						const grown = list(change.after);
						for (const entry of list(change.before)) expect(grown).toContain(entry);
					}
					if (change.rule === 'forwardOnly') {
						expect(rank(change.before)).toBeGreaterThanOrEqual(0);
						expect(rank(change.after)).toBeGreaterThan(rank(change.before));
					}
					if (change.rule === 'newer') {
						const times = table
							.filter((row) => row.rule === 'newer')
							.filter((row) => [row.field, row.timeField].includes(change.field))
							.map((row) => timeOf(before[row.timeField]) ?? Infinity);
						expect(Math.min(...times)).toBeLessThan(Date.parse(CAPTURED_AT));
					}
				}
				const after = {
					...before,
					...Object.fromEntries(changes.map((change) => [change.field, change.after])),
				};
				expect(fieldChanges(table, values, { ...CONTEXT, record: after }).changes).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});
