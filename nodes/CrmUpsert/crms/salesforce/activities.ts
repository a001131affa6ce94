import { hashOf } from '../../../../lead/keys';
import type { Note } from '../../plan';
import {
	callFor,
	isInert,
	queryPath,
	without,
	type Answered,
	type Call,
	type Draft,
	type Row,
	type Saved,
} from './api';
import { shortened } from '../plainText';
import { unwrittenTask } from '../unwrittenTask';
import { isFinal, isObject, listOf, refusal, textOf } from './faults';
import { ACTIVITY_KEY, activityKeys, fieldsIn } from './fields';
import { rowsIn } from './find';
import type { Session, Shapes } from './session';
import { inList, isId, queriesFor } from './soql';
import {
	DEFAULT_DESCRIPTION,
	descriptionOf,
	fileTitle,
	LONGEST_TITLE,
	needsFile,
	noteInDescription,
	taskText,
	updatedTaskText,
} from './texts';
import { orFailed, ownerFor, type Job } from './write';

type Work = {
	job: Job;
	contactId: string;
	task: Draft | null;
	notes: Array<{ note: Note; isLong: boolean; fileId: string | null }>;
};

/** Tasks and transcripts of one lead that go in one call with their reading back. */
const MOST_TOGETHER = 24;
const MOST_ROUNDS = 3;
const USER_PREFIX = '005';
/** Without these a task or file would not be what it is for. */
const NEEDED = new Set([
	...['Description', 'WhoId', ACTIVITY_KEY, 'VersionData', 'PathOnClient'],
	...['FirstPublishLocationId', 'ContentDocumentId'],
]);

/** Next actions, then files of long transcripts, then transcripts, then reads those back. */
export async function writeActivities(
	jobs: Job[],
	shapes: Shapes,
	session: Session,
): Promise<void> {
	const room = shapes.Task.get('Description')?.maxLength ?? DEFAULT_DESCRIPTION;
	const hasKeys = await session.hasKeys();
	const works = jobs.flatMap((job) => workOf(job, room, shapes, session));
	const isDone =
		works.length === 1 && hasKeys && (await writeTogether(works[0], room, shapes, session));
	if (isDone) return;
	await saveTasks(works, shapes, session);
	const left = (): Work[] => works.filter(({ job }) => job.result === null);
	await saveFiles(left(), session);
	await saveNotes(left(), room, shapes, session);
	const written = left().filter(({ notes }) => notes.length > 0);
	const queries = readingQueries(written, hasKeys);
	const results = await answersOr(
		[],
		async () => (queries.length === 0 ? [] : await session.api.queries(queries)),
		session,
	);
	// What couldn't be read is reported part by part, like what reads differently.
	const rows = results.flatMap((result) => (result instanceof Error ? [] : result));
	await compare(written, rows, session);
}

/** All is written by then: that it can't be read is no error. */
async function answersOr<Answer>(
	fallback: Answer,
	read: () => Promise<Answer>,
	{ options }: Session,
): Promise<Answer> {
	return await read().catch(() => {
		options.cancelled?.throwIfAborted();
		return fallback;
	});
}

function workOf(job: Job, room: number, shapes: Shapes, session: Session): Work[] {
	const { contactId, known, plan, item } = job;
	if (contactId === null) return [];
	const notes = plan.notes
		.filter(({ action }) => action !== 'unchanged')
		.filter(({ key, hash }) => !known.notes.some((one) => one.key === key && one.hash === hash))
		.map((note) => ({
			note,
			isLong: needsFile(note, item.source.capturedAt, room),
			fileId: null,
		}));
	const task = taskDraft(job, contactId, room, shapes, session);
	return task || notes.length > 0 ? [{ job, contactId, task, notes }] : [];
}

