const path = require('node:path');
const { redirectHosts } = require('../scripts/headless/redirectHosts');
const { loadTypeScript } = require('../scripts/headless/loadTypeScript');

const STAND_INS = path.join(__dirname, '..', 'test', 'standins');
const load = (file) => loadTypeScript(path.join(STAND_INS, file));

const HUBSPOT_TOKEN = 'stand-in';
const SALESFORCE_ORG = 'stand-in.my.salesforce.com';

/** Per CRM: the hosts it answers for, what signs in, and how its stand-in is started, with these users, and summed up. */
const CRMS = {
	hubspot: {
		hosts: ['api.hubapi.com'],
		credentials: () => ({ hubspotAppToken: { appToken: HUBSPOT_TOKEN } }),
		async start(emails) {
			const { portal, origin, ...standIn } = await load('hubspot.ts').startHubSpot();
			standIn.state.token = HUBSPOT_TOKEN;
			for (const [index, email] of emails.entries()) {
				portal.owners.push({ id: String(index + 1), email, archived: false });
			}
			const holds = () =>
				['contacts', 'companies', 'notes', 'tasks'].map((type) => [type, portal.live(type).length]);
			// HubSpot finds a new company after a moment: a lead a minute, as here, finds it.
			return { ...standIn, url: origin, holds, settle: standIn.index };
		},
	},
	pipedrive: {
		hosts: ['api.pipedrive.com'],
		credentials: ({ token }) => ({ pipedriveApi: { apiToken: token } }),
		async start(emails) {
			const { state, close, ...standIn } = await load('pipedrive.ts').startPipedrive();
			for (const [index, email] of emails.entries()) {
				state.users.push({ id: 20 + index, name: email, email, active_flag: true });
			}
			const holds = () =>
				['persons', 'organizations', 'notes', 'activities'].map((type) => [
					type,
					state[type].length,
				]);
			return { ...standIn, holds, stop: close };
		},
	},
	salesforce: {
		hosts: [SALESFORCE_ORG, 'login.salesforce.com'],
		credentials: ({ token }) => ({
			salesforceOAuth2Api: {
				oauthTokenData: { access_token: token, instance_url: `https://${SALESFORCE_ORG}` },
			},
		}),
		async start(emails) {
			const { org, close, ...standIn } = await load('salesforce.ts').startSalesforce();
			for (const Email of emails) {
				org.insert('User', { Email, IsActive: true, UserType: 'Standard' });
			}
			const holds = () =>
				['Lead', 'Contact', 'Account', 'Task'].map((type) => [`${type}s`, org.rows(type).length]);
			return { ...standIn, holds, stop: close };
		},
	},
};

/**
 * A CRM on loopback that holds nothing but users with these addresses. `hosts` are the vendor's own, by the port that
 * answers for them; `summary` says what it holds by now and what was asked of it.
 */
async function startStandIn(name, emails) {
	const { hosts, credentials, start } = CRMS[name];
	const standIn = await start(emails);
	const { url, log, violations, holds, settle = () => {}, stop } = standIn;
	const port = Number(new URL(url).port);
	const summary = () => {
		const held = holds().map(([type, count]) => `${count} ${type}`);
		return `${held.join(', ')} after ${log.length} requests`;
	};
	return {
		port,
		hosts: Object.fromEntries(hosts.map((host) => [host, port])),
		credentials: credentials(standIn),
		...{ log, violations, holds, summary, settle, stop },
	};
}

/** The same for this process, which reaches it under the vendor's own host. */
async function startCrm(name, emails) {
	const standIn = await startStandIn(name, emails);
	redirectHosts(standIn.hosts);
	return standIn;
}

module.exports = { CRM_NAMES: Object.keys(CRMS), startCrm, startStandIn };
