import { createEngine } from '../../scripts/headless/engine';
import { FIXTURE_PACK, chain, node, set, webhook, workflow } from './workflows';

type Engine = Awaited<ReturnType<typeof createEngine>>;
const json = (items: object[]) => items.map((item) => (item as { json: object }).json);

describe('stand-ins for n8n’s own nodes', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createEngine({ packageDir: FIXTURE_PACK });
	});
	const run = async (flow: ReturnType<typeof workflow>, payload: object) =>
		await engine.run(flow, { startNode: flow.nodes[0].name, items: [{ json: payload }] });

	describe('Merge', () => {
		const leads = [{ email: 'a', company: { name: 'A', size: 5 } }, { email: 'b' }];
		const known = [{ email: 'a', company: { name: 'A Ltd' }, owner: 'sofia' }];
		const merged = async (parameters: object, payload: object = { leads, known }) => {
			const flow = workflow(
				[
					webhook(),
					node('Leads', 'splitOut', { fieldToSplitOut: 'leads' }, { position: [0, -100] }),
					node('Known', 'splitOut', { fieldToSplitOut: 'known' }, { position: [0, 100] }),
					node('Merge', 'merge', { ...parameters }, { typeVersion: 3.2 }),
				],
				{ Webhook: [[['Leads'], ['Known']]], Leads: [[['Merge', 0]]], Known: [[['Merge', 1]]] },
			);
			return json((await run(flow, payload)).itemsOf('Merge'));
		};
		const byEmail = { mode: 'combine', fieldsToMatchString: 'email' };

		test('keep left: every lead goes on, a known one with what is known of it', async () => {
			expect(await merged({ ...byEmail, joinMode: 'enrichInput1' })).toEqual([
				{ email: 'a', company: { name: 'A Ltd', size: 5 }, owner: 'sofia' },
				{ email: 'b' },
			]);
		});

		test('keep left also when nothing is known', async () => {
			const payload = { leads, known: [] };
			expect(await merged({ ...byEmail, joinMode: 'enrichInput1' }, payload)).toEqual(leads);
		});

		test('keep matches drops the others', async () => {
			expect(await merged(byEmail)).toHaveLength(1);
			expect(await merged(byEmail, { leads, known: [] })).toEqual([]);
		});

		test('the preferred input wins where fields clash', async () => {
			const clashHandling = { values: { resolveClash: 'preferInput1' } };
			const [first] = await merged({
				...byEmail,
				joinMode: 'enrichInput1',
				options: { clashHandling },
			});
			expect(first).toEqual({ email: 'a', company: { name: 'A', size: 5 }, owner: 'sofia' });
		});

		test('append and by position', async () => {
			expect(await merged({ mode: 'append' })).toEqual([...leads, ...known]);
			expect(await merged({ mode: 'combine', combineBy: 'combineByPosition' })).toHaveLength(1);
		});
	});

	describe('Edit Fields', () => {
		test('sets typed, nested fields and keeps the others when asked', async () => {
			const values = { 'lead.email': '={{ $json.email }}', size: '={{ 40 + 2 }}', ok: true };
			const flow = chain(webhook(), set('Set', values, { includeOtherFields: true }));
			expect(json((await run(flow, { email: 'a', lead: { key: 'k' } })).lastItems)).toEqual([
				{ email: 'a', lead: { key: 'k', email: 'a' }, size: '42', ok: true },
			]);
		});

		test('JSON mode writes objects into the JSON', async () => {
			const jsonOutput = '={ "lead": {{ $json.lead }}, "name": "{{ $json.name }}" }';
			const raw = node('Set', 'set', { mode: 'raw', jsonOutput }, { typeVersion: 3.4 });
			const flow = chain(webhook(), raw);
			expect(json((await run(flow, { lead: { key: 'k' }, name: 'Ada' })).lastItems)).toEqual([
				{ lead: { key: 'k' }, name: 'Ada' },
			]);
			const broken = await run(flow, { lead: 1, name: 'says "hi"' });
			expect(broken.error?.message).toBe("The 'JSON Output' in item 0 contains invalid JSON");
		});
	});

	describe('answers to the visitor', () => {
		const ending = node(
			'Ending',
			'form',
			{
				operation: 'completion',
				respondWith: 'redirect',
				redirectUrl: '=https://seller.example/book?email={{ $json.email }}',
			},
			{ typeVersion: 2.5 },
		);
		const form = node('Form', 'formTrigger', { formTitle: 'Demo' }, { typeVersion: 2.5 });

		test('a form ending reports the page it redirects to', async () => {
			const { status, responses } = await run(chain(form, ending), { email: 'a@b.example' });
			expect(status).toBe('success');
			expect(responses).toEqual([
				expect.objectContaining({ redirectUrl: 'https://seller.example/book?email=a@b.example' }),
			]);
		});

		test('a form ending that a webhook run reaches would wait for ever, so it is refused', async () => {
			const flow = workflow([webhook(), form, ending], {
				Webhook: [[['Ending']]],
				Form: [[['Ending']]],
			});
			expect((await run(flow, {})).error?.message).toMatch(/^No form started this run/u);
		});

		test('Respond to Webhook answers a webhook that waits for it, and nothing else', async () => {
			const respond = node(
				'Respond',
				'respondToWebhook',
				{ respondWith: 'json', responseBody: '={{ { bucket: $json.bucket } }}' },
				{ typeVersion: 1.4 },
			);
			const waiting = chain(webhook({ responseMode: 'responseNode' }), respond);
			expect((await run(waiting, { bucket: 'warm' })).responses).toEqual([
				{ body: { bucket: 'warm' }, headers: {}, statusCode: 200 },
			]);
			expect((await run(chain(webhook(), respond), {})).error?.message).toBe(
				'Unused Respond to Webhook node found in the workflow',
			);
			expect((await run(chain(form, respond), {})).error?.message).toMatch(
				/not supported in workflows initiated by the "n8n Form Trigger"/u,
			);
		});
	});
});
