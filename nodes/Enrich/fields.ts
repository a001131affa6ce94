import { enrichmentSchema } from '../../lead/schema';

/** What look-ups can fill, by path; named as users read it. */
export const FIELDS = {
	'enrichment.company.city': 'Company: City',
	'enrichment.company.country': 'Company: Country',
	'enrichment.company.description': 'Company: Description',
	'enrichment.company.employees': 'Company: Employees',
	'enrichment.company.founded': 'Company: Founded',
	'enrichment.company.funding': 'Company: Funding',
	'enrichment.company.industry': 'Company: Industry',
	'enrichment.company.legalName': 'Company: Legal Name',
	'enrichment.company.social.linkedin': 'Company: LinkedIn Page',
	'enrichment.company.name': 'Company: Name',
	'enrichment.company.region': 'Company: Region',
	'enrichment.company.revenue': 'Company: Revenue',
	'enrichment.company.technologies': 'Company: Technologies',
	'enrichment.person.country': 'Person: Country',
	'enrichment.person.function': 'Person: Department',
	'enrichment.person.title': 'Person: Job Title',
	'enrichment.person.linkedin': 'Person: LinkedIn Profile',
	'enrichment.person.seniority': 'Person: Seniority',
} as const;

/** What fit is judged by, with the sample ICP. */
export const NEEDED_BY_DEFAULT = [
	'enrichment.company.industry',
	'enrichment.company.employees',
	'enrichment.company.country',
];

/** Whether the contract has a place for this value at this path. */
export function fits(path: string, value: unknown): boolean {
	const [root, section, ...keys] = path.split('.');
	if (root !== 'enrichment' || !['company', 'person'].includes(section)) return false;
	const placed = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
	const key = keys.at(0) ?? '';
	const part: unknown = enrichmentSchema.parse({})[section as 'company' | 'person'];
	return (
		Object.hasOwn(Object(part), key) && enrichmentSchema.safeParse({ [section]: placed }).success
	);
}
