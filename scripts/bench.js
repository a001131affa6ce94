const os = require('node:os');
const { name, version } = require('../package.json');
const { switchNetworkOff } = require('./headless/offline');
const { linearity } = require('./bench/linearity');
const { reader } = require('./bench/reader');
const { size } = require('./bench/size');
const { stages } = require('./bench/stages');
const { startCost } = require('./bench/startCost');
const { table } = require('./bench/table');
const { throughput } = require('./bench/throughput');

/** What is measured is printed, never judged: only a crash, or a library loaded at n8n's start, fails the run. */
async function main() {
	switchNetworkOff();
	const [{ model }] = os.cpus();
	console.log(`${name} ${version}, Node ${process.version}, ${os.cpus().length} × ${model.trim()}`);
	console.log('Times are CPU milliseconds, medians; the load of the machine hardly shows in them.');
	for (const measure of [stages, reader, throughput, startCost, size, linearity]) {
		const { title, columns, rows, notes = [] } = await measure();
		console.log(`\n${title}\n${table(columns, rows)}`);
		for (const note of notes) console.log(note);
	}
	console.log(`\nTook ${Math.round(process.uptime())} s.`);
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
