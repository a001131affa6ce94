import type { Existing } from '../../../../lead/schema';
import { NOTHING_KNOWN } from '../../input';
import { companyOf } from '../company';
import type { Wanted } from '../crm';
import { severalOf } from '../domainAccounts';
import { expectedNoteKeys, finishedEnquiry } from '../memory';
import { folded } from '../plainText';
import type { Row } from './api';
import { isObject, isOfRun, textOf } from './faults';
import {
	ACTIVITY_KEY,
	activityKeys,
	isoOf,
	LIFECYCLE,
	ownName,
	PERSON_KEY,
	recordOf,
	type RecordType,
} from './fields';
import type { Session } from './session';
import { containing, inList, isId, queriesFor } from './soql';
import { fileTitle, noteInDescription, taskIn, type StoredNote } from './texts';

/** What a look-up adds to `Existing` for writing. */
export type Known = Existing & {
	recordType: RecordType;
	ownerId: string | null;
	accountId: string | null;
	/** Set where accounts couldn't be searched. */
	companyFault: string | null;
	noteIds: Record<string, string>;
	/** Files of long transcripts by title. */
	files: Record<string, string>;
	openTask: (NonNullable<Existing['openTask']> & { taskId: string; description: string }) | null;
};

type Found = { type: RecordType; row: Row };
/** All fields can be asked for at once only with this limit. */
const MOST_ROWS = 200;
/** Accounts that may share a domain, and tasks of one look-up. */
const MOST_OTHERS = 2000;

/**
 * What Salesforce knows of each person: one call, and a second one where there are records. What fails is an error of the
 * leads that were looked up by it; only what fails every call of the run is thrown.
 */
export async function findAll(leads: Wanted[], session: Session): Promise<Array<Existing | Error>> {
	const found = await orFailure(async () => await findTogether(leads, session));
	return found instanceof Error ? leads.map(() => found) : found;
}

async function orFailure<Result>(run: () => Promise<Result>): Promise<Result | Error> {
	try {
		return await run();
	} catch (error) {
		if (isOfRun(error) || !(error instanceof Error)) throw error;
		return error;
	}
}

async function findTogether(leads: Wanted[], session: Session): Promise<Array<Existing | Error>> {
	const { api, users } = session;
	const shapes = await session.shapes();
	const emails = leads.flatMap(({ item }) => [
		item.routing?.owner?.email ?? '',
		session.options.fallbackOwnerEmail ?? '',
	]);
	const domains = [...new Set(leads.flatMap(({ item }) => companyOf(item)?.domain ?? []))];
	const soqls = {
		Lead: recordQueries('Lead', leads, shapes.Lead.has(PERSON_KEY)),
		Contact: recordQueries('Contact', leads, shapes.Contact.has(PERSON_KEY)),
		accounts: queriesFor(domains, accountQuery),
		users: users.queriesFor(emails),
	};
	const results = await api.queries(Object.values(soqls).flat());
	const take = (count: number): Array<Row[] | Error> => results.splice(0, count);
	const leadRows = await complete('Lead', take(soqls.Lead.length), leads, session);
	const contactRows = await complete('Contact', take(soqls.Contact.length), leads, session);
	const accounts = take(soqls.accounts.length);
	users.learn(emails, rowsIn(take(soqls.users.length)));
	contactRows.push(...(await convertedContacts(leadRows, contactRows, session)));

	const matches = leads.map((wanted) => matchesOf(wanted, leadRows, contactRows));
	const activities = await orFailure(async () => await activitiesOf(leads, matches, session));
	const sharing = leads.map(({ item, isRoutedNext = false }) =>
		isRoutedNext ? severalOf(ofDomain(accounts, companyOf(item)?.domain ?? null)) : [],
	);
	const contactCounts = await orFailure(async () => await contactCountsOf(sharing.flat(), session));
	return leads.map((wanted, index) => {
		const company = {
			...companyIn(accounts, companyOf(wanted.item)?.domain ?? null),
			domainAccounts: domainAccountsIn(sharing[index], contactCounts),
			leadOwnerEmail: leadOwnerIn(matches[index], leadsOf(wanted, leadRows)),
		};
		const [found] = matches[index];
		if (!found) {
			return { ...NOTHING_KNOWN, ...company, recordType: 'Lead', noteIds: {}, files: {} };
		}
		if (activities instanceof Error) return activities;
		return existingOf(found, matches[index], { company, activities, session, shapes });
	});
}

