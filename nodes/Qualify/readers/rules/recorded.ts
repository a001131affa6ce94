import { findingsOf, type Finding, type Place } from './place';
import type { Rule } from './rule';

const RECORDED_RULES: Rule[] = [
	{
		id: 'info.metrics',
		criterion: 'info.metrics',
		level: 2,
		hedged: true,
		en: /\b(?:(?:reduce|increase|improve|cut|grow|double|triple|raise|lower|halve|from) (?:\S+ ){0,6}(?:\d+ ?(?:%|percent|hours?|days?|minutes?|leads?|deals?|x)|by half)|(?:kpi|target|goal|metric|quota|conversion rate|response time)s? (?:is|are|of|to))/iu,
		de: /\b(?:(?:senken|steigern|erhöhen|verbessern|reduzieren|verdoppeln|halbieren|von) (?:\S+ ){0,6}\d+ ?(?:%|prozent|stunden|tage|minuten)|(?:ziel|kennzahl|kpi|quote|reaktionszeit) (?:ist|sind|von|liegt))/iu,
	},
	{
		id: 'info.decisionCriteria',
		criterion: 'info.decisionCriteria',
		level: 2,
		hedged: true,
		en: /\b(?:must[- ]have|deal[- ]?breaker|requirements?|(?:most )?important (?:to|for) us|(?:it|tool|solution|system|platform) (?:\S+ )?(?:must|needs? to|has to|should) (?:integrate|support|work|be|have|connect|handle|run|offer)|criteria)\b/iu,
		de: /\b(?:muss (?:\S+ ){0,5}(?:können|integrieren|unterstützen|bieten|laufen)|anforderung(?:en)?|wichtig (?:ist|für uns|wäre)|kriterien|k\.?o\.?-kriterium|zwingend)\b/iu,
	},
	{
		id: 'info.decisionProcess',
		criterion: 'info.decisionProcess',
		level: 2,
		en: /\b(?:(?:our|the) (?:decision|buying|selection|evaluation|approval|purchasing) process|next steps? (?:is|are|would)|steering committee|then (?:present|go|take it|it goes) to|board (?:approval|meeting)|present (?:it |this |options )?to (?:the|our|my))\b/iu,
		de: /\b(?:(?:unser|der) (?:entscheidungs|auswahl|einkaufs|freigabe)prozess|lenkungsausschuss|(?:stelle|stellen) (?:\S+ ){0,4}(?:vor|vorstand|geschäftsführung)|dann (?:\S+ ){0,3}(?:vorstand|geschäftsführung))\b/iu,
	},
	{
		id: 'info.paperProcess',
		criterion: 'info.paperProcess',
		level: 2,
		hedged: true,
		asked: true,
		en: /\b(?:procurement|legal review|security (?:review|questionnaire)|nda|msa|dpa|data processing agreement|vendor onboarding|purchase order|infosec review)\b/iu,
		de: /\b(?:einkaufsabteilung|einkauf|rechtsabteilung|rechtliche prüfung|sicherheitsprüfung|avv|auftragsverarbeitung\p{L}*|nda|betriebsrat|datenschutzbeauftragte\p{L}*|lieferantenanlage)\b/iu,
	},
	{
		id: 'info.champion',
		criterion: 'info.champion',
		level: 2,
		en: /\b(?:i(?:'m| am)? (?:\S+ ){0,2}(?:championing|pushing (?:for|hard)|advocating|convinced|selling (?:it|this) internally|make the case|making the case|fan of)|want to (?:convince|bring) (?:my|our|the))\b/iu,
		de: /\b(?:ich (?:\S+ ){0,4}(?:setze mich (?:\S+ ){0,2}ein|überzeugt|treibe|vorantreiben)|will (?:\S+ ){0,3}überzeugen)\b/iu,
	},
	{
		id: 'info.competition',
		criterion: 'info.competition',
		level: 2,
		en: /\b(?:(?:also|currently|already) (?:looking at|talking to|considering|comparing|evaluating|testing|seeing)|compar(?:e|ing) (?:you|it|this|against|with)|versus|vs\.?|other vendors?|competitors? of yours|your competitors?)\b/iu,
		de: /\b(?:(?:auch|parallel|außerdem) (?:\S+ ){0,4}(?:anbieter|im gespräch|angefragt)|im vergleich (?:zu|mit)|andere anbieter|mitbewerber|wettbewerber)\b/iu,
	},
];

/** What the frameworks record and no score counts. */
export function recordedAt(place: Place): Finding[] {
	return findingsOf(RECORDED_RULES, place);
}
