import { COIN, MONEY_SOURCE } from './budgetMoney';
import { wordsOrSumsOf } from './wording';

const ADJECTIVE = `((more|such|extra|spare|free|real|actual|additional|further|new|other|own|available|discretionary
	|remaining|leftover|single|last|bloody|damn|red|kind of|sort of|form of|proper|public|big|large|major
	|weitere?[nsr]?|mehr|einzige[nr]?|müde[nr]?|roten?|eigene[sn]?|freie[ns]?|finanzielle[ns]?|zusätzliche[ns]?
	|richtige[ns]?|entsprechende[ns]?|nötige[ns]?|verfügbare[ns]?|größeren?|the|our|das|unser) ){0,3}`;
const TIME_AND = '((time|zeit|staff|people|personal) (and|or|nor|und|oder|noch) ((no|kein) )?)?';
const NONE = `((?<!for )no|zero|nil|without|zilch in|(not|n't|never)( \\S+){0,2} (any|enough|much|sufficient|(that|this) (kind|sort) of)
	|kein(e|en|er|erlei)?|null|ohne|weder|zu wenig|nicht (genug|genügend|ausreichend|das|die|so viel))`;

/** “No money”, “not a penny”, “kein Cent”, “Budget: keins”, “money that isn’t there”. */
export const NO_MONEY = wordsOrSumsOf(
	`${NONE} ${TIME_AND}${ADJECTIVE}(${MONEY_SOURCE}|resources)`,
	`(no|zero|null|not (a|one)|n't( \\S+){0,2} (a|one|another)|kein(en)?|nicht (einen|ein)) ${ADJECTIVE}${COIN}`,
	`${MONEY_SOURCE}:? (\\S+ ){0,4}(keine?s?|none|nada|nil)$`,
	`money (that|which) (isn't|wasn't|doesn't exist)|money (that )?(we|i) (haven't|don't have)|money (das|die) (wir|ich) nicht haben?`,
);
/** “Short of cash”, “lacking the funds”: denied, there is money. */
export const SHORT_OF = wordsOrSumsOf(
	`(lack(s|ing|ed)?( of)?|short (of|on)|shortage of) ${ADJECTIVE}(${MONEY_SOURCE}|resources)`,
	`(is|are|'re|'m|am|ran|run|runs|running|clean|completely|all|be) out of ${ADJECTIVE}(${MONEY_SOURCE}|resources)`,
);

const FOR_IT = `(left (over )?)?(in|for) (this|that|it|us|such|tools?|software|extras?|new|anything|projects?)`;
/** “Nothing to spend”, “nichts eingeplant”. */
export const NOTHING = wordsOrSumsOf(
	`nothing …4 (to spend|to invest|budgeted|allocated|earmarked|(set|put) aside|in the (bank|budget|money|account)|left (over )?${FOR_IT}|like that in)`,
	`nothing('s| has| is| was) …4 (budgeted|set aside|allocated|earmarked|put aside)|(zilch|nada|zip|nowt) ${FOR_IT}`,
	`two (pennies|coins)|rub together|no ((new|further) )?(purchases|provision)`,
	`(after|between) …8 (bills?|rent|wages|costs) …8 (nothing|nowt|little|not much) (left|over)`,
	`(not|nicht) ((in|within) )?(our|unsere) (price bracket|league|price range|preisklasse|liga|kragenweite)`,
	`nichts (mehr )?im (money|budget)|nichts …4 (eingeplant|vorgesehen|auszugeben|zurückgelegt|zurückgestellt|budgetiert|zu holen|ausgeben|bewilligt|genehmigt)`,
	`bleibt …4 nichts …4 (übrig|hängen)|für …4 (ist|bleibt) …4 nichts …4 (da|übrig|drin)|(geben|gibt) …4 nichts …4 (aus|frei)`,
);

