import type { Pipedrive } from '../../../../vendor/pipedrive';
import { DEFAULT_FIELD_RULES, type FieldRule } from '../../writePolicy';
import type { AccountField } from '../crm';
import { OWN_FIELDS, type OwnField } from '../ownFields';
import { folded } from '../plainText';
import { allByCursor } from './api';

export type Field = {
	/** What requests call it: a name of Pipedrive's, or 40 hexadecimal digits. */
	code: string;
	label: string;
	type: string;
	isCustom: boolean;
	options: Array<{ id: number | string; label: string }> | null;
};

export const OWN_LABEL = 'Lead Pipeline: ';
export const OWN_NAME = 'lead_pipeline_';
export const OWNER = 'owner_id';
export const DOMAIN_LABEL = `${OWN_LABEL}Domain`;

/** Fields of the default table that Pipedrive has itself, by their names there. */
const NATIVE: Record<string, string> = {
	email: 'email',
	phone: 'phone',
	owner_email: OWNER,
};
/** Only the whole name can be written; Pipedrive splits it by itself. */
const NAME_RULE: FieldRule = {
	field: 'name',
	value: '{lead.firstName} {lead.lastName}',
	rule: 'ifEmpty',
	timeField: '',
	type: 'string',
};

export const RULES: FieldRule[] = [
	NAME_RULE,
	...DEFAULT_FIELD_RULES.filter(({ field }) => !['first_name', 'last_name'].includes(field)).map(
		(rule) => ({
			...rule,
			field: NATIVE[rule.field] ?? `${OWN_NAME}${rule.field}`,
			timeField: rule.timeField && `${OWN_NAME}${rule.timeField}`,
		}),
	),
];

const IDENTITY: OwnField[] = [
	{ name: 'job_title', label: 'Job title', type: 'string' },
	{ name: 'company', label: 'Company', type: 'string' },
	{ name: 'website', label: 'Website', type: 'string' },
	{ name: 'industry', label: 'Industry', type: 'string' },
	{ name: 'employees', label: 'Employees', type: 'string' },
	{ name: 'country', label: 'Country', type: 'string' },
	{ name: 'linkedin_url', label: 'LinkedIn', type: 'string' },
	{ name: 'lifecycle', label: 'Lifecycle', type: 'string' },
];
const MEMORY = ['last_enquiry', 'last_captured_at', 'open_task'];

/** Our person fields, the ones that prevent doubles first: a small plan may not have room for all. */
export const PERSON_FIELDS: OwnField[] = [
	...OWN_FIELDS.filter(({ name }) => MEMORY.includes(name)),
	...IDENTITY,
	...OWN_FIELDS.filter(({ name }) => !MEMORY.includes(name)),
];

/** Values with a known, short range; everything a visitor or a person words may be longer than a short text field takes. */
const SHORT =
	/^(?:bucket|bucket_would_be|outcome|lead_class|next_action|lifecycle|open_task|last_enquiry|.*_(?:band|version|hash|surface|at))$/u;
export const YES_NO = ['Yes', 'No'];

/** How a field of ours is created. Pipedrive has no kind for a time with its date, so that these are ISO 8601 texts. */
export function definitionOf({ name, label, type }: OwnField) {
	const field_name = `${OWN_LABEL}${label}`;
	if (type === 'number') return { field_name, field_type: 'double' as const };
	if (type === 'boolean') {
		return {
			field_name,
			field_type: 'enum' as const,
			options: YES_NO.map((option) => ({ label: option })),
		};
	}
	const isShort = type === 'date' || (type === 'string' && SHORT.test(name));
	return { field_name, field_type: isShort ? ('varchar' as const) : ('text' as const) };
}

const PAGE = 500;

export const personFieldsOf = async ({ personFields }: Pipedrive): Promise<Field[]> =>
	(
		await allByCursor(async (cursor) => await personFields.getPersonFields({ limit: PAGE, cursor }))
	).map(fieldOf);

export const organizationFieldsOf = async ({ organizationFields }: Pipedrive): Promise<Field[]> =>
	(
		await allByCursor(
			async (cursor) => await organizationFields.getOrganizationFields({ limit: PAGE, cursor }),
		)
	).map(fieldOf);

type Listed = {
	field_name?: string;
	field_code?: string;
	field_type?: string;
	is_custom_field?: boolean;
	options?: Array<{ id?: unknown; label?: string }> | null;
};

function fieldOf({ field_name, field_code, field_type, is_custom_field, options }: Listed): Field {
	return {
		code: field_code ?? '',
		label: field_name ?? '',
		type: field_type ?? '',
		isCustom: is_custom_field === true,
		options: options
			? options.map(({ id, label }) => ({
					id: typeof id === 'number' ? id : String(id),
					label: label ?? '',
				}))
			: null,
	};
}

const OWN_LABELS = new Map(
	PERSON_FIELDS.map(({ name, label }) => [`${OWN_NAME}${name}`, `${OWN_LABEL}${label}`]),
);

export const isOwn = (name: string): boolean => OWN_LABELS.has(name);

/** The field that a rule names: by `lead_pipeline_…`, by Pipedrive's own name or hash, or by its label. */
export function fieldNamed(name: string, fields: Field[]): Field | null {
	const label = OWN_LABELS.get(name) ?? name;
	return (
		fields.find(({ code }) => code === name) ??
		fields.find((field) => field.isCustom && field.label === label) ??
		fields.find((field) => field.isCustom && folded(field.label) === folded(label)) ??
		null
	);
}

/** The names by which rules may call a custom field. */
export function namesOf({ code, label }: Field): string[] {
	const own = [...OWN_LABELS].find(([, one]) => one === label)?.[0];
	return own ? [own] : [code, label];
}

export const WRITABLE_NATIVE = ['name', 'email', 'phone', OWNER, 'job_title', 'birthday', 'notes'];
const LONGEST: Record<string, number> = { varchar: 255, text: 65_000, name: 255 };

export const longestOf = ({ code, type }: Pick<Field, 'code' | 'type'>): number | null =>
	LONGEST[code === 'name' ? code : type] ?? null;

export function accountFieldOf(field: Field): AccountField {
	const [name] = namesOf(field);
	return {
		name: field.isCustom ? name : field.code,
		label: field.label,
		type: field.type,
		readOnly: !field.isCustom && !WRITABLE_NATIVE.includes(field.code),
		maxLength: longestOf(field),
		options: field.options?.map(({ label }) => label) ?? null,
	};
}
