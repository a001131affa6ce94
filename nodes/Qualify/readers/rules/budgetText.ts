import { beginningsOf, wordsOrSumsOf, type Wording } from './wording';

/** How people write fast or speak, turned into the words that the lexicons hold. */
const SPELLINGS: Array<[RegExp, string]> = [
	[
		/(?<!\p{L})(do|does|did|have|has|had|is|are|was|were|could|would|should|wo|ca)n'?t(?!\p{L})/gu,
		"$1n't",
	],
	[/(?<!\p{L})can ?not(?!\p{L})/gu, "can't"],
	[/(?<=money|budget|funding|cash|price|cost|purse|spend|everything)'s(?!\p{L})/gu, ' is'],
	[/(?<=n't )(?:possibly|even|really|just|simply) /gu, ''],
	[/(?<!\p{L})(?:hardly|barely|scarcely)(?!\p{L})/gu, 'not'],
	[/(?<!\p{L})(?:not having|having no)(?!\p{L})/gu, "don't have"],
	[/(?<!\p{L})(?:said|says|say) no(?!\p{L})/gu, 'refused'],
	[/(?<!\p{L})(we|they|i) (?:may|might) (?=spend|invest|use|pay|go up)/gu, '$1 can '],
	[/(?<!\p{L})(?:nich|ned|kaum|nimmer)(?!\p{L})/gu, 'nicht'],
	[/(?<=(?:uns|sich|mir|des|das|es) )(?:net|nit)(?!\p{L})/gu, 'nicht'],
	[/(?<!\p{L})(?:nix|nüscht)(?!\p{L})/gu, 'nichts'],
	[/(?<!\p{L})(?:koa|keen|ka)(?=n? (?:geld|cent|kohle|budget))/gu, 'kein'],
	[/(?<!\p{L})kei(?!\p{L})/gu, 'kein'],
	[/(?<!\p{L})(?:kenna|könna|kemma|könn)(?!\p{L})/gu, 'können'],
	[/(?<!\p{L})(?:hamma|hama|homma|ham wir)(?!\p{L})/gu, 'haben wir'],
	[/(?<!\p{L})gibt'?s(?!\p{L})/gu, 'gibt es'],
	[/nein gesagt/gu, 'abgelehnt'],
	[/(?<!\p{L})thats(?!\p{L})/gu, "that's"],
	[/(?<=für )ne(?=[nmr] )/gu, 'eine'],
	[
		/(?<!\p{L})(?:said yes|(?:got|gave|given|have|has) (?:\S+ )?the (?:nod|go-?ahead|okay|ok))(?!\p{L})/gu,
		'approved',
	],
	[/(?<!\p{L})ja (?:gesagt|zum)(?!\p{L})/gu, 'genehmigt'],
	[/^yet (?=(?:there|we|i|it|the|our|my|nobody|no) )/gu, 'but '],
	[
		/(?<!\p{L})financial (?!year|director|officer|service|institution|controller|software|report|statement|department|team|advis)/gu,
		'money ',
	],
	[/(?<=\S )hätten wir/gu, 'haben wir'],
];

const OBSTACLE =
	'(?:problem|issue|obstacle|object|concern|barrier|hurdle|blocker|constraint|worry|worries|deal-?breaker|sticking point|bottleneck|showstopper|trouble|thema|hindernis|hürde|engpass|ding|akt|rolle|streitpunkt)*';
/** “No problem” and its like agree; read as a negation they would turn the clause around. */
const AGREES = wordsOrSumsOf(
	`(?:no|not an?|not the|kein*|nicht das|nicht der|ohne|without) (?:(?:big|major|real|large|huge|großes?|großer|größeres) )?${OBSTACLE}(?! to (?:fix|solve|tackle|address)| zu (?:lösen|beheben))(?: with)?`,
	`(?:isn't|wasn't|aren't|won't be|wouldn't be|not be|not really) (?:(?:an?|the|our|any|much of a|really an?|really the) )?(?:(?:big|major|real) )?${OBSTACLE}`,
	"(?:won't|wouldn't|doesn't) (?:hurt|kill|ruin|bankrupt|scare|frighten|put off|deter)(?: (?:us|me))?",
	"(?:isn't|not) what(?:'s| is) (?:holding|stopping|keeping)",
	'kein* (?:betrag|schwierigkeit|bedenken|sorge|diskussion|debatte|kopfschmerz|bauchschmerz)*',
	'no (?:difficult*|debate|objections?|complaints?|hesitation|reservations?|quarrel|qualms)',
	'schreck(?:t|en) …4 nicht(?: ab)?',
	"(?:isn't|not|won't be|not going to be|nicht) …4 (?:deciding|decisive|main|determining|entscheidend|ausschlaggebend|ausschlag geben)(?: factor)?",
	"(?:doesn't|don't|won't) matter|secondary|zweitrangig|nebensächlich|egal",
	'(?:is|are|ist|sind) (?:fast |almost )?(?:nothing (?:for|to) (?:us|me)|nichts für (?:uns|mich))',
	'no(?:t a)? big (?:deal|thing)|keine große sache|halb so wild|nicht die welt',
	"noch nicht angetastet|nicht angerührt|(?:hasn't|not) been touched|untouched|unspent|unangetastet|unberührt",
	'(?:spent|used) none(?: of it)?|none of it (?:is |has been )?(?:spent|used)|nichts (?:davon )?(?:ausgegeben|verbraucht|angerührt)',
	"nothing …2 (?:to complain about|against)|(?:can't|cannot) complain about|nichts …2 (?:auszusetzen|einzuwenden)|nichts gegen",
	'ohne weiteres',
	'without (?:any )?(?:difficulty|trouble)',
	'without (?:touching|affecting|cutting|endangering|hurting|blinking|flinching|batting an eye*|a second thought)',
	'ohne …4 (?:anzutasten|anzufassen|anzugreifen|zu kürzen|zu gefährden|mit der wimper zu zucken)',
);
/** What looks like a negation, a hedge or a budget and is none. */
const EMPTY = wordsOrSumsOf(
	'no (?:doubt|question|wait|more than|less than|later than)',
	'not (?:only|just|more than|less than|least)',
	'nicht (?:nur|bloß|zuletzt|mehr als|weniger als)',
	'keine frage',
	'(?:maybe|perhaps|vielleicht) (?:next|later|another time|nächste*|später|im)',
	"if (?:you ask me|(?:i'm|we're|i am|we are) …4 honest)",
	'wenn (?:ich|wir) ehrlich (?:bin|sind)',
	'(?:any|your|our|unsere|no|keine) (?:budget|money|cost|price) (?:constraint|restriction|limit|concern|issue|problem|cap|worry|worries)*',
	'budget(?:ary|ing|s)? (?:meeting|plann*|track*|report*|overview|overrun*|responsib*|authority|software|tool|template|calculator|season|round|proposal|cycle|process|committee|control*|management|owner|talk|discussion|year|app|module|feature|sheet|spreadsheet)s?',
	'budgeting',
	'budget(?:planung|runde|verantwort|kontrolle|software|rechner|vorlage|hoheit|verhandlung|gespräch|prozess|übersicht|überschreitung|sitzung)*',
	'haushalts(?:beratung|antrag|anträge|debatte|sitzung|führung|buch|bücher)*',
	'(?:pricing|price|preis)[- ]?(?:page|list|sheet|model|plan|liste|seite|modell)*',
	'(?:cash|kassen)[- ]?(?:register|system|desk|bon|zettel|buch|bücher|schlange|bereich|software)*',
	'money[- ]back(?: guarantee)?',
	'im mittel',
	'without (?:asking|consulting|checking with|bothering)|ohne (?:rückfrage|rücksprache|(?:\\S+ )?zu fragen)',
	'(?:kein|ein|das|dieses|jedes|bestes?|gutes|probates|einziges) mittel',
	'geht …4 (?:ums?|um das)',
);

/** Every name of money that one may spend becomes “money”, of a plan for it “budget”. */
const NAMES: Array<[Wording, string]> = [
	[
		wordsOrSumsOf(
			'budgets|budget lines?|line items?|allowance|allocation|appropriations?|capex|opex|cost cent(er|re)|money plans?',
			`\\p{L}{1,20}-?budgets?|(\\p{L}{1,20}-?)?etats?|(nachtrags|doppel)?haushalt(es|s)?|(haushalts|wirtschafts|investitions|finanz)plan
			|(haushalts|budget)(titel|stelle|posten)|kostenstelle|kostenrahmen|finanzrahmen`,
		),
		'budget',
	],
	[
		wordsOrSumsOf(
			// Money as such.
			`monies|cash|capital|dough|dosh|finances|financially|(money|budget)-?wise|cash ?flow|the means|our means`,
			`(förder|spenden|fremd|bar|preis|projekt|steuer|schul|vereins|lotto|software|it-|start|bildungs|fortbildungs|weiterbildungs)?geld(er|ern|es|s)?|kohle|knete|moneten|zaster|penunzen|schotter|kröten|kapital|liquidität|finanziell*|finanzen|finanzlage`,
			// What it lies in.
			`funds?|kitty|purse( strings)?|wallet|coffers|war chest|((training|innovation|tooling|it) )?pots?|piggy bank|savings|bank account
			|(?<=(our|no|any|money|healthy|decent|good|big|cash) )reserves?|collection (plate|box)`,
			`(förder|finanz|haushalts|sach|dritt|eigen|investitions|bildungs|projekt|rest|landes|bundes|spenden|schul|vereins|stiftungs|fortbildungs|weiterbildungs|digitalisierungs|lotto|eu-|kirchen|steuer|forschungs|kultur|digital|pakt|budget)?mitteln?
			|\\p{L}{0,20}fonds|(vereins|porto|kriegs|stadt|gemeinde|schul|staats|kaffee)?kassen?|(förder)?t(o|ö)pf(e|en)?|\\p{L}{0,20}(innovations|projekt|digital|bildungs|geld|spar)topf
			|(bank|sonder|firmen)?konto(stand)?|säckel|geldbeutel|portemonnaie|rücklagen?|sparschwein|sparstrumpf|opferstock|klingelbeutel|kollekte`,
			// What comes from others.
			`funding|financing|(?<!to |can |will |instantly |please )grants?|subsid(y|ies)|sponsorship|sponsors?|bequest|inheritance|donations?|endowment
			|loans?|overdraft|credit line|line of credit|insurance payout|payout`,
			`finanzierung|förder(ung|summe|bescheid|zusage)|zuschuss|zuschüsse*|zuwendung*|spenden?|sponsor*|kredit(rahmen|linie)?|darlehen|erbe|erbschaft
			|kostenübernahme|kosten(zusage|freigabe)|(budget|förder|finanzierungs|mittel|zuschuss)(antrag|anfrage|freigabe|zusage)`,
			// Spending it.
			`(?<=(the|our|all|any|no|new|it|ary|software|tool|tooling|additional|further|extra|more) )spend|spending|expenditures?|expenses?|purchase orders?|purchases
			|(?<!return on )investments?|money (resources|means|possibilities|commitment)`,
			`ausgaben?|investition(en)?|anschaffungen|(?<=(neue|keine|jede|diese|die) )anschaffung`,
		),
		'money',
	],
];

/** The words as the lexicons know them: lower case, common spellings, without what only looks like a statement. */
export function plain(words: string): string {
	const lower = words.toLowerCase().replace(/[’‘`´]/gu, "'");
	const spelled = SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), lower);
	const meant = [[AGREES, 'fine'] as const, [EMPTY, ' '] as const, ...NAMES];
	return meant
		.reduce((text, [wording, by]) => wording.replaced(text, by), spelled)
		.replace(/,(?=\s)|[.!?…,;]{1,5}$/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/* Parts and beginnings of everything that the lexicons above hold: words without any of them are not read. */

const SUMS =
	/[$€£¥₹]|\d (?:a|per|im|pro|je) \p{L}|\d[.,]\d{3}|\d{5}|\d ?k(?!\p{L})|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3,4}(?!\d)|ty (?:a|per) (?:month|year|seat|user|head)/iu;
const PARTS =
	/budget|money|posten|afford|spent|expens|bezahl|financ|finanz|geld|mittel|etat|kasse|fonds|kosten|preis|kredit|konto|förder|haushalt|tausend|hundert|thousand|hundred|million|numbers (?:work|don)|verausgab|green light|grünes licht/iu;
const BEGINNINGS = beginningsOf(
	// Names of money.
	`monies|funds?|funded|funding|cash|capital|kitty|purse|wallet|pocket|coffer|war chest|grant|subsid|capex|opex|line item|allow|allocat|appropriat
	|dough|dosh|saving|accounts|pots?(?!\\p{L})|piggy|sponsor|bequest|inherit|donat|donor|backers|investors|reserve|overdraft|credit|endowment|means
	|bank|deficit|company card|company credit|lend|loan|payout|collection|cupboard|treasur`,
	`t[oö]pf|kohle|knete|zaster|innovationst|sparschwein|zusch[uü]|zuwend|spende|darlehen|säckel|penunz|schotter|kröten|portemonnaie|rücklage|liquid
	|kapital|posten|groschen|gönner|erb[es]|opferstock|klingelbeutel|kollekte|wirtschaftsplan|stutz|rappe|buchhaltung|kämmer`,
	// Coins and sums.
	`sums?(?!\\p{L})|amount|figure|grand(?!\\p{L})|lakh|crore|bucks|dollar|pound|quid|cents?(?!\\p{L})|dime|rupee|peanuts|per user|per seat|per head`,
	'betrag|beträg|summe|euro|riesen|mille|pro nutzer|pro kopf|paket',
	// Prices.
	`cost|pric|quot|fees?(?!\\p{L})|charge|rates?(?!\\p{L})|subscription|commercial|discount|dear|cheap|steep|too rich|too much|too big|double|twice|times
	|arm and a leg|number|chair|robbery|rip-?off|what we|what i|than we|than i|our limit|limit|ceiling|threshold|league|reach|price bracket|within|range|well under|well below|that high|so far|fits
	|same page|expected|expecting|feared|non-?starter|anything we`,
	`gebühr|kondition|satz(?!\\p{L})|zu teuer|teuer|teurer|kostspielig|günstig|billig|zu viel|zu hoch|das doppelte|dem doppelten|beim doppelten|rabatt|hälfte
	|kragenweite|rahmen|bereich|limit|grenze|möglichkeit|befürcht|erwartet|erhofft|geplant|wie wir|als wir|wie ich|als ich|was wir|sprengt|sprengen|übersteig|überschreit
	|kost|unbezahl|unerschwing|unfinanz|wucher|abzocke|geschenkt`,
	// Spending and paying.
	`spen[dt]|expen|pay|paid|invest|stretch|justif|swing|cough|stump|shell out|fork out|purchas|foot|bill(?!\\p{L})|bills|rent|cover|is paying|being paid|flush|profit|surplus|slash|on hold|on ice
	|outbid|priced out|appetite|willing|wired`,
	`ausg[ae]b|anschaff|leisten|zahl|bezahl|leistbar|erschwing|stemm|berappen|hinblätter|aufbring|locker|auszugeben|rechtfertig|investi|rechnung|überw|verfügung|bereitschaft`,
	// Having none, or too little.
	`broke|skint|penn|coins|strapped|insolv|in the red|belt|free|barrel|ends meet|hand to mouth|luxury|well has|well is|mortgage|well.s|nothing|nowt|zilch|zip for|no provision|prohibit
	|banned|forbid|austerity|carte blanche|slashed|axed|everything (?:we|got|was)|all we`,
	`spar|gespart|schulden|pleite|klamm|blank|sperre|stopp|rote|existenzminimum|gürtel|luxus|gratis|umsonst|runden|insolvenz|konkurs|nichts|nix|freie hand|klacks|firmenk
	|eingeplant|vorgesehen|zu holen|übrig|gesammelt|untersagt|verboten|haben wir|haushaltssperre|ausgabenstopp|investitionsstopp|alles was|gestrichen|bewilligt`,
);
/** A cheap look ahead: whether a text has a sum of money, or any word that may be about money. */
export const mayBeAboutMoney = (text: string): boolean =>
	BEGINNINGS.test(text) || PARTS.test(text) || SUMS.test(text);
