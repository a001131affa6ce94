import { enrichmentSchema } from '../../lead/schema';
import type { Enriched } from '../../nodes/Enrich/enrich';
import {
	NotFound,
	type Answer,
	type PersonQuery,
	type Provider,
} from '../../nodes/Enrich/provider';
import { summaryOf } from '../../nodes/Enrich/summary';
import { companyProvider, enrichedAll } from './enriched';
import { NOW } from './support';

const INDUSTRY = 'enrichment.company.industry';
const EMPLOYEES = 'enrichment.company.employees';
const COUNTRY = 'enrichment.company.country';
const TITLE = 'enrichment.person.title';
const COMPLETE = { [INDUSTRY]: 'software', [EMPLOYEES]: 240, [COUNTRY]: 'NO' };

const lead = (email: string, more: object = {}) => ({ lead: { email, ...more } });
const leads = (count: number, companies: number) =>
	Array.from({ length: count }, (_, index) => lead(`p${index}@company${index % companies}.com`));

function enrichmentOf({ results }: Enriched, index = 0) {
	const result = results[index];
	if (result instanceof Error) throw result;
	return enrichmentSchema.parse(result.enrichment);
}
const attemptsOf = (enriched: Enriched, provider: string, index = 0) =>
	enrichmentOf(enriched, index).attempts.filter((attempt) => attempt.provider === provider);
const detailsOf = (enriched: Enriched, provider: string, index = 0) =>
	attemptsOf(enriched, provider, index).map(
		({ outcome, detail }) => `${outcome}: ${String(detail)}`,
	);

/** A provider of people that knows a title, and the company where its domain is the query's. */
function peopleProvider(name: string, answer: (query: PersonQuery) => Answer | NotFound) {
	const asked: PersonQuery[][] = [];
	const provider: Provider = {
		name,
		label: name,
		person: {
			...{ gives: [TITLE, ...Object.keys(COMPLETE)], atOnce: 10, price: 0.2 },
			ask: async (queries) => {
				asked.push(queries);
				return queries.map(answer);
			},
		},
	};
	return { ...provider, asked };
}

