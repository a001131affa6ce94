const { DateTime } = require('luxon');
const {
	DATA_TABLE_SYSTEM_COLUMNS,
	DATA_TABLE_SYSTEM_COLUMN_TYPE_MAP,
	NodeOperationError,
} = require('n8n-workflow');
const { choice, collection, flag, group, number, property, standIn, text } = require('../standIn');

const CONDITIONS = [
	'eq',
	'neq',
	'gt',
	'gte',
	'lt',
	'lte',
	'like',
	'ilike',
	'isEmpty',
	'isNotEmpty',
	'isTrue',
	'isFalse',
];
const ROW_OPERATIONS = [
	'insert',
	'deleteRows',
	'get',
	'rowExists',
	'rowNotExists',
	'update',
	'upsert',
];
const show = (resource, ...operation) => ({
	displayOptions: {
		show: { resource: [resource], ...(operation.length > 0 && { operation }) },
	},
});

const filters = (atLeast, ...operations) =>
	group(
		'filters',
		'conditions',
		[text('keyName', 'id'), choice('condition', CONDITIONS), property('json', 'keyValue', '')],
		{
			typeOptions: { multipleValues: true, minRequiredFields: atLeast },
			...show('row', ...operations),
		},
	);

module.exports = standIn({
	type: 'n8n-nodes-base.dataTable',
	displayName: 'Data table',
	versions: [1, 1.1],
	properties: [
		choice('resource', ['row', 'table']),
		choice('operation', ROW_OPERATIONS, 'insert', show('row')),
		choice('operation', ['create', 'list', 'clear'], 'list', show('table')),
		property('resourceLocator', 'dataTableId', { mode: 'list', value: '' }),
		choice('matchType', ['anyCondition', 'allConditions']),
		filters(0, 'get'),
		filters(1, 'deleteRows', 'rowExists', 'rowNotExists', 'update', 'upsert'),
		property(
			'resourceMapper',
			'columns',
			{ mappingMode: 'defineBelow', value: null },
			show('row', 'insert', 'update', 'upsert'),
		),
		group(
			'columns',
			'column',
			[text('name'), choice('type', ['string', 'boolean', 'date', 'number'])],
			show('table', 'create'),
		),
		flag('returnAll', false, show('row', 'get')),
		flag('returnAll', true, show('table', 'list')),
		number('limit', 50),
		flag('orderBy'),
		text('orderByColumn', 'createdAt'),
		choice('orderByDirection', ['ASC', 'DESC'], 'DESC'),
		text('tableName'),
		collection('options', [flag('createIfNotExists', true), text('filterName')]),
	],
	async execute() {
		const output = [];
		for (const [index, item] of this.getInputData().entries()) {
			try {
				const rows = await operate(this, index, item);
				for (const row of rows) output.push({ pairedItem: { item: index }, ...row });
			} catch (error) {
				if (!this.continueOnFail()) throw error;
				output.push({ json: item.json, error: asNodeError(this, error) });
			}
		}
		return [output];
	},
});

async function operate(context, index, item) {
	const parameter = (name, fallback) => context.getNodeParameter(name, index, fallback);
	const operation = parameter('operation');
	if (parameter('resource') === 'table' && operation !== 'clear') {
		const tables = await context.helpers.getDataTableAggregateProxy();
		const found = operation === 'list' ? await list(tables, parameter) : [];
		return asItems(operation === 'list' ? found : [await create(tables, parameter)]);
	}
	const table = await context.helpers.getDataTableProxy(await tableId(context, parameter));
	if (operation === 'clear') {
		return asItems([{ success: true, deletedCount: (await table.clearRows()).deletedCount }]);
	}
	if (operation === 'insert') {
		return asItems(await table.insertRows([newRow(context, parameter, item, index)]));
	}
	const filter = await rowFilter(context, parameter, table);
	if (operation === 'get') {
		const limit = parameter('returnAll') ? Infinity : parameter('limit');
		const rows = await matching(table, { filter, limit, sortBy: sorting(parameter) });
		return asItems(context.getNode().typeVersion >= 1.1 ? rows.map(withIsoDates) : rows);
	}
	if (operation === 'rowExists' || operation === 'rowNotExists') {
		const exists = (await matching(table, { filter, limit: 1 })).length > 0;
		return exists === (operation === 'rowExists') ? [item] : [];
	}
	if (operation === 'deleteRows') return asItems(await table.deleteRows({ filter }));
	const data = newRow(context, parameter, item, index);
	if (operation === 'update') return asItems(await table.updateRows({ filter, data }));
	return asItems(await table.upsertRow({ filter, data }));
}

