import { createEngine, posted, readTemplate, type Workflow } from '../support/engine';

export const template = readTemplate('inbound-lead-pipeline-data-tables.json');
/** An engine with the tables of the template, and ways to post leads to it and to look at the rows. */
export async function installed() {
	const engine = await createEngine();
	const post = async (body: unknown, workflow: Workflow = template) => {
		const run = await engine.run(workflow, { startNode: 'Webhook', items: [posted(body)] });
		return run;
	};
	const rows = async (table: string): Promise<Array<Record<string, unknown>>> => {
		const list = {
			name: 'List',
			nodes: [
				{
					id: '1',
					name: 'Start',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: '2',
					name: 'Rows',
					type: 'n8n-nodes-base.dataTable',
					typeVersion: 1.1,
					position: [0, 0],
					parameters: {
						resource: 'row',
						operation: 'get',
						dataTableId: { __rl: true, mode: 'name', value: table },
						matchType: 'anyCondition',
						filters: {},
						returnAll: true,
					},
				},
			],
			connections: { Start: { main: [[{ node: 'Rows', type: 'main', index: 0 }]] } },
		};
		const run = await engine.run(list, { startNode: 'Start' });
		expect(run.error).toBeUndefined();
		return run.itemsOf('Rows').map(({ json }) => json);
	};
	const setUp = await engine.run(template, { startNode: 'Set Up Once' });
	expect(setUp.status).toBe('success');
	const counts = async () => {
		const activities = await rows('lead_pipeline_activities');
		return {
			contacts: (await rows('lead_pipeline_contacts')).length,
			transcripts: activities.filter(({ kind }) => kind === 'transcript').length,
			openTasks: activities.filter(({ kind, status }) => kind === 'task' && status === 'open')
				.length,
			decisions: (await rows('lead_pipeline_decisions')).length,
		};
	};
	return { engine, post, rows, counts };
}
