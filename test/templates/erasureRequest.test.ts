import { posted, readTemplate, SAMPLES } from '../support/engine';
import { startEnrichment } from '../support/enrichmentStandIns';
import { redirectHosts } from '../support/redirectHosts';
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
	// Nobody keeps a cache here, so there is no table of it.
	expect(json.text).toMatch(/^What was held of .* is erased\.$/mu);
	expect(json.text).toContain(', 0 cached answers');
	expect(json.text).not.toContain('NOT deleted');
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

test('what providers said of the person goes too, what they said of the company stays', async () => {
	const { engine, erase, rows } = await twoPeople();
	const vendors = await startEnrichment();
	redirectHosts(vendors.hosts);
	const waterfall = readTemplate('enrich-waterfall.json');
	await engine.run(waterfall, { startNode: 'Set Up Once' });
	const needed = ['enrichment.company.employees', 'enrichment.person.seniority'];
	const nodes = waterfall.nodes.map((node) => {
		if (node.name !== 'Enrich') return node;
		const options = { ...(node.parameters.options as object), cachePeople: true };
		const parameters = { ...node.parameters, needed, providers: ['apollo'], options };
		return { ...node, parameters };
	});
	const people = ['ingrid.fossum', 'theo.arnaud1'].map((name) => `${name}@ironvale.io`);
	for (const email of people) {
		await engine.run(
			{ ...waterfall, nodes },
			{
				startNode: 'Webhook',
				items: [posted({ email, message: 'A demo, please.' })],
				credentials: vendors.credentials,
			},
		);
	}
	await vendors.stop();
	const cached = async () =>
		(await rows('lead_pipeline_cache')).map(({ kind, cache_key }) => ({ kind, cache_key }));
	const before = await cached();
	const company = { kind: 'company', cache_key: 'ironvale.io' };
	const others = before.filter(({ kind }) => kind === 'person').slice(1);
	expect(before).toHaveLength(3);
	expect(before).toContainEqual(company);

	const run = await erase({ email: people[0].toUpperCase() });
	expect(run.error).toBeUndefined();
	const left = await cached();
	expect(left).toHaveLength(2);
	expect(left).toEqual(expect.arrayContaining([company, ...others]));
	const [{ json }] = run.itemsOf('Confirmation');
	expect(json.text).toContain(', 1 cached answers');
	expect(json.text).not.toContain('NOT deleted');
});

test('a table that refuses is named, and the request does not count as done', async () => {
	const { erase, engine } = await twoPeople();
	await engine.run(
		{
			...readTemplate('enrich-waterfall.json'),
			nodes: readTemplate('enrich-waterfall.json').nodes.map((node) =>
				node.name === 'Create Cache'
					? {
							...node,
							parameters: {
								...node.parameters,
								columns: { column: [{ name: 'key', type: 'string' }] },
							},
						}
					: node,
			),
		},
		{ startNode: 'Set Up Once' },
	);
	const [{ json }] = (await erase({ email: dana.email })).itemsOf('Confirmation');
	expect(json.text).toContain('Not everything that is held of');
	expect(json.text).toMatch(/cached answers NOT deleted \(.*cache_key/u);
});
