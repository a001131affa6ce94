import type { FieldChange } from '../../fieldChanges';
import type { Planned, RejectedField } from '../crm';
import type { Account } from './account';
import { errorOf, reasonOf, unlessRefused } from './connection';
import { memoryChanges, OWNER, ownName, wireValue } from './fields';
import { createKeyed, type Made } from './keyed';
import {
	readOne,
	writeAll,
	type Association,
	type Input,
	type Properties,
	type Stored,
	type WriteResult,
} from './objects';
import { isMultipleChoice } from './properties';
import { conflictIn } from './refusal';
import type { Work } from './work';

/**
 * Creates and updates the contacts. HubSpot keeps e-mails unique; a contact without one carries the key of the person in
 * our unique field instead. Whom HubSpot has already is a conflict, to be looked up and planned again.
 */
export async function writeContacts(account: Account, works: Work[]): Promise<void> {
	const { ask, keys } = account;
	const prepared: Prepared[] = [];
	for (const work of works) {
		const properties = await propertiesOf(account, work);
		const associations = work.isNew ? { associations: companyLink(account, work) } : {};
		const id = work.contactId === null ? {} : { id: work.contactId };
		prepared.push({ work, input: { ...id, properties, ...associations } });
	}
	const addressed = prepared.filter(({ work, input }) => work.isNew && hasEmail(input));
	const others = prepared.filter(({ work, input }) => work.isNew && !hasEmail(input));
	const known = prepared.filter(
		({ work, input }) => !work.isNew && Object.keys(input.properties).length > 0,
	);
	const rules = {
		needed: ['email'],
		idOf: ({ email }: Stored['properties']) => email?.toLowerCase() ?? null,
	};
	await create(
		account,
		addressed,
		async (some) => await writeAll(ask, 'create', 'contacts', inputs(some), rules),
	);
	await settle(account, known, await writeAll(ask, 'update', 'contacts', inputs(known), rules));
	const keyed = (some: Prepared[]) =>
		some.map(({ work, input }) => ({ key: work.item.lead.personKey, input }));
	const held = { state: keys.contacts, properties: [] };
	await create(
		account,
		others,
		async (some) => await createKeyed(ask, 'contacts', keyed(some), held),
	);
}

/** Whom HubSpot doesn't take with a company is created without. */
async function create(
	account: Account,
	prepared: Prepared[],
	send: (some: Prepared[]) => Promise<Array<WriteResult | Made>>,
): Promise<void> {
	const results = await send(prepared);
	const isUnlinked = ({ input }: Prepared, result: WriteResult | Made): boolean =>
		'refusal' in result &&
		NO_COMPANY.includes(result.refusal.status) &&
		(input.associations ?? []).length > 0;
	const alone = prepared
		.filter((one, index) => isUnlinked(one, results[index]))
		.map(({ work, input }) => ({ work, input: { ...input, associations: [] } }));
	const again = alone.length === 0 ? [] : await send(alone);
	for (const [index, { work }] of alone.entries()) {
		const at = prepared.findIndex((one) => one.work === work);
		const [first, second] = [results[at], again[index]];
		results[at] = second;
		if (!('stored' in second) || !('refusal' in first)) continue;
		const { companyId } = work;
		work.companyId = null;
		work.warnings.push(
			`The contact was not linked with company ${companyId}: ${reasonOf(first.refusal, 'create the contact with it')}`,
		);
	}
	await settle(account, prepared, results);
}

/** The token may not link companies, or the company is gone. */
const NO_COMPANY = [403, 404];

type Prepared = { work: Work; input: Input };

const hasEmail = ({ properties }: Input): boolean => Boolean(properties.email);
const inputs = (prepared: Prepared[]): Input[] => prepared.map(({ input }) => input);

async function settle(
	account: Account,
	prepared: Prepared[],
	results: Array<WriteResult | Made>,
): Promise<void> {
	for (const [index, result] of results.entries()) {
		const { work, input } = prepared[index];
		work.rejected.push(...result.rejected.map((one) => withOurValue(one, work)));
		if ('refusal' in result) {
			const { refusal } = result;
			const conflictWith = conflictIn(refusal) ?? (await holderOf(account, work, input));
			const attempted = `${work.isNew ? 'create' : 'update'} the contact`;
			work.outcome = conflictWith === null ? errorOf(refusal, attempted) : { conflictWith };
		} else if ('existed' in result && result.existed) {
			work.outcome = { conflictWith: result.stored.id };
		} else work.contactId = result.stored.id;
	}
}

/** Whoever has the address already: HubSpot may refuse a new contact for what it lacks before it looks for a double. */
async function holderOf(
	{ ask }: Account,
	{ isNew }: Work,
	{ properties }: Input,
): Promise<string | null> {
	if (!isNew || !properties.email) return null;
	const by = { properties: ['email'], idProperty: 'email' };
	const holder = await readOne(ask, 'contacts', properties.email, by).catch(() => null);
	return holder?.id ?? null;
}

async function propertiesOf(account: Account, work: Work): Promise<Properties> {
	const { plan, item, existing } = work;
	if (existing === null) return { ...identityOf(item.lead), ...memoryChanges(work) };
	const properties: Properties = {};
	for (const change of plan.changes) {
		const value = await valueFor(account, work, change);
		if (value !== null) properties[change.field] = value;
	}
	return { ...properties, ...memoryChanges(work) };
}

async function valueFor(
	{ ask, fields, choices }: Account,
	work: Work,
	change: FieldChange,
): Promise<string | null> {
	const reject = (reason: string): null => {
		work.rejected.push({ field: change.field, value: change.after, reason });
		return null;
	};
	if (change.field === OWNER) {
		if (work.ownerFault !== null) reject(work.ownerFault);
		return work.ownerId;
	}
	if (!work.isNew && change.rule !== 'own' && !fields.includes(change.field)) {
		return reject('The field was not read, so that its value could have been overwritten');
	}
	const mayAppend =
		change.rule === 'append' && !work.isNew && !change.field.startsWith(ownName(''));
	const isChoice = mayAppend && (await askedOnce(choices, ask, change.field));
	if (typeof isChoice === 'string') return reject(isChoice);
	const value = wireValue(change, isChoice);
	return value.trim() === '' ? null : value;
}

/** Whether it holds several options, or why nobody could see that. */
async function askedOnce(
	choices: Account['choices'],
	ask: Account['ask'],
	name: string,
): Promise<boolean | string> {
	const asked =
		choices.get(name) ??
		unlessRefused<boolean | string>(
			async () => await isMultipleChoice(ask, name),
			(reason) => `Nobody could see how the field takes further entries: ${reason}`,
		);
	choices.set(name, asked);
	return await asked;
}

const identityOf = (lead: Planned['item']['lead']): Properties =>
	Object.fromEntries(
		[
			['email', lead.email],
			['firstname', lead.firstName],
			['lastname', lead.lastName],
			['phone', lead.phone],
		].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
	);

function withOurValue(rejected: RejectedField, { plan }: Work): RejectedField {
	const change = plan.changes.find(({ field }) => field === rejected.field);
	return change ? { ...rejected, value: change.after } : rejected;
}

const companyLink = ({ associationTypes }: Account, { companyId }: Work): Association[] =>
	companyId === null ? [] : [{ to: companyId, typeId: associationTypes.contactToCompany }];
