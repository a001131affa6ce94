import { DateTime } from 'luxon';
import type { Qualification, Turn } from '../../lead/schema';
import { sentencesOf } from './clauses';
import { isEmptyOffer, tierOf, totalOf, type Offer } from './offer';
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
const ABOUT_BUDGET = /\b(?:budget|spend|afford|ausgeben|price range|investieren)/iu;
/** Our side naming its own price beside the budget says what it costs, not what they have. */
const OUR_PRICE = /\b(?:priced|total of|per unit|each|costs?|kostet|preis)(?!\p{L})/iu;
const ABOUT_START =
	/\b(?:install\p{L}*|set ?up|up and running|in place|operational|live|complet\p{L}*|ready|implement\p{L}*|deploy\p{L}*|onboard\p{L}*|rolled out|running|done|eingerichtet|einsatzbereit|in betrieb|fertig|laufen|startklar)(?!\p{L})/iu;
const PROSPECTS_DATE =
	/\b(?:you(?:'re| are|'d| would| mentioned| want| need|r)|as (?:you )?requested|sie (?:möchten|wollen|brauchen|sagten|erwähnten)|ihr(?:e|en)?)\b/iu;
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
	const said = turns.flatMap(({ speaker, text }, turn) =>
		sentencesOf(text).map(({ start, end }) => ({
			turn,
			prospect: speaker === 'prospect',
			words: text.slice(start, end).replace(/’/gu, "'"),
			quote: text.slice(start, end),
			start,
			end,
		})),
	);
	const wanted = quantitiesWanted(turns, offer);
	return {
		budget: budgetAgainst(said, wanted, offer),
		timeline: startAgainst(said, wanted, offer, DateTime.fromISO(capturedAt, { zone: 'utc' })),
	};
}

function budgetAgainst(said: Said[], wanted: Map<string, number>, offer: Offer): Judged {
	const needed = wanted.size > 0 ? totalOf(offer, wanted) : offer.minimumDeal;
	if (needed === null || needed === 0) return NOT_STATED;
	const stated = said.flatMap((sentence) => {
		const about =
			ABOUT_BUDGET.test(sentence.words) && (sentence.prospect || !OUR_PRICE.test(sentence.words));
		const [sum] = about ? sumsNear(sentence.words) : [];
		return sum === undefined ? [] : [{ sentence, sum }];
	});
	const own = stated.filter(({ sentence }) => sentence.prospect);
	const decisive = own.at(-1) ?? stated.at(-1);
	if (!decisive) return NOT_STATED;
	return judged(decisive.sum >= needed ? 'fits' : 'short', decisive.sentence);
}

/** The upper end of the sums in a sentence, the one closest to the word “budget” first. */
function sumsNear(text: string): number[] {
	const at = ABOUT_BUDGET.exec(text)?.index ?? 0;
	return moneyIn(text, { bare: true })
		.filter(({ max }) => max >= 10)
		.sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
		.map(({ max }) => max);
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
		const restated = !prospect && PROSPECTS_DATE.test(words) && !PROMISE.test(words);
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

const COUNT =
	'(?<count>\\d{1,4}|an?|one|single|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a couple of|a pair of|eine?n?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)';
const UNITS = '(?:units?|licen[cs]es?|copies|packages?|seats?|stück|lizenzen|einheiten)';

/** How many of which product: as either side names it, the last number that stands by the name. */
function quantitiesWanted(turns: Turn[], offer: Offer): Map<string, number> {
	const wanted = new Map<string, number>();
	for (const { text } of turns) {
		for (const { product, quantity } of quantitiesIn(text, Object.keys(offer.prices))) {
			if (quantity !== null || !wanted.has(product)) wanted.set(product, quantity ?? 1);
		}
	}
	return wanted;
}

const BEFORE_NAME = new RegExp(
	`(?<!\\p{L})${COUNT}(?: ${UNITS})?(?: (?:of|for))?(?: (?:the|our|your|our new))?\\s?$`,
	'iu',
);
const AFTER_NAME = new RegExp(`(?<!\\p{L})${COUNT} ${UNITS}`, 'iu');
const LONGEST_LEAD = 60;

/** The products a text names, each with the number before the name, else between it and the next one. */
function quantitiesIn(
	text: string,
	products: string[],
): Array<{ product: string; quantity: number | null }> {
	const lower = text.toLowerCase();
	const mentions = products
		.map((product) => ({ product, at: lower.indexOf(product.toLowerCase()) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)
		.map(({ product, at }) => {
			const lead = text.slice(Math.max(0, at - LONGEST_LEAD), at);
			const before = BEFORE_NAME.exec(lead);
			return { product, at, before: before?.groups?.count, from: at - (before?.[0].length ?? 0) };
		});
	return mentions.map(({ product, at, before }, index) => {
		const rest = text.slice(at + product.length, mentions[index + 1]?.from);
		const count = before ?? AFTER_NAME.exec(rest)?.groups?.count;
		return { product, quantity: count === undefined ? null : countOf(count) };
	});
}

const countOf = (words: string): number =>
	/^a (?:couple|pair) of$/iu.test(words) ? 2 : Number(words) || numberInWords(words) || 1;

/** The quote is the prospect's own sentence; what our side restated has none. */
function judged(outcome: 'fits' | 'short', { prospect, turn, quote, start, end }: Said): Judged {
	return prospect
		? { outcome, quote, turn, start, end }
		: { outcome, quote: null, turn: null, start: null, end: null };
}
