import type { Level } from '../reading';
import { boiledDown } from './boiledDown';

/** What of ours was asked: who decides, whether the prospect does, or whether others take part. */
export type Asked = 'who' | 'you' | 'others';

const DECIDING = / (?:DECIDE|APPROVE|DECIDING|DECIDER|DECISION|SAY) /u;
const ABOUT_DECIDING =
	/ (?:DECIDE|APPROVE|DECIDING|DECIDER|DECIDED|DECISION|SAY|OKAY|involved|beteiligt|eingebunden|convinced?|ueberzeug[a-z]+|drueberschauen|draufschauen|mitreden|einverstanden|clear|absprechen|loop|weigh|bestellen|order) /u;
/** “Can you order it yourself?” */
const ON_ONES_OWN =
	/ (?:bestellen|kaufen|order|buy|DECIDED?) .*(?:allein|alleine|selbst|alone|yourself|own) | (?:allein|alleine|selbst|alone|yourself) .*(?:bestellen|kaufen|order|buy) /u;
const WHO = / (?:who|whose|whom|wer|wem|wessen|how|wie) /u;
const POLAR =
	/^ (?:(?:so|and|und|also|ok|okay|then) )?(?:are|is|do|does|can|could|will|would|have|has|may|sind|ist|koennen|koennten|duerfen|haben|hat|liegt|muss|muessen|braucht|brauchen|gibt|treffen|machen|bist|hast|kannst|darfst|DECIDE|APPROVE) /u;
/** “Anyone else involved in the decision?” */
const ELLIPTIC = /^ (?:and |und )?(?:ANYONE|sonst|noch) /u;
const OF_OTHERS =
	/ (?:ANYONE|NOBODY|else|others|other|committee|BOSS|PEER|noch|weitere|gremium) | (?:need|require|brauchen|benoetigen|braucht) (?:\S+ ){0,6}OKAY /u;
export function askedIn(question: string): Asked | null {
	const last = question.split(/(?<=[.!?\n])/u).findLast((sentence) => sentence.endsWith('?'));
	if (!last) return null;
	const boiled = boiledDown(last);
	if (!ABOUT_DECIDING.test(boiled)) return null;
	if (POLAR.test(boiled) || ELLIPTIC.test(boiled)) {
		if (OF_OTHERS.test(boiled)) return 'others';
		return / YOU /u.test(boiled) && (DECIDING.test(boiled) || ON_ONES_OWN.test(boiled))
			? 'you'
			: null;
	}
	return WHO.test(boiled) ? 'who' : null;
}
const YES =
	/^(?:yes|yeah|yep|yup|yea|correct|exactly|right|absolutely|definitely|sure|indeed|of course|certainly|i do|i am|i can|i will|that's me|that is me|that would be me|ja|jep|jo|jup|genau|richtig|stimmt|korrekt|natürlich|selbstverständlich|klar|sicher|that i am|sure am|sure do|i sure am|you bet|voll und ganz|vollumfänglich|jawohl|freilich|das bin ich|das mache? ich|bin ich|mache? ich|(?:alone|allein|alleine|selbst|selber|myself)(?=[.!, ]*$))(?!\p{L})/iu;
const NO =
	/^(?:no(?! (?:idea|clue|worries|problem))|nope|nah|not me|not really|not exactly|i'm not|i am not|i don't|i can't|nein|nee|nö|ne(?=[ ,.]|$)|nobody|no one|not a soul|niemand|keiner|far from it|hardly|not at all|not by a long shot|above my (?:pay ?grade|head)|(?:way |far )?too (?:junior|small|low down)|(?:leider )?(?:viel )?zu (?:klein|junior|weit unten)|not my (?:department|job|place|remit|patch)|nicht meine (?:baustelle|abteilung|aufgabe)|keineswegs|bei weitem nicht|weit gefehlt|leider nicht|leider nein|(?:oh,? |ha,? )?i wish|(?:das )?(?:schön wär|wär schön|wäre schön)|nicht ich|ich nicht|das nicht)(?!\p{L})/iu;
const BOTH_WAYS =
	/\b(?:yes and no|partly|partially|sort of|kind of|depends|teils|teilweise|jein|kommt drauf an|not sure|not yet|noch nicht|weiß nicht)\b/iu;
const MYSELF =
	/^(?:(?:well|um|äh|ähm|na|tja|nobody|no one|niemand|keiner|that(?:'s| is| would be| will be)|it(?:'s| is)|just|only|nur|das|bin|mache|entscheide|ganz|allein|solely),? ){0,3}(?:me|myself|i do|i am|i|ich|moi|yours truly|meine wenigkeit)(?:[ ,.!]+(?:ganz )?(?:alone|only|just me|myself|do|decide|selbst|alleine?|sonst (?:keiner|niemand)|nobody else|no one else)|[.!,]|\s*$)/iu;
const IT_IS_ME =
	/^(?:you(?:'re| are) (?:looking at|talking to|speaking (?:to|with)) (?:her|him|me|it|them)|(?:nobody|no one) but me|niemand außer mir|(?:der|die) (?:steht|sitzt) vor (?:ihnen|dir))(?!\p{L})|^(?:that|it|das|es)\b[^,.]{0,25} (?:me|ich|myself)[.!]?$/iu;
const ME_AND_OTHERS =
	/^(?:[^ ]+ ){0,4}(?:me|i|ich|mir) (?:and|und|together with|zusammen mit) |^[^,.]{2,60} (?:and|und) (?:me|i|ich|myself)(?!\p{L})/iu;
const NOT_ME =
	/^(?:(?:well|na|tja|certainly|definitely|sure|bestimmt|sicher),? )?(?:not me|not i|nicht ich|ich nicht|ich jedenfalls nicht|not my (?:department|job|place|remit|patch)|nicht meine (?:baustelle|abteilung|aufgabe))(?!\p{L})/iu;
const SOMEBODY = /^ the (?:[a-z']+ ){0,6}(?:BOSS|PEER|KIN|ANYONE) /u;
const FULL_NAME =
	/^(?:(?:that|it)(?:'s|'d be| would be| is) |das (?:ist|wäre|macht) )?(?:our |my )?\p{Lu}[\p{Ll}'-]+ (?:in|at|from|aus|bei) \p{Lu}[\p{Ll}'-]+|^(?:our |my )?\p{Lu}[\p{Ll}'-]+ \p{Lu}[\p{Ll}'-]+[.!]?$/u;
/** What a short answer to such a question says, null where it says nothing clear. */
export function levelAnswered(asked: Asked, answer: string): Level | null {
	const text = answer.trim().replace(/’/gu, "'");
	if (BOTH_WAYS.test(text)) return null;
	if (asked === 'you') return YES.test(text) ? 2 : NO.test(text) ? 1 : null;
	if (asked === 'others' && NO.test(text)) return 3;
	if (asked === 'others' && YES.test(text)) return 1;
	if (NOT_ME.test(text)) return 1;
	if (ME_AND_OTHERS.test(text)) return 2;
	if (MYSELF.test(text) || IT_IS_ME.test(text)) return 3;
	const boiled = boiledDown(`the ${text}`);
	return SOMEBODY.test(boiled) || FULL_NAME.test(text) ? 1 : null;
}
