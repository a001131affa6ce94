import { startCrm } from '../support/crmStandIns';
import { createEngine, readTemplate, SAMPLES } from '../support/engine';

const template = readTemplate('backfill.json');
const COLUMNS = ['email', 'name', 'title', 'company', 'country', 'employees', 'message'];
const quoted = (cell: unknown): string =>
	`"${String(cell ?? '')
		.replaceAll('"', '""')
		.replaceAll('\n', ' ')}"`;

/** Runs the template over a CSV file of these rows, so many at a time. */
async function backfill(
	rows: Array<Record<string, unknown>>,
	batchSize: number,
	{
		system = 'preview',
		credentials,
	}: { system?: string; credentials?: Record<string, object> } = {},
) {
	const lines = rows.map((row) => COLUMNS.map((column) => quoted(row[column])).join(','));
	const csv = [COLUMNS.join(','), ...lines].join('\n');
	const file = {
		data: Buffer.from(csv).toString('base64'),
		mimeType: 'text/csv',
		fileName: 'leads.csv',
	};
	const nodes = template.nodes.map((node) => {
		if (node.name === 'Batches') return { ...node, parameters: { batchSize, options: {} } };
		const { parameters } = node;
		return parameters.system ? { ...node, parameters: { ...parameters, system } } : node;
	});
	const engine = await createEngine();
	const run = await engine.run(
		{ ...template, nodes },
		{ startNode: 'Leads as a File', items: [{ json: {}, binary: { file } }], credentials },
	);
	expect(run.error).toBeUndefined();
	const [{ json }] = run.itemsOf('Report');
	return { run, report: String(json.text) };
}

const leads = SAMPLES.map(({ payload }) => payload).filter(
	({ email, message }) => email && message,
);

test('every row of the file is planned, in batches, and counted', async () => {
	const { run, report } = await backfill(leads, 5);
	expect(report.split('\n')[0]).toBe(`${leads.length} created (preview)`);
	expect(report).toContain('0 passed over');
	const batches = run.executionOrder.filter(({ node }) => node === 'CRM Upsert');
	expect(batches).toHaveLength(Math.ceil(leads.length / 5));
});

test('rows without anybody to reach leave with their reason, and a batch of only such rows stops nothing', async () => {
	const nobody = { company: 'Acme', message: 'Call us' };
	const { run, report } = await backfill([nobody, nobody, leads[0]], 2);
	expect(report).toBe(
		'1 created (preview)\n2 passed over: done before, or with a reason at Needs a Person',
	);
	expect(run.itemsOf('Needs a Person')[0].json.text).toContain('Reason:');
});

test('the same file again passes over what is in the CRM, and goes on where it was interrupted', async () => {
	const crm = await startCrm('hubspot', []);
	const into = { system: 'hubspot', credentials: crm.credentials };
	const people = leads.slice(0, 6);
	await provision(into);
	await backfill(people.slice(0, 4), 3, into);
	crm.settle();
	const { report } = await backfill(people, 3, into);
	expect(report.split('\n')).toEqual([
		expect.stringMatching(/^2 created/u),
		expect.stringMatching(/^4 passed over/u),
	]);
	const held = crm.holds();
	crm.settle();
	crm.log.length = 0;
	const { run } = await backfill(people, 3, into);
	expect(run.itemsOf('CRM Upsert')).toEqual([]);
	expect(crm.holds()).toEqual(held);
	expect(crm.violations).toEqual([]);
	await crm.stop();
});

async function provision({
	system,
	credentials,
}: {
	system: string;
	credentials: Record<string, object>;
}) {
	const pipeline = readTemplate(`inbound-lead-pipeline-${system}.json`);
	const engine = await createEngine();
	const run = await engine.run(pipeline, { startNode: 'Set Up Once', mode: 'manual', credentials });
	expect(run.error).toBeUndefined();
}
