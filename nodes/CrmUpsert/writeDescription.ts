import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNTS } from './systemDescription';
import { LONGEST_NOTE } from './transcript';
import { LIFECYCLE_ORDER } from './writePolicy';

const forWriting = { operation: ['upsert', 'preview'] };
const accountIs = (...systems: string[]): INodeProperties['displayOptions'] => ({
	show: { '/system': systems },
});

const TIMED_RULES = ['newer', 'ifEmpty'];
const TIME_FIELD =
	'CRM field that holds the time of the value. If Newer compares with it and moves it; If Empty writes only while it is empty too, so that a group of fields is written together.';

const fieldRules: INodeProperties = {
	displayName: 'Field Rules',
	name: 'writePolicy',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
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
					displayOptions: { hide: { '/system': ACCOUNTS } },
				},
				{
					displayName: 'CRM Field Name or ID',
					name: 'field',
					type: 'options',
					typeOptions: { loadOptionsMethod: 'getAccountFields' },
					default: '',
					description:
						'A field of the account. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
					displayOptions: accountIs(...ACCOUNTS),
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
					description: TIME_FIELD,
					displayOptions: { show: { rule: TIMED_RULES }, hide: { '/system': ACCOUNTS } },
				},
				{
					displayName: 'Time Field Name or ID',
					name: 'timeField',
					type: 'options',
					typeOptions: { loadOptionsMethod: 'getTimeFields' },
					default: '',
					description: `${TIME_FIELD} Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
					displayOptions: { show: { rule: TIMED_RULES, '/system': ACCOUNTS } },
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
			displayName: 'Assignment Rule ID',
			name: 'assignmentRuleId',
			type: 'string',
			noDataExpression: true,
			default: '',
			placeholder: 'e.g. 01Q5g000000AbCd',
			description:
				'Salesforce assignment rule for new leads when the CRM decides on the owner. Empty means the active rule.',
			displayOptions: accountIs('salesforce'),
		},
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
			displayName: 'Duplicates Found by Salesforce',
			name: 'duplicates',
			type: 'options',
			noDataExpression: true,
			default: 'attach',
			options: [
				{
					name: 'Attach to the Match',
					value: 'attach',
					description: 'Writes to the one record that the duplicate rule names',
				},
				{
					name: 'Send to Review',
					value: 'review',
					description: 'Attaches transcript and task to the match, and leaves its fields alone',
				},
				{
					name: 'Stop With an Error',
					value: 'stop',
					description: 'The item fails and names rule and records',
				},
			],
			description: 'What happens when a duplicate rule of the org refuses a new lead',
			displayOptions: accountIs('salesforce'),
		},
		{
			displayName: 'Fallback Owner',
			name: 'fallbackOwnerEmail',
			type: 'string',
			noDataExpression: true,
			default: '',
			placeholder: 'e.g. sales-lead@example.com',
			description: 'Who gets a lead whose routed owner is no active user of the CRM',
			displayOptions: accountIs(...ACCOUNTS),
		},
		{
			displayName: 'Look Twice',
			name: 'looksTwice',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether people and companies that Pipedrive’s search does not list are also looked for among the changes of the last ten minutes, as it may list new ones late. Costs one request per run for each. After Get Lead this is done anyway.',
			displayOptions: accountIs('pipedrive'),
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
			displayName: 'Pipedrive Lead',
			name: 'createLead',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether a warm or lukewarm lead also goes to the leads inbox, beside person and activity',
			displayOptions: accountIs('pipedrive'),
		},
		{
			displayName: 'Several CRM Matches',
			name: 'severalMatches',
			type: 'options',
			noDataExpression: true,
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
				'Most characters of one note; what the CRM takes at most counts as well. A longer transcript is split into numbered parts, never cut.',
		},
	],
};

export const writeProperties: INodeProperties[] = [
	{
		displayName: 'Owner Decided By',
		name: 'ownerDecidedBy',
		type: 'options',
		noDataExpression: true,
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
