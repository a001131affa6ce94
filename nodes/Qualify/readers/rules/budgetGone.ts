import { wordsOrSumsOf } from './wording';

/** Money that was there or was hoped for, and is not to be had. */
export const GONE = wordsOrSumsOf(
	// Held fast.
	`frozen|froze|freez(e|ing)|blocked|stopped|suspended|halted|on ice|on hold|tied up|are tied|withheld|held back|clos(ed|es)|shut
	|forbid|forbidden|forbade|banned|prohibit(ed|s)|barred|put (a|an|the) (stop|brakes?|end|lid|ban|block|hold|freeze|kibosh|clamp)|at (its|the) limit|(hit|reached) (our|the) …2 (cap|limit|ceiling)`,
	`eingefroren|gesperrt|blockiert|gestoppt|auf eis|gebunden|zugedreht|abgedreht|schluss|untersagt|verboten|steckt fest`,
	// Cut.
	`(?<!to |help us |want to )(cut|cuts|slashed|trimmed|reduced)|(cut|cutting|scaled|scaling) back|chopped|squeezed|halved|axed|scrapped
	|cancell?ed|revoked|killed|str(uck|icken)|pulled|pulled the plug|withdr(awn|ew)|clawed back|rescinded|retracted|wiped out
	|(gave|given?|handed?|paid?|sent?) …2 back|return(ed)?|t(ook|aken) …4 (away|back)|took (all|most|half|our|the)`,
	`(zusammen)?gestrichen|gekürzt|gekappt|zusammengekürzt|halbiert|eingedampft|eingestampft|entzogen|weggenommen|abgezogen
	|zurückgezogen|zurückgefordert|zurück ?(zu)?(geben|gegeben|zahlen|gezahlt)|(ein)?kassiert|einbehalten|aufgelöst|abgeschafft|eingespart|weggespart`,
	// Refused.
	`reject(ed|s)|refus(ed|es|ing)|den(ied|ies)|declin(ed|es)|turned …4 down|knocked back|vetoed|voted down|shot down|bounced
	|unsuccessful|and failed|but failed|without success|in vain|lapsed|expired|f(ell|allen) through|backed out|off the table|out of the question|unthinkable|outbid|went to (another|someone|other|the)
	|forget it|laughed|says otherwise|disagrees`,
	`abgelehnt|verweigert|versagt|verwehrt|durchgefallen|erfolglos|vergeblich|absage|ausgelacht|abgewinkt|abgeschmettert|zurückgewiesen|abgesprungen|geplatzt
	|undenkbar|sagt (nein|etwas anderes|was anderes)`,
	// Spent.
	`gone|(already|all|fully|mostly|completely|been|were|was|is|get|got) spent|spent (all|everything|(the|our|this year's) (whole |entire |full )?(\\S+ )?(budget|funding))
	|blew|blown|burn(t|ed) through|used up|eaten( up)?|ate( up)?|eats? (up )?(all|our|the|my|every*)|eat up|swallow*|absorbed|soaked up
	|exhausted|deplet*|drain(ed|s)|maxed out|tapped out|overspent|overshot|(gone|went) over|overdrawn|stretched (thin|to)|fumes
	|poured into|sunk|sank|(?<=(money|budget|all|has|have|reserves) )(went|gone|goes) (into|to|on|towards)|money …6 (went|ended up) (into|in|on|towards)`,
	`verbraucht|verbraten|verplant|verpulvert|verausgabt|verzockt|aufgebraucht|aufgezehrt|ausgeschöpft|erschöpft|ausgereizt|überzogen
	|geflossen|draufgegangen|geschluckt|verschlungen|\\p{L}{0,3}(ge)?fressen|frisst|geschlachtet|gesteckt|gegangen|steckt …2 (in|im)
	|(ging|gingen|geht) (\\S+ ){0,4}(an|drauf)|(schon|bereits|komplett|vollständig|alles|ganze*|gesamte*|sind|ist) …4 ausgegeben`,
	// Meant for something else.
	`diverted|redirected|reallocated|repurposed|siphoned|moved|merged|elsewhere|(been|already) committed|spoken for
	|(for|to|on) (something else|someone else|other (things|projects|priorities)|another (project|department|team))`,
	`umgewidmet|umgeschichtet|gewandert|andere[nr]? abteilung|anderswo|woanders|für (was|etwas) anderes|für andere (\\S+ )?(projekte|dinge|zwecke)`,
	// Empty, or too little.
	`empt(y|ied)|bare|dry|dried up|(run|ran|runs|running) (out|dry|short)|non-?existent|nil|zero|= ?0|missing|lacking|lacks?
	|insufficient|too little|short|scarce|thin on the ground|hole|deficit|rock bottom|lost (our|the|all|its)
	|(dropped|fallen|fell) (off|away)|dwindled|plummeted|evaporated|vanished|disappeared|collapsed|shr[au]nk|smashed|terrible|awful|dire|bad|badly|crunch|in trouble|above water|afloat`,
	`leer|alle$|weg|futsch|dahin|ausgegangen|ausgelaufen|ausgetrocknet|versiegt|ebbe|leere|null|fehlt|fehlen|zu wenig|zu knapp|mickrig|lächerlich
	|weggefallen|weggebrochen|entfallen|eingebrochen|verschwunden|verpufft|geschrumpft|(unsere?|die|das|alle) …4 verloren
	|am boden|loch|defizit|im minus|zappenduster|schlecht|mau|düster|platt|schwierig|erst wieder|schicht im schacht|bis zum hals`,
);

/** What they had, or were to have, and may have no longer. */
export const HAD = wordsOrSumsOf(
	`(?<!'ve |have |has |we'd |just |finally )had|originally|initially|(was|were) (promised|meant to|supposed to|going to)
	|(there|budget|money) (was|were)(?! (approved|granted|awarded|allocated|appropriated|transferred|secured|confirmed|paid|signed|released|just|finally|recently|given))`,
	`hatten?|gab|war(en)? …4 (da|eingeplant|vorgesehen|vorhanden)|versprochene*|sollten? …6 (bekommen|kriegen|erhalten|geben)`,
);
