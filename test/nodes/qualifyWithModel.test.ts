import type { Qualification } from '../../lead/schema';
import { properties } from '../../nodes/Qualify/description';
import { createChatModel } from '../support/chatModelStandIn';
import { createEngine, posted, readTemplate, SAMPLES, type Run } from '../support/engine';
import { unproven } from '../support/evidence';
import type { Behaviours } from '../support/modelBehaviours';
import { startOpenAi, type OpenAiStandIn } from '../support/openAiStandIn';

const CHAT_MODEL = 'stand-ins.chatModel';
let chatModel = createChatModel();
/** What n8n’s nodes for chat models are to the node above them. */
const chatModelNode = {
	type: CHAT_MODEL,
	description: {
		displayName: 'Chat Model',
		name: 'chatModel',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Chat Model' },
		inputs: [],
		outputs: ['ai_languageModel'],
		properties: [],
	},
	supplyData: async () => ({ response: chatModel }),
};

let engine: Awaited<ReturnType<typeof createEngine>>;
let captured: Array<Record<string, unknown>>;
beforeAll(async () => {
	engine = await createEngine([chatModelNode]);
	const { itemsOf } = await engine.run(readTemplate('inbound-lead-pipeline.json'), {
		startNode: 'Webhook',
		items: SAMPLES.slice(0, 3).map(({ payload }) => posted(payload)),
	});
	captured = itemsOf('Capture').map(({ json }) => json);
});

const servers: OpenAiStandIn[] = [];
const serving = async (behaviours?: Behaviours): Promise<OpenAiStandIn> => {
	const server = await startOpenAi({ behaviours });
	servers.push(server);
	return server;
};
afterEach(async () => {
	const done = servers.splice(0);
	await Promise.all(done.map(async ({ close }) => await close()));
	expect(done.flatMap(({ violations }) => violations)).toEqual([]);
});

const qualifyNode = (parameters: object, onError?: string) => ({
	id: '2',
	name: 'Qualify',
	type: 'n8n-nodes-lead-pipeline.qualify',
	typeVersion: 1,
	position: [200, 0],
	parameters,
	...(onError && { onError }),
});
const OPENAI = {
	reader: 'openAi',
	model: { __rl: true, mode: 'list', value: 'gpt-5-mini' },
	options: { repeatWhenClose: false },
};
const CONNECTED = { reader: 'chatModel', options: { repeatWhenClose: false } };

type Given = { items?: Array<Record<string, unknown>>; url?: string; onError?: string };

async function run(parameters: object, { items = captured, url, onError }: Given): Promise<Run> {
	const start = { id: '1', name: 'Start', type: 'n8n-nodes-base.noOp', typeVersion: 1 };
	const model = { id: '3', name: 'Model', type: CHAT_MODEL, typeVersion: 1 };
	const withModel = 'reader' in parameters && parameters.reader === 'chatModel';
	const workflow = {
		name: 'Qualify with a model',
		nodes: [
			{ ...start, position: [0, 0], parameters: {} },
			qualifyNode(parameters, onError),
			...(withModel && url !== 'unconnected'
				? [{ ...model, position: [0, 0], parameters: {} }]
				: []),
		],
		connections: {
			Start: { main: [[{ node: 'Qualify', type: 'main', index: 0 }]] },
			...(withModel &&
				url !== 'unconnected' && {
					Model: { ai_languageModel: [[{ node: 'Qualify', type: 'ai_languageModel', index: 0 }]] },
				}),
		},
	};
	return await engine.run(workflow, {
		startNode: 'Start',
		items: items.map((json) => ({ json })),
		credentials: { openAiApi: { apiKey: 'sk-stand-in', organizationId: 'org-1', url } },
	});
}

const readersOf = ({ itemsOf }: Run): Array<Qualification['reader']> =>
	itemsOf('Qualify').map(({ json }) => (json.qualification as Qualification).reader);
const hintsOf = ({ runData }: Run): string[] =>
	(runData.Qualify[0].hints ?? []).map(({ message }) => message);

