import { executeFilterCondition, type FilterOperatorType } from 'n8n-workflow';
import { valueAt } from '../../lead/validation';

/** n8n's comparison operators, as far as a rule of one field and one value needs them. */
export const OPERATORS = [
	'contains',
	'endsWith',
	'equals',
	'exists',
	'gt',
	'gte',
	'lt',
	'lte',
	'notContains',
	'notEquals',
	'notExists',
	'regex',
	'startsWith',
] as const;
export type Operator = (typeof OPERATORS)[number];
export type Condition = { field: string; operator: Operator; value: string };

const NUMERIC: readonly Operator[] = ['gt', 'gte', 'lt', 'lte'];
export const needsNumber = (operator: Operator): boolean => NUMERIC.includes(operator);
export const needsValue = (operator: Operator): boolean =>
	operator !== 'exists' && operator !== 'notExists';

/** A condition looks at this much of a text. */
const LONGEST_TEXT = 10_000;
const OPTIONS = { leftValue: '', typeValidation: 'loose', version: 3 } as const;

/**
 * Whether a rule applies to an item. Unknown (null or absent) is no value: only `notExists` is true of it.
 * A value that can't be compared (text with “larger than”) makes the rule not apply.
 */
export function applies({ field, operator, value }: Condition, item: object): boolean {
	const found = valueAt(item, field.split('.'));
	const known = found !== undefined && found !== null;
	if (!needsValue(operator)) return known === (operator === 'exists');
	const left = comparable(found);
	if (left === null) return false;
	// A list is compared with one text that it may contain.
	const rightType = Array.isArray(left) ? ('string' as const) : undefined;
	try {
		return executeFilterCondition(
			{
				id: field,
				leftValue: left,
				operator: { type: typeOf(left, operator), operation: operator, rightType },
				rightValue: value,
			},
			// n8n ignores case by lower-casing the text alone, which an expression in capitals would never match.
			{ ...OPTIONS, caseSensitive: operator === 'regex' },
		);
	} catch {
		return false;
	}
}

type Comparable = string | number | boolean | string[];

function comparable(value: unknown): Comparable | null {
	if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : null;
}

function typeOf(left: Comparable, operator: Operator): FilterOperatorType {
	if (needsNumber(operator)) return 'number';
	if (Array.isArray(left)) return 'array';
	const compared = operator === 'equals' || operator === 'notEquals';
	if (compared && typeof left === 'number') return 'number';
	if (compared && typeof left === 'boolean') return 'boolean';
	return 'string';
}
