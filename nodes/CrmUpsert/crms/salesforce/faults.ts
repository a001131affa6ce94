import { InvalidItem } from '../../../../lead/validation';
import { retryAfterMs } from '../../../../lead/retryAfter';
import type { Judge, Reply } from '../patient';

export type Fault = {
	code: string;
	message: string;
	fields: string[];
	/** Set where a duplicate rule refused the record. */
	duplicates: Duplicates | null;
	/** Set where there was no answer to this call alone: the words for the user. */
	error?: InvalidItem;
};
export type Duplicates = { rule: string; ids: string[] };

/** Where nobody knows whether a call was carried out. */
export const unconfirmed = (error: unknown): Fault => ({
	...{ code: 'UNCONFIRMED', message: String(error), fields: [], duplicates: null },
	error: error instanceof InvalidItem ? error : unreachable(error),
});

export const unreachable = (cause: unknown): InvalidItem =>
	new InvalidItem(
		'Salesforce could not be reached',
		`${cause instanceof Error ? cause.message : String(cause)}. Check the connection, then run this item again: what was written already is found and not written twice.`,
	);

/** Whether every request of the run would fail like this. */
export const isOfRun = (error: unknown): boolean =>
	!(error instanceof InvalidItem) || 'isOfRun' in error;

/** Nothing was written: somebody else held the record. */
export const LOCKED = 'UNABLE_TO_LOCK_ROW';

export const isLocked = (faults: Fault[]): boolean => faults.some(({ code }) => code === LOCKED);

/** The failures in an answer, which is a list for one record and part of the result for one of many. */
export function faultsIn(body: unknown): Fault[] {
	return (Array.isArray(body) ? body : [body]).filter(isObject).map((one) => ({
		code: textOf(one.errorCode ?? one.statusCode) || 'UNKNOWN',
		message: textOf(one.message),
		fields: Array.isArray(one.fields) ? one.fields.map(textOf) : [],
		duplicates: duplicatesIn(one),
	}));
}

/** Salesforce misspells the field; both spellings are read. */
function duplicatesIn(one: Record<string, unknown>): Duplicates | null {
	const result = one.duplicateResut ?? one.duplicateResult;
	if (!isObject(result)) return null;
	const records = listOf(result.matchResults).flatMap((match) => listOf(match.matchRecords));
	const ids = records.map(({ record }) => (isObject(record) ? textOf(record.Id) : ''));
	return { rule: textOf(result.duplicateRule), ids: [...new Set(ids.filter(Boolean))] };
}

/** Whether to repeat a request. `reads` may be repeated whatever happened to it. */
export const judgeOf =
	(reads: boolean, now: () => Date): Judge =>
	(reply) => {
		const { status, headers, method } = reply;
		if (status < 400) return { kind: 'final' };
		const [fault] = faultsIn(jsonIn(reply.body));
		const hopeless = wordsFor(status, fault, requestIdOf(reply));
		if (hopeless) return { kind: 'hopeless', fault: Object.assign(hopeless, { isOfRun: true }) };
		if (fault?.code === LOCKED) return { kind: 'again', afterMs: null };
		if (status === 429) return { kind: 'again', afterMs: retryAfterMs(headers, now()) };
		const wasNotTaken = fault?.code === 'SERVER_UNAVAILABLE';
		return status >= 500 && (reads || method === 'GET' || wasNotTaken)
			? { kind: 'again', afterMs: retryAfterMs(headers, now()) }
			: { kind: 'final' };
	};

/** Failures that hit every request of the run. */
function wordsFor(
	status: number,
	fault: Fault | undefined,
	requestId: string | null,
): InvalidItem | null {
	const code = fault?.code ?? '';
	if (status === 401) {
		return new InvalidItem(
			`Salesforce refused the credential (${code || status})`,
			`Connect the Salesforce credential again, or ask an administrator whether the user and the connected app are still allowed in.${reference(requestId)}`,
		);
	}
	if (code === 'REQUEST_LIMIT_EXCEEDED') {
		const isDaily = !/concurrent/iu.test(fault?.message ?? '');
		return new InvalidItem(
			isDaily
				? 'Salesforce takes no more API calls today: the limit of the last 24 hours is used up'
				: 'Salesforce takes no more calls now: too many long ones are running',
			isDaily
				? `Run these leads again later, or raise the limit under Setup → Company Information.${reference(requestId)}`
				: `Run these leads again in some minutes.${reference(requestId)}`,
		);
	}
	if (['API_DISABLED_FOR_ORG', 'API_CURRENTLY_DISABLED'].includes(code)) {
		return new InvalidItem(
			'Salesforce doesn’t let this user use the API',
			`The edition needs API access, and the user the permission “API Enabled”.${reference(requestId)}`,
		);
	}
	return null;
}

const PASSING =
	/^(?:UNKNOWN|UNCONFIRMED|ERROR_HTTP|SERVER_UNAVAILABLE|REQUEST_LIMIT|PROCESSING_HALTED)/u;

/** Whether sending a record again would be answered the same: neither a lock nor a fault of Salesforce's is the reason. */
export const isFinal = (faults: Fault[]): boolean =>
	faults.length > 0 && !faults.some(({ code }) => code === LOCKED || PASSING.test(code));

/** What a person reads about a record that Salesforce refused. */
export function refusal(what: string, faults: Fault[], requestId: string | null): InvalidItem {
	const error = faults.find((fault) => fault.error)?.error;
	if (error) return error;
	const told = faults.map(({ code, message, fields }) => {
		const named = fields.length > 0 ? ` [${fields.join(', ')}]` : '';
		return `${code}: ${message}${named}`;
	});
	const said = told.length === 0 ? 'without a reason' : told.join('; ');
	return new InvalidItem(
		`Salesforce refused ${what}: ${said}`,
		`${adviceFor(faults.at(0)?.code)}${reference(requestId)}`,
	);
}

const ADVICE: Record<string, string> = {
	REQUIRED_FIELD_MISSING:
		'Your organisation requires these fields: add a row for each under Field Rules.',
	FIELD_CUSTOM_VALIDATION_EXCEPTION:
		'A validation rule of your organisation refused it: add what it asks for under Field Rules, or exempt the integration user.',
	INSUFFICIENT_ACCESS_OR_READONLY: 'Give the integration user access to this record.',
	INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY:
		'Give the integration user access to the owner and the record.',
	CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY:
		'A trigger or flow of your organisation failed: show this message to its administrator.',
	[LOCKED]: 'Somebody else kept this record locked. Run this item again.',
	NOT_FOUND: 'Check the instance address of the credential.',
};
const adviceFor = (code = ''): string =>
	ADVICE[code] ?? 'Correct what it names and run this item again.';

const reference = (requestId: string | null): string =>
	requestId === null ? '' : ` Request ${requestId}.`;

const requestIdOf = ({ headers }: Reply): string | null =>
	headers.get('x-sfdc-request-id') ?? headers.get('x-request-id');

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): Array<Record<string, unknown>> =>
	Array.isArray(value) ? value.filter(isObject) : [];

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
