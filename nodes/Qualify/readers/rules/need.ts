import { finding, findingsOf, type Finding, type Place } from './place';
import type { Rule } from './rule';

const PAIN_RULES: Rule[] = [
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

const TRIGGER_RULES: Rule[] = [
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

/** What a problem causes or costs: beside a problem in the same turn it lifts the pain to level 3. */
const CONSEQUENCE = {
	en: /\b(?:cost(?:s|ing)? us|(?:hours?|days?) (?:a|per|each|every) (?:day|week|month|person)|(?:los(?:e|es|ing|t)|miss(?:es|ing|ed)?) (?:\S+ ){0,5}(?:deals?|revenue|customers?|money|sales|pipeline|targets?|quota|clients?|opportunit(?:y|ies))|churn(?:ed|ing)?|hurt(?:s|ing)? (?:our|us)|[$€£] ?\d|\d+ ?(?:%|percent)|a third of|half (?:of )?(?:our|the|my)|per (?:week|month) (?:wasted|lost)|days? late|competitors? (?:get|win|answer|respond|reach))/iu,
	de: /\b(?:kostet uns|(?:stunden|tage) (?:pro|die|am|jede) (?:tag|woche|monat|person)|verlieren (?:\S+ ){0,5}(?:kunden|umsatz|aufträge|geld|deals?|leads?)|\d+ ?(?:%|prozent|€|euro)|umsatzverlust|zur konkurrenz|beim wettbewerb)/iu,
};

/** Whether there is a problem (intent.pain), and what becomes of the current tool (intent.trigger). */
export function needAt(place: Place): Finding[] {
	return findingsOf([...PAIN_RULES, ...TRIGGER_RULES], place);
}

/** A problem with its consequence or a feeling about it in the same turn is level 3. */
export function liftPains(findings: Finding[], places: Place[]): Finding[] {
	const problems = findings.filter(
		({ criterion, level }) => criterion === 'intent.pain' && level === 2,
	);
	const lifted = places
		.filter(
			({ words, context }) =>
				!context.question && (CONSEQUENCE.en.test(words) || CONSEQUENCE.de.test(words)),
		)
		.filter(({ turn }) => problems.some((problem) => problem.turn === turn))
		.map((place) => finding(place, 'intent.pain', 3, 'pain.consequence'));
	const felt = problems.filter(
		({ rule, turn }) =>
			rule === 'pain.feeling' &&
			problems.some((other) => other.turn === turn && other.rule !== 'pain.feeling'),
	);
	return [...findings, ...lifted, ...felt.map((pain) => ({ ...pain, level: 3 as const }))];
}

/** Whether a clause speaks of the tool in use, or of what becomes of it. */
export const speaksOfTool = (place: Place): boolean =>
	TRIGGER_RULES.some(
		({ level, en, de }) => level > 0 && (en?.test(place.words) || de?.test(place.words)),
	);
