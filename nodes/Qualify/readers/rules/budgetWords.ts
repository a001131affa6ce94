import { opensWith, wordsOrSumsOf } from './wording';

/** Money that one may spend, as `plain` writes it. */
const MONEY_SOURCE = '(?:money|budget)';
export const MONEY = wordsOrSumsOf(MONEY_SOURCE);

const COIN =
	'(?:penn(?:y|ies)|pence|cents?|dimes?|nickel|quid|bucks?|dollars?|euros?|pounds?|rupees?|paisa|groschen|pfennig|heller)';

/** What we ask for, or the figure on the table. */
export const PRICE = wordsOrSumsOf(
	'prices?|priced|pricing|costs?|costing|quotes?|quoted|quotation|fees?|figures?|amount|charges|price tag|commercials|(?:cost|price)-?wise|rates?|subscription',
	'preis*|kosten|kostet|betrag|beträge|summe|gebühr*|konditionen|kostenpunkt|kostenmäßig|geldmäßig|satz',
);
/** After which “that fits” is about the money. */
export const MONEY_TALK = wordsOrSumsOf(
	'discount*|half (?:of )?that|what you (?:charge|ask)|pricier|cheaper|expensive|pricey|pay*|paid|spend*|afford*|invest*|\\S{0,20}\\d ?k|\\S{0,20}\\d (?:a|per) (?:month|year|seat|user)|euros?|dollars?|thousand|grand|lakhs?|crores?',
	'sparmaßnahme*|sparkurs|günstiger|billiger|teuer|teurer|rabatt|die hälfte|(?:be)?zahl(?:en|e|t)|ausgeben|leisten|investier*|tausend|riesen|\\S{0,20}\\d (?:im|pro) (?:monat|jahr|nutzer)',
	'[$€£₹] ?\\d|\\d{1,3}[.,]\\d{3}',
);
/** Says by itself that it is about a price. */
export const PAYABLE = wordsOrSumsOf('affordable', 'bezahlbar|leistbar|erschwinglich|finanzierbar');

/** Money that was there or was hoped for, and is not to be had. */
export const GONE = wordsOrSumsOf(
	"frozen|froze|freez(?:e|ing)|(?<!to |help us |want to )(?:cut|cuts|slashed|trimmed|reduced)|gone|(?:already|all|fully|mostly|completely|been|were|was|is|get|got) spent|spent (?:all|everything|(?:the|our|this year's) (?:whole |entire |full )?(?:\\S+ )?(?:budget|funding))|blew|blown|burn(?:t|ed) through|used up|eaten(?: up)?|ate up|swallow*|exhausted|deplet*|empt(?:y|ied)|bare|dry|dried up|(?:run|ran|runs|running) (?:out|dry|short)|pulled|axed|scrapped|withdr(?:awn|ew)|blocked|stopped|suspended|halted|clawed back|t(?:ook|aken) …4 (?:away|back)|took|diverted|redirected|reallocated|tied up|(?:been|already) committed|maxed out|wiped out|cancell?ed|revoked|non-?existent|nil|zero|= ?0|reject(?:ed|s)|refus(?:ed|es|ing)|den(?:ied|ies)|declin(?:ed|es)|turned …4 down|knocked back|vetoed|voted down|shot down|str(?:uck|icken)|killed|lapsed|expired|f(?:ell|allen) through|backed out|missing|lacking|lacks?|insufficient|too little|clos(?:ed|es)|shut|lost (?:our|the|all|its)|overspent|out of the question|off the table|put (?:a stop|the brakes|an end|a lid)|pulled the plug|short|terrible|moved|(?<=(?:money|budget|all|has|have|reserves) )(?:went|gone|goes) (?:into|to|on|towards)|eats? (?:up )?(?:all|our|the|my|every*)|eat up|drain(?:ed|s)|poured into|sunk|sank|repurposed|siphoned|absorbed|soaked up|evaporated|vanished|disappeared|collapsed|shr[au]nk|halved|rescinded|retracted|withheld|held back|overdrawn|stretched (?:thin|to)|hole|deficit|rock bottom|forget it|laughed|scarce|thin on the ground|awful|dire|in trouble|smashed|ate|bad|badly|crunch|forbid|forbidden|forbade|banned|prohibit(?:ed|s)|barred|outbid|went to (?:another|someone|other|the)|elsewhere|merged|(?:cut|cutting|scaled|scaling) back|chopped|squeezed|says otherwise|disagrees|unthinkable|are tied",
	'eingefroren|gesperrt|untersagt|verboten|(?:ging|gingen|geht) (?:\\S+ ){0,4}(?:an|drauf)|andere[nr]? abteilung|anderswo|woanders|verausgabt|aufgelöst|abgeschafft|eingespart|weggespart|eingebrochen|mickrig|lächerlich|undenkbar|sagt (?:nein|etwas anderes|was anderes)|(?:unsere?|die|das|alle) …4 verloren|steckt (?:in|im)|steckt fest|(?:zusammen)?gestrichen|gekürzt|gekappt|verbraucht|verbraten|verplant|verpulvert|aufgebraucht|ausgeschöpft|erschöpft|ausgereizt|leer|alle$|weg|futsch|dahin|ausgegangen|ausgelaufen|versiegt|geplatzt|gestoppt|blockiert|entzogen|weggenommen|abgezogen|zurückgezogen|abgelehnt|verweigert|versagt|verwehrt|weggefallen|weggebrochen|entfallen|abgesprungen|fehlt|fehlen|ebbe|leere|geflossen|draufgegangen|zu wenig|zu knapp|zugedreht|abgedreht|schluss|schicht im schacht|null|gesteckt|gegangen|gewandert|umgewidmet|umgeschichtet|geschluckt|verschlungen|\\p{L}{0,3}(?:ge)?fressen|frisst|geschlachtet|zusammengekürzt|halbiert|eingedampft|eingestampft|(?:ein)?kassiert|einbehalten|zurückgefordert|gebunden|überzogen|aufgezehrt|verschwunden|verpufft|geschrumpft|am boden|loch|defizit|im minus|zappenduster|schlecht|mau|düster|ausgetrocknet|absage|ausgelacht|abgewinkt|abgeschmettert|zurückgewiesen|verzockt|platt|schwierig|(?:schon|bereits|komplett|vollständig|alles|ganze*|gesamte*|sind|ist) …4 ausgegeben',
);

