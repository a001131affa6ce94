import { wordsOf, type Wording } from './wording';
import type { Rule } from './rule';

const GOODS_EN =
	'(tools?|systems?|software|solutions?|platforms?|apps?|products?|services?|agency|suppliers?|providers?|vendors?|partners?|packages?|set-?ups?|machines?|devices?|crms?|erps?|replacements?|alternatives?|successors?)';
const GOODS_DE =
	'(*software|*system(e|s)?|*programm(e|s)?|*lösung(en)?|*tools?|*app|*anbieter(n|s)?|*lieferant(en)?|*dienstleister(n)?|*agentur|*anlage|*crm|*erp|ersatz|nachfolger(in)?|alternativen?)';

/** What becomes of the current tool: level 2 considers a change, level 3 has decided on one. */
export type Replacement = { id: string; level: 2 | 3; words: Wording };

export const REPLACEMENTS: Replacement[] = [
	{
		id: 'trigger.considering',
		level: 2,
		words: wordsOf(
			`(look|looks|looking|looked|search|searching|shopping|hunting|on the hunt|in the market|on the lookout|casting around) (\\S+ ){0,2}(for|to find) (\\S+ ){0,4}${GOODS_EN}|(look|looking|searching) (\\S+ )?for (something|a (new|better|different|proper|modern|faster|simpler|cheaper|reliable)|another|other options|an alternative)
			|(need|needs|require|requires|want|wants|would like|we'd like|could do with|desperate for|crying out for|after) (a|an|some|another|to (buy|get|find|purchase) (a|an|some)) (\\S+ ){0,3}${GOODS_EN}|(need|needs|want|wants|require) (something|sth|smth|someone|a (better|proper|reliable|decent|modern|digital|central|faster|simpler|easier) (?!(quote|date|offer|price|time|slot|call|demo|answer|idea|picture|look|understanding|deal|rate))|some (help|kind of|sort of))|what (we|i) (\\S+ )?(need|require|want|lack|are after|'re after) is (?!(a |an |the |your |some )?(quote|price|date|call|demo|approval|signature|budget|time|answer))\\S+|(need|needs|want|wants|looking for|after|require) (a|some) (better |good |simple |simpler |easier |reliable |quick |proper )?ways? (to|of|for)(?! (pay|sign|contact|reach))
			|(consider|considering|considered|think|thinking|explore|exploring|evaluat(e|ing)|discuss|discussing|toying) (\\S+ ){0,3}(switch*|replac*|migrat*|chang(e|ing) (our|the|to|provider*|vendor*|supplier*|system*|tool*)|alternatives?|moving (to|away|off)|leaving (our|the|them))|alternatives? to (our|the|\\S+)|other options|(unhappy|dissatisfied|disappointed|frustrated|fed up|struggling|annoyed|had it) with (our|the|my|what|how|it|them|their|\\S+)`,
			`(suchen|suche|sucht|schauen|sehen|brauchen|brauche|braucht|benötigen|benötige|bräuchten|bräuchte|hätten gern|möchten|wollen|wünschen uns) (\\S+ ){0,6}(neue[snrm]?|andere[snrm]?|bessere[snrm]?|moderne[snrm]?|digitale[snrm]?|vernünftige[snrm]?|zuverlässige[snrm]?|passende[snrm]?|einfache[snrm]?) (?!(termin|angebot|datum|preis|zeit|link|passwort|rechnung|gebäude|standort|halle|mitarbeiter|kollegen|kunden))(\\S+ ){0,2}\\p{L}+|(suchen|suche|sucht|brauchen|brauche|braucht|benötigen|benötige|bräuchten|bräuchte) (\\S+ ){0,6}${GOODS_DE}(?! aus$)|(brauchen|brauche|bräuchten|suchen|suche|benötigen) (\\S+ ){0,3}((was|etwas)(?=,| (für|zum|womit|mit dem)(?!\\p{L}))|(möglichkeit|methode|werkzeug)(?!\\p{L}))|(brauchen|suchen|müssen) (uns )?(\\S+ ){0,2}(was|etwas) (neues|anderes|besseres|vernünftiges)
			|(überlegen|überlege|erwägen|denken|denke|prüfen|liebäugeln) (\\S+ ){0,6}(wechsel*|ablösen|abzulösen|ersetzen|zu ersetzen|umzusteigen|umstieg|alternativen?|umstellung)|alternativen? (zu|zum|für)|(unzufrieden|enttäuscht|genervt) (mit|von)|(mit|von) (\\S+ ){1,4}(unzufrieden|enttäuscht|genervt)`,
		),
	},
	{
		id: 'trigger.decided',
		level: 3,
		words: wordsOf(
			`(need|needs|have|has|got|want|wants|decided|going|plan|plans|planning|must|are|will|committed|ready|forced|intend|intends|looking|keen|aim|about) (to )?(\\S+ )?(be )?(replac(e|ing|ed)|switch(ing)?(?! (on|off|it|gears|topics?|lights?|the light))|mov(e|ing) (off|away from|over to)|migrat(e|ing)|get(ting)? rid of|be rid of|leav(e|ing) (our|the|them)|ditch(ing)?|sunset(ting)?|phas(e|ing) out|retir(e|ing) (our|the)|swap(ping)? out|chang(e|ing) (our )?(vendors?|providers?|suppliers?|tools?|systems?|software|crms?|erps?|agency))|(we're|we are) (replacing|switching|migrating|leaving (our|the|them)|ditching|sunsetting|moving (off|away))|(needs?|has|have) (to be )?(replac(ed|ing|ement))|needs? replacing|(bin|binning|scrap|scrapping|chuck(ing)? out|dump(ing)?|junk(ing)?|throw(ing)? out|kick(ing)? out|retir(e|ing)|do(ing)? away with|get shot of|pull(ing)? the plug on) (the|our|that|this) ((\\S+ ){0,3}${GOODS_EN}|(current|old|existing|present) \\p{L}+)|(the|our|this|that) (\\S+ ){0,5}(must|has to|has got to|needs to|have to) go(?= ?[,.;]| and| but| yet| before| by|$)|(current|old|existing|present) (\\S+ ){1,2}goes(?= ?[,.;]|$)|wants? (shot|rid) of (the|our|these|those|all)|time (to|we|for us to) (retire|replace|changed?|switch(ed)?|mov(e|ed) on) |(need|needs|after|want|require) (a|an) (\\S+ )?replacement
			|(cancel*|terminat*|gave notice|given notice|handed in (our|the) notice) (\\S+ ){0,2}(contract|subscription|licen[cs]e|(on|to) (our|the))|(provider|supplier|vendor|agency) …5 (leaving|moving on|off)(?= ?[,.;]|$)|drop(ping)? (our|the) (current|present|old|existing) \\p{L}+`,
			`(müssen|muss|wollen|will|werden|möchten|sollen|soll) (\\S+ ){0,8}(ablösen|ersetzen|wechseln|umsteigen|austauschen|auswechseln|loswerden|kündigen|abgelöst|ausgetauscht|ersetzt|ausgewechselt)|(haben|hat) (\\S+ ){0,4}(vertrag|abo|lizenz|anbieter|system|software|agentur) (\\S+ ){0,3}gekündigt|(haben|hat|ist) (\\S+ ){0,6}(wechsel|umstieg|ablösung) (\\S+ ){0,3}(beschlossen|entschieden)|wird (\\S+ ){0,4}(abgelöst|ersetzt|abgeschaltet)|(steht|stehen) (\\S+ ){0,3}zur ablösung|(fliegt|fliegen|muss|müssen|soll|kommt|kommen|schmei(ß|ss)en|werfen) (\\S+ ){0,5}(raus|weg|in die tonne)(?= ?[,.;]| und|$)|(alte[nrs]?|bisherige[nrs]?|jetzige[nrs]?) (\\S+ ){1,2}(abzuschalten|abzulösen|auszutauschen|abzuschaffen|loszuwerden|stillzulegen|rauszuwerfen|zu ersetzen|zu kündigen)|kündigung (\\S+ ){0,6}(raus|geschrieben|verschickt|abgeschickt|unterwegs|eingereicht|ausgesprochen)`,
		),
	},
];

