const assert = require('node:assert/strict');
const path = require('node:path');
const { loadTypeScript } = require('../../scripts/headless/loadTypeScript');
const { outputsOf } = require('../../scripts/n8n/rest');
const { setUpTrigger } = require('../../scripts/n8n/templates');
const { assertComplete, openPanel } = require('./editor');
const { assertSuccess, postLead } = require('./pipeline');
const { screenshot } = require('./screenshots');

const CACHE = 'lead_pipeline_cache';
const PROVIDERS = ['apollo', 'peopledatalabs', 'zoominfo', 'clearbit', 'crustdata', 'http'];
const SOURCE_HOST = 'facts.lead-pipeline.example';
const SOURCE_KEY = { name: 'x-facts-key', value: 'a-key-of-the-users-own' };
const TIMEOUT_SECONDS = 20;

/** The pack's own credentials: what they are called in the editor, wrong data, and what n8n says to those. */
const OWN_CREDENTIALS = {
	leadPipelineApolloApi: {
		label: 'Apollo API',
		wrong: { apiKey: 'wrong' },
		refusal: 'Apollo does not know this API key',
	},
	leadPipelineCrustdataApi: {
		label: 'Crustdata API',
		wrong: { apiKey: 'wrong' },
		refusal: /Crustdata does not know this API key/u,
	},
	leadPipelinePeopleDataLabsApi: {
		label: 'People Data Labs API',
		wrong: { apiKey: 'wrong' },
		refusal: 'People Data Labs does not know this API key',
	},
	leadPipelineZoomInfoApi: {
		label: 'ZoomInfo API',
		wrong: { clientId: 'wrong', clientSecret: 'wrong' },
		refusal: 'ZoomInfo does not accept this client ID and secret (401)',
	},
};

/** Leads whose companies the providers know in part, and who has to be asked for the rest. */
const FIRST = { lead: 'dana.whitlock@fernlightmedia.com', known: ['media', '72', 'US'] };
const SECOND = 'marek.sobel1@fernlightmedia.com';
const OTHERS = [
	{ lead: 'priya.raman@sandpiper.cloud', known: ['itServices', '370', 'US'], by: 'zoominfo' },
	{ lead: 'theo.arnaud1@trellisanalytics.com', known: ['software', '118', 'US'], by: 'clearbit' },
	{
		lead: 'priya.raman@dunmorecapital.ie',
		known: ['financialServices', '64', 'IE'],
		by: 'crustdata',
	},
	{ lead: 'marek.sobel@pioneervalleyaid.org', known: ['nonprofit', '85', 'US'], by: 'http' },
];
const UNKNOWN = 'priya.raman@verdanefoods.fr';

const load = (...file) => loadTypeScript(path.join(__dirname, '..', ...file));

/** Stand-ins for the providers, and for a source of the user's own, to be started before n8n. */
async function startEnrichment() {
	const { startEnrichment: start } = load('support', 'enrichmentStandIns.ts');
	const { startVendor } = load('standins', 'enrichment', 'vendorServer.ts');
	const vendors = await start();
	const source = await startVendor({
		secrets: [SOURCE_KEY.name],
		gate: (_request, { [SOURCE_KEY.name]: key }) =>
			key === SOURCE_KEY.value ? null : { status: 401, body: {} },
		answer: ({ query }) =>
			query.domain === 'pioneervalleyaid.org'
				? { status: 200, body: { found: [{ sector: 'non-profit', staff: 85, land: 'US' }] } }
				: { status: 404, body: {} },
	});
	return {
		credentials: { ...vendors.credentials, httpHeaderAuth: SOURCE_KEY },
		standIns: { ...vendors.standIns, http: source },
		requests: () => ({ ...vendors.requests(), http: source.requests.length }),
		hosts: { ...vendors.hosts, [SOURCE_HOST]: Number(new URL(source.url).port) },
		async stop() {
			await source.stop();
			await vendors.stop();
		},
	};
}

