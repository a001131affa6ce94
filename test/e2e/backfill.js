const assert = require('node:assert/strict');
const { formUrl } = require('../../scripts/n8n/templates');
const { outputsOf } = require('../../scripts/n8n/rest');
const { assertSuccess, startedBy } = require('./pipeline');

const COLUMNS = ['id', 'email', 'name', 'company', 'country', 'message'];
const ROWS = 120;

/** More rows than a batch, one of them without anybody to reach. */
function csvFile() {
	const lines = Array.from({ length: ROWS }, (_, row) =>
		row === 7
			? 'nobody,,,Acme,US,"Hello, who are you?"'
			: `row-${row},person${row}@northwind-analytics.example,Kim ${row},Northwind,US,"We want a demo, soon"`,
	);
	const buffer = Buffer.from([COLUMNS.join(','), ...lines].join('\n'));
	return { name: 'leads.csv', mimeType: 'text/csv', buffer };
}

/** A file given to the form of the template becomes as many leads, batch by batch. */
async function checkBackfill(check, browser, template) {
	await check('backfill: every row of a file is worked through and counted', async () => {
		const page = await browser.newPage();
		try {
			const execution = await startedBy(template, async () => {
				await page.goto(formUrl(template.url, template.workflow));
				await page.locator('input[type="file"]').setInputFiles(csvFile());
				await page.locator('button[type="submit"], #submit-btn').first().click();
				await page.locator('#submitted-form').waitFor();
			});
			assertSuccess(execution);
			const [{ json }] = outputsOf(execution, 'Report');
			assert.equal(json.subject, `Backfill: ${ROWS} rows`);
			assert.match(json.text, /^119 created \(preview\)\n1 passed over/u);
			assert.equal(outputsOf(execution, 'Needs a Person').length, 1);
		} finally {
			await page.close();
		}
	});
}

module.exports = { checkBackfill };
