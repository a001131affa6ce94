const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { createEngine } = require('../scripts/headless/engine');
const { deliver, setUpNodesOf, startNodeOf } = require('../scripts/headless/deliver');
const { switchNetworkOff } = require('../scripts/headless/offline');
const { CRM_NAMES, startCrm } = require('./crmStandIns');
const { heading, line, printable, totals } = require('./lines');
const { UsageError, readLeads, readWorkflow } = require('./readLeads');
const { renderReport } = require('./report');

const ROOT = path.join(__dirname, '..');
const SAMPLE_WORKFLOW = path.join(ROOT, 'workflows', 'inbound-lead-pipeline.json');
const SAMPLE_LEADS = path.join(__dirname, 'leads.json');
const REPORT = path.join(__dirname, 'report.html');
const USAGE = `npm run demo -- [--crm ${CRM_NAMES.join('|')}] [--workflow FILE] [--leads FILE] [--json] [--pack DIR] [--report FILE]`;

main().catch((error) => {
	const text = error instanceof UsageError ? printable(error.message) : error.stack;
	process.stderr.write(`${text}\n`);
	process.exitCode = 2;
});

async function main() {
	const startedAt = performance.now();
	const options = readOptions();
	// Nodes may log; in JSON mode stdout carries the items and nothing else.
	if (options.json) console.log = console.info = console.debug = console.error;
	const workflow = readWorkflow(options.workflow ?? sampleWorkflow(options.crm));
	const entries = readLeads(options.leads ?? SAMPLE_LEADS);
	const crm = options.crm && (await startCrm(options.crm, addressesOf(workflow)));
	switchNetworkOff({ exceptPorts: crm ? [crm.port] : [] });
	const { engine, start } = await prepare(workflow, options.pack ?? ROOT, crm?.credentials);

	const items = [];
	const surprises = [];
	for (const entry of entries) {
		const { item, output } = await handled(entry, {
			engine,
			workflow,
			start,
			credentials: crm?.credentials,
		});
		items.push(item);
		crm?.settle();
		surprises.push(...unmet(entry, item, output));
	}
	if (options.json) process.stdout.write(`${JSON.stringify(items, null, '\t')}\n`);
	else print(items, { workflow, startedAt, file: options.report ?? REPORT, crm });
	surprises.push(...(crm?.violations ?? []));
	await crm?.stop();

	const isSampleRun = !options.workflow && !options.leads;
	if (isSampleRun && surprises.length > 0) {
		process.stderr.write(`Not as expected:\n${surprises.map((text) => `- ${text}\n`).join('')}`);
		process.exitCode = 1;
	}
}

function readOptions() {
	const text = { type: 'string' };
	try {
		const { values } = parseArgs({
			options: {
				crm: text,
				workflow: text,
				leads: text,
				pack: text,
				report: text,
				json: { type: 'boolean', default: false },
			},
		});
		if (values.crm && !CRM_NAMES.includes(values.crm)) throw new Error(`No CRM “${values.crm}”`);
		return values;
	} catch (error) {
		throw new UsageError(`${error.message}. Usage: ${USAGE}`);
	}
}

function sampleWorkflow(crm) {
	return crm ? SAMPLE_WORKFLOW.replace('.json', `-${crm}.json`) : SAMPLE_WORKFLOW;
}

/** Who owns leads in this workflow: the CRM has to know them. */
function addressesOf({ nodes }) {
	const routing = nodes.flatMap(({ parameters }) => (parameters.reps ? [parameters] : []));
	return routing.flatMap(({ reps, fallbackOwner }) => [
		...reps.rep.map(({ email }) => email),
		fallbackOwner,
	]);
}

async function prepare(workflow, packageDir, credentials) {
	try {
		const engine = await createEngine({ packageDir });
		engine.assertRunnable(workflow);
		const start = startNodeOf(workflow, engine);
		await setUp(workflow, { engine, start, credentials });
		return { engine, start };
	} catch (error) {
		const unbuilt = error.code === 'MODULE_NOT_FOUND' || error.code === 'ENOENT';
		throw new UsageError(
			unbuilt
				? `${error.message.split('\n')[0]} (build the pack first: npm run build)`
				: error.message,
		);
	}
}

