/** Why a model gave no reading, in words that a log can be searched for. */
export const FAULTS = {
	badRequest: 'the model’s API refused the request',
	cancelled: 'the execution was cancelled',
	connectionFailed: 'the model’s API could not be reached',
	emptyAnswer: 'the model answered with nothing',
	malformedJson: 'the model’s answer is no JSON',
	modelNotFound: 'the model does not exist or is not open to this key',
	quotaExceeded: 'the account has no quota left',
	rateLimited: 'the model’s API asked to slow down',
	refused: 'the model refused to answer',
	serverError: 'the model’s API failed',
	timeout: 'the model took too long',
	truncated: 'the model’s answer was cut off',
	unauthorized: 'the model’s API did not accept the key',
	wrongSchema: 'the model’s answer does not fit the form',
} as const;

export type FaultCode = keyof typeof FAULTS;

/** A fault with what the other side said about it, shortened and without secrets, and when to try again. */
export class ModelFault extends Error {
	constructor(
		readonly code: FaultCode,
		detail?: string,
		readonly retryAfterMs?: number,
	) {
		super(detail ? `${FAULTS[code]}: ${detail}` : FAULTS[code]);
		this.name = 'ModelFault';
	}
}

/** Faults that a second attempt may not meet again. */
const PASSING: FaultCode[] = ['connectionFailed', 'rateLimited', 'serverError', 'emptyAnswer'];
export const mayPass = (code: FaultCode): boolean => PASSING.includes(code);

/** Faults of what the model wrote, which telling it may mend. */
const MENDABLE: FaultCode[] = ['malformedJson', 'wrongSchema'];
export const mayMend = (code: FaultCode): boolean => MENDABLE.includes(code);

const QUOTA = /insufficient_quota|exceeded your current quota|billing/iu;
const LONGEST_DETAIL = 200;
const SECRET = /\b(?:sk|key)-[\w*-]{4,}|\bBearer\s+\S+/giu;

/** What an API’s error means, from its HTTP status, its code and its words; errors of any client library. */
export function faultOf(error: unknown): ModelFault {
	if (error instanceof ModelFault) return error;
	const details = detailsOf(error);
	const { status, code, name, message, headers } = details;
	const detail = message.replace(SECRET, '…').slice(0, LONGEST_DETAIL);
	if (status === null) return new ModelFault(withoutStatus(`${name} ${code} ${message}`), detail);
	if (status === 429) {
		return QUOTA.test(`${code} ${message}`)
			? new ModelFault('quotaExceeded', detail)
			: new ModelFault('rateLimited', detail, retryAfterOf(headers));
	}
	return new ModelFault(byStatus(details), detail, retryAfterOf(headers));
}

function byStatus({ status, code }: Details): FaultCode {
	if (status === 401 || status === 403) return 'unauthorized';
	if (status === 404 || code === 'model_not_found') return 'modelNotFound';
	if (status === 408) return 'timeout';
	return status !== null && status >= 500 ? 'serverError' : 'badRequest';
}

/** Only where no status tells: an API may well write of timeouts and cancelled plans in any of its errors. */
function withoutStatus(about: string): FaultCode {
	if (/timeout|timed out/iu.test(about)) return 'timeout';
	if (/abort|cancel/iu.test(about)) return 'cancelled';
	return /model_not_found/u.test(about) ? 'modelNotFound' : 'connectionFailed';
}

type Details = {
	status: number | null;
	code: string;
	name: string;
	message: string;
	headers: unknown;
};
type Thrown = Record<string, unknown> & {
	response?: { status?: unknown; headers?: unknown };
};

function detailsOf(error: unknown): Details {
	const chain = chainOf(error);
	const statuses = chain
		.flatMap(({ status, statusCode, httpCode, response }) => [
			status,
			statusCode,
			httpCode,
			response?.status,
		])
		.map(Number);
	const known = chain.map(({ headers, response }) => headers ?? response?.headers);
	const text = (key: string): string[] => chain.map((one) => String(one[key] ?? ''));
	return {
		status: statuses.find((number) => number >= 400 && number < 600) ?? null,
		code: text('code').find((code) => code !== '') ?? '',
		name: text('name').join(' '),
		message: [...new Set(text('message').filter((message) => message !== ''))]
			.map((message, index, { length }) =>
				index < length - 1 ? message.replace(/\.$/u, '') : message,
			)
			.join(': '),
		headers: known.find((headers) => headers !== undefined && headers !== null),
	};
}

const DEEPEST_CAUSE = 4;

/** The error and what caused it: n8n and the client libraries each wrap what they catch, and keep the facts inside. */
function chainOf(error: unknown): Thrown[] {
	const chain: Thrown[] = [];
	let at = error;
	while (typeof at === 'object' && at !== null && chain.length < DEEPEST_CAUSE) {
		chain.push(at as Thrown);
		at = (at as Thrown).cause;
	}
	return chain.length > 0 ? chain : [{ message: String(error) }];
}

const SECOND = 1_000;

function retryAfterOf(headers: unknown): number | undefined {
	const given = headers instanceof Headers ? [...headers] : Object.entries(headers ?? {});
	const read = (wanted: string): number =>
		Number(given.find(([name]) => name.toLowerCase() === wanted)?.[1]);
	const ms = read('retry-after-ms');
	if (ms > 0) return ms;
	const seconds = read('retry-after');
	return seconds > 0 ? seconds * SECOND : undefined;
}
