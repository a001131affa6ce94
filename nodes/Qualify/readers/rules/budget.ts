import { moneyIn } from './money';
import { finding, findingsOf, type Finding, type Place } from './place';
import type { Rule } from './rule';

const BUDGET_RULES: Rule[] = [
	{
		id: 'budget.none',
		criterion: 'capacity.budget',
		level: 0,
		polarity: 'any',
		en: /\b(?:no budget|(?:don't|do not) (?:\S+ ){0,2}have (?:\S+ ){0,2}budget|can't afford|cannot afford|out of (?:our|my) budget|over (?:our|my) budget|budget (?:is )?(?:frozen|cut|gone))\b/iu,
		de: /\b(?:kein budget|können (?:\S+ ){0,3}nicht leisten|budget (?:\S+ ){0,2}(?:gestrichen|eingefroren|aufgebraucht)|über (?:unserem|meinem) budget)\b/iu,
	},
	{
		id: 'budget.confirmed',
		criterion: 'capacity.budget',
		level: 3,
		en: /\b(?:budget (?:\S+ ){0,3}(?:approved|confirmed|allocated|secured|signed off|set aside|in place|available|earmarked)|(?:have|got|approved|secured|allocated|confirmed|set aside) (?:\S+ ){0,4}budget)\b/iu,
		de: /\b(?:budget (?:\S+ ){0,4}(?:freigegeben|genehmigt|bewilligt|eingeplant|vorhanden|steht|bereit|gesichert)|(?:haben|ist) (?:\S+ ){0,5}budget)\b/iu,
	},
];

const ABOUT_BUDGET = /\b(?:budget|spend|afford|invest|pay|ausgeben|zahlen|investieren)\w{0,4}\b/iu;
const ASKS_BUDGET = /\b(?:budget|spend|invest|price range|ausgeben|investieren)\b/iu;

/** Whether there is money for it: none, a range, or a confirmed budget. */
export function budgetAt(place: Place): Finding[] {
	const { words, context, question } = place;
	const stated = findingsOf(BUDGET_RULES, place);
	if (context.question || context.negated || context.reported) return stated;
	const aboutMoney = ABOUT_BUDGET.test(words) || ASKS_BUDGET.test(question);
	return aboutMoney && moneyIn(words, { bare: true }).length > 0
		? [...stated, finding(place, 'capacity.budget', 2, 'budget.stated')]
		: stated;
}
