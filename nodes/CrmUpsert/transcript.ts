import { hashOf } from '../../lead/keys';
import type { Turn } from '../../lead/schema';

/** Default limit of a note in characters; the tightest of the common CRMs takes 65,536. */
export const LONGEST_NOTE = 65_000;

const LABELS: Record<Turn['speaker'], string> = {
	prospect: 'Prospect',
	assistant: 'Assistant',
	human: 'Rep',
};
/** Of the first part's room, what the briefing on top of it may take. */
const BRIEFING_SHARE = 1 / 4;
/** A part ends at a line where one ends in the last quarter of its room. */
const LINE_END_SHARE = 3 / 4;

export type TranscriptPart = { body: string; hash: string };

/** The conversation as `Speaker name (time): text`, the text untouched. */
export function renderTranscript(turns: Turn[]): string {
	return turns
		.map((turn) => {
			const time = turn.at === null ? '' : ` (${readableTime(turn.at)})`;
			return `${speakerOf(turn)}${time}: ${turn.text}`;
		})
		.join('\n\n');
}

function speakerOf({ speaker, name }: Turn): string {
	const label = LABELS[speaker];
	const oneLine = (name ?? '').replace(/\s+/gu, ' ').trim();
	return oneLine === '' || oneLine === label ? label : `${label} ${oneLine}`;
}

/** `2026-03-10 21:47:05 UTC` */
export function readableTime(iso: string): string {
	return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/**
 * The transcript in parts that joined give exactly the rendering. Every part stays within `limit`
 * characters as the target stores them. The first keeps a fixed share free for the briefing, so that a
 * conversation that grew has the same parts as before and one or more new ones.
 */
export function transcriptParts(
	turns: Turn[],
	limit: number,
	escape: (text: string) => string,
): TranscriptPart[] {
	const rooms = { first: limit - briefingRoom(limit), others: limit };
	return split(renderTranscript(turns), rooms, escape).map((body) => ({
		body,
		hash: hashOf(body),
	}));
}

/** The briefing cut to the room it has on top of the first part. */
export function fitBriefing(
	briefing: string,
	limit: number,
	escape: (text: string) => string,
): string {
	const room = briefingRoom(limit);
	const [first, ...rest] = split(briefing, { first: room - 1, others: limit }, escape);
	return rest.length === 0 ? first : `${first.trimEnd()}…`;
}

const briefingRoom = (limit: number): number => Math.floor(limit * BRIEFING_SHARE);

/** Splits between whole characters: a surrogate pair stays together. */
function split(
	text: string,
	rooms: { first: number; others: number },
	escape: (text: string) => string,
): string[] {
	const parts: string[] = [];
	let start = 0;
	let size = 0;
	let lineEnd = 0;
	let at = 0;
	while (at < text.length) {
		const character = text.slice(at, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
		const cost = escape(character).length;
		if (at > start && size + cost > (parts.length === 0 ? rooms.first : rooms.others)) {
			const end = lineEnd > start + (at - start) * LINE_END_SHARE ? lineEnd : at;
			parts.push(text.slice(start, end));
			start = end;
			at = end;
			size = 0;
		} else {
			size += cost;
			at += character.length;
			if (character === '\n') lineEnd = at;
		}
	}
	return [...parts, text.slice(start)];
}
