/** What a HubSpot account holds, and the rules by which it takes values. */

export type Values = Record<string, string | null>;
export type HubRecord = {
	id: string;
	properties: Values;
	createdAt: string;
	updatedAt: string;
	/** Searches find a record only once it is indexed. */
	indexed: boolean;
};
export type Definition = {
	name: string;
	label: string;
	type: string;
	fieldType: string;
	groupName: string;
	hasUniqueValue: boolean;
	readOnly: boolean;
	options: string[];
};
export type Owner = { id: string; email: string; archived: boolean };
export type Fault = { code: string; name: string; message: string };
export type Refused = { status: number; body: Record<string, unknown> };
export type Written = {
	properties: Record<string, string>;
	associations?: Array<{
		to: { id: string };
		types: Array<{ associationCategory: string; associationTypeId: number }>;
	}>;
};

export const TYPES = ['contacts', 'companies', 'notes', 'tasks', 'leads'] as const;
export type Type = (typeof TYPES)[number];

export const LONGEST_TEXT = 65_536;
const STAGES = [
	'subscriber',
	'lead',
	'marketingqualifiedlead',
	'salesqualifiedlead',
	'opportunity',
	'customer',
	'evangelist',
	'other',
];
const ASSOCIATION_TYPES: Record<string, [from: Type, to: Type]> = {
	279: ['contacts', 'companies'],
	280: ['companies', 'contacts'],
	202: ['notes', 'contacts'],
	190: ['notes', 'companies'],
	204: ['tasks', 'contacts'],
	192: ['tasks', 'companies'],
	578: ['leads', 'contacts'],
};

type Given = [name: string, type?: string, fieldType?: string, options?: string[]];

