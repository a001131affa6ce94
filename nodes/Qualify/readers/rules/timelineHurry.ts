import { SETTLED, TIME_NOUN } from './timelineNouns';
import { wordsOf } from './wording';

/* Being in a hurry or in none, each meaning with its English and its German list. */

const PLAN = 'timelines?|time ?frames?|time ?scales?|time ?tables?|dead ?lines?|dates?|schedule';
const SURELY =
	'easily|probably|certainly|well|perfectly|happily|definitely|very well|just|quite|safely';

/** No date, no hurry, it can wait: a date said beside it outweighs that. */
export const NO_HURRY = wordsOf(
	// There is no date, or none yet.
	`(no|neither|nor|not any|not much of a|without( a| any)?|zero|hardly any|lack(s|ing)?( a| any)?) …2 (${TIME_NOUN})
	|(n't|not|never|(nobody|no one|none of us)('s|'ve)?) …2 (have|has|had|got|set|give|given|fixed|named|agreed|know|see|feel|there|committed to|commit to|promised) …1 (an?|any|the|to any) …2 (${PLAN}|hurry|rush|eta)
	|(isn't|aren't|wasn't) (an?|any|the) …1 (${TIME_NOUN})
	|(${TIME_NOUN}) …3 (is|are|'s|was|were|has|have) …3 (not|n't|open|unclear|unknown|undecided|tbd|tba|up in the air|(anybody|anyone)'s guess)
	|(${TIME_NOUN}) …1 (isn't|aren't|hasn't been|haven't been) …2 (${SETTLED})
	|flexible (on|about|with|as to) (the )?(timing|dates?|timeline|schedule)|no …1 constraints?`,
	`(kein*|ohne|null|weder|noch) …2 (${TIME_NOUN})
	|(${TIME_NOUN}) …3 (bleibt|ist|sind|steht|stehen|gibt|wurden?|wird|hat|haben) …3 (nicht|keinen?|offen|unklar|ungewiss|in den sternen)
	|(ein(en?)?|den|das) …1 (${TIME_NOUN}) …6 (nicht|keine[nr]?|niemand)
	|(zeitpunkt|timing) …2 (passt|stimmt|ist) …4 (nicht|schlecht|ungünstig)|zeitlich …7 (kein*|nichts?|flexibel|ungebunden|offen)`,
	// Nothing is urgent.
	`in no …1 (hurry|rush)|not in (a|any) …1 (hurry|rush)
	|(not|n't|hardly|far from|anything but|nothing|nothing's|never) …2 (urgent|pressing|burning|time(-| )(critical|sensitive))
	|(no need|no reason|needn't|don't (need|have|want)|do not (need|have|want)|won't|not going to) (to )?(be )?(rush|hurry|rushed|hurried)
	|(no|low|not a|isn't a|not our|not high|not (a )?top) …2 priority|(low|way down|far down|bottom|end) …3 (our|the|my) …1 (list|priorities)
	|(bigger|other) (fish to fry|priorities|fires to put out)|nothing('s| is)? (driving|forcing|pushing) (this|it|us)|no burning (platform|need)|(timing|time) (isn't|is not|doesn't feel|hasn't been) …1 (right|good|ideal)|no need for speed|no great rush|whenever (suits|is convenient|you like|we (feel like|get round))`,
	`(keine|geringe|niedrige|untergeordnete|wenig) …1 priorität|ganz unten|ganz hinten|(andere|wichtigere|größere) (baustellen|prioritäten|sorgen|themen)
	|(niemand|keiner|kein mensch) …1 eilig|nicht …1 (eilig|dringend|dringlich|zeitkritisch|akut|pressant)|eilt …2 (nicht|nix|nichts)
	|nichts …2 (eiliges|dringendes|akutes|dringliches)
	|(drängt|drängen|brennt|pressiert)('s|s)? …4 (nicht|nix|nichts|nirgends)|nichts (drängt|brennt|eilt|überstürzen)|überstürz* …2 nichts
	|ohne hast|gemach|nur keine hektik`,
	// Nobody presses.
	`(no one|nobody)('s| is)? …1 breathing down
	|(nobody|no one|none of us|no-one)('s| is| here is)? …1 (pushing|pressing|chasing|rushing|in a (hurry|rush)|waiting for (it|this|that)|(asking|calling|clamouring) for (it|this|that))|under no …1 pressure|not under …1 pressure`,
	`nicht unter …1 (zeitdruck|druck|zugzwang)|(drängt|treibt|hetzt) …2 (keiner|niemand|nichts)|(keiner|niemand|nichts) …3 im nacken|(keiner|niemand) (drängt|hetzt|treibt|wartet darauf)`,
	// There is time.
	`time enough|all the time in the world|all the time (we|you) need|time is on our side|bide our time
	|(have|'ve|got|there's|there is) (plenty|lots|oceans|loads) of time
	|(take|taking|takes) (our|my|its|their)( own| sweet| own sweet)? time|in (our|my|its) own (good |sweet )?time`,
	`(?<!(frisst|fressen|kostet|kosten|braucht|brauchen|raubt|verlieren|verliere|nimmt|dauert|unglaublich|so|zu|wahnsinnig|sehr|verschlingt) )(alle|viel|genug|genügend|jede menge|reichlich) zeit( der welt)?|zeit (lassen|genug|lass)|zeit haben wir (genug|reichlich)|(lassen|lass|lasse|nehmen) …2 …3 zeit
	|(das|des|dat|es|sache|ding|projekt|thema) hat ((?!kein)* ){0,2}zeit(?! bis)|kommt zeit`,
	// It can wait.
	`(?<!(i|we|you|they|i'll|we'll) )(can|could|may|will have to|has to|might as well) ((${SURELY}) ){0,2}wait(?! (to|for you|and see))
	|(it|this|that|which|project|everything|switch|decision|purchase)('ll| will| must| should) …1 wait
	|(sit|sitting) on (it|this)(?! for you)|(rather|prefer to|going to|happy to) (wait|hold off)(?! for you)`,
	`(kann|könnte|muss|darf|soll) ((?!nicht)* ){0,4}warten`,
);

