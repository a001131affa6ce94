const get = require('lodash/get');
const unset = require('lodash/unset');
const { deepCopy } = require('n8n-workflow');
const { choice, collection, standIn, text } = require('../standIn');

const names = (list) =>
	list
		.split(',')
		.map((name) => name.trim())
		.filter(Boolean);
const isObject = (value) => typeof value === 'object' && value !== null;

module.exports = standIn({
	type: 'n8n-nodes-base.splitOut',
	displayName: 'Split Out',
	versions: [1],
	properties: [
		text('fieldToSplitOut'),
		choice('include', ['noOtherFields', 'allOtherFields', 'selectedOtherFields']),
		text('fieldsToInclude'),
		collection('options', [text('destinationFieldName')]),
	],
	async execute() {
		return [this.getInputData().flatMap((item, index) => splitItem(this, item.json, index))];
	},
});

function splitItem(context, json, index) {
	const field = context.getNodeParameter('fieldToSplitOut', index).replace('$json.', '').trim();
	if (!field || field.includes(',')) {
		throw new Error('Split Out: headless runs cover exactly one field to split out');
	}
	const include = context.getNodeParameter('include', index);
	const destination = context.getNodeParameter('options.destinationFieldName', index, '');
	const value = get(json, field);
	const entries = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [value];
	const others = otherFields(context, json, index, include, field);
	return (value === undefined ? [] : entries).map((entry) => {
		const spread = isObject(entry) && include === 'noOtherFields' && !destination;
		const own = spread ? entry : { [destination || field]: entry };
		return { json: { ...others, ...own }, pairedItem: { item: index } };
	});
}

function otherFields(context, json, index, include, field) {
	if (include === 'noOtherFields') return {};
	if (include === 'selectedOtherFields') {
		const selected = names(context.getNodeParameter('fieldsToInclude', index));
		return Object.fromEntries(selected.map((name) => [name, get(json, name)]));
	}
	const others = deepCopy(json);
	unset(others, field);
	return others;
}
