import type { Axis, Bucket, LeadClass, Qualification, Routing } from '../../lead/schema';
import { capitalised, listed } from './text';

/** One line of the trace, with the data behind it. */
export type Step = Routing['trace'][number];

export type Decision = {
	bucket: Bucket;
	wouldBe: Bucket | null;
	outcome: string;
	/** What decided: the scores, a rule of the policy, a veto, or the class. */
	route: 'sales' | 'rule' | 'veto' | 'nonSales' | 'failed';
	/** Why, in words that follow “Warm: ”. */
	because: string;
	/** Why somebody gets to the lead at once. */
	fastLane?: string;
	audit?: Routing['audit'];
	steps: Step[];
};

/** Nobody waits for an answer to these, and a rep's look at them is wasted. */
export const QUIET_CLASSES: readonly LeadClass[] = ['spam', 'test', 'competitor'];

export const CLASS_WORDS: Record<LeadClass, string> = {
	sales: 'a sales enquiry',
	existingCustomer: 'an existing customer without a wish to buy',
	support: 'a support request',
	jobSeeker: 'a job application',
	vendorPitch: 'a vendor’s pitch',
	student: 'a student’s request',
	press: 'a press request',
	partner: 'a partner’s request',
	competitor: 'a competitor',
	consumer: 'a private consumer',
	spam: 'spam',
	test: 'a test',
};

/** The name of the output a decision leads to. */
export const outputName = ({ bucket, route }: Pick<Decision, 'bucket' | 'route'>): string =>
	bucket === 'cold' && route === 'nonSales' ? 'Other' : capitalised(bucket);

/** “Fit 100 (high), intent 86 (high), capacity unknown (38 % covered)” */
export function scoresOf({ fit, intent, capacity }: Qualification): string {
	const one = (name: string, { score, band, coverage }: Axis): string =>
		score === null
			? `${name} unknown (${Math.round(coverage * 100)} % covered)`
			: `${name} ${Math.round(score)} (${band})`;
	return listed([one('Fit', fit), one('intent', intent), one('capacity', capacity)]);
}
