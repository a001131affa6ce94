import { emailsIn } from '../../lead/emailAddress';
import { personKeyOf } from '../../lead/keys';
import { InvalidItem } from '../../lead/validation';
import { OUTCOMES, type CrmAccount, type Outcome, type Person } from './crms/crm';
import { assertSamePerson } from './crms/samePerson';
import { attempt } from './operations';

type Json = Record<string, unknown>;

/** *Erase*: one person after the other, as they may share records. */
export async function eraseLeads(
	account: CrmAccount,
	system: string,
	people: Array<Person | Error>,
): Promise<Array<Json | Error>> {
	return await eachInTurn(people, async (person) => {
		const { gone, later, notErased, emails = [] } = await account.erase(person);
		return {
			...subjectOf(person, system, emails),
			isComplete: notErased.length === 0,
			found: gone.length + later.length + notErased.length > 0,
			...{ gone, later, notErased },
		};
	});
}

/** *Erase* with Data Tables: whose rows the Data Table nodes that follow delete. There the contact ID is a person key. */
export const rowsToErase = (system: string, people: Array<Person | Error>): Array<Json | Error> =>
	people.map((person) =>
		person instanceof Error
			? person
			: attempt(() => {
					const { email, contactId } = person;
					const key = email === null ? null : keyOf(email);
					if (key !== null && contactId !== null && key !== contactId) {
						assertSamePerson(person, []);
					}
					return { ...subjectOf(person, system, []), personKeys: [key ?? contactId] };
				}),
	);

/** Whom it is about; `personKeys` are what rows of Data Tables carry, one for each address of the person. */
function subjectOf({ email, contactId }: Person, system: string, emails: string[]): Json {
	const addresses = [...new Set([...(email === null ? [] : [email]), ...emails])];
	return { system, email, contactId, personKeys: addresses.map(keyOf) };
}

const keyOf = (email: string): string => personKeyOf({ email, phone: null, sessionId: null });

/** *Record Outcome*: adds what was written to the item's `crm` section. */
export async function recordOutcomes(
	account: CrmAccount,
	jsons: Json[],
	wanted: Array<{ person: Person; outcome: Outcome } | Error>,
): Promise<Array<Json | Error>> {
	return await eachInTurn(wanted, async ({ person, outcome }, index) => {
		const { contactId, changed } = await account.recordOutcome(person, outcome);
		const json = jsons[index];
		const section = typeof json.crm === 'object' && json.crm !== null ? json.crm : {};
		return { ...json, crm: { ...section, contactId, outcome: { ...outcome, changed } } };
	});
}

/**
 * The node's *E-Mail* and *Contact ID*; the address as Capture writes it. Throws InvalidItem where neither is given, or
 * the text holds no address, or more than one.
 */
export function personOf(email: unknown, contactId: unknown): Person {
	const text = (value: unknown): string | null =>
		typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
	const [given, id] = [text(email), text(contactId)];
	if (given === null && id === null) {
		throw new InvalidItem(
			'Nobody is named: E-Mail and Contact ID are both empty',
			'Set one of them in the node.',
		);
	}
	if (given === null) return { email: null, phone: null, contactId: id };
	const addresses = emailsIn(given);
	if (addresses.length === 1) return { email: addresses[0], phone: null, contactId: id };
	throw new InvalidItem(
		`E-Mail: “${given}” ${addresses.length === 0 ? 'is no address' : 'holds several addresses'}`,
		'Expected one address such as jane@acme.com.',
	);
}

/** The node's *Outcome* and *When*. Throws InvalidItem where the date is none. */
export function outcomeOf(kind: unknown, at: unknown): Outcome {
	const known = OUTCOMES.find((one) => one === kind);
	if (!known) {
		throw new InvalidItem(
			`“${String(kind)}” is no outcome`,
			`Expected one of ${OUTCOMES.join(', ')}.`,
		);
	}
	return { kind: known, at: isoOf(at, 'When') };
}

/** A date parameter as ISO time in UTC. Throws InvalidItem naming the parameter. */
export function isoOf(value: unknown, parameter: string): string {
	const time = new Date(typeof value === 'number' ? value : String(value)).getTime();
	if (!Number.isNaN(time)) return new Date(time).toISOString();
	throw new InvalidItem(
		`${parameter}: “${String(value)}” is no date`,
		'Expected a date such as 2026-03-10T09:00:00Z.',
	);
}

async function eachInTurn<Input>(
	inputs: Array<Input | Error>,
	run: (input: Input, index: number) => Promise<Json>,
): Promise<Array<Json | Error>> {
	const results: Array<Json | Error> = [];
	for (const [index, input] of inputs.entries()) {
		results.push(
			input instanceof Error
				? input
				: await run(input, index).catch((error: unknown) =>
						error instanceof Error ? error : new Error(String(error)),
					),
		);
	}
	return results;
}
