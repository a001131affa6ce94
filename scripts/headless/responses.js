const { NodeOperationError } = require('n8n-workflow');

const RESPOND = 'n8n-nodes-base.respondToWebhook';

/** n8n refuses a Webhook whose Respond parameter and Respond to Webhook nodes don't agree. */
function assertOwnResponse(context) {
	const waits = context.getNodeParameter('responseMode', 0) === 'responseNode';
	const responds = hasResponseNode(context);
	if (waits === responds) return;
	throw new NodeOperationError(
		context.getNode(),
		waits
			? 'No Respond to Webhook node found in the workflow'
			: 'Unused Respond to Webhook node found in the workflow',
	);
}

/** n8n refuses a Respond to Webhook node anywhere behind an n8n Form Trigger. */
function assertNoResponseNode(context) {
	if (!hasResponseNode(context)) return;
	throw new NodeOperationError(
		context.getNode(),
		'The "Respond to Webhook" node is not supported in workflows initiated by the "n8n Form Trigger"',
	);
}

const hasResponseNode = (context) =>
	context.getChildNodes(context.getNode().name).some(({ type }) => type === RESPOND);

module.exports = { assertNoResponseNode, assertOwnResponse };
