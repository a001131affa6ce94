import type { INodeProperties } from 'n8n-workflow';

export const simulateProperties: INodeProperties[] = [
	{
		displayName:
			'Give the node stored decisions: lead items that left Route Bucket, or rows of lead_pipeline_decisions. They are judged at their own time by the policy below. “Assignments So Far” under Options then means those from before the first of them.',
		name: 'simulateNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { operation: ['simulate'] } },
	},
	{
		displayName: 'Flipped Leads',
		name: 'flippedLeads',
		type: 'options',
		default: 'summary',
		displayOptions: { show: { operation: ['simulate'] } },
		options: [
			{
				name: 'As Items Too',
				value: 'items',
				description: 'All of them, one item each after the summary',
			},
			{
				name: 'In the Summary',
				value: 'summary',
				description: 'The first 200, and how many more there are',
			},
		],
		description: 'Where to list the leads whose bucket or owner changes',
	},
];
