import { finding, findingsOf, isTimed, type Finding, type Place } from './place';
import type { Rule } from './rule';
import { wordsOf } from './wording';

const NO_HURRY: Rule = {
	id: 'whyNow.noHurry',
	criterion: 'intent.whyNow',
	level: 0,
	polarity: 'any',
	en: wordsOf(
		`no …1 (rush(?! hour)|hurry|urgency|pressure|time pressure|deadline|particular timing)|afford to wait|back burner
		|low priority|no stress|take your time|(plenty|lots|loads) of time|no need to (rush|hurry)|nothing urgent
		|not …2 (urgent|in a (rush|hurry)|pressing|time[- ]critical|a …1 priority)
		|isn't …2 (urgent|pressing|time[- ]critical|a …1 priority)
		|(?<!something )(it|this|that) (can|could) …1 wait(?! (for|to|any) )|all the time in the world
		|(take|taking) our time|whenever (you|it suits|is fine|works)|some ?day|at some point
		|when(ever)? we get (a)?round to it`,
	),
	de: wordsOf(
		`keine (große )?eile|kein(en|erlei)? (zeit|termin)?druck|(eilt|pressiert|drängt) …2 nicht
		|nicht …2 (eilig|dringend|drängend|prioritär|priorität)|keine priorität
		|kein(en)? (akute[rn]?|dringende[rn]?|konkrete[rn]?|unmittelbare[rn]?) (handlungs)?bedarf
		|(keine|nicht) (hohe|große|höchste|oberste) priorität|läuft …2 nichts? (davon|weg)|kein stress|nicht akut
		|lassen sie sich …1 zeit|(das|es) hat (noch |viel |alle )?zeit(?! (bis|für))
		|(haben|habe) (wir |ich )?(ja |da |auch )?(noch|viel|genug|genügend|alle) zeit(?! (für|verloren|mit))
		|kann (noch |ruhig |auch |gern )?warten|alle zeit der welt|irgendwann(?! (im|am|ist|kam|war) )`,
	),
};

