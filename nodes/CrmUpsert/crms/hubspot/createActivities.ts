import type { Account } from './account';
import { idsByKey } from './activities';
import { errorOf, UNIQUE_KEY } from './connection';
import { associate, writeAll, type Input, type Stored, type WriteResult } from './objects';
import { isTaken, lacksField, type Refusal } from './refusal';
import type { Work } from './work';

export type Activity = { work: Work; key: string; input: Input };
/** `existed`: another run made it first; its text may differ. */
export type Made = { stored: Stored; existed: boolean };

const UNPROVISIONED =
	'HubSpot’s notes and tasks have no field “lead_pipeline_key”, so that doubles are only avoided by reading: run “Provision Fields” once';

/**
 * Creates notes or tasks that carry our unique key, so that none is ever made twice. An account without that field gets
 * them without it, one by one. The work of a refused one ends with its error.
 */
export async function createActivities(
	account: Account,
	type: 'notes' | 'tasks',
	activities: Activity[],
): Promise<Array<Made | null>> {
	if (activities.length === 0) return [];
	const { ask, keys } = account;
	if (keys.isThere !== false) {
		const results = await writeAll(
			ask,
			'create',
			type,
			activities.map(({ key, input }) => ({
				...input,
				properties: { ...input.properties, [UNIQUE_KEY]: key },
			})),
			{ needed: [UNIQUE_KEY], idOf: (properties) => properties[UNIQUE_KEY] ?? null },
		);
		if (!results.some((result) => refusalOf(result, (one) => lacksField(one, UNIQUE_KEY)))) {
			keys.isThere = true;
			return await settled(account, type, activities, results);
		}
		keys.isThere = false;
	}
	const made: Array<Made | null> = [];
	for (const { work, input } of activities) {
		if (!work.warnings.includes(UNPROVISIONED)) work.warnings.push(UNPROVISIONED);
		const [result] = await writeAll(ask, 'create', type, [input], {
			needed: [],
			idOf: () => null,
		});
		made.push(outcomeOf(result, work, type));
	}
	return made;
}

async function settled(
	account: Account,
	type: 'notes' | 'tasks',
	activities: Activity[],
	results: WriteResult[],
): Promise<Array<Made | null>> {
	const isKnown = (index: number): boolean =>
		refusalOf(results[index], (one) => isTaken(one, UNIQUE_KEY));
	const taken = activities.filter((_, index) => isKnown(index));
	const stored =
		taken.length === 0
			? new Map<string, Stored>()
			: await idsByKey(
					account.ask,
					type,
					taken.map(({ key }) => key),
				);
	const links = taken.flatMap(({ work, key }): Array<[string, string]> => {
		const record = stored.get(key);
		return record && work.contactId ? [[record.id, work.contactId]] : [];
	});
	if (links.length > 0) await associate(account.ask, type, 'contacts', links);
	return activities.map(({ work, key }, index) => {
		const record = isKnown(index) ? stored.get(key) : undefined;
		return record ? { stored: record, existed: true } : outcomeOf(results[index], work, type);
	});
}

function outcomeOf(result: WriteResult, work: Work, type: 'notes' | 'tasks'): Made | null {
	const what = type === 'notes' ? 'transcript' : 'task';
	for (const { field, reason } of result.rejected) {
		work.warnings.push(`The ${what} was stored without “${field}”: ${reason}`);
	}
	if ('stored' in result) return { stored: result.stored, existed: false };
	work.outcome = errorOf(result.refusal, `store the ${what}`);
	return null;
}

const refusalOf = (result: WriteResult, isSo: (refusal: Refusal) => boolean): boolean =>
	'refusal' in result && isSo(result.refusal);
