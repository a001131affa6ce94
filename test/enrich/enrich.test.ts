import fc from '../support/properties';
import { enrichmentSchema, type Enrichment } from '../../lead/schema';
import { InvalidItem } from '../../lead/validation';
import { FIELDS } from '../../nodes/Enrich/fields';
import type { Provider } from '../../nodes/Enrich/provider';
import { wait } from '../../nodes/shell';
import { companyProvider, enrichedAll, type SettingsChanges } from './enriched';
import { dnsOf, keyless, pages, PUBLIC_ADDRESS, siteOf } from './support';

type Json = Record<string, unknown>;

const AT = '2026-03-10T21:47:00.000Z';
const ALL = Object.keys(FIELDS);

/** Enriches an item as the node does when its fields are left at their defaults. */
async function enriched(
	json: Json,
	providers: Provider[] = [],
	changes: SettingsChanges = {},
): Promise<Enrichment> {
	const [result] = (await enrichedAll([json], { providers, needed: ALL, ...changes })).results;
	if (result instanceof Error) throw result;
	return result.enrichment;
}

const outcomes = ({ attempts }: Enrichment) =>
	Object.fromEntries(attempts.map(({ provider, outcome }) => [provider, outcome]));
const detailOf = ({ attempts }: Enrichment, provider: string) =>
	attempts.find((attempt) => attempt.provider === provider)?.detail;
const valueAt = (root: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], root);

describe('without the network', () => {
	test('the e-mail address and job title tell domain, country, seniority and function', async () => {
		const result = await enriched({
			lead: { email: 'jana@mail.nordwind.de', jobTitle: 'Leiterin Vertrieb' },
		});
		expect(result.company).toMatchObject({ domain: 'nordwind.de', country: 'DE', name: null });
		expect(result.person).toMatchObject({
			title: 'Leiterin Vertrieb',
			seniority: 'head',
			function: 'sales',
		});
		expect(result.fields['enrichment.company.country']).toEqual({
			value: 'DE',
			provider: 'keyless.email',
			at: AT,
			confidence: 0.5,
			losing: [],
		});
		expect(outcomes(result)).toEqual({
			'keyless.email': 'found',
			'keyless.jobTitle': 'found',
		});
	});

	test.each([
		['anna@acme.co.uk', 'acme.co.uk', 'GB'],
		['anna@acme.ch', 'acme.ch', 'CH'],
		['anna@acme.io', 'acme.io', null],
		['anna@acme.ai', 'acme.ai', null],
		['anna@acme.com', 'acme.com', null],
		['anna@acme.eu', 'acme.eu', null],
		['anna@bücher.de', 'xn--bcher-kva.de', 'DE'],
		['anna@acme.github.io', 'acme.github.io', null],
		['"odd@name"@acme.nl', 'acme.nl', 'NL'],
	])('%s belongs to %s in %s', async (email, domain, country) => {
		const { company } = await enriched({ lead: { email } });
		expect(company).toMatchObject({ domain, country });
	});

	test('a stated domain or website goes before the e-mail address', async () => {
		const { company } = await enriched({
			lead: { email: 'anna@gmail.com', domain: 'https://www.acme.fr/contact?x=1' },
		});
		expect(company).toMatchObject({ domain: 'acme.fr', country: 'FR' });
	});

	test.each(['n/a', 'unknown', 'gmail.com', '-'])(
		'“%s” in place of a domain leaves that of the e-mail address',
		async (domain) => {
			const { company } = await enriched({ lead: { email: 'anna@acme.fr', domain } });
			expect(company.domain).toBe('acme.fr');
		},
	);

	test.each(['', 'anna', 'anna@', 'anna@localhost', 'anna@10.0.0.1', 'anna@[::1]', 'a@b@'])(
		'“%s” tells of no company',
		async (email) => {
			const result = await enriched({ lead: { email } });
			expect(result.company).toEqual(enrichmentSchema.parse({}).company);
			expect(outcomes(result)).toMatchObject({ 'keyless.email': 'nothing' });
		},
	);
});

describe('who is never looked up', () => {
	test.each([
		['anna@gmail.com', 'gmail.com is a free mail provider'],
		['anna@mailinator.com', 'mailinator.com gives out throw-away addresses'],
		['anna@nordwind.example', 'nordwind.example is reserved for examples, tests or local networks'],
		['anna@example.com', 'example.com is reserved for examples, tests or local networks'],
		['anna@server.corp', '“server.corp” is not a public domain name'],
	])('%s: %s', async (email, reason) => {
		const dns = dnsOf({});
		const result = await enriched({ lead: { email } }, [keyless({ dns })]);
		expect(outcomes(result)).toMatchObject({ keyless: 'skipped' });
		expect(detailOf(result, 'keyless')).toBe(reason);
		expect(dns.asked).toEqual([]);
	});

	test('a source that is not selected', async () => {
		const dns = dnsOf({ 'acme.com': { mx: [{ exchange: 'mx.zoho.com', priority: 1 }] } });
		const result = await enriched({ lead: { email: 'a@acme.com' } }, [
			keyless({ dns }, { sources: ['dns'] }),
		]);
		expect(outcomes(result)).toMatchObject({ 'keyless.dns': 'found' });
		expect(outcomes(result)).not.toHaveProperty(['keyless.website']);
		expect(result.company.mailPlatform).toBe('Zoho Mail');
	});
});

