const assert = require('node:assert/strict');
const path = require('node:path');
const { PACK, formUrl, nodesOfType } = require('../../scripts/n8n/templates');
const { routedLead, startedBy } = require('./pipeline');
const { screenshot } = require('./screenshots');

const STEP_LIMIT_MS = 45_000;

/** What a visitor answers, by what a field asks for; the first match counts. */
const WARM_VISITOR = [
	[/e-?mail/iu, 'nora.brandt@northwind-analytics.example'],
	[/company$/iu, 'Northwind Analytics'],
	[/role|title/iu, 'VP Revenue Operations'],
	[/how many people|employees/iu, '201-500'],
	[/industry|company do/iu, 'B2B software'],
	[/country/iu, 'United States'],
	[
		/problem|message/iu,
		'Our routing tool loses a third of our inbound leads, and that costs us two deals a month.',
	],
	[/tool/iu, 'LeadRouter, but we will not renew its contract in March.'],
	[/timeline/iu, 'We want to decide within 60 days.'],
	[/who else/iu, 'Our CRO, Marcus. The decision is mine.'],
	[/name/iu, 'Nora Brandt'],
];
const COOL_VISITOR = [
	[/e-?mail/iu, 'sam.reader@northwind-analytics.example'],
	[/problem|message/iu, 'Just looking around, we have no problem to solve.'],
	[/tool|timeline|who else/iu, ''],
	[/name/iu, 'Sam Reader'],
	...WARM_VISITOR,
];

/** The form of a pipeline that answers on receipt: the visitor is thanked at once, the lead goes its way. */
async function checkFormEntry(check, browser, template) {
	await check(`form: a visitor of ${template.file} becomes a warm lead`, async () => {
		const lead = await visit(
			browser,
			template,
			WARM_VISITOR,
			() => false,
			(page) => page.locator('#submitted-form').waitFor(),
		);
		assert.equal(lead.routing.bucket, 'warm');
	});
}

async function checkBookingForm(check, browser, template) {
	const bookingLinks = linksOf(nodesOfType(template.workflow, `${PACK}routeBucket`));
	const isBookingLink = ({ href }) => bookingLinks.some((link) => href.startsWith(link));

	await check('form: a warm visitor lands on the booking page', async () => {
		const lead = await visit(browser, template, WARM_VISITOR, isBookingLink, (page) =>
			page.waitForURL(isBookingLink),
		);
		assert.equal(lead.routing.bucket, 'warm');
	});
	await check('form: a cool visitor reads a thank-you page', async () => {
		const titles = nodesOfType(template.workflow, 'n8n-nodes-base.form')
			.map(({ parameters }) => parameters.completionTitle)
			.filter(Boolean);
		const lead = await visit(browser, template, COOL_VISITOR, isBookingLink, async (page) => {
			await page
				.getByText(new RegExp(titles.map(RegExp.escape).join('|'), 'u'))
				.first()
				.waitFor();
			await screenshot(page, 'form-thank-you');
			assert.equal(new URL(page.url()).origin, template.url);
		});
		assert.equal(lead.routing.bucket, 'cool');
	});
}

/** One visitor from opening the form to what `expectPage` waits for; returns the lead that came of it. */
async function visit(browser, template, answers, isBookingLink, expectPage) {
	const context = await browser.newContext();
	const page = await context.newPage();
	page.setDefaultTimeout(STEP_LIMIT_MS);
	await page.route(isBookingLink, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<h1>Pick a time</h1>' }),
	);
	const execution = await startedBy(template, async () => {
		await fillIn(page, template, answers);
		await screenshot(page, `form-of-${path.parse(template.file).name}`);
		await page.locator('#submit-btn').click();
		await expectPage(page);
	});
	await context.close();
	return routedLead(execution, template.workflow);
}

async function fillIn(page, { url, workflow }, answers) {
	await page.goto(formUrl(url, workflow));
	const [trigger] = nodesOfType(workflow, 'n8n-nodes-base.formTrigger');
	for (const [index, field] of trigger.parameters.formFields.values.entries()) {
		if (field.fieldType === 'hiddenField') continue;
		const asked = `${field.fieldName} ${field.fieldLabel}`;
		const [, answer] = answers.find(([pattern]) => pattern.test(asked)) ?? [];
		assert.ok(answer !== undefined, `no answer is prepared for the field "${asked}"`);
		const input = page.locator(`#field-${index}`);
		if (field.fieldType === 'dropdown') await input.selectOption(answer);
		else await input.fill(answer);
	}
}

const linksOf = (nodes) =>
	JSON.stringify(nodes.map(({ parameters }) => parameters)).match(/https:\/\/[^"\\\s?]+/gu) ?? [];

module.exports = { checkBookingForm, checkFormEntry };
