export type Field = {
	field_name: string;
	field_code: string;
	field_type: string;
	options: Array<{ id: number; label: string }> | null;
	is_custom_field: boolean;
	is_optional_response_field: boolean;
};

export const nativeField = (field_code: string, field_name: string, field_type: string): Field => ({
	...{ field_code, field_name, field_type, options: null },
	...{ is_custom_field: false, is_optional_response_field: false },
});

/** As many fields of its own as an account has before anybody adds one. */
export function personFieldList(): Field[] {
	return [
		nativeField('id', 'ID', 'int'),
		nativeField('name', 'Name', 'varchar'),
		nativeField('owner_id', 'Owner', 'user'),
		nativeField('org_id', 'Organization', 'org'),
		nativeField('emails', 'Email', 'varchar'),
		nativeField('phones', 'Phone', 'phone'),
		nativeField('job_title', 'Job title', 'varchar'),
		nativeField('add_time', 'Person created', 'date'),
		nativeField('update_time', 'Update time', 'date'),
	];
}

/** What is wrong with a value for a custom field; null for nothing. Null empties the field. */
export function cellFault({ field_type, options }: Field, value: unknown): string | null {
	if (value === null) return null;
	const isOption = (id: unknown): boolean => (options ?? []).some((option) => option.id === id);
	switch (field_type) {
		case 'varchar':
			if (typeof value !== 'string') return 'must be a string';
			return [...value].length > 255 ? 'must not be longer than 255 characters' : null;
		case 'text':
			if (typeof value !== 'string') return 'must be a string';
			return [...value].length > 65_000 ? 'must not be longer than 65000 characters' : null;
		case 'double':
			return typeof value === 'number' ? null : 'must be a number';
		case 'date':
			return /^\d{4}-\d{2}-\d{2}$/u.test(String(value)) ? null : 'must be a date';
		case 'enum':
			return isOption(value) ? null : 'must be the id of an option';
		case 'set':
			return Array.isArray(value) && value.every(isOption) ? null : 'must be ids of options';
		case 'monetary':
			return 'must have a value and a currency';
		default:
			return null;
	}
}
