const { collection, flag, number, standIn } = require('../standIn');

/** Loop Over Items: keeps what is left in the execution, and hands everything that came back to its first output. */
module.exports = standIn({
	type: 'n8n-nodes-base.splitInBatches',
	displayName: 'Loop Over Items',
	versions: [3],
	outputs: ['main', 'main'],
	outputNames: ['done', 'loop'],
	properties: [number('batchSize', 1), collection('options', [flag('reset')])],
	async execute() {
		const loop = this.getContext('node');
		const items = this.getInputData();
		if (loop.left === undefined || this.getNodeParameter('options.reset', 0, false)) {
			loop.left = [...items];
			loop.done = [];
		} else {
			loop.done.push(...items);
		}
		const batch = loop.left.splice(0, this.getNodeParameter('batchSize', 0));
		return batch.length > 0 ? [[], batch] : [loop.done, []];
	},
});
