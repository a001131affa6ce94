const path = require('node:path');
const { parseArgs } = require('node:util');
const { cacheFolder, installN8n } = require('./n8n/install');
const { freePort, startN8n } = require('./n8n/instance');
const { installPack } = require('./n8n/pack');
const { OWNER, connect } = require('./n8n/rest');
const { formUrl, readTemplates, toDoBeforePublishing, webhookUrl } = require('./n8n/templates');

const DEFAULT_PORT = 5678;
const SAMPLE_LEAD = {
	email: 'dana.whitfield@northbeam.example',
	name: 'Dana Whitfield',
	job_title: 'VP Sales',
	company: 'Northbeam',
	industry: 'B2B SaaS',
	employees: 240,
	country: 'United States',
	message:
		'We lose a third of our inbound leads and have to replace our router before its contract ends in March. The decision is mine. Could we see a demo this week?',
};

let running;
let stopping = false;

async function main() {
	const { values } = parseArgs({ options: { port: { type: 'string' } } });
	const port = await freePort(Number(values.port ?? DEFAULT_PORT));
	const userFolder = path.join(cacheFolder(), 'start');

	const bin = await installN8n();
	console.log('Packing and installing the nodes');
	installPack(userFolder);
	console.log('Starting n8n');
	const n8n = await startN8n(bin, { userFolder, port });
	running = n8n;
	const api = await connect(n8n.url, bin).catch((error) => {
		throw new Error(
			`${error.message}\nIf you changed the owner, delete ${userFolder} to start afresh.`,
		);
	});
	const templates = await importMissing(api);
	introduce(n8n.url, templates, userFolder);

	await n8n.closed;
	if (stopping) return;
	throw new Error(`n8n ended by itself. Its last lines:\n${n8n.log()}`);
}

/** Imports the templates that are not there yet: what the user changed on an earlier start stays. */
async function importMissing(api) {
	const present = new Map((await api.workflows()).map(({ name, id }) => [name, id]));
	const templates = readTemplates();
	for (const { workflow } of templates) {
		if (present.has(workflow.name)) continue;
		const { id } = await api.create(workflow);
		if (!toDoBeforePublishing(workflow)) await api.publish(id);
		present.set(workflow.name, id);
	}
	return templates.map((template) => ({ ...template, id: present.get(template.workflow.name) }));
}

function introduce(url, templates, userFolder) {
	const [first] = templates.filter(
		({ workflow }) => webhookUrl(url, workflow) && !toDoBeforePublishing(workflow),
	);
	const lines = [
		'',
		`Editor    ${url}`,
		`Sign in   ${OWNER.email}  /  ${OWNER.password}`,
		'',
		'Workflows',
		...templates.map(({ workflow, id }) => {
			const toDo = toDoBeforePublishing(workflow);
			const note = toDo ? `  (${toDo}, then publish it)` : '';
			return `  ${workflow.name}\n    ${url}/workflow/${id}${note}`;
		}),
		...templates
			.filter(({ workflow }) => formUrl(url, workflow) && !toDoBeforePublishing(workflow))
			.map(({ workflow }) => `  Form: ${formUrl(url, workflow)}`),
	];
	if (first) {
		lines.push(
			'',
			`Send a sample lead, then look at the executions of "${first.workflow.name}":`,
			`  curl -X POST ${webhookUrl(url, first.workflow)} -H 'content-type: application/json' -d '${JSON.stringify(SAMPLE_LEAD)}'`,
		);
	}
	lines.push(
		'',
		`Everything you change is kept in ${userFolder}; delete it to start afresh. Ctrl-C stops n8n.`,
	);
	console.log(lines.join('\n'));
}

async function stop() {
	stopping = true;
	if (running) {
		console.log('\nStopping n8n');
		await running.stop();
	}
	process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
