import type { Existing } from '../../../../lead/schema';
import { timeOf } from '../../fieldChanges';
import { fromHtml, toHtml } from '../html';
import { noteIn, type ReadNote } from '../noteText';
import { associatedWith, readMany, type Stored } from './objects';
import { errorOf, UNIQUE_KEY, unlessRefused, type Ask } from './connection';
import { readByKey, type KeyState } from './keyed';

export type StoredNote = ReadNote & { id: string; text: string };
export type StoredTask = { id: string; key: string; isOpen: boolean; task: OpenTask };
type OpenTask = NonNullable<Existing['openTask']>;
/** `warnings`: what HubSpot refused to show. */
export type Activities = { notes: StoredNote[]; tasks: StoredTask[]; warnings: string[] };
export type Sought = {
	contactId: string;
	noteKeys: string[];
	taskKeys: string[];
	/** Whether the contact tells its last enquiry. One that doesn't may have notes from before our fields were made. */
	isRemembered: boolean;
};

export const NOTE_FIELDS = ['hs_note_body', UNIQUE_KEY];
export const TASK_FIELDS = [
	'hs_task_subject',
	'hs_task_body',
	'hs_task_status',
	'hs_timestamp',
	UNIQUE_KEY,
];

const MARKER = 'Lead Pipeline task ';

/** The text of a task, with its key as the last line for accounts without our unique field. */
export const taskBody = (text: string, key: string): string => toHtml(`${text}\n\n${MARKER}${key}`);

/**
 * The notes and tasks of these contacts that are ours: by their unique keys, or where the account has no such field,
 * by what the contact's notes and tasks say.
 */
export async function activitiesOf(
	ask: Ask,
	sought: Sought[],
	keys: KeyState,
): Promise<Map<string, Activities>> {
	const byKey = await readByKeys(ask, sought, keys);
	if (!byKey) return await readByLinks(ask, sought);
	const strangers = sought.filter(({ isRemembered }) => !isRemembered);
	const byLinks = await unlessRefused(
		async () => await readByLinks(ask, strangers),
		(reason) =>
			new Map(
				strangers.map(({ contactId }): [string, Activities] => [
					contactId,
					{ notes: [], tasks: [], warnings: [`${UNSEEN} of contact ${contactId}: ${reason}`] },
				]),
			),
	);
	return new Map(
		[...byKey].map(([contactId, { notes, tasks, warnings }]) => {
			const more = byLinks.get(contactId) ?? { notes: [], tasks: [], warnings: [] };
			return [
				contactId,
				{
					notes: once(notes, more.notes),
					tasks: once(tasks, more.tasks),
					warnings: [...warnings, ...more.warnings],
				},
			];
		}),
	);
}

const UNSEEN = 'Nobody could look for earlier notes and tasks';

const once = <T extends { id: string }>(some: T[], more: T[]): T[] => [
	...new Map([...some, ...more].map((one) => [one.id, one])).values(),
];

async function readByKeys(
	ask: Ask,
	sought: Sought[],
	state: KeyState,
): Promise<Map<string, Activities> | null> {
	const notes = await readByKey(
		ask,
		'notes',
		sought.flatMap(({ noteKeys }) => noteKeys),
		{ state, properties: NOTE_FIELDS },
	);
	const allTaskKeys = sought.flatMap(({ taskKeys }) => taskKeys);
	const tasks = await unlessRefused<Map<string, Stored> | string | null>(
		async () => await readByKey(ask, 'tasks', allTaskKeys, { state, properties: TASK_FIELDS }),
		(reason) => reason,
	);
	if (!notes || tasks === null) return null;
	const of = (records: Map<string, Stored>, keys: string[]): Stored[] =>
		keys.map((key) => records.get(key)).filter((record) => record !== undefined);
	return new Map(
		sought.map(({ contactId, noteKeys, taskKeys }): [string, Activities] => [
			contactId,
			{
				notes: of(notes, noteKeys)
					.map(noteOf)
					.filter((note) => note !== null),
				tasks: (typeof tasks === 'string' ? [] : of(tasks, taskKeys))
					.map(taskOf)
					.filter((task) => task !== null),
				warnings:
					typeof tasks === 'string' && taskKeys.length > 0 ? [unseenTask(contactId, tasks)] : [],
			},
		]),
	);
}

const unseenTask = (contactId: string, reason: string): string =>
	`Nobody could look for the open task of contact ${contactId}: ${reason}`;

async function readByLinks(ask: Ask, sought: Sought[]): Promise<Map<string, Activities>> {
	const ids = sought.map(({ contactId }) => contactId);
	const linked = async (type: 'notes' | 'tasks', properties: string[]) => {
		const links = await associatedWith(ask, 'contacts', type, ids);
		const found = await readMany(ask, type, [...links.values()].flat(), { properties });
		if (!Array.isArray(found)) throw errorOf(found.refusal, `read ${type}`);
		const byId = new Map(found.map((record) => [record.id, record]));
		return (contactId: string): Stored[] =>
			(links.get(contactId) ?? []).map((id) => byId.get(id)).filter((one) => one !== undefined);
	};
	const notes = await linked('notes', NOTE_FIELDS);
	const tasks = await unlessRefused<((contactId: string) => Stored[]) | string>(
		async () => await linked('tasks', TASK_FIELDS),
		(reason) => reason,
	);
	return new Map(
		ids.map((id): [string, Activities] => [
			id,
			{
				notes: notes(id)
					.map(noteOf)
					.filter((note) => note !== null),
				tasks: (typeof tasks === 'string' ? [] : tasks(id))
					.map(taskOf)
					.filter((task) => task !== null),
				warnings: typeof tasks === 'string' ? [unseenTask(id, tasks)] : [],
			},
		]),
	);
}

export function noteOf({ id, properties }: Stored): StoredNote | null {
	const text = fromHtml(properties.hs_note_body ?? '');
	const note = noteIn(text);
	return note && { ...note, id, text };
}

export function taskOf({ id, properties }: Stored): StoredTask | null {
	const text = fromHtml(properties.hs_task_body ?? '');
	const marker = text.lastIndexOf(`\n${MARKER}`);
	const marked = marker < 0 ? null : /^\S+/u.exec(text.slice(marker + MARKER.length + 1))?.[0];
	const key = properties[UNIQUE_KEY] || marked;
	if (!key) return null;
	const [, leadKey, bucket] = /^(.*)\.task\.(\w+)$/u.exec(key) ?? [];
	const due = timeOf(properties.hs_timestamp);
	return {
		id,
		key,
		isOpen: properties.hs_task_status !== 'COMPLETED',
		task: {
			key,
			leadKey: leadKey ?? null,
			bucket: bucket ?? null,
			title: properties.hs_task_subject ?? null,
			dueAt: due === null ? null : new Date(due).toISOString(),
		},
	};
}
