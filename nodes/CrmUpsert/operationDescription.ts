import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ACCOUNTS } from './systemDescription';

const OPERATIONS: Record<string, INodePropertyOptions> = {
	upsert: {
		name: 'Create or Update',
		value: 'upsert',
		description: 'Create a new record, or update the current one if it already exists (upsert)',
		action: 'Create or update a lead',
	},
	erase: {
		name: 'Erase',
		value: 'erase',
		description:
			'Delete the contact, its transcripts, tasks and files for good (GDPR Art. 17), and list what is gone',
		action: 'Erase a lead',
	},
	getLead: {
		name: 'Get Lead',
		value: 'getLead',
		description:
			'Add what the CRM knows of this person: owner, stage, fields, open task. Place it before Route Bucket.',
		action: 'Get a lead',
	},
	preview: {
		name: 'Preview',
		value: 'preview',
		description: 'Show what would be written, without writing it',
		action: 'Preview a lead',
	},
	provision: {
		name: 'Provision Fields',
		value: 'provision',
		description: 'Create the fields for scores, bucket and provenance that the CRM lacks',
		action: 'Provision fields',
	},
	readOutcomes: {
		name: 'Read Outcomes',
		value: 'readOutcomes',
		description: 'Get one item per contact with what came of it: first touch, meeting, won, lost',
		action: 'Read outcomes of leads',
	},
	recordOutcome: {
		name: 'Record Outcome',
		value: 'recordOutcome',
		description: 'Write the date of what came of a lead to its contact',
		action: 'Record an outcome of a lead',
	},
};

const operations = (systems: string[], values: string[]): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { system: systems } },
	default: 'upsert',
	options: values.map((value) => OPERATIONS[value]),
});

const onPerson = { system: [...ACCOUNTS, 'dataTables'], operation: ['erase', 'recordOutcome'] };

const contactIdOf = (operation: string, fallback: string): INodeProperties => ({
	displayName: 'Contact ID',
	name: 'contactId',
	type: 'string',
	default: fallback,
	description:
		'ID in the CRM, for a contact without an e-mail address. Beside an e-mail it must be the ID of that contact.',
	displayOptions: { show: { system: onPerson.system, operation: [operation] } },
});

export const operationProperties: INodeProperties[] = [
	operations(['dataTables'], ['upsert', 'erase', 'getLead', 'preview']),
	operations(['preview'], ['upsert', 'getLead', 'preview']),
	operations(ACCOUNTS, [
		'upsert',
		'erase',
		'getLead',
		'preview',
		'provision',
		'readOutcomes',
		'recordOutcome',
	]),
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
		displayName:
			'Run this once per account, and again after an update of this node. It only adds fields, and reports the ones that were there.',
		name: 'provisionNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { system: ACCOUNTS, operation: ['provision'] } },
	},
	{
		displayName:
			'This can’t be undone. The output lists what is gone, what becomes permanent when, and what could not be erased. Executions that n8n stored hold the same data: prune them in n8n’s settings.',
		name: 'eraseNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { system: ACCOUNTS, operation: ['erase'] } },
	},
	{
		displayName:
			'The output names the person by <code>personKeys</code>: Data Table nodes after this one delete the rows that carry one of them. Executions that n8n stored hold the same data: prune them in n8n’s settings.',
		name: 'eraseRowsNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { system: ['dataTables'], operation: ['erase'] } },
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
		displayName: 'Count Open Tasks',
		name: 'countOpenTasks',
		type: 'boolean',
		default: false,
		description:
			'Whether to count the open tasks of each rep, so that Route Bucket can balance them. Costs at least one more request per run.',
		displayOptions: { show: { system: ACCOUNTS, operation: ['getLead'] } },
	},
	{
		displayName: 'E-Mail',
		name: 'email',
		type: 'string',
		placeholder: 'e.g. jane@acme.com',
		default: '={{ $json.lead?.email ?? $json.email ?? "" }}',
		description: 'Whose records these are. Additional addresses of a contact are found as well.',
		displayOptions: { show: onPerson },
	},
	contactIdOf('erase', ''),
	contactIdOf('recordOutcome', '={{ $json.crm?.contactId ?? "" }}'),
	{
		displayName: 'Outcome',
		name: 'outcome',
		type: 'options',
		default: 'firstTouch',
		options: [
			{
				name: 'First Rep Touch',
				value: 'firstTouch',
				description: 'A person of your team answered',
			},
			{ name: 'Lost', value: 'lost' },
			{ name: 'Meeting', value: 'meeting' },
			{ name: 'Opportunity', value: 'opportunity' },
			{ name: 'Won', value: 'won' },
		],
		description: 'What came of the lead',
		displayOptions: { show: { system: ACCOUNTS, operation: ['recordOutcome'] } },
	},
	{
		displayName: 'When',
		name: 'outcomeAt',
		type: 'dateTime',
		default: '={{ $now.toISO() }}',
		description: 'The first time counts: an earlier date already in the CRM stays',
		displayOptions: { show: { system: ACCOUNTS, operation: ['recordOutcome'] } },
	},
	{
		displayName: 'Since',
		name: 'since',
		type: 'dateTime',
		default: '={{ $now.minus({ days: 90 }).toISO() }}',
		description: 'Contacts with an outcome dated then or later are returned',
		displayOptions: { show: { system: ACCOUNTS, operation: ['readOutcomes'] } },
	},
];
