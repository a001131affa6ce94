import type { Account } from './account';
import { NOTE_FIELDS, TASK_FIELDS } from './activities';
import { reasonOf } from './connection';
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
	const links = made.flatMap((one, index): Array<{ work: Work; pair: [string, string] }> => {
		const { work } = activities[index];
		const { contactId } = work;
		return 'stored' in one && one.existed && contactId
			? [{ work, pair: [one.stored.id, contactId] }]
			: [];
	});
	const what = type === 'notes' ? 'transcript' : 'task';
	const refused = await associate(
		ask,
		type,
		'contacts',
		links.map(({ pair }) => pair),
	);
	for (const [index, refusal] of refused.entries()) {
		const { work, pair } = links[index];
		if (refusal === null) continue;
		work.warnings.push(
			`The ${what} ${pair[0]} may lack its link with contact ${pair[1]}: ${reasonOf(refusal, `link ${type} with contacts`)}`,
		);
	}
	return made.map((one, index) => {
		const { work } = activities[index];
		if (keys.activities.isThere === false && !work.warnings.includes(NOT_UNIQUE)) {
			work.warnings.push(NOT_UNIQUE);
		}
		for (const { field, reason } of 'stored' in one ? one.rejected : []) {
			work.warnings.push(`The ${what} was stored without “${field}”: ${reason}`);
		}
		return one;
	});
}
