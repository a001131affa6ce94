const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { launchBrowser } = require('./n8n/browser');
const { VERSION, installN8n } = require('./n8n/install');
const { runCommand, startN8n } = require('./n8n/instance');
const { installPack } = require('./n8n/pack');
const { connect } = require('./n8n/rest');
const { FOLDER, readTemplates, toDoBeforePublishing } = require('./n8n/templates');
const { WORDINGS, checkAnyModel } = require('../test/e2e/anyModel');
const { checkBackfill } = require('../test/e2e/backfill');
const { checkCrms, startCrms } = require('../test/e2e/crms');
const { ENQUIRY, checkDataTables } = require('../test/e2e/dataTables');
const {
	checkCanvas,
	checkCrmPanels,
	checkDarkCanvas,
	checkPanels,
	checkReaderPanels,
	openEditor,
	signIn,
} = require('../test/e2e/editor');
const {
	checkCredentials,
	checkEnrichPanel,
	checkWaterfall,
	startEnrichment,
} = require('../test/e2e/enrichment');
const { checkErasure, checkErasureIsGuarded } = require('../test/e2e/erasure');
const { checkBookingForm, checkFormEntry } = require('../test/e2e/form');
const { startModelStandIn } = require('../test/e2e/modelStandIn');
const { checkPack } = require('../test/e2e/pack');
const { checkSampleLeads } = require('../test/e2e/pipeline');
const { createReport } = require('../test/e2e/report');
const { checkRoutingPolicy } = require('../test/e2e/routingPolicy');
const { clearScreenshots } = require('../test/e2e/screenshots');
const { checkSlaWatch } = require('../test/e2e/slaWatch');

const INSTALL_LIMIT_MS = 25 * 60_000;
const RUN_LIMIT_MS = 14 * 60_000;
const PIPELINE = 'inbound-lead-pipeline.json';
const WITH_DATA_TABLES = 'inbound-lead-pipeline-data-tables.json';
const FORM_TO_BOOKING = 'form-to-booking.json';
const ANY_MODEL = 'qualify-with-any-model.json';
const ERASURE = 'erasure-request.json';
const BACKFILL = 'backfill.json';
const SLA_WATCH = 'sla-watch.json';
const WATERFALL = 'enrich-waterfall.json';
const LEADS = path.join(__dirname, '..', 'demo', 'leads.json');

/** Everything below runs in order; what fails alone does not keep the rest from running. */
async function run(report, onEnd) {
	const { check, need } = report;
	const bin = await need(`n8n ${VERSION} is installed`, () => installN8n(), INSTALL_LIMIT_MS);
	const timer = setTimeout(giveUp, RUN_LIMIT_MS, report);
	onEnd(() => clearTimeout(timer));
	const userFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'lead-pipeline-e2e-'));
	onEnd(() => fs.rmSync(userFolder, { recursive: true, force: true }));
	clearScreenshots();

	await need('the packed tarball installs as n8n installs it', async () => installPack(userFolder));
	await need('n8n imports the templates', () =>
		runCommand(bin, userFolder, ['import:workflow', '--separate', `--input=${FOLDER}`]),
	);
	const crms = await need('the stand-ins for the CRMs start', () => startCrms(readTemplates()));
	onEnd(() => crms.stop());
	const enrichment = await need('the stand-ins for the providers start', () => startEnrichment());
	onEnd(() => enrichment.stop());
	// HubSpot's host is that of the CRM.
	const hosts = { ...enrichment.hosts, ...crms.hosts };
	const n8n = await need('n8n starts', () => startN8n(bin, { userFolder, hosts }));
	onEnd(async ({ failed }) => {
		if (failed > 0) console.log(`\nThe last lines of n8n's log:\n${n8n.log(80)}`);
		await n8n.stop();
	});
	const { url } = n8n;
	const api = await need('the first user signs up', () => connect(url, bin));
	const templates = await need('every template is there', () => findTemplates(api, url));
	const template = (file) => templates.find((each) => each.file === file);

	await checkPack(check, { api, url });
	for (const { file, id, workflow } of templates) {
		if (toDoBeforePublishing(workflow)) continue;
		await check(`${file} can be published`, () => api.publish(id));
	}
	const standIn = await startModelStandIn(WORDINGS);
	onEnd(() => standIn.stop());
	const variant = await checkAnyModel(check, standIn, template(ANY_MODEL));
	await checkCredentials(check, { api }, enrichment);
	await checkWaterfall(check, template(WATERFALL), enrichment);
	await checkCrms(check, crms, templates);
	await checkErasureIsGuarded(check, template(ERASURE));
	const checkRepetition = await checkDataTables(check, template(WITH_DATA_TABLES));
	await checkSampleLeads(check, template(PIPELINE), JSON.parse(fs.readFileSync(LEADS, 'utf8')));

	const browser = await need('Chromium starts', () => launchBrowser());
	onEnd(() => browser.close());
	const editor = await openEditor(browser);
	await need('editor: the owner signs in', () => signIn(editor, url));
	for (const each of templates) await checkCanvas(check, editor, url, each);
	await checkPanels(check, editor, url, template(PIPELINE));
	await checkEnrichPanel(check, editor, url, template(WATERFALL));
	await checkReaderPanels(check, editor, url, { connected: template(ANY_MODEL), openAi: variant });
	const withCrm = templates.filter(({ file }) => crms.files.includes(file));
	await checkCrmPanels(check, editor, url, withCrm);
	await checkDarkCanvas(check, browser, url, template(PIPELINE));
	await checkFormEntry(check, browser, template(PIPELINE));
	await checkBookingForm(check, browser, template(FORM_TO_BOOKING));
	await checkBackfill(check, browser, template(BACKFILL));
	await checkRoutingPolicy(check, editor, url, template(WITH_DATA_TABLES));
	await checkSlaWatch(check, template(SLA_WATCH));
	await checkRepetition();
	await checkErasure(check, template(ERASURE), ENQUIRY.email);
}

async function findTemplates(api, url) {
	const ids = new Map((await api.workflows()).map(({ name, id }) => [name, id]));
	const templates = readTemplates();
	const wanted = [
		PIPELINE,
		WITH_DATA_TABLES,
		FORM_TO_BOOKING,
		ANY_MODEL,
		ERASURE,
		BACKFILL,
		SLA_WATCH,
		WATERFALL,
	];
	for (const file of wanted) {
		if (!templates.some((each) => each.file === file)) throw new Error(`${file} is missing`);
	}
	return templates.map(({ file, workflow }) => {
		const id = ids.get(workflow.name);
		if (!id) throw new Error(`n8n has no workflow named "${workflow.name}" (${file})`);
		return { api, url, file, workflow, id };
	});
}

function giveUp(report) {
	report.stop(`the run took more than ${RUN_LIMIT_MS / 60_000} minutes`);
	process.exit(report.close());
}

async function main() {
	const report = createReport();
	const endings = [];
	try {
		await run(report, (ending) => endings.unshift(ending));
	} catch (error) {
		report.stop(error);
	}
	for (const ending of endings) await ending(report.count);
	process.exitCode = report.close();
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
main();
