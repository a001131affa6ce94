import { decideByTable, type ScoredBucket, type TableOutcome } from '../../lead/decisionTable';
import type { Qualification } from '../../lead/schema';
import { AXES } from '../../lead/schema';
import { axisOf } from '../../lead/scoring';
import type { Policy } from './policy';

/** `row` is the row of the policy's own table that decided, counted from 1. */
export type Scored =
	| { bucket: ScoredBucket; outcome: TableOutcome; row: null }
	| { bucket: ScoredBucket; outcome: 'tableRow'; row: number };

/** The bucket of the three bands: by the first row of the policy's own table that fits, else by the built-in one. */
export function bucketByBands(
	axes: Pick<Qualification, (typeof AXES)[number]>,
	{ decisionTable = [] }: Policy,
): Scored {
	const at = decisionTable.findIndex((row) =>
		AXES.every((axis) => row[axis] === 'any' || row[axis] === axes[axis].band),
	);
	if (at < 0) return { ...decideByTable(axes), row: null };
	return { bucket: decisionTable[at].bucket, outcome: 'tableRow', row: at + 1 };
}

/** The readings with their bands by the policy's thresholds, for each axis that it sets them for. */
export function withThresholds(
	qualification: Qualification,
	thresholds: NonNullable<Policy['thresholds']>,
): Qualification {
	const axes = AXES.map((axis) => {
		const bounds = thresholds[axis];
		const { criteria } = qualification[axis];
		return [axis, bounds ? axisOf(axis, criteria, bounds) : qualification[axis]];
	});
	return { ...qualification, ...Object.fromEntries(axes) };
}
