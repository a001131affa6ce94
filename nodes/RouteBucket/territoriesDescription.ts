import type { INodeProperties } from 'n8n-workflow';
import { INDUSTRIES } from '../../lead/industries';

const REGIONS = [
	'Africa',
	'Americas',
	'ANZ',
	'APAC',
	'Baltics',
	'Benelux',
	'DACH',
	'EMEA',
	'EU',
	'Europe',
	'LATAM',
	'MENA',
	'Middle East',
	'Nordics',
	'North America',
	'UKI',
];

export const territories: INodeProperties = {
	displayName: 'Territories',
	name: 'territories',
	type: 'fixedCollection',
	placeholder: 'Add Territory',
	default: {},
	typeOptions: { multipleValues: true, sortable: true },
	description:
		'Who takes the leads of a place, industry or size. All that is filled in has to fit, and the first row that fits counts: put the narrow ones first.',
	options: [
		{
			displayName: 'Territory',
			name: 'territory',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Healthcare in DACH',
				},
				{
					displayName: 'Regions',
					name: 'regions',
					type: 'multiOptions',
					default: [],
					options: REGIONS.map((name) => ({ name, value: name })),
					description: 'One of them is enough. Leave empty for all.',
				},
				{
					displayName: 'Countries',
					name: 'countries',
					type: 'string',
					default: '',
					placeholder: 'e.g. DE, AT, Switzerland',
					description: 'Codes or names separated by commas. Leave empty for all.',
				},
				{
					displayName: 'States',
					name: 'states',
					type: 'string',
					default: '',
					placeholder: 'e.g. CA, California',
					description:
						'States or provinces as your forms and enrichment write them, separated by commas. Leave empty for all.',
				},
				{
					displayName: 'Postcodes',
					name: 'postcodes',
					type: 'string',
					default: '',
					placeholder: 'e.g. 10115, SW1*, 80000-87999',
					description:
						'Postcodes, their beginnings, or from-to of the same length, separated by commas. Leave empty for all.',
				},
				{
					displayName: 'Industries',
					name: 'industries',
					type: 'multiOptions',
					default: [],
					options: Object.entries(INDUSTRIES)
						.map(([value, { name }]) => ({ name, value }))
						.sort((a, b) => a.name.localeCompare(b.name)),
					description: 'One of them is enough. Leave empty for all.',
				},
				{
					displayName: 'Employees From',
					name: 'employeesFrom',
					type: 'number',
					default: 0,
					typeOptions: { minValue: 0 },
					description: 'Smallest company. 0 for no limit.',
				},
				{
					displayName: 'Employees To',
					name: 'employeesTo',
					type: 'number',
					default: 0,
					typeOptions: { minValue: 0 },
					description: 'Largest company. 0 for no limit.',
				},
				{
					displayName: 'Languages',
					name: 'languages',
					type: 'string',
					default: '',
					placeholder: 'e.g. en, de',
					description:
						'Languages that the lead wrote in, as codes separated by commas. Leave empty for all.',
				},
				{
					displayName: 'Goes To',
					name: 'goesTo',
					type: 'options',
					default: 'reps',
					options: [
						{
							name: 'Reps',
							value: 'reps',
							description: 'One of them is chosen as Assignment under Options says',
						},
						{ name: 'Team', value: 'team', description: 'A row of Teams under Options' },
					],
				},
				{
					displayName: 'Reps',
					name: 'reps',
					type: 'string',
					default: '',
					placeholder: 'e.g. alex@example.com, kim@example.com',
					displayOptions: { show: { goesTo: ['reps'] } },
					description: 'Emails from the table Reps, separated by commas',
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

export const namedAccounts: INodeProperties = {
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
