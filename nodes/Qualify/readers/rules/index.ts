import { DateTime } from 'luxon';
import { countryCodeOf } from '../../../../lead/countries';
import { industryOf } from '../../../../lead/industries';
import { seniorityOf } from '../../../../lead/jobTitle';
import type { LeadClass, Turn } from '../../../../lead/schema';
import {
	contextOf,
	sentencesOf,
	type Clause,
	type ClauseContext,
	type Sentence,
} from '../../clauses';
import { authorityOfSeniority } from '../../profile';
import type { Claim, Level, Reading, ReaderInput, ReadQuote, ReadValue } from '../reading';
import {
	ASKS_TIMELINE,
	AUTHORITY_RULES,
	BUDGET_RULES,
	BUYING_TIME,
	COMMITTEE_RULES,
	NO_TIMELINE,
	PAST_TIME,
	RECORDED_RULES,
} from './capacityRules';
import { CLASS_RULES } from './classes';
import { addressesTheModel } from './injection';
import {
	CONSEQUENCE,
	EVALUATION_RULES,
	PAIN_RULES,
	REQUEST_RULES,
	TRIGGER_RULES,
	WHY_NOW_RULES,
} from './intentRules';
import { languageOf } from './language';
import { moneyIn } from './money';
import { ownTitleIn, rolesIn } from './roles';
import type { Rule } from './rule';
import { competitorsIn, toolIn } from './signals';
import { statedIn } from './stated';
import { timelineLevel, timesIn } from './time';

const READ_LANGUAGES = ['en', 'de'];
const RULES: Rule[] = [
	...PAIN_RULES,
	...TRIGGER_RULES,
	...EVALUATION_RULES,
	...WHY_NOW_RULES,
	...REQUEST_RULES,
	...AUTHORITY_RULES,
	...COMMITTEE_RULES,
	...BUDGET_RULES,
	...RECORDED_RULES,
];

const CORRECTION =
	/\b(?:actually|scratch that|correction|i misspoke|i meant|let me correct|on second thought|eigentlich|korrektur|ich meinte|vielmehr|besser gesagt|doch nicht)\b/iu;
