import { findingsOf, type Finding, type Place } from './place';
import type { Rule } from './rule';
import { wordsOf } from './wording';

const MATERIAL_EN =
	'(white ?papers?|brochures?|pdfs?|e-?books?|guides?|case stud(y|ies)|data ?sheets?|fact ?sheets?|newsletters?|slides?|slide deck|recordings?|catalogues?|catalogs?|leaflets?|flyers?|documentation|docs|info|information|materials?|reports?)';
const MATERIAL_DE =
	'(whitepaper|white paper|broschüren?|prospekte?|pdf|e-?books?|leitfaden|unterlagen|informationen|infos?|info-?material|informationsmaterial|newsletter|fallstudien?|referenzen|kataloge?|datenbl(att|ätter)|folien|muster|aufzeichnung|flyer)';

/** One of each: who speaks of demos, quotes and calls in the plural mostly speaks of the daily work. */
const MEETING_EN =
	'(demo|demonstration|walk-?through|quote|quotation|proposal|estimate|call ?back|call|meeting|appointment|visit|conversation|presentation|price|prices|pricing|price list|offer)(?! (account|environment|data|video|form|cent(er|re)|volume|list|logs?|record*|track*|room|tool|software|system|app|solution|generator|process|template|platform|builder|rules?|engine|management|schedul*|booking|requests?|leads?|routing|automation|to (our|customers|leads)))';
const MEETING_DE =
	'([^ ]{1,20}-)?(*demo|demonstration|vorführung|präsentation|*angebots?|kostenvoranschlag|*termins?|*gesprächs?|rückrufs?|telefonat|anruf|beratung|ansprechpartner(in)?|preisliste|preise|konditionen)';
const SOMEBODY_EN =
	'(sales*|someone|somebody|anyone|human|person|rep|representative|account executive|expert|specialist|your (team|people|colleagues?)|you(?! (soon|later|then|tomorrow|again))|consultant|advis[eo]r)';

