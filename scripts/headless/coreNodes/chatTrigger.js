const { anything, choice, collection, flag, text, trigger } = require('../standIn');

module.exports = trigger({
	type: '@n8n/n8n-nodes-langchain.chatTrigger',
	displayName: 'When chat message received',
	versions: [1, 1.1, 1.2, 1.3, 1.4, 1.5],
	properties: [
		flag('public'),
		choice('mode', ['hostedChat', 'webhook']),
		choice('authentication', ['none', 'basicAuth', 'n8nUserAuth']),
		text('initialMessages'),
		collection('options', [
			flag('allowFileUploads'),
			text('allowedFilesMimeTypes'),
			text('allowedOrigins'),
			text('customCss'),
			text('getStarted'),
			text('inputPlaceholder'),
			anything('loadPreviousSession'),
			choice('responseMode', ['lastNode', 'responseNode']),
			flag('showWelcomeScreen'),
			text('subtitle'),
			text('title'),
		]),
	],
});
