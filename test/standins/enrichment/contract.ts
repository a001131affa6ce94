import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';

type Schema = Record<string, unknown>;
type Query = Record<string, string | string[]>;
/** One request with its answer. */
export type Exchange = {
	method: string;
	/** As on the wire, e.g. `/api/v1/people/match`. */
	path: string;
	query: Query;
	/** Undefined where none was sent. */
	body: unknown;
	status: number;
	answer: unknown;
};
export type Check = (exchange: Exchange) => string[];

/** What the pack sends, by operation (`GET /v5/company/enrich`); an operation that is not listed is never asked for. */
export type OwnContract = Record<string, { query?: Schema; body?: Schema }>;

/** Where a vendor’s description is wrong, too wide or too narrow. */
export type Correction = {
	/** Keys from the description’s root, e.g. `['components', 'schemas', 'Company', 'required']`. */
	at: string[];
	/** What stands there instead; undefined for nothing. */
	is: unknown;
	because: string;
};
export type Described = {
	/** Of the file in the folder of vendors’ descriptions, e.g. `apollo`. */
	vendor: string;
	corrections?: Correction[];
	/** Operations that the description leaves out, each with the reason to use it all the same. */
	undescribed?: Record<string, string>;
};

const FOLDER = path.join(__dirname, '../../../../shared/specs');
const fileOf = (vendor: string): string => path.join(FOLDER, `${vendor}.json`);

/** For the title of a test that needs the description; see {@link isDescribed}. */
export const skipNote = (vendor: string): string =>
	isDescribed(vendor) ? '' : ` (skipped: no vendor spec for ${vendor})`;

/** Whether the vendor’s description is at hand; a fresh clone has none. */
export const isDescribed = (vendor: string): boolean => existsSync(fileOf(vendor));

export const closed = (properties: Schema, required: string[] = []): Schema => ({
	...{ type: 'object', properties, required },
	additionalProperties: false,
});

/** Compiling takes longer than most tests. */
const checks = new Map<OwnContract, Check>();

/** A check of every exchange against our own rules and, where it is at hand, the vendor’s description. */
export function contractOf(own: OwnContract, described: Described): Check {
	const known = checks.get(own) ?? both(ownCheck(own), describedCheck(described));
	checks.set(own, known);
	return known;
}

const both =
	(one: Check, other: Check): Check =>
	(exchange) => [...one(exchange), ...other(exchange)];

const createAjv = (): Ajv =>
	new Ajv({ strict: false, validateFormats: false, logger: false, allErrors: true });

function ownCheck(own: OwnContract): Check {
	const ajv = createAjv();
	const nothing = { query: closed({}), body: closed({}) };
	const compiled = new Map(
		Object.entries(own).map(([operation, { query = nothing.query, body }]) => [
			operation,
			{ query: ajv.compile(query), body: body && ajv.compile(body) },
		]),
	);
	return ({ method, path: asked, query, body }) => {
		const operation = `${method} ${asked}`;
		const rules = compiled.get(operation);
		if (!rules) return [`${operation} is none of ours`];
		const sent = rules.body
			? faultsOf(rules.body, body, `${operation} sends`)
			: body === undefined
				? []
				: [`${operation} has no body`];
		return [...faultsOf(rules.query, query, `${operation} ?`), ...sent];
	};
}

