import { isOthersDoing } from './others';
import { findingsOf, type Finding, type Place } from './place';
import type { Rule } from './rule';
import { wordsOf } from './wording';

const FIGURE =
	'(\\d[\\d.,]{0,9}|half|a third|a quarter|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(two|three|four|five|six|ten|twelve) (hours?|days?|minutes?|weeks?))';
const FIGURE_DE =
	'((\\d[\\d.,]{0,9}|zwanzig|dreißig|vierzig|fünfzig) ?(%|prozent|stunden|tage|minuten|wochen)|hälfte|drittel|viertel|(zwei|drei|vier|fünf|sechs|zehn|zwölf) (stunden|tage|minuten|wochen))';
const IT_EN =
	'(it|tool|solution|system|platform|software|product|app|you|vendor|supplier|provider)';
const IT_DE =
	'(es|sie|tool|lösung|system|plattform|software|produkt|app|anbieter|programm|anwendung)';

const RECORDED_RULES: Rule[] = [
	{
		id: 'info.metrics',
		criterion: 'info.metrics',
		level: 2,
		hedged: true,
		en: wordsOf(
			`(reduce|increase|improve|cut|grow|raise|lower|bring|shorten|save) (\\S+ ){0,6}${FIGURE}
			|(double|triple|halve) (our|the|this|my|that) \\p{L}+
			|(kpi|target|goal|metric|quota|conversion rate|response time|win rate) (is|are|of|to) (\\S+ ){0,4}\\d[\\d.,]{0,9}`,
		),
		de: wordsOf(
			`(senken|steigern|erhöhen|verbessern|reduzieren|verkürzen|sparen|von|um|auf) (\\S+ ){0,5}${FIGURE_DE}
			|um (\\S+ )?(hälfte|drittel|viertel)|(unsere?|die|den) (\\S+ ){0,2}(halbieren|verdoppeln|verdreifachen)
			|(ziel|kennzahl|kpi|quote|reaktionszeit|zielwert) (ist|sind|von|liegt|beträgt|wären) (\\S+ ){0,3}\\d[\\d.,]{0,9}`,
		),
	},
	{
		id: 'info.decisionCriteria',
		criterion: 'info.decisionCriteria',
		level: 2,
		hedged: true,
		en: wordsOf(
			`must[- ]haves?|deal[- ]?breakers?|requirements?|(most )?important (to|for) us|matters? (most|a lot) to us
			|non-negotiable|criteria
			|${IT_EN} …1 (must|needs? to|has to|have to|should) (integrate|support|work|be|have|connect|handle|run|offer|comply|speak|cover|come with)`,
		),
		de: wordsOf(
			`(muss|müsste|sollte) (?!ich|wir|er |man )(\\S+ ){0,5}(können|integrieren|unterstützen|bieten|laufen|funktionieren|mitbringen|erfüllen)
			|${IT_DE} (muss|müsste|sollte) …4 (sein|haben|können|laufen|funktionieren)|anforderung(en)?
			|wichtig (ist|für uns|wäre|sind|wären)|ausschlaggebend|entscheidend (ist|für uns|sind)|kriterien
			|k\\.?o\\.?-kriterium|zwingend|unverzichtbar`,
		),
	},
	{
		id: 'info.decisionProcess',
		criterion: 'info.decisionProcess',
		level: 2,
		en: wordsOf(
			`(our|the) (decision|buying|selection|evaluation|approval|purchasing|procurement) process
			|next steps? (is|are|would)|steering committee|then …2 (present|take it|it goes|goes|it has to go) …1 to
			|board (approval|meeting)|(goes|go|going) to the board|present (it |this |options |them )?to (the|our|my)`,
		),
		de: wordsOf(
			`(entscheidungs|auswahl|einkaufs|freigabe|beschaffungs)prozess|lenkungsausschuss
			|(stelle|stellen) …6 (vor|vorstand|geschäftsführung)
			|(dann|danach|anschließend) …4 (vorstand|geschäftsführung|geschäftsleitung|gremium|aufsichtsrat|chef)
			|(erst|zuerst|zunächst) (prüft|testet|schaut|entscheidet)`,
		),
	},
	{
		id: 'info.paperProcess',
		criterion: 'info.paperProcess',
		level: 2,
		hedged: true,
		asked: true,
		en: wordsOf(
			`procurement(?! (software|tool|platform|consult|startup))
			|(legal|security|infosec|privacy) (review|questionnaire|assessment|check)
			|legal (team|department|has to|needs to|will)|nda|msa|dpa|data processing agreement
			|vendor (onboarding|form|registration)|purchase order|po number`,
		),
		de: wordsOf(
			`einkaufsabteilung|(über|durch|an|vom|zum|der|den|unser) (den )?einkauf(?! (von|für) )|rechtsabteilung
			|rechtliche prüfung|sicherheitsprüfung|avv|auftragsverarbeitung*|nda|betriebsrat|personalrat
			|datenschutzbeauftragte*|lieferantenanlage|lieferantenselbstauskunft`,
		),
	},
	{
		id: 'info.champion',
		criterion: 'info.champion',
		level: 2,
		en: wordsOf(
			`(i'm|i am|i|i've been) …2 (championing|pushing (for|hard)|advocating|convinced(?! that (our|my))|selling (it|this) internally|fan of (you|your|it|this)|lobbying for)
			|(make|making) the case
			|(want|need|have|trying|like) to (convince|bring|persuade|win over) (my|our|the) (boss|manager|team|ceo|cfo|management|board|colleagues|director|company)
			|telling (my|our) (boss|manager|management|team)`,
		),
		de: wordsOf(
			`setze (ich )?mich …3 (ein|stark)|(ich bin|bin ich) …3 überzeugt|treibe …4 (voran|intern)|vorantreiben
			|(will|möchte|muss|werde) …3 (chef*|vorgesetzt*|geschäfts*|kolleg*|team|vorstand) …3 überzeugen
			|mache mich …2 stark|ich werbe intern`,
		),
	},
	{
		id: 'info.competition',
		criterion: 'info.competition',
		level: 2,
		asked: true,
		en: wordsOf(
			`(also|currently|already|we're|we are) (looking at|talking to|considering|comparing|evaluating|testing|seeing)(?! (our|the) )
			|compar(e|es|ing) (you|it|this|against|with|to)(?! (last|the (past|previous)))|versus|vs\\.?
			|other (vendors?|offers?|bids|quotes)|(from|with|of|by) …3 your competitors?|one of your competitors
			|competitors? of yours|(sets? you|makes you) …1 (apart|different)|(stack|measure) up`,
		),
		de: wordsOf(
			`(auch|parallel|außerdem|noch|bereits) …4 (anbietern?|im gespräch|angefragt|angebote)
			|im vergleich zu (?!(vorjahr|letzt|früher|den vorjahren))\\p{L}+$|andere[nr]? anbieter\\p{L}{0,1}
			|(zwei|drei|mehrere|weitere) (anbieter|angebote)|ihr(e|en|er)? (mitbewerber|wettbewerber|konkurren*)
			|mitbewerber von ihnen|unterscheide(t|n) (sie|ihr|euch)|vergleich(e|en) (sie|euch) mit`,
		),
	},
];

/** What the frameworks record and no score counts. */
export function recordedAt(place: Place): Finding[] {
	return isOthersDoing(place) ? [] : findingsOf(RECORDED_RULES, place);
}
