import { fitBriefing } from '../../transcript';
import type { Task } from '../../task';
import { toHtml } from '../html';
import type { Account } from './account';
import { taskBody } from './activities';
import { errorOf } from './connection';
import { createActivities } from './createActivities';
import { writeAll, type Input, type Properties } from './objects';
import { activityLinks, privateOf, type Work } from './work';

/** Room for the line with the key below the text. */
const BODY_LIMIT = 60_000;

export async function writeTasks(account: Account, works: Work[]): Promise<void> {
	const { associationTypes } = account;
	const types = {
		contact: associationTypes.taskToContact,
		company: associationTypes.taskToCompany,
	};
	const due = works.flatMap((work) => {
		const { task } = work.plan;
		if (!task || task.action === 'unchanged') return [];
		return [{ work, task, id: privateOf(work).taskIds?.[task.key] }];
	});
	await updateTasks(
		account,
		due.flatMap(({ work, task, id }) => {
			if (task.action !== 'update' || id === undefined) return [];
			return [{ work, id, properties: updated(work, task) }];
		}),
	);
	// A task of the same key that is done already stays done.
	const toCreate = due.filter(({ id }) => id === undefined);
	await createActivities(
		account,
		'tasks',
		toCreate.map(({ work, task }) => ({
			work,
			key: task.key,
			input: {
				properties: {
					...wording(work, task),
					hs_task_status: 'NOT_STARTED',
					hs_task_priority: 'HIGH',
					hs_task_type: 'TODO',
					...(work.ownerId !== null && { hubspot_owner_id: work.ownerId }),
				},
				associations: activityLinks(work, types),
			},
		})),
	);
}

async function updateTasks(
	{ ask }: Account,
	tasks: Array<{ work: Work; id: string; properties: Properties }>,
): Promise<void> {
	const inputs: Input[] = tasks.map(({ id, properties }) => ({ id, properties }));
	const results = await writeAll(ask, 'update', 'tasks', inputs, {
		needed: [],
		idOf: () => null,
	});
	for (const [index, result] of results.entries()) {
		if ('refusal' in result) {
			tasks[index].work.outcome = errorOf(result.refusal, 'update the task');
		}
	}
}

function wording({ item }: Work, { key, title, body, dueAt }: Task): Properties {
	return {
		hs_timestamp: dueAt ?? item.source.capturedAt,
		hs_task_subject: title,
		hs_task_body: taskBody(fitBriefing(body, BODY_LIMIT, toHtml), key),
	};
}

/** Status and owner are up to whoever works on the task, unless that person has left. */
function updated(work: Work, task: Task): Properties {
	const isOrphan = work.existing?.ownerActive === false && work.ownerId !== null;
	return {
		...wording(work, task),
		...(isOrphan && { hubspot_owner_id: work.ownerId ?? '' }),
	};
}
