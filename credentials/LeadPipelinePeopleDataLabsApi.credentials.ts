import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class LeadPipelinePeopleDataLabsApi implements ICredentialType {
	name = 'leadPipelinePeopleDataLabsApi';

	displayName = 'People Data Labs API';

	icon: Icon = {
		light: 'file:../icons/peopleDataLabs.svg',
		dark: 'file:../icons/peopleDataLabs.dark.svg',
	};

	documentationUrl = 'https://docs.peopledatalabs.com/docs/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In the dashboard of People Data Labs under “API Keys”',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'X-Api-Key': '={{$credentials.apiKey}}' } },
	};

	/** Suggestions are open to every key and cost no credit. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: 'https://api.peopledatalabs.com',
			url: '/v5/autocomplete',
			qs: { field: 'country', text: 'united', size: 1 },
		},
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'People Data Labs does not know this API key' },
			},
		],
	};
}
