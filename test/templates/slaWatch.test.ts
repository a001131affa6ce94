import { SAMPLES, readTemplate, type Workflow } from '../support/engine';
import { installed } from './installed';

const shipped = readTemplate('sla-watch.json');
const DECISIONS = 'lead_pipeline_decisions';
const OWNER = 'alex.kim@your-company.example';
const MANAGER = 'sales-lead@your-company.example';
const TARGET_MINUTES = 100;

/** The template on a team that works around the clock, so that the test may run at any hour. */
const template: Workflow = {
	...shipped,
	nodes: shipped.nodes.map((node) => {
		if (node.name !== 'Route Bucket') return node;
		const always = {
			businessDays: [1, 2, 3, 4, 5, 6, 7],
			...{ businessStart: '00:00', businessEnd: '24:00' },
		};
		const options = { ...Object(node.parameters.options), ...always };
		return { ...node, parameters: { ...node.parameters, options } };
	}),
};

/** A stored decision that has used so many percent of its target. */
const decision = (name: string, percent: number, cells: object = {}) => {
	const captured = Date.now() - (percent / 100) * TARGET_MINUTES * 60_000;
	return {
		...{ decision_key: `d-${name}`, lead_key: `l-${name}`, person_key: `p-${name}` },
		...{ bucket: 'lukewarm', reason: `The ${name} lead.`, owner_email: OWNER },
		captured_at: new Date(captured).toISOString(),
		decided_at: new Date(captured).toISOString(),
		due_at: new Date(captured + TARGET_MINUTES * 60_000).toISOString(),
		sla_target: `PT${TARGET_MINUTES}M`,
		...cells,
	};
};

async function watched(decisions: object[], contacts: object[] = []) {
	const tables = await installed();
	await write(tables, DECISIONS, decisions);
	await write(tables, 'lead_pipeline_contacts', contacts);
	const watch = async (workflow: Workflow = template) => {
		const run = await tables.engine.run(workflow, { startNode: 'Every Five Minutes' });
		expect(run.error).toBeUndefined();
		const sent = (node: string) => run.itemsOf(node).map(({ json }) => json);
		return {
			run,
			...{ reminded: sent('Remind'), escalated: sent('Escalate'), handedOver: sent('Hand Over') },
		};
	};
	const row = async (name: string) =>
		(await tables.rows(DECISIONS)).find(({ decision_key }) => decision_key === `d-${name}`);
	const writeRows = (table: string, changed: object[], key: string) =>
		write(tables, table, changed, key);
	return { ...tables, watch, row, write: writeRows };
}

/** Inserts rows, or updates those with the same key. */
async function write(
	{ engine }: Awaited<ReturnType<typeof installed>>,
	table: string,
	rows: object[],
	key?: string,
) {
	if (rows.length === 0) return;
	const node = (name: string, type: string, parameters: object) => ({
		...{ id: name, name, type, typeVersion: 1, position: [0, 0], parameters },
	});
	const condition = { keyName: key, condition: 'eq', keyValue: `={{ $json.${key} }}` };
	const run = await engine.run(
		{
			name: 'Write',
			nodes: [
				node('Start', 'n8n-nodes-base.manualTrigger', {}),
				node('Write', 'n8n-nodes-base.dataTable', {
					...{ resource: 'row', operation: key ? 'update' : 'insert' },
					dataTableId: { __rl: true, mode: 'name', value: table },
					...(key && { filters: { conditions: [condition] } }),
					columns: { mappingMode: 'autoMapInputData', value: {} },
				}),
			],
			connections: { Start: { main: [[{ node: 'Write', type: 'main', index: 0 }]] } },
		},
		{ startNode: 'Start', items: rows.map((json) => ({ json: { ...json } })) },
	);
	expect(run.error).toBeUndefined();
}

const named = (messages: Array<Record<string, unknown>>): string[] =>
	messages.map(({ text }) => /The (\w+) lead\./u.exec(String(text))?.[1] ?? '?').sort();

const STORED = [
	...[decision('fresh', 40), decision('half', 60), decision('late', 90), decision('over', 120)],
	decision('answered', 120, { first_touch_at: new Date().toISOString() }),
	decision('cool', 120, { bucket: 'cool', due_at: null, sla_target: null }),
	decision('ancient', 120, { due_at: '2020-01-01T00:00:00.000Z' }),
];

