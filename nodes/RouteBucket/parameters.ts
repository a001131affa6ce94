import { InvalidItem } from '../../lead/validation';

/** What the node's fields hold, by their internal names. */
export type RouteParameters = {
	reps: unknown;
	fallbackOwner: unknown;
	launchDate: unknown;
	options: Record<string, unknown>;
	workflowTimeZone: string;
};

/** The policy document that the node's tables say, overridden by the policy given as JSON. */
export function policyDocument(parameters: RouteParameters): unknown {
	const { reps, fallbackOwner, launchDate, options, workflowTimeZone } = parameters;
	const document = {
		version: options.policyVersion,
		reps: Array.isArray(reps) ? reps.map(repOf) : reps,
		fallbackOwner,
		assignment: options.assignment,
		catchUp: options.catchUp,
		whenNobodyIsAvailable: options.whenNobodyIsAvailable,
		launchedAt: launchDate,
		timeZone: options.timeZone || workflowTimeZone,
		sla: { warmMinutes: options.slaWarmMinutes, lukewarmMinutes: options.slaLukewarmMinutes },
		businessHours: {
			days: options.businessDays,
			start: options.businessStart,
			end: options.businessEnd,
			holidays: options.holidays,
		},
		namedAccounts: rowsOf(options.namedAccounts, 'account'),
		vetoes: rowsOf(options.vetoRules, 'rule'),
		holdout: typeof options.holdoutPercent === 'number' ? options.holdoutPercent / 100 : undefined,
		requireDisclosure: options.requireDisclosure,
		severalMatches: options.severalMatches,
	};
	// Dates from expressions become text, and fields that nobody filled leave.
	const plain: unknown = JSON.parse(JSON.stringify(document));
	return { ...(plain as object), ...overrideOf(options.policyJson) };
}

/** A row with what its collection adds. */
function repOf(row: unknown): unknown {
	if (typeof row !== 'object' || row === null || !Object.hasOwn(row, 'calendarAndCaps')) return row;
	const { calendarAndCaps, ...rep } = row as Record<string, unknown>;
	return { ...rep, ...Object(calendarAndCaps) };
}

function rowsOf(table: unknown, name: string): unknown {
	return typeof table === 'object' && table !== null && Object.hasOwn(table, name)
		? (table as Record<string, unknown>)[name]
		: undefined;
}

function overrideOf(json: unknown): object {
	if (json === undefined || json === null || json === '') return {};
	const value = typeof json === 'string' ? parsed(json) : json;
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
	throw new InvalidItem(
		'“Policy JSON” can’t be used',
		'Expected one JSON object, e.g. {"holdout": 0.03}.',
	);
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
