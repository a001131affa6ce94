import { bucketByDocs, type BucketVerdict } from './oracleBuckets';
import { ownerByDocs, type OwnerVerdict } from './oracleOwners';
import type { OracleCase } from './oracleCase';

export type Verdict = BucketVerdict & OwnerVerdict & { output: string };

/** Where a lead goes by the docs, in the plainest way there is; shares no code with the node. */
export function routeByDocs(one: OracleCase): Verdict {
	const decided = bucketByDocs(one);
	const output = decided.isOther ? 'Other' : decided.bucket;
	return {
		...decided,
		...ownerByDocs(one, decided),
		output: `${output[0].toUpperCase()}${output.slice(1)}`,
		targetSeconds: decided.isOther ? null : decided.targetSeconds,
	};
}
