import { countryCodeOf } from '../../../../lead/countries';
import { industryOf } from '../../../../lead/industries';
import type { LeadClass, Turn } from '../../../../lead/schema';
import { emptyReading, type Reading, type ReaderInput, type ReadValue } from '../reading';
import { affirmations, ASKS_TOOL, namesNoTool, titlesSaid, toolsAnswered } from './answers';
import { authorityAt } from './authority';
import { budgetAt } from './budget';
import { claimsOf } from './claims';
import { CLASS_RULES } from './classes';
import { committeeAt, rolesNamed } from './committee';
import { asksToBeLeftAlone, interestAt } from './interest';
import { languageOf, READ_LANGUAGES } from './language';
import { liftPains, needAt, speaksOfTool } from './need';
import {
	corrects,
	placesOf,
	questionBefore,
	quoted,
	wholeTurn,
	type Finding,
	type Place,
} from './place';
import { ofTheirOwnFactor } from './otherFactors';
import { recordedAt } from './recorded';
import { competitorsIn, toolIn } from './signals';
import { statedIn } from './stated';
import { timelineAt } from './timeline';

/** More than a hundred calls: what comes after is an attack on the server, not a conversation. */
const MOST_CLAUSES = 5_000;
const LONGEST_TOOL_ANSWER = 40;

const CRITERIA = [needAt, interestAt, authorityAt, timelineAt, committeeAt, budgetAt, recordedAt];

/** Criterion by criterion over all places, which is twice as fast as place by place: the rules of one stay at hand. */
const readAll = (places: Place[]): Finding[] => CRITERIA.flatMap((read) => places.flatMap(read));

/** Everything that the rules find, before the places are weighed against each other. */
export const findingsIn = (turns: Turn[], places: Place[], capturedAt: string): Finding[] => [
	...ofTheirOwnFactor(readAll(places)),
	...affirmations(turns, capturedAt, readAll),
	...toolsAnswered(turns),
];

/** The keyless reader: rules for English and German over the prospect's own turns, screened beforehand. */
export function readByRules({ turns, capturedAt, competitors, jobTitle }: ReaderInput): Reading {
	const prospectText = turns
		.filter((turn) => turn.speaker === 'prospect')
		.map((turn) => turn.text)
		.join('\n');
	const language = languageOf(prospectText);
	if (language !== null && !READ_LANGUAGES.includes(language)) {
		return { ...emptyReading(language), flags: ['languageNotRead'] };
	}

	const clauses = placesOf(turns, capturedAt);
	const places = clauses.slice(0, MOST_CLAUSES);
	const findings = findingsIn(turns, places, capturedAt);
	const titles = titlesSaid(turns, places);
	const committee = rolesNamed(places, titles[0]?.value ?? jobTitle);
	const claims = claimsOf([...liftPains(findings, places), ...committee.findings], titles);
	const quoteOf = (criterion: string): ReadValue | null => {
		const quote = claims.find((claim) => claim.criterion === criterion && claim.level > 0)
			?.quotes[0];
		return quote ? { ...quote, value: quote.quote } : null;
	};
	return {
		claims,
		language,
		flags: [
			...(clauses.length > MOST_CLAUSES ? ['readInPart'] : []),
			...(places.some(asksToBeLeftAlone) ? ['doNotContact'] : []),
		],
		class: classOf(turns, places),
		stated: firmographicsOf(places),
		signals: {
			currentTool: currentToolOf(turns, places),
			pain: quoteOf('intent.pain'),
			timeline: quoteOf('capacity.timeline'),
			buyingCommittee: committee.members,
			competitors: places.flatMap((place) =>
				competitorsIn(place.words, competitors).map((value) => ({ ...quoted(place), value })),
			),
			budget: quoteOf('capacity.budget'),
		},
	};
}

/** “Company size: 51–200”: the clause that is a label, with the value behind its colon. */
function withItsValue({ text, words, clause, sentence }: Place): string {
	if (text[clause.end] !== ':') return words;
	const value = sentence.clauses[sentence.clauses.indexOf(clause) + 1];
	return value ? `${words}: ${text.slice(value.start, value.end)}` : words;
}

function firmographicsOf(places: Place[]): Reading['stated'] {
	const stated: Reading['stated'] = {};
	for (const place of places) {
		if (place.context.question || place.context.hypothetical || place.context.reported) continue;
		for (const { field, value } of statedIn(withItsValue(place), industryOf, countryCodeOf)) {
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
			!namesNoTool(text) &&
			text.trim().length <= LONGEST_TOOL_ANSWER,
	);
	if (answered >= 0) {
		const whole = wholeTurn(answered, turns[answered].text);
		if (whole.quote) return { ...whole, value: whole.quote };
	}
	for (const place of places) {
		if (place.context.question || place.context.reported) continue;
		if (!speaksOfTool(place)) continue;
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
