import { wordsOf } from './wording';

/* Whose times and which ones are no timeline, each meaning with its English and its German list. */

/** Talking, writing, meeting and being away. */
export const CONTACT = wordsOf(
	`let's (talk|speak|chat|meet|catch|connect|discuss|touch|have|do(?! (it|this|that))|schedule|say (monday|tuesday|wednesday|thursday|friday|at))
	|(call|ring|phone|e-?mail|mail|text|ping|message|reach|contact|remind|visit|write|tell|show|send|answer|get back to) …1 (me|us|you|him|her|back)
	|(can|could|to|we|i|i'll|we'll|please|will|you|us) …1 (talk|speak|chat|meet|discuss|catch up|touch base|reconnect|hear|reply|respond|get back|follow up|check back|check in|check with)
	|send (it|me|us|over|the|a|your)|reachable|(i'm|i am|we're|we are|are you|you're) …1 available|availability
	|(i'm|we're|i am|we are|i'll be|we'll be|is|am|are|be) …1 (away|off(?! (the|our|of|it|this|that|paper))|out of (the )?office|on (leave|holiday|vacation|annual leave|maternity leave|a trip|the road)|travell?ing|back|free|abroad|busy|swamped|on site)
	|out of office|closed (on|for|over)|vacation|(stop|drop|pop|come) by|pop in|see you|hear (back|from)|let (me|you|us) know|looking forward|brochures?|slides
	|white ?paper|newsletter|interview|(delete|remove|unsubscribe|reset|correct|update|check|fix) (my|me)`,
	`ruf(en|t|e)? (sie|mich|uns|ich)|anruf*|anzurufen|zurückruf*|rückruf|telefon*|sprechen|gespräch|besprech*|besprochen|reden|unterhalten
	|(uns|wir|ein|das|beim) treffen|videocall|terminvorschlag|termin (vereinbaren|ausmachen|machen|finden|passt)|melden?|meldet
	|rückmeldung|schreiben sie|mailen|e-?mail|antwort*|bescheid|schick*|senden|zusenden|zukommen|unterlagen|broschüre|protokoll
	|präsentation|vorführung|urlaub|abwesend|verreist|unterwegs|dienstreise|elternzeit|erreichbar
	|(wieder|erst|bin|sind) …1 zurück|passt (ihnen|es|mir|das)|vorbeikommen|kommen sie|nachfass*|nachhaken|hören (sie|wir)|folien
	|wiedervorlage|feiertag|geschlossen|(haben|hat|machen) …5 zu$|(lösch|entfern|prüf|helf|nehm|änder|korrigier|stornier)en sie`,
);
/** Changes hands on the way to a decision: its dates count only where one decides, too. */
export const PAPERWORK = wordsOf(
	`booth|demos?|demonstration|presentation|proposal|offer|quote|quotation|documents?|questionnaire|references?|answers?
	|information|info|feedback|price list|sample|login|access|reply|response|questions|e-?mails?|calls?|appointment|slot|zoom|webinar
	|session|workshop|invite|(my|your) calendar|calendar (invite|entry|slot)|conversation|catch-up|follow-up|meet|(?<!(board|committee|council|next|annual|general) )meeting|discuss(ed|ing|ion)?|talk`,
	`besprechung|angebote?|kostenvoranschlag|dokumente?|fragebogen|referenzen|infos?|informationen|rückfragen|preisliste|muster
	|zugang|zugangsdaten`,
);
/** How long daily work takes: “we answer within two days”. */
export const DAILY_WORK = wordsOf(
	`takes?|taking|took|lasts?|spend|answer(s|ed|ing)?|respond*|response|reply|replies|react|process(ed|ing)|handle[sd]?
	|turn(ed)? around|turnaround|ships? (to|orders)|dispatch*|delivery time|pay(s|ment|able)?|paid|refund*|return(s|ed)?|invoice[sd]?
	|wait(s|ing)?|hired?|per (person|employee|user|head|order|case|patient|day|week|month|year)|(on )?average|usually|typically|normally
	|each|every|twice|times|once a|free for|trial period|valid|guarantee`,
	`dauert?|beantwort*|antworten|reagier*|bearbeit*|liefern|lieferzeit|bezahl*|zahl(en|t|bar)|erstatt*|warte(n|t|zeit)
	|pro (person|mitarbeiter|nutzer|kopf|auftrag|tag|woche|monat|jahr)|im schnitt|durchschnittlich|normalerweise|meistens
	|üblicherweise|jede[nrs]?(?! fall)|zweimal|mal (im|pro)|kostenlos|gratis|garantie`,
);
/** What always happens then, unless something must. */
export const HABIT = wordsOf(
	'always|every (day|week|month|quarter|year|spring|summer|autumn|fall|winter|monday|friday|january|december)|usually|normally|typically',
	'immer|jede[nrs]?(?! fall)|meistens|üblicherweise|normalerweise',
);
/** What they need every time, although “need” and “must” stand with it. */
export const RECURRING_NEED = wordsOf(
	'(always|usually|normally|typically) (need|take|have|must)',
	'(brauch*|müssen|muss) (immer|jede[nrs]?|meist*|normalerweise|üblicherweise)',
);
export const PRIVATE_LIFE = wordsOf(
	`birthday|wedding|honeymoon|movie|concert|homework|essay|gym|dinner|lunch|breakfast|boyfriend|girlfriend|baby|pregnan*|(the|our|their) (match|game|party|gig|play|wedding|barbecue)|episode
	|flight|the (train|bus|plane|tram)|minutes late|married|marry|engaged|marathon|new job|dentist|haircut|puppy|dog|cat|album|song|gig|date night|bbq|beach|prom|diet|football|soccer|baseball`,
	`geburtstag|hochzeit|(das|unser) (spiel|fest)|kino|konzert|hausaufgaben|abitur|klausur*|fitnessstudio|abendessen|mittagessen|frühstück|freundin|schwanger|heirat*|verlob*|führerschein|tomaten|dringend …3 (kaffee|bier|dusche|urlaub|schlaf|pause|klo)
	|flug|neuen job|zahnarzt|friseur|hund|katze|lied|strand|grillen|fußball`,
);
/** Years, terms and new people start, and budgets are passed, without any project. */
export const STARTS_ANYWAY = wordsOf(
	`(fiscal|financial|business|budget|school|academic)? ?year (starts|begins|runs|ends|is)
	|(school|term|semester|course|season|trainees?|apprentices?|interns?|new (hires?|starters?|joiners?|colleagues?)|pupils|students) (starts?|begins?|joins?|comes?)
	|(budgets?|funds|funding|money) …2 (is|are|will|gets?|gets) …3 (approved|decided|released|set|allocated|available)`,
	`(geschäfts|haushalts|wirtschafts|schul)jahr …1 (beginnt|startet|endet|läuft|ist|geht)
	|(azubis?|auszubildende[nr]?|neue[nr]? (kolleg*|mitarbeiter*)|schule|saison|semester|kurs*|schüler) (fangen|fängt|beginn*|start*|kommen|kommt)
	|(budget|etat|haushalt|mittel|gelder) …2 (ist|sind|wird|werden) …5 (beschlossen|freigegeben|verabschiedet|genehmigt|verfügbar)`,
);

