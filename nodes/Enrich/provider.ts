/** A company to look up, by the domain its owner registered. */
export type CompanyQuery = {
	domain: string;
	/** As the lead writes it, if at all. */
	name: string | null;
	/** The fields that no provider has told yet; one with several sources stops when they are known. */
	wanted: readonly string[];
};
export type PersonQuery = {
	email: string;
	firstName: string | null;
	lastName: string | null;
	/** The company's domain; null for an address at a mail provider. */
	domain: string | null;
	wanted: readonly string[];
};

/** What a look-up is about. */
export type Kind = 'company' | 'person';

/** One field that a source gives. */
export type Finding = {
	/** Dotted, from the item: `enrichment.company.employees`. */
	path: string;
	/** In the contract's terms; null where the source's own words (`raw`) have no counterpart in them. */
	value: unknown;
	raw?: string;
	provider: string;
	/** 0–1. */
	confidence: number;
	/** ISO time of which the value is true, where it is older than the answer. */
	at?: string;
};

export const OUTCOMES = [
	'found',
	'nothing',
	'skipped',
	'blocked',
	'timeout',
	'failed',
	'badKey',
	'noCredit',
	'rateLimited',
	'malformed',
	'pending',
	'mismatch',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How one look-up went: why a field is filled or empty. `cost` in US dollars. */
export type Attempt = {
	provider: string;
	outcome: Outcome;
	detail: string;
	ms: number;
	cost: number;
	/** Credits of the provider's own that it took. */
	credits?: number;
};

/** What a provider says about one query. Without findings it knows nothing of it, which is data and no error. */
export type Answer = {
	findings: Finding[];
	/** Why nothing was found, where there is more to say than that. */
	detail?: string;
	/** What the provider charges, in credits of its own; where left out, a match costs its price. */
	credits?: number;
	/** How each source went, for a provider that has several; stands instead of one attempt. */
	attempts?: Attempt[];
};

/** Thrown, or given in place of an answer, to say how a look-up ended and why, in words for the user. */
export class NotFound extends Error {
	constructor(
		readonly outcome: Outcome,
		message: string,
		/** When to ask again at the earliest, where the provider tells. */
		readonly retryAfterMs: number | null = null,
		/** What the provider charged all the same, in credits of its own. */
		readonly credits = 0,
	) {
		super(message);
	}
}

export type LookUp<Query> = {
	/** The fields that an answer can fill. */
	gives: readonly string[];
	/** How many queries one request carries; 1 where the provider has no bulk endpoint. */
	atOnce: number;
	/** Requests at a time; 5 where left out. */
	inFlight?: number;
	/** US dollars that one match costs. */
	price: number;
	/**
	 * At most `atOnce` queries at a time; one answer or refusal each, in their order. Throws {@link NotFound} (or what the
	 * network throws) where the request as a whole failed. Ends when the signal aborts.
	 */
	ask: (queries: Query[], signal: AbortSignal) => Promise<Array<Answer | NotFound>>;
};

export type Provider = {
	/** In provenance and attempts, e.g. `apollo`. */
	name: string;
	/** As the user knows it, e.g. “Apollo”. */
	label: string;
	company?: LookUp<CompanyQuery>;
	/** May also tell about the company: then only for a person who works at the query's domain. */
	person?: LookUp<PersonQuery>;
};

export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What every adapter of an API needs; `prices` in US dollars a match. */
export type ApiOptions = {
	/** Adds the credential; keys never pass through an adapter. */
	send: Fetch;
	prices: { company: number; person: number };
	now: () => number;
};

/** The fields of these findings as attempts name them: `company.industry`, each once. */
export const fieldsOf = (findings: Pick<Finding, 'path'>[]): string[] => [
	...new Set(findings.map(({ path }) => path.replace(/^enrichment\./u, ''))),
];

/** Milliseconds since then; a clock that was set back counts as none. */
export const elapsed = (startedAt: number, now: () => number): number =>
	Math.max(0, now() - startedAt);

export function failedAttempt(provider: string, reason: unknown, ms: number): Attempt {
	const { outcome, message } = notFoundOf(reason);
	return { provider, outcome, detail: message, ms, cost: 0 };
}

/** Whatever ended a look-up, as a reason in words. */
export function notFoundOf(reason: unknown): NotFound {
	if (reason instanceof NotFound) return reason;
	const { name, message = String(reason) }: Partial<Error> = Object(reason);
	if (name === 'TimeoutError') return new NotFound('timeout', 'No answer in time');
	if (name === 'AbortError') return new NotFound('failed', 'The run was cancelled');
	return new NotFound('failed', message.slice(0, 300));
}

/** The promise's outcome, or the signal's reason as soon as it aborts. */
export async function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
	let stop: () => void = () => {};
	const aborted = new Promise<never>((_resolve, reject) => {
		stop = () => reject(signal.reason);
		if (signal.aborted) stop();
		else signal.addEventListener('abort', stop);
	});
	return await Promise.race([promise, aborted]).finally(() =>
		signal.removeEventListener('abort', stop),
	);
}
