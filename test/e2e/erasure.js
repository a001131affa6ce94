const assert = require('node:assert/strict');
const { outputsOf } = require('../../scripts/n8n/rest');
const { webhookUrl } = require('../../scripts/n8n/templates');
const { assertSuccess, startedBy } = require('./pipeline');

const HEADER = { name: 'x-erasure-key', value: 'a-key-of-the-users-own' };
const TABLES = ['lead_pipeline_contacts', 'lead_pipeline_activities', 'lead_pipeline_decisions'];

/** Webhook and form of the template get the credentials that its callers sign in with. */
async function checkErasureIsGuarded(check, template) {
	const { api, id, url, workflow } = template;
	await check(`${template.file} can be published once callers have to sign in`, async () => {
		const header = await api.createCredential({
			...{ name: 'Callers', type: 'httpHeaderAuth', data: HEADER },
		});
		const password = await api.createCredential({
			...{ name: 'Colleagues', type: 'httpBasicAuth' },
			data: { user: 'privacy', password: 'a-password-of-the-users-own' },
		});
		const asked = {
			headerAuth: { httpHeaderAuth: { id: header.id, name: header.name } },
			basicAuth: { httpBasicAuth: { id: password.id, name: password.name } },
		};
		await api.changeNodes(id, (node) => {
			const credentials = asked[node.parameters.authentication];
			return credentials ? { ...node, credentials } : node;
		});
		await api.publish(id);
	});
	await check('erasure: who does not sign in erases nobody', async () => {
		const response = await fetch(webhookUrl(url, workflow), { method: 'POST' });
		assert.equal(response.status, 403);
	});
}

/** Everything of one person goes from the Data Tables, and the confirmation says what went. */
async function checkErasure(check, template, email) {
	const { api, url, workflow } = template;
	await check(
		'erasure: the rows of a person are gone, and the confirmation counts them',
		async () => {
			const held = async () => JSON.stringify(await Promise.all(TABLES.map(api.rows)));
			assert.ok((await held()).includes(email), 'there is nothing to erase');
			const execution = await startedBy(template, async () => {
				const response = await fetch(webhookUrl(url, workflow), {
					method: 'POST',
					headers: { 'content-type': 'application/json', [HEADER.name]: HEADER.value },
					body: JSON.stringify({ email: email.toUpperCase() }),
				});
				assert.equal(response.status, 200);
			});
			assertSuccess(execution);
			assert.ok(!(await held()).includes(email), 'rows of the person are left');
			const [{ json }] = outputsOf(execution, 'Confirmation');
			assert.match(json.text, /1 contact, [1-9]\d* activities, [1-9]\d* decisions/u);
		},
	);
}

module.exports = { checkErasure, checkErasureIsGuarded };
