import { createHash } from 'node:crypto';
import { wallClock } from './wallClock';

/** Who gets a lead by docs/routing.md, in the plainest way there is; shares no code with the node. */

export type Week = Array<Array<{ start: number; end: number }>>;
export type DaySpan = { first: string; last: string };
export type OracleRep = {
	email: string;
	weight: number;
	countries: string[];
	active: boolean;
	timeZone: string;
	week: Week;
	daysOff: DaySpan[];
	timeOff: DaySpan[];
	joined: string | null;
	caps: { today: number | null; thisWeek: number | null; open: number | null };
};
export type OracleCounts = Partial<
	Record<
		'assigned' | 'open' | 'today' | 'thisWeek' | 'quotes' | 'calibration',
		Record<string, number>
	>
>;
export type OracleRow = { owner: string; at: number; leadKey: string };
export type OracleCase = {
	bucket: 'warm' | 'lukewarm' | 'cool' | 'cold';
	customer: boolean;
	personKey: string;
	leadKey: string;
	domain: string | null;
	country: string | null;
	capturedAt: number;
	existing: {
		assignment: { leadKey: string; ownerEmail: string } | null;
		ownerEmail: string | null;
		ownerActive: boolean | null;
		companyOwnerEmail: string | null;
		loads: Record<string, number>;
	};
	namedAccounts: Array<{ domain: string; owner: string }>;
	fallbackOwner: string | null;
	assignment: string;
	whenNobody: string;
	catchUp: boolean;
	team: { timeZone: string; week: Week; daysOff: DaySpan[] };
	reps: OracleRep[];
	counts: OracleCounts;
	rows: OracleRow[] | null;
};
export type Verdict = { owner: string | null; rule: string | null };

const MINUTE = 60_000;
const TARGETS = { warm: 5, lukewarm: 30, cool: null, cold: null };

export function ownerByDocs(one: OracleCase): Verdict {
	if (one.bucket === 'cold' && !one.customer) return { owner: null, rule: null };
	const claim = claimOf(one);
	if (claim) return claim;
	if (one.bucket === 'cold') return { owner: null, rule: null };
	return fromReps(one);
}

const isGone = (email: string, { reps, existing }: OracleCase): boolean =>
	reps.some((rep) => rep.email === email && !rep.active) ||
	(existing.ownerActive === false && existing.ownerEmail === email);

function claimOf(one: OracleCase): Verdict | null {
	const { existing, rows, leadKey, domain } = one;
	const row = (rows ?? [])
		.filter((entry) => entry.leadKey === leadKey)
		.reduce<OracleRow | null>((last, entry) => (last && last.at > entry.at ? last : entry), null);
	const assigned = existing.assignment?.leadKey === leadKey ? existing.assignment.ownerEmail : null;
	const contact = { owner: existing.ownerEmail, rule: 'contactOwner' };
	const company = { owner: existing.companyOwnerEmail, rule: 'companyOwner' };
	const account = one.namedAccounts.find(
		(named) => domain !== null && (domain === named.domain || domain.endsWith(`.${named.domain}`)),
	);
	const claims = [
		{ owner: assigned ?? row?.owner ?? null, rule: 'existingAssignment' },
		...(one.customer ? [company, contact] : [contact, company]),
		{ owner: account?.owner ?? null, rule: 'namedAccount' },
	];
	return claims.find(({ owner }) => owner !== null && !isGone(owner, one)) ?? null;
}

function fromReps(one: OracleCase): Verdict {
	const counts = countsOf(one);
	const able = one.reps.filter((rep) => mayTake(rep, one, counts));
	const noTerritory = one.reps.some(({ countries }) => countries.length === 0);
	const groups = [
		{
			rule: 'territory',
			reps: able.filter(({ countries }) => one.country !== null && countries.includes(one.country)),
		},
		{
			rule: 'team',
			reps: able.filter(({ countries }) => !noTerritory || countries.length === 0),
		},
		{ rule: 'nextRep', reps: able },
	];
	const first = groups.slice(0, 2).findIndex(({ reps }) => reps.length > 0);
	if (first < 0) return byFallback(one);
	const { rule, reps } = groups[first];
	const asked = one.whenNobody === 'nextRep' ? groups.slice(first) : [groups[first]];
	for (const group of asked) {
		const present = group.reps.filter((rep) => backAt(rep, one) === null);
		if (present.length > 0) return { owner: drawn(present, one, counts), rule: group.rule };
	}
	const fallback = byFallback(one);
	if (one.whenNobody === 'fallbackOwner' && fallback.owner !== null) return fallback;
	const back = Math.min(...reps.map((rep) => backAt(rep, one) ?? 0));
	const next = reps.filter((rep) => backAt(rep, one) === back);
	return { owner: drawn(one.whenNobody === 'nextOpening' ? next : reps, one, counts), rule };
}

