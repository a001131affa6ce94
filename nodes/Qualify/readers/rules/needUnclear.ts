import { wordsOf } from './wording';
import type { Said } from './whose';

const UNSURE_EN = `(not|n't) (\\S+ ){0,2}(sure|certain|clear|convinced|decided|know|sold)( (to|on) (me|us|that))?|unsure|unclear|uncertain|undecided|no (real |clear )?idea|hard to (see|say|tell)|too (early|soon) to (say|tell|know)|(can't|cannot|couldn't|can not) (\\S+ )?(say|tell|see|explain|put my finger on|think)|(struggl(e|ing)|hard time|trouble) (\\S+ )?(to )?(see|seeing|imagine|imagining|picture|picturing|understand|understanding)
	|(still|yet|trying|have|need|want|first) (\\S+ )?(trying |need |have |want )?(to )?(figur(e|ing) out|work(ing)? out|find(ing)? out|sort(ing)? out|understand|see|learn|defin(e|ing)|clearly define|decid(e|ing)|determin(e|ing)|identify(ing)?|establish(ing)?|assess(ing)?|evaluat(e|ing)|think(ing)? about|weigh(ing)? up|debating|clarify(ing)?|pin(ning)? down|discuss(ing)?)|figuring out|wonder(ing)?|weighing up|in two minds|on the fence|doubt|debating|question is|hadn't thought about|haven't (\\S+ )?(thought|figured|worked|decided|defined|established|determined)( out| about| through)?`;
const HOW_EN =
	'(whether or not|whether|if|what|how|where|why|which|that|about|it|this|whether or how|if or how)';
const SELF_EN =
	"(we|we'd|we'll|we're|i|i'd|i'll|it|it's|it'd|it'll|this|that|they|they'd|these|those|there's|one|any of (it|this)|your (product|tool|software|solution|service|platform|offer))";
/** What a need is asked after: “whether we need it”, “how it fits us”, “what problem it solves”. */
const FITS_EN = `(${SELF_EN} (\\S+ ){0,3}(needs?(?= ?[,.;]|$| (it|this|that(?! (many|much))|one|any(?! more)|anything|something|such|these|those|yet|at all|exactly|here|right now|help|software|to (solve|fix|address))(?!\\p{L})| an? (?!(quote|demo|call|date|sign)))|require|requires|fits?( us| in| into| our| with| here| best| what|$)|suits? us|align(s|ed)? with|applies to us|apply to us|solv(e|es)|address(es)?|help(s)? (us|with)|fix(es)?|benefit(s)?|gain|gains us|bring(s)? us|do(es)? for us|make(s)? sense for (us|our)|(right|good|best|suitable|relevant|useful|of use|worthwhile|something|anything|a match) (\\S+ )?(for|to) (us|our)|right (one|fit)|the right (fit|thing|solution)|worth (it|our while)|use (it|this|that|one|such|something)|want(?! to)|looking for|after$|getting out of|get out of)|(the |a )?(problem|problems|pain|use case|need|purpose|issue)s? (\\S+ ){0,3}(is|be|solve|solves|fix|fixes|have|address|addresses|would)|there (is|even is|would be) (even )?(a|any) (real )?need)`;
const NEED_EN =
	'(needs?|use cases?|requirements?|problems?|pain points?|challenges?|issues?|difficult(y|ies)|application|goal|purpose)';
const PLAIN_EN =
	'(specific|clear|clearly defined|well-defined|concrete|defined|real|pressing|urgent|immediate|particular|actual|burning|definite|acute|major|big|serious|significant|major or minor|obvious|compelling|critical|genuine|tangible|identified)';
/** “No urgent need to decide” and “no specific requirements on dates” are about something else. */
const NOT_ELSE_EN =
	'(?! (\\S+ )?(to (decide|rush|start|sign|meet|call|talk|hurry|buy|discuss|be)|on (dates?|timing)|(for|about|regarding|with|around) (\\S+ )?(dates?|budget|start|deadline|timing|approval|price|your|you|this call|the (call|demo|date|price|terms|contract|proposal|budget|cost))))';

const UNSURE_DE =
	'((nicht|nich|noch nicht) (\\S+ ){0,3}(sicher|klar|überzeugt|im klaren|schlüssig)|unklar|unsicher|ungewiss|unschlüssig|(weiß|weiss|wissen|wüsste|wüssten) (ich |wir |selbst |selber |momentan |aktuell |derzeit |ehrlich |gesagt |noch |gar |auch |eigentlich ){0,5}nicht( genau| so genau| recht| so recht| wirklich| einmal| mal| sicher| ganz)?|keine (genaue |konkrete |klare )?(ahnung|vorstellung|idee)|(am |noch |erst |gerade |erstmal |mal ){1,3}(am )?(überlegen|klären|herausfinden|rausfinden|herauszufinden|definieren|prüfen|verstehen|schauen|sehen|eruieren|grübeln)|(finden|versuchen|müssen|muss|wollen|will) (\\S+ ){0,3}(heraus|herauszufinden|klären|herausfinden|rausfinden|definieren|festlegen|überlegen|verstehen|schauen|sehen)|schwer zu sagen|erschließt sich (\\S+ ){0,3}nicht|(frage|fragen) (mich|uns)( noch| ehrlich gesagt| gerade)?|(steht|ist) (\\S+ ){0,2}(noch )?(nicht fest|offen)|bezweifle|zweifle|glaube nicht)';