const EVERY_COIN = `every (\\S+ )?(penny|cent|pound|dollar|euro|rupee|dime)`;
const JEDER_CENT = 'jede[nr]? (\\S+ )?(euro|cent|pfennig|rappen|franken)';
/** Without money at all, or none may be spent. */
export const BROKE = wordsOrSumsOf(
	// Being broke.
	`(we're|we are|i'm|i am|are|completely|flat|basically|totally|stony) broke|skint|penniless|hard up|(cash-)?strapped( for cash)?
	|bankrupt*|insolven*|in the red|(have|has|got) (zilch|nada|bugger all|sod all)|hand to mouth|last legs|make ends meet|scraping (the barrel|by)
	|running a deficit|money (pressure|constraints?|strain|difficult*|hardship|straits)|(sell a kidney|rob a bank|win the lottery|grow money)|well (has |is )?(run |gone )?dry|cupboard( is|'s) bare|(money|budget)( is| are| isn't)? …4 tight|(on a|shoestring|beer) (shoestring|budget)
	|(facing|have|having|got|in) …4 money (problem|issue|crunch|crisis|trouble|difficult|shortage)*`,
	`pleite|(money|sind|ist|ziemlich|bin) klamm|abgebrannt|insolven*|konkurs|zahlungsunfähig|(sind|bin|völlig|komplett|total) blank
	|rote[nr]? zahlen|existenzminimum|von der hand in den mund|über die runden|nötige kleingeld|money …4 knapp|knapp bei money
	|(geld|finanz)(problem|sorge|not)*|liquiditätseng*|uns …6 verausgabt`,
	// Having to save.
	`${EVERY_COIN} (goes|counts|twice|matters|is (needed|spoken for|accounted))|(save|saving|watch|watching|count|counting|turn) ${EVERY_COIN}
	|told to (cut|save|reduce)|austerity|tighten(ing)? our belts?|cost[- ]cutting mode|a luxury( for us| we)?$
	|(budget|money|cost)(ary)? (constraints?|reasons|pressures?|cuts?) (mean|force|prevent)s?|for (budget|cost|money) reasons
	|(due to|because of|owing to) (budget|cost|money)`,
	`${JEDER_CENT} (geht|fließt|zählt|zweimal|dreimal|umdrehen|sparen|(\\S+ )?umgedreht)|sparen angesagt|spar(kurs|modus|zwang)|gürtel enger|pure[rn]? luxus
	|aus (kosten|budget|finanz)gründen|aus money gründen|wegen der kosten|sollen …4 (sparen|kosten senken|einsparen)|sparen müssen|müssen (\\S+ )?sparen|an allen ecken|niere verkaufen|bank überfallen`,
	// Nothing may be bought.
	`(money|budget|investment|purchasing|procurement) (freeze|stop|ban)|freeze on (all )?(money|purchas*|investment*)
	|(all|any) (\\S+ )?money …4 (blocked|frozen|stopped|halted|on hold)|(told|asked|instructed|allowed|permitted|supposed) not to (spend|buy)
	|not (allowed|permitted) to (spend|buy)|(hold|holding|held|put) off …2 (money|buying|spending)|(told|asked|instructed|ordered) …2 to (stop|freeze|avoid|minimi[sz]e|cut) …2 (money|buying|spending)
	|(decided|chose|voted|opted) (not to|against) (money|spend*|pay*|invest*|financ*)|no (appetite|willingness|scope) …4 (spend|pay|invest|money|budget)|money refused|laugh me out
	|(has to be|must be|needs to be|have to be) (completely |entirely )?free(?! (to|of|for))|only …4 free (tools?|options?|software|solutions?|plans?|ones?|versions?)`,
	`(haushalts|ausgaben|budget|mittel|investitions|anschaffungs|beschaffungs)(sperre|stopp)|geldhahn|money selbstmord
	|(beschlossen|entschieden) …2 (nicht|nichts|kein*) …4 (finanzieren|zahlen|bezahlen|auszugeben|investieren)|keine bereitschaft …4 (zahlen|auszugeben|investieren)|(dürfen|darf) …4 (nichts|kein money) …4 (ausgeben|kaufen|anschaffen|bestellen)
	|darf …4 nichts kosten|nur …4 (kostenlose?[sn]?|gratis*|kostenfreie?[sn]?)|muss …4 (kostenlos|gratis|umsonst) sein`,
	// Every purchase is stopped.
	`(every|each|all|any) (\\S+ ){0,5}(purchases?|orders?|procurement|buying|investments?|money) (\\S+ ){0,2}(is|are|has been|have been) …2 (on hold|frozen|on ice|stopped|halted|suspended|blocked|paused|banned)
	|(had|have|forced|told) to (slash|cut|axe|gut) (all|every|each|our|the) …4 (lines?|budgets?|money|costs?|items?) …3 to (nothing|zero|the bone)|(had|forced) to (slash|axe) (all|every) …4 (lines?|budgets?|money)`,
	`(jede|alle|sämtliche) (\\S+ )?(anschaffung|bestellung|beschaffung|investition)* …8 (auf eis|gestoppt|eingefroren|gesperrt|gestrichen)|(anschaffungen|bestellungen|beschaffungen|investitionen) (sind|wurden) …6 (gestoppt|eingefroren|gesperrt|auf eis)
	|(mussten|müssen|haben) …6 (\\p{L}{0,20}posten|money|budget) …2 (auf null|komplett) …1 (kürzen|gekürzt|streichen|gestrichen|gesetzt|zusammen\\p{L}+)`,
	// All of it is gone.
	`spent (it all|everything|the lot|all of it|our last)|overspent|priced out|make the numbers work|numbers (don't|won't) allow
	|(everything|all) (that )?we('d| had|'ve| have) …2 (went|goes|is going|has gone) (in)?to|(swallow*|took|ate|used) …2 ${EVERY_COIN}
	|(everything|all of it) (got|was|has been|'s been) (cut|slashed|axed)( back)?|slashed everything
	|(donors?|backers?|investors?|funders?|money) …2 (dried up|backed out|pulled out|dropped out|jumped ship)`,
	`${JEDER_CENT} …3 (verplant|eingeplant|ausgegeben|gebunden)|(haben|hat) …3 alles …6 ausgegeben|alles (\\S+ )?(gestrichen|zusammengestrichen)
	|alles was wir …2 (haben|hatten) …4 (geflossen|steckt|gesteckt|gegangen|draufgegangen)`,
);

