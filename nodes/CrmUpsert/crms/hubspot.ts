import type { CrmAccount, AccountOptions } from './crm';
import type { Account } from './hubspot/account';
import { connect } from './hubspot/connection';
import { erase } from './hubspot/erase';
import { LIFECYCLE, OWNER, readFields, RULES } from './hubspot/fields';
import { find } from './hubspot/find';
import { readOutcomes, recordOutcome } from './hubspot/outcomes';
import { openTasks } from './hubspot/openTasks';
import { ownersOf } from './hubspot/owners';
import { fieldsOf, provision, stagesOf } from './hubspot/properties';
import { write } from './hubspot/write';
import { toHtml } from './html';
import { NOTE_FRAME } from './noteText';
import type { Fetch } from './patient';

/** HubSpot takes notes of as many characters, markup included. */
const LONGEST_NOTE = 65_536;

export type HubSpotOptions = AccountOptions & {
	/** Another host than https://api.hubapi.com, for accounts in another region. */
	baseUrl?: string;
};

/** A HubSpot account behind its date-based API; `send` adds the credential. Used for one run. */
export async function hubspotAccount(send: Fetch, options: HubSpotOptions): Promise<CrmAccount> {
	const { baseUrl = 'https://api.hubapi.com', ruleFields = [] } = options;
	const { ask, associationTypes } = await connect(send, options, baseUrl.replace(/\/$/u, ''));
	const account: Account = {
		ask,
		associationTypes,
		owners: ownersOf(ask),
		keys: {
			activities: { isThere: null },
			companies: { isThere: null },
			contacts: { isThere: null },
		},
		fields: readFields(ruleFields),
		companies: new Map(),
		refusedDomains: new Map(),
		choices: new Map(),
		uncertain: new Set(),
		options,
	};
	let stages: Promise<string[]> | null = null;
	return {
		escape: toHtml,
		noteLimit: LONGEST_NOTE - NOTE_FRAME,
		ownerField: OWNER,
		lifecycleField: LIFECYCLE,
		rules: RULES,
		trustsLookUp: 'whenNew',
		unwritten: {},
		stages: async () => await (stages ??= stagesOf(ask)),
		openTasks: async () => await openTasks(account),
		find: async (leads) => await find(account, leads),
		write: async (leads) => await write(account, leads),
		fields: async () => await fieldsOf(ask),
		provision: async () => await provision(ask),
		erase: async (person) => await erase(account, person),
		recordOutcome: async (person, outcome) => await recordOutcome(account, person, outcome),
		readOutcomes: async (since) => await readOutcomes(account, since),
	};
}
