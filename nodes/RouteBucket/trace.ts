import type { Criterion, Qualification, Routing } from '../../lead/schema';
import { timeInWords } from './calendar';
import type { Counterfactual } from './counterfactual';
import { outputName, scoresOf, type Decision, type Step } from './decision';
import type { RoutedItem } from './item';
import { titleOf } from './nextAction';
import type { OwnerChoice } from './owners';
import { capitalised, cut, oneLine } from './text';

const LONGEST_QUOTE = 300;

export type Explained = {
	decision: Decision;
	choice: OwnerChoice;
	sla: Routing['sla'];
	counterfactual: Counterfactual | null;
	timeZone: string;
};
export type Explanation = { reason: string; alert: string; trace: Step[] };

/** The decision in three lengths: a sentence for the record, a message for the rep, every step. */
export function explain(item: RoutedItem, explained: Explained): Explanation {
	const { decision, choice, sla, counterfactual, timeZone } = explained;
	const due = sla ? timeInWords(Date.parse(sla.businessDueAt), timeZone) : null;
	const quote = item.qualification ? decidingQuote(item.qualification, decision) : null;
	const question =
		counterfactual?.question ?? item.qualification?.openQuestions[0]?.question ?? null;
	return {
		reason: reasonOf(decision, choice),
		alert: [
			`${outputName(decision)}: ${[titleOf(item.lead), oneLine(item.lead.jobTitle ?? '', 80)].filter(Boolean).join(', ')}`,
			item.qualification && `${scoresOf(item.qualification)}.`,
			`${capitalised(decision.because)}.`,
			quote && `“${oneLine(quote.quote, LONGEST_QUOTE)}”`,
			choice.owner && `Owner: ${ownerName(choice)}, ${choice.why}.`,
			due && `Due: ${due}.`,
			question && `Ask: ${oneLine(question, 200)}`,
		]
			.filter(Boolean)
			.join('\n'),
		trace: [
			...decision.steps,
			...(quote ? [{ step: 'quote', message: 'The words that weighed most.', ...quote }] : []),
			...choice.steps,
			...(due ? [{ step: 'sla', message: `Due ${due}.`, target: sla?.target }] : []),
			...(counterfactual ? [counterfactualStep(counterfactual)] : []),
		],
	};
}

function reasonOf(decision: Decision, choice: OwnerChoice): string {
	const owner = choice.owner ? `; owner ${ownerName(choice)}, ${choice.why}` : '';
	return `${outputName(decision)}: ${decision.because}${owner}.`;
}

function counterfactualStep({ text, question }: Counterfactual): Step {
	const ask = question ? ` Ask: “${question}”` : '';
	return { step: 'counterfactual', message: `${capitalised(text)}.${ask}` };
}

const ownerName = ({ owner }: OwnerChoice): string => owner?.name ?? owner?.email ?? 'nobody';

type DecidingQuote = { criterion: string; quote: string; turn: number; start: number; end: number };

/** The prospect's words behind the decision: the strongest for a rep's lead, the weakest for low intent. */
function decidingQuote(
	{ intent, capacity, fit, classEvidence }: Qualification,
	{ route, bucket, wouldBe }: Decision,
): DecidingQuote | null {
	if (route === 'nonSales') return classEvidence && quoted('class', classEvidence);
	const turnedAway = ['cool', 'cold'].includes(bucket === 'review' ? (wouldBe ?? bucket) : bucket);
	const sign = turnedAway && intent.band === 'low' ? 1 : -1;
	const [strongest] = [intent, capacity, fit]
		.flatMap(({ criteria }) => criteria)
		.flatMap((criterion) => {
			const quote = quoteOf(criterion);
			return quote ? [{ quote, level: criterion.level ?? 0, weight: criterion.weight }] : [];
		})
		.sort((a, b) => sign * (a.level - b.level) || b.weight - a.weight);
	return strongest?.quote ?? null;
}

function quoteOf({ id, level, quote, turn, start }: Criterion): DecidingQuote | null {
	if (level === null || quote === null || turn === null || start === null) return null;
	return quoted(oneLine(id, 60), { quote, turn, start });
}

/** Shortened it is still verbatim: the words between its offsets. */
function quoted(
	criterion: string,
	{ quote, turn, start }: { quote: string; turn: number; start: number },
): DecidingQuote {
	const words = cut(quote, LONGEST_QUOTE);
	return { criterion, quote: words, turn, start, end: start + words.length };
}
