import { routeLead } from '../../nodes/RouteBucket/route';
import { policyDocument } from '../../nodes/RouteBucket/parameters';
import { policyOf } from '../../nodes/RouteBucket/policy';
import type { Simulated } from '../../nodes/RouteBucket/simulate';
import { createEngine, type Run } from '../support/engine';
import { BANDS, qualifiedItem } from '../support/qualification';

const NODE = 'Route Bucket';
const LEVELS = [
	{ ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high },
	{ ...BANDS.fit.high, ...BANDS.intent.medium },
	{},
	BANDS.fit.low,
];
const REPS = ['anna', 'ben', 'cleo'].map((name) => ({ email: `${name}@example.com`, weight: 1 }));
const parameters = {
	reps: { rep: REPS },
	launchDate: '2025-01-01',
	options: { timeZone: 'Europe/Berlin' },
};
const policy = policyOf(
	policyDocument({
		...{ reps: REPS, territories: [], rules: [], fallbackOwner: '' },
		launchDate: parameters.launchDate,
		...{ options: parameters.options, workflowTimeZone: 'UTC' },
	}),
);

/** Decided one every ten minutes. */
function decided(index: number): { json: Record<string, unknown> } {
	const time = new Date(Date.parse('2026-01-05T00:00:00Z') + index * 600_000);
	const item = qualifiedItem(
		{ levels: LEVELS[index % LEVELS.length] },
		{
			lead: { key: `lead-${index}`, personKey: `person-${index}` },
			source: { capturedAt: time.toISOString() },
		},
	);
	return { json: { ...item, routing: routeLead(item, policy, time).routing } };
}

async function simulated(
	items: Array<{ json: Record<string, unknown> }>,
	changed: object = {},
): Promise<Run> {
	const engine = await createEngine();
	const node = (name: string, type: string, set: object) => ({
		...{ id: name, name, type, typeVersion: 1, position: [0, 0], parameters: set },
	});
	const workflow = {
		name: 'Simulate',
		nodes: [
			node('Start', 'n8n-nodes-base.noOp', {}),
			node(NODE, 'n8n-nodes-lead-pipeline.routeBucket', {
				...{ operation: 'simulate', ...parameters, ...changed },
			}),
		],
		connections: { Start: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
	};
	return await engine.run(workflow, { startNode: 'Start', items });
}

const summaryOf = (run: Run): Simulated['summary'] =>
	run.itemsOf(NODE)[0].json.simulation as Simulated['summary'];

it('compares 2,000 stored decisions on n8n’s engine', async () => {
	const items = Array.from({ length: 2_000 }, (_, index) => decided(index));
	const run = await simulated(items, {
		reps: { rep: REPS.map((rep) => ({ ...rep, weight: rep.email.startsWith('anna') ? 0 : 1 })) },
	});
	expect(run.error).toBeUndefined();
	expect(run.itemsOf(NODE)).toHaveLength(1);
	const { judged, bucketFlips, ownerFlips, matrix, ownerLoad, unjudged, flips, text } =
		summaryOf(run);
	expect({ judged, bucketFlips, unjudged }).toEqual({
		...{ judged: 2_000, bucketFlips: 0 },
		unjudged: { listed: [], more: 0 },
	});
	expect(matrix).toMatchObject({ warm: { warm: 500 }, cold: { cold: 500 } });
	const [anna, ben, cleo, nobody] = ownerLoad;
	expect(anna).toEqual({ owner: REPS[0].email, before: ownerFlips, after: 0 });
	expect(ben.after + cleo.after).toBe(1500);
	expect(nobody).toEqual({ owner: 'nobody', before: 500, after: 500 });
	expect(flips.listed.length + flips.more).toBe(ownerFlips);
	expect(text).toContain('2,000 of 2,000 decisions judged again.');
});

it('changes nothing with the node’s own policy, and hands over flipped leads as items where asked', async () => {
	const items = Array.from({ length: 8 }, (_, index) => decided(index));
	expect(summaryOf(await simulated(items)).flipped).toBe(0);
	const run = await simulated(items, { reps: {}, flippedLeads: 'items' });
	const [, ...flips] = run.itemsOf(NODE);
	expect(flips).toHaveLength(summaryOf(run).flipped);
	expect(flips[0]).toMatchObject({
		json: { leadKey: 'lead-0', item: 1, owner: { after: null } },
		pairedItem: { item: 0 },
	});
});

it('stops with the message of a policy that can’t be used', async () => {
	const run = await simulated([decided(0)], { reps: { rep: [{ email: 'nobody' }] } });
	expect(run.error?.message).toContain('Reps, row 1: “email” can’t be used');
});
