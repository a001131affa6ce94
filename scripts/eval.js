const { readFileSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { FACTORS, readCall } = require('./eval/readCall');
const { summaryOf } = require('./eval/summary');
const { printed } = require('./eval/print');

const USAGE = 'Usage: npm run eval -- --calls FILE [--catalogue FILE] [--json]';

/** How well the reader tells which of Budget, Authority, Need and Timeline a call fails, against the labels. */
function main() {
	const { values } = parseArgs({
		options: {
			calls: { type: 'string' },
			catalogue: { type: 'string' },
			json: { type: 'boolean', default: false },
		},
	});
	if (!values.calls) throw new Error(USAGE);
	const calls = readJson(values.calls);
	if (!Array.isArray(calls)) throw new Error(`${values.calls} holds no list of calls`);
	const catalogue = values.catalogue ? readJson(values.catalogue) : null;
	const read = calls.map((call) => ({ call, ...readCall(call, catalogue) }));
	const summary = summaryOf(read);
	if (values.json) {
		const shown = read.map(({ id, failed, factors, quotes }) => ({ id, failed, factors, quotes }));
		console.log(JSON.stringify({ summary, calls: shown }, null, 2));
	} else {
		console.log(printed(summary, FACTORS));
	}
}

function readJson(file) {
	const text = readFileSync(path.resolve(file), 'utf8');
	try {
		return JSON.parse(text);
	} catch {
		const lines = text.split('\n').filter((line) => line.trim() !== '');
		return lines.map((line) => JSON.parse(line));
	}
}

try {
	main();
} catch (error) {
	console.error(error.message);
	process.exitCode = 2;
}
