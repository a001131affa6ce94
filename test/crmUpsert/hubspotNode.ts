import { crmSchema } from '../../lead/schema';
import type { CrmAccount } from '../../nodes/CrmUpsert/crms/crm';
import { fromHtml } from '../../nodes/CrmUpsert/crms/html';
import { hubspotAccount, type HubSpotOptions } from '../../nodes/CrmUpsert/crms/hubspot';
import { noteIn } from '../../nodes/CrmUpsert/crms/noteText';
import { getLeads, upsertLeads } from '../../nodes/CrmUpsert/operations';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import { startHubSpot, type HubSpotStandIn } from '../standins/hubspot';
import { specsNextTo } from '../standins/hubspot/contract';
import type { HubRecord } from '../standins/hubspot/portal';
import { ROOT } from '../support/engine';
import { KIM } from './leads';

type Json = Record<string, unknown>;

export const SPECS = specsNextTo(ROOT);
export const RACHEL = 'rachel@ourselves.example';
export const LEFT = 'left@ourselves.example';
/** Ids of the account’s users; the last one has left. */
export const KNOWN_OWNERS = ['11', '12', '13'];

/** Time of a test: waiting passes it, and nothing else does. */
const START = '2026-03-10T22:00:00Z';
export const clock = { time: Date.parse(START), waited: 0 };

/** An account with three users, provisioned unless a test is about the opposite. */
export async function hubspot({ provisioned = true } = {}): Promise<HubSpotStandIn> {
	Object.assign(clock, { time: Date.parse(START), waited: 0 });
	const standIn = await startHubSpot({ specsFolder: SPECS, now: () => clock.time });
	standIn.portal.owners.push(
		{ id: '11', email: KIM, archived: false },
		{ id: '12', email: RACHEL, archived: false },
		{ id: '13', email: LEFT, archived: true },
	);
	if (provisioned) {
		await (await account(standIn)).provision();
		standIn.log.length = 0;
	}
	return standIn;
}

/** The account as a run of the node sees it; the vendor's host is the stand-in. */
export async function account(
	{ origin }: Pick<HubSpotStandIn, 'origin'>,
	options: Partial<HubSpotOptions> = {},
): Promise<CrmAccount> {
	const send = async (url: string | URL | Request, init?: RequestInit): Promise<Response> =>
		await fetch(String(url).replace('https://api.hubapi.com', origin), init);
	return await hubspotAccount(send, {
		now: () => new Date(clock.time),
		wait: async (ms) => {
			clock.time += ms;
			clock.waited += ms;
			await Promise.resolve();
		},
		random: () => 0.5,
		fallbackOwnerEmail: null,
		ownerDecidedBy: 'pack',
		severalMatches: 'review',
		...options,
	});
}

export type Run = {
	rules?: Json[];
	parameters?: Json;
	options?: Partial<HubSpotOptions>;
};

/** One run of *Create or Update*: what became of each lead. */
export async function run(
	standIn: HubSpotStandIn,
	jsons: Json[],
	{ rules = [], parameters = {}, options = {} }: Run = {},
) {
	const crm = await account(standIn, {
		ruleFields: rules.map(({ field }) => String(field)),
		...options,
	});
	const policy = readPolicy({ rules, ...parameters }, crm);
	const settings = { system: 'hubspot', policy, previewOnly: false, urlPattern: '' };
	return await upsertLeads(jsons, crm, () => settings);
}

export async function upsert(standIn: HubSpotStandIn, json: Json, how: Run = {}) {
	const [result] = await run(standIn, [json], how);
	if (result instanceof Error) throw result;
	return crmSchema.loose().parse(result.crm);
}

/** *Get Lead* in a run of its own, as it stands before Route Bucket. */
export async function lookUp(standIn: HubSpotStandIn, json: Json): Promise<Json> {
	const [result] = await getLeads([json], await account(standIn));
	if (result instanceof Error) throw result;
	return result;
}

export const requests = ({ log }: HubSpotStandIn): string[] =>
	log.map(({ method, path, status }) => `${method} ${path.replace('/2026-09', '')} ${status}`);

const READS = /(?:\/read|\/search)$/u;
export const writes = ({ log }: HubSpotStandIn): string[] =>
	log
		.filter(({ method, path }) => method !== 'GET' && !READS.test(path))
		.map(({ method, path }) => `${method} ${path}`);

/** The conversations as the notes of a contact hold them, joined part by part. */
export function transcriptsOf({ portal }: HubSpotStandIn, contactId: string): string[] {
	const notes = portal
		.linked('contacts', contactId, 'notes')
		.map((id) => noteIn(fromHtml(portal.records.notes.get(id)?.properties.hs_note_body ?? '')))
		.filter((note) => note !== null);
	const keys = [...new Set(notes.map(({ key }) => key.replace(/\.transcript\.\d+$/u, '')))];
	return keys.map((key) =>
		notes
			.filter((note) => note.key.startsWith(`${key}.transcript.`))
			.sort((a, b) => a.part - b.part)
			.map(({ body }) => body)
			.join(''),
	);
}

export function onlyContact({ portal }: HubSpotStandIn): HubRecord {
	const contacts = portal.live('contacts');
	if (contacts.length !== 1) throw new Error(`${contacts.length} contacts instead of one`);
	return contacts[0];
}

export const counts = ({ portal }: HubSpotStandIn): Record<string, number> => ({
	contacts: portal.live('contacts').length,
	companies: portal.live('companies').length,
	tasks: portal.live('tasks').length,
	notes: portal.live('notes').length,
});

export function printCalls(title: string, standIn: HubSpotStandIn): void {
	const calls = requests(standIn);
	process.stdout.write(`${[`${title}: ${calls.length} calls`, ...calls].join('\n  ')}\n`);
}