/** Given to a purpose, as only money and the like are. */
const ASSIGNED_TO = [
	"approv(?:e|ed|es|ing)|sanction(?:ed)?|granted|(?<=has |have |was |were |been |is |are )grant|bless(?:ed)?|allotted|allocated|earmarked|ring-?fenced|(?:set|put|laid) …4 aside|put (?:by|away)|secured|signed off|green-?lit|green light|releas(?:e|ed|ing)|confirmed|reserved|budgeted|assigned|committed|awarded|cleared|okay(?:ed)?|ok'd|waved through|unlocked|freed up|to spare|to spend|to invest|to play with|to work with|in the (?:bank|plan|budget|pot|kitty|account|books)|pledged|promised|accounted for|provided for|foreseen|pencill?ed in|allowed|donated|inherited|gives us|leaves us|chips? in|put …4 (?:into|towards?|up)|paid (?:from|by|out of|out)|to one side|transferred|sponsored|kept (?:for|aside|back)|raised …4 for (?:this|it|that)",
	'genehmig(?:t|en|te)|bewillig(?:t|en|te)|frei(?:gegeben|geben|gibt)|gibt …4 frei|veranschlagt|zugesagt|zugesichert|zugesprochen|gewährt|eingeplant|eingestellt|vorgesehen|reserviert|zurückgelegt|zurückgestellt|beiseite(?:gelegt)?|auf die seite|zur seite|angespart|zur verfügung|bereitgestellt|gesichert|abgesegnet|abgenickt|abgesichert|verabschiedet|durchgewunken|locker ?gemacht|gespendet|geerbt|eingeworben|drin|gesammelt|vorgemerkt|durchbekommen|rausgeschlagen|rausgeholt|aufgetrieben|ergattert|zusammengekratzt|rausgehandelt|freigeschaufelt|überwiesen|ausgezahlt|gutgeschrieben|(?:sind|noch) …4 auszugeben|angesetzt|zugestanden|zugeteilt|zugebilligt|(?:steht|stehen) …4 zu|(?:uns|mir) …4 gegeben|haben (?:wir|ich) …4 (?:bekommen|gekriegt|erhalten)',
];
export const ASSIGNED = wordsOrSumsOf(...ASSIGNED_TO);
/** Said of a sum for certain, it is there to be spent. */
const SPENDABLE_NOW = [
	'available|left over|leftover|left|lying around|sitting|given|gave|handed|received?|raised|provided|guaranteed|covers?|covered|agreed|ready|planned',
	'verfügbar|bereit(?:steht|stehen|liegt)?|übrig|vorhanden|bekommen|gekriegt|erhalten|gegeben|übernimmt|übernehmen|schießt|deckt|(?:liegt|liegen) (?:bereit|auf)|(?:is|ist|sind|wär|wäre|wären) …4 da|bestätigt',
];
export const SPENDABLE = wordsOrSumsOf(...ASSIGNED_TO, ...SPENDABLE_NOW);
/** Said of money, it is there. */
export const AVAILABLE = wordsOrSumsOf(
	...ASSIGNED_TO,
	...SPENDABLE_NOW,
	"sorted|settled|taken care of|good to go|all set|in order|found|scraped together|collected|(?:gone|went) through|secure|waiting|plenty|enough|sufficient|(?:come|coming) (?:through|in)|came|arrived|materiali[sz]ed|showed up|in (?:place|hand)|passed|on the table|big enough|stretch(?:es)?|lent|closed|won(?!')|landed|contribut*|room|healthy|backed|loosened|ours|flowing|(?:is|'s|are|was|be) (?:(?:all|still|already|definitely) )?there|fine",
	'geklärt|geregelt|startklar|aufgebracht|gefunden|zusammen(?:bekommen|gekommen|gelegt|gekriegt)?|beisammen|beschlossen|bezahlt …4 aus|bezahlt wird|gedeckt|finanziert|genug|genügend|ausreich*|reichlich|reich(?:t|en)|lang(?:t|en)|genügt|decken|steht|stehen|bereit|eingegangen|angekommen|gekommen|freigabe|kam(?:en)? …4 an|fließt|fließen|(?:liegt|liegen) vor|gibt …4 her|hergibt|in die hand genommen|da (?:ist|sind|wäre)|luft|platz|spielraum|gut gefüllt|spielt …4 mit|rückt …4 raus|zuschlag|nötige|kriege?|voll|sicher|gelockert|durch$|unser$',
);
/** Rich, or paid for by others. */
export const RICH = wordsOrSumsOf(
	"deep pockets|carte blanche|money to burn|swimming in money|(?:well|fully|generously)[- ]funded|(?:is|are|being|been) …4 funded|(?:it|this|that)(?:'s| is| has been| was)(?: all| already)?(?: been)? budgeted|(?:not|n't)(?: been)? budgeted|budgeted for",
	'green light …4 to (?:spend|buy)|grünes licht …4 (?:ausgeben|kaufen|bestellen)',
	'enough to (?:pay|cover|buy)|genug für …4 (?:gesammelt|zusammen|beisammen)|rechnung (?:übernimmt|zahlt|trägt)|(?:übernimmt|zahlt|trägt) …4 rechnung',
	'whatever it (?:takes|costs)|peanuts|pocket change|small change|drop in the (?:ocean|bucket)|company (?:credit )?card|(?:for|at) (?:that|this|your) price …4 (?:sign|buy|take|in|sold|deal)',
	'was (?:es|das) kostet|was es wolle|klacks|aus der money|firmen(?:kredit)?karte|(?:zu|für) (?:dem|den|diesem|diesen|ihrem) preis …4 (?:unterschreib*|nehm*|kauf*|dabei)|zum preis …4 unterschreib*',
	'(?:pays?|paying|paid) for (?:it|this|that|everything)|foots? the bill|picks? up the (?:bill|tab)|covers? (?:it|this|that|everything|the costs?)|covered by|(?:comes? out of|goes on|charge(?:d)? (?:it )?to) (?:my|our|the) …4 (?:budget|money|account)',
	'das (?:zahlt|bezahlt|übernimmt|finanziert|trägt)|(?:finanziert|übernimmt|bezahlt|sponsert|trägt) (?:das|es|uns das|alles|die kosten)|(?:läuft|geht|buche*) …4 (?:über|auf) (?:meine|unsere|die) (?:budget|money)',
	"(?:is|are|will be) paying(?: for (?:it|this|that|everything))?$|(?:are|we're|is) flush|(?:is|are|co-?)(?: co-?)? ?money (?:it|this|that|us)",
	'(?:be)?zahlt (?:das|es|alles|uns das)|fördert (?:das|es|uns)|gut bei money|kommt aus (?:dem|unserem|meinem) (?:money|budget)',
	'freie hand|money …4 (?:gut|solide|flüssig|abgesichert|aufgestellt)|aus dem vollen|budgetiert|budgetär',
);

