import fc from '../support/properties';
import { NotFound, type Finding } from '../../nodes/Enrich/provider';
import { readEdgar } from '../../nodes/Enrich/providers/keyless/edgar';
import { readGleif } from '../../nodes/Enrich/providers/keyless/gleif';
import type { AskApi } from '../../nodes/Enrich/providers/keyless/publicApi';
import { readRdap } from '../../nodes/Enrich/providers/keyless/rdap';
import { queryFor, readWikidata } from '../../nodes/Enrich/providers/keyless/wikidata';
import { NOW, sectionOf } from './support';

const signal = AbortSignal.timeout(60_000);
const when = { signal, now: NOW };

/** Answers with these one after the other, as far as the schema takes them; keeps what was asked. */
function answering(...answers: unknown[]) {
	const asked: string[] = [];
	const ask: AskApi = async (url, { schema }) => {
		asked.push(url);
		const given = answers[Math.min(asked.length, answers.length) - 1];
		if (given === null) return null;
		const read = schema.safeParse(given);
		if (!read.success) throw new NotFound('malformed', 'another form');
		return read.data;
	};
	return { ask, asked };
}
const fieldsOf = (findings: Finding[]) =>
	Object.fromEntries(
		findings.map(({ path, value }) => [path.replace('enrichment.company.', ''), value]),
	);

describe('RDAP', () => {
	const bootstrap = {
		services: [
			[['com', 'co.uk'], ['https://one.net/rdap']],
			[['uk'], ['https://two.net/']],
		],
	};
	const registered = (eventDate: unknown, more: object = {}) => ({
		events: [
			{ eventAction: 'last changed', eventDate: '2026-01-01' },
			{ eventAction: 'registration', eventDate },
		],
		...more,
	});
	const read = async (domain: string, answer: unknown) => {
		const { ask, asked } = answering(bootstrap, answer);
		return { findings: await readRdap(domain, ask, when), asked };
	};

	test('the registry with the longest suffix tells the day of registration', async () => {
		const { findings, asked } = await read(
			'acme.co.uk',
			registered('1999-04-05T06:07:08Z', { ldhName: 'ACME.CO.UK.' }),
		);
		expect(asked[1]).toBe('https://one.net/rdap/domain/acme.co.uk');
		expect(findings).toEqual([
			{
				path: 'enrichment.company.domainRegisteredAt',
				value: '1999-04-05',
				provider: 'keyless.rdap',
				confidence: 0.95,
			},
		]);
		expect((await read('acme.uk', registered('1999-04-05T06:07:08Z'))).asked[1]).toBe(
			'https://two.net/domain/acme.uk',
		);
	});

	test.each(['2026-03-11T00:00:00Z', '2026-13-45', 'yesterday', '', '1999', null, undefined])(
		'a registration at %j tells nothing',
		async (date) => {
			expect((await read('acme.com', registered(date))).findings).toEqual([]);
		},
	);

	test('today counts', async () => {
		expect((await read('acme.com', registered('2026-03-10T23:00:00Z'))).findings).toHaveLength(1);
	});

	test('an answer about another domain is not this one’s', async () => {
		await expect(
			read('acme.com', registered('1999-01-01', { ldhName: 'other.com' })),
		).rejects.toMatchObject({
			outcome: 'mismatch',
			message: 'The registry answered for other.com',
		});
	});
});

