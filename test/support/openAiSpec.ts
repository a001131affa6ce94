import { existsSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { readJson, ROOT } from './engine';

const FILE = '../shared/specs/openai.json';
export const HAS_SPEC = existsSync(path.join(ROOT, FILE));

type Schema = Record<string, unknown>;
type Check = (body: unknown) => string[];
export type Checks = { requests: Record<string, Check>; answers: Record<string, Check> };

const REQUESTS: Record<string, string> = {
	'/responses': 'CreateResponse',
	'/chat/completions': 'CreateChatCompletionRequest',
};
const ANSWERS: Record<string, string> = {
	'/responses': 'Response',
	'/chat/completions': 'CreateChatCompletionResponse',
	'/models': 'ListModelsResponse',
	error: 'ErrorResponse',
};
/** Where the vendor’s description isn’t at hand, at least what every server with this API asks for. */
const FEWEST_FIELDS: Record<string, string[]> = {
	'/responses': ['model', 'input', 'text'],
	'/chat/completions': ['model', 'messages', 'response_format'],
};

/** Checks of what is sent to OpenAI and what it answers, by path; each tells what is wrong. */
export const openAiChecks = (): Checks => (HAS_SPEC ? checksOfSpec() : ownChecks());

function ownChecks(): Checks {
	const requests = Object.entries(FEWEST_FIELDS).map(([at, fields]): [string, Check] => [
		at,
		(body) =>
			fields
				.filter((field) => !Object.hasOwn(body as object, field))
				.map((field) => `${field} is missing`),
	]);
	return { requests: Object.fromEntries(requests), answers: {} };
}

function checksOfSpec(): Checks {
	const spec = adapted(readJson<Schema>(FILE)) as Schema;
	const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
	ajv.addSchema(spec, 'openai');
	const checkOf = (name: string): Check => {
		const validate = ajv.compile({ $ref: `openai#/components/schemas/${name}` });
		return (body) =>
			validate(body)
				? []
				: (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	};
	const requests = Object.entries(REQUESTS).map(([at, name]): [string, Check] => {
		const check = checkOf(name);
		const known = fieldsOf(spec, name);
		// The description forbids no field, so that a misspelt one would pass.
		const unknown = (body: unknown): string[] =>
			Object.keys(body as object)
				.filter((field) => !known.has(field))
				.map((field) => `${field} is no field of ${name}`);
		return [at, (body) => [...check(body), ...unknown(body)]];
	});
	const answers = Object.entries(ANSWERS).map(([at, name]) => [at, checkOf(name)] as const);
	return { requests: Object.fromEntries(requests), answers: Object.fromEntries(answers) };
}

/** Not for a validator: pictures for readers, and hints for generators of code. */
const DROPPED = ['example', 'examples', 'xml', 'discriminator', 'default'];

/** OpenAPI as JSON Schema. Every change is one of form, but the one with its reason beside it. */
function adapted(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(adapted);
	if (schema === null || typeof schema !== 'object') return schema;
	const { nullable, oneOf, ...rest } = schema as Schema;
	const kept = Object.entries(rest).filter(
		([key, value]) => !(DROPPED.includes(key) && !isSchemaOf(key, value)),
	);
	const plain: Schema = Object.fromEntries(kept.map(([key, value]) => [key, adapted(value)]));
	// A short message fits several of the listed kinds at once, which the API takes and “exactly one” would refuse.
	if (oneOf) plain.anyOf = adapted(oneOf);
	return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}

/** A property may be called “default” as well. */
const isSchemaOf = (key: string, value: unknown): boolean =>
	key === 'default' && value !== null && typeof value === 'object' && '$ref' in value;

function fieldsOf(spec: Schema, name: string): Set<string> {
	const { schemas } = spec.components as { schemas: Record<string, Schema> };
	const visit = (schema: Schema): string[] => {
		const target = schema.$ref ? schemas[String(schema.$ref).split('/').at(-1) ?? ''] : schema;
		const parts = (target.allOf ?? []) as Schema[];
		return [...Object.keys((target.properties as object) ?? {}), ...parts.flatMap(visit)];
	};
	return new Set(visit(schemas[name]));
}

const STRICT_KEYWORDS = [
	'$defs',
	'$ref',
	'additionalProperties',
	'anyOf',
	'const',
	'description',
	'enum',
	'items',
	'properties',
	'required',
	'type',
];

/** What OpenAI’s strict mode refuses in a schema: open objects, optional keys, keywords it doesn’t know. */
export function notStrict(schema: unknown, at = 'schema'): string[] {
	const node = schema as Schema;
	const unknown = Object.keys(node).filter((key) => !STRICT_KEYWORDS.includes(key));
	const faults = unknown.map((key) => `${at} has ${key}`);
	if (node.type === 'object') {
		const keys = Object.keys(node.properties as object);
		if (node.additionalProperties !== false) faults.push(`${at} is open`);
		const required = (node.required ?? []) as string[];
		faults.push(
			...keys.filter((key) => !required.includes(key)).map((key) => `${at}.${key} is optional`),
		);
		for (const key of keys) {
			faults.push(...notStrict((node.properties as Schema)[key], `${at}.${key}`));
		}
	}
	if (node.items) faults.push(...notStrict(node.items, `${at}[]`));
	for (const [index, one] of ((node.anyOf ?? []) as unknown[]).entries()) {
		faults.push(...notStrict(one, `${at}|${index}`));
	}
	return faults;
}
