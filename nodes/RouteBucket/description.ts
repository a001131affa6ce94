import type { INodeProperties } from 'n8n-workflow';
import { simulateProperties } from './simulateDescription';

const calendarAndCaps: INodeProperties = {
	displayName: 'Calendar and Caps',
	name: 'calendarAndCaps',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	options: [
		{
			displayName: 'Holidays',
			name: 'holidays',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-07-04, 2026-11-26 to 2026-11-27',
			description: 'Days without working time where the rep is, instead of those under Options',
		},
		{
			displayName: 'Joined On',
			name: 'joined',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-03-01',
			description:
				'First day with new leads. Exact Shortfall credits the leads that the others had before it.',
		},
		{
			displayName: 'Leads per Day',
			name: 'capPerDay',
			type: 'number',
			default: 10,
			typeOptions: { minValue: 1 },
			description:
				'Most new leads in a day of the rep. Counted by “Assignments So Far”; without it the trace says that the cap is not enforced.',
		},
		{
			displayName: 'Leads per Week',
			name: 'capPerWeek',
			type: 'number',
			default: 40,
			typeOptions: { minValue: 1 },
			description: 'Most new leads from Monday to Sunday, counted like those per day',
		},
		{
			displayName: 'Open Leads',
			name: 'capOpenLeads',
			type: 'number',
			default: 30,
			typeOptions: { minValue: 1 },
			description:
				'Most leads at the same time, counted by Get Lead of CRM Upsert or “Assignments So Far”',
		},
		{
			displayName: 'Time Off',
			name: 'timeOff',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-08-03 to 2026-08-21, 2026-10-02',
			description:
				'Days away, as dates and spans of dates separated by commas. Past ones may stay: Exact Shortfall reads them.',
		},
		{
			displayName: 'Time Zone',
			name: 'timeZone',
			type: 'string',
			default: '',
			placeholder: 'e.g. America/New_York',
			description: 'Zone of the working hours. Leave empty for that of the team.',
		},
		{
			displayName: 'Working Hours',
			name: 'workingHours',
			type: 'string',
			default: '',
			placeholder: 'e.g. Mon-Thu 09:00-12:00, 13:00-18:00; Fri 09:00-15:00',
			description:
				'Instead of the business hours under Options. Without weekdays the hours hold on the business days.',
		},
	],
};

const reps: INodeProperties = {
	displayName: 'Reps',
	name: 'reps',
	type: 'fixedCollection',
	placeholder: 'Add Rep',
	default: {},
	typeOptions: { multipleValues: true, sortable: true },
	description: 'Who takes leads. The same person always meets the same rep, whatever the order.',
	options: [
		{
			displayName: 'Rep',
			name: 'rep',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Alex Kim',
				},
				{
					displayName: 'Email',
					name: 'email',
					type: 'string',
					default: '',
					placeholder: 'e.g. alex@example.com',
					description: 'Address of the rep in the CRM',
				},
				{
					displayName: 'Weight',
					name: 'weight',
					type: 'number',
					default: 1,
					typeOptions: { minValue: 0, numberPrecision: 2 },
					description:
						'Share of new leads compared with the other reps. With 0 a rep keeps known contacts and gets no new ones.',
				},
				{
					displayName: 'Countries',
					name: 'countries',
					type: 'string',
					default: '',
					placeholder: 'e.g. DE, AT, Switzerland',
					description:
						'Territory as country codes or names separated by commas. Reps without one take the leads that no territory covers.',
				},
				{
					displayName: 'Booking URL',
					name: 'bookingUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://cal.example.com/alex',
					description:
						'Page on which a Warm lead picks a time. Name and email are filled in as parameters, or where the address has {name} and {email}.',
				},
				{
					displayName: 'Active',
					name: 'active',
					type: 'boolean',
					default: true,
					description: 'Whether leads may go to this rep at all, also those of known contacts',
				},
				calendarAndCaps,
			],
		},
	],
};

const fallbackOwner: INodeProperties = {
	displayName: 'Fallback Owner',
	name: 'fallbackOwner',
	type: 'string',
	default: '',
	placeholder: 'e.g. sales-lead@example.com',
	description: 'Email of whoever takes a lead that no rep can take',
};

const launchDate: INodeProperties = {
	displayName: 'Launch Date',
	name: 'launchDate',
	type: 'dateTime',
	default: '',
	description:
		'Day on which you went live. Until 60 days after it, and while it is empty, leads that would be Cold by score go to Cool, so that you can check the thresholds first.',
};

const namedAccounts: INodeProperties = {
	displayName: 'Named Accounts',
	name: 'namedAccounts',
	type: 'fixedCollection',
	placeholder: 'Add Account',
	default: {},
	typeOptions: { multipleValues: true },
	description: 'Companies whose leads always go to one owner, unless the CRM names another',
	options: [
		{
			displayName: 'Account',
			name: 'account',
			values: [
				{
					displayName: 'Domain',
					name: 'domain',
					type: 'string',
					default: '',
					placeholder: 'e.g. acme.com',
				},
				{
					displayName: 'Owner',
					name: 'owner',
					type: 'string',
					default: '',
					placeholder: 'e.g. alex@example.com',
					description: 'Email of the owner',
				},
			],
		},
	],
};

