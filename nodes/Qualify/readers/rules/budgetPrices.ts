import { opensWith, wordsOrSumsOf } from './wording';

const WHAT_THEY_HAVE = `((what's|what is|what has|what was) (\\S+ )?(allocated|budgeted|set aside|put aside|approved|available|earmarked|planned)|(what|anything|whatever) (we|we'd|we've|i|i'd|i've|our|my|us|a|an|was|is|has|had) …4 (can|could|have|has|had|'ve|got|allocated|allotted|budgeted|set|pay|spend|afford|stretch|bear|earn
	|make|gets?|allows?|allowed|swing|manage|put (by|aside|away)|laid (by|aside)|reserved|earmarked|parked))`;
const THEIR_MONEY = `(budget|(our|my) …4 (range|reach|price bracket|means|money)|(?<=(beyond|above|over|within|under) )money|price range|price bracket
	|${WHAT_THEY_HAVE}|(amount|sum|figure|money) (we|i)('d|'ve| \\S+))`;
const MORE = `((?<!(sent|send|handed|passed|forwarded|emailed|mailed)( us| me| it)? )over|above|beyond|exceed(s|ing|ed)?|outside( of)?|(?<!comes? |came |paid |taken |pay )out of|north of|past|more than|higher than
	|double|twice|triple|quadruple|times|multiple of|bigger than)`;
const MEHR = '(oberhalb|jenseits|außerhalb|übersteig(t|en)|überschreite(t|n)|sprengt|sprengen)';
const IHRE_MITTEL =
	'(budget|money|rahmens?|möglichkeiten|grenzen?|limit|verhältnisse|preisklasse|preisrahmen)';

/** More than there is to spend. */
export const OVER = wordsOrSumsOf(
	`${MORE} …4 ${THEIR_MONEY}`,
	`more than …4 (we|i|our \\S+|my \\S+) …4 (can|could|pay|spend|afford|earn|make|take in|take home|bring in|turn over|budgeted)`,
	`(money|budget) …4 (less|lower|smaller|nowhere near) …4 (price|quote|cost|offer|what you)|(money|budget) …4 (kleiner|niedriger|weniger|geringer) als …4 (preis|angebot|kosten)`,
	`(more|higher|bigger) than (our|my) …4 (rent|turnover|salary|salaries|wages|revenue|income|payroll|sales|profit)`,
	`(höher|mehr|teurer) als (unser|mein)* …4 (miete|umsatz|gehalt|gewinn|einnahmen|lohn*)`,
	`(blow|bust|break|wreck|kill|destroy|burst)s? (\\S+ ){0,2}(budget|bank|money)|arm and a leg|prohibitive*|unaffordable|unbezahlbar|unerschwinglich|unfinanzierbar`,
	`(number|price|figure|quote|sum|offer) …2 (made|makes|had) (me|us|(my|our) \\S+) (\\S+ )?(laugh|choke|faint|wince|gasp|gulp|cry|weep)`,
	`über ((unser|mein)(em|en|es)?|jedem|dem|das) …4 ${IHRE_MITTEL}|über (unsere|meine) ${IHRE_MITTEL}|über (unsere|meine) money|${MEHR} …4 ${IHRE_MITTEL}`,
	`(mehr|höher|teurer) …4 als (wir|ich|(unser|mein)*) …4 (können|kann|könnte|haben|dürfen|darf|wollen|wollten|will|möchten|budget|verdienen|ausgeben|tragen|verkraften)`,
	`(doppelt|dreimal|zweimal|viermal|dreifach|doppelten?|dreifachen?|vielfachen?|vierfachen?) …4 ((wir|ich) …4 (haben|können|dürfen)|(unser|mein)* …4 budget|was (uns|wir|mir))`,
);
/** More than they reckoned with, which is about money only where a price or “that” is. */
export const OVER_PLAN = wordsOrSumsOf(
	`${MORE} …4 (what (we|i)('d|'ve)?|what …2 (planned|expected|feared|wanted|intended|hoping)|(our|my|the) …2 (limit|ceiling|threshold|plans?|league|capacity|possibilities)(?! of)|(we|i)('d| had|'ve| have)? …2 (planned|expected|anticipated|wanted|intended|hoped|reckoned|bargained))`,
	`(mehr|höher|teurer|drüber) …4 als (wir|ich) …4 (geplant|eingeplant|gedacht|gerechnet|erwartet|vorgesehen|veranschlagt|wollten?)`,
	`(über|oberhalb von) (dem|das) was (wir|ich|uns|für) …6 (haben|hatten|eingeplant|geplant|veranschlagt|vorgesehen|gedacht|wollten|ausgeben|können)`,
	`über (dem|den) (geplanten|erwarteten|budgetierten|veranschlagten)`,
);
/** Opens a verdict on what was just named: “that’s more than we planned”. */
export const OPENS_VERDICT = opensWith(
	'and|but|well|no|oh|yes|hm|so|sorry|unfortunately|aber|ja|nein|na|leider|puh',
	"it|it's|that|that's|this|you're|your|a bit|a little|slightly|somewhat|much|way|still|more|double|twice|das|es|ihr|sie sind|etwas|deutlich|mehr|leicht|liegt",
);
/** A price that takes all there is. */
export const EATS_ALL = wordsOrSumsOf(
	`(eats?|swallows?|gobbles?|consumes?|devours?|uses?|takes?) (up )?(everything|all|(our|the) (whole|entire)|half (of )?our)`,
	`(frisst|schluckt|verschlingt|kostet|fräße|würde) (uns )?(alles|unser* (ganze*|gesamte*|komplette*)|die halbe) …4 (auf|budget|money|fressen)`,
);