describe('with the network', () => {
	const html = `<script type="application/ld+json">${JSON.stringify({
		'@type': 'Organization',
		name: 'Acme',
		numberOfEmployees: 240,
		industry: 'SaaS',
		address: { addressCountry: 'AT' },
	})}</script><script src="https://js.hs-scripts.com/1.js"></script>`;
	const zone = {
		'acme.de': { a: [PUBLIC_ADDRESS], mx: [{ exchange: 'mx1.smtp.goog.google.com', priority: 1 }] },
	};

	test('DNS and website add what they find, each field with its source', async () => {
		const site = await siteOf(pages({ '/': html }));
		const result = await enriched({ lead: { email: 'a@acme.de' } }, [
			keyless(site.network(dnsOf(zone)), { sources: ['dns', 'website', 'technologies'] }),
		]);
		await site.close();
		expect(result.company).toMatchObject({
			name: 'Acme',
			domain: 'acme.de',
			industry: 'software',
			employees: 240,
			country: 'AT',
			mailPlatform: 'Google Workspace',
			technologies: ['Google Workspace', 'HubSpot'],
		});
		expect(result.fields['enrichment.company.country']).toMatchObject({
			provider: 'keyless.website',
			losing: [{ value: 'DE', provider: 'keyless.email' }],
		});
		expect(result.fields['enrichment.company.technologies.1']).toMatchObject({
			value: 'HubSpot',
			provider: 'keyless.technologies',
		});
		for (const [path, field] of Object.entries(result.fields)) {
			expect(valueAt({ enrichment: result }, path)).toEqual(field.value);
		}
		expect(outcomes(result)).toMatchObject({ 'keyless.dns': 'found', 'keyless.website': 'found' });
		expect(enrichmentSchema.parse(result)).toEqual(result);
	});

	test('five hundred leads of one company are one look-up', async () => {
		const site = await siteOf(pages({ '/': html }));
		const dns = dnsOf(zone);
		const provider = keyless(site.network(dns));
		const leads = Array.from({ length: 500 }, (_, index) => ({
			lead: { email: `person${index}@acme.de` },
		}));
		const { results } = await enrichedAll(leads, { providers: [provider], needed: ALL });
		await site.close();
		const headcounts = results.map((one) =>
			one instanceof Error ? null : one.enrichment.company.employees,
		);
		expect(headcounts).toEqual(leads.map(() => 240));
		expect(site.requests).toEqual(['acme.de/robots.txt', 'acme.de/']);
		expect(dns.asked.filter((question) => question === 'mx acme.de')).toHaveLength(1);
	});

	test('a site that does not answer costs its time and nothing else', async () => {
		const site = await siteOf(() => {});
		const result = await enriched(
			{ lead: { email: 'a@acme.de' } },
			[keyless(site.network(dnsOf(zone)), { timeoutMs: 200 })],
			{ timeoutMs: 200 },
		);
		await site.close();
		expect(outcomes(result)).toEqual({
			'keyless.email': 'found',
			'keyless.jobTitle': 'skipped',
			'keyless.dns': 'found',
			'keyless.website': 'timeout',
		});
		expect(result.company.mailPlatform).toBe('Google Workspace');
	});

	test('a source that does not answer in its share of the time takes nothing from the others', async () => {
		const site = await siteOf((request, response) => {
			if (request.url === '/kontakt') return;
			pages({ '/': `${html}<a href="/kontakt">Kontakt</a>` })(request, response);
		});
		const first = keyless(site.network(dnsOf(zone)), {
			...{ sources: ['dns', 'website', 'contact'], timeoutMs: 600 },
		});
		const result = await enriched(
			{ lead: { email: 'a@acme.de' } },
			[first, companyProvider('apollo', { 'enrichment.company.funding': null }, { gives: ALL })],
			{ timeoutMs: 600, now: Date.now },
		);
		await site.close();
		expect(result.company).toMatchObject({ name: 'Acme', employees: 240 });
		expect(outcomes(result)).toMatchObject({ 'keyless.contact': 'timeout' });
	});

	test('a cancelled run ends its look-ups at once', async () => {
		const site = await siteOf(() => {});
		const run = new AbortController();
		const cancelled = run.signal;
		setTimeout(() => run.abort(), 30);
		const result = await enriched(
			{ lead: { email: 'a@acme.de' } },
			[keyless(site.network(dnsOf(zone)))],
			{ cancelled, wait },
		);
		await site.close();
		expect(detailOf(result, 'keyless.website')).toBe('The run was cancelled');
	});

	test('a private address behind the domain is reported as blocked', async () => {
		const dns = dnsOf({ 'evil.com': { a: ['169.254.169.254'] } });
		const result = await enriched({ lead: { email: 'a@evil.com' } }, [keyless({ dns })]);
		expect(outcomes(result)).toMatchObject({ 'keyless.website': 'blocked' });
	});
});

