import { wordsOf } from './wording';

/* How people say that it is not going to be soon, each meaning with its English and its German list. */

const TIME_NOUN = `timelines?|time ?lines?|time ?frames?|time ?scales?|time ?tables?|dead ?lines?|(?<!to )dates?|schedules?|timing
	|hurry|rush|urgency|haste|pressure|clock|eta|end in sight|milestones?
	|zeitplan|zeitpunkt|zeitraum|zeitplanung|zeitrahmen|zeitdruck|zeithorizont|zeitfenster|zeitschiene|zeitvorgaben?
	|terminplan|terminplanung|terminvorgaben?|termindruck|termin|starttermin|zieltermin|einführungstermin|frist|fristen
	|datum|stichtag|eile|hektik|stress|druck|drang|dringlichkeit|fahrplan|roadmap
	|zeitliche* (vorgaben?|planung|rahmen|druck)|ende in sicht`;
export const TIME_NOUNS = wordsOf(TIME_NOUN);
const SETTLED = `fixed|set|scheduled|planned|decided|defined|determined|settled|agreed|confirmed
	|terminiert|geplant|festgelegt|fixiert|angesetzt|absehbar|entschieden|geklärt|fest|vorgesehen|eingeplant`;

/** No date, no hurry, it can wait: a date said beside it outweighs that. */
export const NO_HURRY = wordsOf(
	`(no|neither|nor|not any|not much of a|without( a| any)?|zero|hardly any|lack(s|ing)?( a| any)?) …2 (${TIME_NOUN})
	|(n't|not|never|(nobody|no one|none of us)('s|'ve)?) …2 (have|has|had|got|set|give|given|fixed|named|agreed|know|see|feel|there|committed to|commit to|promised) …1 (an?|any|the|to any) …2 (timelines?|time ?frames?|time ?scales?|time ?tables?|dead ?lines?|dates?|schedule|hurry|rush|eta)
	|(isn't|aren't|wasn't) (an?|any|the) …1 (${TIME_NOUN})
	|(${TIME_NOUN}) …3 (is|are|'s|was|were|has|have) …3 (not|n't|open|unclear|unknown|undecided|tbd|tba|up in the air|(anybody|anyone)'s guess)
	|(${TIME_NOUN}) …1 (isn't|aren't|hasn't been|haven't been) …2 (${SETTLED})
	|flexible (on|about|with|as to) (the )?(timing|dates?|timeline|schedule)
	|in no …1 (hurry|rush)|not in (a|any) …1 (hurry|rush)
	|(not|isn't|hardly|far from|anything but|nothing|nothing's|never) …2 (urgent|pressing|burning|time(-| )(critical|sensitive))
	|(no need|no reason|needn't|don't (need|have|want)|do not (need|have|want)|won't|not going to) (to )?(be )?(rush|hurry|rushed|hurried)
	|no need for speed|time enough|no …1 constraints?|(no one|nobody)('s| is)? …1 breathing down|(nobody|no one|none of us|no-one)('s| is| here is)? …1 (pushing|pressing|chasing|rushing|in a (hurry|rush)|waiting for (it|this|that))
	|all the time in the world|all the time (we|you) need|(have|'ve|got|there's|there is) (plenty|lots|oceans|loads) of time|time is on our side|bide our time
	|(take|taking|takes) (our|my|its|their)( own| sweet| own sweet)? time|in (our|my|its) own (good |sweet )?time
	|(?<!(i|we|you|they|i'll|we'll) )(can|could|may|will have to|has to|might as well) ((easily|probably|certainly|well|perfectly|happily|definitely|very well|just|quite|safely) ){0,2}wait(?! (to|for you|and see))
	|(it|this|that|which|project|everything|switch|decision|purchase)('ll| will| must| should) …1 wait`,
	`(kein*|ohne|null|weder|noch) …2 (${TIME_NOUN})
	|(${TIME_NOUN}) …3 (bleibt|ist|sind|steht|stehen|gibt|wurden?|wird|hat|haben) …3 (nicht|keinen?|offen|unklar|ungewiss|in den sternen)
	|(ein(en?)?|den|das) …1 (${TIME_NOUN}) …4 (nicht|keine[nr]|niemand)
	|zeitlich …4 (kein*|nichts?|flexibel|ungebunden|offen)
	|nicht …1 (eilig|dringend|dringlich|zeitkritisch|akut|pressant)|eilt …2 (nicht|nix|nichts)
	|(drängt|brennt|pressiert)('s|s)? …4 (nicht|nix|nichts|nirgends)|nichts (drängt|brennt|eilt|überstürzen)|überstürz* …2 nichts
	|(drängt|treibt|hetzt) …2 (keiner|niemand|nichts)|(keiner|niemand|nichts) …3 im nacken|(keiner|niemand) (drängt|hetzt|treibt|wartet darauf)
	|(alle|viel|genug|genügend|jede menge|reichlich) zeit( der welt)?|zeit (lassen|genug|lass)|zeit haben wir (genug|reichlich)|(lassen|lass|lasse|nehmen) …2 …3 zeit
	|(das|des|dat|es|sache|ding|projekt|thema) hat ((?!kein)* ){0,2}zeit(?! bis)|ohne hast|gemach|nur keine hektik
	|(kann|könnte|muss|darf|soll) ((?!nicht)* ){0,4}warten`,
);

