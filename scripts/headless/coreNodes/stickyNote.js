const { anything, number, standIn, text } = require('../standIn');

module.exports = standIn({
	type: 'n8n-nodes-base.stickyNote',
	displayName: 'Sticky Note',
	versions: [1],
	inputs: [],
	outputs: [],
	properties: [text('content'), number('height', 160), number('width', 240), anything('color', 1)],
	async execute() {
		return [this.getInputData()];
	},
});
