const { anything, trigger } = require('../standIn');

module.exports = trigger({
	type: 'n8n-nodes-base.scheduleTrigger',
	displayName: 'Schedule Trigger',
	versions: [1.1, 1.2, 1.3, 1.4],
	properties: [anything('rule')],
});
