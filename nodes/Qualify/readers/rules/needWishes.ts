import { wordsOf, type Wording } from './wording';

const COUNT_EN =
	'(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|\\d+|a dozen|several|a couple of)';
const COUNT_DE =
	'(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|hundert|\\d+|mehrere|ein paar)';
/** What is needed for a deal rather than bought in it. */
const NO_GOODS_EN =
	'(?!(\\S+ )?(time|times|offers?|quotes?|quotations?|prices?|pricing|figures?|numbers?|dates?|days?|weeks?|months?|quarters?|years?|hours?|minutes?|minute|week|month|meetings?|calls?|demos?|demonstration|appointments?|slots?|approvals?|signatures?|signs?|decisions?|budgets?|money|funds|funding|ideas?|answers?|reasons?|things?|details?|info|information|references?|examples?|look|manager|director|boss|owner|investor|job|deal|terms|discount|rate|options|opinions?|views|steps?|euros?|dollars?|pounds|grand|k|thousand|million|percent|person|people|votes?|bids|documents|papers|paperwork|understanding|picture|chance|contract|talk|chat|conversation|contacts?|link|copy|argument|business case|sign-?off|beers?|drinks?|life|friends?|dad|mum|mom)(?!\\p{L}))';
const NO_GOODS_DE =
	'(?!(\\S+ )?(*termine?|*zeit|*angebote?|*preise?|zahlen|tage|tagen|wochen?|monate?|quartale?|jahre?|stunden?|minuten?|*gespräche?|demos?|freigaben?|*unterschrift(en)?|entscheidung(en)?|*budgets?|geld|mittel|ideen?|antwort(en)?|gründe|informationen|infos|details|beispiele|referenzen|chef|investor|job|stelle|rabatte?|optionen|meinung(en)?|schritte?|euro|prozent|tausend|leute|personen|stimmen|unterlagen|vertrag|link|kontakte?|ansprechpartner|parkplatz|adresse|nummer|weg|grund|wohnung|bier|freunde?)(?!\\p{L}))';
const BETTER_EN =
	'(new|newer|better|bigger|larger|smaller|faster|stronger|sturdier|lighter|cheaper|quieter|used|second-hand|secondhand|refurbished|second|another|different|reliable|proper|modern|decent|additional|extra|replacement)';
const WANT_EN =
	"(need|require|want|would like|'d like|'d love|could do with|could use|are after|'re after|am after|'m after|looking for|have to get|have to find|need to get|need to find|must get|must find|'ve got to get)";
const BUY_EN = '(buy|purchase|order|acquire|procure|lease|rent|invest in)';
const SUPPLIER_EN =
	'(providers?|partners?|suppliers?|vendors?|agency|manufacturer|contractor|hosting company|(hosting|cleaning|delivery|logistics|software|it|security|phone|printing|catering) (company|firm|people)|courier|carrier|host|accountant|bookkeeper|caterer|cleaners?|landlord|wholesaler|bank|insurer|distributor)';
const SUPPLIER_DE =
	'(*anbieter(in)?|*lieferant(en|in)?|*dienstleister|hersteller|vermieter|agentur|hoster|provider|partner|spedition|*firma|großhändler|steuerberater(in)?|buchhalter(in)?|versicherer|versicherung|hausbank|bäcker|caterer|wäscherei)';

