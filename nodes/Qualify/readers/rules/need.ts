import { CONTENTMENTS as WITH_WORK, type Contentment } from './contentment';
import {
	answerAt,
	isAfterNo,
	isAskedAboutOther,
	isAskedAboutThem,
	isMereNo,
	type Answer,
} from './needAnswers';
import { isContentWithDeal, PLAIN_CONTENTMENTS } from './needPlain';
import { WISHES } from './needWishes';
import { isDenied, isFlipped, isRuledOut } from './denial';
import { wordsOf, type Wording } from './wording';
import { finding, findingsOf, isTimed, says, type Finding, type Place } from './place';
import { ENDS, ENDS_LATE, NAMES_TOOL, REPLACEMENTS, TOPIC } from './replacement';
import { leavesNeedOpen, saysNeedIsOpen } from './needUnclear';
import { PRODUCTS } from './products';
import { findsNothingToSolve } from './nothingToSolve';
import { isOfOtherMatters } from './needOtherMatters';
import { TROUBLES, type Trouble } from './trouble';
import { fallsShort } from './shortfall';
import {
	isAboutTheDeal,
	isNotNow,
	isOfOrganisation,
	isOfPresentWork,
	isOfOthers,
	isOfSeller,
	isOfSpeaker,
	isOfThing,
	isOfUs,
	isAtHome,
	isRecurring,
	isTurnedOutFine,
	saidAt,
	type Said,
} from './whose';

const CONTENTMENTS = [...WITH_WORK, ...PLAIN_CONTENTMENTS];

/** Whether there is a problem (intent.pain), and what becomes of the current tool (intent.trigger). */
export function needAt(place: Place): Finding[] {
	const said = saidAt(place);
	const answer = answerAt(said);
	const answered = findingOfAnswer(answer === 'trouble' && lacksNeed(said) ? null : answer, place);
	if (isOfOthers(said)) return answered;
	const content = [
		...contentmentAt(said),
		...untroubledAt(said),
		...nothingToSolveAt(said),
		...unclearAt(said),
	];
	// “Just looking” outweighs that something was answered at all.
	if (content.length > 0) return [...answered.filter(({ level }) => level === 0), ...content];
	const stands =
		(isFlipped(said) || !isNotNow(said)) &&
		!isOfSeller(said) &&
		!isAfterNo(said) &&
		!(isAskedAboutOther(said) && isBrief(said)) &&
		!isOfOtherMatters(said.clause);
	return [
		...answered,
		...(stands ? [...troubleAt(said), ...shortfallAt(said)] : []),
		...replacementAt(said),
		...findingsOf([TOPIC, NAMES_TOOL], place),
	];
}

/** “To be honest, we’re not facing any issues” tells of no trouble, whatever the answer opens with. */
const lacksNeed = ({ sentence }: Said): boolean =>
	saysNeedIsOpen(sentence) ||
	CONTENTMENTS.some(({ praises, words }) => !praises && words.test(sentence));

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
		if (said.asked || !isAbout(said, about) || isMereNo(said)) return [];
		if (praises && (isOfSeller(said) || isAboutTheDeal(said))) return [];
		return (praises ? isDenied(said, words) : isFlipped(said))
			? [finding(said.place, 'intent.trigger', 2, 'trigger.discontent')]
			: [finding(said.place, criterion, 0, id)];
	}).concat(
		isTurnedOutFine(said) ? [finding(said.place, 'intent.pain', 0, 'pain.turnedOutFine')] : [],
	);
}

const isAbout = (said: Said, about: Contentment['about']): boolean =>
	about === 'us'
		? !isContentWithDeal(said) && isOfUs(said)
		: isAskedAboutThem(said) || (about === 'work' ? isOfPresentWork(said) : isOfSpeaker(said));

/** A need they cannot name yet counts as none; what they go on to name outweighs it. */
const unclearAt = (said: Said): Finding[] =>
	!said.asked && !isFlipped(said) && leavesNeedOpen(said)
		? [finding(said.place, 'intent.pain', 0, 'pain.unclear')]
		: [];

const nothingToSolveAt = (said: Said): Finding[] =>
	!said.asked && !isFlipped(said) && !isAtHome(said) && findsNothingToSolve(said)
		? [finding(said.place, 'intent.pain', 0, 'pain.nothingToSolve')]
		: [];

