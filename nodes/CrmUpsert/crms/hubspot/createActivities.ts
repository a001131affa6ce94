import type { Account } from './account';
import { NOTE_FIELDS, TASK_FIELDS } from './activities';
import { createKeyed, type Keyed } from './keyed';
import { associate, type Stored } from './objects';
import type { Refusal } from './refusal';
import type { Work } from './work';

export type Activity = Keyed & { work: Work };
export type StoredActivity = { stored: Stored; existed: boolean };
export type RefusedActivity = { refusal: Refusal };

const NOT_UNIQUE =
	'HubSpot’s notes and tasks have no field “lead_pipeline_key”, so that doubles are only avoided by reading: run “Provision Fields” once';

/** Creates notes or tasks with their links. */
export async function createActivities(
	{ ask, keys }: Account,
	type: 'notes' | 'tasks',
	activities: Activity[],
): Promise<Array<StoredActivity | RefusedActivity>> {
	const properties = type === 'notes' ? NOTE_FIELDS : TASK_FIELDS;
	const made = await createKeyed(ask, type, activities, { state: keys.activities, properties });
	// Whoever made it may have linked it with a contact that is gone.
	const links = made.flatMap((one, index): Array<[string, string]> => {
		const { contactId } = activities[index].work;
		return 'stored' in one && one.existed && contactId ? [[one.stored.id, contactId]] : [];
	});
	await associate(ask, type, 'contacts', links);
	return made.map((one, index) => {
		const { work } = activities[index];
		if (keys.activities.isThere === false && !work.warnings.includes(NOT_UNIQUE)) {
			work.warnings.push(NOT_UNIQUE);
		}
		const what = type === 'notes' ? 'transcript' : 'task';
		for (const { field, reason } of 'stored' in one ? one.rejected : []) {
			work.warnings.push(`The ${what} was stored without “${field}”: ${reason}`);
		}
		return one;
	});
}
