import { DateTime } from 'luxon';
import type { Turn } from '../../../../lead/schema';
import {
	contextOf,
	sentencesOf,
	type Clause,
	type ClauseContext,
	type Sentence,
} from '../../clauses';
import type { Level, ReadQuote } from '../reading';
import { fieldsIn, type Field } from './fields';
import type { Rule } from './rule';
import { timesIn } from './time';

/** One clause of a prospect's turn, with what is needed to understand it. */
export type Place = {
	turn: number;
	text: string;
	sentence: Sentence;
	clause: Clause;
	/** The clause with straight apostrophes; same length as the original. */
	words: string;
	context: ClauseContext;
	/** The turn of ours that this one answers, empty where none does. */
	question: string;
	reference: DateTime;
	/** The field of a form whose value this is, in the turn's own text. */
	field?: { span: Clause; text: string };
};

/** One thing read in one place, before the places are weighed against each other. */
export type Finding = Required<ReadQuote> & {
	criterion: string;
	level: Level;
	rule: string;
	/** Whether the sentence takes back what was said before. */
	corrects: boolean;
	/** Index of the question that the turn affirms. */
	context?: number;
	/** Where it was read. */
	at?: Place;
};

export function placesOf(turns: Turn[], capturedAt: string): Place[] {
	const reference = DateTime.fromISO(capturedAt, { zone: 'utc' });
	return turns.flatMap(({ speaker, text }, turn) => {
		if (speaker !== 'prospect') return [];
		const fields = fieldsIn(text);
		const answered = { turn, text, reference, question: questionBefore(turns, turn) };
		const filledIn = fields.flatMap((field) =>
			field.sentences.flatMap((sentence) => placesIn(sentence, ofField(field, answered))),
		);
		const free = sentencesOf(text)
			.flatMap((sentence) => outside(sentence, fields))
			.flatMap((sentence) => placesIn(sentence, answered));
		if (fields.length === 0) return free;
		return [...free, ...filledIn].sort((a, b) => a.clause.start - b.clause.start);
	});
}

type Answered = Pick<Place, 'turn' | 'text' | 'question' | 'reference' | 'field'>;

const ofField = ({ span, text, question }: Field, answered: Answered): Answered => ({
	...answered,
	text,
	question,
	field: { span, text: answered.text },
});

/** What is left of a sentence beside the fields in it. */
function outside(sentence: Sentence, fields: Field[]): Sentence[] {
	const isFilledIn = ({ start, end }: Clause): boolean =>
		fields.some(({ span }) => span.start < end && span.end > start);
	if (!isFilledIn(sentence)) return [sentence];
	const clauses = sentence.clauses.filter((clause) => !isFilledIn(clause));
	const last = clauses.at(-1);
	return last ? [{ ...sentence, start: clauses[0].start, end: last.end, clauses }] : [];
}

const placesIn = (sentence: Sentence, answered: Answered): Place[] =>
	sentence.clauses.map((clause) => ({
		...answered,
		sentence,
		clause,
		words: answered.text.slice(clause.start, clause.end).replace(/’/gu, "'"),
		context: { ...contextOf(answered.text, clause), question: sentence.question },
	}));

/** Every clause of an answer is read with its question, which stands at the end of what we said. */
const LONGEST_QUESTION = 1_000;

/** The turn of ours right before, which this one answers. */
export function questionBefore(turns: Turn[], index: number): string {
	const before = turns[index - 1];
	return before && before.speaker !== 'prospect' ? before.text.slice(-LONGEST_QUESTION) : '';
}

export function findingsOf(rules: Rule[], place: Place): Finding[] {
	return rules
		.filter(
			(rule) =>
				applies(rule, place.context) &&
				says(rule, place.words) &&
				(!rule.needsTime || isTimed(place)),
		)
		.map((rule) => finding(place, rule.criterion, rule.level, rule.id));
}

export function applies(rule: Rule, context: ClauseContext): boolean {
	const polarity = rule.polarity ?? 'asserted';
	return (
		(rule.asked || !context.question) &&
		(rule.hedged || !context.hypothetical) &&
		!context.reported &&
		(polarity === 'any' || context.negated === (polarity === 'negated'))
	);
}

export const says = (rule: Rule, words: string): boolean =>
	(rule.en?.test(words) ?? false) || (rule.de?.test(words) ?? false);

const LONGEST_PAST_DAYS = 15;

/** Whether the clause, or else its sentence, names a time that is not long past. */
export function isTimed({ words, text, sentence, reference }: Place): boolean {
	return [words, text.slice(sentence.start, sentence.end)].some((part) =>
		timesIn(part, reference).some(({ days }) => days > -LONGEST_PAST_DAYS),
	);
}

export function finding(place: Place, criterion: string, level: Level, rule: string): Finding {
	return { ...quoted(place), criterion, level, rule, corrects: corrects(place), at: place };
}

const CORRECTION =
	/\b(?:actually|scratch that|correction|i misspoke|i meant|let me correct|on second thought|eigentlich|korrektur|ich meinte|vielmehr|besser gesagt|doch nicht)\b/iu;

export const corrects = ({ text, sentence }: Place): boolean =>
	CORRECTION.test(text.slice(sentence.start, sentence.end));

const SHORTEST_CLAUSE = 20;

/** The clause in its original words; a short one is shown with its whole sentence. */
export function quoted({ turn, text, clause, sentence, field }: Place): Required<ReadQuote> {
	if (field)
		return {
			turn,
			quote: field.text.slice(field.span.start, clause.end),
			start: field.span.start,
			end: clause.end,
		};
	const { start, end } = clause.end - clause.start < SHORTEST_CLAUSE ? sentence : clause;
	return { turn, quote: text.slice(start, end), start, end };
}

export function wholeTurn(turn: number, text: string): Required<ReadQuote> {
	const start = text.length - text.trimStart().length;
	const quote = text.trim();
	return { turn, quote, start, end: start + quote.length };
}
