import { OpenAI } from 'openai';

/** What the client sends requests with, so that the host's proxy, credentials and cancelling keep working. */
export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A client without a key of its own and without retries: both are the caller's. */
export function createClient(baseURL: string, fetch: Fetch): OpenAI {
	return new OpenAI({ apiKey: 'set by the credential', baseURL, fetch, maxRetries: 0 });
}

export type { OpenAI };
