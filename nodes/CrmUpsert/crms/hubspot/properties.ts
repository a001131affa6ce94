import { z } from 'zod/v4';
import type { AccountField, CrmAccount, Report } from '../crm';
import { OWN_FIELDS, type OwnFieldType } from '../ownFields';
import { bodyOf, errorOf, UNIQUE_KEY, VERSION, type Ask } from './connection';
import { LIFECYCLE, ownName } from './fields';

const GROUP = 'lead_pipeline';
const LONGEST_TEXT = 65_536;
/** What is made once only thanks to the unique key, as are contacts without an address. */
const KEYED = ['companies', 'notes', 'tasks'] as const;

const TYPES: Record<OwnFieldType, { type: string; fieldType: string }> = {
	string: { type: 'string', fieldType: 'text' },
	text: { type: 'string', fieldType: 'textarea' },
	number: { type: 'number', fieldType: 'number' },
	boolean: { type: 'bool', fieldType: 'booleancheckbox' },
	date: { type: 'datetime', fieldType: 'date' },
	list: { type: 'string', fieldType: 'textarea' },
};
const YES_OR_NO = [
	{ label: 'Yes', value: 'true', displayOrder: 0, hidden: false },
	{ label: 'No', value: 'false', displayOrder: 1, hidden: false },
];

const propertySchema = z.looseObject({
	name: z.string(),
	label: z.string().catch(''),
	type: z.string().catch(''),
	fieldType: z.string().catch(''),
	hasUniqueValue: z.boolean().catch(false),
	calculated: z.boolean().catch(false),
	options: z
		.array(z.looseObject({ value: z.string(), displayOrder: z.number().catch(-1) }))
		.catch([]),
	modificationMetadata: z
		.looseObject({ readOnlyValue: z.boolean().catch(false) })
		.optional()
		.catch(undefined),
});
type Property = z.infer<typeof propertySchema>;
const listSchema = z.looseObject({ results: z.array(propertySchema) });

const pathOf = (type: string, rest = ''): string => `/crm/properties/${VERSION}/${type}${rest}`;

async function list(ask: Ask, type: string): Promise<Property[]> {
	return listSchema.parse(bodyOf(await ask('GET', pathOf(type)), `list the fields of ${type}`))
		.results;
}

export async function fieldsOf(ask: Ask): Promise<AccountField[]> {
	const properties = await list(ask, 'contacts');
	return properties.map(
		({ name, label, type, options, calculated, modificationMetadata }): AccountField => ({
			name,
			label: label || name,
			type,
			readOnly: calculated || modificationMetadata?.readOnlyValue === true,
			maxLength: type === 'string' ? LONGEST_TEXT : null,
			options: type === 'enumeration' ? options.map(({ value }) => value) : null,
		}),
	);
}

/** Whether a property holds several options, to which HubSpot itself can add. */
export async function isMultipleChoice(ask: Ask, name: string): Promise<boolean> {
	const answer = await ask('GET', pathOf('contacts', `/${encodeURIComponent(name)}`));
	if ('refusal' in answer && answer.refusal.status === 404) return false;
	return propertySchema.parse(bodyOf(answer, 'read a field')).fieldType === 'checkbox';
}

/** The lifecycle stages in the order that HubSpot shows; those of no place come last. */
export async function stagesOf(ask: Ask): Promise<string[]> {
	const answer = await ask('GET', pathOf('contacts', `/${LIFECYCLE}`));
	const { options } = propertySchema.parse(bodyOf(answer, 'read the lifecycle stages'));
	const placed = options.filter(({ displayOrder }) => displayOrder >= 0);
	return [
		...placed.toSorted((a, b) => a.displayOrder - b.displayOrder),
		...options.filter(({ displayOrder }) => displayOrder < 0),
	].map(({ value }) => value);
}

type Wanted = {
	name: string;
	label: string;
	type: string;
	fieldType: string;
	groupName: string;
	hasUniqueValue?: true;
	options?: typeof YES_OR_NO;
};

export async function provision(ask: Ask): ReturnType<CrmAccount['provision']> {
	const done = { created: [], existed: [], failed: [] } as Awaited<
		ReturnType<CrmAccount['provision']>
	>;
	const contactFields = OWN_FIELDS.map(({ name, label, type }): Wanted => ({
		name: ownName(name),
		label,
		...TYPES[type],
		groupName: GROUP,
		...(type === 'boolean' && { options: YES_OR_NO }),
	}));
	const key: Wanted = {
		name: UNIQUE_KEY,
		label: 'Lead Pipeline key',
		...TYPES.string,
		groupName: GROUP,
		hasUniqueValue: true,
	};
	await provisionOf(ask, 'contacts', [...contactFields, key], done);
	for (const type of KEYED) await provisionOf(ask, type, [key], done);
	return done;
}

async function provisionOf(
	ask: Ask,
	type: string,
	wanted: Wanted[],
	done: Record<'created' | 'existed' | 'failed', Report[]>,
): Promise<void> {
	const report = (kind: keyof typeof done, id: string, reason?: string): void => {
		done[kind].push({ what: `field of ${type}`, id, ...(reason !== undefined && { reason }) });
	};
	const listed = await ask('GET', pathOf(type));
	if ('refusal' in listed) {
		const { message } = errorOf(listed.refusal, `list the fields of ${type}`);
		for (const { name } of wanted) report('failed', name, message);
		return;
	}
	const there = new Map(
		listSchema.parse(listed.body).results.map((property) => [property.name, property]),
	);
	const missing = wanted.filter(({ name }) => !there.has(name));
	for (const one of wanted) {
		const found = there.get(one.name);
		if (!found) continue;
		const fault = faultOf(one, found);
		if (fault === null) report('existed', one.name);
		else report('failed', one.name, fault);
	}
	if (missing.length === 0) return;
	const group = await ask('POST', pathOf(type, '/groups'), {
		body: { name: GROUP, label: 'Lead Pipeline', displayOrder: -1 },
	});
	if ('refusal' in group && group.refusal.status !== 409) {
		const { message } = errorOf(group.refusal, 'create the group of fields');
		for (const { name } of missing) report('failed', name, message);
		return;
	}
	const batch = await ask('POST', pathOf(type, '/batch/create'), { body: { inputs: missing } });
	const made = new Set('body' in batch ? listSchema.parse(batch.body).results.map(nameOf) : []);
	for (const one of missing) {
		if (made.has(one.name)) {
			report('created', one.name);
			continue;
		}
		const answer = await ask('POST', pathOf(type), { body: one });
		if ('body' in answer) report('created', one.name);
		else if (answer.refusal.status === 409) report('existed', one.name);
		else report('failed', one.name, errorOf(answer.refusal, 'create the field').message);
	}
}

const nameOf = ({ name }: Property): string => name;

function faultOf(wanted: Wanted, found: Property): string | null {
	if (wanted.hasUniqueValue && !found.hasUniqueValue) {
		return 'A field of this name exists that does not require unique values. HubSpot can’t change that: delete the field in HubSpot, then run this again.';
	}
	return found.type === wanted.type
		? null
		: `A field of this name exists with the type “${found.type}” instead of “${wanted.type}”. Rename or delete it in HubSpot, then run this again.`;
}