/** Of a price or of the money: not to be thought of. */
export const IMPOSSIBLE = wordsOrSumsOf(
	`unthinkable|(miles|way|far) (above|over|beyond) (that|this|it)|dream of|out of reach|over budget|non-?starter|no-?go|out of the question
	|impossible|not an option|astronomical|exorbitant|insane|crazy|madness|lunacy|bonkers|ridiculous|through the roof|sky-?high|pie in the sky`,
	`undenkbar|(meilenweit|weit|deutlich) (drüber|darüber)|utopisch|utopie|illusorisch|träumen|keine option|ausgeschlossen|unmöglich|scheidet aus
	|astronomisch|exorbitant|wucher|horrend|indiskutabel|wahnsinn|irrsinn|mondpreis*|völlig überzogen|gut und böse|nummer(n)? zu groß
	|(das|ein) (doppelte|dreifache|vierfache|vielfache)`,
);
export const TOO_EXPENSIVE = wordsOrSumsOf(
	`too (\\S+ )?(expensive|pricey|pricy|dear|costly|steep|rich|exorbitant)|(above|beyond) us$|a stretch (for us|too far)
	|(very|really|quite|rather|pretty|awfully|bit|little) (high|expensive|costly|dear|rich) for (us|our|me|a|an)
	|(steep|pricey) for (us|our|me|a|an)`,
	`(sehr|ganz schön|echt|ziemlich|recht|etwas) (teuer|hoch|happig) für (uns|unser*|mich|ein*)|gesalzen|gepfeffert
	|zu (teuer|kostspielig|happig|kostenintensiv|hochpreisig)`,
);
export const TOO_MUCH = wordsOrSumsOf(
	'too (\\S+ )?(high|much|big|large|heavy|hefty|great)(?! (time|work|effort|hassle|detail|stress|data|traffic))|a bit much',
	'zu (viel|hoch|heftig|hohe?r?)(?! (zeit|arbeit|aufwand|stress|daten))',
);
/** “Not at that price”. */
export const NOT_AT_THAT_PRICE = wordsOrSumsOf(
	'(not|no|no can do|never) …4 (at|for) (that|this|your|those) (price|rate|cost)s?',
	'(nicht|nie|niemals) …4 (zu|für) (diesem|dem|diesen|den|ihrem) preis*|(bei|zu) (diesen|dem|diesem|solchen|den|ihren) preis* …4 (nichts|nicht)',
);

