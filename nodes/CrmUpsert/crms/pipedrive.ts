import { InvalidItem } from '../../../lead/validation';
import { existingSchema, type Existing } from '../../../lead/schema';
import { nameOf } from '../briefing';
import { NOTHING_KNOWN, type CrmItem } from '../input';
import { isEmpty } from '../values';
import { companyOf, type Company } from './company';
import {
	OUTCOMES,
	type AccountOptions,
	type Conflict,
	type CrmAccount,
	type Person as Wanted,
	type Planned,
	type RejectedField,
	type Wanted as WantedLead,
	type Written,
} from './crm';
import { finishedEnquiry, memoryOf } from './memory';
import { OUTCOME_FIELDS } from './ownFields';
import type { Fetch } from './patient';
import { openTaskOf, readActivities, writeActivity, type Activity } from './pipedrive/activities';
import { connect, PIPEDRIVE_URL } from './pipedrive/api';
import { createOnce } from './pipedrive/createOnce';
import { erasePeople } from './pipedrive/erase';
import { isAboutContent, isFinal, isRefusal, wordsOf } from './pipedrive/faults';
import {
	accountFieldOf,
	DOMAIN_LABEL,
	fieldNamed,
	isOwn,
	organizationFieldsOf,
	OWN_NAME,
	OWNER,
	personFieldsOf,
	PERSON_FIELDS,
	RULES,
	type Field,
} from './pipedrive/fields';
import { createLeadOnce } from './pipedrive/leads';
import {
	escapeForNote,
	NOTE_LIMIT,
	readBack,
	readNotes,
	writeNote,
	type StoredNote,
	type WrittenNote,
} from './pipedrive/notes';
import {
	companyKey,
	createOrganization,
	findOrganizations,
	readOrganizations,
	type Organization,
} from './pipedrive/organizations';
import {
	findPeople,
	peopleUpdatedSince,
	personOf,
	type Identity,
	type Person,
} from './pipedrive/people';
import { personBody, recordOf, reduced, type PersonBody } from './pipedrive/personBody';
import { provisionFields } from './pipedrive/provision';
import { ownerFor, readUsers, type User } from './pipedrive/users';

export type PipedriveOptions = AccountOptions & {
	baseUrl?: string;
	/** Whether warm and lukewarm leads also come into the leads inbox. */
	createLead?: boolean;
};

const LIFECYCLE = `${OWN_NAME}lifecycle`;
const LAST_ENQUIRY = `${OWN_NAME}last_enquiry`;
const LAST_CAPTURED_AT = `${OWN_NAME}last_captured_at`;
const OPEN_TASK = `${OWN_NAME}open_task`;
/** How often fields that Pipedrive complains about are left out of a person. */
const MOST_REFUSALS = 3;

/** What writing needs of the look-up beyond `Existing`. */
type Details = { person: Person; noteIds: Record<string, number>; activities: Activity[] };
type Owner = { id: number | null; warning?: string };
type Stored = { personId: number; rejected: RejectedField[] };

