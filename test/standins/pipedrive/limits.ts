export type Limits = {
	/** Requests in two seconds. */
	burst: number;
	/** Searches in two seconds. */
	searches: number;
	/** Tokens in a day. */
	budget: number;
	/** Milliseconds since 1970. */
	clock: () => number;
};
type Refused = { status: number; body: Record<string, unknown>; headers?: Record<string, string> };

/** What each call costs of the daily budget. */
const COSTS: Array<[RegExp, number]> = [
	[/^GET \/api\/v2\/(?:persons|organizations)\/search$/u, 20],
	[/^GET \/api\/v2\/\w+$/u, 10],
	[/^GET \/api\/v2\/\w+\/\d+$/u, 1],
	[/^(?:POST|PATCH) \/api\/v2\//u, 5],
	[/^DELETE \/api\/v2\//u, 3],
	[/^GET \/v1\/leads\/archived$/u, 40],
	[/^GET \/v1\/(?:notes|leads)\/[^/]+$/u, 2],
	[/^GET \/v1\//u, 20],
	[/^DELETE \/v1\//u, 6],
	[/^\w+ \/v1\//u, 10],
];
const WINDOW_MS = 2000;

/** Counts requests and their tokens; `refusal` tells why one isn't carried out. */
export function limitsBy(limits: Limits) {
	let all: number[] = [];
	let searches: number[] = [];
	let tokens = 0;
	return {
		tokens: (): number => tokens,
		refusal: (method: string, path: string): Refused | null => {
			const time = limits.clock();
			const within = (times: number[]): number[] => times.filter((at) => time - at < WINDOW_MS);
			const isSearch = path.endsWith('/search');
			all = [...within(all), time];
			if (isSearch) searches = [...within(searches), time];
			const cost = COSTS.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1] ?? 0;
			if (tokens + cost > limits.budget) {
				return { status: 429, body: { success: false, error: 'Daily API token budget exceeded' } };
			}
			tokens += cost;
			const isTooMuch =
				all.length > limits.burst || (isSearch && searches.length > limits.searches);
			if (!isTooMuch) return null;
			return {
				status: 429,
				body: { success: false, error: 'request over limit' },
				headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2' },
			};
		},
	};
}
