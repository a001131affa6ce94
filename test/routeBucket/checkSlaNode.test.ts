import { createEngine } from '../support/engine';

const node = (parameters: object, onError?: string) => ({
	...{ id: 'check', name: 'Check', type: 'n8n-nodes-lead-pipeline.routeBucket', typeVersion: 1 },
	position: [0, 0] as [number, number],
	parameters: { operation: 'checkSla', ...parameters },
	onError,
});

it('has an output for each stage', async () => {
	const engine = await createEngine();
	const names = ['On Track', 'Remind', 'Escalate', 'Reassign'];
	expect(engine.outputNames(node({}))).toEqual(names);
	expect(engine.outputNames(node({ options: { oneOutput: true } }))).toEqual(names);
});

it('lets an item that can’t be checked leave by Escalate where it is set to continue', async () => {
	const engine = await createEngine();
	const start = { ...node({}), id: 'start', name: 'Start', parameters: {} };
	const run = await engine.run(
		{
			name: 'Check one item',
			nodes: [
				{ ...start, type: 'n8n-nodes-base.manualTrigger' },
				node({}, 'continueRegularOutput'),
			],
			connections: { Start: { main: [[{ node: 'Check', type: 'main', index: 0 }]] } },
		},
		{ startNode: 'Start', items: [{ json: { hello: 'world' } }] },
	);
	expect(run.itemsOf('Check', 2)).toMatchObject([
		{ json: { hello: 'world', error: expect.stringContaining('holds no decision') } },
	]);
});
