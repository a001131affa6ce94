const path = require('node:path');
const { loadTypeScript } = require('../../scripts/headless/loadTypeScript');

const stage = (file) =>
	loadTypeScript(path.join(__dirname, '..', '..', 'nodes', 'RouteBucket', file));
const { policyOf } = stage('policy.ts');
const { readCounts } = stage('counts.ts');
const { routeLead } = stage('route.ts');

process.on('message', ({ rounds, policy }) => {
	const parsed = policyOf(policy);
	const decided = rounds.map(({ items, counts, now }) =>
		items.map((item) => {
			const { routing } = routeLead(item, parsed, new Date(now), readCounts(counts));
			const { bucket, owner, trace } = routing;
			return [item.lead.key, JSON.stringify({ bucket, owner: owner?.email ?? null, trace })];
		}),
	);
	process.send(decided.flat());
});
