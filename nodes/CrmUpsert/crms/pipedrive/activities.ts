import type { Existing } from '../../../../lead/schema';
import type { Pipedrive } from '../../../../vendor/pipedrive';
import type { Task } from '../../task';
import { fitBriefing } from '../../transcript';
import { fromHtml, toHtml } from '../html';
import { shortened } from '../plainText';
import { allByCursor } from './api';
import { createOnce } from './createOnce';
import { escapeForNote, NOTE_LIMIT } from './notes';
import type { User } from './users';

export type Activity = {
	id: number;
	key: string;
	bucket: string;
	isDone: boolean;
	subject: string;
	dueAt: string | null;
	ownerId: number | null;
};

const LONGEST_TITLE = 255;
/** Nobody can write such a line into a briefing: its quotes stand on lines that begin with a dash of another kind. */
const MARKER = /^--- Task (\S+) · (\S+)$/mu;

const markedText = ({ body, key, bucket }: Task): string =>
	`${fitBriefing(body, NOTE_LIMIT, escapeForNote)}\n\n--- Task ${key} · ${bucket ?? 'none'}`;

type Listed = {
	id?: number;
	subject?: string;
	note?: string;
	done?: boolean;
	is_deleted?: boolean;
	due_date?: string;
	due_time?: string;
	owner_id?: number;
};

/** The activities of ours that a person has, done ones too. */
export async function readActivities(api: Pipedrive, personId: number): Promise<Activity[]> {
	return (await listActivities(api, personId)).flatMap((listed) => {
		const [, key, bucket] = MARKER.exec(fromHtml(listed.note ?? '')) ?? [];
		if (!key) return [];
		const { id, subject, done, due_date, due_time, owner_id } = listed;
		return [
			{
				id: id ?? 0,
				key,
				bucket,
				isDone: done === true,
				subject: subject ?? '',
				dueAt: due_date ? timeOf(due_date, due_time) : null,
				ownerId: owner_id ?? null,
			},
		];
	});
}

export async function listActivities(api: Pipedrive, personId: number): Promise<Listed[]> {
	const listed = await allByCursor(
		async (cursor) =>
			await api.activities.getActivities({ person_id: personId, limit: 500, cursor }),
	);
	return listed.filter(({ is_deleted }) => is_deleted !== true);
}

/** An account has activities of every other kind too, and no way to ask for ours. */
const MOST_PAGES = 20;

/** Who has the open activities of ours in charge, an id for each; of all open ones the newest 10,000 are looked at. */
export async function ownersOfOpenTasks(api: Pipedrive): Promise<number[]> {
	const listed: Listed[] = await allByCursor(
		async (cursor) =>
			await api.activities.getActivities({
				...{ done: false, sort_by: 'add_time', sort_direction: 'desc', limit: 500, cursor },
			}),
		MOST_PAGES,
	);
	return listed
		.filter(({ is_deleted, note }) => is_deleted !== true && MARKER.test(fromHtml(note ?? '')))
		.flatMap(({ owner_id }) => owner_id ?? []);
}

const timeOf = (date: string, time: string | undefined): string =>
	`${date}T${(time || '00:00').slice(0, 5)}:00Z`;

export function openTaskOf({ key, bucket, subject, dueAt }: Activity): Existing['openTask'] {
	return {
		...{ key, title: subject, dueAt, bucket: bucket === 'none' ? null : bucket },
		leadKey: key.replace(/\.task\.[^.]*$/u, ''),
	};
}

type Around = {
	personId: number;
	organizationId: number | null;
	/** `routing.nextAction.type`. */
	kind: string | null;
	activities: Activity[];
	ownerId: number | null;
	users: () => Promise<User[]>;
	wait: (ms: number) => Promise<void>;
};

/** Creates or refreshes the next action. One that is done stays done; a person in charge who is active stays in charge. */
export async function writeActivity(api: Pipedrive, task: Task, around: Around): Promise<void> {
	if (task.action === 'unchanged') return;
	const { personId, organizationId, kind, activities, ownerId, wait } = around;
	const due = task.dueAt === null ? null : new Date(task.dueAt).toISOString();
	const shared = {
		subject: shortened(task.title, LONGEST_TITLE),
		...(due !== null && { due_date: due.slice(0, 10), due_time: due.slice(11, 16) }),
		note: toHtml(markedText(task)),
	};
	const known = activities.find(({ key }) => key === task.key);
	if (known) {
		if (known.isDone) return;
		const isActive = async (): Promise<boolean> =>
			(await around.users()).some((user) => user.id === known.ownerId && user.isActive);
		const isOrphan = ownerId !== null && !(await isActive());
		await api.activities.updateActivity({
			id: known.id,
			AddActivityRequest: { ...shared, ...(isOrphan && { owner_id: ownerId }) },
		});
		return;
	}
	await createOnce(
		async () => {
			await api.activities.addActivity({
				AddActivityRequest: {
					...shared,
					type: /call$/iu.test(kind ?? '') ? 'call' : 'task',
					done: false,
					participants: [{ person_id: personId, primary: true }],
					...(organizationId !== null && { org_id: organizationId }),
					...(ownerId !== null && { owner_id: ownerId }),
				},
			});
			return true;
		},
		async () =>
			(await readActivities(api, personId)).some(({ key }) => key === task.key) ? true : null,
		wait,
	);
}
