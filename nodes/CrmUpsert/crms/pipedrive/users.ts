import type { Pipedrive } from '../../../../vendor/pipedrive';
import { folded } from '../plainText';

export type User = { id: number; email: string; isActive: boolean };

export async function readUsers({ users }: Pipedrive): Promise<User[]> {
	const { data } = await users.getUsers();
	return (data ?? []).flatMap(({ id, email, active_flag, is_deleted }) =>
		typeof id === 'number'
			? [{ id, email: email ?? '', isActive: active_flag !== false && is_deleted !== true }]
			: [],
	);
}

export const userOf = (email: string | null, users: User[]): User | null =>
	users.find((user) => email !== null && folded(user.email) === folded(email)) ?? null;

/** The user who is to own something; `warning` where it isn't the one asked for. */
export function ownerFor(
	email: string,
	fallbackEmail: string | null,
	users: User[],
): { id: number | null; warning?: string } {
	const wanted = userOf(email, users);
	if (wanted?.isActive) return { id: wanted.id };
	const why = wanted ? 'is no active user of Pipedrive' : 'is no user of Pipedrive';
	const fallback = userOf(fallbackEmail, users);
	if (fallback?.isActive) {
		return {
			id: fallback.id,
			warning: `The owner ${email} ${why}: ${fallback.email} got it instead`,
		};
	}
	return { id: null, warning: `The owner ${email} ${why}: no owner was written` };
}
