const { NodeOperationError, jsonParse } = require('n8n-workflow');
const { anything, choice, collection, group, number, standIn, text } = require('../standIn');

const STARTED_BY = [
	'n8n-nodes-base.webhook',
	'n8n-nodes-base.formTrigger',
	'@n8n/n8n-nodes-langchain.chatTrigger',
];

module.exports = standIn({
	type: 'n8n-nodes-base.respondToWebhook',
	displayName: 'Respond to Webhook',
	versions: [1.1, 1.2, 1.4, 1.5],
	properties: [
		choice('respondWith', [
			'firstIncomingItem',
			'allIncomingItems',
			'json',
			'noData',
			'redirect',
			'text',
		]),
		text('redirectURL'),
		anything('responseBody', ''),
		collection('options', [
			number('responseCode', 200),
			group('responseHeaders', 'entries', [text('name'), text('value')]),
		]),
	],
	async execute() {
		const items = this.getInputData();
		const parents = this.getParentNodes(this.getNode().name);
		if (!parents.some(({ type }) => STARTED_BY.includes(type))) {
			throw new NodeOperationError(this.getNode(), 'No Webhook node found in the workflow');
		}
		const respondWith = this.getNodeParameter('respondWith', 0);
		const { responseCode, responseHeaders } = this.getNodeParameter('options', 0);
		const headers = Object.fromEntries(
			(responseHeaders?.entries ?? []).map(({ name, value }) => [name.toLowerCase(), value]),
		);
		if (respondWith === 'redirect') headers.location = this.getNodeParameter('redirectURL', 0);
		await this.sendResponse({
			body: responseBody(this, respondWith, items),
			headers,
			statusCode: responseCode ?? (respondWith === 'redirect' ? 307 : 200),
		});
		return [items];
	},
});

function responseBody(context, respondWith, items) {
	if (respondWith === 'firstIncomingItem') return items[0].json;
	if (respondWith === 'allIncomingItems') return items.map(({ json }) => json);
	if (respondWith === 'text') return context.getNodeParameter('responseBody', 0);
	if (respondWith !== 'json') return undefined;
	const body = context.getNodeParameter('responseBody', 0);
	if (typeof body !== 'string') return body;
	try {
		return jsonParse(body);
	} catch {
		throw new NodeOperationError(context.getNode(), "Invalid JSON in 'Response Body' field");
	}
}
