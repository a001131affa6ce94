import { isEmpty, LIST_SEPARATOR } from '../../values';
import { folded } from '../plainText';
import { longestOf, OWN_LABEL, YES_NO, type Field } from './fields';

export type Cell = { value: unknown } | { reason: string };

/** A value of a rule as Pipedrive stores it in this custom field, or why it can't. */
export function toStored(field: Field, value: unknown): Cell {
	switch (field.type) {
		case 'varchar':
		case 'varchar_auto':
		case 'text':
		case 'phone':
			return textFor(field, value);
		case 'double': {
			const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
			return typeof number === 'number' && Number.isFinite(number)
				? { value: number }
				: { reason: 'The field holds numbers only' };
		}
		case 'date': {
			const [day] = /^\d{4}-\d{2}-\d{2}/u.exec(String(value)) ?? [];
			return day ? { value: day } : { reason: 'The field holds dates only' };
		}
		case 'address': {
			const text = textFor(field, value);
			return 'value' in text ? { value: { value: text.value } } : text;
		}
		case 'enum': {
			const id = optionId(field, value);
			return id === null ? { reason: noOption(field, value) } : { value: id };
		}
		case 'set':
			return optionIds(field, value);
		default:
			return { reason: `Fields of the kind “${field.type}” can’t be written` };
	}
}

/** What Pipedrive stores in a field, as rules compare it: labels for options, plain values for objects. */
export function fromStored(field: Field, stored: unknown): unknown {
	if (isEmpty(stored)) return null;
	if (field.type === 'set' && Array.isArray(stored)) {
		return stored.map((id) => labelOf(field, id));
	}
	if (field.type === 'enum') {
		const label = labelOf(field, stored);
		// A yes or no of ours; anybody else's options stay what they are called.
		const isOurs = field.label.startsWith(OWN_LABEL) && YES_NO.includes(label);
		return isOurs ? label === YES_NO[0] : label;
	}
	if (typeof stored === 'object' && stored !== null && 'value' in stored) return stored.value;
	return stored;
}

function textFor(field: Field, value: unknown): Cell {
	const text = Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value);
	const longest = longestOf(field);
	return longest !== null && [...text].length > longest
		? { reason: `The value is longer than the ${longest} characters of the field` }
		: { value: text };
}

function optionIds(field: Field, value: unknown): Cell {
	const labels = Array.isArray(value) ? value : String(value).split(LIST_SEPARATOR);
	const ids = labels.map((label) => optionId(field, label));
	const missing = labels.filter((_, at) => ids[at] === null);
	return missing.length > 0
		? { reason: missing.map((label) => noOption(field, label)).join('; ') }
		: { value: [...new Set(ids)] };
}

function optionId({ options }: Field, value: unknown): number | string | null {
	const wanted = typeof value === 'boolean' ? YES_NO[value ? 0 : 1] : String(value);
	const known = options ?? [];
	const option =
		known.find(({ label }) => folded(label) === folded(wanted)) ??
		known.find(({ id }) => String(id) === wanted);
	return option?.id ?? null;
}

const labelOf = ({ options }: Field, stored: unknown): string => {
	const id = typeof stored === 'object' && stored !== null && 'id' in stored ? stored.id : stored;
	return (options ?? []).find((option) => String(option.id) === String(id))?.label ?? String(id);
};

const noOption = ({ options }: Field, value: unknown): string =>
	`“${String(value)}” is none of the field’s options (${(options ?? [])
		.map(({ label }) => label)
		.join(', ')})`;
