import { InvalidItem, parseJson } from '../../lead/validation';

/** What the node's fields hold, by their internal names. */
export type RouteParameters = {
	reps: unknown;
	territories: unknown;
	rules: unknown;
	fallbackOwner: unknown;
	launchDate: unknown;
	options: Record<string, unknown>;
	workflowTimeZone: string;
};
type Row = Record<string, unknown>;

/** The policy document that the node's tables say, overridden by the policy given as JSON. */
export function policyDocument(parameters: RouteParameters): unknown {
	const { reps, territories, rules, fallbackOwner, launchDate, options } = parameters;
	const document = {
		version: options.policyVersion,
		reps: rowsOf(reps, repOf),
		teams: filled(tableOf(options.teams, 'team')),
		territories: filled(rowsOf(territories, territoryOf)),
		rules: filled(rowsOf(rules, ruleOf)),
		thresholds: filled(options.thresholds),
		decisionTable: filled(tableOf(options.decisionTable, 'row')),
		fastLanes: rowOf(tableOf(options.fastLanes, 'lanes'), fastLanesOf),
		ownerDecidedBy: options.ownerDecidedBy,
		softLaunch: isBlank(options.softLaunchPercent)
			? undefined
			: { percent: options.softLaunchPercent },
		escalation: tableOf(options.escalation, 'steps'),
		namedAccounts: tableOf(options.namedAccounts, 'account'),
		fallbackOwner,
		onlyListedReps: options.onlyListedReps,
		assignment: options.assignment,
		catchUp: options.catchUp,
		whenNobodyIsAvailable: options.whenNobodyIsAvailable,
		launchedAt: launchDate,
		timeZone: options.timeZone || parameters.workflowTimeZone,
		sla: { warmMinutes: options.slaWarmMinutes, lukewarmMinutes: options.slaLukewarmMinutes },
		businessHours: {
			days: options.businessDays,
			start: options.businessStart,
			end: options.businessEnd,
			holidays: options.holidays,
		},
		vetoes: tableOf(options.vetoRules, 'rule'),
		holdout: typeof options.holdoutPercent === 'number' ? options.holdoutPercent / 100 : undefined,
		requireDisclosure: options.requireDisclosure,
		severalMatches: options.severalMatches,
	};
	return plain({ ...document, ...overrideOf(options.policyJson) });
}

/** Dates from expressions become text, and fields that nobody filled leave. */
function plain(document: object): unknown {
	const text = textOf(document);
	if (text !== null) return JSON.parse(text);
	throw new InvalidItem(
		'The fields of this node can’t be used',
		'Expected texts, numbers, lists and objects: check what the node’s expressions give.',
	);
}

function textOf(document: object): string | null {
	try {
		return JSON.stringify(document);
	} catch {
		return null;
	}
}

const isRow = (value: unknown): value is Row =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What is no table or row is left for the policy to refuse by its name. */
const rowsOf = (rows: unknown, read: (row: Row, index: number) => unknown): unknown =>
	Array.isArray(rows) ? rows.map((row, index) => rowOf(row, (one) => read(one, index))) : rows;
const rowOf = (row: unknown, read: (row: Row) => unknown): unknown =>
	isRow(row) ? read(row) : row;

function tableOf(collection: unknown, name: string): unknown {
	return isRow(collection) && Object.hasOwn(collection, name) ? collection[name] : undefined;
}

/** A table without rows is none: it leaves no trace in the policy. */
const filled = (table: unknown): unknown =>
	typeof table === 'object' && table !== null && Object.keys(table).length === 0
		? undefined
		: table;

/** A row with what its collection adds. */
function repOf({ calendarAndCaps, ...rep }: Row): Row {
	return { ...rep, ...Object(calendarAndCaps) };
}

function territoryOf({ goesTo, ...cells }: Row, index: number): Row {
	const row = Object.fromEntries(
		Object.entries(cells).map(([name, cell]) => [name, filled(unlessZero(cell))]),
	);
	const place = `Territories, row ${index + 1}`;
	return takenBy(row, { goesTo, takers: ['reps', 'team'], place });
}

function ruleOf({ goesTo, conditions, ...cells }: Row, index: number): Row {
	const list = Array.isArray(conditions) ? conditions : (tableOf(conditions, 'condition') ?? []);
	const place = `Rules, row ${index + 1}`;
	return takenBy({ ...cells, conditions: list }, { goesTo, takers: ['owner', 'team'], place });
}

/** Of the two cells for takers only the one that “Goes To” shows counts, and that one has to be filled. */
function takenBy(
	row: Row,
	{ goesTo, takers, place }: { goesTo: unknown; takers: string[]; place: string },
): Row {
	if (isBlank(goesTo)) return row;
	const taker = takers.find((name) => name === goesTo);
	if (taker !== undefined && isBlank(row[taker])) {
		throw new InvalidItem(
			`${place}: “${taker}” is missing`,
			`Fill it in, or choose something else under “Goes To”.`,
		);
	}
	const others = takers.filter((name) => name !== taker).map((name) => [name, undefined]);
	return { ...row, ...Object.fromEntries(others) };
}

const fastLanesOf = (lanes: Row): Row => ({
	...lanes,
	dealSizeAbove: unlessZero(lanes.dealSizeAbove),
	pricePerEmployee: unlessZero(lanes.pricePerEmployee),
});

/** A number field can’t be empty: where none makes sense, 0 says so. */
const unlessZero = (value: unknown): unknown => (value === 0 ? undefined : value);

/**
 * A policy or part of one as an object or JSON text; also a stored row or record whose column `policy` holds it.
 */
function overrideOf(json: unknown): object {
	if (isBlank(json)) return {};
	const value = readJson(json);
	const held = tableOf(value, 'policy') ?? value;
	const policy = readJson(held);
	if (isRow(policy)) return policy;
	throw new InvalidItem(
		'“Policy JSON” can’t be used',
		'Expected one JSON object, e.g. {"holdout": 0.03}.',
	);
}

/** A file may begin with a byte order mark, which is no JSON. */
const readJson = (json: unknown): unknown =>
	typeof json === 'string' ? parseJson(json.trim(), 'Policy JSON') : json;