const AFFIRMATION =
	/^(?:yes|yeah|yep|yup|correct|exactly|right|that's right|that is right|absolutely|definitely|sure|indeed|of course|ja|genau|richtig|stimmt|korrekt|definitiv|natürlich|auf jeden fall)\b/iu;
const ASKS_TOOL =
	/\b(?:what|which) (?:\S+ ){0,2}(?:tool|system|software|crm|solution|platform|vendor)s?\b|\bwelche[sn]? (?:tool|system|software|crm|lösung)/iu;
const ASKS_ROLE = /\b(?:your (?:role|title|position|job)|ihre (?:rolle|position|funktion))\b/iu;
const ASKS_BUDGET = /\b(?:budget|spend|invest|price range|ausgeben|investieren)\b/iu;
const LONGEST_AFFIRMATION = 60;

/** One thing read in one place, before the places are weighed against each other. */
type Finding = ReadQuote & {
	criterion: string;
	level: Level;
	rule: string;
	start: number;
	end: number;
	corrects: boolean;
	context?: number;
};

type Place = {
	turn: number;
	text: string;
	sentence: Sentence;
	clause: Clause;
	words: string;
	context: ClauseContext;
	/** The question of ours that this turn answers. */
	question: string;
	reference: DateTime;
};

/** The keyless reader: rules for English and German over the prospect's own turns. */
export function readByRules(input: ReaderInput): Reading {
	const prospectText = input.turns
		.filter((turn) => turn.speaker === 'prospect')
		.map((turn) => turn.text)
		.join('\n');
	const language = languageOf(prospectText);
	const flags = addressesTheModel(prospectText) ? ['injectionSuspected'] : [];
	if (language !== null && !READ_LANGUAGES.includes(language)) {
		return { ...emptyReading(language), flags: [...flags, 'languageNotRead'] };
	}

	const places = placesOf(input.turns, DateTime.fromISO(input.capturedAt, { zone: 'utc' }));
	const findings = [
		...places.flatMap(findingsAt),
		...affirmations(input.turns),
		...shortAnswers(input.turns),
	];
	const titles = titlesSaid(input.turns, places);
	const committee = committeeOf(places, titles[0]?.value ?? input.jobTitle);
	const claims = claimsOf([...liftPains(findings, places), ...committee.findings], titles);
	const quoteOf = (criterion: string): ReadValue | null => {
		const quote = claims.find((claim) => claim.criterion === criterion && claim.level > 0)
			?.quotes[0];
		return quote ? { ...quote, value: quote.quote } : null;
	};
	return {
		claims,
		language,
		flags,
		class: classOf(input.turns, places),
		stated: firmographicsOf(places),
		signals: {
			currentTool: currentToolOf(input.turns, places),
			pain: quoteOf('intent.pain'),
			timeline: quoteOf('capacity.timeline'),
			buyingCommittee: committee.members,
			competitors: places.flatMap((place) =>
				competitorsIn(place.words, input.competitors).map((value) => ({ ...quoted(place), value })),
			),
			budget: quoteOf('capacity.budget'),
		},
	};
}

function emptyReading(language: string | null): Reading {
	return {
		claims: [],
		stated: {},
		signals: {
			currentTool: null,
			pain: null,
			timeline: null,
			buyingCommittee: [],
			competitors: [],
			budget: null,
		},
		class: { value: 'sales', quote: null },
		language,
		flags: [],
	};
}

function placesOf(turns: Turn[], reference: DateTime): Place[] {
	return turns.flatMap(({ speaker, text }, turn) =>
		speaker !== 'prospect' || addressesTheModel(text)
			? []
			: sentencesOf(text).flatMap((sentence) =>
					sentence.clauses.map((clause) => ({
						turn,
						text,
						sentence,
						clause,
						words: text.slice(clause.start, clause.end).replace(/’/gu, "'"),
						context: { ...contextOf(text, clause), question: sentence.question },
						question: questionBefore(turns, turn),
						reference,
					})),
				),
	);
}

/** The last sentence of the turn before, where our side asked it. */
function questionBefore(turns: Turn[], index: number): string {
	const before = turns[index - 1];
	return before && before.speaker !== 'prospect' ? before.text : '';
}

function findingsAt(place: Place): Finding[] {
	const times = timesIn(place.words, place.reference).filter(({ days }) => days > -15);
	const sentenceWords = place.text.slice(place.sentence.start, place.sentence.end);
	const timed =
		times.length > 0 || timesIn(sentenceWords, place.reference).some(({ days }) => days > -15);
	const found = RULES.filter(
		(rule) => applies(rule, place.context) && says(rule, place.words) && (!rule.needsTime || timed),
	).map((rule) =>
		finding(place, rule.criterion, rule.id === 'whyNow.reason' && timed ? 3 : rule.level, rule.id),
	);
	return [...found, ...timelineAt(place, times), ...budgetAt(place)];
}

function applies(rule: Rule, context: ClauseContext): boolean {
	const polarity = rule.polarity ?? 'asserted';
	return (
		(rule.asked || !context.question) &&
		(rule.hedged || !context.hypothetical) &&
		!context.reported &&
		(polarity === 'any' || context.negated === (polarity === 'negated'))
	);
}

const says = (rule: Rule, words: string): boolean =>
	(rule.en?.test(words) ?? false) || (rule.de?.test(words) ?? false);

function timelineAt(place: Place, times: ReturnType<typeof timesIn>): Finding[] {
	const { words, context, question } = place;
	if (context.question || context.reported || context.hypothetical) return [];
	if (NO_TIMELINE.en.test(words) || NO_TIMELINE.de.test(words)) {
		return [finding(place, 'capacity.timeline', 0, 'timeline.none')];
	}
	const asked = ASKS_TIMELINE.test(question);
	const buying = BUYING_TIME.en.test(words) || BUYING_TIME.de.test(words);
	const past = PAST_TIME.en.test(words) || PAST_TIME.de.test(words);
	if (times.length === 0 || past || context.negated || !(asked || buying)) return [];
	return [finding(place, 'capacity.timeline', timelineLevel(times[0].days), 'timeline.stated')];
}

function budgetAt(place: Place): Finding[] {
	const { words, context, question } = place;
	if (context.question || context.negated || context.reported) return [];
	const aboutBudget = /\b(?:budget|spend|afford|invest|pay|ausgeben|zahlen|investieren)\w{0,4}\b/iu;
	return moneyIn(words).length > 0 && (aboutBudget.test(words) || ASKS_BUDGET.test(question))
		? [finding(place, 'capacity.budget', 2, 'budget.stated')]
		: [];
}

/** A problem with its consequence or a feeling about it in the same turn is level 3. */
function liftPains(findings: Finding[], places: Place[]): Finding[] {
	const problems = findings.filter(
		({ criterion, level }) => criterion === 'intent.pain' && level === 2,
	);
	const lifted = places
		.filter(
			({ words, context }) =>
				!context.question && (CONSEQUENCE.en.test(words) || CONSEQUENCE.de.test(words)),
		)
		.filter(({ turn }) => problems.some((problem) => problem.turn === turn))
		.map((place) => finding(place, 'intent.pain', 3, 'pain.consequence'));
	const felt = problems.filter(
		({ rule, turn }) =>
			rule === 'pain.feeling' &&
			problems.some((other) => other.turn === turn && other.rule !== 'pain.feeling'),
	);
	return [...findings, ...lifted, ...felt.map((pain) => ({ ...pain, level: 3 as const }))];
}

/** “Yes, exactly” after one question of ours says what the question asked, at most level 2, never authority. */
function affirmations(turns: Turn[]): Finding[] {
	return turns.flatMap(({ speaker, text }, turn) => {
		const question = questionBefore(turns, turn);
		const isAffirmation =
			speaker === 'prospect' &&
			text.trim().length <= LONGEST_AFFIRMATION &&
			AFFIRMATION.test(text.trim()) &&
			(question.match(/\?/gu)?.length ?? 0) === 1;
		if (!isAffirmation) return [];
		const asked = sentencesOf(question).filter((sentence) => sentence.question);
		const whole = wholeTurn(turn, text);
		return asked
			.flatMap(({ clauses }) => clauses)
			.flatMap((clause) => {
				const words = question.slice(clause.start, clause.end).replace(/’/gu, "'");
				const context = { ...contextOf(question, clause), question: false };
				return RULES.filter(
					(rule) =>
						rule.level > 0 &&
						rule.criterion !== 'capacity.authority' &&
						applies(rule, context) &&
						says(rule, words),
				).map((rule) => ({
					...whole,
					criterion: rule.criterion,
					level: Math.min(rule.level, 2) as Level,
					rule: rule.id,
					corrects: false,
					context: turn - 1,
				}));
			});
	});
}

/** A few words that answer a question of ours: “Walnut.”, “just me”. */
function shortAnswers(turns: Turn[]): Finding[] {
	return turns.flatMap(({ speaker, text }, turn) => {
		const question = questionBefore(turns, turn);
		if (speaker !== 'prospect' || text.trim().length > LONGEST_AFFIRMATION || text.trim() === '')
			return [];
		const answersTool =
			ASKS_TOOL.test(question) &&
			!/^(?:none|nothing|no|n\/a|keine?s?|nichts|-+)\b/iu.test(text.trim());
		return answersTool
			? [
					{
						...wholeTurn(turn, text),
						criterion: 'intent.trigger',
						level: 1 as const,
						rule: 'trigger.answersTool',
						corrects: false,
					},
				]
			: [];
	});
}

function wholeTurn(turn: number, text: string): Required<ReadQuote> {
	const start = text.length - text.trimStart().length;
	const quote = text.trim();
	return { turn, quote, start, end: start + quote.length };
}

function titlesSaid(turns: Turn[], places: Place[]): Array<Finding & { value: string }> {
	const said = places.flatMap((place) => {
		const value = place.context.question || place.context.negated ? null : ownTitleIn(place.words);
		return value ? [{ place: quoted(place), value, corrects: corrects(place) }] : [];
	});
	const answered = turns.flatMap(({ speaker, text }, turn) =>
		speaker === 'prospect' &&
		ASKS_ROLE.test(questionBefore(turns, turn)) &&
		text.trim().length <= 80
			? [{ place: wholeTurn(turn, text), value: text.trim(), corrects: false }]
			: [],
	);
	return [...said, ...answered].flatMap(({ place, value, corrects: correcting }) => {
		const level = authorityOfSeniority(seniorityOf(value));
		return level === null
			? []
			: [
					{
						...place,
						value,
						level,
						criterion: 'capacity.authority',
						rule: 'authority.title',
						corrects: correcting,
					},
				];
	});
}

/** One role named is level 2; two, the speaker's own among them, with an economic buyer is level 3. */
function committeeOf(
	places: Place[],
	ownTitle: string | null,
): { findings: Finding[]; members: ReadValue[] } {
	const named = places
		.filter(({ context }) => !context.question && !context.reported && !context.negated)
		.flatMap((place) => rolesIn(place.words).map((mention) => ({ place, ...mention })));
	const distinct = new Map(named.map((mention) => [mention.role.toLowerCase(), mention]));
	const members = [...distinct.values()];
	if (members.length === 0) return { findings: [], members: [] };
	const ownLevel = authorityOfSeniority(seniorityOf(ownTitle));
	const roles = members.length + ((ownLevel ?? 0) >= 2 ? 1 : 0);
	const economicBuyer = members.find((member) => member.economicBuyer);
	const level = roles >= 2 && (economicBuyer || ownLevel === 3) ? 3 : 2;
	const shown = economicBuyer ?? members[0];
	return {
		findings: [finding(shown.place, 'capacity.committee', level, 'committee.roles')],
		members: members.map(({ place, role }) => ({ ...quoted(place), value: role })),
	};
}

function firmographicsOf(places: Place[]): Reading['stated'] {
	const stated: Reading['stated'] = {};
	for (const place of places) {
		if (place.context.question || place.context.hypothetical || place.context.reported) continue;
		for (const { field, value } of statedIn(place.words, industryOf, countryCodeOf)) {
			if (!stated[field] || corrects(place)) stated[field] = { ...quoted(place), value };
		}
	}
	return stated;
}

function currentToolOf(turns: Turn[], places: Place[]): ReadValue | null {
	const answered = turns.findIndex(
		({ speaker, text }, turn) =>
			speaker === 'prospect' &&
			ASKS_TOOL.test(questionBefore(turns, turn)) &&
			text.trim().length <= 40,
	);
	if (answered >= 0) {
		const whole = wholeTurn(answered, turns[answered].text);
		if (whole.quote) return { ...whole, value: whole.quote };
	}
	for (const place of places) {
		if (place.context.question || place.context.reported) continue;
		if (!TRIGGER_RULES.some((rule) => rule.level > 0 && says(rule, place.words))) continue;
		const tool = toolIn(place.words);
		if (tool) return { ...quoted(place), value: tool };
	}
	return null;
}

function classOf(turns: Turn[], places: Place[]): Reading['class'] {
	for (const rule of CLASS_RULES) {
		if (rule.class === 'test') {
			const turn = turns.findIndex(
				({ speaker, text }) =>
					speaker === 'prospect' &&
					text.length < 200 &&
					(rule.en.test(text.trim()) || rule.de.test(text.trim())),
			);
			if (turn >= 0) return { value: 'test', quote: wholeTurn(turn, turns[turn].text) };
			continue;
		}
		const place = places.find(
			({ words, context }) =>
				(rule.polarity === 'any' || !context.negated) &&
				!context.reported &&
				(rule.en.test(words) || rule.de.test(words)),
		);
		if (place) return { value: rule.class satisfies LeadClass, quote: quoted(place) };
	}
	return { value: 'sales', quote: null };
}

/** The findings of each criterion weighed into one level with up to three quotes. */
function claimsOf(findings: Finding[], titles: Finding[]): Claim[] {
	const criteria = [...new Set([...findings, ...titles].map(({ criterion }) => criterion))];
	return criteria.map((criterion) => {
		const own = findings.filter((finding_) => finding_.criterion === criterion);
		const said = own.length > 0 ? own : titles.filter((title) => title.criterion === criterion);
		const inOrder = [...said].sort((a, b) => a.turn - b.turn || a.start - b.start);
		const correction = inOrder.findLastIndex(({ corrects: correcting }) => correcting);
		const standing = correction > 0 ? inOrder.slice(correction) : inOrder;
		const level = levelOf(criterion, standing);
		const supporting = standing.filter((finding_) => finding_.level === level);
		const quotes = distinctQuotes(supporting).slice(0, 3);
		return { criterion, level, quotes, context: supporting[0].context };
	});
}

/**
 * The strongest statement counts. Two exceptions: “just looking” outweighs a mere topic, and
 * “my boss approves” outweighs “I recommend”.
 */
function levelOf(criterion: string, findings: Finding[]): Level {
	const levels = findings.map(({ level }) => level);
	const highest = Math.max(...levels) as Level;
	if (criterion === 'capacity.authority' && highest === 2 && levels.includes(1)) return 1;
	return highest === 1 && levels.includes(0) ? 0 : highest;
}

function distinctQuotes(findings: Finding[]): ReadQuote[] {
	const seen = new Map(
		findings.map(({ turn, quote, start, end }) => [
			`${turn}:${start}`,
			{ turn, quote, start, end },
		]),
	);
	return [...seen.values()];
}

function finding(place: Place, criterion: string, level: Level, rule: string): Finding {
	return { ...quoted(place), criterion, level, rule, corrects: corrects(place) };
}

const corrects = ({ text, sentence }: Place): boolean =>
	CORRECTION.test(text.slice(sentence.start, sentence.end));

const SHORTEST_CLAUSE = 20;

/** The clause in its original words; a short one is shown with its whole sentence. */
function quoted({ turn, text, clause, sentence }: Place): Required<ReadQuote> {
	const { start, end } = clause.end - clause.start < SHORTEST_CLAUSE ? sentence : clause;
	return { turn, quote: text.slice(start, end), start, end };
}
