import fc from '../support/properties';
import { isSafeObjectProperty } from 'n8n-workflow';
import { leadItemSchema } from '../../lead/schema';
import { createEngine, posted, readTemplate, SAMPLES } from '../support/engine';

const PACK = 'n8n-nodes-lead-pipeline.';
const STAGES = ['capture', 'enrich', 'qualify', 'routeBucket', 'crmUpsert'];
const SECTION: Record<string, keyof typeof leadItemSchema.shape> = {
	capture: 'lead',
	enrich: 'enrichment',
	qualify: 'qualification',
	routeBucket: 'routing',
	crmUpsert: 'crm',
};
const PARAMETERS: Record<string, object> = { enrich: { useNetwork: false } };

let engine: Awaited<ReturnType<typeof createEngine>>;
let finished: Record<string, unknown>;
beforeAll(async () => {
	engine = await createEngine();
	const run = await engine.run(readTemplate('inbound-lead-pipeline.json'), {
		startNode: 'Webhook',
		items: [posted(SAMPLES[0].payload)],
	});
	finished = run.itemsOf('CRM Upsert')[0].json;
});

const workflowOf = (stage: string) => ({
	name: stage,
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: stage,
			name: 'Stage',
			type: PACK + stage,
			typeVersion: 1,
			position: [0, 0],
			parameters: PARAMETERS[stage] ?? {},
			onError: 'continueErrorOutput',
		},
	],
	connections: { Start: { main: [[{ node: 'Stage', type: 'main', index: 0 }]] } },
});

/** Items of one run: what left well, and what left by the error output. */
async function leave(stage: string, inputs: unknown[]) {
	const items = inputs.map((json) => ({ json: json as Record<string, unknown> }));
	const { status, error, executionOrder } = await engine.run(workflowOf(stage), {
		startNode: 'Start',
		items,
	});
	expect([status, error?.message]).toEqual(['success', undefined]);
	const outputs = executionOrder[1].output;
	return { well: outputs.slice(0, -1).flat(), failed: outputs[outputs.length - 1] };
}

const hostile = fc.oneof(
	fc.jsonValue({ maxDepth: 4 }),
	fc.constantFrom(
		'\ud800',
		'\u0000',
		'<script>',
		'__proto__',
		'ada@acme.example',
		'2026-01-01',
		'+49 30 901820',
		1e308,
		-0,
		'',
	),
);
const KEYS = [
	'lead',
	'conversation',
	'source',
	'enrichment',
	'qualification',
	'routing',
	'crm',
	'body',
	'email',
	'message',
	'transcript',
	'__proto__',
	'constructor',
	'error',
];
const anyObject = fc
	.array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string()), hostile), { maxLength: 6 })
	.map((entries) =>
		JSON.parse(
			`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`,
		),
	);

/** A finished item with one value of it replaced by anything. */
const damaged = fc
	.tuple(fc.nat(), hostile)
	.map(([pick, value]) => (whole: Record<string, unknown>) => {
		const copy = structuredClone(whole);
		const places: Array<[Record<string, unknown>, string]> = [];
		const visit = (at: unknown): void => {
			if (typeof at !== 'object' || at === null) return;
			for (const key of Object.keys(at)) {
				places.push([at as Record<string, unknown>, key]);
				visit((at as Record<string, unknown>)[key]);
			}
		};
		visit(copy);
		const [place, key] = places[pick % places.length];
		place[key] = value;
		return copy;
	});

describe.each(STAGES)('%s', (stage) => {
	const check = async (inputs: unknown[]) => {
		const { well, failed } = await leave(stage, inputs);
		expect(well.length + failed.length).toBe(inputs.length);
		for (const { json } of failed) {
			expect(String(json.error).split(' ').length).toBeGreaterThan(3);
			expect(String(json.error)).not.toMatch(
				/undefined is not|Cannot read|is not a function|\[object/u,
			);
		}
		return { well, failed };
	};

	it('gives any JSON either a valid item or one readable error that keeps the original', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyObject, { minLength: 1, maxLength: 5 }), async (inputs) => {
				const { well, failed } = await check(inputs);
				const own = leadItemSchema.pick({ [SECTION[stage]]: true });
				for (const { json } of well) expect(() => own.parse(json)).not.toThrow();
				const kept = [...well, ...failed].map(({ json }) => json);
				for (const input of inputs) {
					const keys = Object.keys(input).filter(
						// n8n itself drops keys such as “prototype”.
						(key) => !KEYS.includes(key) && isSafeObjectProperty(key),
					);
					expect(kept.some((json) => keys.every((key) => Object.hasOwn(json, key)))).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	}, 60_000);

	it('gives a damaged item either a valid item or one readable error', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 5 }), async (damages) => {
				const { well } = await check(damages.map((damage) => damage(finished)));
				const own = leadItemSchema.pick({ [SECTION[stage]]: true });
				for (const { json } of well) expect(() => own.parse(json)).not.toThrow();
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	it('stands huge strings and deep nesting', async () => {
		let deep: unknown = 'end';
		for (let depth = 0; depth < 2_000; depth++) deep = { deep };
		await check([
			{ message: 'x'.repeat(2_000_000), email: 'ada@acme.example' },
			{ ...finished, extra: deep },
			{ deep },
			{ email: `${'a'.repeat(100_000)}@acme.example`, transcript: 'a: b\n'.repeat(20_000) },
		]);
	}, 60_000);
});
