const { NodeOperationError } = require('n8n-workflow');
const { choice, standIn, text } = require('../standIn');

module.exports = standIn({
	type: 'n8n-nodes-base.stopAndError',
	displayName: 'Stop and Error',
	versions: [1],
	outputs: [],
	properties: [choice('errorType', ['errorMessage']), text('errorMessage')],
	async execute() {
		throw new NodeOperationError(this.getNode(), this.getNodeParameter('errorMessage', 0));
	},
});
