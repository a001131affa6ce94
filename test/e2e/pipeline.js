const assert = require('node:assert/strict');
const { setTimeout: sleep } = require('node:timers/promises');
const { outputsOf } = require('../../scripts/n8n/rest');
const { PACK, nodesOfType, webhookUrl } = require('../../scripts/n8n/templates');

const RUN_LIMIT_MS = 60_000;
const POLL_MS = 500;

/** Sends a payload to a template's production webhook and returns the execution once it has ended. */
async function postLead(template, payload) {
	return await startedBy(template, async () => {
		const response = await fetch(webhookUrl(template.url, template.workflow), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(payload),
			signal: AbortSignal.timeout(RUN_LIMIT_MS),
		});
		assert.equal(response.status, 200, `the webhook answered ${await response.text()}`);
	});
}

/** Does what starts an execution of the template, and returns that execution once it has ended. */
async function startedBy({ api, id }, act) {
	const known = new Set((await api.executions(id)).map((execution) => execution.id));
	await act();
	const deadline = Date.now() + RUN_LIMIT_MS;
	while (Date.now() < deadline) {
		const started = (await api.executions(id)).find((execution) => !known.has(execution.id));
		if (started) return await api.finished(started.id, RUN_LIMIT_MS);
		await sleep(POLL_MS);
	}
	throw new Error(`No execution started within ${RUN_LIMIT_MS / 1000} s`);
}

/** The lead as Route Bucket sent it on. */
function routedLead(execution, workflow) {
	assertSuccess(execution);
	const items = nodesOfType(workflow, `${PACK}routeBucket`).flatMap(({ name }) =>
		outputsOf(execution, name),
	);
	assert.equal(items.length, 1, `Route Bucket sent ${items.length} items on`);
	return items[0].json;
}

function assertSuccess({ id, status, data }) {
	const { error, lastNodeExecuted } = data.resultData;
	assert.equal(
		status,
		'success',
		`execution ${id} ended as ${status} at "${lastNodeExecuted}": ${error?.message} ${error?.description ?? ''}`,
	);
}

/** One check per sample lead: the execution succeeds, and bucket, class and outcome are the asserted ones. */
async function checkSampleLeads(check, template, leads) {
	for (const { name, payload, expect } of leads) {
		await check(`webhook: ${name} → ${expect.bucket}`, async () => {
			const execution = await postLead(template, payload);
			const { qualification, routing } = routedLead(execution, template.workflow);
			const found = { bucket: routing.bucket, class: qualification.class };
			if (expect.outcome) found.outcome = routing.outcome;
			const { bucket, class: leadClass, outcome } = expect;
			assert.deepEqual(found, { bucket, class: leadClass, ...(outcome && { outcome }) });
		});
	}
}

module.exports = { assertSuccess, checkSampleLeads, postLead, routedLead, startedBy };
