import { leadItemSchema, type LeadItem } from '../../lead/schema';
import { createChatModel } from '../support/chatModelStandIn';
import { createEngine, posted, readTemplate, SAMPLES, type Run } from '../support/engine';
import { unproven } from '../support/evidence';

const template = readTemplate('qualify-with-any-model.json');
const isModel = ({ type }: { type: string }) => type.includes('.lmChat');
const modelNode = template.nodes.filter(isModel)[0];
const FORM = readTemplate('form-to-booking.json').pinData.Form;

let chatModel = createChatModel();
/** In the place of the template’s node for a chat model: the same type, version, parameters and output. */
const property = (name: string, type: string) => ({ displayName: name, name, type, default: {} });
const modelStandIn = {
	type: modelNode.type,
	description: {
		displayName: 'OpenAI Chat Model',
		name: 'lmChatOpenAi',
		group: ['transform'],
		version: [modelNode.typeVersion],
		description: '',
		defaults: { name: 'OpenAI Chat Model' },
		inputs: [],
		outputs: ['ai_languageModel'],
		properties: [
			property('model', 'json'),
			property('builtInTools', 'json'),
			property('options', 'json'),
		],
	},
	supplyData: async () => ({ response: chatModel }),
};

let engine: Awaited<ReturnType<typeof createEngine>>;
beforeAll(async () => {
	engine = await createEngine([modelStandIn]);
});

const runOf = async (payload: object): Promise<Run> =>
	await engine.run(template, { startNode: 'Webhook', items: [posted(payload)] });
const leadOf = (run: Run): LeadItem => {
	const items = run.itemsOf('CRM Upsert');
	expect(items).toHaveLength(1);
	return leadItemSchema.parse(items[0].json);
};

it('has one chat model, connected to Qualify alone', () => {
	expect(template.nodes.filter(isModel)).toHaveLength(1);
	expect(template.connections[modelNode.name]).toEqual({
		ai_languageModel: [[{ node: 'Qualify', type: 'ai_languageModel', index: 0 }]],
	});
});

it.each(SAMPLES.map((sample) => [sample.name, sample.payload] as const))(
	'%s: is read by the model, with proof for every level, and reaches the CRM',
	async (_name, payload) => {
		chatModel = createChatModel();
		const run = await runOf(payload);
		const lead = leadOf(run);
		expect(run.status).toBe('success');
		expect(lead.qualification?.reader).toMatchObject({
			kind: 'chatModel',
			model: 'stand-in-chat',
			fallbackFrom: null,
			tokens: { input: 1_000 * chatModel.requests.length },
		});
		expect(unproven(lead)).toEqual([]);
		expect(lead.routing?.bucket).toMatch(/^(?:warm|lukewarm|cool|cold|review)$/u);
	},
);

it('decides as without a model while the model is down, and names the fault', async () => {
	chatModel = createChatModel({ behaviours: ['serverError'] });
	const { payload } = SAMPLES[0];
	const lead = leadOf(await runOf(payload));
	const byRules = await engine.run(readTemplate('inbound-lead-pipeline.json'), {
		startNode: 'Webhook',
		items: [posted(payload)],
	});
	expect(lead.qualification?.reader.fallbackFrom).toMatch(/^chatModel: the model’s API failed/u);
	expect(lead.routing?.bucket).toBe(leadOf(byRules).routing?.bucket);
});

it('runs with its pinned sample lead, and with the form’s answers', async () => {
	chatModel = createChatModel();
	const pinned = await engine.run(template, {
		startNode: 'Webhook',
		items: template.pinData.Webhook,
		mode: 'manual',
	});
	const filledIn = await engine.run(template, { startNode: 'Form', items: FORM });
	for (const run of [pinned, filledIn]) {
		expect(run.status).toBe('success');
		expect(leadOf(run).qualification?.reader.kind).toBe('chatModel');
	}
});
