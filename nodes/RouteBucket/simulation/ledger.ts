import { NO_COUNTS, type Assignment, type Counts } from '../counts';
import type { Policy } from '../policy';

type PerRep = Record<string, number>;

/**
 * The counts as they were at each decision. `moving`: those supplied are from before the first decision, and each
 * decision adds to them, as where leads came one after the other. `fixed`: every decision read the same.
 */
export type Mode = 'moving' | 'fixed';
export type Ledger = {
	at: (time: number) => Counts;
	add: (assignment: { owner: string; at: number; leadKey: string }) => void;
};

/** Decisions are asked for in the order of their times. `simulated` are the keys of their leads. */
export function ledgerOf(
	supplied: Counts,
	mode: Mode,
	policy: Policy,
	simulated: ReadonlyMap<string, number>,
): Ledger {
	if (mode === 'fixed') {
		// A row of the enquiry itself would keep its owner whatever the policy says.
		const rows = supplied.rows?.map((row) => ({ ...row, leadKey: null })) ?? null;
		const counts = { ...supplied, rows };
		return { at: () => counts, add: () => {} };
	}
	const { assigned, open } = supplied;
	if (assigned === null && open === null) {
		return rowLedger(supplied, needsRows(policy), rowsBefore(supplied, simulated));
	}
	const counts = { ...supplied, assigned: copied(assigned), open: copied(open) };
	return {
		at: () => counts,
		add({ owner }) {
			for (const perRep of [counts.assigned, counts.open]) if (perRep) count(perRep, owner, 1);
		},
	};
}

/** Rows of the simulated leads themselves are what is decided anew; those from before are an earlier decision. */
const rowsBefore = ({ rows }: Counts, simulated: ReadonlyMap<string, number>): Assignment[] =>
	(rows ?? [])
		.filter(({ leadKey, at }) => at < (simulated.get(leadKey ?? '') ?? Infinity))
		.sort((a, b) => a.at - b.at);

function rowLedger(supplied: Counts, withRows: boolean, start: Assignment[]): Ledger {
	const rows = new Map<string | symbol, Assignment>();
	const assigned: PerRep = {};
	let next = 0;
	const put = ({ owner, at, leadKey }: Assignment): void => {
		const key = leadKey ?? Symbol('a row without a lead');
		const earlier = rows.get(key);
		if (earlier) {
			count(assigned, earlier.owner, -1);
			rows.delete(key);
		}
		count(assigned, owner, 1);
		rows.set(key, { owner, at, leadKey: null });
	};
	return {
		at(time) {
			for (; next < start.length && start[next].at <= time; next++) put(start[next]);
			return withRows
				? { ...supplied, rows: [...rows.values()] }
				: { ...supplied, rows: null, assigned };
		},
		add: put,
	};
}

/** Whether more is read of the rows than how many each rep has. */
const needsRows = ({ assignment, reps }: Policy): boolean =>
	assignment === 'shortfall' || reps.some(({ capPerDay, capPerWeek }) => capPerDay ?? capPerWeek);

const copied = (perRep: PerRep | null): PerRep | null => perRep && { ...perRep };

function count(perRep: PerRep, owner: string, by: number): void {
	perRep[owner] = (perRep[owner] ?? 0) + by;
}

export const isSupplied = (counts: Counts): boolean =>
	Object.keys(NO_COUNTS).some((kind) => counts[kind as keyof Counts] !== null);
