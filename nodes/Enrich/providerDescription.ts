import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { FIELDS } from './fields';

export const PROVIDERS = [
	{
		name: 'Apollo',
		value: 'apollo',
		description: 'Companies by domain, people by e-mail address',
	},
	{
		name: 'Clearbit',
		value: 'clearbit',
		description: 'For accounts that have a key already: Clearbit gives out no new ones',
	},
	{
		name: 'Crustdata',
		value: 'crustdata',
		description: 'Companies by domain, people by business e-mail address',
	},
	{
		name: 'HTTP Request',
		value: 'http',
		description: 'Any other source with an API that answers in JSON',
	},
	{
		name: 'HubSpot',
		value: 'hubspot',
		description: 'What your HubSpot account, with Breeze, has filled in already; takes no credit',
	},
	{
		name: 'Keyless',
		value: 'keyless',
		description:
			'DNS, the company’s website, domain registration, Wikidata and public registers; needs no account',
	},
	{
		name: 'People Data Labs',
		value: 'peopledatalabs',
		description: 'Companies by website, people by e-mail address',
	},
	{
		name: 'ZoomInfo',
		value: 'zoominfo',
		description: 'Companies by domain, people by e-mail address',
	},
];

/** An answer holds the parts of the funding each in a place of its own; the domain shows whose company it tells of. */
const HTTP_FIELDS: Array<[path: string, name: string]> = [
	...Object.entries(FIELDS).filter(([path]) => path !== 'enrichment.company.funding'),
	['enrichment.company.domain', 'Company: Domain'],
	['enrichment.company.funding.lastRoundAt', 'Company: Funding, Date of Last Round'],
	['enrichment.company.funding.stage', 'Company: Funding, Stage'],
	['enrichment.company.funding.total', 'Company: Funding, Total'],
];

const shownFor = (provider: string) => ({
	show: { useNetwork: [true], providers: [provider] },
});

const CREDENTIALS = {
	apollo: 'leadPipelineApolloApi',
	clearbit: 'clearbitApi',
	crustdata: 'leadPipelineCrustdataApi',
	peopledatalabs: 'leadPipelinePeopleDataLabsApi',
	zoominfo: 'leadPipelineZoomInfoApi',
};
const HUBSPOT_WAYS = [
	{ way: 'appToken', credential: 'hubspotAppToken' },
	{ way: 'oAuth2', credential: 'hubspotOAuth2Api' },
];
const HTTP_CREDENTIAL = 'httpHeaderAuth';

export const credentials: INodeCredentialDescription[] = [
	...Object.entries(CREDENTIALS).map(([provider, name]) => ({
		name,
		required: false,
		displayOptions: shownFor(provider),
	})),
	// A parameter all of whose values show credentials is taken for the node's own sign-in, which the editor hides together with
	// whatever it depends on: Providers, Use Network.
	...HUBSPOT_WAYS.map(({ way, credential }) => ({
		name: credential,
		required: false,
		displayOptions: {
			...shownFor('hubspot'),
			hide: {
				hubspotAuthentication: HUBSPOT_WAYS.map((one) => one.way).filter((one) => one !== way),
			},
		},
	})),
	{
		name: HTTP_CREDENTIAL,
		required: false,
		displayOptions: { show: { ...shownFor('http').show, httpAuthentication: ['header'] } },
	},
];

/** The credential type that signs a provider's requests; null where none does. */
export function credentialOf(
	provider: string,
	{ hubspot, http }: { hubspot: string; http: string },
): string | null {
	if (provider === 'hubspot') {
		return HUBSPOT_WAYS.find(({ way }) => way === hubspot)?.credential ?? null;
	}
	if (provider === 'http') return http === 'header' ? HTTP_CREDENTIAL : null;
	return CREDENTIALS[provider as keyof typeof CREDENTIALS] ?? null;
}

export const providerProperties: INodeProperties[] = [
	{
		displayName: 'Providers',
		name: 'providers',
		type: 'multiOptions',
		noDataExpression: true,
		displayOptions: { show: { useNetwork: [true] } },
		options: PROVIDERS,
		default: ['keyless'],
		description:
			'Who is asked, in the order in which you add them: each only for what is still missing. The first to know a field is believed.',
	},
	{
		displayName: 'HubSpot Authentication',
		name: 'hubspotAuthentication',
		type: 'options',
		noDataExpression: true,
		displayOptions: shownFor('hubspot'),
		options: [
			{ name: 'OAuth2', value: 'oAuth2' },
			{ name: 'Service Key or Private App Token', value: 'appToken' },
		],
		default: 'appToken',
	},
	{
		displayName: 'HTTP Authentication',
		name: 'httpAuthentication',
		type: 'options',
		noDataExpression: true,
		displayOptions: shownFor('http'),
		options: [
			{ name: 'Header', value: 'header' },
			{ name: 'None', value: 'none' },
		],
		default: 'none',
	},
	{
		displayName: 'HTTP URL',
		name: 'httpUrl',
		type: 'string',
		noDataExpression: true,
		required: true,
		displayOptions: shownFor('http'),
		default: '',
		placeholder: 'e.g. https://api.example.com/companies?domain={domain}',
		description:
			'Where to ask. {domain}, {company}, {email}, {firstName} and {lastName} stand for the lead’s own, in path, query or body, never in the host. With {email} or a person’s name it is asked for each person, else once for each company.',
	},
	{
		displayName: 'HTTP Method',
		name: 'httpMethod',
		type: 'options',
		noDataExpression: true,
		displayOptions: shownFor('http'),
		options: [
			{ name: 'GET', value: 'GET' },
			{ name: 'POST', value: 'POST' },
		],
		default: 'GET',
	},
	{
		displayName: 'HTTP Body',
		name: 'httpBody',
		type: 'json',
		noDataExpression: true,
		displayOptions: { show: { ...shownFor('http').show, httpMethod: ['POST'] } },
		default: '{ "domain": "{domain}" }',
		description: 'What to send as JSON; the same placeholders stand for the lead’s values',
	},
	{
		displayName: 'HTTP Fields',
		name: 'httpFields',
		type: 'fixedCollection',
		noDataExpression: true,
		typeOptions: { multipleValues: true },
		displayOptions: shownFor('http'),
		placeholder: 'Add Field',
		default: {},
		description: 'Which field is where in the answer',
		options: [
			{
				displayName: 'Field',
				name: 'fields',
				values: [
					{
						displayName: 'Field',
						name: 'path',
						type: 'options',
						options: HTTP_FIELDS.map(([value, name]) => ({ name, value })),
						default: 'enrichment.company.employees',
					},
					{
						displayName: 'Path in the Answer',
						name: 'json',
						type: 'string',
						default: '',
						placeholder: 'e.g. data.companies[0].headcount',
						description: 'Keys separated by dots, places of a list in brackets',
					},
				],
			},
		],
	},
	{
		displayName: 'HTTP Confidence',
		name: 'httpConfidence',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
		noDataExpression: true,
		displayOptions: shownFor('http'),
		default: 0.8,
		description: 'How far this source is to be trusted, from 0 to 1',
	},
	{
		displayName: 'HTTP Currency',
		name: 'httpCurrency',
		type: 'string',
		noDataExpression: true,
		displayOptions: shownFor('http'),
		default: 'USD',
		placeholder: 'e.g. EUR',
		description: 'Of amounts of money in the answer, as three letters',
	},
];
