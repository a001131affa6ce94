import { CONTENTMENTS, type Contentment } from './contentment';
import { answerAt, isAfterNo, isAskedAboutThem, type Answer } from './needAnswers';
import { isDenied, isFlipped, isRuledOut } from './denial';
import { finding, findingsOf, isTimed, says, type Finding, type Place } from './place';
import { ENDS, ENDS_LATE, NAMES_TOOL, REPLACEMENTS, TOPIC } from './replacement';
import { TROUBLES, type Trouble } from './trouble';
import { fallsShort } from './shortfall';
import {
	isAboutTheDeal,
	isNotNow,
	isOfOrganisation,
	isOfOthers,
	isOfSeller,
	isOfSpeaker,
	isOfThing,
	isRecurring,
	isTurnedOutFine,
	saidAt,
	type Said,
} from './whose';

/** Whether there is a problem (intent.pain), and what becomes of the current tool (intent.trigger). */
export function needAt(place: Place): Finding[] {
	const said = saidAt(place);
	const answered = findingOfAnswer(answerAt(said), place);
	if (isOfOthers(said)) return answered;
	const content = [...contentmentAt(said), ...untroubledAt(said)];
	// “Just looking” outweighs that something was answered at all.
	if (content.length > 0) return [...answered.filter(({ level }) => level === 0), ...content];
	const stands = !isNotNow(said) && !isOfSeller(said) && !isAfterNo(said);
	return [
		...answered,
		...(stands ? [...troubleAt(said), ...shortfallAt(said)] : []),
		...replacementAt(said),
		...findingsOf([TOPIC, NAMES_TOOL], place),
	];
}

const ANSWERS: Record<Exclude<Answer, null>, [string, 0 | 2, string]> = {
	trouble: ['intent.pain', 2, 'pain.answered'],
	noTrouble: ['intent.pain', 0, 'pain.answeredNo'],
	noNeed: ['intent.pain', 0, 'pain.answeredNoNeed'],
	dissatisfied: ['intent.trigger', 2, 'trigger.answeredDissatisfied'],
	content: ['intent.trigger', 0, 'trigger.answeredContent'],
};

function findingOfAnswer(answer: Answer, place: Place): Finding[] {
	if (!answer) return [];
	const [criterion, level, rule] = ANSWERS[answer];
	return [finding(place, criterion, level, rule)];
}

function contentmentAt(said: Said): Finding[] {
	return CONTENTMENTS.flatMap(({ id, criterion, words, about, praises }) => {
		if (!words.test(said.clause) && (praises || !words.test(said.reach))) return [];
		if (said.asked || !isAbout(said, about)) return [];
		if (praises && (isOfSeller(said) || isAboutTheDeal(said))) return [];
		return (praises ? isDenied(said, words) : isFlipped(said))
			? [finding(said.place, 'intent.trigger', 2, 'trigger.discontent')]
			: [finding(said.place, criterion, 0, id)];
	}).concat(
		isTurnedOutFine(said) ? [finding(said.place, 'intent.pain', 0, 'pain.turnedOutFine')] : [],
	);
}

const isAbout = (said: Said, about: Contentment['about']): boolean =>
	isAskedAboutThem(said) || (about === 'organisation' ? isOfOrganisation(said) : isOfSpeaker(said));

/** Trouble denied in so many words: “we never lose a parcel”. */
const untroubledAt = (said: Said): Finding[] =>
	!said.asked &&
	isOfOrganisation(said) &&
	!isOfSeller(said) &&
	!isAboutTheDeal(said) &&
	!isFlipped(said) &&
	TROUBLES.some(({ words, deniable }) => deniable && isRuledOut(said, words))
		? [finding(said.place, 'intent.pain', 0, 'pain.untroubled')]
		: [];

