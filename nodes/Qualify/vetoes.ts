import { countryNameOf } from '../../lead/countries';
import type { Axis, Lead, Qualification } from '../../lead/schema';
import type { Icp } from './icp';

/** Reasons from the ICP that make a lead Cold whatever its scores. */
export function vetoesOf(lead: Lead, fit: Axis, icp: Icp): Qualification['vetoes'] {
	const vetoes: Qualification['vetoes'] = [];
	const geography = fit.criteria.find(({ id }) => id === 'fit.geography');
	if (geography?.level === 0) {
		const regions = icp.countries.notServed.map(countryNameOf).join(', ');
		vetoes.push({
			id: 'unservedRegion',
			reason: `The company is in a country on the “not served” list (${regions})`,
			path: geography.path,
		});
	}
	const competitor = icp.competitors.find((name) => isCompany(lead, name));
	if (competitor) {
		vetoes.push({
			id: 'competitor',
			reason: `The lead comes from ${competitor}, which is on the list of competitors`,
			path: lead.domain && same(lead.domain, competitor) ? 'lead.domain' : 'lead.company',
		});
	}
	return vetoes;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function isCompany({ domain, company }: Lead, name: string): boolean {
	return [domain, company, domain?.split('.')[0]].some((known) => known && same(known, name));
}
