import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contractOf } from './hubspot/contract';
import {
	createPortal,
	define,
	invalid,
	refused,
	timeOf,
	TYPES,
	type HubRecord,
	type Portal,
	type Refused,
	type Type,
	type Written,
} from './hubspot/portal';

/** A HubSpot account on 127.0.0.1 that remembers what it is told, as far as this project uses HubSpot. */

export type Logged = { method: string; path: string; query: string; body: unknown; status: number };
type Answer = { status: number; body: unknown; headers?: Record<string, string> };
type Planned = {
	method?: string;
	path?: RegExp;
	times: number;
	answer: Answer;
	/** Whether the request is carried out although the answer says otherwise. */
	after?: boolean;
};
type Options = { specsFolder?: string | null; now?: () => number };
type Call = { method: string; path: string; query: URLSearchParams; body: unknown };

export type HubSpotStandIn = Awaited<ReturnType<typeof startHubSpot>>;

export async function startHubSpot({ specsFolder = null, now = Date.now }: Options = {}) {
	const portal = createPortal(now);
	const contract = contractOf(specsFolder);
	const log: Logged[] = [];
	const violations: string[] = [];
	const planned: Planned[] = [];
	const limits = { tenSeconds: Infinity, searchesPerSecond: Infinity, daily: Infinity };
	const counted = { tenSeconds: [] as number[], searches: [] as number[], daily: 0 };
	const state = {
		...{ killAfter: Infinity, partialBatches: false, served: 0 },
		/** What requests must carry; null lets everybody in. */
		token: null as string | null,
	};

	function limited({ path }: Call): Answer | null {
		const time = now();
		const within = (times: number[], ms: number): number[] => times.filter((at) => time - at < ms);
		if (path.endsWith('/search')) {
			counted.searches = within(counted.searches, 1000);
			if (counted.searches.length >= limits.searchesPerSecond) return tooMany('SECONDLY');
			counted.searches.push(time);
			return null;
		}
		counted.tenSeconds = within(counted.tenSeconds, 10_000);
		if (++counted.daily > limits.daily) return tooMany('DAILY');
		if (counted.tenSeconds.length >= limits.tenSeconds) return tooMany('TEN_SECONDLY_ROLLING');
		counted.tenSeconds.push(time);
		return null;
	}

	function handle(call: Call): Answer {
		const failing = planned.find(
			({ method, path, times }) =>
				times > 0 && (!method || method === call.method) && (!path || path.test(call.path)),
		);
		if (failing) {
			failing.times--;
			if (failing.after) route(portal, call, state.partialBatches);
			return failing.answer;
		}
		return limited(call) ?? route(portal, call, state.partialBatches);
	}

	async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const text = await textOf(request);
		const url = new URL(request.url ?? '/', 'http://localhost');
		const call: Call = {
			method: request.method ?? 'GET',
			path: url.pathname,
			query: url.searchParams,
			body: text === '' ? undefined : JSON.parse(text),
		};
		if (state.served >= state.killAfter) return void request.socket.destroy();
		state.served++;
		const isKnown = [null, request.headers.authorization?.replace('Bearer ', '')].includes(
			state.token,
		);
		const { status, body, headers } = isKnown ? handle(call) : UNKNOWN_TOKEN;
		const { method, path } = call;
		log.push({ method, path, query: url.search, body: call.body, status });
		violations.push(...contract({ method, path, body: call.body, status, answer: body }));
		if (state.served >= state.killAfter) return void request.socket.destroy();
		const isSearch = path.endsWith('/search');
		response.writeHead(status, {
			...(status !== 204 && { 'content-type': 'application/json' }),
			...(!isSearch && {
				'x-hubspot-ratelimit-max': '190',
				'x-hubspot-ratelimit-remaining': '100',
				'x-hubspot-ratelimit-interval-milliseconds': '10000',
			}),
			...headers,
		});
		response.end(status === 204 ? undefined : JSON.stringify(body));
	}

	const server = createServer((request, response) => {
		serve(request, response).catch((error: unknown) => {
			violations.push(`The stand-in failed: ${String(error)}`);
			response.writeHead(500, { 'content-type': 'application/json' });
			response.end(JSON.stringify(refused(500, 'INTERNAL', String(error)).body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		portal,
		log,
		violations,
		limits,
		state,
		/** The next matching requests get this answer. */
		failNext: (fault: Partial<Planned> & { answer: Answer }): void =>
			void planned.push({ times: 1, ...fault }),
		/** Destroys connections from the nth request on, that one after it was carried out. */
		killAfter: (requests: number): void => {
			state.served = 0;
			state.killAfter = requests;
		},
		/** Lets searches find what was written up to now. */
		index: (): void => {
			for (const type of TYPES) for (const record of portal.live(type)) record.indexed = true;
		},
		stop: async (): Promise<void> => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const UNKNOWN_TOKEN: Answer = refused(
	401,
	'INVALID_AUTHENTICATION',
	'Authentication credentials not found.',
);

function tooMany(policyName: string): Answer {
	const { body } = refused(429, 'RATE_LIMITS', `You have reached your ${policyName} limit.`);
	return { status: 429, body: { ...body, errorType: 'RATE_LIMIT', policyName } };
}

const OBJECT = /^\/crm\/objects\/2026-09\/(\w+)(?:\/([^/]+))?(?:\/([^/]+))?$/u;
const LINKS = /^\/crm\/associations\/2026-09\/(\w+)\/(\w+)\/batch\/(read|associate\/default)$/u;
const PROPERTIES = /^\/crm\/properties\/2026-09\/(\w+)(?:\/(.+))?$/u;
const FILE = /^\/files\/2026-09\/files\/([^/]+)\/gdpr-delete$/u;

function route(portal: Portal, call: Call, partial: boolean): Answer {
	if (call.path === '/crm/owners/2026-09') return owners(portal, call);
	const links = LINKS.exec(call.path);
	if (links) return associations(portal, call, links[1] as Type, links[2] as Type, links[3]);
	const properties = PROPERTIES.exec(call.path);
	if (properties) return definitions(portal, call, properties[1] as Type, properties[2]);
	const file = FILE.exec(call.path);
	if (file) {
		return portal.files.delete(decodeURIComponent(file[1]))
			? { status: 204, body: undefined }
			: refused(404, 'OBJECT_NOT_FOUND', 'No such file');
	}
	const [, type, first, second] = OBJECT.exec(call.path) ?? [];
	if (!TYPES.includes(type as Type)) return refused(404, 'OBJECT_NOT_FOUND', 'Not found');
	return objects(portal, call, type as Type, first, second, partial);
}

type Body = Record<string, unknown> & { inputs?: unknown };

function objects(
	portal: Portal,
	{ method, query, body }: Call,
	type: Type,
	first: string | undefined,
	second: string | undefined,
	partial: boolean,
): Answer {
	const given = (body ?? {}) as Body;
	if (method === 'POST' && first === undefined) return created(portal, type, given as never);
	if (method === 'POST' && first === 'search') return search(portal, type, given);
	if (method === 'POST' && first === 'gdpr-delete') return gdprDelete(portal, given);
	if (method === 'POST' && first === 'batch') return batch(portal, type, second, given, partial);
	const record = portal.find(type, decodeURIComponent(first ?? ''), query.get('idProperty'));
	if (!record) return refused(404, 'OBJECT_NOT_FOUND', 'resource not found');
	if (method === 'GET') {
		return { status: 200, body: shown(record, query.get('properties')?.split(',') ?? []) };
	}
	if (method === 'PATCH') return patched(portal, type, record, given as never);
	return refused(405, 'METHOD_NOT_ALLOWED', method);
}

function created(portal: Portal, type: Type, written: Written): Answer {
	const refusal = portal.check(type, written);
	if (refusal) return refusal;
	const record = portal.create(type, written);
	return { status: 201, body: shown(record, Object.keys(record.properties)) };
}

function patched(portal: Portal, type: Type, record: HubRecord, { properties }: Written): Answer {
	const refusal = changeRefused(portal, type, record, properties);
	if (refusal) return refusal;
	portal.set(type, record, properties);
	return { status: 200, body: shown(record, Object.keys(properties)) };
}

function changeRefused(
	portal: Portal,
	type: Type,
	record: HubRecord,
	properties: Record<string, string>,
): Refused | null {
	const faults = portal.faultsOf(type, properties, record.id);
	if (faults.length > 0) return invalid(faults);
	const holder = type === 'contacts' && properties.email ? portal.byEmail(properties.email) : null;
	return holder && holder.id !== record.id
		? refused(409, 'CONFLICT', `Contact already exists. Existing ID: ${holder.id}`)
		: null;
}

type BatchInput = { id: string; objectWriteTraceId?: string } & Written;

function batch(
	portal: Portal,
	type: Type,
	verb: string | undefined,
	given: Body,
	partial: boolean,
): Answer {
	const inputs = given.inputs as BatchInput[];
	if (verb === 'read') return readBatch(portal, type, inputs, given);
	if (verb === 'archive') {
		for (const { id } of inputs) portal.records[type].delete(id);
		return { status: 204, body: undefined };
	}
	const results: unknown[] = [];
	const errors: Array<Record<string, unknown>> = [];
	const taken = new Set<string>();
	const run = inputs.map((input) => {
		const record = verb === 'create' ? null : portal.find(type, input.id);
		const refusal =
			verb === 'create'
				? (portal.check(type, input) ?? repeated(portal, type, input, taken))
				: record
					? changeRefused(portal, type, record, input.properties)
					: refused(404, 'OBJECT_NOT_FOUND', `No ${type} with the id ${input.id} exist`);
		return { input, record, refusal };
	});
	const [refusal] = run.map((one) => one.refusal).filter((one) => one !== null);
	if (refusal && !partial) {
		// One bad record refuses all; faults of fields are listed for the whole batch.
		const faults = run.flatMap(({ input, record }) =>
			portal.faultsOf(type, input.properties, record?.id ?? null),
		);
		const unique = [...new Map(faults.map((one) => [`${one.name} ${one.code}`, one])).values()];
		return faults.length > 0 ? invalid(unique) : refusal;
	}
	for (const { input, record, refusal: own } of run) {
		const { objectWriteTraceId } = input;
		if (own) {
			const { message, category } = own.body;
			errors.push({
				...{ status: 'error', category, message, errors: [], links: {} },
				context: { objectWriteTraceId: [objectWriteTraceId ?? ''] },
			});
			continue;
		}
		const written = record ?? portal.create(type, input);
		if (record) portal.set(type, record, input.properties);
		results.push({
			...shown(written, Object.keys(written.properties)),
			...(objectWriteTraceId && { objectWriteTraceId }),
		});
	}
	const status = errors.length > 0 ? 207 : verb === 'create' ? 201 : 200;
	// HubSpot promises no order.
	return { status, body: listed(results.reverse(), errors) };
}

function repeated(
	portal: Portal,
	type: Type,
	{ properties }: Written,
	taken: Set<string>,
): Refused | null {
	const unique = [...portal.definitions[type].values()].filter(
		({ hasUniqueValue }) => hasUniqueValue,
	);
	const names = [...unique.map(({ name }) => name), ...(type === 'contacts' ? ['email'] : [])];
	for (const name of names) {
		const value = properties[name]?.toLowerCase();
		if (!value) continue;
		if (taken.has(`${name} ${value}`)) {
			return refused(400, 'VALIDATION_ERROR', `Duplicate ${name} in batch: ${value}`);
		}
		taken.add(`${name} ${value}`);
	}
	return null;
}

function readBatch(portal: Portal, type: Type, inputs: BatchInput[], given: Body): Answer {
	const idProperty = given.idProperty as string | undefined;
	const isEmail = type === 'contacts' && idProperty === 'email';
	if (idProperty && !isEmail && !portal.definitions[type].get(idProperty)?.hasUniqueValue) {
		return refused(
			400,
			'VALIDATION_ERROR',
			`Unable to read by non-unique or missing property ${idProperty}`,
		);
	}
	const byPrimary = (id: string): HubRecord | undefined =>
		portal
			.live(type)
			.find(({ properties }) => properties[idProperty ?? '']?.toLowerCase() === id.toLowerCase());
	const found = inputs.map(({ id }) => {
		return { id, record: isEmail ? byPrimary(id) : portal.find(type, id, idProperty) };
	});
	const records = found.map(({ record }) => record).filter((record) => record !== undefined);
	const missing = found.filter(({ record }) => !record).map(({ id }) => id);
	const errors =
		missing.length === 0
			? []
			: [
					{
						...{ status: 'error', category: 'OBJECT_NOT_FOUND', links: {}, errors: [] },
						message: 'Could not get some objects, they may be deleted or not exist.',
						context: { ids: missing },
					},
				];
	const results = [...new Set(records)].map((record) =>
		shown(record, given.properties as string[]),
	);
	return { status: errors.length > 0 ? 207 : 200, body: listed(results.reverse(), errors) };
}

function listed(results: unknown[], errors: unknown[]): Record<string, unknown> {
	const time = new Date().toISOString();
	return {
		...{ status: 'COMPLETE', results, startedAt: time, completedAt: time },
		...(errors.length > 0 && { numErrors: errors.length, errors }),
	};
}

/** A company with what HubSpot calculates. */
const counted = (portal: Portal, company: HubRecord): HubRecord => ({
	...company,
	properties: {
		...company.properties,
		num_associated_contacts: String(portal.linked('companies', company.id, 'contacts').length),
	},
});

const shown = ({ id, properties, createdAt, updatedAt }: HubRecord, names: string[]) => ({
	...{ id, createdAt, updatedAt, archived: false },
	properties: Object.fromEntries(
		[...new Set([...names, 'hs_object_id', 'createdate'])].map((name) => [
			name,
			properties[name] ?? null,
		]),
	),
});

type Filter = { propertyName: string; operator: string; value?: string; values?: string[] };

function search(portal: Portal, type: Type, given: Body): Answer {
	const { filterGroups, properties, limit, after } = given as unknown as {
		filterGroups: Array<{ filters: Filter[] }>;
		properties: string[];
		limit: number;
		after: string;
	};
	const unknown = filterGroups
		.flatMap(({ filters }) => filters)
		.find(({ propertyName }) => !isSearchable(portal, type, propertyName));
	if (unknown) {
		return refused(
			400,
			'VALIDATION_ERROR',
			`There was a problem with the request: property ${unknown.propertyName} doesn't exist`,
		);
	}
	const { unsearchable } = portal.knobs;
	if (unsearchable !== null && JSON.stringify(filterGroups).includes(unsearchable)) {
		return refused(400, 'VALIDATION_ERROR', `Nobody can search for ${unsearchable}`);
	}
	const found = portal
		.live(type)
		.filter(({ indexed }) => indexed)
		.filter((record) =>
			filterGroups.some(({ filters }) => filters.every((filter) => matches(record, filter))),
		)
		.sort((a, b) => Number(a.id) - Number(b.id));
	const start = Number(after);
	const results = found
		.slice(start, start + limit)
		.map((record) => shown(type === 'companies' ? counted(portal, record) : record, properties));
	const isMore = found.length > start + limit;
	return {
		status: 200,
		body: {
			...{ total: found.length, results },
			...(isMore && { paging: { next: { after: String(start + limit) } } }),
		},
	};
}

const isSearchable = (portal: Portal, type: Type, name: string): boolean =>
	['hs_calculated_phone_number', 'hs_object_id'].includes(name) ||
	portal.definitions[type].has(name);

function matches(
	{ id, properties }: HubRecord,
	{ propertyName, operator, value, values }: Filter,
): boolean {
	const held =
		propertyName === 'hs_calculated_phone_number'
			? (properties.phone ?? '').replaceAll(/[^+\d]/gu, '')
			: propertyName === 'hs_object_id'
				? id
				: (properties[propertyName] ?? '');
	if (held === '') return false;
	switch (operator) {
		case 'HAS_PROPERTY':
			return true;
		case 'NEQ':
			return held.toLowerCase() !== value?.toLowerCase();
		case 'EQ':
			return held.toLowerCase() === value?.toLowerCase();
		case 'IN':
			return values?.includes(held.toLowerCase()) === true;
		case 'GT':
			return numberOf(held) > numberOf(value ?? '');
		default:
			return numberOf(held) >= numberOf(value ?? '');
	}
}

const numberOf = (value: string): number => (/^\d+$/u.test(value) ? Number(value) : timeOf(value));

function gdprDelete(portal: Portal, given: Body): Answer {
	const { objectId, idProperty } = given as unknown as { objectId: string; idProperty?: string };
	const contact = portal.find('contacts', objectId, idProperty);
	if (!contact && idProperty !== 'email')
		return refused(404, 'OBJECT_NOT_FOUND', 'resource not found');
	for (const email of contact ? portal.emailsOf(contact) : [objectId]) portal.blocklist.add(email);
	if (contact) portal.records.contacts.delete(contact.id);
	return { status: 204, body: undefined };
}

function owners(portal: Portal, { query }: Call): Answer {
	const email = query.get('email');
	const archived = query.get('archived') === 'true';
	const limit = Number(query.get('limit') ?? '100');
	const start = Number(query.get('after') ?? '0');
	const found = portal.owners.filter(
		(owner) =>
			owner.archived === archived && (!email || owner.email.toLowerCase() === email.toLowerCase()),
	);
	const time = new Date().toISOString();
	const results = found.slice(start, start + limit).map((owner) => {
		return { ...owner, createdAt: time, updatedAt: time, type: 'PERSON' };
	});
	const isMore = found.length > start + limit;
	return {
		status: 200,
		body: { results, ...(isMore && { paging: { next: { after: String(start + limit) } } }) },
	};
}

function associations(portal: Portal, { body }: Call, from: Type, to: Type, verb: string): Answer {
	if (verb === 'read') {
		const { inputs } = body as { inputs: Array<{ id: string }> };
		const results = inputs
			.map(({ id }) => ({ id, targets: portal.linked(from, id, to) }))
			.filter(({ targets }) => targets.length > 0)
			.map(({ id, targets }) => ({
				from: { id },
				to: targets.map((target) => ({
					toObjectId: Number(target),
					associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 1 }],
				})),
			}));
		return { status: results.length < inputs.length ? 207 : 200, body: listed(results, []) };
	}
	const { inputs } = body as { inputs: Array<{ from: { id: string }; to: { id: string } }> };
	const missing = inputs.find(
		(pair) => !portal.records[from].has(pair.from.id) || !portal.records[to].has(pair.to.id),
	);
	if (missing) return refused(404, 'OBJECT_NOT_FOUND', 'One of the records does not exist');
	const { unlinkable } = portal.knobs;
	if (unlinkable !== null && inputs.some((pair) => pair.from.id === unlinkable)) {
		return refused(400, 'VALIDATION_ERROR', `Contact ${unlinkable} may not be linked`);
	}
	for (const pair of inputs) portal.link(from, pair.from.id, to, pair.to.id);
	const results = inputs.map((pair) => ({
		...pair,
		associationSpec: { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 },
	}));
	return { status: 200, body: listed(results, []) };
}

type PropertyInput = {
	name: string;
	label: string;
	type: string;
	fieldType: string;
	groupName: string;
	hasUniqueValue?: boolean;
	options?: Array<{ value: string }>;
};

function definitions(portal: Portal, { method, body }: Call, type: Type, rest = ''): Answer {
	const known = portal.definitions[type];
	const groups = (portal.groups[type] ??= new Set());
	if (method === 'GET' && rest === '') {
		return { status: 200, body: { results: [...known.values()].map(shownProperty) } };
	}
	if (method === 'GET') {
		const found = known.get(decodeURIComponent(rest));
		return found
			? { status: 200, body: shownProperty(found) }
			: refused(404, 'OBJECT_NOT_FOUND', `Property "${rest}" does not exist`);
	}
	if (rest === 'groups') {
		const { name, label } = body as { name: string; label: string };
		if (groups.has(name)) return refused(409, 'CONFLICT', `A property group named ${name} exists`);
		groups.add(name);
		return { status: 201, body: { name, label, archived: false, displayOrder: 0 } };
	}
	const inputs =
		rest === 'batch/create'
			? (body as { inputs: PropertyInput[] }).inputs
			: [body as PropertyInput];
	const bad = inputs.find(({ name, groupName }) => known.has(name) || !groups.has(groupName));
	if (bad) {
		return known.has(bad.name)
			? refused(409, 'CONFLICT', `A property named ${bad.name} exists`)
			: refused(400, 'VALIDATION_ERROR', `Property group ${bad.groupName} does not exist`);
	}
	for (const input of inputs) {
		const options = (input.options ?? []).map(({ value }) => value);
		known.set(input.name, define({ ...input, options }));
	}
	const made = inputs.map(({ name }) => shownProperty(known.get(name) ?? define({ name })));
	return { status: 201, body: rest === 'batch/create' ? listed(made, []) : made[0] };
}

const shownProperty = (one: ReturnType<typeof define>): Record<string, unknown> => ({
	...{ name: one.name, label: one.label, type: one.type, fieldType: one.fieldType },
	...{ groupName: one.groupName, description: '', hasUniqueValue: one.hasUniqueValue },
	// What is shown first need not be listed first.
	options: one.options
		.map((value, index) => ({ label: value, value, displayOrder: index, hidden: false }))
		.reverse(),
	calculated: false,
	modificationMetadata: {
		...{ archivable: true, readOnlyDefinition: false, readOnlyValue: one.readOnly },
	},
});

async function textOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}
