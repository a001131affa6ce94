import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class LeadPipelineCrustdataApi implements ICredentialType {
	name = 'leadPipelineCrustdataApi';

	displayName = 'Crustdata API';

	icon = {
		light: 'file:../icons/crustdata.svg',
		dark: 'file:../icons/crustdata.dark.svg',
	} as const;

	documentationUrl = 'https://docs.crustdata.com/openapi-specs/2025-11-01/introduction';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'From the API section of your Crustdata dashboard',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
	};

	/** Asking for the balance costs no credit, and 401 answers a wrong key. */
	test: ICredentialTestRequest = {
		request: { baseURL: 'https://api.crustdata.com', url: '/user/credits' },
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'Crustdata does not know this API key' },
			},
		],
	};
}
