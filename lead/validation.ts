import type { z } from 'zod/v4';

/** What a person reads when an item cannot be used: which field, what was found, what to do. */
export class InvalidItem extends Error {
	constructor(
		message: string,
		readonly description: string,
	) {
		super(message);
		this.name = 'InvalidItem';
	}
}

const STAGE_OF_SECTION: Record<string, string> = {
	lead: 'Capture',
	conversation: 'Capture',
	source: 'Capture',
	enrichment: 'Enrich',
	qualification: 'Qualify',
	routing: 'Route Bucket',
};

/**
 * Parses the sections of an item that a stage reads. Throws {@link InvalidItem} naming the first
 * field that does not fit; `schema` is an object of the contract's sections.
 */
export function parseItem<Schema extends z.ZodType>(
	schema: Schema,
	json: unknown,
): z.output<Schema> {
	const result = schema.safeParse(json);
	if (result.success) return result.data;
	throw invalidItemOf(result.error, json);
}

/** The first issue of a parse in words. */
export function invalidItemOf(error: z.ZodError, json: unknown): InvalidItem {
	const issue = error.issues[0];
	const path = issue.path.map(String);
	const field = path.join('.') || 'item';
	const found = describe(valueAt(json, issue.path));
	const stage = STAGE_OF_SECTION[path[0] ?? ''];
	const missing = valueAt(json, issue.path) === undefined;
	return new InvalidItem(
		missing ? `“${field}” is missing` : `“${field}” can’t be used: found ${found}`,
		stage
			? `Expected ${expectation(issue)}. The ${stage} node writes this field: place it before this one, or fill the field the way it does.`
			: `Expected ${expectation(issue)}.`,
	);
}

/** The value of a JSON parameter. Throws {@link InvalidItem} with the parser's own hint at the place. */
export function parseJson(json: string | object, parameter: string): unknown {
	if (typeof json !== 'string') return json;
	try {
		return JSON.parse(json);
	} catch (cause) {
		const hint = cause instanceof Error ? cause.message : String(cause);
		throw new InvalidItem(
			`“${parameter}” is not valid JSON`,
			`${hint}. Correct the text, or empty the field.`,
		);
	}
}

/** What a schema issue asks for, e.g. “a number”. */
export function expectation(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type') return article(issue.expected);
	if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
	// zod's own words for a size; a schema that has better ones says them.
	if (issue.code === 'too_big' && issue.message.startsWith('Too big')) {
		return `no more than ${sizeOf(issue.maximum, issue.origin)}`;
	}
	if (issue.code === 'too_small' && issue.message.startsWith('Too small')) {
		return `at least ${sizeOf(issue.minimum, issue.origin)}`;
	}
	return issue.message.replace(/^(?:[A-Z][a-z ]*: )?expected /u, '');
}

const UNITS: Record<string, string> = { string: ' characters', array: ' entries' };
const sizeOf = (size: number | bigint, origin: string): string => `${size}${UNITS[origin] ?? ''}`;

const article = (noun: string): string => (/^[aeio]/u.test(noun) ? `an ${noun}` : `a ${noun}`);

/** The value at a path through own properties only; undefined where there is none. */
export function valueAt(value: unknown, path: PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(current, key) =>
			typeof current === 'object' && current !== null && Object.hasOwn(current, key)
				? (current as Record<PropertyKey, unknown>)[key]
				: undefined,
		value,
	);
}

/** A found value in a few words, e.g. “an object”. */
export function describe(value: unknown): string {
	if (value === null) return 'nothing (null)';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === 'object') return 'an object';
	const shown = JSON.stringify(value) ?? String(value);
	return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
