import { sentencesOf, type Clause, type Sentence } from '../../clauses';

/** A field of a form, read as the answer to the question that its label asks: “Budget: approved”. */
export type Field = {
	/** The label with its value, as written. */
	span: Clause;
	/** The text up to the end of the value, blank before it, so that the value opens its turn. */
	text: string;
	sentences: Sentence[];
	question: string;
};

const WHOSE = '(?:our|my|your|the|unsere?|ihre?|mein|euer|das|der|die)';
const KIND =
	'(?:approved|available|annual|yearly|estimated|planned|expected|current|overall|total|project|desired|preferred|target|main|biggest|key|primary|top|geplante[rs]?|gewünschte[rs]?|verfügbare[rs]?|aktuelle[rs]?|größte[rs]?|wichtigste[rs]?|konkrete[rs]?)';

/** What a label asks; in both languages, because the answers to it are read in both. */
const LABELS: Array<[label: string, question: string]> = [
	[
		'(?:budget|funding|money|finanzierung|budgetrahmen|etat|mittel|budgetfreigabe|kostenrahmen)(?: (?:status|range|approved|approval|available|confirmed|vorhanden|freigegeben|genehmigt|verfügbar|pro jahr|per year))?',
		'Have you got a budget?',
	],
	[
		'role|job ?title|title|position|job|function|rolle|funktion|berufsbezeichnung|stellung|beruf',
		'What is your role?',
	],
	[
		'decision[- ]?makers?|decider|approver|signatory|authority|who decides|entscheider(?:in)?|entscheidungsträger|entscheidungsbefugnis|freigabe durch',
		'Who decides?',
	],
	[
		'challenges?|pain ?points?|pains|problems|issues|herausforderung(?:en)?|probleme|schmerzpunkte?|schwierigkeiten',
		'What problems do you have?',
	],
	['problem|issue|pain', 'Are there any problems?'],
	['needs?|demand|use case|bedarf|anwendungsfall', 'Is there a need?'],
	[
		'timelines?|timing|time ?frame|time ?scale|deadline|start|start ?date|go-?live|go-?live date|date|when|urgency|zeitrahmen|zeitplan|zeitpunkt|zeithorizont|start ?termin|startdatum|projektstart|beginn|wunschtermin|einführung|einführungstermin|umsetzung|termin|dringlichkeit|ab wann|bis wann|wann',
		'When do you want to start?',
	],
];
const POLAR = /^(?:yes|no|nope|yep|ja|nein|nö|true|false)(?!\p{L})/iu;
const ASKS_WHO = 'Who decides?';
const ASKS_WHETHER = 'Are you the decision maker?';

const OPENS_FIELD = '(?<=^|[\\n;|•]|, |[.!?] )[ \\t]*(?:[-*•·–] ?|\\d[.)] )?';
const FIELD = new RegExp(
	`${OPENS_FIELD}(?:${WHOSE} )?(?:${KIND} )?(?:${LABELS.map(([label], index) => `(?<label${index}>${label})`).join('|')})(?: ?[:=] ?|\\? )(?=[^\\s:/])`,
	'giu',
);
/** Filled in to say nothing. */
const EMPTY = /^(?:tbd|tba|tbc|n\/?a|k\.? ?a\.?|unknown|unbekannt|pending|[-–—?.x]+)[.!?]?$/iu;
const MARKS = /[:=?]/u;
/** Put as a question, only a label that nobody asks us is one’s own: “Budget? None.” */
const ASKED_OF_ONESELF =
	/(?:budget|funding|decision[- ]?maker|decider|authority|challenge|pain ?point|pains|need|timeline|time ?frame|finanzierung|entscheider|bedarf|herausforderung|zeitrahmen|zeitplan)\p{L}{0,4}\? $/iu;
/** More fields than any form has: what comes after is read as text. */
const MOST_FIELDS = 40;

/** The fields of a turn, each up to the next one or the end of its line. */
export function fieldsIn(text: string): Field[] {
	if (!MARKS.test(text)) return [];
	const labels = [...text.matchAll(FIELD)]
		.filter(([label]) => !label.endsWith('? ') || ASKED_OF_ONESELF.test(label))
		.slice(0, MOST_FIELDS);
	return labels.flatMap(({ 0: label, index, groups }, order) => {
		const start = index + label.length;
		const end = endOfValue(text, start, labels[order + 1]?.index ?? text.length);
		const value = text.slice(start, end).trim();
		if (value === '' || EMPTY.test(value)) return [];
		const blanked = ' '.repeat(start) + text.slice(start, end);
		return [
			{
				span: { start: index + label.search(/[\p{L}\d]/u), end },
				text: blanked,
				sentences: sentencesOf(blanked),
				question: questionOf(groups ?? {}, value),
			},
		];
	});
}

/** A value ends with its line, or with its sentence where the text goes on. */
function endOfValue(text: string, start: number, next: number): number {
	const [sentence] = sentencesOf(text.slice(start, next));
	return sentence ? start + sentence.end : next;
}

function questionOf(groups: Record<string, string | undefined>, value: string): string {
	const asked = LABELS.find((_, index) => groups[`label${index}`] !== undefined);
	const question = asked ? asked[1] : '';
	return question === ASKS_WHO && POLAR.test(value) ? ASKS_WHETHER : question;
}