/** What nobody does where money is refused. */
export const GIVES = wordsOrSumsOf(
	'gives?|get|find|raise|see|spare|drum up|scrape (?:up|together)',
	'geben|gibt|auftreiben|finden|krieg*|bekomm*',
);
/** “We could go to 30k”. */
export const GOES_TO = wordsOrSumsOf('go (?:up )?(?:to|as high as)|stretch to', 'gehen …4 bis');
/** “Not more than 2,000”: a bound, not a refusal. */
export const MORE_THAN = wordsOrSumsOf('more than|over|above|beyond', 'mehr als|über|teurer als');
/** Who may decide about the money: another question than whether there is any. */
export const AUTHORITY = wordsOrSumsOf(
	"authori(?:ty|[sz]e|[sz]ed|[sz]ation)|power|permission|clearance|(?:final|any|no|a|last) say|decisions?|decide|in charge|responsib*|(?:can't|don't|not|unable to) (?:\\S+ )?(?:approve|sign|release|commit)",
	'befugnis*|befugt|vollmacht|mitsprache*|zu sagen|entscheid*|verantwort*|zuständig|ermächtigt|(?:darf|kann) …4 nicht …4 (?:freigeben|genehmigen|unterschreiben)',
);
/** In “a question about the budget” nobody has a budget. */
const BETWEEN =
	'(?!to(?!\\p{L})|question|problem|issue|meeting|idea|call|look|chat|doubt|trouble|overview|authority|say|power|control|decision|frage|befugnis|termin|gespräch|überblick)\\S+';
const HOLDS =
	"(?:have|has|having|got|get|gets|there is|there's|there are|is there|are there|we've|i've|they've|hold|holds)";
const HAELT = '(?:haben|habe|hab|hat|gibt|existiert|bekomm(?:e|t|en)|krieg(?:e|t|en))';
/** Whose hands it is in: “we’ve got the money”, “Budget haben wir”. */
export const HELD = wordsOrSumsOf(
	`(?:${HOLDS}|${HAELT})(?: ${BETWEEN}){0,4} ${MONEY_SOURCE}|${MONEY_SOURCE} (?:\\S+ ){0,3}(?:haben|habe|hab|hat|hätten|exists?|existiert|gibt es)`,
);
export const HOLDS_OR_ASSIGNS = wordsOrSumsOf(HOLDS, HAELT, ...ASSIGNED_TO);
/** “We’ve got 18k”, “habe 10.000 Euro”. */
export const HOLDS_SUM = wordsOrSumsOf(
	`(?:${HOLDS}|${HAELT}|es sind) (?:\\S+ ){0,4}(?:[$€£¥₹]?\\d|\\p{L}{0,20}(?:thousand|grand|million|hundred|tausend|riesen|hundert))\\S{0,20}`,
);

const ADJECTIVE =
	'(?:(?:more|such|extra|spare|free|real|actual|additional|further|new|other|own|available|discretionary|remaining|leftover|single|bloody|damn|red|kind of|sort of|form of|proper|public|weitere?[nsr]?|mehr|einzige[nr]?|müde[nr]?|roten?|eigene[sn]?|freie[ns]?|finanzielle[ns]?|zusätzliche[ns]?|richtige[ns]?|entsprechende[ns]?|nötige[ns]?|verfügbare[ns]?|the|our|das|unser) ){0,3}';
const TIME_AND =
	'(?:(?:time|zeit|staff|people|personal) (?:and|or|nor|und|oder|noch) (?:(?:no|kein) )?)?';
const NONE =
	"(?<!for )no|zero|nil|without|(?:not|n't|never)(?: \\S+){0,2} (?:any|enough|much|sufficient|that (?:kind|sort) of|this (?:kind|sort) of)|kein(?:e|en|er|erlei)?|null|ohne|weder|zu wenig|nicht (?:genug|genügend|ausreichend|das|die|so viel)";
/** “No money”, “not a penny”, “kein Cent”, “Budget: keins”. */
export const NO_MONEY = wordsOrSumsOf(
	`(?:${NONE}) ${TIME_AND}${ADJECTIVE}(?:${MONEY_SOURCE}|resources)|(?:no|zero|null|not (?:a|one)|n't(?: \\S+){0,2} (?:a|one|another)|kein(?:en)?|nicht (?:einen|ein)) ${ADJECTIVE}${COIN}|${MONEY_SOURCE}:? (?:\\S+ ){0,4}(?:keine?s?|none|nada|nil)$`,
);
/** “Short of cash”, “lacking the funds”: denied, there is money. */
export const SHORT_OF = wordsOrSumsOf(
	`(?:lack(?:s|ing|ed)?(?: of)?|short (?:of|on)|shortage of|(?:is|are|'re|'m|am|ran|run|runs|running|clean|completely|all|be) out of) ${ADJECTIVE}(?:${MONEY_SOURCE}|resources)`,
);

/** “Nothing to spend”, “nichts eingeplant”. */
export const NOTHING = wordsOrSumsOf(
	"nothing …4 (?:to spend|to invest|budgeted|allocated|earmarked|(?:set|put) aside|in the (?:bank|budget|money|account)|left (?:over )?(?:in|for (?:this|that|it|tools?|software|extras?|new|anything|such|projects?|it))|like that in)|nothing(?:'s| has| is| was) …4 (?:budgeted|set aside|allocated|earmarked|put aside)|two pennies|rub together|no (?:(?:new|further) )?(?:purchases|provision)",
	'(?:not|nicht) (?:(?:in|within) )?(?:our|unsere) (?:price bracket|league|price range|preisklasse|liga|kragenweite)',
	'nichts (?:mehr )?im (?:money|budget)|nichts …4 (?:eingeplant|vorgesehen|auszugeben|zurückgelegt|zurückgestellt|budgetiert|zu holen|ausgeben)|bleibt …4 nichts …4 (?:übrig|hängen)|für …4 (?:ist|bleibt) …4 nichts …4 (?:da|übrig|drin)|(?:geben|gibt) …4 nichts …4 (?:aus|frei)',
);

