import { wordsOf } from './wording';
import { TIME_NOUNS } from './timelineNouns';

/* Our questions for a time, and the answers that need no further words. */

const ASKS_WHEN = wordsOf(
	`(by |until |from )?when|how soon|how (quickly|fast|urgent*)|timelines?|time ?lines?|time ?frames?|time ?scales?|timing|timetable
	|dead ?lines?|(target|start|go-live|launch|fixed|specific) date|an?y? date|go(-| )live|how long (until|till|before|do you have|have you got)
	|how much time|what('s| is| does) (the|your) (rush|hurry|schedule|plan)|schedule look`,
	`(bis |ab |für )?wann|wie (schnell|bald|eilig|dringend|zeitnah|kurzfristig)|zeitplan*|zeitrahmen|zeithorizont|zeitfenster|zeitlich*
	|termine?|zeitpunkt|stichtag|frist|*datum|zieltermin|wie viel zeit|wie lange (noch|haben sie zeit)`,
);
/** For a call, for a document, or for the past. */
const ASKS_OTHER = wordsOf(
	`when (did|was|were|have|had)|since when|how long (have|has|did)|call|phone|reach|talk|speak|chat|meet(ing)?|discuss|demo|slides
	|minutes|proposal|quote|offer|brochure|document|invoice|reply|hear|follow(-| )up|catch up|available|availability|(schedule|book) a|free`,
	`seit wann|wann (haben|hatten|wurden?|war|waren)|anrufen|anruf|telefon*|sprechen|gespräch|erreich*|treffen|meeting|passt|protokoll
	|angebot|unterlagen|folien|präsentation|rechnung|melden|zeit für ein|(?<!lange )haben sie …3 zeit|termin vereinbaren`,
);
export const asksWhen = (question: string): boolean =>
	ASKS_WHEN.test(question) && !ASKS_OTHER.test(question);

const ASKS_WHETHER = wordsOf(
	`(do|did) you …1 (have|got)|have you (got|set|fixed|defined)|(is|are) there|any`,
	`haben sie|gibt es|hat|besteht|steht`,
);
const NO = wordsOf(
	`^(no|nope|nah|not (yet|really|at all|so far|as such|for now|right now|that i know of)|none|nothing|never)`,
	`^(nein|nö|nee|ne|(noch|bisher|bislang|gar|eher) nicht|(noch )?keine[nr]?|nicht wirklich)`,
);
/** Open or never, to any question for a time. */
const OPEN = wordsOf(
	`^((probably|likely|well|that's|it's|still|completely|wide),? ){0,3}((long(-| )term|nothing (immediate|urgent|concrete|soon))|not (before|until|as long|while|yet|now|right now|any ?time soon|soon|decided|for (now|a while))|open|undecided|tbd|tba|never|(who|god|heaven|lord) knows|we'll see|whenever)`,
	`^((na ja|das ist|ist|wahrscheinlich|vermutlich|noch|völlig|ganz),? ){0,3}(noch nicht|nicht (bevor|solange|mehr)|langfristig|nichts (akutes|konkretes|dringendes)|offen|nie|mal sehen|schauen wir mal)`,
);
/** “We haven’t got one”, “da sind wir frei”. */
const NONE = wordsOf(
	`^none$|^((well|no|we|i|there),? ){0,2}(haven't|don't have|do not have|hasn't been|isn't|aren't) …3 (one|any|that|about (it|that|dates?))`,
	`^(gar |überhaupt )?keine[nr]?(?=[.!]?$)|^((nein|na ja|da|das|es),? ){0,2}(gibt('s| es)? …2 (nicht|keine[nr]?)|haben wir …3 (nicht|keine[nr]?)|(sind|bin) (wir|ich) …2 (frei|flexibel|offen))`,
);

/** Whether words at the start of an answer say that there is no time yet. */
export const answersNoTime = (words: string, question: string, denies: boolean): boolean =>
	OPEN.test(words) ||
	NONE.test(words) ||
	(denies && TIME_NOUNS.test(words)) ||
	(NO.test(words) && ASKS_WHETHER.test(question) && TIME_NOUNS.test(question));
