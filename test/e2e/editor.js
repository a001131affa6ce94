const assert = require('node:assert/strict');
const path = require('node:path');
const { OWNER } = require('../../scripts/n8n/rest');
const { canvasNodes, packNodes, stickyNotes } = require('../../scripts/n8n/templates');
const { MODEL } = require('./modelStandIn');
const { screenshot } = require('./screenshots');

const VIEWPORT = { width: 1920, height: 1080 };
const STEP_LIMIT_MS = 30_000;
/** Time for icons, late requests and console messages of a page that already shows its content. */
/** Fields that every account with ours in it has at least. */
const FEWEST_FIELDS = 40;
const SETTLE_MS = 2_000;
/** What n8n's own editor logs, whatever workflow is open. */
const NOISE = [
	{ url: /\/rest\/login$/u, reason: 'the sign-in page asks whether somebody is signed in: 401' },
	{
		url: /\/schemas\/n8n-nodes-base\./u,
		reason: "n8n's own nodes without output schema: 404 in every workflow",
	},
];

const byTestId = (page, id) => page.locator(`[data-test-id="${id}"]`);

/** A page of the editor that remembers what went wrong in its console. */
async function openEditor(browser, { colorScheme = 'light' } = {}) {
	const context = await browser.newContext({ viewport: VIEWPORT, colorScheme });
	const page = await context.newPage();
	page.setDefaultTimeout(STEP_LIMIT_MS);
	const complaints = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		const { url } = message.location();
		if (message.type() !== 'error' || NOISE.some((noise) => noise.url.test(url))) return;
		complaints.push(`${message.text()} (${url})`);
	});
	return { page, complaints };
}

