import type { Client, Exchange } from '../../../../vendor/salesforce';
import { InvalidItem } from '../../../../lead/validation';
import { chunks } from '../../../../lead/chunks';
import type { AccountOptions } from '../crm';
import { doublingPauseMs, patient, type Fetch } from '../patient';
import {
	faultsIn,
	isLocked,
	isObject,
	judgeOf,
	listOf,
	refusal,
	textOf,
	unconfirmed,
	unreachable,
	type Fault,
} from './faults';
import { isId } from './soql';

export const API_VERSION = '64.0';

export type Row = Record<string, unknown>;
export type Call = Exchange;
export type Answered = { status: number; body: unknown; faults: Fault[]; requestId: string | null };
/** A record to create, or to update where it has an id. */
export type Draft = { type: string; id?: string; fields: Row };
export type Saved = { id: string | null; faults: Fault[]; requestId: string | null };

export type Api = {
	/** One call for up to 25 of them; `allOrNone` takes all back where one fails. */
	calls: (calls: Call[], reads: boolean, allOrNone?: boolean) => Promise<Answered[]>;
	/** All rows of each query, or why there are none. */
	queries: (soqls: string[]) => Promise<Array<Row[] | Error>>;
	/**
	 * Saves each for itself: up to 25 in one call, more in collections. A call without an answer is a fault of its records
	 * alone, so that those of other calls count as saved.
	 */
	save: (drafts: Draft[], headers?: Record<string, string>) => Promise<Saved[]>;
	/** Deletes each for itself. */
	remove: (ids: string[]) => Promise<Saved[]>;
	/** Words for the user once more than 90 % of the day's calls are used. */
	usageWarning: () => string | null;
};

/** Calls within one composite call. */
export const MOST_SUBREQUESTS = 25;
/** Queries and collections among them. */
const MOST_HEAVY = 5;
const MOST_RECORDS = 200;
const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 300;
const CONCURRENCY = 5;
const HIGH_USAGE = 0.9;
/** Characters of the records of one collection; Salesforce takes far more, but not every proxy does. */
const COLLECTION_SIZE = 4_000_000;
const NO_RESULT: Fault = {
	...{ code: 'UNKNOWN', message: 'no result', fields: [] },
	duplicates: null,
};

