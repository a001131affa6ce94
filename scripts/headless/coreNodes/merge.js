const get = require('lodash/get');
const isEqual = require('lodash/isEqual');
const merge = require('lodash/merge');
const { NodeOperationError } = require('n8n-workflow');
const { choice, collection, flag, group, standIn, text } = require('../standIn');

const INPUTS = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const PREFERENCES = ['preferLast', ...[1, ...INPUTS].map((input) => `preferInput${input}`)];

module.exports = standIn({
	type: 'n8n-nodes-base.merge',
	displayName: 'Merge',
	versions: [3, 3.1, 3.2],
	inputs:
		'={{ Array.from({ length: $parameter.numberInputs || 2 }, (_, index) => ({ type: "main", displayName: "Input " + (index + 1) })) }}',
	// n8n runs a Merge once any input has data, except where it has to choose between branches.
	requiredInputs: '={{ $parameter["mode"] === "chooseBranch" ? [0, 1] : 1 }}',
	properties: [
		choice('mode', ['append', 'combine', 'chooseBranch']),
		choice('combineBy', ['combineByFields', 'combineByPosition']),
		choice('numberInputs', INPUTS),
		flag('advanced'),
		text('fieldsToMatchString'),
		group('mergeByFields', 'values', [text('field1'), text('field2')]),
		choice('joinMode', ['keepMatches', 'enrichInput1']),
		choice('outputDataFrom', ['both']),
		choice('chooseBranchMode', ['waitForAll']),
		choice('output', ['specifiedInput', 'empty']),
		choice('useDataOfInput', [1, ...INPUTS]),
		collection('options', [
			group(
				'clashHandling',
				'values',
				[choice('resolveClash', PREFERENCES), choice('mergeMode', ['deepMerge', 'shallowMerge'])],
				{ single: true },
			),
			choice('multipleMatches', ['all', 'first']),
			flag('includeUnpaired'),
		]),
	],
	async execute() {
		const parameter = (name, fallback) => this.getNodeParameter(name, 0, fallback);
		const inputs = this.getNodeInputs().map((_, index) => this.getInputData(index) ?? []);
		const mode = parameter('mode');
		if (mode === 'append') return [inputs.flat()];
		if (mode === 'chooseBranch') return [chosenBranch(parameter, inputs)];
		const join = combiner(parameter('options.clashHandling.values', {}));
		if (parameter('combineBy') === 'combineByFields') {
			const fields = matchFields(this, parameter);
			return combineByFields(inputs, { fields, join, parameter });
		}
		const unpaired = parameter('options.includeUnpaired', false);
		return [combineByPosition(inputs, { join, unpaired })];
	},
});

function chosenBranch(parameter, inputs) {
	if (parameter('output') === 'empty') return [{ json: {} }];
	return inputs[parameter('useDataOfInput') - 1] ?? [];
}

function matchFields(context, parameter) {
	const fields = parameter('advanced')
		? parameter('mergeByFields.values', [])
		: parameter('fieldsToMatchString')
				.split(',')
				.map((name) => ({ field1: name.trim(), field2: name.trim() }));
	if (fields.length === 0 || fields.some(({ field1, field2 }) => !field1 || !field2)) {
		throw new NodeOperationError(
			context.getNode(),
			'You need to define at least one pair of fields in "Fields to Match" to match on',
		);
	}
	return fields;
}

function combineByFields([left, right], { fields, join, parameter }) {
	const keepLeft = parameter('joinMode') === 'enrichInput1';
	if (left.length === 0 || right.length === 0) return keepLeft && left.length > 0 ? [left] : [];
	const first = parameter('options.multipleMatches', 'all') === 'first';
	const combined = [];
	const unmatched = [];
	for (const item of left) {
		const wanted = fields.map(({ field1 }) => get(item.json, field1));
		const matches = wanted.includes(undefined)
			? []
			: right.filter(({ json }) =>
					fields.every(({ field2 }, index) => isEqual(get(json, field2), wanted[index])),
				);
		if (matches.length === 0) unmatched.push(item);
		for (const match of first ? matches.slice(0, 1) : matches) combined.push(join([item, match]));
	}
	return [keepLeft ? [...combined, ...unmatched] : combined];
}

function combineByPosition(inputs, { join, unpaired }) {
	const lengths = inputs.map(({ length }) => length);
	const rows = unpaired ? Math.max(...lengths) : Math.min(...lengths);
	return Array.from({ length: rows }, (_, row) =>
		join(inputs.map((items) => items[row] ?? { json: {} })),
	);
}

/** @returns (items) → one item; where fields clash the preferred input wins, n8n's default being the last one */
function combiner({ resolveClash, mergeMode }) {
	const preferred = resolveClash?.startsWith('preferInput')
		? Number(resolveClash.slice('preferInput'.length)) - 1
		: null;
	const combine = mergeMode === 'shallowMerge' ? Object.assign : merge;
	return (items) => {
		const ordered =
			preferred === null
				? items
				: [...items.filter((_, index) => index !== preferred), items[preferred]].filter(Boolean);
		return {
			json: combine({}, ...ordered.map(({ json }) => json)),
			pairedItem: ordered.flatMap(({ pairedItem }) => pairedItem ?? []),
		};
	};
}