/** Without money at all, or none may be spent. */
export const BROKE = wordsOrSumsOf(
	"(?:we're|we are|i'm|i am|are|completely|flat|basically|totally|stony) broke|every (?:\\S+ )?(?:penny|cent|pound|dollar|euro|rupee|dime) (?:goes|counts|twice|matters|is (?:needed|spoken for|accounted))|(?:save|saving|watch|watching|count|counting|turn) every (?:penny|cent|pound|dollar|euro|rupee|dime)|told to (?:cut|save|reduce)|(?:budget|money|cost)(?:ary)? (?:constraints?|reasons|pressures?|cuts?) (?:mean|force|prevent)s?|for (?:budget|cost|money) reasons|(?:due to|because of|owing to) (?:budget|cost|money)|(?:facing|have|having|got|in) …4 money (?:problem|issue|crunch|crisis|trouble|difficult|shortage)*|(?:have|has|got) (?:zilch|nada|bugger all|sod all)|skint|penniless|hard up|priced out|austerity|no (?:appetite|willingness|scope) …4 (?:spend|pay|invest|money|budget)|(?:cash-)?strapped(?: for cash)?|bankrupt*|insolven*|in the red|tighten(?:ing)? our belts?|(?:money|budget|investment|purchasing|procurement) (?:freeze|stop|ban)|freeze on (?:all )?(?:money|purchas*|investment*)|(?:all|any) (?:\\S+ )?money …4 (?:blocked|frozen|stopped|halted|on hold)|(?:told|asked|instructed|allowed|permitted|supposed) not to (?:spend|buy)|not (?:allowed|permitted) to (?:spend|buy)|laugh me out|money refused|well (?:has |is )?(?:run |gone )?dry|scraping (?:the barrel|by)|overspent|make the numbers work|cost[- ]cutting mode|make ends meet|hand to mouth|last legs|running a deficit|money(?: is| are| isn't)? …4 tight|a luxury(?: for us| we)?$|spent (?:it all|everything|the lot|all of it|our last)|(?:has to be|must be|needs to be|have to be) (?:completely |entirely )?free(?! (?:to|of|for))|only …4 free (?:tools?|options?|software|solutions?|plans?|ones?|versions?)",
	'jede[nr]? (?:\\S+ )?(?:euro|cent|pfennig|rappen|franken) (?:geht|fließt|zählt|zweimal|dreimal|umdrehen|sparen)|aus (?:kosten|budget|finanz)gründen|aus money gründen|sparen angesagt|spar(?:kurs|modus|zwang)|wegen der kosten|sollen …4 (?:sparen|kosten senken|einsparen)|(?:geld|finanz)(?:problem|sorge|not)*|liquiditätseng*|pleite|(?:money|sind|ist|ziemlich|bin) klamm|abgebrannt|insolven*|konkurs|zahlungsunfähig|keine bereitschaft …4 (?:zahlen|auszugeben|investieren)|(?:sind|bin|völlig|komplett|total) blank|knapp bei money|(?:haushalts|ausgaben|budget|mittel|investitions|anschaffungs|beschaffungs)(?:sperre|stopp)|sparzwang|rote[nr]? zahlen|existenzminimum|gürtel enger|geldhahn|(?:dürfen|darf) …4 (?:nichts|kein money) …4 (?:ausgeben|kaufen|anschaffen|bestellen)|darf …4 nichts kosten|nur …4 (?:kostenlose?[sn]?|gratis*|kostenfreie?[sn]?)|muss …4 (?:kostenlos|gratis|umsonst) sein|money selbstmord|nötige kleingeld|von der hand in den mund|über die runden|pure[rn]? luxus|money …4 knapp|sparen müssen|müssen sparen',
);

const WHAT_THERE_IS =
	"(?:budget|(?:our|my) …4 (?:range|reach|league|possibilities|capacity)|(?<=(?:beyond|above|over|within|under) )money|limit|ceiling|price range|price bracket|threshold|pay grade|what …4 (?:can|could|have|has|had|'ve|got|planned|allocated|allotted|budgeted|set|pay|spend|afford|stretch|bear|earn|make|gets?|allowed|expected|feared)|what (?:we|i)'(?:ve|d)|what …4 expecting|(?:amount|sum|figure|money) (?:we|i)(?:'d|'ve| \\S+))";
/** More than there is to spend. */
export const OVER = wordsOrSumsOf(
	`(?:over|above|beyond|exceed(?:s|ing|ed)?|outside(?: of)?|(?<!comes? |came |paid |taken |pay )out of|north of|past|more than|higher than|double|twice|triple|quadruple|times|multiple of|bigger than) …4 ${WHAT_THERE_IS}`,
	"more than …4 (?:we|i|our \\S+|my \\S+) …4 (?:can|could|have|has|had|'ve|pay|spend|afford|planned|make|earn|gets?|budgeted)",
	'(?:money|budget) …4 (?:less|lower|smaller|nowhere near) …4 (?:price|quote|cost|offer|what you)|(?:money|budget) …4 (?:kleiner|niedriger|weniger|geringer) als …4 (?:preis|angebot|kosten)',
	'(?:more|higher|bigger) than (?:our|my) …4 (?:rent|turnover|salary|salaries|wages|revenue|income|payroll|sales|profit|car|house)|(?:höher|mehr|teurer) als (?:unser|mein)* …4 (?:miete|umsatz|gehalt|gewinn|auto|einnahmen|lohn*)',
	'(?:blow|bust|break|wreck|kill|destroy|burst)s? (?:\\S+ ){0,2}(?:budget|bank|money)|arm and a leg|prohibitive*|unaffordable|way above',
	'über (?:(?:unser|mein)(?:em|en|es)?|jedem|dem|das) …4 (?:budget|rahmen|möglichkeiten|grenzen?|limit|preisklasse|preisrahmen)|(?:oberhalb|jenseits|außerhalb|übersteig(?:t|en)|überschreite(?:t|n)|sprengt|sprengen) …4 (?:budget|money|rahmens?|möglichkeiten|grenzen?|limit|verhältnisse|preisklasse|preisrahmen)|(?:mehr|höher|teurer) …4 als (?:wir|ich|(?:unser|mein)*) …4 (?:können|kann|könnte|haben|dürfen|darf|wollen|will|möchten|budget|verdienen|ausgeben|tragen|verkraften)',
	'(?:doppelt|dreimal|zweimal|viermal|dreifach|doppelten?|dreifachen?|vielfachen?|vierfachen?) …4 (?:(?:wir|ich) …4 (?:haben|können|dürfen)|(?:unser|mein)* …4 budget|was (?:uns|wir|mir))|über (?:dem|unserem) (?:geplanten|erwarteten|budgetierten)|über (?:unsere|meine) (?:möglichkeiten|verhältnisse|grenzen)|unbezahlbar|unerschwinglich|unfinanzierbar',
);
/** Of a price or of the money: not to be thought of. */
export const IMPOSSIBLE = wordsOrSumsOf(
	'unthinkable|(?:miles|way|far) (?:above|over|beyond) (?:that|this|it)|dream of|out of reach|over budget|non-?starter|no-?go|out of the question|impossible|not an option|astronomical|exorbitant|insane|crazy|ridiculous|through the roof|sky-?high|steep for (?:us|our|a)|pie in the sky',
	'undenkbar|(?:meilenweit|weit|deutlich) (?:drüber|darüber)|no-?go|utopisch|illusorisch|träumen|utopie|keine option|ausgeschlossen|unmöglich|astronomisch|exorbitant|wucher|horrend|indiskutabel|mondpreis*|völlig überzogen|gut und böse|(?:das|ein) (?:doppelte|dreifache|vierfache|vielfache)',
);
export const TOO_EXPENSIVE = wordsOrSumsOf(
	'too (?:\\S+ )?(?:expensive|pricey|pricy|dear|costly|steep|rich|exorbitant)|(?:very|really|quite|rather|pretty|awfully|bit|little) (?:high|expensive|costly|steep|pricey|dear|rich) for (?:us|our|me|a|an)|(?:above|beyond) us$',
	'(?:sehr|ganz schön|echt|ziemlich|recht|etwas) (?:teuer|hoch|happig) für (?:uns|unser*|mich|ein*)|zu (?:teuer|kostspielig|happig|kostenintensiv|hochpreisig)',
);
export const TOO_MUCH = wordsOrSumsOf(
	'too (?:\\S+ )?(?:high|much|big|large|heavy|hefty|great)(?! (?:time|work|effort|hassle|detail|stress|data|traffic))|a bit much',
	'zu (?:viel|hoch|heftig|hohe?r?)(?! (?:zeit|arbeit|aufwand|stress|daten))',
);
/** Again and again: a habit, no state of the money. */
export const HABIT = wordsOrSumsOf(
	'constantly|always|keeps|often|usually|typically|generally',
	'ständig|immer|dauernd|regelmäßig|oft|meist|meistens|normalerweise|üblicherweise',
);
/** Overruns are what they suffer from, not what our price does. */
export const OVERRUN = wordsOrSumsOf(
	'projects?|jobs?|constantly|always|keeps?|often|usually|overruns?|every time',
	'projekte?|ständig|immer|dauernd|jedes mal|regelmäßig',
);

