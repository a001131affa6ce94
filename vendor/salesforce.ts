import { PassThrough } from 'node:stream';
import { Connection } from 'jsforce/lib/connection';
import type { HttpMethods, HttpRequest, HttpResponse } from 'jsforce/lib/types';
import { StreamPromise } from 'jsforce/lib/util/promise';

/** What the client sends requests with, so that the host's proxy, credentials and cancelling keep working. */
export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

export type Exchange = {
	method: HttpMethods;
	/** Under `/services/data/v…`, or from `/services/` on. */
	path: string;
	body?: unknown;
	headers?: Record<string, string>;
};
/** `body` is what the client read from the answer, also from one that reports a failure. */
export type Answer = { status: number; body: unknown; requestId: string | null };
export type Client = {
	request: (exchange: Exchange) => Promise<Answer>;
	/** API calls of the last 24 hours as the latest answer reported them. */
	usage: () => { used: number; limit: number } | null;
};

/** A client without a token, without refreshing and without retries: all three are the caller's. */
export function createClient(instanceUrl: string, version: string, fetch: Fetch): Client {
	const connection = new Connection({ instanceUrl, version });
	return {
		request: async ({ method, path, body, headers = {} }) => {
			const seen = { status: 0, requestId: null as string | null };
			const transport = {
				httpRequest: (request: HttpRequest) =>
					StreamPromise.create(() => ({
						stream: new PassThrough(),
						promise: sent(fetch, request, seen),
					})),
			};
			const json: Record<string, string> =
				body === undefined ? {} : { 'content-type': 'application/json' };
			try {
				const read = await connection.request(
					{
						...{ method, url: path, headers: { ...json, ...headers } },
						...(body === undefined ? {} : { body: JSON.stringify(body) }),
					},
					{ transport },
				);
				return { ...seen, body: read };
			} catch (error) {
				if (seen.status < 300) throw error;
				return { ...seen, body: failureIn(error) };
			}
		},
		usage: () => connection.limitInfo.apiUsage ?? null,
	};
}

async function sent(
	fetch: Fetch,
	{ url, method, headers, body }: HttpRequest,
	seen: { status: number; requestId: string | null },
): Promise<HttpResponse> {
	const response = await fetch(url, {
		method,
		headers: Object.entries(headers ?? {}).filter(([name]) => name !== 'content-length'),
		...(typeof body === 'string' ? { body } : {}),
	});
	seen.status = response.status;
	seen.requestId =
		response.headers.get('x-sfdc-request-id') ?? response.headers.get('x-request-id');
	return {
		statusCode: response.status,
		headers: Object.fromEntries(response.headers),
		body: await response.text(),
	};
}

/** The client throws what Salesforce answered as the `data` of its error. */
function failureIn(error: unknown): unknown {
	const data = error instanceof Error && 'data' in error ? error.data : null;
	if (Array.isArray(data)) return data;
	if (typeof data === 'object' && data !== null) return [data];
	return [
		{ errorCode: 'UNKNOWN', message: error instanceof Error ? error.message : String(error) },
	];
}
