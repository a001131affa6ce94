import type {
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

type Reply = { body: unknown; headers: Record<string, string | string[]>; statusCode: number };

const UNAUTHORIZED = 401;
/** Set by the credential, or by whoever sends the request in the end. */
const NOT_PASSED_ON = ['authorization', 'content-length', 'host', 'connection'];

/**
 * A `fetch` for client libraries that sends through n8n, so that its proxy and SSRF rules, the refresh of credentials and
 * cancelling hold; signed with the credential, if any. Never throws on a status; the library reads it. As n8n puts its own signal in place of the library’s,
 * the time limit is what ends a request whose answer nobody waits for any more.
 */
export function fetchThrough(
	context: Pick<IExecuteFunctions | ILoadOptionsFunctions, 'helpers'>,
	credential: string | null,
	timeoutMs: number,
): (url: string | URL | Request, init?: RequestInit) => Promise<Response> {
	return async (url, init = {}) => {
		const headers = Object.fromEntries(
			[...new Headers(init.headers)].filter(([name]) => !NOT_PASSED_ON.includes(name)),
		);
		const request: IHttpRequestOptions = {
			url: url instanceof Request ? url.url : String(url),
			method: (init.method ?? 'GET').toUpperCase() as IHttpRequestMethods,
			headers,
			body: init.body as string | undefined,
			abortSignal: init.signal as IHttpRequestOptions['abortSignal'],
			timeout: timeoutMs,
			sendCredentialsOnCrossOriginRedirect: false,
			encoding: 'text',
			json: false,
			returnFullResponse: true,
			// On a 401 n8n renews the token of an OAuth2 or JWT credential, but only where the request throws.
			ignoreHttpStatusErrors: { ignore: true, except: [UNAUTHORIZED] },
		};
		const { httpRequest, httpRequestWithAuthentication } = context.helpers;
		const sent: Promise<Reply> =
			credential === null
				? httpRequest.call(context as IExecuteFunctions, request)
				: httpRequestWithAuthentication.call(context as IExecuteFunctions, credential, request);
		const reply = await sent.catch(refusedReply);
		const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? '');
		const hasBody = ![204, 205, 304].includes(reply.statusCode);
		return new Response(hasBody ? text : null, {
			status: reply.statusCode,
			headers: Object.entries(reply.headers ?? {}).map(([name, value]) => [name, String(value)]),
		});
	};
}

/** The answer behind the error that n8n throws when credentials are refused for good; other errors stay errors. */
function refusedReply(error: unknown): Reply {
	const { httpCode, context } = error as { httpCode?: string; context?: { data?: unknown } };
	if (httpCode !== String(UNAUTHORIZED)) throw error;
	return { body: context?.data ?? '', headers: {}, statusCode: UNAUTHORIZED };
}
