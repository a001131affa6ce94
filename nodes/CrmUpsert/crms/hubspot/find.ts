import { existingSchema, type Existing } from '../../../../lead/schema';
import { NOTHING_KNOWN } from '../../input';
import type { Wanted } from '../crm';
import { severalOf } from '../domainAccounts';
import { expectedNoteKeys, finishedEnquiry } from '../memory';
import { folded } from '../plainText';
import { companiesByDomain, companyKey } from './companies';
import { activitiesOf, type Activities, type Sought, type StoredNote } from './activities';
import { errorOf, faultIn, unlessRefused } from './connection';
import { readByKey } from './keyed';
import { LIFECYCLE, OWNER, ownName, recordOf, textIn, timeIn } from './fields';
import { associatedWith, readMany, readOne, type Stored } from './objects';
import { addressesOf, withPhone } from './person';
import type { Account } from './account';

/** What this module keeps in `existing` beside what the contract names. */
export type Private = {
	/** The company the contact is linked with already. */
	linkedCompanyId?: string | null;
	/** Nobody could see which company it is: none is made or linked then. */
	isCompanyUnknown?: boolean;
	/** Told once the lead is written. */
	warnings?: string[];
	/** The contact's owner where HubSpot shows no more than the id. */
	ownerId?: string | null;
	noteIds?: Record<string, string>;
	/** Every task of ours, by key. */
	taskIds?: Record<string, string>;
};

type Located = { contact: Stored | null; matches: Stored[]; doubt?: string };

/** A fault ends the look-up of all: those that were written before it in the same run keep their result. */
export async function find(account: Account, leads: Wanted[]): Promise<Array<Existing | Error>> {
	return await lookUp(account, leads).catch((error: unknown) => leads.map(() => faultIn(error)));
}

async function lookUp(account: Account, leads: Wanted[]): Promise<Array<Existing | Error>> {
	const located: Located[] = (await canCreateFirst(account, leads))
		? [{ contact: null, matches: [] }]
		: await locate(account, leads);
	const contacts = located.map(({ contact, matches }) => contact ?? matches.at(0) ?? null);
	const companies = await companiesFor(account, leads, contacts);
	const sharing = leads.map((lead) => sharingDomain(account, lead));
	const ownerIds = [...contacts, ...companies.map(({ record }) => record), ...sharing.flat()]
		.map((record) => record?.properties[OWNER])
		.filter((id): id is string => typeof id === 'string' && id !== '');
	const owners = await unlessRefused<OwnersById | string>(
		async () => await account.owners.byId(ownerIds),
		(reason) => reason,
	);
	const activities = await activitiesOf(
		account.ask,
		contacts.flatMap((contact, index) => (contact ? [soughtFor(contact, leads[index])] : [])),
		account.keys.activities,
	).catch(faultIn);
	return leads.map((_, index) => {
		const contact = contacts[index];
		if (contact && activities instanceof Error) return activities;
		const { matches, doubt } = located[index];
		const company = companies[index];
		const done = contact && !(activities instanceof Error) ? activities.get(contact.id) : undefined;
		const found = contact
			? known(contact, done ?? { notes: [], tasks: [], warnings: [] }, owners)
			: NOTHING_KNOWN;
		const companyOwnerId = company.record?.properties[OWNER] ?? '';
		const activeOwner = (id: string | null | undefined): string | null => {
			const owner = typeof owners === 'string' ? undefined : owners.get(id ?? '');
			return owner?.active ? owner.email : null;
		};
		const isOwned = companyOwnerId !== '' || Boolean(contact && textIn(contact, OWNER));
		const warnings = [
			doubt,
			company.warning,
			...(done?.warnings ?? []),
			typeof owners === 'string' && isOwned ? `Nobody could see the owner: ${owners}` : undefined,
		].filter((text) => text !== undefined);
		return existingSchema.parse({
			...found,
			contactId: located[index].contact?.id ?? null,
			matches: matches.map(({ id }) => ({ contactId: id })),
			companyId: company.id,
			companyOwnerEmail: activeOwner(companyOwnerId),
			domainAccounts: sharing[index].map((record) => ({
				companyId: record.id,
				ownerEmail: activeOwner(record.properties[OWNER]),
				contacts: Number(record.properties.num_associated_contacts) || 0,
				createdAt: timeIn(record, 'createdate'),
			})),
			linkedCompanyId: company.isLinked ? company.id : null,
			...(company.warning !== undefined && { isCompanyUnknown: true }),
			...(warnings.length > 0 && { warnings }),
		});
	});
}

