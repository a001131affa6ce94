import { REPEAT_WINDOW_DAYS } from '../../lead/keys';
import type { Existing } from '../../lead/schema';
import type { CrmItem } from './input';
import type { TranscriptPart } from './transcript';

/**
 * firstContact: nobody knew this person · newEnquiry: a known person · repeated: the same words again after
 * the window · continued: a conversation that grew · resent: all of it is in the CRM already.
 */
export type EnquiryKind = 'firstContact' | 'newEnquiry' | 'repeated' | 'continued' | 'resent';
/** `key` is the lead's key, with `#2`, `#3` … where the same words count as another enquiry. */
export type Enquiry = { key: string; kind: EnquiryKind; warning?: string };

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTE = '.transcript.';

export const noteKey = (enquiryKey: string, part: number): string => `${enquiryKey}${NOTE}${part}`;

export function enquiryOf(
	{ lead, source }: CrmItem,
	existing: Existing,
	parts: TranscriptPart[],
): Enquiry {
	const number = latestNumber(lead.key, existing);
	const known = existing.contactId !== null || existing.matches.length > 0;
	const freshKind = known ? 'newEnquiry' : 'firstContact';
	if (number === 0) return { key: lead.key, kind: freshKind };

	const key = numbered(lead.key, number);
	const notes = existing.notes.filter((note) => enquiryKeyOf(note.key) === key);
	const storedAt = notes.find((note) => note.capturedAt !== null)?.capturedAt ?? null;
	const since = storedAt ?? (existing.lastLeadKey === key ? existing.lastCapturedAt : null);
	const { submissionId, capturedAt } = source;
	if (
		submissionId === null &&
		since !== null &&
		daysBetween(since, capturedAt) > REPEAT_WINDOW_DAYS
	) {
		return { key: numbered(lead.key, number + 1), kind: 'repeated' };
	}
	// The contact gets the key last: a run that stopped in between is taken up again.
	const finished =
		existing.lastLeadKey === key ||
		(existing.lastCapturedAt !== null &&
			daysBetween(existing.lastCapturedAt, storedAt ?? capturedAt) <= 0);
	if (!finished) return { key, kind: freshKind };
	if (submissionId === null || notes.length === 0) return { key, kind: 'resent' };

	const storedLength = notes.reduce((total, { length }) => total + (length ?? 0), 0);
	const length = parts.reduce((total, { body }) => total + body.length, 0);
	if (length < storedLength) {
		const warning = 'A shorter version of the conversation came in: the longer one was kept';
		return { key, kind: 'resent', warning };
	}
	const same = parts.every(({ hash }, index) =>
		notes.some((note) => note.key === noteKey(key, index + 1) && note.hash === hash),
	);
	return { key, kind: same ? 'resent' : 'continued' };
}

/** How often these words came as an enquiry of their own; 0 = the CRM doesn't know them. */
function latestNumber(leadKey: string, existing: Existing): number {
	const keys = [existing.lastLeadKey, ...existing.notes.map((note) => enquiryKeyOf(note.key))];
	return Math.max(0, ...keys.map((key) => (key === null ? 0 : numberOf(key, leadKey))));
}

function numberOf(enquiryKey: string, leadKey: string): number {
	if (enquiryKey === leadKey) return 1;
	const [, digits] = enquiryKey.startsWith(`${leadKey}#`)
		? (/^#([1-9]\d{0,5})$/u.exec(enquiryKey.slice(leadKey.length)) ?? [])
		: [];
	return Number(digits ?? 0);
}

const numbered = (leadKey: string, number: number): string =>
	number === 1 ? leadKey : `${leadKey}#${number}`;

function enquiryKeyOf(key: string): string {
	const end = key.lastIndexOf(NOTE);
	return end < 0 ? key : key.slice(0, end);
}

const daysBetween = (earlier: string, later: string): number =>
	(Date.parse(later) - Date.parse(earlier)) / DAY_MS;
