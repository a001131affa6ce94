import { deliver, setUpNodesOf, startNodeOf } from '../../scripts/headless/deliver';
import { node, webhook, workflow } from './workflows';

const received = {
	payload: { email: 'a@b.example' },
	headers: { 'X-Id': '7' },
	query: { utm_source: 'x' },
};
const nodeTypes = {
	getByNameAndVersion: (type: string) => ({
		description: {
			group: type.endsWith('Trigger') ? ['trigger'] : ['transform'],
			inputs: ['main'],
		},
	}),
};
const form = node('Form', 'formTrigger', {
	formFields: { values: [{ fieldLabel: 'email' }, { fieldLabel: 'Company' }] },
});
const chat = node('Chat', '@n8n/n8n-nodes-langchain.chatTrigger');

describe('what a trigger delivers', () => {
	test('a webhook wraps the payload as the body of a request', () => {
		expect(deliver(webhook(), received)).toEqual({
			headers: { 'content-type': 'application/json', 'x-id': '7' },
			params: {},
			query: { utm_source: 'x' },
			body: { email: 'a@b.example' },
			webhookUrl: 'http://localhost:5678/webhook/lead',
			executionMode: 'production',
		});
	});

	test('a form adds the fields left empty, the time and the query parameters', () => {
		expect(deliver(form, received)).toEqual({
			email: 'a@b.example',
			Company: null,
			submittedAt: expect.stringMatching(/^\d{4}-/u),
			formMode: 'production',
			formQueryParameters: { utm_source: 'x' },
		});
	});

	test('a chat message and a bare text become items too', () => {
		expect(deliver(chat, { payload: 'Hi' })).toEqual({ action: 'sendMessage', chatInput: 'Hi' });
		expect(deliver(node('Start', 'manualTrigger'), { payload: { a: 1 } })).toEqual({ a: 1 });
	});
});

describe('where a run starts', () => {
	const startOf = (...nodes: Array<ReturnType<typeof node>>) =>
		startNodeOf(workflow(nodes, { First: [[['Second']]] }), { nodeTypes }).name;

	test('prefers webhook, form, chat, manual, any trigger, then a node without a way in', () => {
		const others = [node('First', 'noOp'), node('Second', 'noOp')];
		const schedule = node('Schedule', 'scheduleTrigger');
		const manual = node('Manual', 'manualTrigger');
		expect(startOf(...others, schedule, manual, chat, form, webhook())).toBe('Webhook');
		expect(startOf(...others, schedule, manual, chat, form)).toBe('Form');
		expect(startOf(...others, schedule, manual, chat)).toBe('Chat');
		expect(startOf(...others, schedule, manual)).toBe('Manual');
		expect(startOf(...others, schedule)).toBe('Schedule');
		expect(startOf(node('Second', 'noOp'), node('First', 'noOp'))).toBe('First');
	});

	test('a disabled trigger is passed over', () => {
		expect(startOf({ ...webhook(), disabled: true } as ReturnType<typeof webhook>, form)).toBe(
			'Form',
		);
	});
});

test('a manual branch without a node of the pack is a set-up, one with is a way to try the flow', () => {
	const nodes = [
		node('Set up', 'manualTrigger'),
		node('Create', 'dataTable'),
		node('Try', 'manualTrigger'),
		node('Judge', 'n8n-nodes-fixture.judge'),
	];
	const flow = workflow(nodes, { 'Set up': [[['Create']]], Try: [[['Judge']]] });
	const isOfPack = (type: string) => type.startsWith('n8n-nodes-fixture.');
	expect(setUpNodesOf(flow, { isOfPack }).map((found: { name: string }) => found.name)).toEqual([
		'Set up',
	]);
});
