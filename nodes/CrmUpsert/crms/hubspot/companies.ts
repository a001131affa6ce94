import type { CrmItem } from '../../input';
import { chunks } from '../../../../lead/chunks';
import { companyOf, type Company } from '../company';
import { errorOf, reasonOf, type Ask } from './connection';
import { refusedOf, search, type Properties, type Stored } from './objects';
import { folded } from '../plainText';
import { isFinal, type Refusal } from './refusal';

/** A search takes as many values. */
const MOST_VALUES = 100;

export const companyKey = (item: CrmItem): string | null =>
	folded(companyOf(item)?.domain ?? '') || null;

/** The companies of each domain, the oldest first, and why HubSpot refused to look for that of others. */
export async function companiesByDomain(
	ask: Ask,
	domains: string[],
): Promise<{ found: Map<string, Stored[]>; refused: Map<string, string> }> {
	const found = new Map<string, Stored[]>();
	const refused = new Map<string, string>();
	const searchFor = async (values: string[]): Promise<Refusal | null> => {
		const companies = await search(ask, 'companies', {
			filterGroups: [{ filters: [{ propertyName: 'domain', operator: 'IN', values }] }],
			properties: ['domain', 'name', 'hubspot_owner_id', 'num_associated_contacts', 'createdate'],
			sorts: ['hs_object_id'],
		});
		if (!Array.isArray(companies)) {
			if (isFinal(companies.refusal)) return companies.refusal;
			throw errorOf(companies.refusal, 'search companies');
		}
		for (const company of companies) {
			const domain = folded(company.properties.domain ?? '');
			found.set(domain, [...(found.get(domain) ?? []), company]);
		}
		return null;
	};
	for (const part of chunks([...new Set(domains)], MOST_VALUES)) {
		for (const [index, refusal] of (await refusedOf(part, searchFor)).entries()) {
			if (refusal) refused.set(part[index], reasonOf(refusal, 'search companies'));
		}
	}
	return { found, refused };
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
