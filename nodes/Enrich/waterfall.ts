import { chunks } from '../../lead/chunks';
import { notTakenOver, otherCompanyIn } from './companyName';
import { AUTHORITIES } from './merge';
import {
	elapsed,
	failedAttempt,
	fieldsOf,
	NotFound,
	notFoundOf,
	orAbort,
	type Answer,
	type Attempt,
	type CompanyQuery,
	type Finding,
	type Kind,
	type LookUp,
	type PersonQuery,
	type Provider,
} from './provider';
import { close, openRun, pauseOf, reserve, settle, type Run, type Settings } from './run';

/** Who a lead is to a provider; null where nobody may be asked, with the reason. */
export type Subject = {
	company: Pick<CompanyQuery, 'domain' | 'name'> | null;
	person: Omit<PersonQuery, 'wanted'> | null;
	noLookUp: string | null;
	/** What is known before anyone is asked. */
	known: Finding[];
	/** ISO times at which a provider was asked before, by {@link askedKey}. */
	askedAt: Record<string, string>;
	/** Why it is pointless to learn more about this lead, given the fields known so far; null where it isn't. */
	decided: (valueOf: (path: string) => unknown) => string | null;
};

export type Found = {
	/** In the order of arrival. */
	findings: Finding[];
	/** All that was said, also where it is not this lead's: true of its domain or person. */
	said: Finding[];
	attempts: Attempt[];
	/** Who answered for this lead, as {@link askedKey}: also with nothing, but with all of their sources. */
	answered: string[];
};

type Query = CompanyQuery | PersonQuery;
type State = Found & {
	subject: Subject;
	known: Map<string, Finding>;
	/** US dollars, with what is set aside. */
	spent: number;
};
type Asking = { key: string; query: Query; states: State[] };

const KINDS: Kind[] = ['person', 'company'];
/** As many as the largest bulk endpoint takes. */
const LEADS_IN_A_WAVE = 25;
const REQUESTS_IN_FLIGHT = 5;
const LAST_WORDS_MS = 100;

export const askedKey = (provider: string, kind: Kind): string => `${provider} ${kind}`;

/**
 * Asks the providers in turn, or all at once, for what is still missing of each lead. What goes wrong is an attempt,
 * never thrown. One company or person is looked up once in a run by each provider.
 */
export async function runWaterfall(
	subjects: Subject[],
	settings: Settings,
): Promise<{ found: Found[]; run: Run }> {
	const run = openRun(settings);
	const states = subjects.map((subject): State => {
		const found = { findings: [], said: [], attempts: [], answered: [] };
		const state = { ...found, subject, known: new Map(), spent: 0 };
		learn(state, subject.known, settings.minConfidence);
		return state;
	});
	for (const wave of waves(states)) await askWave(wave, run);
	return {
		found: states.map(({ findings, said, attempts, answered }) => ({
			...{ findings, said, attempts, answered },
		})),
		run,
	};
}

/** Each company's first lead comes before any second one, so that bulk requests are full. */
function waves(states: State[]): State[][] {
	const turns = new Map<string, number>();
	const ordered = states
		.map((state) => {
			const company = state.subject.company?.domain ?? '';
			const turn = turns.get(company) ?? 0;
			turns.set(company, turn + 1);
			return { state, turn };
		})
		.sort((a, b) => a.turn - b.turn)
		.map(({ state }) => state);
	return chunks(ordered, LEADS_IN_A_WAVE);
}

/** Each wave has the whole time for itself; a provider that hangs takes half of what is left, unless it is the last. */
async function askWave(states: State[], run: Run): Promise<void> {
	const { providers, timeoutMs, cancelled, inParallel, now } = run.settings;
	const ended = AbortSignal.any([AbortSignal.timeout(timeoutMs), cancelled ?? []].flat());
	if (inParallel) {
		const enough = new AbortController();
		const signal = AbortSignal.any([ended, enough.signal]);
		await Promise.all(
			providers.map(async (provider) => {
				await askProvider(provider, states, run, signal);
				if (states.every((state) => missingOf(state, run).length === 0)) {
					enough.abort(
						new NotFound('skipped', 'Another provider was faster; a match may still be charged'),
					);
				}
			}),
		);
		return;
	}
	const startedAt = now();
	for (const [index, provider] of providers.entries()) {
		const left = Math.max(0, timeoutMs - elapsed(startedAt, now));
		const share = Math.round(index === providers.length - 1 ? left : left / 2);
		await askProvider(provider, states, run, AbortSignal.any([ended, AbortSignal.timeout(share)]));
	}
}

