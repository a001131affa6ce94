import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { AxisName } from '../../lead/schema';
import { DEFAULT_THRESHOLDS } from '../../lead/scoring';

export const buckets: INodePropertyOptions[] = [
	{ name: 'Warm', value: 'warm' },
	{ name: 'Lukewarm', value: 'lukewarm' },
	{ name: 'Cool', value: 'cool' },
	{ name: 'Cold', value: 'cold' },
];

const band = (displayName: string, name: AxisName): INodeProperties => ({
	displayName,
	name,
	type: 'options',
	default: 'any',
	options: [
		{ name: 'Any', value: 'any' },
		{ name: 'High', value: 'high' },
		{ name: 'Medium', value: 'medium' },
		{ name: 'Low', value: 'low' },
		{ name: 'Unknown', value: 'unknown' },
	],
});

export const decisionTable: INodeProperties = {
	displayName: 'Decision Table',
	name: 'decisionTable',
	type: 'fixedCollection',
	placeholder: 'Add Row',
	default: {},
	typeOptions: { multipleValues: true, sortable: true },
	description:
		'Your own rows for what becomes of high, medium, low and unknown scores. The first row that fits counts; what none fits is decided as without this table.',
	options: [
		{
			displayName: 'Row',
			name: 'row',
			values: [
				band('Fit', 'fit'),
				band('Intent', 'intent'),
				band('Capacity', 'capacity'),
				{
					displayName: 'Bucket',
					name: 'bucket',
					type: 'options',
					default: 'lukewarm',
					options: buckets,
				},
			],
		},
	],
};

const bounds = (displayName: string, name: AxisName) => ({
	displayName,
	name,
	values: (
		[
			['High From', 'high', 'Scores from here on are high'],
			['Low Below', 'low', 'Scores below this are low; those between are medium'],
		] as const
	).map(([label, bound, description]): INodeProperties => ({
		displayName: label,
		name: bound,
		type: 'number',
		default: DEFAULT_THRESHOLDS[name][bound],
		typeOptions: { minValue: 0, maxValue: 100 },
		description,
	})),
});

export const thresholds: INodeProperties = {
	displayName: 'Thresholds',
	name: 'thresholds',
	type: 'fixedCollection',
	placeholder: 'Add Score',
	default: {},
	description:
		'From which points on a score is high or low, instead of what the Qualify node is set to',
	options: [bounds('Capacity', 'capacity'), bounds('Fit', 'fit'), bounds('Intent', 'intent')],
};

export const fastLanes: INodeProperties = {
	displayName: 'Fast Lanes',
	name: 'fastLanes',
	type: 'fixedCollection',
	placeholder: 'Set Fast Lanes',
	default: {},
	description:
		'Leads that a person answers at once: they become at least Lukewarm, unless a veto or one of the Rules says otherwise',
	options: [
		{
			displayName: 'Fast Lanes',
			name: 'lanes',
			values: [
				{
					displayName: 'Asked for a Person',
					name: 'askedForPerson',
					type: 'boolean',
					default: true,
					description: 'Whether a lead who asks to talk to a person takes the fast lane',
				},
				{
					displayName: 'Deal Size Above',
					name: 'dealSizeAbove',
					type: 'number',
					default: 0,
					typeOptions: { minValue: 0 },
					description: 'Deals above this amount take it, in the currency you sell in. 0 for none.',
				},
				{
					displayName: 'Price per Employee',
					name: 'pricePerEmployee',
					type: 'number',
					default: 0,
					typeOptions: { minValue: 0, numberPrecision: 2 },
					description:
						'What a company spends for each employee, to estimate a deal for which no budget is stated. 0 for no estimate.',
				},
				{
					displayName: 'Strategic Accounts',
					name: 'strategicAccounts',
					type: 'string',
					default: '',
					placeholder: 'e.g. acme.com, example.org',
					description: 'Domains of companies that always take it, separated by commas',
				},
				{
					displayName: 'Answer Within (Seconds)',
					name: 'seconds',
					type: 'number',
					default: 60,
					typeOptions: { minValue: 1 },
					description: 'How soon a rep contacts such a lead',
				},
			],
		},
	],
};
