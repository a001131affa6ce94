import type { Deciding, Judged } from './replay';
import type { Column } from './stored';

export type Flip = {
	leadKey: string;
	/** The item of the node’s input, from 1. */
	item: number;
	decidedAt: string;
	changed: Array<'bucket' | 'owner'>;
	bucket: { before: Column; after: Column };
	owner: { before: string | null; after: string | null };
	before: string;
	after: string;
	bucketBy: Deciding | null;
	ownerBy: Deciding | null;
};
export type NotReproducible = Flip & { because: string };

/** What changed, in the policy's name where it is another one than then. */
export function flipsOf(
	judged: Judged[],
	hash: string,
): { flips: Flip[]; notReproducible: NotReproducible[] } {
	const flips: Flip[] = [];
	const notReproducible: NotReproducible[] = [];
	for (const one of judged) {
		const flip = flipOf(one);
		if (flip === null) continue;
		if (one.hash === hash) notReproducible.push({ ...flip, because: becauseOf(one) });
		else flips.push(flip);
	}
	return { flips, notReproducible };
}

function flipOf({ leadKey, item, decidedAt, before, after }: Judged): Flip | null {
	const changed: Flip['changed'] = [];
	if (before.column !== after.column) changed.push('bucket');
	if (before.owner !== after.owner) changed.push('owner');
	if (changed.length === 0) return null;
	return {
		leadKey,
		item,
		decidedAt: new Date(decidedAt).toISOString(),
		changed,
		bucket: { before: before.column, after: after.column },
		owner: { before: before.owner, after: after.owner },
		before: before.reason,
		after: after.reason,
		bucketBy: after.bucketBy,
		ownerBy: after.ownerBy,
	};
}

const DRAWN = ['territory', 'team', 'rule', 'nextRep', 'fallbackOwner', 'nobody'];
const isDrawn = (rule: string | null | undefined): boolean => DRAWN.includes(rule ?? '');

/** The policy is the one of then, so the lead, the counts or the pack are not. */
function becauseOf({ before, after, found, isRow }: Judged): string {
	if (before.column !== after.column) {
		return isRow
			? 'The same policy gives another bucket: the row was changed, or another version of this node decided.'
			: 'The same policy gives another bucket: the lead’s data changed after the decision, or another version of this node decided.';
	}
	if (found.rule === 'existingAssignment') {
		return 'The owner was kept from an earlier decision on this enquiry.';
	}
	if (isDrawn(found.rule) && isDrawn(after.ownerBy?.rule)) {
		return 'The same policy gives another owner: the counts of leads per rep were others. Give the assignments from before the first of these decisions as “Assignments So Far”, and all decisions since.';
	}
	return 'The same policy gives another owner: what the CRM knows of the lead changed after the decision, or another version of this node decided.';
}
