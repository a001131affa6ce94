import { repOf, type Policy } from '../policy';
import { error, rowOf, warning, type Finding } from './finding';
import { isInactive, takesNewLeads } from './takers';

/** Whoever is named outside the list of reps. */
export function lintOwners(policy: Policy): Finding[] {
	return [
		...lintFallback(policy),
		...lintNamed(policy),
		...lintTeams(policy),
		...lintAccounts(policy),
	];
}

function lintFallback({ fallbackOwner, reps }: Policy): Finding[] {
	if (fallbackOwner !== null) return [];
	const message =
		reps.length === 0
			? 'Is missing, and no reps are listed: nobody owns new leads.'
			: 'Is missing: a lead that no rep can take has no owner.';
	return [error('Fallback Owner', message)];
}

function lintNamed(policy: Policy): Finding[] {
	const { fallbackOwner, escalation, namedAccounts, rules = [], territories = [] } = policy;
	const named = [
		{ where: 'Fallback Owner', email: fallbackOwner },
		{ where: 'Escalation', email: escalation?.escalateTo },
		...namedAccounts.map(({ owner }, row) => ({
			where: rowOf('Named Accounts', row),
			email: owner,
		})),
		...rules.map(({ owner }, row) => ({ where: rowOf('Rules', row), email: owner })),
	].flatMap(({ where, email }) =>
		email && isInactive(email, policy)
			? [error(where, `Names ${email}, who is not active in the table Reps and is passed over.`)]
			: [],
	);
	const members = [
		...(policy.teams ?? []).map(({ reps }, row) => ({ where: rowOf('Teams', row), reps })),
		...territories.map(({ reps = [] }, row) => ({ where: rowOf('Territories', row), reps })),
	].flatMap(({ where, reps }) => {
		const away = reps.filter((email) => isInactive(email, policy));
		const message = `Names ${away.join(', ')}, not active in the table Reps: others take these leads.`;
		return away.length > 0 && away.length < reps.length ? [warning(where, message)] : [];
	});
	return [...named, ...members];
}

function lintTeams(policy: Policy): Finding[] {
	const { teams = [], rules = [], territories = [] } = policy;
	const inUse = new Set([...rules, ...territories].map(({ team }) => team));
	return teams.flatMap(({ name, reps }, row) => {
		const where = rowOf('Teams', row);
		if (!inUse.has(name)) {
			return [warning(where, `No rule and no territory sends leads to the team “${name}”.`)];
		}
		return reps.some((email) => takesNewLeads(email, policy))
			? []
			: [error(where, `Nobody of “${name}” can take new leads: all are inactive or of weight 0.`)];
	});
}

/** The first account with the domain, or one above it, counts. */
function lintAccounts({ namedAccounts }: Policy): Finding[] {
	const first = new Map<string, number>();
	return namedAccounts.flatMap(({ domain, owner }, row) => {
		const parts = domain.split('.');
		const rows = parts.flatMap((_part, start) => first.get(parts.slice(start).join('.')) ?? []);
		if (!first.has(domain)) first.set(domain, row);
		if (rows.length === 0) return [];
		const earlier = Math.min(...rows);
		const other = namedAccounts[earlier];
		const message = `Never counts: row ${earlier + 1} (${other.domain}) comes first and goes to ${other.owner}.`;
		const where = rowOf('Named Accounts', row);
		return [other.owner === owner ? warning(where, message) : error(where, message)];
	});
}

/** Everyone whom a row names as a single person. */
export function namedPeople(policy: Policy): Set<string> {
	const { fallbackOwner, namedAccounts, rules = [] } = policy;
	const people = [
		fallbackOwner,
		...namedAccounts.map(({ owner }) => owner),
		...rules.map(({ owner }) => owner),
	];
	return new Set(people.flatMap((email) => (email && repOf(policy, email) ? [email] : [])));
}