const RELATIVE = `clients?|customers?|tenants?|patients|members|guests|competitors?|neighbou?rs?|landlord|friends?|brother|sister|son
	|daughter|wife|husband|cousin|uncle|dad|mum|mom|mother|nephew|niece|flatmate|ex`;
const BEKANNTE = `kunden?|kundin|kundinnen|mandant*|mieter|patienten|mitglieder|wettbewerber|konkurrent|konkurrenz|nachbar*|freund*
	|bekannte*|bruders?|schwester|sohn(e?s)?|tochter|frau|mann(e?s)?|schwagers?|onkels?|cousins?|vaters?|vermieter`;
/** Someone else’s plans, or ours. */
export const OTHERS = wordsOf(
	`((a|our|the|another) )?(sister|partner|neighbou?ring|friend's|brother's) (company|firm|business|organi[sz]ation|site|school|practice)( of ours)?
	|(our|my|the|a|one) …1 (${RELATIVE})( of (ours|mine))?(?!('s)? (service|success|support|care|portal|data|base|relationship|records|experience|facing|management))
	|your …3 (update|release|version|webinar|event|roadmap|feature|trial|app|product|office|team|price|conference|course)|the competition`,
	`((unser|ein)* )?schwester(firma|gesellschaft|unternehmen|betrieb)|(unsere?|meine?|ein|eine)[nrms]? …1 (${BEKANNTE})( von (uns|mir))?
	|(ihre?|ihr|euer|eure)[nrms]? …2 (update|release|version|webinar|veranstaltung|roadmap|funktion|app|produkt|messe|seite|neue[sr]?)
	|andere (firma|schule|praxis|abteilung)|die konkurrenz`,
);
/** Said outright: it is not about them. */
export const NOT_US = wordsOf(
	`theirs|(separate|different) (company|firm|business|organi[sz]ation)|not us|nothing to do with us|for someone else`,
	`nicht wir|nicht uns|(mit uns|wir) …4 nichts zu tun|(eine )?andere firma`,
);