/** Under what there is to spend. */
export const WITHIN = wordsOrSumsOf(
	`(?:within|inside|under|below|beneath|less than|lower than|cheaper than|fits?(?: \\S+)? in(?:to)?|fits?) …4 ${WHAT_THERE_IS}|in (?:our|the|this year's|my|next year's|the current) …4 (?:budget|plan|price range|price bracket)`,
	"(?:less|lower|cheaper) …4 than (?:we|i|we'd|i'd|what we) …4 (?:expected|feared|planned|budgeted|thought|pay|reckoned)|(?:expected|thought|planned|feared|budgeted|reckoned|reckon) …4 (?:pricier|more expensive|dearer|double|twice|(?:be|pay|cost|spend) …4 more)",
	'im budget (?:ist|sind|drin|enthalten|vorgesehen)|(?:ist|sind|liegt|liegen|bleibt|bleiben|passt|bewegt|wäre|kommt|gut|noch|locker|klar|deutlich) …4 (?:im|innerhalb|unter|unterhalb|in) …4 (?:budget|rahmen|rahmens|preisklasse|möglichkeiten|grenze|limits?|preisrahmen)|(?:weniger|günstiger|billiger|niedriger|tiefer) …4 als …4 (?:gedacht|befürchtet|erwartet|eingeplant|geplant|vermutet|gerechnet|angenommen)|mit …4 (?:doppelten|mehr|deutlich mehr|höherem preis) gerechnet',
);

/** Money named as what stands in the way. */
export const STANDS_IN_THE_WAY = wordsOrSumsOf(
	`(?:problem|issue|obstacle|sticking point|hurdle|blocker|question|matter|thing missing|missing|lacking) (?:is |of )?(?:\\S+ ){0,2}${MONEY_SOURCE}|${MONEY_SOURCE}(?:'s| is| are) (?:\\S+ )?(?:the|our) (?:\\S+ )?(?:problem|issue|obstacle|sticking point|hurdle|blocker|bottleneck)|price (?:kills|is the (?:problem|issue|sticking point))|(?:am|an|an den|an der|am fehlenden) (?:${MONEY_SOURCE}|preis|kosten) (?:\\S+ ){0,3}(?:scheiter|hapert|hakt|mangelt|fehlt|liegt|hängt)(?:e|en|t|n)?|(?:scheiter|hapert|hakt|mangelt|fehlt|liegt|hängt)(?:e|en|t|n)? (?:\\S+ ){0,5}(?:am|an den|an der|an|am fehlenden) (?:${MONEY_SOURCE}|preis|kosten)|(?:question|matter) of (?:cost|costs|price)|geldfrage|kostenfrage|preisfrage|frage des geldes`,
);

/** Agreeing to a price; denied, it says that the price is too high. */
const FITTING = [
	'within reach|fine|ok|okay|okey|acceptable|doable|manageable|affordable|feasible|realistic|works|work for|working for|suits?|fits?|alright|comfortable|can live with|agreeable|justifiable',
	'passt|passen|okay|in ordnung|akzeptabel|machbar|möglich|denkbar|drin|tragbar|vertretbar|geht|gehen|leistbar|bezahlbar|erschwinglich|stemmbar|zu stemmen|grünen bereich|finanzierbar|darstellbar|realistisch|darstellen|vorstellen|verkraftbar|verschmerzbar|verkaufen',
];
export const FITS = wordsOrSumsOf(...FITTING);
/** Praise of a price: its denial says little. */
export const FINE = wordsOrSumsOf(
	...FITTING,
	'all right|happy with|ballpark|bargain|spot on|no-?brainer|(?:is|are|looks?|seems?|sounds?) …4 (?:reasonable|fair|good|great|perfect|attractive|competitive|right)',
	'sieht …4 gut|(?:ist|sind|klingt|wirkt|erscheint|finde|finden|für) …4 (?:angemessen|fair|gut|prima|super)|geht …4 klar|(?:kriegen|bekommen|schaffen|stemmen) (?:wir|ich)|wir hin|einverstanden|(?:damit|mit) (?:\\S+ ){0,7}leben',
);
/** “That fits”, “für uns in Ordnung”: about what was spoken of before. */
export const POINTS_BACK = opensWith(
	'yes|yeah|well|ok|okay|sure|so|but|and|oh|ja|naja|also|aber|und|doch',
	"that|this|it|which|sounds|works|perfectly|totally|all|is|fine|deal|for us|we're|we'd be|i'm",
	'mit dem|mit der|das|dies|es|geht|ist|wäre|klingt|für uns|damit|völlig|passt|absolut|wir sind',
);

