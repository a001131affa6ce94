import type { Counts } from '../counts';
import type { Policy } from '../policy';
import { isSupplied, ledgerOf, type Mode } from './ledger';
import type { Stored } from './stored';

type PerRep = Record<string, number>;

/** So many decisions tell how the counts were. */
const SAMPLE = 300;
const NEEDS_COUNTS = ['shortfall', 'leastLoaded'];
const CAP_FROM_ROWS = /^at the cap of \d+ leads a (?:day|week)$/u;

/** How the counts were when these were decided, by the figures in their traces: the likelier first. */
export function modesFor(
	decisions: Stored[],
	supplied: Counts,
	policy: Policy,
	simulated: ReadonlyMap<string, number>,
): [Mode, Mode] {
	const matches = { moving: 0, fixed: 0 };
	const ledgers = {
		moving: ledgerOf(supplied, 'moving', policy, simulated),
		fixed: ledgerOf(supplied, 'fixed', policy, simulated),
	};
	const sample = decisions.slice(0, SAMPLE);
	for (const { decidedAt, found, loads, leadKey, before } of sample) {
		for (const mode of ['moving', 'fixed'] as const) {
			const ledger = ledgers[mode];
			const view = tallied(ledger.at(decidedAt));
			matches[mode] += found.candidates.filter((one) =>
				agrees(one, expected(one, found.assignment, view, loads)),
			).length;
			if (before.owner) ledger.add({ owner: before.owner, at: decidedAt, leadKey });
		}
		if (isSupplied(supplied)) continue;
		const capped = found.candidates.some(({ excluded }) => CAP_FROM_ROWS.test(excluded ?? ''));
		if (capped) matches.moving++;
	}
	if (matches.moving !== matches.fixed) {
		return matches.moving > matches.fixed ? ['moving', 'fixed'] : ['fixed', 'moving'];
	}
	// A change to an assignment that works from counts is tried with counts.
	const assignment = policy.assignment ?? 'twoChoices';
	const isNew = sample.some(
		({ found }) => found.assignment !== null && found.assignment !== assignment,
	);
	const moves = isSupplied(supplied) || (isNew && NEEDS_COUNTS.includes(assignment));
	return moves ? ['moving', 'fixed'] : ['fixed', 'moving'];
}

function tallied({ rows, assigned, open }: Counts): Pick<Counts, 'assigned' | 'open'> {
	if (rows === null) return { assigned, open };
	const perRep: PerRep = {};
	for (const { owner } of rows) perRep[owner] = (perRep[owner] ?? 0) + 1;
	return { assigned: perRep, open };
}

/** What the strategies show of a candidate, were these the counts. */
function expected(
	{ email, quotes }: Record<string, unknown> & { email: string },
	assignment: string | null,
	{ assigned, open }: Pick<Counts, 'assigned' | 'open'>,
	loads: PerRep,
): number {
	const stored = Object.keys(loads).length > 0 ? loads : null;
	const isOpen = assignment === 'leastLoaded' || quotes !== undefined;
	const shown = isOpen ? (open ?? stored ?? assigned) : (assigned ?? open ?? stored);
	return shown?.[email] ?? 0;
}

function agrees(candidate: Record<string, unknown>, count: number): boolean {
	const shown = candidate.assigned ?? candidate.load ?? candidate.open;
	return shown !== undefined && shown === count;
}
