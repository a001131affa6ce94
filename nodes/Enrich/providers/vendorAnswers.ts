import { NotFound, type Answer, type Finding } from '../provider';
import { isWithin } from './untrusted';

export const nothing = (detail: string): Answer => ({ findings: [], credits: 0, detail });

export const unknownTo = (label: string, what: 'company' | 'person'): Answer =>
	nothing(`${label} does not know this ${what}`);

/** A match, which is charged whatever it tells. */
export const matched = (label: string, findings: Finding[], credits: number): Answer => ({
	...{ findings, credits },
	...(findings.length === 0 && { detail: `${label} answered with none of the fields` }),
});

export const anotherCompany = (label: string, host: string, credits: number): NotFound =>
	new NotFound(
		'mismatch',
		`${label} answered with another company (${host.slice(0, 100)})`,
		null,
		credits,
	);

/** Where somebody works whose employer has these hosts; null where nobody can tell. */
export function workplaceOf(
	employer: ReadonlyArray<string | null>,
	domain: string | null,
): 'here' | 'elsewhere' | null {
	const hosts = employer.filter((host) => host !== null);
	if (domain === null || hosts.length === 0) return null;
	return hosts.some((host) => isWithin(host, domain)) ? 'here' : 'elsewhere';
}

/**
 * Which record of a bulk answer is whose: the one that fits, else the one in its place where all are there and this one
 * fits nobody else.
 */
export function inOrderOf<Query, Item>(
	queries: readonly Query[],
	items: readonly (Item | null)[],
	fits: (query: Query, item: Item) => boolean,
): (Item | null)[] {
	return queries.map((query, index) => {
		const own = items.find((item) => item !== null && fits(query, item));
		if (own) return own;
		const placed = items.length === queries.length ? items[index] : null;
		return placed !== null && !queries.some((other) => fits(other, placed)) ? placed : null;
	});
}
