const { createEngine } = require('../headless/engine');
const { LEADS, ROOT, createPipeline } = require('./pipeline');
const { DELIVERED } = require('./pipeline');
const { number } = require('./table');

const DECISIONS = 10_000;
const TEAM = 8;
const HEAP_EVERY_MS = 50;
const MEGABYTE = 2 ** 20;
const NODE = 'Route Bucket';

/** Stored decisions through a changed policy on n8n's engine, for each assignment that works from counts. */
async function simulation() {
	const engine = await createEngine({ packageDir: ROOT });
	const stored = await decisions();
	const rows = [];
	for (const [label, items, options] of [
		['lead items, two choices', stored, {}],
		['lead items, exact shortfall', stored, { assignment: 'shortfall', assignmentsSoFar: '[]' }],
		['rows of the Data Table, two choices', stored.map(rowOf), {}],
	]) {
		rows.push([label, ...(await measured(engine, items, options))]);
	}
	return {
		title: `11  Simulate: ${DECISIONS.toLocaleString('en')} stored decisions through a changed policy on n8n-core (${TEAM} reps)`,
		columns: ['stored as', 'seconds', 'input, MB of heap', 'on top at most, MB', 'flipped'],
		rows,
		notes: ['  Seconds by the wall clock, the engine’s own copies of the items included. Target: under 30 s.'],
	};
}

async function measured(engine, items, options) {
	global.gc?.();
	const before = process.memoryUsage().heapUsed;
	let most = before;
	const watch = () => (most = Math.max(most, process.memoryUsage().heapUsed));
	const timer = setInterval(watch, HEAP_EVERY_MS);
	const started = process.hrtime.bigint();
	const result = await engine.run(workflowOf(options), { startNode: 'Start', items });
	const seconds = Number(process.hrtime.bigint() - started) / 1e9;
	watch();
	clearInterval(timer);
	if (result.status !== 'success') throw result.error ?? new Error(`Ended as ${result.status}`);
	const [{ json }] = result.itemsOf(NODE);
	const { judged, flipped } = json.simulation;
	if (judged !== DECISIONS) throw new Error(`Judged ${judged} of ${DECISIONS}`);
	return [number(seconds), number(before / MEGABYTE), number((most - before) / MEGABYTE), number(flipped)];
}
module.exports = { simulation };