/** The end of what they have now; with a date it moves them to decide. */
export const ENDS = wordsOf(
	`(contract|licen[cs]e|subscription|agreement|term|deal|lease) …(\\S+ ){0,3}(ends?|ending|expires?|expiring|runs? out|is up|up for renewal|renews?|over|until|up (in|at|on|by))|renewals?|renew|up for renewal|end[- ]of[- ]life|discontinued|(is|are|will be|being) shut(s|ting)? down`,
	`(vertrag|lizenz|abo|vereinbarung|leasing*|wartungsvertrag|*vertrag) (\\S+ ){0,6}(läuft|endet|aus|verlängert|verlängerung)|(läuft|endet) (\\S+ ){0,4}(vertrag|lizenz|abo|vereinbarung|*vertrag)|vertragsverlängerung|vertragsende|verlängerung|wird (\\S+ ){0,4}(eingestellt|abgekündigt)`,
);
/** An end too far off to move anybody. */
export const ENDS_LATE = wordsOf(
	'(another|more|next|for) (\\S+ )?(two|three|four|five|six|ten|\\d+) (more )?years|locked',
	'läuft noch|noch (\\S+ ){0,3}jahre*|erst in …jahren',
);

export const TOPIC: Rule = {
	id: 'pain.topic',
	criterion: 'intent.pain',
	level: 1,
	hedged: true,
	en: /\b(?:interested in|curious about|(?:want|like|love|trying) to (?:learn|know|understand|find out)|learn(?:ing)? more|more (?:information|info|details) (?:about|on)|researching|looking (?:into|for|at)(?! (?:the |your |some |any |our )?(?:pric|cost|quote|fee|rate|offer|discount)))\b/iu,
	de: /\b(?:interessieren? (?:uns|mich)|interessiert an|interesse an|mehr (?:erfahren|informationen|infos)|informationen (?:zu|über)|infos (?:zu|über)|suchen? (?:nach|eine|ein|einen))\b/iu,
};

