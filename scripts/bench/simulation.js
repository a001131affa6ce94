const { fork } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');
const { number } = require('./table');

const CHILD = path.join(__dirname, 'simulation.child.js');
const DECISIONS = 10_000;
const REPS = 8;
const MEGABYTE = 2 ** 20;
const COUNTED = { assignmentsSoFar: '[]' };
const CASES = [
	['lead items, two choices', 'items', {}],
	['lead items, exact shortfall and caps', 'items', { assignment: 'shortfall', ...COUNTED }],
	['rows of the Data Table, two choices', 'rows', {}],
	['rows, exact shortfall and caps', 'rows', { assignment: 'shortfall', ...COUNTED }],
];

/** Stored decisions through a changed policy on n8n's engine, from items with their conversation and from rows. */
async function simulation() {
	const rows = [];
	for (const [label, kind, options] of CASES) {
		const { seconds, cpu, before, most, flipped } = await measured({
			...{ kind, options, decisions: DECISIONS, reps: REPS },
		});
		rows.push([
			label,
			...[seconds, cpu, before / MEGABYTE, most / MEGABYTE, flipped].map((value) => number(value)),
		]);
	}
	return {
		title: `10  Simulate: ${DECISIONS.toLocaleString('en')} stored decisions through a changed policy on n8n-core (${REPS} reps with calendars and caps)`,
		columns: ['stored as', 'seconds', 'CPU s', 'heap before, MB', 'process at most, MB', 'flipped'],
		rows,
		notes: [
			'  Seconds by the wall clock. Heap before is the input; the engine copies it once. Target: under 30 s.',
		],
	};
}

async function measured(asked) {
	const child = fork(CHILD, { execArgv: ['--expose-gc'] });
	child.send(asked);
	const [answer] = await Promise.race([
		once(child, 'message'),
		once(child, 'exit').then(([code]) => {
			throw new Error(`The simulation ended with ${code}`);
		}),
	]);
	return answer;
}

module.exports = { simulation };