function soughtFor(contact: Stored, { item }: Wanted): Sought {
	const lastEnquiry = textIn(contact, ownName('last_enquiry'));
	const openTask = textIn(contact, ownName('open_task'));
	return {
		contactId: contact.id,
		noteKeys: expectedNoteKeys(lastEnquiry, item.lead.key),
		taskKeys: openTask === null ? [] : [openTask],
		isRemembered: lastEnquiry !== null,
	};
}

/**
 * Creating tells at no cost whether HubSpot knows the address: reading first is one call more. It must not leave behind
 * a new company of someone who has another one.
 */
async function canCreateFirst(account: Account, leads: Wanted[]): Promise<boolean> {
	const [{ item, isWrittenNext }] = leads;
	if (leads.length > 1 || !isWrittenNext || !item.lead.email) return false;
	const domain = companyKey(item);
	return domain === null || (await companiesOf(account, [domain])).has(domain);
}

type OwnersById = Awaited<ReturnType<Account['owners']['byId']>>;

function known(
	contact: Stored,
	{ notes, tasks }: Activities,
	owners: OwnersById | string,
): Partial<Existing> & Private {
	const ownerId = textIn(contact, OWNER);
	const isUnseen = typeof owners === 'string';
	const owner = ownerId === null || isUnseen ? null : owners.get(ownerId);
	// The id stands for an owner whom HubSpot doesn't list any more: the field is not empty.
	const shown = owner?.email || ownerId;
	const ownerEmail = isUnseen ? null : shown;
	const latest = latestOf(notes);
	const lastEnquiry = textIn(contact, ownName('last_enquiry')) ?? (latest && enquiryOf(latest));
	const lastCapturedAt = timeIn(contact, ownName('last_captured_at')) ?? latest?.capturedAt ?? null;
	const openKey = textIn(contact, ownName('open_task'));
	const open = tasks.filter(({ isOpen }) => isOpen);
	const openTask = open.find(({ key }) => key === openKey) ?? (openKey ? null : open.at(-1));
	return {
		ownerEmail,
		ownerActive: ownerId === null || isUnseen ? null : (owner?.active ?? false),
		...(isUnseen && { ownerId }),
		lifecycle: textIn(contact, LIFECYCLE),
		record: recordOf(contact, shown),
		assignment:
			lastEnquiry === null
				? null
				: {
						leadKey: lastEnquiry.split(' ')[0],
						ownerEmail,
						bucket: textIn(contact, ownName('bucket')),
					},
		...finishedEnquiry(
			lastEnquiry,
			lastCapturedAt,
			notes.map(({ key }) => key),
		),
		lastEnquiry,
		notes: notes.map(({ key, hash, length, capturedAt }) => ({ key, hash, length, capturedAt })),
		openTask: openTask?.task ?? null,
		noteIds: Object.fromEntries(notes.map(({ key, id }) => [key, id])),
		taskIds: Object.fromEntries(tasks.map(({ key, id }) => [key, id])),
	};
}

const latestOf = (notes: StoredNote[]): StoredNote | null =>
	notes
		.toSorted((a, b) => Date.parse(a.capturedAt ?? '') - Date.parse(b.capturedAt ?? ''))
		.at(-1) ?? null;