function taskDraft(
	job: Job,
	contactId: string,
	room: number,
	{ Task }: Shapes,
	session: Session,
): Draft | null {
	const { task } = job.plan;
	const open = job.known.openTask;
	if (!task || task.action === 'unchanged') return null;
	const due =
		task.dueAt === null
			? {}
			: {
					ActivityDate: task.dueAt.slice(0, 10),
					...{ IsReminderSet: true, ReminderDateTime: task.dueAt },
				};
	const Subject = shortened(task.title, LONGEST_TITLE);
	if (open?.key === task.key) {
		if (task.action === 'create') return null;
		const Description = updatedTaskText(open.description, task.key, task.body, room);
		if (Description === null) {
			job.warnings.push(
				`Somebody changed the text of the open task ${open.taskId}: it was left as it is`,
			);
		}
		const moved = task.dueAt !== null && task.dueAt !== open.dueAt;
		const fields = {
			Subject,
			...(Description === null ? {} : { Description }),
			...(moved ? due : {}),
		};
		return { type: 'Task', id: open.taskId, fields: writable(fields, Task, false) };
	}
	const owner =
		session.options.ownerDecidedBy === 'pack' && task.ownerEmail !== null
			? ownerFor(task.ownerEmail, 'its task', job, session)
			: job.ownerId;
	const fields = {
		...{ WhoId: contactId, Subject, Status: 'Not Started', Priority: 'High' },
		...due,
		Description: taskText(task.key, task.body, room),
		[ACTIVITY_KEY]: task.key,
		// A queue can own a lead, and no task.
		...(owner?.startsWith(USER_PREFIX) ? { OwnerId: owner } : {}),
	};
	return { type: 'Task', fields: writable(fields, Task, true) };
}

function writable(fields: Row, shape: Shapes['Task'], isNew: boolean): Row {
	const isTaken = (name: string): boolean =>
		(isNew ? shape.get(name)?.createable : shape.get(name)?.updateable) === true;
	return Object.fromEntries(Object.entries(fields).filter(([name]) => isTaken(name)));
}

function noteDraft(
	{ job, contactId }: Work,
	{ note, fileId }: Work['notes'][number],
	room: number,
	{ Task }: Shapes,
	session: Session,
): Draft {
	const { capturedAt } = job.item.source;
	const { recordUrl } = session.options;
	const path = `/sfc/servlet.shepherd/version/download/${fileId}`;
	const file = fileId && (recordUrl === null ? `“${fileTitle(note.key)}”` : `${recordUrl}${path}`);
	const text = {
		Subject: shortened(note.title, LONGEST_TITLE),
		Description: descriptionOf(note, capturedAt, { room, file }),
	};
	const id = job.known.noteIds[note.key];
	if (id !== undefined) return { type: 'Task', id, fields: writable(text, Task, false) };
	const fields = {
		...{ WhoId: contactId, ...text, Status: 'Completed', Priority: 'Normal' },
		...{ ActivityDate: capturedAt.slice(0, 10), [ACTIVITY_KEY]: note.key },
	};
	return { type: 'Task', fields: writable(fields, Task, true) };
}

/**
 * Everything of one lead in one call, all or nothing; false where nothing was written that way. Without an answer the lead
 * has failed: nobody knows what is written.
 */
async function writeTogether(
	work: Work,
	room: number,
	shapes: Shapes,
	session: Session,
): Promise<boolean> {
	if (work.notes.some(({ isLong }) => isLong)) return false;
	const drafts = [
		...(work.task ? [work.task] : []),
		...work.notes.map((one) => noteDraft(work, one, room, shapes, session)),
	];
	const reads = readingQueries(work.notes.length > 0 ? [work] : [], true);
	const calls: Call[] = [
		...drafts.map(callFor),
		...reads.map((soql): Call => ({ method: 'GET', path: queryPath(soql) })),
	];
	if (drafts.length > MOST_TOGETHER || reads.length > 1 || !calls.every(isInert)) return false;
	let answers: Answered[] = [];
	await orFailed([work.job], session, async () => {
		answers = await session.api.calls(calls, false, true);
	});
	if (work.job.result !== null) return true;
	if (answers.some(({ faults }) => faults.length > 0)) return false;
	const rows = answers
		.slice(drafts.length)
		.flatMap(({ body }) => (isObject(body) ? listOf(body.records) : []));
	await compare(work.notes.length > 0 ? [work] : [], rows, session);
	return true;
}

