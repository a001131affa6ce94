export type Crm = {
	/** By the type of n8n's credential. */
	credentials: Record<string, Record<string, unknown>>;
	log: Array<{ method: string; path: string }>;
	/** What broke the contract. */
	violations: string[];
	holds: () => Array<[type: string, count: number]>;
	/** Lets searches find what was written up to now. */
	settle: () => void;
	stop: () => Promise<void>;
};

/** A stand-in for the CRM with these users, reached under the vendor's own host. */
export const startCrm = (name: string, emails: string[]): Promise<Crm> =>
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the demo is plain CommonJS
	require('../../demo/crmStandIns').startCrm(name, emails);