/** A list in which a query may have failed, as its rows; the first failure is thrown. */
export function rowsIn(results: Array<Row[] | Error>): Row[] {
	return results.flatMap((result) => {
		if (result instanceof Error) throw result;
		return result;
	});
}

const SELECTED: Record<RecordType, string> = {
	Lead: 'FIELDS(ALL), Owner.Email, Owner.IsActive',
	Contact: 'FIELDS(ALL), Owner.Email, Owner.IsActive, Account.Owner.Email, Account.Owner.IsActive',
};
const PREFIX: Record<RecordType, string> = { Lead: '00Q', Contact: '003' };

export const typeOfId = (id: string): RecordType =>
	id.startsWith(PREFIX.Contact) ? 'Contact' : 'Lead';

function recordQueries(type: RecordType, leads: Wanted[], hasKey: boolean): string[] {
	return queriesFor(leads, (some) => {
		const emails = unique(some.map(({ item }) => folded(item.lead.email ?? '')));
		const ids = unique(some.map(({ contactId }) => contactId ?? '')).filter(
			(id) => isId(id) && typeOfId(id) === type,
		);
		const conditions = [
			...(emails.length > 0 ? [`Email ${inList(emails)}`] : []),
			...(hasKey
				? [`${PERSON_KEY} ${inList(unique(some.map(({ item }) => item.lead.personKey)))}`]
				: []),
			...(ids.length > 0 ? [`Id ${inList(ids)}`] : []),
		];
		return conditions.length === 0 ? '' : byCondition(type, conditions.join(' OR '));
	}).filter((query) => query !== '');
}

const byCondition = (type: RecordType, condition: string): string =>
	`SELECT ${SELECTED[type]} FROM ${type} WHERE ${condition} ORDER BY CreatedDate LIMIT ${MOST_ROWS}`;

/** Where a query met its limit, everyone is asked for alone. */
async function complete(
	type: RecordType,
	results: Array<Row[] | Error>,
	leads: Wanted[],
	session: Session,
): Promise<Row[]> {
	const rows = rowsIn(results);
	const wasCut = results.some((result) => Array.isArray(result) && result.length === MOST_ROWS);
	if (!wasCut || leads.length === 1) return rows;
	const hasKey = (await session.shapes())[type].has(PERSON_KEY);
	const single = leads.flatMap((wanted) => recordQueries(type, [wanted], hasKey));
	return rowsIn(await session.api.queries(single));
}

async function convertedContacts(leads: Row[], known: Row[], { api }: Session): Promise<Row[]> {
	const ids = unique(leads.map(({ ConvertedContactId }) => textOf(ConvertedContactId))).filter(
		(id) => isId(id) && !known.some(({ Id }) => Id === id),
	);
	const queries = queriesFor(ids, (some) => byCondition('Contact', `Id ${inList(some)}`));
	return queries.length === 0 ? [] : rowsIn(await api.queries(queries));
}

/**
 * Who this person may be. A contact of an account comes before an open lead, and that before a contact of no account,
 * which only its owner may see; several of one kind are all named.
 */
