import { customField, PREFIXES, standardFields, type Field } from './metadata';
import { Malformed, parseSoql, type Query } from './soql';

export type Row = Record<string, unknown>;
export type Refusal = {
	code: string;
	message: string;
	fields?: string[];
	duplicates?: { rule: string; records: Array<{ type: string; id: string; isReadable: boolean }> };
};
export type Outcome = { id: string } | { refusals: Refusal[] };

/** Refuses new records that resemble others; `block` even where the caller allows saving. */
export type DuplicateRule = {
	name: string;
	mode: 'allow' | 'alert' | 'block';
	type: string;
	matches: (fields: Row, org: Org) => Array<{ type: string; id: string; isReadable?: boolean }>;
};
export type Headers = Record<string, string>;

export const RUNNING_USER = '005000000000001AAA';
const PROFILE = '00e000000000001AAA';

/** An organisation’s records and rules. */
export type Org = ReturnType<typeof createOrg>;

export function createOrg() {
	const schema = standardFields();
	let tables = new Map<string, Map<string, Row>>();
	let counter = 0;
	let clock = Date.parse('2026-03-10T22:00:00Z');
	/** Fields that this user may not see, as `Lead.Name__c`. */
	const hidden = new Set<string>();

	const org = {
		duplicateRules: [] as DuplicateRule[],
		/** Whom the active assignment rule gives leads. */
		assignedTo: RUNNING_USER,
		assignmentRules: new Map<string, string>(),
		/** Record types whose next saves meet a lock, and how often. */
		locks: new Map<string, number>(),
		/** Changes a record on its way in, as triggers and flows do. */
		onSave: (() => undefined) as (type: string, row: Row) => void,
		/** What validation rules say. */
		validate: (() => null) as (type: string, row: Row) => Refusal | null,
		/** Line breaks of long texts as they are given back. */
		lineBreak: '\n',
		pageSize: 2000,
		mayCustomize: true,
		recycleBin: new Map<string, Row>(),
		hidden,

		fieldsOf: (type: string): Field[] =>
			[...(schema.get(type)?.values() ?? [])].filter(({ name }) => !hidden.has(`${type}.${name}`)),
		hasType: (type: string): boolean => schema.has(type),
		fieldNamed: (type: string, name: string): Field | null =>
			hidden.has(`${type}.${name}`) ? null : (schema.get(type)?.get(name) ?? null),
		/** A field with its rights changed. */
		setField: (type: string, name: string, changes: Partial<Field>): void => {
			const field = schema.get(type)?.get(name);
			if (field) schema.get(type)?.set(name, { ...field, ...changes });
		},
		addField: (object: string, name: string, metadata: Row, isVisible: boolean): boolean => {
			const types = object === 'Activity' ? ['Task', 'Event'] : [object];
			if (schema.get(types[0])?.has(name)) return false;
			for (const type of types) {
				schema.get(type)?.set(name, customField(name, metadata));
				if (!isVisible) hidden.add(`${type}.${name}`);
			}
			org.insert('CustomField', {
				...{ DeveloperName: name.replace(/__c$/u, ''), TableEnumOrId: object },
			});
			return true;
		},

		rows: (type: string): Row[] => [...(tables.get(type)?.values() ?? [])],
		row: (id: string): Row | null => {
			for (const table of tables.values()) {
				const row = table.get(id);
				if (row) return row;
			}
			return null;
		},
		typeOf: (id: string): string =>
			Object.entries(PREFIXES).find(([, prefix]) => id.startsWith(prefix))?.[0] ?? '',
		/** Puts a record in without any rule. */
		insert: (type: string, fields: Row): Row => {
			const number = String(++counter).padStart(12, '0');
			clock += 1000;
			const now = salesforceTime(new Date(clock).toISOString());
			const row: Row = {
				...{ Id: `${PREFIXES[type]}${number}AAA`, CreatedDate: now, LastModifiedDate: now },
				...fields,
			};
			const table = tables.get(type) ?? new Map<string, Row>();
			table.set(String(row.Id), row);
			tables.set(type, table);
			return row;
		},

		create: (type: string, fields: Row, headers: Headers): Outcome => {
			const refusals = check(type, fields, null, headers);
			if (refusals.length > 0) return { refusals };
			const row = org.insert(type, defaulted(type, stored(type, fields), headers, org));
			afterCreate(org, type, row);
			return { id: String(row.Id) };
		},
		update: (type: string, id: string, fields: Row, headers: Headers): Outcome => {
			const row = tables.get(type)?.get(id);
			if (!row) {
				const code = org.recycleBin.has(id) ? 'ENTITY_IS_DELETED' : 'NOT_FOUND';
				return {
					refusals: [
						{
							code,
							message:
								code === 'NOT_FOUND'
									? 'Provided external ID field does not exist or is not accessible: ' + id
									: 'entity is deleted',
						},
					],
				};
			}
			if (row.IsConverted === true) {
				return {
					refusals: [
						{ code: 'CANNOT_UPDATE_CONVERTED_LEAD', message: 'cannot reference converted lead' },
					],
				};
			}
			const refusals = check(type, fields, row, headers);
			if (refusals.length > 0) return { refusals };
			Object.assign(row, stored(type, fields));
			if (type === 'Task') row.IsClosed = row.Status === 'Completed';
			if (type === 'Lead' && header(headers, 'Sforce-Auto-Assign') !== 'FALSE') {
				row.OwnerId = org.assignedTo;
			}
			row.LastModifiedDate = salesforceTime(new Date((clock += 1000)).toISOString());
			org.onSave(type, row);
			return { id };
		},
		remove: (id: string): Outcome => {
			const type = org.typeOf(id);
			const row = tables.get(type)?.get(id);
			if (!row) {
				return { refusals: [{ code: 'ENTITY_IS_DELETED', message: 'entity is deleted' }] };
			}
			const locked = lock(type);
			if (locked) return { refusals: [locked] };
			tables.get(type)?.delete(id);
			org.recycleBin.set(id, row);
			for (const { Id } of [...org.rows('Task'), ...org.rows('Event')].filter(
				({ WhoId }) => WhoId === id,
			)) {
				org.remove(String(Id));
			}
			if (type === 'ContentDocument') {
				for (const table of ['ContentVersion', 'ContentDocumentLink']) {
					for (const one of org
						.rows(table)
						.filter(({ ContentDocumentId }) => ContentDocumentId === id)) {
						tables.get(table)?.delete(String(one.Id));
					}
				}
			}
			return { id };
		},
		/** As a person does on the page of a lead. */
		convert: (leadId: string, accountId: string): Row => {
			const lead = org.row(leadId) ?? {};
			const own = Object.entries(lead).filter(([name]) => name.endsWith('__c'));
			const contact = org.insert('Contact', {
				...{ LastName: lead.LastName, FirstName: lead.FirstName, Email: lead.Email },
				...{ AccountId: accountId, OwnerId: lead.OwnerId },
				...Object.fromEntries(own),
			});
			Object.assign(lead, { IsConverted: true, ConvertedContactId: contact.Id });
			for (const task of org.rows('Task').filter(({ WhoId }) => WhoId === leadId)) {
				task.WhoId = contact.Id;
			}
			return contact;
		},

		/** Rows of a query, or why it is refused. */
		query: (soql: string): Row[] | Refusal => {
			try {
				return select(parseSoql(soql), org);
			} catch (error) {
				if (!(error instanceof Malformed)) throw error;
				const code = error.message.startsWith('No such column')
					? 'INVALID_FIELD'
					: 'MALFORMED_QUERY';
				return { code, message: error.message };
			}
		},
		snapshot: (): (() => void) => {
			const copy = structuredClone(tables);
			const bin = structuredClone(org.recycleBin);
			return () => {
				tables = copy;
				org.recycleBin = bin;
			};
		},
		/** A text as it is given back. */
		shown: (type: string, name: string, value: unknown): unknown => {
			const field = schema.get(type)?.get(name);
			return field?.type === 'textarea' && typeof value === 'string'
				? value.replaceAll('\n', org.lineBreak)
				: value;
		},
	};

	function check(type: string, fields: Row, before: Row | null, headers: Headers): Refusal[] {
		const refusals = Object.entries(fields).flatMap(([name, value]) =>
			refusalsOf(type, name, value, before, org),
		);
		for (const field of before ? [] : org.fieldsOf(type)) {
			const isMissing = [undefined, null, ''].includes(fields[field.name] as string);
			if (!field.nillable && isMissing) {
				refusals.push({
					...{ code: 'REQUIRED_FIELD_MISSING', fields: [field.name] },
					message: `Required fields are missing: [${field.name}]`,
				});
			}
		}
		if (refusals.length > 0) return refusals;
		const locked = lock(type);
		if (locked) return [locked];
		const invalid = org.validate(type, { ...before, ...fields });
		if (invalid) return [invalid];
		// Only a change of what a rule compares makes it run.
		const isCompared = Object.keys(fields).some((name) => !name.endsWith('__c'));
		return before && (type !== 'Lead' || !isCompared)
			? []
			: duplicatesOf(type, { ...before, ...fields }, before, headers, org);
	}

	function lock(type: string): Refusal | null {
		const left = org.locks.get(type) ?? 0;
		if (left === 0) return null;
		org.locks.set(type, left - 1);
		return {
			code: 'UNABLE_TO_LOCK_ROW',
			message: 'unable to obtain exclusive access to this record',
		};
	}

	function stored(type: string, fields: Row): Row {
		return Object.fromEntries(
			Object.entries(fields).map(([name, value]) => [
				name,
				storedValue(value, schema.get(type)?.get(name) ?? null),
			]),
		);
	}

	for (const [id, email] of [
		[RUNNING_USER, 'integration@ourselves.example'],
		['005000000000002AAA', 'kim@ourselves.example'],
		['005000000000003AAA', 'lee@ourselves.example'],
	]) {
		org.insert('User', {
			...{ Id: id, Email: email, IsActive: true, UserType: 'Standard', ProfileId: PROFILE },
		});
	}
	org.insert('PermissionSet', { IsOwnedByProfile: true, ProfileId: PROFILE });
	return org;
}

