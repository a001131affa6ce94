import { InvalidItem } from '../../../../lead/validation';
import type { Pipedrive } from '../../../../vendor/pipedrive';
import type { AccountOptions } from '../crm';
import { patient, type Fetch } from '../patient';
import { judgeAt, refusing, resetMs } from './faults';

export const PIPEDRIVE_URL = 'https://api.pipedrive.com';

/** In flight at a time; the smallest plan takes twenty requests in two seconds. */
const CONCURRENCY = 4;
/** Ten in two seconds, with a margin for requests that are under way for different times. */
const SEARCHES = { most: 10, withinMs: 2200 };

/** Pipedrive's calls with the patience its limits ask for. They throw a `Refusal` on every answer that is no success. */
export async function connect(
	send: Fetch,
	baseUrl: string,
	{ now, wait, random, cancelled }: Pick<AccountOptions, 'now' | 'wait' | 'random' | 'cancelled'>,
): Promise<Pipedrive> {
	if (!URL.canParse(baseUrl)) {
		throw new InvalidItem(
			'The base URL of Pipedrive can’t be used',
			'Expected an address such as https://api.pipedrive.com or https://your-company.pipedrive.com.',
		);
	}
	const { createClient } = await import('../../../../vendor/pipedrive');
	const time = (): number => now().getTime();
	const judge = judgeAt(now);
	let blockedUntil = 0;
	const sendUnlessCancelled: Fetch = async (url, init) => {
		cancelled?.throwIfAborted();
		return await send(url, { ...init, signal: cancelled });
	};
	const calm = patient(sendUnlessCancelled, {
		wait,
		random,
		concurrency: CONCURRENCY,
		judge: (reply) => {
			if (reply.headers.get('x-ratelimit-remaining') === '0') {
				blockedUntil = time() + (resetMs(reply.headers) ?? 0);
			}
			return judge(reply);
		},
		pace: async () => {
			const pause = blockedUntil - time();
			if (pause > 0) await wait(pause);
		},
	});
	const searches: number[] = [];
	const paced: Fetch = async (url, init) => {
		if (new URL(String(url)).pathname.endsWith('/search')) {
			const earliest = (searches.at(-SEARCHES.most) ?? -Infinity) + SEARCHES.withinMs;
			const pause = Math.max(0, earliest - time());
			searches.push(time() + pause);
			if (pause > 0) await wait(pause);
		}
		return await calm(url, init);
	};
	return createClient(baseUrl, refusing(paced));
}

/** All entries of a list that goes on at a cursor (v2), or no more pages than so many. */
export async function allByCursor<Entry>(
	page: (cursor: string | undefined) => Promise<{
		data?: Entry[] | null;
		additional_data?: { next_cursor?: string | null } | null;
	}>,
	mostPages = Infinity,
): Promise<Entry[]> {
	const entries: Entry[] = [];
	let cursor: string | undefined;
	let pages = 0;
	do {
		const { data, additional_data: more } = await page(cursor);
		entries.push(...(data ?? []));
		cursor = more?.next_cursor ?? undefined;
		pages++;
	} while (cursor !== undefined && pages < mostPages);
	return entries;
}

/** All entries of a list that goes on at a number (v1). */
export async function allByStart<Entry>(
	page: (start: number) => Promise<{ data?: Entry[] | null; additional_data?: unknown }>,
): Promise<Entry[]> {
	const entries: Entry[] = [];
	let start: number | null = 0;
	while (start !== null) {
		const { data, additional_data: more } = await page(start);
		entries.push(...(data ?? []));
		start = nextStart(more, start + (data ?? []).length);
	}
	return entries;
}

type Paging = { more_items_in_collection?: boolean; next_start?: number | null };

function nextStart(more: unknown, following: number): number | null {
	const data = (more ?? {}) as { pagination?: Paging } & Paging;
	const paging = data.pagination ?? data;
	if (paging.more_items_in_collection !== true) return null;
	return paging.next_start ?? following;
}

/** Ids in one request. */
export const MOST_IDS = 100;
