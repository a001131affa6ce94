import { enrichmentSchema } from '../../lead/schema';
import { startCrm, type Crm } from '../support/crmStandIns';
import { startEnrichment } from '../support/enrichmentStandIns';
import {
	createEngine,
	posted,
	readTemplate,
	SAMPLES,
	type Run,
	type Workflow,
} from '../support/engine';
import { redirectHosts } from '../support/redirectHosts';

type Section = {
	action: string;
	contactId: string;
	url: string | null;
	warnings: string[];
	rejected: unknown[];
	task: { dueAt: string; ownerEmail: string } | null;
};

const REPS = ['alex.kim', 'maya.torres', 'jonas.weber', 'freya.holm', 'sales-lead'].map(
	(name) => `${name}@your-company.example`,
);
const [warm, lukewarm] = SAMPLES.map(({ payload }) => payload);
const PEOPLE: Record<string, string> = {
	hubspot: 'contacts',
	pipedrive: 'persons',
	salesforce: 'Leads',
};

describe.each(Object.keys(PEOPLE))('the pipeline with %s', (name) => {
	let crm: Crm;
	let engine: Awaited<ReturnType<typeof createEngine>>;
	const template = readTemplate(`inbound-lead-pipeline-${name}.json`);
	const post = async (body: unknown, workflow: Workflow = template): Promise<Run> => {
		const run = await engine.run(workflow, {
			startNode: 'Webhook',
			items: [posted(body)],
			credentials: crm.credentials,
		});
		expect(run.error).toBeUndefined();
		crm.settle();
		return run;
	};
	const written = (run: Run): Section => {
		expect(run.itemsOf('CRM Upsert', 1).map(({ json }) => json.error)).toEqual([]);
		const [{ json }] = run.itemsOf('CRM Upsert');
		return json.crm as Section;
	};
	const held = (): Record<string, number> => Object.fromEntries(crm.holds());

	beforeEach(async () => {
		crm = await startCrm(name, REPS);
		engine = await createEngine();
		const setUp = await engine.run(template, {
			startNode: 'Set Up Once',
			mode: 'manual',
			credentials: crm.credentials,
		});
		expect(setUp.error).toBeUndefined();
		const [{ json }] = setUp.itemsOf('Provision Fields');
		expect(json).toMatchObject({ system: name, failed: [] });
	});
	afterEach(async () => {
		expect(crm.violations).toEqual([]);
		await crm.stop();
	});

	it('a lead lands with everything, and the same lead again changes nothing', async () => {
		const first = written(await post(warm));
		expect(first).toMatchObject({ action: 'created', warnings: [], rejected: [] });
		expect(first.task).toMatchObject({ ownerEmail: expect.stringContaining('@your-company') });
		const before = held();
		expect(written(await post(warm))).toMatchObject({
			action: 'unchanged',
			contactId: first.contactId,
		});
		expect(held()).toEqual(before);
		expect(held()[PEOPLE[name]]).toBe(1);
	});

	it('a known person is found before routing and keeps the owner', async () => {
		await post(warm);
		const run = await post({ ...warm, message: 'One more thing: do you offer training in March?' });
		const [{ json }] = run.itemsOf('Get Lead');
		const { existing } = json.crm as {
			existing: { contactId: string; ownerEmail: string; loads: Record<string, number> };
		};
		expect(existing.contactId).toBe(written(run).contactId);
		expect(existing.ownerEmail).toContain('@your-company.example');
		expect(existing.loads).toEqual({ [existing.ownerEmail]: 1 });
		expect(held()[PEOPLE[name]]).toBe(1);
	});

	it('a second person of a company costs no look-up, and both are written with what is known of it', async () => {
		const vendors = await startEnrichment();
		const ofCrm = 'api.hubapi.com';
		redirectHosts(
			Object.fromEntries(Object.entries(vendors.hosts).filter(([host]) => host !== ofCrm)),
		);
		const providers = ['apollo', 'peopledatalabs'];
		const nodes = template.nodes.map((node) =>
			node.name === 'Enrich' ? { ...node, parameters: { ...node.parameters, providers } } : node,
		);
		const enquire = async (person: string): Promise<Run> => {
			const email = `${person}@fernlightmedia.com`;
			const run = await engine.run(
				{ ...template, nodes },
				{
					startNode: 'Webhook',
					items: [posted({ email, company: 'Fernlight Media', message: 'A demo, please.' })],
					credentials: { ...vendors.credentials, ...crm.credentials },
				},
			);
			expect(run.error).toBeUndefined();
			crm.settle();
			return run;
		};
		const knownBy = (run: Run) =>
			enrichmentSchema.parse(run.itemsOf('CRM Upsert')[0].json.enrichment);

		const first = await enquire('dana.whitlock');
		expect(written(first)).toMatchObject({ action: 'created', rejected: [] });
		expect(knownBy(first).company).toMatchObject({
			...{ industry: 'media', employees: 72, country: 'US' },
		});
		const asked = vendors.requests();
		expect(asked).toMatchObject({ apollo: 1, peopledatalabs: 1 });

		const second = await enquire('marek.sobel1');
		expect(written(second)).toMatchObject({ action: 'created', rejected: [] });
		expect(vendors.requests()).toEqual(asked);
		expect(knownBy(second).company).toEqual(knownBy(first).company);
		expect(held()[PEOPLE[name]]).toBe(2);
		await vendors.stop();
	});

	it('who asks to be erased is gone, others stay', async () => {
		await post(warm);
		await post(lukewarm);
		const erasure = readTemplate('erasure-request.json');
		const nodes = erasure.nodes.map((node) =>
			node.name === 'Erase' ? { ...node, parameters: { ...node.parameters, system: name } } : node,
		);
		const run = await post({ email: warm.email }, { ...erasure, nodes });
		const [{ json }] = run.itemsOf('Erase');
		expect(json).toMatchObject({ system: name, isComplete: true, notErased: [] });
		expect(run.itemsOf('Confirmation')[0].json.text).toMatch(/Gone from|permanent later/u);
		const [{ json: again }] = (await post(warm)).itemsOf('Get Lead');
		expect(again.crm).toMatchObject({ existing: { contactId: null, notes: [] } });
	});
});
