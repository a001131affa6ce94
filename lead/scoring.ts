import type { Axis, AxisName, Band, Criterion } from './schema';

/** Below this share of resolved weight an axis has no score. */
export const COVERAGE_FLOOR = 0.4;
/** A high band, and a low fit, need this share of resolved weight. */
export const COVERAGE_FOR_EXTREMES = 0.6;
/** A budget stated as a range, or confirmed, adds this to a resolved capacity. */
export const BUDGET_BONUS = 5;

export type Thresholds = { high: number; low: number };
export const DEFAULT_THRESHOLDS: Record<AxisName, Thresholds> = {
	fit: { high: 80, low: 35 },
	intent: { high: 65, low: 35 },
	capacity: { high: 60, low: 30 },
};

const MAX_LEVEL = 3;
const BUDGET = 'capacity.budget';

/**
 * `score = 100 · Σ w·l/3 / Σ w` over resolved criteria; `coverage = Σ w(resolved) / Σ w(active)`.
 * Unrounded; null below the coverage floor. A budget of level 2 or 3 adds a bonus to a resolved score.
 */
export function scoreCriteria(criteria: Criterion[]): { score: number | null; coverage: number } {
	const active = sum(criteria.map((criterion) => criterion.weight));
	const resolved = criteria.filter((criterion) => criterion.level !== null);
	const resolvedWeight = sum(resolved.map((criterion) => criterion.weight));
	const coverage = active === 0 ? 0 : resolvedWeight / active;
	if (resolvedWeight === 0 || coverage < COVERAGE_FLOOR) return { score: null, coverage };
	const points = sum(resolved.map((criterion) => criterion.weight * (criterion.level ?? 0)));
	const bonus = resolved.some((criterion) => criterion.id === BUDGET && (criterion.level ?? 0) >= 2)
		? BUDGET_BONUS
		: 0;
	return {
		score: Math.min(100, (100 * points) / (MAX_LEVEL * resolvedWeight) + bonus),
		coverage,
	};
}

/** Compares the unrounded score. High, and for fit also low, need a coverage of at least 0.6. */
export function bandOf(
	axis: AxisName,
	score: number | null,
	coverage: number,
	thresholds: Thresholds,
): Band {
	if (score === null) return 'unknown';
	const covered = coverage >= COVERAGE_FOR_EXTREMES;
	if (score >= thresholds.high) return covered ? 'high' : 'medium';
	if (score < thresholds.low) return axis === 'fit' && !covered ? 'medium' : 'low';
	return 'medium';
}

/** The axis as the item carries it: whole-number score, band decided on the unrounded one. */
export function axisOf(axis: AxisName, criteria: Criterion[], thresholds: Thresholds): Axis {
	const { score, coverage } = scoreCriteria(criteria);
	return {
		score: score === null ? null : Math.round(score),
		coverage,
		band: bandOf(axis, score, coverage, thresholds),
		thresholds,
		criteria,
	};
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
