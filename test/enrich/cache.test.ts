import fc from '../support/properties';
import { enrichmentSchema } from '../../lead/schema';
import type { CacheRow } from '../../nodes/Enrich/cache';
import type { Enriched } from '../../nodes/Enrich/enrich';
import { NotFound } from '../../nodes/Enrich/provider';
import { companyProvider, enrichedAll, type SettingsChanges } from './enriched';
import { NOW } from './support';

const INDUSTRY = 'enrichment.company.industry';
const EMPLOYEES = 'enrichment.company.employees';
const COUNTRY = 'enrichment.company.country';
const COMPLETE = { [INDUSTRY]: 'software', [EMPLOYEES]: 240, [COUNTRY]: 'NO' };
const DAY_MS = 24 * 60 * 60 * 1000;

const lead = (email: string, more: object = {}) => ({
	lead: { email, key: 'k', personKey: `person of ${email}`, ...more },
});
const first = ({ results: [result] }: Enriched) => {
	if (result instanceof Error) throw result;
	return { toCache: result.toCache, enrichment: enrichmentSchema.parse(result.enrichment) };
};
/** Runs one lead, stores what it gives, and runs another one of the company later. */
async function later(days: number, again: SettingsChanges = {}) {
	const before = companyProvider('apollo', COMPLETE);
	const { toCache } = first(await enrichedAll([lead('a@acme.com')], { providers: [before] }));
	const provider = companyProvider('apollo', { ...COMPLETE, [EMPLOYEES]: 300 });
	const settings = { providers: [provider], now: () => NOW + days * DAY_MS, ...again };
	const enriched = await enrichedAll([lead('b@acme.com')], settings, { cached: toCache });
	return { ...first(enriched), requests: provider.requests.length };
}

test('a company that was looked up lately is not asked about again', async () => {
	const { enrichment, requests, toCache } = await later(12);
	expect(requests).toBe(0);
	expect(enrichment.company).toMatchObject({ industry: 'software', employees: 240, country: 'NO' });
	expect(enrichment.fields[EMPLOYEES]).toMatchObject({
		...{ provider: 'apollo', at: new Date(NOW).toISOString() },
	});
	expect(enrichment.attempts).toContainEqual({
		provider: 'cache',
		outcome: 'found',
		detail: 'company.industry, company.employees, company.country (12 days old)',
		...{ ms: 0, cost: 0 },
	});
	expect(toCache).toEqual([]);
});

test('an old row is asked about again, and the new answer replaces it', async () => {
	const { enrichment, requests, toCache } = await later(31);
	expect(requests).toBe(1);
	expect(enrichment.company.employees).toBe(300);
	expect(enrichment.fields[EMPLOYEES].losing).toEqual([]);
	expect(toCache).toHaveLength(1);
	expect(toCache[0].content).not.toContain('240');
});

test('an old row is better than nothing, and carries its date', async () => {
	const down = companyProvider('apollo', new NotFound('failed', 'down'));
	const { enrichment } = await later(400, { providers: [down] });
	expect(enrichment.company.employees).toBe(240);
	expect(enrichment.fields[EMPLOYEES].at).toBe(new Date(NOW).toISOString());
});

test('the user says how long a row lasts', async () => {
	expect((await later(5, { maxAgeDays: 3 })).requests).toBe(1);
	expect((await later(400, { maxAgeDays: 500 })).requests).toBe(0);
});

test('that nobody knew anything is remembered too, and who was not asked is asked', async () => {
	const ignorant = companyProvider('apollo', {}, { gives: [INDUSTRY] });
	const { toCache } = first(await enrichedAll([lead('a@acme.com')], { providers: [ignorant] }));
	const other = companyProvider('clearbit', COMPLETE);
	const { enrichment } = first(
		await enrichedAll([lead('b@acme.com')], { providers: [ignorant, other] }, { cached: toCache }),
	);
	expect([ignorant.requests.length, other.requests.length]).toEqual([1, 1]);
	expect(enrichment.attempts).toContainEqual(
		expect.objectContaining({
			provider: 'apollo',
			detail: 'Asked on 2026-03-10; the answer is in the cache',
		}),
	);
});

test('a failed look-up is not remembered', async () => {
	const down = companyProvider('apollo', new NotFound('failed', 'down'));
	const { toCache } = first(await enrichedAll([lead('a@acme.com')], { providers: [down] }));
	expect(toCache).toEqual([]);
});

test('nor one of whose sources one did not answer: it is asked again', async () => {
	const attempt = { provider: 'keyless.website', detail: 'No answer in time', ms: 9, cost: 0 };
	const provider = companyProvider('keyless', COMPLETE, {
		ask: async () => [{ findings: [], attempts: [{ ...attempt, outcome: 'timeout' as const }] }],
	});
	const { toCache } = first(await enrichedAll([lead('a@acme.com')], { providers: [provider] }));
	expect(toCache).toEqual([]);
});

