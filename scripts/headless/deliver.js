const TRIGGERS = [
	'n8n-nodes-base.webhook',
	'n8n-nodes-base.formTrigger',
	'@n8n/n8n-nodes-langchain.chatTrigger',
	'n8n-nodes-base.manualTrigger',
];
const WEBHOOK_BASE = 'http://localhost:5678/webhook/';

/**
 * Where a run starts: the first enabled webhook, else form, chat, manual or any other trigger, else the first
 * node without a way in.
 */
function startNodeOf({ nodes, connections }, { nodeTypes }) {
	const enabled = nodes.filter(({ disabled }) => !disabled);
	const preferred = TRIGGERS.map((type) => enabled.find((node) => node.type === type));
	const reached = new Set(
		Object.keys(connections ?? {}).flatMap((name) => next(connections, name)),
	);
	const description = (node) => nodeTypes.getByNameAndVersion(node.type)?.description;
	const start =
		preferred.find(Boolean) ??
		enabled.find((node) => description(node)?.group?.includes('trigger')) ??
		enabled.find((node) => !reached.has(node.name) && description(node)?.inputs?.length > 0);
	if (!start)
		throw new Error('The workflow has no node to start from: add a Webhook or another trigger');
	return start;
}

const next = (connections, name) =>
	Object.values(connections?.[name] ?? {})
		.flat(2)
		.flatMap((target) => target?.node ?? []);

/**
 * Manual triggers of branches that no lead passes through: what a person clicks once, before leads come, to create tables
 * or the CRM's fields.
 */
function setUpNodesOf({ nodes, connections }, { isOfPack }) {
	const leads = nodes.filter(
		({ type, parameters }) => isOfPack(type) && parameters?.operation !== 'provision',
	);
	const handlesLeads = new Set(leads.map(({ name }) => name));
	const branchOf = (name) => {
		const branch = new Set([name]);
		for (const member of branch)
			for (const follower of next(connections, member)) branch.add(follower);
		return [...branch];
	};
	return nodes.filter(
		({ name, type, disabled }) =>
			type === 'n8n-nodes-base.manualTrigger' &&
			!disabled &&
			!branchOf(name).some((member) => handlesLeads.has(member)),
	);
}

/**
 * The item that `node` delivers for a payload: a Webhook wraps it as the request's body, a form adds its unfilled
 * fields and the time, a chat its session.
 * @param {{ parameters?: object, type: string, typeVersion: number }} node
 * @param {{ payload: any, headers?: object, query?: object }} received
 */
function deliver(node, { payload, headers = {}, query = {} }) {
	switch (node.type) {
		case 'n8n-nodes-base.webhook':
			return {
				headers: { 'content-type': 'application/json', ...lowerCaseKeys(headers) },
				params: {},
				query,
				body: payload,
				webhookUrl: `${WEBHOOK_BASE}${node.parameters?.path ?? ''}`,
				executionMode: 'production',
			};
		case 'n8n-nodes-base.formTrigger':
			return {
				...unfilledFields(node),
				...asObject(payload, 'message'),
				submittedAt: payload?.submittedAt ?? new Date().toISOString(),
				formMode: 'production',
				...(Object.keys(query).length > 0 && { formQueryParameters: query }),
			};
		case '@n8n/n8n-nodes-langchain.chatTrigger':
			return { action: 'sendMessage', ...asObject(payload, 'chatInput') };
		default:
			return asObject(payload, 'message');
	}
}

const lowerCaseKeys = (headers) =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const asObject = (payload, key) =>
	typeof payload === 'object' && payload !== null && !Array.isArray(payload)
		? payload
		: { [key]: payload };

function unfilledFields({ parameters, typeVersion }) {
	const fields = parameters?.formFields?.values ?? [];
	const identifiers = fields.map(({ fieldLabel, fieldName }) =>
		typeVersion >= 2.4 && fieldName ? fieldName : (fieldLabel ?? fieldName),
	);
	return Object.fromEntries(identifiers.filter(Boolean).map((identifier) => [identifier, null]));
}

module.exports = { deliver, setUpNodesOf, startNodeOf };
