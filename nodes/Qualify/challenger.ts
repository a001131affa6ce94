import { AXES, type AxisName, type Qualification } from '../../lead/schema';
import { bucketOf } from './agreement';

type Score = { score: number | null; coverage: number; band: string };
export type Challenger = {
	rubricVersion: string;
	model: string | null;
	scores: Record<AxisName, Score> | null;
	/** By the table of fit and intent alone, before vetoes, launch mode and review. */
	bucket: string | null;
	sameBucket: boolean | null;
	/** Why there is no result. */
	fault: string | null;
};

/** What another rubric or model makes of the same lead: logged beside the result, and never part of it. */
export function comparedWith(incumbent: Qualification, other: Qualification): Challenger {
	const scores = Object.fromEntries(
		AXES.map((name) => {
			const { score, coverage, band } = other[name];
			return [name, { score, coverage, band }];
		}),
	) as Record<AxisName, Score>;
	const bucket = bucketOf(other);
	return {
		rubricVersion: other.reader.rubricVersion,
		model: other.reader.model,
		scores,
		bucket,
		sameBucket: bucket === bucketOf(incumbent),
		fault: null,
	};
}

export const withoutResult = (
	model: string | null,
	rubricVersion: string,
	fault: string,
): Challenger => ({ rubricVersion, model, scores: null, bucket: null, sameBucket: null, fault });