const PROJECT = `projects?|plans?|initiatives?|programme|program|roll-?out|migration|switch|changeover|purchase|purchasing|buying
	|decision|implementation|introduction|launch|go-?live|upgrade|replacement|tender|procurement|idea|topic|investments?|evaluation
	|rfp|selection|dates?|start|timeline|schedule|system|software|tool|solution|whole thing
	|projekte?|vorhaben|pläne|planung|einführung|umstellung|umstieg|wechsel|kauf|beschaffung|entscheidung|ausschreibung|vergabe
	|thema|sache|idee|investition(en)?|sanierung|termine?|datum|lösung|das ganze|auswahl|modernisierung|digitalisierung|neubau
	|umbau|digitalprojekt|it-projekt`;
/** What would be bought, by name or as “it”. */
export const ABOUT_PROJECT = wordsOf(
	PROJECT,
	`it|it's|it'll|this|that|that's|everything|everything's|things`,
	`es|das|dat|des|dies|alles|(soll|geht|wird|muss|kann|ist|wär|läuft)'s|*beginn`,
);

/** Stopped or put off: takes back a date said before. */
export const STOPPED = wordsOf(
	`(?<!(i've been|i'm|i am|i was|put me|keep me|kept me|me|hold) )on (indefinite )?hold|(put|placed|been|is|it's|are|was|stays?|kept|currently) …1 on ice|in the deep freeze
	|(on|to|onto) the back ?burner|mothballed|shelved?|postponed?|put off(?! by)|putting (it|this|that) off|deferred
	|pushed (back|out|into)|keeps …2 (pushed|slipping|delayed|postponed|getting moved)|until further notice|indefinitely|in limbo
	|kicked …1 (down the road|into (the )?(long grass|touch))|dead in the water|not moving forward
	|drop(ped)? the (dates?|timeline|deadline|plan|project|idea)|off the (table|agenda|roadmap)|no new (date|timeline|deadline)
	|no end in sight|back to square one|(n't|not) …2 hold (my|our|your) breath|a pin in (it|this|that)|pie in the sky|(is|are|lies|lying|gone|remains) (dormant|asleep)|in hibernation|(put|been|is|it's) on the shelf|(gather|collect)(s|ing)? dust
	|(hit|hits|pressed|press) (the )?(pause|brakes)|pulled the plug on (it|this|that|the (project|whole))
	|no longer (on the table|planned|happening|an option|valid|scheduled|current)
	|(pushed|moved|shifted|delayed|postponed) …4 (to|into|until) …3 (later|unspecified|unknown|undefined|some other)`,
	`auf eis|auf (die lange|der langen) bank|in der …1 schublade|bis auf weiteres|(bis )?auf unbestimmt* (zeit|dauer)|auf unabsehbare zeit
	|in der (warteschleife|schwebe)|zurückgestellt|zurückstellen|hintangestellt|hinten ?angestellt|aufgeschoben|vertagt
	|verschoben|verschieben|vom tisch(?! (haben|bringen|bekommen|kriegen))|zu den akten|zum erliegen|auf halde|abgeblasen
	|stecker gezogen|schlummer*|dornröschenschlaf|aufs abstellgleis|auf dem abstellgleis|nicht mehr (aktuell|geplant|vorgesehen|auf dem tisch)|kein neue[rsn]? (termin|datum)
	|kein ende (in sicht|abzusehen)`,
);
const DROPPED = `parked|frozen|paused|suspended|scrapped|cancell?ed|called off|dropped|delayed|stalled|halted|tabled|abandoned|binned
	|canned|axed|ditched|stopped|slipped`;
