import { lintBuckets } from './linting/buckets';
import type { Finding } from './linting/finding';
import { lintOwners } from './linting/owners';
import { lintReps } from './linting/reps';
import { lintRules } from './linting/rules';
import { lintTerritories } from './linting/territories';
import { lintTimes } from './linting/times';
import type { Policy } from './policy';

export type { Finding } from './linting/finding';

/** What a valid policy most likely does not mean, by the order of its tables. */
export function lintPolicy(policy: Policy, now = new Date()): Finding[] {
	const ofOwners = [lintReps, lintTerritories, lintOwners];
	const checks =
		policy.ownerDecidedBy === 'crm'
			? [lintRules, lintBuckets, lintTimes]
			: [...ofOwners, lintRules, lintBuckets, lintTimes];
	return checks.flatMap((check) => check(policy, now));
}