const FITS_DE =
	'(brauch|brauche|brauchen|bräuchten?|benötigen|benötige|einsetzen|verwenden|gebrauchen|passt|passen|lösen|löst|nützt|nutzt|bringt|bringen|hilft|helfen|weiterhilft|weiterbringt|dient|suchen|suche|anfangen|sinnvoll|relevant|interessant|geeignet|lohnt|infrage kommt|gebrauchen können|das richtige|etwas für uns|was für uns|bedarf|mehrwert)';
const HOW_DE =
	'(ob|was|wofür|wozu|wie|wo|warum|inwiefern|inwieweit|dass|welche[nrs]? (problem|nutzen|mehrwert|bedarf|zweck|vorteil))';
const NEED_DE =
	'(bedarf|bedürfnis|anwendungsfall|anforderung|anforderungen|problem|probleme|schmerz|schmerzpunkte?|schwierigkeiten|herausforderungen?|anlass|handlungsbedarf|leidensdruck|vorstellung|vorstellungen)';
const PLAIN_DE =
	'(konkrete|klare|genaue|akute|dringende|echte|wirkliche|spezifische|bestimmte|unmittelbare|spezielle|größere|große|ernsthafte|nennenswerte|gravierende|wesentliche|drängende|definierte|richtige)[nrs]?';