const NATIVE: Record<Type, Given[]> = {
	contacts: [
		...['email', 'firstname', 'lastname', 'phone', 'mobilephone', 'jobtitle', 'company'].map(
			(name): Given => [name],
		),
		...['website', 'industry', 'country', 'hs_linkedin_url', 'hs_additional_emails'].map(
			(name): Given => [name],
		),
		[
			'numemployees',
			'enumeration',
			'select',
			['1-5', '5-25', '25-50', '50-100', '100-500', '500-1000', '1000+'],
		],
		['hubspot_owner_id', 'enumeration', 'owner'],
		['lifecyclestage', 'enumeration', 'radio', STAGES],
		['associatedcompanyid', 'number', 'number'],
		['hs_legal_basis', 'string', 'text'],
		['hs_object_id', 'number', 'number'],
		['createdate', 'datetime', 'date'],
	],
	companies: [
		...['domain', 'name', 'country'].map((name): Given => [name]),
		['industry', 'enumeration', 'select', ['COMPUTER_SOFTWARE', 'INSURANCE', 'MACHINERY']],
		['numberofemployees', 'number', 'number'],
		['num_associated_contacts', 'number', 'calculation'],
		['hubspot_owner_id', 'enumeration', 'owner'],
	],
	notes: [
		['hs_timestamp', 'datetime', 'date'],
		['hs_note_body', 'string', 'html'],
		['hs_attachment_ids', 'string', 'text'],
		['hubspot_owner_id', 'enumeration', 'owner'],
	],
	tasks: [
		['hs_timestamp', 'datetime', 'date'],
		['hs_task_subject'],
		['hs_task_body', 'string', 'html'],
		[
			'hs_task_status',
			'enumeration',
			'select',
			['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'COMPLETED'],
		],
		['hs_task_priority', 'enumeration', 'select', ['LOW', 'MEDIUM', 'HIGH']],
		['hs_task_type', 'enumeration', 'select', ['EMAIL', 'CALL', 'TODO']],
		['hubspot_owner_id', 'enumeration', 'owner'],
	],
	leads: [['hs_lead_name']],
};
const READ_ONLY = [
	...['associatedcompanyid', 'hs_object_id', 'createdate', 'hs_additional_emails'],
	'num_associated_contacts',
];

export type Portal = ReturnType<typeof createPortal>;

export function createPortal(now: () => number) {
	const records = Object.fromEntries(
		TYPES.map((type) => [type, new Map<string, HubRecord>()]),
	) as Record<Type, Map<string, HubRecord>>;
	const definitions = Object.fromEntries(
		TYPES.map((type) => [
			type,
			new Map(
				NATIVE[type].map(([name, kind = 'string', fieldType = 'text', options = []]) => [
					name,
					define({ name, type: kind, fieldType, options, readOnly: READ_ONLY.includes(name) }),
				]),
			),
		]),
	) as Record<Type, Map<string, Definition>>;
	const groups: Record<string, Set<string>> = {};
	const owners: Owner[] = [];
	/** `type:id` → linked `type:id`, both ways. */
	const links = new Map<string, Set<string>>();
	const blocklist = new Set<string>();
	const files = new Set<string>();
	/** Attempts at what HubSpot ignores without a word, such as a lifecycle stage that goes back. */
	const ignored: string[] = [];
	const requiredOnCreate: string[] = [];
	let nextId = 1000;
	const knobs = {
		longestNote: LONGEST_TEXT,
		storesNote: (body: string) => body,
		searchLags: false,
		/** The account’s setting by which each new contact gets a company of its address. */
		makesCompanies: false,
		/** The contact whose links are refused, and the domain that can’t be searched for. */
		unlinkable: null as string | null,
		unsearchable: null as string | null,
	};

	const live = (type: Type): HubRecord[] => [...records[type].values()];
	const emailsOf = ({ properties }: HubRecord): string[] =>
		[properties.email, ...(properties.hs_additional_emails ?? '').split(';')]
			.map((email) => (email ?? '').toLowerCase())
			.filter((email) => email !== '');
	const byEmail = (email: string): HubRecord | undefined =>
		live('contacts').find((contact) => emailsOf(contact).includes(email.toLowerCase()));

	function faultsOf(type: Type, given: Record<string, string>, ownId: string | null): Fault[] {
		return Object.entries(given)
			.map(([name, value]) => faultOf(type, name, value, ownId))
			.filter((fault) => fault !== null);
	}

	function faultOf(type: Type, name: string, value: string, ownId: string | null): Fault | null {
		const definition = definitions[type].get(name);
		const fault = (code: string, message: string): Fault => ({ code, name, message });
		if (!definition) return fault('PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`);
		if (definition.readOnly) return fault('READ_ONLY_VALUE', `"${name}" is a read only property`);
		if (value === '') return null;
		if (definition.hasUniqueValue) {
			const holder = live(type).find(
				(record) => record.id !== ownId && record.properties[name] === value,
			);
			if (holder) {
				return fault(
					'CONFLICTING_UNIQUE_VALUE',
					`Cannot set PropertyValueCoordinates{propertyName=${name}, value=${value}}. ${holder.id} already has that value.`,
				);
			}
		}
		const { fieldType, options } = definition;
		if (name === 'email' && !isAddress(value)) {
			return fault('INVALID_EMAIL', `Email address ${value} is invalid`);
		}
		if (fieldType === 'owner') {
			return owners.some(({ id, archived }) => id === value && !archived)
				? null
				: fault('INVALID_OWNER_ID', `${value} is not an active owner`);
		}
		if (definition.type === 'enumeration') {
			const chosen = fieldType === 'checkbox' ? value.split(';').filter(Boolean) : [value];
			const wrong = chosen.find((one) => !options.includes(one));
			return wrong === undefined
				? null
				: fault(
						'INVALID_OPTION',
						`${wrong} was not one of the allowed options: [${options.join(', ')}]`,
					);
		}
		if (definition.type === 'bool' && !['true', 'false'].includes(value)) {
			return fault('INVALID_OPTION', `${value} was not one of the allowed options: [true, false]`);
		}
		if (definition.type === 'number' && !Number.isFinite(Number(value))) {
			return fault('INVALID_LONG', `${value} was not a valid number.`);
		}
		if (definition.type === 'datetime' && Number.isNaN(timeOf(value))) {
			return fault('INVALID_DATE', `${value} was not a valid date.`);
		}
		const longest = name === 'hs_note_body' ? knobs.longestNote : LONGEST_TEXT;
		if (value.length > longest) {
			return fault(
				'PROPERTY_VALUE_TOO_LONG',
				`The value of "${name}" is longer than ${longest} characters`,
			);
		}
		return null;
	}

	function set(type: Type, record: HubRecord, given: Record<string, string>): void {
		for (const [name, value] of Object.entries(given)) {
			record.properties[name] = storedValue(type, record, name, value);
		}
		record.updatedAt = new Date(now()).toISOString();
	}

	function storedValue(type: Type, record: HubRecord, name: string, value: string): string | null {
		const before = record.properties[name] ?? null;
		const definition = definitions[type].get(name);
		const stages = definition?.options ?? [];
		if (
			name === 'lifecyclestage' &&
			before &&
			value &&
			stages.indexOf(value) < stages.indexOf(before)
		) {
			ignored.push(`lifecyclestage ${before} → ${value}`);
			return before;
		}
		if (value === '') return null;
		if (definition?.fieldType === 'checkbox' && value.startsWith(';')) {
			const both = [...(before ?? '').split(';'), ...value.split(';')].filter(Boolean);
			return [...new Set(both)].join(';');
		}
		if (definition?.type === 'datetime') return new Date(timeOf(value)).toISOString();
		if (name === 'email' || name === 'domain') return value.toLowerCase();
		return name === 'hs_note_body' ? knobs.storesNote(value) : value;
	}

	function check(type: Type, { properties, associations = [] }: Written): Refused | null {
		const faults = faultsOf(type, properties, null);
		if (faults.length > 0) return invalid(faults);
		const missing = type === 'contacts' ? requiredOnCreate.filter((name) => !properties[name]) : [];
		if (missing.length > 0) {
			return refused(
				400,
				'VALIDATION_ERROR',
				`Required properties are missing: ${missing.join(', ')}`,
				{
					errors: missing.map((name) => ({
						message: `missing ${name}`,
						code: 'REQUIRED_FIELD',
						context: { propertyName: [name] },
					})),
				},
			);
		}
		if (type === 'contacts') {
			const { email, firstname, lastname } = properties;
			if (!email && !firstname && !lastname && Object.keys(properties).length === 0) {
				return refused(
					400,
					'VALIDATION_ERROR',
					'At least one of email, firstname, lastname is needed',
				);
			}
			if (email && blocklist.has(email.toLowerCase())) {
				return refused(
					400,
					'VALIDATION_ERROR',
					`Email address ${email} is on the blocklist because of a GDPR delete`,
				);
			}
			const holder = email ? byEmail(email) : undefined;
			if (holder) {
				return refused(409, 'CONFLICT', `Contact already exists. Existing ID: ${holder.id}`);
			}
		}
		if ((type === 'notes' || type === 'tasks') && !properties.hs_timestamp) {
			return invalid([
				{ code: 'REQUIRED_FIELD', name: 'hs_timestamp', message: 'hs_timestamp is required' },
			]);
		}
		for (const { to, types } of associations) {
			const [, target] = ASSOCIATION_TYPES[types[0].associationTypeId] ?? [];
			if (!target || ASSOCIATION_TYPES[types[0].associationTypeId][0] !== type) {
				return refused(
					400,
					'VALIDATION_ERROR',
					`No association type ${types[0].associationTypeId} for ${type}`,
				);
			}
			if (!records[target].has(to.id)) {
				return refused(404, 'OBJECT_NOT_FOUND', `No ${target} with the id ${to.id} exist`);
			}
		}
		return null;
	}

	function create(type: Type, { properties, associations = [] }: Written): HubRecord {
		const id = String(nextId++);
		const time = new Date(now()).toISOString();
		const record: HubRecord = {
			id,
			properties: { hs_object_id: id, createdate: time },
			createdAt: time,
			updatedAt: time,
			indexed: !knobs.searchLags,
		};
		records[type].set(id, record);
		set(type, record, properties);
		for (const { to, types } of associations) {
			link(type, id, ASSOCIATION_TYPES[types[0].associationTypeId][1], to.id);
		}
		const domain = properties.email?.split('@')[1];
		if (knobs.makesCompanies && domain && !record.properties.associatedcompanyid) {
			const company =
				live('companies').find(({ properties: held }) => held.domain === domain) ??
				create('companies', { properties: { domain } });
			link(type, id, 'companies', company.id);
		}
		return record;
	}

	function link(from: Type, a: string, to: Type, b: string): void {
		const add = (one: string, other: string): void => {
			links.set(one, (links.get(one) ?? new Set()).add(other));
		};
		add(`${from}:${a}`, `${to}:${b}`);
		add(`${to}:${b}`, `${from}:${a}`);
		const pair = { [from]: a, [to]: b };
		const contact = pair.contacts && records.contacts.get(pair.contacts);
		if (contact && pair.companies) contact.properties.associatedcompanyid ??= pair.companies;
	}

	function linked(from: Type, id: string, to: Type): string[] {
		return [...(links.get(`${from}:${id}`) ?? [])]
			.filter((one) => one.startsWith(`${to}:`))
			.map((one) => one.slice(to.length + 1))
			.filter((one) => records[to].has(one));
	}

	function find(type: Type, id: string, idProperty?: string | null): HubRecord | undefined {
		if (!idProperty) return records[type].get(id);
		if (type === 'contacts' && idProperty === 'email') return byEmail(id);
		return live(type).find((record) => record.properties[idProperty] === id);
	}

	return {
		...{ records, definitions, groups, owners, links, blocklist, files, ignored, requiredOnCreate },
		...{ knobs, live, emailsOf, byEmail, faultsOf, set, check, create, link, linked, find },
	};
}

function define(given: Partial<Definition> & { name: string }): Definition {
	return {
		label: given.name,
		type: 'string',
		fieldType: 'text',
		groupName: 'information',
		hasUniqueValue: false,
		readOnly: false,
		options: [],
		...given,
	};
}

export { define };

export const timeOf = (value: string): number =>
	/^\d{10,16}$/u.test(value) ? Number(value) : Date.parse(value);

const isAddress = (value: string): boolean => {
	const [local, domain = '', ...rest] = value.split('@');
	return local !== '' && rest.length === 0 && domain.includes('.') && !/\s/u.test(value);
};

let correlation = 0;
export function refused(
	status: number,
	category: string,
	message: string,
	more: Record<string, unknown> = {},
): Refused {
	const correlationId = `00000000-0000-4000-8000-${String(++correlation).padStart(12, '0')}`;
	return { status, body: { status: 'error', message, correlationId, category, ...more } };
}

export function invalid(faults: Fault[]): Refused {
	const shown = faults.map(({ code, name, message }) => ({
		isValid: false,
		message,
		error: code,
		name,
		localizedErrorMessage: message,
	}));
	return refused(
		400,
		'VALIDATION_ERROR',
		`Property values were not valid: ${JSON.stringify(shown)}`,
		{
			errors: faults.map(({ code, name, message }) => ({
				message,
				code,
				context: { propertyName: [name] },
			})),
		},
	);
}
