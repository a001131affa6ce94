import { MONEY_SOURCE } from './budgetMoney';
import { wordsOrSumsOf } from './wording';

/** Given to a purpose, as only money and the like are. */
const ASSIGNED_TO = [
	// Agreed to.
	`approv(e|ed|es|ing)|appropriat(ed|es)|voted …4 (for|towards)|sanction(ed)?|granted|(?<=has |have |was |were |been |is |are )grant|bless(ed)?|signed off|green-?lit|green light
	|releas(e|ed|ing)|confirmed|cleared|okay(ed)?|ok'd|waved through|unlocked|freed up|awarded|pledged|promised|allowed|secured`,
	`genehmig(t|en|te)|bewillig(t|en|te)|frei(gegeben|geben|gibt)|gibt …4 frei|zugesagt|zugesichert|zugesprochen|gewährt|gesichert|abgesegnet
	|abgenickt|abgesichert|verabschiedet|durchgewunken|zugestanden|zugeteilt|zugebilligt|(steht|stehen) …4 zu`,
	// Planned for.
	`allotted|allocated|earmarked|ring-?fenced|reserved|budgeted|assigned|committed|accounted for|provided for|foreseen|pencill?ed in
	|in the (bank|plan|budget|pot|kitty|account|books)`,
	`veranschlagt|eingeplant|eingestellt|vorgesehen|vorgemerkt|angesetzt|reserviert|drin`,
	// Laid by.
	`(set|put|laid) …4 aside|put (by|away)|to one side|kept (for|aside|back)|to spare|to spend|to invest|to play with|to work with`,
	`zurückgelegt|zurückgestellt|beiseite(gelegt)?|auf die seite|zur seite|angespart|gesammelt|übrig|(sind|noch) …4 auszugeben
	|zur verfügung|bereitgestellt|verfügen`,
	// Come in.
	`(in|on|into) (our|the) (bank|account|money)|donated|inherited|gives us|leaves us|chips? in|put …4 (into|towards?|up)|paid (from|by|out of|out)|transferred|wired|sponsored
	|raised …4 for (this|it|that)`,
	`gespendet|geerbt|eingeworben|locker ?gemacht|durchbekommen|rausgeschlagen|rausgeholt|aufgetrieben|ergattert|zusammengekratzt
	|rausgehandelt|freigeschaufelt|überwiesen|ausgezahlt|gutgeschrieben|(uns|mir) …4 gegeben|haben (wir|ich) …4 (bekommen|gekriegt|erhalten)`,
];
export const ASSIGNED = wordsOrSumsOf(...ASSIGNED_TO);

/** Said of a sum for certain, it is there to be spent. */
const SPENDABLE_NOW = [
	'available|left over|leftover|left|lying around|sitting|given|gave|handed|received?|raised|provided|guaranteed|covers?|covered|agreed|ready|planned',
	`verfügbar|bereit(steht|stehen|liegt)?|vorhanden|bekommen|gekriegt|erhalten|gegeben|übernimmt|übernehmen|schießt|deckt
	|(liegt|liegen) (bereit|auf (dem|der|unserem))|(is|ist|sind|wär|wäre|wären) …4 da|bestätigt`,
];
export const SPENDABLE = wordsOrSumsOf(...ASSIGNED_TO, ...SPENDABLE_NOW);

/** Said of money, it is there. */
export const AVAILABLE = wordsOrSumsOf(
	...ASSIGNED_TO,
	...SPENDABLE_NOW,
	// Settled.
	`in the bag|sorted|settled|taken care of|good to go|all set|in order|in (place|hand)|secure|passed|on the table|fine|(gone|went) through`,
	`trockenen tüchern|unter dach und fach|geklärt|geregelt|startklar|beschlossen|gedeckt|finanziert|bezahlt …4 aus|bezahlt wird|freigabe|zuschlag|sicher|durch$|frei$`,
	// Enough.
	'plenty|enough|sufficient|generous|ample|big enough|stretch(es)?|room|healthy|includes (this|it|that)|provides for',
	`genug|genügend|ausreich*|reichlich|reich(t|en)|lang(t|en)|genügt|decken|luft|platz|spielraum|gut gefüllt|voll|nötige
	|großzügig|üppig|sieh(t|en) …3 vor|gibt …4 her|hergibt|spielt …4 mit`,
	// Found, or come in.
	`found|scraped together|collected|waiting|(come|coming) (through|in)|came|arrived|materiali[sz]ed|showed up|lent|closed|won(?!')
	|landed|contribut*|backed|loosened|ours|flowing|(is|'s|are|was|be) ((all|still|already|definitely) )?there`,
	`aufgebracht|gefunden|zusammen(bekommen|gekommen|gelegt|gekriegt)?|beisammen|steht(?! (\\S+ ){0,6}an$)|stehen|bereit|eingegangen|angekommen
	|gekommen|kam(en)? …4 an|fließt|fließen|(liegt|liegen) vor|in die hand genommen|da (ist|sind|wäre)|rückt …4 raus|kriege?|gelockert|unser$`,
);

