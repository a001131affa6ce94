import type { INodeProperties } from 'n8n-workflow';
import { LONGEST_NOTE } from './transcript';
import { LIFECYCLE_ORDER } from './writePolicy';

const forWriting = { operation: ['upsert', 'preview'] };

const fieldRules: INodeProperties = {
	displayName: 'Field Rules',
	name: 'writePolicy',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, fixedCollection: { layout: 'inline' } },
	displayOptions: { show: forWriting },
	placeholder: 'Add Field Rule',
	default: {},
	description:
		'Your own rows over the default table: a row with the same CRM field replaces the default one, any other adds a field. By default identity is only filled in where empty, scores and next action are always written, provenance keeps the first and the latest touch, and the lifecycle only moves forward. Empty values are never written.',
	options: [
		{
			displayName: 'Rule',
			name: 'rules',
			values: [
				{
					displayName: 'CRM Field',
					name: 'field',
					type: 'string',
					default: '',
					placeholder: 'e.g. job_title',
					description: 'Name of the field as the CRM calls it',
				},
				{
					displayName: 'Value From',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. lead.jobTitle',
					description:
						'A path on the item such as <code>qualification.fit.score</code>, several with <code>|</code> between them (the first that has a value), text with paths in braces such as <code>Inbound {source.surface}</code>, or plain text. Leave empty to keep the default value of this field and change only its rule.',
				},
				{
					displayName: 'Rule',
					name: 'rule',
					type: 'options',
					default: 'ifEmpty',
					options: [
						{
							name: 'Always (Our Field)',
							value: 'own',
							description: 'Overwrites: only for fields that nobody else fills',
						},
						{
							name: 'Append',
							value: 'append',
							description: 'Adds entries to a list, never removes one',
						},
						{
							name: 'Forward Only',
							value: 'forwardOnly',
							description: 'Writes a stage only if it comes later than the current one',
						},
						{
							name: 'If Empty',
							value: 'ifEmpty',
							description: 'Writes only where the CRM has no value',
						},
						{
							name: 'If Newer',
							value: 'newer',
							description: 'Writes only if the lead is newer than the time in the time field',
						},
						{
							name: 'Never',
							value: 'never',
							description: 'Only reports what the lead says',
						},
					],
				},
				{
					displayName: 'Time Field',
					name: 'timeField',
					type: 'string',
					default: '',
					placeholder: 'e.g. latest_touch_at',
					description:
						'CRM field that holds the time of the value. If Newer compares with it and moves it; If Empty writes only while it is empty too, so that a group of fields is written together.',
					displayOptions: { show: { rule: ['newer', 'ifEmpty'] } },
				},
			],
		},
	],
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	displayOptions: { show: forWriting },
	default: {},
	options: [
		{
			displayName: 'CRM Record URL',
			name: 'crmRecordUrlPattern',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://crm.example.com/contacts/{contactId}',
			description:
				'Address of a contact in the CRM, for links in alerts. <code>{contactId}</code> and <code>{companyId}</code> are filled in.',
		},
		{
			displayName: 'Lifecycle Order',
			name: 'lifecycleOrder',
			type: 'string',
			default: LIFECYCLE_ORDER.join(', '),
			placeholder: 'e.g. lead, customer',
			description:
				'Stages from first to last, separated by commas. A stage that is not listed is never overwritten.',
		},
		{
			displayName: 'Several CRM Matches',
			name: 'severalMatches',
			type: 'options',
			default: 'review',
			options: [
				{
					name: 'Send to Review',
					value: 'review',
					description:
						'Writes transcript, task and our own fields to the first match, and leaves who it is alone',
				},
				{
					name: 'Use First Match',
					value: 'useFirst',
					description: 'Treats the first match as the contact',
				},
			],
			description: 'What happens when the look-up found more than one contact for a lead',
		},
		{
			displayName: 'Transcript Limit',
			name: 'transcriptLimit',
			type: 'number',
			typeOptions: { minValue: 1000 },
			default: LONGEST_NOTE,
			description:
				'Most characters of one note. A longer transcript is split into numbered parts, never cut.',
		},
	],
};

export const properties: INodeProperties[] = [
	{
		displayName: 'System',
		name: 'system',
		type: 'options',
		noDataExpression: true,
		default: 'preview',
		options: [
			{
				name: 'n8n Data Tables',
				value: 'dataTables',
				description: 'Keeps contacts, activities and decisions in tables of this n8n',
			},
			{
				name: 'Preview',
				value: 'preview',
				description: 'No CRM yet: shows exactly what would be written',
			},
		],
		description: 'Where leads are written to',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'upsert',
		options: [
			{
				name: 'Create or Update',
				value: 'upsert',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
				action: 'Create or update a lead',
			},
			{
				name: 'Get Lead',
				value: 'getLead',
				description:
					'Add what the CRM knows of this person: owner, stage, fields, open task. Place it before Route Bucket.',
				action: 'Get a lead',
			},
			{
				name: 'Preview',
				value: 'preview',
				description: 'Show what would be written, without writing it',
				action: 'Preview a lead',
			},
		],
	},
	{
		displayName:
			'Nothing is written: the output shows fields, notes and task as they would be. Choose a system to go live.',
		name: 'previewNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { system: ['preview'], operation: ['upsert'] } },
	},
	{
		displayName:
			'n8n lets only its own Data Table node reach tables. This node plans the rows; after it, a Split Out on <code>crm.rows.activities</code>, <code>crm.rows.decisions</code> and <code>crm.rows.contacts</code> each leads to a Data Table node that upserts them.',
		name: 'dataTablesNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { system: ['dataTables'], operation: ['upsert'] } },
	},
	{
		displayName:
			'A Data Table node before this one looks the contact up by <code>person_key</code>; a Merge node keeps the lead and adds the row. Such a row is found by itself.',
		name: 'lookUpNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { system: ['dataTables'], operation: ['getLead'] } },
	},
	{
		displayName: 'Contact Row',
		name: 'contactRow',
		type: 'json',
		default: '={{ $json.contactRow ?? {} }}',
		description:
			'Row of the contacts table, if it is not merged into the item. Empty means: the person is new.',
		displayOptions: { show: { system: ['dataTables'], operation: ['getLead'] } },
	},
	{
		displayName: 'Owner Decided By',
		name: 'ownerDecidedBy',
		type: 'options',
		default: 'pack',
		options: [
			{
				name: 'Route Bucket',
				value: 'pack',
				description: 'Writes the owner it chose. An active owner in the CRM stays.',
			},
			{
				name: 'The CRM',
				value: 'crm',
				description:
					'Leaves the owner to the CRM’s own assignment rules, which can read bucket, scores and reason',
			},
		],
		description: 'Who assigns the lead to a rep',
		displayOptions: { show: forWriting },
	},
	fieldRules,
	options,
];
