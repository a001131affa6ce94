import type { Level } from '../reading';
import type { Frame } from './authorityGuards';
import { AGREED, DELEGATED, FREE } from './authorityFree';
import { OTHERS } from './authorityOthers';
import { NO_AUTHORITY } from './authorityPowerless';
import { SELF } from './authoritySelf';

/** In the order in which they outweigh each other within one clause. */
export const FRAMES: Frame[] = [
	...DELEGATED,
	...AGREED,
	...FREE,
	...NO_AUTHORITY,
	...OTHERS,
	...SELF,
];

/** What two clauses, boiled down, say only together. */
export const CLAUSE_PAIRS: Array<{ first: RegExp; then: RegExp; level: Level }> = [
	{
		// “Nicht der Chef, sondern ich”, “It isn’t true that my boss decides, I do”
		first: / NOT .*(?:BOSS|PEER|KIN)/u,
		then: /^ (?:(?:but|sondern|nein|aber) )?(?:I|ME)(?: (?:do|alone|allein|selbst|am|decide))? $/u,
		level: 3,
	},
	{
		// “The IT manager decides, and that’s me”
		first: /(?:BOSS|PEER) .*(?:DECIDE|APPROVE)|(?:DECIDE|APPROVE) .*(?:BOSS|PEER)/u,
		then: /^ (?:and |und )?(?:that|this|which|der|die|das) (?:is|'s|bin|would be) (?:I|ME) /u,
		level: 3,
	},
	{
		// “It isn’t my boss’s decision, it’s mine”
		first: / NOT .*(?:BOSS|PEER|KIN) .*(?:DECISION|DECIDE|call)/u,
		then: /^ (?:[a-z']+ ){0,3}(?:mine|meine) $/u,
		level: 3,
	},
	{
		// “There are four of us on the panel, one vote each”, “we’re two owners, both votes count the same”
		first: / of WE | WE .*BOSS/u,
		then: /^ (?:and |und )?(?:mit )?(?:(?:je )?(?:one|eine|equal|same|the same) (?:SAY|votes?|stimme)|(?:(?:jede|every|each|all|both|alle|beide) (?:stimmen?|votes?|SAY)|(?:everyone|everybody) 's (?:DECIDE|SAY|votes?)) (?:[a-z]+ ){0,2}(?:same|equally|gleich))/u,
		level: 2,
	},
	{
		// “The panel votes on it, and I’m one of them”
		first: /(?:BOSS|WE) .*(?:DECIDE|votes?|SAY|stimm[a-z]+)|(?:DECIDE|DECIDED|SAY|votes?) .*BOSS/u,
		then: /^ (?:and |und )?(?:(?:I am|I bin|bin I) (?:[a-z]+ )?(?:one of (?:HE|WE|those)|eine[rm]? (?:davon|von HE))|eine[rm]? davon bin I|I am (?:on it|part of (?:it|that))|(?:I sitze|sitze I) (?:da |dort )?(?:mit )?drin|(?:mine|meine) (?:too|included|auch|as well|among HE)) /u,
		level: 2,
	},
	{
		// “Not our branch decides, but the regional manager”
		first: /(?:DECIDE|APPROVE) .*NOT |NOT .*(?:DECIDE|APPROVE)/u,
		then: /^ (?:but|sondern) (?:[a-z]+ ){0,3}(?:BOSS|PEER|KIN)/u,
		level: 1,
	},
	{
		// “That’s our investor, not us”
		first: / (?:that|it|das|es) (?:is|'s|ist|would be|waere) (?:[a-z]+ ){0,2}(?:BOSS|PEER) $/u,
		then: /^ (?:and |und )?NOT (?:ME|WE|I) $/u,
		level: 1,
	},
	{
		// “Der Chef sagt dann, was gekauft wird”
		first: /(?:BOSS|PEER|KIN) (?:[a-z]+ ){0,3}(?:sagt|says|tells) (?:(?:dann|then|ME|WE) )?$/u,
		then: /^ (?:was|what|which|welche[rsn]?|ob|whether) .*(?:DECIDED|DECIDE|kaufen|nehmen|buy|kommt|anschaffen)/u,
		level: 1,
	},
	{
		// “My predecessor could sign, I can’t”
		first: /DECIDE|APPROVE/u,
		then: /^ (?:but |aber )?I (?:can |may |do |kann |darf )?NOT $/u,
		level: 1,
	},
	{
		// “The vet decides on the gear, I only do the admin”
		first:
			/ (?:the|our|der|die|das|unsere?) (?:[a-z]+ ){1,3}(?:DECIDE|APPROVE)|(?:DECIDE|APPROVE) (?:[a-z]+ ){0,2}(?:der|die|das|unsere?) |KIN (?:is|'s|ist) (?:[a-z]+ ){0,2}BOSS /u,
		then: /^ (?:and |und )?I (?:am |bin )?(?:[a-z]+ )?(?:just|only|merely|nur|bloss|lediglich) /u,
		level: 1,
	},
	{
		// “I only do the admin, the vet decides on the gear”
		first: /^ I (?:am |bin )?(?:[a-z]+ )?(?:just|only|merely|nur|bloss|lediglich) /u,
		then: /^ (?:and |und )?(?:the|our|der|die|das|unsere?) (?:[a-z]+ ){1,3}(?:DECIDE|APPROVE) |^ (?:DECIDE|APPROVE) (?:[a-z]+ ){0,2}(?:der|die|das|unsere?) /u,
		level: 1,
	},
	{
		// “If I like it, we buy it”
		first:
			/^ (?:if|wenn)(?: 's)? (?:I (?:like|want|say)|(?:[a-z]+ )?(?:ME|I) (?:[a-z]+ )*(?:gefaellt|will|moechte|zusagt))/u,
		then: /^ (?:then |dann )?(?:(?:WE|I) (?:buy|take|go|order|sign|do it|do that|get it)|(?:kaufen|nehmen|bestellen) WE|wird .*DECIDED|I APPROVE)/u,
		level: 3,
	},
	{
		// “Was ich sage, wird gemacht”
		first: /^ (?:was|what) I (?:sage|say|decide|will) $/u,
		then: /^ (?:wird gemacht|gilt|zaehlt|goes|counts) $/u,
		level: 3,
	},
	{
		// “Mein Chef unterschreibt, was ich ihm hinlege”
		first: /(?:BOSS|PEER|KIN) .*(?:DECIDE|APPROVE)/u,
		then: /^ (?:was|alles was|wie) I (?:HE )?(?:hinlege|vorlege|vorschlage|empfehle|sage|will|bringe)/u,
		level: 2,
	},
	{
		// “It isn’t me you need to convince, it’s our director”
		first:
			/ NOT (?:[a-z]+ ){0,2}(?:ME|I) .*(?:DECIDE|APPROVE|convince|win over)|(?:DECIDE|APPROVE|ueberzeugen|fragen|DECIDER) .*NOT (?:ME|I) $/u,
		then: /^ (?:(?:but|sondern|aber|nein) )?(?:(?:it|that|das|es) (?:is|'s|ist|would be) )?(?:[a-z]+ ){0,2}(?:BOSS|PEER|KIN)/u,
		level: 1,
	},
];
