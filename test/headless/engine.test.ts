import { createEngine } from '../../scripts/headless/engine';
import { FIXTURE_PACK, chain, node, set, webhook, workflow } from './workflows';

type Engine = Awaited<ReturnType<typeof createEngine>>;
const json = (items: object[]) => items.map((item) => (item as { json: object }).json);
const body = (payload: object) => [{ json: { body: payload } }];
const judge = (onError?: string) => node('Judge', 'n8n-nodes-fixture.judge', {}, { onError });

describe('the headless engine', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createEngine({ packageDir: FIXTURE_PACK });
	});

	test('runs nodes of the pack and n8n’s own with real expressions, and takes the right branch', async () => {
		const isWarm = {
			combinator: 'and',
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: '1',
					leftValue: '={{ $json.bucket }}',
					rightValue: 'warm',
					operator: { type: 'string', operation: 'equals' },
				},
			],
		};
		const flow = workflow(
			[
				webhook(),
				judge(),
				set('Shorten', {
					'lead.email': "={{ $('Webhook').item.json.body.email.toUpperCase() }}",
					bucket: '={{ $json.routing.bucket }}',
				}),
				node('Warm?', 'if', { conditions: isWarm }, { typeVersion: 2.2 }),
				node('Alert', 'noOp'),
				node('Nurture', 'noOp'),
			],
			{
				Webhook: [[['Judge']]],
				Judge: [[['Shorten']], [['Shorten']]],
				Shorten: [[['Warm?']]],
				'Warm?': [[['Alert']], [['Nurture']]],
			},
		);
		const warm = await engine.run(flow, {
			startNode: 'Webhook',
			items: body({ email: 'a@b.example', bucket: 'warm' }),
		});
		const cold = await engine.run(flow, {
			startNode: 'Webhook',
			items: body({ email: 'a@b.example' }),
		});

		expect(warm.status).toBe('success');
		expect(json(warm.itemsOf('Alert'))).toEqual([
			{ lead: { email: 'A@B.EXAMPLE' }, bucket: 'warm' },
		]);
		expect(warm.itemsOf('Nurture')).toEqual([]);
		expect(json(cold.lastItems)).toEqual([{ lead: { email: 'A@B.EXAMPLE' }, bucket: 'cold' }]);
		expect(cold.executionOrder.map((step) => step.node)).toEqual([
			'Webhook',
			'Judge',
			'Shorten',
			'Warm?',
			'Nurture',
		]);
	});

	test('a failed item takes the error output with its original JSON, the others go on', async () => {
		const flow = workflow(
			[webhook(), judge('continueErrorOutput'), node('Fine', 'noOp'), node('Failed', 'noOp')],
			{ Webhook: [[['Judge']]], Judge: [[['Fine']], [['Fine']], [['Failed']]] },
		);
		const items = [...body({ email: 'a@b.example', bucket: 'warm' }), ...body({ phone: '1' })];
		const result = await engine.run(flow, { startNode: 'Webhook', items });

		expect(result.status).toBe('success');
		expect(json(result.itemsOf('Fine'))).toHaveLength(1);
		expect(json(result.itemsOf('Failed'))).toEqual([
			{ body: { phone: '1' }, error: 'The payload has no e-mail' },
		]);
	});

	test('without an error output the run fails, says why, and keeps what ran before', async () => {
		const result = await engine.run(chain(webhook(), judge(), node('Next', 'noOp')), {
			startNode: 'Webhook',
			items: body({}),
		});

		expect(result.status).toBe('error');
		expect(result.error?.message).toBe('The payload has no e-mail');
		expect(result.executionOrder.map((step) => step.node)).toEqual(['Webhook', 'Judge']);
	});

	test('the branch that stands higher on the canvas runs first, and a node runs once per wired output', async () => {
		const flow = workflow(
			[
				webhook(),
				node('Low', 'noOp', {}, { position: [200, 300] }),
				node('High', 'noOp', {}, { position: [200, -300] }),
				node('Both', 'noOp', {}, { position: [400, 0] }),
			],
			{ Webhook: [[['Low'], ['High']]], Low: [[['Both']]], High: [[['Both']]] },
		);
		const { executionOrder } = await engine.run(flow, { startNode: 'Webhook', items: body({}) });

		expect(executionOrder.map((step) => step.node)).toEqual([
			'Webhook',
			'High',
			'Both',
			'Low',
			'Both',
		]);
		expect(
			executionOrder.filter((step) => step.node === 'Both').map((step) => step.runIndex),
		).toEqual([0, 1]);
	});

	test('does not change the items it is given', async () => {
		const items = body({ email: 'a@b.example' });
		await engine.run(
			chain(webhook(), set('Set', { 'body.email': 'changed' }, { includeOtherFields: true })),
			{
				startNode: 'Webhook',
				items,
			},
		);
		expect(items).toEqual(body({ email: 'a@b.example' }));
	});

	test('pinned data counts in a manual run only, as on the canvas', async () => {
		const flow = {
			...chain(webhook(), node('End', 'noOp')),
			pinData: { Webhook: body({ email: 'pinned@b.example' }) },
		};
		const items = body({ email: 'sent@b.example' });
		const manual = await engine.run(flow, { startNode: 'Webhook', items, mode: 'manual' });
		const production = await engine.run(flow, { startNode: 'Webhook', items });

		expect(json(manual.lastItems)).toEqual([{ body: { email: 'pinned@b.example' } }]);
		expect(json(production.lastItems)).toEqual([{ body: { email: 'sent@b.example' } }]);
	});

	test.each([
		[
			'an unknown node type',
			node('Mail', 'emailSend'),
			'"Mail" has the type n8n-nodes-base.emailSend, which neither n8n-nodes-fixture nor a stand-in in scripts/headless/coreNodes provides',
		],
		[
			'a parameter the stand-in lacks',
			node('Set', 'set', { options: { stripBinary: true } }, { typeVersion: 3.4 }),
			'"Set" uses the parameter "options.stripBinary", which the stand-in for n8n-nodes-base.set doesn\'t cover',
		],
		[
			'a value the stand-in lacks',
			node('Merge', 'merge', { mode: 'combineBySql' }, { typeVersion: 3.2 }),
			'"Merge" uses "mode: combineBySql"',
		],
		[
			'another version of an n8n node',
			node('If', 'if'),
			'"If" is n8n-nodes-base.if version 1; headless runs cover 2.1, 2.2, 2.3',
		],
		[
			'a version the pack lacks',
			node('Judge', 'n8n-nodes-fixture.judge', {}, { typeVersion: 7 }),
			'"Judge" has version 7, which n8n-nodes-fixture.judge lacks',
		],
	])('refuses %s before it runs anything', async (_what, unsupported, message) => {
		const run = engine.run(chain(webhook(), unsupported), { startNode: 'Webhook' });
		await expect(run).rejects.toThrow(message);
	});

	test('names the outputs of a node', () => {
		expect(engine.outputNames(judge('continueErrorOutput'))).toEqual(['Warm', 'Cold', 'Error']);
	});
});
