import { InvalidItem } from '../../../../lead/validation';
import { OUTCOMES, type Outcome, type Person as Wanted, type RecordedOutcomes } from '../crm';
import { OUTCOME_FIELDS } from '../ownFields';
import { assertSamePerson } from '../samePerson';
import { OWN_NAME } from './fields';
import { emailsOf, peopleUpdatedSince, readPeople, type Person } from './people';
import { recordOf } from './personBody';
import { LAST_ENQUIRY, peopleWith, type Session } from './session';

/**
 * Everybody with this e-mail (else phone), and the person with this ID. Throws InvalidItem where the ID is somebody's with
 * other e-mails.
 */
export async function peopleNamed(session: Session, wanted: Wanted): Promise<Person[]> {
	const { email, phone, contactId } = wanted;
	const identity = { email, phone: email === null ? phone : null, leadKey: null, contactId: null };
	const [found] = await peopleWith(session, [identity]);
	if (found instanceof Error) throw found;
	if (contactId === null || !/^\d{1,15}$/u.test(contactId)) return found;
	const named = await readPeople(session.api, [Number(contactId)]);
	for (const person of named) assertSamePerson(wanted, emailsOf(person));
	return [...named, ...found.filter(({ id }) => id !== Number(contactId))];
}

/** Dates an outcome; an earlier date stays. */
export async function recordOutcome(
	session: Session,
	person: Wanted,
	{ kind, at }: Outcome,
): Promise<{ contactId: string; changed: boolean }> {
	const found = (await peopleNamed(session, person)).at(0);
	if (!found) {
		throw new InvalidItem(
			'Pipedrive has no such person',
			'Nobody has this contact ID, e-mail or phone: check which lead the outcome is of.',
		);
	}
	const name = `${OWN_NAME}${OUTCOME_FIELDS[kind]}`;
	const code = session.codeOf(name);
	if (code === null) {
		throw new InvalidItem(
			'The field for this outcome is missing in Pipedrive',
			'Run the operation “Provision Fields” once, then record the outcome again.',
		);
	}
	const before = session.remembered(found, name);
	const changed = before === null || Date.parse(at) < Date.parse(before);
	if (changed) {
		const UpdatePersonRequest = { custom_fields: { [code]: at } };
		await session.api.persons.updatePerson({ id: found.id, UpdatePersonRequest });
	}
	return { contactId: String(found.id), changed };
}

export async function readOutcomes(session: Session, since: string): Promise<RecordedOutcomes[]> {
	const fields = await session.personFields();
	return (await peopleUpdatedSince(session.api, since)).flatMap((person) => {
		const dated = OUTCOMES.flatMap((kind) => {
			const at = session.remembered(person, `${OWN_NAME}${OUTCOME_FIELDS[kind]}`);
			return at === null ? [] : [{ kind, at }];
		});
		if (!dated.some(({ at }) => Date.parse(at) >= Date.parse(since))) return [];
		const { email } = recordOf(person, fields, null);
		return [
			{
				contactId: String(person.id),
				email: typeof email === 'string' ? email : null,
				leadKey: session.remembered(person, LAST_ENQUIRY)?.split(' ')[0] ?? null,
				bucket: session.remembered(person, `${OWN_NAME}bucket`),
				outcomes: Object.fromEntries(dated.map(({ kind, at }) => [kind, at])),
			},
		];
	});
}