const asItems = (rows) => rows.map((json) => ({ json }));
const asNodeError = (context, error) =>
	error instanceof NodeOperationError ? error : new NodeOperationError(context.getNode(), error);

function refuse(context, message) {
	throw new NodeOperationError(context.getNode(), message);
}

async function list(tables, parameter) {
	const name = parameter('options.filterName', '');
	const { data } = await tables.getManyAndCount({ filter: name ? { name } : undefined });
	return parameter('returnAll') ? data : data.slice(0, parameter('limit'));
}

async function create(tables, parameter) {
	const name = parameter('tableName');
	if (parameter('options.createIfNotExists', false)) {
		const { data } = await tables.getManyAndCount({ filter: { name }, take: 1 });
		// n8n looks at one table whose name is LIKE the wanted one, so a longer name can hide it.
		if (data[0]?.name === name) return data[0];
	}
	return await tables.createDataTable({ name, columns: parameter('columns.column', []) });
}

async function tableId(context, parameter) {
	const { mode, value } = parameter('dataTableId');
	if (mode !== 'name') return value;
	const tables = await context.helpers.getDataTableAggregateProxy();
	const filter = { name: String(value).toLowerCase() };
	const { data } = await tables.getManyAndCount({ filter, take: 1 });
	if (data.length === 0) refuse(context, `Data table with name "${value}" not found`);
	return data[0].id;
}

function newRow(context, parameter, item, index) {
	const auto = parameter('columns.mappingMode') === 'autoMapInputData';
	const values = auto ? { ...item.json } : parameter('columns.value', {});
	const entries = Object.entries(values ?? {}).filter(
		([name]) => !auto || !DATA_TABLE_SYSTEM_COLUMNS.includes(name),
	);
	return Object.fromEntries(entries.map(([name, value]) => [name, cell(context, value, index)]));
}

function cell(context, value, index) {
	if (value === undefined || value === null) return null;
	if (DateTime.isDateTime(value)) return value.toJSDate();
	if (typeof value !== 'object' || value instanceof Date) return value;
	const kind = Array.isArray(value) ? 'array' : 'object';
	return refuse(context, `unexpected ${kind} input '${JSON.stringify(value)}' in row ${index}`);
}

async function rowFilter(context, parameter, table) {
	const conditions = parameter('filters.conditions', []);
	const columns = await table.getColumns();
	const types = {
		...DATA_TABLE_SYSTEM_COLUMN_TYPE_MAP,
		...Object.fromEntries(columns.map(({ name, type }) => [name, type])),
	};
	const unknown = conditions.map(({ keyName }) => keyName).filter((name) => !types[name]);
	if (unknown.length > 0) {
		refuse(
			context,
			`Filter validation failed: Column(s) "${unknown.join(', ')}" do not exist in the selected table`,
		);
	}
	return {
		type: parameter('matchType') === 'allConditions' ? 'and' : 'or',
		filters: conditions.map((condition) => rowCondition(condition, types[condition.keyName])),
	};
}

function rowCondition({ keyName: columnName, condition = 'eq', keyValue }, type) {
	switch (condition) {
		case 'isTrue':
		case 'isFalse':
			return { columnName, condition: 'eq', value: condition === 'isTrue' };
		case 'isEmpty':
			return { columnName, condition: type === 'string' ? 'isEmpty' : 'eq', value: null };
		case 'isNotEmpty':
			return { columnName, condition: type === 'string' ? 'isNotEmpty' : 'neq', value: null };
		default:
			return { columnName, condition, value: keyValue };
	}
}

function sorting(parameter) {
	return parameter('orderBy')
		? [parameter('orderByColumn'), parameter('orderByDirection')]
		: undefined;
}

async function matching(table, { filter, limit, sortBy }) {
	const { data } = await table.getManyRowsAndCount({ filter, sortBy });
	return data.slice(0, limit);
}

const withIsoDates = (row) =>
	Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			value instanceof Date ? value.toISOString() : value,
		]),
	);