const RULES: Rule[] = [
	{
		id: 'whyNow.soft',
		criterion: 'intent.whyNow',
		level: 1,
		hedged: true,
		en: wordsOf(
			`(want|wants|like|love|hope|hoping|plan|planning|aim|aiming|looking|trying|need) to …1 (improve|grow|scale|moderni[sz]e|be more|become more|get better|streamline|automate|digiti[sz]e|digitali[sz]e|professionali[sz]e|optimi[sz]e|speed up|work …1 (better|more|smarter|faster)|save (time|money))
			|(we're|we are|we keep|(team|company|business|firm) (is|keeps)) …2 (growing|scaling|expanding|moderni[sz]ing)
			|free up …1 (time|capacity|resources)|relieve (our|the)|as we (grow|scale|expand)|would be nice|nice to have
			|strategic (goal|initiative|priority)`,
		),
		de: wordsOf(
			`wir wachsen|wachsen wir|wir sind …2 am wachsen|(team|firma|unternehmen|betrieb|belegschaft) wächst
			|(wollen|möchten|wollten|würden|sollten) …6 (verbessern|automatisieren|modernisieren|digitalisieren|digitaler|wachsen|skalieren|optimieren|effizienter|professionalisieren|professioneller|vereinfachen|beschleunigen|schneller werden)
			|(wollen|möchten|müssen) …6 (besser|schneller|moderner|produktiver|schlanker|einfacher) …1 (werden|arbeiten|aufstellen|machen|gestalten)
			|im zuge (des|unseres) …1 wachstums|(unsere|im (rahmen|zuge) (der|unserer)|in sachen) digitalisierung
			|wäre (schön|nett)`,
		),
	},
	{
		id: 'whyNow.reason',
		criterion: 'intent.whyNow',
		level: 2,
		en: wordsOf(
			`(just|recently|newly|we've|we have|we) (just |recently )?(raised(?! (a|an|the) (ticket|issue|question))|hired|merged|acquired|opened|launched|expanded|restructured|reorgani[sz]ed)
			|closed …3 (round|series|funding|investment)|(our|a|the|closed|raised|after) series [a-e](?! (to|through))
			|funding round|merger|acquisition|takeover|carve-?out|spin-?off
			|(we're|we are|we've been|we were|(company|firm|business) (is|was|has been)) …1 (being )?(acquired|taken over|bought (by|out)|merging|sold)
			|new (cro|ceo|cfo|coo|cto|cmo|vp|head|director|managing director|boss|leadership|management|owners?|funding|investors?|office|branch|warehouse|plant|site|location|store|clinic|building|premises|market(?! (hall|stall))|product line|team(?! of)|regions?|regulations?|laws?|legislation|directive|\\p{L}+ (law|regulation|director|manager|directive)|fiscal year|parent company)
			|(second|third|another|two more|more) (office|branch|site|location|store|plant|warehouse|clinic|shop|market)s?
			|took over
			|(ceo|cfo|coo|management|leadership|owners?|boss|board) (has |have )?(changed|left|retired|been replaced)
			|of (our|my) \\p{L}+ (have |has |just )?(resigned|quit|left)
			|(we're|we are|we|are) …1 hiring(?! (software|process|tool))|doubl(e|ed|ing) (the|our)|tripl(e|ed|ing) (the|our)
			|(headcount|team|company|volumes?|orders|enquiries|inquiries|requests|traffic|workload) …2 (doubled|tripled|exploded|doubling|tripling)
			|(an|the|our|next|upcoming|iso|compliance|tax|security|external|annual) …1 audit(?! (log|trail|firm|software|accounts))
			|auditors? …3 (criti*|found|complain*|flagged|want*|demand*|requir*|told|asked|object*)|compliance deadline
			|go[- ]live|going live|(we|our) …1 launch(?! (products|campaigns|websites) for)|launching (our|a|the)
			|board (meeting|review|wants|expects|asked)|peak season
			|(customer|client|insurer|insurance|regulator|headquarters|parent company|investors?|government|ministry|bank|authorit(y|ies)) …3 (demands?|requires?|insists?|obliges?|forces?|forcing|demanding|requiring)
			|mandatory (from|by|as of)|becomes? (law|mandatory)
			|(bookkeeper|accountant|colleague|assistant|developer|administrator|specialist|director|employee|manager|head of \\p{L}+) …2 (retir*|is leaving|leaves|left|quit|resigned|(goes|going) on (maternity|parental))
			|support …5 (ends|ending|runs out|expires)|(ends?|ending|drops?|dropping|stops?) (the |its |their )?support
			|(taken|took|taking) over (a|an|our|another|the)
			|lost our (admin*|only|best|head|bookkeeper|developer|accountant)|fined|penalt(y|ies)|data breach|hacked
			|cyber ?attack|ransomware|(trade (fair|show)|expo) (is|starts|in|on|opens)|price (increase|hike|rise)
			|(raising|raised|increas(ing|ed)|hik(ing|ed)|doubled|doubling) …1 (prices|fees|rates)
			|(shutting|shut|shuts|closing) down|discontinu*|end[- ]of[- ]life|sunset*
			|(we're|we are|us|company is|business is|firm is|office is) …1 (expanding|moving) (to|into)|our …2 expansion
			|we('re)? …1 mov(e|ing) (to|into|in|house|premises|offices?)|renew(al|als|s|ing)?
			|(contract|agreement|licen[cs]e|subscription|lease) …4 (ends?|expires?|is up|up for|runs out)|migration
			|migrating|roll-?out|kick-?off|deadline(?! of the tender)
			|(laws?|regulations?|rules?|directive|legislation|standard) …3 (appl(y|ies)|takes? effect|comes? into|kicks? in|changes)`,
		),
		de: wordsOf(
			`neue[rnms]? …1 (vertriebsleit*|geschäftsführ*|geschäftsleitung|cro|ceo|cfo|chef*|vorstand|leitung|leiter*|eigentümer*|inhaber*|standorte?n?|filialen?|niederlassung*|werk|büros?|gebäude|lager|markt|märkte|gesetz*|verordnung*|vorschrift*|richtlinie*|produktlinie|vertriebsteam|team|investor*)
			|(zweite[nrs]?|dritte[nrs]?|weitere[nrs]?) (standorte?|filialen?|niederlassung*|werk|büros?|lager|praxis|praxen)
			|finanzierungsrunde|fusion|fusionier*|übernahme (durch|von|der|des|eines)
			|(unternehmen|firma|betrieb|wettbewerber) übernommen|übernommen (worden|wurden)|(wurden|werden) …2 übernommen
			|(stellen|stellt) …5 (vertriebler*|leute|mitarbeiter*|kolleg*|verkäufer*|personal|\\p{L}+innen) …1 ein
			|verdoppel*|verdreifach*|audit|(wirtschafts|betriebs|jahresabschluss|sonder)prüfung|zertifizierung
			|(wirtschaftsprüfer|prüfer|auditoren|auditor|revision|datenschützer) …4 (bemängel*|beanstand*|gerügt|kritisier*|moniert|gefordert|verlang*)
			|(der|die|zur|einer|unsere|ist|findet|eine) messe|(haus|fach|leit)messe|go-?live|livegang|produktivstart
			|einführung (des|der|eines|von)|hochsaison|saison …1 (beginnt|startet|geht los|anfängt)|saison(start|beginn)
			|preiserhöhung*|(erhöht|erhöhen|hebt|heben|zieht|verteuert) …3 preise|preise …2 (erhöht|angehoben)
			|(kunde|kunden|auftraggeber|versicherung|behörde|konzern|mutterkonzern|zentrale|investor*|gesetzgeber|bank|aufsicht*) …4 (verlangt|verlangen|fordert|fordern|schreibt|zwingt|zwingen|besteht|bestehen)
			|(gilt|gelten|kommt) …3 ([^ ]{1,20}-)?*pflicht|bußgeld*|gehackt|hackerangriff|cyberangriff|datenpanne|datenleck
			|(schreibt|verlangt|fordert|verbietet) …2 (gesetz|gesetzgeber|verordnung|behörde)
			|geht …3 in (rente|pension|den ruhestand|elternzeit|mutterschutz)|hat gekündigt
			|verlässt (uns|die firma|das unternehmen)
			|(stellt|stellen) …4 (support|produkt|wartung|betrieb|dienst|software) …1 ein
			|(wird|werden) …3 (eingestellt|abgekündigt|abgeschaltet)|frist|stichtag|gesetzlich*|(ziehen|zieht) …5 um|umzug
			|umgezogen|(geschäftsführung|leitung|eigentümer*|chef*|vorstand|inhaber*) …1 gewechselt
			|(führungs|generations|eigentümer|inhaber)wechsel|expandieren|expansion|eröffn(en|ung|et)
			|vertrag …6 (läuft|endet|aus)|(läuft|endet) …5 vertrag|vertragsende|vertragsverlängerung|verlänger(ung|n)
			|läuft …6 aus|migration|rollout|kick-?off|(tritt|treten) …5 in kraft`,
		),
	},
	{
		id: 'whyNow.unsupported',
		criterion: 'intent.whyNow',
		level: 2,
		polarity: 'any',
		en: wordsOf('no longer (sold|(maintain|support|sell|develop)(s|ed)?)'),
		de: wordsOf(
			'nicht (mehr|länger|weiter) (gewartet|unterstützt|weiterentwickelt|verkauft|ausgeliefert)',
		),
	},
];

/** What moved them years ago moves nobody now. */
const LONG_AGO = wordsOf(
	'(last|previous) (year|decade)|years? ago|back in (19|20)\\d\\d|in (199\\d|200\\d|201\\d)',
	'(letztes|voriges|vergangenes) jahr|vor …2 jahren|damals|im jahr (199\\d|200\\d|201\\d)',
);

/** Why they act now: a reason that comes with a date is the strongest. */
export function whyNowAt(place: Place): Finding[] {
	const found = findingsOf([NO_HURRY, ...RULES], place).filter(
		({ rule }) => rule !== 'whyNow.reason' || !LONG_AGO.test(place.words),
	);
	return found.map((one) =>
		one.level === 2 && isTimed(place) ? finding(place, one.criterion, 3, one.rule) : one,
	);
}
