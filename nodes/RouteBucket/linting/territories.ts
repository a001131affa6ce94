import { countriesOfRegion } from '../../../lead/regions';
import type { Policy, Territory } from '../policy';
import { coversPostcodes, sharesPostcodes } from '../postcodes';
import { takersOf } from '../territories';
import { error, rowOf, warning, type Finding } from './finding';
import { alwaysTakes, takesNewLeads } from './takers';
import { namedTwice } from './rules';

/** The leads of a row; null for a criterion that it does not have. */
type Extent = {
	lists: Array<Set<string> | null>;
	postcodes: string[] | null;
	employees: { from: number; to: number };
	hasEmployees: boolean;
};

export function lintTerritories(policy: Policy, now: Date): Finding[] {
	const { territories = [] } = policy;
	const extents = territories.map(extentOf);
	return [
		...territories.flatMap((row, index) => {
			const where = rowOf('Territories', index);
			if (extents[index].lists[0]?.size === 0) {
				return [error(where, 'Never fits: none of its countries lies in its regions.')];
			}
			const takers = takersOf(row, policy);
			const isIdle = !takers.some((email) => takesNewLeads(email, policy));
			const message = `Nobody can take its leads: ${takers.join(', ')} ${takers.length === 1 ? 'is' : 'are all'} inactive or of weight 0.`;
			return [
				...(isIdle ? [error(where, message)] : []),
				...placeAmong(index, { extents, policy, now }),
			];
		}),
		...namedTwice('Territories', territories),
	];
}

type Rows = { extents: Extent[]; policy: Policy; now: Date };

/** How a row stands to those above it. */
function placeAmong(index: number, { extents, policy, now }: Rows): Finding[] {
	const { territories = [] } = policy;
	const where = rowOf('Territories', index);
	const takers = (row: number): string => [...takersOf(territories[row], policy)].sort().join();
	const above = extents
		.map((_extent, row) => row)
		.slice(0, index)
		.filter((row) =>
			takersOf(territories[row], policy).some((email) => takesNewLeads(email, policy)),
		);
	const covering = above.filter((row) => covers(extents[row], extents[index]));
	const first = covering.find((row) => alwaysTakes(territories[row], policy, now)) ?? covering[0];
	if (first !== undefined) {
		const isReached = !isShutOut(index, policy, now, extents);
		return [
			isReached
				? warning(
						where,
						`Only gets leads while nobody of row ${first + 1} can take them: that row covers all of this one.`,
					)
				: error(where, `Never gets a lead: row ${first + 1} covers all of it and comes first.`),
		];
	}
	const rivals = above.filter(
		(row) => takers(row) !== takers(index) && overlaps(extents[row], extents[index]),
	);
	if (rivals.length === 0) return [];
	const rows = rivals.slice(0, 3).map((row) => row + 1);
	const more = rivals.length > rows.length ? ' and others' : '';
	const which = rivals.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(', ')}${more}`;
	const wins = rivals.length === 1 ? 'wins' : 'win';
	return [warning(where, `Overlaps ${which}: where both fit, ${which} ${wins} by coming first.`)];
}

/** Whether a row above takes every lead of this one, whoever is away. */
export function isShutOut(
	index: number,
	policy: Policy,
	now: Date,
	extents = (policy.territories ?? []).map(extentOf),
): boolean {
	const { territories = [], whenNobodyIsAvailable } = policy;
	if (extents[index].lists[0]?.size === 0) return true;
	return (
		whenNobodyIsAvailable !== 'nextRep' &&
		territories
			.slice(0, index)
			.some((row, above) => covers(extents[above], extents[index]) && alwaysTakes(row, policy, now))
	);
}

/** Whether a row takes all leads of a country. */
export function takesCountry(row: Territory, country: string): boolean {
	return covers(extentOf(row), {
		lists: [new Set([country]), null, null, null],
		postcodes: null,
		employees: { from: 0, to: Infinity },
		hasEmployees: false,
	});
}

function extentOf(row: Territory): Extent {
	const regions = setOf(row.regions?.flatMap((name) => countriesOfRegion(name) ?? []));
	const countries = setOf(row.countries);
	const places =
		regions && countries
			? new Set([...countries].filter((country) => regions.has(country)))
			: (regions ?? countries);
	return {
		lists: [
			places,
			setOf(row.states?.map((state) => state.trim().toLowerCase())),
			setOf(row.industries),
			setOf(row.languages),
		],
		postcodes: row.postcodes?.length ? row.postcodes : null,
		employees: { from: row.employeesFrom ?? 0, to: row.employeesTo ?? Infinity },
		hasEmployees: row.employeesFrom !== undefined || row.employeesTo !== undefined,
	};
}

const setOf = (list: string[] | undefined): Set<string> | null =>
	list?.length ? new Set(list) : null;

/** Whether every lead of the other extent is one of this. */
function covers(extent: Extent, other: Extent): boolean {
	const { lists, postcodes, employees, hasEmployees } = extent;
	return (
		lists.every((list, at) => {
			const others = other.lists[at];
			return list === null || (others !== null && [...others].every((one) => list.has(one)));
		}) &&
		(postcodes === null ||
			(other.postcodes !== null && coversPostcodes(postcodes, other.postcodes))) &&
		(!hasEmployees ||
			(other.hasEmployees &&
				employees.from <= other.employees.from &&
				employees.to >= other.employees.to))
	);
}

/** Whether a lead can be one of both. */
function overlaps(extent: Extent, other: Extent): boolean {
	return (
		extent.lists.every((list, at) => {
			const others = other.lists[at];
			return list === null || others === null || [...list].some((one) => others.has(one));
		}) &&
		(extent.postcodes === null ||
			other.postcodes === null ||
			sharesPostcodes(extent.postcodes, other.postcodes)) &&
		extent.employees.from <= other.employees.to &&
		other.employees.from <= extent.employees.to
	);
}
