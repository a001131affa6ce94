import type { Pipedrive } from '../../../../vendor/pipedrive';
import type { Erasure, Report } from '../crm';
import { listActivities } from './activities';
import { allByCursor, allByStart } from './api';
import { isGone, isRefusal } from './faults';
import { listLeads } from './leads';
import { listNotes } from './notes';
import { emailsOf, type Person } from './people';

const DAYS_TO_KEEP = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

const KEPT =
	'Kept until what hangs on this person and is named here is erased: run this again then';

/**
 * Deletes all that hangs on these people, then the people: without its person nobody would find what was refused. Deals
 * stay, as they are the books of the account.
 */
export async function erasePeople(
	api: Pipedrive,
	people: Person[],
	now: () => Date,
): Promise<Erasure> {
	const emails = [...new Set(people.flatMap(emailsOf))];
	const erasure: Erasure = { emails, gone: [], later: [], notErased: [] };
	const remove = async (
		one: Report,
		isKept: boolean,
		run: () => Promise<unknown>,
	): Promise<void> => {
		try {
			await run();
		} catch (error) {
			if (!isRefusal(error)) throw error;
			if (!isGone(error)) {
				erasure.notErased.push({ ...one, reason: `${error.message}. ${error.description}` });
			}
			return;
		}
		const permanentAt = new Date(now().getTime() + DAYS_TO_KEEP * DAY_MS).toISOString();
		if (isKept) erasure.later.push({ ...one, permanentAt });
		else erasure.gone.push(one);
	};
	for (const { id: personId } of people) {
		const refusedBefore = erasure.notErased.length;
		for (const { id = 0 } of await listNotes(api, personId)) {
			const run = async () => await api.notes.deleteNote({ id });
			await remove({ what: 'note', id: String(id) }, false, run);
		}
		for (const { id = '' } of await listLeads(api, personId)) {
			await remove({ what: 'lead', id }, false, async () => await api.leads.deleteLead({ id }));
		}
		for (const { id = 0 } of await listFiles(api, personId)) {
			const run = async () => await api.files.deleteFile({ id });
			await remove({ what: 'file', id: String(id) }, true, run);
		}
		for (const { id = 0 } of await listActivities(api, personId)) {
			const run = async () => await api.activities.deleteActivity({ id });
			await remove({ what: 'activity', id: String(id) }, true, run);
		}
		const isLeft = erasure.notErased.length > refusedBefore;
		const deals = await allByCursor(
			async (cursor) => await api.deals.getDeals({ person_id: personId, limit: 500, cursor }),
		);
		for (const { id = 0 } of deals) {
			erasure.notErased.push({
				...{ what: 'deal', id: String(id) },
				reason:
					'Deals belong to the company’s books: check by hand whether its title or notes name the person',
			});
		}
		const person = { what: 'person', id: String(personId) };
		if (isLeft) {
			erasure.notErased.push({ ...person, reason: KEPT });
			continue;
		}
		const run = async () => await api.persons.deletePerson({ id: personId });
		await remove(person, true, run);
	}
	return erasure;
}

async function listFiles(
	{ filesOfPersons }: Pipedrive,
	personId: number,
): Promise<Array<{ id?: number; active_flag?: boolean }>> {
	const files = await allByStart(
		async (start) => await filesOfPersons.getPersonFiles({ id: personId, start, limit: 100 }),
	);
	return files.filter(({ active_flag }) => active_flag !== false);
}