it('gives no two options the same name, of which n8n would show but one', () => {
	const { options = [] } = properties.find(({ name }) => name === 'options') ?? {};
	const names = options.map(({ name }) => name);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('OpenAI', () => {
	it('reads every lead through n8n’s credential, with its key and organisation', async () => {
		const { url, requests } = await serving();
		const result = await run(OPENAI, { url });
		expect([result.status, result.error?.message]).toEqual(['success', undefined]);
		expect(readersOf(result)).toEqual(
			captured.map(() =>
				expect.objectContaining({
					kind: 'openAi',
					model: 'gpt-5-mini-2026-01-01',
					tokens: { input: 1_000, output: 200, cached: 600 },
					fallbackFrom: null,
				}),
			),
		);
		for (const { json } of result.itemsOf('Qualify')) {
			expect(unproven(json as Parameters<typeof unproven>[0])).toEqual([]);
		}
		expect(requests).toHaveLength(3);
		for (const { path, headers } of requests) {
			expect(path).toBe('/chat/completions');
			expect(headers.authorization).toBe('Bearer sk-stand-in');
			expect(headers['openai-organization']).toBe('org-1');
		}
	});

	it('speaks the Responses API where asked, keeps nothing there, and passes the options on', async () => {
		const { url, requests } = await serving();
		const options = {
			...OPENAI.options,
			api: 'responses',
			baseUrl: url,
			maxOutputTokens: 900,
			reasoningEffort: 'low',
			serviceTier: 'flex',
		};
		await run({ ...OPENAI, options }, { url: 'http://localhost:1/never-asked' });
		expect(requests).toHaveLength(3);
		expect(requests[0].path).toBe('/responses');
		expect(JSON.parse(requests[0].raw.toString())).toMatchObject({
			model: 'gpt-5-mini',
			store: false,
			max_output_tokens: 900,
			reasoning: { effort: 'low' },
			service_tier: 'flex',
		});
	});

	it('shows what was used up and what it cost', async () => {
		const { url } = await serving();
		const tokenPrices = { price: { input: 1, cachedInput: 0.5, output: 10 } };
		const result = await run({ ...OPENAI, options: { ...OPENAI.options, tokenPrices } }, { url });
		expect(readersOf(result)[0].cost).toBeCloseTo((400 * 1 + 600 * 0.5 + 200 * 10) / 1e6, 10);
		expect(hintsOf(result)).toEqual([
			'3 leads were read by the model, with 3000 tokens in and 600 out, cost 0.0081.',
		]);
	});

	it('shows which leads the rules had to read, and why', async () => {
		const { url } = await serving(({ index }) => (index === 1 ? 'refusing' : 'right'));
		const result = await run(
			{ ...OPENAI, options: { ...OPENAI.options, itemsAtOnce: 1 } },
			{ url },
		);
		expect(readersOf(result).map(({ kind }) => kind)).toEqual(['openAi', 'rules', 'openAi']);
		expect(hintsOf(result)).toEqual([
			'1 lead was read by the rules, because the model gave no reading (openAi: the model refused to answer).',
			'2 leads were read by the model, with 3000 tokens in and 600 out.',
		]);
	});

	it.each([
		['unauthorized', 'did not accept the key'],
		['modelNotFound', 'does not exist'],
		['insufficientQuota', 'no quota left'],
		['badRequest', 'refused the request'],
	] as const)('lets every lead pass when the API answers %s', async (behaviour, reason) => {
		const { url } = await serving([behaviour]);
		const result = await run(OPENAI, { url });
		for (const { fallbackFrom } of readersOf(result)) expect(fallbackFrom).toContain(reason);
		expect(hintsOf(result)).toHaveLength(1);
	});

	it('lets every lead pass when nobody listens, and names the reason', async () => {
		const { url, close } = await serving();
		await close();
		const result = await run(OPENAI, { url, items: captured.slice(0, 1) });
		expect(readersOf(result)[0].fallbackFrom).toMatch(/could not be reached: .*refused/u);
	});

	it('lets every lead pass when the model never answers, and hangs up', async () => {
		const { url, hungUp } = await serving(['slow']);
		const options = { ...OPENAI.options, timeoutSeconds: 1 };
		const result = await run({ ...OPENAI, options }, { url });
		expect(readersOf(result).map(({ fallbackFrom }) => fallbackFrom)).toEqual(
			captured.map(() => 'openAi: the model took too long'),
		);
		while (hungUp() < captured.length) await new Promise((resolve) => setTimeout(resolve, 10));
	});

	it('sends a bad item alone to the error output', async () => {
		const { url, requests } = await serving();
		const bad = { mine: 'kept', lead: 'Ada' };
		const items = [captured[0], bad, captured[1]];
		const result = await run(OPENAI, { url, items, onError: 'continueErrorOutput' });
		expect(readersOf(result).map(({ kind }) => kind)).toEqual(['openAi', 'openAi']);
		const [failed, ...others] = result.itemsOf('Qualify', 1);
		expect(others).toEqual([]);
		expect(failed.json).toMatchObject({ ...bad, error: expect.stringContaining('lead') });
		expect(requests).toHaveLength(2);
	});

	it('says what is wrong with a base URL that is none', async () => {
		const options = { baseUrl: 'my-server' };
		const { status, error } = await run({ ...OPENAI, options }, {});
		expect([status, error?.message]).toEqual(['error', 'The base URL “my-server” is no URL']);
	});

	it('lists the account’s text models', async () => {
		const { url } = await serving();
		const credentials = { openAiApi: { apiKey: 'sk-stand-in', url } };
		const names = async (filter?: string) =>
			(await engine.search(qualifyNode(OPENAI), 'searchModels', filter, credentials)).results;
		expect(await names()).toEqual([
			{ name: 'gpt-5', value: 'gpt-5' },
			{ name: 'gpt-5-mini', value: 'gpt-5-mini' },
		]);
		expect(await names('MINI')).toEqual([{ name: 'gpt-5-mini', value: 'gpt-5-mini' }]);
	});

	it('lists the models of the base URL under Options', async () => {
		const { url } = await serving();
		const node = qualifyNode({ ...OPENAI, options: { baseUrl: `${url}/` } });
		const credentials = { openAiApi: { apiKey: 'sk-stand-in', url: 'http://localhost:1' } };
		const { results } = await engine.search(node, 'searchModels', '', credentials);
		expect(results).toHaveLength(2);
	});
});

describe('Connected Chat Model', () => {
	it('reads every lead with the model below the node', async () => {
		chatModel = createChatModel();
		const result = await run(CONNECTED, {});
		expect([result.status, result.error?.message]).toEqual(['success', undefined]);
		expect(readersOf(result)).toEqual(
			captured.map(() =>
				expect.objectContaining({ kind: 'chatModel', model: 'stand-in-chat', fallbackFrom: null }),
			),
		);
		expect(chatModel.requests).toHaveLength(3);
		expect(hintsOf(result)).toEqual([
			'3 leads were read by the model, with 3000 tokens in and 600 out.',
		]);
	});

	it('lets every lead pass when the model fails', async () => {
		chatModel = createChatModel({ behaviours: ['insufficientQuota'] });
		const result = await run(CONNECTED, {});
		for (const { kind, fallbackFrom } of readersOf(result)) {
			expect([kind, fallbackFrom]).toEqual(['rules', expect.stringContaining('no quota left')]);
		}
	});

	it('knows an answer that OpenAI’s Responses API cut off', async () => {
		const cutOff = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } };
		const { invoke, ...model } = createChatModel();
		chatModel = {
			...model,
			invoke: async (messages, options) => ({
				...(await invoke(messages, options)),
				content: '{"criteria":{',
				response_metadata: cutOff as never,
			}),
		};
		const result = await run(CONNECTED, {});
		for (const { fallbackFrom } of readersOf(result)) {
			expect(fallbackFrom).toBe('chatModel: the model’s answer was cut off');
		}
	});

	it('says so when no model is connected', async () => {
		const { status, error } = await run(CONNECTED, { url: 'unconnected' });
		expect(status).toBe('error');
		expect(error?.message).toContain('Model');
	});
});
