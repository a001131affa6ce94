import type { Existing } from '../../../../lead/schema';
import { timeOf, type FieldChange } from '../../fieldChanges';
import { isEmpty, LIST_SEPARATOR } from '../../values';
import {
	DEFAULT_FIELD_RULES,
	LIFECYCLE_FIELD,
	OWNER_FIELD,
	type FieldRule,
} from '../../writePolicy';
import { memoryOf } from '../memory';
import { OWN_FIELDS } from '../ownFields';
import type { Planned } from '../crm';
import type { Properties, Stored } from './objects';

export const OWNER = 'hubspot_owner_id';
export const LIFECYCLE = 'lifecyclestage';
const PREFIX = 'lead_pipeline_';

/** HubSpot's own contact properties, by the names of the default table. */
const NATIVE: Record<string, string> = {
	email: 'email',
	first_name: 'firstname',
	last_name: 'lastname',
	phone: 'phone',
	job_title: 'jobtitle',
	company: 'company',
	website: 'website',
	industry: 'industry',
	employees: 'numemployees',
	country: 'country',
	linkedin_url: 'hs_linkedin_url',
	[OWNER_FIELD]: OWNER,
	[LIFECYCLE_FIELD]: LIFECYCLE,
};

export const ownName = (name: string): string => `${PREFIX}${name}`;

const nameOf = (field: string): string => NATIVE[field] ?? ownName(field);

export const RULES: FieldRule[] = DEFAULT_FIELD_RULES.map((rule) => ({
	...rule,
	field: nameOf(rule.field),
	timeField: rule.timeField === '' ? '' : nameOf(rule.timeField),
}));

/** Read of a contact besides its rules' fields. */
const ALWAYS_READ = [
	...['email', 'hs_additional_emails', 'associatedcompanyid', OWNER, LIFECYCLE],
	...OWN_FIELDS.map(({ name }) => ownName(name)),
];

export const readFields = (ruleFields: string[]): string[] => [
	...new Set([...ALWAYS_READ, ...RULES.map(({ field }) => field), ...ruleFields]),
];

/** The options of *Number of Employees*, by their lower end. */
const EMPLOYEES: Array<[from: number, option: string]> = [
	[1, '1-5'],
	[6, '5-25'],
	[26, '25-50'],
	[51, '50-100'],
	[101, '100-500'],
	[501, '500-1000'],
	[1001, '1000+'],
];

/** The contact's fields for the rules, the owner as an e-mail. */
export function recordOf(
	{ properties }: Stored,
	ownerEmail: string | null,
): Record<string, unknown> {
	const filled = Object.entries(properties).filter(([, value]) => !isEmpty(value));
	return { ...Object.fromEntries(filled), [OWNER]: ownerEmail };
}

/** A time field as ISO text; null where there is none. */
export function timeIn({ properties }: Stored, name: string): string | null {
	const time = timeOf(properties[name]);
	return time === null ? null : new Date(time).toISOString();
}

export const textIn = ({ properties }: Stored, name: string): string | null =>
	properties[name] || null;

/** A change as HubSpot takes it. `isChoice`: several options of a property that appends by itself. */
export function wireValue({ field, before, after, rule }: FieldChange, isChoice: boolean): string {
	if (field === 'numemployees' && /^\d+$/u.test(String(after)))
		return employeesOption(Number(after));
	if (isChoice && rule === 'append') {
		const held = new Set(entries(before));
		const added = entries(after).filter((entry) => !held.has(entry));
		return `${LIST_SEPARATOR}${added.join(LIST_SEPARATOR)}`;
	}
	return Array.isArray(after) ? after.join(LIST_SEPARATOR) : String(after);
}

const entries = (list: unknown): string[] =>
	(Array.isArray(list) ? list.map(String) : String(list ?? '').split(LIST_SEPARATOR))
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

function employeesOption(count: number): string {
	const [, option] = EMPLOYEES.findLast(([from]) => count >= from) ?? EMPLOYEES[0];
	return option;
}

/** What a later run needs to find, where it differs from what the contact remembers. */
export function memoryChanges({ plan, item, existing }: Planned): Properties {
	const remembered = Object.entries(memoryOf(plan, item, existing)).map(([name, value]) => [
		ownName(name),
		value,
	]);
	return Object.fromEntries(
		remembered.filter(([name, value]) => !isSame(existing, name, value)) as Array<[string, string]>,
	);
}

function isSame(existing: Existing | null, name: string, value: string): boolean {
	const before = existing?.record[name];
	if (isEmpty(before) || value === '') return isEmpty(before) && value === '';
	const times = name === ownName('last_captured_at') ? [timeOf(before), timeOf(value)] : [0, 1];
	return before === value || times[0] === times[1];
}
