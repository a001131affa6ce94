const { startStandIn } = require('../../demo/crmStandIns');
const { DELIVERED, createPipeline, fromDist } = require('./pipeline');

const { getLeads, upsertLeads } = fromDist('nodes/CrmUpsert/operations');
const { readPolicy } = fromDist('nodes/CrmUpsert/parameters');
const { hubspotAccount } = fromDist('nodes/CrmUpsert/crms/hubspot');
const { pipedriveAccount } = fromDist('nodes/CrmUpsert/crms/pipedrive');
const { salesforceAccount } = fromDist('nodes/CrmUpsert/crms/salesforce');

const MANY = 100;
/**
 * What n8n's built-in nodes (nodes-base 2.41, counted in their code) ask for the same: look the person up, match the
 * company, find the owner's id, write the contact, the transcript and the task, read the transcript back. They have no batches,
 * and none of them notices that it writes a lead a second time.
 */
const BUILT_IN = { hubspot: 9, pipedrive: 8, salesforce: 8 };
/** Asked once per run, however many leads: what fields and users the account has. */
const ONCE = /\/(?:owners|users|personFields|organizationFields|describe)\b/u;

const signedIn = {
	hubspot: ({ hubspotAppToken }) => ({ authorization: `Bearer ${hubspotAppToken.appToken}` }),
	pipedrive: ({ pipedriveApi }) => ({ 'x-api-token': pipedriveApi.apiToken }),
	salesforce: ({ salesforceOAuth2Api: { oauthTokenData } }) => ({
		authorization: `Bearer ${oauthTokenData.access_token}`,
	}),
};
const ACCOUNTS = {
	hubspot: hubspotAccount,
	pipedrive: pipedriveAccount,
	salesforce: salesforceAccount,
};

/** How often a CRM is asked for a lead, counted at its stand-in. */
async function crmCalls() {
	const lead = await routedLead();
	const rows = [];
	const notes = [];
	for (const name of Object.keys(ACCOUNTS)) {
		const { row, once } = await callsOf(name, lead);
		rows.push(row);
		notes.push(`  Once a run, ${name}: ${once.join(', ')}`);
	}
	return {
		title: '7  Calls for new leads: contact, company match, owner, transcript read back, task',
		columns: [
			'CRM',
			'one lead',
			'of them once a run',
			'without an owner',
			'Get Lead + one lead',
			`${MANY} leads, each`,
			`${MANY} leads in all`,
			'built-in nodes, one lead',
		],
		rows,
		notes,
	};
}

async function routedLead() {
	const pipeline = await createPipeline();
	const captured = pipeline.capture(DELIVERED[0]);
	return pipeline.route(pipeline.qualify(await pipeline.enrich(captured)));
}

async function callsOf(name, lead) {
	const standIn = await startStandIn(name, [lead.routing.owner.email]);
	const account = async () => await accountOf(name, standIn);
	const calls = async (work) => {
		standIn.settle();
		standIn.log.length = 0;
		await work(await account());
		return standIn.log.map(({ method, path }) => `${method} ${path}`);
	};
	await (await account()).provision();
	await write(await account(), [person(lead, 'first')]);

	const one = await calls((crm) => write(crm, [person(lead, 'second')]));
	const unowned = { ...lead, routing: { ...lead.routing, owner: null } };
	const withoutOwner = await calls((crm) => write(crm, [person(unowned, 'unowned')]));
	const withLookUp = await calls(async (crm) => {
		const found = await getLeads([person(lead, 'third')], crm);
		await write(await account(), found);
	});
	const many = Array.from({ length: MANY }, (_, index) => person(lead, `many-${index}`));
	const all = await calls((crm) => write(crm, many));
	await standIn.stop();
	const once = one.filter((call) => ONCE.test(call));
	const row = [
		name,
		one.length,
		once.length,
		withoutOwner.length,
		withLookUp.length,
		(all.length / MANY).toFixed(2),
		all.length,
		BUILT_IN[name],
	];
	return { row, once };
}

async function accountOf(name, { hosts, credentials }) {
	const send = async (url, init = {}) => {
		const { hostname, pathname, search } = new URL(url);
		const headers = new Headers(init.headers);
		for (const [key, value] of Object.entries(signedIn[name](credentials))) headers.set(key, value);
		return await fetch(`http://127.0.0.1:${hosts[hostname]}${pathname}${search}`, {
			...init,
			headers,
		});
	};
	return await ACCOUNTS[name](send, {
		now: () => new Date(),
		wait: async () => {},
		random: Math.random,
		fallbackOwnerEmail: null,
		ownerDecidedBy: 'pack',
		severalMatches: 'review',
		...(name === 'salesforce' && {
			instanceUrl: `https://${Object.keys(hosts)[0]}`,
			duplicates: 'attach',
			assignmentRuleId: null,
		}),
	});
}

async function write(crm, leads) {
	const policy = readPolicy({ ownerDecidedBy: 'pack' }, crm);
	const settings = { system: 'bench', policy, previewOnly: false, urlPattern: '' };
	const failed = (await upsertLeads(leads, crm, () => settings)).find(
		(one) => one instanceof Error,
	);
	if (failed) throw failed;
}

/** Another person of the same company. */
const person = ({ lead, source, ...rest }, name) => ({
	...rest,
	lead: {
		...lead,
		email: `${name}@${lead.domain}`,
		personKey: `person-${name}`,
		key: `lead-${name}`,
	},
	source: { ...source, submissionId: name },
});

module.exports = { crmCalls };