/** A need that the speaker cannot name yet, and looking around without one. */
const UNCLEAR = wordsOf(
	`(${UNSURE_EN}) (\\S+ ){0,2}(exactly )?${HOW_EN} (\\S+ ){0,3}${FITS_EN}
	|(not (\\S+ )?(sure|certain|convinced)|unsure|doubt) ${FITS_EN}|not (\\S+ )?(sure|certain|convinced) (\\S+ ){0,3}(relevant|useful|of (any )?use|right|a (good )?fit) (for|to) us
	|(was|were|would|is|be) what (problem|use|need)
	|(no|not|n't|without|yet to|lack(ing)?) (\\S+ ){0,3}${PLAIN_EN} (or \\S+ )?${NEED_EN}${NOT_ELSE_EN}|(no|zero) pain(?= ?[,.;]| here| at all|$)
	|(needs?|requirements?|use case) (\\S+ ){0,2}((isn't|aren't|is not|are not) (\\S+ ){0,2}(clear|defined|identified|specified|set|fixed|concrete)|(is|are) (\\S+ )?(unclear|vague|undefined|fuzzy|being (worked out|defined)))|(define|clarify|identify|work out|pin down|figure out|nail down|establish|determine) (what (exactly )?)?(our|my|the) (exact |actual |precise |real )?(needs|requirements|use case)|work out (what )?exactly
	|(just|only|mostly|mainly|merely|simply) wondering (what|how) (the|your) (product|tool|software|app|system|platform)|(just|only|merely|simply|mainly) (\\S+ ){1,6}what('s| is) (available|out there|on the market|on offer)|unclear (whether|if) there|(can't|cannot|couldn't|could not) (\\S+ )?(point to|name|identify|pinpoint|come up with|think of) (a|any|one|a single|anything) (\\S+ )?(problems?|issues?|pains?|needs?|use cases?|gaps?|weakness*)|(no|not|n't|nothing) (\\S+ ){0,4}in mind|curiosity (more|rather|than|really)|(it's|it is|was|just|say it's) (\\S+ )?curiosity|still (\\S+ ){0,3}(define|clarify|identify|decide) what (i|we) (\\S+ )?need
	|(?<!not |n't )(just|only|merely|simply|mainly|mostly|purely|basically|really|primarily|more or less) (\\S+ ){0,2}(exploring|gathering|collecting|researching|comparing what|scoping|scouting|sounding out|educating|surveying|dabbling|finding out what|getting (a|an) (feel|idea|overview|impression|sense)|reading up|doing (a bit of |some )?(\\S+ )?research|trying to (get|gather) (a|an|some) (\\S+ )?(feel|idea|overview|information|sense))(?! (\\S+ ){0,6}(replac\\p{L}+|quotes?|offers?|bids|prices|for (my|our|the|him|her|them) (boss|manager|director|ceo|cfo|team lead|management|board|head)))
	|(gathering|collecting|gather|collect) (\\S+ )?(general |some |initial |background |basic )*(info|information|facts|material)( (at|for|to see|first|right|and)|$)(?! (\\S+ )?(boss|manager|director|ceo|cfo|management|board|team))|exploring (possibilities|the (options|possibilities|field|landscape|market)|what('s| is) (out there|possible|available))|(exploring|looking around|researching|browsing|looking) (for now|at (this|the) (stage|point|moment)|right now)|exploratory|(some |a bit of |doing )(general|background|preliminary|initial|desk) research|having a look around|seeing what('s| is) (out there|available)|(was|were|merely|mostly|more) (\\S+ )?curious|curious (about )?what (you|they|it|these|this) (can |could |might )?(offer|do)`,
	`${UNSURE_DE},? ${HOW_DE} ((?!oder )\\S+ ){0,7}${FITS_DE}|^${HOW_DE} (\\S+ ){0,6}${FITS_DE}( \\S+)?,? (ist|erschließt|steht|wissen|weiß|wüsste|sehe|sehen)( \\S+){0,4} (nicht|unklar|offen|fraglich)
	|(kein(e|en|er|erlei)?|noch kein(e|en)?|ohne) (\\S+ ){0,2}${PLAIN_DE} (\\S+ )?${NEED_DE}(?! (damit|mit|an die|bei (der|dem) (preis|termin)))|(einen |ein )?${PLAIN_DE} (bedarf|anwendungsfall|anlass|problem|probleme) (\\S+ ){0,4}(nicht|kein(e|en|er)?)|(bedarf|anforderungen|anwendungsfall|vorstellungen) (\\S+ ){0,4}(noch )?(nicht (klar|definiert|festgelegt|konkret|geklärt)|unklar|vage|offen)
	|(findungs|orientierungs|sondierungs)phase|(wissen|weiß|klar|sicher) (\\S+ )?(nicht|nicht genau),? was (wir|ich) (\\S+ )?(wollen|will|möchten)(?= ?[,.;]|$)|(mich|uns) (hat|hatte|würde) (\\S+ )?(nur|bloß|lediglich|einfach) (\\S+ )?interessier\\p{L}+|interessiert (mich|uns) (nur|bloß|einfach nur)|(verschaffe|verschaffen|mache|machen) (mir|uns) (\\S+ ){0,2}(nur|erst|bloß|gerade|lediglich|zunächst|erstmal) (\\S+ ){0,2}(überblick|eindruck|bild)|was der markt (\\S+ )?(hergibt|bietet)|fällt (mir|uns) (\\S+ ){0,3}kein(e|en)? (\\S+ )?(probleme?|anwendung|bedarf|grund|verwendung|anwendungsfall) ein|(nichts|nix|kein(e|en|er)?) (\\S+ ){0,3}(im sinn|im auge|im kopf)|(informieren uns|informiere mich) (\\S+ )?(nur|erst|mal|bloß|lediglich)|(nur|bloß|lediglich|erst mal|erstmal|zunächst|vorerst|rein|einfach|derzeit|aktuell|momentan|gerade) (\\S+ ){0,3}(informationen|infos|eindrücke|den markt|marktüberblick|ideen|recherch*|sondier*|orientier*|anschauen|informieren|am sondieren|am recherchieren)(?! (für (den|die|meine?n?|unsere?n?)|zu (ersetzen|preis)))|(sammeln|sammle|sondieren|sondiere|orientieren uns|recherchieren) (\\S+ ){0,2}(erst mal|erstmal|nur|zunächst|vorerst|gerade|momentan|noch)|(nur|bloß|rein) (\\S+ ){0,2}(interesse|neugierig|sondierend|orientierend|explorativ)|(war|waren|bin) (einfach |nur |bloß |halt )+neugierig`,
);
/** Money, decisions and dates are no need, and neither is what fits them. */
const OTHER_MATTER = wordsOf(
	'budget*|price|prices|pricing|cost|costs|afford|pay|paying|approv*|sign|signs|sign-?off|decides|decision|date|dates|deadline|timeline|schedule|timing|when|meeting|demo|call|quote|board|funds|funding|contract',
	'budget*|preis*|kosten|geld|bezahl*|genehmig*|unterschr*|entscheid*|termin*|frist*|zeitplan|zeitlich|zustimm*|vorstand|freigabe|angebot|vertrag|wann',
);

/** Whether the clause is part of a sentence that leaves open what the need is: “not sure, whether we need it”. */
export function leavesNeedOpen({ place, sentence }: Said): boolean {
	const start = place.clause.start - place.sentence.start;
	const end = place.clause.end - place.sentence.start;
	return UNCLEAR.all(sentence).some(
		({ 0: match, index }) =>
			index < end &&
			index + match.length > start &&
			!OTHER_MATTER.test(index > start ? sentence.slice(start, index + match.length) : match),
	);
}

/** Whether a text leaves open what the need is. */
export const saysNeedIsOpen = (text: string): boolean =>
	UNCLEAR.all(text).some(([match]) => !OTHER_MATTER.test(match));
