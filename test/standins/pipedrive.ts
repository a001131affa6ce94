import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contractWith, type Exchange } from './pipedrive/contract';
import { cellFault, nativeField, personFieldList, type Field } from './pipedrive/fields';
import { limitsBy } from './pipedrive/limits';

type Json = Record<string, unknown>;
export type User = { id: number; name: string; email: string; active_flag: boolean };
export type Record_ = Json & { id: number };
/** A fault for the next request that fits. */
type Fault = {
	method?: string;
	path?: RegExp;
	status: number;
	body?: Json | string;
	headers?: Record<string, string>;
	/** Whether the request is carried out all the same. */
	carriedOut?: boolean;
	times?: number;
};
type Reply = { status: number; body: Json };

const NOTE_BYTES = 100_000;

/**
 * A Pipedrive account on 127.0.0.1 that keeps what it is given: no unique e-mails, deleting that only marks, fields by hash,
 * notes whose HTML is cleaned, limits per two seconds and per day.
 */
export async function startPipedrive({
	specs = null,
	token = 'secret-token',
}: { specs?: { v1: Json; v2: Json } | null; token?: string } = {}) {
	const check = contractWith(specs);
	const state = {
		users: [
			{ id: 1, name: 'Kim', email: 'kim@ourselves.example', active_flag: true },
			{ id: 2, name: 'Lee', email: 'lee@ourselves.example', active_flag: true },
			{ id: 3, name: 'Gone', email: 'gone@ourselves.example', active_flag: false },
			{ id: 9, name: 'API', email: 'api@ourselves.example', active_flag: true },
		] as User[],
		personFields: personFieldList(),
		organizationFields: [nativeField('name', 'Name', 'varchar')] as Field[],
		persons: [] as Record_[],
		organizations: [] as Record_[],
		activities: [] as Record_[],
		notes: [] as Record_[],
		deals: [] as Record_[],
		files: [] as Record_[],
		leads: [] as Json[],
	};
	const knobs = {
		burst: Infinity,
		searches: Infinity,
		budget: Infinity,
		/** Whether the search doesn't know yet what was written since. */
		searchLags: false,
		/** Whether the search lists the values of custom fields: its description doesn't say which. */
		searchTells: true,
		/** The number of the request after which every connection breaks. */
		killAfter: Infinity,
		/** Most custom fields of the plan. */
		mostFields: Infinity,
		/** What is done to notes besides cleaning them. */
		spoilNotes: (content: string): string => content,
		clock: (): number => Date.now(),
		/** The number of people in one page, less than asked for. */
		pageSize: 500,
	};
	const faults: Fault[] = [];
	const log: Array<{ method: string; path: string; query: Json; body: unknown; status: number }> =
		[];
	const violations: string[] = [];
	const limits = limitsBy(knobs);
	let lastId = 100;
	let hidden = new Set<number>();
	let served = 0;

	const nextId = (): number => ++lastId;
	const nowText = (): string => new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
	const ok = (data: unknown, more: Json = {}): Reply => ({
		status: 200,
		body: { success: true, data, ...more },
	});
	const refuse = (status: number, error: string, more: Json = {}): Reply => ({
		status,
		body: { success: false, error, ...more },
	});
	const isAlive = (record: Json): boolean => record.is_deleted !== true;

	function page(all: Json[], query: Record<string, string>, cutOff = knobs.pageSize): Reply {
		const start = Number(Buffer.from(query.cursor ?? '', 'base64').toString() || 0);
		const limit = Math.min(Number(query.limit ?? 100), cutOff);
		const next = start + limit < all.length ? start + limit : null;
		return ok(all.slice(start, start + limit), {
			additional_data: {
				next_cursor: next === null ? null : Buffer.from(String(next)).toString('base64'),
			},
		});
	}

	function pageOfV1(all: Json[], query: Record<string, string>): Reply {
		const start = Number(query.start ?? 0);
		const limit = Math.min(Number(query.limit ?? 100), knobs.pageSize);
		const more = start + limit < all.length;
		return ok(all.slice(start, start + limit), {
			additional_data: {
				pagination: {
					...{ start, limit, more_items_in_collection: more },
					...(more && { next_start: start + limit }),
				},
			},
		});
	}

	/** Why the custom fields of a request can't be stored. */
	function customFault(fields: Field[], custom: unknown): Reply | null {
		for (const [code, value] of Object.entries((custom ?? {}) as Json)) {
			const field = fields.find((one) => one.field_code === code && one.is_custom_field);
			const fault = field ? cellFault(field, value) : 'is not a valid custom field';
			if (fault) {
				return refuse(400, `Validation failed: custom_fields.${code}: ${fault}`, {
					code: 'ERR_SCHEMA_VALIDATION_FAILED',
				});
			}
		}
		return null;
	}

	const customOf = (fields: Field[], before: unknown, given: unknown): Json => ({
		...Object.fromEntries(
			fields.filter(({ is_custom_field }) => is_custom_field).map((one) => [one.field_code, null]),
		),
		...((before ?? {}) as Json),
		...((given ?? {}) as Json),
	});

	function named(name: string): Json {
		const [first, ...rest] = name.trim().split(/\s+/u);
		return { name, first_name: first, last_name: rest.join(' ') || null };
	}

	function savePerson(body: Json, before: Record_ | null): Reply {
		if (!before && typeof body.name !== 'string') return refuse(400, 'Name must be given');
		const known = Object.values(state.users).some(({ id }) => id === body.owner_id);
		if (body.owner_id !== undefined && !known) return refuse(400, 'owner_id: user not found');
		const fault = customFault(state.personFields, body.custom_fields);
		if (fault) return fault;
		if (typeof body.name === 'string' && [...body.name].length > 255) {
			return refuse(400, 'Validation failed: name: must not be longer than 255 characters');
		}
		const { name, custom_fields, ...rest } = body;
		const saved: Record_ = {
			...{ owner_id: 9, org_id: null, emails: [], phones: [], visible_to: 3, label_ids: [] },
			...{ is_deleted: false, add_time: nowText() },
			...before,
			...rest,
			...(typeof name === 'string' && named(name)),
			update_time: nowText(),
			custom_fields: customOf(state.personFields, before?.custom_fields, custom_fields),
			id: before?.id ?? nextId(),
		};
		return keep(state.persons, saved);
	}

	function keep(records: Record_[], saved: Record_, status = 200): Reply {
		const at = records.findIndex(({ id }) => id === saved.id);
		if (at >= 0) records[at] = saved;
		else {
			records.push(saved);
			if (knobs.searchLags) hidden.add(saved.id);
		}
		return { ...ok(saved), status };
	}

	const listedInSearch = ({
		id,
		name,
		owner_id,
		visible_to = 3,
		custom_fields,
	}: Record_): Json => ({
		...{ id, name, visible_to, owner: { id: owner_id }, notes: [] },
		custom_fields: knobs.searchTells
			? Object.values((custom_fields ?? {}) as Json).filter((value) => typeof value === 'string')
			: [],
	});

	function search(
		records: Record_[],
		{ term = '', fields = '', exact_match }: Record<string, string>,
		itemOf: (record: Record_) => Json,
	): Reply {
		if (term.length < (exact_match === 'true' ? 1 : 2)) {
			return refuse(400, 'The search term is too short', { code: 'ERR_BAD_REQUEST' });
		}
		const wanted = term.toLowerCase();
		const texts = (record: Record_): unknown[] => {
			if (fields === 'email') return (record.emails as Json[]).map(({ value }) => value);
			if (fields === 'phone') return (record.phones as Json[]).map(({ value }) => value);
			if (fields === 'name') return [record.name];
			return Object.values((record.custom_fields ?? {}) as Json);
		};
		const fits = (text: unknown): boolean => {
			const found = String(text ?? '').toLowerCase();
			return exact_match === 'true' ? found === wanted : found.includes(wanted);
		};
		const items = records
			.filter((record) => isAlive(record) && !hidden.has(record.id) && texts(record).some(fits))
			.map((record) => ({
				result_score: 1,
				item: { ...listedInSearch(record), ...itemOf(record) },
			}));
		return ok({ items }, { additional_data: { next_cursor: null } });
	}

	function listed(records: Record_[], query: Record<string, string>): Reply {
		const ids = query.ids?.split(',').map(Number);
		if (ids && ids.length > 100) return refuse(400, 'ids: at most 100 entries');
		const since = Date.parse(query.updated_since ?? '');
		const found = records.filter(
			(record) =>
				isAlive(record) &&
				(!ids || ids.includes(record.id)) &&
				(query.person_id === undefined || record.person_id === Number(query.person_id)) &&
				(query.done === undefined || String(record.done) === query.done) &&
				(Number.isNaN(since) || Date.parse(String(record.update_time)) >= since),
		);
		return page(query.sort_direction === 'desc' ? found.toReversed() : found, query);
	}

	/** Counts are told only on request. */
	const countedIn =
		({ include_fields = '' }: Record<string, string>) =>
		(organization: Record_): Record_ =>
			include_fields.split(',').includes('people_count')
				? {
						...organization,
						people_count: state.persons.filter(
							(person) => isAlive(person) && person.org_id === organization.id,
						).length,
					}
				: organization;

	function addField(fields: Field[], body: Json): Reply {
		const custom = [...state.personFields, ...state.organizationFields].filter(
			({ is_custom_field }) => is_custom_field,
		);
		if (custom.length >= knobs.mostFields) {
			return refuse(403, 'Couldn’t add the custom field. Custom fields limit reached.', {
				code: 'feature_capping_custom_fields_limit',
			});
		}
		const options = ((body.options ?? []) as Json[]).map(({ label }) => ({
			id: nextId(),
			label: String(label),
		}));
		const field: Field = {
			field_name: String(body.field_name),
			field_code: (randomUUID() + randomUUID()).replaceAll('-', '').slice(0, 40),
			field_type: String(body.field_type),
			options: options.length > 0 ? options : null,
			is_custom_field: true,
			is_optional_response_field: false,
		};
		fields.push(field);
		return ok(field);
	}

	/** What an HTML cleaner does: closes tags, drops what runs, writes some entities out. */
	function cleaned(html: string): string {
		return knobs.spoilNotes(
			html
				.replace(/<script[\s\S]*?<\/script>/giu, '')
				.replace(/\son\w+="[^"]*"/giu, '')
				.replace(/<br\s*\/?>/giu, '<br />')
				.replaceAll('&quot;', '"')
				.replaceAll('&#13;', '\r'),
		);
	}

	function saveNote(body: Json, before: Record_ | null): Reply {
		const content = cleaned(String(body.content));
		if (Buffer.byteLength(content) > NOTE_BYTES) {
			return refuse(400, 'Note content is too long', { error_info: 'The limit is 100 KB.' });
		}
		const about = before ?? state.persons.find(({ id }) => id === body.person_id);
		if (!about || !isAlive(about)) return refuse(400, 'Person not found');
		return keep(state.notes, {
			...{ active_flag: true, add_time: nowText().slice(0, 19).replace('T', ' ') },
			...before,
			...body,
			...{ content, user_id: 9, id: before?.id ?? nextId() },
			update_time: nowText().slice(0, 19).replace('T', ' '),
		});
	}

	function saveActivity(body: Json, before: Record_ | null): Reply {
		if ('person_id' in body) {
			return refuse(400, "'person_id' is a read-only field. Add a primary participant", {
				code: 'ERR_BAD_REQUEST',
			});
		}
		const primary = ((body.participants ?? []) as Json[]).find((one) => one.primary === true);
		const note = body.note === undefined ? before?.note : cleaned(String(body.note));
		return keep(state.activities, {
			...{ owner_id: 9, is_deleted: false, done: false, org_id: null, add_time: nowText() },
			...(primary && { person_id: primary.person_id }),
			...before,
			...body,
			...(body.due_time !== undefined && { due_time: `${String(body.due_time)}:00` }),
			...{ note, update_time: nowText(), id: before?.id ?? nextId() },
		});
	}

	function remove(records: Record_[], id: number): Reply {
		const record = records.find((one) => one.id === id && isAlive(one));
		if (!record) return refuse(404, 'Not found', { code: 'ERR_NOT_FOUND' });
		record.is_deleted = true;
		return ok({ id });
	}

	function act(method: string, path: string, query: Record<string, string>, body: Json): Reply {
		const [, version, kind, id, sub] =
			/^\/(v1|api\/v2)\/(\w+)(?:\/([^/]+))?(?:\/(\w+))?$/u.exec(path) ?? [];
		const number = Number(id);
		const of = (records: Record_[]): Record_ | null =>
			records.find((record) => record.id === number && isAlive(record)) ?? null;
		const missing = refuse(404, 'Not found', { code: 'ERR_NOT_FOUND' });
		const saved = (records: Record_[], save: (before: Record_) => Reply): Reply => {
			const before = of(records);
			return before ? save(before) : missing;
		};
		switch (
			`${method} ${version}/${kind}${id === undefined ? '' : id === 'search' || id === 'archived' ? `/${id}` : '/id'}${sub ? `/${sub}` : ''}`
		) {
			case 'GET v1/users':
				return ok(state.users);
			case 'GET api/v2/personFields':
				return page(state.personFields, query);
			case 'GET api/v2/organizationFields':
				return page(state.organizationFields, query);
			case 'POST api/v2/personFields':
				return addField(state.personFields, body);
			case 'POST api/v2/organizationFields':
				return addField(state.organizationFields, body);
			case 'GET api/v2/persons/search':
				return search(state.persons, query, ({ emails, phones }) => ({
					type: 'person',
					emails: (emails as Json[]).map(({ value }) => value),
					phones: (phones as Json[]).map(({ value }) => value),
				}));
			case 'GET api/v2/organizations/search':
				return search(state.organizations, query, ({ address }) => ({
					...{ type: 'organization', address: (address as Json | undefined)?.value ?? null },
				}));
			case 'GET api/v2/persons':
				return listed(state.persons, query);
			case 'GET api/v2/persons/id':
				return saved(state.persons, (person) => ok(person));
			case 'POST api/v2/persons':
				return savePerson(body, null);
			case 'PATCH api/v2/persons/id':
				return saved(state.persons, (before) => savePerson(body, before));
			case 'DELETE api/v2/persons/id':
				return remove(state.persons, number);
			case 'GET api/v2/organizations/id':
				return saved(state.organizations, (organization) => ok(countedIn(query)(organization)));
			case 'GET api/v2/organizations':
				return listed(state.organizations.map(countedIn(query)), query);
			case 'POST api/v2/organizations':
				return (
					customFault(state.organizationFields, body.custom_fields) ??
					keep(state.organizations, {
						...{ owner_id: 9, is_deleted: false, add_time: nowText(), update_time: nowText() },
						...body,
						id: nextId(),
					})
				);
			case 'GET api/v2/activities':
				return listed(state.activities, query);
			case 'POST api/v2/activities':
				return saveActivity(body, null);
			case 'PATCH api/v2/activities/id':
				return saved(state.activities, (before) => saveActivity(body, before));
			case 'DELETE api/v2/activities/id':
				return remove(state.activities, number);
			case 'GET api/v2/deals':
				return listed(state.deals, query);
			case 'GET v1/notes': {
				const since = Date.parse(query.updated_since ?? '');
				const found = state.notes.filter(
					(note) =>
						isAlive(note) &&
						(query.person_id === undefined || note.person_id === Number(query.person_id)) &&
						(Number.isNaN(since) ||
							Date.parse(`${String(note.update_time).replace(' ', 'T')}Z`) >= since),
				);
				return pageOfV1(found, query);
			}
			case 'GET v1/notes/id':
				return saved(state.notes, (note) => ok(note));
			case 'POST v1/notes':
				return saveNote(body, null);
			case 'PUT v1/notes/id':
				return saved(state.notes, (before) => saveNote(body, before));
			case 'DELETE v1/notes/id': {
				const result = remove(state.notes, number);
				return result.status === 200 ? ok(true) : result;
			}
			case 'GET v1/persons/id/files':
				return pageOfV1(
					state.files.filter((file) => isAlive(file) && file.person_id === number),
					query,
				);
			case 'DELETE v1/files/id':
				return remove(state.files, number);
			case 'GET v1/leads':
			case 'GET v1/leads/archived':
				return pageOfV1(
					state.leads.filter(
						(lead) =>
							lead.person_id === Number(query.person_id) &&
							lead.is_archived === (id === 'archived'),
					),
					query,
				);
			case 'POST v1/leads': {
				const lead = { ...body, id: randomUUID(), is_archived: false };
				state.leads.push(lead);
				return { ...ok(lead), status: 201 };
			}
			case 'DELETE v1/leads/id': {
				const at = state.leads.findIndex((lead) => lead.id === id);
				if (at < 0) return missing;
				state.leads.splice(at, 1);
				return ok({ id });
			}
			default:
				return missing;
		}
	}

	function nextFault(method: string, path: string): Fault | null {
		const at = faults.findIndex(
			(fault) =>
				(fault.method ?? method) === method && (fault.path === undefined || fault.path.test(path)),
		);
		if (at < 0) return null;
		const fault = faults[at];
		if ((fault.times ?? 1) <= 1) faults.splice(at, 1);
		else faults[at] = { ...fault, times: (fault.times ?? 1) - 1 };
		return fault;
	}

	async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', 'http://127.0.0.1');
		const { pathname: path } = url;
		const method = request.method ?? 'GET';
		// n8n's credential signs in with a parameter, which isn't part of the request that is checked.
		const { api_token: given = request.headers['x-api-token'], ...query } = Object.fromEntries(
			url.searchParams,
		);
		const raw = await textOf(request);
		if (served >= knobs.killAfter) return void request.socket.destroy();
		served++;
		const body: unknown = raw === '' ? undefined : JSON.parse(raw);
		if (raw !== '' && request.headers['content-type'] !== 'application/json') {
			violations.push(`${method} ${path} is no JSON`);
		}
		const entry = { method, path, query, body, status: 0 };
		log.push(entry);
		const fault: Fault | null =
			given === token
				? (limits.refusal(method, path) ?? nextFault(method, path))
				: { status: 401, body: { success: false, error: 'unauthorized access' } };
		const isDone = !fault || fault.carriedOut === true;
		const done = isDone ? act(method, path, query, (body ?? {}) as Json) : null;
		const reply = fault ?? done ?? refuse(500, 'Nothing done');
		entry.status = reply.status;
		const exchange: Exchange = {
			...{ method, path, query, body, status: reply.status, answer: reply.body },
		};
		if (!fault) violations.push(...check(exchange));
		if (served >= knobs.killAfter) return void request.socket.destroy();
		response.writeHead(reply.status, {
			'content-type': 'application/json',
			'x-correlation-id': `request-${served}`,
			'x-ratelimit-limit': '20',
			'x-ratelimit-remaining': '19',
			'x-ratelimit-reset': '2',
			...fault?.headers,
		});
		response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}));
	}

	const server = createServer((request, response) => {
		serve(request, response).catch((error: unknown) => {
			violations.push(String(error));
			response.writeHead(500).end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		...{ token, state, knobs, log, violations },
		tokens: limits.tokens,
		failNext: (fault: Fault): void => void faults.push(fault),
		/** The search knows everything again. */
		reindex: (): void => {
			hidden = new Set();
		},
		/** As if it had just been started, with what it holds. */
		revive: (): void => {
			knobs.killAfter = Infinity;
			served = 0;
		},
		killAfterNext: (requests: number): void => {
			served = 0;
			knobs.killAfter = requests;
		},
		/** Adds what was there before; the id is given. */
		addPerson: (person: Json): number => {
			const { status, body } = savePerson({ name: 'Somebody', ...person }, null);
			if (status !== 200) throw new Error(String(body.error));
			return (body.data as Record_).id;
		},
		addOrganization: (organization: Json): number => {
			const id = nextId();
			state.organizations.push({
				...{ owner_id: 9, is_deleted: false, id },
				...{ add_time: nowText(), update_time: nowText() },
				...organization,
			});
			return id;
		},
		addRecord: (kind: 'deals' | 'files' | 'activities', record: Json): number => {
			const id = nextId();
			state[kind].push({ is_deleted: false, active_flag: true, ...record, id });
			return id;
		},
		addPersonField: (field: Json): string => {
			addField(state.personFields, field);
			return state.personFields[state.personFields.length - 1].field_code;
		},
		close: async (): Promise<void> => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}
