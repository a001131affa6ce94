import { terms, type Tagging } from './authorityTerms';

/** Words that look like deciding and aren’t, and others that are written in more than one way. */
export const MISLEADING: Tagging[] = [
	[terms('on board, board (?:meetings?|games?|members?), team (?:members?|player)'), 'present'],
	[
		terms('signing (?:powers?|rights|authority), sign off (?:powers?|rights|authority)'),
		'authority',
	],
	[terms('(?:my|our|your) (?:picks?|votes?|signs?)'), 'picks'],
	[/(?<= (?:an?|any|no|one) )vote(?= )/gu, 'SAY'],
	[/(?<= my )vote(?= counts )/gu, 'word'],
	[
		terms(
			'(?:local|city|health|housing|education|school|port|public|tax|planning|procurement) authorit(?:y|ies)',
		),
		'council',
	],
	[terms('myself'), 'alone'],
	[
		terms('my own (?:boss|master)', 'mein eigener chef, meine eigene chefin, mein eigener herr'),
		'selfemployed',
	],
	[
		/(?<= (?:i am|ich bin|bin ich) (?:(?:the|der|die|das|hier|ja|selbst|selber|doch) ){0,3})(?:(?:big |head )?(?:boss|gaffer|honcho)|chef|chefin|(?:whole |entire )?(?:chain of command|committee|board|management|buying team|purchasing department|procurement department))(?= (?:$|(?:and|und|here|hier|so|selbst) ))/gu,
		'selfemployed',
	],
	[/(?<= (?:darf|kann|muss|werde) (?:ich|er|sie|man) )bestimmt(?= )/gu, 'sicher'],
	[terms('(?:executive|personal|student|team|management) assistant, ea, pa'), 'assistant'],
	[
		terms(
			'sign(?:s|ing)? (?:in|out|language), sign(?:s|ing)? up(?! to), sign off (?:now|here|for|and), pick(?:s|ing)? (?:up|on), pick (?:you|me|him|her|them|us|it|my [a-z]+|the [a-z]+) up, (?:decide|choose)s? (?:not )?to, (?:deciding|choosing) (?:not )?to, vote (?:for|against), in order to, (?:okay|ok) so, (?:an?|the|this|that|no|any|every|road|bad|good|first|warning) signs?, signs? of, agree to (?:disagree|anything)',
			'entscheidend*, (?:ganz|ziemlich|so gut wie) bestimmt, bestimmte[nrms]?, mich bestimmt, schon mal, rund um die uhr',
		),
		'does',
	],
	[terms('not (?:only|just|merely)', 'nicht (?:nur|bloss|zuletzt)'), 'auch'],
	[
		terms(
			'(?:hier )?bei uns(?: im haus| hier)?, in unserem haus, bei uns hier, in our (?:case|company|house|firm)',
		),
		'hier',
	],
	[
		/(?<= (?:needs?|get|full|final|formal|the|an?|no|not|any|without|for|have|has|requires?|of|'s|my|our|their|his|her) )sign ?offs?(?= )/gu,
		'OKAY',
	],
	[/(?<=^ )bestimmt (?=melde|komm|werde|ruf|hab|ist|sind|wird|kann|geht)/gu, 'sicher '],
];
/** Verbs that only deciders have (“signs off”), then those that fit dinner too (“chooses”), both with German’s “ich” apart. */
export const VERBS: Tagging[] = [
	[
		terms(
			`approves?, authori[sz]es?, green ?lights?, rubber ?stamps?, ratif(?:y|ies), countersigns?, okays, ok(?:ay)? (?:it|this|that|the), veto(?:e?s)?, bless(?:es)?, nods? (?:it|this) through, pulls? the trigger,
			signs? (?:it |this |that |them |things |these |everything )?off, signs? (?:the|it|this|that|them|these|those|everything|all|any|anything|every|for|our|such|contracts?|cheques?|checks?|agreements?|deals?|orders?|purchase),
			rules? on (?:it|this|that|these|those|such|everything|purchases|software|tools|spending)(?= ), (?:makes?|gives?) the award, awards? (?:it|the contract|contracts|these|such|the tender), finali[sz]es?, vets, says? (?:yes|no)(?: or no)?, says? yea or nay, settles? (?:it|this|that), clears? (?:it|this|that|everything)(?! with), releases? ~> (?:funds|money|purchases?|payments?|orders?|it), sign ~> contracts?, lays? down ~> (?:which|what), (?:has|have) to be happy with, controls (?:which|what), mandates (?:which|what), has a veto, has veto rights?, prescribes?, sanctions?(?= (?:it|this|the|all)), calls? the shots, calls? the tune, holds? the (?:pen|reins), makes? the calls, wears? the trousers, pays? the bills, writes? the che(?:ck|que)s, (?:has|have|needs?|must|will have) to agree, must agree, (?:has|have|needs?) to consent, must consent, agrees,
			(?:makes?|takes?) ~> (?:decisions?|choices?|call), (?:has|have|gets?|got|holds?|keeps?) ~> (?:final|last|ultimate|casting|deciding|overall) (?:say|word|call|decision|vote|approval|sign off|authority), (?:has|have) the say, gives? ~> (?:nod|go ahead|green light|okay|ok|blessing|approval|consent|thumbs up|sign off|final yes),
			(?:holds?|controls?|manages?|guards?|keeps?|has|owns?) (?:the |our |my |this |all |all the )?(?:whole |entire |department |it |own )?(?:purse strings|purse|wallet|budgets?|cheque ?book|check ?book|credit card|company card|money|edv spend|spend|spending|pot of money),
			(?:does|do|handles?|runs?|leads?|heads?|manages?|looks? after|takes? care of|deals? with|oversees?) (?:all )?(?:the |our |of the |of our )?(?:purchasing|procurement|buying|purchases|sourcing|contracts|vendors|suppliers|vendor [a-z]+|supplier [a-z]+|finances),
			buys (?:all|our|the|that|such|everything|what|it|these), buy (?:all our|all the|everything|what), purchases (?:all|our|the|everything), commits? (?:funds|money|us|the company|the firm), commits? ~> (?:up to|without)`,
			`genehmig(?:t|en), bewillig(?:t|en), unterschreib(?:t|en), unterzeichn(?:et|en), gegenzeichn(?:et|en), absegn(?:et|en), abnick(?:t|en), freigeben, freigibt, freizugeben, zustimm(?:t|en), durchwinken, beschliess(?:t|en), einverstanden sein, einverstanden ist, ja oder nein (?:sagt|sagen), (?:gibt|geben) ~> vor, vorgibt, (?:sagt|sagen) ~> ja oder nein, abzeichn(?:et|en), (?:zeichnet|zeichnen) ~> ab, durchwink(?:t|en), zeichnet, zeichnen, (?:schreibt|schreiben) ~> vor, vetorecht hat, (?:hat|haben) ~> vetorecht, (?:gibt|geben) ~> ausschlag, ausschlag (?:gibt|geben), kuemmert sich ~> (?:geld|einkauf|vertraege|anschaffungen), frei verfuegen, ja sagen, mitentscheiden, einkaufen(?= (?:darf|kann|muss|tut|tun)), kauft,
			(?:segnet|nickt) ~> ab, (?:gibt|geben) ~> frei, (?:stimmt|stimmen) ~> zu, winkt ~> durch, (?:erteilt|erteilen|gibt|geben) ~> (?:zuschlag|freigabe|genehmigung|auftrag|okay|ok|segen|zustimmung|einverstaendnis|gruenes licht|go), (?:zuschlag|freigabe|genehmigung|okay|ok|segen|zustimmung|gruenes licht|go) (?:erteilt|erteilen|gibt|geben|gegeben hat),
			vergibt, (?:hat|haben) ~> (?:letzte wort|letztes wort|das sagen|die hosen an|den hut auf|die budgethoheit|das budget), haelt ~> (?:hand drauf|hand darauf|daumen drauf|geld|budget), (?:hat|haben) ~> (?:hand drauf|hand darauf|daumen drauf), mitzuentscheiden, abzusegnen, abzunicken, zuzustimmen, (?:verwaltet|verantwortet) ~> (?:budget|mittel|einkauf)`,
		),
		'APPROVE',
	],
	[
		terms(
			`unterschreibe?, unterzeichne, zeichne ~> (?:selbst|selber|allein|alleine|bis|hier|vertraege|auftraege), zeichne ich, genehmige, bewillige, (?:segne|nicke) ~> ab, gebe? ~> frei, gebe? ~> (?:freigabe|zuschlag|gruenes licht), stimme ~> zu, beschliesse, vergebe, beschaffe, verantworte ~> (?:budget|einkauf|beschaffung|mittel|*kosten|kostenstelle),
			(?:zuschlag|freigabe|genehmigung|auftrag|okay|ok|gruenes licht) (?:erteile|gebe), erteile ~> (?:zuschlag|freigabe|genehmigung|auftrag|okay|ok), verwalte ~> (?:budget|mittel), verfuege ~> frei, (?:habe|hab) ~> (?:letzte wort|das sagen|den hut auf|die hosen an)`,
		),
		'APPROVE1',
	],
	[
		terms(
			'decides?, chooses?, picks?, selects?, votes?, determines?, dictates?, signs?',
			`entscheidet, entscheiden, mitentscheidet, bestimm(?:t|en), befindet ~> darueber, (?<=darueber |ueber das |ueber den kauf |ueber anschaffungen |ueber vertraege |ueber alles )befinde(?:t|n), zu befinden, befindet darueber, auswaehl(?:t|en), auszuwaehlen, (?:waehlt|waehlen|sucht|suchen) ~> aus, aussuch(?:t|en), auszusuchen, (?:stimmt|stimmen) ~> ab, abstimmen, (?:legt|legen) ~> fest, festlegen,
			(?:trifft|treffen|faellt|faellen) ~> (?:*entscheidung*|*auswahl|*wahl), (?:*entscheidung|*entscheidungen|*auswahl|*wahl) (?:treffen|trifft|faellen|zu treffen)`,
		),
		'DECIDE',
	],
	[
		terms(
			'holding the (?:pen|purse strings|budget|cheque ?book|check ?book), calling the shots, deciding, choosing, picking, selecting, voting, signing(?: (?:it|this|things))?(?: off)?, approving, authori[sz]ing, nodding, making (?:the|that|this) (?:final )?(?:decision|call|choice), (?:making|taking) (?:all|any|such|these|those|the|our|this|that|final|buying) (?:[a-z]+ )?(?:decisions?|choices?)',
		),
		'DECIDING',
	],
	[/(?<= )kaufe(?= (?:[a-z0-9]+ ){1,8}ein $)/gu, 'APPROVE1'],
	[
		terms(
			'entscheide?, bestimme, (?:waehle?|suche?|such) ~> aus, (?:treffe?|faelle) ~> (?:*entscheidung*|*auswahl|*wahl), lege ~> fest',
		),
		'DECIDE1',
	],
	[
		terms(
			'decided, approved, signed off, signed, chosen, picked, selected, authori[sz]ed, ratified, countersigned, voted (?:on|through|yes), awarded, purchased, procured, bought, blessed, agreed, finali[sz]ed, rubber ?stamped, vetted, okayed, cleared, tabled',
			'entschieden, genehmigt, bewilligt, freigegeben, abgesegnet, abgenickt, beschlossen, unterschrieben, unterzeichnet, ausgesucht, ausgewaehlt, eingekauft, gekauft, bestellt, beschafft, zugestimmt, getroffen, abgezeichnet, gegengezeichnet, verabschiedet, vergeben, ja gesagt',
		),
		'DECIDED',
	],
];
/** “Der Vorstand genehmigt” is what he does, “ist genehmigt” is over. */
export const DONE: Tagging[] = [
	[
		/(?<= )((?:ist|sind|wurden?|wird|werden|war|hat|haben) (?:[a-z0-9']+ ){0,6})(?:genehmigt|bewilligt|unterzeichnet|bestimmt)(?= )/gu,
		'$1DECIDED',
	],
	[
		/(?<= )(?:genehmigt|bewilligt|unterzeichnet|bestimmt) (?=(?:ist|sind|wurden?|hat|haben|wird|werden) )/gu,
		'DECIDED ',
	],
];
/** Who decides by role, the say, the decision, and the okay. */
export const NOUNS: Tagging[] = [
	[
		terms(
			'decision ?makers?, deciders?, budget (?:holders?|owners?), signator(?:y|ies), approvers?, economic buyer, final authority, (?:right|best) (?:person|contact|guy|address|one)',
			'entscheider, entscheiderin, *entscheidungstraeger, *entscheidungstraegerin, budgetverantwortlich*, *berechtigt, *berechtigte, *berechtigter, *befugt, bevollmaechtigt, zustaendig*, verantwortlich, verantwortliche, verantwortlicher, ansprechpartner*, der richtige, die richtige',
		),
		'DECIDER',
	],
	[
		terms(
			'(?:final|last|ultimate|casting|deciding|full) (?:say|word|call|vote|authority), (?:an?|any|much|real) (?:say|vote), say in, authority, discretion, (?:power|right)(?= to (?:buy|decide|sign|approve|order|commit|purchase|spend|choose|pick|agree|say) ), (?:signing|purchasing|budget|buying|decision|decision making|spending|sign off) (?:rights|authority|power|powers), mandate, carte blanche, power of attorney, free hand, free rein',
			'letzte wort, letztes wort, das sagen, prokura, vollmacht, *befugnis, *befugnisse, *hoheit, entscheidungsgewalt, entscheidungskompetenz, *vollmacht, stimmrecht, mitspracherecht, mitsprache, entscheidungsmacht, entscheidungsspielraum, *budgetverantwortung, freie hand, freie bahn, mandat',
		),
		'SAY',
	],
	[/(?<= no )(?:say|vote|voice)(?= )/gu, 'SAY'],
	[
		terms(
			'decisions?, choices?, verdict, selection',
			'*entscheidung, *entscheidungen, *auswahl, wahl, *vergabe, zuschlag, votum',
		),
		'DECISION',
	],
	[
		terms(
			'approval, yes(?:es)?(?= from), approvals, sign ?offs?, permission, blessing, okay, ok, go ahead, green light, consent, authori[sz]ation, signatures?, resolutions?, nod, buy in, clearance, thumbs up',
			'*freigabe, *freigaben, *genehmigung, *zustimmung, segen, *unterschrift, *unterschriften, einverstaendnis, zusage, bewilligung, einwilligung, ruecksprache, gruenes licht, erlaubnis, (?:das|ein|dessen|deren) ja, *beschluss, plazet',
		),
		'OKAY',
	],
];

/** Those who only look around for others: assistants and learners, then any job without a say. */
export const ONLOOKERS: Tagging[] = [
	[
		terms(
			'interns?, trainee, apprentice, receptionist, secretary, pa, personal assistant, executive assistant, student assistant, student worker, working student, temp, assistant, office junior, au pair, stand in, substitute, locum',
			'*praktikant, *praktikantin, *werkstudent, *werkstudentin, azubi, azubine, auszubildende, auszubildender, lehrling, *sekretaer, *sekretaerin, *assistent, *assistentin, *assistenz, aushilfe, *hilfskraft, hiwi, rezeptionist, rezeptionistin, empfangsdame, vertretung, urlaubsvertretung, volontaer, volontaerin, trainee',
		),
		'INTERN',
	],
	[
		terms(
			'staff, rank and file, clerk, caretaker, janitor, messenger, middleman, go between, junior, admin, volunteer, employee, worker, staff member, member of staff, (?:end )?user, technician, engineer, developer, coder, nurse, driver, mechanic, cook, waiter, salesperson, rep, researcher, analyst, coordinator, specialist, (?:it|edv|tech) guy, bookkeeper, student, cog, operator',
			'hausmeister, hausmeisterin, sachbearbeiter, sachbearbeiterin, *mitarbeiter, *mitarbeiterin, angestellte, angestellter, bote, botin, zivi, bufdi, techniker, technikerin, pfleger, pflegerin, lehrer, lehrerin, erzieher, erzieherin, verkaeufer, verkaeuferin, monteur, entwickler, entwicklerin, anwender, anwenderin, nutzer, nutzerin, student, studentin, raedchen, (?:kleines|kleine) licht, empfang, telefonist, telefonistin, anwendung',
		),
		'HELPER',
	],
];
/** What they do. */
export const LEGWORK: Tagging = [
	terms(
		'(?:gather|collect|get(?! to )|compile|find|look up|research|pull together|dig up|ask for|request|bring back)(?:ing|ting)? ~> (?:information|infos?|quotes?|prices?|offers?|brochures?|options|facts|details|material|providers|vendors|suppliers|tools), (?:do|doing) (?:the|some|an?) (?:research|legwork|groundwork|comparison|market research), (?:put|putting) together ~> (?:comparison|shortlist|list|overview|options|quotes?|summary|offers?), tak(?:e|ing) the minutes, writ(?:e|ing) the (?:spec|specification|specs|requirements|brief), (?:prepare|preparing) ~> (?:paper|papers|documents|comparison|shortlist|list|material|dossier|report), pass(?:ing)? (?:it|this|that|the [a-z]+) (?:on|along), research(?:ing)?, collect, gather, collecting, gathering, look for providers, scout(?:ing)?(?: around)?, sounding out, look around, shop around',
		'(?:sammle|sammeln|hole|holen|suche|suchen|frage|fragen|recherchiere|recherchieren|besorge|besorgen|vergleiche|vergleichen|zusammenstellen|rauszusuchen|raussuchen|herauszusuchen|heraussuchen) ~> (?:infos?|informationen|angebote?|preise?|unterlagen|prospekte|material|optionen|ein|an), (?:infos?|informationen|angebote?|preise?|unterlagen|prospekte|material|optionen) ~> (?:sammeln|einholen|raussuchen|rauszusuchen|heraussuchen|herauszusuchen|recherchieren|besorgen|vergleichen|zusammenstellen|anfragen|einzuholen|abfragen), recherchiere, recherchieren, recherche, umhoeren, umschauen, umsehen, (?:stelle|stellen) ~> zusammen, zuarbeiten, protokoll, weiterleiten, weiterreichen, vorarbeit',
	),
	'LEGWORK',
];

/** Who else is spoken of, and what denies. */
export const PARTICLES: Tagging[] = [
	[
		terms(
			'nobody, no ?one, not a soul',
			'niemand, niemande[nm], keiner, keinem, keinen(?= (?:$|fragen|zu fragen|um )), kein mensch',
		),
		'NOBODY',
	],
	[
		terms(
			'anyone, anybody, somebody, someone, a soul',
			'jemand, jemande[nm], irgendwe[nmr], irgendjemand*',
		),
		'ANYONE',
	],
	[terms('nothing', 'nichts'), 'NOTHING'],
	[
		terms(
			'not, no, never, neither, nor, zero',
			'nicht, nie, niemals, kein, keine, keine[nms], keinerlei, kaum, weder, null',
		),
		'NOT',
	],
	[terms('without', 'ohne'), 'WITHOUT'],
	[terms('i', 'ich'), 'I'],
	[terms('me', 'mir, mich'), 'ME'],
	[terms('we, us', 'wir, uns'), 'WE'],
	[terms('you, your', 'ihr, euch, euer, eure, du, dir, dich'), 'YOU'],
	[terms('he, she, they, him, them', 'er, sie, ihn, ihm, ihnen'), 'HE'],
];
