import type { Clause } from '../../clauses';
import { budgetAnswered, budgetQuestionOf, type BudgetQuestion } from './budgetAnswers';
import { pointsBack, readingOf, type BudgetReading } from './budgetFrames';
import { saidIn, type Said } from './budgetSaid';
import { mayBeAboutMoney, plain } from './budgetText';
import { MONEY, MONEY_TALK, PRICE } from './budgetMoney';
import { finding, type Finding, type Place } from './place';

/**
 * Whether there is money for it: none, a sum or a price agreed to, or money confirmed. A sentence is read as a
 * whole, at its first clause, because what it says last about the money holds.
 */
export function budgetAt(place: Place): Finding[] {
	const { sentence, clause, text } = place;
	if (clause !== sentence.clauses[0]) return [];
	const question = sentence.start < LONGEST_ANSWER ? place.question : '';
	const from = Math.max(0, sentence.start - LONGEST_MEMORY);
	const isAboutMoney = mayBeAboutMoney(text.slice(from, sentence.end));
	if (!isAboutMoney && !mayBeAboutMoney(question)) return [];
	const asks = question.includes('?');
	const asked = asks ? budgetQuestionOf(question) : NOTHING_ASKED;
	const said = { place, question, asked };
	const readings = [
		...answerAt(place, asked),
		...piecesOf(place).flatMap((piece) => read(said, piece)),
	];
	return standing(readings).map(({ level, rule, clause: span }) => ({
		...finding({ ...place, clause: span }, 'capacity.budget', level, rule),
		// A lack takes back the money spoken of before.
		...(level === 0 && { corrects: true }),
	}));
}

const NOTHING_ASKED: BudgetQuestion = { asksAmount: false, proposes: null };
/** Characters of a turn within which it still answers the question before it. */
const LONGEST_ANSWER = 400;
/** Characters before a piece that tell what it speaks of. */
const LONGEST_MEMORY = 160;
type Context = { place: Place; question: string; asked: BudgetQuestion };
type Read = BudgetReading & { clause: Clause };

/** The last word holds; but a mere sum after it doesn’t undo that the price is too high for them. */
function standing(readings: Read[]): Read[] {
	const last = readings.at(-1);
	const lacks = readings.filter(({ level }) => level === 0);
	if (!last || lacks.length === 0) return readings;
	return last.level === 0 || last.rule === 'budget.stated'
		? lacks
		: readings.filter(({ level }) => level > 0);
}

function answerAt({ sentence, text, context }: Place, asked: BudgetQuestion): Read[] {
	const opensTurn = !/[\p{L}\d]/u.test(text.slice(0, sentence.start));
	if (!opensTurn || context.question) return [];
	const answer = budgetAnswered(text.slice(sentence.start, sentence.end), asked);
	return answer ? [{ ...answer, clause: sentence }] : [];
}

const AND = /(?<!gut)\s(?:and|und)\s(?!vorne)/iu;
const MOST_ANDS = 3;

/** What a piece says; each side of an “and” by itself where the first side says something. */
function read(context: Context, { start, end, clause }: Piece, ands = MOST_ANDS): Read[] {
	const and = ands > 0 ? AND.exec(context.place.text.slice(start, end)) : null;
	if (and) {
		const first = read(context, { start, end: start + and.index, clause }, 0);
		const next = start + and.index + and[0].length;
		if (first.length > 0) {
			return [...first, ...read(context, { start: next, end, clause }, ands - 1)];
		}
	}
	const words = context.place.text.slice(start, end);
	if (!context.asked.asksAmount && !mayBeAboutMoney(words) && !pointsBack(words)) return [];
	const reading = readingOf(saidAt(context, start, end));
	return reading ? [{ ...reading, clause }] : [];
}

function saidAt({ place, question, asked }: Context, start: number, end: number): Said {
	const { text, sentence } = place;
	const from = start - LONGEST_MEMORY;
	const before = plain(
		`${question.slice(-LONGEST_MEMORY)} ${text.slice(Math.max(0, from), start)}`,
	);
	return saidIn(text.slice(start, end), {
		sentence: plain(text.slice(Math.max(sentence.start, from), end)),
		topic: [MONEY, PRICE, MONEY_TALK].some((about) => about.test(before)),
		asked: asked.asksAmount,
	});
}

type Piece = Clause & { clause: Clause };
/** “…, als wir haben”, “…, Kunden zu verlieren”: no clause of its own. */
const BELONGS_TO_LAST = /^(?:als|wie|than|as)\s|\s(?:zu\s\p{L}+|\p{L}{2,6}zu\p{L}+)n[.!]?$/iu;
/** “Das Geld wurde jedoch gestrichen”: the word stands inside its clause. */
const INNER_BUT = /^(?:aber|jedoch|allerdings)(?!\p{L})/iu;
const FEW_WORDS = 3;
/** “Weniger als das, was wir eingeplant haben”. */
const WHAT = /^was\s/iu;
const POINTS_AT_WHAT = /\s(?:das|dem|dessen|als)$/iu;
const NEW_SUBJECT =
	/\s(?:and|und|so|plus|then|only|nor|or|oder|doch|nur|bloß|sonst|which|denn)\s(?=(?:i|we|you|he|she|it|they|there|this|that|nobody|no one|ich|wir|er|sie|es|man|das|da|dafür|niemand|\p{L}+ (?:können|könnten|kann|dürfen|haben) (?:wir|ich)|(?:ca|could|do|wo|would)n['’]t)(?:'|\s))/giu;
const OWN_STATEMENT =
	/^(?:(?:so|well|hi|hello|ok|okay|also|hallo)\s)?(?:we|i|our|my|wir|ich|unser\p{L}*|mein\p{L}*)(?!\p{L})/iu;

/** The clauses of a sentence, those with several subjects in pieces. Of a question only a statement before it counts. */
function piecesOf({ text, sentence, context }: Place): Piece[] {
	const clauses: Clause[] = [];
	for (const clause of sentence.clauses) {
		const last = clauses.at(-1);
		if (last && continues(text, last, clause)) last.end = clause.end;
		else clauses.push({ ...clause });
	}
	const stating = context.question
		? clauses.slice(0, -1).filter(({ start, end }) => OWN_STATEMENT.test(text.slice(start, end)))
		: clauses;
	return stating.flatMap((clause) => {
		const words = text.slice(clause.start, clause.end);
		const breaks = [...words.matchAll(NEW_SUBJECT)].map(({ index }) => clause.start + index);
		const starts = [clause.start, ...breaks];
		return starts.map((start, index) => ({ start, end: starts[index + 1] ?? clause.end, clause }));
	});
}

function continues(text: string, last: Clause, clause: Clause): boolean {
	const words = text.slice(clause.start, clause.end);
	const before = text.slice(last.start, last.end);
	if (BELONGS_TO_LAST.test(words)) return true;
	if (WHAT.test(words) && POINTS_AT_WHAT.test(before)) return true;
	const few = [words, before].some((part) => part.split(' ').length <= FEW_WORDS);
	return few && INNER_BUT.test(words) && text.slice(last.end, clause.start).trim() === '';
}
