import { InvalidItem } from '../../../../lead/validation';
import { retryAfterMs } from '../../../../lead/retryAfter';
import type { Fetch, Judge, Reply } from '../patient';

/** An answer that is no success; `status` is 0 where there was none. */
export type Refusal = InvalidItem & { status: number; answer: Record<string, unknown> };

export const isRefusal = (error: unknown): error is Refusal =>
	error instanceof InvalidItem && 'status' in error;

/** What `run` returns, or the refusal it met: that is one of the leads that need it, not of the run. */
export async function orRefusal<Result>(run: () => Promise<Result>): Promise<Result | Refusal> {
	try {
		return await run();
	} catch (error) {
		if (isRefusal(error)) return error;
		throw error;
	}
}

/** Whether the request may have been carried out although it failed. */
export const isUncertain = (error: unknown): boolean =>
	isRefusal(error) && (error.status === 0 || error.status >= 500);

export const isGone = (error: unknown): boolean =>
	isRefusal(error) && [404, 410].includes(error.status);

/** Whether Pipedrive found fault with what was sent. */
export const isAboutContent = (error: unknown): error is Refusal =>
	isRefusal(error) && [400, 413, 422].includes(error.status);

/** Whether asking again would be answered the same, so that the rest had better be written without it. */
export const isFinal = (error: unknown): error is Refusal =>
	isRefusal(error) &&
	error.status >= 400 &&
	error.status < 500 &&
	![401, 429].includes(error.status);

/** Who is asked to wait for longer has no budget left for the day. */
const LONGEST_BURST_MS = 30_000;

/**
 * Pipedrive's burst limit counts in windows of two seconds: the headers tell when the next one starts. Nothing in Pipedrive
 * is unique, so that a POST that may have been carried out is never simply sent again.
 */
export const judgeAt =
	(now: () => Date): Judge =>
	({ status, headers, body, method }) => {
		if (status === 429) {
			const afterMs = retryAfterMs(headers, now()) ?? resetMs(headers);
			const isDaily =
				headers.get('x-daily-requests-left') === '0' ||
				/\bdaily\b/iu.test(wordsOf(jsonOf(body))) ||
				(afterMs ?? 0) > LONGEST_BURST_MS;
			if (isDaily) {
				const fault = new InvalidItem(
					'The daily API budget of this Pipedrive account is used up',
					`All apps and users of the account share it, and Pipedrive fills it up at the start of the next day. Run the items again then, or raise the budget in Pipedrive’s plan.${idOf(headers)}`,
				);
				return { kind: 'hopeless', fault };
			}
			return { kind: 'again', afterMs };
		}
		const canRepeat = status >= 500 && method !== 'POST';
		return canRepeat ? { kind: 'again', afterMs: retryAfterMs(headers, now()) } : { kind: 'final' };
	};

/** Milliseconds until the burst window ends. */
export function resetMs(headers: Headers): number | null {
	const seconds = Number(headers.get('x-ratelimit-reset') ?? NaN);
	return Number.isFinite(seconds) ? seconds * 1000 : null;
}

/** `send` that throws a `Refusal` on every answer that is no success, also on one with status 200. */
export function refusing(send: Fetch): Fetch {
	return async (url, init = {}) => {
		const request = `${init.method ?? 'GET'} ${new URL(String(url)).pathname}`;
		const response = await send(url, init).catch((cause: unknown) => {
			const isCancelled = String(cause).startsWith('AbortError');
			if (cause instanceof InvalidItem || isCancelled) throw cause;
			throw refusal(0, {}, [
				`Pipedrive could not be reached (${request})`,
				`${cause instanceof Error ? cause.message : String(cause)}. Check the connection and the base URL, then run this item again: what was written already is found and not written twice.`,
			]);
		});
		const { status, headers, ok } = response;
		const body = await response.text();
		const answer = jsonOf(body);
		if (!ok || answer.success === false) {
			throw refusal(status, answer, inWords({ status, headers, body }, answer, request));
		}
		return new Response(body, { status, headers });
	};
}

const refusal = (
	status: number,
	answer: Record<string, unknown>,
	[message, description]: [string, string],
): Refusal => Object.assign(new InvalidItem(message, description), { status, answer });

function inWords(
	{ status, headers }: Pick<Reply, 'status' | 'headers'> & { body: string },
	answer: Record<string, unknown>,
	request: string,
): [string, string] {
	const words = wordsOf(answer) || `status ${status}`;
	const id = idOf(headers);
	if (status === 401) {
		return [
			'Pipedrive does not accept the API token',
			`Copy the token from Pipedrive’s personal preferences into the credential, or connect it again. Pipedrive says: ${words}.${id}`,
		];
	}
	if (status === 402) {
		return [
			`The plan of the Pipedrive account does not allow this (${request})`,
			`Pipedrive says: ${words}. An administrator has to change the plan or settle the bill.${id}`,
		];
	}
	if (status === 403) {
		return [
			`Pipedrive does not allow this (${request})`,
			`Pipedrive says: ${words}. Give the user of the API token the permission, or check the limits of the plan.${id}`,
		];
	}
	if (status === 404 || status === 410) {
		return [`Pipedrive has no such record (${request})`, `Pipedrive says: ${words}.${id}`];
	}
	if (status === 429) {
		return [
			'Pipedrive keeps asking for fewer requests',
			`It still did after several pauses (${request}). Run fewer items at a time, or wait a minute.${id}`,
		];
	}
	if (status >= 500) {
		return [
			`Pipedrive failed with status ${status} (${request})`,
			`Pipedrive says: ${words}. Run this item again: what was written already is found and not written twice.${id}`,
		];
	}
	return [`Pipedrive refused the request (${request})`, `Pipedrive says: ${words}.${id}`];
}

/** `error` and `error_info` of both API versions in one line. */
export function wordsOf(answer: Record<string, unknown>): string {
	const { error, error_info: info } = answer;
	return [error, info]
		.filter((words): words is string => typeof words === 'string' && words.trim() !== '')
		.map((words) => words.trim().replace(/\.$/u, ''))
		.join('. ');
}

function idOf(headers: Headers): string {
	const id = headers.get('x-correlation-id') ?? headers.get('x-request-id');
	return id === null ? '' : ` (Request ${id})`;
}

function jsonOf(body: string): Record<string, unknown> {
	try {
		const parsed: unknown = JSON.parse(body);
		return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
	} catch {
		return {};
	}
}
