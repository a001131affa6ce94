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
import { opensWith, wordsOf } from './wording';

const AFFIRMATION = opensWith(
	'oh|well|um|uh|yes|also|ach|na|ja',
	`yes|yeah|yep|yup|correct|exactly|right|that's (right|correct|true)|that is (right|correct|true)|absolutely
	|definitely|sure|certainly|indeed|precisely|of course|very much so|please do|sounds (good|great)`,
	`ja|jo|jawohl|genau|richtig|korrekt|stimmt|das (stimmt|ist (richtig|korrekt))|definitiv|natürlich|klar|sicher
	|gerne?|absolut|auf jeden fall|so ist es|unbedingt`,
);
/** “Sure, but not now” affirms nothing that could be counted. */
const RESERVATION = wordsOf(
	`but|not|no|n't|except|only if|unless|though|later|maybe|depends|some ?day|actually`,
	`aber|nicht|nein|kein*|erst|nur wenn|allerdings|später|vielleicht|kommt drauf an|irgendwann|eigentlich|jein`,
);
export const ASKS_TOOL = wordsOf(
	`(what|which) …2 (tool|system|software|crm|solution|platform|vendor|provider|app|product)s?
	|what (are|do) you …1 (using|use|working with|work with|running|run)(?! (it|this|that) for)`,
	`welche[srnm]? …1 (tool|tools|system|systeme|systemen|software|crm|lösung|programm|plattform|anbieter)
	|(was|womit) (nutzen|verwenden|arbeiten|setzen) sie`,
);
const ASKS_ROLE = /\b(?:your (?:role|title|position|job)|ihre (?:rolle|position|funktion))\b/iu;
const NO_TOOL = opensWith(
	'well|um|we|wir|ehrlich gesagt|honestly|currently|right now|at the moment|derzeit|momentan|aktuell',
	`none|nothing|no|nope|n/a|not (sure|really|yet|any)|don't (know|use|have)|do not|never|dunno|no idea|can't say
	|i (don't|do not)|we (don't|do not)|all of them|why|what|-`,
	`(gar |noch |bisher )?keine?s?|(gar |noch )?nichts|nein|weiß (ich|nicht)|keine ahnung
	|(nutzen|verwenden|haben) …2 (keine?s?|nichts)|kann ich nicht sagen|noch nicht|ich weiß|warum`,
);
const LONGEST_ANSWER = 60;
const HIGHEST_AFFIRMED = 2;

const plain = (text: string): string => text.trim().replace(/’/gu, "'").replace(/[,;]/gu, '');

/** “None”, “not yet”: an answer to the question for their tool that names none. */
export const namesNoTool = (answer: string): boolean => NO_TOOL.test(plain(answer));

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
			AFFIRMATION.test(plain(text)) &&
			!RESERVATION.test(plain(text)) &&
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
			!namesNoTool(answer);
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

/** “I’m the owner”, “Role: owner”. */
const titleAt = ({ field, question, words }: Place): string | null =>
	field && ASKS_ROLE.test(question) ? words : ownTitleIn(words);

/** The titles that prospects give themselves, or as an answer to the question for their role. */
export function titlesSaid(turns: Turn[], places: Place[]): Array<Finding & { value: string }> {
	const said = places.flatMap((place) => {
		const value = place.context.question || place.context.negated ? null : titleAt(place);
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
