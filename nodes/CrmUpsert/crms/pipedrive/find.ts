import { existingSchema, type Existing } from '../../../../lead/schema';
import type { CrmItem } from '../../input';
import { isEmpty } from '../../values';
import { companyOf } from '../company';
import type { Wanted } from '../crm';
import { finishedEnquiry } from '../memory';
import { openTaskOf, readActivities, type Activity } from './activities';
import { orRefusal } from './faults';
import { OWN_NAME } from './fields';
import { readNotes, type StoredNote } from './notes';
import {
	companyKey,
	findOrganizations,
	readOrganizations,
	type Organization,
} from './organizations';
import { FRESH_MS, type Identity, type KnownPerson, type Person } from './people';
import { recordOf } from './personBody';
import {
	attempt,
	domainCodeIn,
	LAST_CAPTURED_AT,
	LAST_ENQUIRY,
	OPEN_TASK,
	peopleWith,
	userWith,
	type Session,
} from './session';

export const LIFECYCLE = `${OWN_NAME}lifecycle`;
const BUCKET = `${OWN_NAME}bucket`;

/** What writing needs of the look-up beyond `Existing`; it stands in its `pipedrive`. */
export type Details = {
	person: KnownPerson;
	noteIds: Record<string, number>;
	activities: Activity[];
};
type Read = Omit<Details, 'person'> & { person: Person; notes: StoredNote[] };

/** What stands there where nobody was found: a run soon after has only to see what changed since. */
type Nobody = { lookedUpAt: string; lookedUpFor: Sought | null };
/** Whom and which company a look-up was about, each in words that only the same one gives again. */
type Sought = { person: string; company: string };
type Fresh = { person: boolean; company: Existing | null };

const pipedriveIn = (existing: Existing | null): Partial<Details & Nobody> =>
	(existing as { pipedrive?: Partial<Details & Nobody> | null } | null)?.pipedrive ?? {};

export function detailsIn(existing: Existing): Details | null {
	const { person, noteIds = {}, activities = [] } = pipedriveIn(existing);
	return person ? { person, noteIds, activities } : null;
}

export function identityOf({ lead }: CrmItem, contactId: string | null): Identity {
	const email = isEmpty(lead.email) ? null : lead.email;
	const phone = email === null && !isEmpty(lead.phone) ? lead.phone : null;
	return { email, phone, leadKey: (email ?? phone) ? null : lead.key, contactId };
}

/** What a look-up was about and found: the codes of fields are each account's own. Null where an account has none of ours. */
function soughtIn({ codeOf }: Session, item: CrmItem, companyId: string | null): Sought | null {
	const account = codeOf(LAST_ENQUIRY);
	if (account === null) return null;
	const { email, phone, leadKey } = identityOf(item, null);
	const company = companyOf(item);
	return {
		person: JSON.stringify([account, email ?? phone ?? leadKey]),
		company: JSON.stringify([account, company?.domain, company?.name, companyId]),
	};
}

const UNSEEN: Fresh = { person: false, company: null };

/**
 * What a look-up of *Get Lead* just now settles, in the same account: that nobody has this address, and which company the
 * lead belongs to. Enrichment in between may name another company.
 */
function freshIn(session: Session, { item, contactId }: Wanted): Fresh {
	const { existing } = item;
	const { lookedUpAt, lookedUpFor } = pipedriveIn(existing);
	if (existing === null || !lookedUpFor) return UNSEEN;
	const age = session.options.now().getTime() - Date.parse(lookedUpAt ?? '');
	const isFresh = age >= 0 && age < FRESH_MS;
	if (!isFresh || (contactId ?? existing.contactId) !== null) return UNSEEN;
	const sought = soughtIn(session, item, existing.companyId);
	return {
		person: lookedUpFor.person === sought?.person,
		company: lookedUpFor.company === sought?.company ? existing : null,
	};
}

export async function findLeads(
	session: Session,
	leads: Wanted[],
): Promise<Array<Existing | Error>> {
	const lookedUpAt = session.options.now().toISOString();
	await session.personFields();
	const fresh = leads.map((lead) => freshIn(session, lead));
	const people = await peopleWith(
		session,
		leads.map(({ item, contactId }, at) => ({
			...identityOf(item, contactId ?? null),
			wasNobody: fresh[at].person,
		})),
		session.options.looksTwice ?? false,
	);
	const firsts = people.map((found) => (found instanceof Error ? null : (found.at(0) ?? null)));
	const before = fresh.map(({ company }, at) => (firsts[at] ? null : company));
	const { companies, sharing } = await companiesOf(session, leads, firsts, before);
	const readings = new Map<number, Promise<Read>>();
	const read = async (person: Person): Promise<Read> => {
		const reading = readings.get(person.id) ?? readPerson(session, person);
		readings.set(person.id, reading);
		return await reading;
	};
	return await Promise.all(
		people.map(
			async (found, at) =>
				await attempt(async () => {
					if (found instanceof Error) throw found;
					const first = firsts[at];
					const company = companies[at];
					if (company instanceof Error) throw company;
					const { item, isWrittenNext = false, isRoutedNext = false } = leads[at];
					const domainAccounts = isRoutedNext ? await accountsOf(session, sharing[at]) : [];
					if (first) {
						const known = await knownOf(session, found, await read(first), company);
						return { ...known, domainAccounts };
					}
					// Who owns the company matters to routing alone, which is over.
					if (isWrittenNext) return existingSchema.parse({ companyId: idOf(company) });
					const known = companyBefore(before[at]) ?? {
						...(await companyIn(session, company)),
						domainAccounts,
					};
					const lookedUpFor = soughtIn(session, item, known.companyId);
					return existingSchema.parse({
						...known,
						pipedrive: { lookedUpAt, lookedUpFor } satisfies Nobody,
					});
				}),
		),
	);
}