describe('several claims on one field', () => {
	const finding = (provider: string, employees: number, confidence = 0.9): Provider =>
		companyProvider(
			provider,
			{ 'enrichment.company.employees': employees },
			{ confidence, gives: ALL },
		);
	const field = ({ fields }: Enrichment) => fields['enrichment.company.employees'];

	test('what the form states beats every provider, whose value is kept as losing', async () => {
		const result = await enriched(
			{ lead: { email: 'a@acme.com', stated: { employees: '51-200' } } },
			[finding('apollo', 300)],
		);
		expect(result.company).toMatchObject({ employees: 101, employeesRange: '51-200' });
		expect(field(result)).toEqual({
			value: 101,
			raw: '51-200',
			provider: 'form',
			at: AT,
			confidence: 0.95,
			losing: [{ value: 300, provider: 'apollo', at: AT, confidence: 0.9 }],
		});
	});

	test('of two providers the first in the waterfall wins', async () => {
		const result = await enriched({ lead: { email: 'a@acme.com' } }, [
			finding('apollo', 300, 0.5),
			finding('pdl', 200, 0.99),
		]);
		expect(field(result)).toMatchObject({ value: 300, losing: [{ value: 200, provider: 'pdl' }] });
	});

	test('a provider that breaks is an attempt, and the next one is asked', async () => {
		const broken = companyProvider('apollo', new TypeError('unexpected answer'));
		const result = await enriched({ lead: { email: 'a@acme.com' } }, [broken, finding('pdl', 200)]);
		expect(result.company.employees).toBe(200);
		expect(result.attempts).toContainEqual({
			...{ provider: 'apollo', outcome: 'failed', detail: 'unexpected answer', ms: 0, cost: 0 },
		});
	});

	test('all that the form states is there, with the form as source', async () => {
		const { company, person, fields } = await enriched({
			lead: {
				company: 'Nordwind',
				jobTitle: 'CEO',
				country: 'AT',
				stated: { industry: 'Maschinenbau', country: 'Germany', technologies: ['SAP', 'sap'] },
			},
		});
		expect(company).toMatchObject({
			name: 'Nordwind',
			industry: 'manufacturing',
			country: 'DE',
			technologies: ['SAP'],
		});
		expect(person).toMatchObject({ title: 'CEO', country: 'AT' });
		expect(fields['enrichment.company.industry']).toMatchObject({
			provider: 'form',
			raw: 'Maschinenbau',
		});
	});

	test('an industry outside the taxonomy stays unknown, with its words kept', async () => {
		const { company, fields } = await enriched({ lead: { stated: { industry: 'Circus arts' } } });
		expect(company.industry).toBeNull();
		expect(fields['enrichment.company.industry']).toMatchObject({ raw: 'Circus arts' });
	});
});

