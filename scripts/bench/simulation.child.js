const { createEngine } = require('../headless/engine');
const { switchNetworkOff } = require('../headless/offline');
const { DELIVERED, ROOT, START, createPipeline, fromDist } = require('./pipeline');

const { inputsOf } = fromDist('lead/inputs');
const { policyOf } = fromDist('nodes/RouteBucket/policy');
const { routeLead } = fromDist('nodes/RouteBucket/route');

const MINUTES_APART = 10;
const NODE = 'Route Bucket';
const LAUNCHED = '2025-01-01';
const CALENDAR_AND_CAPS = {
	workingHours: 'Mon-Thu 09:00-12:00, 13:00-18:00; Fri 09:00-15:00',
	timeOff: '2026-02-02 to 2026-02-06',
	capPerDay: 60,
};
const STORED = { items: (items) => items, rows: (items) => items.map(rowOf) };

/** In a process of its own, since what is asked is the most memory that it ever had. */
async function main({ kind, decisions, reps, options }) {
	switchNetworkOff();
	const engine = await createEngine({ packageDir: ROOT });
	const team = Array.from({ length: reps }, (_, index) => ({
		...{ email: `rep${index}@example.com`, weight: 1 + (index % 3) },
	}));
	const items = STORED[kind](await decidedBy(team, decisions));
	global.gc();
	const before = process.memoryUsage().heapUsed;
	const cpu = process.cpuUsage();
	const started = performance.now();
	const { simulation } = await simulated(engine, items, { team, options });
	const seconds = (performance.now() - started) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	const { judged, flipped } = simulation;
	if (judged !== decisions) throw new Error(`Judged ${judged} of ${decisions}`);
	process.send({ seconds, cpu: (user + system) / 1e6, before, most: mostRss(), flipped });
}

const mostRss = () => process.resourceUsage().maxRSS * 1024;

/** The sample leads, qualified, as so many different people, decided one after the other. */
async function decidedBy(team, count) {
	const pipeline = await createPipeline();
	const qualified = [];
	for (const json of DELIVERED) {
		qualified.push(pipeline.qualify(await pipeline.enrich(pipeline.capture(json))));
	}
	const reps = team.map((rep) => ({ ...rep, ...CALENDAR_AND_CAPS }));
	const policy = policyOf({ launchedAt: LAUNCHED, reps });
	return Array.from({ length: count }, (_, index) => {
		const base = qualified[index % qualified.length];
		const time = new Date(Date.UTC(2026, 0, 15) + index * MINUTES_APART * 60_000);
		const json = {
			...base,
			lead: { ...base.lead, key: `lead-${index}`, personKey: `person-${index}` },
			source: { ...base.source, capturedAt: time.toISOString() },
		};
		return { json: { ...json, routing: routeLead(json, policy, time).routing } };
	});
}

/** The columns of the table of decisions that a simulation reads. */
function rowOf({ json }) {
	const { lead, routing, consent = null, enrichment = null } = json;
	return {
		json: {
			decision_key: lead.key,
			bucket: routing.bucket,
			outcome: routing.outcome,
			arm: routing.arm,
			reason: routing.reason,
			decided_at: routing.decidedAt,
			policy_hash: routing.policy.hash,
			trace: JSON.stringify(routing.trace),
			inputs: JSON.stringify(inputsOf({ ...json, consent, enrichment, existing: null })),
		},
	};
}

/** One rep gets more weight. */
async function simulated(engine, items, { team, options }) {
	const rep = team.map((one, index) => ({
		...one,
		weight: index === 0 ? 4 : one.weight,
		calendarAndCaps: CALENDAR_AND_CAPS,
	}));
	const parameters = { operation: 'simulate', reps: { rep }, launchDate: LAUNCHED, options };
	const workflow = {
		name: 'Simulate',
		nodes: [
			{ ...START, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
			{
				...{ id: NODE, name: NODE, position: [200, 0], typeVersion: 1, parameters },
				type: 'n8n-nodes-lead-pipeline.routeBucket',
			},
		],
		connections: { [START.name]: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
	};
	const result = await engine.run(workflow, { startNode: START.name, items });
	if (result.status !== 'success') throw result.error ?? new Error(`Ended as ${result.status}`);
	return result.itemsOf(NODE)[0].json;
}

process.once('message', (asked) =>
	main(asked).then(
		() => process.disconnect(),
		(error) => {
			console.error(error);
			process.exit(1);
		},
	),
);
