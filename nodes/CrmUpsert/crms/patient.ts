export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
export type Reply = { status: number; headers: Headers; body: string; method: string };
/** What to do about a reply: nothing, wait and ask again, or give up with words for the user. */
export type Verdict =
	| { kind: 'final' }
	| { kind: 'again'; afterMs: number | null }
	| { kind: 'hopeless'; fault: Error };
export type Judge = (reply: Reply) => Verdict;

type Patience = {
	judge: Judge;
	wait: (ms: number) => Promise<void>;
	random: () => number;
	/** Requests in flight at a time. */
	concurrency: number;
	/** Called before every request, for limits that count within a window. */
	pace?: () => Promise<void>;
};

const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
/** A longer pause than this is no hiccup: the answer is handed on. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * `send` with bounded retries where the vendor says or the judge knows that nothing was written, with the pause the
 * vendor asks for, else doubling ones with jitter.
 */
export function patient(send: Fetch, { judge, wait, random, concurrency, pace }: Patience): Fetch {
	const slot = slots(concurrency);
	return async (url, init = {}) => {
		for (let attempt = 1; ; attempt++) {
			await pace?.();
			const response = await slot(async () => await send(url, init));
			const body = await response.text();
			const { status, headers } = response;
			const verdict = judge({ status, headers, body, method: init.method ?? 'GET' });
			if (verdict.kind === 'hopeless') throw verdict.fault;
			const isEmpty = [204, 205, 304].includes(status);
			const copy = new Response(isEmpty ? null : body, { status, headers });
			if (verdict.kind === 'final' || attempt === MOST_ATTEMPTS) return copy;
			const pause = verdict.afterMs ?? doublingPauseMs(FIRST_PAUSE_MS, attempt, random);
			if (pause > LONGEST_PAUSE_MS) return copy;
			await wait(pause);
		}
	};
}

/** Milliseconds before the attempt that follows: twice as long each time, with jitter. */
export const doublingPauseMs = (firstMs: number, attempt: number, random: () => number): number =>
	firstMs * 2 ** (attempt - 1) * (0.5 + random());

function slots(most: number): <T>(run: () => Promise<T>) => Promise<T> {
	const waiting: Array<() => void> = [];
	let free = most;
	return async (run) => {
		if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
		else free--;
		try {
			return await run();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
