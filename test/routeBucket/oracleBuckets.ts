import { domainOf, drawOf, employeesOf, holds, isAt } from './oracleLead';
import type { AxisName, Band, Bucket, ByScore, OracleCase, OracleItem } from './oracleCase';

/** Which bucket a lead gets by the docs, and what decided it. */

export type BucketVerdict = {
	bucket: Bucket;
	wouldBe: Bucket | null;
	outcome: string;
	isOther: boolean;
	/** What decided: the step of the trace and the name it has to give. */
	decidedBy: { step: string; name: string | number };
	fastLane: boolean;
	targetSeconds: number | null;
	arm: string | null;
};
type Decided = Pick<BucketVerdict, 'wouldBe' | 'outcome' | 'decidedBy' | 'fastLane' | 'isOther'> & {
	bucket: ByScore;
};
type Qualification = NonNullable<OracleItem['qualification']>;

const DAY = 24 * 60 * 60 * 1000;
const BEST_FIRST: ByScore[] = ['warm', 'lukewarm', 'cool', 'cold'];
const QUIET = ['spam', 'test', 'competitor'];
const FLOOR = 0.4;
const COVERED = 0.6;

const atLeastLukewarm = (bucket: ByScore): boolean => BEST_FIRST.indexOf(bucket) <= 1;
const levelOf = ({ intent }: Qualification, id: string): number | null =>
	intent.criteria.find((criterion) => criterion.id === id)?.level ?? null;
const customerBuys = (qualification: Qualification): boolean =>
	qualification.class === 'existingCustomer' &&
	qualification.intent.criteria.some(({ level }) => level !== null && level >= 2);

export function bucketByDocs(one: OracleCase): BucketVerdict {
	const { item, policy } = one;
	const { qualification } = item;
	const decided = qualification ? withoutReview(one, qualification) : null;
	const arm =
		policy.softLaunchPercent === null
			? null
			: drawOf(item.lead.personKey, 'default', 'softLaunch') <= policy.softLaunchPercent / 100
				? 'pipeline'
				: 'existingProcess';
	const reason = reviewReason(one);
	const bucket = reason === null && decided ? decided.bucket : 'review';
	const verdict: BucketVerdict =
		reason === null && decided
			? selected(one, decided)
			: {
					bucket,
					wouldBe: decided?.bucket ?? null,
					outcome: reason ?? 'failedItem',
					isOther: false,
					decidedBy: { step: 'review', name: reason ?? 'failedItem' },
					fastLane: decided?.fastLane ?? false,
					targetSeconds: null,
					arm: null,
				};
	return {
		...verdict,
		arm,
		isOther: verdict.isOther || arm === 'existingProcess',
		targetSeconds: targetOf(one, verdict),
	};
}

function targetOf({ policy }: OracleCase, verdict: BucketVerdict): number | null {
	const { warmMinutes, lukewarmMinutes } = policy.sla;
	const { bucket, wouldBe, fastLane } = verdict;
	if (bucket === 'cool' || bucket === 'cold') return null;
	if (fastLane && policy.fastLanes) return policy.fastLanes.seconds;
	if (bucket === 'warm') return warmMinutes * 60;
	if (bucket === 'lukewarm') return lukewarmMinutes * 60;
	const minutes = { warm: warmMinutes, lukewarm: lukewarmMinutes, cool: 30, cold: 30, review: 30 };
	return Math.min(30, minutes[wouldBe ?? 'review']) * 60;
}

function withoutReview(one: OracleCase, qualification: Qualification): Decided {
	const { policy, item, decidedAt } = one;
	const leadClass = qualification.class;
	const isBuyingCustomer = customerBuys(qualification);
	const plain = { wouldBe: null, fastLane: false, isOther: false };
	if (leadClass !== 'sales' && !isBuyingCustomer) {
		const decidedBy = { step: 'class', name: leadClass };
		return { ...plain, bucket: 'cold', outcome: leadClass, decidedBy, isOther: true };
	}
	const own = policy.vetoes.find((veto) => holds(veto, item));
	const veto = qualification.vetoes[0]?.reason ?? own?.reason;
	if (veto !== undefined && !isBuyingCustomer) {
		const decidedBy = { step: 'veto', name: veto };
		return { ...plain, bucket: 'cold', outcome: 'notAFit', decidedBy };
	}
	const explicit = policy.rules.find(
		({ bucket, conditions }) =>
			bucket !== undefined && conditions.every((condition) => holds(condition, item)),
	);
	let decided: Decided;
	if (explicit?.bucket) {
		const decidedBy = { step: 'rule', name: explicit.name };
		decided = { ...plain, bucket: explicit.bucket, outcome: 'rule', decidedBy };
	} else {
		decided = { ...plain, ...byTable(one, qualification) };
		if (inFastLane(one, qualification)) {
			decided.fastLane = true;
			if (!atLeastLukewarm(decided.bucket)) {
				decided.bucket = 'lukewarm';
				decided.outcome = 'fastLane';
			}
		}
	}
	if (isBuyingCustomer && !atLeastLukewarm(decided.bucket)) {
		const decidedBy = { step: 'class', name: 'existingCustomer' };
		return { ...decided, bucket: 'lukewarm', outcome: 'existingCustomer', decidedBy };
	}
	const launchEnds = policy.launchedAt === null ? null : Date.parse(policy.launchedAt) + 60 * DAY;
	const launching =
		launchEnds === null ||
		decidedAt < launchEnds ||
		qualification.flags.includes('languageNotRead');
	if (decided.outcome !== 'rule' && decided.bucket === 'cold' && launching) {
		return { ...decided, bucket: 'cool', wouldBe: 'cold', outcome: 'wouldBeCold' };
	}
	return decided;
}