const salesforceTime = (iso: string): string => iso.replace('Z', '+0000');

/** Spaces around a text go, times get Salesforce’s notation, chosen options their order. */
function storedValue(value: unknown, field: Field | null): unknown {
	if (value === '') return null;
	const type = field?.type ?? '';
	if (type === 'multipicklist' && typeof value === 'string') {
		const rankOf = (option: string): number =>
			field?.picklistValues.findIndex((one) => one.value === option) ?? -1;
		return [...new Set(value.split(';'))].sort((a, b) => rankOf(a) - rankOf(b)).join(';');
	}
	if (type === 'datetime' && typeof value === 'string') {
		return salesforceTime(new Date(value).toISOString());
	}
	if (type === 'double' && typeof value === 'number') return Math.round(value * 10_000) / 10_000;
	return typeof value === 'string' && type !== 'base64' ? value.trim() : value;
}

function refusalsOf(
	type: string,
	name: string,
	value: unknown,
	before: Row | null,
	org: Org,
): Refusal[] {
	const field = org.fieldNamed(type, name);
	const refuse = (code: string, message: string): Refusal[] => [{ code, message, fields: [name] }];
	if (!field) {
		return [
			{ code: 'INVALID_FIELD', message: `No such column '${name}' on sobject of type ${type}` },
		];
	}
	if (!(before ? field.updateable : field.createable)) {
		return refuse('INVALID_FIELD_FOR_INSERT_UPDATE', `Unable to create/update fields: ${name}`);
	}
	if (value === null) return [];
	const isText = typeof value === 'string';
	switch (field.type) {
		case 'boolean':
			if (typeof value !== 'boolean')
				return refuse(
					'JSON_PARSER_ERROR',
					`Cannot deserialize instance of boolean from ${String(value)}`,
				);
			return [];
		case 'int':
		case 'double':
		case 'currency':
			if (typeof value !== 'number')
				return refuse(
					'JSON_PARSER_ERROR',
					`Cannot deserialize instance of ${field.type} from ${String(value)}`,
				);
			return [];
		default:
			if (!isText)
				return refuse(
					'JSON_PARSER_ERROR',
					`Cannot deserialize instance of ${field.type} from ${String(value)}`,
				);
	}
	const text = String(value);
	if (
		field.length > 0 &&
		field.type !== 'base64' &&
		text.replace(/\r?\n/gu, '\r\n').length > field.length
	) {
		return refuse(
			'STRING_TOO_LONG',
			`${name}: data value too large: ${text.slice(0, 20)} (max length=${field.length})`,
		);
	}
	if (field.type === 'email' && !/^[^\s@,;]+@[^\s@]+\.[^\s@.]+$/u.test(text)) {
		return refuse('INVALID_EMAIL_ADDRESS', `${name}: invalid email address: ${text}`);
	}
	const chosen = field.type === 'multipicklist' ? text.split(';') : [text];
	const isOption = (one: string): boolean =>
		field.picklistValues.some(({ value: option }) => option === one);
	if (field.restrictedPicklist && !chosen.every(isOption)) {
		return refuse(
			'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
			`${name}: bad value for restricted picklist field: ${text}`,
		);
	}
	if (name === 'OwnerId' && text.startsWith('005') && org.row(text)?.IsActive !== true) {
		return refuse('INACTIVE_OWNER_OR_USER', 'operation performed with inactive user');
	}
	if (field.type === 'reference' && !org.row(text) && !text.startsWith('00G')) {
		return refuse('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id`);
	}
	const twin =
		field.unique && org.rows(type).find((row) => row[name] === text && row.Id !== before?.Id);
	return twin
		? refuse(
				'DUPLICATE_VALUE',
				`duplicate value found: ${name} duplicates value on record with id: ${String(twin.Id)}`,
			)
		: [];
}

function duplicatesOf(
	type: string,
	fields: Row,
	before: Row | null,
	headers: Headers,
	org: Org,
): Refusal[] {
	const mayAlert = /allowSave=true/iu.test(header(headers, 'Sforce-Duplicate-Rule-Header') ?? '');
	for (const rule of org.duplicateRules.filter((one) => one.type === type)) {
		if (rule.mode === 'allow' || (rule.mode === 'alert' && mayAlert)) continue;
		const records = rule.matches(fields, org).filter(({ id }) => id !== before?.Id);
		if (records.length === 0) continue;
		return [
			{
				...{ code: 'DUPLICATES_DETECTED', message: 'Use one of these records?' },
				duplicates: {
					rule: rule.name,
					records: records.map((record) => ({ isReadable: true, ...record })),
				},
			},
		];
	}
	return [];
}

function defaulted(type: string, fields: Row, headers: Headers, org: Org): Row {
	const row: Row = {
		...Object.fromEntries(
			org
				.fieldsOf(type)
				.filter((field) => field.type === 'boolean')
				.map(({ name }) => [name, false]),
		),
		OwnerId: RUNNING_USER,
		...fields,
	};
	const assign = header(headers, 'Sforce-Auto-Assign') ?? 'TRUE';
	if (type === 'Lead' && assign !== 'FALSE') {
		row.OwnerId = org.assignmentRules.get(assign) ?? org.assignedTo;
	}
	if (type === 'Lead') row.Status ??= 'Open';
	if (type === 'Task') row.IsClosed = row.Status === 'Completed';
	org.onSave(type, row);
	return row;
}

function afterCreate(org: Org, type: string, row: Row): void {
	if (type === 'FieldPermissions' && row.PermissionsRead === true)
		org.hidden.delete(String(row.Field));
	if (type !== 'ContentVersion') return;
	if (!row.ContentDocumentId) {
		const document = org.insert('ContentDocument', { Title: row.Title });
		row.ContentDocumentId = document.Id;
		for (const place of [row.FirstPublishLocationId, RUNNING_USER]) {
			org.insert('ContentDocumentLink', { ContentDocumentId: document.Id, LinkedEntityId: place });
		}
	}
	for (const other of org.rows('ContentVersion')) {
		if (other.ContentDocumentId === row.ContentDocumentId) other.IsLatest = other === row;
	}
}

function select(query: Query, org: Org): Row[] {
	const { from } = query;
	if (!org.hasType(from)) throw new Malformed(`sObject type '${from}' is not supported.`);
	for (const name of query.named) {
		const [first] = name.split('.');
		const isRelation = name.includes('.') && ['Owner', 'Account'].includes(first);
		if (!isRelation && !org.fieldNamed(from, name)) {
			throw new Malformed(`No such column '${name}' on entity '${from}'`);
		}
	}
	const valueOf = (row: Row, path: string): unknown => {
		const [first, ...rest] = path.split('.');
		if (rest.length === 0) return row[first] ?? null;
		const target = org.row(String(row[`${first}Id`] ?? ''));
		return target ? valueOf(target, rest.join('.')) : null;
	};
	for (const path of query.named) {
		const field = org.fieldNamed(from, path);
		const isCompared = !query.fields.includes(path);
		if (field?.type === 'textarea' && isCompared)
			throw new Malformed(`field '${path}' can not be filtered in a query call`);
	}
	const rows = org.rows(from).filter((row) => query.where((path) => valueOf(row, path)));
	const { order } = query;
	if (order) {
		rows.sort(
			(a, b) =>
				String(valueOf(a, order.field)).localeCompare(String(valueOf(b, order.field))) *
				(order.isDescending ? -1 : 1),
		);
	}
	if (query.counts.size > 0) return grouped(query, rows, valueOf);
	return rows.slice(0, query.limit ?? rows.length).map((row) => {
		const names = query.fields.flatMap((field) =>
			field.startsWith('FIELDS') ? org.fieldsOf(from).map(({ name }) => name) : [field],
		);
		const shown: Row = {
			attributes: { type: from, url: `/services/data/v64.0/sobjects/${from}/${String(row.Id)}` },
		};
		for (const name of names)
			put(shown, name.split('.'), org.shown(from, name, valueOf(row, name)));
		return shown;
	});
}

/** One row for each combination of the values grouped by; counts leave out what is empty. */
function grouped(
	{ counts, groupBy }: Query,
	rows: Row[],
	valueOf: (row: Row, path: string) => unknown,
): Row[] {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const key = JSON.stringify(groupBy.map((field) => valueOf(row, field)));
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups.values()].map((members) => ({
		attributes: { type: 'AggregateResult' },
		...Object.fromEntries(groupBy.map((field) => [field, valueOf(members[0], field)])),
		...Object.fromEntries(
			[...counts].map(([column, field]) => [
				column,
				members.filter((row) => valueOf(row, field) !== null).length,
			]),
		),
	}));
}

function put(target: Row, [first, ...rest]: string[], value: unknown): void {
	if (rest.length === 0) {
		target[first] = value;
		return;
	}
	const inner = (target[first] ?? {}) as Row;
	put(inner, rest, value);
	target[first] = inner;
}

export const header = (headers: Headers, name: string): string | undefined =>
	Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
