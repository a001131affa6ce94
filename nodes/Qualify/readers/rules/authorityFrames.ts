import type { Level } from '../reading';
import type { Frame } from './authorityGuards';
import { NO_AUTHORITY, OTHERS } from './authorityOthers';
import { DELEGATED, FREE, SELF } from './authoritySelf';

/** In the order in which they outweigh each other within one clause. */
export const FRAMES: Frame[] = [...DELEGATED, ...FREE, ...NO_AUTHORITY, ...OTHERS, ...SELF];

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
		// “If I like it, we buy it”
		first:
			/^ (?:if|wenn)(?: 's)? (?:I (?:like|want|say)|(?:[a-z]+ )?(?:ME|I) (?:[a-z]+ )*(?:gefaellt|will|moechte|zusagt))/u,
		then: /^ (?:then |dann )?(?:(?:WE|I) (?:buy|take|go|order)|(?:kaufen|nehmen|bestellen) WE|wird .*DECIDED|I APPROVE)/u,
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
