import type { RejectedField } from '../crm';
import { folded } from '../plainText';
import type { FieldChange } from '../../fieldChanges';
import { isEmpty, LIST_SEPARATOR } from '../../values';
import { fromStored, toStored } from './cells';
import { fieldNamed, longestOf, namesOf, OWNER, WRITABLE_NATIVE, type Field } from './fields';
import type { Channel, KnownPerson, Person } from './people';

export type PersonBody = {
	name?: string;
	owner_id?: number;
	org_id?: number;
	emails?: Channel[];
	phones?: Channel[];
	job_title?: string;
	birthday?: string;
	notes?: string;
	custom_fields?: Record<string, unknown>;
};
/** What a person has so far; null where it is created. */
type Before = Pick<KnownPerson, 'emails' | 'phones' | 'custom_fields'> | null;

/** Changes of rules as one request; `ownerId` is whom the owner's e-mail stands for, null where nobody. */
export function personBody(
	changes: FieldChange[],
	before: Before,
	fields: Field[],
	ownerId: number | null,
): { body: PersonBody; rejected: RejectedField[] } {
	const body: PersonBody = {};
	const custom: Record<string, unknown> = {};
	const rejected: RejectedField[] = [];
	for (const { field: name, after } of changes) {
		const reject = (reason: string): void => {
			rejected.push({ field: name, value: after, reason });
		};
		if (isEmpty(after)) continue;
		const field = fieldNamed(name, fields);
		if (name === OWNER) {
			if (ownerId === null) reject('No active user of Pipedrive has this e-mail');
			else body.owner_id = ownerId;
		} else if (name === 'email') {
			body.emails = united(before?.emails ?? [], entriesOf(after), folded);
		} else if (name === 'phone') {
			body.phones = united(before?.phones ?? [], entriesOf(after), (phone) => phone.trim());
		} else if (name === 'name') {
			body.name = String(after).trim();
		} else if (!field) {
			reject('Pipedrive has no person field of this name or label');
		} else if (field.isCustom) {
			const cell = toStored(field, after);
			if ('reason' in cell) reject(cell.reason);
			else custom[field.code] = grown(field, before?.custom_fields[field.code], cell.value);
		} else if (WRITABLE_NATIVE.includes(field.code)) {
			Object.assign(body, { [field.code]: String(after) });
		} else {
			reject('The field can’t be written');
		}
	}
	if (Object.keys(custom).length > 0) body.custom_fields = custom;
	const longest = longestOf({ code: 'name', type: '' });
	if (body.name && longest !== null && [...body.name].length > longest) {
		rejected.push({
			field: 'name',
			value: body.name,
			reason: `Only its first ${longest} characters have room in Pipedrive`,
		});
		body.name = [...body.name].slice(0, longest).join('');
	}
	return { body, rejected };
}

/** Options that are set stay set, whatever the rule. */
const grown = (field: Field, before: unknown, after: unknown): unknown =>
	field.type === 'set' && Array.isArray(before) && Array.isArray(after)
		? [...new Set([...before, ...after])]
		: after;

/** Pipedrive replaces the whole list: those that are there are sent along. The first new one leads. */
function united(before: Channel[], values: string[], folded: (value: string) => string): Channel[] {
	const first = values.at(0);
	if (first === undefined) return before;
	const isNew = (value: string): boolean =>
		!before.some((one) => folded(one.value ?? '') === folded(value));
	const kept = before.map((one) => ({
		...one,
		primary: folded(one.value ?? '') === folded(first),
	}));
	const added = values
		.filter(isNew)
		.map((value) => ({ value, primary: value === first, label: 'work' }));
	return [...kept, ...added];
}

const entriesOf = (value: unknown): string[] =>
	(Array.isArray(value) ? value.map(String) : String(value).split(LIST_SEPARATOR))
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

/** A person's values as rules compare them: by name, by hash and by label. */
export function recordOf(
	{ name, emails, phones, custom_fields, all }: Person,
	fields: Field[],
	ownerEmail: string | null,
): Record<string, unknown> {
	const emailOf = leading(emails);
	const phoneOf = leading(phones);
	// A person whose name nobody knew was created under another name of theirs.
	const isNamed = ![emailOf, phoneOf].some((other) => other !== null && other === name);
	const entries = [
		['name', isNamed ? name : null],
		['email', emailOf],
		['phone', phoneOf],
		[OWNER, ownerEmail],
		...['job_title', 'birthday', 'notes'].map((native) => [native, all[native]]),
		...fields
			.filter(({ isCustom }) => isCustom)
			.flatMap((field) => {
				const value = fromStored(field, custom_fields[field.code]);
				return namesOf(field).map((one) => [one, value]);
			}),
	] as Array<[string, unknown]>;
	return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
}

const leading = (channels: Channel[]): string | null =>
	(channels.find(({ primary }) => primary === true) ?? channels.at(0))?.value || null;

type Reduced = { body: PersonBody; dropped: Array<{ name: string; value: unknown }> };

/**
 * The body without the fields that an answer of Pipedrive complains about; where it names none of them, with no more than
 * who it is and what is in `kept`. Null where there is nothing left to leave out.
 */
export function reduced(
	body: PersonBody,
	words: string,
	fields: Field[],
	kept: Set<string>,
): Reduced | null {
	const isEssential = (code: string): boolean => ESSENTIAL.includes(code) || kept.has(code);
	const codes = [
		...Object.keys(body).filter((name) => name !== 'custom_fields'),
		...Object.keys(body.custom_fields ?? {}),
	];
	const named = codes.filter((code) => code !== 'name' && words.includes(code));
	const dropped = named.length > 0 ? named : codes.filter((code) => !isEssential(code));
	if (dropped.length === 0) return null;
	const without = (values: object): Array<[string, unknown]> =>
		Object.entries(values).filter(([code]) => !dropped.includes(code));
	const custom = without(body.custom_fields ?? {});
	const natives = without(body).filter(([name]) => name !== 'custom_fields');
	return {
		body: {
			...Object.fromEntries(natives),
			...(custom.length > 0 && { custom_fields: Object.fromEntries(custom) }),
		},
		dropped: dropped.map((code) => ({
			name: nameOf(code, fields),
			value: { ...body, ...body.custom_fields }[code],
		})),
	};
}

const ESSENTIAL = ['name', 'emails', 'phones'];
const SINGULAR: Record<string, string> = { emails: 'email', phones: 'phone' };

function nameOf(code: string, fields: Field[]): string {
	const field = fields.find((one) => one.code === code && one.isCustom);
	return field ? namesOf(field)[0] : (SINGULAR[code] ?? code);
}
