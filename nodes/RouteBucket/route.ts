import type { Routing } from '../../lead/schema';
import { decide } from './buckets';
import { counterfactualOf, type Counterfactual } from './counterfactual';
import { outputName, type Decision } from './decision';
import { readItem, type RoutedItem } from './item';
import { nextActionOf } from './nextAction';
import { chooseOwner } from './owners';
import { calendarOf, policyHash, type Policy } from './policy';
import { slaOf } from './sla';
import { explain } from './trace';

/** The node's outputs, in order. */
export const OUTPUTS = ['Warm', 'Lukewarm', 'Cool', 'Cold', 'Review', 'Other'] as const;
export const REVIEW_OUTPUT = OUTPUTS.indexOf('Review');

/**
 * Decides what happens to a lead next, and the index of the output it leaves by. Pure: the same item,
 * policy and moment give the same routing. Throws `InvalidItem` where there is no usable `lead`.
 */
export function routeLead(
	json: unknown,
	policy: Policy,
	now: Date,
): { routing: Routing; output: number } {
	const item = readItem(json);
	const decision = decide(item, policy, now);
	const choice = chooseOwner(item, decision, policy);
	const sla = slaOf(decision, capturedAt(item, now), policy, choice.rep);
	const counterfactual = counterfactualFor(item, decision);
	const { timeZone } = calendarOf(policy, choice.rep);
	const explanation = explain(item, { decision, choice, sla, counterfactual, timeZone });
	return {
		routing: {
			bucket: decision.bucket,
			wouldBe: decision.wouldBe,
			outcome: decision.outcome,
			owner: choice.owner,
			nextAction: nextActionOf(item, decision, choice, sla?.businessDueAt ?? null, policy),
			sla,
			...explanation,
			counterfactual,
			policy: { version: policy.version, hash: policyHash(policy) },
			decidedAt: now.toISOString(),
			arm: null,
			...(decision.audit && { audit: decision.audit }),
		},
		output: OUTPUTS.findIndex((name) => name === outputName(decision)),
	};
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
): Counterfactual | null {
	if (qualification === null || route !== 'sales') return null;
	const reached = bucket === 'review' ? wouldBe : bucket;
	return reached === null ? null : counterfactualOf(qualification, reached);
}
