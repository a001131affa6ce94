export type Value = string | number | boolean | null | string[];
export type Query = {
	fields: string[];
	/** Counted fields by the name of their column. */
	counts: Map<string, string>;
	groupBy: string[];
	from: string;
	where: (valueOf: (field: string) => unknown) => boolean;
	/** Every field that the query names, for the check whether it may be seen. */
	named: string[];
	order: { field: string; isDescending: boolean } | null;
	limit: number | null;
};

/** What Salesforce answers to a query it can’t read. */
export class Malformed extends Error {}

const TOKEN =
	/\s*(?:'(?:[^'\\]|\\.)*'|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|LAST_N_DAYS:\d+|FIELDS\(ALL\)|[\w.]+|!=|>=|<=|[=<>(),])/gsuy;

const ESCAPES: Record<string, string> = {
	...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' },
	...{ '\\': '\\', "'": "'", '"': '"' },
};

/** A subset of SOQL: one object, no sub-queries. */
export function parseSoql(soql: string): Query {
	const tokens = tokensOf(soql);
	let at = 0;
	const peek = (): string => tokens[at] ?? '';
	const is = (word: string): boolean => peek().toUpperCase() === word;
	const take = (): string => {
		if (at >= tokens.length) throw new Malformed('unexpected end of the query');
		return tokens[at++];
	};
	const expect = (word: string): void => {
		const found = take();
		if (found.toUpperCase() !== word) throw new Malformed(`unexpected token: ${found}`);
	};
	const named: string[] = [];

	const list = (): string[] => {
		expect('(');
		const values = [take()];
		while (is(',')) {
			take();
			values.push(take());
		}
		expect(')');
		return values;
	};
	const condition = (): Query['where'] => {
		if (is('(')) {
			take();
			const inner = either();
			expect(')');
			return inner;
		}
		if (is('NOT')) {
			take();
			const inner = condition();
			return (valueOf) => !inner(valueOf);
		}
		const field = take();
		named.push(field);
		const operator = take().toUpperCase();
		if (operator === 'IN') {
			const wanted = list().map(literal);
			return (valueOf) => wanted.some((one) => equal(valueOf(field), one));
		}
		const text = take();
		if (operator === 'LIKE') {
			const pattern = likePattern(text);
			return (valueOf) => pattern.test(String(valueOf(field) ?? ''));
		}
		if (text.startsWith('LAST_N_DAYS')) return () => true;
		const wanted = literal(text);
		switch (operator) {
			case '=':
				return (valueOf) => equal(valueOf(field), wanted);
			case '!=':
				return (valueOf) => !equal(valueOf(field), wanted);
			case '>=':
				return (valueOf) => {
					const value = valueOf(field);
					return typeof value === 'string' && Date.parse(value) >= Date.parse(String(wanted));
				};
			default:
				throw new Malformed(`unexpected token: ${operator}`);
		}
	};
	const both = (): Query['where'] => {
		const all = [condition()];
		while (is('AND')) {
			take();
			all.push(condition());
		}
		return (valueOf) => all.every((one) => one(valueOf));
	};
	const either = (): Query['where'] => {
		const first = both();
		const all = [first];
		while (is('OR')) {
			take();
			all.push(both());
		}
		return (valueOf) => all.some((one) => one(valueOf));
	};

	const fields: string[] = [];
	const counts = new Map<string, string>();
	const column = (): void => {
		const name = take();
		if (!is('(')) {
			fields.push(name);
			return;
		}
		if (name.toUpperCase() !== 'COUNT') throw new Malformed(`unexpected token: ${name}`);
		const [field] = list();
		named.push(field);
		counts.set(is(',') || is('FROM') ? `expr${counts.size}` : take(), field);
	};
	expect('SELECT');
	column();
	while (is(',')) {
		take();
		column();
	}
	expect('FROM');
	const from = take();
	let where: Query['where'] = () => true;
	if (is('WHERE')) {
		take();
		where = either();
	}
	const groupBy: string[] = [];
	if (is('GROUP')) {
		take();
		expect('BY');
		groupBy.push(take());
		while (is(',')) {
			take();
			groupBy.push(take());
		}
	}
	const alone = counts.size + groupBy.length === 0 ? [] : fields;
	for (const field of alone.filter((one) => !groupBy.includes(one))) {
		throw new Malformed(`Field must be grouped or aggregated: ${field}`);
	}
	let order: Query['order'] = null;
	if (is('ORDER')) {
		take();
		expect('BY');
		const field = take();
		order = { field, isDescending: is('DESC') };
		if (is('DESC') || is('ASC')) take();
	}
	let limit: number | null = null;
	if (is('LIMIT')) {
		take();
		limit = Number(take());
	}
	if (at < tokens.length) throw new Malformed(`unexpected token: ${peek()}`);
	if (fields.some((field) => field.startsWith('FIELDS')) && (limit === null || limit > 200)) {
		throw new Malformed('The SOQL FIELDS function must have a LIMIT of at most 200');
	}
	named.push(...fields.filter((field) => !field.startsWith('FIELDS')));
	return { fields, counts, groupBy, from, where, named, order, limit };
}

function tokensOf(soql: string): string[] {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < soql.trimEnd().length) {
		const start = TOKEN.lastIndex;
		const found = TOKEN.exec(soql);
		if (!found) throw new Malformed(`unexpected token: ${soql.slice(start, start + 20)}`);
		tokens.push(found[0].trim());
	}
	return tokens;
}

function literal(token: string): string | number | boolean | null {
	if (token.startsWith("'")) return unescaped(token.slice(1, -1));
	if (token.toLowerCase() === 'null') return null;
	if (token.toLowerCase() === 'true') return true;
	if (token.toLowerCase() === 'false') return false;
	if (/^\d+$/u.test(token)) return Number(token);
	if (/^\d{4}-/u.test(token)) return token;
	throw new Malformed(`unexpected token: ${token}`);
}

function unescaped(text: string): string {
	return text.replace(/\\(.)/gsu, (_, character: string) => {
		const plain = ESCAPES[character];
		if (plain === undefined) throw new Malformed(`Invalid string literal: \\${character}`);
		return plain;
	});
}

function likePattern(token: string): RegExp {
	if (!token.startsWith("'")) throw new Malformed(`unexpected token: ${token}`);
	const source = token
		.slice(1, -1)
		.replace(/\\(.)|([%_])|([^\\%_])/gsu, (_, escaped, wild, plain) => {
			if (wild) return wild === '%' ? '[\\s\\S]*' : '[\\s\\S]';
			const known = escaped === undefined ? plain : (ESCAPES[escaped] ?? escaped);
			return String(known).replace(/[.*+?^${}()|[\]\\/]/u, '\\$&');
		});
	return new RegExp(`^${source}$`, 'iu');
}

/** Text is compared without regard to case, an id also with its first 15 characters. */
function equal(a: unknown, b: unknown): boolean {
	if (typeof a === 'string' && typeof b === 'string') {
		const isShortId = /^0\w{14}$/u.test(b) && /^0\w{17}$/u.test(a);
		return isShortId ? a.startsWith(b) : a.toLowerCase() === b.toLowerCase();
	}
	return (a ?? null) === b;
}
