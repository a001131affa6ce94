import Ajv, { type ValidateFunction } from 'ajv';

type Schema = Record<string, unknown>;
/** One request with its answer. */
export type Exchange = {
	method: string;
	/** With the version, e.g. `/api/v2/persons/7`. */
	path: string;
	query: Record<string, string>;
	body: unknown;
	status: number;
	answer: unknown;
};
type Check = (exchange: Exchange) => string[];

const text = { type: 'string' };
const integer = { type: 'integer' };
const closed = (properties: Schema, required: string[] = []): Schema => ({
	type: 'object',
	properties,
	required,
	additionalProperties: false,
});
const channels = {
	type: 'array',
	items: closed({ value: text, primary: { type: 'boolean' }, label: text }, ['value']),
};
const customFields = {
	type: 'object',
	propertyNames: { pattern: '^[0-9a-f]{40}$' },
	// A value that is no value would empty a field; only texts of ours may be emptied.
	additionalProperties: { not: { enum: ['', [], {}] } },
};
const person = {
	name: { type: 'string', minLength: 1 },
	owner_id: integer,
	org_id: integer,
	emails: channels,
	phones: channels,
	job_title: text,
	birthday: text,
	notes: text,
	custom_fields: customFields,
};
const activity = {
	subject: { type: 'string', minLength: 1 },
	type: { enum: ['task', 'call'] },
	owner_id: integer,
	org_id: integer,
	due_date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
	due_time: { type: 'string', pattern: '^\\d{2}:\\d{2}$' },
	done: { const: false },
	participants: {
		type: 'array',
		items: closed({ person_id: integer, primary: { type: 'boolean' } }, ['person_id', 'primary']),
	},
	note: text,
};
const field = closed(
	{
		field_name: { type: 'string', pattern: '^Lead Pipeline: ' },
		field_type: { enum: ['varchar', 'text', 'double', 'enum'] },
		options: { type: 'array', minItems: 1, items: closed({ label: text }, ['label']) },
	},
	['field_name', 'field_type'],
);

/** What the pack may send, closed: the vendor's description forbids no field, so that a misspelt one would pass. */
const BODIES: Record<string, Schema> = {
	'POST /api/v2/persons': closed(person, ['name']),
	'PATCH /api/v2/persons/{id}': { ...closed(person), minProperties: 1 },
	'POST /api/v2/organizations': closed(
		{
			name: { type: 'string', minLength: 1 },
			address: closed({ value: text }, ['value']),
			employee_count: integer,
			industry: integer,
			custom_fields: customFields,
		},
		['name'],
	),
	'POST /api/v2/activities': closed(activity, ['subject', 'type', 'participants', 'done']),
	'PATCH /api/v2/activities/{id}': closed(
		Object.fromEntries(
			Object.entries(activity).filter(
				([name]) => !['type', 'done', 'participants', 'org_id'].includes(name),
			),
		),
		['subject', 'note'],
	),
	'POST /api/v2/personFields': field,
	'POST /api/v2/organizationFields': field,
	'POST /v1/notes': closed({ content: text, person_id: integer }, ['content', 'person_id']),
	'PUT /v1/notes/{id}': closed({ content: text }, ['content']),
	'POST /v1/leads': closed(
		{
			title: { type: 'string', minLength: 1 },
			person_id: integer,
			organization_id: integer,
			owner_id: integer,
			channel_id: text,
		},
		['title', 'person_id', 'channel_id'],
	),
};

/** Calls that the client library has and the vendor's trimmed description leaves out. */
const NOT_DESCRIBED = ['GET /v1/persons/{id}/files', 'DELETE /v1/files/{id}', 'GET /api/v2/deals'];

type Specs = { v1: Schema; v2: Schema };
/** Compiling takes longer than most tests. */
const compiledFor = new Map<Specs | null, Check>();

/** A check of every exchange against our own rules and, where they are at hand, the vendor's descriptions. */
export function contractWith(specs: Specs | null): Check {
	const known = compiledFor.get(specs) ?? createContract(specs);
	compiledFor.set(specs, known);
	return known;
}

function createContract(specs: Specs | null): Check {
	const ajv = new Ajv({ strict: false, validateFormats: false, logger: false, allErrors: true });
	const own = new Map(
		Object.entries(BODIES).map(([operation, schema]) => [operation, ajv.compile(schema)]),
	);
	const described = specs
		? [describedIn(specs.v1, '/v1', ajv), describedIn(specs.v2, '/api/v2', ajv)]
		: [];
	return (exchange) => {
		const operation = operationOf(exchange);
		const faults = faultsOf(own.get(operation), exchange.body, `${operation} sends`);
		if (exchange.body !== undefined && !own.has(operation)) {
			faults.push(`${operation} has no body of ours`);
		}
		return [...faults, ...described.flatMap((check) => check(operation, exchange))];
	};
}

