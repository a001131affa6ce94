import fc from '../support/properties';
import { startEnrichment } from '../support/enrichmentStandIns';
import {
	costOfAField,
	FREE,
	hitRate,
	leadsOfFewCompanies,
	leadsThatSayAll,
	ORDER,
	PAID,
	sampleLeads,
	type Measured,
} from '../support/hitRate';

/** Keyless keeps pauses between its requests: the others are measured beside it, at stand-ins of their own. */
let standIns: Awaited<ReturnType<typeof startEnrichment>>;
let withKeyless: typeof standIns;
let freeFirst: Promise<Record<'byPrice' | 'asListed', Measured>>;
const alone = new Map<string, Measured>();

const measure = async (names: readonly string[], inParallel = false): Promise<Measured> =>
	await hitRate(standIns, sampleLeads(), names, { inParallel });
const costAlone = (name: string): number => costOfAField(alone.get(name) as Measured);
const filledAlone = (name: string): number => alone.get(name)?.filled.size ?? 0;
const openIn = (measured: Measured): string[] =>
	[...alone].flatMap(([name, { filled }]) =>
		[...filled]
			.filter((field) => !measured.filled.has(field))
			.map((field) => `${name} fills ${field}`),
	);

beforeAll(async () => {
	[standIns, withKeyless] = await Promise.all([startEnrichment(), startEnrichment()]);
	for (const name of ORDER) alone.set(name, await measure([name]));
	const cheapestFirst = [...PAID].sort((a, b) => costAlone(a) - costAlone(b));
	freeFirst = Promise.all(
		[cheapestFirst, PAID].map(
			async (paid) => await hitRate(withKeyless, sampleLeads(), [...FREE, ...paid]),
		),
	).then(([byPrice, asListed]) => ({ byPrice, asListed }));
});
afterAll(async () => {
	await freeFirst;
	await Promise.all([standIns.stop(), withKeyless.stop()]);
});

test('each provider alone leaves needed fields open', () => {
	for (const { filled, complete } of alone.values()) {
		expect(filled.size).toBeLessThan(250);
		expect(complete).toBeLessThan(70);
	}
	expect([...alone.values()].flatMap(({ wrong }) => wrong)).toEqual([]);
});

describe('the waterfall', () => {
	test('fills every needed field that any provider fills, in any order', async () => {
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), async (names) => {
				const measured = await measure(names);
				expect(openIn(measured)).toEqual([]);
				expect(measured.wrong).toEqual([]);
			}),
			{ numRuns: 5 },
		);
	});

	test('fills as much as all providers asked at once, for less than half of the money', async () => {
		const inTurn = await measure(ORDER);
		const atOnce = await measure(ORDER, true);
		expect(openIn(atOnce)).toEqual([]);
		expect([...inTurn.filled].sort()).toEqual([...atOnce.filled].sort());
		expect(inTurn.complete).toBe(atOnce.complete);
		expect(inTurn.cost).toBeLessThan(atOnce.cost / 2);
		expect(inTurn.requests).toBeLessThan(atOnce.requests / 2);
	});
});

test('500 leads of 20 companies are 20 look-ups, and fewer requests where a request takes several', async () => {
	const leads = leadsOfFewCompanies(500, 20);
	const requests: Record<string, number> = {};
	for (const name of ORDER) {
		const measured = await hitRate(standIns, leads, [name]);
		expect([name, measured.lookUps]).toEqual([name, 20]);
		requests[name] = measured.requests;
	}
	expect(requests).toEqual({
		apollo: 2,
		clearbit: 20,
		crustdata: 1,
		hubspot: 1,
		peopledatalabs: 20,
		zoominfo: 1,
	});
	const inTurn = await hitRate(standIns, leads, ORDER);
	expect(inTurn.complete).toBe(500);
	expect(Math.max(...Object.values(inTurn.asked).map(({ lookUps }) => lookUps))).toBe(20);
});

test('leads that say all that is needed make no request', async () => {
	const measured = await hitRate(standIns, leadsThatSayAll(), [...FREE, ...PAID]);
	expect(measured).toMatchObject({ complete: 100, lookUps: 0, requests: 0, credits: 0, cost: 0 });
	expect(measured.wrong).toEqual([]);
});

describe('for a needed field the waterfall with the free providers first costs', () => {
	test('at most what the cheapest paid one alone costs, when those are asked by what a field of theirs costs', async () => {
		const { byPrice } = await freeFirst;
		expect(costOfAField(byPrice)).toBeLessThanOrEqual(Math.min(...PAID.map(costAlone)));
		expect(openIn(byPrice)).toEqual([]);
		expect(byPrice.wrong).toEqual([]);
	});

	test('at most what the one that fills the most costs alone, also in another order', async () => {
		const [fullest] = [...PAID].sort((a, b) => filledAlone(b) - filledAlone(a));
		const { asListed } = await freeFirst;
		expect(costOfAField(asListed)).toBeLessThanOrEqual(costAlone(fullest));
		expect(openIn(asListed)).toEqual([]);
	});
});
