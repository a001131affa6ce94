import type { Axis, Band, Bucket, Criterion } from './schema';

export type ScoredBucket = Exclude<Bucket, 'review'>;
export type TableOutcome =
	| 'qualified'
	| 'highIntentNoCapacity'
	| 'mediumIntent'
	| 'partialFit'
	| 'askedForSales'
	| 'nurture'
	| 'notAFit';
export type TableDecision = { bucket: ScoredBucket; outcome: TableOutcome };
type Axes = { fit: Axis; intent: Axis; capacity: Axis };

/** Rows: fit; columns: intent. A high/high lead is warm only with high capacity. */
const TABLE: Record<Band, Record<Band, TableDecision>> = {
	high: {
		high: { bucket: 'lukewarm', outcome: 'highIntentNoCapacity' },
		medium: { bucket: 'lukewarm', outcome: 'mediumIntent' },
		low: { bucket: 'cool', outcome: 'nurture' },
		unknown: { bucket: 'cool', outcome: 'nurture' },
	},
	medium: partialFit(),
	unknown: partialFit(),
	low: {
		high: notAFit(),
		medium: notAFit(),
		low: notAFit(),
		unknown: notAFit(),
	},
};

function partialFit(): Record<Band, TableDecision> {
	const nurture: TableDecision = { bucket: 'cool', outcome: 'nurture' };
	return {
		high: { bucket: 'lukewarm', outcome: 'partialFit' },
		medium: nurture,
		low: nurture,
		unknown: nurture,
	};
}

function notAFit(): TableDecision {
	return { bucket: 'cold', outcome: 'notAFit' };
}

/** The bucket of three bands, then the *asked for sales* rule: such a lead is at least Lukewarm. */
export function decideByTable({ fit, intent, capacity }: Axes): TableDecision {
	if (fit.band === 'high' && intent.band === 'high' && capacity.band === 'high') {
		return { bucket: 'warm', outcome: 'qualified' };
	}
	const decision = TABLE[fit.band][intent.band];
	if (decision.bucket === 'cool' && askedForSales({ fit, intent })) {
		return { bucket: 'lukewarm', outcome: 'askedForSales' };
	}
	return decision;
}

/** Asked for a demo, quote, call or human; fit and intent not low; no stated lack of problem or interest. */
export function askedForSales({ fit, intent }: Pick<Axes, 'fit' | 'intent'>): boolean {
	const levelOf = (id: string): number | null =>
		intent.criteria.find((criterion: Criterion) => criterion.id === id)?.level ?? null;
	return (
		levelOf('intent.request') === 3 &&
		fit.band !== 'low' &&
		intent.band !== 'low' &&
		!['intent.pain', 'intent.trigger', 'intent.evaluation'].some((id) => levelOf(id) === 0)
	);
}