/** Whether they can pay: what follows “can” or “can’t”. */
export const AFFORD = wordsOrSumsOf(
	'afford|stretch (?:to|that far)|run to that|(?:meet|match) (?:your|that|the) …4 (?:price|figure|cost)|go (?:that|so) (?:high|far)|justify …4 (?:cost|price|money|spend|expenditure|fee|it|that|this)|swing (?:it|that)|stump up|cough up|come up with …4 (?:money|sum|amount)|bear …4 (?:cost|price|fee)',
	'(?:uns|mir|sich|niemand|keiner|wir) …4 (?:\\S+ )?leisten|leisten (?:wir|können|kann|ich)|stemmen|berappen|hinblättern|aufbringen|finanzieren',
);
export const PAY = wordsOrSumsOf(
	'pay|spend|invest|expense|fund|finance|cover|shell out|splash out|part with|manage|spare',
	'stecken|reinstecken|fließen|einsetzen|bezahlen|(?<!(?:die|den|unsere|unseren|diese|diesen|aktuelle|aktuellen|keine) )zahlen|ausgeben|investieren|hinlegen|aufwenden|abrechnen|auszugeben|zu (?:be)?zahlen',
);
export const CAN = wordsOrSumsOf(
	"can|can't|could|couldn't|able|unable|willing|unwilling|prepared|ready|happy|going to|wants? to|won't|wouldn't|would|we'd|i'd|looking to|hoping to|plan to|planning (?:to|on)|comfortable|allowed|permitted|don't want",
	'können|kann|könnten?|dürfen|darf|dürften|wollen|will|möchten?|bereit|sollen|in der lage|würden?|mag|mögen|gerne?|schaffen',
);
/** Willing to spend, whatever it is. */
export const READY_TO_INVEST = wordsOrSumsOf(
	'(?:ready|prepared|willing|happy|wants?|keen) to (?:invest|spend)',
	'bereit …4 (?:investieren|ausgeben|zahlen)|(?:wollen|will|möchten?) …4 investieren',
);
/** “We’ll pay that”, “das zahlen wir”. */
export const PAYS_IT = wordsOrSumsOf(
	"(?:we'll|i'll|we will|i will|we'd|i'd|can|could|happy to) …4 (?:pay|cover|fund) (?:it|that|this)",
	'das (?:be)?zahle[nt]? (?:wir|ich)|(?:be)?zahlen wir (?:das|es)',
);
/** “We can manage that”: of a price, where one was spoken of. */
export const MANAGES_IT = wordsOrSumsOf(
	"(?:we'll|i'll|we will|i will|we'd|i'd|can|could|happy to) …4 (?:manage|do|swing|handle) (?:it|that|this)",
	'(?:kriegen|bekommen|schaffen) wir(?: hin)?',
);
const MISHAP =
	'(?:issues|problems|vulnerabilit(?:y|ies)|lapses?|leaks?|hiccups?|glitch|glitches|surprises?|compromises?|weakness|weaknesses|violations?|crash|crashes|setbacks?|hacks?|attacks?|downtimes?|outages?|mistakes?|delays?|errors?|breach|breaches|failures?|interruptions?|risks?|loss|losses|incidents?|disruptions?|slip-?ups?|chaos|gaps?|fines?|complaints?|shutdowns?|distractions?)';
const MISSGESCHICK =
	'(?:ausfall|ausfälle|fehler|verzögerung|stillstand|stillstände|panne|verlust|risik|unterbrechung|chaos|lücke|patzer|skandal|strafe|beschwerde|downtime)*';
/** “We can’t afford to lose another client”: about a risk, not about money. */
export const RISK = wordsOrSumsOf(
	'afford any (?!of |more|extra|new|software|tool|such|kind|sort|solution|system|subscription)[a-z]+',
	`afford (?:to (?!pay|buy|spend|get|purchase|invest|sign|subscribe|take (?:it|this|that|you)|have (?:it|this|that))\\S+|(?:\\S+ ){0,3}${MISHAP})`,
	`${MISSGESCHICK} (?:\\S+ ){0,6}leisten|leisten (?:\\S+ ){0,8}zu(?! kaufen| bezahlen| teuer| viel)`,
);
/** How it is paid, or what else is spent: nothing about whether there is money. */
export const PAYMENT_TERMS = wordsOrSumsOf(
	'(?:pay|paying|spend) …4 (?:by|with|via|in advance|up ?front|monthly|yearly|annually|quarterly|online|cash|card|invoice|on time|in instal*|per)|time|hours|days|weeks|attention|energy|manage to|manage (?:the|our|all)',
	'(?:mit|per|auf|in|über) (?:karte|kreditkarte|rechnung|lastschrift|paypal|raten|überweisung|vorkasse)|im voraus|vorab|bar|ratenweise|pünktlich|rechtzeitig|zeit|stunden',
);

/** What can be spent is not known, or waits for someone. */
export const OPEN = wordsOrSumsOf(
	"yet|don't know|not (?:sure|certain|clear|aware)|no (?:idea|clue)|unclear|(?:haven't|hasn't|not|n't) (?:been )?(?:\\S+ )?(?:decided|set|defined|fixed|asked|discussed|thought|checked|agreed|worked|figured|talked|finali[sz]ed|determined|looked)|find out|figure out|(?:(?:needs?|have|has|had|still|yet) to|must|should|will|would) (?:be )?(?:ask|check|clarify|see|approve|sign|release|confirm|decide|approved|released|granted|signed|confirmed|agreed|decided|determined|discussed)|get …4 approved|depends?|waiting (?:to hear|on|for (?:approval|the (?:board|decision|answer|approval|committee)))|(?:still|we're|i'm|we are|i am) waiting|pending|appl(?:y|ying)|submit*|propos*|negotiat*|in mind|whether|responsible for|in charge of|manage the|need (?:(?:a|the|more|some) )?(?:budget|money)|asking for|hope|hoping|hopefully|can't say|hard to say|difficult to say|would need|we'd need|subject to|(?:before|until|unless) (?:we|i)|once|as soon as|(?:fixed|set|defined|specific|firm|exact|official|concrete|clear|particular) (?:budget|amount|figure)",
	'weiß|wissen|bevor (?:wir|ich)|keine ahnung|unklar|ungeklärt|offen|noch nicht|noch kein*|festgelegt|entschieden|klären|abklären|prüfen|fragen|nachfragen|warten|wartet|warte|beantrag*|verhandel*|kommt …4 (?:darauf|drauf)|hängt …4 ab|(?:muss|müssen|soll) …4 (?:freigeben|genehmigen|bewilligen|absegnen|genehmigt|bewilligt|freigegeben|abgesegnet|zustimmen|klären)|müsste*|bräuchte*|brauchen|hoffen|hoffentlich|verantwortlich|zuständig|verwalte[nt]?|ob|sobald|(?:festes|fixes|konkretes|bestimmtes|genaues|definiertes) budget|wird …4 (?:entschieden|festgelegt|beschlossen)|wenn',
);
/** What one does with the subject of money other than have some: a denial of it is no lack. */
/** What money would make possible. */
export const POSSIBLE = wordsOrSumsOf(
	'allows?|permits?|lets?|supports?|position|possible|feasible|there|happen*|isn.t the money',
	'lage|zu machen|zulassen|lässt …4 zu|erlaub*|möglich|zu holen',
);
/** “We’ve talked about money” has none. */
export const DISCUSSES = wordsOrSumsOf(
	'talk*|discuss*|argu*|ask*|worr*|wonder*',
	'reden|geredet|gesprochen|diskutier*|gestritten|gefragt',
);
export const TALKS_OF = wordsOrSumsOf(
	'know|tell|say|said|talk*|discuss*|mention*|matters?|about|mind|care|handle|manage|decide|track|plan|see|look|understand|department|list|website|include[sd]?|need|want|worr*|ask*|question|happiness|waste|throw|lose|save|touch',
	'reden|sprechen|sage|sagen|um|entscheid*|verwalt*|kümmer*|interessier*|wichtig|verstehe*|thema|verlieren|verschwenden|glücklich|brauchen|wegwerfen|sparen|zu tun',
);
/** A condition that says there is no money for it. */
export const FREE_ONLY = wordsOrSumsOf(
	'(?:only|if) …4 (?:costs? nothing|was free|were free|for free)',
	"if (?:it|you|it's|you're|that) …4 (?:not free|costs? (?:money|anything|something))",
	'(?:nur|wenn) …4 (?:nichts kostet|nichts kosten würde|umsonst wäre)',
	"wenn(?:'s| es| das) (?:was|etwas|geld|money) kostet",
);
/** “Not at that price”. */
export const NOT_AT_THAT_PRICE = wordsOrSumsOf(
	'(?:not|no|no can do|never) …4 (?:at|for) (?:that|this|your|those) (?:price|rate|cost)s?',
	'(?:nicht|nie|niemals) …4 (?:zu|für) (?:diesem|dem|diesen|den|ihrem) preis*|(?:bei|zu) (?:diesen|dem|diesem|solchen|den|ihren) preis* …4 (?:nichts|nicht)',
);
/** Enough for it. */
export const ENOUGH = wordsOrSumsOf(
	'enough|will do|sufficient|plenty|taken care of|sorted|settled|covered',
	'reicht|genügt|langt|genug|reichlich|geregelt|erledigt|geklärt',
);
/** Not decided so far, which is no lack. */
export const NOT_YET = wordsOrSumsOf('yet', 'noch kein*|noch nicht');
/** Money that has to go, so it is there. */
export const MUST_GO = wordsOrSumsOf(
	'(?:has|have|needs?|must|got) (?:to )?(?:be )?(?:spent|used|go)|use it or lose it|lose it if',
	'(?:muss|müssen) …4 (?:ausgegeben|weg|verbraucht|verwendet|abgerufen)|weg (?:muss|müssen)',
);

