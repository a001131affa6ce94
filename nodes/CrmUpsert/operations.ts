import type { Existing } from '../../lead/schema';
import { InvalidItem } from '../../lead/validation';
import type { Crm } from './crms/crm';
import { contactRowOn, withoutContactRow } from './crms/dataTables';
import { preview } from './crms/preview';
import { NOTHING_KNOWN, readItem } from './input';
import { afterPlan, plan, type WritePolicy } from './plan';
import { storable } from './values';

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

/**
 * *Get Lead*: fills `crm.existing`. `row` is a row given in the node; else the one merged into the item.
 */
export function getLead(json: Json, crm: Crm, row: Json): Json {
	const { item } = readItem(json);
	const { personKey } = item.lead;
	const given = Object.keys(row).length > 0;
	if (given && !contactRowOn(row, personKey)) {
		throw new InvalidItem(
			'The contact row belongs to another person',
			'Its “person_key” must equal this lead’s “lead.personKey”. Look the row up by that key.',
		);
	}
	const existing = crm.find(item, given ? row : json) ?? NOTHING_KNOWN;
	const rest = contactRowOn(json, personKey) ? withoutContactRow(json) : json;
	return { ...rest, crm: { ...sectionOf(json), existing } };
}

/**
 * *Create or Update* and *Preview*. `known` carries what the items before this one wrote of the same
 * person, as the look-up ran before all of them.
 */
export function upsert(
	json: Json,
	crm: Crm,
	{ system, policy, previewOnly, urlPattern }: UpsertOptions,
	known: Map<string, Existing>,
): Json {
	const { item, warnings } = readItem(json);
	const { personKey } = item.lead;
	const existing = known.get(personKey) ?? item.existing ?? crm.find(item, json);
	const planned = plan(
		item,
		existing ?? NOTHING_KNOWN,
		existing ? policy : { ...policy, rules: [] },
		crm.escape,
	);
	const done = existing ? planned : { ...planned, action: 'needsReview' as const };
	if (existing) known.set(personKey, afterPlan(existing, done, item));
	const written = previewOnly
		? { ...preview.write(done, item, existing), ...crm.unwritten }
		: crm.write(done, item, existing);
	const { companyId, enquiry, changes, kept, notes, task } = done;
	return {
		...json,
		crm: {
			existing: existing ?? NOTHING_KNOWN,
			system,
			companyId,
			enquiry: { key: enquiry.key, kind: enquiry.kind },
			changes,
			kept,
			notes,
			task,
			...written,
			url: urlOf(urlPattern, { contactId: written.contactId, companyId }),
			warnings: [...warnings, ...(existing ? [] : [NOT_LOOKED_UP]), ...done.warnings],
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
