import type { ScoredBucket } from '../../../lead/decisionTable';
import type { AxisName, Band } from '../../../lead/schema';
import type { Policy } from '../policy';

export type TableRow = Record<AxisName, readonly Band[]> & {
	bucket: ScoredBucket;
	/** Whether a lead that asked for sales is Lukewarm all the same. */
	orAsked: boolean;
	isOwn: boolean;
};

const ALL: readonly Band[] = ['high', 'medium', 'low', 'unknown'];
const builtIn = (
	fit: readonly Band[],
	intent: readonly Band[],
	capacity: readonly Band[],
	bucket: ScoredBucket,
): TableRow => ({ fit, intent, capacity, bucket, orAsked: bucket === 'cool', isOwn: false });

/** lead/decisionTable.ts row by row, the first that fits first. */
const BUILT_IN: TableRow[] = [
	builtIn(['high'], ['high'], ['high'], 'warm'),
	builtIn(['high'], ['high'], ALL, 'lukewarm'),
	builtIn(['high'], ['medium'], ALL, 'lukewarm'),
	builtIn(['high'], ['low', 'unknown'], ALL, 'cool'),
	builtIn(['medium', 'unknown'], ['high'], ALL, 'lukewarm'),
	builtIn(['medium', 'unknown'], ['medium', 'low', 'unknown'], ALL, 'cool'),
	builtIn(['low'], ALL, ALL, 'cold'),
];

/** The rows of the policy's own table, then those of the built-in one. */
export function tableRows({ decisionTable = [] }: Policy): TableRow[] {
	const bands = (band: Band | 'any'): readonly Band[] => (band === 'any' ? ALL : [band]);
	const own = decisionTable.map(({ fit, intent, capacity, bucket }) => ({
		fit: bands(fit),
		intent: bands(intent),
		capacity: bands(capacity),
		bucket,
		orAsked: false,
		isOwn: true,
	}));
	return [...own, ...BUILT_IN];
}