describe('Wikidata', () => {
	const row = (field: string, value: string, more: Record<string, string> = {}, item = 'Q1') =>
		Object.fromEntries(
			Object.entries({ item, field, value, ...more }).map(([name, text]) => [
				name,
				{ type: 'literal', value: text },
			]),
		);
	const read = async (...bindings: unknown[]) =>
		await readWikidata('acme.com', answering({ results: { bindings } }).ask, when);

	test('fills the firmographics, each with what is known of its age', async () => {
		const known = await read(
			row('name', 'Acme'),
			row('officialName', 'Acme Corporation'),
			row('industry', 'http://www.wikidata.org/entity/Q9', { text: 'roller skating' }),
			row('industry', 'http://www.wikidata.org/entity/Q8', { text: 'software industry' }),
			row('founded', '1998-05-01T00:00:00Z'),
			row('country', 'http://www.wikidata.org/entity/Q30', { text: 'United States', code: 'US' }),
			row('headquarters', 'http://www.wikidata.org/entity/Q62', {
				text: 'San Francisco',
				code: 'US',
			}),
			row('employees', '900', { at: '2019-01-01T00:00:00Z' }),
			row('employees', '+1200', { at: '2021-03-10T00:00:00Z' }),
			row('employees', '50'),
			row('revenue', '+12500000.5', { currency: 'EUR', at: '2025-12-31T00:00:00Z' }),
			row('revenue', '9', { currency: 'EUR', at: '2024-12-31T00:00:00Z' }),
			row('cik', '320193'),
			row('lei', 'HWUPKR0MPOU8FGXBT394'),
		);
		expect(fieldsOf(known.findings)).toEqual({
			name: 'Acme',
			legalName: 'Acme Corporation',
			industry: 'software',
			founded: 1998,
			country: 'US',
			city: 'San Francisco',
			employees: 1200,
			employeesRange: '1001-5000',
			revenue: { amount: 1_250_000_050, currency: 'EUR' },
		});
		expect(known).toMatchObject({ cik: '0000320193', lei: 'HWUPKR0MPOU8FGXBT394' });
		const of = (name: string) => known.findings.find(({ path }) => path.endsWith(`.${name}`));
		expect(of('employees')).toMatchObject({ confidence: 0.45, at: '2021-03-10T00:00:00.000Z' });
		expect(of('revenue')).toMatchObject({ confidence: 0.75, at: '2025-12-31T00:00:00.000Z' });
		expect(of('name')).not.toHaveProperty('at');
	});

	test.each([
		['2025-01-01T00:00:00Z', 0.75],
		['2023-03-10T00:00:00Z', 0.65],
		['2010-01-01T00:00:00Z', 0.3],
		['2027-01-01T00:00:00Z', 0.5],
		['soon', 0.5],
	])('a number of employees of %s is believed by %s', async (at, confidence) => {
		const { findings } = await read(row('employees', '10', { at }));
		expect(findings[0].confidence).toBe(confidence);
	});

	test('of several items with the website the one that is best known is the company', async () => {
		const { findings } = await read(
			row('name', 'Acme Search', {}, 'Q7'),
			row('name', 'Acme', {}, 'Q1'),
			row('founded', '1998-01-01T00:00:00Z', {}, 'Q1'),
			row('employees', '7', {}, 'Q7'),
			row('lei', 'HWUPKR0MPOU8FGXBT394', {}, 'Q1'),
		);
		expect(fieldsOf(findings)).toEqual({ name: 'Acme', founded: 1998 });
	});

	test.each([
		['employees', '-5'],
		['employees', '12.5'],
		['employees', 'many'],
		['employees', '99999999999'],
		['founded', 'unknown'],
		['founded', '-0500-01-01T00:00:00Z'],
		['revenue', '100'],
		['cik', '12345678901'],
		['lei', '../../x'],
	])('%s “%s” stays unknown', async (field, value) => {
		const known = await read(row('name', 'Acme'), row(field, value));
		expect(known).toMatchObject({ findings: [{ value: 'Acme' }], lei: null, cik: null });
		expect(known.findings).toHaveLength(1);
	});

	test.each(['Q12', '€', 'EURO', ''])('revenue in “%s” is no money', async (currency) => {
		expect((await read(row('revenue', '100', { currency }))).findings).toEqual([]);
	});

	test('nobody with that website', async () => {
		await expect(read()).rejects.toMatchObject({
			outcome: 'nothing',
			message: 'Wikidata knows no owner of acme.com',
		});
	});

	test('the question names the website in its usual spellings', () => {
		const sites =
			/VALUES \?site \{ ([^}]*) \}/u.exec(queryFor('xn--mller-kva.de'))?.[1].split(' ') ?? [];
		expect(sites).toHaveLength(16);
		expect(sites).toEqual(
			expect.arrayContaining([
				'<https://xn--mller-kva.de>',
				'<https://www.xn--mller-kva.de/>',
				'<http://www.müller.de>',
				'<http://müller.de/>',
			]),
		);
		expect(queryFor('acme.com').split(' <')).toHaveLength(9);
	});

	test('no domain can break out of the question', () => {
		const hostile = fc.oneof(
			fc.string(),
			fc.constantFrom(
				'a.com>',
				'a.com> } #',
				'a.com"',
				'a\\u003e.com',
				'a.com\n',
				'a b.com',
				'',
				'ä.de',
				'xn--a.com> ?x',
			),
			fc.stringMatching(/^xn--[a-z0-9-]{1,12}\.com$/u),
		);
		const skeleton = (query: string) =>
			query
				.split(' ')
				.filter((word) => !/^<https?:\/\/[\p{L}\p{M}\p{N}.-]+\/?>$/u.test(word))
				.join(' ');
		fc.assert(
			fc.property(hostile, (domain) => {
				try {
					expect(skeleton(queryFor(domain))).toBe(skeleton(queryFor('acme.com')));
				} catch (reason) {
					expect(reason).toMatchObject({ outcome: 'skipped' });
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('GLEIF', () => {
	const record = (name: string, country = 'DE', status = 'ACTIVE') => ({
		attributes: {
			entity: {
				legalName: { name },
				status,
				legalAddress: { country, city: 'Köln' },
				headquartersAddress: { country, city: 'Bonn' },
			},
		},
	});
	const byName = { lei: null, legalName: 'Acme GmbH', country: 'DE' };

	test('by LEI the record tells legal name and seat', async () => {
		const { ask, asked } = answering({ data: record('Acme GmbH') });
		const findings = await readGleif({ ...byName, lei: 'HWUPKR0MPOU8FGXBT394' }, ask, signal);
		expect(asked).toEqual(['https://api.gleif.org/api/v1/lei-records/HWUPKR0MPOU8FGXBT394']);
		expect(fieldsOf(findings)).toEqual({ legalName: 'Acme GmbH', country: 'DE', city: 'Bonn' });
	});

	test('by name only the one record of exactly that name and country counts', async () => {
		const search = async (...data: unknown[]) =>
			await readGleif(byName, answering({ data }).ask, signal);
		expect(fieldsOf(await search(record('Acme Holding GmbH'), record('ACME  GmbH')))).toMatchObject(
			{
				legalName: 'ACME GmbH',
			},
		);
		const nothing = { outcome: 'nothing', message: 'GLEIF has no active record of the company' };
		await expect(search(record('Acme Holding GmbH'))).rejects.toMatchObject(nothing);
		await expect(search(record('Acme GmbH', 'AT'))).rejects.toMatchObject(nothing);
		await expect(search(record('Acme GmbH'), record('Acme GmbH'))).rejects.toMatchObject(nothing);
		await expect(search(record('Acme GmbH', 'DE', 'INACTIVE'))).rejects.toMatchObject(nothing);
		await expect(search()).rejects.toMatchObject(nothing);
	});

	test('a name is a parameter, whatever is in it', async () => {
		const { ask, asked } = answering({ data: [] });
		const legalName = 'A&B GmbH&filter[lei]=x#?';
		await expect(readGleif({ ...byName, legalName }, ask, signal)).rejects.toThrow();
		const { searchParams } = new URL(asked[0]);
		expect([...searchParams.keys()]).toEqual([
			'filter[entity.legalName]',
			'filter[entity.legalAddress.country]',
			'page[size]',
		]);
		expect(searchParams.get('filter[entity.legalName]')).toBe(legalName);
	});
});

describe('EDGAR', () => {
	const read = async (answer: unknown) =>
		fieldsOf(await readEdgar('0000320193', answering(answer).ask, signal));

	test('tells legal name, industry and seat', async () => {
		expect(
			await read({
				name: 'Acme Inc.',
				sicDescription: 'Services-Prepackaged Software',
				addresses: {
					business: { city: 'NEW YORK', stateOrCountry: 'NY', stateOrCountryDescription: 'NY' },
				},
			}),
		).toEqual({
			legalName: 'Acme Inc.',
			industry: 'software',
			country: 'US',
			region: 'NY',
			city: 'New York',
		});
	});

	test('a company abroad has its country, and no state', async () => {
		expect(
			await read({
				addresses: {
					business: { city: 'Dublin', stateOrCountry: 'L2', stateOrCountryDescription: 'Ireland' },
				},
			}),
		).toEqual({ country: 'IE', city: 'Dublin' });
	});
});

test('any JSON as an answer gives findings of the contract, or says why not', async () => {
	const keys = fc.constantFrom(
		...[
			'services',
			'events',
			'eventAction',
			'eventDate',
			'results',
			'bindings',
			'item',
			'field',
			'value',
			'at',
			'text',
		],
		...[
			'data',
			'attributes',
			'entity',
			'legalName',
			'name',
			'legalAddress',
			'country',
			'city',
			'addresses',
			'business',
		],
		...['stateOrCountry', 'currency', 'code'],
	);
	const words = fc.constantFrom(
		'registration',
		'name',
		'employees',
		'revenue',
		'USD',
		'2020-01-01T00:00:00Z',
		'1e308',
		'<b>x</b>',
		'x'.repeat(100_000),
		'\ud800',
	);
	const { wild } = fc.letrec((tie) => ({
		wild: fc.oneof(
			{ maxDepth: 5 },
			words,
			fc.jsonValue({ maxDepth: 1 }),
			fc.dictionary(keys, tie('wild'), { maxKeys: 5 }),
			fc.array(tie('wild'), { maxLength: 3 }),
		),
	}));
	const shaped = fc.oneof(
		wild,
		fc.record({
			results: fc.record({ bindings: fc.array(fc.dictionary(keys, fc.record({ value: words }))) }),
		}),
		fc.record({ events: fc.array(fc.record({ eventAction: words, eventDate: words })) }),
		fc.record({
			data: fc.record({
				attributes: fc.record({
					entity: fc.record({
						legalName: fc.record({ name: words }),
						legalAddress: fc.record({ country: words, city: words }),
					}),
				}),
			}),
		}),
		fc.record({
			name: words,
			sicDescription: words,
			addresses: fc.record({ business: fc.record({ city: words, stateOrCountry: words }) }),
		}),
	);
	await fc.assert(
		fc.asyncProperty(shaped, async (answer) => {
			const { ask } = answering(answer);
			const withRegistry = answering({ services: [[['com'], ['https://one.net/']]] }, answer).ask;
			const reads = [
				readRdap('acme.com', ask, when),
				readRdap('acme.com', withRegistry, when),
				readWikidata('acme.com', ask, when).then(({ findings }) => findings),
				readGleif({ lei: 'X', legalName: null, country: null }, ask, signal),
				readGleif({ lei: null, legalName: 'X', country: 'DE' }, ask, signal),
				readEdgar('0000000001', ask, signal),
			];
			for (const result of await Promise.allSettled(reads)) {
				if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(NotFound);
				else {
					sectionOf(result.value);
					for (const { value } of result.value) expect(String(value).length).toBeLessThan(600);
				}
			}
		}),
		{ numRuns: 200 },
	);
});
