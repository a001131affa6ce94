import { stemsOf, wordsOf } from './wording';

/** What only a business has or deals with, and what it may share with private life. */
const BUSINESS = wordsOf(
	`customers?|clients?|clientele|patients?|guests?|tenants?|pupils?|students?|parents|teachers?|nurses?|doctors?|drivers?|technicians?|engineers?
	|fitters?|installers?|welders?|foreman|staff*|understaffed|teams?|crews?|colleagues?|employees?|workers?|workforce|volunteers?|donors?|members?|residents?|users?
	|reps?|agents?|salespeople|sales|devs?|developers?|suppliers?|vendors?|providers?|manufacturers?|contractors?|subcontractors?|carriers?|couriers?
	|auditors?|inspectors?|regulators?|insurers?|applicants?|candidates?|new (hires|starters|joiners)|trainees|shoppers|buyers|subscribers?|receptionists?|caretakers?|managers?|management
	|orders?|invoic*|bills|billing|receipts?|quotes?|quotations?|tickets?|leads?|deals?|requests?|enquir*|inquir*|bookings?|reservations?|appointments?|no-shows?
	|deliver(y|ies|ed)|shipments?|shipping|parcels?|pallets?|stock|inventor*|warehous*|depots?|parts|machin*|production|plants?|forklifts?|trucks?|vans?|lorr(y|ies)|fleet|vehicles?
	|tills?|cash registers?|excavators?|copiers?|photocopiers?|laptops?|checkouts?|payroll|wages?|salar(y|ies)|payslips?|timesheets?|rotas?|rosters?|schedul*|shifts?|planning|dispatch*|records?|files|documents?|contracts?|forms|paperwork|reports?|reporting
	|spreadsheets?|excel|databases?|data|crm|erp|systems?|software|programs?|programmes?|tools?|apps?|adverts?|ads?|support|applications?|platforms?|servers?|networks?|vpn|wi-?fi|websites?|web ?shops?|portals?
	|mailbox*|inbox*|e-?mails|phone (system|lines?)|switchboard|helpdesks?|service desk|hotline|printers?|scanners?|sensors?|loggers?|alarms?|cameras|lockers?|badges?|lifts?|elevators?
	|boilers?|heating|cooling|freezers?|kitchen|claims?|returns|refunds?|complaints|scrap|defects?|quality|certif*|audits?|inspections?|complian*|licen[cs]es?|accounts?|accounting|bookkeep*
	|ledgers?|reconcil*|expenses|onboarding|training|recruit*|hiring|absences?|absenteeism|overtime|churn|turnover|deploy*|builds?|ci|prod|incidents?|alerts?|on-?call|outages?|downtime|backups?
	|translat*|campaigns?|process*|workflows?|procedures?|handovers?|handoffs?|company|compan(y|ies)|business|firms?|offices?|departments?|wards?|clinics?|practices?|schools?|hospitals?|hotels?
	|restaurants?|branch*|sites?|factor(y|ies)|workshops?|labs?|projects?|tenders?|agency|agencies|subscriptions?|revenue|margins?|forecasts?|kpis?|dashboards?|metrics?|logs|maintenance|repairs
	|installations?|queues?|backlogs?|kiosks?|catalogues?|labell?*|barcodes?|packaging|picking|packing|batch*|recipes|drawings?|blueprints?|permits?|policies|equipment|recipes?|stock-?outs?|devices?|tablets?|handhelds?
	|macros?|access|visitors?|passwords|prescriptions?|dos(e|es|age)|routes?|route planner|tours?|calendars?|diary|diaries|servers?|workstations?|kilns?|overview|visibility|energy|figures|numbers
	|releases?|stock-?tak*|signatures?|costs|materials?|ingredients?|samples?|lessons?|classes|courses?|exams?|panels?|pumps?|gates?|valves?|meters?|gauges?|bottles?|barrels?|crops?|herd|harvest|feed|seeds?|tractors?|containers?
	|shel(f|ves)|racks?|docks?|vessels?|cranes?|garments?|fabrics?|laundry|menus?|card machines?|terminals?|memberships?|fundrais*|grants?|congregation|parish|parking permits|month-?end|admin|it department|sourcing|purchasing|logistics|billing|front desk|reception|housekeep(ers|ing)|librarians|porters|wardens|beekeepers|milkers|ushers|stewards|midwives|paramedics|pharmacists|cashiers|tellers|lifeguards|instructors|curators|archivists|surveyors|paralegals|foresters|pickers|packers|dispatchers|planners|machinists|operators`,
);
const BUSINESS_DE = stemsOf(
	`(?<!se)kund(e|in)|mandant|patient|gäste|mieter|schüler|eltern|lehrkr|lehrer|pflege|ärzt|fahrer|techniker|monteur|handwerker|mitarbeit|kolleg|personal|belegschaft|ehrenamt|mitglied|bewohner|nutzer|anwender
	|lieferant|anbieter|hersteller|dienstleister|prüfer|behörde|bewerb|azubi|bestell|auftrag|aufträg|rechnung|beleg|angebot|tickets|leads|anfrage|buchung|liefer|versand|paket|palette|lager|inventur
	|ersatzteil|maschine|anlage|produktion|fertigung|stapler|lkw|fuhrpark|flotte|fahrzeug|kasse|lohn|zeiterfassung|stundenzettel|stundenliste|dienstpl|schicht|einsatzpl|planung|disposition|akten|dokument
	|vertrag|verträge|formular|papier|bericht|auswertung|tabelle|excel|datenbank|daten|crm|system|software|programm|tool|plattform|server|netzwerk|vpn|wlan|(?<!\\p{L})web|homepage|portal|postfach|e-?mails
	|telefonanlage|am telefon|helpdesk|hotline|drucker|scanner|sensor|alarm|kamera|schließ|schlüssel|aufzug|bagger|kopierer|laptop|heizung|kühl|küche|schaden|schäden|retour|reklamation|ausschuss|qualität|zertifi|audit|prüfung
	|inspektion|lizenz|buchhalt|buchführ|kassenbuch|spesen|reisekosten|einarbeitung|schulung|urlaub|abwesen|überstunden|störung|ausfall|backup|übersetz|kampagne|prozess|ablauf|abläufe|übergabe|überblick
	|übersicht|betrieb|firma|büro|abteilung|station|praxis|klinik|schule|hotel|filiale|standort|werkstatt|labor|baustelle|projekt|ausschreibung|abrechnung|vertretung|pläne|umzug|fakturier|mahn|zahlung|umsatz|marge|wartung
	|montage|touren|route|katalog|preisliste|etikett|barcode|kommission|verpack|chargen|rezept|zeichnung|genehmigung|fristen|protokoll|geräte|liste(?!n to|ned|ning|ner)|zettel|archiv|ware(?!n)|container|nachweis|unterlagen|leute|außendienst|innendienst|vertrieb|einkauf|verwaltung|empfang|service|monatsende|pumpe|ventil|zähler|messger|proben|kurse|prüfungen|(?<!\\p{L})ernte|saatgut|futter|herde|traktor|regal|kran(?!k)|wäsche|speisekarte|terminal|mitglied|spende|verein(?!ba)|gemeinde|altsystem|zimmermädchen|hausdame|bibliothekar|elektriker|hebamme|sanitäter|apotheker|kassierer|erzieherin|melker|archivar|lagerist|anzeige|werbung|ihre seite|ablage|(?<!\\p{L})app(?!\\p{L})|version`,
);

