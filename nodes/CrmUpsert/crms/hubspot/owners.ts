import { z } from 'zod/v4';
import { folded } from '../plainText';
import { bodyOf, VERSION, type Ask } from './connection';

type Owner = { id: string; email: string; active: boolean };
export type Owners = {
	/** Null where HubSpot knows no such owner. */
	byId: (ids: string[]) => Promise<Map<string, Owner>>;
	/** Active owners only. */
	byEmail: (emails: string[]) => Promise<Map<string, Owner>>;
};

const pageSchema = z.looseObject({
	results: z
		.array(
			z.looseObject({
				id: z.string(),
				email: z.string().nullish(),
				archived: z.boolean().catch(false),
			}),
		)
		.catch([]),
	paging: z.looseObject({ next: z.looseObject({ after: z.string() }).optional() }).nullish(),
});

/** The account's users, asked for once in a run. */
export function ownersOf(ask: Ask): Owners {
	let active: Promise<Owner[]> | null = null;
	let former: Promise<Owner[]> | null = null;
	const asked = new Map<string, Owner | null>();

	const list = async (qs: Record<string, string>): Promise<Owner[]> => {
		const found: Owner[] = [];
		let after: string | undefined;
		do {
			const answer = await ask('GET', `/crm/owners/${VERSION}`, {
				qs: { limit: '500', ...qs, ...(after && { after }) },
			});
			const page = pageSchema.parse(bodyOf(answer, 'list the owners'));
			found.push(
				...page.results.map(({ id, email, archived }) => {
					return { id, email: email ?? '', active: !archived && qs.archived !== 'true' };
				}),
			);
			after = page.paging?.next?.after;
		} while (after);
		return found;
	};
	const all = async (): Promise<Owner[]> => await (active ??= list({}));

	return {
		byId: async (ids) => {
			if (ids.length === 0) return new Map();
			const known = new Map((await all()).map((owner) => [owner.id, owner]));
			if (ids.some((id) => !known.has(id))) {
				for (const owner of await (former ??= list({ archived: 'true' }))) {
					if (!known.has(owner.id)) known.set(owner.id, owner);
				}
			}
			return known;
		},
		byEmail: async (emails) => {
			const wanted = [...new Set(emails.map(folded))].filter((email) => !asked.has(email));
			if (wanted.length > 0) {
				const owners =
					active === null && wanted.length === 1 ? await list({ email: wanted[0] }) : await all();
				for (const email of wanted) {
					asked.set(email, owners.find((owner) => isOf(owner, email)) ?? null);
				}
			}
			return new Map([...asked].filter((entry): entry is [string, Owner] => entry[1] !== null));
		},
	};
}

const isOf = (owner: Owner, email: string): boolean =>
	owner.active && folded(owner.email) === email;