function describedCheck({ vendor, corrections = [], undescribed = {} }: Described): Check {
	if (!isDescribed(vendor)) return () => [];
	const spec = corrected(
		JSON.parse(readFileSync(fileOf(vendor), 'utf8')) as Schema,
		corrections,
	) as Schema & { servers: Array<{ url: string }>; paths: Record<string, Record<string, Schema>> };
	const prefix = new URL(spec.servers[0].url).pathname.replace(/\/$/u, '');
	const ajv = createAjv();
	const compiled = new Map<string, ValidateFunction>();
	const check = (name: string, side: Side, schema: Schema, value: unknown): string[] => {
		const validate =
			compiled.get(name) ??
			ajv.compile({
				...(asJsonSchema(schema, side) as Schema),
				components: asJsonSchema(spec.components ?? {}, side),
			});
		compiled.set(name, validate);
		return faultsOf(validate, value, name);
	};
	return ({ method, path: asked, query, body, status, answer }) => {
		const operation = `${method} ${asked}`;
		if (Object.hasOwn(undescribed, operation)) return [];
		const found = asked.startsWith(prefix)
			? spec.paths[asked.slice(prefix.length)]?.[method.toLowerCase()]
			: undefined;
		if (!found) return [`${operation} is not described`];
		const faults = queryFaults(operation, found, query, (name, schema, value) =>
			check(name, 'request', schema, value),
		);
		const requested = contentOf(found.requestBody);
		if (requested && body !== undefined) {
			faults.push(...check(`${operation} sends (described)`, 'request', requested, body));
		}
		const answered = contentOf((found.responses as Schema)[String(status)]);
		if (answered && typeof answer === 'object') {
			faults.push(...check(`${operation} answers ${status}`, 'answer', answered, answer));
		}
		return faults;
	};
}

/** The description, every correction made; one that changes nothing any more is an error. */
function corrected(spec: Schema, corrections: Correction[]): Schema {
	for (const { at, is, because } of corrections) {
		const parent = at
			.slice(0, -1)
			.reduce<Schema | undefined>((value, key) => value?.[key] as Schema | undefined, spec);
		const last = at[at.length - 1];
		if (!parent || JSON.stringify(parent[last]) === JSON.stringify(is)) {
			throw new Error(`Nothing to correct at ${at.join(' › ')} (${because})`);
		}
		parent[last] = is;
	}
	return spec;
}

function queryFaults(
	operation: string,
	{
		parameters = [],
	}: Schema & { parameters?: Array<{ name: string; in: string; schema: Schema }> },
	query: Query,
	check: (name: string, schema: Schema, value: unknown) => string[],
): string[] {
	return Object.entries(query).flatMap(([name, value]) => {
		const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
		if (!parameter) return [`${operation} has no parameter ${name}`];
		return check(`${operation} ?${name}`, parameter.schema, typedAs(parameter.schema, value));
	});
}

function typedAs({ type }: Schema, value: string | string[]): unknown {
	if (type === 'array') return [value].flat();
	if (type === 'integer' || type === 'number') return Number(value);
	return type === 'boolean' && /^(?:true|false)$/u.test(String(value)) ? value === 'true' : value;
}

function contentOf(one: unknown): Schema | undefined {
	const { content = {} } = Object(one) as { content?: Record<string, { schema?: Schema }> };
	return Object.entries(content).find(([type]) => type.endsWith('json'))?.[1].schema;
}

function faultsOf(validate: ValidateFunction, value: unknown, name: string): string[] {
	if (validate(value)) return [];
	return (validate.errors ?? []).map(
		({ instancePath, message, params }) =>
			`${name}: ${instancePath} ${message} ${JSON.stringify(params)}`,
	);
}

type Side = 'request' | 'answer';

/** Not for a validator: pictures for readers, and hints for generators of code. */
const DROPPED = ['nullable', 'example', 'examples', 'xml', 'discriminator', 'default'];

/**
 * OpenAPI as JSON Schema, with what holds for every vendor: descriptions forbid no field, so that a misspelt one would
 * pass, on both sides; and vendors answer null for whatever is empty, also where the description says they can’t.
 */
function asJsonSchema(schema: unknown, side: Side): unknown {
	if (Array.isArray(schema)) return schema.map((one) => asJsonSchema(one, side));
	if (schema === null || typeof schema !== 'object') return schema;
	const { properties, ...others } = schema as Schema;
	const plain: Schema = Object.fromEntries(
		Object.entries(others)
			.filter(([name]) => !DROPPED.includes(name))
			.map(([name, value]) => [name, asJsonSchema(value, side)]),
	);
	if (properties) {
		plain.properties = Object.fromEntries(
			Object.entries(properties).map(([name, value]) => [name, asJsonSchema(value, side)]),
		);
		plain.additionalProperties ??= false;
	}
	if (side === 'request' || typeof plain.type !== 'string') return plain;
	return {
		...plain,
		type: [plain.type, 'null'],
		...(Array.isArray(plain.enum) && { enum: [...(plain.enum as unknown[]), null] }),
	};
}
