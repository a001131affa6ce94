import { TABLES } from '../../nodes/CrmUpsert/crms/dataTables';
import { posted, SAMPLES } from '../support/engine';
import { installed, template } from './installed';

const [{ payload }] = SAMPLES;

test('the set-up branch creates the columns that the node plans rows for, and can run again', async () => {
	for (const { name, columns } of Object.values(TABLES)) {
		const create = template.nodes.find(({ parameters }) => parameters.tableName === name);
		expect(create?.parameters.columns).toEqual({ column: columns });
		expect(create?.parameters.options).toEqual({ createIfNotExists: true });
	}
	const { engine } = await installed();
	expect((await engine.run(template, { startNode: 'Set Up Once' })).status).toBe('success');
});

test('a first enquiry gives one contact, one transcript, one task and one decision', async () => {
	const { post, counts, rows } = await installed();
	expect((await post(payload)).error).toBeUndefined();
	expect(await counts()).toEqual({ contacts: 1, transcripts: 1, openTasks: 1, decisions: 1 });
	const [contact] = await rows('lead_pipeline_contacts');
	expect(contact).toMatchObject({ email: 'dana.whitfield@northbeam.example', bucket: 'warm' });
});

test('the same enquiry again changes nothing', async () => {
	const { post, counts, rows } = await installed();
	await post(payload);
	const before = await rows('lead_pipeline_contacts');
	await post(payload);
	expect(await counts()).toEqual({ contacts: 1, transcripts: 1, openTasks: 1, decisions: 1 });
	expect(await rows('lead_pipeline_contacts')).toEqual(before);
});

test('a new message of the same person adds a transcript and updates the open task', async () => {
	const { post, counts, rows } = await installed();
	await post(payload);
	const [{ owner_email: owner }] = await rows('lead_pipeline_contacts');
	await post({
		form_id: 'contact',
		submission_id: 'later',
		submitted_at: '2026-01-15T09:00:00Z',
		email: payload.email,
		message: 'One more thing: could we see pricing before the demo?',
	});
	expect(await counts()).toEqual({ contacts: 1, transcripts: 2, openTasks: 1, decisions: 2 });
	const [contact] = await rows('lead_pipeline_contacts');
	expect(contact.owner_email).toBe(owner);
});

test('a lead that no stage can use becomes a row with its reason', async () => {
	const { post, rows } = await installed();
	expect((await post({ message: 'Hello?' })).status).toBe('success');
	const [row] = await rows('lead_pipeline_decisions');
	expect(row).toMatchObject({ bucket: 'review', outcome: 'failedItem' });
	expect(String(row.reason)).toMatch(/reach/u);
	expect(String(row.trace)).toContain('Hello?');
});

test('every sample lead is stored once, however often it comes', async () => {
	const { post, counts } = await installed();
	for (const sample of [...SAMPLES, ...SAMPLES]) {
		const run = await post(sample.payload);
		expect([sample.name, run.error]).toEqual([sample.name, undefined]);
	}
	const { contacts, decisions } = await counts();
	expect({ contacts, decisions }).toEqual({ contacts: SAMPLES.length, decisions: SAMPLES.length });
});

test('the table of decisions can be simulated: the policy that decided them changes nothing', async () => {
	const { engine, post, rows } = await installed();
	for (const { payload: one } of SAMPLES) await post(one);
	const decisions = await rows('lead_pipeline_decisions');
	const bucket = template.nodes.find(({ name }) => name === 'Route Bucket');
	const parameters = {
		...bucket?.parameters,
		operation: 'simulate',
		options: { ...(bucket?.parameters.options as object), assignmentsSoFar: [] },
	};
	const alone = {
		...template,
		nodes: [{ ...bucket, parameters }],
		connections: {},
	};
	const run = await engine.run(alone, {
		startNode: 'Route Bucket',
		items: decisions.map((json) => ({ json })),
	});
	const [{ json }] = run.itemsOf('Route Bucket');
	expect(json.simulation).toMatchObject({
		...{ judged: SAMPLES.length, samePolicy: SAMPLES.length, flipped: 0 },
		notReproducible: { listed: [] },
		unjudged: { listed: [] },
	});
});

describe('the leads of the last 30 days', () => {
	const sharing = {
		...template,
		nodes: template.nodes.map((node) => {
			if (node.name !== 'Route Bucket') return node;
			const options = { ...(node.parameters.options as object), assignment: 'shortfall' };
			return { ...node, parameters: { ...node.parameters, options } };
		}),
	};
	const tellsCounts = (rows: Array<Record<string, unknown>>): boolean[] =>
		rows.map(({ trace }) => !String(trace).includes('none are supplied'));

	test('are counted by Route Bucket, and none are no obstacle', async () => {
		const { post, rows } = await installed();
		for (const { payload: body } of SAMPLES.slice(0, 2)) {
			const run = await post(body, sharing);
			expect(run.error).toBeUndefined();
			expect(run.itemsOf('Route Bucket', 6)).toEqual([]);
		}
		const decisions = await rows('lead_pipeline_decisions');
		expect(tellsCounts(decisions)).toEqual([true, true]);
		expect(decisions.map(({ owner_rule: rule }) => rule)).not.toContain(null);
		const last = await post(SAMPLES[2].payload, sharing);
		const looked = last.itemsOf('Leads of 30 Days').map(({ json }) => json.lead_key);
		expect(looked).toEqual(decisions.map(({ lead_key: key }) => key));
	});

	test('are looked up once for several leads, of which none is lost or mixed up', async () => {
		const { engine, counts, rows } = await installed();
		const items = SAMPLES.slice(0, 3).map(({ payload: body }) => posted(body));
		const run = await engine.run(sharing, { startNode: 'Webhook', items });
		expect(run.error).toBeUndefined();
		expect(run.itemsOf('Leads of 30 Days')).toHaveLength(1);
		expect((await counts()).decisions).toBe(3);
		const contacts = await rows('lead_pipeline_contacts');
		expect(contacts.map(({ email }) => email).sort()).toEqual(
			run
				.itemsOf('Capture')
				.map(({ json }) => (json.lead as { email: string }).email)
				.sort(),
		);
	});

	test('that can’t be read leave the lead to be routed without them', async () => {
		const { engine, rows } = await installed();
		const broken = {
			...sharing,
			nodes: sharing.nodes.map((node) =>
				node.name === 'Leads of 30 Days'
					? {
							...node,
							parameters: {
								...node.parameters,
								dataTableId: { __rl: true, mode: 'name', value: 'no_such_table' },
							},
						}
					: node,
			),
		};
		const run = await engine.run(broken, { startNode: 'Webhook', items: [posted(payload)] });
		expect(run.error).toBeUndefined();
		expect(await rows('lead_pipeline_decisions')).toMatchObject([{ bucket: 'warm' }]);
	});
});
