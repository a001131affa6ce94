const assert = require('node:assert/strict');
const { outputsOf } = require('../../scripts/n8n/rest');
const { assertComplete, openPanel } = require('./editor');
const { assertSuccess } = require('./pipeline');
const { screenshot } = require('./screenshots');

const TRIGGER = 'Try the Policy';
const RULE = 'Pricing page from Germany';
const TERRITORY = 'Large companies in DACH';

/** A policy with every table of the panel filled. */
const POLICY = {
	reps: {
		rep: [
			{ name: 'Alex Kim', email: 'alex.kim@example.com', weight: 2, countries: 'US, CA' },
			{ name: 'Priya Shah', email: 'priya.shah@example.com', weight: 1 },
			{ name: 'Maya Brandt', email: 'maya.brandt@example.com', weight: 1 },
		],
	},
	territories: {
		territory: [
			{
				...{ name: TERRITORY, regions: 'DACH', employeesFrom: 200 },
				...{ goesTo: 'team', team: 'DACH desk' },
			},
		],
	},
	rules: {
		rule: [
			{
				name: RULE,
				conditions: {
					condition: [
						{ field: 'source.entryPage', operator: 'contains', value: 'pricing' },
						{ field: 'lead.country', operator: 'equals', value: 'DE' },
					],
				},
				...{ bucket: 'lukewarm', goesTo: 'owner', owner: 'maya.brandt@example.com' },
			},
		],
	},
	fallbackOwner: 'sales-lead@example.com',
	launchDate: '2025-01-01',
	options: {
		teams: { team: [{ name: 'DACH desk', reps: 'maya.brandt@example.com' }] },
		timeZone: 'Europe/Berlin',
	},
};

const node = (name, type, typeVersion, position, parameters) => ({
	...{ id: name, name, type, typeVersion, position, parameters },
});
const to = (...names) => ({
	main: [names.map((name) => ({ node: name, type: 'main', index: 0 }))],
});
const ROUTE_BUCKET = 'n8n-nodes-lead-pipeline.routeBucket';

const WORKFLOW = {
	name: 'Try a policy',
	nodes: [
		node(TRIGGER, 'n8n-nodes-base.manualTrigger', 1, [0, 0], {}),
		node('Show Policy', ROUTE_BUCKET, 1, [260, -120], { operation: 'showPolicy', ...POLICY }),
		node('Stored Decisions', 'n8n-nodes-base.dataTable', 1.1, [260, 120], {
			...{ resource: 'row', operation: 'get', matchType: 'anyCondition', filters: {} },
			dataTableId: { __rl: true, mode: 'name', value: 'lead_pipeline_decisions' },
			returnAll: true,
		}),
		node('Simulate', ROUTE_BUCKET, 1, [520, 120], { operation: 'simulate', ...POLICY }),
	],
	connections: {
		[TRIGGER]: to('Show Policy', 'Stored Decisions'),
		'Stored Decisions': to('Simulate'),
	},
	settings: { executionOrder: 'v1' },
};

/** The decisions that the Data Tables hold by now go through another policy, and people read and see it. */
async function checkRoutingPolicy(check, editor, url, { api }) {
	const { page } = editor;
	const created = await check('routing policy: a workflow that tries one is saved', () =>
		api.create(WORKFLOW),
	);
	if (!created) return;
	const execution = await check('routing policy: it runs', async () => {
		const finished = await api.finished(await api.run(created.id, TRIGGER));
		assertSuccess(finished);
		return finished;
	});
	if (!execution) return;
	await check('routing policy: it is shown in words, as Mermaid, and with what looks wrong', () => {
		const [{ json }] = outputsOf(execution, 'Show Policy');
		for (const text of [RULE, TERRITORY, 'sales-lead@example.com', 'Alex Kim']) {
			assert.ok(json.text.includes(text), `the text does not name ${text}`);
		}
		assert.match(json.mermaid, /^flowchart TD\n/u);
		assert.ok(Array.isArray(json.findings));
	});
	await check('routing policy: stored decisions are judged by it', async () => {
		const rows = await api.rows('lead_pipeline_decisions');
		const [{ json }] = outputsOf(execution, 'Simulate');
		assert.ok(rows.length > 0);
		assert.equal(json.simulation.judged, rows.length);
	});
	await check('routing policy: the page that the item carries draws it', async () => {
		const [run] = execution.data.resultData.runData['Show Policy'];
		const { policy } = run.data.main[0][0].binary;
		const file = new URL('/rest/binary-data', url);
		file.searchParams.set('id', policy.id);
		file.searchParams.set('action', 'download');
		const response = await page.request.get(file.href);
		assert.equal(response.status(), 200);
		await page.goto('about:blank');
		await page.setContent(await response.text());
		await page.getByRole('heading', { level: 1 }).waitFor();
		assert.ok((await page.locator('svg').count()) >= 2);
		await screenshot(page, 'policy-diagram', { fullPage: true });
	});
	await check('editor: the panel of Route Bucket shows a filled policy', async () => {
		await openPanel(editor, url, { id: created.id, workflow: WORKFLOW }, 'Simulate');
		await screenshot(page, 'panel-route-bucket-policy');
		await assertComplete(editor, 'Simulate');
		const shown = await page.locator('[data-test-id="node-parameters"]').innerText();
		for (const name of ['Reps', 'Territories', 'Rules', 'Fallback Owner', 'Launch Date']) {
			assert.ok(shown.includes(name), `the panel does not show ${name}`);
		}
	});
}

module.exports = { checkRoutingPolicy };