test('a value of last year that was read lately is as good as new', async () => {
	const at = new Date(NOW - 400 * DAY_MS).toISOString();
	const dated = companyProvider('clearbit', COMPLETE, {
		ask: async () => [
			{
				findings: Object.entries(COMPLETE).map(([path, value]) => ({
					...{ path, value, at, provider: 'clearbit', confidence: 0.9 },
				})),
			},
		],
	});
	const next = companyProvider('zoominfo', COMPLETE);
	const { toCache } = first(await enrichedAll([lead('a@acme.com')], { providers: [dated] }));
	const { enrichment } = first(
		await enrichedAll([lead('b@acme.com')], { providers: [dated, next] }, { cached: toCache }),
	);
	expect(next.requests).toEqual([]);
	expect(enrichment.fields[EMPLOYEES]).toEqual({
		...{ value: 240, provider: 'clearbit', confidence: 0.9, at, losing: [] },
	});
});

test.each([
	['all are asked at once', { inParallel: true }],
	['its provider is no longer chosen', { providers: [] }],
])(
	'what it holds outranks the hint of a national domain, also where %s',
	async (_name, changes) => {
		const provider = companyProvider('apollo', { ...COMPLETE, [COUNTRY]: 'CH' });
		const settings = { providers: [provider], needed: [INDUSTRY, COUNTRY] };
		const { toCache } = first(await enrichedAll([lead('a@acme.de')], settings));
		const { enrichment } = first(
			await enrichedAll([lead('b@acme.de')], { ...settings, ...changes }, { cached: toCache }),
		);
		expect(enrichment.fields[COUNTRY]).toMatchObject({ value: 'CH', provider: 'apollo' });
	},
);

test('an old row is better than a guess below the least confidence', async () => {
	const provider = companyProvider('apollo', { ...COMPLETE, [COUNTRY]: 'CH' });
	const { toCache } = first(await enrichedAll([lead('a@acme.de')], { providers: [provider] }));
	const down = companyProvider('apollo', new NotFound('failed', 'down'));
	const settings = { providers: [down], minConfidence: 0.6, now: () => NOW + 40 * DAY_MS };
	const { enrichment } = first(
		await enrichedAll([lead('b@acme.de')], settings, { cached: toCache }),
	);
	expect(enrichment.company.country).toBe('CH');
});

test('500 leads of 20 companies give 20 rows, with all that their leads learnt', async () => {
	const leads = Array.from({ length: 500 }, (_, index) =>
		lead(`p${index}@company${index % 20}.com`, {
			// Half of the leads know the industry, so that the second provider is asked by the others only.
			...(index % 40 < 20 && { stated: { industry: 'Software' } }),
		}),
	);
	const providers = [
		companyProvider('apollo', { [EMPLOYEES]: 5, [COUNTRY]: 'NO' }),
		companyProvider('clearbit', { [INDUSTRY]: 'retail' }),
	];
	const { results } = await enrichedAll(leads, { providers });
	const rows = results.flatMap((one) => (one instanceof Error ? [] : one.toCache));
	expect(rows.map(({ cache_key }) => cache_key).sort()).toEqual(
		Array.from({ length: 20 }, (_, index) => `company${index}.com`).sort(),
	);
	for (const { content } of rows) {
		const { claims, asked } = JSON.parse(content);
		expect(claims.map(({ path }: { path: string }) => path).sort()).toEqual([
			COUNTRY,
			EMPLOYEES,
			INDUSTRY,
		]);
		expect(Object.keys(asked)).toEqual(['apollo company', 'clearbit company']);
	}
});

test('a row holds nothing that the lead, the CRM or the user said', async () => {
	const provider = companyProvider('apollo', { [EMPLOYEES]: 5 });
	const json = {
		...lead('a@acme.com', { company: 'Private Name', stated: { industry: 'Software' } }),
		enrichment: { company: { city: 'Secret City' } },
		crm: { existing: { record: { NumberOfEmployees: 77 } } },
	};
	const { toCache } = first(
		await enrichedAll([json], {
			providers: [provider],
			needed: [COUNTRY, 'enrichment.company.name', EMPLOYEES],
		}),
	);
	expect(JSON.stringify(toCache)).not.toMatch(/Private Name|Secret City|77|software|a@acme/u);
});

test('what is known of a person lies under the person key, apart from the company', async () => {
	const title = 'enrichment.person.title';
	const company = companyProvider('apollo', COMPLETE);
	const person = companyProvider('apollo', { [title]: 'CFO' }).company;
	const providers = [{ ...company, person: person as never }];
	const needed = [...Object.keys(COMPLETE), title];
	const { toCache } = first(await enrichedAll([lead('a@acme.com')], { providers, needed }));
	expect(toCache.map(({ cache_key, kind }) => [cache_key, kind])).toEqual([
		['acme.com', 'company'],
		['person of a@acme.com', 'person'],
	]);
	expect(toCache[0].content).not.toContain('CFO');
	const again = await enrichedAll([lead('a@acme.com')], { providers, needed }, { cached: toCache });
	expect(first(again).enrichment.person.title).toBe('CFO');
	expect(company.requests).toHaveLength(1);
});

