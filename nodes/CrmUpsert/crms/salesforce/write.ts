import { InvalidItem } from '../../../../lead/validation';
import { chunks } from '../../../../lead/chunks';
import type { Conflict, Planned, RejectedField, Written } from '../crm';
import { isEmpty } from '../../values';
import { memoryOf } from '../memory';
import { shortened } from '../plainText';
import { writeActivities } from './activities';
import { MOST_SUBREQUESTS, without, type Draft, type Row, type Saved } from './api';
import { isLocked, refusal, textOf, type Fault } from './faults';
import {
	fieldsIn,
	fitted,
	lengthOf,
	NOT_PROVIDED,
	OWNER,
	ownName,
	PERSON_KEY,
	type RecordType,
} from './fields';
import { findAll, rowsIn, typeOfId, type Known } from './find';
import type { Session, Shapes } from './session';
import { inList, isId, queriesFor } from './soql';

/** One lead on its way into Salesforce. */
export type Job = Planned & {
	known: Known;
	type: RecordType;
	contactId: string | null;
	/** The user who owns the record, where it is known. */
	ownerId: string | null;
	/** A person has to see to it: whose record it is, or the task that Salesforce refused. */
	isForReview: boolean;
	warnings: string[];
	rejected: RejectedField[];
	result: Written | Conflict | Error | null;
};

/** How often a record is sent again without the fields that were refused. */
const MOST_ROUNDS = 4;
const NEVER_ASSIGN = { 'Sforce-Auto-Assign': 'FALSE' };
const KEEP_DUPLICATES_OUT = {
	'Sforce-Duplicate-Rule-Header':
		'allowSave=false; includeRecordDetails=false; runAsCurrentUser=true',
};

/** Records first, then tasks, then transcripts: those come last, so that they tell that all before them is done. */
export async function writeAll(
	leads: Planned[],
	session: Session,
): Promise<Array<Written | Conflict | Error>> {
	const shapes = await session.shapes();
	const jobs = leads.map(jobOf);
	const open = (): Job[] => jobs.filter(({ result }) => result === null);
	await orFailed(open(), session, async () => {
		await session.users.find(open().flatMap((job) => emailsOf(job, session)));
	});
	await saveRecords(open(), shapes, session);
	await learnOwners(open(), session);
	await writeActivities(open(), shapes, session);
	for (const job of open()) job.result = writtenOf(job, session);
	const usage = session.api.usageWarning();
	const first = jobs.find(({ result }) => result !== null && 'action' in result)?.result;
	if (usage && first && 'action' in first) first.warnings = [...(first.warnings ?? []), usage];
	return jobs.map(({ result }) => result ?? new Error('Nothing was written'));
}

/** Where `run` fails, these jobs do, and none that is done. */
export async function orFailed(
	jobs: Job[],
	{ options }: Session,
	run: () => Promise<void>,
): Promise<void> {
	try {
		await run();
	} catch (error) {
		options.cancelled?.throwIfAborted();
		for (const job of jobs) job.result = error instanceof Error ? error : new Error(String(error));
	}
}

function jobOf(planned: Planned): Job {
	const { plan, existing } = planned;
	const contactId = plan.contactId;
	// What comes from this look-up carries more than the contract asks for.
	const known = { noteIds: {}, files: {}, companyFault: null, ...existing } as Known;
	const job: Job = {
		...planned,
		known,
		type: contactId === null ? 'Lead' : typeOfId(contactId),
		contactId,
		ownerId: known.ownerId ?? null,
		isForReview: false,
		warnings: known.companyFault
			? [`Accounts couldn’t be searched, so none was matched: ${known.companyFault}`]
			: [],
		rejected: [],
		result: null,
	};
	if (!existing) {
		job.result = { action: 'needsReview', contactId: null };
	} else if (plan.enquiry.kind === 'resent') {
		job.result = { action: 'unchanged', contactId, companyId: known.companyId };
	}
	return job;
}