function byFallback(one: OracleCase): Verdict {
	const { fallbackOwner } = one;
	return fallbackOwner !== null && !isGone(fallbackOwner, one)
		? { owner: fallbackOwner, rule: 'fallbackOwner' }
		: { owner: null, rule: 'nobody' };
}

function mayTake(rep: OracleRep, one: OracleCase, counts: OracleCounts): boolean {
	const today = wallClock(one.capturedAt, rep.timeZone).date;
	const full = (['today', 'thisWeek', 'open'] as const).some((kind) => {
		const cap = rep.caps[kind];
		const known = counts[kind];
		return cap !== null && known !== undefined && (known[rep.email] ?? 0) >= cap;
	});
	return (
		!isGone(rep.email, one) &&
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

/** When a rep who is away works again; null for one who isn't. */
function backAt(rep: OracleRep, one: OracleCase): number | null {
	const target = TARGETS[one.bucket];
	if (target === null) return null;
	let due = one.capturedAt;
	for (let left = target; left > 0; due += MINUTE) if (isWorking(due, one.team)) left--;
	const calendar = { ...rep, daysOff: [...rep.daysOff, ...rep.timeOff] };
	let time = one.capturedAt;
	while (!isWorking(time, calendar)) time += MINUTE;
	return time < due ? null : time;
}

const monday = (date: string): string => {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
	return day.toISOString().slice(0, 10);
};

function countsOf(one: OracleCase): OracleCounts {
	const { existing, reps, capturedAt } = one;
	const loads = Object.keys(existing.loads).length > 0 ? { open: existing.loads } : {};
	const rows = countedRows(one);
	if (rows === null) return { ...loads, ...one.counts };
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
const countedRows = ({ rows }: OracleCase): OracleRow[] | null =>
	rows &&
	rows.filter(
		(row, index) =>
			!rows.some(
				(other, place) =>
					other.leadKey === row.leadKey &&
					(other.at > row.at || (other.at === row.at && place > index)),
			),
	);

function drawOf(key: string, { email, weight }: OracleRep): number {
	const parts = [key, 'default', email].map((part) => `${Buffer.byteLength(part)}:${part}`);
	const hash = createHash('sha256').update(parts.join('')).digest('hex');
	const u = (Number(BigInt(`0x${hash.slice(0, 14)}`)) + 1) / (2 ** 56 + 1);
	return -Math.log(u) / weight;
}

/** The rep for whom no other is better: criteria in order, the draw last. */
function best(reps: OracleRep[], ...criteria: Array<(rep: OracleRep) => number>): string {
	let left = reps;
	for (const criterion of criteria) {
		const lowest = Math.min(...left.map(criterion));
		left = left.filter((rep) => criterion(rep) === lowest);
	}
	return left[0].email;
}

function drawn(reps: OracleRep[], one: OracleCase, counts: OracleCounts): string {
	const byPerson = (rep: OracleRep): number => drawOf(one.personKey, rep);
	const of = (known: Record<string, number>, { email }: OracleRep): number => known[email] ?? 0;
	const { assigned, open, quotes } = counts;
	if (one.assignment === 'stickyByAccount') {
		return best(reps, (rep) => drawOf(one.domain ?? one.personKey, rep));
	}
	const load = one.assignment === 'leastLoaded' ? (open ?? assigned) : (assigned ?? open);
	if (one.assignment === 'leastLoaded' && load) {
		return best(reps, (rep) => of(load, rep) / rep.weight, byPerson);
	}
	if (one.assignment === 'benchmark' && (quotes ?? open)) {
		return best(
			reps,
			(rep) => -of(quotes ?? {}, rep),
			(rep) => of(open ?? {}, rep),
			byPerson,
		);
	}
	if (one.assignment === 'shortfall' && load) {
		const had = (rep: OracleRep): number => of(load, rep) + creditOf(rep, reps, one);
		const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
		const share = (rep: OracleRep): number => rep.weight / sum(reps.map(({ weight }) => weight));
		const short = (rep: OracleRep): number => sum(reps.map(had)) * share(rep) - had(rep);
		const last = ({ email }: OracleRep): number =>
			Math.max(
				0,
				...(countedRows(one) ?? []).filter((row) => row.owner === email).map(({ at }) => at),
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

function creditOf(rep: OracleRep, reps: OracleRep[], one: OracleCase): number {
	if (one.catchUp) return 0;
	const rows = countedRows(one);
	if (rows === null) return one.counts.calibration?.[rep.email] ?? 0;
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
	const now = wallClock(one.capturedAt, rep.timeZone).date;
	const over = rep.timeOff.filter(({ last }) => last < now);
	return over.reduce(
		(sum, { first, last }) => sum + mean(others, (date) => first <= date && date <= last),
		mean(before, (date) => joined !== null && date < joined),
	);
}