const RULES: Rule[] = [
	{
		id: 'request.noContact',
		criterion: 'intent.request',
		level: 0,
		polarity: 'any',
		en: wordsOf(
			`(?<!why )(do not|don't|never|stop|no need to) (call|calling|contact|contacting|phone|phoning|e-?mail|e-?mailing|ring|ringing|spam|spamming|bother|reach out to|follow up with|chase) (me|us|back|again)
			|(please|pls|kindly) (do not|don't|never) (call|contact|phone|e-?mail|ring|reach out|follow up|write)
			|(n't|not|never) (want|wish|like|asked?) to be (contacted|called|phoned|e-?mailed|bothered|sold)
			|stop sending …3 (salespeople|reps|e-?mails|mails|offers|stuff)
			|(prefer|rather) not to (be|talk|speak|get|receive|have)
			|rather not (talk|speak|be (called|contacted)|have (a|any)|get (a|any)|receive)
			|no …1 (calls?|contact|demos?|sales ?people|salesperson|follow-?up) (please|needed|necessary|required|wanted|thanks)
			|^no …1 (calls?|demos?|sales ?people)[.! ]{0,3}$
			|(n't|not) …1 (need|want|require|interested in) (a|an|any|another) …1 (demo|call|meeting|presentation|sales \\p{L}+)
			|unsubscribe|remove me|leave (me|us) alone|(n't|not) …1 (want|wish) to (talk|speak) to (sales|anyone|a sales*)`,
		),
		de: wordsOf(
			`bitte (auch )?kein(e|en)? …1 (anrufe?|kontakt*|rückrufe?|werbung|demo|vertreter*|telefonate?)
			|kein(e|en|er)? …1 (anrufe?|kontaktaufnahme|rückrufe?|demo|vertreter*|telefonate?|gespräch) (bitte|nötig|notwendig|erwünscht|gewünscht|erforderlich|mehr)
			|(brauche|brauchen|möchte|möchten|will|wollen|wünsche|wünschen|benötige|benötigen) …2 kein(e|en) …1 (anruf*|kontakt*|rückruf*|demo|vorführung|werbung|vertriebs*|vertreter*|termin|gespräch)
			|(rufen|melden|kontaktieren|schreiben) sie …3 nicht
			|(bitte|möchte|möchten|will|wollen) …2 nicht …2 (angerufen|kontaktiert|angeschrieben|zurückgerufen)
			|bitte …1 nicht …1 (anrufen|kontaktieren|melden|zurückrufen)
			|(anruf|rückruf|kontaktaufnahme|demo|gespräch|telefonat|termin) (ist |sind )?…1 nicht (nötig|notwendig|erforderlich|gewünscht|erwünscht)
			|abmelden|austragen`,
		),
	},
	{
		id: 'request.content',
		criterion: 'intent.request',
		level: 1,
		asked: true,
		hedged: true,
		en: wordsOf(
			`(send|share|e-?mail|forward|give|show|get|post) (me|us|over) …5 ${MATERIAL_EN}
			|(got any|have any|have you got|do you have|is there|are there) …5 ${MATERIAL_EN}
			|(could|can|may|do|would|where (can|do)|how (can|do)) (you|i|we) …2 (send|share|get|have|download|receive|find|offer|provide|access) …5 ${MATERIAL_EN}
			|^(please )?(send|share|forward|e-?mail) …5 ${MATERIAL_EN}
			|(would|i'd|we'd) (like|love|appreciate|be interested in) …5 ${MATERIAL_EN}(?! (on|about|from|for) (our|my))
			|(want|need) (to (see|read|get|download|have|receive) )?(a|an|the|your|some|more|further) …2 ${MATERIAL_EN}(?! (on|about|from|for|in) (our|my|the|who|which|customers|leads))
			|add (me|us) to …3 (newsletter|mailing list|list)|sign (me|us) up for …2 newsletter
			|subscribe to (your|the) …1 (newsletter|blog|updates)|^(i want to |please )?subscribe( me)?$`,
		),
		de: wordsOf(
			`(schicken|senden|mailen|geben|lassen|überlassen) sie …6 ${MATERIAL_DE}
			|(könnten|könnte|können|würden|kannst|könntet|kann|dürfte) (sie|ihr|du|ich|wir) …6 ${MATERIAL_DE}
			|(mich|uns) (würden|interessieren) …3 ${MATERIAL_DE}|(wo|wie|haben sie|gibt es|habt ihr) …4 ${MATERIAL_DE}
			|(hätte|hätten|möchte|möchten|bräuchte|bräuchten|wünsche|würde|würden|brauche|benötige|bitte|bitten) …5 ${MATERIAL_DE}(?! (über|zu|von|für) (unser*|die kunden))
			|${MATERIAL_DE} (bitte|anfordern|zusenden|zuschicken|erbeten|gewünscht)
			|newsletter …2 (auf|anmelden|abonnieren|eintragen|aufnehmen)`,
		),
	},
	{
		id: 'request.trial',
		criterion: 'intent.request',
		level: 2,
		asked: true,
		hedged: true,
		en: wordsOf(
			`(start|get|try|have|want|set up|need|sign up for|request|give (me|us)|access to|do you (have|offer)|is there|like|for) (a|an|the|your|our|my) …2 ((?<!clinical )trial|sandbox|(test|trial) (account|access|version|environment|licen[cs]e)|free version)(?!s| (team|court))
			|(get|have) (trial|test) access|is (a|the) …2 trial (available|possible|free)|have a (play|go) with
			|(give|giving) it a (try|go|spin)|test[- ]drive (it|the|your)
			|(can|could|may|to|let|like to|love to|want to) (i |we |us |me )?(just |first |also )?(try|test|play with|try out) (it|this|that|the (product|tool|software|app|platform|system)|your \\p{L}+)(?! (on|with) (our )?(customers|patients))`,
		),
		de: wordsOf(
			`test(zugang|account|version|konto|lizenz)|probe(zugang|abo|version|lizenz|monat)
			|(kostenlos|gratis|unverbindlich|selbst|selber) …1 (testen|ausprobieren|probieren)
			|(kann|können|könnte|könnten|darf|dürfen|würde|würden|möchte|möchten|wollen) …4 (das|es|sie|ihre?|eure?|die (software|app|plattform|lösung)|das (tool|system|programm|produkt)) …4 (ausprobieren|testen|antesten)`,
		),
	},
	{
		id: 'request.meeting',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		hedged: true,
		en: wordsOf(
			`(would|i'd|we'd|like|love|prefer|hoping|hope|keen|eager|happy|glad|interested|want|need|wish|looking|ready|up|available|open|requesting|request|requested|ask|asking) (for |in |on )?(to )?(see |have |get |book |schedule |arrange |set up |request |receive |organi[sz]e |do |join |hop on |jump on |attend |view |watch |discuss |take |seeing |getting |booking |having )?(a |an |your |the |some |another |our )?(\\S+ ){0,2}${MEETING_EN}
			|(can|could|may|shall|would) (we|i) …2 (book|schedule|arrange|set up|have|see|get|organi[sz]e|do) (\\S+ ){0,4}${MEETING_EN}
			|(please|let's|let us|kindly) …1 (book|schedule|arrange|set up|have|get|organi[sz]e|do|jump on|hop on) (\\S+ ){0,4}${MEETING_EN}
			|(send|give|make|prepare|offer|show|provide|get|e-?mail|quote) (me|us) (\\S+ ){0,4}${MEETING_EN}
			|((can|could|will|would) you|please|kindly) …2 (send|give|make|prepare|offer|provide|quote|share) (\\S+ ){0,4}${MEETING_EN}
			|(giving|sending|showing|making) (me|us) (\\S+ ){0,4}${MEETING_EN}
			|hear from (a|an|your|one of your|someone|somebody)(?! (my|our))
			|you …1 (put together|draw up|work out|come up with) (\\S+ ){0,3}${MEETING_EN}
			|(work|suit|suits|convenient|good|ok|okay|possible|time) (\\S+ ){0,3}for (a|an) (\\S+ )?${MEETING_EN}
			|appreciate (a|an|your) (\\S+ )?${MEETING_EN}
			|(look|looking) forward to (your (call|offer|quote|demo|proposal)|(a|the|our|speaking|talking|meeting) )
			|(see|seen) …3 in action
			|(can|could|would|will|please) …3 (walk|take) (me|us) through(?! (the|your) (pric*|costs?|contract|offer|quote))
			|(can|could|would|please) …3 show (me|us)|in touch (about|regarding|to discuss) (a|your|pricing)`,
		),
		de: wordsOf(
			`(möchte|möchten|würde|würden|hätte|hätten|wünsche|wünschen|bräuchte|bräuchten|brauche|benötige|benötigen|bitte|bitten|interesse an|interessiert an|interessiere|vereinbaren|freue mich auf|freuen uns auf) (?!nur )(\\S+ ){0,6}${MEETING_DE}(?! (mit|bei) (meine|unsere|dem chef))
			|(brauchen|wollen|will) (wir |ich |bitte |dringend |noch |kurzfristig )?(ein|eine|einen|ihr|ihre|das|die) (\\S+ ){0,2}${MEETING_DE}
			|(können|könnten|könnte|kann|dürfen|darf|dürfte|lassen) (wir|sie|ich|jemand|uns) (\\S+ ){0,6}${MEETING_DE}
			|(schicken|senden|machen|erstellen|unterbreiten|nennen|geben|zeigen) sie (\\S+ ){0,5}${MEETING_DE}
			|(können|könnten|könnte|kann|würden|wollen) (sie|jemand|ihr) (mich |uns |mir )(\\S+ ){0,5}(zeigen|vorführen|vorstellen|beraten|besuchen|vorbeikommen)
			|(können|könnten|wollen|sollen|dürfen) wir (\\S+ ){0,4}(telefonieren|sprechen|unterhalten|treffen)(?! (mit|die) (unser*|kunden))
			|(möchten|würden) (sie|wir sie) (\\S+ ){0,3}(kennenlernen|treffen|besuchen|einladen)
			|(hätten|haben) (sie|ihr) (\\S+ ){0,4}zeit|terminvorschl(ag|äge|ägen)
			|wann (hätten|haben|könnten|können|passt|wären|sind) (sie|wir|es|ihr) (\\S+ ){0,5}(zeit|gespräch|termin|telefonieren|sprechen|erreichbar|reden)`,
		),
	},
	{
		id: 'request.person',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		hedged: true,
		en: wordsOf(
			`(talk|speak|chat|connect|get in touch|put (me|us) (through|in touch)) (\\S+ )?(to|with) (\\S+ ){0,3}${SOMEBODY_EN}
			|(please|pls|kindly|can|could|would|will|let) …3 (call|phone|ring|contact|reach|e-?mail|get back to|write to|reach out to|get in touch with|meet|visit) (me|us|my (team|boss|colleague))(?! (the|a|an|your|some|over|more|any) )
			|(please|pls|kindly) (call|ring|phone|telephone)|my (phone |mobile |cell |direct )?(number|mobile|cell) is
			|(want|need|prefer|rather have) an? (real |actual |live )?(human|person)|are you (free|available)(?! (in|as) )
			|^(and |then |just |so |ok |yes )?(call|phone|ring|contact) (me|us)
			|(call|ring|phone) (me|us) back(?! (and|but|when) )|(?<!they )(give|drop) (me|us) a (call|ring|line|shout)
			|who (can|could|should|do|would|may) (i|we) (talk|speak|turn|contact|reach|call|write)
			|(is|are) (anyone|someone|anybody|somebody) …3 (available|there|free|around)
			|when (are|would|could|can) (you|we|someone) …3 (call|talk|meet|chat|speak|available|free)
			|(get|have|ask|tell) (someone|somebody|a rep|sales|your \\p{L}+) to (call|contact|ring|phone|e-?mail|reach out|get in touch)
			|real (person|human)
			|(please|let's|you|someone|could|can) …1 get in touch(?! with (our|the|leads|customers|them))
			|(please|you can|best) …1 reach me
			|(can|could|would|will) (someone|somebody|anyone|you|a colleague) …2 (call|contact|ring|phone)(?! (your|the|our|leads|customers))`,
		),
		de: wordsOf(
			`(rufen|ruft) sie …3 (an|zurück)|(rufen|ruft) (mich|uns) (bitte )?(an|zurück)|rufen sie (mich|uns)
			|(melden|meldet) (sie|euch) (sich)?|kontaktieren sie (mich|uns)
			|mit (einem menschen|einer person|jemand\\p{L}{0,3}|einem berater|einem mitarbeiter|dem vertrieb|ihnen|euch|wem) (\\S+ ){0,4}(sprechen|reden|telefonieren|unterhalten)
			|(mich|uns) (\\S+ ){0,3}(anrufen|zurückrufen|kontaktieren|anzurufen|zurückzurufen|zu kontaktieren)
			|(echten|richtigen) menschen|um (\\S+ ){0,2}(kontaktaufnahme|rückruf)|erreichen sie (mich|uns)
			|(bin|sind) (ich|wir) …3 erreichbar|(meine|unter der) (telefonnummer|nummer|handynummer|mobilnummer)
			|ruft (mich|uns)|an wen (kann|darf|muss|soll)`,
		),
	},
	{
		id: 'request.invited',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		polarity: 'any',
		en: wordsOf(
			"(don't|do not|never) hesitate to (call|contact|reach|get in touch|ring|phone|e-?mail)|why don't (you|we) …1 (call|ring|talk|meet|speak|phone|jump|have|schedule|book|show)|feel free to (call|contact|reach|ring|phone|e-?mail)",
		),
		de: wordsOf('(zögern|scheuen) sie (sich )?nicht|jederzeit (gern )?(anrufen|melden)'),
	},
	{
		id: 'request.shortly',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		en: wordsOf(
			`^(a |an |the )?(product |live |free |quick |short )?(demo|quote|quotation|call ?back|pricing|prices|price list|sales call)( (request|please|pls|plz|thanks|wanted|needed|asap)){0,3}[\\s.!?]{0,5}$
			|^(a )?(quote|quotation|price|prices|pricing|demo|offer|call ?back) (for|on)(?! (our|the) )
			|demo (please|pls|plz)`,
		),
		de: wordsOf(
			`^(eine? )?(demo|vorführung|angebot|rückruf|preisliste|preise|termin)( (bitte|anfrage|gewünscht|erbeten|danke)){0,3}[\\s.!?]{0,5}$
			|^(ein )?(angebot|preis|preise|demo) (für|über)(?! (unser|die) )|demo bitte`,
		),
	},
	{
		id: 'request.buying',
		criterion: 'intent.request',
		level: 3,
		asked: true,
		en: wordsOf(
			`(want|like|wanna|need|looking|ready|plan|planning|going|i'd|we'd) to (buy|purchase|order|sign up|subscribe to(?! (your|the) (newsletter|blog))|get started)(?! …2 (stock|materials?|parts|groceries|food|ingredients|time))
			|place an order|how (do|can) (i|we) (buy|order|purchase|sign up|subscribe)
			|(want|need|like|send|get|share|see|give|provide) …2 (pricing|prices|price list|rates)(?! (rules?|tool|software|engine|right|by|from|for our|up|down))`,
		),
		de: wordsOf(
			`(möchten?|wollen|will|würden? gerne?) (\\S+ ){0,6}(kaufen|bestellen|erwerben|beauftragen|anschaffen|abonnieren)(?! (lassen|können|sie|unsere))
			|(schicken|senden|nennen|brauche|benötigen|benötige|hätten? gerne?) (\\S+ ){0,5}(preise|preisliste|preisinformationen|konditionen)`,
		),
	},
];

/** What they ask us for, from nothing at all to a talk with a person. */
export const requestAt = (place: Place): Finding[] => findingsOf(RULES, place);
