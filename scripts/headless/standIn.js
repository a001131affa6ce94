/**
 * A stand-in does what the n8n node of the same type does with the parameters it declares.
 * n8n drops parameters a node doesn't declare, so `assertCovered` refuses them first: a template can't seem to
 * work here and behave differently on a real n8n.
 * @typedef {{ name: string, type: string, parameters: object, typeVersion: number }} WorkflowNode
 */

/** @returns an n8n node type for `type`, e.g. "n8n-nodes-base.set" */
function standIn({ type, displayName, versions, properties = [], execute, ...description }) {
	return {
		type,
		description: {
			displayName,
			name: type.slice(type.lastIndexOf('.') + 1),
			group: ['transform'],
			version: versions,
			description: '',
			defaults: { name: displayName },
			inputs: ['main'],
			outputs: ['main'],
			properties,
			...description,
		},
		execute,
	};
}

/** A trigger: the engine starts the run with the item the trigger would deliver; `check` may refuse the workflow. */
function trigger({ check, ...definition }) {
	return standIn({
		...definition,
		group: ['trigger'],
		inputs: [],
		async execute() {
			check?.(this);
			return [this.getInputData()];
		},
	});
}

const property = (type, name, fallback, more = {}) => ({
	displayName: name,
	name,
	type,
	default: fallback,
	...more,
});
const text = (name, fallback = '', more) => property('string', name, fallback, more);
const number = (name, fallback = 0, more) => property('number', name, fallback, more);
const flag = (name, fallback = false, more) => property('boolean', name, fallback, more);
/** Anything the stand-in reads as it is, or that has no effect on a headless run. */
const anything = (name, fallback = {}) => property('json', name, fallback);
/** One of the listed values, the first by default; values left out are not covered. */
const choice = (name, values, fallback = values[0], more) =>
	property('options', name, fallback, {
		options: values.map((value) => ({ name: String(value), value })),
		...more,
	});
const collection = (name, options) => property('collection', name, {}, { options });
/** A list of rows, `{ [name]: { [rows]: [{…}] } }`, or one row where `single`. */
const group = (name, rows, values, { single = false, ...more } = {}) =>
	property(
		'fixedCollection',
		name,
		{},
		{
			typeOptions: { multipleValues: !single },
			options: [{ displayName: rows, name: rows, values }],
			...more,
		},
	);

const isExpression = (value) => typeof value === 'string' && value.startsWith('=');

function uncoveredParameter(values, declared, path = '') {
	for (const [name, value] of Object.entries(values ?? {})) {
		const properties = declared.filter((candidate) => candidate.name === name);
		if (properties.length === 0) return `the parameter "${path}${name}"`;
		const options = properties.flatMap((candidate) => candidate.options ?? []);
		const { type } = properties[0];
		if (type === 'options' && !isExpression(value)) {
			if (!options.some((option) => option.value === value)) return `"${path}${name}: ${value}"`;
		} else if (type === 'collection') {
			const found = uncoveredParameter(value, options, `${path}${name}.`);
			if (found) return found;
		} else if (type === 'fixedCollection') {
			for (const [rows, content] of Object.entries(value ?? {})) {
				const row = options.find((option) => option.name === rows);
				if (!row) return `the parameter "${path}${name}.${rows}"`;
				for (const entry of [content].flat()) {
					const found = uncoveredParameter(entry, row.values, `${path}${name}.${rows}.`);
					if (found) return found;
				}
			}
		}
	}
	return null;
}

/** @param {WorkflowNode} node throws a readable message where its stand-in lacks the version or a parameter */
function assertCovered(node, { description }) {
	const versions = [description.version].flat();
	if (!versions.includes(node.typeVersion)) {
		throw new Error(
			`"${node.name}" is ${node.type} version ${node.typeVersion}; headless runs cover ${versions.join(', ')}`,
		);
	}
	const found = uncoveredParameter(node.parameters, description.properties);
	if (found) {
		throw new Error(
			`"${node.name}" uses ${found}, which the stand-in for ${node.type} doesn't cover (scripts/headless/coreNodes)`,
		);
	}
}

module.exports = {
	assertCovered,
	anything,
	choice,
	collection,
	flag,
	group,
	number,
	property,
	standIn,
	text,
	trigger,
};