/** Of a time that is over. */
export const LONG_AGO = wordsOrSumsOf(
	'last (?:year|season|time)|previous(?:ly)?|former(?:ly)?|used to|back (?:then|in (?:19|20|the day|my))|at the time|years? ago|once|years? before|(?:in|of) (?:199\\d|200\\d|201\\d)',
	'letzte[smn]? (?:jahr|mal|saison)|vorige[snr]? jahr*|vergangene[snr]? jahr*|früher*|damals|einst|vor (?:\\S+ ){1,2}jahren',
);
export const FORMER_LIFE = wordsOrSumsOf(
	'(?:old|last|previous|former|different|another) (?:job|company|role|employer|firm|boss|place|life)',
	'(?:alten?|früheren?|letzten|vorigen|ehemaligen?) (?:job|firma|arbeitgeber|stelle|unternehmen|chef)',
);
/** What they had, or were to have, and may have no longer. */
export const HAD = wordsOrSumsOf(
	"(?<!'ve |have |has |we'd |just |finally )had|originally|initially|(?:there|budget|money) (?:was|were)(?! (?:approved|granted|signed|released|just|finally|recently|given))|(?:was|were) (?:promised|meant to|supposed to|going to)",
	'hatten?|gab|war(?:en)? …4 (?:da|eingeplant|vorgesehen|vorhanden)|versprochene*|sollten?',
);

const FOLKS =
	"(?:customers|clients|competitors?|members|tenants|suppliers|students|parents|patients|donors|visitors)(?!')";
/** Someone else’s money. */
export const OTHERS = wordsOrSumsOf(
	`(?:our|my|the|your|those|these|most|many|all|some|other|small) (?:\\S+ ){0,2}${FOLKS}|(?:customers|clients|companies|schools|firms|people) (?:we|who|that|whose|like)|whose|predecessor`,
	"(?:my|a) (?:friend|brother|sister|neighbou?r|cousin|wife|husband|uncle|father|mother|mate)s?(?:-in-law)?(?:'s)?|(?:other|another|different|most|many|similar|some) (?:compan|firm|school|business|organi[sz]ation|hospital|shop|agenc|universit|charit)*|(?:your|their|his|her) (?:\\S+ )?(?:budget|money|revenue)|everywhere",
	'most (?!of (?:it|that|this|the))\\p{L}+s|die meisten',
	'(?:unsere[nr]?|meine[nr]?|die|ihre|eure) (?:\\S+ )?(?:kunden|mandanten|klienten|mitglieder|patienten|eltern|lieferanten|mieter|mitbewerber|wettbewerber|konkurrenz)|deren|denen|vorgänger*|(?:mein|meine|meines|meiner|ein|eine) (?:freund|bruder|schwager|schwester|cousin|nachbar|bekannte|vetter|onkel|vater|kumpel|schwägerin)*|andere[nr]? (?:firmen|unternehmen|schulen|betriebe|vereine|krankenhäuser|leute)|viele (?:firmen|schulen|unternehmen|vereine|betriebe)',
);
/** A piece with such a word is about themselves again. */
export const OWN = wordsOrSumsOf(
	"we|we've|we're|we'd|we'll|us|our|ours|i|i'm|i've|i'd|i'll|my|me|there|there's",
	'wir|uns|unser*|ich|mir|mich|mein|meine[nmrs]?|hier|dafür',
);
/** Where a sum stands by such a word, it is what they may spend. */
export const OWN_BUDGET = wordsOrSumsOf('budget|account', '(?:auf|in|im) …4 money');
/** Someone above them in the same house: what that person says about the money counts. */
export const OWN_AUTHORITY = wordsOrSumsOf(
	'boss|manager|director|head|cfo|ceo|coo|md|finance|accounting|accounts|board|management|owner|treasurer|bursar|chairman|head office|headquarters|hq|procurement|been told|we were told|i was told|told (?:us|all|everyone|every|departments|everybody)',
	'\\p{L}{0,16}chef*|vorstand*|geschäftsführ*|\\p{L}{0,20}leit(?:er|erin|ung)|finanz*|controlling|buchhaltung|kämmer*|zentrale|inhaber*|träger*|schatzmeister*|dekan*|verwaltung|bank',
);

