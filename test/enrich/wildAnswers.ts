import fc from '../support/properties';
import type { Fetch } from '../../nodes/Enrich/provider';

/** A vendor that answers everything with this, without a network. */
export const answering =
	(body: unknown, status = 200): Fetch =>
	async () =>
		new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

const HOSTILE: unknown[] = [
	'<script>alert(1)</script>Acme',
	'javascript:alert(1)',
	'http://user:pw@evil.test/',
	'240',
	'1e999',
	-5,
	0,
	1e308,
	'x'.repeat(5000),
	'2017-01-01',
	'United States',
	'51-200',
	'www.acme.com',
	'VP of Sales',
	{ toString: 'x' },
	[null, {}, 'a', 1],
	'http://a:b@linkedin.com/in/x',
	'$1M-$5M',
	'brightquay.com',
];
export const anyLeaf = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
	{ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
	{ weight: 1, arbitrary: fc.double({ noNaN: true }) },
);

/** An object with some of these paths, each holding anything. */
export const withAnything = (paths: readonly string[]) =>
	fc
		.uniqueArray(fc.tuple(fc.constantFrom(...paths), anyLeaf), { selector: ([path]) => path })
		.map((entries) => {
			const root: Record<string, unknown> = {};
			for (const [path, value] of entries) put(root, path.split('.'), structuredClone(value));
			return root;
		});

function put(holder: Record<string, unknown>, [key, ...rest]: string[], value: unknown): void {
	if (rest.length === 0) holder[key] = value;
	else {
		const held = holder[key];
		const next =
			typeof held === 'object' && held !== null && !Array.isArray(held)
				? (held as Record<string, unknown>)
				: {};
		holder[key] = next;
		put(next, rest, value);
	}
}

/** Objects with these keys and anything in them. */
export const wildRecord = (keys: string): fc.Arbitrary<Record<string, unknown>> =>
	fc.dictionary(fc.constantFrom(...keys.split(' ')), anyLeaf);

/** Like a record, with anything in place of some of its values, or without them. */
export const wildLike = (record: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> =>
	fc.record(
		Object.fromEntries(
			Object.entries(record).map(([name, value]) => [
				name,
				typeof value === 'object' && value !== null && !Array.isArray(value)
					? fc.oneof(anyLeaf, wildLike(value as Record<string, unknown>))
					: fc.oneof(anyLeaf, fc.array(anyLeaf, { maxLength: 5 }), fc.constant(value)),
			]),
		),
		{ requiredKeys: [] },
	);
