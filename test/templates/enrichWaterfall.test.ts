import { enrichmentSchema } from '../../lead/schema';
import { startEnrichment } from '../support/enrichmentStandIns';
import { createEngine, posted, readTemplate, type Run } from '../support/engine';
import { redirectHosts } from '../support/redirectHosts';

/** Who has no address can't be asked: Keyless reaches nobody. */
jest.mock('node:dns/promises', () => {
	const refuse = () => Promise.reject(new Error('There is no network'));
	return {
		Resolver: class {
			resolve4 = refuse;
			resolve6 = refuse;
			resolveMx = refuse;
			resolveTxt = refuse;
		},
	};
});

const template = readTemplate('enrich-waterfall.json');
/** Apollo knows size and country of it, People Data Labs the industry too. */
const COMPANY = 'fernlightmedia.com';
const [dana, marek] = ['dana.whitlock', 'marek.sobel1'].map((name) => ({
	email: `${name}@${COMPANY}`,
	message: 'Please show us a demo.',
}));
const NEEDED = { industry: 'media', employees: '72', country: 'US' };

let vendors: Awaited<ReturnType<typeof startEnrichment>>;
let engine: Awaited<ReturnType<typeof createEngine>>;

beforeEach(async () => {
	vendors = await startEnrichment();
	redirectHosts(vendors.hosts);
	engine = await createEngine();
});
afterEach(async () => await vendors.stop());

const setUp = async (): Promise<void> => {
	const run = await engine.run(template, { startNode: 'Set Up Once', mode: 'manual' });
	expect([run.status, run.error]).toEqual(['success', undefined]);
};
const post = async (...leads: object[]): Promise<Run> => {
	const run = await engine.run(template, {
		startNode: 'Webhook',
		items: leads.map(posted),
		credentials: vendors.credentials,
	});
	expect([run.status, run.error]).toEqual(['success', undefined]);
	return run;
};
const known = (run: Run) => run.itemsOf('What Is Known').map(({ json }) => json);
const attempts = (run: Run, index = 0): string[][] =>
	enrichmentSchema
		.parse(run.itemsOf('Enrich')[index].json.enrichment)
		.attempts.map(({ provider, outcome }) => [provider, outcome]);
const rows = () =>
	(engine.dataTables as { rows: (table: string) => Array<Record<string, unknown>> | null }).rows(
		'lead_pipeline_cache',
	);

test('the pinned sample runs without a credential, and each provider says that it has none', async () => {
	const run = await engine.run(template, { startNode: 'Webhook', mode: 'manual' });
	expect([run.status, run.error]).toEqual(['success', undefined]);
	const [{ asked, cost }] = known(run);
	expect(cost).toBe('0.00');
	for (const provider of ['apollo', 'peopledatalabs', 'zoominfo']) {
		expect(asked).toContain(`${provider}: badKey (No credential is chosen`);
	}
	expect(asked).toContain('keyless.website: failed (n8n.io has no address)');
	expect(run.itemsOf('Needs a Person')).toEqual([]);
	expect(Object.values(vendors.requests()).filter(Boolean)).toEqual([]);
});

test('a lead asks the providers in turn, the next one of the company asks nobody and has the same', async () => {
	await setUp();
	const first = await post(dana);
	expect(known(first)).toEqual([
		expect.objectContaining({ ...NEEDED, email: dana.email, company: 'Fernlight Media' }),
	]);
	expect(known(first)[0].cost).toBe('0.20');
	expect(attempts(first)).toEqual(
		expect.arrayContaining([
			['apollo', 'found'],
			['peopledatalabs', 'found'],
			['zoominfo', 'skipped'],
		]),
	);
	expect(rows()).toEqual([expect.objectContaining({ cache_key: COMPANY, kind: 'company' })]);
	expect(JSON.stringify(rows())).not.toContain('dana');
	const asked = vendors.requests();
	expect(asked).toMatchObject({ apollo: 1, peopledatalabs: 1, zoominfo: 0 });

	const second = await post(marek);
	expect(vendors.requests()).toEqual(asked);
	const { email, company, sources, cost, ...fields } = known(second)[0];
	expect({ email, cost }).toEqual({ email: marek.email, cost: '0.00' });
	expect({ company, sources, ...fields }).toMatchObject({
		...NEEDED,
		company: known(first)[0].company,
		sources: known(first)[0].sources,
	});
	const companyOf = (run: Run) =>
		enrichmentSchema.parse(run.itemsOf('Enrich')[0].json.enrichment).company;
	expect(companyOf(second)).toEqual(companyOf(first));
	expect(rows()).toHaveLength(1);
});

test('set up again, the cache keeps its rows', async () => {
	await setUp();
	await post(dana);
	const before = rows();
	await setUp();
	expect(rows()).toEqual(before);
});

test('of several people of a company in one run the first asks, and each goes on', async () => {
	await setUp();
	const run = await post(dana, { phone: '+1 617 555 0142', message: 'Call me' }, marek);
	expect(vendors.requests()).toMatchObject({ apollo: 1, peopledatalabs: 1 });
	const byEmail = new Map(known(run).map((item) => [item.email, item]));
	expect([...byEmail.keys()].sort()).toEqual(['', dana.email, marek.email]);
	expect(byEmail.get(dana.email)).toMatchObject(NEEDED);
	expect(byEmail.get(marek.email)).toMatchObject(NEEDED);
	expect(byEmail.get('')).toMatchObject({ industry: 'unknown', employees: 'unknown' });
	expect(rows()).toHaveLength(1);
});

test('a lead without address or domain goes on, and nobody is asked', async () => {
	await setUp();
	const run = await post({ phone: '+1 617 555 0142', message: 'Call me' });
	expect(known(run)).toEqual([expect.objectContaining({ email: '', industry: 'unknown' })]);
	expect(Object.values(vendors.requests()).filter(Boolean)).toEqual([]);
	expect(rows()).toEqual([]);
});

test('what can’t be read reaches a person with its reason, beside a lead that goes on', async () => {
	await setUp();
	const run = await post({ comment: 'hello' }, dana);
	const [{ json }, ...others] = run.itemsOf('Needs a Person');
	expect(others).toEqual([]);
	expect(json.text).toMatch(/Reason: No way to reach a person/u);
	expect(json.text).toContain('"comment": "hello"');
	expect(known(run)).toEqual([expect.objectContaining(NEEDED)]);
});

test('without the table a lead is enriched all the same', async () => {
	const run = await post(dana);
	expect(rows()).toBeNull();
	expect(known(run)).toEqual([expect.objectContaining(NEEDED)]);
	expect(run.itemsOf('Look Up Company')).toHaveLength(1);
	expect(run.itemsOf('Needs a Person')).toEqual([]);
});

test('with every provider down a lead still goes on; nothing is remembered of them, so the next one asks', async () => {
	await setUp();
	const { apollo, peopledatalabs, zoominfo } = vendors.standIns;
	for (const vendor of [apollo, peopledatalabs, zoominfo]) vendor.fail('serverError');
	const down = await post(dana);
	expect(known(down)).toEqual([
		expect.objectContaining({ email: dana.email, industry: 'unknown', cost: '0.00' }),
	]);
	expect(attempts(down)).toEqual(
		expect.arrayContaining([
			['apollo', 'failed'],
			['peopledatalabs', 'failed'],
			['zoominfo', 'failed'],
		]),
	);
	for (const vendor of [apollo, peopledatalabs, zoominfo]) vendor.fail(null);
	expect(known(await post(marek))).toEqual([expect.objectContaining(NEEDED)]);
});