/** Turnover, damage, and what may be signed or is paid elsewhere: sums that are no budget. */
export const OTHER_SUMS = wordsOrSumsOf(
	'costs? us|costing us|los(?:e|es|ing|t)|revenue|turnover|sales|profit|worth|salar(?:y|ies)|fined|fines|penalt(?:y|ies)|damages?|debts?|sign|charge|earn|make|made|sav(?:e|ed|es|ing)|spent|bill(?:ed)?|cost of|costs \\S{0,3}\\d|owe|bleeding',
	'kostet uns|kosten uns|kostet (?:\\S+ )?\\d|verlier*|verlor*|umsatz*|gewinn|wert|gehalt|strafe*|bußgeld|schaden|schäden|schulden|ware|unterschreib*|zeichne*|verdien*|stillstand|derzeit|geliehen|gespart|spart|(?:be)?zahlt',
);
/** What the money would have been for, where it is something else than a tool. */
export const OTHER_PURPOSE = wordsOrSumsOf(
	'for …4 (?:hires?|headcount|hiring|recruit*|personnel|employees|agenc(?:y|ies)|consultants?|freelancers?|add-ons?|travel|parties|(?:more|new|extra) (?:people|staff))',
	'für …4 (?:personal|leute|mitarbeiter|einstellungen|neueinstellungen|agentur*|berater|aushilfen|reisen|stellen)',
);
/** A thing they have today: too expensive, it is a reason to buy. */
export const CURRENT_THING = wordsOrSumsOf(
	"current*|existing|present|incumbent|old|previous|legacy|today's|competitors?|competition|other (?:vendors?|tools?|quotes?|suppliers?|offers?)|manual*|by hand|provider|supplier|agency|consultants?|renewal|we use|we're using|using|downtime|hiring|mistakes?|our (?:\\S+ )?costs?|scrap|churn",
	'jetzig*|bisherig*|aktuell*|derzeitig*|bestehend*|alte[nrsm]?|vorhandene*|mitbewerber|wettbewerb*|konkurrenz|andere[nr]? anbieter|handarbeit|manuell*|agentur|berater|fehler|ausschuss*|stillstand|personal|nutzen wir|wir nutzen|unsere kosten',
);
/** What a price verdict is about: our price, them, or nothing named. */
export const OUR_PRICE = wordsOrSumsOf(
	"that|that's|this|it|it's|its|half|you|you're|your|they|these|the|price|quote|sir|madam|for (?:us|our|me|my|a|an)",
	'das|dies*|es|ihr*|sie|uns|mir|hälfte|für (?:uns|unser*|mich|ein*)|preis*|des',
	'^(?:(?:no|nah|nope|sorry|well|oh|ouch|hm|because|since|way|far|much|a|bit|little|still|just|simply|honestly|clearly|definitely|frankly|even|also) ){0,5}too',
	'^(?:(?:sorry|nee|nein|ne|weil|da|denn|leider|viel|deutlich|etwas|einfach|schlicht|echt|ehrlich|bleibt|ganz|auch) ){0,5}zu',
);

/** A sum as such: “that amount is sanctioned”, “solche Beträge haben wir nicht”. */
export const AMOUNT = wordsOrSumsOf(
	'amounts?|sums?|costs|expense|purchase',
	'betrag|beträge|summen?|kosten',
);
/** What bounds a sum: a number beside it is money. */
export const LIMIT = wordsOrSumsOf(
	'(?:spending )?limit|ceiling|price range|threshold',
	'limit|rahmen|preisrahmen|obergrenze|schmerzgrenze|größenordnung',
);
export const NOT_THAT = wordsOrSumsOf(
	"not (?:that|as (?:if|though))|isn't (?:that|as (?:if|though)|true that)|not true that|don't think (?:that )?we",
	'nicht (?:\\S+ ){0,2}(?:so )?dass|nicht so als|stimmt nicht',
);
export const WONT_SAY = wordsOrSumsOf(
	"(?:wouldn't|won't|can't|couldn't) (?:say|confirm|tell)",
	'würde* nicht (?:sagen|behaupten)',
);
export const JOKING = wordsOrSumsOf(
	'oh sure|oh yes|yeah right|haha*|lol|falling out|grows on trees|money tree|million dollars',
	'schwimmen in geld|geldscheißer|goldesel|im lotto',
);

/** “We don’t”, “haben wir nicht”: denies what was just spoken of. */
export const DENIES_IT = wordsOrSumsOf(
	"we don't(?: have (?:it|any|one|that))?$|don't have (?:it|any|one|that)|haven't (?:got )?(?:it|any|one)|there (?:isn't|is not|aren't) (?:any|one)|there's none|there is none|there's nothing|there is nothing|have nothing|have none|none(?: left)?$|it isn't(?: there)?$|there isn't$|isn't there|(?:it|that|they|this)(?:'s| is| was| got| were| has| have) (?:all )?(?:been )?(?:gone|cut|spent|axed|cancell?ed|pulled|scrapped|rejected|frozen|struck|withdrawn|refused)|got cut|was cut|was spent",
	'haben wir nicht|hab(?:e)? ich nicht|gibt es (?:\\S+ )?(?:nicht|keine?s?)$|ist (?:\\S+ )?nicht (?:mehr )?da|keine?s$|ist nichts(?: mehr)?(?: da| drin)?$|(?:das|es|die|der|wurde|wurden|ist|sind) …4 (?:gestrichen|weg|ausgegeben|eingefroren|gesperrt|abgelehnt|geflossen|futsch|einkassiert)',
);
/** Begins with a pronoun, or with a verb, that takes up what was spoken of before. */
export const TAKES_UP = opensWith(
	'but|and|then|so|until|now|unfortunately|aber|und|doch|dann|nur|leider|jetzt|inzwischen',
	'it|that|they|this|these|those|he|she|all of it',
	'das|es|die|der|sie|da (?:ist|sind)|reicht|genügt|dafür|wurden?|ist|sind|man|alles',
);
/** “We do”, “das haben wir”: confirms what was just spoken of. */
export const CONFIRMS_IT = wordsOrSumsOf(
	"^we (?:can|do|have)$|(?:it|that|this|they)(?:'s| is| has| have| are| were) (?:all |already |now )?(?:been )?(?:approved|budgeted|secured|in the plan|set aside|allocated|granted|sorted|covered|signed off|funded|planned)",
	'(?:das|die|den|haben) (?:haben )?wir(?: (?:durchaus|schon|auch|ja))?$|(?:das|die|es|sie) (?:ist|sind|steht|stehen|wurde|wurden) …4 (?:genehmigt|bewilligt|freigegeben|eingeplant|da|gesichert|drin|zugesagt|verfügung)|(?:steht|stehen) …4 zur verfügung',
);
/** A bound or an estimate that makes a sum a statement of what may be spent. */
export const BOUND = wordsOrSumsOf(
	"up to|max(?:imum)?|at most|tops|not more than|no more than|ballpark|in the (?:region|range|order|area|neighbou?rhood)|range|somewhere (?:between|around)|limit|cap(?:ped)?|under|ideally|aim(?:ing)?|target(?:ing)?|stay (?:around|under|below)|(?:we're|we are|i'm) thinking|think(?:ing)? (?:of|six|five|four)",
	'bis zu|bis|höchstens|maximal|max|nicht mehr als|mehr als|größenordnung|rahmen|obergrenze|limit|rechnen|denken an|zwischen|unter|betrag|peilen|idealerweise|kalkulieren|veranschlag*',
);
