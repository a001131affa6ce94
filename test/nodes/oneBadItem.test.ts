import { createEngine, SAMPLES, type Run } from '../support/engine';

const good = SAMPLES[0].payload;
const bad = { message: 'Hello?', mine: { kept: [1, 2] } };

const workflow = (onError?: string) => ({
	name: 'One bad item',
	nodes: [
		{
			id: '1',
			name: 'Start',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: '2',
			name: 'Capture',
			type: 'n8n-nodes-lead-pipeline.capture',
			typeVersion: 1,
			position: [200, 0],
			parameters: {},
			...(onError && { onError }),
		},
	],
	connections: { Start: { main: [[{ node: 'Capture', type: 'main', index: 0 }]] } },
});

async function run(onError?: string): Promise<Run> {
	const engine = await createEngine();
	const items = [good, bad, good].map((json) => ({ json }));
	return await engine.run(workflow(onError), { startNode: 'Start', items });
}

it('stops the node by default, and names the item and what to do', async () => {
	const { status, error } = await run();
	expect(status).toBe('error');
	expect(error).toMatchObject({
		message: expect.stringContaining('reach'),
		description: expect.stringContaining('Field Mapping'),
		context: { itemIndex: 1 },
	});
});

it('sends the bad item alone to the error output, with its reason and its data', async () => {
	const result = await run('continueErrorOutput');
	expect(result.status).toBe('success');
	expect(result.itemsOf('Capture', 0).map(({ json }) => json.lead !== undefined)).toEqual([
		true,
		true,
	]);
	const [failed, ...others] = result.itemsOf('Capture', 1);
	expect(others).toEqual([]);
	expect(failed.json).toMatchObject({ ...bad, error: expect.stringContaining('reach') });
});

it('keeps the bad item in its place where the output is the same', async () => {
	const result = await run('continueRegularOutput');
	const items = result.itemsOf('Capture', 0).map(({ json }) => json);
	expect(items.map(({ error }) => typeof error)).toEqual(['undefined', 'string', 'undefined']);
	expect(items[1]).toMatchObject(bad);
});