/** Private life and the call itself: what breaks or gets lost there is no need. */
const PRIVATE = wordsOf(
	`(my|her|his) (phone|mobile|cell|car|bike|laptop|battery|mic|microphone|headset|camera|webcam|internet|screen|keys|notes|glasses|dog|cat|kids?|friends|eyes|feet|hands|shoes|dreams|tears|thoughts|feelings|words|legs|cats|dogs|wife|husband|son|daughter|mum|mom|dad|hair|head|back|heart|life|voice|name|train|bus|flight|luggage)
	|weather|rain|traffic|parking|headset|microphone|webcam|muted|zoom|screen ?shar*|sales (calls?|pitch*)|cold calls?|missed (your|the|a) (call|mail|e-?mail|meeting|webinar|demo)|match|vase|food|restaurant was|contest|competition|raffle|tournament|bake sale|(train|bus|ferry|flight|plane|taxi|tram|tube|metro|underground|postman) (\\S+ ){0,2}(late|delayed|cancelled|stuck|broke|broken)|love|movie|film|song|music|game|baby|babe|heart|soul|god`,
	`wetter|regen|verkehr|handy|brille|mein (auto|rad|kopf|rücken)|meine (frau|kinder|mutter|katze)|headset|mikro*|die verbindung|verkaufsgespräch*|anruf verpasst|das spiel|vase|essen war|wettbewerb|tombola|gewinnspiel|(zug|bus|bahn|flieger|fähre|tram|flug|taxi) (\\S+ ){0,4}(verspät*|zu spät|verpasst|ausgefallen)|film|musik|spiel|gott|herz|liebe`,
);