export const CONDITIONAL = wordsOf(
	`if(?! (all goes|possible|we can|you can|everything goes|at all|not sooner|not earlier|i were you))|unless|suppose|supposing|assuming
	|imagine|hypothetical(ly)?|theoretically|in case|were we to`,
	`wenn(?! (alles|möglich|es geht|überhaupt|nicht früher))|falls (wir|es|das|die|der|sie|ich|alles|kein*)|sofern|angenommen|vorausgesetzt|gesetzt den fall|theoretisch|nehmen wir …2 an`,
);
/** An unreal condition in one clause makes the whole sentence unreal. */
export const UNREAL = wordsOf(
	`if (?!i were you)…3 (had|were|was|signed|ordered|bought|could|would|wanted|decided|started|got)
	|let's (say|assume|imagine|pretend) …6 (company|firm|had|wanted|were)|for (the sake of )?argument's? sake|suppose|supposing|imagine
	|hypothetical(ly)?`,
	`(wenn|falls) …8 (hätten?|wären?|würden?|könnten?|dürften?)|nehmen wir …2 an|angenommen|rein theoretisch`,
);

/** Long ago, or once intended. */
const LONG_AGO = wordsOf(
	`were(?! (hoping|thinking|wondering|looking|aiming|told|asked|instructed|required|given|advised|ordered))|wasn't|weren't|did|didn't|had|hadn't|used to|back in|ago|originally
	|initially|in theory|at first|founded|established`,
	`war|waren|hatten?|wurden?|gab|kam|ging|gingen|begann|begannen|machten|gegründet|damals|früher|ursprünglich|theoretisch|in der theorie
	|eigentlich (sollten?|wollten?|war(en)?|hätten?)|(sollten?|wollten) …2 eigentlich`,
);
/** In German the word is “what”, as “ran” and “held” are others. */
const WAS = wordsOf(
	'was(?! (hoping|thinking|wondering|looking|aiming|told|asked|instructed|required|given|advised|ordered))',
);
const GERMAN = wordsOf(
	'wir|ich|der|das|dem|und|nicht|ist|sind|ein|eine|einen|zum|bis|für|uns|es|muss|haben|soll|brauchen',
);
const DONE = `went|came|(?<!('ve|have|'s|has) )got|took|made|bought|lost|began|became|held|ran|met|saw|spent|sold|built|sent|paid|chose
	|died|broke|fell|grew|hired|opened|launched|introduced|implemented|installed|replaced|switched|moved|migrated|signed|started
	|stopped|finished|completed|joined|acquired|merged|renewed|cancelled|ended|expired|closed|happened|changed|used|worked|tried
	|looked|talked|called|released|upgraded|rolled|deployed|adopted|trained|ordered|visited|celebrated|won|passed|failed|crashed
	|arrived|returned`;
const SIMPLE_PAST = wordsOf(DONE);
/** The same words of what is still to be done: “it must be launched in May”. */
const TO_BE_DONE = wordsOf(
	`(be|been|being|is|are|'s|'re|gets?|getting|have|has|having|wants?|needs?|like|see|fully|to|once|as|all|everything|something|it|them|one) …2 (${DONE})`,
);
/** “Im Mai haben wir umgestellt”, but not “ist für Mai geplant”. */
const GERMAN_PERFECT = wordsOf(
	`(habe|hab|haben|hat|bin|sind|ist) …12 (?!geplant|gedacht|geklärt|gebunden|gekündigt|genehmigt|gefordert|gesetzt|gesichert|gegeben|gelassen|eingeräumt|vorgenommen)(ge*(t|en)|*ge(?!plant|sehen|setzt|dacht|peilt|sagt|schrieben|nommen)*(t|en)|(be|ver|er|ent|zer)(?!tif|einbart|pflichtet|längert|antragt|stätigt|auftragt)*t|gegründet|bekommen|verkauft|bezogen|begonnen|eröffnet|entlassen|übernommen)(?=[.!]{0,3}$)`,
);
/** An end that was announced is still to come: “zum 31. Juli gekündigt”. */
const GIVEN_NOTICE = wordsOf(`(given|gave) …2 notice|terminated|discontinued`, `gekündigt`);

export const isPast = (words: string): boolean =>
	!GIVEN_NOTICE.test(words) &&
	(LONG_AGO.test(words) ||
		((WAS.test(words) || (SIMPLE_PAST.test(words) && !TO_BE_DONE.test(words))) &&
			!GERMAN.test(words)) ||
		GERMAN_PERFECT.test(words));

const THEMSELVES = wordsOf(
	`we|we're|we've|we'll|we'd|our|ours|us|i|i'm|i'd|i'll|i've|my`,
	`wir|uns|unser*|ich|mein*`,
);
/** Whether they speak of themselves, the words for others aside: “our client” is not them. */
export const isOwn = (words: string): boolean => THEMSELVES.test(OTHERS.replaced(words, ' '));
