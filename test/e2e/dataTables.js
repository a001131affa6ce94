const assert = require('node:assert/strict');
const { setTimeout: sleep } = require('node:timers/promises');
const { nodesOfType, setUpTrigger } = require('../../scripts/n8n/templates');
const { assertSuccess, postLead } = require('./pipeline');

const CONTACTS = 'lead_pipeline_contacts';
const ACTIVITIES = 'lead_pipeline_activities';
/** A sender that repeats a webhook after a time-out does so about then. */
const PAUSE_MS = 90_000;

const ENQUIRY = {
	submissionId: 'e2e-1',
	email: 'nora.brandt@northwind-analytics.example',
	firstName: 'Nora',
	lastName: 'Brandt',
	jobTitle: 'VP Revenue Operations',
	company: 'Northwind Analytics',
	country: 'US',
	industry: 'B2B software',
	employees: 240,
	request: 'demo',
	message:
		'Please show us a demo. Our current routing tool loses a third of our inbound leads and its contract ends in March. I decide together with our CRO.',
};
const NEW_MESSAGE = {
	...ENQUIRY,
	submissionId: 'e2e-2',
	message: 'One more thing: we need the price for 40 seats before our board meets on Thursday.',
};

/**
 * The template whose CRM is n8n's Data Tables. The first run is cut off half-way by a missing table and retried:
 * n8n retries failed runs only. The returned function goes on with the same payload, no sooner than 90 seconds
 * later, and with a new message of the same person.
 */
async function checkDataTables(check, template) {
	const { api, id, workflow } = template;
	const tables = nodesOfType(workflow, 'n8n-nodes-base.dataTable')
		.filter(({ parameters }) => parameters.operation === 'create')
		.map(({ parameters }) => parameters.tableName);

	const setUp = async () =>
		assertSuccess(await api.finished(await api.run(id, setUpTrigger(workflow).name)));

	await check('Data Tables: the set-up branch creates the tables, and may run again', async () => {
		await setUp();
		await setUp();
		const names = (await api.tables()).map(({ name }) => name);
		const created = names.filter((name) => tables.includes(name));
		assert.deepEqual(created.sort(), [...tables].sort());
	});
	await check(`${template.file} can be published`, () => api.publish(id));

	let firstPostAt = 0;
	await check('Data Tables: a run that broke off is completed by a retry, once', async () => {
		await api.deleteTable(ACTIVITIES);
		firstPostAt = Date.now();
		const broken = await postLead(template, ENQUIRY);
		assert.equal(broken.status, 'error', 'without its table the run should have stopped');
		await setUp();
		const retried = await api.retry(broken.id);
		assert.equal(retried.status, 'success');
		const [transcript] = await transcripts(api);
		assert.ok(transcript.body.includes(ENQUIRY.message), 'the transcript is not verbatim');
		assert.deepEqual(await counts(api), { contacts: 1, transcripts: 1, tasks: 1, openTasks: 1 });
	});

	return async () => {
		await check('Data Tables: the same payload 90 seconds later adds nothing', async () => {
			await sleep(Math.max(0, firstPostAt + PAUSE_MS - Date.now()));
			assertSuccess(await postLead(template, ENQUIRY));
			assert.deepEqual(await counts(api), { contacts: 1, transcripts: 1, tasks: 1, openTasks: 1 });
		});
		await check('Data Tables: a new message adds a transcript to the same contact', async () => {
			assertSuccess(await postLead(template, NEW_MESSAGE));
			assert.deepEqual(await counts(api), { contacts: 1, transcripts: 2, tasks: 1, openTasks: 1 });
		});
	};
}

const transcripts = async (api) =>
	(await api.rows(ACTIVITIES)).filter(({ kind }) => kind === 'transcript');

async function counts(api) {
	const tasks = (await api.rows(ACTIVITIES)).filter(({ kind }) => kind === 'task');
	return {
		contacts: (await api.rows(CONTACTS)).length,
		transcripts: (await transcripts(api)).length,
		tasks: tasks.length,
		openTasks: tasks.filter(({ status }) => status === 'open').length,
	};
}

module.exports = { ENQUIRY, checkDataTables };
