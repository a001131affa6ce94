export type Field = {
	name: string;
	label: string;
	type: string;
	length: number;
	createable: boolean;
	updateable: boolean;
	nillable: boolean;
	defaultedOnCreate: boolean;
	restrictedPicklist: boolean;
	picklistValues: Array<{ value: string; label: string; active: boolean }>;
	unique: boolean;
};

/** `name type length flags options`: r = read-only, ! = required, c = only when created, * = only its options. */
const FIELDS: Record<string, string[]> = {
	Lead: [
		...['Id id 18 r', 'IsDeleted boolean 0 r', 'Name string 121 r', 'LastName string 80 !'],
		...['FirstName string 40', 'Company string 255 !', 'Title string 128', 'Email email 80'],
		...['Phone phone 40', 'Website url 255', 'Industry picklist 255 - Software|Retail'],
		...['NumberOfEmployees int 0', 'Country string 80', 'Description textarea 32000'],
		...['Status picklist 255 - Open|Working|Closed', 'Rating picklist 255 * Hot|Warm|Cold'],
		...['AnnualRevenue currency 0', 'OwnerId reference 18', 'IsConverted boolean 0 r'],
		...['ConvertedContactId reference 18 r', 'IndividualId reference 18'],
		...['CreatedDate datetime 0 r', 'LastModifiedDate datetime 0 r'],
	],
	Contact: [
		...['Id id 18 r', 'IsDeleted boolean 0 r', 'Name string 121 r', 'LastName string 80 !'],
		...['FirstName string 40', 'Title string 128', 'Email email 80', 'Phone phone 40'],
		...['AccountId reference 18', 'OwnerId reference 18', 'IndividualId reference 18'],
		...['MailingCountry string 80', 'Description textarea 32000'],
		...['CreatedDate datetime 0 r', 'LastModifiedDate datetime 0 r'],
	],
	Task: [
		...['Id id 18 r', 'Subject combobox 255', 'Description textarea 32000', 'WhoId reference 18'],
		...['WhatId reference 18', 'OwnerId reference 18', 'ActivityDate date 0'],
		...[
			'Status picklist 255 - Not_Started|In_Progress|Completed',
			'Priority picklist 255 - High|Normal|Low',
		],
		...['IsClosed boolean 0 r', 'IsReminderSet boolean 0', 'ReminderDateTime datetime 0'],
		...['CreatedDate datetime 0 r', 'LastModifiedDate datetime 0 r'],
	],
	Event: ['Id id 18 r', 'Subject combobox 255', 'WhoId reference 18', 'CreatedDate datetime 0 r'],
	Account: [
		...['Id id 18 r', 'Name string 255 !', 'Website url 255', 'OwnerId reference 18'],
		'CreatedDate datetime 0 r',
	],
	User: [
		...['Id id 18 r', 'Email email 80', 'IsActive boolean 0', 'UserType picklist 40'],
		...['ProfileId reference 18', 'CreatedDate datetime 0 r'],
	],
	ContentVersion: [
		...['Id id 18 r', 'Title string 255', 'PathOnClient string 500', 'VersionData base64 0'],
		...['FirstPublishLocationId reference 18 c', 'ContentDocumentId reference 18 c'],
		...['IsLatest boolean 0 r', 'ContentSize int 0 r', 'CreatedDate datetime 0 r'],
	],
	ContentDocument: ['Id id 18 r', 'Title string 255', 'CreatedDate datetime 0 r'],
	ContentDocumentLink: [
		...['Id id 18 r', 'ContentDocumentId reference 18', 'LinkedEntityId reference 18'],
	],
	Individual: ['Id id 18 r', 'LastName string 80', 'ShouldForget boolean 0'],
	PermissionSet: ['Id id 18 r', 'IsOwnedByProfile boolean 0', 'ProfileId reference 18'],
	FieldPermissions: [
		...['Id id 18 r', 'ParentId reference 18', 'SobjectType picklist 40', 'Field picklist 255'],
		...['PermissionsRead boolean 0', 'PermissionsEdit boolean 0'],
	],
	CustomField: ['Id id 18 r', 'DeveloperName string 80', 'TableEnumOrId string 80'],
};

export const PREFIXES: Record<string, string> = {
	...{ Lead: '00Q', Contact: '003', Task: '00T', Event: '00U', Account: '001', User: '005' },
	...{ ContentVersion: '068', ContentDocument: '069', ContentDocumentLink: '06A' },
	...{ Individual: '0PK', PermissionSet: '0PS', FieldPermissions: '01k', CustomField: '00N' },
};

export const standardFields = (): Map<string, Map<string, Field>> =>
	new Map(
		Object.entries(FIELDS).map(([type, rows]) => [
			type,
			new Map(rows.map(fieldOf).map((field) => [field.name, field])),
		]),
	);

function fieldOf(row: string): Field {
	const [name, type, length, flags = '', options = ''] = row.split(' ');
	const values = options.split('|').filter((option) => option !== '');
	return {
		...{ name, label: name, type, length: Number(length) },
		createable: !flags.includes('r'),
		updateable: !flags.includes('r') && !flags.includes('c'),
		nillable: !flags.includes('!'),
		defaultedOnCreate: type === 'boolean',
		restrictedPicklist: flags.includes('*'),
		picklistValues: values
			.map((value) => value.replaceAll('_', ' '))
			.map((value) => ({ value, label: value, active: true })),
		unique: false,
	};
}

const CUSTOM_TYPES: Record<string, { type: string; length: number }> = {
	Text: { type: 'string', length: 255 },
	LongTextArea: { type: 'textarea', length: 32_768 },
	Number: { type: 'double', length: 0 },
	DateTime: { type: 'datetime', length: 0 },
	Checkbox: { type: 'boolean', length: 0 },
};

/** A field that was created with the Tooling API. */
export function customField(name: string, metadata: Record<string, unknown>): Field {
	const { type, length } = CUSTOM_TYPES[String(metadata.type)];
	return {
		...{ name, label: String(metadata.label), type, length: Number(metadata.length ?? length) },
		...{ createable: true, updateable: true, nillable: true, restrictedPicklist: false },
		defaultedOnCreate: type === 'boolean',
		picklistValues: [],
		unique: metadata.unique === true,
	};
}
