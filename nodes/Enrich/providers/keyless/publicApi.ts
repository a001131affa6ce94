import { once } from 'node:events';
import type { z } from 'zod/v4';
import { NotFound, orAbort, type Fetch } from '../../provider';
import { askJson } from '../askJson';
import { fetchPublic, type Network } from './fetchPublic';

/** Between two requests to one host: the SEC allows ten a second, the others ask for less than that. */
const PAUSE_MS = 100;
/** After a 429 that does not say how long. */
const REST_MS = 60_000;
const LARGEST_ANSWER = 4 * 1024 * 1024;
const WITHOUT_BODY = [204, 205, 304];

type Question<Schema extends z.ZodType> = {
	/** As the user knows the service, e.g. “Wikidata”. */
	label: string;
	schema: Schema;
	accept: string;
	signal: AbortSignal;
	/** The answer serves every later question for the same address. */
	keep?: boolean;
};

export type AskApi = <Schema extends z.ZodType>(
	url: string,
	question: Question<Schema>,
) => Promise<z.output<Schema> | null>;

/**
 * Asks open services through the same guard as websites: at most ten requests a second per host, and none while a host
 * asks to be left alone. Null where the service knows nothing (404). Throws {@link NotFound}.
 */
export function openApis(network: Network, now: () => number): AskApi {
	const lastTurn = new Map<string, Promise<void>>();
	const restsUntil = new Map<string, number>();
	const kept = new Map<string, Promise<unknown>>();

	/** Resolves when the host may be asked. */
	const turnAt = async (hostname: string, signal: AbortSignal): Promise<void> => {
		const before = lastTurn.get(hostname);
		const turn = before?.then(async () => await pause(PAUSE_MS));
		lastTurn.set(hostname, turn ?? Promise.resolve());
		if (turn) await orAbort(turn, signal);
	};

	const request: AskApi = async (url, { label, schema, accept, signal }) => {
		const { hostname } = new URL(url);
		await turnAt(hostname, signal);
		signal.throwIfAborted();
		const rest = (restsUntil.get(hostname) ?? 0) - now();
		if (rest > 0) throw asksToRest(label, rest);
		try {
			const init = { headers: { accept } };
			const send = senderOver(network, label, signal);
			return await askJson(url, init, { send, label, signal, now, schema, judge: refused(label) });
		} catch (reason) {
			if (reason instanceof NotFound && reason.outcome === 'rateLimited') {
				restsUntil.set(hostname, now() + (reason.retryAfterMs ?? REST_MS));
			}
			throw reason;
		}
	};

	return async <Schema extends z.ZodType>(url: string, question: Question<Schema>) => {
		if (!question.keep) return await request(url, question);
		const asked = kept.get(url) ?? request(url, question);
		kept.set(url, asked);
		try {
			return (await orAbort(asked, question.signal)) as z.output<Schema> | null;
		} catch (reason) {
			kept.delete(url);
			throw reason;
		}
	};
}

const asksToRest = (label: string, ms: number): NotFound =>
	new NotFound('rateLimited', `${label} asked to come back in ${Math.ceil(ms / 1000)} s`, ms);

async function pause(ms: number): Promise<void> {
	await once(AbortSignal.timeout(ms), 'abort');
}

/** There is no credential that could be wrong. */
const refused =
	(label: string) =>
	(status: number): NotFound | undefined =>
		status === 401 || status === 402 || status === 403
			? new NotFound('failed', `${label} turns this server away (${status})`)
			: undefined;

const senderOver =
	(network: Network, label: string, signal: AbortSignal): Fetch =>
	async (url, init) => {
		const { status, headers, text, isWhole } = await fetchPublic(String(url), {
			network,
			signal,
			accept: new Headers(init?.headers).get('accept') ?? undefined,
			largest: LARGEST_ANSWER,
		});
		if (!isWhole) throw new NotFound('malformed', `${label} answered with more than 4 MB`);
		if (status < 200 || status > 599) throw new NotFound('failed', `${label} answers ${status}`);
		const retryAfter = headers['retry-after'];
		return new Response(WITHOUT_BODY.includes(status) ? null : text, {
			status,
			headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
		});
	};