/** Stops a project where a clause speaks of one: budgets, lines and staff are frozen, too. */
export const STOPPED_IF_PROJECT = wordsOf(
	`(been|being|is|are|was|were|it's|that's|(it|thing|that|${PROJECT}) (got|gets)|everything's|'re) …3 (${DROPPED})|(we|we've|they|they've|management|board|had to|decided to) …2 (${DROPPED}) …2 (it|this|that|${PROJECT})|frozen …2 (all|everything)
	|freeze on …2 (${PROJECT})|^(${DROPPED})|^(but|now|and) …2 (${DROPPED})|on pause|(is|now|officially) dead(?!-)|fell through|fallen through|came to nothing|off the cards`,
	`geparkt|eingefroren|pausiert|ausgesetzt|gestoppt|gestrichen|abgesagt|gestorben|begraben|beerdigt|gekippt|hinfällig
	|stillgelegt|verworfen|gecancel*|ruht|ruhen|stockt|liegt …4 (brach|auf halde|still)|eingestampft|geplatzt|schläft|eingeschlafen
	|versandet|im sande?|zerschlagen|ins wasser gefallen|nichts geworden`,
);
/** What is frozen or missing here is money or staff: no word on time. */
export const MONEY = wordsOf(
	`budgets?|funds?|funding|money|spend|spending|expenses|expenditures?|hiring|headcount|grants?|cash|finances?|capex|line item`,
	`geld(er)?|anschaffungen|mittel|fördermittel|ausgaben|etat|haushaltssperre|einstellungen|einstellungsstopp|konto|kasse`,
);

/** No time in particular; it is the project’s with ACTION beside it. */
export const SOMEDAY = wordsOf(
	`some ?day|one day (we|it|maybe|perhaps)|(might|may|maybe|perhaps|will|'ll|hope) …5 one day|at some …1 (point|stage|time)|eventually|sooner or later|one of these (days|years)
	|when the time comes|(somewhere|sometime|further|later|far|a bit) down the (road|line|track)|long(er)?(-| )term (plan|thing|idea|project|topic|goal)|in the long run
	|sometime(?! (in|this|next|before|around|during|soon|last|between))|further out|at a later (date|stage|point)|some time (later|in the future)|much later`,
	`irgendwann|(?<!(innerhalb|binnen|während) )eines tages|früher oder später|über kurz oder lang|zu gegebener zeit|wenn es (mal )?so ?weit ist
	|wenn (mal )?zeit ist|auf lange sicht|zu einem späteren zeitpunkt|später (ein)?mal`,
);
export const ACTION = wordsOf(
	`(do|doing|tackle|address|consider|considering|need|needs|want) (it|this|that|something|one)|look(ing)? (into|at)|think about
	|get (it|this|that|there|one|to it|a?round|done)|happen|maybe|perhaps|nice(-| )to(-| )have|in the (distant )?future|wish ?list
	|replac*|chang*|switch*|upgrad*|buy|invest|decide|pick|choose|start|move|implement|introduce|project|revisit|moderni[sz]*`,
	`mal|machen|mach|angehen|dran|brauchen|anschauen|ansehen|schauen|überlegen|nachdenken|kommt|kommen|tun|vielleicht|sehen|ersetz*|wechsel*
	|umstell*|umsteigen|einführ*|anschaff*|kauf*|entscheid*|start*|ablös*|erneuer*|modernisier*|investier*|projekt|bestimmt
	|sicher|schon`,
);

