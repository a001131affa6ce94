import { routedLead } from '../crmUpsert/leads';
import { startCrm, type Crm } from '../support/crmStandIns';
import { createEngine, type Run } from '../support/engine';

type Json = Record<string, unknown>;

const WRONG = 'secret-of-somebody-else';
const KIM = 'kim@ourselves.example';
const ONE_DAY = '2026-03-11T09:00:00.000Z';
const LATER = '2026-03-20T09:00:00.000Z';

let crm: Crm;
let engine: Awaited<ReturnType<typeof createEngine>>;

/** One run of the node over these items, as in n8n: credential, HTTP and error handling included. */
async function runNode(
	system: string,
	operation: string,
	jsons: Json[],
	{ onError, credentials, ...parameters }: Json = {},
): Promise<Run> {
	const node = {
		...{ id: '2', name: 'CRM Upsert', type: 'n8n-nodes-lead-pipeline.crmUpsert' },
		...{ typeVersion: 1, position: [200, 0], onError },
		parameters: { system, operation, ...parameters },
	};
	const start = {
		...{ id: '1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
		...{ position: [0, 0], parameters: {} },
	};
	const connections = { Start: { main: [[{ node: 'CRM Upsert', type: 'main', index: 0 }]] } };
	const run = await engine.run(
		{ name: 'CRM', nodes: [start, node], connections },
		{
			startNode: 'Start',
			items: jsons.map((json) => ({ json })),
			credentials: (credentials as typeof crm.credentials | undefined) ?? crm.credentials,
		},
	);
	crm.settle();
	return run;
}

const jsonsOf = (run: Run, output = 0): Json[] => {
	expect(run.error).toBeUndefined();
	return run.itemsOf('CRM Upsert', output).map(({ json }) => json);
};

const wrongToken: Record<string, Record<string, unknown>> = {
	hubspot: { hubspotAppToken: { appToken: WRONG } },
	pipedrive: { pipedriveApi: { apiToken: WRONG } },
	salesforce: {
		salesforceOAuth2Api: {
			oauthTokenData: {
				access_token: WRONG,
				instance_url: 'https://stand-in.my.salesforce.com',
			},
		},
	},
};

describe.each(['hubspot', 'pipedrive', 'salesforce'])('the node with %s', (system) => {
	beforeAll(async () => {
		engine = await createEngine();
		crm = await startCrm(system, [KIM]);
		await runNode(system, 'provision', [{}]);
		const [written] = jsonsOf(await runNode(system, 'upsert', [routedLead()]));
		expect(written.crm).toMatchObject({ action: 'created', rejected: [], warnings: [] });
	});
	afterAll(async () => {
		expect(crm.violations).toEqual([]);
		await crm.stop();
	});

	it('one item without a lead fails alone, with its reason and its own data', async () => {
		const other = routedLead({ lead: { key: 'k2', personKey: 'p2', email: 'p2@acme.com' } });
		const run = await runNode(system, 'upsert', [{ nothing: 1 }, other], {
			onError: 'continueErrorOutput',
		});
		expect(jsonsOf(run)).toHaveLength(1);
		expect(jsonsOf(run, 1)).toEqual([
			{ nothing: 1, error: expect.stringContaining('“lead” is missing') },
		]);
	});

	it('a preview asks and writes nothing', async () => {
		const fresh = routedLead({ lead: { key: 'k3', personKey: 'p3', email: 'p3@acme.com' } });
		const [previewed] = jsonsOf(await runNode(system, 'preview', [fresh]));
		expect(previewed.crm).toMatchObject({ action: 'previewed', wouldBe: 'created' });
		const [found] = jsonsOf(await runNode(system, 'getLead', [fresh]));
		expect(found.crm).toMatchObject({ existing: { contactId: null } });
	});

	it('outcomes are recorded once, with the earliest date, and read back', async () => {
		const record = async (outcome: string, outcomeAt: string): Promise<unknown> => {
			const lead = { lead: { email: 'jane@acme.com' } };
			const [json] = jsonsOf(
				await runNode(system, 'recordOutcome', [lead], { outcome, outcomeAt }),
			);
			return (json.crm as { outcome: { changed: boolean } }).outcome.changed;
		};
		expect(await record('meeting', ONE_DAY)).toBe(true);
		expect(await record('meeting', LATER)).toBe(false);
		expect(await record('won', LATER)).toBe(true);
		const read = jsonsOf(await runNode(system, 'readOutcomes', [{}], { since: '2026-03-01' }));
		expect(read).toHaveLength(1);
		expect(read[0]).toMatchObject({
			email: 'jane@acme.com',
			bucket: 'warm',
			outcomes: { meeting: ONE_DAY, won: LATER },
		});
	});

	it('an outcome of nobody, of no date or of no kind is refused item by item', async () => {
		const run = await runNode(system, 'recordOutcome', [{}, { email: 'jane@acme.com' }], {
			...{ outcome: 'won', outcomeAt: 'soon', onError: 'continueErrorOutput' },
		});
		expect(jsonsOf(run, 1).map(({ error }) => error)).toEqual([
			expect.stringContaining('Nobody is named'),
			expect.stringContaining('When: “soon” is no date'),
		]);
	});

	it('who is erased is reported, and a second time nothing is left', async () => {
		const erase = async (): Promise<Json> =>
			jsonsOf(await runNode(system, 'erase', [{ email: 'JANE@acme.com' }]))[0];
		const first = await erase();
		expect(first).toMatchObject({ system, email: 'jane@acme.com', isComplete: true });
		expect([...(first.gone as Json[]), ...(first.later as Json[])].length).toBeGreaterThan(2);
		expect(JSON.stringify(first)).not.toContain('We renew in March');
		expect(await erase()).toMatchObject({ found: false, gone: [], later: [] });
	});

	it('a refused credential is named with what to do, and its value stays out', async () => {
		const run = await runNode(system, 'upsert', [routedLead()], {
			...{ onError: 'continueErrorOutput', credentials: wrongToken[system] },
		});
		const [{ error }] = jsonsOf(run, 1);
		expect(error).toMatch(/credential|token|sign/iu);
		expect(error).not.toContain(WRONG);
	});
});