const vetoRules: INodeProperties = {
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

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Assignment',
			name: 'assignment',
			type: 'options',
			default: 'twoChoices',
			options: [
				{
					name: 'Benchmark',
					value: 'benchmark',
					description: 'Territory, then most accepted quotes, then fewest open leads',
				},
				{
					name: 'Exact Shortfall',
					value: 'shortfall',
					description:
						'Whoever is furthest below their share. Exact for one lead after the other; leads at the same moment go to one rep.',
				},
				{
					name: 'Least Loaded',
					value: 'leastLoaded',
					description: 'Fewest open leads for the weight',
				},
				{
					name: 'Sticky by Account',
					value: 'stickyByAccount',
					description: 'Leads of one company domain go to one rep, those with free mail by person',
				},
				{
					name: 'Two Choices by Weight',
					value: 'twoChoices',
					description:
						'Draws two reps by weight and takes the one with fewer open leads. Even without counts, also when leads come at the same moment.',
				},
			],
			description: 'How leads are shared among the reps who can take them',
		},
		{
			displayName: 'Assignments So Far',
			name: 'assignmentsSoFar',
			type: 'json',
			default: '{}',
			description:
				'Counts per rep, e.g. {"alex@example.com": {"assigned": 12, "open": 3, "today": 1, "thisWeek": 4, "quotes": 7}}, or a list of assignments with owner, at and leadKey. Rows of <code>lead_pipeline_decisions</code> serve as they are. A lead with a row keeps its owner.',
		},
		{
			displayName: 'Business Days',
			name: 'businessDays',
			type: 'multiOptions',
			default: [1, 2, 3, 4, 5],
			options: [
				{ name: 'Monday', value: 1 },
				{ name: 'Tuesday', value: 2 },
				{ name: 'Wednesday', value: 3 },
				{ name: 'Thursday', value: 4 },
				{ name: 'Friday', value: 5 },
				{ name: 'Saturday', value: 6 },
				{ name: 'Sunday', value: 7 },
			],
			description: 'Days on which reps answer; due times count working time only',
		},
		{
			displayName: 'Business Hours End',
			name: 'businessEnd',
			type: 'string',
			default: '18:00',
			placeholder: 'e.g. 18:00',
		},
		{
			displayName: 'Business Hours Start',
			name: 'businessStart',
			type: 'string',
			default: '09:00',
			placeholder: 'e.g. 09:00',
		},
		{
			displayName: 'Catch Up',
			name: 'catchUp',
			type: 'boolean',
			default: false,
			description:
				'Whether, with Exact Shortfall, reps who joined or were away get the leads they missed. Off, they carry on at their share.',
		},
		{
			displayName: 'Holdout (%)',
			name: 'holdoutPercent',
			type: 'number',
			default: 0,
			typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 2 },
			description:
				'Share of Cold and Cool leads that a person contacts all the same, to measure what the rules miss. 3 is a good start once launch mode is over.',
		},
		{
			displayName: 'Holidays',
			name: 'holidays',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-10-03, 2026-12-24 to 2026-12-26',
			description: 'Days without working time, as dates and spans of dates separated by commas',
		},
		namedAccounts,
		{
			displayName: 'One Output',
			name: 'oneOutput',
			type: 'boolean',
			default: false,
			description:
				'Whether all leads leave by one output, for bulk runs in which every bucket goes the same way. <code>routing.bucket</code> tells them apart.',
		},
		{
			displayName: 'Policy JSON',
			name: 'policyJson',
			type: 'json',
			default: '{}',
			description:
				'Routing policy, or a part of it, as JSON. What stands here wins over the fields of this node.',
		},
		{
			displayName: 'Policy Version',
			name: 'policyVersion',
			type: 'string',
			default: '1',
			placeholder: 'e.g. 2026-03',
			description: 'Your name for this state of the rules; it is kept with every decision',
		},
		{
			displayName: 'Require AI Disclosure',
			name: 'requireDisclosure',
			type: 'boolean',
			default: false,
			description:
				'Whether a lead who talked with an assistant goes to Review unless “consent.aiDisclosed” is true',
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
					description: 'A person picks the right contact',
				},
				{
					name: 'Use First Match',
					value: 'useFirst',
					description: 'Carry on with the contact that the look-up chose',
				},
			],
			description: 'What to do when more than one CRM contact fits the person',
		},
		{
			displayName: 'SLA Lukewarm (Minutes)',
			name: 'slaLukewarmMinutes',
			type: 'number',
			default: 30,
			typeOptions: { minValue: 1 },
			description: 'How soon a rep contacts a Lukewarm lead',
		},
		{
			displayName: 'SLA Warm (Minutes)',
			name: 'slaWarmMinutes',
			type: 'number',
			default: 5,
			typeOptions: { minValue: 1 },
			description: 'How soon a rep contacts a Warm lead',
		},
		{
			displayName: 'Time Zone',
			name: 'timeZone',
			type: 'string',
			default: '',
			placeholder: 'e.g. Europe/Berlin',
			description: 'Zone of the business hours. Leave empty for the zone of the workflow.',
		},
		vetoRules,
		{
			displayName: 'When Nobody Is Available',
			name: 'whenNobodyIsAvailable',
			type: 'options',
			default: 'hold',
			options: [
				{
					name: 'Fallback Owner',
					value: 'fallbackOwner',
					description: 'The fallback owner takes the lead',
				},
				{
					name: 'Hold for the Drawn Rep',
					value: 'hold',
					description: 'Due when the rep works next',
				},
				{
					name: 'Next Business Opening',
					value: 'nextOpening',
					description: 'The rep of the team or territory who works next takes the lead',
				},
				{
					name: 'Next Rep Who Is Available',
					value: 'nextRep',
					description: 'A rep from outside the territory stands in, if one works',
				},
			],
			description:
				'What to do with a Warm, Lukewarm or Review lead while all its reps are away until after it is due. Reps who are away get no new leads as long as another one works.',
		},
	],
};

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

export const properties: INodeProperties[] = [
	operation,
	...simulateProperties,
	reps,
	fallbackOwner,
	launchDate,
	options,
];
