const os = require('node:os');
const { name, version } = require('../package.json');
const { switchNetworkOff } = require('./headless/offline');
const { crmCalls } = require('./bench/crmCalls');
const { enrichment } = require('./bench/enrichment');
const { fairness } = require('./bench/fairness');
const { linearity } = require('./bench/linearity');
const { reader } = require('./bench/reader');
const { simulation } = require('./bench/simulation');
const { size } = require('./bench/size');
const { stages } = require('./bench/stages');
const { startCost } = require('./bench/startCost');
const { table } = require('./bench/table');
const { throughput } = require('./bench/throughput');

/** What is measured is printed, never judged: only a crash, or a library loaded at n8n's start, fails the run. */
async function main() {
	const [{ model }] = os.cpus();
	console.log(`${name} ${version}, Node ${process.version}, ${os.cpus().length} × ${model.trim()}`);
	console.log('Times are CPU milliseconds, medians; the load of the machine hardly shows in them.');
	// The stand-ins for CRMs and providers are asked over loopback, all else without any network.
	const calls = await crmCalls();
	const lookedUp = await enrichment();
	switchNetworkOff();
	for (const measure of [stages, reader, throughput, startCost, size, linearity]) {
		print(await measure());
	}
	print(calls);
	print(lookedUp);
	print(fairness());
	print(await simulation());
	console.log(`\nTook ${Math.round(process.uptime())} s.`);
}

function print({ title, columns, rows, notes = [] }) {
	console.log(`\n${title}\n${table(columns, rows)}`);
	for (const note of notes) console.log(note);
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
