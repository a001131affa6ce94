import type { Conflict, Planned, Written } from '../crm';
import type { Account } from './account';
import { faultIn } from './connection';
import { NOT_PROVISIONED } from './objects';
import { privateOf, type Work } from './work';
import { linkCompanies, writeCompanies } from './writeCompanies';
import { writeContacts } from './writeContacts';
import { writeNotes } from './writeNotes';
import { resolveOwners } from './writeOwners';
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
	const { linkedCompanyId, warnings = [] } = privateOf(planned);
	const resent = plan.enquiry.kind === 'resent';
	const work: Work = {
		...planned,
		contactId: plan.contactId,
		companyId: linkedCompanyId ?? plan.companyId,
		isNew: plan.contactId === null,
		ownerId: null,
		ownerFault: null,
		taskOwnerId: null,
		isForReview: false,
		warnings: resent ? [] : [...warnings],
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
