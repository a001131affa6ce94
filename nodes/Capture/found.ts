import type { FieldName } from './fieldNames';
import type { Field } from './fields';
import { isScalar, type Scalar } from './json';

/** The fields of a delivery, by name, and those that already stand in a section of the lead. */
export type Found = { fields: Field[]; byName: Map<FieldName, Field[]>; used: Set<Field> };
/** What the user says a field is: an expression may give text, a number, a list or nothing. */
export type Mapping = Array<{ field: FieldName; value: unknown }>;

/**
 * Sorts fields by name, those of the body before those of the query, shallow before deep. A mapped value
 * is the only candidate for its field, and the field it was taken from is not read a second time.
 */
export function sortFields(body: Field[], query: Field[], mapping: Mapping): Found {
	const mapped = mapping.flatMap(({ field, value }): Field[] => {
		const scalars = Array.isArray(value) ? value.filter(isScalar) : value;
		if (!isScalar(scalars) && !Array.isArray(scalars)) return [];
		if (fieldText({ value: scalars }).trim() === '') return [];
		return [
			{
				labels: [field],
				path: [],
				context: [],
				value: scalars,
				name: field,
				hidden: false,
				mapped: true,
			},
		];
	});
	const twins = new Set(
		mapped.map((own) => body.find((field) => fieldText(field) === fieldText(own))),
	);
	const detected = body.filter((field) => !twins.has(field));
	const mappedNames = new Set(mapped.map(({ name }) => name));
	const shallowFirst = [...detected].sort((one, other) => one.path.length - other.path.length);
	const byName = new Map<FieldName, Field[]>();
	for (const field of [...mapped, ...shallowFirst, ...query]) {
		if (field.name === null || (mappedNames.has(field.name) && !field.mapped)) continue;
		const sameName = byName.get(field.name);
		if (sameName) sameName.push(field);
		else byName.set(field.name, [field]);
	}
	return { fields: [...mapped, ...detected, ...query], byName, used: new Set() };
}

/** A field's value as text, as it was sent; several choices are joined. */
export function fieldText({ value }: Pick<Field, 'value'>): string {
	if (Array.isArray(value)) return value.map(scalarText).join(', ');
	return scalarText(value);
}

function scalarText(value: Scalar): string {
	if (typeof value === 'boolean') return value ? 'Yes' : 'No';
	return String(value);
}

/** What the first field of a name that can be read says; that field counts as used. */
export function pick<Value>(
	found: Found,
	name: FieldName,
	read: (text: string) => Value | null,
): Value | null {
	for (const field of found.byName.get(name) ?? []) {
		const value = read(fieldText(field));
		if (value === null) continue;
		found.used.add(field);
		return value;
	}
	return null;
}
