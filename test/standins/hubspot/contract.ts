import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';

/** Checks what crosses the stand-in: always by these schemas, and by HubSpot's own where they are at hand. */

type Schema = Record<string, unknown>;
export type Exchange = {
	method: string;
	path: string;
	body: unknown;
	status: number;
	answer: unknown;
};

const id = { type: 'string', minLength: 1 };
const closed = (properties: Schema, required: string[]): Schema => ({
	type: 'object',
	properties,
	required,
	additionalProperties: false,
});
const values = { type: 'object', additionalProperties: { type: 'string' } };
const list = (items: Schema, maxItems = 100): Schema => ({
	type: 'array',
	items,
	minItems: 1,
	maxItems,
});
const batchOf = (item: Schema): Schema => closed({ inputs: list(item) }, ['inputs']);
const associations = {
	type: 'array',
	items: closed(
		{
			to: closed({ id }, ['id']),
			types: list(
				closed(
					{
						associationCategory: { const: 'HUBSPOT_DEFINED' },
						associationTypeId: { type: 'integer' },
					},
					['associationCategory', 'associationTypeId'],
				),
			),
		},
		['to', 'types'],
	),
};
const fresh = { properties: values, associations };
const changed = { id, properties: values };
const trace = { objectWriteTraceId: { type: 'string' } };
const read = closed(
	{
		inputs: list(closed({ id }, ['id'])),
		properties: { type: 'array', items: { type: 'string' } },
		propertiesWithHistory: { type: 'array' },
		idProperty: { type: 'string' },
	},
	['inputs', 'properties', 'propertiesWithHistory'],
);
const filter = closed(
	{
		propertyName: { type: 'string' },
		operator: { enum: ['EQ', 'NEQ', 'IN', 'GT', 'GTE', 'HAS_PROPERTY'] },
		value: { type: 'string' },
		values: list({ type: 'string' }),
	},
	['propertyName', 'operator'],
);
const search = closed(
	{
		filterGroups: list(closed({ filters: list(filter, 6) }, ['filters']), 5),
		properties: { type: 'array', items: { type: 'string' } },
		sorts: { type: 'array', items: { type: 'string' }, maxItems: 1 },
		limit: { type: 'integer', minimum: 1, maximum: 200 },
		after: { type: 'string' },
	},
	['filterGroups', 'properties', 'sorts', 'limit', 'after'],
);
const pair = closed({ from: closed({ id }, ['id']), to: closed({ id }, ['id']) }, ['from', 'to']);
const property = closed(
	{
		...Object.fromEntries(
			['name', 'label', 'type', 'fieldType', 'groupName'].map((name) => [name, { type: 'string' }]),
		),
		hasUniqueValue: { type: 'boolean' },
		options: { type: 'array' },
	},
	['name', 'label', 'type', 'fieldType', 'groupName'],
);
const group = closed(
	{ name: { type: 'string' }, label: { type: 'string' }, displayOrder: { type: 'integer' } },
	['name', 'label'],
);
const error = {
	type: 'object',
	properties: { message: { type: 'string' }, correlationId: { type: 'string' } },
	required: ['status', 'message', 'correlationId'],
};

const OBJECTS = String.raw`^/crm/objects/2026-09/\w+`;
const REQUESTS: Array<[route: string, schema: Schema | null]> = [
	[`POST ${OBJECTS}$`, closed(fresh, ['properties'])],
	[`POST ${OBJECTS}/batch/create$`, batchOf(closed({ ...fresh, ...trace }, ['properties']))],
	[
		`POST ${OBJECTS}/batch/update$`,
		batchOf(closed({ ...changed, ...trace }, ['id', 'properties'])),
	],
	[`POST ${OBJECTS}/batch/read$`, read],
	[`POST ${OBJECTS}/batch/archive$`, batchOf(closed({ id }, ['id']))],
	[`POST ${OBJECTS}/search$`, search],
	[`POST ${OBJECTS}/gdpr-delete$`, closed({ objectId: id, idProperty: id }, ['objectId'])],
	[`PATCH ${OBJECTS}/[^/]+$`, closed({ properties: values }, ['properties'])],
	[`GET ${OBJECTS}/[^/]+$`, null],
	['GET ^/crm/owners/2026-09$', null],
	[
		String.raw`POST ^/crm/associations/2026-09/\w+/\w+/batch/read$`,
		batchOf(closed({ id, after: id }, ['id'])),
	],
	[String.raw`POST ^/crm/associations/2026-09/\w+/\w+/batch/associate/default$`, batchOf(pair)],
	[String.raw`GET ^/crm/properties/2026-09/\w+(?:/[^/]+)?$`, null],
	[String.raw`POST ^/crm/properties/2026-09/\w+$`, property],
	[String.raw`POST ^/crm/properties/2026-09/\w+/batch/create$`, batchOf(property)],
	[String.raw`POST ^/crm/properties/2026-09/\w+/groups$`, group],
	['DELETE ^/files/2026-09/files/[^/]+/gdpr-delete$', null],
];

type Check = (exchange: Exchange) => string[];
/** Compiling takes longer than most tests. */
const compiledFor = new Map<string | null, Check>();

export function contractOf(specsFolder: string | null): Check {
	const known = compiledFor.get(specsFolder) ?? createContract(specsFolder);
	compiledFor.set(specsFolder, known);
	return known;
}

