import type { Enrichment, Existing, Qualification } from '../../lead/schema';
import { countryFrom, employeesFrom, industryFrom, textFrom, titleFrom } from './firmographics';
import { FIELDS } from './fields';
import type { Finding } from './provider';

/** Standard fields of the CRMs' contacts and leads, in the words of each. */
const CRM_FIELDS = {
	name: ['company', 'Company'],
	industry: ['industry', 'Industry'],
	employees: ['numemployees', 'NumberOfEmployees'],
	country: ['CountryCode', 'Country'],
	title: ['jobtitle', 'Title', 'job_title'],
};

/** What the CRM knows of the company and the person, as *Get Lead* brought it. */
export function crmFindings(existing: Existing | undefined): Finding[] {
	const from = { provider: 'crm', confidence: 0.9 };
	const textOf = (field: keyof typeof CRM_FIELDS): string | null => {
		const values = CRM_FIELDS[field].map((name) => existing?.record[name]);
		const value = values.find((one) => ['string', 'number'].includes(typeof one) && one !== '');
		return value === undefined ? null : String(value);
	};
	return [
		...textFrom('enrichment.company.name', textOf('name'), from),
		...industryFrom(textOf('industry'), from),
		...employeesFrom(textOf('employees'), from),
		...countryFrom(textOf('country'), from),
		...titleFrom(textOf('title'), from),
	];
}

/** What the prospect said of the company, where Qualify has read it already. */
export function conversationFindings(stated: Qualification['stated'] | undefined): Finding[] {
	const from = { provider: 'conversation', confidence: 0.8 };
	const textOf = (field: string): string | null =>
		stated && Object.hasOwn(stated, field) ? String(stated[field].value) : null;
	return [
		...industryFrom(textOf('industry'), from),
		...employeesFrom(textOf('employees'), from),
		...countryFrom(textOf('country'), from),
	];
}

/** What an item has already, by path; of a list, who said the first of it. */
export function knownIn(enrichment: Enrichment): Finding[] {
	return Object.keys(FIELDS).flatMap((path): Finding[] => {
		const value = path
			.split('.')
			.slice(1)
			.reduce<unknown>((part, key) => (Object(part) as Record<string, unknown>)[key], enrichment);
		if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
			return [];
		}
		const claims = Array.isArray(value)
			? value.map((_, index) => enrichment.fields[`${path}.${index}`])
			: [enrichment.fields[path]].filter(
					(claim) => typeof value === 'object' || claim?.value === value,
				);
		const confidences = claims.map((claim) => claim?.confidence ?? 1);
		const confidence = claims.length > 0 ? Math.max(...confidences) : 1;
		return [{ path, value, provider: claims[0]?.provider ?? 'user', confidence }];
	});
}
