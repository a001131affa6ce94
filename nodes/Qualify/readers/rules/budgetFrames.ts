import { contextOf } from '../../clauses';
import { GONE, HAD } from './budgetGone';
import {
	AUTHORITY,
	BEYOND_THAT,
	DISCUSSES,
	ELSE,
	FORMER_LIFE,
	HABIT,
	JOKING,
	LONG_AGO,
	NOT_THAT,
	NOT_YET,
	OPEN,
	OTHER_PURPOSE,
	OTHERS,
	OWN,
	OWN_AUTHORITY,
	POSSIBLE,
	TALKS_OF,
	WONT_SAY,
} from './budgetGuards';
import {
	ASKED_IN_VAIN,
	BROKE,
	DENIES_IT,
	FREE_ONLY,
	KEEPER_REFUSES,
	MUST_RAISE_IT,
	NO_MONEY,
	NOTHING,
	SHORT_OF,
	STANDS_IN_THE_WAY,
} from './budgetLack';
import {
	AMOUNT,
	BOUND,
	GOES_TO,
	LABELS_BUDGET,
	LIMIT,
	MONEY,
	MONEY_TALK,
	MORE_THAN,
	OTHER_SUMS,
	OWN_BUDGET,
	PAYABLE,
	PRICE,
	SUM_MEANT,
	TAKES_UP,
} from './budgetMoney';
import {
	AFFORD,
	CAN,
	CHEAPER_FIRST,
	JUSTIFY,
	MANAGES_IT,
	PAY,
	PAYMENT_TERMS,
	PAYS_IT,
	READY_TO_INVEST,
	RISK,
	YIELDS,
} from './budgetPaying';
import {
	CURRENT_THING,
	EATS_ALL,
	FINE,
	FITS,
	GOOD_VALUE,
	IMPOSSIBLE,
	NO_TO_IT,
	NOT_AT_THAT_PRICE,
	OPENS_VERDICT,
	OUR_PRICE,
	OVER,
	OVER_PLAN,
	OVERRUN,
	OWN_COSTS,
	POINTS_BACK,
	ROBBERY,
	SHOCKS,
	TOO_EXPENSIVE,
	TOO_MUCH,
	WISHES,
	WITHIN,
} from './budgetPrices';
import {
	AGREED_COST,
	ASSIGNED,
	AVAILABLE,
	BUYS_AT,
	CONFIRMS_IT,
	ENOUGH,
	GIVES,
	HELD,
	HOLDS_OR_ASSIGNS,
	HOLDS_SUM,
	MUST_GO,
	MUST_SPEND,
	RICH,
	SPENDABLE,
} from './budgetThere';
import type { Said } from './budgetSaid';
import { plain } from './budgetText';

/** 0 no money, 2 a sum or a price agreed to, 3 money confirmed. */
export type BudgetLevel = 0 | 2 | 3;
export type BudgetReading = { level: BudgetLevel; rule: string };

type Frame = { rule: string; read: (said: Said) => BudgetLevel | null };

/** In the order of what they prove; the first that reads something counts. */
const FRAMES: Frame[] = [
	{ rule: 'budget.mustGo', read: mustGo },
	{ rule: 'budget.tooMuch', read: tooMuch },
	{ rule: 'budget.inTheWay', read: inTheWay },
	{ rule: 'budget.none', read: none },
	{ rule: 'budget.gone', read: gone },
	{ rule: 'budget.within', read: within },
	{ rule: 'budget.afford', read: afford },
	{ rule: 'budget.confirmed', read: confirmed },
	{ rule: 'budget.priceFits', read: priceFits },
	{ rule: 'budget.stated', read: stated },
	{ rule: 'budget.backReference', read: backReference },
	{ rule: 'budget.denied', read: denied },
];

/** What one piece says about the money of those who speak, null where it says nothing. */
export function readingOf(said: Said): BudgetReading | null {
	for (const { rule, read } of FRAMES) {
		const level = read(said);
		if (level === null) continue;
		return isMeant(level, said) && isTheirStatement(said) ? { level, rule } : null;
	}
	return null;
}

const isMeant = (level: BudgetLevel, { words, sentence }: Said): boolean =>
	level === 0
		? !OTHER_PURPOSE.test(words) && !HABIT.test(words) && !BEYOND_THAT.test(words)
		: !JOKING.test(sentence);

