import { hashOf } from '../../../../lead/keys';
import type { Note } from '../../plan';
import { storable } from '../../values';
import { noteIn, noteText, type ReadNote } from '../noteText';

/** Of a task's subject, and of a file's title. */
export const LONGEST_TITLE = 255;
/** Where nothing is known about a task's description. */
export const DEFAULT_DESCRIPTION = 32_000;

/** Bytes, with a line break as two: Salesforce counts one or the other, depending on the field. */
const sizeOf = (text: string): number => Buffer.byteLength(text.replace(/\r?\n/gu, '\r\n'));

/** The longest start of a text within this many bytes, cut between characters. */
export function cut(text: string, room: number, end = '…'): string {
	if (sizeOf(text) <= room) return text;
	let size = sizeOf(end);
	let at = 0;
	for (const character of text) {
		size += sizeOf(character);
		if (size > room) break;
		at += character.length;
	}
	return `${text.slice(0, at)}${end}`;
}

const CONTROL = /[^\P{Cc}\n\t]/u;

/** Whether a text field gives the text back as it is: line breaks of another kind and control characters may not survive. */
const survives = (text: string): boolean => !CONTROL.test(text) && text === storable(text);

/** Whether a note has to go into a file, because a task's description is too short or too careless for it. */
export function needsFile(note: Note, capturedAt: string, room: number): boolean {
	const text = noteText(note, capturedAt);
	return sizeOf(text) > room || !survives(note.body);
}

export const fileTitle = (key: string): string => `Transcript ${key}`;

const FULL_TEXT = /^Full text: (\d+) characters in the file .+$/mu;

/** The description of a note's task; `file` names or links the one that the whole text is in. */
export function descriptionOf(
	note: Note,
	capturedAt: string,
	{ room, file }: { room: number; file: string | null },
): string {
	if (file === null) return noteText(note, capturedAt);
	const pointer = `Full text: ${note.body.length} characters in the file ${file}`;
	const briefing = note.briefing === null ? '' : cut(note.briefing, Math.floor(room / 4));
	const framed = (body: string): string =>
		noteText(
			{ ...note, briefing: [briefing, pointer].filter(Boolean).join('\n\n'), body },
			capturedAt,
		);
	const plain = storable(note.body)
		.replace(/\r\n?/gu, '\n')
		.replace(new RegExp(CONTROL, 'gu'), ' ');
	return framed(cut(plain, room - sizeOf(framed('')), '\n…'));
}

export type StoredNote = ReadNote & { isInFile: boolean };

/** A note's task, read back; the length is that of the whole text. Null where it is none of ours. */
export function noteInDescription(description: string): StoredNote | null {
	const text = description.replaceAll('\r\n', '\n');
	const read = noteIn(text);
	if (!read) return null;
	const head = text.slice(0, text.indexOf(`--- Transcript ${read.key}`)).trimEnd();
	const lastLine = head.slice(head.lastIndexOf('\n') + 1);
	const [, length] = FULL_TEXT.exec(lastLine) ?? [];
	return length === undefined
		? { ...read, isInFile: false }
		: { ...read, length: Number(length), isInFile: true };
}

const END_OF_TASK = '--- Lead Pipeline';

/** The body of a next action, closed by a line with its key: what people add goes below it. */
export function taskText(key: string, body: string, room: number): string {
	const closing = (text: string): string => `\n\n${END_OF_TASK} ${key} · sha256 ${hashOf(text)}`;
	const plain = storable(body).replace(/\r\n?/gu, '\n');
	const short = cut(plain, room - sizeOf(closing(plain)));
	return `${short}${closing(short)}`;
}

/** The key of a next action of ours; `rest` is what people added, `isIntact` that they left our text alone. */
export function taskIn(
	description: string,
): { key: string; rest: string; isIntact: boolean } | null {
	const text = description.replaceAll('\r\n', '\n');
	const [closing, key, hash] =
		/^--- Lead Pipeline (\S+) · sha256 ([0-9a-f]{64})$/mu.exec(text) ?? [];
	if (!closing) return null;
	const start = text.indexOf(closing);
	const body = text.slice(0, Math.max(0, start - 2));
	return { key, rest: text.slice(start + closing.length), isIntact: hashOf(body) === hash };
}

/** The updated description; null where people changed our text, or their own would not fit any more. */
export function updatedTaskText(
	before: string,
	key: string,
	body: string,
	room: number,
): string | null {
	const read = taskIn(before);
	if (before.trim() === '') return taskText(key, body, room);
	if (!read?.isIntact) return null;
	const free = room - sizeOf(read.rest);
	return free < room / 2 ? null : `${taskText(key, body, free)}${read.rest}`;
}