function matchesOf({ item, contactId }: Wanted, leads: Row[], contacts: Row[]): Found[] {
	const isOf = isRowOf({ item, contactId });
	const mine = leads.filter(isOf);
	const converted = new Set(mine.map(({ ConvertedContactId }) => textOf(ConvertedContactId)));
	const people = contacts.filter((row) => isOf(row) || converted.has(textOf(row.Id)));
	const open = mine.filter(({ IsConverted }) => IsConverted !== true);
	const found = (type: RecordType, rows: Row[]): Found[] => rows.map((row) => ({ type, row }));
	const all = [
		...found(
			'Contact',
			people.filter(({ AccountId }) => isId(AccountId)),
		),
		...found('Lead', open),
		...found(
			'Contact',
			people.filter(({ AccountId }) => !isId(AccountId)),
		),
	];
	const chosen = all.filter(({ row }) => row.Id === contactId);
	if (chosen.length > 0) return chosen;
	const given = leads.find(({ Id, IsConverted }) => Id === contactId && IsConverted === true);
	const successor = all.filter(({ row }) => row.Id === given?.ConvertedContactId);
	if (given && successor.length > 0) return successor;
	const best = all.filter(({ type, row }) => kindOf(type, row) === kindOf(all[0].type, all[0].row));
	const ours = best.filter(({ row }) => row[PERSON_KEY] === item.lead.personKey);
	return ours.length === 1 ? ours : best;
}

function isRowOf({ item, contactId }: Pick<Wanted, 'item' | 'contactId'>): (row: Row) => boolean {
	const email = folded(item.lead.email ?? '');
	return (row) =>
		(email !== '' && folded(textOf(row.Email)) === email) ||
		row[PERSON_KEY] === item.lead.personKey ||
		(contactId !== null && row.Id === contactId);
}

/** Leads of this person that nobody converted yet. */
const leadsOf = (wanted: Wanted, leads: Row[]): Row[] =>
	leads.filter(isRowOf(wanted)).filter(({ IsConverted }) => IsConverted !== true);

/** Who works on an open lead of this person beside the record that was found: the oldest with an active owner. */
function leadOwnerIn([found]: Found[], open: Row[]): string | null {
	const beside = open.filter(({ Id }) => Id !== found?.row.Id);
	return beside.map(activeOwner).find((email) => email !== null) ?? null;
}

const kindOf = (type: RecordType, { AccountId }: Row): string => `${type} ${isId(AccountId)}`;

type Account = { id: string; ownerEmail: string | null };
type Company = Pick<Known, 'companyId' | 'companyOwnerEmail' | 'accountId' | 'companyFault'>;
/** What routing asks of a lead beside the record that was found. */
type Beside = Pick<Existing, 'domainAccounts' | 'leadOwnerEmail'>;

const accountQuery = (domains: string[]): string =>
	`SELECT Id, Website, CreatedDate, Owner.Email, Owner.IsActive FROM Account WHERE ${domains
		.map((domain) => `Website LIKE ${containing(domain)}`)
		.join(' OR ')} ORDER BY CreatedDate LIMIT ${MOST_OTHERS}`;

/** The oldest account of the domain. A failed search leaves the lead without an account, and says so. */
function companyIn(results: Array<Row[] | Error>, domain: string | null): Company {
	const fault = results.find((result) => result instanceof Error);
	const accounts = ofDomain(results, domain).map((row): Account => ({
		id: textOf(row.Id),
		ownerEmail: activeOwner(row),
	}));
	return {
		companyId: accounts.at(0)?.id ?? null,
		companyOwnerEmail: accounts.at(0)?.ownerEmail ?? null,
		// Which of several it is, nobody said: a contact isn't put into any.
		accountId: accounts.length === 1 ? accounts[0].id : null,
		companyFault: domain !== null && fault ? fault.message : null,
	};
}

const ofDomain = (results: Array<Row[] | Error>, domain: string | null): Row[] =>
	results
		.flatMap((result) => (result instanceof Error ? [] : result))
		.filter(({ Website }) => domain !== null && hostOf(textOf(Website)) === domain.toLowerCase());

/** How many contacts these accounts have, by the account's id. */
async function contactCountsOf(accounts: Row[], { api }: Session): Promise<Map<string, number>> {
	const queries = queriesFor(
		unique(accounts.map(({ Id }) => textOf(Id))),
		(ids) =>
			`SELECT AccountId, COUNT(Id) total FROM Contact WHERE AccountId ${inList(ids)} GROUP BY AccountId`,
	);
	const rows = queries.length === 0 ? [] : rowsIn(await api.queries(queries));
	return new Map(rows.map(({ AccountId, total }) => [textOf(AccountId), Number(total)]));
}

