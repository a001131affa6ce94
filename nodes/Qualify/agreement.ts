import { decideByTable, type ScoredBucket } from '../../lead/decisionTable';
import type { AxisName, Criterion, Qualification } from '../../lead/schema';
import { AXES } from '../../lead/schema';
import { axisOf, bandOf, scoreCriteria } from '../../lead/scoring';
import type { Claim, Reading } from './readers/reading';

/** Points on intent or capacity within which a reading is repeated, where they would change the bucket. */
export const DELTA = 5;
/** Readings in all where one is repeated. */
export const READINGS = 3;

type Axes = Pick<Qualification, AxisName>;

export const bucketOf = (axes: Axes): ScoredBucket => decideByTable(axes).bucket;

/** Whether five points more or fewer on intent or capacity would put the lead into another bucket. */
export function isClose(axes: Axes): boolean {
	const bucket = bucketOf(axes);
	return (['intent', 'capacity'] as const).some((name) => {
		const { criteria, thresholds } = axes[name];
		const { score, coverage } = scoreCriteria(criteria);
		if (score === null) return false;
		return [score - DELTA, score + DELTA].some((moved) => {
			const band = bandOf(name, Math.min(100, Math.max(0, moved)), coverage, thresholds);
			return bucketOf({ ...axes, [name]: { ...axes[name], band } }) !== bucket;
		});
	});
}

/** One reading with what the evidence left of it. */
export type Checked = { reading: Reading; qualification: Qualification };

/**
 * Several readings as one: per criterion the lower median of the verified levels, unknown where most are. The quotes are
 * those of the first reading with that level; all else is the first reading’s.
 */
export function medianOf(checked: Checked[]): { reading: Reading; agreement: number } {
	const [{ reading: first }] = checked;
	const ids = [...new Set(checked.flatMap(({ reading }) => reading.claims.map(idOf)))];
	const claims = ids.flatMap((id): Claim[] => {
		const level = lowerMedian(checked.map(({ qualification }) => levelRead(qualification, id)));
		if (level === null) return [];
		const chosen = checked.find(({ qualification }) => levelRead(qualification, id) === level);
		return chosen?.reading.claims.filter((claim) => claim.criterion === id) ?? [];
	});
	const same = ids.filter((id) => {
		const levels = checked.map(({ qualification }) => levelRead(qualification, id));
		return levels.every((level) => level === levels[0]);
	});
	return {
		reading: {
			...first,
			claims,
			flags: [...new Set(checked.flatMap(({ reading }) => reading.flags))],
		},
		agreement: ids.length === 0 ? 1 : same.length / ids.length,
	};
}

const idOf = ({ criterion }: Claim): string => criterion;

function lowerMedian(levels: Array<number | null>): number | null {
	const known = levels.filter((level) => level !== null).sort((a, b) => a - b);
	if (known.length <= levels.length / 2) return null;
	return known[Math.floor((known.length - 1) / 2)];
}

const RANKS: Record<ScoredBucket, number> = { cold: 0, cool: 1, lukewarm: 2, warm: 3 };

/** Whether readings of the same words lie two or more buckets apart. */
export function areApart(checked: Checked[]): boolean {
	const ranks = checked.map(({ qualification }) => RANKS[bucketOf(qualification)]);
	return Math.max(...ranks) - Math.min(...ranks) >= 2;
}

const LEVELS_APART = 2;

/**
 * The criteria that the model and the rules, each with a verified quote, read two or more levels apart, and where the
 * rules’ level would change the bucket.
 */
export function disputed(model: Qualification, rules: Qualification): string[] {
	const bucket = bucketOf(model);
	return AXES.flatMap((name) =>
		model[name].criteria.flatMap(({ id, level }) => {
			const other = levelRead(rules, id);
			if (levelRead(model, id) === null || level === null || other === null) return [];
			if (Math.abs(level - other) < LEVELS_APART) return [];
			const criteria = model[name].criteria.map((one) =>
				one.id === id ? { ...one, level: other as Criterion['level'] } : one,
			);
			const axis = axisOf(name, criteria, model[name].thresholds);
			return bucketOf({ ...model, [name]: axis }) === bucket ? [] : [id];
		}),
	);
}

/** The level that words of the conversation earned, null where none did. */
export function levelRead(qualification: Qualification, id: string): Criterion['level'] {
	const criteria = [
		...AXES.flatMap((name) => qualification[name].criteria),
		...qualification.recorded,
	];
	const found = criteria.find((criterion) => criterion.id === id);
	return found?.via === 'conversation' ? found.level : null;
}
