import { finding, findingsOf, isTimed, type Finding, type Place } from './place';
import type { Rule } from './rule';

const EVALUATION_RULES: Rule[] = [
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
		en: /\b(?:how much (?:does|do|is|are|would|will)|what (?:does|do|is|are|would|will) (?:\S+ ){0,4}(?:cost|price|pricing|fee)s?|pric(?:e|es|ing|ed)|quote for|per (?:seat|user|licen[cs]e)|soc ?2|iso ?27001|gdpr|hipaa|dpa|data processing|penetration test|security (?:review|questionnaire|certif\p{L}+)|sso|saml|single sign[- ]on|integrat(?:e|es|ing|ion)s? (?:with|into|to)|(?:does|do|can|will) (?:it|you|this|your \S+) (?:\S+ ){0,2}(?:integrate|support|work with|connect|sync|handle|scale|export|import|replace)|compatible with|where is (?:the |our )?data|data residency)\b/iu,
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

const WHY_NOW_RULES: Rule[] = [
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

const REQUEST_RULES: Rule[] = [
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
	{
		id: 'request.shortly',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		en: /^(?:a |an |the )?(?:(?:product |live |free |quick |short )?demo|quote|quotation|call ?back|pricing|price list|sales call)(?: (?:request|please|pls|plz|thanks|wanted|needed|asap))*[\s.!?]*$|\bdemo (?:please|pls|plz)\b/iu,
		de: /^(?:eine? )?(?:demo|vorführung|angebot|rückruf|preisliste|preise)(?: (?:bitte|anfrage|gewünscht|erbeten|danke))*[\s.!?]*$|\bdemo bitte\b/iu,
	},
	{
		id: 'request.buying',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		en: /\b(?:want|would like|wanna|like|need|looking|ready|plan(?:ning)?|going) to (?:buy|purchase|order|sign up|subscribe to|get started)\b|\b(?:want|need|would like|send|get|share|see|give|provide) (?:\S+ ){0,4}(?:pricing|prices|price list|rates)\b/iu,
		de: /\b(?:möchten?|wollen|würden gerne?) (?:\S+ ){0,6}(?:kaufen|bestellen|erwerben|beauftragen|anschaffen)(?!\p{L})|\b(?:schicken|senden|nennen|brauchen|benötigen|hätten gerne?) (?:\S+ ){0,5}(?:preise|preisliste|preisinformationen|konditionen)(?!\p{L})/iu,
	},
];

const ALL_RULES = [...EVALUATION_RULES, ...WHY_NOW_RULES, ...REQUEST_RULES];

const LEAVE_ALONE = {
	en: /\b(?:unsubscribe|opt(?:ing)?[- ]out|stop (?:e-?mailing|contacting|calling|writing)|(?:remove|delete|erase) (?:me|my (?:\S+ ){0,2}(?:data|information|details|account|records|address|e-?mail)|all (?:\S+ ){0,2}data)|right to (?:erasure|be forgotten)|take me off)\b/iu,
	de: /\b(?:abmelden|austragen|abbestellen|newsletter kündigen|(?:lösch\p{L}+|entfern\p{L}+) (?:sie )?(?:\S+ ){0,2}(?:meine|mich|alle) ?(?:\S+ ){0,2}(?:daten|adresse|verteiler)?|keine weiteren (?:mails|e-mails|nachrichten|anrufe)|recht auf (?:löschung|vergessenwerden))(?!\p{L})/iu,
};

/** Whether somebody wants no more messages, or their data erased: what they name is no evaluation. */
export const asksToBeLeftAlone = ({ words }: Place): boolean =>
	LEAVE_ALONE.en.test(words) || LEAVE_ALONE.de.test(words);

/** How far the evaluation is, why it matters now, and what they ask for. */
export function interestAt(place: Place): Finding[] {
	const rules = asksToBeLeftAlone(place) ? REQUEST_RULES : ALL_RULES;
	const found = findingsOf(rules, place);
	return found.map((one) =>
		one.rule === 'whyNow.reason' && isTimed(place)
			? finding(place, one.criterion, 3, one.rule)
			: one,
	);
}
