import type { Bucket, Existing } from '../../lead/schema';
import { briefingOf, nameOf } from './briefing';
import type { Enquiry } from './enquiry';
import type { CrmItem } from './input';

export type Task = {
	key: string;
	title: string;
	body: string;
	dueAt: string | null;
	ownerEmail: string | null;
	bucket: string | null;
	action: 'create' | 'update' | 'unchanged';
};

/** Worst to best: what “the bucket improved” compares. */
const ORDER: Bucket[] = ['cold', 'cool', 'review', 'lukewarm', 'warm'];
/** Reps' time: everyone else is reached by mail, or not at all. */
const WITH_TASK: Bucket[] = ['review', 'lukewarm', 'warm'];
const UNROUTED_DUE_MS = 30 * 60 * 1000;

/** The one open task of the person: refreshed where there is one, else created where the bucket asks for it. */
export function taskOf(
	item: CrmItem,
	existing: Existing,
	enquiry: Enquiry,
	{ ownerEmail, isOutdated }: { ownerEmail: string | null; isOutdated: boolean },
): Task | null {
	const open = existing.openTask;
	const bucket = item.routing?.bucket ?? 'review';
	if (enquiry.kind === 'resent' || isOutdated || !WITH_TASK.includes(bucket)) {
		return open && untouched(open, ownerEmail);
	}
	const fresh = { ...wording(item), body: briefingOf(item, ownerEmail), ownerEmail };
	if (open) {
		return {
			...fresh,
			key: open.key,
			dueAt: earlier(open.dueAt, fresh.dueAt),
			bucket: rank(open.bucket) > rank(bucket) ? open.bucket : bucket,
			action: 'update',
		};
	}
	if (enquiry.kind === 'continued' && rank(bucket) <= rank(bucketBefore(existing))) return null;
	// The bucket is part of the key: a second task of one conversation must not meet the done first one.
	return { ...fresh, key: `${enquiry.key}.task.${bucket}`, bucket, action: 'create' };
}

function untouched(open: NonNullable<Existing['openTask']>, ownerEmail: string | null): Task {
	const { key, title, dueAt, bucket } = open;
	return { key, title: title ?? '', body: '', dueAt, ownerEmail, bucket, action: 'unchanged' };
}

function wording(item: CrmItem): { title: string; dueAt: string | null } {
	if (item.routing) {
		return { title: item.routing.nextAction.title, dueAt: item.routing.nextAction.dueAt };
	}
	return {
		title: `Decide by hand: ${nameOf(item)}`,
		dueAt: new Date(Date.parse(item.source.capturedAt) + UNROUTED_DUE_MS).toISOString(),
	};
}

function bucketBefore({ assignment, record }: Existing): string | null {
	const recorded = record.bucket;
	return assignment?.bucket ?? (typeof recorded === 'string' ? recorded : null);
}

const rank = (bucket: string | null): number => ORDER.findIndex((known) => known === bucket);

function earlier(a: string | null, b: string | null): string | null {
	if (a === null || b === null) return a ?? b;
	return Date.parse(b) < Date.parse(a) ? b : a;
}