function isTheirStatement({ words, sentence, hypothetical, reported, asked }: Said): boolean {
	if (FREE_ONLY.test(words) || MUST_RAISE_IT.test(words)) return true;
	if (hypothetical && !asked) return false;
	if (reported && !OWN_AUTHORITY.test(sentence)) return false;
	if (
		ELSE.test(words) ||
		WONT_SAY.test(words) ||
		LONG_AGO.test(words) ||
		FORMER_LIFE.test(sentence)
	)
		return false;
	return !OTHERS.test(words) && (OWN.test(words) || !OTHERS.test(sentence));
}

/** Money that lapses unless it is spent is there. */
function mustGo({ words, topic, amount }: Said): BudgetLevel | null {
	if (MUST_SPEND.test(words)) return 3;
	return (topic || amount !== null || MONEY.test(words)) && MUST_GO.test(words) ? 3 : null;
}

function tooMuch({ words, sentence, negated, topic, amount }: Said): BudgetLevel | null {
	const aboutOurs = OUR_PRICE.test(words) && !CURRENT_THING.test(sentence);
	const aboutMoney =
		topic || amount !== null || [PRICE, MONEY, MONEY_TALK].some((about) => about.test(words));
	if (OVERRUN.test(words) || AUTHORITY.test(words)) return null;
	const tooHigh =
		OVER.test(words) ||
		NOT_AT_THAT_PRICE.test(words) ||
		((aboutMoney || OPENS_VERDICT.test(words)) && OVER_PLAN.test(words)) ||
		(aboutMoney && EATS_ALL.test(words)) ||
		(aboutMoney && (SHOCKS.test(words) || (IMPOSSIBLE.test(words) && !OWN_COSTS.test(words)))) ||
		(OPENS_VERDICT.test(words) && ROBBERY.test(words)) ||
		(aboutOurs && TOO_EXPENSIVE.test(words)) ||
		(aboutOurs && aboutMoney && TOO_MUCH.test(words));
	if (aboutMoney && NO_TO_IT.test(words)) return 0;
	return tooHigh ? lacks(negated && !NOT_AT_THAT_PRICE.test(words), 2) : null;
}

function inTheWay({ words, negated }: Said): BudgetLevel | null {
	return STANDS_IN_THE_WAY.test(words) ? lacks(negated, 2) : null;
}

function none({ words, sentence, negated }: Said): BudgetLevel | null {
	if (MUST_RAISE_IT.test(words)) return negated ? null : 0;
	if (NOT_YET.test(words)) return null;
	if (SHORT_OF.test(words)) return lacks(negated, 2);
	const lack = [NO_MONEY, NOTHING, BROKE, FREE_ONLY].some((way) => way.test(words));
	if (!lack) return null;
	return lacks(NOT_THAT.test(sentence), 2);
}

function gone({ words, amount }: Said): BudgetLevel | null {
	if (KEEPER_REFUSES.test(words)) return 0;
	if ((amount !== null || MONEY.test(words)) && ASKED_IN_VAIN.test(words)) return 0;
	const aboutMoney =
		MONEY.test(words) ||
		SUM_MEANT.test(words) ||
		(HAD.test(words) && (amount !== null || RICH.test(words)));
	return aboutMoney && isGone(words) ? 0 : null;
}

/** Whether a loss is told and not denied right before: “the budget wasn’t cut”. */
function isGone(words: string): boolean {
	const found = GONE.exec(words);
	if (!found) return false;
	const before = words.slice(0, found.index).split(' ').slice(-NEGATOR_REACH).join(' ');
	return !contextOf(before, { start: 0, end: before.length }).negated;
}
const NEGATOR_REACH = 5;

function within({ words, negated }: Said): BudgetLevel | null {
	return WITHIN.test(words) && !OPEN.test(words) && !WISHES.test(words) ? has(negated, 2) : null;
}

function afford({ words, sentence, negated, topic, amount }: Said): BudgetLevel | null {
	if (CHEAPER_FIRST.test(sentence)) return 0;
	const affords =
		AFFORD.test(words) ||
		(negated && JUSTIFY.test(words)) ||
		((amount !== null || MONEY.test(words)) && YIELDS.test(words));
	const pays = PAY.test(words) && CAN.test(words);
	const paysIt = PAYS_IT.test(words) || (topic && MANAGES_IT.test(words));
	if (!affords && !pays && !paysIt) return null;
	if (RISK.test(words) || PAYMENT_TERMS.test(words) || OPEN.test(words)) return null;
	const refused = negated !== /(?<!\p{L})un(?:able|willing)/u.test(words);
	if (refused && amount !== null && MORE_THAN.test(words)) return 2;
	if (refused) return lacks(NOT_THAT.test(sentence), 2);
	return affords || amount !== null || READY_TO_INVEST.test(words) || paysIt ? 2 : null;
}