/** The enquiry of a note as a contact would remember it. */
const enquiryOf = ({ key, parts }: StoredNote): string =>
	`${key.slice(0, key.lastIndexOf('.transcript.'))} ${parts}`;

async function locate(account: Account, leads: Wanted[]): Promise<Located[]> {
	const { ask, fields, keys, options, uncertain } = account;
	const idOf = ({ contactId, item }: Wanted): string =>
		uncertain.has(item.lead.personKey) ? '' : (contactId ?? '');
	const wantedIds = leads.map(idOf).filter(isText);
	const byId = await contactsById(ask, wantedIds, fields);
	const missing = leads.filter((lead) => !byId.has(idOf(lead)));
	const byEmail = await contactsByEmail(ask, missing.map(addressOf).filter(isText), fields);
	const unaddressed = missing.filter((lead) => addressOf(lead) === null);
	const byKey = await readByKey(
		ask,
		'contacts',
		unaddressed.map(({ item }) => item.lead.personKey),
		{ state: keys.contacts, properties: fields },
	);

	const located: Located[] = [];
	for (const lead of leads) {
		const { item } = lead;
		const contact =
			byId.get(idOf(lead)) ??
			byEmail.get(addressOf(lead) ?? '') ??
			(addressOf(lead) === null ? byKey?.get(item.lead.personKey) : null) ??
			null;
		const { phone } = item.lead;
		const matches =
			contact || !unaddressed.includes(lead) || phone === null
				? []
				: await withPhone(ask, phone, fields);
		const first = matches.at(0) ?? null;
		const isForReview = options.severalMatches === 'review';
		const doubt =
			isForReview && first && matches.length === 1 ? doubtOf(item.lead, first) : undefined;
		const isUncertain = isForReview && (matches.length > 1 || doubt !== undefined);
		if (isUncertain) uncertain.add(item.lead.personKey);
		located.push({
			contact: contact ?? (isUncertain ? null : first),
			matches: matches.length > 1 || isUncertain ? matches : [],
			...(doubt !== undefined && { doubt }),
		});
	}
	return located;
}

/** Why the only contact with the lead's phone number may be somebody else. */
function doubtOf(lead: Wanted['item']['lead'], contact: Stored): string | undefined {
	const names = ['firstname', 'lastname'].map((name) => textIn(contact, name) ?? '');
	const [address] = addressesOf(contact);
	const differs = [lead.firstName, lead.lastName].some(
		(name, index) => name && names[index] && folded(name) !== folded(names[index]),
	);
	if (address === undefined && !differs) return undefined;
	const shown = [names.join(' ').trim(), address].filter(isText).join(', ');
	return `Contact ${contact.id} (${shown}) has this phone number and may be another person: who it is was not written. Give the lead its e-mail address, or choose a rule under Options`;
}

const isText = (value: string | null | undefined): value is string => Boolean(value);

const addressOf = ({ item }: Wanted): string | null => folded(item.lead.email ?? '') || null;

async function contactsById(
	ask: Account['ask'],
	ids: string[],
	properties: string[],
): Promise<Map<string, Stored>> {
	if (ids.length === 0) return new Map();
	const found = await readMany(ask, 'contacts', ids, { properties });
	if (!Array.isArray(found)) throw errorOf(found.refusal, 'read contacts');
	return new Map(found.map((contact) => [contact.id, contact]));
}

/** Reading one also finds secondary addresses; in a batch the refusal to create a contact does. */
async function contactsByEmail(
	ask: Account['ask'],
	addresses: string[],
	properties: string[],
): Promise<Map<string, Stored>> {
	const wanted = [...new Set(addresses)];
	if (wanted.length === 0) return new Map();
	const by = { properties, idProperty: 'email' };
	if (wanted.length === 1) {
		const contact = await readOne(ask, 'contacts', wanted[0], by);
		return new Map(contact ? [[wanted[0], contact]] : []);
	}
	const found = await readMany(ask, 'contacts', wanted, by);
	if (!Array.isArray(found)) throw errorOf(found.refusal, 'read contacts');
	return new Map(found.flatMap((contact) => addressesOf(contact).map((at) => [at, contact])));
}

