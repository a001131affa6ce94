/** What a provider may look up; null where the lead does not tell. */
export type Subject = {
	/** A host name as stated, else that of the e-mail address. */
	host: string | null;
	jobTitle: string | null;
};

/** One field that a source gives. */
export type Finding = {
	/** Dotted, from the item: `enrichment.company.employees`. */
	path: string;
	/** In the contract's terms; null where the source's own words (`raw`) have no counterpart in them. */
	value: unknown;
	raw?: string;
	provider: string;
	confidence: number;
};

/** How one look-up went: why a field is filled or empty. `cost` in US dollars. */
export type Attempt = {
	provider: string;
	outcome: 'found' | 'nothing' | 'skipped' | 'blocked' | 'timeout' | 'failed';
	detail: string;
	ms: number;
	cost: number;
};

export type Found = { findings: Finding[]; attempts: Attempt[] };

export type Provider = {
	name: string;
	/** Ends when the signal aborts, with what it has by then. */
	lookUp: (subject: Subject, signal: AbortSignal) => Promise<Found>;
};

/** Thrown within a look-up to say how it ended, and why. */
export class NotFound extends Error {
	constructor(
		readonly outcome: Attempt['outcome'],
		message: string,
	) {
		super(message);
	}
}

/** Asks the providers in turn until the signal aborts. What goes wrong is an attempt, never thrown. */
export async function runWaterfall(
	providers: readonly Provider[],
	subject: Subject,
	signal: AbortSignal,
	now: () => number,
): Promise<Found> {
	const found: Found[] = [];
	for (const { name, lookUp } of providers) {
		const startedAt = now();
		try {
			signal.throwIfAborted();
			found.push(await lookUp(subject, signal));
		} catch (reason) {
			found.push({
				findings: [],
				attempts: [failedAttempt(name, reason, elapsed(startedAt, now))],
			});
		}
	}
	return {
		findings: found.flatMap(({ findings }) => findings),
		attempts: found.flatMap(({ attempts }) => attempts),
	};
}

/** Milliseconds since then; a clock that was set back counts as none. */
export const elapsed = (startedAt: number, now: () => number): number =>
	Math.max(0, now() - startedAt);

export function failedAttempt(provider: string, reason: unknown, ms: number): Attempt {
	return { provider, ...howItEnded(reason), ms, cost: 0 };
}

function howItEnded(reason: unknown): Pick<Attempt, 'outcome' | 'detail'> {
	if (reason instanceof NotFound) return { outcome: reason.outcome, detail: reason.message };
	const { name, message = 'Unknown reason' }: Partial<Error> = Object(reason);
	if (name === 'TimeoutError') return { outcome: 'timeout', detail: 'No answer in time' };
	if (name === 'AbortError') return { outcome: 'failed', detail: 'The run was cancelled' };
	return { outcome: 'failed', detail: message.slice(0, 300) };
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
