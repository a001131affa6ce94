import type { CrmItem } from '../../input';
import { chunks } from '../chunks';
import { companyOf, type Company } from '../company';
import { search, type Properties, type Stored } from './objects';
import { folded } from '../plainText';
import type { Ask } from './connection';

/** A search takes as many values. */
const MOST_VALUES = 100;

export const companyKey = (item: CrmItem): string | null =>
	folded(companyOf(item)?.domain ?? '') || null;

/** The oldest company of each domain. */
export async function companiesByDomain(ask: Ask, domains: string[]): Promise<Map<string, Stored>> {
	const found = new Map<string, Stored>();
	for (const part of chunks([...new Set(domains)], MOST_VALUES)) {
		const companies = await search(ask, 'companies', {
			filterGroups: [{ filters: [{ propertyName: 'domain', operator: 'IN', values: part }] }],
			properties: ['domain', 'name', 'hubspot_owner_id'],
			sorts: ['hs_object_id'],
		});
		for (const company of companies) {
			const domain = folded(company.properties.domain ?? '');
			if (!found.has(domain)) found.set(domain, company);
		}
	}
	return found;
}

/** A new company's fields. The industry is left to HubSpot, which takes only constants of its own list. */
export function companyProperties({ domain, name, country, employees }: Company): Properties {
	const fields: Array<[string, string | number | null]> = [
		['domain', domain],
		['name', name],
		['country', country],
		['numberofemployees', employees],
	];
	return Object.fromEntries(
		fields.filter(([, value]) => value !== null).map(([field, value]) => [field, String(value)]),
	);
}
