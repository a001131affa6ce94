const { NodeOperationError } = require('n8n-workflow');
const { choice, collection, flag, standIn, text } = require('../standIn');

const FORM = 'n8n-nodes-base.form';
const FORM_TRIGGER = 'n8n-nodes-base.formTrigger';

/**
 * Form Ending: the page that the visitor of a form run sees. A real run pauses until the visitor's browser asks
 * for the page; here it is reported as a response and the run goes on.
 */
module.exports = standIn({
	type: FORM,
	displayName: 'n8n Form',
	versions: [2.3, 2.4, 2.5],
	properties: [
		choice('operation', ['page', 'completion']),
		choice('respondWith', ['text', 'redirect', 'showText']),
		text('redirectUrl'),
		text('completionTitle'),
		text('completionMessage'),
		text('responseText'),
		flag('limitWaitTime'),
		collection('options', [text('formTitle'), flag('appendAttribution'), text('customCss')]),
	],
	async execute() {
		assertReachedByForm(this);
		const parameter = (name) => this.getNodeParameter(name, 0);
		if (parameter('operation') === 'page') {
			refuse(this, 'A further form page needs a visitor; headless runs cover Form Ending only');
		}
		const respondWith = parameter('respondWith');
		const page = { form: this.getNode().name, respondWith };
		if (respondWith === 'redirect') page.redirectUrl = parameter('redirectUrl');
		if (respondWith === 'showText') page.responseText = parameter('responseText');
		if (respondWith === 'text') {
			page.title = parameter('completionTitle');
			page.message = parameter('completionMessage');
		}
		await this.sendResponse(page);
		return [this.getInputData()];
	},
});

function assertReachedByForm(context) {
	const { name } = context.getNode();
	const triggers = context.getParentNodes(name).filter(({ type }) => type === FORM_TRIGGER);
	if (triggers.length === 0) refuse(context, 'Form Trigger node must be set before this node');
	if (context.getChildNodes(name).some(({ type }) => type === FORM)) {
		refuse(context, 'Completion has to be the last Form node in the workflow');
	}
	const started = triggers.some((trigger) =>
		context.evaluateExpression(`{{ $(${JSON.stringify(trigger.name)}).isExecuted }}`, 0),
	);
	if (!started) {
		refuse(context, 'No form started this run, so n8n would wait for a visitor who never comes');
	}
}

function refuse(context, message) {
	throw new NodeOperationError(context.getNode(), message);
}
