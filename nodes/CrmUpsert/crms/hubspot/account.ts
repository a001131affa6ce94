import type { AccountOptions } from '../crm';
import type { Ask, Connection } from './connection';
import type { KeyState } from './keyed';
import type { Stored } from './objects';
import type { Owners } from './owners';

/** What the parts of this adapter share during one run. */
export type Account = {
	ask: Ask;
	associationTypes: Connection['associationTypes'];
	owners: Owners;
	keys: Record<'activities' | 'companies' | 'contacts', KeyState>;
	/** Properties read of every contact. */
	fields: string[];
	/** By domain, the oldest first. Companies made in this run too: a search doesn't find them at once. */
	companies: Map<string, Stored[]>;
	/** Why HubSpot refused to look for the company of a domain. */
	refusedDomains: Map<string, string>;
	/** Whether a property holds several options, by its name, or why nobody could see that; each asked once in a run. */
	choices: Map<string, Promise<boolean | string>>;
	/** Keys of people without a certain contact: having written to the likeliest one settles nothing. */
	uncertain: Set<string>;
	options: Pick<AccountOptions, 'fallbackOwnerEmail' | 'ownerDecidedBy' | 'severalMatches' | 'now'>;
};