const PAYERS =
	'(versicherung|stadt|bund|land|staat|eu|ministerium|förderverein|konzern|mutterkonzern|stiftung|träger|zentrale)';
/** Rich, or paid for by others. */
export const RICH = wordsOrSumsOf(
	// More than enough.
	`(it|this|that|project|all)'s …2 funded|(donors?|benefactors?|patrons?|alumni) …2 (earmarked|pledged|donated|stumped up|gave us|left us)|(donor's|donors'|sponsor's|funder's|grant|money's?) (cheque|check) …5 (cleared|arrived|came|landed|is in)|(cheque|check) …2 for (exactly )?(this|it|that) …2 (cleared|arrived|came|landed)|(parked|put|kept|reserved) …4 (profits?|surplus|proceeds|takings|earnings|winnings) …2 for|(profits?|surplus|proceeds|takings|earnings|winnings) …4 (parked|reserved|set aside|earmarked)
	|deep pockets|carte blanche|money to burn|(swimming|rolling) in money|(well|fully|generously)[- ]funded|(is|are|being|been) …4 funded
	|flush with money|(are|we're|is) flush|whatever it (takes|costs)|peanuts|pocket change|small change|drop in the (ocean|bucket)
	|enough to (pay|cover|buy)`,
	`freie hand …3 (money|budget|ausgeben|kosten|preis*)|(money|budget|kosten|ausgaben) …4 freie hand|(spender|förderer|gönner|mäzen|stifter)* …6 (zweckgebunden|gestiftet)|(gewinn|überschuss|überschuß|erlös|einnahmen)(e?s)? …5 (geparkt|zurückgelegt|beiseite|reserviert|eingeplant)|aus dem vollen|gut bei money|money …4 (gut|solide|flüssig|abgesichert|aufgestellt)|was (es|das) kostet|was es wolle|klacks
	|aus der money|genug für …4 (gesammelt|zusammen|beisammen)`,
	// Provided for.
	`(it|this|that)('s| is| has been| was)( all| already)?( been)? budgeted|(not|n't)( been)? budgeted|budgeted for|covered by
	|green light …4 to (spend|buy)|company (credit )?card|(comes? out of|goes on|charged? (it )?to) (my|our|the) …4 (budget|money|account)`,
	`budgetiert|budgetär|grünes licht …4 (ausgeben|kaufen|bestellen)|firmen(kredit)?karte|kommt aus (dem|unserem|meinem) (money|budget)
	|(läuft|geht|buche*) …4 (über|auf) (meine|unsere|die) (budget|money)|(gezahlt|bezahlt|finanziert) wird (das|es) aus`,
	// Others pay.
	`(pays?|paying|paid) for (it|this|that|everything|all of|the (whole|entire|lot)|by)|foots? the bill|picks? up the (bill|tab)|(is|are|will be) paying( for (it|this|that|everything))?$
	|(insurance|grant|money|company|state|council|hq|headquarters|corporate) …2 covers? (it|this|that|everything|the costs?)|(is|are|co-?)( co-?)? ?money (it|this|that|us)`,
	`das (zahlt|bezahlt|übernimmt|finanziert|trägt)|(finanziert|übernimmt|bezahlt|sponsert|trägt) (das|es|uns das|alles|die kosten)
	|(be)?zahlt (das|es|alles|uns das)|fördert (das|es|uns)|rechnung (übernimmt|zahlt|trägt)|(übernimmt|zahlt|trägt) …4 rechnung
	|${PAYERS} (\\S+ )?(be)?zahlt (uns|das|alles)`,
	`(durch|voll|aus)finanziert|(good|fine|okay|ok|set|covered) (on|for|with) (the )?(money|budget)`,
	// At that price, they buy.
	`(for|at) (that|this|your) price …4 (sign|buy|take|in|sold|deal)`,
	`(zu|für|bei) (dem|den|diesem|diesen|ihrem) preis …4 (unterschreib*|nehm*|kauf*|dabei|schlage?n? …1 (ein|zu))|zum preis …4 unterschreib*`,
);

/** A price or a purchase that was agreed to. */
export const AGREED_COST = wordsOrSumsOf(
	'(agreed to|approved|okayed|signed off( on)?|accepted|cleared|authori[sz]ed) (\\S+ ){0,3}(costs?|price|figure|quote|fee|amount|sum|purchase|money)',
	'(preis|kosten|betrag|summe|angebot) (\\S+ ){0,4}(genehmigt|bewilligt|abgesegnet|freigegeben|abgenickt)',
);
/** “For three grand I’ll sign today”. */
export const BUYS_AT = wordsOrSumsOf(
	"(for|at|under|below) (\\S+ ){1,6}(i'll|we'll|i will|we will|i'd|we'd|i'm|we're) …2 (sign|buy|take|go for|in$|sold)",
	'(für|bei|unter) (\\S+ ){1,6}((unterschreibe|nehme|kaufe|bestelle|mache|schlage)n? (ich|wir)|(sind|bin|wären|wäre) (ich|wir) dabei)',
);