/** n8n's own test of a credential, as the editor starts it after it was saved. */
async function checkCredentials(check, { api }, { credentials }) {
	const test = async (type, data) => {
		const { id, name } = await api.createCredential({ name: `Test of ${type}`, type, data });
		const { status, message } = await api.testCredential({ id, name, type, data });
		await api.deleteCredential(id);
		return { status, message };
	};
	for (const [type, { label, wrong, refusal }] of Object.entries(OWN_CREDENTIALS)) {
		await check(`credential ${label}: n8n's test tells a right key from a wrong one`, async () => {
			assert.deepEqual(await test(type, credentials[type]), {
				status: 'OK',
				message: 'Connection successful!',
			});
			const { status, message } = await test(type, wrong);
			assert.equal(status, 'Error');
			if (refusal instanceof RegExp) assert.match(message, refusal);
			else assert.equal(message, refusal);
		});
	}
}

/** The waterfall with its cache: who is asked, what is stored, and that nobody is asked twice. */
async function checkWaterfall(check, template, enrichment) {
	const { api, id, file, workflow } = template;
	const { standIns, requests } = enrichment;
	await check(`${file} can be published with a credential for each provider`, async () => {
		const saved = {};
		for (const [type, data] of Object.entries(enrichment.credentials)) {
			const name = OWN_CREDENTIALS[type]?.label ?? type;
			const { id: credential } = await api.createCredential({ name, type, data });
			saved[type] = { id: credential, name };
		}
		await api.changeNodes(id, (node) =>
			node.name === 'Enrich'
				? { ...node, credentials: saved, parameters: withProviders(node.parameters) }
				: node,
		);
		await api.publish(id);
	});
	await check('enrichment: without the cache’s table a lead goes on', async () => {
		const item = await enriched(template, UNKNOWN);
		assert.equal(item.employees, '430');
		assert.ok(!(await api.tables()).some(({ name }) => name === CACHE));
	});
	await check('enrichment: the set-up creates the cache, and a second time keeps it', async () => {
		const setUp = async () =>
			assertSuccess(await api.finished(await api.run(id, setUpTrigger(workflow).name)));
		await setUp();
		await setUp();
		assert.deepEqual(await api.rows(CACHE), []);
	});
	await check(
		'enrichment: providers fill what is missing, and the next lead asks nobody',
		async () => {
			const before = requests();
			const first = await enriched(template, FIRST.lead);
			assert.deepEqual(fieldsOf(first), FIRST.known);
			assert.equal(first.cost, '0.20');
			assert.deepEqual(outcomes(first), {
				...{ apollo: 'found', peopledatalabs: 'found', zoominfo: 'skipped' },
				...{ clearbit: 'skipped', crustdata: 'skipped', http: 'skipped' },
			});
			const asked = { apollo: before.apollo + 1, peopledatalabs: before.peopledatalabs + 1 };
			assert.deepEqual(requests(), { ...before, ...asked });
			const [row, ...more] = await api.rows(CACHE);
			assert.deepEqual([row.cache_key, row.kind, more], ['fernlightmedia.com', 'company', []]);
			assert.ok(!row.content.includes('dana'), 'the cache holds something of the person');

			const second = await enriched(template, SECOND);
			assert.deepEqual(requests(), { ...before, ...asked });
			assert.deepEqual(fieldsOf(second), FIRST.known);
			assert.equal(second.cost, '0.00');
			assert.match(second.asked, /^cache: found/mu);
		},
	);
	for (const { lead, known, by } of OTHERS) {
		await check(`enrichment: ${by} answers with n8n's credential`, async () => {
			const item = await enriched(template, lead);
			assert.deepEqual(fieldsOf(item), known);
			assert.equal(outcomes(item)[by], 'found', item.asked);
		});
	}
	await check('enrichment: with every provider down a lead still goes on', async () => {
		const vendors = PROVIDERS.map((name) => standIns[name]);
		for (const { fail } of vendors) fail('serverError');
		const item = await enriched(template, 'ingrid.fossum@ironvale.io');
		for (const { fail } of vendors) fail(null);
		assert.deepEqual(fieldsOf(item), ['unknown', 'unknown', 'unknown']);
		assert.equal(item.cost, '0.00');
		const told = Object.values(outcomes(item));
		assert.deepEqual([...new Set(told)], ['failed'], item.asked);
	});
	await check('enrichment: what names nobody reaches a person', async () => {
		const execution = await postLead(template, { comment: 'hello' });
		assertSuccess(execution);
		const [{ json }] = outputsOf(execution, 'Needs a Person');
		assert.match(json.text, /Reason: No way to reach a person/u);
	});
}