function writtenOf(job: Job, { options }: Session): Written {
	const { plan, contactId, type, isForReview, warnings, rejected, known } = job;
	return {
		action: isForReview ? 'needsReview' : plan.action,
		contactId,
		companyId: known.companyId,
		url:
			contactId &&
			options.recordUrl &&
			`${options.recordUrl}/lightning/r/${type}/${contactId}/view`,
		warnings,
		rejected,
	};
}

const ownerChange = ({ plan }: Job): string | null =>
	textOf(plan.changes.find(({ field }) => field === OWNER)?.after) || null;

const emailsOf = (job: Job, { options }: Session): string[] =>
	[ownerChange(job), job.plan.task?.ownerEmail, options.fallbackOwnerEmail].filter(
		(email) => typeof email === 'string',
	);

/** The user with this e-mail, else the fallback; null leaves the owner as it is. */
export function ownerFor(
	email: string,
	what: string,
	{ warnings }: Pick<Job, 'warnings'>,
	{ users, options }: Session,
): string | null {
	const user = users.named(email);
	if (user?.isActive) return user.id;
	const why = user
		? `The Salesforce user “${email}” is inactive`
		: `No Salesforce user has the e-mail “${email}”`;
	const fallback = users.named(options.fallbackOwnerEmail);
	const then = fallback?.isActive
		? `${what} went to “${fallback.email}”`
		: `${what} kept the owner that Salesforce gives`;
	const warning = `${why}: ${then}`;
	if (!warnings.includes(warning)) warnings.push(warning);
	return fallback?.isActive ? fallback.id : null;
}

function draftOf(job: Job, shapes: Shapes, session: Session): Draft {
	const { plan, item, existing, known, type, contactId } = job;
	const shape = shapes[type];
	const isNew = contactId === null;
	const isSure = known.matches.length === 0 || session.options.severalMatches === 'useFirst';
	const values = plan.changes
		.filter(({ field }) => field !== OWNER)
		.map(({ field, after }): [string, unknown] => [field, after]);
	const { fields, rejected } = fitted(values, shape, isNew);
	job.rejected = rejected;
	const memory = Object.entries(memoryOf(plan, item, existing));
	for (const [name, value] of memory.map(([key, text]) => [ownName(key), text])) {
		if (!shape.has(name)) continue;
		if (value !== '') fields[name] = value;
		// An empty key of a task is what tells that none is open any more.
		else if (!isEmpty(known.record[name])) fields[name] = null;
	}
	const email = session.options.ownerDecidedBy === 'pack' ? ownerChange(job) : null;
	if (email !== null) {
		const id = ownerFor(email, 'the lead', job, session);
		if (id !== null) fields[OWNER] = id;
		if (session.users.named(email)?.id !== id) {
			job.rejected.push({ field: OWNER, value: email, reason: 'No active user has this e-mail' });
		}
		job.ownerId = id ?? job.ownerId;
	}
	if (isNew) {
		fillRequired(job, fields, shapes);
		if (shape.has(PERSON_KEY)) fields[PERSON_KEY] = item.lead.personKey;
	} else if (isSure && type === 'Contact' && known.accountId && !known.record.AccountId) {
		fields.AccountId = known.accountId;
	}
	return { type, ...(isNew ? {} : { id: contactId }), fields };
}

/** A lead needs a last name and a company: where the prospect gave none, the address stands in. */
function fillRequired({ item, warnings }: Job, fields: Row, { Lead }: Shapes): void {
	const { email, domain, emailType } = item.lead;
	const isOwnDomain = emailType !== 'free' && emailType !== 'disposable';
	const fallbacks = [
		{ name: 'LastName', label: 'a last name', value: email?.slice(0, email.lastIndexOf('@')) },
		{ name: 'Company', label: 'a company', value: isOwnDomain ? domain : null },
	];
	for (const { name, label, value } of fallbacks) {
		if (fields[name] !== undefined) continue;
		const most = Lead.get(name)?.maxLength ?? 80;
		const text = value || NOT_PROVIDED;
		fields[name] = lengthOf(text) > most ? shortened(text, most) : text;
		warnings.push(`Salesforce requires ${label}: “${textOf(fields[name])}” stands in`);
	}
}

