import { InvalidItem } from '../../../../lead/validation';
import { timeOf } from '../../fieldChanges';
import { isEmpty } from '../../values';
import {
	DEFAULT_FIELD_RULES,
	LIFECYCLE_FIELD,
	OWNER_FIELD,
	type FieldRule,
} from '../../writePolicy';
import type { AccountField, RejectedField } from '../crm';
import { OWN_FIELDS, type OwnField } from '../ownFields';
import type { Api, Row } from './api';
import { isObject, listOf, refusal, textOf } from './faults';

export type RecordType = 'Lead' | 'Contact';

/** A field of ours by its name in `OWN_FIELDS`: `last_enquiry` is `Lead_Pipeline_Last_Enquiry__c`. */
export const ownName = (name: string): string =>
	`Lead_Pipeline_${name.replace(/(?:^|_)[a-z]/gu, (start) => start.toUpperCase())}__c`;

/** Unique: no two leads of one person can be created at the same time. */
export const PERSON_KEY = ownName('person_key');
/** Unique on tasks: no note and no task can be written twice. */
export const ACTIVITY_KEY = ownName('key');
/** Keys under which something of a record may be stored: the second where another record holds the first. */
export const activityKeys = (key: string, recordId: string): string[] => [
	key,
	`${key}@${recordId}`,
];

export const LIFECYCLE = ownName(LIFECYCLE_FIELD);
export const OWNER = 'OwnerId';

const NATIVE: Record<string, string> = {
	...{ email: 'Email', first_name: 'FirstName', last_name: 'LastName', phone: 'Phone' },
	...{ job_title: 'Title', company: 'Company', website: 'Website', industry: 'Industry' },
	...{ employees: 'NumberOfEmployees', country: 'Country', [OWNER_FIELD]: OWNER },
};
const LEAD_ONLY = new Set([
	...['Company', 'Website', 'Industry', 'NumberOfEmployees', 'Country', 'Status', 'Rating'],
	'AnnualRevenue',
]);

const nameOf = (field: string): string =>
	field === '' ? '' : Object.hasOwn(NATIVE, field) ? NATIVE[field] : ownName(field);

/** The default table in Salesforce's names. The stage is a field of ours: what Status means is each organisation's own. */
export const SALESFORCE_RULES: FieldRule[] = DEFAULT_FIELD_RULES.map((rule) => ({
	...rule,
	field: nameOf(rule.field),
	timeField: nameOf(rule.timeField),
}));

/** What *Provision Fields* creates on leads and contacts, besides the person's key. */
export const PROVISIONED: OwnField[] = [
	...OWN_FIELDS,
	{ name: 'linkedin_url', label: 'LinkedIn URL', type: 'string' },
	{ name: LIFECYCLE_FIELD, label: 'Lifecycle', type: 'string' },
];

export type Shape = Map<string, FieldShape>;
export type FieldShape = AccountField & {
	/** `textarea` may be long: in SOQL it can't be compared. */
	isLong: boolean;
	createable: boolean;
	updateable: boolean;
	isRestricted: boolean;
	isRequired: boolean;
};

/** The fields that this user may see, by name. */
export async function shapesOf(api: Api, types: string[]): Promise<Shape[]> {
	// Descriptions are no part of what a composite call is documented to take.
	const answers = await Promise.all(
		types.map(async (type) => {
			const path = `/sobjects/${type}/describe`;
			const [answer] = await api.calls([{ method: 'GET', path }], true);
			return answer;
		}),
	);
	return answers.map(({ body, faults, requestId }, index) => {
		if (faults.length > 0) throw refusal(`the description of ${types[index]}`, faults, requestId);
		const fields = isObject(body) ? listOf(body.fields) : [];
		return new Map(fields.map((field) => [textOf(field.name), shapeOf(field)]));
	});
}

function shapeOf(field: Row): FieldShape {
	const length = Number(field.length ?? 0);
	const type = textOf(field.type);
	const options = listOf(field.picklistValues)
		.filter(({ active }) => active !== false)
		.map(({ value }) => textOf(value));
	return {
		name: textOf(field.name),
		label: textOf(field.label),
		type,
		maxLength: length > 0 ? length : null,
		options: options.length > 0 ? options : null,
		readOnly: field.createable !== true && field.updateable !== true,
		isLong: type === 'textarea',
		createable: field.createable === true,
		updateable: field.updateable === true,
		isRestricted: field.restrictedPicklist === true,
		isRequired: field.nillable === false && field.defaultedOnCreate !== true,
	};
}

type Fit = { fields: Row; rejected: RejectedField[] };

/** Values as the fields of a record take them; what they don't take is named with the reason. */
export function fitted(
	values: Array<[name: string, value: unknown]>,
	shape: Shape,
	isNew: boolean,
): Fit {
	const fields: Row = {};
	const rejected: RejectedField[] = [];
	for (const [name, value] of values) {
		const field = shape.get(name);
		const reason = field ? objection(field, value, isNew) : NO_SUCH_FIELD;
		if (reason !== null || !field) {
			rejected.push({ field: name, value, reason: reason ?? NO_SUCH_FIELD });
			continue;
		}
		const target = targetOf(field, value, shape);
		const fit = valueFor(target, value);
		if (fit === undefined) rejected.push({ field: name, value, reason: wrongType(field) });
		else if (!isEmpty(fit)) fields[target.name] = fit;
	}
	return { fields, rejected };
}

