import type { Conflict, Planned, RejectedField, Written } from '../crm';
import type { Private } from './find';
import type { Association } from './objects';

/** A lead on its way through the steps; with an outcome it takes no further part. */
export type Work = Planned & {
	contactId: string | null;
	companyId: string | null;
	isNew: boolean;
	/** Whom the contact is given, and why that is not the owner of the plan. */
	ownerId: string | null;
	ownerFault: string | null;
	taskOwnerId: string | null;
	/** Somebody has to see to the lead, whatever the plan says. */
	isForReview: boolean;
	warnings: string[];
	rejected: RejectedField[];
	outcome: Written | Conflict | Error | null;
};

export const privateOf = ({ existing }: Planned): Private => (existing ?? {}) as Private;

/** Who it is must be certain before a company is linked. */
export const isCertain = ({ existing, isNew }: Work): boolean =>
	isNew || (existing !== null && existing.contactId !== null);

export function activityLinks(
	work: Work,
	types: { contact: number; company: number },
): Association[] {
	const { contactId, companyId } = work;
	return [
		...(contactId === null ? [] : [{ to: contactId, typeId: types.contact }]),
		...(companyId === null || !isCertain(work) ? [] : [{ to: companyId, typeId: types.company }]),
	];
}
