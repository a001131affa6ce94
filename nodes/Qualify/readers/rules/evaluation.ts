import { finding, findingsOf, type Finding, type Place } from './place';
import type { Rule } from './rule';
import { PRODUCTS } from './products';
import { wordsOf } from './wording';

const OPTIONS_EN = `(vendors|tools|options|solutions|platforms|alternatives|competitors(?! of ours)|products|suppliers|providers|systems|packages|offerings|crms|erps|apps|agencies
	|(other|another|different|second|third|your) …1 (vendor|tool|solution|platform|product|supplier|provider|system|competitor|package|crm|erp|app|agency))`;
const OPTIONS_DE = `(anbietern?|lösungen|tools|systemen?|optionen|produkten?|alternativen|programmen?|softwarelösungen|dienstleistern?|wettbewerbern?|mitbewerbern?|agenturen|lieferanten|angeboten?)`;

const RULES: Rule[] = [
	{
		id: 'evaluation.justLooking',
		criterion: 'intent.evaluation',
		level: 0,
		en: wordsOf(
			`(?<!not )(?<!n't )(just|only|merely|simply) (really )?(looking(?! (for|to|into|at|after|forward))|browsing|curious(?! about (the )?(pric*|cost))|window shopping|snooping|kicking (the )?t[iy]res|having a (look|nose|nosey|peek|browse))
			|(out of|pure|sheer|idle) curiosity|(ended up|landed) here by (accident|chance)|decided (against|not to) …1 buy*
			|(just|only) (reading|here to (read|look|learn))`,
		),
		de: wordsOf(
			`(?<!nicht )nur …2 (umschauen|umsehen|umgucken|schauen|gucken|stöbern|reinschauen|reingucken|reinschnuppern|neugierig|neugier)
			|(schaue?|schauen|sehe|sehen|gucke?|gucken) (mich|uns) (?<!nicht )nur …2 um
			|(stöbere|stöbern|schaue|gucke) …1 nur|(reine[r]?|bloße[r]?|aus) …1 neugier(de)?|(lese|lesen) …1 nur …1 mit
			|zufällig …1 (hier|gelandet|darauf)|gegen (einen|den) kauf entschieden|nur …1 (informationshalber|aus interesse)`,
		),
	},
	{
		id: 'evaluation.notBuying',
		criterion: 'intent.evaluation',
		level: 0,
		polarity: 'any',
		en: wordsOf(
			`(n't|not|no longer|nobody …2 (is|are)|no one …2 is) …3 (evaluating|in the market|(looking|planning|intending|hoping|out) to (buy|purchase|switch|evaluate)|shopping|buying(?! into)|comparing|looking (for|at) (anything|any (tools?|vendors?|software|products?)))
			|(n't|not) …1 in (buying|shopping) mode|nothing …1 planned|no …1 (purchase|switch|change) …1 planned
			|no …1 (plans?|intention|interest|desire) (to|of|in) (buy*|purchas*|evaluat*|sign*|order*|spend*)`,
		),
		de: wordsOf(
			`(wollen|möchten|werden|möchte|will|wollte|wollten|beabsichtigen) …3 (nichts|nicht|kein(e|en|er)?) …3 (kaufen|anschaffen|evaluieren)(?! lassen)
			|(planen|haben|habe|besteht|gibt) …4 (nicht|kein(e|en|er|erlei)?) …2 (zu kaufen|anzuschaffen|kaufabsicht*|anschaffung*|kaufinteresse)
			|(kaufe|kaufen) …2 nichts
			|kein(e|en|erlei) …1 (kauf|anschaffung|neuanschaffung|wechsel) …1 (geplant|vorgesehen|im sinn|vor)
			|(suchen|suche|evaluieren|evaluiere|vergleichen) …3 nichts|nicht …2 (am evaluieren|auf der suche)`,
		),
	},
	{
		id: 'evaluation.early',
		criterion: 'intent.evaluation',
		level: 1,
		hedged: true,
		en: wordsOf(
			`(at|in|it's|it is|we're|we are|i'm|i am|still|very|quite) …3 (early|initial|exploratory|discovery) (stages?|phase|days)(?! of (our|the|a|my) (?!(search|research|evaluation|project|selection)))
			|(just|only|barely|we've|we're|we|i'm|i've|i) …2 (starting|started|beginning|began|begun) …1 (to )?(look(ing)?(?! (bad|worse|like|good))|research*|explor*|evaluat*|compar*|think(ing)? about (buying|replacing|changing|a)|(our|the|my) (search|research|evaluation))
			|(i'm|we're|i am|we are|just|still|currently|only) …2 (collecting|gathering|getting) …2 (information|info|an overview|a (feel|sense|picture)|a first (idea|impression))(?! (from|about our|on our))
			|(to )?get (an overview|a (feel|sense|picture)|a first (idea|impression))
			|(explore|exploring) …2 (options|what|market|possibilities|tools|solutions|vendors)
			|(understand|see|learn|find out|figure out) what …4 (exists?|available|possible)
			|(beginning|start) of (our|the|my) (search|evaluation|research|journey)|new to (this|the topic)
			|(still|just|only) …1 (figuring|working|finding) out what|gathering …1 (ideas|inspiration|input)
			|doing …1 (some|a bit of|my|our|initial|first|preliminary|market) …1 research|first look
			|learn more(?! about our)|what('s| is) (out there|available|on the market)
			|(just|only) (looking at|checking|asking about|curious about|comparing) …2 (prices?|pricing|costs?|rates)`,
		),
		de: wordsOf(
			`(stehen|sind|stecken|befinden uns|bin) …4 (am anfang|in den anfängen|in der (orientierungsphase|recherchephase|recherche|findungsphase)|in einer (frühen|ersten|sehr frühen) phase)(?! (des|der|eines) )
			|erste[nrs]? (überblick|eindruck|informationen|infos|recherche*|sondierung*|orientierung)|marktüberblick
			|überblick (verschaffen|bekommen|gewinnen|holen)|(fangen|fange|beginnen|beginne) …2 erst …1 (an|damit)
			|(beginnen|beginne|starten|starte) …2 (mit|in) …1 (recherche|suche|auswahl|sichtung)|kinderschuhen
			|am beginn (unserer|der) (suche|auswahl)
			|(einen|ein|ersten) …1 (eindruck|überblick|gefühl|bild) …1 (verschaffen|bekommen|gewinnen|machen)|was es …3 gibt
			|was (der|am) markt|sondieren|sondiere|orientieren uns|orientiere mich
			|(recherchieren|recherchiere) (?!für (unsere|einen|den) )
			|(sammle|sammeln|hole|holen) …4 (informationen|infos)(?! (über|von|zu) unser*)
			|(informieren uns|informiere mich|mache mich schlau|machen uns schlau)
			|(uns|mich) …3 (informieren|schlaumachen|schlau machen|einlesen)
			|nur …3 preise …1 (anschauen|ansehen|angucken|vergleichen|wissen|checken)`,
		),
	},
	{
		id: 'evaluation.comparing',
		criterion: 'intent.evaluation',
		level: 2,
		en: wordsOf(
			`(compar(e|ing|ed)|evaluat(e|ing|ed)|assess(ing|ed)?|weigh(ing)?( up)?|review(ing|ed)?|look(ing|ed)? at|consider(ing|ed)?|test(ing|ed)?|talk(ing|ed)? (to|with)|speak(ing)? (to|with)|spoke (to|with)|spoken (to|with)|seen|met( with)?|demos? (from|with|of)|check(ing|ed)? out|narrow(ing|ed)? down) …5 ${OPTIONS_EN}
			|(we're|we are|i'm|i am|are|currently|still|actively|now|been) …2 (evaluating|comparing|shopping around|assessing)(?! (applica*|candidates|job|staff|students|customers|leads|claims|risks?|properties|damage))
			|(lead|leading|charge of|part of|involved in|doing|running|our|during|finish*) (the |our |this |an )?evaluation(?! (forms?|sheets?|of (our|the) (staff|students|employees|teachers|results)))
			|(quotes?|offers?|bids?|proposals?) from …3 (other|another|suppliers|vendors|providers|competitors|companies)
			|(first|second|third|fourth|fifth) (company|vendor|provider|supplier) (we're|we are|i'm|we've|i am) …1 (speak*|talk*|contact*|call*|ask*)
			|had a (look at|demo (of|from|with))(?! (your|the) (page|website|site|blog))
			|also (looking at|considering|talking to|seeing|testing)(?! (our|the) )
			|compar(e|ing) (you|your|this|it) (to|with|against)|vendor (selection|evaluation|comparison)
			|(you|yours) (vs\\.?|versus)|(vs\\.?|versus) (you|yours)`,
		),
		de: wordsOf(
			`(vergleichen?|evaluieren?|prüfen?|testen?|sichten|begutachten?|bewerten|schauen|sehen|gucken) …6 ${OPTIONS_DE}
			|${OPTIONS_DE} …2 (angesehen|angeschaut|angeguckt|angefragt|angeschrieben|verglichen|getestet|eingeholt|im (gespräch|blick|vergleich|kontakt)|zum vergleich|auf dem zettel)
			|(holen|hole|haben) …4 (vergleichsangebote|(mehrere|weitere|verschiedene|andere|zwei|drei|vier) angebote)
			|angebote von …2 (anderen|anbietern|mitbewerbern)
			|vergleich(en|e) (sie|euch|ihre|ihr|gerade|derzeit|noch|aktuell)(?= (mit|$)|$)
			|evaluieren (wir|derzeit|gerade|aktuell|noch|momentan)|evaluierung|mehrere anbieter|marktvergleich
			|anbietervergleich|anbieterauswahl|auswahlprozess|auswahlverfahren`,
		),
	},
	{
		id: 'evaluation.requires',
		criterion: 'intent.evaluation',
		level: 2,
		hedged: true,
		en: wordsOf(
			`(must|needs?|has|have|should|require*) …6 (integrat(e|es|ion|ions) (with|into|to)|connect to|compatible with|single sign-on|sso|saml)
			|your (prices?|pricing|price list|rates|fees)(?! (went|are too))|soc ?2|iso ?27001|security questionnaire
			|penetration test`,
		),
		de: wordsOf(
			`(muss|müsste|soll|sollte|müssen|brauchen) …6 (integrieren|integrierbar|anbinden|angebunden|anbindung|schnittstelle*|kompatibel|single sign-on|sso)(?! (lassen|an) unser* (mitarbeiter|kunden))
			|ihre (preise|preisliste|konditionen)|iso ?27001|soc ?2`,
		),
	},
	{
		id: 'evaluation.shortlist',
		criterion: 'intent.evaluation',
		level: 3,
		en: wordsOf(
			`short-?list(ed|ing)?(?! (of )?(applicants|candidates))|short list
			|down to (you|two|three|2|3|a few|the (final|last)|\\S+ (vendors|finalists|options|suppliers))
			|between (you|your \\p{L}+) and|finalists?(?! (of|in) (our|the))
			|(in|into|for) (our|the) final (round|two|three|selection)|final (two|three|candidates)
			|final stages? of (our|the) (evaluation|selection)
			|(issue|issued|issuing|send|sent|sending|publish|published|prepare|preparing|prepared|run|running|ran|launch*|start*|have|has|got|attach*|our|invite*|finali[sz]*) …2 (rf[pqi]|request for proposals?|invitation to tender|tender)(?! (team|office|platform|business|writer))
			|(out|go|going) to tender
			|(run|running|ran|doing|do|start|started|starting|finished|completed|planning|plan|set up|agreed|middle of|during|on|in) …3 ((?<!clinical )trial|pilot|proof of concept|poc|bake-?off|sandbox test)(?! (school|licen[cs]e|shortage))
			|(trial|test account) …1 (ends|expires|runs|started|is (over|running))|pilot (with|went|runs|starts)
			|pilot (project|phase|programme|program|group)|signed up for …3 trial
			|(trial|proof of concept|poc) (ends|expires|runs|is (over|running))
			|(been|be|are|we're|currently|already|now|start) (trial+ing|piloting|testing (you|it|your))`,
		),
		de: wordsOf(
			`engere[nrm]? (auswahl|wahl|kreis)|shortlist|short-list|endauswahl
			|(finale[nr]?|letzte[nr]?|zweite[nr]?) (auswahl|runde)|endrunde|den (letzten|besten) (zwei|drei)
			|${OPTIONS_DE} …3 (im rennen|übrig|in der auswahl)|zwischen (ihnen|euch) und
			|(machen|schreiben|bereiten|starten|planen|veröffentlich*|haben|führen|läuft|erstellen|unsere|im rahmen) …4 ausschreibung(?! (gewonnen|verloren|teilgenommen))
			|lastenheft|leistungsverzeichnis|pilot(projekt|phase|versuch|betrieb|test|lauf|ierung)(s|es|en)?|pilotieren|poc
			|proof of concept|teststellung|test-?(account|zugang|version) …1 (läuft|endet|abgelaufen)|auf sie und|testphase
			|testinstallation
			|(testen?|probieren?) (ihre?|eure?|euer|die (software|app|lösung)|das (tool|system|produkt)|es|sie) …3 (seit|gerade|bereits|schon|derzeit|aktuell)
			|(testen?) (gerade|bereits|schon|derzeit|aktuell|seit) …3 (ihre?|eure?|die|das|${OPTIONS_DE})`,
		),
	},
];

