import type { Counts } from './counts';
import { policyHash, type Policy } from './policy';
import { fairnessOf, ownerLoad } from './simulation/fairness';
import { flipsOf, type Flip } from './simulation/flips';
import { isSupplied, type Mode } from './simulation/ledger';
import { modesFor } from './simulation/mode';
import { reasonOf, replay, type Judged, type Replayed } from './simulation/replay';
import { COLUMNS, readStored, type Stored, type Unjudged } from './simulation/stored';
import { textOf, type Matrix, type Shortened, type Simulation } from './simulation/summary';

/** A summary stays readable, and small beside the leads themselves. */
const MOST_LISTED = 200;

export type Simulated = { summary: Simulation & { text: string }; flips: Flip[] };

/** Stored decisions through a policy: what would be decided otherwise, and why. Pure. */
export function simulate(jsons: object[], policy: Policy, supplied: Counts): Simulated {
	const { decisions, unreadable } = readAll(jsons);
	const hash = policyHash(policy);
	const simulated = new Map<string, number>();
	for (const { leadKey, decidedAt } of decisions) {
		if (!simulated.has(leadKey)) simulated.set(leadKey, decidedAt);
	}
	const setting = { policy, hash, supplied, simulated };
	const [likely, other] = modesFor(decisions, supplied, policy, simulated);
	const tried = (mode: Mode) => {
		const replayed = replay(decisions, jsons, mode, setting);
		return { ...replayed, ...flipsOf(replayed.judged, hash), mode };
	};
	let best = tried(likely);
	if (best.notReproducible.length > 0) {
		const second = tried(other);
		if (second.notReproducible.length < best.notReproducible.length) best = second;
	}
	const { flips, notReproducible, judged } = best;
	const unjudged = [...unreadable, ...best.unjudged].sort((a, b) => a.item - b.item);
	const leads = latestOf(judged);
	const owners = (side: 'before' | 'after') => judged.map((one) => one[side].owner);
	const result: Simulation = {
		policy: { version: policy.version, hash },
		decisions: jsons.length,
		judged: judged.length,
		samePolicy: judged.filter((one) => one.hash === hash).length,
		flipped: flips.length,
		bucketFlips: flips.filter(({ changed }) => changed.includes('bucket')).length,
		ownerFlips: flips.filter(({ changed }) => changed.includes('owner')).length,
		matrix: matrixOf(judged),
		ownerLoad: ownerLoad(leads, policy),
		fairness: {
			before: fairnessOf(owners('before'), policy),
			after: fairnessOf(owners('after'), policy),
		},
		flips: shortened(flips),
		notReproducible: shortened(notReproducible),
		unjudged: shortened(unjudged),
		notes: notesOn(best, policy, supplied, best.mode),
	};
	return { summary: { ...result, text: textOf(result) }, flips };
}

function readAll(jsons: object[]): { decisions: Stored[]; unreadable: Unjudged[] } {
	const decisions: Stored[] = [];
	const unreadable: Unjudged[] = [];
	for (const [index, json] of jsons.entries()) {
		try {
			decisions.push(readStored(json, index + 1));
		} catch (error) {
			unreadable.push({ item: index + 1, leadKey: null, reason: reasonOf(error) });
		}
	}
	// Of the same moment in the order of input.
	decisions.sort((a, b) => a.decidedAt - b.decidedAt);
	return { decisions, unreadable };
}

/** A lead that was decided several times counts once. */
function latestOf(judged: Judged[]): Array<{ before: string | null; after: string | null }> {
	const latest = new Map<string, { before: string | null; after: string | null }>();
	for (const { leadKey, before, after } of judged) {
		latest.set(leadKey, { before: before.owner, after: after.owner });
	}
	return [...latest.values()];
}

function matrixOf(judged: Judged[]): Matrix {
	const row = () => Object.fromEntries(COLUMNS.map((column) => [column, 0]));
	const matrix = Object.fromEntries(COLUMNS.map((column) => [column, row()])) as Matrix;
	for (const { before, after } of judged) matrix[before.column][after.column]++;
	return matrix;
}

const shortened = <Entry>(all: Entry[]): Shortened<Entry> => ({
	listed: all.slice(0, MOST_LISTED),
	more: Math.max(0, all.length - MOST_LISTED),
});

/** What the reader has to know of how the counts were found. */
function notesOn({ judged }: Replayed, policy: Policy, supplied: Counts, mode: Mode): string[] {
	const notes: string[] = [];
	if (judged.length === 0) return notes;
	if (mode === 'moving') {
		const start = isSupplied(supplied)
			? 'those of “Assignments So Far” from before these decisions'
			: 'none';
		notes.push(
			`Leads per rep are counted as this simulation assigns them, in the order of time, starting with ${start}.`,
		);
	} else if (isSupplied(supplied)) {
		notes.push('Every decision was judged on the same counts, those of “Assignments So Far”.');
	}
	const { assignment, reps } = policy;
	const isCapped = reps.some(({ capPerDay, capPerWeek }) => capPerDay ?? capPerWeek);
	const lacks = !isSupplied(supplied) && mode === 'fixed';
	if (lacks && (assignment === 'shortfall' || assignment === 'benchmark' || isCapped)) {
		notes.push(
			'“Assignments So Far” is empty, so caps per day and week and assignments from counts work without them, as they would for new leads. Set it to [] to have the leads counted here.',
		);
	}
	return notes;
}
