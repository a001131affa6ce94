import type { Pipedrive } from '../../../../vendor/pipedrive';
import { chunks } from '../../../../lead/chunks';
import { folded } from '../plainText';
import { allByCursor, MOST_IDS } from './api';
import { isGone, orRefusal } from './faults';

export type Channel = { value?: string; primary?: boolean; label?: string };
export type Person = {
	id: number;
	name: string;
	owner_id: number | null;
	org_id: number | null;
	emails: Channel[];
	phones: Channel[];
	custom_fields: Record<string, unknown>;
	/** All of it, for fields that not every account has. */
	all: Record<string, unknown>;
};
/** What writing has to know of a person. */
export type KnownPerson = Pick<Person, 'id' | 'org_id' | 'emails' | 'phones' | 'custom_fields'>;
/** Whom to look for: by e-mail, else by phone, else by the key of the lead that our field remembers. */
export type Identity = {
	email: string | null;
	phone: string | null;
	leadKey: string | null;
	contactId: string | null;
	/** Whether a look-up less than `FRESH_MS` ago found nobody. */
	wasNobody?: boolean;
};

/** How long the search may not know yet of what was written: changes since then are listed. */
export const SEARCH_LAG_MS = 10 * 60 * 1000;
/** Half of that, as clocks differ. */
export const FRESH_MS = SEARCH_LAG_MS / 2;
const MOST_RECENT = 500;

type Found = Array<Person[] | Error>;

/**
 * All people that are certainly the ones looked for; the ones we wrote to before first, then the oldest. `looksTwice`:
 * whether those whom the search does not list are also looked for among the latest changes.
 */
export async function findPeople(
	api: Pipedrive,
	identities: Identity[],
	memoryCode: string | null,
	now: Date,
	looksTwice: boolean,
): Promise<Found> {
	const lookLately = async () => await orRefusal(async () => await recentPeople(api, now));
	const early = identities.some(({ wasNobody }) => wasNobody === true) ? await lookLately() : null;
	const tellsAll = early instanceof Error || early?.isComplete === true;
	const ids = await Promise.all(
		identities.map(
			async (identity) =>
				await orRefusal(async () => [
					...(identity.wasNobody === true && tellsAll ? [] : await search(api, identity)),
					...numbered(identity.contactId),
				]),
		),
	);
	const people = await orRefusal(
		async () =>
			await readPeople(api, [
				...new Set(ids.flatMap((found) => (found instanceof Error ? [] : found))),
			]),
	);
	const isWanted = (person: Person, identity: Identity): boolean =>
		matches(person, identity, memoryCode);
	const found = identities.map((identity, at): Person[] | Error => {
		const listed = ids[at];
		if (listed instanceof Error) return listed;
		if (people instanceof Error) return listed.length === 0 ? [] : people;
		return people.filter(({ id }) => listed.includes(id)).filter((one) => isWanted(one, identity));
	});
	const isOpen = (at: number): boolean => {
		const one = found[at];
		return !(one instanceof Error) && one.length === 0;
	};
	const isSettled = !identities.some((_, at) => isOpen(at)) || (early === null && !looksTwice);
	if (isSettled) return found.map((one) => inOrder(one, memoryCode));
	const recent = early ?? (await lookLately());
	return found.map((one, at) => {
		if (!isOpen(at)) return inOrder(one, memoryCode);
		const seen =
			recent instanceof Error
				? recent
				: recent.people.filter((person) => isWanted(person, identities[at]));
		return inOrder(seen, memoryCode);
	});
}

async function search(api: Pipedrive, { email, phone, leadKey }: Identity): Promise<number[]> {
	const [term, fields, exact_match] =
		email !== null
			? [email, 'email' as const, true]
			: phone !== null
				? [phone, 'phone' as const, true]
				: [leadKey, 'custom_fields' as const, false];
	if (term === null) return [];
	const { data } = await api.persons.searchPersons({ term, fields, exact_match, limit: MOST_IDS });
	return (data?.items ?? [])
		.map(({ item }) => item?.id)
		.filter((id): id is number => typeof id === 'number');
}

