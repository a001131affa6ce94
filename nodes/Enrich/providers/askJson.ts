import type { z } from 'zod/v4';
import { retryAfterMs } from '../../../lead/retryAfter';
import { NotFound, orAbort, type Fetch } from '../provider';

type Asking<Schema extends z.ZodType> = {
	send: Fetch;
	/** As the user knows the provider, e.g. “Apollo”. */
	label: string;
	signal: AbortSignal;
	now: () => number;
	schema: Schema;
	/**
	 * Statuses that this provider means otherwise than most do: a {@link NotFound}, null for “nothing known”, undefined for
	 * the usual meaning.
	 */
	judge?: (status: number, body: string, headers: Headers) => NotFound | null | undefined;
};

const LONGEST_BODY = 4 * 1024 * 1024;
const RESET = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?|\d+/gu;
/** Smaller numbers are seconds from now: thirty years of them. */
const FIRST_EPOCH_TIME = 1_000_000_000;

/**
 * What a provider's API answers, checked against `schema`; null where it knows nothing (404). Throws {@link NotFound} for
 * everything else, in words that hold nothing of the request.
 */
export async function askJson<Schema extends z.ZodType>(
	url: string,
	init: RequestInit,
	{ send, label, signal, now, schema, judge }: Asking<Schema>,
): Promise<z.output<Schema> | null> {
	const response = await orAbort(send(url, { ...init, signal }), signal);
	const body = await orAbort(response.text(), signal);
	const { status, headers } = response;
	const own = judge?.(status, body, headers);
	if (own === null) return null;
	if (own) throw own;
	if (status === 404) return null;
	if (status < 200 || status > 299) throw refusal(label, status, headers, now());
	if (body.length > LONGEST_BODY) {
		throw new NotFound('malformed', `${label} answered with more than 4 MB`);
	}
	const read = schema.safeParse(parsed(label, body));
	if (!read.success) {
		const { path } = read.error.issues[0];
		throw new NotFound(
			'malformed',
			`${label} answered in a form that is not its own (at “${path.map(String).join('.') || 'the top'}”)`,
		);
	}
	return read.data;
}

function parsed(label: string, body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		throw new NotFound('malformed', `${label} did not answer with JSON`);
	}
}

function refusal(label: string, status: number, headers: Headers, now: number): NotFound {
	if (status === 401 || status === 403) {
		return new NotFound(
			'badKey',
			`${label} refuses the credential (${status}): check its key and what the plan allows`,
		);
	}
	if (status === 402) return new NotFound('noCredit', `${label} has no credit left (402)`);
	if (status === 429) return rateLimited(label, headers, now);
	if (status >= 500) return new NotFound('failed', `${label} has a problem of its own (${status})`);
	return new NotFound('failed', `${label} does not take the request (${status})`);
}

/** What a 429 means; `why` is which limit is reached, where the provider tells. */
export function rateLimited(label: string, headers: Headers, now: number, why = ''): NotFound {
	const pause = headers.has('retry-after')
		? retryAfterMs(headers, new Date(now))
		: resetMs(headers.get('x-ratelimit-reset'), now);
	const when = pause === null ? 'later' : `in ${Math.ceil(pause / 1000)} s`;
	const reason = why && `: ${why}`;
	return new NotFound('rateLimited', `${label} asks to come back ${when} (429)${reason}`, pause);
}

/**
 * Milliseconds until the first reset that *X-RateLimit-Reset* names. Vendors write it as seconds, as an epoch time or as a
 * date in UTC, alone or in a JSON object with one for each window.
 */
function resetMs(value: string | null, now: number): number | null {
	const written = (value ?? '').match(RESET) ?? [];
	const pauses = written
		.map((one) => {
			if (one.includes('-')) return Date.parse(`${one.replace(' ', 'T')}Z`) - now;
			return Number(one) < FIRST_EPOCH_TIME ? Number(one) * 1000 : Number(one) * 1000 - now;
		})
		.filter(Number.isFinite);
	return pauses.length > 0 ? Math.max(0, Math.min(...pauses)) : null;
}
