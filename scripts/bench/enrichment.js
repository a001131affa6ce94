const path = require('node:path');
const { loadTypeScript } = require('../headless/loadTypeScript');
const { percent } = require('./table');

const load = (file) => loadTypeScript(path.join(__dirname, '..', '..', 'test', 'support', file));

const dollars = (amount, digits = 2) => `$${amount.toFixed(digits)}`;
const MANY = 500;
const COMPANIES = 20;

/** What the waterfall fills and costs beside each provider alone, counted at the providers' stand-ins. */
async function enrichment() {
	const { startEnrichment } = load('enrichmentStandIns.ts');
	const {
		costOfAField,
		FREE,
		hitRate,
		leadsOfFewCompanies,
		leadsThatSayAll,
		ORDER,
		PAID,
		sampleLeads,
	} = load('hitRate.ts');
	const standIns = await startEnrichment();
	const measure = async (names, changes) => await hitRate(standIns, sampleLeads(), names, changes);

	const alone = new Map();
	for (const name of [...FREE, ...PAID]) alone.set(name, await measure([name]));
	const labelOf = (name) => Object.keys(alone.get(name).asked)[0];
	const costAlone = (name) => costOfAField(alone.get(name));
	const cheapestFirst = [...PAID].sort((a, b) => costAlone(a) - costAlone(b));
	const [best] = cheapestFirst;
	const inWords = (names) => names.map(labelOf).join(' → ');
	const waterfalls = [
		[inWords(ORDER), await measure(ORDER)],
		['… in reverse', await measure([...ORDER].reverse())],
		['… all at once', await measure(ORDER, { inParallel: true })],
		['Keyless → … in this order', await measure(['keyless', ...ORDER])],
		[
			`Keyless → ${inWords(['hubspot', ...cheapestFirst])}`,
			await measure([...FREE, ...cheapestFirst]),
		],
	];
	const rowOf = ([label, measured]) => {
		const { leads, complete, filled, lookUps, requests, credits, cost, wrong } = measured;
		return [
			label,
			complete,
			filled.size,
			percent(filled.size / (3 * leads)),
			...[lookUps, requests, credits],
			dollars(cost),
			dollars(costOfAField(measured), 4),
			wrong.length,
		];
	};
	const many = leadsOfFewCompanies(MANY, COMPANIES);
	const counts = [];
	for (const name of [...PAID, 'hubspot']) {
		const { asked } = await hitRate(standIns, many, [name]);
		for (const [label, { lookUps, requests }] of Object.entries(asked)) {
			counts.push(`${label} ${lookUps} and ${requests}`);
		}
	}
	const inTurn = await hitRate(standIns, many, ORDER);
	const all = await hitRate(standIns, leadsThatSayAll(), ORDER);
	await standIns.stop();
	const within = waterfalls.filter(([, one]) => costOfAField(one) <= costAlone(best));
	return {
		title: '8  Enrichment of 100 leads of 40 companies: industry, employees and country needed',
		columns: [
			'',
			'leads with all',
			'fields of 300',
			'hit rate',
			'look-ups',
			'requests',
			'credits',
			'cost',
			'a filled field',
			'wrong',
		],
		rows: [
			['nobody: the e-mail address alone', await measure([])],
			...[...alone].map(([name, measured]) => [labelOf(name), measured]),
			...waterfalls,
		].map(rowOf),
		notes: [
			'  Stand-ins with invented companies: what a real account knows and charges is another matter. A match costs $0.10,',
			'  Keyless and HubSpot nothing. Every row has what the e-mail address tells by itself.',
			`  Best single provider, the one of those that cost money whose filled field is cheapest: ${labelOf(best)}, ${dollars(costAlone(best), 4)}.`,
			`  Waterfalls that cost no more than it for a field: ${within.map(([label]) => label).join('; ') || 'none'}.`,
			`  ${MANY} leads of ${COMPANIES} companies, look-ups and requests of each alone: ${counts.join(', ')};`,
			`  of all in turn ${inTurn.lookUps} and ${inTurn.requests}. 100 leads whose form says all that is needed: ${all.requests} requests.`,
		],
	};
}

module.exports = { enrichment };
