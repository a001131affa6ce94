const { trigger } = require('../standIn');

module.exports = trigger({
	type: 'n8n-nodes-base.manualTrigger',
	displayName: 'Manual Trigger',
	versions: [1],
});
