import type { Existing } from '../../../../lead/schema';
import { timeOf } from '../../fieldChanges';
import { fromHtml, toHtml } from '../html';
import { noteIn, type ReadNote } from '../noteText';
import { associatedWith, readMany, type Stored } from './objects';
import { errorOf, UNIQUE_KEY, type Ask } from './connection';
import { readByKey, type KeyState } from './keyed';

export type StoredNote = ReadNote & { id: string; text: string };
export type StoredTask = { id: string; key: string; isOpen: boolean; task: OpenTask };
type OpenTask = NonNullable<Existing['openTask']>;
export type Activities = { notes: StoredNote[]; tasks: StoredTask[] };
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
	const byLinks = await readByLinks(
		ask,
		sought.filter(({ isRemembered }) => !isRemembered),
	);
	return new Map(
		[...byKey].map(([contactId, { notes, tasks }]) => {
			const more = byLinks.get(contactId);
			return [
				contactId,
				{ notes: once(notes, more?.notes ?? []), tasks: once(tasks, more?.tasks ?? []) },
			];
		}),
	);
}

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
	const tasks = await readByKey(
		ask,
		'tasks',
		sought.flatMap(({ taskKeys }) => taskKeys),
		{ state, properties: TASK_FIELDS },
	);
	if (!notes || !tasks) return null;
	const of = (records: Map<string, Stored>, keys: string[]): Stored[] =>
		keys.map((key) => records.get(key)).filter((record) => record !== undefined);
	return new Map(
		sought.map(({ contactId, noteKeys, taskKeys }) => [
			contactId,
			{
				notes: of(notes, noteKeys)
					.map(noteOf)
					.filter((note) => note !== null),
				tasks: of(tasks, taskKeys)
					.map(taskOf)
					.filter((task) => task !== null),
			},
		]),
	);
}

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
	const tasks = await linked('tasks', TASK_FIELDS);
	return new Map(
		ids.map((id) => [
			id,
			{
				notes: notes(id)
					.map(noteOf)
					.filter((note) => note !== null),
				tasks: tasks(id)
					.map(taskOf)
					.filter((task) => task !== null),
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