const NO_SUCH_FIELD =
	'No such field, or not visible for the user of the credential. Run Provision Fields, or give that user access to it';

function objection(field: FieldShape, value: unknown, isNew: boolean): string | null {
	if (!(isNew ? field.createable : field.updateable)) {
		return 'Read-only for the user of the credential';
	}
	const text = String(value);
	if (field.isRestricted && field.options) {
		const parts = field.type === 'multipicklist' ? text.split(';') : [text];
		const unknown = parts.filter((part) => !field.options?.includes(part.trim()));
		if (unknown.length > 0) return `“${unknown.join(';')}” is none of its options`;
	}
	const isText = typeof value === 'string' && !['double', 'int', 'boolean'].includes(field.type);
	if (isText && field.maxLength !== null && lengthOf(text) > field.maxLength) {
		return `Takes ${field.maxLength} characters, and these are ${lengthOf(text)}`;
	}
	return null;
}

const wrongType = ({ type }: FieldShape): string => `A field of type ${type} can’t hold this value`;

/** As Salesforce may count: a line break as two. */
export const lengthOf = (text: string): number => text.replace(/\r?\n/gu, '\r\n').length;

/** Where countries are picklists, a code goes into the field for codes. */
function targetOf(field: FieldShape, value: unknown, shape: Shape): FieldShape {
	const codes = field.name === 'Country' ? shape.get('CountryCode') : undefined;
	return codes && typeof value === 'string' && /^[A-Z]{2}$/u.test(value) ? codes : field;
}

/** Undefined where the field can't hold it. */
function valueFor({ type }: FieldShape, value: unknown): unknown {
	switch (type) {
		case 'double':
		case 'currency':
		case 'percent':
		case 'int': {
			const number = typeof value === 'string' ? Number(value) : value;
			if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
			return type === 'int' ? Math.round(number) : number;
		}
		case 'boolean':
			if (value === true || value === 'true') return true;
			return value === false || value === 'false' ? false : undefined;
		case 'datetime':
		case 'date': {
			const time = timeOf(value);
			if (time === null) return undefined;
			const iso = new Date(time).toISOString();
			return type === 'date' ? iso.slice(0, 10) : iso;
		}
		default:
			if (Array.isArray(value)) return value.map(String).join(';');
			return typeof value === 'object' ? undefined : String(value);
	}
}

/** Salesforce's own word for a company nobody named: as good as empty. */
export const NOT_PROVIDED = '[not provided]';

/** What rules of ours, the memory and writing compare with. */
const COMPARED = [
	...SALESFORCE_RULES.flatMap(({ field, timeField }) => [field, timeField]),
	...['last_enquiry', 'last_captured_at', 'open_task', 'bucket'].map(ownName),
	...[LIFECYCLE, PERSON_KEY, 'AccountId'],
];

/**
 * A row as rules compare it: times in ISO 8601, the owner by e-mail, placeholders empty. No more of the organisation's
 * fields go on with the item than `ruleFields` and our own rules name.
 */
export function recordOf(
	row: Row,
	shape: Shape,
	ownerEmail: string | null,
	ruleFields: string[],
): Row {
	const compared = new Set([...COMPARED, ...ruleFields]);
	const entries = Object.entries(row)
		.filter(([name, value]) => compared.has(name) && !isObject(value))
		.map(([name, value]): [string, unknown] => [name, readable(value, shape.get(name)?.type)]);
	return { ...Object.fromEntries(entries), [OWNER]: ownerEmail };
}

function readable(value: unknown, type: string | undefined): unknown {
	if (value === NOT_PROVIDED) return null;
	if (type !== 'datetime' || typeof value !== 'string') return value;
	return isoOf(value) ?? value;
}

/** Salesforce's times end in `+0000`. */
export function isoOf(value: unknown): string | null {
	const time = timeOf(value);
	return time === null ? null : new Date(time).toISOString();
}

/** The owner as an e-mail is resolved before it can be written. */
export function applies(
	{ field }: FieldRule,
	type: RecordType,
	shapes: Record<RecordType, Shape> | null,
): boolean {
	if (type === 'Lead') return true;
	if (LEAD_ONLY.has(field)) return false;
	return !shapes || shapes.Contact.has(field) || !shapes.Lead.has(field);
}

/** Fields named in a refusal, that the rest can be written without. */
export function fieldsIn(
	faults: Array<{ code: string; message: string; fields: string[] }>,
): Map<string, string> {
	const named = faults.flatMap(({ code, message, fields }) => {
		const [, column] = /No such column '(\w+)'/u.exec(message) ?? [];
		const names = fields.length > 0 ? fields : column ? [column] : [];
		return code === 'REQUIRED_FIELD_MISSING'
			? []
			: names.map((name): [string, string] => [name, `${code}: ${message}`]);
	});
	return new Map(named);
}

/** The address of the organisation without a path. Throws InvalidItem where it can't be one. */
export function instanceOf(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (!url || url.hostname.endsWith('.lightning.force.com')) {
		throw new InvalidItem(
			`“${address}” is no address of a Salesforce API`,
			'Expected the address of the organisation, e.g. https://example.my.salesforce.com.',
		);
	}
	return url.origin;
}
