import type { RejectedField } from '../crm';
import { errorOf, UNIQUE_KEY, unlessRefused, type Ask } from './connection';
import { readMany, writeAll, type Input, type ObjectType, type Stored } from './objects';
import { isNoKey, isTaken, lacksField, type Refusal } from './refusal';

/** Whether a kind of record has our unique field in this account; null as long as nobody knows. */
export type KeyState = { isThere: boolean | null };

export type Keyed = { key: string; input: Input };
/** `existed`: it was there already; its text may differ. */
export type Made = ({ stored: Stored; existed: boolean } | { refusal: Refusal }) & {
	rejected: RejectedField[];
};

/**
 * Creates records that carry our unique key, so that none is ever made twice, whoever else is at it. An account without
 * that field gets them without it, one by one.
 */
export async function createKeyed(
	ask: Ask,
	type: ObjectType,
	items: Keyed[],
	{ state, properties }: { state: KeyState; properties: string[] },
): Promise<Made[]> {
	if (items.length === 0) return [];
	if (state.isThere === false) return await createEach(ask, type, items);
	const results = await writeAll(
		ask,
		'create',
		type,
		items.map(({ key, input }) => ({
			...input,
			properties: { ...input.properties, [UNIQUE_KEY]: key },
		})),
		{ needed: [UNIQUE_KEY], idOf: (stored) => stored[UNIQUE_KEY] ?? null },
	);
	if (results.every((result) => 'refusal' in result && lacksField(result.refusal, UNIQUE_KEY))) {
		state.isThere = false;
		return await createEach(ask, type, items);
	}
	const taken = items.filter((_, index) => {
		const result = results[index];
		return 'refusal' in result && isTaken(result.refusal, UNIQUE_KEY);
	});
	const keys = taken.map(({ key }) => key);
	const stored = await unlessRefused(
		async () => await readByKey(ask, type, keys, { state, properties }),
		() => null,
	);
	return items.map((item, index): Made => {
		const result = results[index];
		const held = taken.includes(item) ? stored?.get(item.key) : undefined;
		if (held) return { stored: held, existed: true, rejected: [] };
		return 'stored' in result ? { ...result, existed: false } : result;
	});
}

async function createEach(ask: Ask, type: ObjectType, items: Keyed[]): Promise<Made[]> {
	const made: Made[] = [];
	for (const { input } of items) {
		const rules = { needed: [], idOf: () => null };
		const [result] = await writeAll(ask, 'create', type, [input], rules);
		made.push('stored' in result ? { ...result, existed: false } : result);
	}
	return made;
}

/** The records of these keys, by key; null where the account lacks our unique field. */
export async function readByKey(
	ask: Ask,
	type: ObjectType,
	wanted: string[],
	{ state, properties }: { state: KeyState; properties: string[] },
): Promise<Map<string, Stored> | null> {
	if (state.isThere === false) return null;
	if (wanted.length === 0) return new Map();
	const found = await readMany(ask, type, wanted, {
		properties: [...properties, UNIQUE_KEY],
		idProperty: UNIQUE_KEY,
	});
	if (Array.isArray(found)) {
		state.isThere = true;
		return new Map(found.map((record) => [record.properties[UNIQUE_KEY] ?? '', record]));
	}
	if (!isNoKey(found.refusal, UNIQUE_KEY)) throw errorOf(found.refusal, `read ${type}`);
	state.isThere = false;
	return null;
}
