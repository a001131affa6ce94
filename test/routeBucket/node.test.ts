import { NodeHelpers, type IDataObject, type IExecuteFunctions, type INode } from 'n8n-workflow';
import type { Routing } from '../../lead/schema';
import { RouteBucket } from '../../nodes/RouteBucket/RouteBucket.node';
import { OUTPUTS } from '../../nodes/RouteBucket/route';
import { createEngine } from '../support/engine';
import { BANDS, qualifiedItem } from '../support/qualification';

type Parameters = Record<string, unknown>;
const WARM = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
const { description } = new RouteBucket();

/** Runs the node over items with the parameters a user has set; the rest has the node's defaults. */
async function run(items: object[], parameters: Parameters = {}, onError?: INode['onError']) {
	const node: INode = {
		id: '1',
		name: 'Route Bucket',
		type: 'routeBucket',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		onError,
	};
	const all = NodeHelpers.getNodeParameters(
		description.properties,
		JSON.parse(JSON.stringify(parameters)),
		true,
		false,
		node,
		description,
	);
	const context = {
		getInputData: () => items.map((json) => ({ json })),
		getNode: () => node,
		continueOnFail: () => onError !== undefined,
		getTimezone: () => 'Europe/Berlin',
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			name
				.split('.')
				.reduce<unknown>((value, key) => (value as IDataObject | undefined)?.[key], all) ??
			fallback,
		helpers: {
			prepareBinaryData: async (data: Buffer, fileName: string, mimeType: string) => ({
				...{ data: data.toString('base64'), fileName, mimeType },
			}),
		},
	};
	const outputs = await new RouteBucket().execute.call(context as unknown as IExecuteFunctions);
	return Object.fromEntries(outputs.map((leaving, index) => [OUTPUTS[index], leaving]));
}

const reps = { rep: [{ name: 'Anna', email: 'anna@example.com', countries: 'DE' }] };

it('leaves by six outputs named like the buckets, or by one', async () => {
	const engine = await createEngine();
	const namesWith = (options: object) =>
		engine.outputNames({
			...{ name: 'Route Bucket', type: 'n8n-nodes-lead-pipeline.routeBucket', typeVersion: 1 },
			...{ position: [0, 0], parameters: { options } },
		});
	expect(namesWith({})).toEqual(['Warm', 'Lukewarm', 'Cool', 'Cold', 'Review', 'Other']);
	expect(namesWith({ oneOutput: true })).toEqual(['All']);
});

it('sends every bucket to the one output where asked', async () => {
	const items = [qualifiedItem({ levels: WARM }), qualifiedItem({ levels: BANDS.fit.low }), {}];
	const [all] = Object.values(
		await run(items, { options: { oneOutput: true } }, 'continueRegularOutput'),
	);
	expect(all.map(({ json }) => (json.routing as Routing | undefined)?.bucket)).toEqual([
		'warm',
		'cool',
		undefined,
	]);
	expect(all[2].json.error).toContain('lead');
});

it('sends each item to its output, keeping what it carried', async () => {
	const outputs = await run(
		[
			{ ...qualifiedItem({ levels: WARM }), mine: { kept: true } },
			qualifiedItem({ levels: BANDS.fit.low }),
			qualifiedItem({ class: 'student' }),
		],
		{ reps },
	);
	expect(outputs.Warm).toMatchObject([
		{
			pairedItem: { item: 0 },
			json: {
				mine: { kept: true },
				routing: { owner: { email: 'anna@example.com', name: 'Anna' } },
			},
		},
	]);
	expect(outputs.Cool).toMatchObject([
		{ pairedItem: { item: 1 }, json: { routing: { outcome: 'wouldBeCold' } } },
	]);
	expect(outputs.Other).toMatchObject([{ pairedItem: { item: 2 } }]);
	expect([outputs.Lukewarm, outputs.Cold, outputs.Review]).toEqual([[], [], []]);
});

it('works as dropped in, and says that nobody owns the lead', async () => {
	const { Warm } = await run([qualifiedItem({ levels: WARM })]);
	expect(Warm).toMatchObject([{ json: { routing: { bucket: 'warm', owner: null } } }]);
	expect(JSON.stringify(Warm)).toContain('Add reps or a fallback owner');
});

