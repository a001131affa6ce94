import { folded } from '../plainText';
import type { Account } from './account';
import { unlessRefused } from './connection';
import { OWNER } from './fields';
import { privateOf, type Work } from './work';

type User = { id: string; email: string };
type Found = { byEmail: Map<string, User>; fallback: User | null };
/** `rejected` and `warning` where it is not the one who was wanted. */
type Chosen = { id: string | null; rejected?: string; warning?: string };

const BY_HUBSPOT = 'The owner was left to HubSpot, as “Owner Decided By” says';

/** E-mails to ids of active users, in one call; the fallback takes the place of who is none. */
export async function resolveOwners(account: Account, works: Work[]): Promise<void> {
	const isTheirs = account.options.ownerDecidedBy === 'crm';
	const wanted = works.map((work) => ({ work, lead: leadOwner(work), task: taskOwner(work) }));
	const emails = wanted
		.flatMap(({ work, lead, task }) =>
			[isTheirs ? null : lead, task].filter((email) => email !== privateOf(work).ownerId),
		)
		.filter((email) => email !== null);
	const found = await unlessRefused<Found | string>(
		async () => await foundOf(account, emails),
		(reason) => reason,
	);
	for (const { work, lead, task } of wanted) {
		const ofLead: Chosen =
			lead === null
				? { id: null }
				: isTheirs
					? { id: null, rejected: BY_HUBSPOT }
					: chosen(found, work, lead, 'lead');
		const ofTask: Chosen = task === null ? { id: null } : chosen(found, work, task, 'task');
		work.ownerId = ofLead.id;
		work.ownerFault = ofLead.rejected ?? null;
		work.taskOwnerId = ofTask.id;
		const isTold = task === lead && ofLead.warning !== undefined;
		const told = isTold ? [ofLead.warning] : [ofLead.warning, ofTask.warning];
		work.warnings.push(...told.filter((text) => text !== undefined));
	}
}

async function foundOf({ owners, options }: Account, emails: string[]): Promise<Found> {
	if (emails.length === 0) return { byEmail: new Map(), fallback: null };
	const byEmail = await owners.byEmail(emails);
	const { fallbackOwnerEmail } = options;
	const isMissing = emails.some((email) => !byEmail.has(folded(email)));
	if (!isMissing || !fallbackOwnerEmail) return { byEmail, fallback: null };
	const fallback = (await owners.byEmail([fallbackOwnerEmail])).get(folded(fallbackOwnerEmail));
	return { byEmail, fallback: fallback ?? null };
}

function chosen(found: Found | string, work: Work, email: string, what: 'lead' | 'task'): Chosen {
	// Where nobody may list the owners, the contact's own is known by its id alone.
	if (email === privateOf(work).ownerId) return { id: email };
	if (typeof found === 'string') {
		const why = `Nobody could look for the owner “${email}”`;
		return {
			id: null,
			rejected: `${why}: ${found}`,
			warning: `${why}, the ${what} has none: ${found}`,
		};
	}
	const { byEmail, fallback } = found;
	const owner = byEmail.get(folded(email));
	if (owner) return { id: owner.id };
	const why = `“${email}” is no active user of HubSpot`;
	return fallback
		? {
				id: fallback.id,
				rejected: `${why}: the ${what} was given to ${fallback.email}`,
				warning: `${why}: ${fallback.email} takes the ${what}`,
			}
		: {
				id: null,
				rejected: why,
				warning: `${why}: the ${what} has no owner. Correct the address, or set a fallback owner`,
			};
}

function leadOwner({ plan }: Work): string | null {
	const change = plan.changes.find(({ field }) => field === OWNER);
	return change ? String(change.after) : null;
}

const taskOwner = ({ plan: { task } }: Work): string | null =>
	task && task.action !== 'unchanged' ? task.ownerEmail : null;