export async function apiOf(
	send: Fetch,
	instanceUrl: string,
	options: Pick<AccountOptions, 'now' | 'wait' | 'random' | 'cancelled'>,
): Promise<Api> {
	const { createClient } = await import('../../../../vendor/salesforce');
	const { now, wait, random } = options;
	const clientFor = (reads: boolean): Client => {
		const judge = judgeOf(reads, now);
		const patience = { judge, wait, random, concurrency: CONCURRENCY };
		return createClient(instanceUrl, API_VERSION, patient(send, patience));
	};
	const reader = clientFor(true);
	const writer = clientFor(false);
	let latest = reader;

	const one = async (call: Call, reads: boolean): Promise<Answered> => {
		options.cancelled?.throwIfAborted();
		latest = reads ? reader : writer;
		const { status, body, requestId } = await latest.request(call).catch((cause: unknown) => {
			options.cancelled?.throwIfAborted();
			throw cause instanceof InvalidItem ? cause : unreachable(cause);
		});
		return { status, body, requestId, faults: status < 300 ? [] : faultsIn(body) };
	};

	/** The answers to so many calls, also where none came. */
	const answersTo = async (count: number, run: () => Promise<Answered[]>): Promise<Answered[]> => {
		try {
			return await run();
		} catch (error) {
			options.cancelled?.throwIfAborted();
			const answer = { status: 0, body: null, faults: [unconfirmed(error)], requestId: null };
			return Array.from({ length: count }, () => answer);
		}
	};

	const together = async (
		calls: Call[],
		reads: boolean,
		allOrNone: boolean,
	): Promise<Answered[]> => {
		const compositeRequest = calls.map(({ method, path, body, headers }, index) => ({
			...{ method, url: `/services/data/v${API_VERSION}${path}`, referenceId: `call${index}` },
			...(body === undefined ? {} : { body }),
			...(headers ? { httpHeaders: headers } : {}),
		}));
		const answer = await one(
			{
				...{ method: 'POST', path: '/composite' },
				body: { allOrNone, collateSubrequests: false, compositeRequest },
			},
			reads,
		);
		if (answer.faults.length > 0) throw refusal('a call', answer.faults, answer.requestId);
		const responses = isObject(answer.body) ? listOf(answer.body.compositeResponse) : [];
		return calls.map((_, index) => {
			const response = responses.find(({ referenceId }) => referenceId === `call${index}`);
			const status = Number(response?.httpStatusCode ?? 500);
			const body = response?.body;
			const { requestId } = answer;
			return { status, body, requestId, faults: status < 300 ? [] : faultsIn(body) };
		});
	};

	/** Calls that were refused because of a lock are repeated, the others are done. */
	const untilUnlocked = async <Result extends { faults: Fault[] }>(
		run: (places: number[]) => Promise<Result[]>,
		count: number,
	): Promise<Result[]> => {
		const results: Result[] = [];
		let places = Array.from({ length: count }, (_, place) => place);
		for (let attempt = 1; places.length > 0; attempt++) {
			const answers = await run(places);
			for (const [at, place] of places.entries()) results[place] = answers[at];
			places = places.filter((place) => isLocked(results[place].faults));
			if (places.length === 0 || attempt === MOST_ATTEMPTS) break;
			await wait(doublingPauseMs(FIRST_PAUSE_MS, attempt, random));
		}
		return results;
	};

	const group = async (some: Call[], reads: boolean, allOrNone: boolean): Promise<Answered[]> => {
		if (some.length === 1) return [await one(some[0], reads)];
		if (some.every(isInert)) return await together(some, reads, allOrNone);
		const answers: Answered[] = [];
		for (const call of some) {
			const run = async (): Promise<Answered[]> => [await one(call, reads)];
			answers.push(...(reads ? await run() : await answersTo(1, run)));
		}
		return answers;
	};

	const inGroups = async (
		wanted: Call[],
		run: (some: Call[]) => Promise<Answered[]>,
	): Promise<Answered[]> => {
		const answers: Answered[] = [];
		for (const some of grouped(wanted)) {
			const runAt = async (places: number[]): Promise<Answered[]> =>
				await run(places.map((place) => some[place]));
			answers.push(...(await untilUnlocked(runAt, some.length)));
		}
		return answers;
	};

	const calls: Api['calls'] = async (wanted, reads, allOrNone = false) =>
		allOrNone
			? await untilUnlockedAll(async () => await group(wanted, reads, true), options)
			: await inGroups(wanted, async (some) => await group(some, reads, false));

	const rest = async (body: unknown): Promise<Row[]> => {
		const rows = isObject(body) ? listOf(body.records) : [];
		const next = isObject(body) ? textOf(body.nextRecordsUrl) : '';
		if (next === '') return rows;
		const answer = await one({ method: 'GET', path: next }, true);
		if (answer.faults.length > 0) throw refusal('a query', answer.faults, answer.requestId);
		return [...rows, ...(await rest(answer.body))];
	};

	const queries: Api['queries'] = async (soqls) => {
		const wanted = soqls.map((soql): Call => ({ method: 'GET', path: queryPath(soql) }));
		const answers = await calls(wanted, true);
		return await Promise.all(
			answers.map(async ({ body, faults, requestId }) =>
				faults.length > 0 ? refusal('a query', faults, requestId) : await rest(body),
			),
		);
	};

	const saveSome = async (drafts: Draft[], headers: Record<string, string>): Promise<Saved[]> => {
		if (drafts.length <= MOST_SUBREQUESTS) {
			const answers = await inGroups(
				drafts.map((draft) => ({ ...callFor(draft), headers })),
				async (some) => await answersTo(some.length, async () => await group(some, false, false)),
			);
			return answers.map((answer, index) => savedOf(answer, drafts[index]));
		}
		const saved: Saved[] = [];
		for (const places of collections(drafts)) {
			const method = drafts[places[0]].id === undefined ? 'POST' : 'PATCH';
			const run = async (subset: number[]): Promise<Saved[]> => {
				const some = subset.map((at) => drafts[places[at]]);
				const records = some.map(({ type, id, fields }) => ({
					attributes: { type },
					...(id === undefined ? {} : { Id: id }),
					...fields,
				}));
				const body = { allOrNone: false, records };
				const path = '/composite/sobjects';
				const [answer] = await answersTo(1, async () => [
					await one({ method, path, body, headers }, false),
				]);
				return some.map((draft, at) => savedInCollection(answer, at, draft.id ?? null));
			};
			const results = await untilUnlocked(run, places.length);
			for (const [at, place] of places.entries()) saved[place] = results[at];
		}
		return saved;
	};

	return {
		calls,
		queries,
		save: async (drafts, headers = {}) =>
			drafts.length === 0 ? [] : await saveSome(drafts, headers),
		remove: async (ids) => {
			const removed: Saved[] = [];
			for (const some of chunks(ids, MOST_RECORDS)) {
				const run = async (places: number[]): Promise<Saved[]> => {
					const list = places.map((place) => some[place]).join(',');
					const path = `/composite/sobjects?ids=${list}&allOrNone=false`;
					const answer = await one({ method: 'DELETE', path }, false);
					return places.map((place, index) => savedInCollection(answer, index, some[place]));
				};
				removed.push(...(await untilUnlocked(run, some.length)));
			}
			return removed;
		},
		usageWarning: () => {
			const usage = latest.usage();
			if (!usage || usage.used <= usage.limit * HIGH_USAGE) return null;
			return `Salesforce: ${usage.used} of ${usage.limit} API calls of the last 24 hours are used`;
		},
	};
}

