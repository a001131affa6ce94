const { anything, choice, collection, flag, group, number, text, trigger } = require('../standIn');
const { assertOwnResponse } = require('../responses');

module.exports = trigger({
	type: 'n8n-nodes-base.webhook',
	displayName: 'Webhook',
	versions: [2, 2.1],
	properties: [
		choice('httpMethod', ['GET', 'DELETE', 'HEAD', 'PATCH', 'POST', 'PUT']),
		text('path'),
		choice('authentication', ['none', 'basicAuth', 'headerAuth', 'jwtAuth']),
		choice('responseMode', ['onReceived', 'lastNode', 'responseNode']),
		choice('responseData', ['firstEntryJson', 'allEntries', 'noData']),
		collection('options', [
			text('allowedOrigins'),
			text('binaryPropertyName', 'data'),
			flag('ignoreBots'),
			text('ipWhitelist'),
			flag('noResponseBody'),
			text('responseData'),
			text('responseContentType'),
			text('responsePropertyName'),
			anything('responseHeaders'),
			group('responseCode', 'values', [anything('responseCode', 200), number('customCode', 200)], {
				single: true,
			}),
		]),
	],
	check: assertOwnResponse,
});