/** Those who keep the purse, refusing it. */
const KEEPERS = `(finance|accountant|bookkeeper|treasurer|treasury|accounts|accounting|controller|bursar|cfo|bank|money
	|finanz(abteilung|vorstand|ausschuss|chef*|leit*)|buchhaltung|controlling|kämmer*|schatzmeister*|bank)`;
export const KEEPER_REFUSES = wordsOrSumsOf(
	`${KEEPERS} …3 (turned|shot|knocked|voted) (us|it|that|this|the|our|my) …3 (down|back)`,
	`${KEEPERS} …3 (refused|rejected|declined|blocked|vetoed|denied|bounced) (us|it|that|this|our|my|the (request|purchase|idea|proposal))`,
	`${KEEPERS} (won't|wouldn't|refuses to|refused to|isn't willing to|doesn't want to) …3 (lend|extend|give|fund|release|sign|approve|pay)`,
	`${KEEPERS} (gibt|rückt|zahlt|genehmigt|bewilligt) …4 (nichts|nicht|kein*)`,
	`${KEEPERS} …4 (abgelehnt|abgeschmettert|abgewunken|abgewinkt|zurückgewiesen|gesperrt|blockiert|verweigert)`,
);

/** Asked for, and not given. */
export const ASKED_IN_VAIN = wordsOrSumsOf(
	'(asked|applied|begged|pleaded|pushed) for …8 (got|received|given) (nothing|zilch|nowt|zero|a (\\S+ )?no)',
	'(beantragt|gefragt|gebeten|gebettelt) …8 (nichts (bekommen|gekriegt)|leer ausgegangen)',
);

