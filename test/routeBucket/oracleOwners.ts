import type { BucketVerdict } from './oracleBuckets';
import type {
	DaySpan,
	OracleCase,
	OracleCounts,
	OraclePolicy,
	OracleRep,
	OracleRow,
	Week,
} from './oracleCase';
import { countryOf, domainOf, drawOf, fits, holds } from './oracleLead';
import { wallClock } from './wallClock';

/** Who gets a lead by docs/routing.md, in the plainest way there is. */

export type OwnerVerdict = {
	owner: string | null;
	/** The deciding rule of the trace, and the row that it names. */
	rule: string | null;
	row?: string;
};
type Existing = NonNullable<NonNullable<OracleCase['item']['crm']>['existing']>;
/** All that the choice reads, in one place. */
type Asked = OraclePolicy & {
	item: OracleCase['item'];
	existing: Existing;
	capturedAt: number;
	targetSeconds: number | null;
	counts: OracleCounts;
	rows: OracleRow[] | null;
};
type Pool = { rule: string; row?: string; reps: OracleRep[] };

const MINUTE = 60_000;
const NOBODY: OwnerVerdict = { owner: null, rule: null };
const UNKNOWN: Existing = {
	...{ ownerEmail: null, ownerActive: null, leadOwnerEmail: null, companyOwnerEmail: null },
	...{ domainAccounts: [], matches: [], loads: {}, assignment: null },
};

export function ownerByDocs(one: OracleCase, decided: BucketVerdict): OwnerVerdict {
	const { item, policy, capturedAt, counts, rows } = one;
	const { targetSeconds } = decided;
	const existing = item.crm?.existing ?? UNKNOWN;
	const asked = { ...policy, item, existing, capturedAt, targetSeconds, counts, rows };
	const isCustomer = item.qualification?.class === 'existingCustomer';
	if (decided.arm === 'existingProcess') return { owner: null, rule: 'existingProcess' };
	if (decided.bucket === 'cold' && (!isCustomer || policy.crmDecides)) return NOBODY;
	if (policy.crmDecides) return { owner: null, rule: 'crmDecides' };
	const claim = claimOf(asked, isCustomer);
	if (claim) return claim;
	if (decided.bucket === 'cold') return NOBODY;
	return fromReps(asked);
}

const isInactive = (email: string, { reps }: Asked): boolean =>
	reps.some((rep) => rep.email === email && !rep.active);
const isGone = (email: string, asked: Asked): boolean =>
	isInactive(email, asked) ||
	(asked.existing.ownerActive === false && asked.existing.ownerEmail === email);

function claimOf(asked: Asked, isCustomer: boolean): OwnerVerdict | null {
	const { existing, rows, item, reps, onlyListedReps } = asked;
	const domain = domainOf(item);
	const row = (rows ?? [])
		.filter((entry) => entry.leadKey === item.lead.key)
		.reduce<OracleRow | null>((last, entry) => (last && last.at > entry.at ? last : entry), null);
	const assigned =
		existing.assignment?.leadKey === item.lead.key ? existing.assignment.ownerEmail : null;
	const company = { owner: existing.companyOwnerEmail, rule: 'companyOwner' };
	const contact = { owner: existing.ownerEmail, rule: 'contactOwner' };
	const lead = { owner: existing.leadOwnerEmail, rule: 'leadOwner' };
	const inCrm = [
		...(isCustomer ? [company, contact, lead] : [contact, lead, company]),
		{ owner: mostContacts(asked), rule: 'accountWithMostContacts' },
	].filter(({ owner }) => !onlyListedReps || reps.some(({ email }) => email === owner));
	const account = asked.namedAccounts.find(
		(named) => domain !== null && (domain === named.domain || domain.endsWith(`.${named.domain}`)),
	);
	const named = ruleWithTaker(asked);
	const claims = [
		{ owner: assigned ?? row?.owner ?? null, rule: 'existingAssignment' },
		...inCrm,
		{ owner: account?.owner ?? null, rule: 'namedAccount' },
		{ owner: named?.owner ?? null, rule: 'rule', row: named?.name },
	];
	return claims.find(({ owner }) => owner !== null && !isGone(owner, asked)) ?? null;
}

/** 21 accounts or more at one domain say nothing. */
function mostContacts({ existing, item }: Asked): string | null {
	const { domainAccounts } = existing;
	if (domainOf(item) === null || domainAccounts.length > 20) return null;
	let owned = domainAccounts.filter(({ ownerEmail }) => ownerEmail !== null);
	const most = Math.max(...owned.map(({ contacts }) => contacts));
	owned = owned.filter(({ contacts }) => contacts === most);
	const since = ({ createdAt }: (typeof owned)[number]): number =>
		createdAt === null ? Infinity : Date.parse(createdAt);
	const oldest = Math.min(...owned.map(since));
	const [first] = owned
		.filter((account) => since(account) === oldest)
		.sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
	return first?.ownerEmail ?? null;
}

