import { loadsOf } from '../loads';
import type { Account } from './account';
import { errorOf, UNIQUE_KEY } from './connection';
import { OWNER, textIn } from './fields';
import { searchAll } from './objects';
import { isNoKey } from './refusal';

/** A page takes a fifth of a second, and nobody works on so many. */
const MOST_TASKS = 10_000;

/**
 * Tasks with our key that are not completed, the oldest 10,000 at most, by the owner's e-mail. An account without our
 * unique field has none that could be told from others.
 */
export async function openTasks({
	ask,
	owners,
}: Pick<Account, 'ask' | 'owners'>): Promise<Record<string, number>> {
	const filters = [
		{ propertyName: UNIQUE_KEY, operator: 'HAS_PROPERTY' },
		{ propertyName: 'hs_task_status', operator: 'NEQ', value: 'COMPLETED' },
	];
	const query = { filterGroups: [{ filters }], properties: [OWNER] };
	const tasks = await searchAll(ask, 'tasks', query, MOST_TASKS);
	if (!Array.isArray(tasks)) {
		if (isNoKey(tasks.refusal, UNIQUE_KEY)) return {};
		throw errorOf(tasks.refusal, 'count open tasks');
	}
	const ids = tasks.map((task) => textIn(task, OWNER)).filter((id) => id !== null);
	const known = await owners.byId([...new Set(ids)]);
	return loadsOf(ids.map((id) => ({ email: known.get(id)?.email, count: 1 })));
}