/** Runs the branch that a person starts once by hand, where the workflow has one. */
async function setUp(workflow, { engine, start, credentials }) {
	for (const { name } of setUpNodesOf(workflow, engine)) {
		if (name === start.name) continue;
		const { error } = await engine.run(workflow, { startNode: name, mode: 'manual', credentials });
		if (error) throw new Error(`The set-up from "${name}" failed: ${error.message}`);
	}
}

/** A lead never disappears: what fails becomes `{ error, payload }`, or `{ error }` if no one can write the payload. */
async function handled(entry, pipeline) {
	const { name, expect, payload } = entry;
	const sample = (name || expect) && { sample: { name, expect } };
	try {
		const { json, output } = await runLead(entry, pipeline);
		return { item: writable({ ...json, ...sample }), output };
	} catch (error) {
		const failed = { error: reasonOf(error), ...sample };
		try {
			return { item: writable({ ...failed, payload }) };
		} catch {
			return { item: failed };
		}
	}
}

/** JSON that nests too deep can be read, but not written. */
function writable(item) {
	JSON.stringify(item);
	return item;
}

/** One execution, as if this lead alone had come in. */
async function runLead(entry, { engine, workflow, start, credentials }) {
	const json = deliver(start, entry);
	if (entry.existing) json.crm = { existing: entry.existing };
	const result = await engine.run(workflow, {
		startNode: start.name,
		items: [{ json }],
		credentials,
	});
	if (result.status === 'error') throw result.error;

	const steps = result.executionOrder.filter(({ type }) => engine.isOfPack(type));
	const last = steps.findLast(({ output }) => output.flat().length > 0);
	if (!last) throw new Error('No node of this pack passed this lead on');
	const [item] = last.output.flat();
	return { json: item.json, output: routedTo({ engine, workflow, steps }) };
}

const reasonOf = ({ message, description }) => [message, description].filter(Boolean).join('. ');

/** The name of the output by which the lead left the last node that has a choice. */
function routedTo({ engine, workflow, steps }) {
	const named = steps.map(({ node, output }) => ({
		names: engine.outputNames(workflow.nodes.find(({ name }) => name === node)),
		index: output.findIndex((items) => items.length > 0),
	}));
	const choice = named.findLast(({ names }) => names.filter((name) => name !== 'Error').length > 1);
	return choice?.names[choice.index];
}

/** @returns {string[]} one sentence per expectation of the sample that isn't met */
function unmet({ name, expect = {} }, item, output) {
	const found = {
		bucket: item.routing?.bucket,
		class: item.qualification?.class,
		outcome: item.routing?.outcome,
		output,
	};
	return Object.entries(expect)
		.filter(([key, wanted]) => key in found && wanted !== null && found[key] !== wanted)
		.map(([key, wanted]) => {
			const got = found[key] ?? (item.error ? `none (${item.error})` : 'none');
			return `${name ?? 'A lead'}: ${key} should be ${wanted}, is ${got}`;
		});
}

function print(items, { workflow, startedAt, file, crm }) {
	const colour = process.stdout.isTTY && !process.env.NO_COLOR;
	const width = process.stdout.columns ?? 180;
	writeFileSync(file, renderReport(items, { title: workflow.name ?? 'Lead pipeline' }));
	const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
	const lines = [
		heading(),
		...items.map((item) => line(item, { width, colour })),
		'',
		`${totals(items)} (${seconds} s, no network, no account)`,
		...(crm ? [`The stand-in for the CRM holds ${crm.summary()}`] : []),
		`Report: ${path.relative(process.cwd(), file) || file}`,
	];
	process.stdout.write(`${lines.join('\n')}\n`);
}
