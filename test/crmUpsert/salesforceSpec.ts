import { existsSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { recordsIn, type Check } from '../standins/salesforce/contract';
import { readJson, ROOT } from '../support/engine';

const FILE = '../shared/specs/salesforce-sobjects.json';
export const HAS_SPEC = existsSync(path.join(ROOT, FILE));

type Schema = Record<string, unknown>;
type Spec = { components: { schemas: Record<string, Schema> } };

/** Not for a validator: pictures for readers, and hints for generators of code. */
const DROPPED = ['example', 'examples', 'xml', 'discriminator'];
/** Where the description is wrong: a file’s content is base64 text, as its own words say, and no object. */
const TEXT_AFTER_ALL: Record<string, string[]> = { ContentVersion: ['VersionData'] };

/** Fields that only organisations with a certain feature have: here picklists of countries. */
const SOMEWHERE: Record<string, string[]> = { Lead: ['CountryCode'] };

/** The vendor’s description of records, as far as it goes: it knows no query and no composite call. */
export const SALESFORCE_CHECKS: Check[] = HAS_SPEC ? describedChecks() : [];

function describedChecks(): Check[] {
	const spec = adapted(readJson<Schema>(FILE)) as Spec;
	const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
	ajv.addSchema(spec, 'salesforce');
	const { schemas } = spec.components;
	const compiled = new Map<string, ValidateFunction>();
	const validatorOf = (name: string): ValidateFunction => {
		const validate =
			compiled.get(name) ?? ajv.compile({ $ref: `salesforce#/components/schemas/${name}` });
		compiled.set(name, validate);
		return validate;
	};
	return [
		(part) =>
			recordsIn(part).flatMap(([type, record]) => {
				const name = `${type}SObject`;
				if (!Object.hasOwn(schemas, name)) return [];
				const standard = Object.fromEntries(
					Object.entries(record).filter(([field]) => !field.endsWith('__c')),
				);
				// The description forbids no field, so that a misspelt one would pass.
				const known = Object.keys((schemas[name].properties ?? {}) as object);
				const unknown = Object.keys(standard)
					.filter((field) => !known.includes(field) && !SOMEWHERE[type]?.includes(field))
					.map((field) => `${field} is no field of ${type}`);
				const described = Object.fromEntries(
					Object.entries(standard).filter(
						([field]) => field !== 'attributes' && !TEXT_AFTER_ALL[type]?.includes(field),
					),
				);
				const validate = validatorOf(name);
				const wrong = validate(described) ? [] : [`${type}: ${ajv.errorsText(validate.errors)}`];
				return [...unknown, ...wrong];
			}),
	];
}

/** OpenAPI as JSON Schema; every change is one of form. */
function adapted(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(adapted);
	if (schema === null || typeof schema !== 'object') return schema;
	const { nullable, ...rest } = schema as Schema;
	const plain = Object.fromEntries(
		Object.entries(rest)
			.filter(([key]) => !DROPPED.includes(key))
			.map(([key, value]) => [key, adapted(value)]),
	);
	return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}
