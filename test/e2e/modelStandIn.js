const { once } = require('node:events');
const http = require('node:http');

const MODEL = 'stand-in-model';
/** What every answer says it used up. */
const USED = { input: 1_000, output: 200 };

/**
 * A server with OpenAI's API on loopback. It fills the form of each request by wordings: per criterion its level and
 * the words that earn it, quoted as the sentence of the prospect that holds them.
 */
async function startModelStandIn(wordings) {
	const requests = [];
	let broken = false;
	const server = http.createServer(async (request, response) => {
		let body = '';
		for await (const chunk of request) body += chunk;
		const answer = (status, json) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(json));
		};
		if (request.method === 'GET') return answer(200, modelList());
		requests.push(request.url);
		if (broken) return answer(500, { error: { message: 'The stand-in is broken.' } });
		const asked = JSON.parse(body);
		if (request.url === '/v1/responses') {
			return answer(200, responseOf(fill(wordings, messagesIn(asked.input))));
		}
		return answer(200, completionOf(fill(wordings, messagesIn(asked.messages))));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${server.address().port}/v1`,
		/** The paths of the readings asked for. */
		requests,
		/** From now on every reading is answered with status 500. */
		breakDown: () => (broken = true),
		stop: () => server.close(),
	};
}

const modelList = () => ({
	object: 'list',
	data: [{ id: MODEL, object: 'model', created: 1_767_225_600, owned_by: 'stand-in' }],
});

/** The texts of a request's messages, whether given whole or in parts. */
const messagesIn = (messages) =>
	messages.map(({ content }) =>
		typeof content === 'string' ? content : content.map(({ text }) => text).join(''),
	);

/** Fields that the API calls required of an answer, with the form as its text. */
const responseOf = (form) => ({
	id: 'resp_1',
	object: 'response',
	created_at: 1_767_225_600,
	status: 'completed',
	model: MODEL,
	output: [
		{
			id: 'msg_1',
			type: 'message',
			role: 'assistant',
			status: 'completed',
			content: [{ type: 'output_text', text: form, annotations: [] }],
		},
	],
	usage: {
		input_tokens: USED.input,
		input_tokens_details: { cached_tokens: 0 },
		output_tokens: USED.output,
		output_tokens_details: { reasoning_tokens: 0 },
		total_tokens: USED.input + USED.output,
	},
});

const completionOf = (form) => ({
	id: 'chatcmpl_1',
	object: 'chat.completion',
	created: 1_767_225_600,
	model: MODEL,
	choices: [
		{
			index: 0,
			finish_reason: 'stop',
			logprobs: null,
			message: { role: 'assistant', content: form, refusal: null },
		},
	],
	usage: {
		prompt_tokens: USED.input,
		completion_tokens: USED.output,
		total_tokens: USED.input + USED.output,
	},
});

function fill(wordings, [system, user]) {
	const sentences = prospectSentences(user);
	const criteria = criteriaOf(system).map((criterion) => {
		const [level, words] = wordings[criterion] ?? [];
		const said = words && sentences.find(({ quote }) => quote.includes(words));
		return [criterion, said ? { level, quotes: [said] } : { level: null, quotes: [] }];
	});
	return JSON.stringify({
		criteria: Object.fromEntries(criteria),
		stated: { industry: null, employees: null, country: null },
		signals: {
			currentTool: null,
			pain: null,
			timeline: null,
			budget: null,
			buyingCommittee: [],
			competitors: [],
		},
		leadClass: { class: 'sales', evidence: null },
		language: 'nl',
	});
}

/** The criteria as the instructions list them, a line each: the schema may come beside the messages. */
const criteriaOf = (system) => [...system.matchAll(/^- ([a-z]+_\w+): /gmu)].map(([, id]) => id);

/** What the prospect said, sentence by sentence, found by the marks around each turn. */
const prospectSentences = (user) =>
	[...user.matchAll(/^\[turn (\d+), prospect, (\S+)\]\n(.*?)\n\[end \1, \2\]$/gmsu)].flatMap(
		([, turn, , text]) =>
			text.split(/(?<=[.!?])\s+/u).map((quote) => ({ turn: Number(turn), quote })),
	);

module.exports = { MODEL, USED, startModelStandIn };
