import { industryOf } from '../../lead/industries';
import { countryNameOf } from '../../lead/countries';
import { countriesOfRegion } from '../../lead/regions';
import { countryOf, employeesOf, type RoutedItem } from './item';
import type { Policy, Rep, Territory } from './policy';
import { isInPostcodes } from './postcodes';
import { oneLine } from './text';

type Place = {
	country: string | null;
	state: string | null;
	postcode: string | null;
	industry: string | null;
	employees: number | null;
	language: string | null;
};

export function placeOf(item: RoutedItem): Place {
	const { lead, enrichment, qualification, conversation } = item;
	const statedIndustry = qualification?.stated.industry?.value;
	return {
		country: countryOf(item),
		state: folded(lead.state) ?? folded(enrichment?.company.region),
		postcode: lead.postcode,
		industry:
			industryOf(enrichment?.company.industry) ??
			industryOf(lead.stated.industry) ??
			industryOf(typeof statedIndustry === 'string' ? statedIndustry : null),
		employees: employeesOf(item),
		language: conversation?.language?.toLowerCase().split(/[-_]/u)[0] ?? null,
	};
}

const folded = (text: string | null | undefined): string | null =>
	text?.trim().toLowerCase() || null;

/** What of the lead makes it one of the territory's, in words; null where a criterion does not hold or is unknown. */
export function fitsBecause(row: Territory, place: Place): string | null {
	const { country, state, postcode, industry, employees, language } = place;
	const checks: Array<[isAsked: boolean, holds: boolean, words: string]> = [
		[
			asks(row.regions),
			country !== null &&
				(row.regions ?? []).some((name) => countriesOfRegion(name)?.includes(country)),
			`${(row.regions ?? []).join(' or ')} by country`,
		],
		[
			asks(row.countries),
			country !== null && (row.countries ?? []).includes(country),
			country === null ? '' : countryNameOf(country),
		],
		[
			asks(row.states),
			state !== null && (row.states ?? []).some((name) => folded(name) === state),
			`state ${oneLine(state ?? '', 60)}`,
		],
		[
			asks(row.postcodes),
			postcode !== null && isInPostcodes(postcode, row.postcodes ?? []),
			`postcode ${oneLine(postcode ?? '', 20)}`,
		],
		[
			asks(row.industries),
			industry !== null && (row.industries ?? []).includes(industry),
			`industry ${industry}`,
		],
		[
			row.employeesFrom !== undefined || row.employeesTo !== undefined,
			employees !== null &&
				employees >= (row.employeesFrom ?? 0) &&
				employees <= (row.employeesTo ?? Infinity),
			`${employees} employees`,
		],
		[
			asks(row.languages),
			language !== null && (row.languages ?? []).includes(language),
			`language ${language}`,
		],
	];
	const asked = checks.filter(([isAsked]) => isAsked);
	return asked.every(([, holds]) => holds) ? asked.map(([, , words]) => words).join(', ') : null;
}

const asks = (list: string[] | undefined): boolean => (list?.length ?? 0) > 0;

/** The e-mail addresses a row hands its leads to, directly or by its team. */
export function takersOf(
	{ reps, team }: { reps?: string[]; team?: string },
	{ teams = [] }: Policy,
): string[] {
	return reps?.length ? reps : (teams.find(({ name }) => name === team)?.reps ?? []);
}

/** Reps whose leads a territory row or a rule's team sets apart from the whole team's. */
export function boundReps(policy: Policy): Set<string> {
	const { territories = [], rules = [] } = policy;
	return new Set([...territories, ...rules].flatMap((row) => takersOf(row, policy)));
}

export const hasTerritory = ({ email, countries }: Rep, bound: Set<string>): boolean =>
	countries.length > 0 || bound.has(email);
