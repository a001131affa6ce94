const { median, threadMs } = require('./measure');
const { casesOf } = require('./linearityCases');
const { createPipeline } = require('./pipeline');
const { number } = require('./table');

const MEGABYTE = 2 ** 20;
const FEWEST_PAIRS = 3;
const MOST_PAIRS = 7;
/** A slow case is measured less often, so that all of them end in a few minutes. */
const ENOUGH_MS = 2_500;
const SHORTEST_SAMPLE_MS = 60;
/** Twice the input should take twice the time; collecting the garbage and caches give it some room. */
const HIGHEST_RATIO = 2.6;

/** How time grows from 1 MB to 2 MB of input. */
async function linearity() {
	const cases = casesOf(await createPipeline());
	const rows = [];
	for (const [label, prepare] of cases) rows.push(await measured(label, prepare));
	const flagged = rows.filter(([, , flag]) => flag).length;
	return {
		title: '6  Growth from 1 MB to 2 MB (2.00 is linear)',
		columns: ['input', 'ratio', '', 'ms at 1 MB', 'ms at 2 MB', 'pairs'],
		rows,
		notes: [
			`  ${flagged === 0 ? 'None' : flagged} of ${rows.length} above ${HIGHEST_RATIO} (marked !).`,
		],
	};
}

async function measured(label, prepare) {
	const [small, large] = [prepare(MEGABYTE), prepare(2 * MEGABYTE)];
	// Short calls are repeated within a sample: the clock and the collector are coarse.
	const warmUpMs = await threadMs(small);
	const repeats = Math.ceil(SHORTEST_SAMPLE_MS / Math.max(warmUpMs, 1));
	const sample = async (run) => {
		globalThis.gc();
		const ms = await threadMs(async () => {
			for (let done = 0; done < repeats; done++) await run();
		});
		return ms / repeats;
	};
	const pairs = [];
	let spentMs = 0;
	while (pairs.length < FEWEST_PAIRS || (pairs.length < MOST_PAIRS && spentMs < ENOUGH_MS)) {
		const pair = [await sample(small), await sample(large)];
		pairs.push(pair);
		spentMs += (pair[0] + pair[1]) * repeats;
	}
	const ratio = median(pairs.map(([smallMs, largeMs]) => largeMs / smallMs));
	return [
		label,
		ratio.toFixed(2),
		ratio > HIGHEST_RATIO ? '!' : '',
		number(median(pairs.map(([ms]) => ms))),
		number(median(pairs.map(([, ms]) => ms))),
		pairs.length,
	];
}

module.exports = { linearity };
