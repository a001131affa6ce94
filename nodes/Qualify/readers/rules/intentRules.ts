import type { Rule } from './rule';

export const PAIN_RULES: Rule[] = [
	{
		id: 'pain.justLooking',
		criterion: 'intent.pain',
		level: 0,
		en: /(?<!n[o'’]t )\bjust (?:looking(?! (?:for|to|into|at))|browsing|curious|having a look|poking around|checking (?:it|this|you) out|kicking the tires)\b|(?<!n[o'’]t )\bonly (?:looking(?! (?:for|to|into|at))|browsing|curious)\b|(?<!n[o'’]t )\blooking around\b/iu,
		de: /(?<!nicht )\bnur (?:mal )?(?:umschauen|umsehen|schauen|gucken|stöbern|neugierig|informieren|interessehalber)\b|\bschaue? (?:mich )?(?:nur|bloß)\b/iu,
	},
	{
		id: 'pain.noProblem',
		criterion: 'intent.pain',
		level: 0,
		polarity: 'any',
		en: /\bno (?:(?:specific|particular|real|concrete|urgent|burning|actual) )?(?:problem|pain|pain point|need|use case|issue)s?\b(?! to)|\b(?:don't|do not) (?:really )?(?:have|need) (?:a |any(?:thing)? )?(?:(?:specific|particular|real|concrete) )?(?:problem|pain|need|issue|anything)\b/iu,
		de: /\bkein(?:e|en)? (?:(?:konkrete[ns]?|akute[ns]?|bestimmte[ns]?|echte[ns]?) )?(?:problem|bedarf|anlass|schmerz|probleme)\b/iu,
	},
	{
		id: 'pain.topic',
		criterion: 'intent.pain',
		level: 1,
		hedged: true,
		en: /\b(?:interested in|curious about|(?:want|like|love|trying) to (?:learn|know|understand|find out)|learn(?:ing)? more|more (?:information|info|details) (?:about|on)|researching|looking (?:into|for|at))\b/iu,
		de: /\b(?:interessieren? (?:uns|mich)|interessiert an|interesse an|mehr (?:erfahren|informationen|infos)|informationen (?:zu|über)|infos (?:zu|über)|suchen? (?:nach|eine|ein|einen))\b/iu,
	},
	{
		id: 'pain.struggle',
		criterion: 'intent.pain',
		level: 2,
		en: /\b(?:struggl(?:e|es|ed|ing)|suffer(?:s|ing)?|wrestling|fighting) (?:with|from|to)\b|\b(?:problems?|issues?|pains?|pain points?|challenges?|headaches?|bottlenecks?|trouble|difficult(?:y|ies)) (?:is|are|with|around|we|that|in|for|getting|keeping|:)|\b(?:big(?:gest)?|main|real|major|huge|core|key|serious) (?:problems?|issues?|pains?|pain points?|challenges?|headaches?|bottlenecks?)\b|\b(?:have|having|has|got) (?:a |an |some |serious |real |big |huge |constant |ongoing |many |lots of )?(?:problems?|issues?|trouble|difficulties|a hard time)\b/iu,
		de: /\b(?:haben|hat|gibt) (?:\S+ ){0,3}(?:probleme?|schwierigkeiten|ärger|mühe)\b|\b(?:leiden|leidet) (?:\S+ ){0,2}unter\b|\b(?:kämpfen|tun uns schwer)\b|\b(?:größtes?|haupt|echtes|massives|unser) ?(?:problem|herausforderung|schmerzpunkt|engpass)\b|\b(?:das|unser) problem (?:ist|dabei)\b/iu,
	},
	{
		id: 'pain.cannot',
		criterion: 'intent.pain',
		level: 2,
		polarity: 'any',
		en: /\b(?:can't|cannot|can not|unable to|couldn't|can barely|hardly|aren't able to|not able to|no (?:easy |good |reliable )?way (?:to|of)|no (?:visibility|overview|idea|insight|control|single source)|nobody (?:knows|follows|can)|no one (?:knows|follows|can)) (?:\S+ ){0,4}(?:keep|keeping|see|track|find|tell|know|handle|cope|scale|report|follow|respond|manage|get|who|which|what|into|over|of|up|where|reach|measure|trust|agree)\b|\b(?:doesn't|don't|do not|does not|never|isn't|is not) (?:\S+ ){0,2}(?:work(?:ing)?|scale|sync|integrate|talk|connect|keep up|get (?:routed|answered|followed up)|reliable|accurate)\b/iu,
		de: /\b(?:kommen|komme|kommt) (?:\S+ ){0,4}(?:nicht|kaum) (?:mehr )?(?:hinterher|nach|klar|an)\b|\b(?:können|kann|schaffen|finden|wissen|sehen) (?:\S+ ){0,5}(?:nicht|kaum|nie|keine?n?)\b|\bkein(?:e|en)? (?:überblick|übersicht|transparenz|kontrolle|sichtbarkeit)\b|\b(?:funktioniert|skaliert|läuft|passt) (?:\S+ ){0,3}(?:nicht|kaum|schlecht)\b|\bniemand (?:weiß|fühlt|kümmert)\b/iu,
	},
	{
		id: 'pain.manualAndSlow',
		criterion: 'intent.pain',
		level: 2,
		en: /\b(?:(?:takes?|taking|spend(?:s|ing)?|waste(?:s|d)?|wasting|burn(?:s|ing)?) (?:\S+ ){0,4}(?:hours?|days?|weeks?|forever|ages|too long|time)|too (?:slow|long|manual|complicated|complex|expensive|many|late|much (?:time|work|manual))|manual(?:ly)?|by hand|copy(?:ing)?[- ](?:and[- ])?past(?:e|ing)|(?:in|with|on|using|out of|our|maintain(?:ing)?) (?:\S+ ){0,2}(?:spreadsheets?|excel)|error[- ]prone|inefficient|time[- ]consuming|tedious|clunky|messy|a mess|chaos|chaotic|unreliable|scattered|siloed|out of date|outdated|broken|breaks|crash(?:es|ing)?)\b/iu,
		de: /\b(?:dauert (?:\S+ ){0,4}(?:lange|stunden|tage|wochen|ewig)|zu (?:langsam|lange|aufwändig|aufwendig|kompliziert|umständlich|teuer|spät|viele?)|manuell(?:e[nrsm]?)?|händisch|von hand|per hand|excel[- ]?(?:listen?|tabellen?|chaos)?|fehleranfällig|ineffizient|zeitaufwändig|zeitaufwendig|unübersichtlich|umständlich|chaos|chaotisch|veraltet|zeitfresser|doppelte? arbeit)\b/iu,
	},
	{
		id: 'pain.losing',
		criterion: 'intent.pain',
		level: 2,
		en: /\b(?:los(?:e|es|ing|t)|miss(?:es|ing|ed)?|drop(?:s|ping|ped)?|forget(?:s|ting)?) (?:\S+ ){0,5}(?:leads?|deals?|customers?|opportunit(?:y|ies)|revenue|money|data|track|sales|prospects?|follow[- ]ups?|time|clients?|emails?|orders?)\b|\b(?:leads?|deals?|requests?|enquir(?:y|ies)|inquir(?:y|ies)|customers?|follow[- ]ups?|things|tickets?) (?:\S+ ){0,4}(?:fall(?:s|ing)? through|slip(?:s|ping)?|get(?:s|ting)? lost|go(?:es|ing)? (?:cold|missing|unanswered)|sit(?:s|ting)?|stuck|die|wait(?:s|ing)?)\b|\bduplicates?\b/iu,
		de: /\b(?:verlieren|verliert|verpassen|vergessen) (?:\S+ ){0,5}(?:leads?|kunden|aufträge|umsatz|geld|anfragen|zeit|daten|chancen|deals?)\b|\b(?:leads?|anfragen|kunden|aufträge|daten|deals?) (?:\S+ ){0,4}(?:verloren|liegen|unter|durchs|unbeantwortet|untergehen)\b|\b(?:dubletten|duplikate)\b|\bgehen (?:\S+ ){0,4}(?:verloren|unter)\b|\bbleiben (?:\S+ ){0,4}liegen\b/iu,
	},
	{
		id: 'pain.feeling',
		criterion: 'intent.pain',
		level: 2,
		en: /\b(?:hates? (?:it|this|that|using|our|the|how)|frustrat(?:ed|ing|es|ion)|nightmare|painful|pulling our hair|driv(?:es|ing) (?:us|me|everyone|the team) (?:crazy|mad|nuts)|sick (?:of|and tired)|fed up|desperate|killing us|unbearable|embarrassing|annoy(?:ed|ing|s)|burn(?:ed|t)? out|furious|can't stand)\b/iu,
		de: /\b(?:frustrier(?:t|end|ende)|frust|hassen|nervt|nerven|albtraum|katastrophe|verzweifelt|wahnsinnig|unerträglich|ärgert|ärgern uns|peinlich|stinksauer|genervt)\b/iu,
	},
];

/** What a problem causes or costs: beside a problem in the same turn it lifts the pain to level 3. */
export const CONSEQUENCE = {
	en: /\b(?:cost(?:s|ing)? us|(?:hours?|days?) (?:a|per|each|every) (?:day|week|month|person)|(?:los(?:e|es|ing|t)|miss(?:es|ing|ed)?) (?:\S+ ){0,5}(?:deals?|revenue|customers?|money|sales|pipeline|targets?|quota|clients?|opportunit(?:y|ies))|churn(?:ed|ing)?|hurt(?:s|ing)? (?:our|us)|[$€£] ?\d|\d+ ?(?:%|percent)|a third of|half (?:of )?(?:our|the|my)|per (?:week|month) (?:wasted|lost)|days? late|competitors? (?:get|win|answer|respond|reach))/iu,
	de: /\b(?:kostet uns|(?:stunden|tage) (?:pro|die|am|jede) (?:tag|woche|monat|person)|verlieren (?:\S+ ){0,5}(?:kunden|umsatz|aufträge|geld|deals?|leads?)|\d+ ?(?:%|prozent|€|euro)|umsatzverlust|zur konkurrenz|beim wettbewerb)/iu,
};

export const TRIGGER_RULES: Rule[] = [
	{
		id: 'trigger.content',
		criterion: 'intent.trigger',
		level: 0,
		en: /\b(?:(?:very |quite |pretty |perfectly |really )?(?:happy|satisfied|content|pleased|fine) with (?:\S+ ){0,3}(?:current|existing|what we (?:have|use)|our|it|the (?:tool|system|solution|vendor)|\p{Lu}\p{L}+)|works? (?:fine|well|great|perfectly)(?: for us)?|does the job|serves us well)\b/iu,
		de: /\b(?:(?:sehr |ganz |eigentlich |soweit )?zufrieden (?:mit|damit)|(?:mit|damit) (?:\S+ ){0,4}zufrieden|funktioniert (?:gut|prima|bestens|einwandfrei)|läuft (?:gut|rund|super))\b/iu,
	},
	{
		id: 'trigger.noPlans',
		criterion: 'intent.trigger',
		level: 0,
		polarity: 'any',
		en: /\b(?:no (?:plans?|intention|reason|need|desire|appetite|interest) (?:to|of|in) (?:switch|chang|replac|mov|leav)\p{L}*|(?:not|aren't|isn't|don't|won't|never) (?:\S+ ){0,4}(?:looking|plan(?:ning)?|going|want(?:ing)?|intend(?:ing)?|thinking|considering|need) (?:to |of |about )?(?:switch|chang|replac|mov|leav)\p{L}*|not (?:going to )?switch(?:ing)?)\b/iu,
		de: /\b(?:kein(?:e|en)? (?:\S+ ){0,2}(?:grund|bedarf|absicht|pläne|wunsch|interesse) (?:\S+ ){0,4}(?:wechsel\p{L}*|abzulösen|ersetzen|umzusteigen)|(?:nicht|keinesfalls) (?:wechseln|ablösen|ersetzen|umsteigen))\b/iu,
	},
	{
		id: 'trigger.namesTool',
		criterion: 'intent.trigger',
		level: 1,
		en: /\b(?:[Ww]e|I|[Oo]ur team|[Tt]he team|[Ee]veryone) (?:are |'re |am |'m |currently |already |still |mostly |all |have been |also |today |now ){0,3}(?:use|uses|using|run|running|work with|working with|rely on|have|got|on|track everything in|live in|manage (?:it|this|everything|leads) (?:in|with)) (?:(?:a|an|the|our|mostly|just|only) )?(?:[A-Z]\p{L}{2,}|spreadsheets?|excel|an? in-house|homegrown|a custom)\b|\b[Cc]urrent(?:ly)? (?:tool|system|solution|vendor|provider|setup|stack|crm|software|using|on)\b|\b(?:[Tt]oday|[Rr]ight now|at the moment) (?:we|it's|we're)\b/u,
		de: /\b(?:[Ww]ir|[Ii]ch|[Uu]nser Team) (?:nutze[nt]?|verwende[nt]?|benutze[nt]?|arbeite[nt]? (?:\S+ ){0,3}mit|setze[nt]? (?:\S+ ){0,3}ein|haben)\b|\b(?:[Aa]ktuell|[Dd]erzeit|[Mm]omentan|[Bb]isher|[Hh]eute|[Zz]urzeit) (?:\S+ ){0,2}(?:nutzen|verwenden|arbeiten|haben|läuft|setzen|nutze)\b|\b(?:unser|das) (?:aktuelles|derzeitiges|jetziges|bestehendes) (?:tool|system|crm|werkzeug)\b/u,
	},
	{
		id: 'trigger.dissatisfied',
		criterion: 'intent.trigger',
		level: 2,
		en: /\b(?:unhappy|dissatisfied|disappointed|frustrated|fed up|struggling|annoyed) with\b|\b(?:outgrown|outgrowing|outgrew)\b|\b(?:look(?:ing|ed)?|search(?:ing)?|shopping|hunting) (?:\S+ ){0,3}(?:for )?(?:an? |the )?(?:alternatives?|replacements?|something (?:better|new|else)|other options|another (?:tool|solution|vendor|provider))\b|\b(?:consider(?:ing|ed)?|think(?:ing)? (?:about|of)|explor(?:e|ing)|evaluat(?:e|ing)|discuss(?:ing)?) (?:\S+ ){0,3}(?:switch\p{L}*|replac\p{L}*|mov(?:e|ing)|chang\p{L}*|alternatives?|leav\p{L}*|migrat\p{L}*)\b|\b(?:team|reps|users|everyone|people|sales) (?:\S+ ){0,2}hates?\b|\bhit(?:ting)? (?:the|its|a) (?:limits?|ceiling|wall)\b|\bfalls? short\b/iu,
		de: /\b(?:unzufrieden|enttäuscht|genervt)\b|\b(?:suchen|schauen|sehen) (?:\S+ ){0,6}(?:alternativen?|ersatz|nachfolger|neue[nrs]? (?:lösung|tool|system|anbieter|crm))\b|\b(?:überlegen|erwägen|denken (?:\S+ ){0,3}(?:nach|darüber)|prüfen) (?:\S+ ){0,6}(?:wechseln|ablösen|ersetzen|umzusteigen|wechsel|alternativen?|abzulösen)\b|\b(?:am limit|an (?:seine|ihre|die) grenzen|reicht nicht mehr|stößt an)\b|\balternativen? (?:zu|zum|für)\b/iu,
		hedged: true,
	},
	{
		id: 'trigger.lacking',
		criterion: 'intent.trigger',
		level: 2,
		polarity: 'any',
		en: /\b(?:not|isn't|aren't|never) (?:\S+ ){0,2}(?:happy|satisfied|pleased|content) with\b|\b(?:doesn't|does not|don't|can't|no longer|won't) (?:\S+ ){0,2}(?:fits?|meets?|covers?|supports?|cut it|scale with|work for us|do what we need|keep up with)\b/iu,
		de: /\bnicht (?:\S+ ){0,2}(?:zufrieden|glücklich) mit\b|\b(?:passt|reicht|genügt) (?:\S+ ){0,3}nicht(?: mehr)?\b/iu,
	},
	{
		id: 'trigger.decided',
		criterion: 'intent.trigger',
		level: 3,
		en: /\b(?:need|needs|have|has|want|wants|decided|going|plan|planning|must|are|will|committed|ready) (?:to |already )?(?:be )?(?:replac(?:e|ing|ed)|switch(?:ing)?|mov(?:e|ing) (?:off|away|from|to)|migrat(?:e|ing) (?:off|away|from|to)|get(?:ting)? rid of|leav(?:e|ing)|ditch(?:ing)?|sunset(?:ting)?|phas(?:e|ing) out|drop(?:ping)?|retir(?:e|ing)|chang(?:e|ing) (?:vendors?|providers?|tools?|systems?|crms?))\b|\bwe(?:'re| are) (?:replacing|switching|migrating|leaving|dropping|sunsetting|moving (?:off|away))\b|\b(?:cancel(?:l?ed)?|terminat(?:e|ed|ing)|gave notice) (?:\S+ ){0,2}(?:contract|subscription|licen[cs]e|on)\b/iu,
		de: /\b(?:müssen|wollen|werden|möchten|sollen) (?:\S+ ){0,8}(?:ablösen|ersetzen|wechseln|umsteigen|austauschen|migrieren|loswerden|kündigen)\b|\b(?:haben|ist) (?:\S+ ){0,6}(?:gekündigt|beschlossen|entschieden)\b|\bwird (?:\S+ ){0,4}(?:abgelöst|ersetzt|abgeschaltet|eingestellt)\b/iu,
	},
	{
		id: 'trigger.endDated',
		criterion: 'intent.trigger',
		level: 3,
		needsTime: true,
		en: /\b(?:(?:contract|licen[cs]e|subscription|agreement|term|deal) (?:\S+ ){0,6}(?:ends?|ending|expires?|expiring|runs? out|is up|up for renewal|renews?|over|through|until)|renew(?:s|al|als|ing)?|up for renewal|end[- ]of[- ]life|shut(?:s|ting)? down|discontinued)\b/iu,
		de: /\b(?:(?:vertrag|lizenz|abo|vereinbarung) (?:\S+ ){0,6}(?:läuft|endet|aus|verlängert|verlängerung)|(?:vertrags)?(?:verlängerung|ende)|verlängern|läuft (?:\S+ ){0,6}aus|wird (?:\S+ ){0,4}eingestellt)\b/iu,
	},
];

export const EVALUATION_RULES: Rule[] = [
	{
		id: 'evaluation.justLooking',
		criterion: 'intent.evaluation',
		level: 0,
		en: /(?<!n[o'’]t )\b(?:just|only) (?:looking(?! (?:for|to|into|at))|browsing|curious|kicking the tires)\b/iu,
		de: /(?<!nicht )\bnur (?:mal )?(?:umschauen|umsehen|schauen|gucken|stöbern|neugierig)\b/iu,
	},
	{
		id: 'evaluation.notBuying',
		criterion: 'intent.evaluation',
		level: 0,
		polarity: 'any',
		en: /\b(?:not|aren't|isn't|no longer|don't) (?:\S+ ){0,3}(?:evaluating|in the market|looking to (?:buy|purchase)|planning to (?:buy|purchase)|shopping|buying|comparing)\b|\bno (?:plans?|intention|interest) (?:to|of|in) (?:buy|purchas|evaluat)\p{L}*\b/iu,
		de: /\b(?:nicht|kein\p{L}*) (?:\S+ ){0,3}(?:kaufen|kaufabsicht|evaluieren|anschaffung|anzuschaffen)\b/iu,
	},
	{
		id: 'evaluation.early',
		criterion: 'intent.evaluation',
		level: 1,
		hedged: true,
		en: /\b(?:early (?:research|stages?|days)|(?:just )?(?:starting|started|beginning|began) (?:to )?(?:look|research|explor|evaluat|think)\p{L}*|exploring (?:options|what|the market)|gather(?:ing)? information|doing (?:some )?research|getting a (?:feel|sense|first)|first look|learn more|what(?:'s| is) out there)\b/iu,
		de: /\b(?:erste[nr]? (?:informationen|recherche|überblick|eindruck)|(?:stehen|sind) (?:\S+ ){0,3}am anfang|sondieren|orientieren|recherchieren|informieren uns|marktüberblick)\b/iu,
	},
	{
		id: 'evaluation.comparing',
		criterion: 'intent.evaluation',
		level: 2,
		en: /\b(?:evaluat(?:e|es|ing|ion)|compar(?:e|es|ing|ison)|assess(?:ing)?|review(?:ing)? (?:\S+ ){0,2}(?:vendors?|tools?|options|solutions|platforms)|look(?:ing|ed)? at (?:\S+ ){0,4}(?:vendors?|tools?|options|solutions|platforms|alternatives|competitors|products)|talk(?:ing|ed) to (?:\S+ ){0,3}(?:vendors?|providers|competitors)|also (?:looking at|considering|talking to|seeing|testing)|versus|vs)\b/iu,
		de: /\b(?:evaluieren|evaluierung|vergleich(?:en|t|e)?|prüfen (?:\S+ ){0,3}(?:anbieter|lösungen|tools|systeme|optionen)|(?:schauen|sehen) (?:\S+ ){0,4}(?:anbieter|lösungen|tools|systeme) (?:\S+ ){0,2}an|mehrere anbieter|marktvergleich|auswahlprozess)\b/iu,
	},
	{
		id: 'evaluation.asksPriceOrFit',
		criterion: 'intent.evaluation',
		level: 2,
		asked: true,
		hedged: true,
		en: /\b(?:how much (?:does|do|is|are|would|will)|what (?:does|do|is|are|would|will) (?:\S+ ){0,4}(?:cost|price|pricing|fee)s?|pric(?:e|es|ing|ed)|quote for|per (?:seat|user|licen[cs]e)|soc ?2|iso ?27001|gdpr|hipaa|dpa|data processing|penetration test|security (?:review|questionnaire|certif\p{L}+)|sso|saml|single sign[- ]on|integrat(?:e|es|ing|ion)s? (?:with|into|to)|(?:does|do|can|will) (?:it|you|this|your \S+) (?:\S+ ){0,2}(?:integrate|support|work with|connect|sync|handle|scale|export|import|replace|offer|have)|compatible with|where is (?:the |our )?data|data residency)\b/iu,
		de: /\b(?:was (?:kostet|kosten|würde)|wie (?:teuer|viel kostet)|preis(?:e|liste|modell)?|kosten pro|pro (?:nutzer|lizenz|seat|platz)|dsgvo|auftragsverarbeitung\p{L}*|avv|iso ?27001|soc ?2|serverstandort|rechenzentrum|datenschutz|single sign[- ]on|sso|schnittstellen?|integration (?:mit|in|zu)|integrier\p{L}+|(?:kann|können|unterstützt|unterstützen) (?:\S+ ){0,4}(?:anbinden|angebunden|integrieren|verbinden|exportieren|schnittstelle))\b/iu,
	},
	{
		id: 'evaluation.shortlist',
		criterion: 'intent.evaluation',
		level: 3,
		en: /\b(?:short-?list(?:ed|ing)?|down to (?:two|three|2|3|a few|the final)|final(?:ists?| (?:two|three|round|candidates))|rf[pqi]s?|request for proposals?|tender|proof of concept|poc|pilot(?: project| phase|ing)?|(?:started|start|starting|running|in|on|doing|signed up for|finished|completed|during|have) (?:\S+ ){0,3}trial|sandbox test|vendor selection|bake-?off)\b/iu,
		de: /\b(?:shortlist|engere[nr]? (?:auswahl|wahl)|ausschreibung(?:en|s\p{L}*)?|lastenheft|pilot(?:projekt|phase|ierung)?|poc|proof of concept|testphase|testen (?:\S+ ){0,3}(?:bereits|gerade|derzeit)|endauswahl|finale[nr]? auswahl)\b/iu,
	},
];

export const WHY_NOW_RULES: Rule[] = [
	{
		id: 'whyNow.noHurry',
		criterion: 'intent.whyNow',
		level: 0,
		polarity: 'any',
		en: /\b(?:no (?:rush|hurry|urgency|pressure|deadline|particular timing)|not (?:\S+ ){0,2}(?:urgent|in a (?:rush|hurry)|pressing|a priority)|isn't (?:\S+ )?(?:urgent|a priority)|whenever|some ?day|at some point|nothing urgent)\b/iu,
		de: /\b(?:keine eile|nicht (?:\S+ ){0,2}(?:eilig|dringend|prioritär)|eilt nicht|hat (?:keine eile|zeit)|irgendwann|kein(?:en)? (?:zeitdruck|druck))\b/iu,
	},
	{
		id: 'whyNow.soft',
		criterion: 'intent.whyNow',
		level: 1,
		hedged: true,
		en: /\b(?:want to (?:improve|grow|scale|modernise|modernize|be more|get better|streamline|automate)|(?:we(?:'re| are)|team is|company is) (?:growing|scaling|expanding|modernizing|modernising)|as we (?:grow|scale)|would be nice|strategic (?:goal|initiative|priority))\b/iu,
		de: /\b(?:wir wachsen|wachsen (?:stark|schnell|weiter)|wollen (?:\S+ ){0,5}(?:verbessern|automatisieren|modernisieren|digitalisieren|wachsen|skalieren)|im zuge (?:des|unseres) wachstums|digitalisierung)\b/iu,
	},
	{
		id: 'whyNow.reason',
		criterion: 'intent.whyNow',
		level: 2,
		en: /\b(?:(?:just|recently) (?:raised|closed|hired|merged|acquired|opened|launched|expanded)|(?:new|our new|a new) (?:cro|ceo|cfo|coo|cto|cmo|vp|head|director|boss|leadership|management|owner|funding|office|market|product line|team|region|regulation|law|fiscal year)|series [a-e]|funding round|merger|acquisition|hiring (?:\S+ ){0,3}(?:reps|people|sdrs|aes|sellers|staff)|doubl(?:e|ed|ing) (?:the|our)|tripl(?:e|ed|ing)|audit|compliance deadline|go[- ]live|launch(?:ing|es)? (?:\S+ ){0,3}|board (?:meeting|review|wants|expects|asked)|peak season|price increase|(?:vendor|provider|tool) (?:is )?(?:shutting down|being discontinued|raising prices)|(?:expanding|moving) (?:to|into)|renew(?:al|s|ing)?|contract (?:\S+ ){0,4}(?:ends?|expires?|is up|up for)|migration|rollout|kick-?off|deadline)\b/iu,
		de: /\b(?:neue[rns]? (?:vertriebsleiter\p{L}*|geschäftsführ\p{L}*|cro|ceo|cfo|chef\p{L}*|standort|markt|gesetz|verordnung|produktlinie|team)|finanzierungsrunde|fusion|übernahme|stellen (?:\S+ ){0,4}ein|verdoppeln|audit|prüfung|messe|go-?live|einführung|start (?:der|des|im)|saison|preiserhöhung|frist|stichtag|gesetzlich|umzug|expandieren|expansion|vertrag (?:\S+ ){0,6}(?:läuft|endet|aus)|vertragsende|vertragsverlängerung|verlängerung|verlängern|läuft (?:\S+ ){0,6}aus|migration|rollout|kick-?off)\b/iu,
	},
];

export const REQUEST_RULES: Rule[] = [
	{
		id: 'request.noContact',
		criterion: 'intent.request',
		level: 0,
		polarity: 'any',
		en: /\b(?:(?:please )?(?:don't|do not|no need to|rather not|stop) (?:\S+ ){0,2}(?:call|contact|phone|e-?mail|reach out|follow up|calling|contacting|emailing|demo|talk to (?:sales|anyone))(?:ing)?|no (?:sales )?(?:calls?|contact|demos?|sales ?people)|not interested in (?:a )?(?:call|demo|talking|meeting)|unsubscribe|remove me)\b/iu,
		de: /\b(?:kein(?:e|en)? (?:anrufe?|kontakt|kontaktaufnahme|rückruf|demo|werbung|vertriebsgespräch)|(?:nicht|bitte nicht) (?:\S+ ){0,2}(?:anrufen|kontaktieren|melden)|abmelden|austragen)\b/iu,
	},
	{
		id: 'request.content',
		criterion: 'intent.request',
		level: 1,
		asked: true,
		hedged: true,
		en: /\b(?:send|share|download|get|receive|give|want|need|have) (?:\S+ ){0,4}(?:white ?papers?|brochures?|pdfs?|e-?books?|guides?|case stud(?:y|ies)|reports?|datasheets?|newsletters?|materials?|slides|information|documentation|docs)\b|\bsubscribe\b/iu,
		de: /\b(?:schicken|senden|zusenden|zukommen|herunterladen|erhalten|haben|brauchen|bekommen) (?:\S+ ){0,5}(?:whitepaper|broschüre|pdf|e-?book|leitfaden|unterlagen|informationen|infos|infomaterial|newsletter|fallstudien?)\b|\b(?:whitepaper|broschüre|unterlagen|infomaterial) (?:\S+ ){0,4}(?:schicken|senden|zusenden|zukommen|anfordern)\b/iu,
	},
	{
		id: 'request.trial',
		criterion: 'intent.request',
		level: 2,
		asked: true,
		hedged: true,
		en: /\b(?:start|get|try|have|want|set up|need|sign up for|request|give me|access to) (?:\S+ ){0,3}(?:trial|sandbox|test account|free version|test access)\b|\btry (?:it|this|the product|your product) (?:out|ourselves|first)\b/iu,
		de: /\b(?:test(?:zugang|account|version|phase|konto)|probezugang|probeabo|kostenlos testen|selbst (?:testen|ausprobieren))\b/iu,
	},
	{
		id: 'request.sales',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		hedged: true,
		en: /\b(?:(?:would |'d |I'd |we'd )?(?:like|love|want|need|prefer|hoping|hope|wish|happy|keen|interested|looking|book|schedule|arrange|set up|request|get|have|do|see|give|send|prepare|offer|provide|show|jump on|hop on|organi[sz]e|join|requesting|available for|up for|ready for|take) (?:\S+ ){0,5}(?:demos?|demonstration|walk-?through|quotes?|quotation|proposal|offer from|calls?|call back|callback|meetings?|appointment|conversation with|chat with|presentation)\b|(?:talk|speak|chat|connect|get in touch|put (?:me|us) (?:through|in touch)) (?:\S+ ){0,3}(?:to|with) (?:\S+ ){0,3}(?:sales\p{L}*|someone|somebody|human|person|rep|representative|account executive|expert|specialist|your team|you|a real|consultant|advisor)\b|(?:can|could|would|will|please|have|let|want) (?:\S+ ){0,3}(?:call|phone|ring|contact|reach) (?:me|us)\b|(?:call|phone|ring) (?:me|us)(?: back)?\b|get in touch\b|reach out to (?:me|us)\b|real (?:person|human)\b|give (?:me|us) a (?:call|ring))/iu,
		de: /\b(?:(?:möchten?|würden?|hätten?|wollen|will|brauchen|brauche|benötigen|benötige|bitte|können|könnten|gern|gerne|wünschen|vereinbaren|buchen|anfordern|bitten|freuen|interesse an|zeigen|machen) (?:\S+ ){0,8}(?:demo|demonstration|vorführung|präsentation|angebot|angebots|kostenvoranschlag|termin|gespräch|rückruf|telefonat|beratung|ansprechpartner)\b|(?:rufen|ruft|melden|kontaktieren) sie (?:mich|uns|sich)\b|(?:bitte )?um (?:einen )?(?:rückruf|angebot|termin|kontaktaufnahme)\b|mit (?:einem menschen|jemandem|einem berater|einem mitarbeiter|einer person|dem vertrieb|ihnen) (?:\S+ ){0,3}(?:sprechen|reden|telefonieren)\b|(?:mich|uns) (?:\S+ ){0,3}(?:anrufen|zurückrufen|kontaktieren)\b|einen? (?:echten|richtigen) menschen)/iu,
	},
];
