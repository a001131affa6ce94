import { QUESTIONS } from '../../lead/questions';
import type { Axis, Bucket, Criterion, Qualification } from '../../lead/schema';
import { axisOf } from '../../lead/scoring';
import type { Policy } from './policy';
import { bucketByBands } from './scored';
import { listed, oneLine } from './text';

/** What would have to be true for a better bucket, and what to ask to find out. */
export type Counterfactual = {
	bucket: Bucket;
	raise: Array<{ criterion: string; from: number | null; to: 3 }>;
	/** “timeline ≤ 90 days makes capacity 67: warm” */
	text: string;
	question: string | null;
};

const TOP_LEVEL = 3;
const MOST_CRITERIA = 10;
const RANK: Record<Bucket, number> = { cold: 0, cool: 1, lukewarm: 2, warm: 3, review: 4 };

/** What level 3 means; in the order in which to ask: the committee last. */
const TOP_LEVELS: Record<string, string> = {
	'intent.pain': 'a problem with its cost or consequence',
	'intent.trigger': 'a decision to change or a dated renewal',
	'capacity.authority': 'the decision maker',
	'capacity.timeline': 'timeline ≤ 90 days',
	'intent.evaluation': 'a shortlist, trial or RFP',
	'intent.whyNow': 'an event with a date',
	'intent.request': 'a request for a demo, quote or call',
	'capacity.committee': 'two roles with the economic buyer',
};
const ORDER = Object.keys(TOP_LEVELS);

const TALK = ['intent', 'capacity'] as const;
type Talk = (typeof TALK)[number];
type Raised = Array<Criterion & { axis: Talk }>;
type Outcome = { raised: Raised; axes: Record<Talk, Axis>; bucket: Bucket };

/**
 * The fewest conversation criteria that, raised to level 3, reach a bucket better than `bucket`. Of equally
 * few, those not stated yet come first (a question can settle them), then those of more weight.
 */
export function counterfactualOf(
	qualification: Qualification,
	bucket: Bucket,
	policy: Policy,
): Counterfactual | null {
	const criteria = raisable(qualification);
	const better = (raised: Raised): Outcome | null => {
		const outcome = raisedTo3(qualification, raised, policy);
		return RANK[outcome.bucket] > RANK[bucket] ? outcome : null;
	};
	if (better(criteria) === null) return null;
	for (let size = 1; size <= criteria.length; size++) {
		for (const raised of combinations(criteria, size).sort((a, b) => costOf(a) - costOf(b))) {
			const outcome = better(raised);
			if (outcome) return inWords(outcome);
		}
	}
	return null;
}

function combinations<Entry>(list: Entry[], size: number): Entry[][] {
	if (size === 0) return [[]];
	return list.flatMap((first, index) =>
		combinations(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
	);
}

function raisedTo3(
	{ fit, intent, capacity }: Qualification,
	raised: Raised,
	policy: Policy,
): Outcome {
	const axes = {
		intent: raiseAxis(intent, 'intent', raised),
		capacity: raiseAxis(capacity, 'capacity', raised),
	};
	return { raised, axes, bucket: bucketByBands({ fit, ...axes }, policy).bucket };
}

function inWords({ raised, axes, bucket }: Outcome): Counterfactual {
	const scores = TALK.filter((name) => raised.some(({ axis }) => axis === name)).flatMap((name) =>
		axes[name].score === null ? [] : [`${name} ${axes[name].score}`],
	);
	const verb = raised.length > 1 ? 'make' : 'makes';
	const effect = scores.length > 0 ? `${listed(scores)}: ${bucket}` : `it ${bucket}`;
	return {
		bucket,
		raise: raised.map(({ id, level }) => ({ criterion: id, from: level, to: TOP_LEVEL })),
		text: `${listed(raised.map(({ id }) => labelOf(id)))} ${verb} ${effect}`,
		question: raised.map(({ id }) => QUESTIONS[id]).find(Boolean) ?? null,
	};
}

/** Criteria of the conversation below the top level, in the order in which to ask. */
function raisable({ intent, capacity }: Qualification): Raised {
	const axes = { intent, capacity };
	const open = TALK.flatMap((axis) =>
		axes[axis].criteria
			.filter(({ weight, level }) => weight > 0 && level !== TOP_LEVEL)
			.map((criterion) => ({ ...criterion, axis })),
	);
	const position = ({ id }: Criterion): number =>
		ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length;
	return open.sort((a, b) => position(a) - position(b)).slice(0, MOST_CRITERIA);
}

/** Orders sets of equally many criteria: fewer stated ones, then more weight. */
function costOf(raised: Raised): number {
	const stated = raised.filter(({ level }) => level !== null).length;
	return stated * 1e4 - raised.reduce((sum, { weight }) => sum + Math.min(weight, 100), 0);
}

function raiseAxis(axis: Axis, name: Talk, raised: Raised): Axis {
	const ids = raised.filter((criterion) => criterion.axis === name).map(({ id }) => id);
	if (ids.length === 0) return axis;
	const criteria = axis.criteria.map((criterion) =>
		ids.includes(criterion.id) ? { ...criterion, level: TOP_LEVEL } : criterion,
	);
	return axisOf(name, criteria, axis.thresholds);
}

const labelOf = (id: string): string => TOP_LEVELS[id] ?? `${oneLine(id, 60)} at level 3`;
