import { DateTime } from 'luxon';
import type { Qualification, Quote, Turn } from '../../lead/schema';
import { sentencesOf } from './clauses';
import { isEmptyOffer, tierOf, totalOf, type Offer } from './offer';
import { quantitiesWanted } from './quantities';
import { moneyIn } from './readers/rules/money';
import { numberInWords } from './readers/rules/numbers';
import { timesIn } from './readers/rules/time';

type Feasibility = NonNullable<Qualification['feasibility']>;
type Judged = Feasibility['budget'];
/** A sentence of either side. Ours counts as a restatement of what the prospect told before, never as a promise. */
type Said = {
	turn: number;
	prospect: boolean;
	words: string;
	quote: string;
	start: number;
	end: number;
};

const NOT_STATED: Judged = {
	outcome: 'notStated',
	quote: null,
	turn: null,
	start: null,
	end: null,
};
const ABOUT_BUDGET =
	/\b(?:budget|spend|afford|ausgeben|price range|investieren|financial (?:plans?|means|limits?|frame)|preisrahmen|finanzrahmen)/iu;
/** “Your budget of $500” is theirs, whatever stands beside it. */
const BUDGET_OF =
	/\b(?:your|ihr(?:e[mnrs]?)?) (?:\S+ ){0,2}(?:budget|financial plans?|preisrahmen) (?:of|is|at|von|beträgt|liegt bei|:) ?(?=[^.]{0,4}\d)/iu;
/** Our side naming its own price beside the budget says what it costs, not what they have. */
const OUR_PRICE = /\b(?:priced|total of|per unit|each|costs?|kostet|preis)(?!\p{L})/iu;
const ABOUT_START =
	/\b(?:install\p{L}*|set ?up|up and running|in place|operational|live|complet\p{L}*|ready|implement\p{L}*|deploy\p{L}*|onboard\p{L}*|rolled out|running|done|eingerichtet|einsatzbereit|in betrieb|fertig|laufen|startklar)(?!\p{L})/iu;
const PROSPECTS_DATE =
	/\b(?:you(?:'re| are|'d| would| mentioned| want| need|r)|as (?:you )?requested|sie (?:möchten|wollen|brauchen|sagten|erwähnten)|ihr(?:e|en)?)\b/iu;
/** “Your two-week request” restates what they want, whatever we promise beside it. */
const THEIR_WISH =
	/\b(?:your|ihr(?:e[mnrs]?)?) (?:\S+ ){0,5}(?:requests?|time ?lines?|time ?frames?|deadlines?|wish|wunsch|zeitplan|zeitrahmen|termin)(?!\p{L})/iu;
const PROMISE =
	/\b(?:we (?:can|usually|typically|will|could|aim)|our (?:\S+ ){0,2}(?:team|technicians) (?:can|will|is|are)|wir (?:können|schaffen|werden))\b/iu;

/**
 * The stated budget against the price of what is wanted, and the wanted time against how long onboarding takes.
 * A flag for the rep and for `eval`, never a reason for a bucket. Undefined where the user describes no offer.
 */
export function feasibilityOf(
	turns: Turn[],
	capturedAt: string,
	offer: Offer,
): Feasibility | undefined {
	if (isEmptyOffer(offer)) return undefined;
	const said = saidIn(turns);
	const wanted = quantitiesWanted(turns, offer);
	return {
		budget: budgetAgainst(said, wanted, offer),
		timeline: startAgainst(said, wanted, offer, DateTime.fromISO(capturedAt, { zone: 'utc' })),
	};
}

/** The budget that the prospect named last, in the words that name it; its upper end where it is a range. */
export function statedBudget(turns: Turn[]): (Quote & { value: number }) | null {
	const own = saidIn(turns).flatMap((sentence) => {
		const value = sentence.prospect ? budgetIn(sentence) : null;
		return value === null ? [] : [{ value, sentence }];
	});
	const last = own.at(-1);
	if (!last) return null;
	const { quote, turn, start, end } = last.sentence;
	return { value: last.value, quote, turn, start, end };
}

