import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	API_ERRORS,
	behaviourOf,
	RETRY_AFTER_SECONDS,
	USED,
	writtenAs,
	type Behaviour,
	type Behaviours,
} from './modelBehaviours';
import { byKeywords, criteriaIn, turnsIn, type Filler } from './modelForm';
import { notStrict, openAiChecks } from './openAiSpec';

type Message = { role: string; content: string };
type Sent = Record<string, unknown> & {
	model?: string;
	input?: Message[];
	messages?: Message[];
	text?: { format: { schema: unknown } };
	response_format?: { json_schema: { schema: unknown } };
};
export type Request = { path: string; headers: IncomingMessage['headers']; raw: Buffer };
export type OpenAiStandIn = {
	url: string;
	/** Every request with its body as it came over the wire. */
	requests: Request[];
	/** What OpenAI would have refused, and what OpenAI would never have answered. */
	violations: string[];
	/** How many hung up before they had their answer. */
	hungUp: () => number;
	close: () => Promise<void>;
};

export const MODELS = ['gpt-5-mini', 'gpt-5', 'text-embedding-3-large', 'whisper-1'];
/** Any time will do, as long as it is always the same. */
const CREATED = 1_768_340_820;
const METHODS: Record<string, string> = {
	'/models': 'GET',
	'/responses': 'POST',
	'/chat/completions': 'POST',
};
const checks = openAiChecks();

/** A local server that speaks as much of OpenAI’s API as a reader needs, and misbehaves on demand. */
export async function startOpenAi({
	behaviours = ['right'],
	fill = byKeywords,
}: { behaviours?: Behaviours; fill?: Filler } = {}): Promise<OpenAiStandIn> {
	const requests: Request[] = [];
	const violations: string[] = [];
	let hungUp = 0;

	const send = (
		response: ServerResponse,
		at: string,
		status: number,
		body: object,
		headers: Record<string, string> = {},
	): void => {
		const wrong = checks.answers[status === 200 ? at : 'error']?.(body) ?? [];
		violations.push(...wrong.map((fault) => `answer of ${at}: ${fault}`));
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(JSON.stringify(body));
	};

	const server = createServer((incoming, response) => {
		void bodyOf(incoming).then((raw) => {
			const at = new URL(incoming.url ?? '/', 'http://localhost').pathname.replace(/^\/v1/u, '');
			const index = requests.filter(({ path }) => path === at).length;
			requests.push({ path: at, headers: incoming.headers, raw });
			const wrong = wrongIn(incoming, at, raw);
			violations.push(...wrong.map((fault) => `${incoming.method} ${at}: ${fault}`));
			if (wrong.length > 0) {
				send(response, at, 400, apiError('invalid_request_error', null, wrong.join('; ')));
			} else if (at === '/models') {
				send(response, at, 200, modelList());
			} else {
				const text = raw.toString('utf8');
				answer(response, at, JSON.parse(text) as Sent, behaviourOf(behaviours, { index, text }));
			}
		});
	});

	function answer(response: ServerResponse, at: string, sent: Sent, behaviour: Behaviour): void {
		const failure = API_ERRORS[behaviour];
		if (behaviour === 'slow') {
			response.on('close', () => hungUp++);
			return;
		}
		if (behaviour === 'dropped') response.destroy();
		else if (failure) {
			const { status, type, code, message } = failure;
			const headers: Record<string, string> =
				behaviour === 'rateLimited' ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {};
			send(response, at, status, apiError(type, code, message), headers);
		} else {
			const schema = sent.text?.format.schema ?? sent.response_format?.json_schema.schema;
			const shown = (sent.input ?? sent.messages ?? []).find(({ role }) => role === 'user');
			const written = writtenAs(behaviour, fill(turnsIn(shown?.content ?? ''), criteriaIn(schema)));
			const make = at === '/responses' ? responseOf : completionOf;
			send(response, at, 200, make(sent.model ?? '', behaviour, written));
		}
	}

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		requests,
		violations,
		hungUp: () => hungUp,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const LARGEST_BODY = 5_000_000;

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size <= LARGEST_BODY) chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function wrongIn({ method, headers }: IncomingMessage, at: string, raw: Buffer): string[] {
	if (METHODS[at] !== method) return ['no such path, or not with this method'];
	const authorised = /^Bearer \S+$/u.test(headers.authorization ?? '');
	const wrong = authorised ? [] : ['no Authorization'];
	if (method === 'GET') return wrong;
	if (!headers['content-type']?.startsWith('application/json')) wrong.push('not sent as JSON');
	try {
		const body = JSON.parse(raw.toString('utf8')) as Sent;
		wrong.push(...(checks.requests[at]?.(body) ?? []));
		const schema = body.text?.format?.schema ?? body.response_format?.json_schema?.schema;
		wrong.push(...(schema ? notStrict(schema) : ['no schema']));
	} catch {
		wrong.push('the body is no JSON');
	}
	return wrong;
}

const apiError = (type: string, code: string | null, message: string) => ({
	error: { type, code, message, param: null },
});

const modelList = () => ({
	object: 'list',
	data: MODELS.map((id) => ({ id, object: 'model', created: CREATED, owned_by: 'stand-in' })),
});

function responseOf(model: string, behaviour: Behaviour, text: string): object {
	const incomplete = { truncated: 'max_output_tokens', contentFiltered: 'content_filter' }[
		behaviour as string
	];
	const status = incomplete ? 'incomplete' : 'completed';
	const content =
		behaviour === 'refusing'
			? { type: 'refusal', refusal: 'I can’t help with that.' }
			: { type: 'output_text', text, annotations: [], logprobs: [] };
	const message = { id: 'msg_1', type: 'message', role: 'assistant', status, content: [content] };
	return {
		id: 'resp_1',
		object: 'response',
		created_at: CREATED,
		model: `${model}-2026-01-01`,
		status,
		error: null,
		incomplete_details: incomplete ? { reason: incomplete } : null,
		instructions: null,
		metadata: {},
		output: behaviour === 'emptyChoices' ? [] : [message],
		parallel_tool_calls: true,
		temperature: 1,
		tool_choice: 'auto',
		tools: [],
		top_p: 1,
		usage: {
			input_tokens: USED.input,
			input_tokens_details: { cached_tokens: USED.cached, cache_write_tokens: 0 },
			output_tokens: USED.output,
			output_tokens_details: { reasoning_tokens: 0 },
			total_tokens: USED.input + USED.output,
		},
	};
}

function completionOf(model: string, behaviour: Behaviour, text: string): object {
	const refused = behaviour === 'refusing';
	const reasons: Partial<Record<Behaviour, string>> = {
		truncated: 'length',
		contentFiltered: 'content_filter',
	};
	const choice = {
		index: 0,
		finish_reason: reasons[behaviour] ?? 'stop',
		logprobs: null,
		message: {
			role: 'assistant',
			content: refused ? null : text,
			refusal: refused ? 'I can’t help with that.' : null,
		},
	};
	return {
		id: 'chatcmpl_1',
		object: 'chat.completion',
		created: CREATED,
		model: `${model}-2026-01-01`,
		choices: behaviour === 'emptyChoices' ? [] : [choice],
		usage: {
			prompt_tokens: USED.input,
			completion_tokens: USED.output,
			total_tokens: USED.input + USED.output,
			prompt_tokens_details: { cached_tokens: USED.cached },
		},
	};
}
