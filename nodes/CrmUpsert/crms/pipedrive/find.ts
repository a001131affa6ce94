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
import type { Identity, KnownPerson, Person } from './people';
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

export const detailsIn = (existing: Existing): Details | null =>
	(existing as { pipedrive?: Details }).pipedrive ?? null;

export function identityOf({ lead }: CrmItem, contactId: string | null): Identity {
	const email = isEmpty(lead.email) ? null : lead.email;
	const phone = email === null && !isEmpty(lead.phone) ? lead.phone : null;
	return { email, phone, leadKey: (email ?? phone) ? null : lead.key, contactId };
}

export async function findLeads(
	session: Session,
	leads: Wanted[],
): Promise<Array<Existing | Error>> {
	const people = await peopleWith(
		session,
		leads.map(({ item, contactId }) => identityOf(item, contactId ?? null)),
	);
	const firsts = people.map((found) => (found instanceof Error ? null : (found.at(0) ?? null)));
	const companies = await companiesOf(session, leads, firsts);
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
					return await existingOf(session, found, first && (await read(first)), company);
				}),
		),
	);
}

/**
 * The organization each lead belongs to: the one its person is linked to, else the one of the lead's company. An error
 * where nobody could look for it: to make a second one would be worse than to leave the lead for a later run.
 */
async function companiesOf(
	session: Session,
	leads: Wanted[],
	people: Array<Person | null>,
): Promise<Array<Organization | Error | null>> {
	const { api, organizationFields, options } = session;
	const wanted = leads.map(({ item }, at) =>
		(people[at]?.org_id ?? null) === null ? companyOf(item) : null,
	);
	const asked = wanted.filter((company) => company !== null);
	const matched = await orRefusal(async () =>
		asked.length === 0
			? new Map<string, Organization | Error>()
			: await findOrganizations(api, await organizationFields(), asked, options.now()),
	);
	const ids = people.map((person) => person?.org_id ?? null).filter((id) => id !== null);
	const linked = await orRefusal(async () =>
		ids.length === 0 ? [] : await readOrganizations(api, await domainCodeIn(session), ids),
	);
	return wanted.map((company, at) => {
		if (company)
			return matched instanceof Error ? matched : (matched.get(companyKey(company)) ?? null);
		const id = people[at]?.org_id ?? null;
		if (id === null) return null;
		return linked instanceof Error ? linked : (linked.find((one) => one.id === id) ?? null);
	});
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

async function existingOf(
	session: Session,
	people: Person[],
	read: Read | null,
	organization: Organization | null,
): Promise<Existing> {
	const { known, codeOf, remembered } = session;
	const companyOwner = await userWith(session, organization?.ownerId ?? null);
	const company = {
		companyId: organization ? String(organization.id) : null,
		companyOwnerEmail: companyOwner?.email ?? null,
	};
	if (!read) return existingSchema.parse(company);
	const { person, notes, noteIds, activities } = read;
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
