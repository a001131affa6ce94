import type { INodeProperties } from 'n8n-workflow';
import { INDUSTRIES } from '../../lead/industries';
import { readerOptions, readerProperties } from './readerDescription';
import { B2B_SAAS } from './rubric';
import { RUBRIC_PRESETS } from './rubricPresets';

const industryOptions = Object.entries(INDUSTRIES)
	.map(([value, { name }]) => ({ name, value }))
	.sort((a, b) => a.name.localeCompare(b.name));

const criterionOptions = Object.keys(B2B_SAAS.criteria)
	.map((id) => ({ name: criterionName(id), value: id }))
	.sort((a, b) => a.name.localeCompare(b.name));

/** `intent.whyNow` as “Intent: Why Now”. */
function criterionName(id: string): string {
	const [axis, criterion] = id.split('.');
	const words = criterion.replace(/[A-Z]/gu, ' $&');
	return `${capitalised(axis)}: ${capitalised(words)}`;
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const rubricOptions = Object.entries(RUBRIC_PRESETS)
	.map(([value, { name }]) => ({ name, value }))
	.sort((a, b) => a.name.localeCompare(b.name));

const icpProperties: INodeProperties[] = [
	{
		displayName: 'Ideal Customer Profile',
		name: 'icp',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Define Below',
				value: 'custom',
				description: 'Say which companies you sell to; a field left empty is not judged',
			},
			{
				name: 'None',
				value: 'none',
				description: 'Judge no fit; then no lead can be warm',
			},
			{
				name: 'Sample: B2B Software and Services',
				value: 'sample',
				description:
					'50 to 2,000 employees in the US, Canada, the UK, Ireland, Germany, Austria, Switzerland, the Netherlands, France or the Nordics',
			},
		],
		default: 'sample',
		description: 'Which companies you want as customers; fit is measured against it',
	},
	{
		displayName:
			'The sample profile shows how it works. Define your own before you rely on the fit score.',
		name: 'sampleIcpNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { icp: ['sample'] } },
	},
	{
		displayName:
			'Without an ideal customer profile fit can’t be judged: it stays unknown, and no lead can be warm.',
		name: 'emptyIcpNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { icp: ['none'] } },
	},
	{
		displayName: 'Target Industries',
		name: 'targetIndustries',
		type: 'multiOptions',
		options: industryOptions,
		default: ['software'],
		description: 'Industries you sell to',
		displayOptions: { show: { icp: ['custom'] } },
	},
	{
		displayName: 'Adjacent Industries',
		name: 'adjacentIndustries',
		type: 'multiOptions',
		options: industryOptions,
		default: [],
		description: 'Industries you can serve but do not aim at',
		displayOptions: { show: { icp: ['custom'] } },
	},
	{
		displayName: 'Employees From',
		name: 'employeesMin',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 50,
		description: 'Smallest company you aim at; 0 in both fields means that size is not judged',
		displayOptions: { show: { icp: ['custom'] } },
	},
	{
		displayName: 'Employees To',
		name: 'employeesMax',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 2000,
		description: 'Largest company you aim at',
		displayOptions: { show: { icp: ['custom'] } },
	},
	{
		displayName: 'Target Countries',
		name: 'targetCountries',
		type: 'string',
		default: '',
		placeholder: 'e.g. US, Germany, Nordics',
		description: 'Names or two-letter codes, separated by commas',
		displayOptions: { show: { icp: ['custom'] } },
	},
];