const ruleWithTaker = ({ rules, item }: Asked): OraclePolicy['rules'][number] | undefined =>
	rules.find(
		({ owner, team, conditions }) =>
			(owner ?? team) !== undefined && conditions.every((condition) => holds(condition, item)),
	);

const membersOf = (team: string | undefined, { teams, reps }: Asked): OracleRep[] => {
	const named = teams.find(({ name }) => name === team)?.reps ?? [];
	return reps.filter(({ email }) => named.includes(email));
};

/** Everyone who could be asked, the nearest first. */
function poolsOf(asked: Asked): Pool[] {
	const { reps, teams, territories, rules, item } = asked;
	const country = countryOf(item);
	const rule = ruleWithTaker(asked);
	const takersOf = (row: { reps?: string[]; team?: string }): OracleRep[] =>
		row.team ? membersOf(row.team, asked) : reps.filter(({ email }) => row.reps?.includes(email));
	const teamsWithWork = [...rules, ...territories].map(({ team }) => team);
	const hasTerritory = ({ email, countries }: OracleRep): boolean =>
		countries.length > 0 ||
		territories.some((row) => row.reps?.includes(email)) ||
		teams.some((team) => teamsWithWork.includes(team.name) && team.reps.includes(email));
	const free = reps.filter((rep) => !hasTerritory(rep));
	return [
		...(rule?.team ? [{ rule: 'rule', row: rule.name, reps: membersOf(rule.team, asked) }] : []),
		...territories
			.filter((row) => fits(row, item))
			.map((row) => ({ rule: 'territory', row: row.name, reps: takersOf(row) })),
		{
			rule: 'territory',
			reps: reps.filter(({ countries }) => country !== null && countries.includes(country)),
		},
		{ rule: 'team', reps: free.length > 0 ? free : reps },
		{ rule: 'nextRep', reps },
	];
}

function fromReps(asked: Asked): OwnerVerdict {
	const counts = countsOf(asked);
	const pools = poolsOf(asked)
		.map((pool) => ({ ...pool, reps: pool.reps.filter((rep) => mayTake(rep, asked, counts)) }))
		.filter(({ reps }) => reps.length > 0);
	const [pool] = pools;
	if (pool === undefined || pool.rule === 'nextRep') return byFallback(asked);
	const { rule, row } = pool;
	for (const next of asked.whenNobody === 'nextRep' ? pools : [pool]) {
		const present = next.reps.filter((rep) => backAt(rep, asked) === null);
		if (present.length > 0) {
			return { owner: drawn(present, asked, counts), rule: next.rule, row: next.row };
		}
	}
	const fallback = byFallback(asked);
	if (asked.whenNobody === 'fallbackOwner' && fallback.owner !== null) return fallback;
	const back = Math.min(...pool.reps.map((rep) => backAt(rep, asked) ?? 0));
	const next = pool.reps.filter((rep) => backAt(rep, asked) === back);
	const among = asked.whenNobody === 'nextOpening' ? next : pool.reps;
	return { owner: drawn(among, asked, counts), rule, row };
}

function byFallback(asked: Asked): OwnerVerdict {
	const { fallbackOwner } = asked;
	return fallbackOwner !== null && !isGone(fallbackOwner, asked)
		? { owner: fallbackOwner, rule: 'fallbackOwner' }
		: { owner: null, rule: 'nobody' };
}

function mayTake(rep: OracleRep, asked: Asked, counts: OracleCounts): boolean {
	const today = wallClock(asked.capturedAt, rep.timeZone).date;
	const full = (['today', 'thisWeek', 'open'] as const).some((kind) => {
		const cap = rep.caps[kind];
		const known = counts[kind];
		return cap !== null && known !== undefined && (known[rep.email] ?? 0) >= cap;
	});
	return (
		!isGone(rep.email, asked) &&
		rep.weight > 0 &&
		(rep.joined === null || rep.joined <= today) &&
		!full
	);
}

const isWorking = (
	time: number,
	{ timeZone, week, daysOff }: { timeZone: string; week: Week; daysOff: DaySpan[] },
): boolean => {
	const { date, weekday, minute } = wallClock(time, timeZone);
	return (
		week[weekday - 1].some(({ start, end }) => start <= minute && minute < end) &&
		!daysOff.some(({ first, last }) => first <= date && date <= last)
	);
};

/** When a rep who is away works again; null for asked who isn't. */
function backAt(rep: OracleRep, asked: Asked): number | null {
	const { targetSeconds, capturedAt, office } = asked;
	if (targetSeconds === null) return null;
	let due = capturedAt;
	for (let left = targetSeconds; left > 0; due += MINUTE) if (isWorking(due, office)) left -= 60;
	const calendar = { ...rep, daysOff: [...rep.daysOff, ...rep.timeOff] };
	let time = asked.capturedAt;
	while (!isWorking(time, calendar)) time += MINUTE;
	return time < due ? null : time;
}