/** Far away, whatever stands beside it. */
export const FAR_OFF = wordsOf(
	`(in|for|of) the (distant|far|remote|far-off) future|(a )?(long|good|fair) (way|while|time) (off|away|out|yet)|(it's|that's|this is|still) …1 far (off|away|out)
	|far (off|away) (still|yet)|way (down the (line|road|track)|off in the future)|(years|ages|decades|light(-| )years) (away|off|out)
	|(years|ages) from now|(be|take|need) …4 (years|decades|ages|forever) (before|until|till)
	|(could|might|may|will|'ll|would|can) (well )?(be|be another) (a (long )?while|(quite )?some time|quite a while|a long time)
	|(could|might|may|will|'ll|would|can) (well )?(be|take|be another) (ages|years|decades|forever|an eternity)
	|(talking|thinking in|matter of|measured in) (years|decades)|for another (year|day|time|decade)
	|(leave|keep|stay|stick) …4 (for the time being|for now|as (it )?is)|kicking the can
	|get(ting)? a?round to (it|that|this)|until (further notice|hell freezes over)|when (hell freezes|pigs (can )?fly)
	|not in (my|our|this) lifetime|once in a blue moon|on the never-never|no time soon|(it'll|it's|that's|this is|will|that'll) never (going to )?happen
	|(not|n't|never|hardly|unlikely|nothing|no one|nobody|neither|no|without) …8 (any ?time soon|(in|for|within) (the )?(foreseeable|near|immediate|short)(er)?((-| )(future|term))?|in the (short|near) (run|term)|so soon|just yet|for the time being|in the (coming|next few) years)
	|(won't|will not|not going to|isn't|aren't|don't (see|expect|plan|think|intend)|no plans|nothing|not) …6 (for|in) (a (long |good |little )?(while|time)|(quite )?some time|quite a while|ages|years|a few years)
	|not (right )?now,? (maybe|perhaps) later|not for (now|the moment|years)
	|too (early|soon) (to (say|tell|plan|decide|commit|think about|talk about)|for (us|that|dates))
	|(nothing|no changes?|no plans?|not)( is| are|'s| has been| have been| is being)?( currently| yet)? (planned|scheduled|on the (roadmap|agenda|cards|horizon|calendar)|in the pipeline|foreseen)
	|(switch|change|move|purchase|anything|that|this|it|replacement|project|migration)( is|'s)? ?(n't|not) …2 (planned|scheduled|on the (roadmap|agenda|cards|horizon)|foreseen|in the plans?)
	|isn't …2 (planned|scheduled|foreseen|on the (roadmap|agenda|cards|horizon))
	|no …1 plans? …6 (this year|yet|right now|at (the moment|present)|currently|for now|in the next)
	|no (concrete|firm|definite|specific|immediate|current) plans?(?! b)|(isn't|no longer|not) a plan|for the next generation|get there when we get there|i'd be lying if|no plans? (yet|as yet|so far|for (it|this|that|the time))`,
	`in (weiter|ferner) (ferne|zukunft)|ferne[nr]? zukunft|weite[nr]? ferne|zukunftsmusik|in den sternen|sankt(-| )nimmerleins*|nimmerleinstag
	|auf (viele )?jahre (hinaus|hin)|noch (ewig|lange|jahre|ein weilchen|eine (ganze )?weile|(ein paar|viele) jahre)( (hin|weg|dauern|warten))?
	|kann (noch )?(ewig|lange|jahre|dauern|eine weile)( dauern)?|dauert …1 noch …1 (ewig|lange|jahre|eine weile)|dauert …3 jahre|vergehen …2 jahre|für die nächste generation
	|(reden|sprechen) …2 von jahren|wird …3 (nie|nichts|nix)( mehr)?( was| draus)?|(noch|viel) zu früh|zu früh (für|um|dafür)|vor uns her
	|(nicht|nichts|nix|kein*|kaum|nie|niemand|weder) …6 (in (absehbarer|nächster|nächste|näherer|naher) (zeit|zukunft)|so ?bald|allzu bald|so schnell|demnächst|auf absehbare zeit|auf jahre)
	|(in (absehbarer|nächster|näherer|naher) (zeit|zukunft)|so ?bald|auf absehbare zeit|demnächst|fürs erste|vorerst|vorläufig|einstweilen|erst ?mal|erst einmal|zunächst) …5 (nicht|nichts|nix|keine?[nrms]?|niemand)
	|(vorerst|vorläufig|erst ?mal|derzeit|aktuell|momentan|zurzeit|im moment|fürs erste) (noch )?nicht …3 (geplant|vorgesehen|angedacht|spruchreif|vorhaben|eingeplant|relevant)
	|(noch )?nicht (absehbar|abzusehen|spruchreif|terminiert|datiert|eingeplant|eingetaktet)
	|ist …1 nichts? (geplant|vorgesehen|terminiert)|nichts (konkretes )?(geplant|in planung|vorgesehen)
	|kein* plan mehr|keine (konkreten |festen |akuten )?(pläne|planung(en)?)|heuer (nicht|nimmer|nix|nichts)`,
);