/** A question, or words that ask without a question mark. */
const ASKS = wordsOf(
	`^(how (much|do|does|is|are|would|will|can)|what (is|are|does|do|would|will)|what's|which|where|is (it|there|the|your)|are (you|there)|do you|does (it|your|the)|can (it|you|your|we)|will it|could (it|you))
	|(like|love|want|need|keen) to (know|understand|hear|learn|find out|get|see|have|discuss)|interested in
	|wondering|curious about|tell (me|us)|let (me|us) know|send (me|us)|please|pls
	|looking for (pricing|prices|a price|info*)|questions? (about|on|regarding)|asking (about|for)
	|info(rmation)? (on|about)`,
	`^(was|wie|welche*|wo|ist|sind|gibt|kann|können|lässt|läuft|funktioniert|unterstützt|haben sie)|wüssten?|wissen
	|erfahren|interessier*|interesse|frage(n)? (zu|zum|zur|nach)|bitte|schicken|senden|nennen|hätten? gern*
	|bräuchten?|(infos?|informationen) (zu|über)|gern*`,
);
const ASKS_PRICE_OR_FIT: Rule = {
	id: 'evaluation.asksPriceOrFit',
	criterion: 'intent.evaluation',
	level: 2,
	asked: true,
	hedged: true,
	en: wordsOf(
		`how much (is|are|it|does|do|would|will|for|per)|how do you (charge|price|bill|license)|(come|comes|amount) to
		|costs?(?! (us|you|me|them|him|her) )|pric(e|es|ing|ed)(?! (of|for) (steel|wood|oil|gas|our))|discounts?|rates
		|fees?|licen[cs]ing|licen[cs]e (model|fee)s?|per (seat|user|licen[cs]e)|quote for|gdpr|hipaa|soc ?2|iso|dpa
		|data (processing|residency|protection|cent(er|re))|pen(etration)? tests?|encrypt*|security|secure
		|complian(t|ce)|certifi(ed|cation)|(data|servers?) …3 (hosted|stored|located|processed)
		|where (is|are) …2 (data|servers?)|hosted|on[- ]prem*|self[- ]host*|sso|saml|single sign[- ]on
		|(do|does|can|will|could|would|is|are) (it|you|this|your \\p{L}+|the (tool|system|software|product|platform|app)|there) …3 (integrat*|work (with|on|in|without|for)|talk to (our|my|sap|the)|communicate with|connect*|sync*|support(?! (me|us))|handle|scale|export|import|replace|compatible|an api|multi*)
		|integrat(e|es|ions?) (with|into|to)|compatible with
		|(does|can|will|is|are|do|has|have) your (tool|software|products?|platform|cloud|app|system|solution|service|servers?|api|plans?|packages?|support|integrations?|hardware|devices?|licen[cs]es?)(?! (team|hiring|department|down|broken))
		|how (do|does|would|are|is) (you|your \\p{L}+|it|this|the product) …2 (compare|stack up|differ|different|measure up)
		|sets? (you|your \\p{L}+|it|this) …2 apart|makes (you|it|this|your \\p{L}+) …1 (different|better|unique|special)
		|(difference|differences) between|why (should|would) (we|i) (pick|choose|go with|take|buy|use|switch)
		|better than|advantages? (over|of)|host (in|on|it|our|the)|(plan|package|price|pricing|subscription) includes?
		|includes? …2 (plan|package|price)|included in`,
	),
	de: wordsOf(
		`(was|wie viel|wieviel) …4 kost*|kostet|kosten
		|preis(e|es|en|liste|modell*|übersicht|auskunft)?(?! (für|von) (holz|stahl|öl|gas|unser*))|teuer|rabatt*
		|*rabatte?|synchronisier*|gebühr*|lizenz(modell|kosten|gebühr)*|lizenzen|konditionen|abrechn*|tarif*|kosten pro
		|pro (nutzer|lizenz|seat|platz|monat)|dsgvo*|datenschutz*|auftragsverarbeitung*|avv|iso|soc ?2|zertifi*
		|serverstandort|rechenzentrum|server|gehostet|gespeichert|verschlüssel*|sso|single sign-on|schnittstellen?|api
		|integriert?|integrieren|integration(en)?|integrierbar|anbinden|anbindung|angebunden|anschließen|kompatibel
		|exportieren|importieren|(funktioniert|läuft|klappt) (das|es|die|ihre?) …4 (mit|auch|auf|ohne|unter)
		|(unterstützt|unterstützen) (sie|ihre?|das|es|die)|mandantenfähig
		|(kann|ist|hat|läuft|arbeitet|bietet|können) (ihre?|eure?|die|das) (software|lösung|tool|produkt|system|plattform|cloud|app|anwendung|programm)
		|arbeitet (das|es|die) …4 (zusammen|mit)|(verlangen|nehmen|berechnen) sie|warum sollten wir
		|(sie|ihr*|das) (besser|anders)|besser als|vorteile? (gegenüber|von)
		|unterscheide(t|n) …2 (sie|ihr|euch|ihre?|das)|unterschied (zu|zwischen|zum)`,
	),
};
/** “I was just looking at pricing”: nobody compares yet. */
const MERELY = wordsOf(
	'(just|only) (looking at|checking|curious about|browsing) …2 (prices?|pricing|costs?|rates)',
	'nur …3 preise?',
);

/** “We had a look at Zendesk”: a product by name is one of those they choose from. */
const TRIES_OUT = wordsOf(
	'looked at|look at|looking at|tried|trying|seen|demo (of|from)|considering|considered|compar(e|ed|ing)|evaluat(e|ed|ing)|tested|testing',
	'angeschaut|angesehen|angeguckt|getestet|ausprobiert|verglichen|vergleichen|evaluieren|prüfen',
);

/** Whether they buy at all, and how far the choice is. */
export function evaluationAt(place: Place): Finding[] {
	const asks = place.context.question || ASKS.test(place.words);
	const read = findingsOf(asks ? [...RULES, ASKS_PRICE_OR_FIT] : RULES, place);
	const found = choosesByName(place)
		? [...read, finding(place, 'intent.evaluation', 2, 'evaluation.namesProduct')]
		: read;
	return MERELY.test(place.words) ? found.filter(({ level }) => level < 2) : found;
}

const choosesByName = ({ words, context }: Place): boolean =>
	!context.question &&
	!context.negated &&
	!context.reported &&
	TRIES_OUT.test(words) &&
	PRODUCTS.test(words);
