import { NodeApiError, type JsonObject } from 'n8n-workflow';
import { readLead } from '../../nodes/Qualify/readLead';
import { FAULTS, type FaultCode } from '../../nodes/Qualify/readers/model/faults';
import {
	RETRY_AFTER_SECONDS,
	USED,
	type Behaviour,
	type Behaviours,
} from '../support/modelBehaviours';
import { HAS_SPEC, openAiChecks } from '../support/openAiSpec';
import {
	CLEAR,
	inputOf,
	levelOf,
	READERS,
	SETTINGS,
	stageOf,
	type ReaderName,
	type Stage,
} from './modelReading';
import { CAPTURED_AT } from './reading';

const stages: Stage[] = [];
const staged = async (...given: Parameters<typeof stageOf>): Promise<Stage> => {
	const stage = await stageOf(...given);
	stages.push(stage);
	return stage;
};
afterEach(async () => {
	const done = stages.splice(0);
	await Promise.all(done.map(async ({ close }) => await close()));
	expect(done.flatMap(({ violations }) => violations)).toEqual([]);
});

const byRules = async (input = CLEAR) =>
	await readLead(input, SETTINGS, null, {
		now: CAPTURED_AT,
		nonce: () => '',
		wait: async () => {},
	});
const times = (count: number) => ({
	input: count * USED.input,
	output: count * USED.output,
	cached: count * USED.cached,
});
const kindOf = (name: ReaderName) => (name === 'chatModel' ? 'chatModel' : 'openAi');

const TABLE: Array<[Behaviour, FaultCode, { calls: number; answers: number; waits: number[] }]> = [
	['refusing', 'refused', { calls: 1, answers: 1, waits: [] }],
	['contentFiltered', 'refused', { calls: 1, answers: 1, waits: [] }],
	['truncated', 'truncated', { calls: 1, answers: 1, waits: [] }],
	['emptyOutput', 'emptyAnswer', { calls: 2, answers: 2, waits: [500] }],
	['emptyChoices', 'emptyAnswer', { calls: 2, answers: 2, waits: [500] }],
	['malformedJson', 'malformedJson', { calls: 2, answers: 2, waits: [] }],
	['wrongSchema', 'wrongSchema', { calls: 2, answers: 2, waits: [] }],
	['levelsOutOfRange', 'wrongSchema', { calls: 2, answers: 2, waits: [] }],
	['rateLimited', 'rateLimited', { calls: 2, answers: 0, waits: [RETRY_AFTER_SECONDS * 1_000] }],
	['insufficientQuota', 'quotaExceeded', { calls: 1, answers: 0, waits: [] }],
	['serverError', 'serverError', { calls: 2, answers: 0, waits: [500] }],
	['dropped', 'connectionFailed', { calls: 2, answers: 0, waits: [500] }],
	['unauthorized', 'unauthorized', { calls: 1, answers: 0, waits: [] }],
	['modelNotFound', 'modelNotFound', { calls: 1, answers: 0, waits: [] }],
	['badRequest', 'badRequest', { calls: 1, answers: 0, waits: [] }],
];

const withSpec = HAS_SPEC ? it : it.skip;
withSpec(
	`${HAS_SPEC ? '' : 'SKIPPED: no vendor specs: '}OpenAI’s own description takes what is sent, and would not take everything`,
	async () => {
		for (const [name, at] of [
			['responses', '/responses'],
			['chatCompletions', '/chat/completions'],
		] as const) {
			const { read, sent, violations } = await staged(name, {
				behaviours: ['wrongSchema', 'right'],
			});
			await read();
			expect(violations).toEqual([]);
			const body = JSON.parse(sent()[0]) as Record<string, unknown>;
			const check = openAiChecks().requests[at];
			expect(check(body)).toEqual([]);
			expect(check({ ...body, [name === 'responses' ? 'input' : 'messages']: 7 })).not.toEqual([]);
			expect(check({ ...body, max_tokenz: 1 })).toEqual([expect.stringContaining('max_tokenz')]);
		}
	},
);

