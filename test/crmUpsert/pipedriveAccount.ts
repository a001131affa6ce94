import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CrmAccount } from '../../nodes/CrmUpsert/crms/crm';
import type { Fetch } from '../../nodes/CrmUpsert/crms/patient';
import { pipedriveAccount, type PipedriveOptions } from '../../nodes/CrmUpsert/crms/pipedrive';
import { fromHtml } from '../../nodes/CrmUpsert/crms/html';
import { noteIn, type ReadNote } from '../../nodes/CrmUpsert/crms/noteText';
import { getLeads, upsertLeads } from '../../nodes/CrmUpsert/operations';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import { crmSchema, type Existing } from '../../lead/schema';
import { startPipedrive } from '../standins/pipedrive';
import { readJson, ROOT } from '../support/engine';

type Json = Record<string, unknown>;
export type StandIn = Awaited<ReturnType<typeof startPipedrive>>;
type Parameters = { options?: Partial<PipedriveOptions>; parameters?: Json; send?: Fetch };

const FOLDER = '../shared/specs';
export const HAS_SPECS = existsSync(path.join(ROOT, FOLDER, 'pipedrive-v2.json'));
export const specs = HAS_SPECS
	? {
			v1: readJson<Json>(`${FOLDER}/pipedrive-v1.json`),
			v2: readJson<Json>(`${FOLDER}/pipedrive-v2.json`),
		}
	: null;

/** A stand-in whose account has our fields already, unless it is to be bare. */
export async function pipedrive({ bare = false } = {}) {
	const standIn = await startPipedrive({ specs });
	if (!bare) {
		const { failed } = await (await accountOf(standIn)).provision();
		if (failed.length > 0) throw new Error(JSON.stringify(failed));
		standIn.log.length = 0;
	}
	return standIn;
}

export const waits: number[] = [];

/** The product sends to Pipedrive's own address: only here its host is another one. */
export const sendTo =
	(standIn: StandIn, token = standIn.token): Fetch =>
	async (url, init = {}) => {
		const headers = new Headers(init.headers);
		headers.set('x-api-token', token);
		const there = String(url).replace('https://api.pipedrive.com', standIn.url);
		return await fetch(there, { ...init, headers });
	};

export async function accountOf(
	standIn: StandIn,
	options: Partial<PipedriveOptions> = {},
	send = sendTo(standIn),
): Promise<CrmAccount> {
	return await pipedriveAccount(send, {
		now: () => new Date(),
		wait: async (ms) => {
			waits.push(ms);
			await Promise.resolve();
		},
		random: () => 0.5,
		fallbackOwnerEmail: null,
		ownerDecidedBy: 'pack',
		severalMatches: 'review',
		...options,
	});
}

/** One run of the node's *Create or Update* over these items. */
export async function upsert(
	standIn: StandIn,
	jsons: Json[],
	{ options, parameters, send }: Parameters = {},
): Promise<Array<Json | Error>> {
	const crm = await accountOf(standIn, options, send);
	const policy = readPolicy(
		{
			...parameters,
			...(options?.ownerDecidedBy && { ownerDecidedBy: options.ownerDecidedBy }),
			...(options?.severalMatches && { severalMatches: options.severalMatches }),
		},
		crm,
	);
	const settings = { system: 'pipedrive', policy, previewOnly: false, urlPattern: '' };
	return await upsertLeads(jsons, crm, () => settings);
}

export async function crmsOf(standIn: StandIn, jsons: Json[], parameters: Parameters = {}) {
	return (await upsert(standIn, jsons, parameters)).map((result) => {
		if (result instanceof Error) throw result;
		return crmSchema.parse(result.crm);
	});
}

export async function crmOf(standIn: StandIn, json: Json, parameters: Parameters = {}) {
	const [crm] = await crmsOf(standIn, [json], parameters);
	return crm;
}

export async function errorOf(standIn: StandIn, json: Json, parameters: Parameters = {}) {
	const [result] = await upsert(standIn, [json], parameters);
	if (!(result instanceof Error)) throw new Error('It worked');
	return result as Error & { description?: string };
}

export async function existingOf(standIn: StandIn, json: Json): Promise<Existing> {
	const [result] = await getLeads([json], await accountOf(standIn));
	if (result instanceof Error) throw result;
	return (result.crm as { existing: Existing }).existing;
}

export const codeOf = (standIn: StandIn, label: string): string =>
	[...standIn.state.personFields, ...standIn.state.organizationFields].find(
		({ field_name }) => field_name === `Lead Pipeline: ${label}`,
	)?.field_code ?? '';

/** The value of our field with this label. */
export const ownValue = (standIn: StandIn, person: Json, label: string): unknown =>
	(person.custom_fields as Json)[codeOf(standIn, label)];

export const alive = (records: Json[]): Json[] =>
	records.filter(({ is_deleted }) => is_deleted !== true);

export const notesIn = ({ state }: StandIn): ReadNote[] =>
	alive(state.notes).flatMap(({ content }) => {
		const note = noteIn(fromHtml(String(content)));
		return note ? [note] : [];
	});

export const transcriptIn = (standIn: StandIn): string =>
	notesIn(standIn)
		.toSorted((a, b) => a.part - b.part)
		.map(({ body }) => body)
		.join('');

export const writes = ({ log }: StandIn): string[] =>
	log.filter(({ method }) => method !== 'GET').map(({ method, path: at }) => `${method} ${at}`);
