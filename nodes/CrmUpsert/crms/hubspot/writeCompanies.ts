import { companyOf } from '../company';
import type { Account } from './account';
import { companyKey, companyProperties } from './companies';
import { errorOf, reasonOf } from './connection';
import { createKeyed } from './keyed';
import { associate } from './objects';
import { isFinal, type Refusal } from './refusal';
import { isCertain, privateOf, type Work } from './work';

/**
 * The companies that are missing, each once. They come before their contacts: else HubSpot, which can be set to make a
 * company for every new contact, would make another one of the same domain.
 */
export async function writeCompanies(account: Account, works: Work[]): Promise<void> {
	const { ask, keys, companies } = account;
	const missing = new Map<string, Work[]>();
	for (const work of works) {
		if (work.companyId !== null || !isCertain(work) || privateOf(work).isCompanyUnknown) continue;
		const domain = companyKey(work.item);
		if (domain === null) continue;
		work.companyId = companies.get(domain)?.at(0)?.id ?? null;
		if (work.companyId === null) missing.set(domain, [...(missing.get(domain) ?? []), work]);
	}
	const groups = [...missing];
	const made = await createKeyed(
		ask,
		'companies',
		groups.map(([domain, members]) => {
			const company = companyOf(members[0].item);
			return { key: domain, input: { properties: company ? companyProperties(company) : {} } };
		}),
		{ state: keys.companies, properties: ['domain'] },
	);
	for (const [index, result] of made.entries()) {
		const [domain, members] = groups[index];
		if ('stored' in result) companies.set(domain, [result.stored]);
		for (const work of members) {
			if ('stored' in result) work.companyId = result.stored.id;
			else settleRefused(work, domain, result.refusal);
			for (const { field, reason } of result.rejected) {
				work.warnings.push(`The company was made without “${field}”: ${reason}`);
			}
		}
	}
}

function settleRefused(work: Work, domain: string, refusal: Refusal): void {
	const attempted = `create the company of ${domain}`;
	if (!isFinal(refusal)) work.outcome = errorOf(refusal, attempted);
	else work.warnings.push(`The lead has no company: ${reasonOf(refusal, attempted)}`);
}

/** New contacts were created with their link. */
export async function linkCompanies({ ask }: Account, works: Work[]): Promise<void> {
	const links = works.flatMap((work): Array<{ work: Work; pair: [string, string] }> => {
		const { contactId, companyId, isNew } = work;
		const isToLink = !isNew && isCertain(work) && !privateOf(work).linkedCompanyId;
		return isToLink && contactId && companyId ? [{ work, pair: [contactId, companyId] }] : [];
	});
	const refused = await associate(
		ask,
		'contacts',
		'companies',
		links.map(({ pair }) => pair),
	);
	for (const [index, refusal] of refused.entries()) {
		const { work, pair } = links[index];
		if (refusal === null) continue;
		// Task and transcript would be refused with it.
		work.companyId = null;
		work.warnings.push(
			`Contact ${pair[0]} was not linked with company ${pair[1]}: ${reasonOf(refusal, 'link contacts with companies')}`,
		);
	}
}
