import type { Conflict, Planned, Written } from '../crm';
import { folded } from '../plainText';
import type { Account } from './account';
import { faultIn } from './connection';
import { OWNER } from './fields';
import { NOT_PROVISIONED } from './objects';
import { privateOf, type Work } from './work';
import { linkCompanies, writeCompanies } from './writeCompanies';
import { writeContacts } from './writeContacts';
import { writeNotes } from './writeNotes';
import { writeTasks } from './writeTasks';

export async function write(
	account: Account,
	leads: Planned[],
): Promise<Array<Written | Conflict | Error>> {
	const works = leads.map(workOf);
	const steps = [
		resolveOwners,
		writeCompanies,
		writeContacts,
		linkCompanies,
		writeTasks,
		writeNotes,
	];
	for (const step of steps) {
		const going = works.filter(({ outcome }) => outcome === null);
		if (going.length === 0) break;
		try {
			await step(account, going);
		} catch (error) {
			for (const work of going) work.outcome ??= faultIn(error);
		}
	}
	return works.map((work) => work.outcome ?? resultOf(work));
}

function workOf(planned: Planned): Work {
	const { plan } = planned;
	const resent = plan.enquiry.kind === 'resent';
	const work: Work = {
		...planned,
		contactId: plan.contactId,
		companyId: privateOf(planned).linkedCompanyId ?? plan.companyId,
		isNew: plan.contactId === null,
		ownerId: null,
		isForReview: false,
		warnings: [],
		rejected: [],
		outcome: null,
	};
	if (resent) work.outcome = resultOf(work);
	return work;
}

const resultOf = (work: Work): Written => {
	const { plan, contactId, companyId, isForReview, warnings, rejected } = work;
	const own = rejected.filter(({ reason }) => reason === NOT_PROVISIONED);
	const known = rejected.filter(({ field }) => plan.changes.some((one) => one.field === field));
	return {
		action: isForReview ? 'needsReview' : plan.action,
		contactId,
		companyId,
		warnings: [
			...(own.length > 0
				? [
						`HubSpot has no field for ${own.length} values of Lead Pipeline (${own
							.slice(0, 3)
							.map(({ field }) => `“${field}”`)
							.join(', ')}${own.length > 3 ? ' …' : ''}): run “Provision Fields” once`,
					]
				: []),
			...warnings,
		],
		rejected: known,
	};
};

/** E-mails to ids of active users, in one call; the fallback takes the place of who is none. */
async function resolveOwners({ owners, options }: Account, works: Work[]): Promise<void> {
	if (options.ownerDecidedBy === 'crm') return;
	const wanted = works.map((work) => wantedOwner(work));
	const emails = wanted.filter((email) => email !== null);
	if (emails.length === 0) return;
	const found = await owners.byEmail(emails);
	const { fallbackOwnerEmail } = options;
	const isMissing = emails.some((email) => !found.has(folded(email)));
	const fallback =
		isMissing && fallbackOwnerEmail
			? (await owners.byEmail([fallbackOwnerEmail])).get(folded(fallbackOwnerEmail))
			: undefined;
	for (const [index, work] of works.entries()) {
		const email = wanted[index];
		if (email === null) continue;
		const owner = found.get(folded(email)) ?? fallback;
		work.ownerId = owner?.id ?? null;
		if (owner && folded(owner.email) === folded(email)) continue;
		work.warnings.push(
			owner
				? `“${email}” is no active user of HubSpot: ${owner.email} takes the lead`
				: `“${email}” is no active user of HubSpot: the lead has no owner. Correct the address, or set a fallback owner`,
		);
	}
}

function wantedOwner({ plan }: Work): string | null {
	const change = plan.changes.find(({ field }) => field === OWNER);
	if (change) return String(change.after);
	return plan.task && plan.task.action !== 'unchanged' ? plan.task.ownerEmail : null;
}
