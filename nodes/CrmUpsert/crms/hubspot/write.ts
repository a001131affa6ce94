import { companyOf } from '../company';
import type { Conflict, Planned, RejectedField, Written } from '../crm';
import type { FieldChange } from '../../fieldChanges';
import { InvalidItem } from '../../../../lead/validation';
import type { Account } from './account';
import { companyKey, companyProperties } from './companies';
import { errorOf, faultIn } from './connection';
import { memoryChanges, OWNER, ownName, wireValue } from './fields';
import {
	associate,
	NOT_PROVISIONED,
	writeAll,
	type Association,
	type Input,
	type Properties,
} from './objects';
import { isMultipleChoice } from './properties';
import { conflictIn } from './refusal';
import { isCertain, privateOf, type Work } from './work';
import { writeNotes } from './writeNotes';
import { writeTasks } from './writeTasks';

export async function write(
	account: Account,
	leads: Planned[],
): Promise<Array<Written | Conflict | Error>> {
	const works = leads.map(workOf);
	const steps = [resolveOwners, writeContacts, writeCompanies, writeTasks, writeNotes];
	for (const step of steps) {
		const going = works.filter(({ outcome }) => outcome === null);
		if (going.length === 0) break;
		try {
			await step(account, going);
		} catch (error) {
			for (const work of going) work.outcome ??= faultIn(error);
		}
	}
	return works.map((work) => work.outcome ?? resultOf(work));
}

function workOf(planned: Planned): Work {
	const { plan, existing } = planned;
	const resent = plan.enquiry.kind === 'resent';
	const work: Work = {
		...planned,
		contactId: plan.contactId,
		companyId: privateOf(planned).linkedCompanyId ?? plan.companyId,
		isNew: plan.contactId === null,
		ownerId: null,
		warnings: [],
		rejected: [],
		outcome: null,
	};
	if (resent) work.outcome = resultOf(work);
	else if (existing === null && planned.item.lead.email === null) {
		work.outcome = new InvalidItem(
			'This lead has no e-mail and nobody looked for its phone number',
			'Place the Get Lead operation before this one, so that no second contact is made.',
		);
	}
	return work;
}

const resultOf = ({ plan, contactId, companyId, warnings, rejected }: Work): Written => {
	const own = rejected.filter(({ reason }) => reason === NOT_PROVISIONED);
	const known = rejected.filter(({ field }) => plan.changes.some((one) => one.field === field));
	return {
		action: plan.action,
		contactId,
		companyId,
		warnings: [
			...(own.length > 0
				? [
						`HubSpot has no field for ${own.length} values of Lead Pipeline (${own
							.slice(0, 3)
							.map(({ field }) => `“${field}”`)
							.join(', ')}${own.length > 3 ? ' …' : ''}): run “Provision Fields” once`,
					]
				: []),
			...warnings,
		],
		rejected: known,
	};
};

/** E-mails to ids of active users, in one call; the fallback takes the place of who is none. */
async function resolveOwners({ owners, options }: Account, works: Work[]): Promise<void> {
	if (options.ownerDecidedBy === 'crm') return;
	const wanted = works.map((work) => wantedOwner(work));
	const emails = wanted.filter((email) => email !== null);
	if (emails.length === 0) return;
	const found = await owners.byEmail(emails);
	const { fallbackOwnerEmail } = options;
	const isMissing = emails.some((email) => !found.has(email.toLowerCase()));
	const fallback =
		isMissing && fallbackOwnerEmail
			? (await owners.byEmail([fallbackOwnerEmail])).get(fallbackOwnerEmail.toLowerCase())
			: undefined;
	for (const [index, work] of works.entries()) {
		const email = wanted[index];
		if (email === null) continue;
		const owner = found.get(email.toLowerCase()) ?? fallback;
		work.ownerId = owner?.id ?? null;
		if (owner && owner.email.toLowerCase() === email.toLowerCase()) continue;
		work.warnings.push(
			owner
				? `“${email}” is no active user of HubSpot: ${owner.email} takes the lead`
				: `“${email}” is no active user of HubSpot: the lead has no owner. Correct the address, or set a fallback owner`,
		);
	}
}

function wantedOwner({ plan }: Work): string | null {
	const change = plan.changes.find(({ field }) => field === OWNER);
	if (change) return String(change.after);
	return plan.task && plan.task.action !== 'unchanged' ? plan.task.ownerEmail : null;
}