describe('who is asked', () => {
	test('the next provider only for what the ones before it left open', async () => {
		const first = companyProvider('apollo', { [INDUSTRY]: 'software' });
		const second = companyProvider('clearbit', { [INDUSTRY]: 'retail', [EMPLOYEES]: 240 });
		const third = companyProvider('zoominfo', { [EMPLOYEES]: 300 });
		const enriched = await enrichedAll([lead('a@acme.com')], { providers: [first, second, third] });
		expect(enrichmentOf(enriched).company).toMatchObject({ industry: 'software', employees: 240 });
		expect(second.requests).toEqual([[expect.objectContaining({ wanted: [EMPLOYEES, COUNTRY] })]]);
		expect(third.requests).toEqual([]);
		expect(detailsOf(enriched, 'zoominfo')).toEqual(['skipped: Nothing that is needed is missing']);
	});

	test('nobody when the form has said all that is needed', async () => {
		const provider = companyProvider('apollo', COMPLETE);
		const stated = { industry: 'Software', employees: '51-200', country: 'Germany' };
		await enrichedAll([lead('a@acme.com', { stated })], { providers: [provider] });
		expect(provider.requests).toEqual([]);
	});

	test('nobody for fields that a provider never gives', async () => {
		const provider = companyProvider('apollo', { 'enrichment.company.city': 'Oslo' });
		const enriched = await enrichedAll([lead('a@acme.com')], { providers: [provider] });
		expect(provider.requests).toEqual([]);
		expect(detailsOf(enriched, 'apollo')).toEqual([
			'skipped: Apollo gives none of the needed fields',
		]);
	});

	test('the next one when a value is too uncertain, and the certain value stands', async () => {
		const unsure = companyProvider('apollo', { [INDUSTRY]: 'retail' }, { confidence: 0.3 });
		const sure = companyProvider('clearbit', { [INDUSTRY]: 'software' });
		const enriched = await enrichedAll([lead('a@acme.com')], { providers: [unsure, sure] });
		expect(enrichmentOf(enriched).fields[INDUSTRY]).toMatchObject({
			value: 'software',
			provider: 'clearbit',
			losing: [{ value: 'retail', provider: 'apollo', confidence: 0.3 }],
		});
	});

	test('an uncertain value that nobody knows better stays, with its confidence', async () => {
		const unsure = companyProvider('apollo', { [INDUSTRY]: 'retail' }, { confidence: 0.3 });
		const enriched = await enrichedAll([lead('a@acme.com')], { providers: [unsure] });
		expect(enrichmentOf(enriched).fields[INDUSTRY]).toMatchObject({
			value: 'retail',
			confidence: 0.3,
		});
	});

	test.each([
		['a@gmail.com', 'gmail.com is a free mail provider'],
		['a@mailinator.com', 'mailinator.com gives out throw-away addresses'],
		['', 'The lead has no e-mail address or domain'],
	])('no company for “%s”', async (email, reason) => {
		const provider = companyProvider('apollo', COMPLETE);
		const enriched = await enrichedAll([lead(email)], { providers: [provider] });
		expect(provider.requests).toEqual([]);
		expect(detailsOf(enriched, 'apollo')).toEqual([`skipped: ${reason}`]);
	});

	test('the person behind a free mail address, whose company stays unknown', async () => {
		const people = peopleProvider('pdl', () => ({
			findings: [{ path: TITLE, value: 'CFO', provider: 'pdl', confidence: 0.8 }],
			credits: 1,
		}));
		const enriched = await enrichedAll([lead('dana@gmail.com', { firstName: 'Dana' })], {
			providers: [people],
			needed: [TITLE, INDUSTRY],
		});
		expect(people.asked).toEqual([
			[
				{
					...{ email: 'dana@gmail.com', firstName: 'Dana', lastName: null, domain: null },
					wanted: [TITLE, INDUSTRY],
				},
			],
		]);
		expect(enrichmentOf(enriched)).toMatchObject({
			person: { title: 'CFO' },
			company: { industry: null },
		});
	});

	test('one call for both where the person’s answer tells of the company', async () => {
		const people = peopleProvider('clearbit', () => ({
			findings: [TITLE, INDUSTRY].map((path) => ({
				...{
					path,
					value: path === TITLE ? 'CFO' : 'software',
					provider: 'clearbit',
					confidence: 0.9,
				},
			})),
			credits: 1,
		}));
		const company = companyProvider('clearbit', { [INDUSTRY]: 'software' });
		await enrichedAll([lead('a@acme.com')], {
			providers: [{ ...people, company: company.company }],
			needed: [TITLE, INDUSTRY],
		});
		expect([people.asked.length, company.requests.length]).toEqual([1, 0]);
	});

	test('no person for what the company’s own look-up tells', async () => {
		const people = peopleProvider('clearbit', () => ({ findings: [] }));
		const company = companyProvider('clearbit', COMPLETE);
		await enrichedAll([lead('a@acme.com')], {
			providers: [{ ...people, company: company.company }],
		});
		expect([people.asked.length, company.requests.length]).toEqual([0, 1]);
	});

	test('a person where that is the only way to the company', async () => {
		const people = peopleProvider('http', () => ({
			findings: [{ path: INDUSTRY, value: 'software', provider: 'http', confidence: 0.9 }],
		}));
		const enriched = await enrichedAll([lead('a@acme.com')], { providers: [people] });
		expect(enrichmentOf(enriched).company.industry).toBe('software');
	});

	test('nobody without the network', async () => {
		const provider = companyProvider('apollo', COMPLETE);
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers: [provider],
			isOffline: true,
		});
		expect(provider.requests).toEqual([]);
		expect(detailsOf(enriched, 'apollo')).toEqual(['skipped: The network is switched off']);
	});
});

