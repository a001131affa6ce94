import { calibrationOf } from './calibration';
import type { Counts } from './counts';
import { candidatesFor, twoChoices, type Candidate } from './draw';
import { companyDomainOf, type RoutedItem } from './item';
import type { ASSIGNMENTS, Policy, Rep } from './policy';
import { oneLine } from './text';

export type AssignmentName = (typeof ASSIGNMENTS)[number];
export type Enquiry = { item: RoutedItem; policy: Policy; counts: Counts; capturedAt: number };
export type Ranked = { rep: Rep; figures: Record<string, number> };
export type Draw = {
	/** The taker first. */
	ranked: Ranked[];
	why: string;
	/** What the chosen assignment lacked. */
	note: string | null;
};
type Strategy = (candidates: Candidate[], enquiry: Enquiry) => Draw;
type Scored = Candidate & { figures: Record<string, number> };

const STRATEGIES: Record<AssignmentName, Strategy> = {
	benchmark,
	leastLoaded,
	shortfall,
	stickyByAccount,
	twoChoices: byTwoChoices,
};

/** Who of these reps takes the lead by the policy's assignment; null where all weights are 0. */
export function drawAmong(reps: Rep[], enquiry: Enquiry): Draw | null {
	const { item, policy } = enquiry;
	const assignment = policy.assignment ?? 'twoChoices';
	const sticky = assignment === 'stickyByAccount' ? companyDomainOf(item) : null;
	const candidates = candidatesFor(sticky ?? item.lead.personKey, policy.ruleset, reps);
	if (candidates.length === 0) return null;
	const draw = STRATEGIES[assignment](candidates, enquiry);
	return candidates.length > 1
		? draw
		: { ...draw, why: 'the only one who can take it', note: null };
}

function byTwoChoices(candidates: Candidate[], { counts }: Enquiry): Draw {
	const loads = counts.assigned ?? counts.open ?? {};
	const ranked = twoChoices(candidates, loads);
	const [taker, other] = ranked;
	const fewer = counts.assigned ? 'fewer leads so far' : 'fewer open leads';
	const why =
		other && taker.score > other.score
			? `${fewer} for the weight than ${other.rep.email}`
			: `drawn by weight ahead of ${other?.rep.email}`;
	return { ranked: ranked.map((one) => figured(one, loads)), why, note: null };
}

const figured = ({ rep, score }: Candidate, loads: Record<string, number>): Ranked => ({
	rep,
	figures: { weight: rep.weight, load: loads[rep.email] ?? 0, draw: rounded(score, 3) },
});

function instead(candidates: Candidate[], enquiry: Enquiry, lacking: string): Draw {
	const note = `${lacking}: drawn by weight with two choices instead.`;
	return { ...byTwoChoices(candidates, enquiry), note };
}

/** `(B + C)·w/W − (b + c)`: whoever is furthest below the share that their weight gives (Cal.com). */
function shortfall(candidates: Candidate[], enquiry: Enquiry): Draw {
	const { counts } = enquiry;
	const assigned = counts.assigned ?? counts.open;
	if (assigned === null) {
		return instead(
			candidates,
			enquiry,
			'Exact shortfall needs the assignments so far, and none are supplied',
		);
	}
	const reps = candidates.map(({ rep }) => rep);
	const credited = creditsOf(reps, enquiry);
	const had = ({ email }: Rep): number => (assigned[email] ?? 0) + (credited[email] ?? 0);
	const total = reps.reduce((sum, rep) => sum + had(rep), 0);
	const weights = reps.reduce((sum, { weight }) => sum + weight, 0);
	const scored = candidates.map((candidate): Scored => {
		const { rep } = candidate;
		return {
			...candidate,
			figures: {
				weight: rep.weight,
				assigned: assigned[rep.email] ?? 0,
				calibration: rounded(credited[rep.email] ?? 0, 3),
				// Rounded, so that equal shares are equal whatever the order of summing.
				shortfall: rounded((total * rep.weight) / weights - had(rep), 9),
			},
		};
	});
	const last = lastAssigned(enquiry.counts);
	scored.sort(
		(a, b) =>
			b.figures.shortfall - a.figures.shortfall ||
			b.rep.weight - a.rep.weight ||
			last(a.rep) - last(b.rep) ||
			a.score - b.score,
	);
	const why = `furthest below the share by weight (by ${rounded(scored[0].figures.shortfall, 1)})`;
	return { ranked: scored, why, note: null };
}

