const { readFileSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { modelReader } = require('./eval/modelReader');
const { FACTORS, readCall } = require('./eval/readCall');
const { summaryOf } = require('./eval/summary');
const { printed } = require('./eval/print');

const USAGE =
	'Usage: npm run eval -- --calls FILE [--catalogue FILE] [--reader rules|openai] [--model ID] [--repeats N] [--prices IN,CACHED,OUT] [--json]';
const CALLS_AT_ONCE = 5;

/** How well a reader tells which of Budget, Authority, Need and Timeline a call fails, against the labels. */
async function main() {
	const { values } = parseArgs({
		options: {
			calls: { type: 'string' },
			catalogue: { type: 'string' },
			reader: { type: 'string', default: 'rules' },
			model: { type: 'string', default: 'gpt-5-mini' },
			repeats: { type: 'string', default: '1' },
			prices: { type: 'string' },
			json: { type: 'boolean', default: false },
		},
	});
	if (!values.calls || !['rules', 'openai'].includes(values.reader)) throw new Error(USAGE);
	if (values.reader === 'openai' && !process.env.OPENAI_API_KEY) {
		console.log('skipped: no key (set OPENAI_API_KEY; OPENAI_BASE_URL for another server)');
		return;
	}
	const calls = readJson(values.calls);
	if (!Array.isArray(calls)) throw new Error(`${values.calls} holds no list of calls`);
	const catalogue = values.catalogue ? readJson(values.catalogue) : null;
	const reader = values.reader === 'openai' ? await modelReader(values.model, values.prices) : null;
	const rounds = [];
	for (let round = 0; round < Math.max(1, Number(values.repeats)); round++) {
		rounds.push(await readAll(calls, catalogue, reader));
	}
	const summary = summaryOf(rounds);
	if (values.json) {
		const shown = rounds[0].map(({ id, failed, factors, quotes }) => ({
			id,
			failed,
			factors,
			quotes,
		}));
		console.log(JSON.stringify({ summary, calls: shown }, null, 2));
	} else {
		console.log(printed(summary, FACTORS));
	}
}

async function readAll(calls, catalogue, reader) {
	const read = [];
	for (let start = 0; start < calls.length; start += CALLS_AT_ONCE) {
		const some = calls.slice(start, start + CALLS_AT_ONCE);
		read.push(
			...(await Promise.all(
				some.map(async (call) => ({ call, ...(await readCall(call, catalogue, reader)) })),
			)),
		);
	}
	return read;
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

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 2;
});
