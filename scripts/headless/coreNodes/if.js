const { NodeOperationError } = require('n8n-workflow');
const { collection, flag, property, standIn } = require('../standIn');

module.exports = standIn({
	type: 'n8n-nodes-base.if',
	displayName: 'If',
	versions: [2.1, 2.2, 2.3],
	outputs: ['main', 'main'],
	outputNames: ['true', 'false'],
	properties: [
		property(
			'filter',
			'conditions',
			{},
			{
				typeOptions: {
					filter: {
						caseSensitive: '={{ !$parameter.options.ignoreCase }}',
						typeValidation: '={{ $parameter.looseTypeValidation ? "loose" : "strict" }}',
						version: '={{ $nodeVersion >= 2.3 ? 3 : $nodeVersion >= 2.2 ? 2 : 1 }}',
					},
				},
			},
		),
		flag('looseTypeValidation'),
		collection('options', [flag('ignoreCase', true)]),
	],
	async execute() {
		const outputs = [[], []];
		this.getInputData().forEach((item, index) => {
			let passes = false;
			try {
				passes = this.getNodeParameter('conditions', index, false, { extractValue: true });
			} catch (error) {
				if (!this.continueOnFail()) {
					throw new NodeOperationError(this.getNode(), error, { itemIndex: index });
				}
			}
			outputs[passes ? 0 : 1].push({ pairedItem: { item: index }, ...item });
		});
		return outputs;
	},
});