const withProviders = (parameters) => ({
	...parameters,
	providers: PROVIDERS,
	httpAuthentication: 'header',
	httpUrl: `https://${SOURCE_HOST}/companies?domain={domain}`,
	httpFields: {
		fields: [
			{ path: 'enrichment.company.employees', json: 'found[0].staff' },
			{ path: 'enrichment.company.industry', json: 'found[0].sector' },
			{ path: 'enrichment.company.country', json: 'found[0].land' },
		],
	},
	options: { ...parameters.options, timeoutSeconds: TIMEOUT_SECONDS },
});

async function enriched(template, email) {
	const execution = await postLead(template, { email, message: 'Please show us a demo.' });
	assertSuccess(execution);
	const items = outputsOf(execution, 'What Is Known');
	const [failed] = outputsOf(execution, 'Needs a Person');
	assert.equal(
		items.length,
		1,
		`What Is Known sent ${items.length} items on; ${failed?.json.text}`,
	);
	return items[0].json;
}

const fieldsOf = ({ industry, employees, country }) => [industry, employees, country];

/** What each provider's attempt ended with, as the template tells it. */
const outcomes = ({ asked }) =>
	Object.fromEntries(
		asked
			.split('\n')
			.map((line) => line.split(/: | \(/u))
			.filter(([provider]) => PROVIDERS.includes(provider))
			.map(([provider, outcome]) => [provider, outcome]),
	);

/** The panel of Enrich offers what decides, and the credential of each provider that is chosen, of no other. */
async function checkEnrichPanel(check, editor, url, template) {
	const { page } = editor;
	await check('editor: the panel of Enrich shows providers with their credentials', async () => {
		await openPanel(editor, url, template, 'Enrich');
		await screenshot(page, 'panel-enrich-providers');
		await assertComplete(editor, 'Enrich');
		const parameters = page.locator('[data-test-id="node-parameters"]');
		const shown = await parameters.innerText();
		for (const name of ['Use Network', 'Providers', 'HTTP URL', 'Needed Fields']) {
			assert.ok(shown.includes(name), `the panel does not show ${name}`);
		}
		const labels = Object.values(OWN_CREDENTIALS).map(({ label }) => `Credential for ${label}`);
		for (const label of [...labels, 'Credential for Header Auth']) {
			assert.ok(shown.includes(label), `the panel does not show ${label}`);
		}
		assert.ok(!shown.includes('HubSpot'), 'HubSpot is shown without being chosen');
	});
	await check('editor: the dialog of each credential asks for what its vendor gives', async () => {
		const edit = page.locator('[data-test-id="credential-edit-button"]');
		for (const { label } of Object.values(OWN_CREDENTIALS)) {
			await openPanel(editor, url, template, 'Enrich');
			const name = page.getByText(`Credential for ${label}`, { exact: true });
			const row = page.locator('div').filter({ has: name }).filter({ has: edit });
			await row.last().locator(edit).first().click();
			const dialog = page.locator('[data-test-id="editCredential-modal"]');
			await dialog.waitFor();
			await dialog.getByText('Connection tested successfully').first().waitFor();
			await screenshot(page, `credential-${label.toLowerCase().replace(/ /gu, '-')}`);
		}
	});
}

module.exports = { checkCredentials, checkEnrichPanel, checkWaterfall, startEnrichment };
