import type { INodeProperties } from 'n8n-workflow';
import { checkSlaProperties } from './checkSlaDescription';
import { options } from './optionsDescription';
import { fallbackOwner, reps } from './repsDescription';
import { rules } from './rulesDescription';
import { simulateProperties } from './simulateDescription';
import { territories } from './territoriesDescription';

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'route',
	options: [
		{
			name: 'Check SLA',
			value: 'checkSla',
			description: 'Find leads without a first touch whose time runs out, and who takes them over',
			action: 'Check the SLA of open leads',
		},
		{
			name: 'Route Lead',
			value: 'route',
			description: 'Decide bucket, owner, next action and due time',
			action: 'Route a lead',
		},
		{
			name: 'Show Policy',
			value: 'showPolicy',
			description: 'Write the policy out in plain English and as a diagram, and list its mistakes',
			action: 'Show the policy',
		},
		{
			name: 'Simulate',
			value: 'simulate',
			description: 'Send stored decisions through this policy and compare',
			action: 'Simulate the policy on stored decisions',
		},
	],
};

const launchDate: INodeProperties = {
	displayName: 'Launch Date',
	name: 'launchDate',
	type: 'dateTime',
	default: '',
	description:
		'Day on which you went live. Until 60 days after it, and while it is empty, leads that would be Cold by score go to Cool, so that you can check the thresholds first.',
};

export const properties: INodeProperties[] = [
	operation,
	...checkSlaProperties,
	...simulateProperties,
	reps,
	territories,
	rules,
	fallbackOwner,
	launchDate,
	options,
];
