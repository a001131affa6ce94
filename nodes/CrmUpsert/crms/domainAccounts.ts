/** Routing makes nothing of more than twenty accounts of a domain: this many are enough to see that. */
const MOST_ACCOUNTS = 21;

/** The accounts of a domain where several share it, else none. */
export const severalOf = <Account>(accounts: Account[]): Account[] =>
	accounts.length > 1 ? accounts.slice(0, MOST_ACCOUNTS) : [];