/**
 * The organization each lead belongs to: the one its person is linked to, else the one of the lead's company, unless that
 * was found `before`, and those that share its domain. An error where nobody could look for it: to make a second one
 * would be worse than to leave the lead for a later run.
 */
async function companiesOf(
	session: Session,
	leads: Wanted[],
	people: Array<Person | null>,
	before: Array<Existing | null>,
): Promise<{
	companies: Array<Organization | Error | null>;
	sharing: Organization[][];
}> {
	const { api, options } = session;
	const account = { api, domainCode: async () => await domainCodeIn(session), now: options.now() };
	const wanted = leads.map(({ item }, at) =>
		(people[at]?.org_id ?? null) === null && !companyBefore(before[at]) ? companyOf(item) : null,
	);
	const absent = wanted.flatMap((company, at) =>
		company && before[at] ? companyKey(company) : [],
	);
	const asked = wanted.filter((company) => company !== null);
	const { found, sharing } = await findOrganizations(
		account,
		asked,
		new Set(absent),
		options.looksTwice ?? false,
	);
	const ids = people.map((person) => person?.org_id ?? null).filter((id) => id !== null);
	const linked = await orRefusal(async () =>
		ids.length === 0 ? [] : await readOrganizations(api, null, ids),
	);
	const companies = wanted.map((company, at) => {
		if (company) return found.get(companyKey(company)) ?? null;
		const id = people[at]?.org_id ?? null;
		if (id === null) return null;
		return linked instanceof Error ? linked : (linked.find((one) => one.id === id) ?? null);
	});
	return {
		companies,
		sharing: wanted.map((company) => (company && sharing.get(companyKey(company))) ?? []),
	};
}

async function readPerson({ api, codeOf, remembered }: Session, person: Person): Promise<Read> {
	const mayHaveTask = codeOf(OPEN_TASK) === null || remembered(person, OPEN_TASK) !== null;
	const [notes, activities] = await Promise.all([
		readNotes(api, person.id),
		mayHaveTask ? readActivities(api, person.id) : [],
	]);
	const noteIds = Object.fromEntries(notes.toReversed().map(({ key, id }) => [key, id]));
	return { person, notes, noteIds, activities };
}

type KnownCompany = Pick<Existing, 'companyId' | 'companyOwnerEmail'>;
type KnownAccounts = Pick<Existing, 'domainAccounts'>;

const idOf = (company: Organization | null): string | null => company && String(company.id);

async function companyIn(session: Session, company: Organization | null): Promise<KnownCompany> {
	const owner = await userWith(session, company?.ownerId ?? null);
	return { companyId: idOf(company), companyOwnerEmail: owner?.email ?? null };
}

/** Only active users are told: nobody else can take a lead. */
async function accountsOf(
	session: Session,
	organizations: Organization[],
): Promise<Existing['domainAccounts']> {
	return await Promise.all(
		organizations.map(async ({ id, ownerId, people = 0, addedAt }) => {
			const owner = await userWith(session, ownerId);
			return {
				companyId: String(id),
				ownerEmail: owner?.isActive ? owner.email : null,
				contacts: people,
				createdAt: timeOf(addedAt),
			};
		}),
	);
}

function timeOf(text = ''): string | null {
	const time = new Date(text);
	return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function companyBefore(existing: Existing | null): (KnownCompany & KnownAccounts) | null {
	if (!existing || existing.companyId === null) return null;
	const { companyId, companyOwnerEmail, domainAccounts } = existing;
	return { companyId, companyOwnerEmail, domainAccounts };
}

async function knownOf(
	session: Session,
	people: Person[],
	{ person, notes, noteIds, activities }: Read,
	organization: Organization | null,
): Promise<Existing> {
	const { known, codeOf, remembered } = session;
	const company = await companyIn(session, organization);
	const owner = await userWith(session, person.owner_id);
	const ownerEmail = owner?.email ?? null;
	const record = recordOf(person, known(), ownerEmail);
	const lastEnquiry = remembered(person, LAST_ENQUIRY);
	const taskKey = remembered(person, OPEN_TASK);
	const open = activities.find(
		({ key, isDone }) => !isDone && (key === taskKey || codeOf(OPEN_TASK) === null),
	);
	return existingSchema.parse({
		...company,
		contactId: String(person.id),
		companyId: person.org_id === null ? company.companyId : String(person.org_id),
		ownerEmail,
		ownerActive: owner?.isActive ?? null,
		lifecycle: textIn(record[LIFECYCLE]),
		matches: people.map(({ id }) => ({ contactId: String(id) })),
		record,
		assignment: lastEnquiry && {
			leadKey: lastEnquiry.split(' ')[0],
			ownerEmail,
			bucket: textIn(record[BUCKET]),
		},
		...finishedEnquiry(
			lastEnquiry,
			remembered(person, LAST_CAPTURED_AT),
			notes.map(({ key }) => key),
		),
		lastEnquiry,
		notes: notes.map(({ key, hash, length, capturedAt }) => ({ key, hash, length, capturedAt })),
		openTask: open ? openTaskOf(open) : null,
		pipedrive: { person: knownPart(person), noteIds, activities } satisfies Details,
	});
}

const knownPart = ({ id, org_id, emails, phones, custom_fields }: Person): KnownPerson => ({
	...{ id, org_id, emails, phones },
	custom_fields: Object.fromEntries(
		Object.entries(custom_fields).filter(([, value]) => !isEmpty(value)),
	),
});

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
