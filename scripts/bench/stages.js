const { cpuMs, mean, median } = require('./measure');
const { DELIVERED, createPipeline } = require('./pipeline');
const { number, percent } = require('./table');

const WARM_UP_ROUNDS = 20;
const ROUNDS = 60;
const STAGES = [
	['capture', 'Capture'],
	['enrich', 'Enrich (offline)'],
	['qualify', 'Qualify (rules)'],
	['route', 'Route Bucket'],
	['upsert', 'CRM Upsert (plan)'],
];

/** What each stage costs per sample lead. */
async function stages() {
	const pipeline = await createPipeline();
	/** Per stage, per lead: what each round took. */
	const taken = STAGES.map(() => DELIVERED.map(() => []));
	for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
		for (const [index, delivered] of DELIVERED.entries()) {
			let item = delivered;
			for (const [stage, [name]] of STAGES.entries()) {
				const ms = await cpuMs(async () => (item = await pipeline[name](item)));
				if (round >= 0) taken[stage][index].push(ms);
			}
		}
	}
	const perLead = taken.map((leads) => leads.map(median));
	const total = perLead.reduce((sum, leads) => sum + mean(leads), 0);
	return {
		title: `1  Per lead, by stage (${DELIVERED.length} sample leads, ${ROUNDS} rounds)`,
		columns: ['stage', 'share', 'ms per lead', 'ms, slowest lead'],
		rows: [
			...STAGES.map(([, label], stage) => [
				label,
				percent(mean(perLead[stage]) / total),
				number(mean(perLead[stage])),
				number(Math.max(...perLead[stage])),
			]),
			['all', percent(1), number(total), ''],
		],
	};
}

module.exports = { stages };
