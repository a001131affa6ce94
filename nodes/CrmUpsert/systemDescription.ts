import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** CRMs behind an API; the other systems need no account. */
export const ACCOUNTS = ['hubspot', 'pipedrive', 'salesforce'];

type Authentication = { name: string; value: string; credential: string };

type Authentications = { parameter: string; fallback: string; ways: Authentication[] };

const AUTHENTICATIONS: Record<string, Authentications> = {
	hubspot: {
		parameter: 'hubspotAuthentication',
		fallback: 'appToken',
		ways: [
			{ name: 'OAuth2', value: 'oAuth2', credential: 'hubspotOAuth2Api' },
			{
				name: 'Service Key or Private App Token',
				value: 'appToken',
				credential: 'hubspotAppToken',
			},
		],
	},
	pipedrive: {
		parameter: 'pipedriveAuthentication',
		fallback: 'apiToken',
		ways: [
			{ name: 'API Token', value: 'apiToken', credential: 'pipedriveApi' },
			{ name: 'OAuth2', value: 'oAuth2', credential: 'pipedriveOAuth2Api' },
		],
	},
	salesforce: {
		parameter: 'salesforceAuthentication',
		fallback: 'oAuth2',
		ways: [
			{ name: 'JWT', value: 'jwt', credential: 'salesforceJwtApi' },
			{ name: 'OAuth2', value: 'oAuth2', credential: 'salesforceOAuth2Api' },
		],
	},
};

/**
 * n8n's own credential types, so that users connect what they have. Other ways are hidden instead of this one shown: a
 * parameter all of whose values show credentials is taken for the node's own sign-in, which the editor hides together with
 * whatever it depends on.
 */
export const credentials: INodeCredentialDescription[] = Object.entries(AUTHENTICATIONS).flatMap(
	([system, { parameter, ways }]) =>
		ways.map(({ credential, value }) => ({
			name: credential,
			required: true,
			displayOptions: {
				show: { system: [system] },
				hide: { [parameter]: ways.map((way) => way.value).filter((other) => other !== value) },
			},
		})),
);

/** The parameter that says how to sign in, and the credential type of each of its values. */
export function authenticationOf(system: string): {
	parameter: string;
	fallback: string;
	credentialOf: (value: string) => string | undefined;
} {
	const { parameter, fallback, ways } = AUTHENTICATIONS[system];
	return {
		parameter,
		fallback,
		credentialOf: (value) => ways.find((way) => way.value === value)?.credential,
	};
}

const authentications: INodeProperties[] = Object.entries(AUTHENTICATIONS).map(
	([system, { parameter, fallback, ways }]): INodeProperties => ({
		displayName: 'Authentication',
		name: parameter,
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { system: [system] } },
		options: ways.map(({ name, value }) => ({ name, value })),
		default: fallback,
	}),
);

export const systemProperties: INodeProperties[] = [
	{
		displayName: 'System',
		name: 'system',
		type: 'options',
		noDataExpression: true,
		default: 'preview',
		options: [
			{
				name: 'HubSpot',
				value: 'hubspot',
				description: 'Contacts, companies, notes and tasks of a HubSpot account',
			},
			{
				name: 'n8n Data Tables',
				value: 'dataTables',
				description: 'Keeps contacts, activities and decisions in tables of this n8n',
			},
			{
				name: 'Pipedrive',
				value: 'pipedrive',
				description: 'Persons, organizations, notes and activities of a Pipedrive company',
			},
			{
				name: 'Preview',
				value: 'preview',
				description: 'No CRM yet: shows exactly what would be written',
			},
			{
				name: 'Salesforce',
				value: 'salesforce',
				description: 'Leads or contacts, accounts and tasks of a Salesforce org',
			},
		],
		description: 'Where leads are written to',
	},
	...authentications,
];
