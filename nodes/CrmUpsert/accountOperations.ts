import { personKeyOf } from '../../lead/keys';
import { InvalidItem } from '../../lead/validation';
import { OUTCOMES, type CrmAccount, type Outcome, type Person } from './crms/crm';

type Json = Record<string, unknown>;

/** *Erase*: one person after the other, as they may share records. */
export async function eraseLeads(
	account: CrmAccount,
	system: string,
	people: Array<Person | Error>,
): Promise<Array<Json | Error>> {
	return await eachInTurn(people, async (person) => {
		const { gone, later, notErased } = await account.erase(person);
		return {
			...subjectOf(person, system),
			isComplete: notErased.length === 0,
			...{ gone, later, notErased },
		};
	});
}

/** *Erase* with Data Tables: whose rows the Data Table nodes that follow delete. */
export const rowsToErase = (system: string, people: Array<Person | Error>): Array<Json | Error> =>
	people.map((person) => (person instanceof Error ? person : subjectOf(person, system)));

/** Whom it is about; `personKey` is what rows of Data Tables carry, null where only a CRM's id is known. */
function subjectOf({ email, contactId }: Person, system: string): Json {
	const ofEmail =
		email && personKeyOf({ email: email.toLowerCase(), phone: null, sessionId: null });
	return {
		system,
		email,
		contactId,
		personKey: ofEmail ?? (system === 'dataTables' ? contactId : null),
	};
}

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

/** The node's *E-Mail* and *Contact ID*. Throws InvalidItem where neither is given. */
export function personOf(email: unknown, contactId: unknown): Person {
	const text = (value: unknown): string | null =>
		typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
	const person = { email: text(email), phone: null, contactId: text(contactId) };
	if (person.email !== null || person.contactId !== null) return person;
	throw new InvalidItem(
		'Nobody is named: E-Mail and Contact ID are both empty',
		'Set one of them in the node; by default they are read from the lead on the item.',
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
