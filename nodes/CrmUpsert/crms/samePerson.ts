import { InvalidItem } from '../../../lead/validation';
import type { Person } from './crm';

/**
 * Throws InvalidItem where a contact ID and an e-mail are given and the record of the ID has other addresses: IDs of two
 * CRMs look alike, and nobody else may be erased or dated. `emails` are all addresses of that record.
 */
export function assertSamePerson({ email, contactId }: Person, emails: string[]): void {
	if (email === null || contactId === null) return;
	const wanted = email.trim().toLowerCase();
	if (emails.some((one) => one.trim().toLowerCase() === wanted)) return;
	throw new InvalidItem(
		`Contact ${contactId} is not ${email}`,
		'The record with this Contact ID has another e-mail address. Leave one of the two empty in the node.',
	);
}
