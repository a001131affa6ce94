import type { TableOutcome } from '../../lead/decisionTable';
import type { Axis, LeadClass, Qualification } from '../../lead/schema';
import { applies } from './conditions';
import { CLASS_WORDS, scoresOf, type Decision } from './decision';
import { fastLaneOf } from './fastLane';
import { holdout } from './holdout';
import type { RoutedItem } from './item';
import type { Policy } from './policy';
import { review } from './review';
import { ruleFor } from './rules';
import { bucketByBands } from './scored';
import { capitalised, oneLine } from './text';

const DAY_MS = 86_400_000;
const LAUNCH_DAYS = 60;

/** Class, vetoes, rules, decision table, fast lanes, launch mode, review, holdout: in this order. */
export function decide(item: RoutedItem, policy: Policy, now: Date): Decision {
	const decision = item.qualification
		? decideQualified(item, item.qualification, policy, now)
		: { ...UNDECIDED, steps: [] };
	return review(item, policy, decision) ?? holdout(item, policy, decision) ?? decision;
}

const UNDECIDED = {
	bucket: 'review',
	wouldBe: null,
	outcome: 'failedItem',
	route: 'failed',
	because: 'the lead was not qualified',
} as const;

function decideQualified(
	item: RoutedItem,
	qualification: Qualification,
	policy: Policy,
	now: Date,
): Decision {
	const leadClass = qualification.class;
	const customer = leadClass === 'existingCustomer';
	if (leadClass !== 'sales' && !(customer && wantsToBuy(qualification))) {
		return byClass(leadClass, customer);
	}
	const veto = vetoOf(item, qualification, policy);
	if (veto && !customer) return byVeto(veto);
	const decision = byRule(item, policy) ?? onFastLane(item, policy, byBands(qualification, policy));
	if (customer) return atLeastLukewarm(decision, veto);
	return decision.bucket === 'cold' && decision.route === 'sales'
		? spareFromCold(decision, qualification, policy, now)
		: decision;
}

const wantsToBuy = ({ intent }: Qualification): boolean =>
	intent.criteria.some(({ level }) => level !== null && level >= 2);

function byClass(leadClass: LeadClass, customer: boolean): Decision {
	const because = `this is ${CLASS_WORDS[leadClass]}`;
	const handed = customer ? 'It goes to the account owner.' : 'It goes to Other.';
	return {
		bucket: 'cold',
		wouldBe: null,
		outcome: leadClass,
		route: 'nonSales',
		because,
		steps: [{ step: 'class', message: `${capitalised(because)}. ${handed}`, class: leadClass }],
	};
}

function byRule(item: RoutedItem, policy: Policy): Decision | null {
	const rule = ruleFor(policy, item.json, ({ bucket }) => bucket !== undefined);
	if (!rule?.bucket) return null;
	const because = `the rule “${rule.name}” says so`;
	const message = `The rule “${rule.name}” makes it ${capitalised(rule.bucket)} whatever the scores.`;
	return {
		bucket: rule.bucket,
		wouldBe: null,
		outcome: 'rule',
		route: 'rule',
		because,
		steps: [{ step: 'rule', message, rule: rule.name, bucket: rule.bucket }],
	};
}

function onFastLane(item: RoutedItem, policy: Policy, decision: Decision): Decision {
	const fastLane = fastLaneOf(item, policy);
	if (fastLane === null) return decision;
	const isLifted = decision.bucket === 'cool' || decision.bucket === 'cold';
	const lift = isLifted ? ' It is at least Lukewarm.' : '';
	const message = `${capitalised(fastLane)}: a person gets to it at once.${lift}`;
	const steps = [...decision.steps, { step: 'fastLane', message }];
	if (!isLifted) return { ...decision, fastLane, steps };
	const lifted = { bucket: 'lukewarm', outcome: 'fastLane', because: fastLane } as const;
	return { ...decision, ...lifted, fastLane, steps };
}

function byBands(qualification: Qualification, policy: Policy): Decision {
	const { bucket, outcome, row } = bucketByBands(qualification, policy);
	const because =
		outcome === 'tableRow'
			? `${bandsOf(qualification)} (row ${row} of the decision table)`
			: BECAUSE[outcome](qualification);
	return {
		bucket,
		wouldBe: null,
		outcome,
		route: 'sales',
		because,
		steps: [
			{
				step: 'table',
				message: `${capitalised(because)}: ${capitalised(bucket)}. ${scoresOf(qualification)}.`,
				bucket,
				outcome,
			},
		],
	};
}

