import type { Existing } from '../../lead/schema';
import { InvalidItem } from '../../lead/validation';
import type { Crm, Wanted, Written } from './crms/crm';
import { contactRowOn, withoutContactRow } from './crms/dataTables';
import { previewed } from './crms/preview';
import { NOTHING_KNOWN, readItem, type CrmItem } from './input';
import { afterPlan, plan, type CrmPlan, type WritePolicy } from './plan';
import { storable } from './values';
import { LIFECYCLE_ORDER } from './writePolicy';

type Json = Record<string, unknown>;

export type UpsertOptions = {
	system: string;
	policy: WritePolicy;
	/** Whether only to show what would be written. */
	previewOnly: boolean;
	/** Address of a contact, with `{contactId}` and `{companyId}`. */
	urlPattern: string;
};

const NOT_LOOKED_UP =
	'Nobody looked this lead up, so its contact was left alone: place the Get Lead operation before Route Bucket';
/** How often a contact may turn out to exist, or to have changed hands, between look-up and write. */
const MOST_CONFLICTS = 3;

type Entry = {
	index: number;
	json: Json;
	item: CrmItem;
	warnings: string[];
	options: UpsertOptions;
	existing: Existing | null;
};

/**
 * *Get Lead*: fills `crm.existing`, with how many tasks each rep has open where asked. `rowOf` gives a row set in the node;
 * else the one merged into the item counts.
 */
export async function getLeads(
	jsons: Json[],
	crm: Crm,
	rowOf: (index: number) => Json = () => ({}),
	countsOpenTasks = false,
): Promise<Array<Json | Error>> {
	const read = jsons.map((json, index) =>
		attempt((): Wanted => {
			const { item } = readItem(json);
			const row = rowOf(index);
			const isGiven = Object.keys(row).length > 0;
			if (isGiven && !contactRowOn(row, item.lead.personKey)) {
				throw new InvalidItem(
					'The contact row belongs to another person',
					'Its “person_key” must equal this lead’s “lead.personKey”. Look the row up by that key.',
				);
			}
			return { item, json: isGiven ? row : json, isRoutedNext: true };
		}),
	);
	const wanted = read.filter((one): one is Wanted => !(one instanceof Error));
	const found = await eachOr(wanted, crm.find);
	const counted = countsOpenTasks && wanted.length > 0 ? await openTasksOf(crm) : {};
	return read.map((one, index) => {
		if (one instanceof Error) return one;
		const existing = found[wanted.indexOf(one)];
		if (existing instanceof Error) return existing;
		const json = jsons[index];
		const rest = contactRowOn(json, one.item.lead.personKey) ? withoutContactRow(json) : json;
		const { loads, warnings } = counted;
		const known = { ...(existing ?? NOTHING_KNOWN), ...(loads && { loads }) };
		return { ...rest, crm: { ...sectionOf(json), existing: known, ...(warnings && { warnings }) } };
	});
}

/** Without the count a lead can be routed all the same: that it failed is said on the lead. */
async function openTasksOf({
	openTasks,
}: Crm): Promise<{ loads?: Record<string, number>; warnings?: string[] }> {
	try {
		return { loads: await openTasks?.() };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { warnings: [`The open tasks of the reps could not be counted: ${reason}`] };
	}
}

/**
 * *Create or Update* and *Preview* of all leads of a run: looked up together and written together, but one after the
 * other where several are of one person, so that each finds what the one before it wrote.
 */
export async function upsertLeads(
	jsons: Json[],
	crm: Crm,
	optionsOf: (index: number) => UpsertOptions,
): Promise<Array<Json | Error>> {
	const results: Array<Json | Error> = [];
	const entries: Entry[] = [];
	for (const [index, json] of jsons.entries()) {
		const entry = attempt((): Entry => {
			const { item, warnings } = readItem(json);
			return { index, json, item, warnings, options: optionsOf(index), existing: item.existing };
		});
		if (entry instanceof Error) results[index] = entry;
		else entries.push(entry);
	}
	const toLookUp = entries.filter(({ existing }) => mustLookUp(crm, existing));
	let left = await lookedUp(crm, toLookUp, entries, results);
	while (left.length > 0) {
		const wave = firstOfEachPerson(left);
		// Writing gives new people a contact ID.
		const people = wave.map(personOf);
		const deferred = await writeAll(crm, wave, results);
		left = [...left.filter((entry) => !wave.includes(entry)), ...deferred];
		left = await seenBy(crm, new Map(wave.map((entry, at) => [people[at], entry])), left, results);
	}
	return results;
}

