import type { INodeProperties } from 'n8n-workflow';

export const checkSlaProperties: INodeProperties[] = [
	{
		displayName:
			'Takes rows of <code>lead_pipeline_decisions</code>, or leads with their <code>routing</code>. When to remind, escalate and reassign stands in the option Escalation.',
		name: 'checkSlaNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { operation: ['checkSla'] } },
	},
	{
		displayName: 'First Touch Field',
		name: 'firstTouchField',
		type: 'string',
		default: 'first_touch_at, outcomes.firstTouch',
		placeholder: 'e.g. first_touch_at',
		description:
			'Where the item says when a rep first wrote: a column of the row, or a field merged into it, such as <code>outcomes.firstTouch</code> of Read Outcomes. Of several the earliest counts.',
		displayOptions: { show: { operation: ['checkSla'] } },
	},
];