async function writeContacts(account: Account, works: Work[]): Promise<void> {
	const properties = new Map<Work, Properties>();
	for (const work of works) properties.set(work, await propertiesOf(account, work));
	const inputOf = (work: Work): Input => ({
		...(work.contactId !== null && { id: work.contactId }),
		properties: properties.get(work) ?? {},
		...(work.isNew && { associations: companyLink(account, work) }),
	});

	const fresh = works.filter(({ isNew }) => isNew);
	// Without an address nothing in the answer tells which contact is whose.
	const [addressed, others] = split(fresh, (work) => Boolean(properties.get(work)?.email));
	const groups: Array<['create' | 'update', Work[]]> = [
		['create', addressed],
		...others.map((work): ['create', Work[]] => ['create', [work]]),
		[
			'update',
			works.filter((work) => !work.isNew && Object.keys(properties.get(work) ?? {}).length > 0),
		],
	];
	for (const [verb, group] of groups) {
		if (group.length === 0) continue;
		const results = await writeAll(account.ask, verb, 'contacts', group.map(inputOf), {
			needed: ['email'],
			idOf: ({ email }) => email?.toLowerCase() ?? null,
		});
		for (const [index, result] of results.entries()) {
			const work = group[index];
			work.rejected.push(...result.rejected.map((one) => withOurValue(one, work)));
			if ('stored' in result) work.contactId = result.stored.id;
			else {
				const conflictWith = conflictIn(result.refusal);
				work.outcome =
					conflictWith === null ? errorOf(result.refusal, `${verb} the contact`) : { conflictWith };
			}
		}
	}
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
	{ ask, fields, options }: Account,
	work: Work,
	change: FieldChange,
): Promise<string | null> {
	if (change.field === OWNER) return options.ownerDecidedBy === 'crm' ? null : work.ownerId;
	if (!work.isNew && change.rule !== 'own' && !fields.includes(change.field)) {
		const reason = 'The field was not read, so that its value could have been overwritten';
		work.rejected.push({ field: change.field, value: change.after, reason });
		return null;
	}
	const mayAppend =
		change.rule === 'append' && !work.isNew && !change.field.startsWith(ownName(''));
	const isChoice = mayAppend && (await isMultipleChoice(ask, change.field));
	const value = wireValue(change, isChoice);
	return value.trim() === '' ? null : value;
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

async function writeCompanies(account: Account, works: Work[]): Promise<void> {
	const { ask, associationTypes, createdCompanies } = account;
	const unlinked = works.filter(
		(work) =>
			!privateOf(work).linkedCompanyId && !(work.isNew && work.companyId) && isCertain(work),
	);
	const withoutCompany = new Map<string, Work[]>();
	const pairs: Array<[Work, string]> = [];
	for (const work of unlinked) {
		const domain = companyKey(work.item);
		const companyId = work.companyId ?? (domain && createdCompanies.get(domain));
		if (companyId) pairs.push([work, companyId]);
		else if (domain) withoutCompany.set(domain, [...(withoutCompany.get(domain) ?? []), work]);
	}
	const groups = [...withoutCompany];
	const results = await writeAll(
		ask,
		'create',
		'companies',
		groups.map(([, members]): Input => {
			const company = companyOf(members[0].item);
			return {
				properties: company ? companyProperties(company) : {},
				associations: members.map(({ contactId }) => ({
					to: contactId ?? '',
					typeId: associationTypes.companyToContact,
				})),
			};
		}),
		{ needed: ['domain'], idOf: ({ domain }) => domain?.toLowerCase() ?? null },
	);
	for (const [index, result] of results.entries()) {
		const [domain, members] = groups[index];
		if ('stored' in result) createdCompanies.set(domain, result.stored.id);
		for (const work of members) {
			if ('stored' in result) work.companyId = result.stored.id;
			else work.outcome = errorOf(result.refusal, `create the company of ${domain}`);
			for (const { field, reason } of result.rejected) {
				work.warnings.push(`The company was made without “${field}”: ${reason}`);
			}
		}
	}
	await associate(
		ask,
		'contacts',
		'companies',
		pairs.map(([work, companyId]) => [work.contactId ?? '', companyId]),
	);
	for (const [work, companyId] of pairs) work.companyId = companyId;
}

function split<T>(all: T[], belongs: (one: T) => boolean): [T[], T[]] {
	return [all.filter(belongs), all.filter((one) => !belongs(one))];
}
