import { seniorityOf } from '../../../../lead/jobTitle';
import type { Turn } from '../../../../lead/schema';
import { authorityOfSeniority } from '../../profile';
import type { Level } from '../reading';
import {
	corrects,
	placesOf,
	questionBefore,
	quoted,
	wholeTurn,
	type Finding,
	type Place,
} from './place';
import { ownTitleIn } from './roles';

const AFFIRMATION =
	/^(?:yes|yeah|yep|yup|correct|exactly|right|that's right|that is right|absolutely|definitely|sure|indeed|of course|ja|genau|richtig|stimmt|korrekt|definitiv|natürlich|auf jeden fall)\b/iu;
export const ASKS_TOOL =
	/\b(?:what|which) (?:\S+ ){0,2}(?:tool|system|software|crm|solution|platform|vendor)s?\b|\bwelche[sn]? (?:tool|system|software|crm|lösung)/iu;
const ASKS_ROLE = /\b(?:your (?:role|title|position|job)|ihre (?:rolle|position|funktion))\b/iu;
const NO_TOOL = /^(?:none|nothing|no|n\/a|keine?s?|nichts|-+)\b/iu;
const LONGEST_ANSWER = 60;
const HIGHEST_AFFIRMED = 2;

/** “Yes, exactly” after one question of ours says what the question asked, at most level 2, never authority. */
export function affirmations(
	turns: Turn[],
	capturedAt: string,
	read: (places: Place[]) => Finding[],
): Finding[] {
	return turns.flatMap(({ speaker, text }, turn) => {
		const question = questionBefore(turns, turn);
		const isAffirmation =
			speaker === 'prospect' &&
			text.trim().length <= LONGEST_ANSWER &&
			AFFIRMATION.test(text.trim()) &&
			(question.match(/\?/gu)?.length ?? 0) === 1;
		if (!isAffirmation) return [];
		const asked: Turn = { speaker: 'prospect', name: null, text: question, at: null };
		const places = placesOf([asked], capturedAt)
			.filter(({ sentence }) => sentence.question)
			.map((place) => ({ ...place, context: { ...place.context, question: false } }));
		return read(places)
			.filter(({ criterion, level }) => level > 0 && criterion !== 'capacity.authority')
			.map((finding) => ({
				...finding,
				...wholeTurn(turn, text),
				level: Math.min(finding.level, HIGHEST_AFFIRMED) as Level,
				context: turn - 1,
			}));
	});
}

/** A name that answers which tool they use: “Walnut.” */
export function toolsAnswered(turns: Turn[]): Finding[] {
	return turns.flatMap(({ speaker, text }, turn) => {
		const answer = text.trim();
		const answers =
			speaker === 'prospect' &&
			answer !== '' &&
			answer.length <= LONGEST_ANSWER &&
			ASKS_TOOL.test(questionBefore(turns, turn)) &&
			!NO_TOOL.test(answer);
		return answers
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

/** The titles that prospects give themselves, or as an answer to the question for their role. */
export function titlesSaid(turns: Turn[], places: Place[]): Array<Finding & { value: string }> {
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
