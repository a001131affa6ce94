import { wordsOrSumsOf } from './wording';

const THAT_SUM =
	'(that|this|the|such a|so much) …2 (amount|sum|money|kind of (money|sum)|price|fee)';
/** Whether they can pay: what follows “can” or “can’t”. */
export const AFFORD = wordsOrSumsOf(
	`afford|stretch (to|that far)|run to that|(meet|match) (your|that|the) …4 (price|figure|cost)|go (that|so) (high|far)|swing (it|that)|stump up|cough up
	|come up with …4 (money|sum|amount)|bear …4 (cost|price|fee)|(raise|find) ${THAT_SUM}|absorb (\\S+ ){0,2}(price|costs?|amount|fee|sum|money)`,
	`(uns|mir|sich|niemand|keiner|wir) …4 (\\S+ )?leisten|leisten (wir|können|könnt*|kann|ich)|stemmen|berappen|hinblättern|aufbringen|finanzieren
	|(preis|kosten|betrag|summe) (\\S+ ){0,4}(weg|wegstecken|verkraften|verschmerzen)|locker ?machen|zusammenkratzen|zusammenbekommen|(bekommen|bekomme|kriegen|kriege) …3 (finanziert|bezahlt)`,
);
/** What they cannot do, and say only so: “I can justify it” agrees to nothing. */
export const JUSTIFY = wordsOrSumsOf(
	'justify …4 (cost|price|money|spend|expenditure|expense|fee|it|that|this)',
	'(ausgaben?|money|kosten|preis|betrag|das) …4 rechtfertigen',
);
/** “That our practice doesn’t yield”: of a sum. */
export const YIELDS = wordsOrSumsOf('stretch to', 'gibt …6 her|hergeben');
export const PAY = wordsOrSumsOf(
	'pay|spend|invest|expense|fund|finance|cover|shell out|splash out|fork out|scrape (together|up)|rustle up|part with|manage|spare',
	`stecken|reinstecken|fließen|einsetzen|(?<!(die|den|unsere|unseren|diese|diesen|aktuelle|aktuellen|keine) )zahlen|bezahlen|zu (be)?zahlen
	|ausgeben|auszugeben|investieren|hinlegen|aufwenden|abrechnen`,
);
export const CAN = wordsOrSumsOf(
	`can|can't|could|couldn't|able|unable|willing|unwilling|prepared|ready|happy|going to|wants? to|won't|wouldn't|would|we'd|i'd|looking to|hoping to
	|in a position|plan to|planning (to|on)|comfortable|allowed|permitted|don't want`,
	'können|kann|könnten?|dürfen|darf|dürften|wollen|will|möchten?|bereit|sollen|in der lage|würden?|mag|mögen|gerne?|schaffen',
);
/** Willing to spend, whatever it is. */
export const READY_TO_INVEST = wordsOrSumsOf(
	'(ready|prepared|willing|happy|wants?|keen) to (invest|spend)|(happily|gladly) pay|pay (more|double|extra|a premium) for',
	'zahlen (wir )?gern(e)? (mehr|gut|das doppelte)|bereit …4 (investieren|ausgeben|zahlen)|(wollen|will|möchten?) …4 investieren',
);
/** “You’d have to be half that price before we could afford you.” */
export const CHEAPER_FIRST = wordsOrSumsOf(
	`(you'd|you would|it'd|it would|that'd|that would|price would|cost would) (have|need) to (be|come|go|drop|halve|get|cost) (\\S+ ){0,9}(before|until|for us to|so that|so) (\\S+ ){0,3}(afford|pay|buy|manage)`,
	`(müsste|müssten|müßten|müßte) (\\S+ ){1,7}(runter|runtergehen|günstiger|billiger|kosten|halbieren)( sein)?,? (damit|bevor|dass|sodass) (\\S+ ){0,6}(leisten|zahlen|bezahlen|kaufen)`,
);
const WILL = "(we'll|i'll|we will|i will|we'd|i'd|can|could|happy to)";
/** “We’ll pay that”, “das zahlen wir”. */
export const PAYS_IT = wordsOrSumsOf(
	`${WILL} …4 (pay|cover|fund) (it|that|this|the rest|the difference)`,
	'(das|es|den preis|den betrag) (können|könnten|werden|würden) (wir|ich) (\\S+ ){0,2}(be)?zahlen|(das|den rest|die differenz) ((be)?zahle[nt]?|tragen|übernehmen) (wir|ich)|(be)?zahlen wir (das|es)',
);
/** “We can manage that”: of a price, where one was spoken of. */
export const MANAGES_IT = wordsOrSumsOf(
	`${WILL} …4 (manage|do|swing|handle) (it|that|this)`,
	'(kriegen|bekommen|schaffen) wir( hin)?',
);

const MISHAP = `(issues|problems|vulnerabilit(y|ies)|lapses?|leaks?|hiccups?|glitch|glitches|surprises?|compromises?|weakness|weaknesses|violations?
	|crash|crashes|setbacks?|hacks?|attacks?|downtimes?|outages?|mistakes?|delays?|errors?|breach|breaches|failures?|interruptions?|risks?|loss|losses
	|incidents?|disruptions?|slip-?ups?|chaos|gaps?|fines?|complaints?|shutdowns?|distractions?)`;
const MISSGESCHICK = `\\p{L}{0,20}(ausfall|ausfälle|fehler|verzögerung|stillstand|stillstände|panne|verlust|risik|unterbrechung|chaos|lücke|patzer|skandal|strafe
	|beschwerde|downtime)*`;
/** “We can’t afford to lose another client”: about a risk, not about money. */
export const RISK = wordsOrSumsOf(
	'afford any (?!of |more|extra|new|software|tool|such|kind|sort|solution|system|subscription)[a-z]+',
	`afford (to (?!pay|buy|spend|get|purchase|invest|sign|subscribe|take (it|this|that|you)|have (it|this|that))\\S+|(\\S+ ){0,3}${MISHAP})`,
	`${MISSGESCHICK} (\\S+ ){0,6}leisten|leisten (\\S+ ){0,8}zu(?! kaufen| bezahlen| teuer| viel)`,
);
/** How it is paid, or what else is spent: nothing about whether there is money. */
export const PAYMENT_TERMS = wordsOrSumsOf(
	`(pay|paying|spend) …4 (by|with|via|in advance|up ?front|monthly|yearly|annually|quarterly|online|cash|card|invoice|on time|in instal*|per)
	|time|hours|days|weeks|attention|energy|manage to|manage (the|our|all)`,
	`(mit|per|auf|in|über) (karte|kreditkarte|rechnung|lastschrift|paypal|raten|überweisung|vorkasse)|im voraus|vorab|bar|ratenweise|pünktlich|rechtzeitig
	|zeit|stunden`,
);
