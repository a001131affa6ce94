import type { Pipedrive } from '../../../../vendor/pipedrive';
import type { Note } from '../../plan';
import { fromHtml, toHtml } from '../html';
import { noteIn, noteText, type ReadNote } from '../noteText';
import { allByStart } from './api';
import { createOnce } from './createOnce';
import { isRefusal } from './faults';

/** Pipedrive takes 100,000 bytes of HTML; the rest is room for the frame of a note and for entities it may write longer. */
export const NOTE_LIMIT = 95_000;
const LINE_BREAK = '<br />';
/** From as many notes on, one list is cheaper to read than each note. */
const LISTED_FROM = 10;
const PAGE = 100;

/** As many characters as Pipedrive counts bytes. */
export const escapeForNote = (text: string): string =>
	Buffer.from(toHtml(text).replaceAll('<br>', LINE_BREAK)).toString('latin1');

export type StoredNote = ReadNote & { id: number };
export type WrittenNote = { id: number; note: Note; updatedAt: string | null };

type Listed = { id?: number; content?: string; active_flag?: boolean };

/** The notes of ours that a person has, oldest first. */
export async function readNotes(api: Pipedrive, personId: number): Promise<StoredNote[]> {
	return (await listNotes(api, personId)).flatMap(storedNote);
}

export async function listNotes(api: Pipedrive, personId: number): Promise<Listed[]> {
	const listed = await allByStart(
		async (start) =>
			await api.notes.getNotes({ person_id: personId, start, limit: PAGE, sort: 'id ASC' }),
	);
	return listed.filter(({ active_flag }) => active_flag !== false);
}

function storedNote({ id, content }: Listed): StoredNote[] {
	const read = typeof id === 'number' ? noteIn(fromHtml(content ?? '')) : null;
	return read ? [{ ...read, id: id ?? 0 }] : [];
}

/** Creates or updates one part of a transcript; null where the part is there already. */
export async function writeNote(
	api: Pipedrive,
	note: Note,
	{
		personId,
		capturedAt,
		noteIds,
		wait,
	}: {
		personId: number;
		capturedAt: string;
		noteIds: Record<string, number>;
		wait: (ms: number) => Promise<void>;
	},
): Promise<WrittenNote | null> {
	if (note.action === 'unchanged') return null;
	const content = toHtml(noteText(note, capturedAt));
	const known = Object.hasOwn(noteIds, note.key) ? noteIds[note.key] : null;
	if (known !== null) {
		const { data } = await api.notes.updateNote({ id: known, NoteRequest: { content } });
		return { id: known, note, updatedAt: data?.update_time ?? null };
	}
	return await createOnce(
		async () => {
			const { data } = await api.notes.addNote({
				AddNoteRequest: { content, person_id: personId },
			});
			return { id: data?.id ?? 0, note, updatedAt: data?.update_time ?? null };
		},
		async () => {
			const stored = (await readNotes(api, personId)).find(({ key }) => key === note.key);
			return stored ? { id: stored.id, note, updatedAt: null } : null;
		},
		wait,
	);
}

/** What is wrong with the notes as Pipedrive stored them, by the id of the note. */
export async function readBack(
	api: Pipedrive,
	written: WrittenNote[],
): Promise<Map<number, string>> {
	// All is written by now: that it can't be compared is a warning, no error.
	const stored = await storedContents(api, written).catch(() => new Map<number, string>());
	return new Map(
		written.flatMap(({ id, note }): Array<[number, string]> => {
			const content = stored.get(id);
			const read = content === undefined ? null : noteIn(fromHtml(content));
			if (read?.isIntact === true && read.body === note.body) return [];
			const part = `Part ${note.part} of ${note.parts} of the transcript`;
			const why = content === undefined ? 'could not be read back from' : 'was changed by';
			return [[id, `${part} ${why} Pipedrive: compare note ${id} with the conversation`]];
		}),
	);
}

async function storedContents(
	api: Pipedrive,
	written: WrittenNote[],
): Promise<Map<number, string>> {
	const since = written
		.map(({ updatedAt }) => updatedAt)
		.toSorted()
		.at(0);
	const list = written.length >= LISTED_FROM && since;
	const listed: Listed[] = list
		? await allByStart(
				async (start) =>
					await api.notes.getNotes({
						updated_since: `${list.replace(' ', 'T').replace(/Z?$/u, '')}Z`,
						start,
						limit: PAGE,
						sort: 'id ASC',
					}),
			)
		: [];
	const known = new Set(listed.map(({ id }) => id));
	const missing = written.filter(({ id }) => !known.has(id));
	const read = await Promise.all(missing.map(async ({ id }) => await noteOrNothing(api, id)));
	return new Map([...listed, ...read].map(({ id, content }) => [id ?? 0, content ?? '']));
}

async function noteOrNothing({ notes }: Pipedrive, id: number): Promise<Listed> {
	try {
		return (await notes.getNote({ id })).data ?? {};
	} catch (error) {
		if (isRefusal(error)) return {};
		throw error;
	}
}