type Entry = { job: Job; draft: Draft; what: string };

function endWithError({ job, what }: Entry, { faults, requestId }: Saved): void {
	job.result = refusal(what, faults, requestId);
}

/** Saves drafts, in the end without the fields that are refused; what is there already by its key is fine. */
async function saveStubbornly(
	entries: Entry[],
	session: Session,
	onRefused: (entry: Entry, saved: Saved) => void = endWithError,
): Promise<Saved[]> {
	const results: Saved[] = [];
	let places = entries.map((_, place) => place);
	for (let round = 1; places.length > 0; round++) {
		const saved = await session.api.save(places.map((place) => entries[place].draft));
		const again: number[] = [];
		const taken: number[] = [];
		for (const [at, place] of places.entries()) {
			const { job, draft, what } = entries[place];
			const { faults } = saved[at];
			results[place] = saved[at];
			if (faults.length === 0) continue;
			if (faults.some(({ code }) => code === 'DUPLICATE_VALUE')) {
				taken.push(place);
				continue;
			}
			const refused = [...fieldsIn(faults).keys()].filter(
				(field) => Object.hasOwn(draft.fields, field) && !NEEDED.has(field),
			);
			if (refused.length > 0 && round < MOST_ROUNDS) {
				entries[place] = { ...entries[place], draft: without(draft, refused) };
				job.warnings.push(`Salesforce refused ${refused.join(', ')} of ${what}: it has none`);
				again.push(place);
			} else onRefused(entries[place], saved[at]);
		}
		let elsewhere: boolean[] = [];
		const holders = taken.map((place) => entries[place].job);
		await orFailed(holders, session, async () => {
			elsewhere = await heldElsewhere(
				taken.map((place) => entries[place].draft),
				session,
			);
		});
		for (const [at, place] of taken.entries()) {
			const { draft } = entries[place];
			const [, second] = keysOf(draft);
			if (!elsewhere[at] || textOf(draft.fields[ACTIVITY_KEY]).includes('@')) continue;
			const fields = { ...draft.fields, [ACTIVITY_KEY]: second };
			entries[place] = { ...entries[place], draft: { ...draft, fields } };
			again.push(place);
		}
		places = again;
	}
	return results;
}

const keysOf = ({ fields }: Draft): string[] =>
	activityKeys(textOf(fields[ACTIVITY_KEY]), textOf(fields.WhoId));

/** Whether a key that is taken is taken by a task of another record, as when an enquiry came again with another address. */
async function heldElsewhere(drafts: Draft[], { api }: Session): Promise<boolean[]> {
	const queries = queriesFor(
		drafts.map(({ fields }) => textOf(fields[ACTIVITY_KEY])),
		(keys) => `SELECT WhoId, ${ACTIVITY_KEY} FROM Task WHERE ${ACTIVITY_KEY} ${inList(keys)}`,
	);
	const rows = queries.length === 0 ? [] : rowsIn(await api.queries(queries));
	return drafts.map(({ fields }) => {
		const holder = rows.find((row) => row[ACTIVITY_KEY] === fields[ACTIVITY_KEY]);
		return holder !== undefined && holder.WhoId !== fields.WhoId;
	});
}

async function saveTasks(works: Work[], shapes: Shapes, session: Session): Promise<void> {
	const entries = works.flatMap(({ job, task }) =>
		task ? [{ job, draft: task, what: `the task of ${job.contactId}` }] : [],
	);
	await saveStubbornly(entries, session, settleRefusedTask);
}