function createContract(specsFolder: string | null): Check {
	const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
	const routes = REQUESTS.map(([route, schema]) => {
		const [method, pattern] = route.split(' ');
		return { method, pattern: new RegExp(pattern, 'u'), validate: schema && ajv.compile(schema) };
	});
	const isError = ajv.compile(error);
	const vendor = specsFolder === null ? null : vendorCheck(specsFolder);
	return (exchange) => {
		const route = routes.find(
			({ method, pattern }) => method === exchange.method && pattern.test(exchange.path),
		);
		if (!route) return [`No such call is known: ${exchange.method} ${exchange.path}`];
		const faults: string[] = [];
		if (route.validate && !route.validate(exchange.body)) {
			faults.push(...faultsOf('request', route.validate));
		}
		if (exchange.status >= 400 && !isError(exchange.answer))
			faults.push(...faultsOf('error', isError));
		return [...faults, ...(vendor?.(exchange) ?? [])].map(
			(fault) => `${exchange.method} ${exchange.path}: ${fault}`,
		);
	};
}

const faultsOf = (what: string, { errors }: ValidateFunction): string[] =>
	(errors ?? []).map(({ instancePath, message }) => `${what} ${instancePath} ${message}`);

/** HubSpot's description is of the numbered API: the dated paths stand for those. */
const NUMBERED: Array<[RegExp, string, string]> = [
	[/^\/crm\/objects\/2026-09/u, '/crm/v3/objects', 'objects'],
	[/^\/crm\/owners\/2026-09/u, '/crm/v3/owners/', 'owners'],
	[/^\/crm\/properties\/2026-09/u, '/crm/v3/properties', 'properties'],
	[/^\/crm\/associations\/2026-09/u, '', 'crm_associations'],
];

function vendorCheck(folder: string): Check {
	const specs = new Map(
		NUMBERED.map(([, , name]) => {
			const spec = relaxed(
				JSON.parse(readFileSync(path.join(folder, `hubspot-v3-${name}.json`), 'utf8')),
			) as { paths: Record<string, Schema> } & Schema;
			const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
			ajv.addSchema(spec, name);
			return [name, { ajv, paths: Object.keys(spec.paths), spec }];
		}),
	);
	const compiled = new Map<string, ValidateFunction | null>();
	const validatorOf = (name: string, pointer: string): ValidateFunction | null => {
		const key = `${name}#${pointer}`;
		if (!compiled.has(key)) {
			const found = specs.get(name);
			const isThere = found && at(found.spec, pointer) !== undefined;
			compiled.set(key, isThere ? found.ajv.compile({ $ref: key }) : null);
		}
		return compiled.get(key) ?? null;
	};
	return ({ method, path: dated, body, status, answer }) => {
		const found = NUMBERED.find(([pattern]) => pattern.test(dated));
		if (!found) return [];
		const [pattern, prefix, name] = found;
		const numbered = dated.replace(pattern, prefix);
		const template = (specs.get(name)?.paths ?? []).find((one) => isOf(one, numbered));
		if (template === undefined) return [];
		const operation = `/paths/${escaped(template)}/${method.toLowerCase()}`;
		const json = 'content/application~1json/schema';
		const checks: Array<[string, ValidateFunction | null, unknown]> = [
			['request', validatorOf(name, `${operation}/requestBody/${json}`), body],
			['answer', validatorOf(name, `${operation}/responses/${status}/${json}`), answer],
		];
		return checks.flatMap(([what, validate, value]) =>
			validate && !validate(value) ? faultsOf(`${what} (vendor)`, validate) : [],
		);
	};
}

const escaped = (key: string): string =>
	encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

function isOf(template: string, numbered: string): boolean {
	const expected = template.split('/');
	const found = numbered.split('/');
	return (
		expected.length === found.length &&
		expected.every((part, index) => part.startsWith('{') || part === found[index])
	);
}

function at(spec: unknown, pointer: string): unknown {
	return pointer
		.split('/')
		.slice(1)
		.map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
		.reduce<unknown>((value, key) => (value as Schema | undefined)?.[key], spec);
}

/** Each entry with its reason. */
const NOT_REQUIRED: Record<string, string> = {
	associations: 'a record without links is created without the list',
	propertiesWithHistory: 'nobody reads the history',
	links: 'errors of a batch come without links',
	context: 'errors of a batch may come without context',
	errors: 'errors of a batch may come without details',
	id: 'the list of owners is read by e-mail as well',
	hidden: 'an option is shown unless it says otherwise',
	displayOrder: 'a group is put last without it',
	after: 'only later pages of a link list have it',
};
const DROPPED = ['example', 'examples', 'xml', 'discriminator', 'default'];

function relaxed(schema: unknown, isProperties = false): unknown {
	if (Array.isArray(schema)) return schema.map((one) => relaxed(one));
	if (schema === null || typeof schema !== 'object') return schema;
	const { nullable, ...rest } = schema as Schema;
	const kept = Object.entries(isProperties ? (schema as Schema) : rest).filter(
		([key]) => isProperties || !DROPPED.includes(key),
	);
	const plain: Schema = Object.fromEntries(
		kept.map(([key, value]) => [
			key,
			key === 'required' && Array.isArray(value)
				? value.filter((name) => !Object.hasOwn(NOT_REQUIRED, String(name)))
				: relaxed(value, key === 'properties' && !isProperties),
		]),
	);
	if (isProperties) return plain;
	return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}

/** The folder of the vendor's descriptions next to this project; null where it isn't there. */
export function specsNextTo(root: string): string | null {
	const folder = path.join(root, '../shared/specs');
	return existsSync(path.join(folder, 'hubspot-v3-objects.json')) ? folder : null;
}
