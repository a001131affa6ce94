import type { Person } from '../crm';
import { folded } from '../plainText';
import type { Ask } from './connection';
import { readOne, search, type Stored } from './objects';

/** The contacts that this person is: one, none, or several that share the phone number. */
export async function contactsOf(
	ask: Ask,
	{ contactId, email, phone }: Person,
	properties: string[],
): Promise<Stored[]> {
	const one =
		(contactId ? await readOne(ask, 'contacts', contactId, { properties }) : null) ??
		(email
			? await readOne(ask, 'contacts', folded(email), {
					properties,
					idProperty: 'email',
				})
			: null);
	if (one || contactId || email || !phone) return one ? [one] : [];
	return await withPhone(ask, phone, properties);
}

/** The oldest first. HubSpot's search finds a new contact some seconds late. */
export async function withPhone(ask: Ask, phone: string, properties: string[]): Promise<Stored[]> {
	const names = ['phone', 'mobilephone', 'hs_calculated_phone_number'];
	return await search(ask, 'contacts', {
		filterGroups: names.map((propertyName) => ({
			filters: [{ propertyName, operator: 'EQ', value: phone }],
		})),
		properties,
		sorts: ['hs_object_id'],
	});
}