/** Family, body, weather and leisure, which say nothing of a need unless a business is named, too. */
const HOMELY = wordsOf(
	`mum|mom|dad|mummy|daddy|gran|granny|grandma|grandpa|grandfather|grandmother|aunt|auntie|uncle|hubby|toddler|neighbours?|neighbors?|cats?|puppy|kitten|hamster|cows?|ghosts?|friends|darling|sweetheart|my mate
	|sofas?|couch|pillow|duvet|stove|kettle|balcony|attic|loo|bathtub|haircut|hair|socks|jumper|wedding|birthday|party|holidays?|beach|tent|camping|hike|suitcase
	|crisps|soup|pasta|lunch|dinner|breakfast|supper|waiter|crumbs?|snack
	|weather|rain|raining|snow|drizzle|fog|sunshine|thunder|football|match|pitch|goalie|keeper|nil|offside|goalkeeper|striker|flatmate|babysitter|choir|concert|guitar|piano|band|gig|tenors?|rehearsal|cinema|film|telly|tv|marriage|episode|novel|poem|chapter|puzzle|chess|homework|seminar|essay|exam
	|knee|tooth|teeth|toe|belly|tummy|flu|cough|fever|nap|asleep|sleepy|tears|cry|crying|laughing|joke|jokes|kiss|hug|love you|xmas|halloween|you were|you lot|you idiot*|haha*|lol`,
	`mama|mutti|vati|oma|opa|omi|opi|großvater|großmutter|großeltern|tante|onkel|mein mann|meine frau|ehemann|baby|schläft|mitbewohner(in)?|torwart|(kleine|freie) zimmer|nachbar(n|in)?|katze*|hamster|freundin|schatz|schätzchen
	|sofa|couch|kissen|wasserkocher|balkon|frisur|haare|socken|hochzeit|geburtstag*|ferien|strand|zelt|zelten|koffer
	|suppe|nudeln|mittagessen|abendessen|frühstück|küchenschere
	|wetter|regnet|schneit|nebel|gewitter|fußball|trainer|(null|eins|zwei|drei|vier|fünf) (null|eins|zwei)|liga|chor|konzert|gitarre|klavier|tenöre?|kino|film|fernsehen|folge|roman|gedicht|kapitel|hausaufgaben|seminar
	|knie|zahn|bauch|fieber|husten|müde|weinen|lachen|witz|kuss|weihnachten|stock (links|rechts)|haha*|ihr banausen`,
);
/** How to find them: a lift or a bell that is out of order is a hint for a visitor. */
const GIVES_DIRECTIONS = wordsOf(
	`(we're|we are|our office is|office is|you'll find us|find us) (\\S+ )?on the (\\S+ )?floor|ring the bell|(main|side|back) entrance`,
	`(sitzen|sind|wohnen|finden sie uns|büro ist|praxis ist) (\\S+ )?(im|in der) (\\S+ )?(stock|stockwerk|obergeschoss|etage|og|erdgeschoss)|(bitte|dann) klingeln|(seiten|hinter|haupt)eingang`,
);
/** Goods of the home in which some deal, so that they count as private only beside contentment. */
const HOUSEHOLD = wordsOf(
	`husband|wife|kids?|baby|dogs?|garden|lawn|flat|cave|bed|carpet|curtains?|oven|fridge|shoes|trousers|dress|coat|eggs?|cakes?|cookies?|biscuits?|chips|cheese|pizza|bread|butter|beer|wine|gin|coffee|tea|recipe|chocolate|sausages?|salad|goals?|penalty|league|series|cards|trains?|tram|bus|airport|tyres?|bikes?|ferry|christmas|alarm`,
	`papa|kind|hunde?|bett|decke|teppich|ofen|kühlschrank|garten|rasen|wohnung|schuhe|hose|kleid|mantel|feier|party|eier|*kuchen|kekse?|käse|pizza|brot|butter|bier|wein|sekt|kaffee|tee|kellner|schokolade|würstchen|salat|regen|schnee|spiele?|spielen|serie|zug|züge|bahn|gleis|fahrrad|reifen|ostern|wecker`,
);

