const {
	DATA_TABLE_SYSTEM_COLUMNS,
	DATA_TABLE_SYSTEM_COLUMN_TYPE_MAP,
	validateFieldType,
} = require('n8n-workflow');

/** n8n hands Data Tables to its own node only; a community node that asks for them is refused. */
const ALLOWED_NODES = ['n8n-nodes-base.dataTable', 'n8n-nodes-base.dataTableTool'];
const FIELD_TYPES = { string: 'string', number: 'number', boolean: 'boolean', date: 'dateTime' };
const COLUMN_NAME = /^[a-z]\w{0,62}$/iu;

const refuse = (message) => {
	throw new Error(`Validation error with data table request: ${message}`);
};

/**
 * n8n's Data Tables in memory, with the rules that a flow can notice: typed columns, unknown columns refused,
 * NULL semantics of SQL, look-up by name through LIKE, upsert = update every match or insert one row.
 * The tables outlive a run: pass the same object to several engines to share them.
 */
function createDataTables() {
	const tables = [];
	let ticks = 0;

	const touch = (table) => {
		table.updatedAt = new Date();
		table.touched = ++ticks;
	};
	const byId = (id) =>
		tables.find((table) => table.id === id) ?? fail(`Could not find the data table: '${id}'`);

	const aggregate = {
		getProjectId: () => 'headless',
		async getManyAndCount({ filter, skip = 0, take = Infinity } = {}) {
			const found = tables
				.filter(({ name }) => !filter?.name || like(name, `%${filter.name}%`, { anyChar: '_' }))
				.sort((a, b) => b.touched - a.touched);
			return { count: found.length, data: found.slice(skip, skip + take).map(summary) };
		},
		async createDataTable({ name, columns }) {
			if (tables.some((table) => table.name === name)) {
				fail(`Data table with name '${name}' already exists in this project`);
			}
			columns.forEach(assertColumn);
			const table = {
				id: `table${tables.length + 1}`,
				name,
				columns: columns.map((column, index) => ({
					id: `${column.name}-${index}`,
					index,
					...column,
				})),
				createdAt: new Date(),
				rows: [],
				lastId: 0,
			};
			touch(table);
			tables.push(table);
			return summary(table);
		},
	};

	const operationsOn = (table) => {
		const insert = (data) => {
			const now = new Date().toISOString();
			const blank = Object.fromEntries(table.columns.map(({ name }) => [name, null]));
			const row = { ...blank, ...data, id: ++table.lastId, createdAt: now, updatedAt: now };
			table.rows.push(row);
			return row;
		};
		const update = (data, rows) => {
			for (const row of rows) Object.assign(row, data, { updatedAt: new Date().toISOString() });
			return rows;
		};
		const changed = (rows) => {
			touch(table);
			return rows.map((row) => asReturned(row, table.columns));
		};
		return {
			getColumns: async () => table.columns,
			async getManyRowsAndCount({ filter, sortBy } = {}) {
				const rows = sorted(matchingRows(table, filter), sortBy);
				return { count: rows.length, data: rows.map((row) => asReturned(row, table.columns)) };
			},
			insertRows: async (rows) =>
				changed(rows.map((row) => typedRow(row, table.columns)).map(insert)),
			async updateRows({ filter, data }) {
				const row = changesOf(data, table.columns);
				return changed(update(row, matchingRows(table, filter)));
			},
			async upsertRow({ filter, data }) {
				const row = changesOf(data, table.columns);
				const matches = matchingRows(table, filter);
				return changed(matches.length > 0 ? update(row, matches) : [insert(row)]);
			},
			async deleteRows({ filter }) {
				const doomed = matchingRows(table, filter);
				table.rows = table.rows.filter((row) => !doomed.includes(row));
				return changed(doomed);
			},
			async clearRows() {
				const deletedCount = table.rows.length;
				table.rows = [];
				touch(table);
				return { deletedCount };
			},
		};
	};

	const assertAllowed = ({ name, type }) => {
		if (!ALLOWED_NODES.includes(type))
			fail(`"${name}" may not use Data Tables (n8n refuses ${type})`);
	};
	return {
		/** What n8n-core hands to nodes as `helpers.getDataTableProxy` and `getDataTableAggregateProxy`. */
		dataTableProxyProvider: {
			async getDataTableAggregateProxy(_workflow, node) {
				assertAllowed(node);
				return aggregate;
			},
			async getDataTableProxy(_workflow, node, id) {
				assertAllowed(node);
				return operationsOn(byId(id));
			},
		},
		/** @returns the rows of the table with exactly this name, as plain JSON; null where there is none */
		rows(name) {
			const table = tables.find((candidate) => candidate.name === name);
			return table ? table.rows.map((row) => ({ ...row })) : null;
		},
		names: () => tables.map(({ name }) => name),
	};
}

function fail(message) {
	throw new Error(message);
}

