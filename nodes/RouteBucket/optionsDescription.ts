import type { INodeProperties } from 'n8n-workflow';
import { decisionTable, fastLanes, thresholds } from './bucketsDescription';
import { teams } from './repsDescription';
import { vetoRules } from './rulesDescription';
import { namedAccounts } from './territoriesDescription';

const escalation: INodeProperties = {
	displayName: 'Escalation',
	name: 'escalation',
	type: 'fixedCollection',
	placeholder: 'Set Escalation',
	default: {},
	description:
		'When Check SLA acts on a lead that nobody has contacted, in percent of the time its SLA gives. Without it at 50, 80 and 100 %.',
	options: [
		{
			displayName: 'Escalation',
			name: 'steps',
			values: [
				{
					displayName: 'Remind At (%)',
					name: 'remindAt',
					type: 'number',
					default: 50,
					typeOptions: { minValue: 1, maxValue: 1000 },
					description: 'When the owner is reminded',
				},
				{
					displayName: 'Escalate At (%)',
					name: 'escalateAt',
					type: 'number',
					default: 80,
					typeOptions: { minValue: 1, maxValue: 1000 },
					description: 'When Escalate To is told',
				},
				{
					displayName: 'Reassign At (%)',
					name: 'reassignAt',
					type: 'number',
					default: 100,
					typeOptions: { minValue: 1, maxValue: 1000 },
					description: 'When another rep takes the lead over',
				},
				{
					displayName: 'Escalate To',
					name: 'escalateTo',
					type: 'string',
					default: '',
					placeholder: 'e.g. sales-lead@example.com',
					description: 'Email of whoever is told before the time is over',
				},
			],
		},
	],
};

export const options: INodeProperties = {
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
		decisionTable,
		escalation,
		fastLanes,
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
			displayOptions: { show: { '/operation': ['route'] } },
			description:
				'Whether all leads leave by one output, for bulk runs in which every bucket goes the same way. <code>routing.bucket</code> tells them apart.',
		},
		{
			displayName: 'Only Listed Reps',
			name: 'onlyListedReps',
			type: 'boolean',
			default: true,
			description:
				'Whether owners in the CRM who are not in the table Reps are passed over, such as people of other departments',
		},
		{
			displayName: 'Owner Decided By',
			name: 'ownerDecidedBy',
			type: 'options',
			default: 'pack',
			options: [
				{
					name: 'CRM',
					value: 'crm',
					description:
						'This node names no owner and writes only bucket, scores and reason, for HubSpot workflows or Salesforce assignment rules to act on',
				},
				{
					name: 'Pack',
					value: 'pack',
					description:
						'This node finds the owner by the tables here; the CRM record gets the owner, the rule that decided and the reason',
				},
			],
			description: 'Who finds the rep for a lead. Let only one of them do it.',
		},
		{
			displayName: 'Policy JSON',
			name: 'policyJson',
			type: 'json',
			default: '{}',
			description:
				'Policy, or parts of it, as a JSON object or text, e.g. an expression for a column of a Data Table row, a CRM field or a file from Git. What stands here wins over the fields of this node.',
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
			displayName: 'Soft Launch (%)',
			name: 'softLaunchPercent',
			type: 'number',
			default: 50,
			typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 2 },
			description:
				'Share of people whose leads this node routes. The others leave by the output Other without owner or message, for your existing process. The same person always stays on the same side.',
		},
		teams,
		thresholds,
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