/** Money named as what stands in the way. */
export const STANDS_IN_THE_WAY = wordsOrSumsOf(
	`(problem|issue|obstacle|sticking point|hurdle|blocker|question|matter|thing missing|missing|lacking) (is |of )?(\\S+ ){0,2}${MONEY_SOURCE}`,
	`${MONEY_SOURCE}('s| is| are) (\\S+ )?(the|our) (\\S+ )?(problem|issue|obstacle|sticking point|hurdle|blocker|bottleneck)`,
	`(price|cost|figure|quote|fee) (tag )?(is|is just|remains) …3 (deal-?breaker|showstopper|no-?go|killer)|(preis|kosten) …2 (ist|sind|bleibt|wäre) …4 (k\\.? ?-?o\\.?-?\\p{L}*|ausschlusskriterium|dealbreaker|knackpunkt)|price (kills|is the (problem|issue|sticking point))|(question|matter) of (cost|costs|price)`,
	`(am|an|an den|an der|am fehlenden) (${MONEY_SOURCE}|preis|kosten) (\\S+ ){0,3}(scheiter|hapert|hakt|mangelt|fehlt|liegt|hängt)(e|en|t|n)?`,
	`(scheiter|hapert|hakt|mangelt|fehlt|liegt|hängt)(e|en|t|n)? (\\S+ ){0,5}(am|an den|an der|an|am fehlenden) (${MONEY_SOURCE}|preis|kosten)`,
	`(${MONEY_SOURCE}|price|cost) (is|are) what('s| is) (stopping|holding|keeping|preventing)|(preis|kosten) (schreckt|schrecken|hält|halten) …3 ab`,
	`geldfrage|kostenfrage|preisfrage|frage des geldes`,
);

/** “We’d have to sell the van to pay for that.” */
export const MUST_RAISE_IT = wordsOrSumsOf(
	`(would|'d|we'd|i'd) (have|need) to (sell|pawn|mortgage|remortgage|borrow|fire|lay off|sack|beg|take out a (loan|money)|go into debt|take on debt) (\\S+ ){0,8}(pay|afford|buy|fund|finance|swing)`,
	`(müsste|müssten|müßte|müßten) (wir |ich |erst |dafür ){0,3}(\\S+ ){0,3}(money aufnehmen|schulden machen|verkaufen|verpfänden|entlassen|uns verschulden)`,
);

/** A condition that says there is no money for it. */
export const FREE_ONLY = wordsOrSumsOf(
	'(only|if) …4 (costs? nothing|was free|were free|for free)',
	"if (it|you|it's|you're|that) …4 (not free|costs? (money|anything|something))",
	'(nur|wenn) …4 (nichts kostet|nichts kosten würde|umsonst wäre)',
	"wenn('s| es| das) (was|etwas|geld|money) kostet",
);

const LOST =
	'(gone|cut|spent|axed|cancell?ed|pulled|scrapped|rejected|frozen|struck|withdrawn|refused)';
/** “We don’t”, “haben wir nicht”: denies what was just spoken of. */
export const DENIES_IT = wordsOrSumsOf(
	`we don't( have (it|any|one|that))?$|don't have (it|any|one|that)|haven't (got )?(it|any|one)|can't take (it|this|that) on|(have|got) (nothing|none)|none( left)?$`,
	`there (isn't|is not|aren't) (any|one)|there('s| is) (none|nothing)|it isn't( there)?$|there isn't$|isn't there`,
	`(it|that|they|this)('s| is| was| got| were| has| have) (all )?(been )?${LOST}|got cut|was cut|was spent`,
	`haben wir (aber |leider |jetzt |halt )?nicht|hab(e)? ich (aber |leider )?nicht|(das|die|den) (wir|ich) nicht haben?$
	|gibt es (\\S+ )?(nicht|keine?s?)$|ist (\\S+ )?nicht (mehr )?da|keine?s$|ist nichts( mehr)?( da| drin| übrig)?$
	|(das|es|die|der|wurde|wurden|ist|sind) …4 (gestrichen|weg|ausgegeben|eingefroren|gesperrt|abgelehnt|geflossen|futsch|einkassiert)`,
);
