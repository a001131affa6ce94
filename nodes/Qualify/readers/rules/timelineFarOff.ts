import { wordsOf } from './wording';

/* Years away, or nobody knows when; each meaning with its English and its German list. */

/** No time in particular; it is the project’s with ACTION beside it. */
export const SOMEDAY = wordsOf(
	`some ?day|one day (we|it|maybe|perhaps)|(might|may|maybe|perhaps|will|'ll|hope) …5 one day|at some …1 (point|stage|time)|eventually|sooner or later|one of these (days|years)
	|when the time comes|(somewhere|sometime|further|later|far|a bit) down the (road|line|track)|long(er)?(-| )term (plan|thing|idea|project|topic|goal)|in the long run
	|sometime(?! (in|this|next|before|around|during|soon|last|between))|further out|at a later (date|stage|point)|some time (later|in the future)|much later
	|(when|once|if) (things|it|everything|life) (calms?|settles?|slows?|quietens?|eases?)( down| off)?|(when|once|if) we …2 (have|find|get) …2 (time|a minute|capacity|breathing space)`,
	`irgendwann|(?<!(innerhalb|binnen|während) )eines tages|früher oder später|über kurz oder lang|zu gegebener zeit|wenn es (mal )?so ?weit ist
	|(wenn|sobald) …3 (zeit|luft|kapazität|ruhe) (ist|da ist|haben)|(wenn|sobald) …2 (dazu|dafür) (kommen|zeit haben)|auf lange sicht|zu einem späteren zeitpunkt|später (ein)?mal`,
);

