const path = require('node:path');
const { deliver, startNodeOf } = require('../headless/deliver');

const ROOT = path.join(__dirname, '..', '..');
const fromDist = (file) => require(path.join(ROOT, 'dist', file));

const { capture } = fromDist('nodes/Capture/capture');
const { loadLibraries } = fromDist('nodes/Capture/libraries');
const { settingsOf: captureSettings } = fromDist('nodes/Capture/parameters');
const { withoutSecrets } = fromDist('nodes/Capture/secrets');
const { enrichAll } = fromDist('nodes/Enrich/enrich');
const { NEEDED_BY_DEFAULT } = fromDist('nodes/Enrich/fields');
const { settingsOf: enrichSettings } = fromDist('nodes/Enrich/parameters');
const { qualify } = fromDist('nodes/Qualify/qualify');
const { readByRules } = fromDist('nodes/Qualify/readers/rules');
const { screened } = fromDist('nodes/Qualify/readers/screen');
const { settingsOf: qualifySettings } = fromDist('nodes/Qualify/settings');
const { policyDocument } = fromDist('nodes/RouteBucket/parameters');
const { policyOf } = fromDist('nodes/RouteBucket/policy');
const { routeLead } = fromDist('nodes/RouteBucket/route');
const { preview } = fromDist('nodes/CrmUpsert/crms/preview');
const { upsertLeads } = fromDist('nodes/CrmUpsert/operations');
const { readPolicy } = fromDist('nodes/CrmUpsert/parameters');
const { leadItemSchema } = fromDist('lead/schema');
const { parseItem } = fromDist('lead/validation');

const WORKFLOW = require('../../workflows/inbound-lead-pipeline.json');
const LEADS = require('../../demo/leads.json');
const START = startNodeOf(WORKFLOW, {});
const NOW = new Date('2026-06-01T12:00:00Z');
const OFFLINE = {
	...enrichSettings({}),
	providers: [],
	needed: NEEDED_BY_DEFAULT,
	isOffline: true,
	longestPauseMs: 0,
	now: Date.now,
	wait: async () => {},
};

const parametersOf = (name) => WORKFLOW.nodes.find((node) => node.name === name).parameters;
const qualifyInput = leadItemSchema.pick({
	lead: true,
	conversation: true,
	source: true,
	enrichment: true,
});

/** What the Webhook of the template delivers for every sample lead. */
const DELIVERED = LEADS.map((entry) => ({
	...deliver(START, entry),
	...(entry.existing && { crm: { existing: entry.existing } }),
}));

/** What each node of the template does with one item, without n8n around it: parameters, validation, logic. */
async function createPipeline() {
	const libraries = await loadLibraries();
	const { icp, options } = parametersOf('Qualify');
	const routing = parametersOf('Route Bucket');

	const read = ({ lead, conversation, source }, { icp: { competitors } }) =>
		readByRules({
			// A copy, since the screening of one list of turns is remembered.
			turns: screened([...conversation.turns]).turns,
			capturedAt: source.capturedAt,
			competitors,
			jobTitle: lead.jobTitle,
		});

	return {
		capture(json) {
			const settings = captureSettings({ surface: 'automatic', fields: [], options: {} });
			return { ...withoutSecrets(json), ...capture(json, settings, NOW, libraries) };
		},
		async enrich(json) {
			const { email, domain, company } = json.lead;
			const { results } = await enrichAll([json], () => ({ email, domain, company }), OFFLINE);
			const { enrichment } = results[0];
			return { ...json, enrichment };
		},
		read: (json) => read(json, qualifySettings(icp, null, options)),
		qualify(json) {
			const input = parseItem(qualifyInput, json);
			const settings = qualifySettings(icp, null, options);
			const identity = { kind: 'rules', model: null, promptVersion: null };
			const reading = read(input, settings);
			const qualification = qualify(input, { reading, identity }, settings, NOW.toISOString());
			return { ...json, qualification };
		},
		route(json) {
			const policy = policyOf(
				policyDocument({
					reps: routing.reps.rep,
					fallbackOwner: routing.fallbackOwner,
					launchDate: routing.launchDate,
					options: routing.options,
					workflowTimeZone: WORKFLOW.settings.timezone,
				}),
			);
			return { ...json, routing: routeLead(json, policy, NOW).routing };
		},
		async upsert(json) {
			const settings = {
				system: 'preview',
				policy: readPolicy({ ownerDecidedBy: 'pack', rules: [] }),
				previewOnly: false,
				urlPattern: '',
			};
			const [written] = await upsertLeads([json], preview, () => settings);
			return written;
		},
	};
}

module.exports = { DELIVERED, LEADS, ROOT, START, WORKFLOW, createPipeline, fromDist };
