import type { INodeProperties } from 'n8n-workflow';
import { buckets } from './bucketsDescription';

const condition: INodeProperties[] = [
	{
		displayName: 'Field',
		name: 'field',
		type: 'string',
		default: '',
		placeholder: 'e.g. lead.country',
		description: 'Path of a field on the item',
	},
	{
		displayName: 'Operator',
		name: 'operator',
		type: 'options',
		default: 'equals',
		options: [
			{ name: 'Contains', value: 'contains' },
			{ name: 'Does Not Contain', value: 'notContains' },
			{ name: 'Does Not Exist', value: 'notExists' },
			{ name: 'Ends With', value: 'endsWith' },
			{ name: 'Exists', value: 'exists' },
			{ name: 'Is Equal To', value: 'equals' },
			{ name: 'Is Greater Than', value: 'gt' },
			{ name: 'Is Greater Than or Equal To', value: 'gte' },
			{ name: 'Is Less Than', value: 'lt' },
			{ name: 'Is Less Than or Equal To', value: 'lte' },
			{ name: 'Is Not Equal To', value: 'notEquals' },
			{ name: 'Matches Regex', value: 'regex' },
			{ name: 'Starts With', value: 'startsWith' },
		],
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		placeholder: 'e.g. KP',
		displayOptions: { hide: { operator: ['exists', 'notExists'] } },
	},
];

export const rules: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'fixedCollection',
	placeholder: 'Add Rule',
	default: {},
	typeOptions: { multipleValues: true, sortable: true },
	description:
		'Your own exceptions, from the top: the first rule that fits and has a bucket sets it whatever the scores, the first that fits and goes to someone names them. Owners that the CRM or Named Accounts know come before.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Public sector',
					description: 'What the reason of a decision calls this rule',
				},
				{
					displayName: 'Conditions',
					name: 'conditions',
					type: 'fixedCollection',
					placeholder: 'Add Condition',
					default: {},
					typeOptions: { multipleValues: true },
					description: 'All of them have to hold. A field that is unknown never fits.',
					options: [{ displayName: 'Condition', name: 'condition', values: condition }],
				},
				{
					displayName: 'Bucket',
					name: 'bucket',
					type: 'options',
					default: '',
					options: [{ name: 'Keep', value: '', description: 'As the scores say' }, ...buckets],
				},
				{
					displayName: 'Goes To',
					name: 'goesTo',
					type: 'options',
					default: 'nobody',
					options: [
						{
							name: 'Nobody in Particular',
							value: 'nobody',
							description: 'The owner is found as for any other lead',
						},
						{ name: 'Owner', value: 'owner', description: 'One person' },
						{
							name: 'Team',
							value: 'team',
							description: 'One of a row of Teams under Options',
						},
					],
				},
				{
					displayName: 'Owner',
					name: 'owner',
					type: 'string',
					default: '',
					placeholder: 'e.g. alex@example.com',
					displayOptions: { show: { goesTo: ['owner'] } },
					description: 'Email of the owner',
				},
				{
					displayName: 'Team',
					name: 'team',
					type: 'string',
					default: '',
					placeholder: 'e.g. Enterprise',
					displayOptions: { show: { goesTo: ['team'] } },
					description: 'Name of a row of Teams under Options',
				},
			],
		},
	],
};

export const vetoRules: INodeProperties = {
	displayName: 'Veto Rules',
	name: 'vetoRules',
	type: 'fixedCollection',
	placeholder: 'Add Rule',
	default: {},
	typeOptions: { multipleValues: true, sortable: true },
	description: 'Leads that are Cold whatever their scores. A field that is unknown never matches.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				...condition,
				{
					displayName: 'Reason',
					name: 'reason',
					type: 'string',
					default: '',
					placeholder: 'e.g. export control',
					description: 'Words for the record that say why',
				},
			],
		},
	],
};
