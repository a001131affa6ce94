import { posted, readTemplate, SAMPLES } from '../support/engine';
import { installed } from './installed';

const template = readTemplate('erasure-request.json');
const [dana, other] = SAMPLES.map(({ payload }) => payload);
const TABLES = ['lead_pipeline_contacts', 'lead_pipeline_activities', 'lead_pipeline_decisions'];

async function twoPeople() {
	const tables = await installed();
	await tables.post(dana);
	await tables.post(other);
	const held = async () => {
		const rows = await Promise.all(TABLES.map(tables.rows));
		return rows.map((found) => found.length);
	};
	const erase = async (body: unknown) =>
		await tables.engine.run(template, { startNode: 'Webhook', items: [posted(body)] });
	return { ...tables, held, erase };
}

test('an erased person leaves no row, others stay, and the confirmation counts what went', async () => {
	const { erase, held, rows } = await twoPeople();
	const before = await held();
	const run = await erase({ email: String(dana.email).toUpperCase() });
	expect(run.error).toBeUndefined();
	const left = await Promise.all(TABLES.map(rows));
	expect(JSON.stringify(left)).not.toContain(dana.email);
	const [contacts, activities, decisions] = left.map((found) => found.length);
	expect(contacts).toBe(1);
	const [{ json }] = run.itemsOf('Confirmation');
	expect(json.text).toContain(
		`Rows of Data Tables: 1 contact, ${before[1] - activities} activities, ${before[2] - decisions} decisions`,
	);
	expect(before[1] - activities).toBeGreaterThan(0);
	expect(json.text).toContain('executions that n8n stored');
});

test('a second request finds nothing left and says so', async () => {
	const { erase } = await twoPeople();
	await erase({ email: dana.email });
	const run = await erase({ email: dana.email });
	expect(run.itemsOf('Confirmation')[0].json.text).toContain(
		'0 contact, 0 activities, 0 decisions',
	);
});

test('a request that names nobody deletes nothing and reaches a person', async () => {
	const { erase, held } = await twoPeople();
	const before = await held();
	const run = await erase({ comment: 'please forget me' });
	expect(await held()).toEqual(before);
	expect(run.itemsOf('Needs a Person')[0].json.text).toContain('Nobody is named');
});
