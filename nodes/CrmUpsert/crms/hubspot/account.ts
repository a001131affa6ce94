import type { AccountOptions } from '../crm';
import type { Ask, Connection } from './connection';
import type { KeyState } from './activities';
import type { Owners } from './owners';

/** What the parts of this adapter share during one run. */
export type Account = {
	ask: Ask;
	associationTypes: Connection['associationTypes'];
	owners: Owners;
	keys: KeyState;
	/** Properties read of every contact. */
	fields: string[];
	/** Ids of companies made in this run by domain: a search doesn't find them at once. */
	createdCompanies: Map<string, string>;
	options: Pick<AccountOptions, 'fallbackOwnerEmail' | 'ownerDecidedBy' | 'severalMatches' | 'now'>;
};