describe('when it is decided already', () => {
	const vetoes = { competitors: ['rival.com', 'Otherware'], countriesNotServed: ['RU'] };
	test.each([
		[
			'a country that is not served',
			lead('a@acme.com', { stated: { country: 'Russia' } }),
			'Decided already: Russia is not served',
		],
		[
			'a competitor’s domain',
			lead('a@rival.com', { domain: 'rival.com' }),
			'Decided already: rival.com is a competitor',
		],
		[
			'a competitor’s name',
			lead('a@acme.com', { company: 'otherware' }),
			'Decided already: Otherware is a competitor',
		],
		[
			'a competitor’s e-mail address',
			lead('a@rival.com'),
			'Decided already: rival.com is a competitor',
		],
		[
			'a throw-away address',
			lead('a@acme.com', { emailType: 'disposable' }),
			'The address is a throw-away one',
		],
		[
			'a veto of Qualify',
			{
				...lead('a@acme.com'),
				qualification: {
					class: 'sales',
					vetoes: [{ id: 'competitor', reason: 'It is Rival', path: null }],
				},
			},
			'Decided already: It is Rival',
		],
		[
			'a class of Qualify',
			{ ...lead('a@acme.com'), qualification: { class: 'jobSeeker' } },
			'Decided already: the lead is of the class jobSeeker',
		],
	])('%s', async (_name, json, reason) => {
		const provider = companyProvider('apollo', COMPLETE);
		const enriched = await enrichedAll([json], { providers: [provider], vetoes });
		expect(provider.requests).toEqual([]);
		expect(detailsOf(enriched, 'apollo')).toEqual([`skipped: ${reason}`]);
	});

	test('a competitor whom only the node’s fields name', async () => {
		const provider = companyProvider('apollo', COMPLETE);
		for (const asked of [{ domain: 'www.rival.com' }, { domain: 'a.com', company: 'Otherware' }]) {
			await enrichedAll([{}], { providers: [provider], vetoes }, asked);
		}
		expect(provider.requests).toEqual([]);
	});

	test('by what a provider finds, for those after it', async () => {
		const first = companyProvider('apollo', { [COUNTRY]: 'RU' });
		const second = companyProvider('clearbit', COMPLETE);
		await enrichedAll([lead('a@acme.com')], { providers: [first, second], vetoes });
		expect([first.requests.length, second.requests.length]).toEqual([1, 0]);
	});
});

describe('many leads', () => {
	test('500 leads of 20 companies are 20 look-ups, each paid once', async () => {
		const provider = companyProvider('apollo', COMPLETE);
		const enriched = await enrichedAll(leads(500, 20), { providers: [provider] });
		expect(provider.requests).toHaveLength(20);
		const costs = enriched.results.map((_, index) => attemptsOf(enriched, 'apollo', index)[0].cost);
		expect(costs.filter((cost) => cost > 0)).toHaveLength(20);
		expect(enriched.usage).toEqual([
			expect.objectContaining({ asked: 20, matched: 20, credits: 20 }),
		]);
		expect(enrichmentOf(enriched, 499).company.employees).toBe(240);
		expect(detailsOf(enriched, 'apollo', 499)).toEqual([
			'found: company.industry, company.employees, company.country (looked up for another lead of this run)',
		]);
	});

	test.each([
		[10, 2],
		[25, 1],
	])(
		'with %i in a bulk request they are %i requests, in whatever order they come',
		async (atOnce, requests) => {
			const sorted = leads(500, 20).toSorted((a, b) =>
				a.lead.email.split('@')[1].localeCompare(b.lead.email.split('@')[1]),
			);
			const provider = companyProvider('apollo', COMPLETE, { atOnce });
			const enriched = await enrichedAll(sorted, { providers: [provider] });
			expect(provider.requests).toHaveLength(requests);
			expect(provider.requests.flat()).toHaveLength(20);
			expect(
				enriched.results.every(
					(_, index) => enrichmentOf(enriched, index).company.employees === 240,
				),
			).toBe(true);
		},
	);

	test('each gets its own answer out of a bulk request, also where some are refused', async () => {
		const provider = companyProvider('apollo', {}, {
			...{ atOnce: 10, gives: [EMPLOYEES] },
			ask: async (queries: { domain: string }[]) =>
				queries.map(({ domain }): Answer | NotFound => {
					const index = Number(/\d+/u.exec(domain)?.[0]);
					if (index % 3 === 0) return new NotFound('malformed', `No sense about ${domain}`);
					if (index % 3 === 1) return { findings: [] };
					return {
						findings: [{ path: EMPLOYEES, value: index, provider: 'apollo', confidence: 0.9 }],
						credits: 1,
					};
				}),
		} as object);
		const enriched = await enrichedAll(leads(9, 9), { providers: [provider], needed: [EMPLOYEES] });
		expect(leads(9, 9).map((_, index) => detailsOf(enriched, 'apollo', index)[0])).toEqual([
			'malformed: No sense about company0.com',
			'nothing: Apollo does not know this company',
			'found: company.employees',
			'malformed: No sense about company3.com',
			'nothing: Apollo does not know this company',
			'found: company.employees',
			'malformed: No sense about company6.com',
			'nothing: Apollo does not know this company',
			'found: company.employees',
		]);
		expect(enrichmentOf(enriched, 8).company.employees).toBe(8);
	});

	test('an item that can’t be read stays alone with its reason', async () => {
		const provider = companyProvider('apollo', COMPLETE);
		const { results } = await enrichedAll(
			[{ enrichment: { company: { employees: 'many' } } }, lead('a@acme.com')],
			{ providers: [provider] },
		);
		expect(results[0]).toBeInstanceOf(Error);
		expect(results[1]).toMatchObject({ enrichment: { company: { employees: 240 } } });
	});
});