export const NAMES_TOOL: Rule = {
	id: 'trigger.namesTool',
	criterion: 'intent.trigger',
	level: 1,
	en: /\b(?:[Ww]e|I|[Oo]ur team|[Tt]he team|[Ee]veryone) (?:are |'re |am |'m |currently |already |still |mostly |all |have been |also |today |now ){0,3}(?:use|uses|using|run|running|work with|working with|rely on|have|got|on|track everything in|live in|manage (?:it|this|everything|leads) (?:in|with)) (?:(?:a|an|the|our|mostly|just|only) )?(?:[A-Z]\p{L}{2,}|spreadsheets?|excel|an? in-house|homegrown|a custom)\b|\b[Cc]urrent(?:ly)? (?:tool|system|solution|vendor|provider|setup|stack|crm|software|using|on)\b|\b(?:[Tt]oday|[Rr]ight now|at the moment) (?:we|it's|we're)\b/u,
	de: /\b(?:[Ww]ir|[Ii]ch|[Uu]nser Team) (?:nutze[nt]?|verwende[nt]?|benutze[nt]?|arbeite[nt]? (?:\S+ ){0,3}mit|setze[nt]? (?:\S+ ){0,3}ein|haben)\b|\b(?:[Aa]ktuell|[Dd]erzeit|[Mm]omentan|[Bb]isher|[Hh]eute|[Zz]urzeit) (?:\S+ ){0,2}(?:nutzen|verwenden|arbeiten|haben|läuft|setzen|nutze)\b|\b(?:unser|das) (?:aktuelles|derzeitiges|jetziges|bestehendes) (?:tool|system|crm|werkzeug)\b/u,
};
