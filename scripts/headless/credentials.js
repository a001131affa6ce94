/** What n8n's own credentials add to a request, by type; one not listed here adds nothing. */
const AUTHENTICATION = {
	clearbitApi: ({ apiKey }) => ({ headers: { Authorization: `Bearer ${apiKey}` } }),
	httpHeaderAuth: ({ name, value }) => ({ headers: { [name]: value } }),
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

/**
 * The part of n8n's credentials helper that signs requests.
 * @param {(type: string) => object | undefined} typeOf a credential type of the pack, by name
 */
function createSigning(typeOf) {
	return {
		/** @returns the request as the credential would send it */
		authenticate(given, type, request) {
			const own = typeOf(type)?.authenticate;
			const { headers, qs } =
				(own ? resolved(own.properties, given) : AUTHENTICATION[type]?.(given)) ?? {};
			return {
				...request,
				...(headers && { headers: { ...request.headers, ...headers } }),
				...(qs && { qs: { ...request.qs, ...qs } }),
			};
		},

		/** A token for a credential that has none yet, or whose token was refused; it is kept, as n8n does. */
		async preAuthentication(helpers, given, type, _node, hasExpired) {
			const own = typeOf(type);
			const token = own?.properties.find(({ typeOptions }) => typeOptions?.expirable);
			if (!token || !own.preAuthentication || (given[token.name] && !hasExpired)) return undefined;
			return Object.assign(given, await own.preAuthentication.call(helpers, given));
		},
	};
}

/** The generic way to sign in, whose values are expressions such as `=Bearer {{$credentials.token}}`. */
function resolved(properties, given) {
	const valueOf = (text) =>
		text
			.replace(/^=/u, '')
			.replace(/\{\{ ?\$credentials\.(\w{1,50}) ?\}\}/gu, (_, name) => String(given[name]));
	const part = (values = {}) =>
		Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value)]));
	return { headers: part(properties.headers), qs: part(properties.qs) };
}

module.exports = { createSigning };