const saidIn = (turns: Turn[]): Said[] =>
	turns.flatMap(({ speaker, text }, turn) =>
		sentencesOf(text).map(({ start, end }) => ({
			turn,
			prospect: speaker === 'prospect',
			words: text.slice(start, end).replace(/’/gu, "'"),
			quote: text.slice(start, end),
			start,
			end,
		})),
	);

function budgetAgainst(said: Said[], wanted: Map<string, number>, offer: Offer): Judged {
	const needed = wanted.size > 0 ? totalOf(offer, wanted) : offer.minimumDeal;
	if (needed === null || needed === 0) return NOT_STATED;
	const stated = said.flatMap((sentence) => {
		const sum = budgetIn(sentence);
		return sum === null ? [] : [{ sentence, sum }];
	});
	const own = stated.filter(({ sentence }) => sentence.prospect);
	const decisive = own.at(-1) ?? stated.at(-1);
	if (!decisive) return NOT_STATED;
	return judged(decisive.sum >= needed ? 'fits' : 'short', decisive.sentence);
}

const SMALLEST_BUDGET = 10;

/** The upper end of the sum that stands closest to the word “budget”. */
function budgetIn({ words, prospect }: Said): number | null {
	const sums = moneyIn(words, { bare: true }).filter(({ max }) => max >= SMALLEST_BUDGET);
	const named = BUDGET_OF.exec(words);
	if (named) return sums.find(({ index }) => index >= named.index + named[0].length)?.max ?? null;
	const at = ABOUT_BUDGET.exec(words)?.index;
	if (at === undefined || (!prospect && OUR_PRICE.test(words))) return null;
	const [nearest] = sums.sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
	return nearest?.max ?? null;
}

function startAgainst(
	said: Said[],
	wanted: Map<string, number>,
	offer: Offer,
	reference: DateTime,
): Judged {
	const units = [...wanted.values()].reduce((sum, quantity) => sum + quantity, 0);
	const needed = tierOf(offer.onboardingDays, Math.max(units, 1));
	if (needed === null) return NOT_STATED;
	const stated = said.flatMap((sentence) => {
		const { words, prospect } = sentence;
		const restated =
			!prospect && (THEIR_WISH.test(words) || (PROSPECTS_DATE.test(words) && !PROMISE.test(words)));
		if (!(prospect || restated) || !ABOUT_START.test(words)) return [];
		const days = daysWanted(words, reference);
		return days === null ? [] : [{ sentence, days }];
	});
	const own = stated.filter(({ sentence }) => sentence.prospect);
	const decisive = own.at(-1) ?? stated.at(-1);
	if (!decisive) return NOT_STATED;
	return judged(decisive.days >= needed ? 'fits' : 'short', decisive.sentence);
}

const SHORT_SPAN =
	/\b(?<less>less than|under|weniger als|unter)?\s?(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|einem?|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)[\s-](?:business |working |single )?(?<unit>days?|weeks?|hours?|tag(?:e[ns]?)?|wochen?|stunden?)(?!\p{L})/iu;
const NEXT_DAY = /\b(?:tomorrow|next day|morgen|nächsten tag)\b/iu;
const SAME_DAY = /\b(?:today|same day|heute|am selben tag)\b/iu;

/** Days from now until it should run; “less than two days” leaves one. */
function daysWanted(text: string, reference: DateTime): number | null {
	if (SAME_DAY.test(text)) return 0;
	const span = SHORT_SPAN.exec(text)?.groups;
	if (span) {
		const count = Number(span.count) || numberInWords(span.count) || 1;
		const days = /^(?:week|woche)/iu.test(span.unit)
			? count * 7
			: /^(?:hour|stund)/iu.test(span.unit)
				? count / 24
				: count;
		return span.less ? days - 1 : days;
	}
	if (NEXT_DAY.test(text)) return 1;
	const [time] = timesIn(text, reference).filter(({ dated }) => dated);
	return time ? time.days : null;
}

/** The quote is the prospect's own sentence; what our side restated has none. */
function judged(outcome: 'fits' | 'short', { prospect, turn, quote, start, end }: Said): Judged {
	return prospect
		? { outcome, quote, turn, start, end }
		: { outcome, quote: null, turn: null, start: null, end: null };
}
