const fs = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(__dirname, '..', '..', 'workflows');
const STICKY_NOTE = 'n8n-nodes-base.stickyNote';
const PACK = 'n8n-nodes-lead-pipeline.';

/** The shipped templates, read as data: `{file, workflow}` sorted by file name. */
function readTemplates() {
	const files = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
	return files.sort().map((file) => ({
		file,
		workflow: JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')),
	}));
}

const nodesOfType = (workflow, type) => workflow.nodes.filter((node) => node.type === type);
const packNodes = (workflow) => workflow.nodes.filter(({ type }) => type.startsWith(PACK));
const stickyNotes = (workflow) => nodesOfType(workflow, STICKY_NOTE);
const canvasNodes = (workflow) => workflow.nodes.filter(({ type }) => type !== STICKY_NOTE);

/** The Manual Trigger of a template that has to prepare something (tables) before it can go live. */
const setUpTrigger = (workflow) => nodesOfType(workflow, 'n8n-nodes-base.manualTrigger')[0];

/** Chat models that a template connects to a node: each needs its user's key before the template can go live. */
const chatModels = (workflow) =>
	workflow.nodes.filter(({ type }) => type.startsWith('@n8n/n8n-nodes-langchain.lmChat'));

/** Triggers that let nobody in without the credential of the user's choice. */
const guardedTriggers = (workflow) =>
	workflow.nodes.filter(({ parameters }) =>
		['basicAuth', 'headerAuth'].includes(parameters.authentication),
	);

/** What a person has to do before a template can be published, or null. */
function toDoBeforePublishing(workflow) {
	if (setUpTrigger(workflow)) return 'run its set-up branch once';
	const [model] = chatModels(workflow);
	if (model) return `choose your key in ${model.name}`;
	const [guarded] = guardedTriggers(workflow);
	return guarded ? `choose in ${guarded.name} what callers sign in with` : null;
}

function webhookUrl(url, workflow) {
	const [webhook] = nodesOfType(workflow, 'n8n-nodes-base.webhook');
	return webhook && `${url}/webhook/${webhook.parameters.path}`;
}

function formUrl(url, workflow) {
	const [form] = nodesOfType(workflow, 'n8n-nodes-base.formTrigger');
	return form && `${url}/form/${form.parameters.options.path}`;
}

module.exports = {
	FOLDER,
	PACK,
	canvasNodes,
	chatModels,
	formUrl,
	guardedTriggers,
	nodesOfType,
	packNodes,
	readTemplates,
	setUpTrigger,
	stickyNotes,
	toDoBeforePublishing,
	webhookUrl,
};
