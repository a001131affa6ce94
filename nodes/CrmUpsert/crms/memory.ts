import type { Existing } from '../../../lead/schema';
import { noteKey } from '../enquiry';
import type { CrmItem } from '../input';
import type { CrmPlan } from '../plan';

/** Fields of the contact in which a later run finds what this one wrote, by the names of `ownFields`. */
export type Memory = {
	/** Key of the latest enquiry and the number of its transcript parts. */
	last_enquiry: string;
	last_captured_at: string;
	/** Key of the task that was open, empty where none was. */
	open_task: string;
};

/** What to remember of a plan; written together with its field changes, before notes and task. */
export function memoryOf(plan: CrmPlan, { source }: CrmItem, existing: Existing | null): Memory {
	const isLater =
		!existing?.lastCapturedAt ||
		Date.parse(source.capturedAt) >= Date.parse(existing.lastCapturedAt);
	const latest = `${plan.enquiry.key} ${plan.notes.length}`;
	const before = typeof existing?.lastEnquiry === 'string' ? existing.lastEnquiry : latest;
	return {
		last_enquiry: isLater ? latest : before,
		last_captured_at: isLater ? source.capturedAt : (existing?.lastCapturedAt ?? ''),
		open_task: plan.task?.key ?? '',
	};
}

/** Keys under which the notes of a remembered enquiry, and those of this lead, may be stored. */
export function expectedNoteKeys(lastEnquiry: string | null, leadKey: string): string[] {
	const last = enquiryIn(lastEnquiry);
	const remembered = last
		? Array.from({ length: last.parts }, (_, part) => noteKey(last.key, part + 1))
		: [];
	return [...new Set([...remembered, noteKey(leadKey, 1)])];
}

/**
 * The contact is written before its notes, so that its key alone doesn't tell that a run came to its end: only when all
 * parts of the remembered enquiry are stored is it one that is finished.
 */
export function finishedEnquiry(
	lastEnquiry: string | null,
	lastCapturedAt: string | null,
	storedKeys: string[],
): Pick<Existing, 'lastLeadKey' | 'lastCapturedAt'> {
	const last = enquiryIn(lastEnquiry);
	const stored = new Set(storedKeys);
	const isFinished =
		last !== null &&
		Array.from({ length: last.parts }, (_, part) => noteKey(last.key, part + 1)).every((key) =>
			stored.has(key),
		);
	return isFinished
		? { lastLeadKey: last.key, lastCapturedAt }
		: { lastLeadKey: null, lastCapturedAt: null };
}

function enquiryIn(text: string | null): { key: string; parts: number } | null {
	const [, key, parts] = /^(\S+) (\d{1,4})$/u.exec(text ?? '') ?? [];
	return key ? { key, parts: Number(parts) } : null;
}
