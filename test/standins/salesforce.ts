import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contractChecks, type Check } from './salesforce/contract';
import {
	createOrg,
	RUNNING_USER,
	type Headers,
	type Org,
	type Outcome,
	type Refusal,
	type Row,
} from './salesforce/org';

export type Exchange = {
	method: string;
	path: string;
	body: unknown;
	headers: Headers;
	status: number;
};
type Fault = { status: number; code: string; message: string; headers?: Headers };
type Reply = { status: number; body: unknown; headers?: Headers };

export type SalesforceStandIn = {
	url: string;
	org: Org;
	/** Every request that arrived, in order. */
	log: Exchange[];
	/** What broke the contract: an empty list at the end of every test. */
	violations: string[];
	/** Answers the next requests with these, whatever they ask for. */
	failNext: (...faults: Fault[]) => void;
	/** Carries the request out after so many more, and breaks the connection in place of answering. */
	killAfter: (requests: number | null) => void;
	token: string;
	/** Where the login host says that the org is. */
	instanceUrl: string;
	usage: { used: number; limit: number };
	close: () => Promise<void>;
};

const VERSION = '64.0';
const ROOT = `/services/data/v${VERSION}`;
const MOST_SUBREQUESTS = 25;
const MOST_HEAVY = 5;
const LONGEST_ADDRESS = 16_384;

