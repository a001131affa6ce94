import { seniorityOf } from '../../../../lead/jobTitle';
import { authorityOfSeniority } from '../../profile';
import type { ReadValue } from '../reading';
import { finding, findingsOf, quoted, type Finding, type Place } from './place';
import { rolesIn } from './roles';
import type { Rule } from './rule';

const COMMITTEE_RULES: Rule[] = [
	{
		id: 'committee.outside',
		criterion: 'capacity.committee',
		level: 0,
		polarity: 'any',
		en: /\b(?:no ?(?:body|one) (?:here |at our company )?(?:is )?(?:buying|evaluating|involved)|(?:i'm|i am) not (?:\S+ ){0,2}(?:involved|part of (?:the|this) (?:buying|evaluation|decision|project)))\b/iu,
		de: /\b(?:niemand (?:\S+ ){0,3}(?:beteiligt|kauft|evaluiert)|bin (?:\S+ ){0,3}nicht (?:\S+ ){0,2}(?:beteiligt|eingebunden))\b/iu,
	},
	{
		id: 'committee.others',
		criterion: 'capacity.committee',
		level: 1,
		hedged: true,
		en: /\b(?:my|our|the) (?:\S+ )?(?:team|colleagues?|coworkers?|department|leadership|stakeholders) (?:and (?:i|me)|will|would|also|(?:is|are) (?:involved|evaluat\p{L}*|looking)|evaluat\p{L}*|decid\p{L}*|involved)|\b(?:others|other people|several people|a few (?:of us|people|colleagues)|multiple (?:people|stakeholders)|some colleagues|(?:two|three|four|[234]) (?:other )?(?:people|evaluators|colleagues|of us)) (?:\S+ ){0,4}(?:involved|evaluat\p{L}*|decid\p{L}*|look(?:ing)?|weigh\p{L}*|test\p{L}*)\b/iu,
		de: /\b(?:mein|unser|das|im) team (?:\S+ ){0,4}(?:entscheid\p{L}*|prüf\p{L}*|evaluier\p{L}*|beteiligt|schau\p{L}*)\b|\b(?:kollegen|kolleginnen|mehrere (?:personen|leute|kollegen)|weitere (?:personen|kollegen)|einige kollegen)\b/iu,
	},
	{
		id: 'committee.soleDecider',
		criterion: 'capacity.committee',
		level: 3,
		en: /\b(?:(?:it's |it is |that's )?(?:just|only) me(?! (?:and|plus|or))|i (?:\S+ ){0,2}(?:decide|make (?:the|this|these|that) decisions?) (?:\S+ ){0,2}(?:alone|on my own|myself)|(?:i'm|i am) the (?:only|sole) (?:one|person|decision[- ]?maker)|sole decision[- ]?maker|no ?(?:body|one) else (?:is )?(?:involved|needed|has to))\b/iu,
		de: /\b(?:nur ich|(?:ich )?entscheide (?:\S+ ){0,3}(?:allein|alleine|selbst)|(?:bin|ist) (?:\S+ ){0,2}(?:allein(?:iger?)?|einziger?) (?:\S+ ){0,2}(?:entscheider(?:in)?|verantwortlich\p{L}*)|niemand sonst|sonst niemand)\b/iu,
		polarity: 'any',
	},
];

/** Who takes part, as far as no role is named. */
export function committeeAt(place: Place): Finding[] {
	return findingsOf(COMMITTEE_RULES, place);
}

/** One role named is level 2; two, the speaker's own among them, with an economic buyer is level 3. */
export function rolesNamed(
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