/** A Pipedrive account. `send` adds the credential. */
export async function pipedriveAccount(
	send: Fetch,
	options: PipedriveOptions,
): Promise<CrmAccount> {
	const { now, wait, fallbackOwnerEmail, ownerDecidedBy } = options;
	const api = await connect(send, options.baseUrl || PIPEDRIVE_URL, options);
	const personFields = once(async () => await personFieldsOf(api));
	const organizationFields = once(async () => await organizationFieldsOf(api));
	const users = once(async () => await readUsers(api));
	let known: Field[] = [];

	const codeOf = (name: string): string | null => fieldNamed(name, known)?.code ?? null;
	const remembered = (person: Person, name: string): string | null => {
		const code = codeOf(name);
		const value = code === null ? null : person.custom_fields[code];
		return typeof value === 'string' && value !== '' ? value : null;
	};
	const domainCode = async (): Promise<string | null> =>
		fieldNamed(DOMAIN_LABEL, await organizationFields())?.code ?? null;

	async function find(leads: WantedLead[]): Promise<Array<Existing | null | Error>> {
		known = await personFields();
		const people = await findPeople(
			api,
			leads.map(({ item, contactId }) => identityOf(item, contactId ?? null)),
			codeOf(LAST_ENQUIRY),
			now(),
		);
		const firsts = people.map((found) => (found instanceof Error ? null : (found.at(0) ?? null)));
		const companies = leads.map(({ item }, at) =>
			firsts[at]?.org_id == null ? companyOf(item) : null,
		);
		const asked = companies.filter((company) => company !== null);
		const matched =
			asked.length === 0
				? new Map<string, Organization>()
				: await findOrganizations(api, await organizationFields(), asked, now());
		const linked = firsts.map((person) => person?.org_id ?? null).filter((id) => id !== null);
		const own = linked.length === 0 ? [] : await readOrganizations(api, await domainCode(), linked);
		const read = oncePerPerson(async (person: Person) => await detailsOf(person));
		return await Promise.all(
			leads.map(
				async (_, at) =>
					await attempt(async () => {
						const found = people[at];
						if (found instanceof Error) throw found;
						const company = companies[at];
						const organization = company
							? matched.get(companyKey(company))
							: own.find(({ id }) => id === firsts[at]?.org_id);
						const person = firsts[at];
						return await existingOf(found, person && (await read(person)), organization ?? null);
					}),
			),
		);
	}

	async function detailsOf(person: Person): Promise<Details & { notes: StoredNote[] }> {
		const remembersTask = codeOf(OPEN_TASK) === null || remembered(person, OPEN_TASK) !== null;
		const [notes, activities] = await Promise.all([
			readNotes(api, person.id),
			remembersTask ? readActivities(api, person.id) : [],
		]);
		const noteIds = Object.fromEntries(notes.toReversed().map(({ key, id }) => [key, id]));
		return { person, notes, noteIds, activities };
	}

	async function existingOf(
		people: Person[],
		details: (Details & { notes: StoredNote[] }) | null,
		organization: Organization | null,
	): Promise<Existing> {
		const companyOwner = await userWith(organization?.ownerId ?? null);
		const company = {
			companyId: organization ? String(organization.id) : null,
			companyOwnerEmail: companyOwner?.email ?? null,
		};
		if (!details) return existingSchema.parse(company);
		const { person, notes, noteIds, activities } = details;
		const owner = await userWith(person.owner_id);
		const record = recordOf(person, known, owner?.email ?? null);
		const lastEnquiry = remembered(person, LAST_ENQUIRY);
		const taskKey = remembered(person, OPEN_TASK);
		const open = activities.find(
			({ key, isDone }) => !isDone && (key === taskKey || codeOf(OPEN_TASK) === null),
		);
		return existingSchema.parse({
			...company,
			contactId: String(person.id),
			companyId: person.org_id === null ? company.companyId : String(person.org_id),
			ownerEmail: owner?.email ?? null,
			ownerActive: owner?.isActive ?? null,
			lifecycle: record[LIFECYCLE] ?? null,
			matches: people.map(({ id }) => ({ contactId: String(id) })),
			record,
			assignment: lastEnquiry && {
				leadKey: lastEnquiry.split(' ')[0],
				ownerEmail: owner?.email ?? null,
				bucket: record[`${OWN_NAME}bucket`] ?? null,
			},
			...finishedEnquiry(
				lastEnquiry,
				remembered(person, LAST_CAPTURED_AT),
				notes.map(({ key }) => key),
			),
			lastEnquiry,
			notes: notes.map(({ key, hash, length, capturedAt }) => ({ key, hash, length, capturedAt })),
			openTask: open ? openTaskOf(open) : null,
			pipedrive: { person, noteIds, activities } satisfies Details,
		});
	}

	async function userWith(id: number | null): Promise<User | null> {
		if (id === null) return null;
		return (await users()).find((user) => user.id === id) ?? null;
	}

	async function write(leads: Planned[]): Promise<Array<Written | Conflict | Error>> {
		known = await personFields();
		const created = new Map<string, Promise<number>>();
		const companyOnce = async (company: Company): Promise<number> => {
			const key = companyKey(company);
			const making =
				created.get(key) ??
				organizationFields().then(
					async (fields) => await createOrganization(api, fields, company, options),
				);
			created.set(key, making);
			return await making;
		};
		const results = await Promise.all(
			leads.map(async (lead) => await attempt(async () => await writeOne(lead, companyOnce))),
		);
		const written = results.flatMap((result) => ('notes' in result ? result.notes : []));
		const faults = written.length === 0 ? new Map() : await readBack(api, written);
		return results.map((result) => {
			if (result instanceof Error || 'conflictWith' in result) return result;
			const { notes, ...rest } = result;
			const wrong = notes.map(({ id }) => faults.get(id)).filter((text) => text !== undefined);
			return { ...rest, warnings: [...(rest.warnings ?? []), ...wrong] };
		});
	}

	async function writeOne(
		lead: Planned,
		companyOnce: (company: Company) => Promise<number>,
	): Promise<(Written & { notes: WrittenNote[] }) | Conflict> {
		const { plan, item } = lead;
		const existing = lead.existing ?? (await lookedUp(item));
		const details = detailsIn(existing);
		if (plan.enquiry.kind === 'resent') {
			return { action: plan.action, contactId: plan.contactId, notes: [] };
		}
		const isSomeoneElses = plan.action === 'needsReview' && existing.matches.length > 1;
		const company = isSomeoneElses ? null : companyOf(item);
		const warnings = missingFields();
		const unlessRefused = async <Result>(
			what: string,
			run: () => Promise<Result>,
		): Promise<Result | null> => {
			try {
				return await run();
			} catch (error) {
				if (!isFinal(error)) throw error;
				warnings.push(`${what} was not written. ${error.message}. ${error.description}`);
				return null;
			}
		};
		const organizationId =
			details?.person.org_id ??
			(isSomeoneElses ? null : numberIn(existing.companyId)) ??
			(company
				? await unlessRefused('The organization', async () => await companyOnce(company))
				: null);
		const routed = plan.changes.find(({ field }) => field === OWNER)?.after;
		const contactOwner = await ownerOf(routed);
		const taskOwner = await ownerOf(
			plan.task?.action === 'unchanged' ? null : plan.task?.ownerEmail,
		);
		warnings.push(
			...new Set([contactOwner.warning, taskOwner.warning].filter((text) => text !== undefined)),
		);

		const stored = await storePerson(lead, existing, organizationId, contactOwner.id);
		if ('conflictWith' in stored) return stored;
		const { personId, rejected } = stored;
		const { task } = plan;
		if (task) {
			await unlessRefused('The task', async () => {
				await writeActivity(api, task, {
					...{ personId, organizationId, users, wait },
					kind: item.routing?.nextAction.type ?? null,
					activities: details?.activities ?? [],
					ownerId: taskOwner.id,
				});
			});
		}
		if (options.createLead) {
			await unlessRefused('The lead in the leads inbox', async () => {
				await createLeadOnce(api, {
					...{ personId, organizationId, wait },
					key: plan.enquiry.key,
					title: nameOf(item),
					bucket: item.routing?.bucket ?? null,
					isNewPerson: details === null,
					ownerId: contactOwner.id ?? taskOwner.id,
				});
			});
		}
		const notes: WrittenNote[] = [];
		for (const note of plan.notes) {
			const one = await writeNote(api, note, {
				...{ personId, wait },
				capturedAt: item.source.capturedAt,
				noteIds: details?.noteIds ?? {},
			});
			if (one) notes.push(one);
		}
		return {
			action: plan.action,
			contactId: String(personId),
			companyId: organizationId === null ? null : String(organizationId),
			...{ rejected, warnings, notes },
		};
	}

	async function lookedUp(item: CrmItem): Promise<Existing> {
		const [found] = await find([{ item, json: {} }]);
		if (found instanceof Error) throw found;
		return found ?? NOTHING_KNOWN;
	}

	async function ownerOf(email: unknown): Promise<Owner> {
		if (ownerDecidedBy === 'crm' || typeof email !== 'string' || email === '') return { id: null };
		return ownerFor(email, fallbackOwnerEmail, await users());
	}

	function missingFields(): string[] {
		const missing = PERSON_FIELDS.filter(({ name }) => codeOf(`${OWN_NAME}${name}`) === null);
		if (missing.length === 0) return [];
		const shown = missing.slice(0, 3).map(({ label }) => label);
		return [
			`${missing.length} of the fields of Lead Pipeline are missing in Pipedrive (${shown.join(', ')}${missing.length > 3 ? ' …' : ''}): what belongs there was not written. Run Provision Fields`,
		];
	}

	/** Creates or updates the person, without fields that Pipedrive doesn't take. */
	async function storePerson(
		{ plan, item }: Planned,
		existing: Existing,
		organizationId: number | null,
		ownerId: number | null,
	): Promise<Stored | Conflict> {
		const person = detailsIn(existing)?.person ?? null;
		const changes =
			ownerDecidedBy === 'crm' ? plan.changes.filter(({ field }) => field !== OWNER) : plan.changes;
		const { body, rejected } = personBody(changes, person, known, ownerId);
		const memory = memoryBody(memoryOf(plan, item, existing), person);
		const custom = { ...body.custom_fields, ...memory };
		const full: PersonBody = {
			...body,
			...(Object.keys(custom).length > 0 && { custom_fields: custom }),
			...(organizationId !== null &&
				(person?.org_id ?? null) === null && { org_id: organizationId }),
		};
		if (person) {
			if (Object.keys(full).length > 0) {
				const update = async (UpdatePersonRequest: PersonBody): Promise<void> => {
					await api.persons.updatePerson({ id: person.id, UpdatePersonRequest });
				};
				await bearing(update, full, rejected);
			}
			return { personId: person.id, rejected };
		}
		const { lead } = item;
		const named = { ...full, name: full.name ?? lead.email ?? lead.phone ?? nameOf(item) };
		let conflictWith: string | null = null;
		const create = async (AddPersonRequest: PersonBody): Promise<number> =>
			await createOnce(
				async () => (await api.persons.addPerson({ AddPersonRequest })).data?.id ?? 0,
				async () => {
					const identity = identityOf(item, null);
					const [found] = await findPeople(api, [identity], codeOf(LAST_ENQUIRY), now());
					const first = found instanceof Error ? undefined : found.at(0);
					// Whoever it is: what to write to them has to be planned with what they hold.
					conflictWith = first ? String(first.id) : null;
					return first?.id ?? null;
				},
				wait,
			);
		const personId = await bearing(create, named, rejected);
		return conflictWith === null ? { personId, rejected } : { conflictWith };
	}

	/** Writes a person, and again without the fields that Pipedrive names when it refuses, which go to `rejected`. */
	async function bearing<Result>(
		store: (body: PersonBody) => Promise<Result>,
		body: PersonBody,
		rejected: RejectedField[],
	): Promise<Result> {
		let left = body;
		for (let refusals = 0; ; refusals++) {
			try {
				return await store(left);
			} catch (error) {
				if (!isAboutContent(error) || refusals === MOST_REFUSALS) throw error;
				const reason = wordsOf(error.answer);
				const less = reduced(left, JSON.stringify(error.answer), known, memoryCodes());
				if (!less) throw error;
				rejected.push(...less.dropped.map(({ name, value }) => ({ field: name, value, reason })));
				left = less.body;
			}
		}
	}

	/** What to remember, as far as it differs from what is stored; null empties one of these fields of ours. */
	function memoryBody(
		memory: ReturnType<typeof memoryOf>,
		person: Person | null,
	): Record<string, string | null> {
		const entries = Object.entries(memory).flatMap(
			([name, value]): Array<[string, string | null]> => {
				const code = codeOf(`${OWN_NAME}${name}`);
				if (code === null) return [];
				const before = person ? remembered(person, `${OWN_NAME}${name}`) : null;
				return (before ?? '') === value ? [] : [[code, value || null]];
			},
		);
		return Object.fromEntries(entries);
	}

	const memoryCodes = (): Set<string> =>
		new Set([LAST_ENQUIRY, LAST_CAPTURED_AT, OPEN_TASK].flatMap((name) => codeOf(name) ?? []));

	async function peopleOf({ email, phone, contactId }: Wanted): Promise<Person[]> {
		known = await personFields();
		const identity = {
			email,
			phone: email === null ? phone : null,
			leadKey: null,
			contactId: null,
		};
		const [found] = await findPeople(api, [identity], codeOf(LAST_ENQUIRY), now());
		if (found instanceof Error) throw found;
		if (contactId === null || !/^\d{1,15}$/u.test(contactId)) return found;
		const isFound = found.some(({ id }) => String(id) === contactId);
		return isFound ? found : [...(await personWith(Number(contactId))), ...found];
	}

	async function personWith(id: number): Promise<Person[]> {
		try {
			const { data } = await api.persons.getPerson({ id });
			return data ? personOf(data) : [];
		} catch (error) {
			if (isRefusal(error) && [404, 410].includes(error.status)) return [];
			throw error;
		}
	}

	return {
		escape: escapeForNote,
		noteLimit: NOTE_LIMIT,
		ownerField: OWNER,
		lifecycleField: LIFECYCLE,
		rules: RULES,
		applies: ({ field }) => !isOwn(field) || codeOf(field) !== null,
		trustsLookUp: 'never',
		unwritten: {},
		find,
		write,
		fields: async () => (await personFieldsOf(api)).map(accountFieldOf),
		provision: async () =>
			await provisionFields(api, await personFieldsOf(api), await organizationFieldsOf(api)),
		erase: async (person) => await erasePeople(api, await peopleOf(person), now),
		recordOutcome: async (person, { kind, at }) => {
			const found = (await peopleOf(person)).at(0);
			if (!found) {
				throw new InvalidItem(
					'Pipedrive has no such person',
					'Nobody with this contact ID, e-mail or phone: check which lead the outcome is of.',
				);
			}
			const name = `${OWN_NAME}${OUTCOME_FIELDS[kind]}`;
			const code = codeOf(name);
			if (code === null) {
				throw new InvalidItem(
					'The field for this outcome is missing in Pipedrive',
					'Run the operation “Provision Fields” once, then record the outcome again.',
				);
			}
			const before = remembered(found, name);
			const changed = before === null || Date.parse(at) < Date.parse(before);
			if (changed) {
				const UpdatePersonRequest = { custom_fields: { [code]: at } };
				await api.persons.updatePerson({ id: found.id, UpdatePersonRequest });
			}
			return { contactId: String(found.id), changed };
		},
		readOutcomes: async (since) => {
			known = await personFields();
			return (await peopleUpdatedSince(api, since)).flatMap((person) => {
				const record = recordOf(person, known, null);
				const dated = OUTCOMES.flatMap((kind) => {
					const at = record[`${OWN_NAME}${OUTCOME_FIELDS[kind]}`];
					return typeof at === 'string' ? [{ kind, at }] : [];
				});
				if (!dated.some(({ at }) => Date.parse(at) >= Date.parse(since))) return [];
				return [
					{
						contactId: String(person.id),
						email: textIn(record.email),
						leadKey: remembered(person, LAST_ENQUIRY)?.split(' ')[0] ?? null,
						bucket: textIn(record[`${OWN_NAME}bucket`]),
						outcomes: Object.fromEntries(dated.map(({ kind, at }) => [kind, at])),
					},
				];
			});
		},
	};
}