/** It cannot wait: outweighs a denied time, as in “we can’t wait until next year”. */
export const CANNOT_WAIT = wordsOf(
	`((we|it|this|that|project|switch|decision) |^)(can't|cannot|can not|couldn't|mustn't|won't) …1 (wait(?! (to|for you))|be postponed|be delayed|afford to wait|be put off|hang about|hold out)
	|(no way|impossible|not possible|can't see how|not an option) …6 (wait|hold out|be postponed|be put off)|waiting …6 (isn't|is not|is no|out of the question)`,
	`(kann|können|darf|dürfen|lässt sich) …5 (nicht|nimmer|auf keinen fall|unmöglich) (länger |mehr |ewig |so lange )?(warten|aufschieben|hinausschieben|verschoben|aufgeschoben|hinauszögern)
	|(duldet|verträgt) …1 keinen aufschub|keinen aufschub|warten …3 (ist|geht|kommt) …3 (nicht|keine option|nimmer)`,
);

const TO_BUY =
	'buy|sign|order|purchase|commit|proceed|pull the trigger|move (ahead|forward)|switch|roll out|start (right|straight) away|start when you are|start whenever you are';

/** Under pressure of time. */
export const IN_A_HURRY = wordsOf(
	// Urgent, in so many words.
	`^urgent(ly)?(?=[!.,]|$)|(we're|we are|bit|all) …3 in a …1 (hurry|rush)|(it's|this is|that's|is) …1 urgent
	|urgent (need|replacement|problem for us)|matter of urgency|urgent basis|rush (job|order)|urgent job|talking (about )?(days|hours)(?! (off|out|ago|gone|before|after))|talking weeks,? (not|rather than) (months|years)|(days|weeks) rather than (weeks|months|years)|time(-| )(critical|sensitive)
	|(there's|there is|it has|we have|with) (some|real|great|considerable|a lot of|high|a certain) …1 urgency`,
	`^dringend|eil(auftrag|bestellung|sache|fall)|(reden|sprechen) …2 von (tagen|stunden)(?! (der|des|voller))|(es|das|sache|sehr|uns) eilt|eilt (sehr|gewaltig|uns|ziemlich)|(sehr|ziemlich|recht|haben es|wir haben's|richtig|echt) eilig
	|pressiert|brandeilig|zeitkritisch|unter den nägeln|höchste (zeit|eisenbahn)`,
	// Time runs out.
	`time('s| is) …1 (short|tight|running out|pressing|of the essence)|running out of (time|road|runway)|clock('s| is) ticking
	|under …2 time pressure|tight …1 (timeline|deadline|schedule|time ?frame|timetable)|high time
	|(no time|not a day|not a minute|no day) to (lose|waste|spare)|(not|n't) (got |have )(much|a lot of|any) time left|little time left`,
	`(es|zeit|sache|projekt) drängt|die zeit …2 (drängt|davon|knapp|rennt)|zeit( wird)? knapp|zeitdruck|keine zeit (zu verlieren|mehr)
	|(kaum|nicht) (noch|mehr) (viel )?zeit|nicht viel zeit (mehr|übrig)`,
	// The sooner the better.
	`(sooner|quicker|faster|earlier) the better|the (sooner|quicker|faster|earlier) (you|we|it|this|that)('s)? …2 (start|begin|get|have|go live|done|in place|running|move|switch)|sooner rather than later|rather sooner than later|(as early|as soon) as …2 can be`,
	`eher früher als später|lieber früher als später|(je (eher|früher|schneller|rascher|zügiger))$
	|je (eher|früher|schneller|rascher|zügiger) (wir|das|es|ihr|sie) (anfangen|starten|loslegen|anfangt|umstellen|umsteigen|läuft|losgeht|steht|da ist|kommt|bekommen|kriegen)`,
	// Whoever is ready to buy does not wait.
	`(we're|i'm|we are|i am) …1 (ready|set|good) to (${TO_BUY})|(need|have|must) …2 (act|move|be|decide) …1 (fast|quick*)`,
	`(müssen|muss) …3 (schnell|rasch|zügig) (handeln|reagieren|agieren|sein)|(wir|ich) (sind|bin|wären|stehen) …2 (startklar|startbereit|abschlussbereit|unterschriftsreif|in den startlöchern)`,
);
