import { fitBriefing } from '../../transcript';
import type { Task } from '../../task';
import { toHtml } from '../html';
import { unwrittenTask } from '../unwrittenTask';
import type { Account } from './account';
import { taskBody } from './activities';
import { errorOf, reasonOf } from './connection';
import { createActivities } from './createActivities';
import { writeAll, type Properties } from './objects';
import { isFinal, type Refusal } from './refusal';
import { activityLinks, privateOf, type Work } from './work';

/** Room for the line with the key below the text. */
const BODY_LIMIT = 60_000;

/** A task that HubSpot doesn't take is left to a person, so that the transcript is written all the same. */
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
			return [{ work, task, id }];
		}),
	);
	// A task of the same key that is done already stays done.
	const toCreate = due.filter(({ id }) => id === undefined);
	const made = await createActivities(
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
					...(work.taskOwnerId !== null && { hubspot_owner_id: work.taskOwnerId }),
				},
				associations: activityLinks(work, types),
			},
		})),
	);
	for (const [index, one] of made.entries()) {
		if ('refusal' in one) settleRefused(toCreate[index], one.refusal, 'store the task');
	}
}

async function updateTasks(
	{ ask }: Account,
	tasks: Array<{ work: Work; task: Task; id: string }>,
): Promise<void> {
	const inputs = tasks.map(({ work, task, id }) => ({ id, properties: updated(work, task) }));
	const results = await writeAll(ask, 'update', 'tasks', inputs, {
		needed: [],
		idOf: () => null,
	});
	for (const [index, result] of results.entries()) {
		if ('refusal' in result) settleRefused(tasks[index], result.refusal, 'update the task');
	}
}

function settleRefused(
	{ work, task }: { work: Work; task: Task },
	refusal: Refusal,
	attempted: string,
): void {
	if (!isFinal(refusal)) {
		work.outcome = errorOf(refusal, attempted);
		return;
	}
	work.isForReview = true;
	work.warnings.push(unwrittenTask(task, reasonOf(refusal, attempted)));
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
	const isOrphan = work.existing?.ownerActive === false && work.taskOwnerId !== null;
	return {
		...wording(work, task),
		...(isOrphan && { hubspot_owner_id: work.taskOwnerId ?? '' }),
	};
}
