const { createEngine } = require('../headless/engine');
const { cpuMs, median } = require('./measure');
const { DELIVERED, ROOT, START, WORKFLOW } = require('./pipeline');
const { number, times } = require('./table');

const WARM_UP_ROUNDS = 10;
const ROUNDS = 20;

/** The template on n8n's engine against as many nodes that do nothing, in turns. */
async function throughput() {
	const engine = await createEngine({ packageDir: ROOT });
	const run = async (workflow, json) => {
		const result = await engine.run(workflow, { startNode: START.name, items: [{ json }] });
		if (result.status !== 'success') throw result.error ?? new Error(`Ended as ${result.status}`);
		return result.executionOrder.length;
	};
	const plain = [];
	for (const json of DELIVERED) plain.push(noOps(await run(WORKFLOW, json)));
	const nodes = plain.map((workflow) => workflow.nodes.length);

	const all = async (workflowOf) => {
		for (const [index, json] of DELIVERED.entries()) {
			const executed = await run(workflowOf(index), json);
			if (executed !== nodes[index]) throw new Error('The two workflows differ in length');
		}
	};
	const contenders = {
		template: () => all(() => WORKFLOW),
		noOps: () => all((index) => plain[index]),
	};
	const taken = { template: [], noOps: [] };
	for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
		const order = round % 2 === 0 ? ['template', 'noOps'] : ['noOps', 'template'];
		for (const name of order) {
			const ms = (await cpuMs(contenders[name])) / DELIVERED.length;
			if (round >= 0) taken[name].push(ms);
		}
	}
	const row = (label, name) => {
		const ms = median(taken[name]);
		const ratio = median(taken[name].map((one, round) => one / taken.noOps[round]));
		return [label, times(ratio), number(ms), number(1000 / ms)];
	};
	const added = median(taken.template.map((one, round) => one - taken.noOps[round]));
	const span = [...new Set([Math.min(...nodes), Math.max(...nodes)])].join(' to ');
	return {
		title: `3  Template on n8n-core against no-op nodes (${span} nodes per lead, ${ROUNDS} rounds in turns)`,
		columns: ['workflow', 'ratio', 'ms per lead', 'leads per second, one core'],
		rows: [row('inbound-lead-pipeline', 'template'), row('no-op nodes', 'noOps')],
		notes: [
			`  The template takes ${number(added)} ms more than nothing: the stages (table 1), and n8n's parameters and expressions.`,
			'  The network is off, so DNS and website fail at once.',
		],
	};
}

/** A chain of that many nodes from the same trigger, of which none does anything. */
function noOps(length) {
	const names = [
		START.name,
		...Array.from({ length: length - 1 }, (_, index) => `No-op ${index + 1}`),
	];
	const [, ...fillers] = names;
	return {
		name: 'No-op nodes',
		settings: WORKFLOW.settings,
		nodes: [
			START,
			...fillers.map((name, index) => ({
				id: name,
				name,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [(index + 1) * 200, 0],
				parameters: {},
			})),
		],
		connections: Object.fromEntries(
			fillers.map((name, index) => [
				names[index],
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
		),
	};
}

module.exports = { throughput };
