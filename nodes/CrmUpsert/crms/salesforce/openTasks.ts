import { loadsOf } from '../loads';
import { textOf } from './faults';
import { ACTIVITY_KEY } from './fields';
import { rowsIn } from './find';
import type { Session } from './session';
import { inList, isId, queriesFor } from './soql';

/**
 * Open tasks with our key by the owner's e-mail, counted by Salesforce. Without the field for it there are none that could
 * be told from others, as the text of a task can't be compared in a query.
 */
export async function openTasks({ api, shapes }: Session): Promise<Record<string, number>> {
	const { Task } = await shapes();
	if (!Task.has(ACTIVITY_KEY)) return {};
	const counts = rowsIn(
		await api.queries([
			`SELECT OwnerId, COUNT(Id) total FROM Task WHERE IsClosed = false AND ${ACTIVITY_KEY} != null GROUP BY OwnerId`,
		]),
	);
	const owners = counts.map(({ OwnerId }) => OwnerId).filter(isId);
	const users = rowsIn(
		await api.queries(
			queriesFor(owners, (ids) => `SELECT Id, Email FROM User WHERE Id ${inList(ids)}`),
		),
	);
	return loadsOf(
		counts.map(({ OwnerId, total }) => ({
			email: textOf(users.find(({ Id }) => Id === OwnerId)?.Email),
			count: Number(total),
		})),
	);
}
