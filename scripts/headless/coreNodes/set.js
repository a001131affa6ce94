const set = require('lodash/set');
const { NodeOperationError, deepCopy, jsonParse, validateFieldType } = require('n8n-workflow');
const { choice, collection, flag, property, standIn } = require('../standIn');

module.exports = standIn({
	type: 'n8n-nodes-base.set',
	displayName: 'Edit Fields (Set)',
	versions: [3.4],
	properties: [
		choice('mode', ['manual', 'raw']),
		property('json', 'jsonOutput', '{}', {
			validateType: 'object',
			ignoreValidationDuringExecution: true,
		}),
		property('assignmentCollection', 'assignments', {}),
		flag('includeOtherFields'),
		choice('include', ['all']),
		collection('options', [flag('dotNotation', true), flag('ignoreConversionErrors')]),
	],
	async execute() {
		const newItems = this.getInputData().map((item, index) => {
			try {
				const json = this.getNodeParameter('includeOtherFields', index) ? deepCopy(item.json) : {};
				const dots = this.getNodeParameter('options.dotNotation', index, true);
				for (const [name, value] of Object.entries(newFields(this, index))) {
					if (dots) set(json, name, value);
					else json[name] = value;
				}
				return { json, pairedItem: { item: index } };
			} catch (error) {
				if (this.continueOnFail()) return { json: { error: error.message }, pairedItem: index };
				throw new NodeOperationError(this.getNode(), error, { itemIndex: index });
			}
		});
		return [newItems];
	},
});

function newFields(context, index) {
	if (context.getNodeParameter('mode', index) === 'raw') return rawFields(context, index);
	const { assignments = [] } = context.getNodeParameter('assignments', index);
	const tolerant = context.getNodeParameter('options.ignoreConversionErrors', index, false);
	return Object.fromEntries(
		assignments.map(({ name, type, value }) => [
			name,
			convert({ name, type, value }, { tolerant, index }),
		]),
	);
}

function rawFields(context, index) {
	const raw = context.getNodeParameter('jsonOutput', index, '', { rawExpressions: true });
	const fields = parsed(raw.startsWith('=') ? filledIn(context, raw.slice(1), index) : raw, index);
	if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
		throw new Error(`The 'JSON Output' in item ${index} does not contain a valid JSON object`);
	}
	return fields;
}

function parsed(text, index) {
	try {
		return jsonParse(text, { repairJSON: true });
	} catch {
		throw new Error(`The 'JSON Output' in item ${index} contains invalid JSON`);
	}
}

/** n8n evaluates each {{ … }} of the JSON on its own and writes objects as JSON. */
function filledIn(context, template, index) {
	const [start, ...rest] = template.split('{{');
	const filled = rest.map((part) => {
		const end = part.lastIndexOf('}}');
		if (end < 0) return `{{${part}`;
		const value = context.evaluateExpression(`{{${part.slice(0, end)}}}`, index);
		const isObject = typeof value === 'object' && value !== null;
		return (isObject ? JSON.stringify(value) : String(value)) + part.slice(end + 2);
	});
	return start + filled.join('');
}

function convert({ name, type, value }, { tolerant, index }) {
	if (value === undefined || value === null) return null;
	const written = typeof value === 'object' ? JSON.stringify(value) : String(value);
	const given = type === 'string' ? written : value;
	const result = validateFieldType(name, given, type);
	if (result.valid) return result.newValue ?? null;
	if (tolerant) return given;
	throw new Error(`${result.errorMessage} [item ${index}]`);
}
