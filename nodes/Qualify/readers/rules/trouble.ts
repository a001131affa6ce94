import { wordsOf, type Wording } from './wording';

/** One kind of trouble with its words in both languages. */
export type Trouble = {
	id: string;
	words: Wording;
	/** Said of things, so that a known thing is enough to make it theirs: “the gate is jammed”. */
	ofThings?: boolean;
	/** Nobody says it of private life. */
	anywhere?: boolean;
	/** Plain facts (“by hand”, “ageing”) that are no trouble to those who say they are content. */
	mild?: boolean;
	/** Whether its denial says that all is well: “no outages”. */
	deniable?: boolean;
	/** The words deny something themselves (“nobody knows”), so that a negator does not turn them around. */
	denies?: boolean;
};

export const TROUBLES: Trouble[] = [
	{
		id: 'pain.struggle',
		words: wordsOf(
			`struggl*|suffer(s|ing|ed)?|wrestl* with|battling|fighting (with|against)|hard time|trouble|troubles|difficult(y|ies)|headaches?|bottlenecks?|challenges?|pain points?|sore (point|spot)|bane of|weak (point|spot)
			|(big*|main|real|major|huge|core|key|serious|massive|constant|number one|recurring|chronic) …(problems?|issues?|pain|worr(y|ies))
			|(problems?|issues?) (is|are|with|around|that|in|for|getting|keeping|we|every|when*)|(has|have|having|got|facing|face|had|see|seeing|with) …(problems?|issues?)|problem is|(problems?|issues?) (keep*|crop*|come|pile*)
			|crisis|crises|vulnerab*|exposed|risky|at risk`,
			`problem*|\\p{L}+probleme?|schwierigkeit*|ärger|ärgernis*|mühe|herausforderung*|schmerzpunkt*|engpass|engpässe*|nadelöhr|flaschenhals|schwachstelle*|leide(t|n)?|leiden unter|kämpfen (mit|gegen)|tun uns schwer|plag(t|en) (uns|mich)|kopfzerbrechen|kopfschmerzen|sorge(n)?|sorgenkind|krise|notlage|klemmt|hakt|hapert|mangelt|drückt der schuh|brennt (es|uns)`,
		),
	},
	{
		id: 'pain.breaksDown',
		ofThings: true,
		deniable: true,
		words: wordsOf(
			`crash*|br(eak|oke|eaks|eaking|oken) down|break(s|ing)? (prod|production|every|all the time|constantly)|breakdowns?|broken|(is|are|was|were|gets?|keeps? (getting )?|been) broken|(it|they|that|system|machine|printer|server|software|app)s? (\\S+ )?breaks?|freez(es|ing)(?! (all|budget*|spend*|hiring|the budget))|(it|they|system|screen|app|server|machine|till|kiosk)s? froze|froze up|hangs|hanging|(is|are|was|were|be|been|goes|go|went|going) (down|offline)|down (every|again|for|half)|outages?|downtime
			|fail(s|ed|ing)?|failures?|collaps*|malfunction*|glitch*|jam(s|med|ming)|stall(s|ed|ing)|tim(e|es|ed|ing) out|drop(s|ped|ping)? (out|off|connections?)|cut(s|ting)? out|conk*|pack(s|ed|ing) (up|in)|act(s|ing) up|play(s|ing) up|died|dying|dies (on|every|all)|gave up the ghost
			|last legs|fall(s|ing)? (apart|over|to (bits|pieces))|held together|out of (order|action|service)|kaput|bust|knackered|flaky|buggy|unstable|unreliable|wonky|temperamental|laggy|patchy|leak(s|ing|ed)?|misprint*|misfir*|misfeed*|overheat*|error messages?|bugs?|blows? up|understaffed|goes (haywire|wrong)|go wrong|going wrong|went wrong|burst(s|ing)?|worn out`,
			`stürz(t|en) …ab|abgestürzt|abstürz*|absturz|ausgefallen|ausf(ä|a)ll*|totalausfall|f(ä|a)ll(t|en) …aus|kaputt*|defekt*|spinnt|spinnen|hängt (sich|dauernd|ständig|immer|jeden|jedes|ewig)|(dauernd|ständig|immer|ewig) hängt|hängen (sich|geblieben)|streik(t|en)|bockt|zickt|muckt|ruckelt|friert …ein|(steht|stehen|stand|standen) …still|stillst(a|ä)nd*|störung*|störanfällig*|panne*|zusammengebrochen|bricht …zusammen|brechen …zusammen|geist auf|letzten loch|lahmgelegt|liegt lahm|um die ohren|den bach runter|fehlermeldung*|instabil|wackelig|undicht|überhitz*|geht dauernd|leck|brennt …durch|durchgebrannt`,
		),
	},
	{
		id: 'pain.losing',
		ofThings: true,
		deniable: true,
		words: wordsOf(
			`los(e|es|t|ing)|miss(es|ing|ed)|misplac*|mislaid|vanish*|disappear*|gone missing|go(es)? (missing|cold|unanswered|unnoticed|astray|stale)|slip(s|ped|ping)? (through|past|by)|f(a|e)ll(s|ing)? through|overlook*|drop(s|ped|ping)? (the ball|leads?|orders?|customers?)|unanswered|unnoticed|untraceable|expire[ds]?|go(es)? off|spoil(s|ed|ing|t)?|bleeding|haemorrhag*|hemorrhag*|churn*|stolen|theft|thefts|stealing|shrinkage|leaving over|walk(s|ing|ed)? away|jump(s|ing)? ship|no-shows?|not turning up|(don't|doesn't|never|didn't) (show|turn) up|hang up|abandon*|drop-?outs?|leaving (us|because)|quitting|quit because|resign*|staff turnover|gone to (a )?competitors?`,
			`verlier*|verlor*|verloren|einbüß*|verschw(i|u)nd*|verschütt*|verlegt|untergegangen|verpass(t|en)|übersehen|übersieht|unbemerkt|liegen ?(bleib*|geblieben|gelassen)|bleib(t|en) …(liegen|hängen|auf der strecke)|durchs raster|durch die lappen|durchrutsch*|rutsch(t|en) …durch|unbeantwortet|weglaufen|lauf(en|t) …(weg|davon)|abspring*|spring(en|t) …ab|abwander*|wander(n|t) …ab|abgewandert|geklaut|gestohlen|diebst(a|ä)hl*|schwund|verderb*|verdorben|abgelaufen(e|en|er|es)?|fehlt|fehlen|fehlte|fehlend(e|en|er)|vermissen|aufgelegt|legen (wieder )?auf|gehen unter|geht unter|untergehen|kündigen (uns|reihenweise|wegen)`,
		),
	},
	{
		id: 'pain.forgetting',
		words: wordsOf(
			`forg(et|ets|etting|ot|otten)|delay(s|ed|ing)?|held up|hold-?ups?|postpon*`,
			`vergess(en|t)|vergisst|verzöger*|aufgehalten`,
		),
	},
	{
		id: 'pain.wrong',
		ofThings: true,
		deniable: true,
		words: wordsOf(
			`errors?|mistakes?|error-prone|wrong|wrongly|incorrect*|inaccura*|mix(ed|es|ing)?[- ]?ups?|mixed up|swapped|duplicat*|discrepanc*|inconsisten*|mismatch*|contradict*|conflicting|mislabel*|misship*|mis-?pick*|typos|out of sync|out of date|off by|illegible|unreadable|garbled|double[- ]book*|overbook*|over-?sold|short-?shipped|defective|faulty|rework|recalls?|rejects|(is|are) (way )?off|incomplete|unfinished|false (alarms?|positives?)|blind spots?|flying blind|in the dark|guesswork|guessing|finger in the air`,
			`fehler*|falsche?(n|r|s|m)?|verwechs*|vertausch*|doppelbuch*|doppelt(e|er|en|es)? (buch*|erfass*|eingeb*|eingegeben|gepflegt|gebucht|gelief*|verschickt|angelegt|arbeit|vergeben|belegt|an|vorhanden)|alles doppelt|dubletten|duplikate?|unleserlich*|ungenau*|unvollständig*|lückenhaft*|widerspr(e|ü)ch*|widersprich*|abweichung*|unstimmigkeit*|differenzen|überbucht|überverkauf*|ausschuss|ausschussquote|nacharbeit*|rückruf*|schief ?(geh*|gelaufen|gegangen)|(geht|läuft|gehen|laufen) …schief|läuft …falsch|durcheinander|im blindflug|blindflug|im dunkeln|auf gut glück|pi mal daumen|zahlendreher|tippfehler|bestandsabweichung*`,
		),
	},
	{
		id: 'pain.slow',
		ofThings: true,
		deniable: true,
		words: wordsOf(
			`late|slow(ly|er)?|sluggish|crawl(s|ing)?|lag(s|ging)? behind|overdue|behind (schedule|on|with|target)|backlog*|pil(e|es|ing|ed) up|mount(s|ing)? up|stack(s|ing)? up|queues|waiting (times?|lists?|around|for (days|weeks|months|hours))|long waits?|the wait|on hold for|stuck|bogged down|snowed under|swamped|drown*|overwhelm*|inundated|buried|overload*|overrun|stretched|overstretched|bursting at the seams|at capacity|breaking point
			|(take|takes|taking|took) …(hours|days|weeks|months|(?<!the )minutes|forever|ages|so long|too long|half a day|all day|all morning|an hour|a day|a week|a month|an age)|(spend|spends|spending|spent|wast(e|es|ing|ed)|los(e|es|ing)|burn(s|ing)?) …(hours|days|weeks|forever|ages|time|half a day|an hour|a day|half the|evenings|weekends|nights)|(costs?|costing) (us|me|him|her|them|my \\S+|the \\S+) …(hours?|days?|weeks?|time|a fortune|dearly|dear|customers|clients|orders|sales|sleep|nerves)|more time …than|eat(s|ing)? (up|into)|eat(s|ing)? (\\S+ ){0,3}(days?|hours?|weeks?|time|evenings?|weekends?)|time sinks?|time-?consuming|time wasters?
			|(too|far too|way too|so|terribly|painfully|awfully|incredibly|ridiculously) (slow|slowly|long|late|manual|complicated|complex|cumbersome|messy|fragile|small|old|error-prone|labou?r-intensive|bureaucratic)|too (many|much (time|work|paper|manual|effort|admin|overtime|stock|scrap|waste|noise|back and forth|energy))|through the roof|out of (hand|control)|(rate|rates|ratio|churn|turnover|absence|returns|scrap|waste|consumption|times?|costs?) (is|are|has|have|was) (\\S+ ){0,2}(too high|rising|exploding|growing|climbing|going up|horrendous|spiralling|slipped)|(understaffed|short-staffed)|slipped (to|behind)|(data entry|admin) all day|nothing but (data entry|admin|paperwork)|always the last to`,
			`dauer(t|n|te) …(lange?|länger|stunden?|tage?|wochen?|monate?|minuten|ewig|ewigkeit*|zu lange)|(zu|viel zu|so|furchtbar|extrem|unglaublich|elend) (langsam*|lange?|spät|aufwändig*|aufwendig*|kompliziert*|umständlich*|unübersichtlich*|umfangreich|bürokratisch|träge|fehleranfällig|alt)|zu viele|zu viel (zeit|arbeit|handarbeit|papier|aufwand)|verspät*|im verzug|rückst(a|ä)nd*|rückstau|überfällig*|warteschlange*|wartezeit*|wart(en|et) …(lange|ewig|ewigkeit|stunden|tage|wochen)|halbe ewigkeit|hinterher(kommen|hinken|hecheln|laufen)?|hinken …hinterher|laufen …hinterher|überlast*|überforder*|überlaufen|überrannt|unterbesetzt|personalmangel|grottenlangsam|lahm*|schneckentempo|schleppend*|zäh|langsam(e|er|es|en)?|stapeln|stapelt|türm(en|t)|häuf(en|t) sich|über den kopf|zeitfresser|zeitraub*|zeitauf*|aufwändig*|aufwendig*|umständlich*|mühsam*|mühselig*|langwierig*|ertrink*|erstick*|versink*|versunken|ersauf*|verplempern|verschwend*|vergeud*|verbring(en|t|e) …(stunden?|tage?|zeit|wochen)|platz(t|en) aus|aus allen nähten|am limit|am anschlag|kost(et|en) (uns|mich|meine?(n|r)?|unsere?(n|r)?|den|die|das) …(stunden?|tage?|arbeitstage?|zeit|nerven|vermögen|kunden|aufträge|schlaf|woche)|fr(isst|essen) (uns|mich)|fr(isst|essen) …(auf|zeit|stunden)|verschling(t|en)|eine stunde (lang|täglich|pro tag|am tag)|stundenlang*|tagelang*|wochenlang*|(viel |deutlich )?zu hoch|explodier(t|en)|aus dem ruder|überhand|standzeit*|leerfahrt*|vergeblich|vergebens|vor verschlossene*`,
		),
	},
	{
		id: 'pain.manual',
		anywhere: true,
		mild: true,
		words: wordsOf(
			`manual|manually|by hand|hand-?written|pen and paper|on paper|paper-?based|paper (lists?|forms?|files?|records?|slips|notes|trail of)|on (clip|white)boards?|sticky notes?|post-?its?|index cards|re-?typ(e|es|ing|ed)|re-?key*|re-?enter*|copy(ing)?[- ]and[- ]past*|copy-?past*|copy(ing)? …(into|from|across|over)|double (entry|data entry|keying)|(typing|type|types|typed|entering|enter|enters|keying|key|write|writes|writing) …(twice|three times|again|into the|up by|from)|typ(es|ing) (up|in|it|them)|data entry|faxing|fax machine|print(ing)? (it |everything |them )?(out|off)
			|(in|with|on|using|out of|our|maintain(ing)?|juggl(e|ing)|dozens of|endless|several|different|separate|three|four|five) …(spreadsheets?|excel)|macros?|scattered (over|across|around|in|between)|(files|data|records|information|info|notes|documents|everything) …(scattered|spread|siloed)|siloed|silos|workarounds?|chasing (people|customers|them|up|staff|suppliers)|chase (people|customers|them up)|phone round|ring round|depend(s|ent|ing)? on one|in (his|her|one person's|someone's) head`,
			`manuell*|händisch*|von hand|per hand|handarbeit|handschriftlich*|auf papier|papierlist*|papierkram|papierkrieg|papierberg*|papierform|zettelwirtschaft|zettel*|haftnotiz*|karteikart*|strichlist*|klemmbrett*|abtipp*|abgetippt|abschreib*|eintipp*|tipp(en|t|e) …(ab|ein|rein|rüber|übertragen)|übertrag(en|e|t) …(von hand|manuell|händisch)|doppelt und dreifach|(zweimal|dreimal|mehrmals|doppelt) (eingeb*|erfass*|abtipp*|eintipp*|eintrag*)|mehrfach (eingeb*|erfass*|gepflegt)|doppelt (erfasst|dokumentier*)|doppelte? arbeit|ausdruck(en|t)|druck(en|t) …aus|excel|excel-\\p{L}+|excel(listen?|tabellen?|dateien?|chaos|hölle|wildwuchs|wüste|orgie)|copy[- ]and[- ]paste|(daten|akten|infos|informationen|dokumente|unterlagen|alles|liegen|liegt) …(verstreut|verteilt)|an einer person|in verschiedenen tabellen|in (zwei|drei|vier|fünf|mehreren|verschiedenen) …(tabellen|systemen|listen|programmen)|hinterhertelefon*|telefonier(en|t) …hinterher|insellösung*`,
		),
	},
	{
		id: 'pain.chaos',
		deniable: true,
		words: wordsOf(
			`chaos|chaotic|mess|messy|shambles|shambolic|nightmares?|disasters?|catastroph*|(excel|living|absolute|sheer|complete|admin) hell|circus|free-for-all|wild west|pain in the|a pain|real pain|such a pain|painful*|hassle|rubbish|garbage|crap|crappy|awful|terrible|horrible|horrendous|dreadful|atrocious|abysmal|useless|hopeless|worthless|a joke|disgrace|unusable|unbearable|intolerable|unacceptable|untenable|unsustainable|unmanageable|unworkable|clunky|clumsy|cumbersome|tedious|laborious|inefficient|inadequate|insufficient|disorgani[sz]ed|madness|insane|insanity|ridiculous|primitive|confusing|opaque`,
			`chaos|\\p{L}+chaos|chaotisch*|katastroph*|albtraum|alptraum|desaster|drama|qual|tortur|*-?hölle|horror|irrsinn|wahnsinn*|zumutung|unzumutbar|untragbar|unhaltbar|unerträglich|inakzeptabel|drunter und drüber|tohuwabohu|kuddelmuddel|kraut und rüben|wildwuchs|flickenteppich|saustall|murks|mist|schrott|unbrauchbar|untauglich|unübersichtlich*|undurchsichtig*|unzuverlässig*|fehleranfällig*|ineffizient*|lästig*|nervig*|grauenhaft|furchtbar*|schrecklich*|miserabel|grottig*|grottenschlecht|unterirdisch|haareraufen|haare raufen|die haare|zum weglaufen|zum verzweifeln|ein graus|ein trauerspiel|ein witz|dauerbaustelle|suboptimal`,
		),
	},
	{
		id: 'pain.unsupported',
		ofThings: true,
		denies: true,
		words: wordsOf(
			`(no longer|not|n't) (\\S+ ){0,2}(supported|maintained|sold|made|produced|available|supports?|updated|manufactured|serviced|supporting|get parts|to be had)|no (spare )?parts|(can't|cannot|can not|couldn't) be (\\S+ )?(repaired|fixed|upgraded|updated|expanded|replaced|extended)|no support (any ?more|for)`,
			`nicht mehr (unterstützt|gewartet|hergestellt|lieferbar|geliefert|gepflegt|weiterentwickelt|produziert|zu bekommen|zu reparieren|reparierbar|zeitgemäß|zu retten)|kein(e|en)? (updates|ersatzteile|support|wartung)|ersatzteile (\\S+ ){0,3}(keine|nicht)|reicht …nicht mehr`,
		),
	},
	{
		id: 'pain.outdated',
		ofThings: true,
		mild: true,
		words: wordsOf(
			`outdated|obsolete|antiquated|ancient|archaic|age?ing|clapped-?out|creaking|legacy|end[- ]of[- ]life|discontinu*|out of support|unsupported|sunset*|being (switched|turned|phased|shut|taken) (off|out|down)|shut(s|ting)? down|phas(e|ed|es|ing) out|out of business|gone bust|went bust|bankrupt*|insolven*|into (administration|liquidation)|beyond repair|stop(s|ped|ping)? (supporting|maintaining|making|producing|updating)|withdr(aw|awn|ew) (support|from)|past (its|their) (best|prime)|outgrown|outgrowing|outgrew|hit(ting)? (the|its|a) (limits?|ceiling|wall)|at (its|their|the) limits?`,
			`veraltet*|uralt*|überholt*|altersschwach*|marode*|vorsintflutlich*|in die jahre gekommen|aus dem letzten jahrhundert|von vorgestern|(wird|werden|wurde) …(eingestellt|abgekündigt|abgeschaltet)|abgekündigt|stell(t|en) …ein|insolven*|pleite|läuft der support|stößt …an|stoßen …an|an (seine|ihre|die) grenzen|rausgewachsen|herausgewachsen|entwachsen`,
		),
	},
	{
		id: 'pain.feeling',
		words: wordsOf(
			`fed up|sick (of|and tired)|tired of|hates? (it|this|that|using|our|the|how|doing|having)|frustrat*|annoy*|bug(s|ging) (me|us)|bother(s|ing)? (me|us)|driv(e|es|ing) (us|me|him|her|them|everyone|everybody|my \\S+|the \\S+|our \\S+) (crazy|mad|nuts|insane|up the wall|round the bend|to despair)|kill(s|ing) (us|me|the|our|my)|can't (stand|bear|take)|wits' end|desperate|had enough|(pulling|tearing) …hair|los(e|ing) sleep|keep(s|ing)? me (up|awake)|worr(y|ies|ied|ying)|stress*|burn(t|ed|ing)? out|burnout|dissatisf*|disappoint*|let(s|ting)? us down|unhappy|embarrass*|furious|fuming|angry|upset|irritat*|exasperat*|demorali*|grumbl*|moan*|complain*|complaints?|refus(e|es|ed|ing) to|won't (touch|use|log|go near)|rebel*|mutin*|up in arms|not amused|can't go on|cannot go on|can't stay like|make it stop|enough is enough|something has to (change|give)|pet peeve|red tape|shouting`,
			`ärger(e|t|n) (mich|uns|alle|sich)|ärgerlich|nerv(t|en|tötend)|genervt|frust|frustrier*|stinksauer|sauer|wütend|verärgert|verzweifel*|(nase|schnauze|faxen) (gestrichen )?(voll|dicke)|satt|es reicht|reicht's|reicht es (mir|uns)|(macht|machen|treibt|treiben) …(wahnsinnig|verrückt|fertig|kirre|irre|krank|weißglut|palme|wahnsinn)|quäl(t|en|e)|belaste(t|n)|stress*|bauchschmerzen|schlaflose nächte|krieg(e|en)? …krise|unzufrieden*|enttäusch*|weiger(n|t)|meuter*|murren|schimpf(en|t)|beschwer*|beklag(en|t)|reklam*|im keller|so (geht|kann) (das|es) nicht|geht so nicht|(kann|darf) (das |es )?so nicht|so nicht (weiter|bleiben)|am ende unserer|dringend(er)? handlungsbedarf|peinlich|untragbar`,
		),
	},
	{
		id: 'pain.cannotGoOn',
		anywhere: true,
		denies: true,
		words: wordsOf(
			`(can't|cannot|can not|couldn't) (go on|carry on|continue|stay|keep (going|on)) (like this|this way|as (we|it) (are|is)|with it)|(something|things) (has|have|needs?) to (change|give|improve)|make it stop|enough is enough|high time (we|to|that)|(isn't|not) sustainable`,
			`so (geht|kann|darf) (das|es) (\\S+ )?nicht (mehr|weiter*|bleiben|weitergehen)|(kann|darf) (das |es )?(so |wie jetzt )+(\\S+ )?nicht (mehr |weiter)?(bleiben|weitergehen|gehen)|kann es nicht bleiben|(geht|gehts) so nicht (mehr|weiter)|muss sich (\\S+ )?(etwas|was|dringend) (\\S+ )?ändern|höchste zeit|höchste eisenbahn`,
		),
	},
	{
		id: 'pain.flagged',
		ofThings: true,
		deniable: true,
		words: wordsOf(
			`fined|fines|a fine|penalt(y|ies)|flagged|reprimand*|written up|wrote us up|sued|lawsuit*|non-?complian*|violations?|in breach|data breach*|breach(es|ed)|hacked|ransomware|phish*|cyber ?attack*|broken into|break-ins?|burgl*|fraud|accidents?|injur*|failed (the|an|our|its|two|last|inspections?|audits?)|audit findings?|findings|warning letter|(auditors?|inspectors?|inspection|regulators?|insurers?|authorit(y|ies)|council|bank|fire brigade|tax office|health and safety|ombudsman) …(flagg*|found|criticis*|criticiz*|complain*|demand*|requir*|insist*|told us|gave us|given us|giving us|warn*|object*|reject*|weren't|wasn't|aren't|isn't|threaten*|ordered)|required by law|legally (required|obliged)|promised the regulator`,
			`bußgeld*|geldstrafe*|strafzahlung*|strafe (gezahlt|zahlen|bekommen|kassiert)|gerügt|rüge|abgemahnt|abmahnung*|beanstand*|bemängel*|moniert|verwarn*|durchgefallen|durchgerasselt|auflagen?|nachprüfung|datenpanne*|datenleck*|gehackt|eingebrochen|einbr(u|ü)ch*|betrug|arbeitsunf(a|ä)ll*|unf(a|ä)ll*|mahnung(en)?|(behörde|prüfer|prüferin|amt|aufsicht|berufsgenossenschaft|versicherung|auditor|gewerbeaufsicht|finanzamt|datenschutz*|tüv|gesundheitsamt|brandschutz*|krankenkassen?|bank) …(verlang*|forder*|droh*|kritisier*|rüg*|moniert|setzt|gibt uns)|gesetzlich (verpflichtet|vorgeschrieben)|verklagt`,
		),
	},
	{
		id: 'pain.cannot',
		ofThings: true,
		denies: true,
		words: wordsOf(
			`(can't|cannot|can not|couldn't|could not|can barely|can hardly|unable to|not able to|aren't able to|impossible to|hard to|difficult to|no (easy |good |reliable |real )?way (to|of|for us to|for anyone to)|fail to|never (know|knows|get|gets|manage|find|see|sure)|aren't|isn't|don't) (\\S+ ){0,2}(keep (up|track)|see (at|which|what|who|where|how|if|any of)|know (which|who|what|where|why|how many)|track|trace|find|tell (\\S+ ){0,3}(who|which|what|where|how|whether|if|why)|handle|cope|coping|scale|report|follow|respond|manage|reach|measure|trust|agree|read|fill|get hold|access|rely|predict|forecast|plan|prove|reconcile|recruit|hire|connect|integrate|share|monitor|control|guarantee|keep our|meet|match|hit)
			|(doesn't|don't|do not|does not|isn't|is not|aren't|are not|won't|never|not|wasn't|weren't|hasn't|haven't) (\\S+ ){0,2}(work|working|work properly|scale|sync|syncing|integrate|talk to|connect|keep up|update|updated|load|loading|match|matches|add up|reliable|reliably|accurate|cope|function|functioning|respond|responding|print|printing|scan|arrive|arriving|line up|tally|tallies|balance|support|cut it|up to (it|date|scratch|the job)|good enough|fit for purpose|consistent|complete|correct|answered|followed up|recorded|documented|visible|traceable|secure|safe|compliant|pick up|picks up|get answered|get the message|been done|done properly|actually done|find out|aligned|certified|right)
			|no (overview|visibility|(audit )?trail|version control|transparency|insight|oversight|backups?|records?|proof|single|central|proper|reliable|structured|consistent|documentation|control over|handle on|grip on|track of|reporting|process|traceability|clue|idea (who|which|what|where|how many|why|how much (energy|stock|time|we)))|lack(s|ing|ed)? (of )?(a |any |the |proper |clear )?(overview|visibility|trail|version|transparency|insight|oversight|backup|records?|proof|structure|proper|reliable|control|documentation|process|system|tool|time|staff|people|data|traceability)|we lack|(don't|doesn't|do not|haven't got|hasn't got|have no|has no) (have )?(a |an |any )?(proper|reliable|decent|central|clear|good|real|single|way|overview|visibility|system|process|record|records|trail|backup|idea)|don't have at all|still (don't|doesn't|haven't|hasn't)
			|(nobody|no one|no-one|none of us|hardly anyone|no human) (\\S+ ){0,2}(knows|answers|replies|responds|follows|notices|noticed|reads|can|could|owns|understands|sees|picks|checks|trusts|believes|uses|owns it|turns up|shows up|responds|listens|reacts|feels|updates|updated|remembers|tells|told|followed|spotted|realised|realized|has (the|any|an))|without (anyone|anybody|us|warning|any warning)|anyone (answers|replies|notices)|find out from|only find out|last to know|(can't|cannot|couldn't) (get (my|our) head|make head)|no fun|no picnic|(stuff|things|goods|items|parts) that (isn't|aren't)`,
			`(komm(en|e|t)|kriegen|bekommen) (\\S+ ){0,4}(nicht|kaum|nicht mehr) (\\S+ )?(hinterher|nach|klar|an|hin|voran|vom fleck|durch|mit)
			|(können|kann|konnten|schaffen|schaff*|finden|findet|wissen|weiß|weiss|sehen|sieht|erreichen|erreicht|merken|merkt) (\\S+ ){0,5}(nicht|nie|kaum|nix|nichts) (\\S+ ){0,2}(nachvollziehen|sehen|nachweisen|finden|auswerten|planen|steuern|verfolgen|mithalten|zuordnen|messen|bedienen|abbilden|halten|erreichen|beantworten|bearbeiten|vorhersagen|kontrollieren|lesen|entziffern|garantieren|stemmen|bewältigen)
			|(wissen|sehen|finden|merken|erreichen|schaffen|erfahren) (wir |uns |das |es |die \\S+ |unsere \\S+ ){0,3}(nie|kaum|oft nicht|meist nicht|erst|nicht mehr)|(wissen|sehen|merken|erfahren) (wir )?(oft |gar |meist |am ende )?nicht,? (wer|wo|was|wie|welche*|warum|woher)|(system|programm|software|tool|lösung|anlage|das) kann (das|es) (\\S+ ){0,2}nicht
			|keine[rs]? (stimmt|funktioniert|passt|weiß|geht ran|antwortet|hält sich)|(lässt|lassen) sich (\\S+ ){0,3}(nicht|nie|kaum) \\p{L}+|macht,? was (es|sie|er) will|nicht zum \\p{L}+en
			|(funktioniert|funktionieren|skaliert|läuft|laufen|klappt|klappen|passt|passen|stimmt|stimmen|geht|gehen|greift|greifen|lädt|laden|druckt|reagiert|reagieren|antwortet|antworten|erreicht|reicht|reichen|synchronisiert|spricht|sprechen|kommt|kommen|erscheint|erscheinen) (\\S+ ){0,6}(nicht|nie|kaum|nirgends|gar nichts|gar nicht|nichts|nix|schlecht|selten)( mehr)?|nicht (\\S+ )?(zuverlässig|verlässlich|nachvollziehbar|rückverfolgbar|ersichtlich|erreichbar|dokumentiert|aktuell|sauber|einheitlich|vollständig|konform|sicher|gewachsen|tragbar|mehr zeitgemäß|mehr zu gebrauchen)
			|kein(e|en|er|erlei|em)? (\\S+ )?(überblick|übersicht|transparenz|kontrolle|sichtbarkeit|zugriff|nachweis*|einblick*|versionierung|backups?|struktur|vernünftig*|ordentlich*|zentrale*|einheitlich*|verlässlich*|durchblick|rückverfolg*|dokumentation|schnittstelle|handhabe|planungssicherheit|system dafür)|keine ahnung,? (wer|wo|was|wie|welche*|warum|woher)
			|(niemand|keiner|kein mensch|kein schwein|keine sau) (\\S+ ){0,3}(weiß|weiss|blickt|merk*|gemerkt|find*|antwort*|kümmer*|versteht|kennt|nutzt|liest|sieht|reagiert|geht ran|nimmt ab|erreich*|fühlt|durchblickt|mitbekomm*|gesehen|gehört|bescheid)|(blickt|weiß|merkt|kennt|versteht|hat's|hat es|findet|sieht|kümmert) (\\S+ ){0,2}(niemand|keiner|kein mensch|kein schwein)|ohne dass (es |das )?(jemand|einer|wir)|nicht haben|gar nicht haben|als letzter|blick(e|en|t) (\\S+ ){0,5}(nicht|kaum|keiner|niemand) (\\S+ )?durch|taug(t|en) nichts|nichts (wert|taugt)|nicht auffindbar|niemand \\p{L}+ kann|nicht länger hinnehmen`,
		),
	},
	{
		id: 'pain.mustSolve',
		words: wordsOf(
			`(have|has|need|needs|got|forced|must|want|wants|desperately|trying|going|like) (to|be) (\\S+ ){0,2}(fix|fixed|solve|solved|resolve|resolved|sort|sorted|rid|modernis*|moderniz*|digiti*|digitali*|automat*|improve|improved|stop|stopped|tackle|tackled|address|streamline|overhaul*|clean up|tidy up|catch up|speed up|upgrade*|under control|get a grip|a grip|something (about|else)|reduce|cut down|cut the|cut our|put proper|find (something|another|a (better|new|different)))|must (fix|solve|sort|improve|stop|modernise|digitise|do something)|get (it|this|that|them|these|the \\S+|our \\S+) (\\S+ )?under control|(get|getting) a grip|needs? (fixing|sorting|replacing|improving|overhauling|solving|help|attention)|in (urgent|desperate|dire) need of|badly need|need help|to get that under control|help us (with|get|to)|room for improvement`,
			`(müssen|muss|sollten|sollen|wollen|will|möchten|dürfen) (\\S+ ){0,7}(lösen|gelöst|beheben|behoben|in den griff|ändern|geändert werden|modernisier*|digitalisier*|automatisier*|loswerden|abschaffen|abstellen|abgestellt|verbesser*|aufräumen|handeln|nachbessern|nachrüsten|erneuer*|beschleunig*|reduzieren|senken|vereinfachen|verringern|professionalisieren|was tun|etwas tun|nachweisen können|aufholen)|(gelöst|behoben|abgestellt|verbessert|digitalisiert) (werden|sein)|weg von|(muss|müssen) (\\S+ ){0,4}(gelöst|anders werden|aufhören|besser werden|etwas passieren|was passieren|was geschehen)|endlich (\\S+ ){0,5}(aufhört|aufhören|schluss|ein ende|weg|loswerden|lösen)|(brauchen|benötigen|brauche) (\\S+ ){0,2}(hilfe|abhilfe|unterstützung|lückenlose)`,
		),
	},
	{
		id: 'pain.always',
		words: wordsOf(
			`keep(s|ing)? (on )?(?!being|growing|improving|going|expanding|asking|talking|moving|winning|running|coming back|getting (better|bigger)|hearing|working|reading|telling)\\p{L}+ing|(constantly|forever|endlessly|repeatedly|perpetually) (?!growing|improving|expanding|looking|learning|adding|developing|hiring|grateful)\\p{L}+|(is|are) always (?!happy|open|glad|welcome|good|great|been|there|keen|looking|on|in|nice|interested|busy)(late|out|the|wrong|down|full|behind|short|off)|every (second|other|third|single) (call|order|invoice|delivery|parcel|patient|customer|lunchtime|shift|entry|record|quote)`,
			`(ständig|dauernd|andauernd|pausenlos|ewig|laufend|schon wieder|fortwährend) (?!weiter|auf der suche|im einsatz|neue|besser|mehr|wachs|erreichbar|gut|da)\\p{L}+|jede[sr]? (zweite|dritte|zehnte|fünfte|vierte)[nrs]? (?!jahr|monat)\\p{L}+|jedes mal (?!ein vergnügen|gut|gern)|die ewige[nrs]?`,
		),
	},
	{
		id: 'pain.idiom',
		words: wordsOf(
			`all over the (place|shop)|up in the air|on its knees|at sixes and sevens|out of (whack|kilter)|off the rails|off track|hit the buffers|to the dogs|(apart|bursting) at the seams|by a thread|time ?bomb|waiting to happen|recipe for disaster|thin ice|playing with fire|in the dark|left hand|hit[- ](and|or)[- ]miss|touch and go|seat of our pants|as we go along|muddling|treading water|chasing our (own )?tails?|in circles|headless chickens|rushed off|up to our (ears|eyes|necks)|under water|under the cosh|on the back foot|too thin|jump(ing)? through hoops|bureaucra*|back and forth|ping-?pong|passing the buck|finger-?pointing|blame game|the ball|through the net|in limbo|black hole|bottomless pit|money pit|robbery|ripped off|rip-?off|fobbed off|left hanging|stood up|kept waiting|thorn in|pet hate|bugbear|gripe|achilles|weak (link|spot)|can of worms|house of cards|patchwork|sticking plaster|band-?aid|duct tape|gaffer tape|string and|quick fix|stop-?gap|hacky|spaghetti|dog's (breakfast|dinner)|pig's ear|hotch-?potch|mishmash|dumping ground|dark ages|prehistoric|the ark|steam-driven|had its day|better days|long in the tooth|borrowed time|to be desired|a chore|hard going|uphill|losing battle|constant battle|head in|on my nerves|my goat|blood boil|pulling teeth|herding cats|end of (our|my) tether|last straw|lost (the plot|track|count|sight|control)|anyone's guess|anybody's guess|in the air|pot luck|lottery|roulette|hop(e|ing) for the best|fingers crossed|pray(ing)?|a day late|eleventh hour|dr(ied|ying) up|tank(ed|ing)|nosediv*|plummet*|plung*|slump*|fallen off|off a cliff|melting away|drift(ing)? away|with their feet|elsewhere|wiped|got deleted|soaked|smudged|torn|tripping over|each other's toes|the wheel|(everything|things|it all|orders|data|everybody|it) (\\S+ )?twice|twice over|short-?handed|skeleton (crew|staff)|near miss*|slapped with|over the coals|told off|knuckles|wake-up call|low morale|morale is|each other's|a (\\S+ )?pain|like it's 19\\d\\d|wake me|woken up|at night by|longer than ever`,
			`letzten loch|bach runter|vor die hunde|seidenen faden|zeitbombe|glücksspiel|glückssache|roulette|lotterie*|hühnerhaufen|tollhaus|irrenhaus|affenzirkus|zirkus|tragödie|fass ohne boden|groschengrab|schwarzes loch|sand im getriebe|hemmschuh|dorn im auge|achillesferse|wunder punkt|schwachpunkt|stolperstein*|flickwerk|flickschusterei|pfusch*|gemurks*|gewurschtel|durchwurst*|durchwursch*|improvis*|mit heißer nadel|auf zuruf|letzten drücker|kurz vor knapp|feuer löschen|rennen (\\S+ ){0,3}hinterher|im kreis|land unter|bis zum hals|über die ohren|herr der lage|überblick (\\S+ )?verloren|aus den augen verloren|rechte hand|linke hand|jeder (macht|kocht)|schwarzen? peter|stille post|verzweifeln|auf (die nerven|den keks|den zeiger|den senkel)|zum hals|faxen dicke|geduld|geduldsfaden|hutschnur|barrikaden|sturm|maulen|fluchen|motzen|graut|graust|angst vor|unter aller (sau|kanone)|übel|mies(e|er|es)?|lausig|mau|dürftig|zu wünschen übrig|gelbe vom ei|für die (katz|tonne)|hängen (ge)?lassen|im stich|sitzen gelassen|im regen|vertröst*|abgewimmelt|hingehalten|abgezockt|teuer zu stehen|unsummen|geld verbrennen|verbrennen (\\S+ )?geld|lehrgeld|(war|waren|ist|sind|wäre) (\\S+ ){0,5}(weg|futsch|hinüber|im eimer|platt|gelöscht|überschrieben)|unauffindbar|alles zweimal|alles doppelt|zweimal (auf|ab|ein)|in ein buch|aktenordner|karteikasten|stunden (\\S+ )?(\\S+ )?suchen|eingebrochen|weggebrochen|schon wieder|kassiert|uns wieder|wächst mir|wachsen uns`,
		),
	},
	{
		id: 'pain.notGreat',
		denies: true,
		words: wordsOf(
			`(not|n't|hardly|far from|less than|anything but) (\\S+ ){0,3}(great|ideal|good|perfect|pretty|brilliant|fun|thrilled|impressed|optimal|rosy|amused|acceptable|up to (scratch|par|standard)|hunky-dory|delighted|working out|funny)`,
			`(nicht|kaum|wenig|alles andere als|nicht gerade) (\\S+ ){0,2}(optimal|ideal|rosig|gut|glücklich|begeistert|berauschend|toll|prickelnd|lustig|schön|akzeptabel|hinnehmbar|vertretbar|zufriedenstellend)|nicht dass wir`,
		),
	},
	{
		id: 'pain.sorryState',
		words: wordsOf(
			`abandoned|abysmal|aggravat*|alarming*|appall*|arduous|awkward|badly|bad (data|quality|service|habits?|shape|state|reviews?|press)|baffl*|bleak|blocked|bloated|bodge*|botch*|brittle|burden*|burn(s|ed|t|ing)? through|careless*|cheat*|chore|clash*|clog*|clueless|clutter*|confus*|congest*|contaminat*|convoluted|corrupt(ed|s)?|costly|crammed|creaking|creaks|crippl*|crumbl*|damag*|danger*|dead (slow|in the water|end|ends)|debacle|deficien*|degrad*|deplorable|deteriorat*|detours?|dire|disgruntl*|disjointed|dismal|disput*|disrupt*|dreads?|drag(s|ging)? on|drain(s|ing|ed)?|dysfunctional|emergenc*|endless|erratic|exhaust(ed|ing)|exposed|false|far from (ideal|perfect|satisf*)|fiddly|finicky|fire-?fighting|fighting fires|flaw*|flounder*|fragment*|fraught|fudge*|fumbl*|gambl*|ghost(s|ed|ing)|go(es|ne|ing)? (walkabout|off the rails|to pot|to waste|pear-shaped|out of the window|round in circles|down the drain|up in smoke)|grim|grind(s|ing)? to a halt|ground to a halt|guess(es|ing|work)?|haphazard|havoc|hectic|hell|hiccups?|hinder*|hit and miss|hold-?ups?|holes? in|horrif*|hunting (for|down)|hurts?|impossible|incompatib*|inconvenien*|inept|inflexib*|infuriat*|insecure|intermittent*|interrupt*|invalid|jeopard*|jumbl*|junk|kludge|knees|lag(s|gy|ging)?|laughable|left in the lurch|letting (people|customers|patients|\\S+) down|liabilit*|lies around|lying around|limp(s|ing) along|lousy|ludicrous|makeshift|mangl*|maze|mess(es|ed|ing)? up|miscalculat*|miscommunicat*|misinform*|mislead*|mismanag*|mishandl*|misunderstand*|mou?ld|mouldy|muddl*|neglect*|nonsense|nuisance|obstacles?|overflow*|overpay*|overpaid|overspen*|overstock*|overwrit*|overwork*|panic*|paralys*|paralyz*|pathetic|pester*|piecemeal|poor(ly)?|precarious*|quarrel*|queu(e|ed|ing) (for|up)|have to queue|rants?|rat's nest|re-?do|re-?doing|reject(s|ed|ing)|reluctan*|resent*|restart*|reboot*|rigid|rot(s|ting|ten)?|ruin*|rust*|sabotag*|scrambl*|scream*|shaky|shoddy|shortages?|shortfalls?|short of (staff|people|time)|sick days|slapdash|slog|sloppy|snags?|soul-destroying|spiral*|spotty|stagnat*|stale|standstill|strain(s|ed|ing)?|substandard|sucks|tangl*|temporary fix|terribl(e|y)|threat(s|en|ens|ened|ening)|throttl*|thrown away|throw(ing)? away|torture|toxic|tricky|unaware|unclear|unhappy|undocumented|unpredictab*|unproductive|unsafe|unsatisf*|untidy|unwieldy|vicious circle|waste|wasted|weird*|wing it|winging it|woeful*|worse|worst|wreck*
			|(twice|three times|ten times|double) (as|the) (long|much|many|time|number|effort|cost)( as)?|half (of )?(the|our|my|them|it|all|his|her|their) (time|day|week|morning|\\p{L}+ (is|are|go|goes|get|gets|don't|never|end|come|fail*))|more (work|mistakes|errors|often than)|nothing but (trouble|problems|grief|hassle)|breathing down|round the (bend|twist)|bonkers|bananas|gut feeling|by feel|by ear|half[- ]empty|the same \\p{L}+ (twice|again)|pull(s|ing|ed)? the plug|mortifying|shameful|on fire|putting out fires|at our throats|up to (here|our necks|our eyeballs)|through the nose|cost(s|ing)? (us )?(a lot|too much|money|blood|an arm)|(prices?|costs?|fees?) (\\S+ ){0,2}(doubled|tripled|explod*|shot up)|(complaints|errors|costs|returns|absences|tickets|no-shows) (\\S+ ){0,2}(doubled|tripled|rising|increas*|going up|explod*|mount*)|two stools|waiting to happen|at the last minute|last-minute|one-man show|single point of failure|only one person|walk out|hands are tied by|(stopped|quit) working|hear nothing|heard nothing|out of stock|run(s|ning)? out of|ran out of|dries up|behind the times|stone age|dinosaur|relic|from 19\\d\\d|from 200\\d|written in the (80s|90s|eighties|nineties)|built by (a|an|some) \\S+|(he|she|who|they)('s| has|'ve)? (long )?(left|gone|retired|emigrated)`,
			`armselig|ausgebremst|ausgebeutet|banane|behelf*|behinder*|bekloppt|beschädig*|beschissen*|betrog*|blamabel|blamier*|bremst|bremsklotz|brüchig|desolat*|dilettantisch|dumm und dämlich|einsturz*|elend*|enttäusch*|erschöpf*|explodier*|feuerwehr spielen|flaute|fliegend*|gau|gefährd*|gefährlich*|gefrickel|gefummel|geht (\\S+ ){0,3}(baden|flöten|kaputt|daneben|unter|drauf|verloren|hops)|geschlampt|schlamp*|hakelig*|halbgar|halbherzig|hanebüchen|heillos|hilflos|hinten und vorne|hinterherrenn*|hindernis*|hürden?|irreführ*|jammer*|katz und maus|klotz am bein|konfus|krampf|krank (geschrieben|melden)|kränkel*|krumm|lotterie|löch(er|rig)*|lücken?|meckern|missverständnis*|missglück*|misslung*|moder|nachlässig*|notdürftig|notlösung*|planlos*|provisor*|provisorien|prekär|quälend|ratespiel|raten|resignier*|rost*|ruckel*|ruinier*|sackgasse|schaden|schäden|schimmel*|schlecht(e|er|en|es)?|schlepp*|schludr*|schwach(e|er|es)?|schwerfällig*|schwächel*|starr|stockt|stocken|stottert|stottern|strapazier*|streit|stümperhaft|süppchen|teufelskreis|theater|trostlos|trödel*|umsonst|unbefriedigend*|unbrauchbar*|undurchschaubar*|ungeeignet*|ungelöst*|ungenügend*|unklar*|unmöglich*|unordentlich|unordnung|unruhe|unsicher*|unsinn*|unterbrech*|unterbroch*|unverständlich*|unwirtschaftlich*|unzufriedenheit|unzureichend*|vergammel*|vergrault*|verhunzt|verkehrt|verläuft|verkork*|vernachlässig*|verpatzt|verpeilt|versag*|versand(et|en)|verschlaf*|verschleiß*|verschlepp*|verschwitz*|versteh(t|en) (\\S+ )?(keiner|niemand|kein)|verstopf*|vertrödel*|verunsicher*|verwahrlos*|verwirr*|verwais*|verzettel*|wackel*|weggeworfen|wegwerfen|wegschmeiß*|weggeschmiss*|weggelaufen|renn(en|t) …weg|wirr*|würg*|zäh*|zerfledder*|zerschlag*|zerstör*|zusammengeschustert|zusammengestückelt|zusammensuch*|zweimal (gemacht|machen)|alle hände voll|bis (mitternacht|spät|in die nacht|spätabends)|keinen bock|kein bock|mit einem bein im gefängnis|tage? verlor*|überstunden|zu wenig(e)? (\\S+ )?\\p{L}+|(drei|vier|fünf|zwei)mal (anruf*|rufen|nachfrag*|hin)|rufen (\\S+ )?(drei|vier|fünf|mehr)mal|vor lauter \\p{L}+|aus den (neunzigern|achtzigern|siebzigern)|von (19|200)\\d+|aus (dem jahr )?(19|200)\\d+|unter wasser|(die|immer noch die|immer die|noch die) alten (pläne|preise|listen|daten|versionen|zahlen|adressen)|fehlten|fehlbestand|fehlbestände|kein ende|kragen|such(t|en) (sich |uns |man sich ){1,2}(einen wolf|dumm|tot)|einen wolf|bauchgefühl|nach gefühl|halb leer|stecker (\\S+ )?(zieh*|gezogen)|lichterloh|feuer unterm dach|aufgeschrieben|doppelt (\\p{L}{3,}t|\\p{L}{3,}en)|steht mehr|mehr schlecht als recht|ohne dass es auffällt|runter von|(von|aus) (\\S+ ){1,3}runter|auf dem zahnfleisch|wie die hasen|spiel(t|en) verrückt|tanz(t|en) auf der nase`,
		),
	},
];
