/** What n8n's own credentials add to a request, by type; one not listed here adds nothing. */
const AUTHENTICATION = {
	openAiApi: ({ apiKey, organizationId }) => ({
		Authorization: `Bearer ${apiKey}`,
		...(organizationId && { 'OpenAI-Organization': organizationId }),
	}),
	hubspotAppToken: ({ appToken }) => ({ Authorization: `Bearer ${appToken}` }),
	pipedriveApi: ({ apiToken }) => ({ 'x-api-token': apiToken }),
	salesforceOAuth2Api: ({ oauthTokenData }) => ({
		Authorization: `Bearer ${oauthTokenData.access_token}`,
	}),
};

/** @returns the request as the credential would send it */
function authenticate(credentials, type, request) {
	const headers = AUTHENTICATION[type]?.(credentials);
	return headers ? { ...request, headers: { ...request.headers, ...headers } } : request;
}

module.exports = { authenticate };