const bandsOf = ({ fit, intent, capacity }: Qualification): string =>
	`fit is ${bandWord(fit)}, intent is ${bandWord(intent)}, capacity is ${bandWord(capacity)}`;

const bandWord = ({ band }: Axis): string => (band === 'unknown' ? 'not known yet' : band);
const BECAUSE: Record<TableOutcome, (axes: Qualification) => string> = {
	qualified: () => 'fit, intent and capacity are all high',
	highIntentNoCapacity: ({ capacity }) =>
		`fit and intent are high, capacity is ${bandWord(capacity)}`,
	mediumIntent: () => 'fit is high and intent is medium',
	partialFit: ({ fit }) => `intent is high, fit is ${bandWord(fit)}`,
	askedForSales: ({ fit, intent }) =>
		`asked to talk to sales; fit is ${bandWord(fit)}, intent is ${bandWord(intent)}`,
	nurture: ({ fit, intent }) => `fit is ${bandWord(fit)} and intent is ${bandWord(intent)}`,
	notAFit: () => 'fit is low',
};

type Veto = { id: string; reason: string };

function vetoOf(item: RoutedItem, { vetoes }: Qualification, policy: Policy): Veto | null {
	const [found] = vetoes;
	if (found) {
		const reason = oneLine(found.reason, 200) || oneLine(found.id, 60);
		return { id: oneLine(found.id, 60), reason };
	}
	const rule = policy.vetoes.find((one) => applies(one, item.json));
	if (!rule) return null;
	const words = `${rule.field} ${rule.operator} ${rule.value}`.trim();
	return { id: 'rule', reason: rule.reason ?? oneLine(words, 200) };
}

function byVeto(veto: Veto): Decision {
	return {
		bucket: 'cold',
		wouldBe: null,
		outcome: 'notAFit',
		route: 'veto',
		because: `ruled out: ${veto.reason}`,
		steps: [
			{
				step: 'veto',
				message: `Ruled out whatever the scores: ${veto.reason}. Cold.`,
				veto: veto.id,
			},
		],
	};
}

function atLeastLukewarm(decision: Decision, veto: Veto | null): Decision {
	const steps = [...decision.steps];
	if (veto) {
		const message = `${capitalised(veto.reason)} would rule the lead out, but this is an existing customer.`;
		steps.push({ step: 'veto', message, veto: veto.id });
	}
	if (decision.bucket === 'warm' || decision.bucket === 'lukewarm') return { ...decision, steps };
	const because = 'an existing customer who wants to buy';
	const message = `${capitalised(because)} is never below Lukewarm.`;
	return {
		...decision,
		bucket: 'lukewarm',
		outcome: 'existingCustomer',
		because,
		steps: [...steps, { step: 'class', message, class: 'existingCustomer' }],
	};
}

/** Null while no launch date is set: launch mode then has no end. */
export function launchEndOf({ launchedAt }: Policy): number | null {
	return launchedAt === null ? null : Date.parse(launchedAt) + LAUNCH_DAYS * DAY_MS;
}

/** While thresholds are still guesses, and where the reader could not read, nobody is cold by score. */
function spareFromCold(
	decision: Decision,
	{ flags }: Qualification,
	policy: Policy,
	now: Date,
): Decision {
	const unread = flags.includes('languageNotRead');
	const launchEnds = launchEndOf(policy);
	const launching = launchEnds === null || now.getTime() < launchEnds;
	if (!unread && !launching) return decision;
	const why = unread
		? 'The conversation’s language was not read'
		: launchEnds === null
			? 'Launch mode is on until a launch date is set'
			: `Launch mode is on until ${new Date(launchEnds).toISOString().slice(0, 10)}`;
	const message = `${why}: Cool instead of Cold, to be looked at in the audit.`;
	return {
		...decision,
		bucket: 'cool',
		wouldBe: 'cold',
		outcome: 'wouldBeCold',
		because: `${decision.because}; would be Cold ${unread ? 'if the conversation had been read' : 'after launch mode'}`,
		audit: { holdout: false, propensity: 1 },
		steps: [...decision.steps, { step: 'launchMode', message }],
	};
}
