const { standIn } = require('../standIn');

module.exports = standIn({
	type: 'n8n-nodes-base.noOp',
	displayName: 'No Operation, do nothing',
	versions: [1],
	async execute() {
		return [this.getInputData()];
	},
});