test('an address is one however it is written, and another one than the lead’s is its own', async () => {
	const title = 'enrichment.person.title';
	const asked: unknown[] = [];
	const person = companyProvider('apollo', { [title]: 'CFO' }).company;
	const provider = {
		...companyProvider('apollo', COMPLETE),
		person: {
			...person,
			ask: async (queries: never[], signal: AbortSignal) => {
				asked.push(...queries.map(({ email }) => email));
				return (await person?.ask(queries, signal)) ?? [];
			},
		} as never,
	};
	const leads = [lead('Ann@Acme.com'), lead('ann@acme.com'), lead('bob@acme.com')];
	const settings = { providers: [provider], needed: [title] };
	await enrichedAll(leads.slice(0, 2), settings);
	expect(asked).toEqual(['ann@acme.com']);
	const { toCache } = first(
		await enrichedAll(leads.slice(2), settings, { email: 'Assistant@acme.com' }),
	);
	expect(toCache.map(({ cache_key }) => cache_key)).toEqual(['assistant@acme.com']);
});

describe('what is no row of this lead', () => {
	const row = (content: unknown, key = 'acme.com'): Partial<CacheRow> => ({
		cache_key: key,
		content: typeof content === 'string' ? content : JSON.stringify(content),
	});
	const claim = (path: string, value: unknown) => ({
		claims: [{ path, value, provider: 'apollo', confidence: 1, at: new Date(NOW).toISOString() }],
	});
	const run = async (cached: unknown) =>
		first(await enrichedAll([lead('a@acme.com')], {}, { cached })).enrichment;

	test('another company’s is ignored, wherever a merge put it', async () => {
		expect((await run([row(claim(EMPLOYEES, 9), 'other.com')])).company.employees).toBeNull();
	});

	test.each([
		['as text', JSON.stringify([{ cache_key: 'acme.com', content: claim(EMPLOYEES, 9) }])],
		['as one row', { cache_key: 'acme.com', content: JSON.stringify(claim(EMPLOYEES, 9)) }],
		['as rows', [{ cache_key: 'acme.com', content: JSON.stringify(claim(EMPLOYEES, 9)), id: 4 }]],
	])('its own comes in %s', async (_name, cached) => {
		expect((await run(cached)).company.employees).toBe(9);
	});

	test.each([
		['text', row('no JSON')],
		['another shape', row({ employees: 9 })],
	])('a row with %s is named', async (_name, cached) => {
		expect((await run([cached])).attempts).toContainEqual(
			expect.objectContaining({
				...{ provider: 'cache', outcome: 'malformed' },
				detail: 'The row of “acme.com” is not one that Enrich wrote',
			}),
		);
	});

	test.each([
		[EMPLOYEES, 'many'],
		['enrichment.person.title', 'CEO'],
		['enrichment.company.__proto__', 1],
		['lead.email', 'x@y.z'],
		['enrichment.fields.x', {}],
		['enrichment.company.social.linkedin', 5],
	])('%s = %j has no place there', async (path, value) => {
		const before = await run(undefined);
		const { company, person, fields } = await run([row(claim(path, value))]);
		expect({ company, person, fields }).toEqual({
			company: before.company,
			person: before.person,
			fields: before.fields,
		});
	});

	test('any JSON gives a valid section', async () => {
		await fc.assert(
			fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (cached, content) => {
				expect(enrichmentSchema.safeParse(await run(cached)).success).toBe(true);
				expect(enrichmentSchema.safeParse(await run([row(content)])).success).toBe(true);
			}),
		);
	});
});

describe('a row of another company than a lead writes', () => {
	const OTHER = { ...COMPLETE, 'enrichment.company.name': 'Castellan Legal' };
	const polarhage = lead('a@acme.com', { company: 'Polarhage' });
	const silent = lead('b@acme.com');
	async function afterwards(one: ReturnType<typeof lead>, another: ReturnType<typeof lead>) {
		const provider = companyProvider('apollo', OTHER);
		const settings = { providers: [provider] };
		const { toCache } = first(await enrichedAll([one], settings));
		const again = first(await enrichedAll([another], settings, { cached: toCache }));
		expect(provider.requests).toHaveLength(1);
		return again.enrichment;
	}

	test.each([
		['one who wrote nothing', silent],
		['one who wrote the same', polarhage],
	])('is not taken over, after %s', async (_, before) => {
		const { company, flags, attempts } = await afterwards(before, polarhage);
		expect(company).toMatchObject({ name: 'Polarhage', employees: null, industry: null });
		expect(flags).toEqual(['companyMismatch']);
		expect(attempts).toContainEqual({
			...{ provider: 'cache', outcome: 'mismatch', ms: 0, cost: 0 },
			detail:
				'apollo knows acme.com as “Castellan Legal”, the lead writes “Polarhage”: not taken over',
		});
	});

	test('is there for a lead who wrote nothing', async () => {
		const { company, flags } = await afterwards(polarhage, silent);
		expect(company).toMatchObject({ name: 'Castellan Legal', employees: 240 });
		expect(flags).toEqual([]);
	});
});
