import type { Lead } from '../../lead/schema';
import { countryFrom, employeesFrom, industryFrom, textFrom } from './firmographics';
import type { Finding } from './provider';

/** What the prospect wrote into the form; it outranks every provider. */
export function statedFindings(lead: Partial<Lead>, company: string | null): Finding[] {
	const from = { provider: 'form', confidence: 0.95 };
	const {
		industry = null,
		employees = null,
		country = null,
		technologies = [],
	} = lead.stated ?? {};
	return [
		...textFrom('enrichment.company.name', company, {
			...from,
			provider: company === lead.company?.trim() ? 'form' : 'user',
		}),
		...industryFrom(industry, from),
		...employeesFrom(employees, from),
		...countryFrom(country, from),
		...(technologies.length > 0
			? [{ path: 'enrichment.company.technologies', value: technologies, ...from }]
			: []),
		...textFrom('enrichment.person.title', lead.jobTitle ?? null, from),
		...countryFrom(lead.country ?? null, from, 'person'),
	];
}