/** Plain wishes to buy, and what they had being taken away: “we need two new vans”. */
export const WISHES: { id: string; level: 2; words: Wording }[] = [
	{
		id: 'trigger.wish',
		level: 2,
		words: wordsOf(
			`(we|i|and|we'd|i'd|we're|i'm|team|office|shop|company) ?(\\S+ ){0,2}${WANT_EN} (\\S+ ){0,1}(${COUNT_EN} (more |new |extra |additional |\\p{L}+er )?|(a |an |some |our |the )?(\\S+ )?${BETTER_EN} )${NO_GOODS_EN}\\p{L}{3,}
			|^(urgently |really )?need (${COUNT_EN} (new )?|(a |an |some )?${BETTER_EN} )${NO_GOODS_EN}\\p{L}{3,}
			|(want|would like|we'd like|i'd like|looking|hoping|planning|intend|going|ready|keen|need|have|decided|about) to (\\S+ )?${BUY_EN} (a|an|some|${COUNT_EN}|new|used|your|our own|more) ${NO_GOODS_EN}\\p{L}{3,}
			|(we|i|we're|i'm|and) (\\S+ ){0,2}(need|want|looking for|after|would like|'d like) ((someone|somebody)$|(someone|somebody|a (firm|company|partner|person|contractor|specialist)) (to|who|that|which) (?!(sign|decide|approve|talk|speak|pay|love|hug|call|tell)))
			|(we|i|and) (\\S+ )?(need|want|would like|'d like|have|need to|want to|would like to|'d like to|have to|must) (to )?(get |have )?(our|the|this|these|those) (\\S+ ){1,3}(repaired|fixed|replaced|serviced|cleaned|installed|overhauled|redone|rewired|painted|insured|upgraded|renewed|translated|printed|sealed|tiled|coated|rebuilt|extended)
			|(need|want|like|send (us|me)) (\\S+ ){0,2}(quotes?|quotation|offer|prices?) (for|on) (${COUNT_EN}|a new|new) ${NO_GOODS_EN}\\p{L}{3,}
			|(we're|we are|we will be|we'll be) (\\S+ )?(chang|replac|renew|upgrad|moderni[sz]|overhaul)ing (our|the) (?!(minds?|plans?|offer|terms|date))\\p{L}+
			|(open|opening|opens|start|starting) (\\S+ ){0,8}and (\\S+ )?need (a|an|some) ${NO_GOODS_EN}\\p{L}+`,
			`(brauchen|brauche|bräuchten|bräuchte|benötigen|benötige|suchen|suche|hätten gern|hätte gern) (wir |ich |noch |dringend |also |jetzt |bald |demnächst |gern |gerne ){0,4}${COUNT_DE} (\\S+e[nrs]? )?${NO_GOODS_DE}\\p{L}{4,}
			|(wollen|will|möchten|möchte|würden gern|würde gern|würden gerne|würde gerne|hätten gern|müssen|planen) (\\S+ ){1,7}(kaufen|anschaffen|anzuschaffen|bestellen|beschaffen|zulegen|mieten|leasen|neu vergeben|neu ausschreiben|erneuern|reparieren lassen)
			|(wollen|möchten|suchen|brauchen|will|möchte|suche|brauche|benötigen|bräuchten) (\\S+ ){0,4}(einen?|ein|was|etwas) (neue[nrs]?|andere[nrsm]?)(?= ?[,.;]| und| aber|$)
			|(wollen|möchten|suchen|brauchen|will|suche|brauche) (\\S+ ){0,3}jemand(en)? ander(en|s|e)(?!\\p{L})|wir (ersetzen|erneuern|modernisieren|wechseln) (\\S+ ){0,3}(unsere?[nms]?|die|den|das|alle) (\\S+ )?(?!(meinung|thema|pläne))\\p{L}{4,}|wir (bestellen|kaufen|beschaffen|leasen|mieten) (\\S+ ){0,2}(neue[nrs]?|${COUNT_DE}) ${NO_GOODS_DE}\\p{L}{4,}|wir (rüsten|statten|richten) (\\S+ ){1,5}(neu aus|aus|neu ein)(?= ?[,.;]| und|$)
			|(will|wollen|möchte|möchten|brauchen|brauche|benötigen|benötige|bräuchten|suchen|suche) (wir |ich |noch |dringend |also |jetzt |bald |gern |gerne ){0,4}(eine|einen|ein) (zweite|dritte|weitere|zusätzliche|größere|bessere|schnellere|gebrauchte|robustere|stärkere|kleinere|leisere)[nrs]? ${NO_GOODS_DE}\\p{L}{4,}|(müssen|wollen|möchten|will|möchte|würden gern|muss) (\\S+ ){1,6}(reparieren|versiegeln|installieren|einbauen|streichen|sanieren|reinigen|renovieren|montieren|übersetzen|drucken|umbauen|entwickeln|anfertigen|einrichten|nachrüsten) lassen|wir (stellen|tauschen|lösen) (\\S+ ){0,3}unsere?[nms]? (\\S+ ){1,4}(um|aus|ab)(?= ?[,.;]| und|$)
			|(muss|müssen) (\\S+ ){1,5}her(?= ?[,.;]| und| bis| zum|$)
			|(suche|suchen) (\\S+ ){0,3}(einen?|ein|jemanden?) (\\S+ )?${NO_GOODS_DE}(?!termin)\\p{L}{4,}(?! (zu|für (ein gespräch|einen termin)))|(suchen|suche|brauchen|brauche) (\\S+ ){0,2}jemand(en)?(?=,|$| der | die )
			|(könnten?|könnt) (\\S+ ){1,6}gebrauchen`,
		),
	},
	{
		id: 'trigger.dropped',
		level: 2,
		words: wordsOf(
			`(our|the|my) (?!(last|previous|former|first) )(\\S+ ){0,2}${SUPPLIER_EN} (\\S+ ){0,2}(dropped us|(terminated|cancelled|canceled|ended|pulled out of) (our|the)|gave us notice|given us notice|pulled out|closing (down|its doors)|shut(s|ting)? (down|up shop)|closed (down|its doors|their doors)|folding|folded|wound up|packing it in|went under|going under|gone under|retired|retiring|is moving abroad)|(lost|losing) our (\\S+ )?${SUPPLIER_EN}`,
			`(unser|unsere|der|die|mein|meine) (\\S+ )?${SUPPLIER_DE} (\\S+ )?(hat|haben|will|wird|ist) (\\S+ ){0,7}(gekündigt|aufgegeben|dichtgemacht|dicht gemacht|zugemacht|aufgehört|in rente|weggefallen|abgesprungen|hingeworfen|hingeschmissen|pleite|insolvent)|${SUPPLIER_DE} (macht|machen) (\\S+ ){0,4}(dicht|zu)|${SUPPLIER_DE} (geht|gibt|hört) (\\S+ ){0,5}(in rente|auf|in pension)|${SUPPLIER_DE} kündigt uns|uns (ist|sind) (\\S+ ){0,4}${SUPPLIER_DE} (weggebrochen|abgesprungen|weggefallen)`,
		),
	},
];