/** A task that Salesforce doesn't take is left to a person, so that the transcript is written all the same. */
function settleRefusedTask(entry: Entry, saved: Saved): void {
	const { job, what } = entry;
	const { task } = job.plan;
	if (!task || !isFinal(saved.faults)) {
		endWithError(entry, saved);
		return;
	}
	const { message } = refusal(what, saved.faults, null);
	const id = saved.requestId === null ? '' : ` (request ${saved.requestId})`;
	job.isForReview = true;
	job.warnings.push(unwrittenTask(task, `${message}${id}`));
}

async function saveFiles(works: Work[], session: Session): Promise<void> {
	const entries = works.flatMap(({ job, contactId, notes }) =>
		notes
			.filter(({ isLong }) => isLong)
			.map((entry) => {
				const { note } = entry;
				const Title = fileTitle(note.key);
				const document = job.known.files[Title];
				const fields = {
					...{ Title, PathOnClient: 'transcript.txt' },
					VersionData: Buffer.from(note.body).toString('base64'),
					...(document === undefined
						? { FirstPublishLocationId: contactId }
						: { ContentDocumentId: document }),
				};
				const what = `the file with the transcript of ${contactId}`;
				return { entry, job, draft: { type: 'ContentVersion', fields }, what };
			}),
	);
	const saved = await saveStubbornly(entries, session);
	for (const [at, { entry }] of entries.entries()) entry.fileId = saved[at].id;
}

async function saveNotes(
	works: Work[],
	room: number,
	shapes: Shapes,
	session: Session,
): Promise<void> {
	const entries = works.flatMap((work) =>
		work.notes.map((entry) => ({
			job: work.job,
			draft: noteDraft(work, entry, room, shapes, session),
			what: `the transcript of ${work.contactId}`,
		})),
	);
	await saveStubbornly(entries, session);
}

const NOTE_FIELDS = 'Id, WhoId, Description';

function readingQueries(works: Work[], hasKeys: boolean): string[] {
	if (!hasKeys) {
		return queriesFor(
			works.map(({ contactId }) => contactId),
			(ids) =>
				`SELECT ${NOTE_FIELDS} FROM Task WHERE WhoId ${inList(ids)} AND LastModifiedDate = LAST_N_DAYS:1`,
		);
	}
	return queriesFor(
		works.flatMap(({ contactId, notes }) =>
			notes.flatMap(({ note }) => activityKeys(note.key, contactId)),
		),
		(keys) => `SELECT ${NOTE_FIELDS} FROM Task WHERE ${ACTIVITY_KEY} ${inList(keys)}`,
	);
}

/** A transcript that reads differently from what was written is reported, part by part. */
async function compare(works: Work[], rows: Row[], session: Session): Promise<void> {
	const read = rows.map((row) => ({
		WhoId: row.WhoId,
		note: noteInDescription(textOf(row.Description)),
	}));
	await Promise.all(
		works.flatMap(({ job, contactId, notes }) =>
			notes.map(async ({ note, isLong, fileId }) => {
				const stored = read.find(
					(one) => one.WhoId === contactId && one.note?.key === note.key,
				)?.note;
				const inFile = isLong && stored ? await hashOfFile(fileId, session) : null;
				const isSame = isLong
					? stored?.hash === note.hash && inFile === note.hash
					: stored?.isIntact === true && stored.body === note.body;
				if (isSame) return;
				const part = `part ${note.part} of ${note.parts}`;
				job.warnings.push(
					stored && (!isLong || inFile !== null)
						? `The transcript (${part}) reads differently in Salesforce than it was written: compare it with “crm.notes” of this item`
						: `The transcript (${part}) couldn’t be read back from ${contactId} after it was written: look whether it is there`,
				);
			}),
		),
	);
}

async function hashOfFile(id: string | null, session: Session): Promise<string | null> {
	if (!isId(id)) return null;
	const path = `/sobjects/ContentVersion/${id}/VersionData`;
	const answer = await answersOr(
		null,
		async () => (await session.api.calls([{ method: 'GET', path }], true)).at(0) ?? null,
		session,
	);
	if (answer === null) return null;
	const { body, faults } = answer;
	return faults.length === 0 && typeof body === 'string' ? hashOf(body) : null;
}
