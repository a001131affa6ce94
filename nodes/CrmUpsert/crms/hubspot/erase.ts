import { chunks } from '../../../../lead/chunks';
import type { Erasure, Person } from '../crm';
import type { Account } from './account';
import { noteOf, taskOf } from './activities';
import { errorOf, faultIn, VERSION, type Ask } from './connection';
import { associatedWith, pathOf, readMany, type ObjectType, type Stored } from './objects';
import { addressesOf, contactsOf } from './person';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long HubSpot keeps deleted records restorable, and how long it takes to carry out a GDPR delete. */
const BIN_DAYS = 90;
const GDPR_DAYS = 30;

const KEPT = 'Kept until the files named here are erased: run this again then';

type ActivityType = Extract<ObjectType, 'notes' | 'tasks' | 'leads'>;
const WHAT: Record<ActivityType, string> = { notes: 'note', tasks: 'task', leads: 'lead' };
const READ: Record<ActivityType, string[]> = {
	notes: ['hs_note_body', 'hs_attachment_ids', 'lead_pipeline_key'],
	tasks: ['hs_task_body', 'lead_pipeline_key'],
	leads: ['hs_lead_name'],
};

/** The contact goes last, so that a run that stopped in between is taken up again. */
export async function erase({ ask, options }: Account, person: Person): Promise<Erasure> {
	const erasure: Erasure = { gone: [], later: [], notErased: [] };
	const contacts = await contactsOf(ask, person, []);
	if (contacts.length > 1) {
		for (const { id } of contacts) {
			const reason = 'Several contacts share this phone number: erase them by their ids';
			erasure.notErased.push({ what: 'contact', id, reason });
		}
		return erasure;
	}
	const [contact] = contacts;
	if (!contact) return erasure;
	erasure.emails = addressesOf(contact);
	const inDays = (days: number): string =>
		new Date(options.now().getTime() + days * DAY_MS).toISOString();

	for (const type of ['notes', 'tasks', 'leads'] as const) {
		const records = await recordsOf(ask, type, contact.id, erasure);
		const erasable: Stored[] = [];
		for (const record of records) {
			if (await eraseFiles(ask, record, erasure)) erasable.push(record);
			else erasure.notErased.push({ what: WHAT[type], id: record.id, reason: KEPT });
		}
		await archive(ask, type, erasable, inDays(BIN_DAYS), erasure);
	}
	if (erasure.notErased.some(({ what }) => what === 'file')) {
		// Without the contact nobody would find what is left of it.
		erasure.notErased.push({ what: 'contact', id: contact.id, reason: KEPT });
		return erasure;
	}
	const answer = await ask('POST', pathOf('contacts', '/gdpr-delete'), {
		body: { objectId: contact.id },
	});
	if ('refusal' in answer) {
		const { message } = errorOf(answer.refusal, 'erase the contact');
		erasure.notErased.push({ what: 'contact', id: contact.id, reason: message });
	} else {
		erasure.later.push({
			what: 'contact',
			id: contact.id,
			permanentAt: inDays(GDPR_DAYS),
			reason:
				'HubSpot completes a GDPR delete within about 30 days, with everything else that hangs on the contact, and puts the address on a blocklist: it can’t be created again',
		});
	}
	return erasure;
}

/** What hangs on the contact; what also belongs to other people stays, unless it is ours. */
async function recordsOf(
	ask: Ask,
	type: ActivityType,
	contactId: string,
	erasure: Erasure,
): Promise<Stored[]> {
	const links = await linksOf(ask, type, contactId, erasure);
	if (links.length === 0) return [];
	const found = await readMany(ask, type, links, { properties: READ[type] });
	if (!Array.isArray(found)) throw errorOf(found.refusal, `read ${type}`);
	const sharers = await associatedWith(
		ask,
		type,
		'contacts',
		found.map(({ id }) => id),
	);
	return found.filter((record) => {
		const isShared = (sharers.get(record.id) ?? []).some((id) => id !== contactId);
		if (!isShared || isOurs(record)) return true;
		const reason = 'It belongs to other contacts too: decide by hand what to remove';
		erasure.notErased.push({ what: WHAT[type], id: record.id, reason });
		return false;
	});
}

async function linksOf(
	ask: Ask,
	type: ActivityType,
	contactId: string,
	erasure: Erasure,
): Promise<string[]> {
	const links = associatedWith(ask, 'contacts', type, [contactId]);
	if (type !== 'leads') return (await links).get(contactId) ?? [];
	const found = await links.catch((error: unknown) => {
		const reason = `Nobody could look for them: ${faultIn(error).message}`;
		erasure.notErased.push({ what: 'leads', id: contactId, reason });
		return new Map<string, string[]>();
	});
	return found.get(contactId) ?? [];
}

const isOurs = (record: Stored): boolean =>
	Boolean(record.properties.lead_pipeline_key) ||
	noteOf(record) !== null ||
	taskOf(record) !== null;

const filesOf = (ids: string | null | undefined): string[] =>
	(ids ?? '').split(';').filter((id) => id !== '');

/** Whether no file of the record is left. */
async function eraseFiles(ask: Ask, { properties }: Stored, erasure: Erasure): Promise<boolean> {
	let isDone = true;
	for (const id of filesOf(properties.hs_attachment_ids)) {
		const path = `/files/${VERSION}/files/${encodeURIComponent(id)}/gdpr-delete`;
		const answer = await ask('DELETE', path);
		if ('body' in answer) erasure.gone.push({ what: 'file', id });
		else if (answer.refusal.status !== 404) {
			const reason = errorOf(answer.refusal, 'erase the file').message;
			erasure.notErased.push({ what: 'file', id, reason });
			isDone = false;
		}
	}
	return isDone;
}

async function archive(
	ask: Ask,
	type: ActivityType,
	records: Stored[],
	permanentAt: string,
	erasure: Erasure,
): Promise<void> {
	for (const part of chunks(records, 100)) {
		const answer = await ask('POST', pathOf(type, '/batch/archive'), {
			body: { inputs: part.map(({ id }) => ({ id })) },
		});
		for (const { id } of part) {
			if ('body' in answer) {
				const reason = 'Deleted; until then it can be restored in HubSpot’s recycling bin';
				erasure.later.push({ what: WHAT[type], id, permanentAt, reason });
			} else {
				const reason = errorOf(answer.refusal, `delete the ${WHAT[type]}`).message;
				erasure.notErased.push({ what: WHAT[type], id, reason });
			}
		}
	}
}
