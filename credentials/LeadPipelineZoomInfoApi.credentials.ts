import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

const API = 'https://api.zoominfo.com';
const MEDIA_TYPE = 'application/vnd.api+json';

export class LeadPipelineZoomInfoApi implements ICredentialType {
	name = 'leadPipelineZoomInfoApi';

	displayName = 'ZoomInfo API';

	icon: Icon = { light: 'file:../icons/zoomInfo.svg', dark: 'file:../icons/zoomInfo.dark.svg' };

	documentationUrl = 'https://docs.zoominfo.com/docs/client-credentials-flow';

	properties: INodeProperties[] = [
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description:
				'Of an app for client credentials in ZoomInfo’s developer portal, with the scopes to enrich companies and contacts',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/** n8n calls it for the first token and whenever ZoomInfo answers 401. Without a scope, all of the app’s are given. */
	async preAuthentication(
		this: IHttpRequestHelper,
		{ clientId, clientSecret }: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const client = Buffer.from(`${String(clientId)}:${String(clientSecret)}`).toString('base64');
		const answer: unknown = await this.helpers
			.httpRequest({
				method: 'POST',
				url: `${API}/gtm/oauth/v1/token`,
				headers: {
					accept: 'application/json',
					authorization: `Basic ${client}`,
					'content-type': 'application/x-www-form-urlencoded',
				},
				body: 'grant_type=client_credentials',
			})
			.catch(refusal);
		const { access_token: accessToken } = Object(answer) as { access_token?: unknown };
		if (typeof accessToken !== 'string' || accessToken === '') {
			throw new Error('ZoomInfo gave no access token for this client ID and secret');
		}
		return { accessToken };
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.accessToken}}' } },
	};

	/** Asks for a company that can’t be, as ZoomInfo charges nothing for what it doesn’t find. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: API,
			url: '/gtm/data/v1/companies/enrich',
			method: 'POST',
			headers: { Accept: MEDIA_TYPE, 'Content-Type': MEDIA_TYPE },
			body: {
				data: {
					type: 'CompanyEnrich',
					attributes: {
						matchCompanyInput: [{ companyWebsite: 'http://lead-pipeline.invalid' }],
						outputFields: ['id', 'name'],
					},
				},
			},
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'ZoomInfo knows this client ID and secret, but the app lacks the scope to enrich companies, or the plan this data',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message:
						'ZoomInfo knows this client ID and secret, but takes no request: look whether credits are left',
				},
			},
		],
	};
}

/** In words of our own: the error of the request holds the secret. */
function refusal(error: unknown): never {
	const { response, httpCode } = Object(error) as {
		response?: { status?: number };
		httpCode?: string;
	};
	const status = Number(response?.status ?? httpCode);
	if (status === 400 || status === 401 || status === 403) {
		throw new Error(`ZoomInfo does not accept this client ID and secret (${status})`);
	}
	throw new Error(
		status
			? `ZoomInfo gives out no access token at the moment (${status})`
			: 'ZoomInfo can’t be reached for an access token',
	);
}
