import { seniorityOf } from '../../../../lead/jobTitle';
import { authorityOfSeniority } from '../../profile';
import type { ReadValue } from '../reading';
import { isOthersDoing } from './others';
import { finding, findingsOf, quoted, type Finding, type Place } from './place';
import { rolesIn } from './roles';
import type { Rule } from './rule';
import { wordsOf } from './wording';

const COMMITTEE_RULES: Rule[] = [
	{
		id: 'committee.outside',
		criterion: 'capacity.committee',
		level: 0,
		polarity: 'any',
		en: wordsOf(
			`no ?(body|one) (here |at our company |in our company )?(is )?(buying|evaluating|involved in (buying|this))
			|(i'm|i am) not …2 (involved|part of (the|this|our) …1 (buying|evaluation|decision|project|purchase|selection|team))
			|(i|we) have nothing to do with …4 (selection|purchase|decision|evaluation|buying|choice)
			|(i'm|i am) (only|just) (an|the) (observer|bystander)`,
		),
		de: wordsOf(
			`niemand …3 (kauft|evaluiert)|(bin|ich) …4 nicht …2 (beteiligt|eingebunden|involviert)
			|(auswahl|entscheidung|kauf|anschaffung|thema) …3 nichts zu tun
			|(habe|haben) …3 nichts …4 zu tun mit …1 (auswahl|entscheidung|kauf|anschaffung)`,
		),
	},
	{
		id: 'committee.others',
		criterion: 'capacity.committee',
		level: 1,
		hedged: true,
		en: wordsOf(
			`(my|our|the) …1 (team|colleagues?|coworkers?|department|leadership|stakeholders) (and (i|me) …2 (decid*|evaluat*|choose|review*|(look|looking) at (it|this|you)|compar*|test*|will|would)|will …1 (decide|evaluate|test|join|look|review|be involved)|would …1 (decide|have)|(is|are) (also )?(involved|evaluating|looking (at|into) (it|this|you))|also (look|looks|evaluates?|decides?)|decides?|(has|have) a say)
			|(others|other people|several …1 (people|colleagues|stakeholders)|a few (of us|people|colleagues)|multiple …1 (people|stakeholders)|some colleagues|(two|three|four|five|[2-5]) (other )?(people|evaluators|colleagues|stakeholders|of us)) …3 (involved|evaluat*|decid*|look(ing)? (at|into) (it|this|you)|weigh* in|test*|(have|having|has) a say|in the (loop|evaluation|decision))
			|we …1 (decide|vote|choose) (as a (group|team|committee)|together|jointly)
			|(joint|group|team|shared|collective) decision|decide …1 together
			|(discuss|talk|check|align|review) …3 with (my|the|our) (colleagues|team|coworkers|peers)|decision by committee
			|buying (committee|group|team)|other stakeholders`,
		),
		de: wordsOf(
			`(mein|unser|das|im|dem) team …4 (entscheid*|prüf*|evaluier*|beteiligt|einbezogen|involviert|abstimm*|redet mit)
			|team …2 (entscheidet|prüft|redet) mit
			|(kollegen|kolleginnen|mehrere (personen|leute|kollegen|kolleginnen)|weitere (personen|kollegen|leute)|einige kollegen|andere) …5 (entscheid*|beteiligt|eingebunden|involviert|reden …1 mit|mitreden|prüfen|schauen es|schauen …2 (auch|mit)|evaluieren|einbezogen|dabei|im boot)
			|zu (zweit|dritt|viert|fünft|mehreren) …4 (auswahl|entscheid*|evaluier*|prüf*|vergleich*)
			|(entscheiden|entscheidet|bestimmen) …4 (gemeinsam|zusammen|im team|im gremium|als team)|gemeinsame entscheidung
			|(bespreche|bespreche*|berate|stimme|diskutiere|kläre) …3 mit (meinen|meinem|den|dem|unserem) …1 (kollegen|kolleginnen|team)
			|einkaufsgremium|entscheidungsgremium|stimmen …3 (uns )?im team ab`,
		),
	},
	{
		id: 'committee.soleDecider',
		criterion: 'capacity.committee',
		level: 3,
		polarity: 'any',
		en: wordsOf(
			`(it's|it is|that's|that is|there's|there is) (just|only) me(?! (and|plus|or|who has))
			|(?<!not )^(just|only) me(?! (and|plus|or))
			|(i|i'll) (?!can't |cannot |don't |couldn't |not )…1 (decide|make (the|this|these|that|all) …1 decisions?|choose|pick|call the shots) …2 (alone|on my own|myself|by myself|solo)
			|(?<!not )the (only|sole) (one|person|decision[- ]?maker) …3 (decid*|involved|needed|say|here|$)
			|(?<!not (the|a) )sole decision[- ]?maker
			|no ?(body|one) else (is |has |needs |gets )?(involved|needed|has to|decides|to ask|to (approve|sign|agree)|a say)
			|decision is (mine|up to me) (alone|only)
			|(n't|not) (need|have) to (ask|consult|check with|run it by) (anyone|anybody|a soul)|nobody to ask
			|i'm a (one-man|one-woman|one-person) (show|band|business)`,
		),
		de: wordsOf(
			`(entscheide|entscheidet|bestimme) (?!nicht )(\\S+ )?(?<!nicht )(allein|alleine|selbst|selber|nur ich)(?! (nicht|kann))
			|(nur|bloß) ich (entscheide|bestimme|allein)|(das |es )?(bin|ist|sind) nur ich|^nur ich$
			|(bin|ist) …2 (alleinige[rn]?|einzige[rn]?) …1 (entscheider|entscheiderin|verantwortlich*)
			|(redet|entscheidet|muss|braucht) (da |hier )?(sonst )?(niemand|keiner) …1 (mit|sonst|gefragt|zustimmen)
			|(redet|entscheidet) …1 sonst (niemand|keiner)|außer mir …3 (niemand|keiner)|(niemand|keiner) (sonst|außer mir)
			|sonst (niemand|keiner)|(mache|entscheide|mach) (ich )?(das |es )?…1 (alleine?) (aus|mit mir)
			|(muss|brauche) (ich )?(da )?(niemanden|keinen) (zu )?fragen`,
		),
	},
];

/** Who takes part, as far as no role is named. */
export function committeeAt(place: Place): Finding[] {
	return isOthersDoing(place) ? [] : findingsOf(COMMITTEE_RULES, place);
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