async function askProvider(
	provider: Provider,
	states: State[],
	run: Run,
	signal: AbortSignal,
): Promise<void> {
	const silent = new Map<State, NotFound>();
	const heard = new Set<State>();
	for (const kind of KINDS) {
		const lookUp = provider[kind] as LookUp<Query> | undefined;
		if (!lookUp) continue;
		const askings = new Map<string, Asking>();
		for (const state of states) {
			const whyNot = reasonNotToAsk(provider, kind, state, run, signal);
			const query = queryOf(kind, state, run);
			if (whyNot || !query) {
				silent.set(state, whyNot ?? new NotFound('skipped', 'Nobody to look up'));
				continue;
			}
			const key = `${askedKey(provider.name, kind)} ${'email' in query ? query.email : query.domain}`;
			const asking = askings.get(key) ?? { key, query: { ...query, wanted: [] }, states: [] };
			asking.query.wanted = [...new Set([...asking.query.wanted, ...query.wanted])];
			asking.states.push(state);
			askings.set(key, asking);
		}
		for (const state of await answerAll(provider, kind, [...askings.values()], run, signal)) {
			heard.add(state);
		}
	}
	for (const [state, reason] of silent) {
		if (!heard.has(state)) state.attempts.push(failedAttempt(provider.name, reason, 0));
	}
}

/** The leads that heard something, which may be that the money does not suffice. */
async function answerAll(
	provider: Provider,
	kind: Kind,
	askings: Asking[],
	run: Run,
	signal: AbortSignal,
): Promise<State[]> {
	const lookUp = provider[kind] as LookUp<Query>;
	const unanswered = askings.filter(({ key, states }) => {
		if (run.answers.has(key)) return false;
		states.sort((a, b) => a.spent - b.spent);
		const refused = reserve(run, states[0].spent, lookUp.price);
		if (refused) run.answers.set(key, { answer: refused, ms: 0, isFinal: false });
		else states[0].spent += lookUp.price;
		return !refused;
	});
	const bulks = chunks(unanswered, lookUp.atOnce);
	await eachOf(bulks, lookUp.inFlight ?? REQUESTS_IN_FLIGHT, async (bulk) => {
		const queries = bulk.map(({ query }) => query);
		const startedAt = run.settings.now();
		const answers = await answersTo(provider, lookUp, queries, run, signal);
		const ms = elapsed(startedAt, run.settings.now);
		for (const [index, { key }] of bulk.entries()) {
			run.answers.set(key, { answer: answers[index], ms, isFinal: isFinal(answers[index]) });
		}
	});
	for (const { key, states } of askings) {
		const isNew = unanswered.some((one) => one.key === key);
		const { answer, ms } = run.answers.get(key) ?? {
			answer: new NotFound('failed', 'No answer'),
			ms: 0,
		};
		const cost = isNew ? settle(run, provider, lookUp.price, answer) : 0;
		if (isNew) states[0].spent += cost - lookUp.price;
		for (const [index, state] of states.entries()) {
			const paysFor = isNew && index === 0;
			take(state, provider, kind, answer, run, paysFor ? { ms, cost } : null);
		}
	}
	for (const { key } of askings) if (!run.answers.get(key)?.isFinal) run.answers.delete(key);
	return askings.flatMap(({ states }) => states);
}

/** What is as true for the next lead of this run: anything but a limit that passes. */
const isFinal = (answer: unknown): boolean =>
	!(answer instanceof NotFound) || !['rateLimited', 'skipped'].includes(answer.outcome);

/** One answer or the reason of its absence for each query; a short pause that the provider asks for is waited out. */
async function answersTo(
	provider: Provider,
	lookUp: LookUp<Query>,
	queries: Query[],
	run: Run,
	signal: AbortSignal,
): Promise<Array<Answer | NotFound>> {
	for (let attempt = 1; ; attempt++) {
		try {
			const pause = attempt === 1 ? pauseOf(run, provider) : null;
			if (pause) throw pause;
			signal.throwIfAborted();
			const answers = await inTime(lookUp.ask(queries, signal), signal);
			const refusal = answers.every((answer) => answer instanceof NotFound) ? answers[0] : null;
			close(run, provider, refusal instanceof NotFound ? refusal : null, signal);
			return queries.map(
				(_query, index) => answers[index] ?? new NotFound('malformed', 'The answer is missing'),
			);
		} catch (reason) {
			const refusal = notFoundOf(reason);
			const { longestPauseMs, wait } = run.settings;
			const { outcome, retryAfterMs } = refusal;
			const isShort =
				outcome === 'rateLimited' && retryAfterMs !== null && retryAfterMs <= longestPauseMs;
			if (isShort && attempt === 1) {
				await wait(retryAfterMs, signal);
				if (!signal.aborted) continue;
			}
			close(run, provider, refusal, signal);
			return queries.map(() => refusal);
		}
	}
}

/** What a provider says when its time is up may hold what it has found until then. */
async function inTime<Value>(answers: Promise<Value>, signal: AbortSignal): Promise<Value> {
	const last = new AbortController();
	const end = () =>
		AbortSignal.timeout(LAST_WORDS_MS).addEventListener('abort', () => last.abort(signal.reason));
	signal.addEventListener('abort', end, { once: true });
	return await orAbort(answers, last.signal).finally(() =>
		signal.removeEventListener('abort', end),
	);
}