/** Taken back together, so repeated together. */
async function untilUnlockedAll(
	run: () => Promise<Answered[]>,
	{ wait, random }: Pick<AccountOptions, 'wait' | 'random'>,
): Promise<Answered[]> {
	for (let attempt = 1; ; attempt++) {
		const answers = await run();
		const locked = answers.some(({ faults }) => isLocked(faults));
		if (!locked || attempt === MOST_ATTEMPTS) return answers;
		await wait(doublingPauseMs(FIRST_PAUSE_MS, attempt, random));
	}
}

export const queryPath = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;

export const callFor = ({ type, id, fields }: Draft): Call =>
	id === undefined
		? { method: 'POST', path: `/sobjects/${type}`, body: fields }
		: { method: 'PATCH', path: `/sobjects/${type}/${id}`, body: fields };

/** Salesforce puts results of other calls in the place of `@{…}` anywhere in a composite call, also in a prospect's text. */
export const isInert = ({ path, body }: Call): boolean =>
	!path.includes('@{') && !JSON.stringify(body ?? null).includes('@{');

export const without = (draft: Draft, names: string[]): Draft => ({
	...draft,
	fields: Object.fromEntries(
		Object.entries(draft.fields).filter(([name]) => !names.includes(name)),
	),
});

const isHeavy = ({ path }: Call): boolean => /^\/(?:query|composite)/u.test(path);

function grouped(calls: Call[]): Call[][] {
	const groups: Array<{ calls: Call[]; size: number }> = [];
	for (const call of calls) {
		const last = groups.at(-1);
		const size = JSON.stringify(call.body ?? null).length;
		const isFull =
			!last ||
			last.calls.length === MOST_SUBREQUESTS ||
			last.size + size > COLLECTION_SIZE ||
			(isHeavy(call) && last.calls.filter(isHeavy).length === MOST_HEAVY);
		if (isFull) groups.push({ calls: [call], size });
		else {
			last.calls.push(call);
			last.size += size;
		}
	}
	return groups.map((group) => group.calls);
}

/** Places of drafts that go together: of one method, 200 at most, not too large. */
function collections(drafts: Draft[]): number[][] {
	const lists: Array<{ places: number[]; size: number }> = [];
	const isUpdate = (place: number): boolean => drafts[place].id !== undefined;
	// A collection is worked on in runs of one type, of which it may have ten.
	const order = drafts
		.map((_, place) => place)
		.sort((a, b) => kindOf(drafts[a]).localeCompare(kindOf(drafts[b])) || a - b);
	for (const place of order) {
		const size = JSON.stringify(drafts[place].fields).length;
		const last = lists.at(-1);
		const fits =
			last &&
			last.places.length < MOST_RECORDS &&
			last.size + size <= COLLECTION_SIZE &&
			isUpdate(last.places[0]) === isUpdate(place);
		if (fits) {
			last.places.push(place);
			last.size += size;
		} else lists.push({ places: [place], size });
	}
	return lists.map(({ places }) => places);
}

const kindOf = ({ id, type }: Draft): string => `${id === undefined ? 'a' : 'b'} ${type}`;

function savedOf({ body, faults, requestId }: Answered, draft: Draft): Saved {
	const id = draft.id ?? (isObject(body) && isId(body.id) ? body.id : null);
	return { id: faults.length > 0 ? null : id, faults, requestId };
}

function savedInCollection(
	{ body, faults: refused, requestId }: Answered,
	at: number,
	id: string | null,
): Saved {
	if (refused.length > 0) return { id: null, faults: refused, requestId };
	const result = listOf(body).at(at);
	if (result?.success !== true) {
		const faults = faultsIn(result?.errors ?? []);
		return { id: null, faults: faults.length > 0 ? faults : [NO_RESULT], requestId };
	}
	return { id: isId(result.id) ? result.id : id, faults: [], requestId };
}
