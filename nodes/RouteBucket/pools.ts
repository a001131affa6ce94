import { countryNameOf } from '../../lead/countries';
import { absenceOf, type Absence } from './availability';
import type { Span } from './calendar';
import { joinedAt } from './calibration';
import { capReached, capsNotEnforced } from './caps';
import type { Step } from './decision';
import { countryOf, type RoutedItem } from './item';
import type { Policy, Rep } from './policy';
import { takerRuleFor } from './rules';
import { drawAmong, type Draw, type Enquiry } from './strategies';
import { boundReps, fitsBecause, hasTerritory, placeOf, takersOf } from './territories';

/** The reps that a rule names for a lead. */
type Pool = { rule: string; why: string; outside: string; holds: (rep: Rep) => boolean };
type Asked = Enquiry & {
	window: Span | null;
	/** Why someone can own nothing any more, else null. */
	gone: (rep: Rep) => string | null;
	/** Whether a fallback owner can step in. */
	hasFallback: boolean;
};
export type Drawn = {
	/** Null where nobody may take the lead, or all are away and the fallback owner shall step in. */
	rep: Rep | null;
	why: string;
	steps: Step[];
};

const MOST_CANDIDATES = 10;

/**
 * The team that a rule names; the reps of the lead's territory, by the table and by their countries; those without a
 * territory, or, if every rep has one, the whole team.
 */
function poolsFor(item: RoutedItem, policy: Policy): Pool[] {
	const { reps, territories = [] } = policy;
	const country = countryOf(item);
	const place = country === null ? '' : countryNameOf(country);
	const bound = boundReps(policy);
	const open = reps.some((rep) => !hasTerritory(rep, bound));
	const rule = takerRuleFor(policy, item.json);
	const where = placeOf(item);
	return [
		...(rule?.team ? [ruledPool(rule.name, takersOf(rule, policy))] : []),
		...territories.flatMap((row) => {
			const because = fitsBecause(row, where);
			return because === null ? [] : [territoryPool(row.name, because, takersOf(row, policy))];
		}),
		{
			rule: 'territory',
			why: `covers ${place}`,
			outside: `does not cover ${place}`,
			holds: ({ countries }) => country !== null && countries.includes(country),
		},
		{
			rule: 'team',
			why: 'in the team',
			outside: 'has a territory elsewhere',
			holds: (rep) => !open || !hasTerritory(rep, bound),
		},
	];
}

const ruledPool = (rule: string, takers: string[]): Pool => ({
	rule: 'rule',
	why: `in the team that the rule “${rule}” names`,
	outside: `not in the team of the rule “${rule}”`,
	holds: ({ email }) => takers.includes(email),
});

const territoryPool = (name: string, because: string, takers: string[]): Pool => ({
	rule: 'territory',
	why: `covers the territory “${name}” (${because})`,
	outside: `not in the territory “${name}”`,
	holds: ({ email }) => takers.includes(email),
});

const ANYONE: Pool = {
	rule: 'nextRep',
	why: 'stands in for a territory where everyone is away',
	outside: '',
	holds: () => true,
};

/** Draws among the present reps of the first pool that has anyone for the lead; else as the policy says. */
export function drawFromPools(asked: Asked): Drawn {
	const { policy } = asked;
	const pools = poolsFor(asked.item, policy);
	const standings = policy.reps.map((rep) => standingOf(rep, asked));
	const members = (pool: Pool): Standing[] =>
		standings.filter(({ rep, barred }) => barred === null && pool.holds(rep));
	const notes = capNotes(asked);
	const home = pools.findIndex((pool) => members(pool).length > 0);
	if (home < 0) {
		const why = policy.reps.length === 0 ? 'no reps are listed' : 'no rep can take this lead';
		return { rep: null, why, steps: notes };
	}
	const whenNobody = policy.whenNobodyIsAvailable ?? 'hold';
	const others = whenNobody === 'nextRep' ? [...pools.slice(home + 1), ANYONE] : [];
	const draw = (pool: Pool, group: Standing[]): Drawn | null => {
		const drawn = drawAmong(
			group.map(({ rep }) => rep),
			asked,
		);
		return drawn && explained(pool, drawn, { standings, notes, policy });
	};
	for (const pool of [pools[home], ...others]) {
		const drawn = draw(
			pool,
			members(pool).filter(({ absence }) => absence === null),
		);
		if (drawn) return drawn;
	}
	const allAway = { rep: null, why: 'everyone who could take this lead is away', steps: notes };
	if (whenNobody === 'fallbackOwner' && asked.hasFallback) return allAway;
	const waiting = members(pools[home]);
	const group = whenNobody === 'nextOpening' ? firstBack(waiting) : waiting;
	return draw(pools[home], group) ?? allAway;
}

type Standing = { rep: Rep; barred: string | null; absence: Absence | null };

function standingOf(rep: Rep, { policy, counts, capturedAt, window, gone }: Asked): Standing {
	const barred =
		gone(rep) ??
		(rep.weight === 0 ? 'weight 0' : null) ??
		(joinedAt(rep, policy) > capturedAt ? `joins on ${rep.joined}` : null) ??
		capReached(rep, counts);
	return { rep, barred, absence: barred === null ? absenceOf(rep, window, policy) : null };
}

function capNotes({ policy, counts }: Asked): Step[] {
	const message = capsNotEnforced(policy.reps, counts);
	return message === null ? [] : [{ step: 'owner', message }];
}

function firstBack(waiting: Standing[]): Standing[] {
	const back = ({ absence }: Standing): number => absence?.until ?? Infinity;
	const earliest = Math.min(...waiting.map(back));
	return waiting.filter((standing) => back(standing) === earliest);
}

function explained(
	pool: Pool,
	{ ranked, why: drawWords, note }: Draw,
	{ standings, notes, policy }: { standings: Standing[]; notes: Step[]; policy: Policy },
): Drawn {
	const [{ rep }] = ranked;
	const absence = standings.find((standing) => standing.rep === rep)?.absence;
	const why = [pool.why, drawWords, absence?.words].filter(Boolean).join(', ');
	const candidates = [
		...ranked.map(({ rep: { email }, figures }) => ({ email, ...figures })),
		...standings
			.filter((standing) => !ranked.some((one) => one.rep === standing.rep))
			.map((standing) => ({
				email: standing.rep.email,
				excluded: pool.holds(standing.rep)
					? (standing.barred ?? standing.absence?.words)
					: pool.outside,
			})),
	];
	const step = {
		step: 'owner',
		message: `${rep.email}: ${why}.`,
		rule: pool.rule,
		assignment: policy.assignment ?? 'twoChoices',
		candidates: candidates.slice(0, MOST_CANDIDATES),
		moreCandidates: Math.max(0, candidates.length - MOST_CANDIDATES),
	};
	const noted = note === null ? [] : [{ step: 'owner', message: note }];
	return { rep, why, steps: [...notes, ...noted, step] };
}
