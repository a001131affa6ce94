import { folded } from '../plainText';
import type { Api, Row } from './api';
import { textOf } from './faults';
import { inList, queriesFor } from './soql';

export type User = { id: string; email: string; isActive: boolean };
export type Users = {
	/** Looked up together once, from then on known for the run. */
	queriesFor: (emails: string[]) => string[];
	learn: (emails: string[], rows: Row[]) => void;
	/** Those not known yet are asked for. */
	find: (emails: string[]) => Promise<void>;
	named: (email: string | null) => User | null;
};

/** Users by e-mail; where several share one, an active one. */
export function usersOf(api: Api): Users {
	const known = new Map<string, User | null>();
	const unknown = (emails: string[]): string[] => [
		...new Set(emails.map(folded).filter((email) => email !== '' && !known.has(email))),
	];
	const users: Users = {
		queriesFor: (emails) =>
			queriesFor(
				unknown(emails),
				(some) =>
					`SELECT Id, Email, IsActive FROM User WHERE Email ${inList(some)} AND UserType = 'Standard'`,
			),
		learn: (emails, rows) => {
			for (const email of unknown(emails)) known.set(email, null);
			for (const row of rows) {
				const user = {
					id: textOf(row.Id),
					email: folded(textOf(row.Email)),
					isActive: row.IsActive === true,
				};
				if (!known.get(user.email)?.isActive) known.set(user.email, user);
			}
		},
		find: async (emails) => {
			const queries = users.queriesFor(emails);
			if (queries.length === 0) return;
			const rows: Row[] = [];
			for (const found of await api.queries(queries)) {
				if (found instanceof Error) throw found;
				rows.push(...found);
			}
			users.learn(emails, rows);
		},
		named: (email) => (email === null ? null : (known.get(folded(email)) ?? null)),
	};
	return users;
}