/** How people take a price that is beyond them. */
export const SHOCKS = wordsOrSumsOf(
	`(twice|double|three times|more than|as much as) what (my|our) \\S+ (cost|costs|is worth)|fell off (my|the|our) (chair|seat)|jaws? (dropped|hit the)|had to sit down|sticker shock|lost (me|us) at|choked on|nearly (choked|fainted|died|cried)`,
	`vom (stuhl|hocker) (gefallen|gehauen)|spucke weg|(musste|mussten|muss) …3 schlucken|(hart|schwer) geschluckt|umgefallen`,
	`(would|'d|will|could) (sink|ruin|bankrupt|cripple|kill|finish|break|bury) us|ruinier(t|en) uns|in den ruin|bricht uns das genick`,
	`(for|with) that (money|price|amount|sum|kind of money) …2 (could|can|get|might) …3 (hire|buy|employ|rent|pay|build|get)
	|für (das|dieses|den|so viel) (money|preis|betrag) (kann|könnte|kriege|bekomme|stelle|kaufe|können|könnten|kriegen) (ich|wir)`,
);
/** The same, said of nothing but a price. */
export const ROBBERY = wordsOrSumsOf(
	'(daylight|highway) robbery|extortion*|a rip-?off',
	'wucher|abzocke|halsabschneider*|nepp',
);
/** Costs that they bear today: how high they are says nothing about our price. */
export const OWN_COSTS = wordsOrSumsOf(
	'our (\\S+ ){0,2}(costs?|bills?|rent|prices|rates)',
	'unsere (\\S+ ){0,2}\\p{L}{0,20}(kosten|preise|miete)',
);
/** Praise of a price by itself. */
export const GOOD_VALUE = wordsOrSumsOf(
	'a steal|(good|great|excellent) value|cheap enough|very cheap|dirt cheap|inexpensive|cheaper than i',
	'günstig|preiswert|preisgünstig|spottbillig|geschenkt|ein schnäppchen',
);

/** Said of a price or of the money: “financially it’s a no”. */
export const NO_TO_IT = wordsOrSumsOf(
	"(is|it's|that's) a (\\S+ ){0,2}no( (for|from) (us|me))?$",
	'ist das (leider )?ein nein|heißt es (leider )?nein',
);

/** What a price verdict is about: our price, them, or nothing named. */
export const OUR_PRICE = wordsOrSumsOf(
	"that|that's|this|it|it's|its|half|you|you're|your|they|these|the|price|quote|sir|madam|for (us|our|me|my|a|an)",
	'das|dies*|es|ihr*|sie|uns|mir|hälfte|für (uns|unser*|mich|ein*)|preis*|des',
	'^((no|nah|nope|sorry|well|oh|ouch|hm|because|since|way|far|much|a|bit|little|still|just|simply|honestly|clearly|definitely|frankly|even|also) ){0,5}too',
	'^((sorry|nee|nein|ne|weil|da|denn|leider|viel|deutlich|etwas|einfach|schlicht|echt|ehrlich|bleibt|ganz|auch) ){0,5}zu',
);
/** A thing they have today: too expensive, it is a reason to buy. */
export const CURRENT_THING = wordsOrSumsOf(
	`current*|existing|present|incumbent|old|previous|legacy|today's|competitors?|competition|other (vendors?|tools?|quotes?|suppliers?|offers?)
	|manual*|by hand|provider|supplier|agency|consultants?|renewal|we use|we're using|using|downtime|hiring|mistakes?|our (\\S+ )?costs?|scrap|churn`,
	`jetzig*|bisherig*|aktuell*|derzeitig*|bestehend*|alte[nrsm]?|vorhandene*|mitbewerber|wettbewerb*|konkurrenz|andere[nr]? anbieter|handarbeit
	|manuell*|agentur|berater|fehler|ausschuss*|stillstand|personal|nutzen wir|wir nutzen|unsere kosten`,
);