/** Whoever may not count contacts can't say which account has most of them. */
const domainAccountsIn = (
	accounts: Row[],
	counts: Map<string, number> | Error,
): Existing['domainAccounts'] =>
	counts instanceof Error
		? []
		: accounts.map((row) => ({
				companyId: textOf(row.Id),
				ownerEmail: activeOwner(row),
				contacts: counts.get(textOf(row.Id)) ?? 0,
				createdAt: isoOf(row.CreatedDate),
			}));

function hostOf(website: string): string {
	const address = /^https?:\/\//iu.test(website) ? website : `https://${website}`;
	const host = URL.canParse(address) ? new URL(address).hostname : '';
	return host.toLowerCase().replace(/^www\./u, '');
}

const activeOwner = ({ Owner }: Row): string | null =>
	isObject(Owner) && Owner.IsActive === true ? textOf(Owner.Email) || null : null;

type Activities = { tasks: Row[]; files: Row[] };

const LAST_ENQUIRY = ownName('last_enquiry');
const OPEN_TASK = ownName('open_task');
const TASK_FIELDS =
	'Id, WhoId, Subject, Description, IsClosed, ActivityDate, ReminderDateTime, CreatedDate';

/** Tasks and files that may be ours: by their keys, else all tasks of the records. */
async function activitiesOf(
	leads: Wanted[],
	matches: Found[][],
	session: Session,
): Promise<Activities> {
	const known = leads.flatMap(({ item }, index) => {
		const [found] = matches[index];
		return found ? [{ row: found.row, leadKey: item.lead.key }] : [];
	});
	if (known.length === 0) return { tasks: [], files: [] };
	const wanted = known.map(({ row, leadKey }) => ({
		id: textOf(row.Id),
		notes: expectedNoteKeys(textOf(row[LAST_ENQUIRY]) || null, leadKey),
		task: textOf(row[OPEN_TASK]),
	}));
	const keys = wanted.flatMap(({ id, notes, task }) =>
		[...notes, task].filter((key) => key !== '').flatMap((key) => activityKeys(key, id)),
	);
	const tasks = (await session.hasKeys())
		? queriesFor(
				unique(keys),
				(some) =>
					`SELECT ${TASK_FIELDS}, ${ACTIVITY_KEY} FROM Task WHERE ${ACTIVITY_KEY} ${inList(some)}`,
			)
		: queriesFor(
				unique(wanted.map(({ id }) => id)),
				(ids) =>
					`SELECT ${TASK_FIELDS} FROM Task WHERE WhoId ${inList(ids)} ORDER BY CreatedDate DESC LIMIT ${MOST_OTHERS}`,
			);
	const noteKeys = unique(wanted.flatMap(({ notes }) => notes));
	const files = queriesFor(
		noteKeys,
		(keys) =>
			`SELECT Id, ContentDocumentId, Title, FirstPublishLocationId FROM ContentVersion WHERE IsLatest = true AND Title ${inList(keys.map(fileTitle))}`,
	);
	const results = await session.api.queries([...tasks, ...files]);
	return {
		tasks: rowsIn(results.slice(0, tasks.length)),
		files: rowsIn(results.slice(tasks.length)),
	};
}

