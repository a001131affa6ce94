export type Clause = { start: number; end: number };
export type Sentence = Clause & { question: boolean; clauses: Clause[] };
export type ClauseContext = {
	question: boolean;
	negated: boolean;
	hypothetical: boolean;
	reported: boolean;
};

const SENTENCE_END = /(?<![.!?…])[.!?…]+(?=["'”’)\]]?(?:\s|$))|[。！？]+|\n+/gu;
const ABBREVIATION =
	/(?:^|[\s(])(?:e\.g|i\.e|etc|approx|vs|mr|mrs|ms|dr|z\.b|d\.h|bzw|ca|inkl|ggf|usw|nr|\p{L}|\d+)$/iu;
const CLAUSE_BREAK =
	/[;:()]|,(?!\d)|\s[–—-]\s|\s(?=(?:but|however|although|though|whereas|while|because|since|so that|aber|jedoch|obwohl|weil|sondern|während|allerdings)\s)/giu;

/** Speech written down without full stops runs on, and every clause is read with its sentence. */
const LONGEST_SENTENCE = 1_000;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Sentences and their clauses with offsets into the text; nothing of the text is copied or changed. */
export function sentencesOf(text: string): Sentence[] {
	const sentences: Sentence[] = [];
	let start = 0;
	const close = (end: number, mark: string): void => {
		const question = /[?？]/u.test(mark);
		for (const span of portionsOf(text, start, end)) {
			sentences.push({ ...span, question, clauses: clausesOf(text, span) });
		}
		start = end;
	};
	for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
		const before = text.slice(Math.max(start, index - 12), index);
		if (mark === '.' && ABBREVIATION.test(before) && !/^\s*$/u.test(text.slice(index + 1)))
			continue;
		close(index + mark.length, mark);
	}
	close(text.length, '');
	return sentences;
}

/** A span in pieces no longer than a sentence, cut between words where there are any. */
function portionsOf(text: string, start: number, end: number): Clause[] {
	const portions: Clause[] = [];
	let from = start;
	while (from < end) {
		const to = end - from > LONGEST_SENTENCE ? cutAfter(text, from) : end;
		const span = trimmed(text, from, to);
		if (span) portions.push(span);
		from = to;
	}
	return portions;
}

function cutAfter(text: string, from: number): number {
	const space = text.slice(from, from + LONGEST_SENTENCE).lastIndexOf(' ');
	if (space > 0) return from + space;
	const to = from + LONGEST_SENTENCE;
	const splitsPair = (text.codePointAt(to - 1) ?? 0) > 0xffff;
	return splitsPair ? to - 1 : to;
}

function clausesOf(text: string, { start, end }: Clause): Clause[] {
	const clauses: Clause[] = [];
	let from = start;
	const add = (to: number): void => {
		const span = trimmed(text, from, to);
		if (span && HAS_WORD.test(text.slice(span.start, span.end))) clauses.push(span);
	};
	for (const { 0: mark, index } of text.slice(start, end).matchAll(CLAUSE_BREAK)) {
		add(start + index);
		from = start + index + mark.length;
	}
	add(end);
	return clauses;
}

/** The clause that holds a span, widened to whole clauses where the span reaches over several. */
export function clauseAround(text: string, start: number, end: number): Clause {
	const touching = sentencesOf(text)
		.flatMap(({ clauses }) => clauses)
		.filter((clause) => clause.start < end && clause.end > start);
	return {
		start: Math.min(start, touching.at(0)?.start ?? start),
		end: Math.max(end, touching.at(-1)?.end ?? end),
	};
}

const NEGATOR =
	/\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\w+n't|nicht|kein\w{0,2}|nie|niemals|ohne|weder|niemand|nichts)\b/giu;
/** “Not only”, “no later than”, “no doubt”: a negator that denies nothing. */
const EMPTY_NEGATION =
	/\b(?:not (?:only|just|merely|least)|no (?:later|more|less|fewer|earlier) than|no (?:doubt|question|worries)|why not|nicht (?:nur|bloß|zuletzt)|nicht später als|kein problem)\b/giu;
const HYPOTHETICAL =
	/\b(?:if|unless|suppose|assuming|imagine|wenn|falls|sofern|angenommen|maybe|perhaps|possibly|might|(?:i|we|they|it|there|you) may|hypothetically|theoretically|vielleicht|eventuell|womöglich|möglicherweise|theoretisch|would (?:have|be nice)|could have|hätten? wir)\b/iu;
const REPORTED =
	/\b(?:(?:they|he|she|someone|somebody|a friend|friends|people|the vendor|the rep) (?:said|says|told|tells|claims?|claimed|mentioned|thinks?)|told (?:me|us)|i (?:heard|read)|apparently|supposedly|angeblich|laut|(?:er|sie|man) (?:sagte|sagt|meinte|meint)|hat (?:mir|uns) (?:gesagt|erzählt)|a friend of mine|ein freund|our (?:customers|clients) (?:have|are|say))\b/iu;

/** How a clause speaks. An odd number of negators negates; two cancel out. */
export function contextOf(text: string, clause: Clause): ClauseContext {
	const words = text.slice(clause.start, clause.end).replace(/’/gu, "'");
	const negators = words.match(NEGATOR)?.length ?? 0;
	const empty = words.match(EMPTY_NEGATION)?.length ?? 0;
	const after = text.slice(clause.end, clause.end + 2);
	return {
		question: /[?？]/u.test(words + after.slice(0, 1)) || isQuestion(text, clause),
		negated: Math.max(0, negators - empty) % 2 === 1,
		hypothetical: HYPOTHETICAL.test(words),
		reported: REPORTED.test(words),
	};
}

/** A clause belongs to a question if the sentence it stands in ends with a question mark. */
function isQuestion(text: string, { end }: Clause): boolean {
	const rest = text.slice(end, end + 400);
	const mark = /[.!?…。！？\n]/u.exec(rest);
	return mark !== null && (mark[0] === '?' || mark[0] === '？');
}

function trimmed(text: string, start: number, end: number): Clause | null {
	let from = start;
	let to = end;
	while (from < to && /\s/u.test(text[from])) from++;
	while (to > from && /\s/u.test(text[to - 1])) to--;
	return from < to ? { start: from, end: to } : null;
}
