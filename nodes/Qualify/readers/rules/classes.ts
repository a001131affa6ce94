import type { LeadClass } from '../../../../lead/schema';
import { OTHERS } from './others';
import { PITCH_DE, PITCH_EN } from './pitch';
import type { Saying } from './rule';
import { wordsOf, type Wording } from './wording';

type ClassRule = { class: LeadClass; en: Saying; de: Saying; polarity?: 'any' };

/** Words that count only while the prospect speaks of themselves: “our customers forget their passwords”. */
const ofSpeaker = (words: Wording): Saying => ({
	test: (text) => words.test(text) && !OTHERS.test(text),
});

/** Who sells gambling or loans writes no “we need”. */
const BUSINESS = wordsOf(
	"we|our|we're|i|my|need|form",
	'wir|unser*|ich|mein*|brauchen|suchen|formular',
);
const withoutBusiness = (words: Wording): Saying => ({
	test: (text) => words.test(text) && !BUSINESS.test(text),
});

/** Who else writes to a sales form, the surest first. A denied clause (“I’m not a student”) names nobody. */
export const CLASS_RULES: ClassRule[] = [
	{
		class: 'spam',
		polarity: 'any',
		en: withoutBusiness(
			wordsOf(
				`casino|viagra|cialis|porn*|escorts?|forex signals|crypto (investment|trading bot|giveaway)
				|double your (bitcoin|money)|make \\$? ?\\d+ …1 (a|per) (day|week)|earn \\$? ?\\d+ …1 (a|per|from)
				|(won|win) …3 (lottery|jackpot|iphone|prize)|claim your prize|inheritance fund|hot (girls|singles)|adult dating
				|payday loans?|weight loss pills?`,
			),
		),
		de: withoutBusiness(
			wordsOf(
				`casino|viagra|(sofort)?kredit ohne schufa|schnell(es)? geld verdienen|geld verdienen ohne|heiße singles
				|online-?casino|gewinnspiel …2 gewonnen|krypto-?(bot|investment|gewinne)`,
			),
		),
	},
	{
		class: 'student',
		en: wordsOf(
			`(i'm|i am|as) an? …4 (student|undergraduate|phd candidate)(?! (housing|loans?|information|services|app|management|engagement|recruit*))
			|(my|for my|for a|our) …3 (thesis|dissertation|coursework|class project|university project|school project|homework|term paper|capstone|seminar paper|case study assignment)
			|(doing|writing|finishing|working on|pursuing) (my|a) (phd|master's|masters|bachelor's|doctorate)|i'm studying
			|i study (?!how|the|your|our)|student (project|licen[cs]e|discount|plan)
			|(university|college|school) (course|class|assignment|research project|project)|for a seminar`,
		),
		de: wordsOf(
			`(ich bin|bin|als) …2 student(in)?(?! (werden|helfen))
			|(meine|meiner|meine|unsere|eine) …1 (bachelorarbeit|masterarbeit|abschlussarbeit|diplomarbeit|hausarbeit|seminararbeit|dissertation|doktorarbeit|facharbeit|projektarbeit)
			|studiere|meines studiums|mein studium|studienprojekt|uniprojekt|uni-projekt|schulprojekt|studentenrabatt`,
		),
	},
	{
		class: 'jobSeeker',
		en: ofSpeaker(
			wordsOf(
				`(my|attached) …2 (cv|résumé|resume)
				|(i|i'd|to|would like to|want to) (apply|applying) …2 (for|to) …5 (jobs?|position|role|vacanc(y|ies)|internship|opening|team)
				|(my|job) application (for|as)|(job|career) (openings?|opportunit(y|ies)|vacanc(y|ies)|seeker)|are you …2 hiring
				|(do you|does your company) offer …2 internships?
				|(do you have|have you got|are there) …2 (openings?|internships?|vacanc(y|ies)|open (positions|roles)|jobs?)
				|(i'm|i am|currently) (looking|searching) for …2 (job|work|employment|internship|position|role)
				|looking for (a |an )(new )?(job|internship|position)|join your (team|company) as|work for (you|your company) as`,
			),
		),
		de: ofSpeaker(
			wordsOf(
				`(meine|hiermit|anbei|eine|meiner) …5 bewerbung(?!en)|bewerbe (ich )?(mich|hiermit)|ich bewerbe
				|mein(en)? lebenslauf|mit lebenslauf
				|(ihre|ihrer|die|eure|der) …1 (stellenanzeige|stellenausschreibung|ausgeschriebene stelle)
				|(haben|gibt|suchen) (sie|es|ihr) …3 (offene stellen|stellen frei|ein praktikum|praktikumsplätze|jobs?)
				|(suche|möchte) …4 (job|arbeit|arbeitsstelle|anstellung|praktikum|praktikumsplatz|werkstudentenstelle|ausbildungsplatz|nebenjob)
				|interesse an (einer|der|ihrer) …1 (stelle|position|ausbildung)|initiativbewerbung|praktikumsplatz
				|werkstudentenstelle`,
			),
		),
	},
	{
		class: 'consumer',
		polarity: 'any',
		en: ofSpeaker(
			wordsOf(
				`my (parcel|package|delivery|order|purchase)(?! (management|form|book|process*|system)) …5 (arrived|late|missing|lost|broken|damaged|wrong|never|hasn't|came|cancelled|refund*)
				|i (ordered|bought) …4 (from|on|in|at) (you|your (shop|store|site|website))
				|where is my (order|parcel|package|delivery)|(want|get|give me) my money back
				|(ordered|bought|purchased) …8 (for my (son|daughter|husband|wife|mum|mom|mother|father|dad|kids?|girlfriend|boyfriend|partner|grandma)|as a (gift|present|private \\p{L}+))
				|(too|two sizes) (small|big|tight|large) …4 (refund|return|exchange)|wrong size|gift card
				|(return|exchange|send back) the (shoes|dress|shirt|trousers|jacket|item|phone|toy|headphones|shoe)
				|as a (private|normal) (person|individual|customer|buyer)`,
			),
		),
		de: ofSpeaker(
			wordsOf(
				`mein(e|er|em|en)? (paket|bestellung|lieferung|päckchen|sendung|ware) …6 (angekommen|da|verspätet|kaputt|beschädigt|verloren|falsch|fehlt|storn*|zurück*)
				|(wo|wann) (ist|bleibt|kommt) mein(e)? (paket|bestellung|lieferung)
				|(die|das|den|der) (hose|schuhe|kleid|jacke|hemd|pulli|handy|spielzeug|kopfhörer|gerät) …3 (umtauschen|zurückgeben|zurückschicken|umzutauschen|passt nicht|passen nicht)
				|falsche größe|mein geld zurück|geschenkgutschein
				|(bestellt|gekauft) …5 für (meine|meinen) (sohn|tochter|mann|frau|mutter|vater|oma|kinder|enkel*)
				|(bin|als) …1 privatperson|als privatkund(e|in)`,
			),
		),
	},
	{
		class: 'consumer',
		en: ofSpeaker(
			wordsOf(
				`(for|just|only|purely|my) …2 (personal|private|home|own personal) use
				|for my (own )?(family|household|wedding|hobby|garden|kids|children|home|birthday party)
				|my (household|wedding|hobby|home) (expenses|budget|project|network|cinema)|not a (company|business),? just
				|(i'm|i am) (just )?a (private|normal) (person|individual)`,
			),
		),
		de: ofSpeaker(
			wordsOf(
				`für (den |meinen |unseren )?(privaten gebrauch|privatgebrauch|privathaushalt|haushalt|familie|hobby|eigenbedarf)
				|für (meine|unsere) (familie|hochzeit|kinder)|für mich privat|privat nutzen|(rein|nur|rein für) privat`,
			),
		),
	},
	{
		class: 'support',
		polarity: 'any',
		en: ofSpeaker(
			wordsOf(
				`(can't|cannot|can not|unable to|couldn't|not able to) …2 (log ?in|log on|sign in|access (my|the|our) (account|portal|dashboard|files|data)|reset|open my)
				|(reset|resetting|forgot|forgotten|change|lost) (my|the|our) …1 password|password reset
				|error (message|code|\\d+)
				|(my|our) (account|login|dashboard|invoice|subscription|app|licen[cs]e|access) (is|isn't|was|has been|doesn't|won't|shows) …3 (locked|blocked|wrong|down|expired|broken|suspended|disabled|work|working|load|loading|gone|missing|open|sync|charged|an error)
				|(my|our) (account|login|dashboard|app|access|licen[cs]e) (\\S+ )?(no longer works|no longer working|stopped working|keeps|won't|refuses)
				|(the|my|our|your) (last )?invoice …4 (is|was|are) …1 (wrong|incorrect|missing)
				|your (app|product|site|website|software|api|service|dashboard|platform|page|tool|system|servers?|chatbot|bot|form|portal|link|download|plugin|extension|integration) (\\S+ )?(crash*|is down|are down|isn't (working|loading|responding)|doesn't (work|load|respond)|does not work|not working|not loading|won't load|stopped working|keeps|throws|is (broken|offline|unavailable|unreachable))
				|the (app|dashboard|login|page|export|import|sync|api) (\\S+ )?(crash*|is down|isn't working|doesn't work|not working|not loading|won't load|stopped working|keeps (crashing|freezing|failing|logging)|throws)(?! for us)
				|since your (last |latest )?update|locked out of (my|our|the)|bug report|(found|report|reporting) a bug
				|(my|the|an open|a) support ticket(?!s)|ticket (number|#)
				|(want|need|like|get|request|issue|asking for|demand|please) …3 refund(?!s)
				|(?<!customers )(was|were|been|got) (charged|billed) twice|charged (me|us) ?twice|double charged
				|cancel (my|our) (account|subscription|order|plan|membership)
				|(contact|reach|need|speak to|talk to) technical support|help with (my|our) (account|login|order|invoice)`,
			),
		),
		de: ofSpeaker(
			wordsOf(
				`(kann|können) (mich|uns|wir uns|ich mich) …4 nicht …1 (einloggen|anmelden)
				|passwort …3 (vergessen|zurücksetzen|ändern)|(fehlermeldung|fehlercode)(?!en)
				|(ihre?|eure?) (app|software|seite|webseite|website|api|anwendung|plattform|export|system|dienst|server) …4 (funktioniert …3 nicht|stürzt|lädt …1 nicht|geht nicht|ist …1 (down|offline|nicht erreichbar)|hängt)
				|die (app|anmeldung|exportfunktion|seite) …3 (stürzt|lädt nicht|geht nicht|funktioniert nicht|hängt)
				|(eine|die) störung (melden|bei ihnen|ihres|ihrer)
				|(geht|funktioniert) (der|die|das|mein|unser) (login|anmeldung|app|export|zugang|konto) …2 nicht
				|komme …2 nicht …1 (in|an) (mein|unser)|seit (ihrem|dem) (letzten )?update|support-?ticket|ticketnummer
				|(möchte|bitte|fordere|verlange|wünsche) …4 (rückerstattung|erstattung)|doppelt (abgebucht|berechnet|belastet)
				|(mein|meinen|unser|unseren|unsere|meine) (account|konto|zugang|login|lizenz|anmeldung) …4 (gesperrt|geht nicht|funktioniert nicht|löschen|kündigen|abgelaufen)
				|abo kündigen|technische[rn]? support
				|(problem|hilfe) (mit|bei) (meinem|unserem|meiner) (konto|account|login|zugang|rechnung)`,
			),
		),
	},
	{
		class: 'existingCustomer',
		en: ofSpeaker(
			wordsOf(
				`(we|i)('re| are|'m| am|'ve been| have been) (already |currently |an? |existing |current |paying |long[- ]time |happy |loyal |one of your ){0,4}customers?(?![-\\p{L}]| (success|support|service|data|experience|relationship|facing|engagement))
				|(we|i) …1 (use|using|have) your (product|tool|platform|software|app|service|system)
				|been (with you|using your \\p{L}+)(?= (since|for|ever)|$)
				|(bought|purchased|licen[cs]ed|subscribed to) your (product|tool|platform|software|app|service|system)
				|as (a|an|your) (existing |current |paying |long-?time )?customer(?![- ]\\p{L})|your (existing|current) customer
				|our (account manager|customer success manager|csm) (at (your|you)|with you|is|left)
				|(our|my) …1 (plan|subscription|contract|licen[cs]e|account) with you
				|(upgrade|expand|extend|renew) our (plan|subscription|licen[cs]es? with|account|contract with you)
				|add …2 (seats|licen[cs]es|users) to our`,
			),
		),
		de: ofSpeaker(
			wordsOf(
				`(wir sind|ich bin|sind wir|bin ich) (bereits |schon |seit (\\S+ ){1,3}|langjährige[rn]? |ein |eine |zufriedene[rn]? |treue[rn]? |ihr |ihre ){0,3}(kunden?|kundin|bestandskunden?)(?! (aus|von|mit|für|in) (?!ihnen|euch))
				|bestandskund(e|in|en)(?! (verwalten|pflegen|betreuen))|nutzen (ihr|euer|ihre|eure) …2 (bereits|schon|seit)
				|(ihre?|eure?) (software|produkt|lösung|tool|system) …1 (gekauft|lizenziert|erworben|im einsatz)
				|unser(en|em)? vertrag (mit|bei) (ihnen|euch)
				|unser(e|en)? (kundenbetreuer(in)?|ansprechpartner(in)?) (bei|von) (ihnen|euch)
				|(lizenzen|nutzer) (zu|in) unserem (vertrag|konto)`,
			),
		),
	},
	{
		class: 'press',
		en: wordsOf(
			`(i'm|i am) an? …3 (journalist|reporter|freelance writer|editor (at|for))
			|(reporter|journalist) (at|for|with|from)|(get|have|request) …1 comment (from|on|for)
			|i (write|report) for (?!our|my|the company)\\p{L}+|for comment
			|(list|feature|include|interview) (you|your \\p{L}+) in (our|my) …2 (article|magazine|newspaper|publication|podcast|story)
			|press (inquiry|enquiry|request|kit|contact)|media (inquiry|enquiry|request)
			|(writing|working on|researching) (an? )?…3 (article|story|feature|piece) (about|on|for)
			|(comment|interview|quote) for (an?|our|my) …2 (article|story|podcast|magazine|newspaper|publication)
			|(guest|appear|speak) on (our|my) …1 podcast|podcast (guest|interview|episode)`,
		),
		de: wordsOf(
			`(ich bin|als) …2 (journalist|journalistin|redakteur|redakteurin|reporter|reporterin)|presseanfrage|medienanfrage
			|pressekontakt|pressemappe|(schreibe|recherchiere) …4 artikel
			|interview für …3 (artikel|magazin|podcast|zeitung|zeitschrift)|gast in (unserem|meinem) podcast`,
		),
	},
	{
		class: 'partner',
		en: ofSpeaker(
			wordsOf(
				`(become|becoming|be) an? …2 (partner|reseller|affiliate|distributor)(?! (portal|manager))
				|(your|you have|offer|join|have a|is there a|any) …2 (partner|reseller|referral|affiliate|channel) (program|programme|agreement|partnership|network|ecosystem)
				|(technology|integration|strategic) partnership|white[- ]?label (your|the|it|this|you)|resell (your|you)
				|refer (our )?clients to you|explore a partnership|partner(ing)? with you
				|(sell|market) your (product|software|tool|solution)s?|as (a|your) distributor|distribute your`,
			),
		),
		de: ofSpeaker(
			wordsOf(
				`(ihr|ihrem|ein|euer|haben sie …1) partnerprogramm(?! (läuft|ist))
				|(ihr|ihre|als|ein|offizieller) …1 (vertriebspartner|reseller|wiederverkäufer|händler) (werden|sein|zu werden|tätig)
				|(reseller|wiederverkäufer) (werden|für)|kooperation(sanfrage)?(?! mit unseren)
				|partnerschaft …3 (interesse|eingehen|anfragen|mit ihnen)|partner (werden|zu werden)
				|(ihr|ihre|eure?) (produkte?|software|lösung(en)?) …5 (weiterverkaufen|weiterverkauft|vertreiben|wiederverkaufen)
				|white-?label (ihre?|anbieten|lösung)`,
			),
		),
	},
	{ class: 'vendorPitch', en: PITCH_EN, de: PITCH_DE },
	{
		class: 'competitor',
		en: ofSpeaker(
			wordsOf(
				"(we|i)('re| are| am|'m| work for) …3 competitors? of yours|competitive (research|analysis|intelligence) (on|of|about) (you|your)|(we|i) …2 (build|make|develop|sell|offer|have) …1 (a |the )?(similar|same|competing) (product|tool|software) (to|as) (you|your*)|(we|i) (build|make|develop|sell|offer) a …2 (product|tool|software|platform) like yours",
			),
		),
		de: ofSpeaker(
			wordsOf(
				'(wir sind|ich bin|sind wir|arbeite (bei|für)) (ein|eine|einem|einer|ihr|direkter|der|die) …2 (mitbewerber*|wettbewerber*|konkurrent*|konkurrenz)|wettbewerbsanalyse …3 (ihnen|ihrem|ihres|ihr)|entwickeln ein ähnliches produkt',
			),
		),
	},
	{
		class: 'test',
		en: /^(?:(?:hi|hello)[\s,!]{1,3})?(?:this is (?:just |only )?a test\b.{0,60}|(?:test|testing|asdf\p{L}*|qwerty|lorem ipsum|foo ?bar|abc|x{3,})(?:[\s\d.!,]+(?:test|testing|message|submission|123|one|two|three|please|ignore|lead|form))*)[\s.!]*$/iu,
		de: /^(?:hallo[\s,!]{1,3})?(?:das ist (?:nur )?ein test\b.{0,60}|(?:test|testnachricht|testanfrage|testeintrag)(?:[\s.!,]+(?:test|bitte|ignorieren|123))*)[\s.!]*$/iu,
	},
];
