/** A SOQL text literal. Only text is taken: an object could bring its own notation. */
export function quoted(value: string): string {
	if (typeof value !== 'string') throw new TypeError('Only text can be quoted in SOQL');
	return `'${value
		.replaceAll('\\', '\\\\')
		.replaceAll("'", "\\'")
		.replaceAll('\n', '\\n')
		.replaceAll('\r', '\\r')}'`;
}

/** A pattern for LIKE that matches texts with this one inside. */
export const containing = (value: string): string =>
	`'%${quoted(value).slice(1, -1).replace(/[%_]/gu, '\\$&')}%'`;

export const inList = (values: string[]): string => `IN (${values.map(quoted).join(',')})`;

/** Of a query in an address, well below what web servers take. */
const LONGEST_QUERY = 12_000;

/** As few queries as hold all values, each short enough for an address. */
export function queriesFor<Value>(values: Value[], query: (some: Value[]) => string): string[] {
	if (values.length === 0) return [];
	const whole = query(values);
	if (values.length === 1 || encodeURIComponent(whole).length <= LONGEST_QUERY) return [whole];
	const half = Math.ceil(values.length / 2);
	return [...queriesFor(values.slice(0, half), query), ...queriesFor(values.slice(half), query)];
}

/** Salesforce's own ids, with 15 or 18 characters: all that may stand in a path. */
export const isId = (value: unknown): value is string =>
	typeof value === 'string' && /^[0-9a-z]{15}(?:[0-9a-z]{3})?$/iu.test(value);