function creditsOf(reps: Rep[], { counts, policy, capturedAt }: Enquiry): Record<string, number> {
	if (policy.catchUp) return {};
	const { calibration, rows } = counts;
	if (rows === null) return calibration ?? {};
	return Object.fromEntries(
		reps.map((rep) => [rep.email, calibrationOf(rep, reps, rows, policy, capturedAt)]),
	);
}

/** 0 for someone who never got a lead, and where the counts have no times. */
function lastAssigned({ rows }: Counts): (rep: Rep) => number {
	const last = new Map<string, number>();
	for (const { owner, at } of rows ?? []) last.set(owner, Math.max(at, last.get(owner) ?? 0));
	return ({ email }) => last.get(email) ?? 0;
}

function leastLoaded(candidates: Candidate[], enquiry: Enquiry): Draw {
	const loads = enquiry.counts.open ?? enquiry.counts.assigned;
	if (loads === null) {
		return instead(
			candidates,
			enquiry,
			'Least loaded needs the open leads per rep, and none are supplied',
		);
	}
	const relative = ({ rep }: Candidate): number => (loads[rep.email] ?? 0) / rep.weight;
	const ranked = [...candidates].sort((a, b) => relative(a) - relative(b) || a.score - b.score);
	const fewest = relative(ranked[1] ?? ranked[0]) > relative(ranked[0]);
	return {
		ranked: ranked.map((one) => figured(one, loads)),
		why: fewest
			? 'the fewest open leads for the weight'
			: 'drawn by weight among those with the fewest open leads',
		note: null,
	};
}

/** After the territory: most accepted quotes, then fewest open leads (CRMArena-Pro). */
function benchmark(candidates: Candidate[], enquiry: Enquiry): Draw {
	const { quotes, open } = enquiry.counts;
	if (quotes === null && open === null) {
		const lacking =
			'The benchmark preset needs accepted quotes and open leads per rep, and none are supplied';
		return instead(candidates, enquiry, lacking);
	}
	const scored = candidates.map((candidate): Scored => {
		const { email } = candidate.rep;
		return { ...candidate, figures: { quotes: quotes?.[email] ?? 0, open: open?.[email] ?? 0 } };
	});
	scored.sort(
		(a, b) =>
			b.figures.quotes - a.figures.quotes || a.figures.open - b.figures.open || a.score - b.score,
	);
	const [{ figures: taker }, other] = scored;
	const ahead =
		taker.quotes > (other?.figures.quotes ?? 0)
			? 'the most accepted quotes'
			: taker.open < (other?.figures.open ?? 0)
				? 'as many accepted quotes as others, and the fewest open leads of them'
				: 'drawn by weight among those with as many accepted quotes and open leads';
	const lacking = quotes === null ? 'accepted quotes' : open === null ? 'open leads' : null;
	return {
		ranked: scored,
		why: ahead,
		note: lacking && `The benchmark preset goes without ${lacking}: none are supplied.`,
	};
}

function stickyByAccount(candidates: Candidate[], { item }: Enquiry): Draw {
	const domain = companyDomainOf(item);
	return {
		ranked: candidates.map((one) => ({
			rep: one.rep,
			figures: { weight: one.rep.weight, draw: rounded(one.score, 3) },
		})),
		why: domain
			? `drawn by weight for all leads of ${oneLine(domain, 100)}`
			: 'drawn by weight for this person, who has no company domain',
		note: null,
	};
}

function rounded(value: number, digits: number): number {
	const scale = 10 ** digits;
	return Math.round(value * scale) / scale + 0;
}