/** A Salesforce organisation on 127.0.0.1. `vendorChecks` are laid over our own checks of what crosses the wire. */
export async function startSalesforce(vendorChecks: Check[] = []): Promise<SalesforceStandIn> {
	const org = createOrg();
	const faults: Fault[] = [];
	let left: number | null = null;
	const cursors = new Map<string, Row[]>();
	const check = contractChecks(org, vendorChecks);

	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			standIn.violations.push(`The stand-in failed: ${String(error)}`);
			response.destroy();
		});
	});
	const standIn: SalesforceStandIn = {
		...{ url: '', org, log: [], violations: [], token: 'token-1' },
		instanceUrl: 'https://stand-in.my.salesforce.com',
		usage: { used: 10, limit: 100_000 },
		failNext: (...next) => void faults.push(...next),
		killAfter: (requests) => {
			left = requests;
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString();
		const headers = Object.fromEntries(
			Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
		);
		if (request.url === '/services/oauth2/token') {
			// The login host, which n8n asks with its JWT credential.
			const granted = { access_token: standIn.token, instance_url: standIn.instanceUrl };
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify(granted));
			return;
		}
		const body: unknown = text === '' ? null : JSON.parse(text);
		const exchange = { method: request.method ?? '', path: request.url ?? '', body, headers };
		const reply = carryOut(exchange);
		standIn.log.push({ ...exchange, status: reply.status });
		standIn.violations.push(...check({ ...exchange, reply }));
		if (left !== null && --left === 0) {
			left = null;
			request.socket.destroy();
			return;
		}
		const isText = typeof reply.body === 'string';
		response.writeHead(reply.status, {
			'content-type': isText ? 'application/octetstream' : 'application/json;charset=UTF-8',
			'sforce-limit-info': `api-usage=${standIn.usage.used}/${standIn.usage.limit}`,
			'x-sfdc-request-id': `request-${standIn.log.length}`,
			...reply.headers,
		});
		if (reply.status === 204) response.end();
		else response.end(isText ? reply.body : JSON.stringify(reply.body));
	}

	function carryOut(call: {
		method: string;
		path: string;
		body: unknown;
		headers: Headers;
	}): Reply {
		standIn.usage.used++;
		const fault = faults.shift();
		if (fault) return { ...refused(fault.status, fault), headers: fault.headers };
		if (call.headers.authorization !== `Bearer ${standIn.token}`) {
			return refused(401, { code: 'INVALID_SESSION_ID', message: 'Session expired or invalid' });
		}
		if (standIn.usage.used > standIn.usage.limit) {
			return refused(403, {
				...{ code: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' },
			});
		}
		if (call.path.length > LONGEST_ADDRESS)
			return refused(414, { code: 'URI_TOO_LONG', message: '' });
		if (call.path === '/services/oauth2/userinfo') {
			return { status: 200, body: { user_id: RUNNING_USER } };
		}
		if (call.path === `${ROOT}/composite`) return composite(call.body as Row);
		if (call.path === `${ROOT}/tooling/composite`) return composite(call.body as Row);
		return single(call);
	}

	function composite({ allOrNone, compositeRequest }: Row): Reply {
		const calls = compositeRequest as Row[];
		const heavy = calls.filter(({ url }) => /\/(?:query|composite)/u.test(String(url)));
		if (calls.length > MOST_SUBREQUESTS || heavy.length > MOST_HEAVY) {
			return refused(400, { code: 'LIMIT_EXCEEDED', message: 'too many subrequests' });
		}
		const restore = org.snapshot();
		const results = new Map<string, unknown>();
		const compositeResponse = calls.map((call) => {
			const referenceId = String(call.referenceId);
			const headers = (call.httpHeaders ?? {}) as Headers;
			let filled: Row;
			try {
				filled = withReferences({ url: call.url, body: call.body ?? null }, results) as Row;
			} catch (error) {
				const message = error instanceof Error ? error.message : '';
				const { status, body } = refused(400, { code: 'PROCESSING_HALTED', message });
				return { body, httpHeaders: {}, httpStatusCode: status, referenceId };
			}
			const reply = single({
				...{ method: String(call.method), path: String(filled.url), body: filled.body, headers },
			});
			results.set(referenceId, reply.body);
			return {
				...{ body: reply.status === 204 ? null : reply.body, httpHeaders: {} },
				...{ httpStatusCode: reply.status, referenceId },
			};
		});
		const hasFailed = compositeResponse.some(({ httpStatusCode }) => httpStatusCode >= 300);
		if (allOrNone === true && hasFailed) {
			restore();
			for (const one of compositeResponse.filter(({ httpStatusCode }) => httpStatusCode < 300)) {
				const message =
					'The transaction was rolled back since another operation in the same transaction failed.';
				Object.assign(one, {
					...{ httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED', message }] },
				});
			}
		}
		return { status: 200, body: { compositeResponse } };
	}

	function single({ method, path, body, headers }: Omit<Exchange, 'status'>): Reply {
		const url = new URL(path, 'http://salesforce.invalid');
		const [, resource = ''] = url.pathname.split(ROOT);
		const parts = resource.split('/').slice(1).map(decodeURIComponent);
		if (parts[0] === 'query') {
			return parts[1] ? page(parts[1]) : query(url.searchParams.get('q') ?? '');
		}
		if (parts[0] === 'composite') return collection(method, url, body as Row, headers);
		if (parts[0] === 'tooling') {
			if (parts[1] === 'query') return query(url.searchParams.get('q') ?? '');
			return tooling(body as Row);
		}
		if (parts[0] === 'sobjects') return record(method, parts.slice(1), body as Row, headers);
		return refused(404, { code: 'NOT_FOUND', message: 'The requested resource does not exist' });
	}

	function query(soql: string): Reply {
		const rows = org.query(soql);
		if (!Array.isArray(rows)) return refused(400, rows);
		const id = `cursor${cursors.size}-2000`;
		cursors.set(id, rows);
		return page(id);
	}

	function page(id: string): Reply {
		const rows = cursors.get(id) ?? [];
		const shown = rows.slice(0, org.pageSize);
		const rest = rows.slice(org.pageSize);
		const next = `${id}x`;
		if (rest.length > 0) cursors.set(next, rest);
		return {
			status: 200,
			body: {
				...{ totalSize: rows.length, done: rest.length === 0, records: shown },
				...(rest.length > 0 ? { nextRecordsUrl: `${ROOT}/query/${next}` } : {}),
			},
		};
	}

	function record(method: string, parts: string[], body: Row, headers: Headers): Reply {
		const [type, id, extra] = parts;
		if (!org.hasType(type))
			return refused(404, { code: 'NOT_FOUND', message: 'The requested resource does not exist' });
		if (id === 'describe') return { status: 200, body: { name: type, fields: org.fieldsOf(type) } };
		if (method === 'POST') {
			return saved(org.create(type, body, headers), 201);
		}
		if (method === 'PATCH') return saved(org.update(type, id, body, headers), 204);
		const row = org.row(id);
		if (!row)
			return refused(404, { code: 'NOT_FOUND', message: 'The requested resource does not exist' });
		if (extra === 'VersionData') {
			return { status: 200, body: Buffer.from(String(row.VersionData), 'base64').toString() };
		}
		return { status: 200, body: row };
	}

	function saved(outcome: Outcome, status: number): Reply {
		if ('refusals' in outcome) {
			const [first] = outcome.refusals;
			const code = first.code === 'NOT_FOUND' || first.code === 'ENTITY_IS_DELETED' ? 404 : 400;
			return { status: code, body: outcome.refusals.map(shownAlone) };
		}
		return { status, body: status === 204 ? null : { id: outcome.id, success: true, errors: [] } };
	}

	function collection(method: string, url: URL, body: Row, headers: Headers): Reply {
		if (method === 'DELETE') {
			const ids = (url.searchParams.get('ids') ?? '').split(',');
			if (ids.length > 200) return refused(400, { code: 'EXCEEDED_ID_LIMIT', message: '' });
			return { status: 200, body: ids.map((id) => inList(org.remove(id), id)) };
		}
		const records = body.records as Row[];
		if (records.length > 200) {
			return refused(400, { code: 'EXCEEDED_ID_LIMIT', message: 'record limit reached' });
		}
		const results = records.map(({ attributes, Id, ...fields }) => {
			const { type } = attributes as { type: string };
			const outcome =
				method === 'POST'
					? org.create(type, fields, headers)
					: org.update(type, String(Id), fields, headers);
			return inList(outcome, Id === undefined ? undefined : String(Id));
		});
		return { status: 200, body: results };
	}

	function tooling({ FullName, Metadata }: Row): Reply {
		if (!org.mayCustomize) {
			return refused(403, {
				code: 'INSUFFICIENT_ACCESS',
				message: 'insufficient access rights on cross-reference id',
			});
		}
		const [object, name] = String(FullName).split('.');
		if (!org.addField(object, name, Metadata as Row, false)) {
			return refused(400, {
				code: 'DUPLICATE_DEVELOPER_NAME',
				message: `There is already a field named ${name} on ${object}.`,
			});
		}
		return { status: 201, body: { id: '00N000000000001AAA', success: true, errors: [] } };
	}

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A test that fails before it closes this must not keep the process.
	server.unref();
	standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return standIn;
}

const refused = (status: number, refusal: Refusal): Reply => ({
	status,
	body: [shownAlone(refusal)],
});

/** With Salesforce’s own spelling of the field that lists the duplicates. */
function shownAlone({ code, message, fields, duplicates }: Refusal): Row {
	return {
		...(duplicates ? { duplicateResut: duplicateResult(duplicates) } : {}),
		...{ errorCode: code, message },
		...(fields ? { fields } : {}),
	};
}

function duplicateResult({ rule, records }: NonNullable<Refusal['duplicates']>): Row {
	return {
		...{ allowSave: true, duplicateRule: rule, duplicateRuleEntityType: 'Lead' },
		errorMessage: 'Use one of these records?',
		matchResults: [...new Set(records.map(({ type }) => type))].map((type) => ({
			...{ entityType: type, errors: [], matchEngine: 'FuzzyMatchEngine' },
			matchRecords: records
				.filter((one) => one.type === type)
				.map(({ id, isReadable }) => ({
					...{ additionalInformation: [], fieldDiffs: [], matchConfidence: 100 },
					record: isReadable ? { attributes: { type }, Id: id } : null,
				})),
			...{ rule: `${rule}_Match`, size: records.length, success: true },
		})),
	};
}

/** In a collection a refusal names its status otherwise, and no duplicates. */
const inList = (outcome: Outcome, id: string | undefined): Row =>
	'refusals' in outcome
		? {
				...(id === undefined ? {} : { id }),
				success: false,
				errors: outcome.refusals.map(({ code, message, fields }) => ({
					...{ statusCode: code, message, fields: fields ?? [] },
				})),
			}
		: { id: outcome.id, success: true, errors: [] };

/** Results of earlier calls stand in the place of `@{…}`, wherever that stands. */
function withReferences(value: unknown, results: Map<string, unknown>): unknown {
	if (typeof value === 'string') {
		return value.replace(/@\{([^}]*)\}/gu, (_, path: string) => {
			const [name, ...keys] = path.split(/[.[\]]+/u).filter(Boolean);
			const found = keys.reduce<unknown>(
				(current, key) => (current as Row | undefined)?.[key],
				results.get(name),
			);
			if (typeof found !== 'string')
				throw new Error(`Invalid reference specified. No value for ${path} found`);
			return found;
		});
	}
	if (Array.isArray(value)) return value.map((one) => withReferences(one, results));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, withReferences(one, results)]),
	);
}