test('a shared look-up leaves out nothing because its first lead had said it', async () => {
	const wanted: unknown[] = [];
	const provider = companyProvider('keyless', COMPLETE, {
		ask: async (queries: { wanted: readonly string[] }[]) =>
			queries.map((query): Answer => {
				wanted.push(query.wanted);
				return {
					findings: query.wanted.map((path) => ({
						...{ path, value: COMPLETE[path as keyof typeof COMPLETE], provider: 'keyless' },
						confidence: 0.9,
					})),
				};
			}),
	} as object);
	const enriched = await enrichedAll(
		[lead('a@acme.com', { stated: { employees: 30, country: 'Sweden' } }), lead('b@acme.com')],
		{ providers: [provider] },
	);
	expect(enrichmentOf(enriched, 1).company).toMatchObject({ employees: 240, country: 'NO' });
	const again = await enrichedAll(
		Array.from({ length: 30 }, (_, index) =>
			lead(`${index}@acme.com`, index < 25 ? { stated: { employees: 30, country: 'Sweden' } } : {}),
		),
		{ providers: [provider] },
	);
	expect(enrichmentOf(again, 29).company).toMatchObject({ employees: 240, country: 'NO' });
	expect(wanted).toHaveLength(2);
});

describe('money', () => {
	const none = (name: string) =>
		companyProvider(name, { 'enrichment.company.city': 'Oslo' }, { gives: [INDUSTRY], price: 0.4 });

	test('a lead never costs more than its ceiling', async () => {
		const providers = [none('apollo'), none('clearbit'), none('zoominfo')];
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers,
			ceilings: { lead: 0.8, run: 50 },
		});
		expect(providers.map(({ requests }) => requests.length)).toEqual([1, 1, 0]);
		expect(detailsOf(enriched, 'zoominfo')).toEqual([
			'skipped: It would cost more than $0.8 for this lead',
		]);
		expect(enrichmentOf(enriched).attempts.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(
			0.8,
		);
	});

	test('nor when all are asked at once', async () => {
		const providers = [none('apollo'), none('clearbit'), none('zoominfo')];
		const enriched = await enrichedAll([lead('a@acme.com')], {
			...{ providers, inParallel: true, ceilings: { lead: 0.8, run: 50 } },
		});
		expect(providers.map(({ requests }) => requests.length)).toEqual([1, 1, 0]);
		expect(detailsOf(enriched, 'zoominfo')).toEqual([
			'skipped: It would cost more than $0.8 for this lead',
		]);
	});

	test('a run never costs more than its ceiling, also within one bulk request', async () => {
		const provider = companyProvider('apollo', COMPLETE, { atOnce: 10, price: 0.1 });
		const enriched = await enrichedAll(leads(30, 30), {
			providers: [provider],
			ceilings: { lead: 1, run: 1.25 },
		});
		expect(provider.requests.flat()).toHaveLength(12);
		expect(enriched.usage[0].cost).toBeCloseTo(1.2);
		expect(detailsOf(enriched, 'apollo', 29)).toEqual([
			'skipped: It would cost more than $1.25 for this run',
		]);
	});

	test('what a provider charges for another company counts', async () => {
		const wrong = new NotFound('mismatch', 'Apollo answers with another company', null, 1);
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers: [companyProvider('apollo', wrong)],
		});
		expect(attemptsOf(enriched, 'apollo')).toEqual([
			expect.objectContaining({ outcome: 'mismatch', cost: 0.1, credits: 1 }),
		]);
		expect(enriched.usage).toEqual([
			expect.objectContaining({ matched: 0, credits: 1, cost: 0.1 }),
		]);
	});

	test('a lead never costs more than its ceiling, also where all are asked at once', async () => {
		const providers = [none('apollo'), none('clearbit'), none('zoominfo')];
		const enriched = await enrichedAll([lead('a@acme.com')], {
			...{ providers, inParallel: true, ceilings: { lead: 0.8, run: 50 } },
		});
		expect(providers.map(({ requests }) => requests.length)).toEqual([1, 1, 0]);
		expect(detailsOf(enriched, 'zoominfo')).toEqual([
			'skipped: It would cost more than $0.8 for this lead',
		]);
	});

	test('a match costs its price where the provider counts no credits', async () => {
		const finding = { path: EMPLOYEES, value: 7, provider: 'http', confidence: 1 };
		const provider = companyProvider('http', COMPLETE, {
			ask: async ([{ domain }]: { domain: string }[]) => [
				{ findings: domain === 'company0.com' ? [finding] : [] },
			],
		} as object);
		const enriched = await enrichedAll(leads(2, 2), { providers: [provider] });
		expect(enriched.usage).toEqual([
			expect.objectContaining({ asked: 2, matched: 1, credits: 0, cost: 0.1 }),
		]);
		expect(attemptsOf(enriched, 'http')[0]).not.toHaveProperty('credits');
	});

	test('no match costs nothing', async () => {
		const provider = companyProvider('apollo', {}, { gives: [INDUSTRY] });
		const enriched = await enrichedAll(leads(2, 2), { providers: [provider] });
		expect(enriched.usage).toEqual([expect.objectContaining({ asked: 2, matched: 0, cost: 0 })]);
	});

	test('what is free is asked beyond every ceiling', async () => {
		const provider = companyProvider('keyless', COMPLETE, { price: 0 });
		await enrichedAll([lead('a@acme.com')], {
			providers: [provider],
			ceilings: { lead: 0, run: 0 },
		});
		expect(provider.requests).toHaveLength(1);
	});
});

