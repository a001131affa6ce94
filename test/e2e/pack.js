const assert = require('node:assert/strict');
const { PACK } = require('../../scripts/n8n/templates');

/** Only Enrich is offered to AI agents, as a second node type. */
const NODE_TYPES = ['capture', 'crmUpsert', 'enrich', 'enrichTool', 'qualify', 'routeBucket'];

/** As the editor asks for them, to list a node's fields before its first run. */
const OUTPUT_SCHEMAS = [
	'capture/1.0.0',
	'crmUpsert/1.0.0/getLead',
	'crmUpsert/1.0.0/preview',
	'crmUpsert/1.0.0/upsert',
	'enrich/1.0.0',
	'qualify/1.0.0',
	'routeBucket/1.0.0/route',
];

async function checkPack(check, { api, url }) {
	await check('n8n offers the five nodes, and Enrich as a tool', async () => {
		const names = (await api.nodeTypes()).map(({ name }) => name);
		const own = names.filter((name) => name.startsWith(PACK)).sort();
		assert.deepEqual(
			own,
			NODE_TYPES.map((name) => PACK + name),
		);
	});
	for (const schema of OUTPUT_SCHEMAS) {
		await check(`n8n serves the output schema ${schema}`, async () => {
			const response = await fetch(`${url}/schemas/${PACK}${schema}.json`);
			assert.equal(response.status, 200);
			const { properties } = await response.json();
			assert.ok(properties.lead, 'the schema does not describe the lead');
		});
	}
}

module.exports = { checkPack };