function identityOf({ lead }: CrmItem, contactId: string | null): Identity {
	const email = isEmpty(lead.email) ? null : lead.email;
	const phone = email === null && !isEmpty(lead.phone) ? lead.phone : null;
	return { email, phone, leadKey: (email ?? phone) ? null : lead.key, contactId };
}

const detailsIn = (existing: Existing): Details | null =>
	(existing as { pipedrive?: Details }).pipedrive ?? null;

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const numberIn = (id: string | null): number | null =>
	id !== null && /^\d{1,15}$/u.test(id) ? Number(id) : null;

/** `read` that runs once; a failure is forgotten, so that the next lead asks again. */
function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
	let reading: Promise<Result> | null = null;
	return async () => {
		reading ??= read().catch((error: unknown) => {
			reading = null;
			throw error;
		});
		return await reading;
	};
}

/** `read` that runs once for each person. */
function oncePerPerson<Result>(
	read: (person: Person) => Promise<Result>,
): (person: Person) => Promise<Result> {
	const readings = new Map<number, Promise<Result>>();
	return async (person) => {
		const reading = readings.get(person.id) ?? read(person);
		readings.set(person.id, reading);
		return await reading;
	};
}

async function attempt<Result>(run: () => Promise<Result>): Promise<Result | Error> {
	try {
		return await run();
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
