import type { Existing } from '../../../../lead/schema';
import { nameOf } from '../../briefing';
import { NOTHING_KNOWN, type CrmItem } from '../../input';
import type { Task } from '../../task';
import { companyOf, type Company } from '../company';
import type { Conflict, Planned, Written } from '../crm';
import { unwrittenTask } from '../unwrittenTask';
import { writeActivity } from './activities';
import { isFinal } from './faults';
import { OWN_NAME, OWNER, PERSON_FIELDS } from './fields';
import { detailsIn, findLeads } from './find';
import { createLeadOnce } from './leads';
import { readBack, writeNote, type WrittenNote } from './notes';
import { companyKey, createOrganization } from './organizations';
import { attempt, type Session } from './session';
import { storePerson } from './storePerson';
import { ownerFor } from './users';

type WithNotes = Written & { writtenNotes: WrittenNote[] };

/** Carries plans out: organization, person, task, then notes, so that a run that broke off is seen by its missing notes. */
export async function writeLeads(
	session: Session,
	leads: Planned[],
): Promise<Array<Written | Conflict | Error>> {
	await session.personFields();
	const companyOnce = companiesOnce(session);
	const results = await Promise.all(
		leads.map(
			async (lead) => await attempt(async () => await writeLead(session, lead, companyOnce)),
		),
	);
	const notes = results.flatMap((result) => ('writtenNotes' in result ? result.writtenNotes : []));
	const faults = notes.length === 0 ? new Map() : await readBack(session.api, notes);
	return results.map((result) => {
		if (!('writtenNotes' in result)) return result;
		const { writtenNotes, ...written } = result;
		const wrong = writtenNotes.map(({ id }) => faults.get(id)).filter((text) => text !== undefined);
		return { ...written, warnings: [...(written.warnings ?? []), ...wrong] };
	});
}

/** The organization of a company, created for the first of the run's leads that needs it. */
function companiesOnce({
	api,
	organizationFields,
	options,
}: Session): (company: Company) => Promise<number> {
	const created = new Map<string, Promise<number>>();
	return async (company) => {
		const key = companyKey(company);
		const making =
			created.get(key) ??
			organizationFields().then(
				async (fields) => await createOrganization(api, fields, company, options),
			);
		created.set(key, making);
		return await making;
	};
}

async function writeLead(
	session: Session,
	lead: Planned,
	companyOnce: (company: Company) => Promise<number>,
): Promise<WithNotes | Conflict> {
	const { api, users, options } = session;
	const { wait } = options;
	const { plan, item } = lead;
	const existing = lead.existing ?? (await lookedUp(session, item));
	const details = detailsIn(existing);
	if (plan.enquiry.kind === 'resent') {
		return { action: plan.action, contactId: plan.contactId, writtenNotes: [] };
	}
	const warnings = missingFields(session);
	const unlessRefused = async <Result>(
		inWords: (reason: string) => string,
		run: () => Promise<Result>,
	): Promise<Result | null> => {
		try {
			return await run();
		} catch (error) {
			if (!isFinal(error)) throw error;
			warnings.push(inWords(`${error.message}. ${error.description}`));
			return null;
		}
	};
	const isSomeoneElses = plan.action === 'needsReview' && existing.matches.length > 1;
	const company = isSomeoneElses ? null : companyOf(item);
	const organizationId =
		details?.person.org_id ??
		(isSomeoneElses ? null : numberIn(existing.companyId)) ??
		(company
			? await unlessRefused(
					(reason) => `The organization was not written. ${reason}`,
					async () => await companyOnce(company),
				)
			: null);
	const { task } = plan;
	const contactOwner = await ownerOf(
		session,
		plan.changes.find(({ field }) => field === OWNER)?.after,
	);
	const taskOwner = await ownerOf(session, task?.action === 'unchanged' ? null : task?.ownerEmail);
	const ownerWarnings = [contactOwner.warning, taskOwner.warning];
	warnings.push(...new Set(ownerWarnings.filter((text) => text !== undefined)));

	const stored = await storePerson(session, lead, existing, organizationId, contactOwner.id);
	if ('conflictWith' in stored) return stored;
	const { personId, rejected } = stored;
	const around = { personId, organizationId, wait };
	const writeTask = async (wanted: Task): Promise<true> => {
		await writeActivity(api, wanted, {
			...{ ...around, users, ownerId: taskOwner.id },
			kind: item.routing?.nextAction.type ?? null,
			activities: details?.activities ?? [],
		});
		return true;
	};
	const isForReview =
		task !== null &&
		(await unlessRefused(
			(reason) => unwrittenTask(task, reason),
			async () => await writeTask(task),
		)) === null;
	if (options.createLead) {
		await unlessRefused(
			(reason) => `The lead in the leads inbox was not written. ${reason}`,
			async () => {
				await createLeadOnce(api, {
					...{ ...around, key: plan.enquiry.key, title: nameOf(item) },
					bucket: item.routing?.bucket ?? null,
					isNewPerson: details === null,
					ownerId: contactOwner.id ?? taskOwner.id,
				});
			},
		);
	}
	const writtenNotes: WrittenNote[] = [];
	const noteIds = details?.noteIds ?? {};
	const { capturedAt } = item.source;
	for (const note of plan.notes) {
		const one = await writeNote(api, note, { personId, wait, capturedAt, noteIds });
		if (one) writtenNotes.push(one);
	}
	return {
		action: isForReview ? 'needsReview' : plan.action,
		contactId: String(personId),
		companyId: organizationId === null ? null : String(organizationId),
		...{ rejected, warnings, writtenNotes },
	};
}

async function lookedUp(session: Session, item: CrmItem): Promise<Existing> {
	const [found] = await findLeads(session, [{ item, json: {} }]);
	if (found instanceof Error) throw found;
	return found ?? NOTHING_KNOWN;
}

async function ownerOf(
	{ users, options }: Session,
	email: unknown,
): Promise<{ id: number | null; warning?: string }> {
	const isTheirs = options.ownerDecidedBy === 'crm';
	if (isTheirs || typeof email !== 'string' || email === '') return { id: null };
	return ownerFor(email, options.fallbackOwnerEmail, await users());
}

const SHOWN = 3;

function missingFields({ codeOf }: Session): string[] {
	const missing = PERSON_FIELDS.filter(({ name }) => codeOf(`${OWN_NAME}${name}`) === null);
	if (missing.length === 0) return [];
	const shown = missing.slice(0, SHOWN).map(({ label }) => label);
	return [
		`${missing.length} of the fields of Lead Pipeline are missing in Pipedrive (${shown.join(', ')}${missing.length > SHOWN ? ' …' : ''}): what belongs there was not written. Run Provision Fields`,
	];
}

const numberIn = (id: string | null): number | null =>
	id !== null && /^\d{1,15}$/u.test(id) ? Number(id) : null;
