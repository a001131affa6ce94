import { drawOf } from '../../lead/keys';
import type { Decision } from './decision';
import type { RoutedItem } from './item';
import type { Policy } from './policy';
import { capitalised } from './text';

/**
 * A few would-be Cold and Cool leads are contacted all the same, to learn what the rules miss. Only
 * `audit` tells which: a rep who knew would treat them otherwise.
 */
export function holdout(
	{ lead, qualification }: RoutedItem,
	policy: Policy,
	decision: Decision,
): Decision | null {
	const belowReps = decision.bucket === 'cold' || decision.bucket === 'cool';
	const byScore = decision.route === 'sales' && qualification?.class === 'sales';
	if (policy.holdout === 0 || !byScore || !belowReps || lead.emailType === 'disposable')
		return null;
	const wouldBe = decision.wouldBe ?? decision.bucket;
	if (drawOf(lead.personKey, 'holdout') > policy.holdout) {
		return { ...decision, audit: { holdout: false, propensity: 1 - policy.holdout, wouldBe } };
	}
	const because = 'selected for personal contact';
	return {
		...decision,
		bucket: 'lukewarm',
		wouldBe: null,
		outcome: 'personalContact',
		because,
		audit: { holdout: true, propensity: policy.holdout, wouldBe },
		steps: [...decision.steps, { step: 'selection', message: `${capitalised(because)}.` }],
	};
}