function troubleAt(said: Said): Finding[] {
	return TROUBLES.flatMap(({ id, words, anywhere, ofThings, mild, denies }: Trouble) => {
		if (!words.test(denies ? said.reach : said.clause)) return [];
		const theirs = anywhere || isOfOrganisation(said) || isAskedAboutThem(said);
		if (!theirs && !isRecurring(said) && !(ofThings && isOfThing(said))) return [];
		if (!denies && isDenied(said, words)) return [];
		if (mild && CONTENTMENTS.some((content) => content.words.test(said.sentence))) return [];
		return [finding(said.place, 'intent.pain', 2, id)];
	});
}

const shortfallAt = (said: Said): Finding[] =>
	fallsShort(said) && isOfOrganisation(said)
		? [finding(said.place, 'intent.pain', 2, 'pain.fallsShort')]
		: [];

function replacementAt(said: Said): Finding[] {
	const { place, clause, asked, affirmed } = said;
	const { negated, reported, hypothetical } = place.context;
	if (asked || reported || !(affirmed || isOfOrganisation(said))) return [];
	const wishes = REPLACEMENTS.filter(
		({ words, level }) => words.test(clause) && !(negated || (hypothetical && level === 3)),
	).map(({ level, id }) => finding(place, 'intent.trigger', level, id));
	const ends =
		ENDS.test(clause) &&
		!ENDS_LATE.test(clause) &&
		!hypothetical &&
		!CONTENTMENTS.some(({ words }) => words.test(said.sentence)) &&
		isTimed(place);
	return ends ? [...wishes, finding(place, 'intent.trigger', 3, 'trigger.endDated')] : wishes;
}

/** What a problem causes or costs: beside a problem in the same turn it lifts the pain to level 3. */
const CONSEQUENCE = {
	en: /\b(?:cost(?:s|ing)? us|(?:hours?|days?) (?:a|per|each|every) (?:day|week|month|person)|(?:los(?:e|es|ing|t)|miss(?:es|ing|ed)?) (?:\S+ ){0,5}(?:deals?|revenue|customers?|money|sales|pipeline|targets?|quota|clients?|opportunit(?:y|ies))|churn(?:ed|ing)?|hurt(?:s|ing)? (?:our|us)|[$€£] ?\d|\d+ ?(?:%|percent)|a third of|half (?:of )?(?:our|the|my)|per (?:week|month) (?:wasted|lost)|days? late|competitors? (?:get|win|answer|respond|reach))/iu,
	de: /\b(?:kostet uns|(?:stunden|tage) (?:pro|die|am|jede) (?:tag|woche|monat|person)|verlieren (?:\S+ ){0,5}(?:kunden|umsatz|aufträge|geld|deals?|leads?)|\d+ ?(?:%|prozent|€|euro)|umsatzverlust|zur konkurrenz|beim wettbewerb)/iu,
};

/** A problem with its consequence or a feeling about it in the same turn is level 3. */
export function liftPains(findings: Finding[], places: Place[]): Finding[] {
	const problems = findings.filter(
		({ criterion, level }) => criterion === 'intent.pain' && level === 2,
	);
	const isFeeling = ({ rule }: Finding): boolean => rule === 'pain.feeling';
	const withProblem = turnsOf(problems);
	const withFact = turnsOf(problems.filter((problem) => !isFeeling(problem)));
	const lifted = places
		.filter(({ turn, context }) => withProblem.has(turn) && !context.question)
		.filter(({ words }) => CONSEQUENCE.en.test(words) || CONSEQUENCE.de.test(words))
		.map((place) => finding(place, 'intent.pain', 3, 'pain.consequence'));
	const felt = problems.filter((problem) => isFeeling(problem) && withFact.has(problem.turn));
	return [...findings, ...lifted, ...felt.map((pain) => ({ ...pain, level: 3 as const }))];
}

const turnsOf = (findings: Finding[]): Set<number> => new Set(findings.map(({ turn }) => turn));

/** Whether a clause speaks of the tool in use, or of what becomes of it. */
export const speaksOfTool = (place: Place): boolean => {
	const clause = place.words.toLowerCase();
	return (
		says(NAMES_TOOL, place.words) ||
		ENDS.test(clause) ||
		REPLACEMENTS.some(({ words }) => words.test(clause))
	);
};