/** Where a record holds a stage that is not in the usual order, and the user listed none, the account's order counts. */
async function withStages({ stages }: Crm, entries: Entry[]): Promise<void> {
	const unlisted = entries.filter(
		({ existing, options: { policy } }) =>
			existing?.lifecycle &&
			policy.lifecycleOrder === null &&
			!LIFECYCLE_ORDER.includes(existing.lifecycle.toLowerCase()),
	);
	if (!stages || unlisted.length === 0) return;
	// Without them the stage is left alone, and the lead says so: that is no reason to lose it.
	const lifecycleOrder = await stages().catch(() => null);
	for (const entry of unlisted) {
		entry.options = { ...entry.options, policy: { ...entry.options.policy, lifecycleOrder } };
	}
}

function mustLookUp({ trustsLookUp }: Crm, existing: Existing | null): boolean {
	if (existing === null || trustsLookUp === 'never') return true;
	const isNew = existing.contactId === null && existing.matches.length === 0;
	return trustsLookUp === 'whenNew' && !isNew;
}

const personOf = ({ existing, item }: Entry): string => existing?.contactId ?? item.lead.personKey;

/** Per person the earliest enquiry: a later one is to have the last word. */
function firstOfEachPerson(entries: Entry[]): Entry[] {
	const capturedAt = ({ item }: Entry): number => Date.parse(item.source.capturedAt);
	const latestFirst = entries.toReversed().sort((a, b) => capturedAt(b) - capturedAt(a));
	return [...new Map(latestFirst.map((entry) => [personOf(entry), entry])).values()];
}

/** Looks up those that need it; `entries` without the ones that failed. */
async function lookedUp(
	crm: Crm,
	toLookUp: Entry[],
	entries: Entry[],
	results: Array<Json | Error>,
): Promise<Entry[]> {
	if (toLookUp.length === 0) return entries;
	const wanted = toLookUp.map(({ item, json, existing, options }) => ({
		item,
		json,
		contactId: existing?.contactId,
		isWrittenNext: existing === null && !options.previewOnly,
	}));
	const found = await eachOr(wanted, crm.find);
	for (const [at, entry] of toLookUp.entries()) {
		const existing = found[at];
		if (existing instanceof Error) results[entry.index] = existing;
		else entry.existing = existing;
	}
	return entries.filter(({ index }) => !(results[index] instanceof Error));
}

/** The leads left of people who were written just now, with what the system knows by now. */
async function seenBy(
	crm: Crm,
	written: Map<string, Entry>,
	left: Entry[],
	results: Array<Json | Error>,
): Promise<Entry[]> {
	const again = left.filter((entry) => written.has(personOf(entry)));
	for (const entry of again) entry.existing = written.get(personOf(entry))?.existing ?? null;
	const isStored = crm.trustsLookUp !== 'always';
	const toLookUp = isStored ? again.filter(({ options }) => !options.previewOnly) : [];
	return await lookedUp(crm, toLookUp, left, results);
}