/** When it comes is unknown: “hard to give a date”, “wann das losgeht, steht nicht fest”. */
export const WHEN_UNKNOWN = wordsOf(
	`(no …1 idea|no clue|who knows|(god|heaven|goodness|lord|nobody|no one) (only )?knows|no telling|(anyone|anybody)'s guess|unclear|undecided|unknown) …1 (when|dates?|timeline|time ?frame|timescale|deadline|timing|timetable)
	|(can't|cannot|couldn't|unable to|hard to|difficult to|impossible to|not able to|haven't) …3 (say|tell|know|predict|give|promise|commit to|name|put|set|offer|decided|agreed|worked out) …3 (when|dates?|timeline|time ?frame|timescale|deadline|timing|timetable)`,
	`(niemand|keiner|kein mensch|wer|weiß der *|nicht) …1 (weiß|sagen|absehen|abschätzen|absehbar),? (ab |bis )?wann|weiß der (himmel|geier|teufel|kuckuck),? …1 wann
	|wann …6 (steht …2 (nicht|in den sternen)|ist …2 (offen|unklar|ungewiss)|weiß (man|keiner|niemand|noch|ich nicht)|kann (ich|ihnen|keiner|niemand|man))`,
);

/** Bound for long, or able to go on as it is: with a length of years it is far off. */
export const BOUND = wordsOf(
	`(just|recently|already|only) (signed|renewed|extended|entered|started|committed)|locked(-| )(in|into|up)|lock-in
	|tied (in|up|to|into|down)|bound|committed|stuck with|under contract|signed …4 (for|until)
	|(renewed|extended|prolonged) …4 (for|until|by|to)
	|(contract|agreement|lease|licen[cs]e|subscription|deal|warranty)('s| is| has| have)? …5 (runs?|running|lasts?|goes|left|to run|valid|until|term|good for)
	|left (on|of|in) (the|our) (contract|lease|agreement)|covered (until|till|for)|live with|let (it|this|that) (ride|run|be|lie|sit)|vision
	|(can|could|will|'ll|may|might) …1 (sit|stay|wait|stand|last|manage|survive|run|go on|carry on)
	|(do|last|see|serve) us|hold out|make do|keep (it|using|going)|good for`,
	`(gerade|erst|kürzlich|frisch|neulich) …6 (unterschrieben|abgeschlossen|verlängert|begonnen)|gebunden|festgelegt|vertraglich|unterschrieben
	|(vertrag|lizenz|leasing|abo|rahmenvertrag|laufzeit)* …6 (läuft|laufen|noch|bis)|restlaufzeit|verlängert|läuft noch|versorgt|eingedeckt
	|damit (leben|auskommen|arbeiten)|leben (wir|können)|reicht (uns|noch|locker)|hält noch|tut's noch|kommen wir …1 (klar|aus|hin)
	|(so )?weiter ?(laufen|machen|gehen|leben)|läuft (so )?weiter`,
);
/** “Another five years”, “noch drei Jahre”. */
export const MORE_YEARS = wordsOf(
	`another …4 years|(few|some|several|many|two|three|four|five|six|seven|eight|ten|\\d+) more …2 years|for the next …4 years`,
	`noch …5 (jahre|jährchen)|weitere …3 jahre|die nächsten …3 jahre`,
);

/** Under pressure of time. */
export const IN_A_HURRY = wordsOf(
	`^urgent(ly)?(?=[!.,]|$)|(we're|we are|bit|all) …3 in a …1 (hurry|rush)|time('s| is) …1 (short|tight|running out|pressing|of the essence)
	|running out of (time|road|runway)|clock('s| is) ticking|under …2 time pressure
	|((we|it|this|that|project) |^)(can't|cannot|can not|couldn't|mustn't|won't) …1 (wait(?! (to|for you))|be postponed|be delayed|afford to wait|be put off)
	|(no time|not a day|not a minute|no day) to (lose|waste|spare)
	|(it's|this is|that's|is) …1 urgent|urgent (need|replacement|problem for us)|matter of urgency|urgent basis
	|time(-| )(critical|sensitive)|tight …1 (timeline|deadline|schedule|time ?frame|timetable)|high time|(need|have|must) …2 (act|move|be|decide) …1 (fast|quick*)`,
	`^dringend|(es|das|sache|sehr|uns) eilt|eilt (sehr|gewaltig|uns|ziemlich)|(sehr|ziemlich|recht|haben es|wir haben's|richtig|echt) eilig
	|(es|zeit|sache|projekt) drängt|die zeit …2 (drängt|davon|knapp|rennt)|zeit( wird)? knapp|zeitdruck|pressiert|brandeilig
	|unter den nägeln|höchste (zeit|eisenbahn)|keine zeit (zu verlieren|mehr)|keinen aufschub|zeitkritisch|(müssen|muss) …3 (schnell|rasch|zügig) (handeln|reagieren|agieren|sein)
	|(kann|können|darf|dürfen|lässt sich) …3 nicht (länger |mehr )?(warten|aufschieben|hinausschieben|verschoben|aufgeschoben)`,
);