/** What nobody does where money is refused. */
export const GIVES = wordsOrSumsOf(
	'gives?|get|find|raise|see|spare|opens?|loosens?|releases?|drum up|scrape (up|together)',
	'geben|gibt|auftreiben|finden|krieg*|bekomm*',
);

/** In “a question about the budget” nobody has a budget. */
const BETWEEN = `(?!to(?!\\p{L})|question|problem|issue|meeting|idea|call|look|chat|doubt|trouble|overview|authority|say|power|control|decision
	|word|vote|voice|limited|little|scarce|scant|restricted|begrenzt\\p{L}{0,2}|noted|seen|heard|read|mentioned|frage|befugnis|termin|gespräch|überblick)\\S+`;
const HOLDS = `((?<!to )(have|get)|has|having|got|gets|there is|there's|there are|is there|are there|we've|i've|they've|hold|holds)`;
const HAELT = '(haben|habe|hab|hat|gibt|existiert|bekomm(e|t|en)|krieg(e|t|en))';
/** Whose hands it is in: “we’ve got the money”, “Budget haben wir”. */
export const HELD = wordsOrSumsOf(
	`(${HOLDS}|${HAELT})( ${BETWEEN}){0,4} ${MONEY_SOURCE}`,
	`${MONEY_SOURCE} (\\S+ ){0,3}(haben|habe|hab|hat|hätten|exists?|existiert|gibt es)`,
);
export const HOLDS_OR_ASSIGNS = wordsOrSumsOf(HOLDS, HAELT, ...ASSIGNED_TO);
/** “We’ve got 18k”, “habe 10.000 Euro”. */
export const HOLDS_SUM = wordsOrSumsOf(
	`(${HOLDS}|${HAELT}|es sind) (\\S+ ){0,4}([$€£¥₹]?\\d|\\p{L}{0,20}(thousand|grand|million|hundred|tausend|riesen|hundert))\\S{0,20}`,
);

/** Enough for it. */
export const ENOUGH = wordsOrSumsOf(
	'enough|will do|sufficient|plenty|taken care of|sorted|settled|covered',
	'reicht|genügt|langt|genug|reichlich|geregelt|erledigt|geklärt',
);
/** What is left has to be spent, so there is money. */
export const MUST_SPEND = wordsOrSumsOf(
	"(need|needs|have|told|got|want) to (spend|use( up)?) (it|what's left|what is left|the rest|the remaining|the remainder|the leftover|everything) …4 (before|by|or|until|this)",
	'(müssen|sollen|muss|soll) …2 (den rest|das restliche|die restlichen|alles) …6 (ausgeben|verbrauchen|verbraten)',
);
/** Money that has to go, so it is there. */
export const MUST_GO = wordsOrSumsOf(
	'(has|have|needs?|must|got) (to )?(be )?(spent|used up|used by|used before|go (by|before|this)|go$)|use it or lose it|lose it if',
	`(muss|müssen) …8 (ausgegeben|weg|verbraucht|verbraten|verwendet|abgerufen|rausgehauen|unter die leute)|weg (muss|müssen)
	|verf(allen|ällt) (\\S+ )?sonst|sonst verf(allen|ällt)`,
);

const IT_IS = `((it|that|this|they)('s| is| has| have| are| were) )?(all |already |now )?(been )?`;
/** “We do”, “das haben wir”: confirms what was just spoken of. */
export const CONFIRMS_IT = wordsOrSumsOf(
	`^(but )?(now |today |this time )?we (can|do|have)( now)?$|(have|got|there's) (loads|plenty|lots|heaps|enough|more than enough)( of (it|that))?$`,
	`(it|that|this|they)('s| is| has| have| are| were) (all |already |now )?(been )?(approved|budgeted|secured|in the plan|set aside|allocated|granted|sorted|covered|signed off|funded|planned)`,
	`^(but )?(we'll|i'll|we will|i will) pay( it)?$|^((ok|okay|yes|yeah|ja|gut) )?(done|deal|sold|agreed|abgemacht|gekauft|genommen|gebongt|einverstanden)$`,
	`^${IT_IS}(approved|carried|signed off|voted through|passed)( unanimously)?$`,
	`(das|die|den|haben) (haben )?wir( (durchaus|schon|auch|ja))?$|(das|die|es|sie) (ist|sind|steht|stehen|wurde|wurden) …4 (genehmigt|bewilligt|freigegeben|eingeplant|da|gesichert|drin|zugesagt|verfügung)
	|(steht|stehen) …4 zur verfügung|da (ist|liegt) (mehr als )?genug|^(aber )?(jetzt|inzwischen|mittlerweile|heuer|dieses jahr) (aber )?(schon|ja|doch)$`,
);