const summary = ({ id, name, columns, createdAt, updatedAt }) => ({
	id,
	name,
	projectId: 'headless',
	columns,
	createdAt,
	updatedAt,
});

function assertColumn({ name, type }) {
	if (!COLUMN_NAME.test(name)) refuse(`'${name}' is not a column name n8n accepts`);
	const reserved = DATA_TABLE_SYSTEM_COLUMNS.map((column) => column.toLowerCase());
	if (reserved.includes(name.toLowerCase())) {
		fail(`Column name "${name}" is reserved as a system column name.`);
	}
	if (!FIELD_TYPES[type]) refuse(`column '${name}' has the unknown type '${type}'`);
}

const typesOf = (columns) => new Map(columns.map(({ name, type }) => [name, type]));

function typedRow(row, columns) {
	const types = typesOf(columns);
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name, typedCell(value, name, types)]),
	);
}

function changesOf(data, columns) {
	if (Object.keys(data).length === 0) refuse('Data columns must not be empty');
	return typedRow(data, columns);
}

/** Dates are kept as ISO strings in UTC, so that they compare as text. */
function typedCell(value, name, types) {
	const type = types.get(name);
	if (!type) refuse(`unknown column name '${name}'`);
	if (value === null || value === undefined) return null;
	const result = validateFieldType(name, value, FIELD_TYPES[type], { parseStrings: false });
	if (!result.valid) {
		refuse(`value '${String(value)}' does not match column type '${type}': ${result.errorMessage}`);
	}
	return type === 'date' ? result.newValue.toUTC().toISO() : result.newValue;
}

function asReturned(row, columns) {
	const { id, createdAt, updatedAt, ...rest } = row;
	const dates = columns.filter(({ type }) => type === 'date').map(({ name }) => name);
	for (const name of dates) rest[name] = rest[name] === null ? null : new Date(rest[name]);
	return { ...rest, id, createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) };
}

function sorted(rows, sortBy) {
	if (!sortBy) return rows;
	const [column, direction] = sortBy;
	const sign = direction === 'DESC' ? -1 : 1;
	return [...rows].sort((a, b) => {
		if (a[column] === b[column]) return a.id - b.id;
		if (a[column] === null) return -sign;
		if (b[column] === null) return sign;
		return a[column] < b[column] ? -sign : sign;
	});
}

function matchingRows(table, filter) {
	const conditions = filter?.filters ?? [];
	if (conditions.length === 0) return [...table.rows];
	const types = new Map([
		...Object.entries(DATA_TABLE_SYSTEM_COLUMN_TYPE_MAP),
		...typesOf(table.columns),
	]);
	const tests = conditions.map((condition) => conditionTest(condition, types));
	return table.rows.filter((row) =>
		filter.type === 'or' ? tests.some((test) => test(row)) : tests.every((test) => test(row)),
	);
}

function conditionTest({ columnName, condition, value }, types) {
	const wanted = typedCell(value, columnName, types);
	if (wanted === null && !['eq', 'neq', 'isEmpty', 'isNotEmpty'].includes(condition)) {
		refuse(`${condition.toUpperCase()} filter value cannot be null or undefined`);
	}
	const pattern = String(wanted).includes('%') ? wanted : `%${wanted}%`;
	const tests = {
		isEmpty: (cell) => cell === null || cell === '',
		isNotEmpty: (cell) => cell !== null && cell !== '',
		eq: (cell) => cell === wanted,
		neq: (cell) => cell !== wanted,
		gt: (cell) => cell !== null && cell > wanted,
		gte: (cell) => cell !== null && cell >= wanted,
		lt: (cell) => cell !== null && cell < wanted,
		lte: (cell) => cell !== null && cell <= wanted,
		like: (cell) => cell !== null && like(cell, pattern, { caseSensitive: true }),
		ilike: (cell) => cell !== null && like(cell, pattern),
	};
	const test = tests[condition] ?? refuse(`Unsupported filter condition: ${condition}`);
	return (row) => test(row[columnName]);
}

/** SQL's LIKE: `%` is any text; `anyChar`, where given, any one character. */
function like(text, pattern, { caseSensitive = false, anyChar } = {}) {
	const fold = (value) => [...(caseSensitive ? String(value) : String(value).toLowerCase())];
	const given = fold(text);
	const wanted = fold(pattern);
	let at = 0;
	let next = 0;
	let star = -1;
	let retry = 0;
	while (at < given.length) {
		if (wanted[next] === '%') {
			star = next++;
			retry = at;
		} else if (next < wanted.length && [given[at], anyChar].includes(wanted[next])) {
			at++;
			next++;
		} else if (star >= 0) {
			next = star + 1;
			at = ++retry;
		} else {
			return false;
		}
	}
	return wanted.slice(next).every((char) => char === '%');
}

module.exports = { createDataTables };
