import type { Person } from '../crm';
import { folded } from '../plainText';
import { assertSamePerson } from '../samePerson';
import { errorOf, type Ask } from './connection';
import { readOne, search, type Stored } from './objects';

const ADDRESSES = ['email', 'hs_additional_emails'];

/** All addresses of a contact, in lower case. */
export const addressesOf = ({ properties }: Stored): string[] =>
	[properties.email, ...(properties.hs_additional_emails ?? '').split(';')]
		.map((address) => folded(address ?? ''))
		.filter((address) => address !== '');

/**
 * The contacts that this person is, with their addresses: one, none, or several that share the phone number. Throws
 * InvalidItem where the contact of the ID has other addresses than the one given.
 */
export async function contactsOf(ask: Ask, person: Person, fields: string[]): Promise<Stored[]> {
	const { contactId, email, phone } = person;
	const properties = [...new Set([...ADDRESSES, ...fields])];
	const one =
		(contactId ? await readOne(ask, 'contacts', contactId, { properties }) : null) ??
		(email
			? await readOne(ask, 'contacts', folded(email), {
					properties,
					idProperty: 'email',
				})
			: null);
	if (one) assertSamePerson(person, addressesOf(one));
	if (one || contactId || email || !phone) return one ? [one] : [];
	return await withPhone(ask, phone, properties);
}

/** The oldest first. HubSpot's search finds a new contact some seconds late. */
export async function withPhone(ask: Ask, phone: string, properties: string[]): Promise<Stored[]> {
	const names = ['phone', 'mobilephone', 'hs_calculated_phone_number'];
	const found = await search(ask, 'contacts', {
		filterGroups: names.map((propertyName) => ({
			filters: [{ propertyName, operator: 'EQ', value: phone }],
		})),
		properties,
		sorts: ['hs_object_id'],
	});
	if (!Array.isArray(found)) throw errorOf(found.refusal, 'search contacts');
	return found;
}
