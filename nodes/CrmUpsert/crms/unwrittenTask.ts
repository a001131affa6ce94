import type { Task } from '../task';

/**
 * What a person reads about a task that the CRM refused for good. The transcript is stored all the same, and by it the
 * next run knows the lead as written.
 */
export function unwrittenTask({ title, action }: Task, reason: string): string {
	const [done, todo] = action === 'update' ? ['updated', 'Update'] : ['created', 'Create'];
	return `The task “${title}” was not ${done}: ${reason.replace(/\.$/u, '')}. ${todo} it by hand: the transcript is stored, so that this lead is not written again`;
}
