import type { Existing } from '../../../lead/schema';
import { hashOf } from '../../../lead/keys';
import type { Note } from '../plan';

type StoredNote = Existing['notes'][number];

/**
 * A note as plain text: the briefing, then the verbatim part between two lines that hold its key. Nobody can write such
 * a line into a conversation, because the key is a hash of what was said.
 */
export function noteText(note: Note, capturedAt: string): string {
	const opening = `${openingOf(note.key)} · part ${note.part} of ${note.parts} · captured ${capturedAt}`;
	const head = note.briefing === null ? note.title : `${note.title}\n\n${note.briefing}`;
	return `${head}\n\n${opening}\n${note.body}\n${closingOf(note.key, note.hash)}`;
}

/** Characters that `noteText` adds to body and briefing at most. */
export const NOTE_FRAME = 600;

const openingOf = (key: string): string => `--- Transcript ${key}`;
const closingOf = (key: string, hash: string): string => `--- End ${key} · sha256 ${hash}`;

const OPENING = /^--- Transcript (\S+) · part (\d+) of (\d+) · captured (\S+)$/gmu;

export type ReadNote = StoredNote & {
	part: number;
	parts: number;
	body: string;
	/** Whether the text between the lines is the text that was written. */
	isIntact: boolean;
};

/** What `noteText` wrote, read back; null where the text is no note of ours. An intact part counts before a broken one. */
export function noteIn(text: string): ReadNote | null {
	const found = [...text.matchAll(OPENING)].map((opening) => partAt(text, opening));
	return found.find(({ isIntact }) => isIntact) ?? found.at(-1) ?? null;
}

function partAt(text: string, opening: RegExpExecArray): ReadNote {
	const [line, key, part, parts, capturedAt] = opening;
	const start = opening.index + line.length + 1;
	const end = text.lastIndexOf(`\n--- End ${key} · sha256 `);
	const hash = end < 0 ? null : (/ · sha256 ([0-9a-f]{64})/u.exec(text.slice(end))?.[1] ?? null);
	const body = text.slice(start, end < start ? undefined : end);
	return {
		key,
		hash,
		length: body.length,
		capturedAt,
		part: Number(part),
		parts: Number(parts),
		body,
		isIntact: hash !== null && hashOf(body) === hash,
	};
}