test('leads that wait are reminded of, escalated and reassigned; a second run sends nothing again', async () => {
	const { watch, row } = await watched(STORED);
	const first = await watch();
	expect(first.run.itemsOf('Open Decisions')).toHaveLength(4);
	expect(named(first.reminded)).toEqual(['half']);
	expect(named(first.escalated)).toEqual(['late']);
	expect(named(first.handedOver)).toEqual(['over', 'over']);
	expect(first.reminded[0].to).toBe(OWNER);
	expect(first.escalated[0].to).toBe(MANAGER);
	expect(await row('half')).toMatchObject({ sla_stage: 'remind', owner_email: OWNER });
	expect(await row('late')).toMatchObject({ sla_stage: 'escalate', owner_email: OWNER });
	expect(await row('fresh')).toMatchObject({ sla_stage: null, sla_notified_at: null });

	const second = await watch();
	expect([second.reminded, second.escalated, second.handedOver]).toEqual([[], [], []]);
	expect(second.run.itemsOf('Route Bucket')).toHaveLength(4);
});

test('a reassignment is on the decision, the contact and the open task, and holds', async () => {
	const { watch, rows, post, write } = await watched([]);
	const [{ payload }] = SAMPLES;
	await post(payload);
	const [before] = await rows(DECISIONS);
	expect(before).toMatchObject({ bucket: 'warm', sla_target: 'PT5M', sla_stage: null });
	const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
	const { decision_key } = before;
	const waiting = { decision_key, captured_at: hourAgo, due_at: hourAgo };
	await write(DECISIONS, [waiting], 'decision_key');

	const { handedOver } = await watch();
	const [decided] = await rows(DECISIONS);
	const heir = String(decided.owner_email);
	expect([heir, before.owner_email].sort()).toEqual([OWNER, 'maya.torres@your-company.example']);
	expect(handedOver.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
		`${heir} Yours now: Dana Whitfield (Northbeam)`,
		`${before.owner_email} Handed over: Dana Whitfield (Northbeam)`,
	]);
	expect(decided).toMatchObject({ previous_owners: before.owner_email, sla_stage: null });
	expect(decided.sla_reason).toContain(`reassigned from ${before.owner_email}`);
	const trace = JSON.parse(String(decided.trace)) as Array<{ step: string; rule?: string }>;
	expect(trace.length).toBeGreaterThan(JSON.parse(String(before.trace)).length);
	expect(trace.at(-1)).toMatchObject({ step: 'owner', rule: 'territory' });
	expect(await rows('lead_pipeline_contacts')).toMatchObject([{ owner_email: heir }]);
	const activities = await rows('lead_pipeline_activities');
	const [task] = activities.filter(({ kind }) => kind === 'task');
	expect(task).toMatchObject({ owner_email: heir, due_at: decided.due_at });
	expect(Date.parse(String(task.due_at))).toBeGreaterThan(Date.now());

	await post({ ...payload, submission_id: 'later', message: 'One more thing: the price, please.' });
	for (const { owner_email } of await rows(DECISIONS)) expect(owner_email).toBe(heir);
	expect((await watch()).handedOver).toEqual([]);
});

test('the pinned sample can be tried out', async () => {
	const { engine } = await watched([]);
	const run = await engine.run(shipped, { startNode: 'Every Five Minutes', mode: 'manual' });
	expect(run.error).toBeUndefined();
	expect(run.itemsOf('Hand Over')).toHaveLength(2);
});

test('what the CRM knows of first touches goes to the rows before they are looked at', async () => {
	const { watch, row } = await watched([decision('late', 90), decision('over', 120)]);
	const touch = new Date(Date.now() - 60_000).toISOString();
	const told: Workflow = {
		...template,
		nodes: template.nodes.map((node) =>
			node.name === 'Read Outcomes'
				? {
						...{ name: node.name, position: node.position, typeVersion: 3.4 },
						type: 'n8n-nodes-base.set',
						parameters: {
							mode: 'raw',
							jsonOutput: JSON.stringify({ leadKey: 'l-over', outcomes: { firstTouch: touch } }),
							options: {},
						},
					}
				: node,
		),
	};
	const { escalated, handedOver } = await watch(told);
	expect(named(escalated)).toEqual(['late']);
	expect(handedOver).toEqual([]);
	expect(await row('over')).toMatchObject({ first_touch_at: touch, sla_stage: null });
});

test('the contact’s row says who it is, and who owns it by now', async () => {
	const contact = { person_key: 'p-half', first_name: 'Dana', last_name: 'Whitfield' };
	const owner_email = 'freya.holm@your-company.example';
	const { watch } = await watched([decision('half', 60)], [{ ...contact, owner_email }]);
	const { reminded } = await watch();
	expect(reminded).toMatchObject([{ to: owner_email, subject: 'Reminder: Dana Whitfield' }]);
});

test('a decision that can’t be checked reaches a person, and the others go on', async () => {
	const { watch } = await watched([
		decision('broken', 120, { sla_target: 'soon' }),
		decision('half', 60),
	]);
	const { run, reminded } = await watch();
	expect(named(reminded)).toEqual(['half']);
	expect(run.itemsOf('Needs a Person')).toMatchObject([
		{ json: { text: expect.stringContaining('“sla_target” can’t be used: found "soon"') } },
	]);
});