describe('what goes wrong', () => {
	const failing = (name: string, reason: Error) => companyProvider(name, reason);

	test.each(['badKey', 'noCredit'] as const)('%s: not asked again in the run', async (outcome) => {
		const provider = failing(
			'apollo',
			new NotFound(outcome, 'Apollo refuses the credential (401)'),
		);
		const next = companyProvider('clearbit', COMPLETE);
		const enriched = await enrichedAll(leads(40, 40), { providers: [provider, next] });
		expect(provider.requests.length).toBeLessThanOrEqual(25);
		expect(detailsOf(enriched, 'apollo', 0)).toEqual([
			`${outcome}: Apollo refuses the credential (401)`,
		]);
		expect(detailsOf(enriched, 'apollo', 39)).toEqual([
			'skipped: Not asked again in this run: Apollo refuses the credential (401)',
		]);
		expect(enrichmentOf(enriched, 39).company.employees).toBe(240);
	});

	test('a provider that fails three times in a row is left out of the waves that follow', async () => {
		const provider = failing(
			'apollo',
			new NotFound('failed', 'Apollo has a problem of its own (503)'),
		);
		const enriched = await enrichedAll(leads(60, 60), { providers: [provider] });
		expect(provider.requests).toHaveLength(25);
		expect(detailsOf(enriched, 'apollo', 59)[0]).toMatch(
			/^skipped: Apollo failed \d+ times in a row \(last: Apollo has a problem of its own \(503\)\)$/u,
		);
	});

	test.each(['mismatch', 'pending', 'nothing'] as const)(
		'%s is an answer, and no reason to leave a provider out',
		async (outcome) => {
			const provider = failing('apollo', new NotFound(outcome, 'Not this one'));
			await enrichedAll(leads(60, 60), { providers: [provider] });
			expect(provider.requests).toHaveLength(60);
		},
	);

	test('a provider that only says “later” is left out like one that fails', async () => {
		const provider = failing(
			'apollo',
			new NotFound('rateLimited', 'Apollo asks to come back later'),
		);
		const enriched = await enrichedAll(leads(60, 60), { providers: [provider] });
		expect(provider.requests).toHaveLength(25);
		expect(detailsOf(enriched, 'apollo', 59)[0]).toMatch(/^skipped: Apollo failed/u);
	});

	test('a short pause is waited out', async () => {
		const waits: number[] = [];
		let calls = 0;
		const provider = companyProvider('apollo', COMPLETE, {
			ask: async () => {
				if (calls++ === 0) throw new NotFound('rateLimited', 'come back', 1500);
				return [{ findings: [{ path: EMPLOYEES, value: 7, provider: 'apollo', confidence: 1 }] }];
			},
		});
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers: [provider],
			wait: async (ms) => void waits.push(ms),
		});
		expect(waits).toEqual([1500]);
		expect(enrichmentOf(enriched).company.employees).toBe(7);
	});

	test('a pause that outlasts the time keeps its reason', async () => {
		const run = new AbortController();
		const provider = companyProvider('apollo', new NotFound('rateLimited', 'come back', 1500));
		const enriched = await enrichedAll([lead('a@acme.com')], {
			...{ providers: [provider], cancelled: run.signal },
			wait: async () => run.abort(),
		});
		expect(detailsOf(enriched, 'apollo')).toEqual(['rateLimited: come back']);
	});

	test('a long pause is not: the provider rests, and is asked again when it is over', async () => {
		let time = NOW;
		let calls = 0;
		const provider = companyProvider('apollo', COMPLETE, {
			...{ atOnce: 25 },
			ask: async (queries) => {
				calls++;
				if (calls === 1)
					throw new NotFound('rateLimited', 'Apollo asks to come back in 60 s (429)', 60_000);
				return queries.map(() => ({
					findings: [{ path: EMPLOYEES, value: 7, provider: 'apollo', confidence: 1 }],
				}));
			},
		});
		const clock = companyProvider(
			'clearbit',
			{},
			{
				gives: [INDUSTRY],
				atOnce: 25,
				ask: async (queries) => {
					time += 20_000;
					return queries.map(() => ({ findings: [] }));
				},
			},
		);
		const enriched = await enrichedAll(leads(125, 125), {
			...{ providers: [provider, clock], now: () => time },
		});
		expect(detailsOf(enriched, 'apollo', 0)).toEqual([
			'rateLimited: Apollo asks to come back in 60 s (429)',
		]);
		expect(detailsOf(enriched, 'apollo', 30)).toEqual([
			'rateLimited: Apollo asks to come back in 40 s',
		]);
		expect(detailsOf(enriched, 'apollo', 80)[0]).toMatch(/^found/u);
	});

	test('what is no Error, and an answer too few, are attempts too', async () => {
		const odd = companyProvider('apollo', COMPLETE, {
			ask: async () => {
				throw 'odd';
			},
		});
		const short = companyProvider('clearbit', COMPLETE, { ask: async () => [] });
		const enriched = await enrichedAll([lead('a@acme.com')], { providers: [odd, short] });
		expect(detailsOf(enriched, 'apollo')).toEqual(['failed: odd']);
		expect(detailsOf(enriched, 'clearbit')).toEqual(['malformed: The answer is missing']);
	});
});