/** Writes a wave, and returns those that turned out to be somebody who was written with it: they come next. */
async function writeAll(crm: Crm, wave: Entry[], results: Array<Json | Error>): Promise<Entry[]> {
	const deferred: Entry[] = [];
	let left = wave;
	for (let round = 1; left.length > 0; round++) {
		await withStages(crm, left);
		const planned = left.map((entry) => ({ ...entry, plan: planOf(crm, entry) }));
		const toWrite = planned.filter(({ options }) => !options.previewOnly);
		const written = await eachOr(toWrite, crm.write);
		const conflicts = new Map<string, Entry>();
		for (const [at, one] of planned.entries()) {
			const outcome = one.options.previewOnly
				? { ...previewed(one.plan), ...crm.unwritten }
				: written[toWrite.indexOf(one)];
			if (outcome instanceof Error) results[one.index] = outcome;
			else if ('conflictWith' in outcome) {
				const { conflictWith } = outcome;
				const known = left[at].existing ?? NOTHING_KNOWN;
				left[at].existing = { ...known, contactId: conflictWith };
				if (conflicts.has(conflictWith)) deferred.push(left[at]);
				else conflicts.set(conflictWith, left[at]);
			} else {
				results[one.index] = itemOf(one, one.plan, outcome);
				left[at].existing = existingAfter(one, outcome);
			}
		}
		left = await afterConflicts(crm, conflicts, round, results);
	}
	return await lookedUp(crm, deferred, deferred, results);
}

/** What `run` says to each; where it fails as a whole, that is what it says to each. */
async function eachOr<Asked, Answer>(
	asked: Asked[],
	run: (asked: Asked[]) => Promise<Array<Answer | Error>>,
): Promise<Array<Answer | Error>> {
	if (asked.length === 0) return [];
	try {
		return await run(asked);
	} catch (error) {
		const failed = error instanceof Error ? error : new Error(String(error));
		return asked.map(() => failed);
	}
}

async function afterConflicts(
	crm: Crm,
	conflicts: Map<string, Entry>,
	round: number,
	results: Array<Json | Error>,
): Promise<Entry[]> {
	const entries = [...conflicts.values()];
	if (round < MOST_CONFLICTS) return await lookedUp(crm, entries, entries, results);
	for (const [contactId, { index }] of conflicts) {
		results[index] = new InvalidItem(
			`Contact ${contactId} kept changing while this lead was written`,
			'Another workflow or person works on the same contact. Run this item again.',
		);
	}
	return [];
}

function planOf(crm: Crm, { item, existing, options: { policy } }: Entry): CrmPlan {
	const rules = policy.rules.filter((rule) => crm.applies?.(rule, existing) ?? true);
	const planned = plan(
		item,
		existing ?? NOTHING_KNOWN,
		{ ...policy, rules: existing ? rules : [] },
		crm.escape,
	);
	return existing ? planned : { ...planned, action: 'needsReview' };
}

function existingAfter(
	{ existing, item, plan: planned, options: { policy } }: Entry & { plan: CrmPlan },
	{ contactId }: Written,
): Existing | null {
	if (!existing) return null;
	return afterPlan(existing, { ...planned, contactId: contactId ?? null }, item, policy);
}

function itemOf(
	{ json, existing, warnings, options: { system, urlPattern } }: Entry,
	planned: CrmPlan,
	written: Written,
): Json {
	const { enquiry, changes, kept, notes, task } = planned;
	const companyId = written.companyId ?? planned.companyId;
	const rejected = written.rejected ?? [];
	const { contactId } = written;
	return {
		...json,
		crm: {
			existing: existing ?? NOTHING_KNOWN,
			system,
			enquiry: { key: enquiry.key, kind: enquiry.kind },
			changes: changes.filter(({ field }) => !rejected.some((one) => one.field === field)),
			kept,
			notes,
			task,
			...written,
			companyId,
			rejected,
			url: urlOf(urlPattern, { contactId, companyId }) ?? written.url ?? null,
			warnings: [
				...warnings,
				...(existing ? [] : [NOT_LOOKED_UP]),
				...planned.warnings,
				...(written.warnings ?? []),
			],
		},
	};
}

const sectionOf = ({ crm }: Json): Json =>
	typeof crm === 'object' && crm !== null && !Array.isArray(crm) ? { ...crm } : {};

function urlOf(pattern: string, ids: Record<string, string | null>): string | null {
	if (pattern === '' || ids.contactId === null) return null;
	return pattern.replace(/\{(contactId|companyId)\}/gu, (_, name: string) =>
		encodeURIComponent(storable(ids[name] ?? '')),
	);
}

/** What `run` returns, or the Error that it throws: a failure stays with its item. */
export function attempt<Result>(run: () => Result): Result | Error {
	try {
		return run();
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