/** With a warning nobody could see which company it is. */
type FoundCompany = {
	id: string | null;
	isLinked: boolean;
	record: Stored | null;
	warning?: string;
};

/** The company a contact has stays; for others the one of the lead's domain. */
async function companiesFor(
	account: Account,
	leads: Wanted[],
	contacts: Array<Stored | null>,
): Promise<FoundCompany[]> {
	const { ask } = account;
	const unlinked = contacts.filter((contact) => contact && !textIn(contact, 'associatedcompanyid'));
	const unlinkedIds = unlinked.map((contact) => contact?.id ?? '');
	const links = await unlessRefused<Map<string, string[]> | string>(
		async () => await associatedWith(ask, 'contacts', 'companies', unlinkedIds),
		(reason) => reason,
	);
	const linksOf = ({ id }: Stored): string[] =>
		typeof links === 'string' ? [] : (links.get(id) ?? []);
	const linked = contacts.map(
		(contact) =>
			contact && (textIn(contact, 'associatedcompanyid') ?? linksOf(contact).at(0) ?? null),
	);
	const ids = linked.filter((id) => id !== null);
	const records =
		ids.length === 0 ? [] : await readMany(ask, 'companies', ids, { properties: ['name', OWNER] });
	// Whoever may read contacts only is told no owner of the company.
	const byId = new Map((Array.isArray(records) ? records : []).map((one) => [one.id, one]));

	const unseen = contacts.map(
		(contact) => typeof links === 'string' && contact !== null && unlinked.includes(contact),
	);
	const domains = leads.map(({ item }, index) =>
		linked[index] || unseen[index] ? null : companyKey(item),
	);
	const byDomain = await companiesOf(account, domains.filter(isText));
	return leads.map((_, index) => {
		const id = linked[index];
		if (id) return { id, isLinked: true, record: byId.get(id) ?? null };
		const none = { id: null, isLinked: false, record: null };
		if (unseen[index] && typeof links === 'string') {
			const who = `contact ${contacts[index]?.id}`;
			return {
				...none,
				warning: `No company was linked, as nobody could see whether ${who} has one: ${links}`,
			};
		}
		const domain = domains[index] ?? '';
		const reason = account.refusedDomains.get(domain);
		if (reason !== undefined) {
			return {
				...none,
				warning: `Nobody could look for the company of ${domain}, so that none was linked: ${reason}`,
			};
		}
		const record = byDomain.get(domain);
		return record ? { id: record.id, isLinked: false, record } : none;
	});
}

/** The companies of a lead's domain where several share it and routing asks, as far as they were searched for. */
function sharingDomain({ companies }: Account, { item, isRoutedNext }: Wanted): Stored[] {
	return isRoutedNext ? severalOf(companies.get(companyKey(item) ?? '') ?? []) : [];
}

/** The oldest company of each of these domains, each asked for once in a run. */
async function companiesOf(
	{ ask, companies, refusedDomains }: Account,
	domains: string[],
): Promise<Map<string, Stored>> {
	const wanted = domains.filter((domain) => !companies.has(domain) && !refusedDomains.has(domain));
	if (wanted.length > 0) {
		const { found, refused } = await companiesByDomain(ask, wanted);
		for (const [domain, reason] of refused) refusedDomains.set(domain, reason);
		for (const domain of wanted.filter((one) => !refused.has(one))) {
			companies.set(domain, found.get(domain) ?? []);
		}
	}
	return new Map(
		[...companies].flatMap(([domain, [oldest]]): Array<[string, Stored]> =>
			oldest ? [[domain, oldest]] : [],
		),
	);
}