/** Trouble denied in so many words: “we never lose a parcel”. */
const untroubledAt = (said: Said): Finding[] =>
	!said.asked &&
	(isOfPresentWork(said) || isAskedAboutThem(said) || isOfUs(said)) &&
	!isOfSeller(said) &&
	!isAboutTheDeal(said) &&
	!isFlipped(said) &&
	TROUBLES.some(({ words, deniable }) => deniable && isRuledOut(said, words))
		? [finding(said.place, 'intent.pain', 0, 'pain.untroubled')]
		: [];

function troubleAt(said: Said): Finding[] {
	return TROUBLES.flatMap(({ id, words, anywhere, ofThings, mild, denies }: Trouble) => {
		if (!(denies ? reachesOut(said, words) : words.test(said.clause))) return [];
		const theirs = anywhere || isOfOrganisation(said) || isAskedAboutThem(said);
		if (!theirs && !isRecurring(said) && !(ofThings && isOfThing(said))) return [];
		if (!denies && isDenied(said, words)) return [];
		if (mild && CONTENTMENTS.some((content) => content.words.test(said.sentence))) return [];
		return [finding(said.place, 'intent.pain', 2, id)];
	});
}

/** What begins in the clause may end behind it; what only follows belongs to the next clause. */
const reachesOut = ({ clause, reach }: Said, words: Wording): boolean => {
	const match = words.exec(reach);
	return match !== null && match.index < clause.length;
};

const shortfallAt = (said: Said): Finding[] =>
	fallsShort(said) && isOfOrganisation(said)
		? [finding(said.place, 'intent.pain', 2, 'pain.fallsShort')]
		: [];

/** “That doesn’t work” says of what we asked for that it cannot be. */
const isBrief = ({ clause }: Said): boolean => clause.split(' ').length <= 4;

/** What would be needed in a case that hasn’t come: “if it failed, we’d need another”. */
const isImagined = ({ upToHere }: Said): boolean => IMAGINED.test(upToHere);
const IMAGINED =
	/^(?:and |but |und |aber )?(?:if|should|wenn|falls|sollten?) .{1,200}(?:would|'d|might|bräuchten?|müssten?) /u;

function replacementAt(said: Said): Finding[] {
	const { place, clause, asked, affirmed } = said;
	const { negated, reported, hypothetical } = place.context;
	if (asked || reported || isImagined(said) || !(affirmed || isOfOrganisation(said))) return [];
	const wishes = (isAtHome(said) ? REPLACEMENTS : [...REPLACEMENTS, ...WISHES])
		.filter(({ words, level }) => words.test(clause) && !(negated || (hypothetical && level === 3)))
		.map(({ level, id }) => finding(place, 'intent.trigger', level, id));
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

/** Written in lower case only a well-known product is known to be one: “we use hubspot”. */
const USES = wordsOf(
	`(we|i|our team|team|everyone)('re|'m| are| am)? (currently |still |mostly |all |also |now ){0,2}(use|uses|using|run|running|on|in|work with|working with|rely on|have|got|live in)`,
	`(wir|ich|unser team) (derzeit |aktuell |noch |hauptsächlich ){0,2}(nutzen?|verwenden?|benutzen?|arbeiten?|haben|setzen?|sind (auf|bei|mit))|(nutzen|verwenden|haben|sind|arbeiten) wir`,
);

/** Products named like everyday things: “I have a notion” names none. */
const EVERYDAY_NAME =
	/^(?:notion|slack|zoom|lever|gusto|sage|greenhouse|outlook|consensus|walnut|oracle|confluence|intercom|infor|looker|gong\.io|deel|wix)$/u;
const namesProduct = (clause: string): boolean =>
	PRODUCTS.all(clause).some(([name]) => !EVERYDAY_NAME.test(name));

/** Whether a clause speaks of the tool in use, or of what becomes of it. */
export const speaksOfTool = (place: Place): boolean => {
	const clause = place.words.toLowerCase();
	return (
		says(NAMES_TOOL, place.words) ||
		(USES.test(clause) && namesProduct(clause)) ||
		ENDS.test(clause) ||
		REPLACEMENTS.some(({ words }) => words.test(clause))
	);
};