describe.each(READERS)('%s', (name) => {
	it.each(TABLE)(
		'%s: the rules read the lead, and the item says why: %s',
		async (behaviour, code, { calls, answers, waits: pauses }) => {
			const { read, sent, waits } = await staged(name, { behaviours: [behaviour] });
			const { reader, ...rest } = await read();
			const { reader: rulesReader, ...expected } = await byRules();
			expect(rest).toEqual(expected);
			expect(reader).toEqual({
				...rulesReader,
				fallbackFrom: expect.stringContaining(`${kindOf(name)}: ${FAULTS[code]}`),
				tokens: times(answers),
			});
			expect([sent().length, waits]).toEqual([calls, pauses]);
		},
	);

	it.each([
		['serverError', 'right'],
		['dropped', 'right'],
		['rateLimited', 'right'],
		['emptyOutput', 'right'],
		['malformedJson', 'right'],
		['wrongSchema', 'right'],
		['levelsOutOfRange', 'right'],
	] as Behaviour[][])('%s once, then %s: the model reads the lead', async (...behaviours) => {
		const { read, sent } = await staged(name, { behaviours });
		const { reader, intent } = await read();
		expect([reader.kind, reader.fallbackFrom]).toEqual([kindOf(name), null]);
		expect([sent().length, intent.score]).toEqual([2, expect.any(Number)]);
	});

	it('is told in the repair what was wrong, after its own answer', async () => {
		const { read, sent } = await staged(name, { behaviours: ['wrongSchema', 'right'] });
		await read();
		expect(sent()[0]).not.toContain('verdict');
		expect(sent()[1]).toContain('hot lead');
		expect(sent()[1]).toContain('That answer can’t be used: ' + FAULTS.wrongSchema);
	});

	it.each(['fenced', 'wordsAround'] as const)('understands an answer that is %s', async (how) => {
		const stage = await staged(name, { behaviours: [how] });
		const plain = await (await staged(name)).read();
		expect(await stage.read()).toEqual(plain);
		expect(stage.sent().length).toBe(1);
	});

	it('takes no level from a quote that nobody said', async () => {
		const { read } = await staged(name, { behaviours: ['inventedQuotes'] });
		const { reader, intent, capacity, flags } = await read();
		expect(reader.fallbackFrom).toBeNull();
		expect([...intent.criteria, ...capacity.criteria].map(({ level }) => level)).toEqual(
			[...intent.criteria, ...capacity.criteria].map(() => null),
		);
		expect(flags).toContain('quoteNotFound');
	});

	it('ends at the time limit, which holds for all attempts together', async () => {
		const started = performance.now();
		const { read, sent } = await staged(name, {
			behaviours: ['serverError', 'slow'],
			reader: { deadlineMs: 800 },
		});
		const { reader } = await read();
		expect(reader.fallbackFrom).toBe(`${kindOf(name)}: ${FAULTS.timeout}`);
		expect(performance.now() - started).toBeLessThan(4_000);
		expect(sent()).toHaveLength(2);
	});

	it('does not wait for a moment that lies behind the time limit', async () => {
		const { read, sent, waits } = await staged(name, {
			behaviours: ['rateLimited'],
			reader: { deadlineMs: RETRY_AFTER_SECONDS * 1_000 - 1 },
		});
		const { reader } = await read();
		expect(reader.fallbackFrom).toContain(FAULTS.rateLimited);
		expect([sent().length, waits]).toEqual([1, []]);
	});

	it('ends when the execution is cancelled', async () => {
		const cancelling = new AbortController();
		const { read, sent } = await staged(name, {
			behaviours: ['slow'],
			reader: { cancelled: cancelling.signal },
		});
		const reading = read();
		while (sent().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		cancelling.abort();
		expect((await reading).reader.fallbackFrom).toBe(`${kindOf(name)}: ${FAULTS.cancelled}`);
	});

	it('asks nobody when the execution was cancelled before', async () => {
		const { read, sent } = await staged(name, { reader: { cancelled: AbortSignal.abort() } });
		expect((await read()).reader.fallbackFrom).toContain(FAULTS.cancelled);
		expect(sent()).toEqual([]);
	});

	it('writes no key into the item', async () => {
		const { read } = await staged(name, { behaviours: ['unauthorized'] });
		const { fallbackFrom } = (await read()).reader;
		expect(fallbackFrom).toContain('Incorrect API key provided: …');
		expect(fallbackFrom).not.toContain('abcdef');
	});
});

it('understands a chat model that gives its answer in parts', async () => {
	const whole = await (await staged('chatModel')).read();
	expect(await (await staged('chatModel', { inParts: true })).read()).toEqual(whole);
});

it.each([
	['insufficientQuota', 'quotaExceeded', []],
	['rateLimited', 'rateLimited', [RETRY_AFTER_SECONDS * 1_000]],
	['unauthorized', 'unauthorized', []],
	['dropped', 'connectionFailed', [500]],
] as Array<[Behaviour, FaultCode, number[]]>)(
	'knows %s inside the error that n8n’s chat models wrap around it',
	async (behaviour, code, pauses) => {
		const node = { id: '1', name: 'Chat Model', type: 'chat', typeVersion: 1, parameters: {} };
		const wrap = (error: Error): Error =>
			new NodeApiError({ ...node, position: [0, 0] }, error as unknown as JsonObject);
		const { read, waits } = await staged('chatModel', { behaviours: [behaviour], wrap });
		expect((await read()).reader.fallbackFrom).toContain(FAULTS[code]);
		expect(waits).toEqual(pauses);
	},
);

const PAINS = ['copies every order by hand', 'struggles with returns', 'is losing orders'];
const WISHES = ['We want to switch.', 'We compare pricing.', 'Can I get a demo?', ''];
const ROLES = ['I decide.', 'I recommend what we buy.', 'Our CFO signs.'];
const leadNumbered = (number: number) =>
	inputOf([
		`Our team number ${number} ${PAINS[number % 3]}. ${WISHES[number % 4]} ${ROLES[number % 5] ?? ''}`,
	]);

/** Three of ten leads meet a fault, each of another kind. */
const MIXED = TABLE.map(([behaviour]) => behaviour);
const faultFor = (number: number): Behaviour => {
	if (number % 10 >= 3) return 'right';
	return number % 100 === 0 ? 'slow' : MIXED[(number * 7) % MIXED.length];
};

it('loses none of 1,000 leads where three of ten meet a fault', async () => {
	const numbers = Array.from({ length: 1_000 }, (_, number) => number);
	const behaviours: Behaviours = ({ text }) =>
		faultFor(Number(/team number (\d+)/u.exec(text)?.[1]));
	const stageWith = async (deadlineMs: number) =>
		await staged('responses', { behaviours, reader: { deadlineMs, repeatWhenClose: false } });
	const [patient, hasty] = await Promise.all([stageWith(60_000), stageWith(100)]);
	const results: Array<Awaited<ReturnType<Stage['read']>>> = [];
	const next = numbers.values();
	const worker = async (): Promise<void> => {
		for (const number of next) {
			const { read } = faultFor(number) === 'slow' ? hasty : patient;
			results[number] = await read(leadNumbered(number));
		}
	};
	await Promise.all(Array.from({ length: 20 }, worker));

	const fallen = numbers.filter((number) => results[number].reader.fallbackFrom !== null);
	expect(fallen).toEqual(numbers.filter((number) => faultFor(number) !== 'right'));
	expect(fallen).toHaveLength(300);
	for (const number of fallen) {
		const expected = await byRules(leadNumbered(number));
		expect({ ...results[number], reader: null }).toEqual({ ...expected, reader: null });
	}
	const reasons = new Set(fallen.map((number) => results[number].reader.fallbackFrom));
	expect(reasons.size).toBeGreaterThan(8);
	expect(levelOf(results[3], 'intent.pain')).toBe(2);
}, 120_000);