const optionProperties: INodeProperties[] = [
	{
		displayName: 'Challenger',
		name: 'challenger',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Challenger',
		description:
			'A second rubric or model whose result is only logged in “qualification.challenger”, to compare before you switch',
		options: [
			{
				displayName: 'Second Rubric',
				name: 'rubric',
				values: [
					{
						displayName: 'Rubric',
						name: 'preset',
						type: 'options',
						options: [...rubricOptions, { name: 'From JSON', value: 'json' }],
						default: 'midMarket',
					},
					{
						displayName: 'Rubric JSON',
						name: 'json',
						type: 'json',
						default: '',
						displayOptions: { show: { preset: ['json'] } },
					},
					{
						displayName: 'Model',
						name: 'model',
						type: 'string',
						default: '',
						placeholder: 'e.g. gpt-5',
						description:
							'With the reader OpenAI: another model that reads the lead once more; empty to compare rubrics over the same reading',
					},
				],
			},
		],
	},
	{
		displayName: 'Competitors',
		name: 'competitors',
		type: 'string',
		default: '',
		placeholder: 'e.g. Rival, rival.com',
		description:
			'Names or domains of companies that sell what you sell, separated by commas. Their leads get no reply; their mention is recorded.',
	},
	{
		displayName: 'Countries Not Served',
		name: 'countriesNotServed',
		type: 'string',
		default: '',
		placeholder: 'e.g. KP, RU',
		description: 'Leads from these countries are cold whatever their score, separated by commas',
	},
	{
		displayName: 'Include Rubric',
		name: 'includeRubric',
		type: 'boolean',
		default: false,
		description:
			'Whether the whole rubric leaves in “qualification.rubric”, to be copied into “Rubric JSON” elsewhere',
	},
	{
		displayName: 'Incompatible Technologies',
		name: 'technologiesIncompatible',
		type: 'string',
		default: '',
		placeholder: 'e.g. SAP CRM',
		description: 'Products yours cannot work beside, separated by commas',
	},
	{
		displayName: 'Least Confidence',
		name: 'minConfidence',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
		default: 0.5,
		description: 'Enrichment with a lower confidence counts as unknown',
	},
	{
		displayName: 'Minimum Deal',
		name: 'minimumDeal',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'Smallest deal worth making, in whole currency units. A stated budget below it is flagged, never held against the lead.',
	},
	{
		displayName: 'Onboarding Time',
		name: 'onboardingDays',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Row',
		description:
			'How long it takes until a customer is live, by volume. A wanted date before that is flagged.',
		options: [
			{
				displayName: 'Row',
				name: 'rows',
				values: [
					{
						displayName: 'From Units',
						name: 'fromUnits',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 1,
					},
					{
						displayName: 'Days',
						name: 'days',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 30,
					},
				],
			},
		],
	},
	{
		displayName: 'Price List',
		name: 'prices',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Product',
		description:
			'What one unit costs, by the name that prospects use. A stated budget below the price is flagged, never held against the lead.',
		options: [
			{
				displayName: 'Product',
				name: 'rows',
				values: [
					{ displayName: 'Product', name: 'product', type: 'string', default: '' },
					{
						displayName: 'Price',
						name: 'price',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 0,
					},
				],
			},
		],
	},
	{
		displayName: 'Rubric Changes',
		name: 'rubricChanges',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Change',
		description:
			'Weights and words that differ from the preset; a weight of 0 switches a criterion off',
		options: [
			{
				displayName: 'Change',
				name: 'rows',
				values: [
					{
						displayName: 'Criterion',
						name: 'criterion',
						type: 'options',
						options: criterionOptions,
						default: 'intent.pain',
					},
					{
						displayName: 'Level',
						name: 'level',
						type: 'options',
						options: [0, 1, 2, 3].map((level) => ({ name: String(level), value: level })),
						default: 3,
						description: 'The level whose words are changed',
					},
					{
						displayName: 'Words of the Level',
						name: 'anchor',
						type: 'string',
						default: '',
						placeholder: 'e.g. asks for an offer with a date',
						description:
							'What earns the level, for readers with a model; empty to keep the preset’s',
					},
					{
						displayName: 'Weight',
						name: 'weight',
						type: 'number',
						typeOptions: { minValue: 0, maxValue: 10 },
						default: 1,
					},
				],
			},
		],
	},
	{
		displayName: 'Rubric',
		name: 'rubric',
		type: 'options',
		options: rubricOptions,
		default: 'b2bSaas',
		description: 'The criteria and weights to begin with',
	},
	{
		displayName: 'Rubric JSON',
		name: 'rubricJson',
		type: 'json',
		default: '',
		description:
			'The whole rubric as JSON: name, criteria (weight and four anchors each) and thresholds. Replaces the preset.',
	},
	{
		displayName: 'Supported Regulation',
		name: 'regulationSupported',
		type: 'string',
		default: '',
		placeholder: 'e.g. GDPR, HIPAA',
		description: 'Compliance regimes you meet, separated by commas',
	},
	{
		displayName: 'Technology Complements',
		name: 'technologiesComplements',
		type: 'string',
		default: '',
		placeholder: 'e.g. HubSpot, Salesforce',
		description: 'Products yours works well beside, separated by commas',
	},
	{
		displayName: 'Thresholds',
		name: 'thresholds',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Axis',
		description: 'From which score an axis is high, and below which it is low',
		options: [
			thresholdGroup('Capacity', 'capacity', 60, 30),
			thresholdGroup('Fit', 'fit', 80, 35),
			thresholdGroup('Intent', 'intent', 65, 35),
		],
	},
	{
		displayName: 'Unsupported Regulation',
		name: 'regulationLacking',
		type: 'string',
		default: '',
		placeholder: 'e.g. FedRAMP',
		description: 'Compliance regimes you cannot meet, separated by commas',
	},
	{
		displayName: 'Volume Discounts',
		name: 'volumeDiscounts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Row',
		description: 'What is taken off the list price, by volume',
		options: [
			{
				displayName: 'Row',
				name: 'rows',
				values: [
					{
						displayName: 'From Units',
						name: 'fromUnits',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 10,
					},
					{
						displayName: 'Discount (%)',
						name: 'percent',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 5,
					},
				],
			},
		],
	},
];

function thresholdGroup(displayName: string, name: string, high: number, low: number) {
	const score = (label: string, id: string, value: number): INodeProperties => ({
		displayName: label,
		name: id,
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: value,
	});
	return {
		displayName,
		name,
		values: [score('High From', 'high', high), score('Low Below', 'low', low)],
	};
}

export const properties: INodeProperties[] = [
	...readerProperties,
	...icpProperties,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...optionProperties, ...readerOptions].sort((a, b) =>
			a.displayName.localeCompare(b.displayName),
		),
	},
];