async function saveRecords(jobs: Job[], shapes: Shapes, session: Session): Promise<void> {
	const { options } = session;
	const assign =
		options.ownerDecidedBy === 'pack'
			? NEVER_ASSIGN
			: { 'Sforce-Auto-Assign': options.assignmentRuleId ?? 'TRUE' };
	const drafts = new Map(jobs.map((job) => [job, draftOf(job, shapes, session)]));
	const isNew = ({ contactId }: Job): boolean => contactId === null;
	const creates = jobs.filter(isNew);
	const updates = jobs.filter(
		(job) => !isNew(job) && Object.keys(drafts.get(job)?.fields ?? {}).length > 0,
	);
	await saveRounds(creates, drafts, { ...assign, ...KEEP_DUPLICATES_OUT }, session);
	await saveRounds(updates, drafts, { ...NEVER_ASSIGN, ...KEEP_DUPLICATES_OUT }, session);
}

async function saveRounds(
	jobs: Job[],
	drafts: Map<Job, Draft>,
	headers: Record<string, string>,
	session: Session,
): Promise<void> {
	let left = jobs;
	for (let round = 1; left.length > 0 && round <= MOST_ROUNDS; round++) {
		const isLast = round === MOST_ROUNDS;
		const wanted = left.flatMap((job) => drafts.get(job) ?? []);
		const saved = await withDuplicates(
			wanted,
			await session.api.save(wanted, headers),
			headers,
			session,
		);
		const again: Job[] = [];
		for (const [at, job] of left.entries()) {
			const done = saved[at];
			const refused = refusedFields(wanted[at], done.faults);
			if (done.faults.length === 0) job.contactId = done.id;
			else if (refused.size > 0 && !isLast) {
				for (const [field, reason] of refused) {
					job.rejected.push({ field, value: wanted[at].fields[field], reason });
				}
				drafts.set(job, without(wanted[at], [...refused.keys()]));
				again.push(job);
			} else await settle(job, done, session);
		}
		left = again;
	}
}

/** In collections a refusal doesn't say which records it is about: such a record is sent alone. */
async function withDuplicates(
	drafts: Draft[],
	saved: Saved[],
	headers: Record<string, string>,
	{ api }: Session,
): Promise<Saved[]> {
	const places = drafts
		.map((_, place) => place)
		.filter((place) =>
			saved[place].faults.some(
				({ code, duplicates }) => code === 'DUPLICATES_DETECTED' && duplicates === null,
			),
		);
	if (drafts.length <= MOST_SUBREQUESTS || places.length === 0) return saved;
	const results = [...saved];
	for (const some of chunks(places, MOST_SUBREQUESTS)) {
		const again = await api.save(
			some.map((place) => drafts[place]),
			headers,
		);
		for (const [index, place] of some.entries()) results[place] = again[index];
	}
	return results;
}

/** Where the contact is somebody else's by now, or of another kind: look again. */
const LOOK_AGAIN = ['ENTITY_IS_DELETED', 'CANNOT_UPDATE_CONVERTED_LEAD', 'NOT_FOUND'];
const OWN_PREFIX = 'Lead_Pipeline_';
const NEVER_DROPPED = new Set([PERSON_KEY, 'LastName', 'Company']);

function refusedFields({ id, fields }: Draft, faults: Fault[]): Map<string, string> {
	if (isLocked(faults)) return new Map();
	const duplicate = faults.find(({ code }) => code === 'DUPLICATES_DETECTED');
	if (duplicate) {
		// A change that would make two records alike: fields of ours are none that rules compare.
		const names = Object.keys(fields).filter((name) => !name.startsWith(OWN_PREFIX));
		const reason = `The duplicate rule ${ruleOf(duplicate)} refused this change`;
		return new Map(id === undefined ? [] : names.map((name) => [name, reason]));
	}
	return new Map(
		[...fieldsIn(faults)].filter(
			([field]) => Object.hasOwn(fields, field) && !NEVER_DROPPED.has(field),
		),
	);
}

