import type { Routing } from '../../lead/schema';
import { decide } from './buckets';
import { counterfactualOf, type Counterfactual } from './counterfactual';
import { countsAt, NO_COUNTS, type Counts } from './counts';
import { outputName, type Decision } from './decision';
import { readItem, type RoutedItem } from './item';
import { nextActionOf, titleOf } from './nextAction';
import { chooseOwner } from './owners';
import { policyHash, zoneOf, type Policy } from './policy';
import { withThresholds } from './scored';
import { slaOf, windowOf } from './sla';
import { armOf, leftAlone } from './softLaunch';
import { explain } from './trace';

/** The node's outputs, in order. */
export const OUTPUTS = ['Warm', 'Lukewarm', 'Cool', 'Cold', 'Review', 'Other'] as const;
export const REVIEW_OUTPUT = OUTPUTS.indexOf('Review');

/**
 * Decides what happens to a lead next, and the index of the output it leaves by. Pure: the same item,
 * policy, moment and counts give the same routing. Throws `InvalidItem` where there is no usable `lead`.
 */
export function routeLead(
	json: unknown,
	policy: Policy,
	now: Date,
	supplied: Counts = NO_COUNTS,
): { routing: Routing; output: number } {
	const item = underThresholds(readItem(json), policy);
	const decision = decide(item, policy, now);
	const arm = armOf(item, policy);
	const captured = capturedAt(item, now);
	const choice = chooseOwner({
		item,
		policy,
		decision,
		counts: countsAt(supplied, item.existing.loads, policy, captured.getTime()),
		capturedAt: captured.getTime(),
		window: windowOf(decision, captured, policy),
		arm,
	});
	const isOurs = arm !== 'existingProcess';
	const sla = isOurs ? slaOf(decision, captured, policy, choice.rep) : null;
	const counterfactual = counterfactualFor(item, decision, policy);
	const explanation = explain(item, {
		decision,
		choice,
		sla,
		counterfactual,
		timeZone: zoneOf(policy, choice.rep),
	});
	return {
		routing: {
			bucket: decision.bucket,
			wouldBe: decision.wouldBe,
			outcome: decision.outcome,
			owner: choice.owner,
			nextAction: isOurs
				? nextActionOf(item, decision, choice, sla?.businessDueAt ?? null, policy)
				: leftAlone(titleOf(item.lead)),
			sla,
			...explanation,
			counterfactual,
			policy: { version: policy.version, hash: policyHash(policy) },
			decidedAt: now.toISOString(),
			arm,
			...(decision.audit && { audit: decision.audit }),
		},
		output: OUTPUTS.findIndex((name) => name === (isOurs ? outputName(decision) : 'Other')),
	};
}

function underThresholds(item: RoutedItem, policy: Policy): RoutedItem {
	if (item.qualification === null || policy.thresholds === undefined) return item;
	const qualification = withThresholds(item.qualification, policy.thresholds);
	return { ...item, qualification, json: { ...item.json, qualification } };
}

/** A sender's clock may run ahead; nobody's time to answer starts in the future. */
function capturedAt({ source }: RoutedItem, now: Date): Date {
	const captured = source ? new Date(source.capturedAt) : now;
	return captured < now ? captured : now;
}

/** Only a lead on its way to sales can be talked into a better bucket. */
function counterfactualFor(
	{ qualification }: RoutedItem,
	{ route, bucket, wouldBe }: Decision,
	policy: Policy,
): Counterfactual | null {
	if (qualification === null || route !== 'sales') return null;
	const reached = bucket === 'review' ? wouldBe : bucket;
	return reached === null ? null : counterfactualOf(qualification, reached, policy);
}
