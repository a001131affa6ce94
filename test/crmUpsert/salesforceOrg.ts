import { crmSchema } from '../../lead/schema';
import type { CrmAccount } from '../../nodes/CrmUpsert/crms/crm';
import type { Fetch } from '../../nodes/CrmUpsert/crms/patient';
import { salesforceAccount, type SalesforceOptions } from '../../nodes/CrmUpsert/crms/salesforce';
import { upsertLeads } from '../../nodes/CrmUpsert/operations';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import { startSalesforce, type Exchange, type SalesforceStandIn } from '../standins/salesforce';
import { SALESFORCE_CHECKS } from './salesforceSpec';

type Json = Record<string, unknown>;

export const INSTANCE = 'https://acme.my.salesforce.com';
export const KIM_ID = '005000000000002AAA';
export const LEE_ID = '005000000000003AAA';
export const own = (name: string): string => `Lead_Pipeline_${name}__c`;

/** What production does around the client: the vendor’s address becomes the stand-in’s, the credential is added. */
export function hostOf(standIn: SalesforceStandIn): Fetch {
	return async (url, init = {}) => {
		const headers = new Headers(init.headers);
		if (headers.has('authorization')) throw new Error('The credential is not the client’s to add');
		headers.set('authorization', `Bearer ${standIn.token}`);
		return await fetch(String(url).replace(INSTANCE, standIn.url), { ...init, headers });
	};
}

export const startOrg = async (): Promise<SalesforceStandIn> =>
	await startSalesforce(SALESFORCE_CHECKS);

export async function accountOf(
	standIn: SalesforceStandIn,
	options: Partial<SalesforceOptions> = {},
	send: Fetch = hostOf(standIn),
): Promise<CrmAccount> {
	return await salesforceAccount(send, {
		now: () => new Date('2026-03-10T22:00:00Z'),
		wait: async () => await Promise.resolve(),
		random: () => 0.5,
		fallbackOwnerEmail: null,
		ownerDecidedBy: 'pack',
		severalMatches: 'review',
		instanceUrl: INSTANCE,
		duplicates: 'attach',
		assignmentRuleId: null,
		...options,
	});
}

/** An organisation whose fields *Provision Fields* created. */
export async function provisionedOrg(): Promise<SalesforceStandIn> {
	const standIn = await startOrg();
	const { failed } = await (await accountOf(standIn)).provision();
	expect(failed).toEqual([]);
	standIn.log.length = 0;
	return standIn;
}

export type Run = Partial<SalesforceOptions> & { parameters?: Json; send?: Fetch };

/** One run of the node over these leads. */
export async function runOf(standIn: SalesforceStandIn, jsons: Json[], run: Run = {}) {
	const { parameters = {}, send, ...options } = run;
	const rules = (parameters.rules ?? []) as Json[];
	const ruleFields = rules
		.flatMap(({ field, timeField }) => [field, timeField])
		.filter((name) => typeof name === 'string' && name !== '') as string[];
	const account = await accountOf(standIn, { ruleFields, ...options }, send);
	const { ownerDecidedBy = 'pack', severalMatches = 'review' } = options;
	const policy = readPolicy({ ownerDecidedBy, severalMatches, ...parameters }, account);
	const settings = { system: 'salesforce', policy, previewOnly: false, urlPattern: '' };
	const results = await upsertLeads(jsons, account, () => settings);
	return results.map((result) => (result instanceof Error ? result : crmSchema.parse(result.crm)));
}

/** The `crm` sections of a run in which nothing fails. */
export async function crmsIn(standIn: SalesforceStandIn, jsons: Json[], run: Run = {}) {
	return (await runOf(standIn, jsons, run)).map((result) => {
		if (result instanceof Error) throw result;
		return result;
	});
}

export async function crmIn(standIn: SalesforceStandIn, json: Json, run: Run = {}) {
	const [crm] = await crmsIn(standIn, [json], run);
	return crm;
}

export async function errorIn(standIn: SalesforceStandIn, json: Json, run: Run = {}) {
	const [result] = await runOf(standIn, [json], run);
	if (!(result instanceof Error)) throw new Error('Expected an error');
	return result as Error & { description?: string };
}

const isDescribe = ({ path, body }: Exchange): boolean =>
	path.endsWith('/describe') || JSON.stringify(body ?? '').includes('/describe"');

/** API calls but for descriptions. */
export const callsOf = ({ log }: SalesforceStandIn): Exchange[] =>
	log.filter((exchange) => !isDescribe(exchange));

/** How many API calls were made, also told on the console. */
export function counted(standIn: SalesforceStandIn, what: string): number {
	const { length } = callsOf(standIn);
	process.stdout.write(`Salesforce, ${what}: ${length} API calls\n`);
	return length;
}

/** Whether a call writes anything. */
export function writes({ method, path, body }: Exchange): boolean {
	if (method === 'GET') return false;
	if (!path.endsWith('/composite')) return true;
	const { compositeRequest } = body as { compositeRequest: Json[] };
	return compositeRequest.some((call) => call.method !== 'GET');
}

export const tasksOf = ({ org }: SalesforceStandIn, contactId: unknown) => {
	const mine = org.rows('Task').filter(({ WhoId }) => WhoId === contactId);
	return {
		notes: mine.filter(({ Status }) => Status === 'Completed'),
		open: mine.filter(({ IsClosed }) => IsClosed !== true),
	};
};
