import { leadItemSchema, type LeadItem } from '../../lead/schema';
import { createEngine, posted, readTemplate, SAMPLES, type Run } from '../support/engine';
import { unproven } from '../support/evidence';

const template = readTemplate('inbound-lead-pipeline.json');
const OUTPUTS = ['Warm', 'Lukewarm', 'Cool', 'Cold', 'Review', 'Other'];
const FOLLOW_UPS = [
	'Alert the Rep',
	'Plan a Discovery Call',
	'Nurture',
	'Decline Politely',
	'Ask a Person',
	'Hand Over',
];

let engine: Awaited<ReturnType<typeof createEngine>>;
const runs = new Map<string, Run>();

beforeAll(async () => {
	engine = await createEngine();
	for (const { name, payload } of SAMPLES) {
		runs.set(name, await engine.run(template, { startNode: 'Webhook', items: [posted(payload)] }));
	}
});

function finalItem(name: string): LeadItem {
	const [item] = runs.get(name)?.itemsOf('CRM Upsert') ?? [];
	return leadItemSchema.parse(item?.json);
}

describe.each(SAMPLES.map((sample) => [sample.name, sample.expect] as const))(
	'%s',
	(name, expected) => {
		it(`is ${expected.bucket}, ${expected.outcome}, ${expected.class}`, () => {
			const { routing, qualification } = finalItem(name);
			expect({
				bucket: routing?.bucket,
				outcome: routing?.outcome,
				class: qualification?.class,
			}).toEqual(expected);
		});
		it('proves every level and every quote', () => {
			expect(unproven(finalItem(name))).toEqual([]);
		});
		it('keeps everything the prospect said, word for word, in the transcript for the CRM', () => {
			const { conversation, crm } = finalItem(name);
			const notes = crm?.notes.map(({ body }) => body).join('') ?? '';
			for (const { text } of conversation.turns) expect(notes).toContain(text);
		});
		it('leaves by one output, with its message ready', () => {
			const run = runs.get(name);
			const left = OUTPUTS.map((_, index) => run?.itemsOf('Route Bucket', index).length);
			expect(left.filter(Boolean)).toEqual([1]);
			const followUp = FOLLOW_UPS[left.indexOf(1)];
			const [message] = run?.itemsOf(followUp) ?? [];
			expect(message.json).toMatchObject({ subject: expect.stringMatching(/\S/u) });
		});
		it('has an owner and a due time where a rep has to act', () => {
			const { routing, crm } = finalItem(name);
			if (!routing || !['warm', 'lukewarm', 'review'].includes(routing.bucket)) return;
			expect(routing.owner?.email).toMatch(/@/u);
			expect(Date.parse(routing.nextAction.dueAt ?? '')).not.toBeNaN();
			expect(crm?.task).toMatchObject({ action: 'create', dueAt: routing.nextAction.dueAt });
		});
	},
);

it('shows all four buckets, Review and Other', () => {
	const outputs = OUTPUTS.filter((_, index) =>
		[...runs.values()].some((run) => run.itemsOf('Route Bucket', index).length > 0),
	);
	expect(outputs).toEqual(OUTPUTS);
	const buckets = new Set(SAMPLES.map(({ expect: { bucket } }) => bucket));
	expect([...buckets].sort()).toEqual(['cold', 'cool', 'lukewarm', 'review', 'warm']);
});

it('gives the same item for the same lead, the clock aside', async () => {
	const { name, payload } = SAMPLES[0];
	const again = await engine.run(template, { startNode: 'Webhook', items: [posted(payload)] });
	const timeless = (item: unknown) =>
		JSON.parse(
			JSON.stringify(item, (key, value) =>
				['qualifiedAt', 'decidedAt', 'at', 'ms', 'qualified_at', 'decided_at'].includes(key)
					? undefined
					: value,
			).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'time'),
		);
	expect(timeless(again.itemsOf('CRM Upsert')[0].json)).toEqual(timeless(finalItem(name)));
});

it('takes the form’s answers to the same stages', async () => {
	const [pinned] = readTemplate('form-to-booking.json').pinData.Form;
	const run = await engine.run(template, { startNode: 'Form', items: [pinned] });
	expect(run.status).toBe('success');
	expect(run.itemsOf('Route Bucket', 0)).toHaveLength(1);
});

it('hands what is no sales enquiry to someone, and writes to nobody who gets no reply', async () => {
	const messageOf = async (node: string, payload: object) => {
		const items = [posted(payload)];
		const run = await engine.run(template, { startNode: 'Webhook', items });
		return run.itemsOf(node)[0]?.json;
	};
	const jobSeeker = { email: 'jo@gmail.com', message: 'Are you hiring? My CV is attached.' };
	expect(await messageOf('Hand Over', jobSeeker)).toMatchObject({
		to: expect.stringMatching(/@/u),
	});
	const disposable = { email: 'jo@mailinator.com', message: 'Tell me more' };
	expect(await messageOf('Nurture', disposable)).toMatchObject({ to: '', text: '' });
});

it('sends what nobody can reach to a person, with the reason and the original', async () => {
	const run = await engine.run(template, {
		startNode: 'Webhook',
		items: [posted({ message: 'Hello?' })],
	});
	expect(run.status).toBe('success');
	const [message] = run.itemsOf('Needs a Person');
	expect(message.json.text).toContain('Hello?');
	expect(message.json.text).toMatch(/Reason: .*reach/u);
	expect(run.itemsOf('Route Bucket', 0)).toEqual([]);
});
