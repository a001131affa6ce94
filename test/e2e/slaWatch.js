const assert = require('node:assert/strict');
const { outputsOf } = require('../../scripts/n8n/rest');
const { assertSuccess } = require('./pipeline');

const DECISIONS = 'lead_pipeline_decisions';
const TRIGGER = 'Every Five Minutes';
/** A team that works around the clock, for which a second of the target is enough. */
const ALWAYS = {
	...{ businessDays: [1, 2, 3, 4, 5, 6, 7], businessStart: '00:00', businessEnd: '24:00' },
};
const REMIND = { remindAt: 1, escalateAt: 999, reassignAt: 1000 };
const REASSIGN = { remindAt: 1, escalateAt: 1, reassignAt: 1 };

/** The lead that the Data Tables hold by now: its owner is reminded once, then another rep has it. */
async function checkSlaWatch(check, template) {
	const { api, workflow } = template;
	const created = await check('SLA watch: a copy without the pinned sample is saved', async () => {
		const { nodes, connections, settings } = workflow;
		return await api.create({ name: 'SLA watch at once', nodes, connections, settings });
	});
	if (!created) return;
	const watch = async (escalation) => {
		await api.changeNodes(created.id, (node) => {
			if (node.name !== 'Route Bucket') return node;
			const options = {
				...node.parameters.options,
				...ALWAYS,
				policyJson: JSON.stringify({ escalation }),
			};
			return { ...node, parameters: { ...node.parameters, options } };
		});
		const execution = await api.finished(await api.run(created.id, TRIGGER));
		assertSuccess(execution);
		return (name) => outputsOf(execution, name).map(({ json }) => json);
	};
	await check('SLA watch: the owner of a waiting lead is reminded, once', async () => {
		const [{ owner_email: owner }] = await api.rows(DECISIONS);
		const sent = await watch(REMIND);
		assert.deepEqual(
			sent('Remind').map(({ to }) => to),
			[owner],
		);
		const again = await watch(REMIND);
		assert.deepEqual(again('Remind'), []);
	});
	await check('SLA watch: another rep takes over, and the row says why', async () => {
		const [before] = await api.rows(DECISIONS);
		const sent = await watch(REASSIGN);
		const [after] = await api.rows(DECISIONS);
		assert.notEqual(after.owner_email, before.owner_email);
		assert.equal(after.previous_owners, before.owner_email);
		assert.match(after.sla_reason, /reassigned from/u);
		assert.deepEqual(
			sent('Hand Over').map(({ to }) => to),
			[after.owner_email, before.owner_email],
		);
	});
}

module.exports = { checkSlaWatch };