function existingOf(
	{ type, row }: Found,
	matches: Found[],
	context: {
		company: Company & Beside;
		activities: Activities;
		session: Session;
		shapes: Awaited<ReturnType<Session['shapes']>>;
	},
): Known {
	const { company, activities, session, shapes } = context;
	const id = textOf(row.Id);
	const owner = isObject(row.Owner) ? row.Owner : {};
	const ownerId = textOf(row.OwnerId);
	const isOwned = ownerId.startsWith('005');
	// A lead in a queue is nobody's yet.
	const ownerEmail = isOwned ? folded(textOf(owner.Email)) || null : null;
	const record = recordOf(row, shapes[type], ownerEmail, session.options.ruleFields ?? []);
	if (ownerEmail !== null) {
		session.users.learn([], [{ Id: ownerId, Email: ownerEmail, IsActive: owner.IsActive }]);
	}

	const mine = activities.tasks.filter(({ WhoId }) => WhoId === id);
	const notes = mine.flatMap((task) => {
		const note = noteInDescription(textOf(task.Description));
		return note ? [{ note, taskId: textOf(task.Id) }] : [];
	});
	const remembered = textOf(row[LAST_ENQUIRY]) || enquiryIn(notes.map(({ note }) => note));
	const lastCapturedAt =
		isoOf(row[ownName('last_captured_at')]) ??
		isoOf(
			notes.find(({ note }) => remembered?.startsWith(`${enquiryKeyOf(note)} `))?.note.capturedAt,
		);
	const finished = finishedEnquiry(
		remembered,
		lastCapturedAt,
		notes.map(({ note }) => note.key),
	);
	const account = isObject(row.Account) ? row.Account : null;
	const accountId = isId(row.AccountId) ? row.AccountId : null;
	return {
		...NOTHING_KNOWN,
		...company,
		...(accountId && { companyId: accountId, companyOwnerEmail: account && activeOwner(account) }),
		contactId: id,
		recordType: type,
		ownerEmail,
		ownerActive: isOwned ? owner.IsActive === true : null,
		ownerId: ownerId || null,
		lifecycle: textOf(record[LIFECYCLE]) || null,
		matches:
			matches.length > 1
				? matches.map((match) => ({ contactId: textOf(match.row.Id), type: match.type }))
				: [],
		record,
		...finished,
		lastEnquiry: remembered,
		assignment:
			finished.lastLeadKey === null
				? null
				: {
						leadKey: finished.lastLeadKey,
						ownerEmail,
						bucket: textOf(record[ownName('bucket')]) || null,
					},
		notes: notes.map(({ note: { key, hash, length, capturedAt } }) => ({
			...{ key, hash, length },
			capturedAt: isoOf(capturedAt),
		})),
		noteIds: Object.fromEntries(notes.map(({ note, taskId }) => [note.key, taskId])),
		files: Object.fromEntries(
			activities.files
				.filter(({ FirstPublishLocationId: place }) => !place || place === id)
				.map((file) => [textOf(file.Title), textOf(file.ContentDocumentId)]),
		),
		openTask: openTaskIn(mine, textOf(row[OPEN_TASK])),
		accountId: accountId ?? company.accountId,
	};
}

/** The enquiry whose notes came last: stands in for the memory where the record has no field for it. */
function enquiryIn(notes: StoredNote[]): string | null {
	const [latest] = notes.toSorted((a, b) => (b.capturedAt ?? '').localeCompare(a.capturedAt ?? ''));
	return latest ? `${enquiryKeyOf(latest)} ${latest.parts}` : null;
}

const enquiryKeyOf = ({ key }: { key: string }): string => key.replace(/\.transcript\.\d+$/u, '');

/** The remembered task if it is open still; without a memory, the latest open one that carries our closing line. */
function openTaskIn(tasks: Row[], remembered: string): Known['openTask'] {
	const open = tasks.filter(({ IsClosed }) => IsClosed !== true);
	const task = open.find((one) => keyOf(one) !== null && [keyOf(one), ''].includes(remembered));
	const key = task ? keyOf(task) : null;
	if (!task || key === null) return null;
	const [, leadKey, bucket] = /^(.+)\.task\.(\w+)$/u.exec(key) ?? [];
	const day = textOf(task.ActivityDate);
	return {
		key,
		leadKey: leadKey ?? null,
		bucket: bucket ?? null,
		title: textOf(task.Subject) || null,
		dueAt: isoOf(task.ReminderDateTime) ?? (day ? isoOf(`${day}T23:59:00Z`) : null),
		taskId: textOf(task.Id),
		description: textOf(task.Description),
	};
}

function keyOf(task: Row): string | null {
	const stored = textOf(task[ACTIVITY_KEY]).replace(/@\w+$/u, '');
	const key = stored || (taskIn(textOf(task.Description))?.key ?? '');
	return key.includes('.task.') ? key : null;
}

export const unique = (values: string[]): string[] => [
	...new Set(values.filter((value) => value !== '')),
];
