import { crmSchema, existingSchema, type Existing } from '../../lead/schema';
import type { AccountOptions, CrmAccount } from '../../nodes/CrmUpsert/crms/crm';
import { fromHtml } from '../../nodes/CrmUpsert/crms/html';
import { noteIn, type ReadNote } from '../../nodes/CrmUpsert/crms/noteText';
import { fileTitle, noteInDescription } from '../../nodes/CrmUpsert/crms/salesforce/texts';
import { getLeads, upsertLeads } from '../../nodes/CrmUpsert/operations';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import * as hub from './hubspotNode';
import * as pipe from './pipedriveAccount';
import * as force from './salesforceOrg';

type Json = Record<string, unknown>;
type Text = Pick<ReadNote, 'key' | 'part' | 'body'>;

/** An account with three users, two of them Kim and `otherUser`, whose fields are provisioned. */
export type World = {
	account: (options?: Partial<AccountOptions>) => Promise<CrmAccount>;
	otherUser: string;
	/** Ids of the people that are there. */
	people: () => string[];
	/** The e-mail of the one person's owner. */
	owner: () => string | null;
	notes: () => Text[];
	tasks: () => Array<{ title: unknown; isOpen: boolean; dueAt: string; owner: string | null }>;
	/** Completes the tasks there are. */
	finishTasks: () => void;
	/** An open task that somebody made by hand. */
	addTask: () => void;
	/** Two people whom `lead` may be. */
	addTwins: () => { ids: string[]; lead: { email?: null } };
	/** Requests that write, and the e-mails of the owners that requests sent, since the last `forget`. */
	writes: () => string[];
	sentOwners: () => Array<string | null>;
	forget: () => void;
	/** Stops it, and gives what was wrong with any exchange. */
	stop: () => Promise<string[]>;
};

async function hubspot(): Promise<World> {
	const crm = await hub.hubspot();
	const { portal, log } = crm;
	const emailOf = (id: unknown): string | null =>
		portal.owners.find((owner) => owner.id === id)?.email ?? null;
	return {
		account: async (options) => await hub.account(crm, options),
		otherUser: hub.RACHEL,
		people: () => portal.live('contacts').map(({ id }) => id),
		owner: () => emailOf(hub.onlyContact(crm).properties.hubspot_owner_id),
		notes: () =>
			portal
				.live('notes')
				.flatMap(({ properties }) => noteIn(fromHtml(properties.hs_note_body ?? '')) ?? []),
		tasks: () =>
			portal.live('tasks').map(({ properties }) => ({
				title: properties.hs_task_subject,
				isOpen: properties.hs_task_status !== 'COMPLETED',
				dueAt: minuteOf(properties.hs_timestamp),
				owner: emailOf(properties.hubspot_owner_id),
			})),
		finishTasks: () => {
			for (const { properties } of portal.live('tasks')) properties.hs_task_status = 'COMPLETED';
		},
		addTask: () =>
			void portal.create('tasks', {
				properties: {
					...{ hs_timestamp: '2026-03-10T00:00:00Z', hs_task_subject: 'Call back' },
					...{ hs_task_status: 'NOT_STARTED', hubspot_owner_id: portal.owners[0].id },
				},
			}),
		addTwins: () => ({
			ids: ['Ann', 'Bob'].map(
				(firstname) =>
					portal.create('contacts', { properties: { firstname, phone: '+4930123456' } }).id,
			),
			lead: { email: null },
		}),
		writes: () => hub.writes(crm),
		sentOwners: () => idsIn(log, 'hubspot_owner_id').map(emailOf),
		forget: () => void (log.length = 0),
		stop: async () => {
			await crm.stop();
			return [...crm.violations, ...portal.ignored];
		},
	};
}

async function salesforce(): Promise<World> {
	const crm = await force.provisionedOrg();
	const { org, log } = crm;
	const people = () => [...org.rows('Lead'), ...org.rows('Contact')];
	const emailOf = (id: unknown): string | null => textIn(org.row(String(id))?.Email);
	const textOf = (key: string): string => {
		const file = org
			.rows('ContentVersion')
			.find(({ Title, IsLatest }) => Title === fileTitle(key) && IsLatest === true);
		return Buffer.from(String(file?.VersionData), 'base64').toString();
	};
	return {
		account: async (options) => await force.accountOf(crm, options),
		otherUser: 'lee@ourselves.example',
		people: () => people().map(({ Id }) => String(Id)),
		owner: () => emailOf(people()[0].OwnerId),
		notes: () =>
			org.rows('Task').flatMap(({ Description }) => {
				const note = noteInDescription(String(Description));
				return note ? [note.isInFile ? { ...note, body: textOf(note.key) } : note] : [];
			}),
		tasks: () =>
			org
				.rows('Task')
				.filter(({ Description }) => noteInDescription(String(Description)) === null)
				.map(({ Subject, IsClosed, ReminderDateTime, OwnerId }) => ({
					...{ title: Subject, isOpen: IsClosed !== true, owner: emailOf(OwnerId) },
					dueAt: minuteOf(ReminderDateTime),
				})),
		finishTasks: () => {
			for (const task of org.rows('Task')) Object.assign(task, { IsClosed: true });
		},
		addTask: () =>
			void org.insert('Task', { Subject: 'Call back', IsClosed: false, OwnerId: force.KIM_ID }),
		addTwins: () => ({
			ids: ['Ann', 'Bob'].map((LastName) =>
				String(
					org.insert('Lead', {
						...{ LastName, Company: 'Acme', Email: 'jane@acme.com', IsConverted: false },
						OwnerId: force.LEE_ID,
					}).Id,
				),
			),
			lead: {},
		}),
		writes: () => log.filter(force.writes).map(({ method, path }) => `${method} ${path}`),
		sentOwners: () => idsIn(log, 'OwnerId').map(emailOf),
		forget: () => void (log.length = 0),
		stop: async () => {
			await crm.close();
			return crm.violations;
		},
	};
}

