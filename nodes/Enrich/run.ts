import { NotFound, type Answer, type Outcome, type Provider } from './provider';

export type Settings = {
	/** In the order in which they are asked and believed. */
	providers: readonly Provider[];
	/** Paths that someone is asked for while they are missing. */
	needed: readonly string[];
	/** A value below it counts as missing. */
	minConfidence: number;
	/** All providers at once, the first value of a field stands. */
	inParallel: boolean;
	/** US dollars for one lead and for all leads of the run. */
	ceilings: { lead: number; run: number };
	/** For a lead, all look-ups together. */
	timeoutMs: number;
	/** A pause that a provider asks for is waited out up to this. */
	longestPauseMs: number;
	cancelled: AbortSignal | undefined;
	now: () => number;
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** What a provider was asked, and what it took. `cost` in US dollars. */
export type Usage = {
	label: string;
	asked: number;
	matched: number;
	credits: number;
	cost: number;
	/** The first refusal, in words. */
	problem: string | null;
};

export type Run = {
	settings: Settings;
	/** By provider, kind and domain or address. */
	answers: Map<string, { answer: Answer | NotFound; ms: number; isFinal: boolean }>;
	/** Providers that nobody asks any more in this run. */
	closed: Map<string, NotFound>;
	usage: Map<string, Usage>;
	/** US dollars: spent, and set aside for questions that are out. */
	spent: number;
	reserved: number;
	/** Requests in a row that failed, and when a pause ends (ms). */
	failures: Map<string, number>;
	pausedUntil: Map<string, number>;
};

const MOST_FAILURES = 3;
/** They concern one company or person, and say that the provider works. */
const ANSWERS: Outcome[] = ['blocked', 'mismatch', 'nothing', 'pending'];

export const openRun = (settings: Settings): Run => ({
	settings,
	answers: new Map(),
	closed: new Map(),
	usage: new Map(),
	spent: 0,
	reserved: 0,
	failures: new Map(),
	pausedUntil: new Map(),
});

/** Sets a match's price aside; the reason where a ceiling forbids it. `onLead` is what the lead took, or may take yet. */
export function reserve(run: Run, onLead: number, price: number): NotFound | null {
	const { lead, run: whole } = run.settings.ceilings;
	if (price > 0 && exceeds(onLead + price, lead)) {
		return new NotFound('skipped', `It would cost more than $${lead} for this lead`);
	}
	if (price > 0 && exceeds(run.spent + run.reserved + price, whole)) {
		return new NotFound('skipped', `It would cost more than $${whole} for this run`);
	}
	run.reserved += price;
	return null;
}

/** Sums of cents in binary are a little off. */
const exceeds = (amount: number, ceiling: number): boolean => amount > ceiling + 1e-9;

/** What the answer cost in US dollars; ends the reservation. */
export function settle(
	run: Run,
	{ name, label }: Provider,
	price: number,
	answer: Answer | NotFound,
): number {
	const usage = run.usage.get(name) ?? {
		...{ label, asked: 0, matched: 0, credits: 0, cost: 0 },
		problem: null,
	};
	run.usage.set(name, usage);
	run.reserved = Math.max(0, run.reserved - price);
	usage.asked++;
	if (answer instanceof NotFound) usage.problem ??= answer.message;
	const isMatch = !(answer instanceof NotFound) && answer.findings.length > 0;
	const cost = (answer.credits ?? Number(isMatch)) > 0 ? price : 0;
	usage.matched += Number(isMatch);
	usage.credits += answer.credits ?? 0;
	usage.cost += cost;
	run.spent += cost;
	return cost;
}

/** Notes how a request ended: who refuses for good, or fails again and again, is not asked for the leads that follow. */
export function close(
	{ closed, failures, pausedUntil, settings }: Run,
	{ name, label }: Provider,
	reason: NotFound | null,
	signal: AbortSignal,
): void {
	if (!reason || ANSWERS.includes(reason.outcome)) {
		failures.delete(name);
		return;
	}
	const { outcome, retryAfterMs } = reason;
	if (outcome === 'badKey' || outcome === 'noCredit') {
		closed.set(name, new NotFound('skipped', `Not asked again in this run: ${reason.message}`));
	} else if (outcome === 'rateLimited' && retryAfterMs !== null) {
		pausedUntil.set(name, settings.now() + retryAfterMs);
	} else if (outcome !== 'skipped' && !settings.cancelled?.aborted) {
		const inARow = (failures.get(name) ?? 0) + 1;
		failures.set(name, inARow);
		if (inARow >= MOST_FAILURES) {
			const last = signal.aborted ? 'no answer in time' : reason.message;
			closed.set(
				name,
				new NotFound('skipped', `${label} failed ${inARow} times in a row (last: ${last})`),
			);
		}
	}
}

/** The refusal that stands until a provider's pause is over. */
export function pauseOf(
	{ pausedUntil, settings }: Run,
	{ name, label }: Provider,
): NotFound | null {
	const left = (pausedUntil.get(name) ?? 0) - settings.now();
	if (left <= 0) return null;
	return new NotFound(
		'rateLimited',
		`${label} asks to come back in ${Math.ceil(left / 1000)} s`,
		left,
	);
}