function reasonNotToAsk(
	provider: Provider,
	kind: Kind,
	state: State,
	run: Run,
	signal: AbortSignal,
): NotFound | null {
	const { subject, known } = state;
	const gives = givenBy(provider, kind);
	if (!run.settings.needed.some((path) => gives.includes(path))) {
		return new NotFound('skipped', `${provider.label} gives none of the needed fields`);
	}
	if (!missingOf(state, run).some((path) => gives.includes(path))) {
		return new NotFound('skipped', 'Nothing that is needed is missing');
	}
	const decided = subject.decided((path) => known.get(path)?.value);
	if (decided) return new NotFound('skipped', decided);
	if (kind === 'company' && !subject.company) {
		return new NotFound('skipped', subject.noLookUp ?? 'The lead has no domain');
	}
	if (kind === 'person' && !subject.person) {
		return new NotFound('skipped', 'The lead has no e-mail address');
	}
	const before = subject.askedAt[askedKey(provider.name, kind)];
	if (before) {
		return new NotFound('skipped', `Asked on ${before.slice(0, 10)}; the answer is in the cache`);
	}
	if (signal.aborted) {
		const ended = notFoundOf(signal.reason);
		return ended.outcome === 'timeout' ? new NotFound('timeout', 'No time was left') : ended;
	}
	return run.closed.get(provider.name) ?? null;
}

/** Nobody is looked up as a person for what the company’s own look-up tells. */
function givenBy(provider: Provider, kind: Kind): readonly string[] {
	const gives = provider[kind]?.gives ?? [];
	return kind === 'person' && provider.company
		? gives.filter((path) => path.startsWith('enrichment.person.'))
		: gives;
}

function queryOf(kind: Kind, state: State, run: Run): Query | null {
	const { company, person } = state.subject;
	if (kind === 'person') return person && { ...person, wanted: missingOf(state, run) };
	// Other leads of the company share the answer, and don't know what this one has said.
	const isShared = (path: string): boolean => {
		const known = state.known.get(path);
		return known !== undefined && !AUTHORITIES.includes(known.provider);
	};
	const wanted = run.settings.needed.filter((path) => !isShared(path));
	return company && { ...company, wanted };
}

const missingOf = ({ known }: State, { settings }: Run): string[] =>
	settings.needed.filter((path) => !known.has(path));

/** Adds an answer to a lead; `paid` where it was this lead that asked. */
function take(
	state: State,
	provider: Provider,
	kind: Kind,
	answer: Answer | NotFound,
	run: Run,
	paid: { ms: number; cost: number } | null,
): void {
	const { name } = provider;
	const { ms, cost } = paid ?? { ms: 0, cost: 0 };
	const credits = paid && answer.credits !== undefined && { credits: answer.credits };
	if (answer instanceof NotFound) {
		state.attempts.push({
			...failedAttempt(name, answer, ms),
			...{ cost, ...(answer.credits > 0 && credits) },
		});
		return;
	}
	if (isWhole(answer)) state.answered.push(askedKey(name, kind));
	const { company } = state.subject;
	const other = company && otherCompanyIn(company, answer.findings);
	const findings = other
		? answer.findings.filter(({ path }) => !path.startsWith('enrichment.company.'))
		: answer.findings;
	state.findings.push(...findings);
	state.said.push(...answer.findings);
	learn(state, findings, run.settings.minConfidence);
	const shared = paid ? '' : ' (looked up for another lead of this run)';
	if (other) {
		const detail = notTakenOver(provider.label, company, other);
		state.attempts.push({ provider: name, outcome: 'mismatch', detail, ms, cost, ...credits });
	} else if (answer.attempts) {
		state.attempts.push(
			...answer.attempts.map((attempt) =>
				paid ? attempt : { ...attempt, detail: `${attempt.detail}${shared}`, ms: 0, cost: 0 },
			),
		);
	} else {
		const told =
			fieldsOf(findings).join(', ') ||
			answer.detail ||
			`${provider.label} does not know this ${kind}`;
		state.attempts.push({
			...{ provider: name, outcome: findings.length > 0 ? 'found' : 'nothing' },
			...{ detail: `${told}${shared}`, ms, cost, ...credits },
		});
	}
}

/** Whether asking again would tell no more. */
const isWhole = ({ attempts = [] }: Answer): boolean =>
	!attempts.some(({ outcome }) => ['failed', 'rateLimited', 'timeout'].includes(outcome));

function learn({ known }: State, findings: Finding[], minConfidence: number): void {
	for (const finding of findings) {
		const { path, value, confidence } = finding;
		if (value !== null && confidence >= minConfidence && !known.has(path)) known.set(path, finding);
	}
}

async function eachOf<Item>(
	items: Item[],
	atOnce: number,
	handle: (item: Item) => Promise<void>,
): Promise<void> {
	const queue = items.values();
	await Promise.all(
		Array.from({ length: Math.min(atOnce, items.length) }, async () => {
			for (const item of queue) await handle(item);
		}),
	);
}
