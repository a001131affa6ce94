import type { INodeProperties } from 'n8n-workflow';

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

export const reps: INodeProperties = {
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
						'Page on which a Warm lead picks a time. Name and email are filled in as the tool’s pages expect them, or where its parameters have {name}, {firstName}, {lastName}, {email} and {company}.',
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

export const teams: INodeProperties = {
	displayName: 'Teams',
	name: 'teams',
	type: 'fixedCollection',
	placeholder: 'Add Team',
	default: {},
	typeOptions: { multipleValues: true },
	description: 'Groups of reps that a rule or territory can send its leads to',
	options: [
		{
			displayName: 'Team',
			name: 'team',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Enterprise',
					description: 'The same name as in the rules and territories',
				},
				{
					displayName: 'Reps',
					name: 'reps',
					type: 'string',
					default: '',
					placeholder: 'e.g. alex@example.com, kim@example.com',
					description: 'Emails from the table Reps, separated by commas',
				},
			],
		},
	],
};

export const fallbackOwner: INodeProperties = {
	displayName: 'Fallback Owner',
	name: 'fallbackOwner',
	type: 'string',
	default: '',
	placeholder: 'e.g. sales-lead@example.com',
	description: 'Email of whoever takes a lead that no rep can take',
};