export async function readPeople(api: Pipedrive, ids: number[]): Promise<Person[]> {
	// One by its ID costs a tenth of a list.
	if (ids.length === 1) return await readPerson(api, ids[0]);
	const pages = await Promise.all(
		chunks(ids, MOST_IDS).map(
			async (some) => await api.persons.getPersons({ ids: some.join(','), limit: MOST_IDS }),
		),
	);
	return pages.flatMap(({ data }) => data ?? []).flatMap(personOf);
}

async function readPerson({ persons }: Pipedrive, id: number): Promise<Person[]> {
	try {
		const { data } = await persons.getPerson({ id });
		return data ? personOf(data) : [];
	} catch (error) {
		if (isGone(error)) return [];
		throw error;
	}
}

/** What was written lately is not always in the search yet: a second look that doesn't go through it. */
async function recentPeople(
	api: Pipedrive,
	now: Date,
): Promise<{ people: Person[]; isComplete: boolean }> {
	const { data, additional_data: more } = await api.persons.getPersons({
		updated_since: secondsOf(new Date(now.getTime() - SEARCH_LAG_MS)),
		sort_by: 'update_time',
		sort_direction: 'desc',
		limit: MOST_RECENT,
	});
	return { people: (data ?? []).flatMap(personOf), isComplete: !more?.next_cursor };
}

export async function peopleUpdatedSince(api: Pipedrive, since: string): Promise<Person[]> {
	const updated_since = secondsOf(new Date(since));
	const listed = await allByCursor(
		async (cursor) => await api.persons.getPersons({ updated_since, limit: 500, cursor }),
	);
	return listed.flatMap(personOf);
}

export const secondsOf = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

type Listed = {
	id?: number;
	name?: string;
	owner_id?: number;
	org_id?: number;
	emails?: Channel[];
	phones?: Channel[];
	is_deleted?: boolean;
	custom_fields?: Record<string, unknown>;
};

function personOf(listed: Listed): Person[] {
	const { id, name, owner_id, org_id, emails, phones, is_deleted, custom_fields } = listed;
	if (typeof id !== 'number' || is_deleted === true) return [];
	return [
		{
			id,
			name: name ?? '',
			owner_id: owner_id ?? null,
			org_id: org_id ?? null,
			emails: emails ?? [],
			phones: phones ?? [],
			custom_fields: custom_fields ?? {},
			all: { ...listed },
		},
	];
}

export const emailsOf = ({ emails }: Person): string[] =>
	emails.map(({ value }) => folded(value ?? '')).filter((email) => email !== '');
const digitsOf = (phone: string): string => phone.replace(/\D/gu, '');

function matches(
	{ emails, phones, custom_fields }: Person,
	{ email, phone, leadKey }: Identity,
	memoryCode: string | null,
): boolean {
	if (email !== null) {
		return emails.some(({ value }) => folded(value ?? '') === folded(email));
	}
	if (phone !== null) return phones.some(({ value }) => digitsOf(value ?? '') === digitsOf(phone));
	const remembered = memoryCode === null ? '' : String(custom_fields[memoryCode] ?? '');
	return leadKey !== null && /^[^ #]*/u.exec(remembered)?.[0] === leadKey;
}

function inOrder(people: Person[] | Error, memoryCode: string | null): Person[] | Error {
	if (people instanceof Error) return people;
	const isOurs = ({ custom_fields }: Person): number =>
		memoryCode !== null && custom_fields[memoryCode] ? 0 : 1;
	return people.toSorted((a, b) => isOurs(a) - isOurs(b) || a.id - b.id);
}

const numbered = (contactId: string | null): number[] =>
	contactId !== null && /^\d{1,15}$/u.test(contactId) ? [Number(contactId)] : [];
