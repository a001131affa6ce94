const assert = require('node:assert/strict');
const { PACK, chatModels, nodesOfType } = require('../../scripts/n8n/templates');
const { MODEL, USED } = require('./modelStandIn');
const { postLead, routedLead } = require('./pipeline');

/** In Dutch, of which the rules read next to nothing: what is found in it the model has found. */
const LEAD = {
	email: 'nora.brandt@northwind-analytics.example',
	name: 'Nora Brandt',
	jobTitle: 'VP Revenue Operations',
	company: 'Northwind Analytics',
	country: 'US',
	industry: 'B2B software',
	employees: 240,
	message:
		'Ons huidige systeem kost ons elke maand twee klanten. Het contract loopt in maart af. We vergelijken drie leveranciers. De beslissing is aan mij. Kunnen we deze week een demo zien?',
};
/** What the model makes of it: per criterion the level, and words of the sentence that earns it. */
const WORDINGS = {
	intent_pain: [3, 'kost ons'],
	intent_trigger: [3, 'loopt in maart af'],
	intent_evaluation: [3, 'vergelijken'],
	intent_request: [3, 'demo'],
	capacity_authority: [3, 'beslissing'],
	capacity_timeline: [3, 'loopt in maart af'],
};
const PAIN = 'Ons huidige systeem kost ons elke maand twee klanten.';

const FORM = 'n8n-nodes-base.formTrigger';
const OPENAI = {
	reader: 'openAi',
	model: { __rl: true, mode: 'list', value: MODEL, cachedResultName: MODEL },
	options: {
		api: 'automatic',
		baseUrl: '',
		hidePersonalData: true,
		itemsAtOnce: 5,
		maxOutputTokens: 6000,
		reasoningEffort: 'default',
		repeatWhenClose: true,
		serviceTier: 'auto',
		timeoutSeconds: 60,
		tokenPrices: { price: { cachedInput: 0.025, input: 0.25, output: 2 } },
	},
};

/**
 * n8n's own OpenAI Chat Model below Qualify, and Qualify's own OpenAI reader, both with a stand-in for the API. Returns
 * the workflow made for the latter.
 */
async function checkAnyModel(check, standIn, template) {
	const { api, file, id } = template;
	const credentials = await check('OpenAI: a key for a server of one’s own is saved', () =>
		saveKey(api, standIn.url),
	);
	await check(`${file} can be published once its model has a key`, async () => {
		const isModel = ({ name }) => chatModels(template.workflow).some((one) => one.name === name);
		await api.changeNodes(id, (node) => (isModel(node) ? { ...node, credentials } : node));
		await api.publish(id);
	});
	await check('chat model: a connected OpenAI Chat Model reads a lead', async () => {
		const lead = await readBy(template);
		const calls = standIn.requests.splice(0);
		assertRead(lead, { kind: 'chatModel', calls, path: '/v1/responses' });
	});
	const variant = await check(
		'OpenAI: Qualify itself speaks to a server with its API',
		async () => {
			const created = await createOpenAiVariant(template, credentials);
			await api.publish(created.id);
			const lead = await readBy(created);
			const calls = standIn.requests.splice(0);
			assertRead(lead, { kind: 'openAi', calls, path: '/v1/chat/completions' });
			assert.ok(lead.qualification.reader.cost > 0, 'the reading has no cost');
			return created;
		},
	);
	await check('chat model: a lead passes while the model is down, and says why', async () => {
		standIn.breakDown();
		const { qualification, routing } = await readBy(template);
		assert.equal(qualification.reader.kind, 'rules');
		assert.match(qualification.reader.fallbackFrom, /^chatModel: the model’s API failed/u);
		assert.ok(routing.bucket, 'the lead has no bucket');
		assert.ok(standIn.requests.length > 1, 'the model was not asked a second time');
	});
	return variant;
}

/** A key as a user would save it; returns what a node carries that uses it. */
async function saveKey(api, url) {
	const type = 'openAiApi';
	const data = { apiKey: 'sk-local', url };
	const { id, name } = await api.createCredential({ name: 'A model of my own', type, data });
	return { [type]: { id, name } };
}

/** The template with Qualify's own OpenAI reader in place of the connected model, and every option of it set. */
async function createOpenAiVariant({ api, url, workflow }, credentials) {
	const dropped = [...chatModels(workflow), ...nodesOfType(workflow, FORM)].map(({ name }) => name);
	const nodes = workflow.nodes
		.filter(({ name }) => !dropped.includes(name))
		.map(({ webhookId, ...node }) => {
			if (webhookId) {
				return { ...node, parameters: { ...node.parameters, path: 'inbound-lead-openai' } };
			}
			if (node.type !== `${PACK}qualify`) return node;
			return { ...node, parameters: { ...node.parameters, ...OPENAI }, credentials };
		});
	const connections = Object.fromEntries(
		Object.entries(workflow.connections).filter(([from]) => !dropped.includes(from)),
	);
	const variant = { name: 'Qualify with OpenAI', nodes, connections, settings: workflow.settings };
	const { id } = await api.create(variant);
	return { api, url, id, file: variant.name, workflow: variant };
}

const readBy = async (template) => routedLead(await postLead(template, LEAD), template.workflow);

function assertRead({ conversation, qualification, routing }, { kind, calls, path }) {
	const { reader } = qualification;
	assert.deepEqual(
		{ kind: reader.kind, model: reader.model, fallbackFrom: reader.fallbackFrom },
		{ kind, model: MODEL, fallbackFrom: null },
	);
	assert.ok(calls.length > 0, 'the model was not asked');
	assert.deepEqual([...new Set(calls)], [path]);
	const { input, output } = reader.tokens;
	assert.deepEqual(
		[input, output],
		[USED.input, USED.output].map((used) => used * calls.length),
	);

	const pain = qualification.intent.criteria.find(({ id }) => id === 'intent.pain');
	assert.deepEqual({ level: pain.level, quote: pain.quote }, { level: 3, quote: PAIN });
	assert.equal(conversation.turns[pain.turn].text.slice(pain.start, pain.end), PAIN);
	assert.equal(routing.bucket, 'warm');
}

module.exports = { WORDINGS, checkAnyModel };
