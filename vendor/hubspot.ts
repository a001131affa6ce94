import { AssociationTypes } from '@hubspot/api-client/lib/src/enums/AssociationTypes';
import { Request as HubSpotRequest } from '@hubspot/api-client/lib/src/services/http/Request';

/** What the client sends requests with, so that the host's proxy, credentials and cancelling keep working. */
export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

export type ApiRequest = {
	method: string;
	path: string;
	qs?: Record<string, string>;
	body?: unknown;
};
export type Client = {
	/** The client library's request for any path, without a token of its own, a limiter or retries. */
	apiRequest: (request: ApiRequest, signal?: AbortSignal) => Promise<Response>;
	associationTypes: typeof AssociationTypes;
};

/**
 * The library's generated methods know only the paths of the numbered API, and its own `apiRequest` sends through the
 * global `fetch`: this builds the library's request and sends it through the one given.
 */
export function createClient(basePath: string, fetch: Fetch): Client {
	return {
		apiRequest: async (options, signal) => {
			const request = new HubSpotRequest({ basePath }, options);
			return await fetch(request.getUrl(), {
				...(request.getSendData() as RequestInit),
				...(signal && { signal }),
			});
		},
		associationTypes: AssociationTypes,
	};
}
