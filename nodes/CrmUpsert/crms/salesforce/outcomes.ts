import { InvalidItem } from '../../../../lead/validation';
import { personKeyOf } from '../../../../lead/keys';
import {
	OUTCOMES,
	type Outcome,
	type OutcomeKind,
	type Person,
	type RecordedOutcomes,
} from '../crm';
import { OUTCOME_FIELDS } from '../ownFields';
import { folded } from '../plainText';
import { assertSamePerson } from '../samePerson';
import type { Row } from './api';
import { refusal, textOf } from './faults';
import { isoOf, ownName, PERSON_KEY, type RecordType } from './fields';
import { rowsIn } from './find';
import type { Session } from './session';
import { isId, quoted } from './soql';

const TYPES: RecordType[] = ['Lead', 'Contact'];
const fieldOf = (kind: OutcomeKind): string => ownName(OUTCOME_FIELDS[kind]);

export type PersonRecord = { type: RecordType; row: Row };

/**
 * Leads and contacts of a person, by id, e-mail and key; converted leads are among them. Throws InvalidItem where the id is
 * that of a record with another address.
 */
export async function recordsOf(
	person: Person,
	fields: string[],
	session: Session,
): Promise<PersonRecord[]> {
	const { email, phone, contactId } = person;
	const shapes = await session.shapes();
	const address = email === null ? '' : folded(email);
	const isKnown = address !== '' || (phone ?? '') !== '';
	const key = isKnown ? personKeyOf({ email: address || null, phone, sessionId: null }) : null;
	const conditions = (type: RecordType): string[] => [
		...(isId(contactId) ? [`Id = ${quoted(contactId)}`] : []),
		...(address === '' ? [] : [`Email = ${quoted(address)}`]),
		...(key !== null && shapes[type].has(PERSON_KEY) ? [`${PERSON_KEY} = ${quoted(key)}`] : []),
		...(address === '' && phone ? [`Phone = ${quoted(phone)}`] : []),
	];
	const types = TYPES.filter((type) => conditions(type).length > 0);
	const results = await session.api.queries(
		types.map((type) => {
			const wanted = ['Id', 'Email', ...fields].filter((name) => shapes[type].has(name));
			const converted = type === 'Lead' ? ['IsConverted', 'ConvertedContactId'] : [];
			return `SELECT ${[...wanted, ...converted].join(', ')} FROM ${type} WHERE ${conditions(type).join(' OR ')}`;
		}),
	);
	const found = results.flatMap((result, index) =>
		rowsIn([result]).map((row) => ({ type: types[index], row })),
	);
	const rows = found.map(({ row }) => row);
	const named = rows.find(({ Id }) => isSameId(Id, contactId));
	if (named) assertSamePerson(person, addressesOf(named, rows));
	return found;
}

/** Of a record, with those of the contact that it became and of the leads that it was. */
const addressesOf = ({ Id, ConvertedContactId }: Row, rows: Row[]): string[] =>
	rows
		.filter(
			(row) =>
				row.Id === Id ||
				isSameId(row.Id, ConvertedContactId) ||
				isSameId(row.ConvertedContactId, Id),
		)
		.map(({ Email }) => textOf(Email))
		.filter((email) => email !== '');

/** Ids have 15 characters, or 18 with a check sum. */
const isSameId = (one: unknown, other: unknown): boolean =>
	isId(one) && isId(other) && one.slice(0, 15) === other.slice(0, 15);

/** Notes the date of an outcome: an earlier one stays, a later one never replaces it. */
export async function recordOutcome(
	person: Person,
	{ kind, at }: Outcome,
	session: Session,
): Promise<{ contactId: string; changed: boolean }> {
	const field = fieldOf(kind);
	const shapes = await session.shapes();
	const found = await recordsOf(person, [field, PERSON_KEY], session);
	const open = found.filter(({ row }) => row.IsConverted !== true);
	const target =
		open.find(({ row }) => isSameId(row.Id, person.contactId)) ??
		open.find(({ type }) => type === 'Contact') ??
		open.at(0);
	if (!target) {
		throw new InvalidItem(
			`No lead or contact in Salesforce is ${person.email ?? person.phone ?? person.contactId}`,
			'Write the lead with Create or Update first, or give the id of its lead or contact.',
		);
	}
	const { type, row } = target;
	const contactId = textOf(row.Id);
	if (shapes[type].get(field)?.updateable !== true) {
		throw new InvalidItem(
			`The field ${field} can’t be written on this ${type.toLowerCase()}`,
			'Run Provision Fields once, or give the user of the credential access to the field.',
		);
	}
	const before = isoOf(row[field]);
	if (before !== null && Date.parse(before) <= Date.parse(at)) return { contactId, changed: false };
	const fields = { [field]: new Date(at).toISOString() };
	const [saved] = await session.api.save([{ type, id: contactId, fields }], {
		'Sforce-Auto-Assign': 'FALSE',
	});
	if (saved.faults.length > 0) throw refusal('the outcome', saved.faults, saved.requestId);
	return { contactId, changed: true };
}

/** Leads and contacts with an outcome since then. */
export async function readOutcomes(since: string, session: Session): Promise<RecordedOutcomes[]> {
	const shapes = await session.shapes();
	const from = new Date(since).toISOString();
	const queries = TYPES.flatMap((type) => {
		const dates = OUTCOMES.map(fieldOf).filter((name) => shapes[type].has(name));
		const others = ['Id', 'Email', ownName('last_enquiry'), ownName('bucket')];
		const selected = [...others.filter((name) => shapes[type].has(name)), ...dates];
		const when = dates.map((name) => `${name} >= ${from}`).join(' OR ');
		return dates.length === 0 ? [] : [`SELECT ${selected.join(', ')} FROM ${type} WHERE ${when}`];
	});
	const rows = queries.length === 0 ? [] : rowsIn(await session.api.queries(queries));
	return rows.map((row) => ({
		contactId: textOf(row.Id),
		email: textOf(row.Email) || null,
		leadKey: textOf(row[ownName('last_enquiry')]).replace(/ \d+$/u, '') || null,
		bucket: textOf(row[ownName('bucket')]) || null,
		outcomes: Object.fromEntries(
			OUTCOMES.flatMap((kind) => {
				const at = isoOf(row[fieldOf(kind)]);
				return at === null ? [] : [[kind, at]];
			}),
		),
	}));
}
