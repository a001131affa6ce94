import type { Erasure, Person, Report } from '../crm';
import { folded } from '../plainText';
import type { Row } from './api';
import { refusal, textOf } from './faults';
import { rowsIn } from './find';
import { recordsOf } from './outcomes';
import type { Session } from './session';
import { inList, isId, queriesFor } from './soql';

/** How long Salesforce keeps what is deleted in the recycle bin. */
const RECYCLE_BIN_MS = 15 * 24 * 60 * 60 * 1000;

type Doomed = { what: string; id: string };

const KEPT = 'Kept until everything else that is named here is erased: run this again then';

/**
 * Deletes tasks, events and files, then contacts, then leads, which may be all that leads to a contact with another address:
 * what is found through a record goes before it, and where something is left, the record stays. All of it lies in the
 * recycle bin for 15 days, which only a session of Salesforce's older API can empty.
 */
export async function erase(person: Person, session: Session): Promise<Erasure> {
	const { api, options } = session;
	const records = await withSuccessors(person, session);
	const ids = records.map(({ id }) => id);
	const emails = [...new Set(records.map(({ email }) => email).filter((email) => email !== ''))];
	const erasure: Erasure = { emails, gone: [], later: [], notErased: [] };
	if (ids.length === 0) return erasure;
	const { notErased } = erasure;
	const tables = [
		{ what: 'Task', column: 'Id', place: 'WhoId' },
		{ what: 'Event', column: 'Id', place: 'WhoId' },
		{ what: 'ContentDocument', column: 'ContentDocumentId', place: 'LinkedEntityId' },
	];
	const links = tables.map(({ what, column, place }) =>
		queriesFor(ids, (some) => {
			const table = what === 'ContentDocument' ? 'ContentDocumentLink' : what;
			return `SELECT ${column} FROM ${table} WHERE ${place} ${inList(some)}`;
		}),
	);
	const results = await api.queries(links.flat());
	const activities = tables.flatMap(({ what, column }, index): Doomed[] => {
		const found = results.splice(0, links[index].length);
		const failed = found.find((one) => one instanceof Error);
		if (failed) notErased.push({ what, id: 'all', reason: failed.message });
		const rows = found.flatMap((one) => (one instanceof Error ? [] : one));
		return [...new Set(rows.map((row) => textOf(row[column])).filter(isId))].map((id) => ({
			what,
			id,
		}));
	});
	const shared = await sharedFiles(activities, ids, session);
	notErased.push(...shared);
	const kept = new Set(shared.map(({ id }) => id));
	notErased.push(...(await forget(records, session)));

	const permanentAt = new Date(options.now().getTime() + RECYCLE_BIN_MS).toISOString();
	await removeAll(
		activities.filter(({ id }) => !kept.has(id)),
		permanentAt,
		erasure,
		session,
	);
	for (const type of ['Contact', 'Lead']) {
		const doomed = records.filter(({ what }) => what === type);
		if (notErased.length === 0) await removeAll(doomed, permanentAt, erasure, session);
		else notErased.push(...doomed.map(({ what, id }) => ({ what, id, reason: KEPT })));
	}
	return erasure;
}

async function removeAll(
	doomed: Doomed[],
	permanentAt: string,
	{ gone, later, notErased }: Erasure,
	{ api }: Session,
): Promise<void> {
	const removed = await api.remove(doomed.map(({ id }) => id));
	for (const [at, { what, id }] of doomed.entries()) {
		const { faults, requestId } = removed[at];
		const isGone = faults.some(({ code }) => ['ENTITY_IS_DELETED', 'NOT_FOUND'].includes(code));
		if (isGone) gone.push({ what, id });
		else if (faults.length > 0) {
			const { message, description } = refusal(`deleting ${what} ${id}`, faults, requestId);
			notErased.push({ what, id, reason: `${message}. ${description}` });
		} else {
			const reason =
				'In the recycle bin, from which an administrator can delete it for good at once';
			later.push({ what, id, permanentAt, reason });
		}
	}
}

type PersonsRecord = Doomed & { email: string; individualId: string | null };

/** With the contacts that leads were converted to. */
async function withSuccessors(person: Person, session: Session): Promise<PersonsRecord[]> {
	const found = await recordsOf(person, ['IndividualId'], session);
	const known = new Set(found.map(({ row }) => textOf(row.Id)));
	const successors = found
		.map(({ row }) => row.ConvertedContactId)
		.filter((id): id is string => isId(id) && !known.has(id));
	const { Contact } = await session.shapes();
	const columns = ['Id', 'Email', 'IndividualId'].filter((name) => Contact.has(name)).join(', ');
	const queries = queriesFor(
		successors,
		(ids) => `SELECT ${columns} FROM Contact WHERE Id ${inList(ids)}`,
	);
	const rows: Row[] = queries.length === 0 ? [] : rowsIn(await session.api.queries(queries));
	return [...found, ...rows.map((row) => ({ type: 'Contact' as const, row }))].map(
		({ type, row }) => ({
			what: type,
			id: textOf(row.Id),
			email: folded(textOf(row.Email)),
			individualId: isId(row.IndividualId) ? row.IndividualId : null,
		}),
	);
}

/** Files that hang on records of other people or companies as well stay: they may be theirs. */
async function sharedFiles(
	activities: Doomed[],
	ids: string[],
	{ api }: Session,
): Promise<Report[]> {
	const documents = activities.filter(({ what }) => what === 'ContentDocument');
	const queries = queriesFor(
		documents.map(({ id }) => id),
		(some) =>
			`SELECT ContentDocumentId, LinkedEntityId FROM ContentDocumentLink WHERE ContentDocumentId ${inList(some)}`,
	);
	if (queries.length === 0) return [];
	const others = rowsIn(await api.queries(queries)).filter(({ LinkedEntityId }) => {
		const place = textOf(LinkedEntityId);
		// Users and groups hold every file that they uploaded.
		return !ids.includes(place) && !/^(?:005|00G|058)/u.test(place);
	});
	return documents
		.filter(({ id }) => others.some(({ ContentDocumentId }) => ContentDocumentId === id))
		.map(({ what, id }) => ({
			...{ what, id },
			reason:
				'The file hangs on another record too: look whether it may go, and delete it or take it off this person’s record',
		}));
}

/** Where privacy records are in use, the person's says from now on that it is to be forgotten. */
async function forget(records: PersonsRecord[], { api }: Session): Promise<Report[]> {
	const ids = [...new Set(records.flatMap(({ individualId }) => individualId ?? []))];
	const drafts = ids.map((id) => ({ type: 'Individual', id, fields: { ShouldForget: true } }));
	const saved = await api.save(drafts);
	return saved.flatMap(({ faults, requestId }, index) =>
		faults.length === 0
			? []
			: [
					{
						...{ what: 'Individual', id: ids[index] },
						reason: refusal('marking it as to be forgotten', faults, requestId).message,
					},
				],
	);
}