describe('time', () => {
	/** Never answers; ends with the signal, as an adapter does. */
	const hanging = (name: string) =>
		companyProvider(name, COMPLETE, {
			ask: async (_queries, signal) =>
				await new Promise((_resolve, reject) => {
					signal.addEventListener('abort', () => reject(signal.reason as Error));
				}),
		});

	test('one that hangs leaves half of the time to the next', async () => {
		const next = companyProvider('clearbit', COMPLETE);
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers: [hanging('apollo'), next],
			timeoutMs: 400,
			now: Date.now,
		});
		expect(detailsOf(enriched, 'apollo')).toEqual(['timeout: No answer in time']);
		expect(enrichmentOf(enriched).company.employees).toBe(240);
	});

	test('all of them hanging: every lead leaves in time, with what is known', async () => {
		const startedAt = performance.now();
		const names = ['apollo', 'clearbit', 'crustdata', 'hubspot', 'peopledatalabs', 'zoominfo'];
		const enriched = await enrichedAll(
			leads(25, 25).map(({ lead }) => ({ lead: { ...lead, country: 'NO' } })),
			{
				providers: names.map(hanging),
				timeoutMs: 500,
				now: Date.now,
			},
		);
		expect(performance.now() - startedAt).toBeLessThan(1500);
		for (const [index] of enriched.results.entries()) {
			expect(enrichmentOf(enriched, index).person.country).toBe('NO');
			expect(names.map((name) => attemptsOf(enriched, name, index)[0].outcome)).toEqual(
				names.map(() => 'timeout'),
			);
		}
	});

	test('what is found until then is not lost', async () => {
		const slow = companyProvider('apollo', COMPLETE, {
			ask: async (_queries, signal) => {
				await new Promise((resolve) => signal.addEventListener('abort', resolve));
				await new Promise((resolve) => setTimeout(resolve, 5));
				return [{ findings: [{ path: EMPLOYEES, value: 7, provider: 'apollo', confidence: 1 }] }];
			},
		});
		const enriched = await enrichedAll([lead('a@acme.com')], {
			...{ providers: [slow, companyProvider('clearbit', COMPLETE)], timeoutMs: 200 },
		});
		expect(enrichmentOf(enriched).fields[EMPLOYEES]).toMatchObject({ value: 7 });
	});

	test('a cancelled run ends at once', async () => {
		const run = new AbortController();
		setTimeout(() => run.abort(), 20);
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers: [hanging('apollo'), companyProvider('clearbit', COMPLETE)],
			cancelled: run.signal,
		});
		expect(detailsOf(enriched, 'apollo')).toEqual(['failed: The run was cancelled']);
		expect(detailsOf(enriched, 'clearbit')).toEqual(['failed: The run was cancelled']);
	});

	test('all at once: the first value stands, and who is still looking is let go', async () => {
		const fast = companyProvider('clearbit', { ...COMPLETE, [EMPLOYEES]: 99 });
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers: [hanging('apollo'), fast],
			inParallel: true,
			timeoutMs: 5000,
		});
		expect(enrichmentOf(enriched).company.employees).toBe(99);
		expect(detailsOf(enriched, 'apollo')).toEqual([
			'skipped: Another provider was faster; a match may still be charged',
		]);
	});

	test('all at once: of two that answer the faster one is believed', async () => {
		const slow = companyProvider('apollo', COMPLETE, {
			ask: async () => {
				await new Promise((resolve) => setTimeout(resolve, 30));
				return [{ findings: [{ path: EMPLOYEES, value: 1, provider: 'apollo', confidence: 0.9 }] }];
			},
		});
		const fast = companyProvider('clearbit', { [EMPLOYEES]: 99 });
		const enriched = await enrichedAll([lead('a@acme.com')], {
			providers: [slow, fast],
			inParallel: true,
		});
		expect(enrichmentOf(enriched).fields[EMPLOYEES]).toMatchObject({
			...{ value: 99, losing: [{ value: 1, provider: 'apollo' }] },
		});
	});
});