const monday = (date: string): string => {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
	return day.toISOString().slice(0, 10);
};

function countsOf(asked: Asked): OracleCounts {
	const { existing, reps, capturedAt } = asked;
	const loads = Object.keys(existing.loads).length > 0 ? { open: existing.loads } : {};
	const rows = countedRows(asked);
	if (rows === null) return { ...loads, ...asked.counts };
	const count = (holds: (row: OracleRow, rep: OracleRep) => boolean): Record<string, number> =>
		Object.fromEntries(
			reps.map((rep) => [
				rep.email,
				rows.filter((row) => row.owner === rep.email && holds(row, rep)).length,
			]),
		);
	const dateOf = (time: number, rep: OracleRep): string => wallClock(time, rep.timeZone).date;
	return {
		...loads,
		assigned: count(() => true),
		today: count(({ at }, rep) => dateOf(at, rep) === dateOf(capturedAt, rep)),
		thisWeek: count(({ at }, rep) => monday(dateOf(at, rep)) === monday(dateOf(capturedAt, rep))),
	};
}

/** A lead counts once, with its latest row. */
const countedRows = ({ rows }: Asked): OracleRow[] | null =>
	rows &&
	rows.filter(
		(row, index) =>
			!rows.some(
				(other, place) =>
					other.leadKey === row.leadKey &&
					(other.at > row.at || (other.at === row.at && place > index)),
			),
	);

const scoreOf = (key: string, { email, weight }: OracleRep): number =>
	-Math.log(drawOf(key, 'default', email)) / weight;

/** The rep for whom no other is better: criteria in order, the draw last. */
function best(reps: OracleRep[], ...criteria: Array<(rep: OracleRep) => number>): string {
	let left = reps;
	for (const criterion of criteria) {
		const lowest = Math.min(...left.map(criterion));
		left = left.filter((rep) => criterion(rep) === lowest);
	}
	return left[0].email;
}

function drawn(reps: OracleRep[], asked: Asked, counts: OracleCounts): string {
	const byPerson = (rep: OracleRep): number => scoreOf(asked.item.lead.personKey, rep);
	const of = (known: Record<string, number>, { email }: OracleRep): number => known[email] ?? 0;
	const { assigned, open, quotes } = counts;
	if (asked.assignment === 'stickyByAccount') {
		return best(reps, (rep) => scoreOf(domainOf(asked.item) ?? asked.item.lead.personKey, rep));
	}
	const load = asked.assignment === 'leastLoaded' ? (open ?? assigned) : (assigned ?? open);
	if (asked.assignment === 'leastLoaded' && load) {
		return best(reps, (rep) => of(load, rep) / rep.weight, byPerson);
	}
	if (asked.assignment === 'benchmark' && (quotes ?? open)) {
		return best(
			reps,
			(rep) => -of(quotes ?? {}, rep),
			(rep) => of(open ?? {}, rep),
			byPerson,
		);
	}
	if (asked.assignment === 'shortfall' && load) {
		const had = (rep: OracleRep): number => of(load, rep) + creditOf(rep, reps, asked);
		const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
		const share = (rep: OracleRep): number => rep.weight / sum(reps.map(({ weight }) => weight));
		const short = (rep: OracleRep): number => sum(reps.map(had)) * share(rep) - had(rep);
		const last = ({ email }: OracleRep): number =>
			Math.max(
				0,
				...(countedRows(asked) ?? []).filter((row) => row.owner === email).map(({ at }) => at),
			);
		return best(
			reps,
			(rep) => -Math.round(short(rep) * 1e6),
			({ weight }) => -weight,
			last,
			byPerson,
		);
	}
	const [first, second] = [...reps].sort((a, b) => byPerson(a) - byPerson(b));
	const known = assigned ?? open ?? {};
	const swap = second && of(known, second) / second.weight < of(known, first) / first.weight;
	return (swap ? second : first).email;
}

function creditOf(rep: OracleRep, reps: OracleRep[], asked: Asked): number {
	if (asked.catchUp) return 0;
	const rows = countedRows(asked);
	if (rows === null) return asked.counts.calibration?.[rep.email] ?? 0;
	const mean = (group: OracleRep[], holds: (date: string) => boolean): number => {
		const theirs = rows.filter(
			({ owner, at }) =>
				group.some(({ email }) => email === owner) && holds(wallClock(at, rep.timeZone).date),
		);
		return group.length === 0 ? 0 : theirs.length / group.length;
	};
	const { joined } = rep;
	const others = reps.filter((other) => other !== rep);
	const before = others.filter(
		(other) => joined !== null && (other.joined === null || other.joined < joined),
	);
	const now = wallClock(asked.capturedAt, rep.timeZone).date;
	const over = rep.timeOff.filter(({ last }) => last < now);
	return over.reduce(
		(sum, { first, last }) => sum + mean(others, (date) => first <= date && date <= last),
		mean(before, (date) => joined !== null && date < joined),
	);
}
