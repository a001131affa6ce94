import fc from '../support/properties';
import { routingSchema } from '../../lead/schema';
import { InvalidItem } from '../../lead/validation';
import { OUTPUTS, routeLead } from '../../nodes/RouteBucket/route';
import { BANDS, qualifiedItem } from '../support/qualification';
import { NOW, policy } from './support';

const settings = policy({
	holdout: 0.5,
	requireDisclosure: true,
	assignment: 'stickyByAccount',
	whenNobodyIsAvailable: 'nextRep',
	vetoes: [{ field: 'lead.message', operator: 'contains', value: 'x' }],
});

/** A routed item keeps all it had and gains a valid routing; else one readable refusal. */
function check(json: unknown): void {
	const before = JSON.stringify(json);
	try {
		const { routing, output } = routeLead(json, settings, NOW);
		expect(routingSchema.safeParse(routing).error).toBeUndefined();
		expect(JSON.parse(JSON.stringify(routing))).toMatchObject({ bucket: routing.bucket });
		expect(OUTPUTS[output]).toBeDefined();
		expect(Buffer.byteLength(JSON.stringify(routing.trace))).toBeLessThan(10_000);
	} catch (error) {
		expect(error).toBeInstanceOf(InvalidItem);
		expect(error).toHaveProperty('message', expect.stringMatching(/^“(?:item|lead)/u));
	}
	expect(JSON.stringify(json)).toBe(before);
}

it('any JSON is routed or refused in words', () => {
	fc.assert(fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), check), {
		numRuns: 150,
	});
});

it('any JSON in any section of an item is routed or refused in words', () => {
	const wild = fc.oneof(
		fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }),
		fc.constantFrom(
			'',
			'\uD800',
			'__proto__',
			'x'.repeat(100_000),
			-0,
			1e308,
			'2026-03-10T09:00:00Z',
		),
	);
	const base = qualifiedItem(
		{ levels: { ...BANDS.fit.high, ...BANDS.intent.medium } },
		{ crm: { existing: {} } },
	);
	const paths = pathsOf(base);
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...paths), wild), { maxLength: 4 }),
			(changes) => {
				const item = structuredClone(base);
				for (const [path, value] of changes) setAt(item, path, value);
				check(item);
			},
		),
		{ numRuns: 250 },
	);
});

it('keys that mean something to JavaScript do no harm', () => {
	const json = JSON.stringify(qualifiedItem()).replace(
		'"lead":{',
		'"__proto__":{"polluted":1},"lead":{"__proto__":{"email":5},"constructor":1,',
	);
	check(JSON.parse(json));
	expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

it('depth and length do no harm', () => {
	let deep: unknown = 'end';
	for (let level = 0; level < 50_000; level++) deep = { deep };
	const long = 'a\uD83D'.repeat(1_000_000);
	const item = qualifiedItem(
		{},
		{ lead: { firstName: long, email: long, country: long, domain: long, message: long } },
	);
	const { routing } = routeLead({ ...item, deep }, settings, NOW);
	expect(routingSchema.safeParse(routing).success).toBe(true);
	expect(JSON.stringify(routing).length).toBeLessThan(20_000);
});

it.each(['0000-01-01T00:00:00Z', '1800-06-01T12:00:00Z', '9999-12-31T23:59:59Z'])(
	'a lead captured at %s still gets its due time',
	(capturedAt) => {
		const warm = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
		const { routing } = routeLead(
			qualifiedItem({ levels: warm }, { source: { capturedAt } }),
			policy(),
			NOW,
		);
		expect(routingSchema.safeParse(routing).error).toBeUndefined();
		expect(routing.bucket).toBe('warm');
	},
);

it.each([null, 'lead', 5, [], {}, { lead: null }, { lead: { key: 'k' } }])(
	'%j has no usable lead',
	(json) => {
		expect(() => routeLead(json, settings, NOW)).toThrow(InvalidItem);
	},
);

function pathsOf(value: unknown, path: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [path];
	const below = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]));
	return path.length > 0 ? [path, ...below] : below;
}

function setAt(target: object, [key, ...rest]: string[], value: unknown): void {
	const child: unknown = Reflect.get(target, key);
	if (rest.length === 0) Reflect.set(target, key, value);
	else if (typeof child === 'object' && child !== null) setAt(child, rest, value);
}
