import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class LeadPipelineApolloApi implements ICredentialType {
	name = 'leadPipelineApolloApi';

	displayName = 'Apollo API';

	icon: Icon = { light: 'file:../icons/apollo.svg', dark: 'file:../icons/apollo.dark.svg' };

	documentationUrl = 'https://docs.apollo.io/docs/create-api-keys';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'In Apollo’s settings under “Integrations”, “API”. Its scope must hold the endpoints of enrichment (organizations and people, single and bulk), or be that of a master key.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'x-api-key': '={{$credentials.apiKey}}' } },
	};

	/** Costs no credit, and answers 200 to a wrong key too. */
	test: ICredentialTestRequest = {
		request: { baseURL: 'https://api.apollo.io', url: '/api/v1/auth/health' },
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'is_logged_in',
					value: false,
					message: 'Apollo does not know this API key',
				},
			},
		],
	};
}
