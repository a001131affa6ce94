import { InvalidItem } from '../../../../lead/validation';
import { timeOf } from '../../fieldChanges';
import {
	OUTCOMES,
	type Outcome,
	type OutcomeKind,
	type Person,
	type RecordedOutcomes,
} from '../crm';
import { OUTCOME_FIELDS } from '../ownFields';
import type { Account } from './account';
import { errorOf } from './connection';
import { ownName, textIn, timeIn } from './fields';
import { searchAll, writeAll, type Stored } from './objects';
import { contactsOf } from './person';

const fieldOf = (kind: OutcomeKind): string => ownName(OUTCOME_FIELDS[kind]);
const READ = ['email', ownName('last_enquiry'), ownName('bucket'), ...OUTCOMES.map(fieldOf)];

/** The earliest date of an outcome stays. */
export async function recordOutcome(
	{ ask }: Account,
	person: Person,
	{ kind, at }: Outcome,
): Promise<{ contactId: string; changed: boolean }> {
	const time = timeOf(at);
	if (time === null) {
		throw new InvalidItem(
			`The outcome has no time that can be read: “${at}”`,
			'Give an ISO 8601 time with its zone, for example 2026-03-10T21:47:00Z.',
		);
	}
	const contacts = await contactsOf(ask, person, READ);
	if (contacts.length !== 1) {
		const who = person.contactId ?? person.email ?? person.phone ?? 'nobody';
		throw new InvalidItem(
			contacts.length === 0
				? `HubSpot has no contact for ${who}`
				: `${contacts.length} contacts of HubSpot share ${who}`,
			'Give the contact’s id, or the e-mail under which it is known.',
		);
	}
	const [contact] = contacts;
	const recorded = timeOf(contact.properties[fieldOf(kind)]);
	if (recorded !== null && recorded <= time) return { contactId: contact.id, changed: false };
	const value = new Date(time).toISOString();
	const [result] = await writeAll(
		ask,
		'update',
		'contacts',
		[{ id: contact.id, properties: { [fieldOf(kind)]: value } }],
		{ needed: [fieldOf(kind)], idOf: () => null },
	);
	if ('refusal' in result) {
		throw errorOf(result.refusal, 'record the outcome');
	}
	return { contactId: contact.id, changed: true };
}

export async function readOutcomes({ ask }: Account, since: string): Promise<RecordedOutcomes[]> {
	const value = String(Date.parse(since));
	const contacts = await searchAll(ask, 'contacts', {
		filterGroups: OUTCOMES.map((kind) => ({
			filters: [{ propertyName: fieldOf(kind), operator: 'GTE', value }],
		})),
		properties: READ,
	});
	if (!Array.isArray(contacts)) throw errorOf(contacts.refusal, 'search contacts');
	return contacts.map(recorded);
}

function recorded(contact: Stored): RecordedOutcomes {
	const dates = OUTCOMES.map((kind) => [kind, timeIn(contact, fieldOf(kind))] as const);
	return {
		contactId: contact.id,
		email: textIn(contact, 'email'),
		leadKey: textIn(contact, ownName('last_enquiry'))?.split(' ')[0] ?? null,
		bucket: textIn(contact, ownName('bucket')),
		outcomes: Object.fromEntries(dates.filter(([, at]) => at !== null)),
	};
}
