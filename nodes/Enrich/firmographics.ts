import { countryCodeOf } from '../../lead/countries';
import { headcountOf, typicalHeadcount } from '../../lead/headcount';
import { industryOf } from '../../lead/industries';
import type { Finding } from './waterfall';

type From = Pick<Finding, 'provider' | 'confidence'>;

const LARGEST_COMPANY = 10_000_000;
const BANDS: [upTo: number, band: string][] = [
	[10, '1-10'],
	[50, '11-50'],
	[200, '51-200'],
	[500, '201-500'],
	[1000, '501-1000'],
	[5000, '1001-5000'],
	[10_000, '5001-10000'],
	[Infinity, '10001+'],
];

/** Headcount and range of a number (`240`) or a range (`"51-200"`); nothing when no headcount is readable. */
export function employeesFrom(given: number | string | null, from: From): Finding[] {
	const headcount = headcountOf(given);
	if (!headcount || headcount.max > LARGEST_COMPANY) return [];
	const raw = String(given).trim();
	const range =
		headcount.min === headcount.max
			? (BANDS.find(([upTo]) => headcount.max <= upTo)?.[1] ?? null)
			: raw;
	return [
		{ path: 'enrichment.company.employees', value: typicalHeadcount(headcount), raw, ...from },
		{ path: 'enrichment.company.employeesRange', value: range, ...from },
	];
}

/** The taxonomy's id; an industry it lacks keeps its words as `raw`. */
export function industryFrom(given: string | null, from: From): Finding[] {
	return given
		? [{ path: 'enrichment.company.industry', value: industryOf(given), raw: given, ...from }]
		: [];
}

/** The ISO code of the country that the company (or person) is in. */
export function countryFrom(
	given: string | null,
	from: From,
	of: 'company' | 'person' = 'company',
): Finding[] {
	const value = countryCodeOf(given);
	return value ? [{ path: `enrichment.${of}.country`, value, ...from }] : [];
}

/** A finding, or none where there is no value. */
export function textFrom(path: string, value: string | null, from: From): Finding[] {
	return value ? [{ path, value, ...from }] : [];
}
