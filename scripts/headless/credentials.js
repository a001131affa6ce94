/** What n8n's own credentials add to a request, by type; one not listed here adds nothing. */
const AUTHENTICATION = {
	openAiApi: ({ apiKey, organizationId }) => ({
		headers: {
			Authorization: `Bearer ${apiKey}`,
			...(organizationId && { 'OpenAI-Organization': organizationId }),
		},
	}),
	hubspotAppToken: ({ appToken }) => ({ headers: { Authorization: `Bearer ${appToken}` } }),
	pipedriveApi: ({ apiToken }) => ({ qs: { api_token: apiToken } }),
	salesforceOAuth2Api: ({ oauthTokenData }) => ({
		headers: { Authorization: `Bearer ${oauthTokenData.access_token}` },
	}),
};

/** @returns the request as the credential would send it */
function authenticate(credentials, type, request) {
	const { headers, qs } = AUTHENTICATION[type]?.(credentials) ?? {};
	return {
		...request,
		...(headers && { headers: { ...request.headers, ...headers } }),
		...(qs && { qs: { ...request.qs, ...qs } }),
	};
}

module.exports = { authenticate };
