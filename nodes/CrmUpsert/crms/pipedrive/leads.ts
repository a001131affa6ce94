import type { Pipedrive } from '../../../../vendor/pipedrive';
import { shortened } from '../plainText';
import { allByStart } from './api';
import { createOnce } from './createOnce';

const WITH_LEAD = ['warm', 'lukewarm'];

/** A Pipedrive lead of this enquiry in the leads inbox, once; `channel_id` holds the enquiry's key. */
export async function createLeadOnce(
	api: Pipedrive,
	lead: {
		key: string;
		title: string;
		bucket: string | null;
		personId: number;
		isNewPerson: boolean;
		organizationId: number | null;
		ownerId: number | null;
		wait: (ms: number) => Promise<void>;
	},
): Promise<void> {
	const { key, title, bucket, personId, isNewPerson, organizationId, ownerId, wait } = lead;
	if (!WITH_LEAD.includes(bucket ?? '')) return;
	const find = async (): Promise<true | null> =>
		(await listLeads(api, personId)).some(({ channel_id }) => channel_id === key) ? true : null;
	if (!isNewPerson && (await find())) return;
	await createOnce(
		async () => {
			await api.leads.addLead({
				AddLeadRequest: {
					title: shortened(title, 255),
					person_id: personId,
					channel_id: key,
					...(organizationId !== null && { organization_id: organizationId }),
					...(ownerId !== null && { owner_id: ownerId }),
				},
			});
			return true as const;
		},
		find,
		wait,
	);
}

/** The leads of a person, archived ones too. */
export async function listLeads(
	{ leads }: Pipedrive,
	personId: number,
): Promise<Array<{ id?: string; channel_id?: string | null }>> {
	const open = await allByStart(
		async (start) => await leads.getLeads({ person_id: personId, start, limit: 100 }),
	);
	const archived = await allByStart(
		async (start) => await leads.getArchivedLeads({ person_id: personId, start, limit: 100 }),
	);
	return [...open, ...archived];
}