/** Far away, whatever stands beside it. */
export const FAR_OFF = wordsOf(
	// A long way.
	`(in|for|of) the (distant|far|remote|far-off) future|(a )?(long|good|fair) (way|while|time) (off|away|out|yet)|(it's|that's|this is|still) …1 far (off|away|out)
	|far (off|away) (still|yet)|way (down the (line|road|track)|off in the future)|too (early|soon) (to (say|tell|plan|decide|commit|think about|talk about)|for (us|that|dates))`,
	`in (weiter|ferner) (ferne|zukunft)|ferne[nr]? zukunft|weite[nr]? ferne|zukunftsmusik|in den sternen|(noch|viel) zu früh|zu früh (für|um|dafür)|vor uns her
	|noch lange? …2 (nicht|nichts|nix|keine?) …3 (an|dran|so ?weit|geplant|vor|aktuell|akut|spruchreif|in sicht|thema)`,
	// Years.
	`(years|ages|decades|light(-| )years) (away|off|out)|(years|ages) from (now|\\p{L}+ing)|(be|take|need) …4 (years|decades|ages|forever) (before|until|till)
	|(could|might|may|will|'ll|would|can) (well )?(be|be another) (a (long )?while|(quite )?some time|quite a while|a long time)
	|(could|might|may|will|'ll|would|can) (well )?(be|take|be another) (ages|years|decades|forever|an eternity)
	|(talking|thinking in|matter of|measured in) (years|decades)|for another (year|day|time|decade)|for the next generation
	|(not|n't|nothing) …5 for another …2 (years|decades|winters|summers|harvests|seasons)`,
	`auf (viele )?jahre (hinaus|hin)|noch (ewig|lange|jahre|ein weilchen|eine (ganze )?weile|(ein paar|viele|etliche|einige|mehrere) jahre)( (hin|weg|dauern|warten|entfernt))?
	|kann (noch )?(ewig|lange|jahre|dauern|eine weile)( dauern)?|dauert …1 noch …1 (ewig|lange|jahre|eine weile)|dauert …3 jahre|vergehen …2 jahre|für die nächste generation
	|(reden|sprechen) …2 von jahren|noch jahre …1 (entfernt|weg|hin)`,
	// For the long term.
	`(thinking|looking|planning) (very |really |more )?long(er)?(-| )term|let …3 (winters?|summers?|years|harvests|seasons) (pass|go by|go past)|(any ?time|some ?day|sometime) or never|someday (list|pile|drawer|folder|heap)|(right|way down|far down) at the (very )?bottom
	|(it's|it is|this is|that's|that is|more of|rather) …4 long(er)?(-| )term (thing|topic|plan|project|goal|idea|consideration|vision|ambition)`,
	`(winter|sommer|jahre|saisons|ernten) …1 (ins land|vergehen|verstreichen)|irgendwann-?(liste|stapel|schublade)|irgendwann oder nie
	|(das|es|dies) (ist|wäre|bleibt) …4 (langfristige[srn]?|langfrist-?) (thema|projekt|vorhaben|ziel|sache|angelegenheit|überlegung|plan)
	|(das|es) ist …3 langfristig (gedacht|geplant|angelegt)`,
	// Never.
	`when i('m| am) (retired|dead|a pensioner)(?=[.!]?$)|over my dead body|(in|for) (my|the|another|a) next life|not in this (decade|century)|get(ting)? a?round to (it|that|this)|until (further notice|hell freezes over)|when (hell freezes|pigs (can )?fly)
	|not in (my|our|this) lifetime|once in a blue moon|on the never-never|(it'll|it's|that's|this is|will|that'll) never (going to )?happen
	|(leave|keep|stay|stick) …4 (for the time being|for now|as (it )?is)|kicking the can|get there when we get there|whenever (that|this|it) (is|may|might|happens|comes)|i'd be lying if`,
	`(wenn|bis|sobald) ich (in rente|in pension|pensioniert|tot) (bin|gehe)|im nächsten leben|sankt(-| )nimmerleins*|wann (auch )?immer (das|es) …2 (ist|wird|kommt|sein)|nimmerleinstag|wird …3 (nie|nichts|nix)( mehr)?( was| draus)?`,
	// Not soon.
	`no time soon
	|(not|n't|never|hardly|unlikely|nothing|no one|nobody|neither|no|without) …8 (any ?time soon|(in|for|within) (the )?(foreseeable|near|immediate|short)(er)?((-| )(future|term))?|in the (short|near) (run|term)|so soon|just yet|for the time being|in the (coming|next few) years)
	|(won't|will not|not going to|isn't|aren't|don't (see|expect|plan|think|intend)|no plans|nothing|not) …6 (for|in) (a (long |good |little )?(while|time)|(quite )?some time|quite a while|ages|years|a few years)
	|not (right )?now,? (maybe|perhaps) later|not for (now|the moment|years)`,
	`(nicht|nichts|nix|kein*|kaum|nie|niemand|weder) …6 (in (absehbarer|nächster|nächste|näherer|naher) (zeit|zukunft)|so ?bald|allzu bald|so schnell|demnächst|auf absehbare zeit|auf jahre)
	|(in (absehbarer|nächster|näherer|naher) (zeit|zukunft)|so ?bald|auf absehbare zeit|demnächst|fürs erste|vorerst|vorläufig|einstweilen|erst ?mal|erst einmal|zunächst) …5 (nicht|nichts|nix|keine?[nrms]?|niemand)
	|heuer (nicht|nimmer|nix|nichts)`,
	// Not planned.
	`(nothing|no changes?|no plans?|not)( is| are|'s| has been| have been| is being)?( currently| yet)? (planned|scheduled|on the (roadmap|agenda|cards|horizon|calendar)|in the pipeline|in the (diary|calendar)|foreseen)
	|(switch|change|move|purchase|anything|that|this|it|replacement|project|migration)( is|'s)? ?(n't|not) …2 (planned|scheduled|on the (roadmap|agenda|cards|horizon)|foreseen|in the plans?)
	|isn't …2 (planned|scheduled|foreseen|on the (roadmap|agenda|cards|horizon))
	|no …1 plans? …6 (this year|yet|right now|at (the moment|present)|currently|for now|in the next)
	|no (concrete|firm|definite|specific|immediate|current|fixed|set|real) plans?(?! b)|(isn't|no longer|not) a plan|no plans? (yet|as yet|so far|for (it|this|that|the time))`,
	`(vorerst|vorläufig|erst ?mal|derzeit|aktuell|momentan|zurzeit|im moment|fürs erste) (noch )?nicht …3 (geplant|vorgesehen|angedacht|spruchreif|vorhaben|eingeplant|relevant)
	|(noch )?nicht (absehbar|abzusehen|spruchreif|terminiert|datiert|eingeplant|eingetaktet)
	|ist …1 nichts? (geplant|vorgesehen|terminiert)|nichts (konkretes )?(geplant|in planung|vorgesehen|spruchreif|terminiert)
	|(plan|planung|jahresplanung) …3 (nicht|nix|nichts) …1 (drin|vorgesehen|enthalten)|kein* plan mehr|keine (konkreten |festen |akuten )?(pläne|planung(en)?)`,
);

/** When it comes is unknown: “hard to give a date”, “wann das losgeht, steht nicht fest”. */
export const WHEN_UNKNOWN = wordsOf(
	`(no …1 idea|no clue|who knows|(god|heaven|goodness|lord|nobody|no one) (only )?knows|no telling|(anyone|anybody)'s guess|unclear|undecided|unknown) …1 (when|dates?|timeline|time ?frame|timescale|deadline|timing|timetable)
	|(can't|cannot|couldn't|unable to|hard to|difficult to|impossible to|not able to|haven't) …3 (say|tell|know|predict|give|promise|commit to|name|put|set|offer|decided|agreed|worked out) …3 (a year|the year|which year|a month|a quarter|when|dates?|timeline|time ?frame|timescale|deadline|timing|timetable)`,
	`(niemand|keiner|kein mensch|wer|weiß der *|nicht) …1 (weiß|sagen|absehen|abschätzen|absehbar),? (ab |bis )?wann|weiß der (himmel|geier|teufel|kuckuck),? …1 wann
	|keine ahnung,? (ab |bis )?wann|(weiß|wüsste|wissen|wüssten) …3 nicht,? …1 wann
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
	|(do|last|see|serve) us|hold out|make do|keep (it|using|going)|good for|sorted (for|until|till)`,
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
