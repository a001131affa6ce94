import { countryCodeOf } from '../../lead/countries';
import { headcountOf, typicalHeadcount } from '../../lead/headcount';
import { industryOf } from '../../lead/industries';
import { functionOf, seniorityOf } from '../../lead/jobTitle';
import type { Finding } from './provider';

export type From = Pick<Finding, 'provider' | 'confidence' | 'at'>;

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
export function employeesFrom(given: number | string | null | undefined, from: From): Finding[] {
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
export function industryFrom(given: string | null | undefined, from: From): Finding[] {
	return given
		? [{ path: 'enrichment.company.industry', value: industryOf(given), raw: given, ...from }]
		: [];
}

/** The ISO code of the country that the company (or person) is in. */
export function countryFrom(
	given: string | null | undefined,
	from: From,
	of: 'company' | 'person' = 'company',
): Finding[] {
	const value = countryCodeOf(given);
	return value ? [{ path: `enrichment.${of}.country`, value, ...from }] : [];
}

/** A finding, or none where there is no value. */
export function textFrom(path: string, given: string | null | undefined, from: From): Finding[] {
	const value = given?.trim();
	return value ? [{ path, value, ...from }] : [];
}

/** A year in which a company can have been founded. */
export function foundedFrom(given: number | string | null | undefined, from: From): Finding[] {
	const year = Number(String(given ?? '').slice(0, 4));
	return Number.isInteger(year) && year >= 1000 && year <= 2100
		? [{ path: 'enrichment.company.founded', value: year, ...from }]
		: [];
}

/** An amount in whole currency units, kept in minor ones (cents). */
export function moneyIn(
	amount: number | null | undefined,
	currency: string,
): { amount: number; currency: string } | null {
	if (amount === null || amount === undefined || !Number.isFinite(amount) || amount <= 0)
		return null;
	const minor = Math.round(amount * 100);
	return Number.isSafeInteger(minor) ? { amount: minor, currency } : null;
}

/** A finding, or none where there is no value. */
export function valueFrom(path: string, value: unknown, from: From): Finding[] {
	const isEmpty =
		value === null || value === undefined || (Array.isArray(value) && value.length === 0);
	return isEmpty ? [] : [{ path, value, ...from }];
}

/** What a job title tells by itself: title, seniority and function of the person. */
export function titleFrom(given: string | null | undefined, from: From): Finding[] {
	const title = given?.trim();
	if (!title) return [];
	return [
		...textFrom('enrichment.person.title', title, from),
		...textFrom('enrichment.person.seniority', seniorityOf(title), from),
		...textFrom('enrichment.person.function', functionOf(title), from),
	];
}
