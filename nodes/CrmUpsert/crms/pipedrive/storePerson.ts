import type { Existing } from '../../../../lead/schema';
import { nameOf } from '../../briefing';
import type { Conflict, Planned, RejectedField } from '../crm';
import { memoryOf } from '../memory';
import { createOnce } from './createOnce';
import { isAboutContent, wordsOf } from './faults';
import { OWN_NAME, OWNER } from './fields';
import { detailsIn, identityOf } from './find';
import type { KnownPerson } from './people';
import { personBody, reduced, type PersonBody } from './personBody';
import { LAST_CAPTURED_AT, LAST_ENQUIRY, OPEN_TASK, peopleWith, type Session } from './session';

/** How often fields that Pipedrive complains about are left out of a person. */
const MOST_REFUSALS = 3;

/** Creates or updates the person of a plan, without the fields that Pipedrive doesn't take. */
export async function storePerson(
	session: Session,
	{ plan, item }: Planned,
	existing: Existing,
	organizationId: number | null,
	ownerId: number | null,
): Promise<{ personId: number; rejected: RejectedField[] } | Conflict> {
	const { api, known, options } = session;
	const person = detailsIn(existing)?.person ?? null;
	const isTheirs = options.ownerDecidedBy === 'crm';
	const changes = plan.changes.filter(({ field }) => !(isTheirs && field === OWNER));
	const { body, rejected } = personBody(changes, person, known(), ownerId);
	const custom = {
		...body.custom_fields,
		...memoryBody(session, memoryOf(plan, item, existing), person),
	};
	const isUnlinked = (person?.org_id ?? null) === null;
	const full: PersonBody = {
		...body,
		...(Object.keys(custom).length > 0 && { custom_fields: custom }),
		...(organizationId !== null && isUnlinked && { org_id: organizationId }),
	};
	if (person) {
		const { id } = person;
		if (Object.keys(full).length > 0) {
			await withoutRefused(session, full, rejected, async (UpdatePersonRequest) => {
				await api.persons.updatePerson({ id, UpdatePersonRequest });
			});
		}
		return { personId: id, rejected };
	}
	const { lead } = item;
	const named = { ...full, name: full.name ?? lead.email ?? lead.phone ?? nameOf(item) };
	let conflictWith: string | null = null;
	const personId = await withoutRefused(
		session,
		named,
		rejected,
		async (AddPersonRequest) =>
			await createOnce(
				async () => (await api.persons.addPerson({ AddPersonRequest })).data?.id ?? 0,
				async () => {
					const [found] = await peopleWith(session, [identityOf(item, null)]);
					const first = found instanceof Error ? undefined : found.at(0);
					// Whoever it is: what to write to them has to be planned with what they hold.
					conflictWith = first ? String(first.id) : null;
					return first?.id ?? null;
				},
				options.wait,
			),
	);
	return conflictWith === null ? { personId, rejected } : { conflictWith };
}

/** Writes a person, and again without the fields that Pipedrive refuses, which go to `rejected`. */
async function withoutRefused<Result>(
	{ known, codeOf }: Session,
	body: PersonBody,
	rejected: RejectedField[],
	store: (body: PersonBody) => Promise<Result>,
): Promise<Result> {
	const kept = [LAST_ENQUIRY, LAST_CAPTURED_AT, OPEN_TASK].flatMap((name) => codeOf(name) ?? []);
	let left = body;
	for (let refusals = 0; ; refusals++) {
		try {
			return await store(left);
		} catch (error) {
			if (!isAboutContent(error) || refusals === MOST_REFUSALS) throw error;
			const reason = wordsOf(error.answer);
			const less = reduced(left, JSON.stringify(error.answer), known(), new Set(kept));
			if (!less) throw error;
			rejected.push(...less.dropped.map(({ name, value }) => ({ field: name, value, reason })));
			left = less.body;
		}
	}
}

/** What to remember, as far as it differs from what is stored; null empties one of these fields of ours. */
function memoryBody(
	{ codeOf, remembered }: Session,
	memory: ReturnType<typeof memoryOf>,
	person: KnownPerson | null,
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