describe('another company than the lead wrote', () => {
	const knownAs = (name: string) =>
		companyProvider('apollo', {
			'enrichment.company.name': name,
			[EMPLOYEES]: 9000,
			[INDUSTRY]: 'retail',
		});

	test('is flagged and not taken over, and the next provider is asked', async () => {
		const right = companyProvider('clearbit', {
			'enrichment.company.name': 'Polarhage AB',
			[EMPLOYEES]: 150,
		});
		const enriched = await enrichedAll([lead('a@acme.com', { company: 'Polarhage' })], {
			providers: [knownAs('Castellan Legal'), right],
		});
		const { company, flags } = enrichmentOf(enriched);
		expect(company).toMatchObject({ name: 'Polarhage', employees: 150, industry: null });
		expect(flags).toEqual(['companyMismatch']);
		expect(detailsOf(enriched, 'apollo')).toEqual([
			'mismatch: Apollo knows acme.com as “Castellan Legal”, the lead writes “Polarhage”: not taken over',
		]);
		expect(attemptsOf(enriched, 'apollo')[0].cost).toBe(0.1);
	});

	test('is flagged and not taken over out of the cache either', async () => {
		const provider = knownAs('Castellan Legal');
		const { results } = await enrichedAll([lead('b@acme.com')], { providers: [provider] });
		const { toCache } = results[0] as Exclude<(typeof results)[number], Error>;
		const enriched = await enrichedAll(
			[lead('a@acme.com', { company: 'Polarhage' })],
			{ providers: [provider] },
			{ cached: toCache },
		);
		const { company, flags } = enrichmentOf(enriched);
		expect(company).toMatchObject({ name: 'Polarhage', employees: null, industry: null });
		expect(flags).toEqual(['companyMismatch']);
		expect(detailsOf(enriched, 'cache')).toEqual([
			'mismatch: apollo knows acme.com as “Castellan Legal”, the lead writes “Polarhage”: not taken over',
		]);
		expect(provider.requests).toHaveLength(1);
	});

	test('does not keep the answer from those who write after it', async () => {
		const provider = knownAs('Castellan Legal');
		const { results } = await enrichedAll([lead('a@acme.com', { company: 'Polarhage' })], {
			providers: [provider],
		});
		const { toCache } = results[0] as Exclude<(typeof results)[number], Error>;
		const enriched = await enrichedAll(
			[lead('b@acme.com')],
			{ providers: [provider] },
			{ cached: toCache },
		);
		expect(enrichmentOf(enriched).company.employees).toBe(9000);
		expect(provider.requests).toHaveLength(1);
	});

	test('does not concern another lead of the domain who wrote nothing', async () => {
		const enriched = await enrichedAll(
			[lead('a@acme.com', { company: 'Polarhage' }), lead('b@acme.com')],
			{ providers: [knownAs('Castellan Legal')] },
		);
		expect(enrichmentOf(enriched, 0).company.employees).toBeNull();
		expect(enrichmentOf(enriched, 1).company.employees).toBe(9000);
	});
});