/** What somebody has now for the work: own tools, ways of working and those who supply them. */
const PRESENT_TOOLS = wordsOf(
	`(our|my|the|a|same|this|that|an) (\\S+ ){0,3}(tools?|systems?|software|solutions?|platforms?|apps?|agency|agencies|suppliers?|providers?|vendors?|partners?|programs?|programmes?|packages?|set-?ups?|process(es)?|methods?|machines?|crm|erp|contract|accountant|firm|bookkeeper|spreadsheets?|workflows?|server|database|printer|phones?|ledger|notebook|whiteboard|diary|calendar)
	|current|currently|present|presently|existing|status quo|in-house|spreadsheets?|excel|paper|pen|whiteboards?|notebooks?|ledgers?|clipboards?|card index|rota|accountant|crm|erp|incumbent|legacy
	|what (we|i) ?('ve got|'ve|have|got|use|do|are (doing|using|on))|the way (we|things|it) (work|do|are|is|run)s?|(we|things|we're|all|happy|fine|content|satisfied) (as|where) (it|we|they|things) (is|are|stand)|as (we|things) (are|stand)|our (end|side|way|ways)|over here|switch*|replac*|renew*|migrat*|chang(e|es|ing) (providers?|suppliers?|vendors?|systems?|tools?|our|anything|a (thing|running))|ain't broke|running system|in place|stick(ing)? with|smoothly|clockwork|bottlenecks?|pain points?|everything we (ask|need|want)|we('ve| have) (\\S+ )?no (\\S+ )?complaints|in that (area|department|regard)|needs fixing|(that|such|this) problem|looking for anything|happy as (larry|a)|alternatives|on that front|bases|box(es)?`,
	`(unser|unsere|unserem|unseren|unserer|mein|meine|meinem|meiner|der|die|das|dem|jetzige[nmrs]?|bisherige[nmrs]?) (\\S+ ){0,2}(*software|*system(e|s)?|*programm(e|s)?|*lösung(en)?|*tool(s)?|*app|*anbieter(n|s)?|*lieferant(en)?|*dienstleister(n)?|*agentur|*anlage|*partner|*verfahren|*prozess(e|en)?|*abläufe(n)?|*vertrag|*steuerberater|*buchhaltung)
	|jetzige[nmrs]?|bisherige[nmrs]?|bestehende[nmrs]?|derzeit|derzeitige[nmrs]?|aktuell|aktuelle[nmrs]?|bisher|wie bisher|status quo|excel|papier|zettel|tabelle|kladde|ordner|karteikarten|hausintern|eigenlösung|steuerberater
	|was wir haben|was wir nutzen|beim (alten|bisherigen|bewährten|jetzigen)|wechsel*|umstieg|umsteig*|umgestellt|umgestiegen|gewechselt|eingeführt|seitdem|seither|klemmbrett|stift|tafel|whiteboard|notizbuch|kassenbuch|umstellung|umstellen|ablös*|ersetz*|verlänger*|anbieter*|reibungslos|rund|tadellos|einwandfrei|da schon|dafür (schon|bereits)|alles läuft|läuft alles|klappt alles|running system|problemlos|seit (jahren|jahrzehnten|ewigkeiten)|haben wir da|in dem bereich|wunschlos|(zufrieden|glücklich)(,? so)? wie es ist|der schuh|schuh drückt|(sowas|so was|so etwas|dergleichen) (schon|bereits)|leidensdruck|handlungsbedarf|aufgestellt|versorgt`,
);

/** Whether words of business are there, in either language. */
export const speaksOfBusiness = (text: string): boolean =>
	BUSINESS.test(text) || BUSINESS_DE.test(text);

/** Whether a clause is about private life: what breaks or gets lost there is no need. */
export const isPrivate = (clause: string, sentence: string): boolean =>
	PRIVATE.test(clause) ||
	GIVES_DIRECTIONS.test(sentence) ||
	(HOMELY.test(sentence) && !speaksOfBusiness(sentence));

/** Whether a clause is about things of the home, where contentment says nothing of work. */
export const isAboutHome = (clause: string): boolean =>
	HOUSEHOLD.test(clause) || HOMELY.test(clause);

/** What everyday talk is content with as well, or free of. */
const AMBIGUOUS =
	/\b(?:complaints?|outages?|downtime|access|records?|training|alarms?|numbers|figures|parts|kitchen|practices?|parents|students?|teachers?|guests|doctors?|lessons?|classes|bottles?|shifts?|feed|energy|samples?|schedule|plants?|gates?|schools?)\b/gu;

/** Whether words of business are there that are said of little else. */
export const speaksOnlyOfBusiness = (text: string): boolean =>
	speaksOfBusiness(text.replace(AMBIGUOUS, ''));

/** Whether tools or ways of working are named that are in use now. */
export const namesPresentTools = (text: string): boolean => PRESENT_TOOLS.test(text);
