const assert = require('node:assert/strict');
const { generateKeyPairSync } = require('node:crypto');
const { outputsOf } = require('../../scripts/n8n/rest');
const { PACK, nodesOfType, setUpTrigger } = require('../../scripts/n8n/templates');
const { startStandIn } = require('../../demo/crmStandIns');
const { assertSuccess, postLead } = require('./pipeline');

const LEAD = {
	submissionId: 'e2e-crm-1',
	email: "nora.o'brandt+demo@northwind-analytics.example",
	firstName: 'Nora',
	lastName: 'Brandt',
	jobTitle: 'VP Revenue Operations',
	company: 'Northwind Analytics',
	country: 'US',
	industry: 'B2B software',
	employees: 240,
	request: 'demo',
	message:
		'Please show us a demo. Our <current> tool loses a third of our inbound leads & its contract ends in March. I decide together with our CRO. 🚀',
};

/** Per CRM: n8n's credential as a user would save it, and the kinds of record that a lead becomes. */
const CRMS = {
	hubspot: {
		credential: { type: 'hubspotAppToken', data: ({ hubspotAppToken }) => hubspotAppToken },
		records: { contacts: 1, companies: 1, notes: 1, tasks: 1 },
	},
	pipedrive: {
		credential: {
			type: 'pipedriveApi',
			data: ({ pipedriveApi }) => ({ apiToken: pipedriveApi.apiToken }),
		},
		records: { persons: 1, organizations: 1, notes: 1, activities: 1 },
	},
	salesforce: {
		parameters: { salesforceAuthentication: 'jwt' },
		credential: { type: 'salesforceJwtApi', data: jwtOf },
		records: { Leads: 1, Contacts: 0, Accounts: 0, Tasks: 2 },
	},
};

function jwtOf() {
	const { privateKey } = generateKeyPairSync('rsa', {
		modulusLength: 2048,
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		publicKeyEncoding: { type: 'spki', format: 'pem' },
	});
	return { environment: 'production', clientId: 'client', username: 'ops@example.com', privateKey };
}

const templateOf = (name) => `inbound-lead-pipeline-${name}.json`;

/** Stand-ins for the CRMs, to be started before n8n: `hosts` are those that n8n must reach on loopback. */
async function startCrms(templates) {
	const started = await Promise.all(
		Object.keys(CRMS).map(async (name) => {
			const { workflow } = templates.find(({ file }) => file === templateOf(name));
			return [name, await startStandIn(name, repsOf(workflow))];
		}),
	);
	return {
		files: Object.keys(CRMS).map(templateOf),
		standIns: new Map(started),
		hosts: Object.assign({}, ...started.map(([, { hosts }]) => hosts)),
		stop: () => Promise.all(started.map(([, standIn]) => standIn.stop())),
	};
}

function repsOf(workflow) {
	const [{ parameters }] = nodesOfType(workflow, `${PACK}routeBucket`);
	return [...parameters.reps.rep.map(({ email }) => email), parameters.fallbackOwner];
}

/** The pipeline of each CRM on n8n: fields are provisioned, a lead lands once, with n8n's own credential. */
async function checkCrms(check, { standIns }, templates) {
	for (const [name, { credential, parameters = {}, records }] of Object.entries(CRMS)) {
		const template = templates.find(({ file }) => file === templateOf(name));
		const standIn = standIns.get(name);
		const { api, id, workflow } = template;
		await check(`${template.file} can be published once it has a credential`, async () => {
			const { type, data } = credential;
			const saved = await api.createCredential({ name, type, data: data(standIn.credentials) });
			const credentials = { [type]: { id: saved.id, name: saved.name } };
			await api.changeNodes(id, (node) =>
				node.type === `${PACK}crmUpsert`
					? { ...node, parameters: { ...node.parameters, ...parameters }, credentials }
					: node,
			);
			await api.publish(id);
		});
		await check(
			`${name}: the fields are provisioned, and a second time all are there`,
			async () => {
				const provisioned = async () => {
					const execution = await api.finished(await api.run(id, setUpTrigger(workflow).name));
					assertSuccess(execution);
					const [{ json }] = outputsOf(execution, 'Provision Fields');
					assert.deepEqual(json.failed, []);
					return json;
				};
				assert.ok((await provisioned()).created.length > 40, 'hardly a field was created');
				assert.deepEqual((await provisioned()).created, []);
			},
		);
		await check(
			`${name}: a lead lands with its transcript and task, the same again adds nothing`,
			async () => {
				const first = writtenBy(await postLead(template, LEAD));
				assert.equal(first.action, 'created');
				assert.deepEqual(first.warnings, []);
				assert.deepEqual(Object.fromEntries(standIn.holds()), records);
				standIn.settle();
				assert.equal(writtenBy(await postLead(template, LEAD)).action, 'unchanged');
				assert.deepEqual(Object.fromEntries(standIn.holds()), records);
				assert.deepEqual(standIn.violations, []);
			},
		);
	}
}

function writtenBy(execution) {
	assertSuccess(execution);
	const written = outputsOf(execution, 'CRM Upsert');
	assert.deepEqual(
		written.filter(({ json }) => json.error).map(({ json }) => json.error),
		[],
	);
	assert.equal(written.length, 1, `CRM Upsert sent ${written.length} items on`);
	return written[0].json.crm;
}

module.exports = { checkCrms, startCrms };
