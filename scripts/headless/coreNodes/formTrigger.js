const { anything, choice, collection, flag, text, trigger } = require('../standIn');
const { assertNoResponseNode } = require('../responses');

module.exports = trigger({
	type: 'n8n-nodes-base.formTrigger',
	displayName: 'n8n Form Trigger',
	versions: [2.2, 2.3, 2.4, 2.5, 2.6],
	properties: [
		choice('authentication', ['none', 'basicAuth', 'n8nUserAuth']),
		text('formTitle'),
		text('formDescription'),
		anything('formFields'),
		choice('responseMode', ['onReceived', 'lastNode']),
		collection('options', [
			flag('appendAttribution', true),
			text('buttonLabel', 'Submit'),
			text('customCss'),
			flag('ignoreBots'),
			text('ipWhitelist'),
			text('path'),
			anything('respondWithOptions'),
			flag('useWorkflowTimezone'),
		]),
	],
	check: assertNoResponseNode,
});
