import { createDataTables } from '../../scripts/headless/dataTables';
import { createEngine } from '../../scripts/headless/engine';
import { FIXTURE_PACK, chain, node, webhook } from './workflows';

const CONTACTS = 'lead_pipeline_contacts';
const byName = (name: string) => ({ __rl: true, mode: 'name', value: name });
const table = (name: string, operation: string, parameters: object) =>
	node(
		name,
		'dataTable',
		{ operation, dataTableId: byName(CONTACTS), ...parameters },
		{ typeVersion: 1.1 },
	);
const columns = (value: object) => ({ columns: { mappingMode: 'defineBelow', value } });
const where = (keyName: string, keyValue: unknown, condition = 'eq') => ({
	matchType: 'allConditions',
	filters: { conditions: [{ keyName, condition, keyValue }] },
});
const create = (tableName = CONTACTS, createIfNotExists = true) =>
	node(
		`Create ${tableName}`,
		'dataTable',
		{
			resource: 'table',
			operation: 'create',
			tableName,
			columns: {
				column: [
					{ name: 'person_key', type: 'string' },
					{ name: 'open_leads', type: 'number' },
					{ name: 'captured_at', type: 'date' },
				],
			},
			options: { createIfNotExists },
		},
		{ typeVersion: 1.1 },
	);
const upsert = table('Upsert', 'upsert', {
	...where('person_key', "={{ $('Webhook').item.json.key }}"),
	...columns({
		person_key: "={{ $('Webhook').item.json.key }}",
		open_leads: "={{ $('Webhook').item.json.open }}",
		captured_at: '2026-03-10T22:47:00+01:00',
	}),
});

async function tables() {
	const store = createDataTables();
	const engine = await createEngine({ packageDir: FIXTURE_PACK, dataTables: store });
	return {
		store,
		run: async (flow: ReturnType<typeof chain>, payload: object = {}) =>
			await engine.run(flow, { startNode: 'Webhook', items: [{ json: payload }] }),
	};
}

describe('Data Tables in memory', () => {
	test('upsert inserts once, then updates; the rows outlive the run', async () => {
		const { store, run } = await tables();
		const flow = chain(webhook(), create(), upsert);
		await run(flow, { key: 'a', open: 1 });
		await run(flow, { key: 'b', open: 1 });
		const { status } = await run(flow, { key: 'a', open: 2 });

		expect(status).toBe('success');
		expect(store.rows(CONTACTS)).toEqual([
			expect.objectContaining({ id: 1, person_key: 'a', open_leads: 2 }),
			expect.objectContaining({ id: 2, person_key: 'b', open_leads: 1 }),
		]);
	});

	test('dates are normalised to UTC and come back from a look-up as ISO strings', async () => {
		const { run } = await tables();
		const find = table('Find', 'get', where('captured_at', '2026-03-10T21:47:00Z'));
		const { lastItems } = await run(chain(webhook(), create(), upsert, find), {
			key: 'a',
			open: 1,
		});
		expect(lastItems).toEqual([
			expect.objectContaining({
				json: expect.objectContaining({ captured_at: '2026-03-10T21:47:00.000Z' }),
			}),
		]);
	});

	test('a look-up without a match gives no item, so what follows does not run', async () => {
		const { run } = await tables();
		const find = table('Find', 'get', where('person_key', 'nobody'));
		const { status, executionOrder } = await run(
			chain(webhook(), create(), find, node('After', 'noOp')),
		);
		expect(status).toBe('success');
		expect(executionOrder.at(-1)).toMatchObject({ node: 'Find', output: [[]] });
	});

	test('row exists and row not exists pass the input on', async () => {
		const { run } = await tables();
		const exists = table('Known?', 'rowExists', where('person_key', 'a'));
		const isNew = table('New?', 'rowNotExists', where('person_key', 'zz'));
		const flow = chain(webhook(), create(), upsert, exists, isNew);
		const { itemsOf } = await run(flow, { key: 'a', open: 1 });
		expect(itemsOf('New?')).toEqual([
			expect.objectContaining({ json: expect.objectContaining({ person_key: 'a' }) }),
		]);
	});

	test('a table is found by LIKE, in which an underscore is any character', async () => {
		const { store, run } = await tables();
		await run(chain(webhook(), create(), upsert), { key: 'a', open: 1 });
		await run(chain(webhook(), create('leadXpipeline_contacts_old', false)));
		const { error } = await run(chain(webhook(), upsert), { key: 'b', open: 1 });

		expect(error).toBeUndefined();
		expect(store.rows(CONTACTS)).toHaveLength(1);
		expect(store.rows('leadXpipeline_contacts_old')).toHaveLength(1);
	});

	test.each([
		['an unknown column', columns({ nope: 1 }), "unknown column name 'nope'"],
		['a wrong type', columns({ open_leads: 'many' }), "does not match column type 'number'"],
		['an object', columns({ person_key: '={{ ({ a: 1 }) }}' }), 'unexpected object input'],
	])('refuses %s', async (_what, parameters, message) => {
		const { run } = await tables();
		const insert = table('Insert', 'insert', parameters);
		expect((await run(chain(webhook(), create(), insert))).error?.message).toContain(message);
	});

	test('refuses an upsert without a condition and a second table of the same name', async () => {
		const { run } = await tables();
		const blind = table('Blind', 'upsert', columns({ person_key: 'a' }));
		expect((await run(chain(webhook(), create(), blind))).error?.message).toContain(
			'At least 1 field is required',
		);
		expect((await run(chain(webhook(), create()))).error).toBeUndefined();
		expect((await run(chain(webhook(), create(CONTACTS, false)))).error?.message).toBe(
			`Data table with name '${CONTACTS}' already exists in this project`,
		);
	});

	test('no other node gets at them: n8n refuses community nodes', async () => {
		const { dataTableProxyProvider } = createDataTables();
		const asked = dataTableProxyProvider.getDataTableAggregateProxy(null, {
			name: 'Judge',
			type: 'n8n-nodes-fixture.judge',
		});
		await expect(asked).rejects.toThrow('may not use Data Tables');
	});
});