describe('an item that is enriched already', () => {
	test('keeps what nobody finds now, and foreign keys', async () => {
		const result = await enriched({
			lead: { email: 'a@acme.de' },
			enrichment: {
				score: 5,
				company: { revenue: { amount: 100, currency: 'EUR' }, name: 'Acme', tier: 'A' },
				attempts: [{ provider: 'apollo', outcome: 'found', ms: 3, cost: 1 }],
			},
		});
		expect(result).toMatchObject({
			score: 5,
			company: {
				revenue: { amount: 100, currency: 'EUR' },
				name: 'Acme',
				tier: 'A',
				country: 'DE',
			},
		});
		expect(result.attempts[0]).toMatchObject({ provider: 'apollo', cost: 1 });
	});

	test('a value changed by hand stays, whatever is known of the one before', async () => {
		const employees = 'enrichment.company.employees';
		const provider = companyProvider('apollo', { [employees]: 300 }, { confidence: 0.3 });
		const lead = { email: 'a@acme.com' };
		const before = await enriched({ lead }, [provider], { needed: [employees] });
		const next = companyProvider('clearbit', { [employees]: 400 });
		const { company } = await enriched(
			{ lead, enrichment: { ...before, company: { ...before.company, employees: 50 } } },
			[next],
			{ needed: [employees] },
		);
		expect(company.employees).toBe(50);
		expect(next.requests).toEqual([]);
	});

	test('a value put there by hand stays, and is the user’s', async () => {
		const result = await enriched({
			lead: { email: 'a@acme.de' },
			enrichment: { company: { country: 'CH', technologies: ['SAP'] } },
		});
		expect(result.company.country).toBe('CH');
		expect(result.fields['enrichment.company.country']).toMatchObject({
			provider: 'user',
			losing: [{ value: 'DE', provider: 'keyless.email' }],
		});
	});

	test('enriching again changes nothing', async () => {
		const json = {
			lead: {
				email: 'a@acme.de',
				company: 'Acme',
				jobTitle: 'CFO',
				stated: { employees: 40, technologies: ['SAP', 'HubSpot'] },
			},
		};
		const once = await enriched(json);
		expect(await enriched({ ...json, enrichment: once })).toEqual(once);
		const cached = JSON.parse(JSON.stringify(once));
		expect(await enriched({ ...json, enrichment: cached })).toEqual(once);
	});

	test('a provider’s new answer replaces its old one', async () => {
		const at = (value: string): Provider =>
			companyProvider(
				'apollo',
				{
					'enrichment.company.city': value,
					'enrichment.company.technologies': [value, 'SAP'],
				},
				{ gives: ALL },
			);
		const lead = { email: 'a@acme.com' };
		const first = await enriched({ lead }, [at('Bonn')]);
		const second = await enriched({ lead, enrichment: first }, [at('Köln')]);
		expect(second.company).toMatchObject({ city: 'Köln', technologies: ['Köln', 'SAP'] });
		expect(second.fields['enrichment.company.city'].losing).toEqual([]);
	});

	test('a form that came later outranks a cached provider value', async () => {
		const cached = await enriched({ lead: { email: 'a@acme.de' } });
		const result = await enriched({
			lead: { email: 'a@acme.de', stated: { country: 'AT' } },
			enrichment: cached,
		});
		expect(result.company.country).toBe('AT');
		expect(result.fields['enrichment.company.country'].losing).toMatchObject([{ value: 'DE' }]);
	});
});

test('a form may list twenty thousand technologies', async () => {
	const technologies = Array.from({ length: 20_000 }, (_, index) => `tool ${index}`);
	const once = await enriched({ lead: { stated: { technologies } } });
	await enriched({ lead: { stated: { technologies } }, enrichment: once });
	expect(once.company.technologies).toHaveLength(20_000);
});

test('the input is left as it was', async () => {
	const json = {
		lead: { email: 'a@acme.de', company: 'Acme', stated: { technologies: ['SAP'] } },
		enrichment: { company: { technologies: ['HubSpot'], social: { x: 'https://x.com/a' } } },
	};
	const before = structuredClone(json);
	await enriched(json);
	expect(json).toEqual(before);
});

test('an unreadable section is named', async () => {
	await expect(enriched({ enrichment: { company: { employees: 'many' } } })).rejects.toThrow(
		'“enrichment.company.employees” can’t be used: found "many"',
	);
});

test('any JSON gives a valid section or a readable reason', async () => {
	const wild = fc.oneof(
		fc.jsonValue(),
		fc.string({ unit: 'binary' }),
		fc.constantFrom('a@acme.de', '__proto__', 'x'.repeat(2_000_000), '\ud800@\udfff.de'),
	);
	const keys = fc.constantFrom('email', 'company', 'jobTitle', 'stated', 'country', 'domain');
	const section = fc.oneof(wild, fc.dictionary(keys, wild));
	const provenance = fc.record({ value: wild, provider: fc.string(), confidence: fc.double() });
	const enrichment = fc.oneof(
		wild,
		fc.record(
			{
				company: fc.dictionary(fc.constantFrom('name', 'technologies', 'country'), wild),
				fields: fc.dictionary(
					fc.constantFrom('enrichment.company.domain', '__proto__', 'a.b'),
					provenance,
				),
			},
			{ requiredKeys: [] },
		),
	);
	await fc.assert(
		fc.asyncProperty(
			fc.record({ lead: section, enrichment }, { requiredKeys: [] }),
			fc.record({ email: wild, domain: wild, company: wild }),
			async (json, asked) => {
				const [result] = (await enrichedAll([json], {}, asked)).results;
				if (result instanceof Error) expect(result).toBeInstanceOf(InvalidItem);
				else expect(enrichmentSchema.safeParse(result.enrichment).success).toBe(true);
			},
		),
		{ numRuns: 300 },
	);
	expect(({} as Json).value).toBeUndefined();
});
