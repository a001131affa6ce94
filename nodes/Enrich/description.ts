import type { INodeProperties } from 'n8n-workflow';
import { FIELDS, NEEDED_BY_DEFAULT } from './fields';
import { PROVIDERS, providerProperties } from './providerDescription';
import { DEFAULT_SOURCES } from './providers/keyless/keyless';

const whenAsking = { show: { useNetwork: [true] } };
const whenKeyless = { show: { '/useNetwork': [true], '/providers': ['keyless'] } };

const options: INodeProperties[] = [
	{
		displayName: 'Ask All at Once',
		name: 'inParallel',
		type: 'boolean',
		default: false,
		description:
			'Whether to ask all providers at the same time and take whatever comes first: faster, and each may charge for its match',
	},
	{
		displayName: 'Cache Lasts (Days)',
		name: 'maxAgeDays',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 3650 },
		default: 30,
		description:
			'How long a cached answer stands for a look-up. Older ones are used only where nobody knows better, with their date.',
	},
	{
		displayName: 'Cache People',
		name: 'cachePeople',
		type: 'boolean',
		default: false,
		description:
			'Whether <code>toCache</code> also holds what was said of people: personal data, which you have to give back by person key and to erase',
	},
	{
		displayName: 'Cached Answers',
		name: 'cached',
		type: 'string',
		default: '',
		placeholder: "e.g. {{ $('Look up cache').all().map(({ json }) => json) }}",
		description:
			'Rows that this node put into <code>toCache</code> earlier, as your Data Table gives them back (<code>cache_key</code> is the domain or the person key). Rows of other companies are ignored.',
	},
	{
		displayName: 'Competitors',
		name: 'competitors',
		type: 'string',
		default: '',
		placeholder: 'e.g. rivalsoft.com, Otherware',
		description:
			'Domains or names, separated by commas. Nobody is asked about their people: Qualify makes them Cold anyway.',
	},
	{
		displayName: 'Countries Not Served',
		name: 'countriesNotServed',
		type: 'string',
		default: '',
		placeholder: 'e.g. RU, North Korea',
		description:
			'Separated by commas. Once a lead is known to come from there, nobody else is asked about it.',
	},
	{
		displayName: 'Highest Cost per Lead (USD)',
		name: 'leadCeiling',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 1,
		description: 'A look-up that could cost more than this for one lead is left out',
	},
	{
		displayName: 'Highest Cost per Run (USD)',
		name: 'runCeiling',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 50,
		description: 'The same for all leads of one run together',
	},
	{
		displayName: 'Least Confidence',
		name: 'minConfidence',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
		default: 0.5,
		description:
			'A field known with less counts as missing, so that the next provider is asked. Set it as in Qualify.',
	},
	{
		displayName: 'Prices',
		name: 'prices',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Price',
		default: {},
		description:
			'What a match costs on your plan, for the ceilings and the costs shown. Without a row it counts as 0.10 USD, with HubSpot, HTTP Request and Keyless as nothing.',
		options: [
			{
				displayName: 'Price',
				name: 'rows',
				values: [
					{
						displayName: 'Provider',
						name: 'provider',
						type: 'options',
						options: PROVIDERS.filter(({ value }) => value !== 'keyless').map(
							({ name, value }) => ({ name, value }),
						),
						default: 'apollo',
					},
					{
						displayName: 'Company (USD)',
						name: 'company',
						type: 'number',
						typeOptions: { minValue: 0, numberPrecision: 4 },
						default: 0.1,
					},
					{
						displayName: 'Person (USD)',
						name: 'person',
						type: 'number',
						typeOptions: { minValue: 0, numberPrecision: 4 },
						default: 0.1,
					},
				],
			},
		],
	},
	{
		displayName: 'Respect Robots.txt',
		name: 'respectRobots',
		type: 'boolean',
		displayOptions: whenKeyless,
		default: true,
		description: 'Whether Keyless leaves a website unread when its robots.txt asks for it',
	},
	{
		displayName: 'Sources of Keyless',
		name: 'sources',
		type: 'multiOptions',
		displayOptions: whenKeyless,
		options: [
			{
				name: 'Company Website',
				value: 'website',
				description: 'Name, description, employees and address from the front page',
			},
			{
				name: 'Contact Pages',
				value: 'contact',
				description: 'Legal name and address from the contact, about or imprint page',
			},
			{
				name: 'DNS Records',
				value: 'dns',
				description: 'Mail platform and services in use from MX and TXT records',
			},
			{
				name: 'Domain Registration',
				value: 'rdap',
				description: 'Since when the domain is registered',
			},
			{
				name: 'GLEIF',
				value: 'gleif',
				description: 'Legal name and country from the register of legal entities',
			},
			{
				name: 'SEC EDGAR',
				value: 'edgar',
				description: 'Industry and address of companies that are listed in the United States',
			},
			{
				name: 'Technologies',
				value: 'technologies',
				description: 'Tools that the front page loads or names',
			},
			{
				name: 'Wikidata',
				value: 'wikidata',
				description: 'Employees, industry, country and more of companies that are in Wikidata',
			},
		],
		default: DEFAULT_SOURCES,
		description: 'What Keyless asks',
	},
	{
		displayName: 'Timeout (Seconds)',
		name: 'timeoutSeconds',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 60 },
		default: 8,
		description:
			'How long to look up one lead at most. What is not found by then stays empty; the lead goes on.',
	},
];

export const properties: INodeProperties[] = [
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		placeholder: 'e.g. nathan@example.com',
		default: '={{ $json.lead?.email ?? "" }}',
		description: 'The lead’s e-mail address. The company is found by its domain.',
	},
	{
		displayName: 'Domain',
		name: 'domain',
		type: 'string',
		placeholder: 'e.g. n8n.io',
		default: '={{ $json.lead?.domain ?? "" }}',
		description:
			'The company’s domain or website, where it differs from that of the e-mail address',
	},
	{
		displayName: 'Company',
		name: 'company',
		type: 'string',
		placeholder: 'e.g. n8n',
		default: '={{ $json.lead?.company ?? "" }}',
		description:
			'The company’s name as the lead gives it. It is never looked up by itself; where a provider knows the domain as another company, that one’s data are not taken over.',
	},
	{
		displayName: 'Use Network',
		name: 'useNetwork',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description: 'Whether to ask anybody. Off: nothing leaves this server.',
	},
	...providerProperties,
	{
		displayName: 'Needed Fields',
		name: 'needed',
		type: 'multiOptions',
		noDataExpression: true,
		displayOptions: whenAsking,
		options: Object.entries(FIELDS).map(([value, name]) => ({ name, value })),
		default: NEEDED_BY_DEFAULT,
		description:
			'The next provider is asked only while one of these is missing; what it tells beyond them is kept as well. Choose what your ideal customer profile asks for.',
		hint: 'Fields of a person are found by the e-mail address, which then goes to the provider',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	},
];
