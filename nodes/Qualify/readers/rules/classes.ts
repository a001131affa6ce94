import type { LeadClass } from '../../../../lead/schema';

type ClassRule = { class: LeadClass; en: RegExp; de: RegExp; polarity?: 'any' };

/** Who else writes to a sales form, the surest first. A denied clause (“I’m not a student”) names nobody. */
export const CLASS_RULES: ClassRule[] = [
	{
		class: 'spam',
		en: /\b(?:casino|viagra|cialis|porn|escorts?|forex signals|crypto (?:investment|trading bot|giveaway)|double your (?:bitcoin|money)|make \$?\d+ (?:a|per) day|lottery|inheritance fund|hot (?:girls|singles)|adult dating)\b/iu,
		de: /\b(?:casino|viagra|sofortkredit ohne schufa|schnell geld verdienen|heiße singles)\b/iu,
	},
	{
		class: 'support',
		en: /\b(?:(?:can't|cannot|can not|unable to|couldn't) (?:\S+ ){0,2}(?:log ?in|sign in|access my|reset|open my account)|(?:reset|forgot(?:ten)?|change) (?:my|the) password|password reset|error (?:message|code|\d+)|(?:my|our) (?:account|login|dashboard|invoice|subscription|app) (?:\S+ ){0,3}(?:is|isn't|doesn't|not|won't|shows|has been|was)|(?:your|the) (?:app|product|site|software|api|service|dashboard) (?:\S+ ){0,2}(?:crash\p{L}*|is down|isn't working|doesn't work|not working|not loading|stopped working|keeps|throws)|bug report|found a bug|support ticket|ticket (?:number|#)|refund|charged (?:me|us)? ?twice|cancel my (?:account|subscription|order)|technical support|help with my (?:account|login|order))\b/iu,
		de: /\b(?:(?:kann|können) (?:mich|uns) (?:\S+ ){0,3}nicht (?:\S+ )?(?:einloggen|anmelden)|passwort (?:\S+ ){0,3}(?:vergessen|zurücksetzen|ändern)|fehlermeldung|fehlercode|(?:ihre|die) (?:app|software|seite|api|anwendung) (?:\S+ ){0,3}(?:funktioniert|stürzt|lädt|geht)|störung|support[- ]?ticket|ticketnummer|rückerstattung|doppelt abgebucht|(?:mein|meinen|unser|unseren) (?:account|konto|zugang|login) (?:\S+ ){0,3}(?:gesperrt|geht nicht|funktioniert nicht|löschen|kündigen)|abo kündigen|technischer support|problem mit (?:meinem|unserem) (?:konto|account|login|zugang))(?!\p{L})/iu,
		polarity: 'any',
	},
	{
		class: 'existingCustomer',
		en: /\b(?:(?:we|i)(?:'re| are|'m| am|'ve been| have been) (?:already |currently |an? |existing |current |paying |long[- ]time |happy |loyal |one of your ){0,4}customers?(?![-\p{L}]| (?:success|support|service|data|experience|relationship|facing|engagement))|already (?:use|using|have) your (?:product|tool|platform|software)|your (?:existing|current) customer|our (?:account manager|customer success manager|csm)(?: at your| with you)|(?:our|my) (?:current |existing )?(?:plan|subscription|contract|licen[cs]e) with you|(?:upgrade|expand|extend) our (?:plan|subscription|contract|licen[cs]es?|account)|add (?:\S+ ){0,2}(?:seats|licen[cs]es|users) to our)\b/iu,
		de: /\b(?:(?:wir sind|ich bin|sind|bin) (?:\S+ ){0,3}(?:kunden?|kundin|bestandskunden?)(?: bei (?:ihnen|euch)| von (?:ihnen|euch)|\b)|bestandskunde\p{L}*|nutzen (?:ihr|euer|ihre|eure) (?:\S+ ){0,2}(?:bereits|schon|seit)|unser(?:en)? vertrag (?:mit|bei) ihnen|unser(?:e|en)? (?:kundenbetreuer(?:in)?|ansprechpartner) bei ihnen)(?!\p{L})/iu,
	},
	{
		class: 'jobSeeker',
		en: /\b(?:(?:my|attached|attach(?:ing)?) (?:\S+ ){0,2}(?:cv|résumé|resume)|(?:apply(?:ing)?|application|applicant) (?:\S+ ){0,3}(?:for )?(?:\S+ ){0,3}(?:jobs?|position|role|vacanc(?:y|ies)|internship|opening)|(?:job|career) (?:openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|application|seeker)|(?:are you|do you have any|looking for an?) (?:hiring|internships?|job|position|vacanc(?:y|ies)|openings)|open positions|(?:looking|searching) for (?:a )?(?:new )?(?:job|work|employment|internship)|join your team as)\b/iu,
		de: /\b(?:bewerbung|bewerbe (?:ich )?mich|lebenslauf|stellenanzeige|stellenausschreibung|ausgeschriebene stelle|offene stellen|praktikum|praktikumsplatz|werkstudentenstelle|ausbildungsplatz|initiativbewerbung|suche (?:\S+ ){0,3}(?:job|arbeit|stelle|praktikum))(?!\p{L})/iu,
	},
	{
		class: 'student',
		en: /\b(?:(?:i'm|i am|as) an? (?:\S+ ){0,4}(?:student|undergraduate|phd candidate|masters? student)(?! (?:housing|loan|information|services|app|management|engagement|recruit))|(?:my|for my|for a|our) (?:\S+ ){0,3}(?:thesis|dissertation|coursework|class project|university project|school project|homework|term paper|capstone|case study assignment)|student (?:project|licen[cs]e|discount)|(?:university|college) (?:course|class|assignment|research project))\b/iu,
		de: /\b(?:(?:ich bin|als) (?:\S+ ){0,2}student(?:in)?|(?:meine|für meine) (?:\S+ )?(?:bachelorarbeit|masterarbeit|abschlussarbeit|diplomarbeit|hausarbeit|seminararbeit|dissertation|doktorarbeit)|studiere (?:\S+ ){0,4}|im rahmen meines studiums|studienprojekt|uniprojekt|schulprojekt)(?!\p{L})/iu,
	},
	{
		class: 'press',
		en: /\b(?:(?:i'm|i am) an? (?:\S+ ){0,3}(?:journalist|reporter|editor at|freelance writer)|press (?:inquiry|enquiry|request|kit|contact)|media (?:inquiry|enquiry|request)|(?:writing|working on) (?:an? )?(?:\S+ ){0,3}(?:article|story|feature|piece) (?:about|on|for)|(?:comment|interview|quote) for (?:an?|our|my) (?:\S+ ){0,2}(?:article|story|podcast|magazine|newspaper|publication)|podcast (?:guest|interview|episode))\b/iu,
		de: /\b(?:(?:ich bin|als) (?:\S+ ){0,2}(?:journalist(?:in)?|redakteur(?:in)?)|presseanfrage|medienanfrage|pressekontakt|(?:schreibe|recherchiere) (?:\S+ ){0,4}artikel|interview für (?:\S+ ){0,3}(?:artikel|magazin|podcast|zeitung))(?!\p{L})/iu,
	},
	{
		class: 'partner',
		en: /\b(?:(?:become|becoming|be) an? (?:\S+ ){0,2}(?:partner|reseller|affiliate)|(?:partner|reseller|referral|affiliate|channel) (?:program(?:me)?|agreement|partnership)|(?:technology|integration|strategic) partnership|white[- ]?label|resell your|refer (?:our )?clients to you|explore a partnership|partnering with you)\b/iu,
		de: /\b(?:partnerprogramm|vertriebspartner(?:schaft)?|reseller|wiederverkäufer|kooperation(?:sanfrage)?|partnerschaft (?:\S+ ){0,3}(?:interesse|eingehen|anfragen)|partner (?:werden|zu werden)|white[- ]?label)(?!\p{L})/iu,
	},
	{
		class: 'vendorPitch',
		en: /\b(?:(?:we|i) (?:(?:can|could|would like to|would love to|want to) )?(?:offer|provide|help|build|design|write|deliver|supply|improve) (?:you|your)(?! demo)|seo (?:services?|packages?|audit|agency)|backlinks?|guest post|link building|link exchange|domain authority|google rankings?|(?:help|helping|helped) (?:companies|businesses|brands|startups|firms) like yours|(?:increase|boost|double|grow) your (?:\S+ ){0,2}(?:traffic|sales|revenue|rankings?|pipeline|conversions?)|(?:outsourc\p{L}+|offshore) (?:\S+ ){0,3}(?:team|developers|partner)|our (?:agency|team) (?:can|could|will|would) (?:help|build|redesign|improve|write|design) (?:you|your)|(?:verified|targeted) (?:email|b2b|lead) lists?|i (?:noticed|visited|came across|was on) your (?:web)?site|collaborat\p{L}+ on (?:a )?sponsored)\b/iu,
		de: /\b(?:wir (?:bieten|liefern|erstellen) ihnen (?:\S+ ){0,5}(?:dienstleistung(?:en)?|leads|webseiten|websites|entwickler|suchmaschinenoptimierung|reinigung|adressen)|suchmaschinenoptimierung|seo-|backlinks?|gastbeitrag|ihre (?:website|webseite|homepage) (?:\S+ ){0,4}(?:optimieren|verbessern|ranking|gefunden|aufgefallen)|unsere agentur|steigern sie (?:ihren|ihre) (?:\S+ )?(?:umsatz|sichtbarkeit|verkäufe)|(?:geprüfte|qualifizierte) (?:leads|adressen))(?!\p{L})/iu,
	},
	{
		class: 'competitor',
		en: /\b(?:(?:we|i)(?:'re| are| am|'m| work for) (?:\S+ ){0,3}competitors? of yours|competitive (?:research|analysis|intelligence) (?:on|of|about) (?:you|your))\b/iu,
		de: /\b(?:(?:wir sind|ich bin) (?:\S+ ){0,3}(?:mitbewerber|wettbewerber|konkurrent(?:en)?)|wettbewerbsanalyse (?:\S+ ){0,3}(?:ihnen|ihrem|ihres))(?!\p{L})/iu,
	},
	{
		class: 'consumer',
		en: /\b(?:for (?:my )?(?:personal|private|home|own personal) use|for my (?:family|household|wedding|hobby|garden)|as a private (?:person|individual)|not a (?:company|business), just)\b/iu,
		de: /\b(?:privatperson|als privatkunde|für (?:den |meinen )?(?:privaten gebrauch|privatgebrauch|haushalt|familie|hobby)|privat nutzen|rein privat)(?!\p{L})/iu,
	},
	{
		class: 'test',
		en: /^(?:this is (?:just )?a test\b.{0,60}|(?:test|testing|asdf\p{L}*|qwerty|lorem ipsum|foo ?bar|abc|x{3,})(?:[\s\d.!,]+(?:test|testing|message|submission|123|one|two|three|please|ignore|lead|form))*)[\s.!]*$/iu,
		de: /^(?:das ist (?:nur )?ein test\b.{0,60}|(?:test|testnachricht|testanfrage|testeintrag)(?:[\s.!,]+(?:test|bitte|ignorieren|123))*)[\s.!]*$/iu,
	},
];
