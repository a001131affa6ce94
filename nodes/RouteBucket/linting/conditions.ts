import { applies, needsNumber, type Condition, type Operator } from '../conditions';

/** What follows from conditions for any item at all; in doubt (numbers as text, lists) nothing does. Of a field
 * that is true or false, which n8n takes nearly any text to equal, conditions are read as its texts. */

const WORDS: Record<Operator, string> = {
	contains: 'contains',
	endsWith: 'ends with',
	equals: 'is',
	exists: 'is known',
	gt: 'is above',
	gte: 'is at least',
	lt: 'is below',
	lte: 'is at most',
	notContains: 'does not contain',
	notEquals: 'is not',
	notExists: 'is unknown',
	regex: 'matches',
	startsWith: 'starts with',
};
/** “lead.country is “DE”” */
export const inWords = ({ field, operator, value }: Condition): string =>
	`${field} ${WORDS[operator]}${value === '' ? '' : ` “${value}”`}`;

const OF_TEXTS: readonly Operator[] = ['contains', 'endsWith', 'notContains', 'startsWith'];
const ABOVE: readonly Operator[] = ['gt', 'gte'];
const BELOW: readonly Operator[] = ['lt', 'lte'];

/** Two of the conditions that never hold together, or null. */
export function contradictionIn(conditions: Condition[]): [Condition, Condition] | null {
	for (const one of conditions) {
		for (const other of conditions) {
			if (one.field === other.field && excludes(one, other)) return [one, other];
		}
	}
	return null;
}

/** Whether `weak` holds wherever all the others do. */
export const followsFrom = (weak: Condition, others: Condition[]): boolean =>
	others.some((strong) => strong.field === weak.field && implies(strong, weak));

function implies(strong: Condition, weak: Condition): boolean {
	if (strong.operator === weak.operator && isSame(strong, weak)) return true;
	if (strong.operator === 'notExists' || weak.operator === 'notExists') return false;
	if (weak.operator === 'exists') return true;
	const [high, low] = [folded(strong), folded(weak)];
	switch (strong.operator) {
		case 'equals':
			return isTold(strong, weak) && holdsOf(strong.value, weak);
		case 'startsWith':
			return (
				(weak.operator === 'startsWith' && high.startsWith(low)) ||
				(weak.operator === 'contains' && high.includes(low))
			);
		case 'endsWith':
			return (
				(weak.operator === 'endsWith' && high.endsWith(low)) ||
				(weak.operator === 'contains' && high.includes(low))
			);
		default:
			return isTighter(strong, weak);
	}
}

function excludes(one: Condition, other: Condition): boolean {
	if (one.operator === 'notExists') return other.operator !== 'notExists';
	const [text, otherText] = [folded(one), folded(other)];
	switch (one.operator) {
		case 'equals':
			if (other.operator === 'equals') return keyOf(one.value) !== keyOf(other.value);
			if (other.operator === 'notEquals') return text === otherText;
			return isTold(one, other) && !holdsOf(one.value, other);
		case 'startsWith':
			if (other.operator === 'notContains') return text.includes(otherText);
			return (
				other.operator === 'startsWith' &&
				!text.startsWith(otherText) &&
				!otherText.startsWith(text)
			);
		case 'endsWith':
			if (other.operator === 'notContains') return text.includes(otherText);
			return (
				other.operator === 'endsWith' && !text.endsWith(otherText) && !otherText.endsWith(text)
			);
		case 'contains':
			return other.operator === 'notContains' && text === otherText;
		default:
			return isApart(one, other);
	}
}

/** A lower bound above an upper one. */
function isApart(lower: Condition, upper: Condition): boolean {
	if (!ABOVE.includes(lower.operator) || !BELOW.includes(upper.operator)) return false;
	const [from, to] = [Number(lower.value), Number(upper.value)];
	return from > to || (from === to && !(lower.operator === 'gte' && upper.operator === 'lte'));
}

function isTighter(strong: Condition, weak: Condition): boolean {
	const [tight, wide] = [Number(strong.value), Number(weak.value)];
	const isStrict = strong.operator === 'gt' || strong.operator === 'lt';
	const asksStrict = weak.operator === 'gt' || weak.operator === 'lt';
	const isSameEnough = tight === wide && (isStrict || !asksStrict);
	if (ABOVE.includes(strong.operator) && ABOVE.includes(weak.operator)) {
		return tight > wide || isSameEnough;
	}
	if (BELOW.includes(strong.operator) && BELOW.includes(weak.operator)) {
		return tight < wide || isSameEnough;
	}
	return false;
}

const folded = ({ value }: Condition): string => value.toLowerCase();
const isSame = (one: Condition, other: Condition): boolean =>
	one.operator === 'regex' ? one.value === other.value : folded(one) === folded(other);

/** Whether the text that a field equals says if another condition holds of it. */
function isTold({ value }: Condition, { operator }: Condition): boolean {
	if (isBoolean(value)) return false;
	return needsNumber(operator) || (OF_TEXTS.includes(operator) && Number.isNaN(Number(value)));
}
const holdsOf = (text: string, { operator, value }: Condition): boolean =>
	applies({ field: 'text', operator, value }, { text });

const isBoolean = (value: string): boolean => /^(?:true|false)$/iu.test(value);
/** The same for values that one field can equal at once: 1, 1.0 and true. */
function keyOf(value: string): string {
	if (isBoolean(value)) return value.toLowerCase() === 'true' ? '1' : '0';
	return Number.isNaN(Number(value)) ? value.toLowerCase() : String(Number(value));
}