function confirmed({ words, sentence, negated, amount }: Said): BudgetLevel | null {
	if (OPEN.test(words)) return null;
	const lost = OTHER_SUMS.test(words);
	const there =
		RICH.test(words) ||
		(MONEY.test(words) && (AVAILABLE.test(words) || (negated && GIVES.test(words)))) ||
		(HELD.test(words) && !lost && !DISCUSSES.test(words)) ||
		AGREED_COST.test(words) ||
		(amount === 'sum' && SPENDABLE.test(words) && !lost) ||
		(amount === 'number' && ASSIGNED.test(words) && !lost) ||
		(AMOUNT.test(words) && (negated ? HOLDS_OR_ASSIGNS : SPENDABLE).test(words));
	if (!there) return null;
	if (negated) return AUTHORITY.test(words) ? null : lacks(NOT_THAT.test(sentence), 2);
	return HAD.test(words) ? null : 3;
}

function priceFits({ words, negated, topic, amount }: Said): BudgetLevel | null {
	if (OPEN.test(words) || OTHER_SUMS.test(words)) return null;
	if (!negated && OPENS_VERDICT.test(words) && GOOD_VALUE.test(words)) return 2;
	const aboutPrice =
		PRICE.test(words) ||
		(MONEY.test(words) && FITS.test(words)) ||
		(PAYABLE.test(words) && (OWN.test(words) || OUR_PRICE.test(words))) ||
		amount === 'sum' ||
		(topic && (POINTS_BACK.test(words) || amount !== null));
	if (!aboutPrice || !FINE.test(words)) return null;
	if (negated) return FITS.test(words) ? 0 : null;
	return 2;
}

function stated({ words, sentence, negated, amount, asked, topic }: Said): BudgetLevel | null {
	if (amount === 'sum' && !negated && BUYS_AT.test(words)) return 2;
	const refused = negated && !EXCLUDING.test(words) && !MORE_THAN.test(words);
	if (amount === null || refused || OTHER_SUMS.test(words) || HAD.test(words)) return null;
	if (asked) return 2;
	if (OPEN.test(words)) return null;
	if (negated && amount === 'sum' && MORE_THAN.test(words)) return 2;
	const bounded =
		BOUND.test(words) && (topic || OWN.test(words) || words.split(' ').length <= SHORT_PIECE);
	const spoken =
		(MONEY.test(words) && (topic || OWN.test(words) || OWN_BUDGET.test(words))) ||
		LIMIT.test(words) ||
		(words.split(' ').length <= FEW_WORDS && (LABELS_BUDGET.test(sentence) || BOUND.test(words))) ||
		(amount === 'sum' &&
			(bounded || HOLDS_SUM.test(words) || (CAN.test(words) && GOES_TO.test(words))));
	return spoken ? 2 : null;
}
const SHORT_PIECE = 7;
const FEW_WORDS = 3;
const EXCLUDING = /(?<!\p{L})(?:ohne|without|not including)(?!\p{L})/u;

function backReference({ words, topic, negated }: Said): BudgetLevel | null {
	if (!topic || NOT_YET.test(words)) return null;
	if (DENIES_IT.test(words)) return 0;
	if (TAKES_UP.test(words) && !OPEN.test(words)) {
		if (isGone(words)) return 0;
		if ((ASSIGNED.test(words) || ENOUGH.test(words)) && !HAD.test(words)) return has(negated, 2);
	}
	return CONFIRMS_IT.test(words) ? 2 : null;
}

/** Any other denial with money in it: “the budget won’t allow it”, “finanziell nicht zu machen”. */
function denied({ words, negated }: Said): BudgetLevel | null {
	if (!negated || !MONEY.test(words) || OPEN.test(words) || TALKS_OF.test(words)) return null;
	if (AUTHORITY.test(words)) return null;
	const brief = OWN.test(words) && words.split(' ').length <= SHORT_PIECE;
	return brief || POSSIBLE.test(words) ? 0 : null;
}

/** Whether words without any money in them may be about money named before: “that works”, “no way”. */
export function pointsBack(original: string): boolean {
	const words = plain(original);
	const ways = [POINTS_BACK, TAKES_UP, CONFIRMS_IT, DENIES_IT, IMPOSSIBLE, MUST_GO, MANAGES_IT];
	return [...ways, PAYS_IT, OVER, OVER_PLAN, WITHIN, NOT_AT_THAT_PRICE, FREE_ONLY].some((way) =>
		way.test(words),
	);
}

const lacks = (denied: boolean, otherwise: BudgetLevel): BudgetLevel => (denied ? otherwise : 0);
const has = (denied: boolean, level: BudgetLevel): BudgetLevel => (denied ? 0 : level);