/** Under what there is to spend. */
export const WITHIN = wordsOrSumsOf(
	`(within|inside|under|below|beneath|less than|lower than|cheaper than|fits?( \\S+)? in(to)?|fits?) …4 (${THEIR_MONEY}|(our|my) …2 (limit|ceiling|threshold|plans?)|what …2 (planned|expected|expecting|feared|wanted|intended))`,
	`(match(es)?|meets?|suits?) (our|my|the) (\\S+ )?budget|in (our|the|this year's|my|next year's|the current) …4 (budget|plan|price range|price bracket)`,
	`(less|lower|cheaper) …4 than (we|i|we'd|i'd|what we) …4 (expected|feared|planned|budgeted|thought|pay|reckoned)`,
	`(expected|thought|planned|feared|budgeted|reckoned|reckon) …4 (pricier|more expensive|dearer|double|twice|(be|pay|cost|spend) …4 more)`,
	`im budget (ist|sind|drin|enthalten|vorgesehen)|(ist|sind|liegt|liegen|bleibt|bleiben|passt|bewegt|wäre|kommt|gut|noch|locker|klar|deutlich) …4 (im|innerhalb|unter|unterhalb|in) …4 (budget|rahmen|rahmens|preisklasse|möglichkeiten|grenze|limits?|preisrahmen)`,
	`(weniger|günstiger|billiger|niedriger|tiefer) …4 als …4 (gedacht|dachten?|befürchtet*|erwartet*|eingeplant|geplant|vermutet*|gerechnet|angenommen)`,
	`(unter|unterhalb von|innerhalb von|innerhalb) (dem|dessen),? was (wir|ich|uns|dafür) …6 (zurückgelegt|eingeplant|geplant|vorgesehen|haben|hatten|veranschlagt|gerechnet|bereitgestellt)`,
	`mit …4 (doppelten|mehr|deutlich mehr|höherem preis) gerechnet`,
);
/** A wish or a worry about the budget, which says nothing of its size. */
export const WISHES = wordsOrSumsOf(
	`(want|wants|need|needs|have|has|like|love|try|trying|aim|aiming|important|crucial|concern|concerned|worried|careful|sure|keep|keeping|goal|as long as) …4 (stay|staying|keep|keeping|be|remain|it fits|everything fits)`,
	`^(keeping|staying)`,
	`(müssen|muss|wollen|will|möchten|sollte|sollten|wichtig) …8 (bleiben|halten)`,
);

/** Agreeing to a price; denied, it says that the price is too high. */
const FITTING = [
	`within reach|fine|ok|okay|okey|acceptable|doable|manageable|affordable|feasible|realistic|works|work for|working for|suits?|fits?|alright
	|comfortable|can live with|agreeable|justifiable`,
	`passt|passen|okay|in ordnung|akzeptabel|machbar|möglich|denkbar|drin|tragbar|vertretbar|geht|gehen|leistbar|bezahlbar|erschwinglich
	|stemmbar|zu stemmen|grünen bereich|finanzierbar|darstellbar|realistisch|darstellen|vorstellen|verkraftbar|verschmerzbar|verkaufen|haut …3 hin`,
];
export const FITS = wordsOrSumsOf(...FITTING);
/** Praise of a price: its denial says little. */
export const FINE = wordsOrSumsOf(
	...FITTING,
	`all right|happy with|on the same page|ballpark|bargain|spot on|no-?brainer|(is|are|looks?|seems?|sounds?) …4 (reasonable|fair|good|great|perfect|attractive|competitive|right)
	|(is|that's|it's) a …2 (fair|good|great|reasonable|decent|sensible) (price|deal|offer|rate|figure)
	|what (we|i)('d| had)? (had in mind|(were|was) (thinking|expecting)|planned|budgeted|expected|reckoned)`,
	`sieht …4 gut|(ist|sind|klingt|wirkt|erscheint|finde|finden|für) …4 (angemessen|fair|gut|prima|super)|geht …4 klar|(kriegen|bekommen|schaffen|stemmen) (wir|ich)
	|wir hin|einverstanden|handelseinig|(sind|wären|werden) (wir )?(uns )?(\\S+ )?einig|(damit|mit) (\\S+ ){0,7}leben|ist ein …2 (fairer|guter|angemessener|vernünftiger|anständiger|ordentlicher) (preis|kurs)`,
);
/** “That fits”, “für uns in Ordnung”: about what was spoken of before. */
export const POINTS_BACK = opensWith(
	'yes|yeah|well|ok|okay|sure|so|but|and|oh|ja|naja|also|aber|und|doch',
	"that|this|it|which|sounds|works|perfectly|totally|all|is|fine|deal|for us|we're|we'd be|i'm",
	'mit dem|mit der|das|dies|es|geht|ist|wäre|klingt|für uns|damit|völlig|passt|absolut|wir sind',
);

/** Overruns are what they suffer from, not what our price does. */
export const OVERRUN = wordsOrSumsOf(
	'projects?|jobs?|constantly|always|keeps?|often|usually|overruns?|every time',
	'projekte?|ständig|immer|dauernd|jedes mal|regelmäßig',
);