async function settle(job: Job, { faults, requestId }: Saved, session: Session): Promise<void> {
	const isNew = job.contactId === null;
	const duplicate = faults.find(({ code }) => code === 'DUPLICATES_DETECTED');
	if (duplicate) {
		if (isNew) await settleDuplicate(job, duplicate, session);
		else {
			job.isForReview = true;
			job.warnings.push(
				`The duplicate rule ${ruleOf(duplicate)} refused the change of this ${job.type.toLowerCase()}: its fields were left as they are`,
			);
		}
		return;
	}
	const holder = faults
		.filter(({ code }) => code === 'DUPLICATE_VALUE')
		.map(({ message }) => /record with id: (\w+)/u.exec(message)?.[1])
		.find(isId);
	if (isNew && holder) job.result = { conflictWith: holder };
	else if (job.contactId !== null && faults.some(({ code }) => LOOK_AGAIN.includes(code))) {
		job.result = { conflictWith: job.contactId };
	} else {
		job.result = refusal(`this ${job.type.toLowerCase()}`, faults, requestId);
	}
}

const ruleOf = ({ duplicates }: Fault): string => `“${duplicates?.rule || 'of the organisation'}”`;

async function settleDuplicate(job: Job, fault: Fault, session: Session): Promise<void> {
	const { options } = session;
	const ids = (fault.duplicates?.ids ?? []).filter(
		(id) => isId(id) && (id.startsWith('00Q') || id.startsWith('003')),
	);
	const rule = ruleOf(fault);
	const listed = ids.slice(0, 5).join(', ');
	if (ids.length === 0 || options.duplicates === 'stop') {
		job.result = new InvalidItem(
			`The duplicate rule ${rule} refused this lead: ${
				ids.length === 0
					? 'it resembles a record that the user of the credential can’t read'
					: `it resembles ${listed}`
			}`,
			'Merge the records, give the user access to them, or choose another answer to duplicates under Options.',
		);
		return;
	}
	const isSure = ids.length === 1 || options.severalMatches === 'useFirst';
	if (options.duplicates === 'attach' && isSure) {
		job.result = { conflictWith: ids[0] };
		return;
	}
	await orFailed([job], session, async () => await attach(job, ids[0], session));
	if (job.result !== null) return;
	job.isForReview = true;
	job.warnings.push(
		`The duplicate rule ${rule} refused this lead: it resembles ${listed}. Only transcript and task were written, to ${ids[0]}. Merge the records, or choose another answer to duplicates under Options`,
	);
}

async function attach(job: Job, id: string, session: Session): Promise<void> {
	const [existing] = await findAll([{ item: job.item, json: {}, contactId: id }], session);
	if (existing instanceof Error) throw existing;
	job.known = { ...job.known, ...existing } as Known;
	job.contactId = id;
	job.type = typeOfId(id);
	job.ownerId = job.known.ownerId ?? null;
}

/** Where the CRM assigns, its task goes to whom it assigned the lead. */
async function learnOwners(jobs: Job[], session: Session): Promise<void> {
	const { api, options } = session;
	if (options.ownerDecidedBy !== 'crm') return;
	const wanted = jobs.filter(
		({ plan, ownerId, contactId }) =>
			plan.task?.action === 'create' && ownerId === null && contactId !== null,
	);
	const ids = wanted.flatMap(({ contactId }) => contactId ?? []);
	const queries = queriesFor(
		ids,
		(some) => `SELECT Id, OwnerId FROM Lead WHERE Id ${inList(some)}`,
	);
	await orFailed(wanted, session, async () => {
		const rows = queries.length === 0 ? [] : rowsIn(await api.queries(queries));
		for (const job of wanted) {
			const row = rows.find(({ Id }) => Id === job.contactId);
			job.ownerId = textOf(row?.OwnerId) || null;
		}
	});
}
