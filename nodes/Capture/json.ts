export type Json = Record<string, unknown>;
export type Scalar = string | number | boolean;

export function isRecord(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isScalar(value: unknown): value is Scalar {
	return (
		typeof value === 'string' ||
		typeof value === 'boolean' ||
		(typeof value === 'number' && Number.isFinite(value))
	);
}

/** A non-blank string as it is, a number as text, else null. */
export function textOf(value: unknown): string | null {
	if (typeof value === 'string') return value.trim() === '' ? null : value;
	return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

/** The first of the keys that holds text. */
export function firstText(record: Json, keys: readonly string[]): string | null {
	for (const key of keys) {
		const text = Object.hasOwn(record, key) ? textOf(record[key]) : null;
		if (text !== null) return text;
	}
	return null;
}

/** The value of a string that holds a JSON list or object, else null. */
export function parsedJson(text: string): unknown {
	if (!/^\s*[[{]/u.test(text)) return null;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}