it('reads every option from the node', async () => {
	const options = {
		vetoRules: {
			rule: [{ field: 'lead.country', operator: 'equals', value: 'DE', reason: 'export control' }],
		},
		policyVersion: '2026-03',
	};
	const { Cold } = await run([qualifiedItem({ levels: WARM })], { reps, options });
	expect(Cold).toMatchObject([
		{
			json: {
				routing: { reason: 'Cold: ruled out: export control.', policy: { version: '2026-03' } },
			},
		},
	]);
});

it('reads calendars and caps of the rep’s row, and the assignments so far', async () => {
	const rep = (email: string, calendarAndCaps: object) => ({ email, calendarAndCaps });
	const row = { owner_email: 'cleo@example.com', decided_at: '2026-03-09T10:00:00Z' };
	const options = {
		assignment: 'shortfall',
		assignmentsSoFar: JSON.stringify([
			{ ...row, lead_key: 'another' },
			{ ...row, lead_key: 'more' },
		]),
		whenNobodyIsAvailable: 'nextRep',
	};
	const { Warm } = await run(
		[qualifiedItem({ levels: WARM }, { source: { capturedAt: '2026-03-10T09:00:00Z' } })],
		{
			reps: {
				rep: [
					rep('anna@example.com', { timeOff: '2026-03-10', timeZone: 'Europe/Vienna' }),
					rep('ben@example.com', { workingHours: 'Mon-Fri 13:00-17:00', joined: '2026-03-01' }),
					rep('cleo@example.com', { capPerWeek: 3, holidays: '2026-03-08' }),
					rep('dan@example.com', { capPerDay: 1, capOpenLeads: 5, joined: '2026-04-01' }),
				],
			},
			options,
		},
	);
	expect(Warm).toMatchObject([{ json: { routing: { owner: { email: 'cleo@example.com' } } } }]);
	const [{ json }] = Warm;
	const step = (json.routing as Routing).trace.find(({ candidates }) => candidates);
	expect(step).toMatchObject({
		rule: 'team',
		assignment: 'shortfall',
		candidates: [
			{ email: 'cleo@example.com', assigned: 2 },
			{ excluded: 'away until Wed 11 Mar 2026, 09:00 (Europe/Vienna)' },
			{ excluded: 'away until Tue 10 Mar 2026, 13:00 (Europe/Berlin)' },
			{ excluded: 'joins on 2026-04-01' },
		],
	});
});

it('names the row of counts that can’t be used', async () => {
	const options = { assignmentsSoFar: '[{"owner": "anna@example.com"}]' };
	await expect(run([qualifiedItem()], { reps, options })).rejects.toThrow(
		'Assignments So Far, row 1: “at” is missing',
	);
});

it('stops with the row that can’t be used', async () => {
	const broken = { reps: { rep: [{ email: 'anna' }] } };
	await expect(run([qualifiedItem()], broken)).rejects.toThrow(
		'Reps, row 1: “email” can’t be used: found "anna"',
	);
});

it('lets an item without a lead leave by Review where the node is set to continue', async () => {
	const { Review, Warm } = await run(
		[{ hello: 'world' }, qualifiedItem({ levels: WARM })],
		{ reps },
		'continueRegularOutput',
	);
	expect(Warm).toHaveLength(1);
	expect(Review).toMatchObject([
		{
			json: { hello: 'world', error: expect.stringContaining('“lead” is missing') },
			pairedItem: { item: 0 },
		},
	]);
});

it('shows the policy once, in words and as a page', async () => {
	const shown = await run([{}, {}], {
		operation: 'showPolicy',
		reps,
		fallbackOwner: 'b@example.com',
	});
	const [[item, ...others]] = Object.values(shown);
	expect(others).toEqual([]);
	expect(item).toMatchObject({
		json: {
			version: '1',
			hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
			findings: expect.arrayContaining([expect.objectContaining({ where: 'Launch Date' })]),
			text: expect.stringContaining('Fallback owner: b@example.com.'),
			mermaid: expect.stringMatching(/^flowchart TD\n/u),
		},
		binary: { policy: { fileName: 'policy.html', mimeType: 'text/html' } },
		pairedItem: { item: 0 },
	});
	const page = Buffer.from(item.binary?.policy.data ?? '', 'base64').toString();
	expect(page).toMatch(/^<!DOCTYPE html>/u);
	expect(page).toContain('Germany (DE)');
});

it('says which row keeps a policy from being shown', async () => {
	const broken = { operation: 'showPolicy', reps: { rep: [{ email: 'anna' }] } };
	await expect(run([{}], broken)).rejects.toThrow('Reps, row 1: “email” can’t be used');
});
