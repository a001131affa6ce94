import { z } from 'zod/v4';
import { hashOf } from '../../lead/keys';
import type { AxisName } from '../../lead/schema';
import { DEFAULT_THRESHOLDS } from '../../lead/scoring';

const thresholdsSchema = z
	.object({ high: z.number().min(0).max(100), low: z.number().min(0).max(100) })
	.refine(({ high, low }) => low <= high, { error: 'expected “low” to be at most “high”' });

const rubricCriterionSchema = z.object({
	weight: z.number().min(0).max(10),
	/** What levels 0, 1, 2 and 3 mean; null where the rubric has no such level. */
	anchors: z.array(z.string().nullable()).length(4),
});

export const rubricSchema = z.object({
	name: z.string(),
	criteria: z.record(z.string(), rubricCriterionSchema),
	thresholds: z.object({
		fit: thresholdsSchema,
		intent: thresholdsSchema,
		capacity: thresholdsSchema,
	}),
});
export type Rubric = z.infer<typeof rubricSchema>;

export const B2B_SAAS: Rubric = {
	name: 'B2B SaaS',
	thresholds: DEFAULT_THRESHOLDS,
	criteria: {
		'fit.industry': criterion(3, 'neither', null, 'adjacent list', 'target list'),
		'fit.size': criterion(
			3,
			'beyond ×/÷4 of the band',
			'within ×/÷4',
			'within ×/÷2',
			'in the band',
		),
		'fit.geography': criterion(2, 'not served', 'served, not targeted', null, 'target'),
		'fit.technology': criterion(1, 'incompatible', 'neutral', null, 'listed complement'),
		'fit.regulation': criterion(
			1,
			'needs a regime we lack',
			null,
			null,
			'supported, or none needed',
		),
		'intent.pain': criterion(
			3,
			'“just looking”, no problem',
			'topic only',
			'specific problem, own words',
			'plus consequence, cost or feeling',
		),
		'intent.trigger': criterion(
			3,
			'content with current tool',
			'names tool, no wish to change',
			'dissatisfied, considering',
			'decided, or renewal/end dated',
		),
		'intent.evaluation': criterion(
			2,
			'not evaluating',
			'early research',
			'compares, asks price/security/fit',
			'shortlist, trial, RFP',
		),
		'intent.whyNow': criterion(
			2,
			'no hurry',
			'soft reason',
			'reason this half-year',
			'event with a date',
		),
		'intent.request': criterion(
			2,
			'no contact wanted',
			'content, newsletter',
			'trial, repeated pricing visits',
			'demo, quote, call, a human',
		),
		'capacity.authority': criterion(
			3,
			'no part in it',
			'another approves; specialist title',
			'recommends; director, head, manager',
			'decides; founder, C-level, VP',
		),
		'capacity.timeline': criterion(
			3,
			'none, or > 12 months',
			'6–12 months',
			'91–180 days',
			'≤ 90 days',
		),
		'capacity.committee': criterion(
			2,
			'outside the buying group',
			'others, unnamed',
			'one role named',
			'two roles with economic buyer, or sole decider stated',
		),
		'capacity.budget': criterion(
			0,
			'recorded only',
			'recorded only',
			'range stated: +5',
			'confirmed: +5',
		),
	},
};

export const RECORDED_CRITERIA = [
	'info.metrics',
	'info.decisionCriteria',
	'info.decisionProcess',
	'info.paperProcess',
	'info.champion',
	'info.competition',
];

export type RubricChange = { criterion: string; weight?: number; anchors?: Array<string | null> };

/** The preset with the rows of the node's table laid over it. Throws on a criterion the rubric lacks. */
export function changeRubric(
	rubric: Rubric,
	changes: RubricChange[],
	thresholds: Partial<Rubric['thresholds']> = {},
): Rubric {
	const criteria = { ...rubric.criteria };
	for (const { criterion: id, weight, anchors } of changes) {
		const current = criteria[id];
		if (!current) throw new Error(`The rubric “${rubric.name}” has no criterion “${id}”`);
		criteria[id] = { weight: weight ?? current.weight, anchors: anchors ?? current.anchors };
	}
	return { ...rubric, criteria, thresholds: { ...rubric.thresholds, ...thresholds } };
}

/** Twelve hex digits over everything that a score depends on, whatever the order of keys. */
export function rubricVersion(rubric: Rubric): string {
	const criteria = Object.entries(rubric.criteria).sort(([a], [b]) => (a < b ? -1 : 1));
	return hashOf(rubric.name, JSON.stringify(criteria), JSON.stringify(rubric.thresholds)).slice(
		0,
		12,
	);
}

export function axisOfCriterion(id: string): AxisName | null {
	const axis = id.split('.')[0];
	return axis === 'fit' || axis === 'intent' || axis === 'capacity' ? axis : null;
}

function criterion(weight: number, ...anchors: Array<string | null>): Rubric['criteria'][string] {
	return { weight, anchors };
}