async function signIn({ page }, url) {
	await page.goto(`${url}/signin`);
	await page.locator('input[name=emailOrLdapLoginId]').fill(OWNER.email);
	await page.locator('input[name=password]').fill(OWNER.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(({ pathname }) => pathname.startsWith('/home'));
}

async function openWorkflow({ page }, url, { id, workflow }) {
	await page.goto(`${url}/workflow/${id}`);
	await byTestId(page, 'canvas-node').first().waitFor();
	await byTestId(page, 'zoom-to-fit').click();
	await byTestId(page, 'canvas-node')
		.nth(canvasNodes(workflow).length - 1)
		.waitFor();
	await page.waitForTimeout(SETTLE_MS);
}

/** Node names whose icon is a question mark or did not load. */
const brokenIcons = (page) =>
	byTestId(page, 'canvas-node').evaluateAll((nodes) =>
		nodes
			.filter((node) => {
				const image = node.querySelector('.n8n-node-icon img');
				const missing = node.querySelector('.n8n-node-icon [class*="nodeIconPlaceholder"]');
				return missing || (image && !(image.complete && image.naturalWidth > 0));
			})
			.map((node) => node.dataset.nodeName),
	);

const nodesShowing = (page, testId) =>
	byTestId(page, 'canvas-node')
		.filter({ has: byTestId(page, testId) })
		.evaluateAll((nodes) => nodes.map((node) => node.dataset.nodeName));

async function checkCanvas(check, editor, url, template) {
	const { page, complaints } = editor;
	const { file, workflow } = template;
	await check(`editor: ${file} opens with every node known, complete and drawn`, async () => {
		complaints.length = 0;
		await openWorkflow(editor, url, template);
		await screenshot(page, `canvas-${path.parse(file).name}`);
		assert.deepEqual(
			{
				nodes: await byTestId(page, 'canvas-node').count(),
				stickyNotes: await byTestId(page, 'sticky').count(),
				withIssues: await nodesShowing(page, 'node-issues'),
				notInstalled: await nodesShowing(page, 'node-not-installed'),
				withoutIcon: await brokenIcons(page),
				consoleErrors: complaints,
			},
			{
				nodes: canvasNodes(workflow).length,
				stickyNotes: stickyNotes(workflow).length,
				withIssues: [],
				notInstalled: [],
				withoutIcon: [],
				consoleErrors: [],
			},
		);
	});
}

/** Opens the panel of each of the pack's nodes in a template. */
async function checkPanels(check, editor, url, template) {
	for (const { name, type } of packNodes(template.workflow)) {
		await check(`editor: the panel of ${name} shows its parameters`, async () => {
			await openPanel(editor, url, template, name);
			await screenshot(editor.page, `panel-${type.split('.').pop()}`);
			await assertComplete(editor, name);
		});
	}
}

/** CRM Upsert of the templates with a CRM: a rule can name any field that the account has. */
async function checkCrmPanels(check, editor, url, templates) {
	const { page } = editor;
	for (const template of templates) {
		const { system } = template.workflow.nodes.find(({ name }) => name === 'CRM Upsert').parameters;
		await check(`editor: the panel of CRM Upsert lists the fields of ${system}`, async () => {
			await openPanel(editor, url, template, 'CRM Upsert');
			await assertComplete(editor, 'CRM Upsert');
			const shown = await byTestId(page, 'node-parameters').innerText();
			for (const name of ['System', 'Authentication', 'Operation']) {
				assert.ok(shown.includes(name), `the panel does not show ${name}`);
			}
			await byTestId(page, 'node-parameters').getByText('Add Field Rule').first().click();
			const select = byTestId(page, 'node-parameters').locator('.el-select:visible').first();
			const field = byTestId(page, 'parameter-input-field').first();
			await field.or(select).first().scrollIntoViewIfNeeded();
			await screenshot(page, `panel-crmUpsert-${system}`);
			await field.locator('input').first().click();
			const items = page.locator('.el-select-dropdown__item:visible');
			await items.nth(FEWEST_FIELDS).waitFor();
			await screenshot(page, `panel-crmUpsert-${system}-fields`);
			const labels = (await items.allInnerTexts()).join('\n');
			assert.match(labels, /bucket/iu);
			assert.match(labels, /owner/iu);
			await items
				.filter({ hasText: /bucket/iu })
				.first()
				.click();
			await page.waitForTimeout(SETTLE_MS);
			await screenshot(page, `panel-crmUpsert-${system}-rule`);
			await assertComplete(editor, 'CRM Upsert');
		});
	}
}

/** Qualify with a model connected below it, and with its own OpenAI reader, whose options are all set. */
async function checkReaderPanels(check, editor, url, { connected, openAi }) {
	const { page } = editor;
	await check('editor: the panel of Qualify asks for a chat model', async () => {
		await openPanel(editor, url, connected, 'Qualify');
		await screenshot(page, 'panel-qualify-chatModel');
		await assertComplete(editor, 'Qualify');
		const options = await offeredOptions(page);
		await screenshot(page, 'panel-qualify-chatModel-options');
		assert.ok(options.includes('Hide Personal Data'));
		assert.ok(!options.includes('Service Tier'), 'an option is offered that has no effect here');
	});
	await check('editor: the panel of Qualify lists the models of OpenAI’s API', async () => {
		await openPanel(editor, url, openAi, 'Qualify');
		await screenshot(page, 'panel-qualify-openAi');
		await assertComplete(editor, 'Qualify');
		await addOption(page).scrollIntoViewIfNeeded();
		await screenshot(page, 'panel-qualify-openAi-options');
		await byTestId(page, 'resource-locator-model').locator('input').last().click();
		const item = byTestId(page, 'rlc-item').first();
		await item.waitFor();
		await page.waitForTimeout(SETTLE_MS);
		await screenshot(page, 'panel-qualify-openAi-models');
		assert.equal((await item.innerText()).trim(), MODEL);
	});
}

async function openPanel(editor, url, template, name) {
	const { page, complaints } = editor;
	complaints.length = 0;
	await openWorkflow(editor, url, template);
	const node = page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	await node.locator('.n8n-node-icon').dblclick();
	await byTestId(page, 'ndv').waitFor();
	await byTestId(page, 'node-parameters')
		.locator('[data-test-id="parameter-item"]')
		.first()
		.waitFor();
	await page.waitForTimeout(SETTLE_MS);
}

async function assertComplete({ page, complaints }, name) {
	const shown = {
		title: (await byTestId(page, 'node-title-container').innerText()).trim(),
		issues: await byTestId(page, 'parameter-issues').count(),
		consoleErrors: complaints,
	};
	assert.deepEqual(shown, { title: name, issues: 0, consoleErrors: [] });
}

/** Opens the list of options that can be added, and returns their names. */
async function offeredOptions(page) {
	await addOption(page).click();
	await page.waitForTimeout(SETTLE_MS);
	return await page.locator('.el-select-dropdown__item:visible').allInnerTexts();
}

const addOption = (page) => {
	const parameters = byTestId(page, 'node-parameters');
	return parameters.getByPlaceholder('Add option').or(parameters.getByText('Add option')).last();
};

async function checkDarkCanvas(check, browser, url, template) {
	await check('editor: the canvas in dark mode draws every icon', async () => {
		const editor = await openEditor(browser, { colorScheme: 'dark' });
		await signIn(editor, url);
		await openWorkflow(editor, url, template);
		await screenshot(editor.page, `canvas-${path.parse(template.file).name}-dark`);
		assert.deepEqual(await brokenIcons(editor.page), []);
		await editor.page.context().close();
	});
}

module.exports = {
	assertComplete,
	checkCanvas,
	checkCrmPanels,
	checkDarkCanvas,
	checkPanels,
	checkReaderPanels,
	openEditor,
	openPanel,
	signIn,
};