const operationOf = ({ method, path }: Exchange): string =>
	`${method} ${path.replace(/\/(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27})(?=\/|$)/gu, '/{id}')}`;

function describedIn(
	spec: Schema,
	prefix: string,
	ajv: Ajv,
): (operation: string, exchange: Exchange) => string[] {
	const paths = adapted(spec.paths) as Record<string, Record<string, Schema>>;
	ajv.addSchema({ ...(adapted(spec) as Schema), $id: prefix });
	const compiled = new Map<string, ValidateFunction>();
	const check = (name: string, schema: Schema, value: unknown): string[] => {
		const validate = compiled.get(name) ?? ajv.compile(rebased(schema, prefix) as Schema);
		compiled.set(name, validate);
		return faultsOf(validate, value, name);
	};
	return (operation, { path, query, body, status, answer }) => {
		if (!path.startsWith(`${prefix}/`) || NOT_DESCRIBED.includes(operation)) return [];
		const [method, full] = operation.split(' ');
		const found = paths[full.slice(prefix.length)]?.[method.toLowerCase()];
		if (!found) return [`${operation} is not described`];
		const parameters = ((found.parameters ?? []) as Schema[]).filter((one) => one.in === 'query');
		const faults = Object.keys(query)
			.filter((name) => !parameters.some((one) => one.name === name))
			.map((name) => `${operation} has no parameter ${name}`);
		for (const { name, schema } of parameters as Array<{ name: string; schema: Schema }>) {
			if (!Object.hasOwn(query, name)) continue;
			const typed = typedAs(schema, query[name]);
			faults.push(...check(`${operation} ?${name}`, schema, typed));
		}
		const contentOf = (one: unknown): Schema | undefined =>
			(one as { content?: Record<string, { schema?: Schema }> } | undefined)?.content?.[
				'application/json'
			]?.schema;
		const requested = contentOf(found.requestBody);
		if (requested && body !== undefined) {
			faults.push(...check(`${operation} sends (described)`, requested, body));
		}
		const answered = contentOf((found.responses as Schema | undefined)?.[String(status)]);
		if (answered) faults.push(...check(`${operation} answers ${status}`, answered, answer));
		return faults;
	};
}

function typedAs({ type }: Schema, value: string): unknown {
	const is = (name: string): boolean => [type].flat().includes(name);
	if (is('integer') || is('number')) return Number(value);
	return is('boolean') ? value === 'true' : value;
}

function faultsOf(validate: ValidateFunction | undefined, value: unknown, name: string): string[] {
	if (!validate || validate(value)) return [];
	return (validate.errors ?? []).map(
		({ instancePath, message, params }) =>
			`${name}: ${instancePath} ${message} ${JSON.stringify(params)}`,
	);
}

/** Not for a validator: pictures for readers, and hints for generators of code. */
const DROPPED = ['nullable', 'example', 'examples', 'xml', 'discriminator', 'default'];

/** OpenAPI as JSON Schema. */
function adapted(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(adapted);
	if (schema === null || typeof schema !== 'object') return schema;
	const plain: Schema = Object.fromEntries(
		Object.entries(schema)
			.filter(([name, value]) => !DROPPED.includes(name) || isSchema(value))
			.map(([name, value]) => [name, adapted(value)]),
	);
	// The API answers null for whatever is empty, also where its description says it can't be.
	const isPlain = typeof plain.type === 'string' && plain.type !== 'null';
	if (!isPlain || plain.in) return plain;
	const { enum: values, ...typed } = plain;
	return {
		...typed,
		type: [plain.type, 'null'],
		...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
	};
}

const isSchema = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && ('type' in value || '$ref' in value);

function rebased(schema: unknown, prefix: string): unknown {
	if (Array.isArray(schema)) return schema.map((one) => rebased(one, prefix));
	if (schema === null || typeof schema !== 'object') return schema;
	return Object.fromEntries(
		Object.entries(schema).map(([name, value]) => [
			name,
			name === '$ref' && typeof value === 'string' && value.startsWith('#')
				? `${prefix}${value}`
				: rebased(value, prefix),
		]),
	);
}