function byTable(
	{ policy }: OracleCase,
	qualification: Qualification,
): Pick<Decided, 'bucket' | 'outcome' | 'decidedBy'> {
	const band = (axis: AxisName): Band => {
		const thresholds = policy.thresholds[axis];
		return thresholds
			? bandOf(axis, qualification[axis].criteria, thresholds)
			: qualification[axis].band;
	};
	const bands = { fit: band('fit'), intent: band('intent'), capacity: band('capacity') };
	const row = policy.decisionTable.findIndex((entry) =>
		(['fit', 'intent', 'capacity'] as const).every(
			(axis) => entry[axis] === 'any' || entry[axis] === bands[axis],
		),
	);
	if (row >= 0) {
		const decidedBy = { step: 'table', name: row + 1 };
		return { bucket: policy.decisionTable[row].bucket, outcome: 'tableRow', decidedBy };
	}
	const { fit, intent, capacity } = bands;
	const result = (bucket: ByScore, outcome: string) => ({
		bucket,
		outcome,
		decidedBy: { step: 'table', name: outcome },
	});
	if (fit === 'low') return result('cold', 'notAFit');
	if (fit === 'high' && intent === 'high') {
		return capacity === 'high'
			? result('warm', 'qualified')
			: result('lukewarm', 'highIntentNoCapacity');
	}
	if (fit === 'high' && intent === 'medium') return result('lukewarm', 'mediumIntent');
	if (intent === 'high') return result('lukewarm', 'partialFit');
	const asked =
		levelOf(qualification, 'intent.request') === 3 &&
		intent !== 'low' &&
		levelOf(qualification, 'intent.pain') !== 0 &&
		levelOf(qualification, 'intent.trigger') !== 0 &&
		levelOf(qualification, 'intent.evaluation') !== 0;
	return asked ? result('lukewarm', 'askedForSales') : result('cool', 'nurture');
}

function bandOf(
	axis: AxisName,
	criteria: Qualification['fit']['criteria'],
	{ high, low }: { high: number; low: number },
): Band {
	let [points, resolved, active] = [0, 0, 0];
	for (const { weight, level } of criteria) {
		active += weight;
		if (level !== null) {
			resolved += weight;
			points += weight * level;
		}
	}
	const coverage = active === 0 ? 0 : resolved / active;
	if (resolved === 0 || coverage < FLOOR) return 'unknown';
	const budget = criteria.find(({ id }) => id === 'capacity.budget')?.level ?? 0;
	const score = Math.min(100, (100 * points) / (3 * resolved) + (budget >= 2 ? 5 : 0));
	if (score >= high) return coverage >= COVERED ? 'high' : 'medium';
	if (score >= low) return 'medium';
	return axis === 'fit' && coverage < COVERED ? 'medium' : 'low';
}

function inFastLane({ policy, item }: OracleCase, qualification: Qualification): boolean {
	if (policy.fastLanes === null) return false;
	const { askedForPerson, dealSizeAbove, pricePerEmployee, strategicAccounts } = policy.fastLanes;
	const budget = qualification.stated.budget?.value;
	const employees = employeesOf(item);
	const deal =
		typeof budget === 'number'
			? budget
			: employees !== null && pricePerEmployee !== null
				? employees * pricePerEmployee
				: null;
	return (
		(askedForPerson && qualification.flags.includes('askedForPerson')) ||
		(dealSizeAbove !== null && deal !== null && deal > dealSizeAbove) ||
		strategicAccounts.some((account) => isAt(domainOf(item), account))
	);
}

function reviewReason({ policy, item }: OracleCase): string | null {
	const { qualification, conversation, consent, crm } = item;
	if (item.error !== undefined || qualification === undefined) return 'failedItem';
	const { flags, intent } = qualification;
	const flag = ['injectionSuspected', 'readingsDisagree', 'readersDisagree'].find((one) =>
		flags.includes(one),
	);
	if (flag) return flag;
	if (QUIET.includes(qualification.class)) return null;
	if (
		policy.requireDisclosure &&
		consent?.aiDisclosed !== true &&
		conversation.turns.some(({ speaker }) => speaker === 'assistant')
	) {
		return 'disclosureMissing';
	}
	const matches = crm?.existing?.matches.length ?? 0;
	if (policy.severalMatches === 'review' && matches > 1) return 'severalMatches';
	const soundsLikeABuyer = intent.criteria.some(
		({ level, via }) => via === 'conversation' && level !== null && level >= 2,
	);
	return !['sales', 'existingCustomer'].includes(qualification.class) && soundsLikeABuyer
		? 'nonSalesWithIntent'
		: null;
}

/** A few cold and cool leads by score go to a person all the same. */
function selected({ policy, item }: OracleCase, decided: Decided): BucketVerdict {
	const verdict = { ...decided, targetSeconds: null, arm: null };
	const byScore =
		item.qualification?.class === 'sales' &&
		!['veto', 'rule', 'class'].includes(decided.decidedBy.step) &&
		!atLeastLukewarm(decided.bucket);
	const isDrawn =
		policy.holdout > 0 &&
		item.lead.emailType !== 'disposable' &&
		drawOf(item.lead.personKey, 'holdout') <= policy.holdout;
	return byScore && isDrawn
		? { ...verdict, bucket: 'lukewarm', wouldBe: null, outcome: 'personalContact' }
		: verdict;
}