async function pipedrive(): Promise<World> {
	const crm = await pipe.pipedrive();
	const { state, log } = crm;
	const emailOf = (id: unknown): string | null =>
		state.users.find((user) => String(user.id) === String(id))?.email ?? null;
	return {
		account: async (options) => await pipe.accountOf(crm, options),
		otherUser: 'lee@ourselves.example',
		people: () => pipe.alive(state.persons).map(({ id }) => String(id)),
		owner: () => emailOf(state.persons[0].owner_id),
		notes: () => pipe.notesIn(crm),
		tasks: () =>
			pipe.alive(state.activities).map(({ subject, done, due_date, due_time, owner_id }) => ({
				...{ title: subject, isOpen: done !== true, owner: emailOf(owner_id) },
				dueAt: minuteOf(`${String(due_date)}T${String(due_time)}Z`),
			})),
		finishTasks: () => {
			for (const activity of state.activities) activity.done = true;
		},
		addTask: () =>
			void crm.addRecord('activities', { subject: 'Call back', done: false, owner_id: 1 }),
		addTwins: () => ({
			ids: ['Ann', 'Bob'].map((name) =>
				String(crm.addPerson({ name, emails: [{ value: 'jane@acme.com' }] })),
			),
			lead: {},
		}),
		writes: () => pipe.writes(crm),
		sentOwners: () => idsIn(log, 'owner_id').map(emailOf),
		forget: () => void (log.length = 0),
		stop: async () => {
			await crm.close();
			return crm.violations;
		},
	};
}

export const CRMS: Array<[name: string, start: () => Promise<World>]> = [
	['HubSpot', hubspot],
	['Salesforce', salesforce],
	['Pipedrive', pipedrive],
];

/** Ids that the requests hold in this field. */
const idsIn = (log: Array<{ body: unknown }>, field: string): string[] =>
	[
		...JSON.stringify(log.map(({ body }) => body)).matchAll(
			new RegExp(`"${field}":"?(\\w+)`, 'gu'),
		),
	].map(([, id]) => id);

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const minuteOf = (time: unknown): string => new Date(String(time)).toISOString().slice(0, 16);

/** One run of *Create or Update* in which nothing fails. */
export async function run(
	world: World,
	jsons: Json[],
	options: Partial<Pick<AccountOptions, 'ownerDecidedBy' | 'severalMatches'>> & {
		fallbackOwnerEmail?: string;
	} = {},
) {
	const account = await world.account(options);
	const { ownerDecidedBy = 'pack', severalMatches = 'review' } = options;
	const policy = readPolicy({ ownerDecidedBy, severalMatches }, account);
	const settings = { system: 'test', policy, previewOnly: false, urlPattern: '' };
	return (await upsertLeads(jsons, account, () => settings)).map((result) => {
		if (result instanceof Error) throw result;
		return crmSchema.parse(result.crm);
	});
}

/** *Get Lead* in a run of its own. */
export async function lookUp(world: World, jsons: Json[], countsOpenTasks = false) {
	const account = await world.account();
	return (await getLeads(jsons, account, () => ({}), countsOpenTasks)).map((result) => {
		if (result instanceof Error) throw result;
		return result;
	});
}

export const existingIn = ({ crm }: Json): Existing =>
	existingSchema.parse((crm as { existing: unknown }).existing);

/** The conversations as the notes hold them, joined part by part. */
export function transcriptsIn(world: World): string[] {
	const notes = world.notes().toSorted((a, b) => a.part - b.part);
	const enquiryOf = ({ key }: Text): string => key.replace(/\.transcript\.\d+$/u, '');
	return [...new Set(notes.map(enquiryOf))].map((enquiry) =>
		notes
			.filter((note) => enquiryOf(note) === enquiry)
			.map(({ body }) => body)
			.join(''),
	);
}
