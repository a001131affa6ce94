import type { Level } from '../reading';
import type { Saying } from './authoritySayings';

/** One way of telling who decides, over a clause boiled down. */
export type Frame = {
	id: string;
	level: Level;
	says: Saying[];
	/** What must not stand right before, and what not right after. */
	unlessAfter?: RegExp;
	unlessBefore?: RegExp;
	/** Words that make it something else. */
	unlessSaying?: RegExp;
	/** Whether it is everyday language unless the sentence speaks of business. */
	ofBusiness?: true;
	/** Whether it counts although it tells of the past (“I was given a free hand”). */
	past?: true;
	/** Whether it says “they”, and somebody must have been named before. */
	pronoun?: true;
};

/** What must not stand right before. */
export const not = (...before: string[]): RegExp => new RegExp(` (?:${before.join('|')}) $`, 'u');
/** “It isn’t true that my boss decides”; but “not before the board decides”. */
export const DENIED =
	"(?:NOT|NOBODY)(?: (?!(?:before|until|till|unless|bevor|bis|ehe|solange|wenn|if|ob|whether|and|und|but|aber) )[a-z0-9']+){0,5}";
/** “The manager who decides” is the speaker in “I am the manager who decides”. */
export const THE_SPEAKER =
	'(?:I am|I bin|bin I|as|als|I (?:[a-z]+ )?(?:chair|head|lead|run|sit|serve|leite|sitze)|YOU (?:are )?(?:[a-z]+ )?(?:talking|speaking|chatting|writing|reden|sprechen)(?: (?:to|with|mit))?)(?: (?:the|an?|our|also|der|die|das|dem|eine?|hier|ja|zwar|auch|selbst|only|sole|on|in|im|of|one|two|part|member|teil|mitglied|einzige[rn]?|BOSS of|BOSS der|BOSS des))*';
/** “I let the team decide”, “a form where the manager approves”. */
export const HELPED = '(?:let|lets|help|helps|lasse|lass|where|wo)(?: [a-z]+)?';
/** “Der Chef entscheidet das nicht”; but “decides, not me”. */
export const NEGATED_AFTER =
	/^(?: [a-z0-9']+){0,3} NOT(?! (?:ME|I|WE|only|nur|allein|alleine|alone|until|before|bis|vor|so|just) )/u;
/** “If I decide”, “before I sign”. */
export const WISHED =
	'(?:if|wenn|bevor|before|until|bis|damit|(?<=^ )falls|ob|whether|wish|suppose|once|sobald)(?: [a-z]+)?';
/** “I wonder who decides.” */
export const WONDERED = '(?:wonder|wondering|ask|asked|know|weiss|frage)(?: [a-z]+)?';
/** One of these, up to so many words before. */
export const within = (words: number, ...people: string[]): string =>
	`(?:${people.join('|')})(?: [a-z0-9']+){0,${words}}`;