test('one line sums up what each provider was asked and took', async () => {
	const apollo = companyProvider('apollo', { [INDUSTRY]: 'software' });
	const clearbit = companyProvider(
		'clearbit',
		new NotFound('noCredit', 'Clearbit has no credit left (402)'),
	);
	const { usage } = await enrichedAll(leads(8, 8), { providers: [apollo, clearbit] });
	expect(summaryOf(usage)).toBe(
		'Apollo: 8 of 8 look-ups matched (100 %), 8 credits (about $0.80) · Clearbit: 0 of 8 look-ups matched (0 %); Clearbit has no credit left (402)',
	);
	expect(summaryOf([])).toBeNull();
});

test('the CRM outranks the form, the form the conversation, and that every provider', async () => {
	const provider = companyProvider(
		'apollo',
		{ [EMPLOYEES]: 1, [INDUSTRY]: 'retail', [COUNTRY]: 'US' },
		{
			gives: [...Object.keys(COMPLETE), 'enrichment.company.city'],
		},
	);
	const said = { quote: 'x', turn: 0, start: 0, end: 1 };
	const json = {
		...lead('a@acme.com', { stated: { employees: 20, industry: 'Banking' } }),
		crm: { existing: { record: { numemployees: 10 } } },
		qualification: {
			class: 'sales',
			stated: {
				employees: { ...said, value: 30 },
				industry: { ...said, value: 'Insurance' },
				country: { ...said, value: 'Norway' },
			},
		},
	};
	const enriched = await enrichedAll([json], {
		providers: [provider],
		needed: [...Object.keys(COMPLETE), 'enrichment.company.city'],
	});
	const { company, fields } = enrichmentOf(enriched);
	expect(company).toMatchObject({ employees: 10, industry: 'financialServices', country: 'NO' });
	expect(fields[EMPLOYEES].losing.map(({ value, provider }) => [value, provider])).toEqual([
		[20, 'form'],
		[30, 'conversation'],
		[1, 'apollo'],
	]);
});
