/** Umlauts as two letters and no other accents, so that “Geschaeftsfuehrer” and “Geschäftsführer” read alike. */
const folded = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[äöü]/gu, '$&e')
		.replace(/ß/gu, 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '');

const FOLLOWED_BY = "(?= (?:[a-z0-9']+ ){0,8}(?:$1) )";

/**
 * Terms separated by commas, as one alternation of whole words; `*` is the rest of a word, and `a ~> b` an a that is
 * followed by b within some words (“gibt ~> frei”).
 */
export const anyOf = (...lists: string[]): string =>
	lists
		.flatMap((list) => list.split(','))
		.map((term) => folded(term.trim()).replace(/\s+/gu, ' '))
		.filter(Boolean)
		.map((term) => term.replace(/ ~> (.+)$/u, FOLLOWED_BY).replace(/\*/gu, '[a-z]{0,30}'))
		.join('|');

const terms = (...lists: string[]): RegExp => new RegExp(`(?<= )(?:${anyOf(...lists)})(?= )`, 'gu');

const TITLED_NAME =
	/(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Fr|Hr)\.? (?:(?:Dr|Prof)\.? ){0,2}\p{Lu}[\p{L}-]{1,30}/gu;
const NO_NAME =
	'(?:I|It|He|She|They|We|You|Who|This|That|There|What|Which|Every\\p{L}*|Some\\p{L}*|No\\p{L}*|Any\\p{L}*|One|God|Life|Fate|Time|Love|Luck|Nature|Society|History|Corporate|Management|Finance|Legal|Procurement|Purchasing|Leadership|Boss|Der|Die|Das|Es|Er|Wir)';
const HOLDS_POWER =
	'(?:in|from) (?:procurement|purchasing|finance|accounting|accounts|legal|IT|management|operations|head office)|(?:always |usually |then )?(?:decides|approves|authori[sz]es|signs (?:off|everything|it|all|the|our)|chooses (?:the|our|all|what|which))|has the (?:final|last)|makes the (?:final |last )?(?:decision|call)|holds the';
/** A first name is told by what its holder does: “Priya in procurement”, “Tony signs the cheques”. */
const DECIDING_NAME = new RegExp(
	`(?<!\\p{L})(?!${NO_NAME}(?!\\p{L}))\\p{Lu}\\p{Ll}{1,20}(?= (?:${HOLDS_POWER})(?!\\p{L}))`,
	'gu',
);
/** Mid-sentence the capital tells the polite “you” from “she” and “they”. */
const POLITE_YOU: Array<[RegExp, string]> = [
	[/(?<=[\p{L},] )(?:Sie|Ihnen)(?!\p{L})/gu, 'you'],
	[/(?<=[\p{L},] )Ihre?[mnrs]?(?!\p{L})/gu, 'your'],
];
const PLACE_OF_POWER = /(?<= (?:through|via|made in|taken in) )\p{Lu}\p{Ll}{1,20}/gu;

const SPELLED_OUT: Array<[RegExp, string]> = [
	[/\bi'm\b|\bim(?= (?:only|just|not|merely|the|an?|also|afraid)\b)/gu, 'i am'],
	[/\b(?:can't|cant|cannot)\b/gu, 'can not'],
	[/\b(?:won't|wont)\b/gu, 'will not'],
	[/\bain't\b/gu, 'is not'],
	[/\b(do|does|did|is|are|was|were|have|has|had|could|would|should|need|must)n'?t\b/gu, '$1 not'],
	[/'ll\b/gu, ' will'],
	[/'ve\b/gu, ' have'],
	[/'re\b/gu, ' are'],
	[/'d\b/gu, ' would'],
	[/'s\b/gu, " 's "],
	[/\bgonna\b/gu, 'going to'],
	[/\bgotta\b/gu, 'got to'],
	[/\b(?:nich|net|ned|nit)\b/gu, 'nicht'],
	[/\b(?:nix|nuescht|garnix|garnichts)\b/gu, 'nichts'],
	[/\bhab\b/gu, 'habe'],
	[/\bkoennt\b/gu, 'koennte'],
	[/\bderf\b/gu, 'darf'],
	[/\b(?:koa|ka|kan|koan) (?=[a-z]+ )/gu, 'kein '],
	[/\b(?:dees|dös)\b/gu, 'das'],
];

/** Plain lower-case words, one space before and after each; names are `someperson`, “IT” is `edv`. */
function plainWords(clause: string): string {
	const text = folded(
		clause
			.replace(/[’`´]/gu, "'")
			.replace(TITLED_NAME, 'someperson')
			.replace(DECIDING_NAME, 'someperson')
			.replace(PLACE_OF_POWER, 'someperson')
			.replace(/\bIT\b/gu, 'edv')
			.replace(POLITE_YOU[0][0], POLITE_YOU[0][1])
			.replace(POLITE_YOU[1][0], POLITE_YOU[1][1]),
	);
	const spelled = SPELLED_OUT.reduce(
		(current, [pattern, replacement]) => current.replace(pattern, replacement),
		text,
	);
	const plain = spelled
		.split(/[^a-z0-9']+/u)
		.map((word) => (word === "'s" ? word : word.replace(/'/gu, '')))
		.filter(Boolean);
	return ` ${plain.join(' ')} `;
}

type Tagging = [pattern: RegExp, tag: string];

/** Words that look like deciding and aren't. */
const MISLEADING: Tagging[] = [
	[terms('on board, board (?:meetings?|games?|members?), team (?:members?|player)'), 'present'],
	[
		terms('signing (?:powers?|rights|authority), sign off (?:powers?|rights|authority)'),
		'authority',
	],
	[terms('(?:my|our|your) (?:picks?|votes?|signs?)'), 'picks'],
	[terms('myself'), 'alone'],
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

/** Verbs that only deciding has (“signs off”), then those that fit dinner too (“chooses”), each with German's “ich” forms. */
const VERBS: Tagging[] = [
	[
		terms(
			`approves?, authori[sz]es?, green ?lights?, rubber ?stamps?, ratif(?:y|ies), countersigns?, okays, ok(?:ay)? (?:it|this|that|the), veto(?:e?s)?, bless(?:es)?, nods? (?:it|this) through, pulls? the trigger,
			signs? (?:it |this |that |them |things |these |everything )?off, signs? (?:the|it|this|that|them|these|those|everything|all|any|anything|every|for|our|such|contracts?|cheques?|checks?|agreements?|deals?|orders?|purchase),
			awards? (?:it|the contract|contracts|these|such|the tender), finali[sz]es?, vets, controls (?:which|what), mandates (?:which|what), has a veto, has veto rights?, prescribes?, sanctions?(?= (?:it|this|the|all)), calls? the shots, calls? the tune, holds? the (?:pen|reins), makes? the calls, wears? the trousers, pays? the bills, writes? the che(?:ck|que)s, say yes, says yes, (?:has|have|needs?|must|will have) to agree, must agree, (?:has|have|needs?) to consent, must consent, agrees,
			(?:makes?|takes?) ~> (?:decisions?|choices?|call), (?:has|have|gets?|got|holds?|keeps?) ~> (?:final|last|ultimate|casting|deciding|overall) (?:say|word|call|decision|vote|approval|sign off|authority), (?:has|have) the say, gives? ~> (?:nod|go ahead|green light|okay|ok|blessing|approval|consent|thumbs up|sign off|final yes),
			(?:holds?|controls?|manages?|guards?|keeps?|has|owns?) (?:the |our |my |this |all |all the )?(?:whole |entire |department |it |own )?(?:purse strings|purse|wallet|budgets?|cheque ?book|check ?book|edv spend|spend|spending|pot of money),
			(?:does|do|handles?|runs?|leads?|heads?|manages?|looks? after|takes? care of|deals? with|oversees?) (?:all )?(?:the |our |of the )?(?:purchasing|procurement|buying|purchases|sourcing|contracts|vendors|vendor [a-z]+|supplier [a-z]+|finances),
			buys (?:all|our|the|that|such|everything|what|it|these), buy (?:all our|all the|everything|what), purchases (?:all|our|the|everything), commits?(?: the company| the firm| us)? ~> (?:up to|without|to)`,
			`genehmig(?:t|en), bewillig(?:t|en), unterschreib(?:t|en), unterzeichn(?:et|en), gegenzeichn(?:et|en), absegn(?:et|en), abnick(?:t|en), freigeben, freigibt, freizugeben, zustimm(?:t|en), durchwinken, beschliess(?:t|en), einverstanden sein, einverstanden ist, zeichnet, zeichnen, (?:schreibt|schreiben) ~> vor, vetorecht hat, (?:hat|haben) ~> vetorecht, (?:gibt|geben) ~> ausschlag, ausschlag (?:gibt|geben), kuemmert sich ~> (?:geld|einkauf|vertraege|anschaffungen), frei verfuegen, ja sagen, mitentscheiden, einkaufen(?= (?:darf|kann|muss|tut|tun)), kauft,
			(?:segnet|nickt) ~> ab, (?:gibt|geben) ~> frei, (?:stimmt|stimmen) ~> zu, winkt ~> durch, (?:erteilt|erteilen|gibt|geben) ~> (?:zuschlag|freigabe|genehmigung|auftrag|okay|ok|segen|zustimmung|einverstaendnis|gruenes licht|go), (?:zuschlag|freigabe|genehmigung|okay|ok|segen|zustimmung|gruenes licht|go) (?:erteilt|erteilen|gibt|geben|gegeben hat),
			vergibt, (?:hat|haben) ~> (?:letzte wort|letztes wort|das sagen|die hosen an|den hut auf|die budgethoheit|das budget), haelt ~> (?:hand drauf|hand darauf|daumen drauf|geld|budget), (?:hat|haben) ~> (?:hand drauf|hand darauf|daumen drauf), mitzuentscheiden, abzusegnen, abzunicken, zuzustimmen, (?:verwaltet|verantwortet) ~> (?:budget|mittel|einkauf)`,
		),
		'APPROVE',
	],
	[
		terms(
			`unterschreibe?, unterzeichne, zeichne ~> (?:selbst|selber|allein|alleine|bis|hier|vertraege|auftraege), zeichne ich, genehmige, bewillige, (?:segne|nicke) ~> ab, gebe? ~> frei, gebe? ~> (?:freigabe|zuschlag|gruenes licht), stimme ~> zu, beschliesse, vergebe, beschaffe, verantworte ~> (?:budget|einkauf|beschaffung|mittel|*kosten|kostenstelle),
			verwalte ~> (?:budget|mittel), verfuege ~> frei, (?:habe|hab) ~> (?:letzte wort|das sagen|den hut auf)`,
		),
		'APPROVE1',
	],
	[
		terms(
			'decides?, chooses?, picks?, selects?, votes?, determines?, dictates?, signs?',
			`entscheidet, entscheiden, mitentscheidet, bestimm(?:t|en), befindet ~> darueber, zu befinden, befindet darueber, auswaehl(?:t|en), auszuwaehlen, (?:waehlt|waehlen|sucht|suchen) ~> aus, aussuch(?:t|en), auszusuchen, (?:stimmt|stimmen) ~> ab, abstimmen, (?:legt|legen) ~> fest, festlegen,
			(?:trifft|treffen|faellt|faellen) ~> (?:*entscheidung*|*auswahl|*wahl), (?:*entscheidung|*entscheidungen|*auswahl|*wahl) (?:treffen|trifft|faellen|zu treffen)`,
		),
		'DECIDE',
	],
	[
		terms(
			'holding the (?:pen|purse strings|budget|cheque ?book|check ?book), calling the shots, deciding, choosing, picking, selecting, voting, signing(?: (?:it|this|things))?(?: off)?, approving, authori[sz]ing, nodding, making (?:the|that|this) (?:final )?(?:decision|call|choice)',
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
			'decided, approved, signed off, signed, chosen, picked, selected, authori[sz]ed, ratified, countersigned, voted (?:on|through), awarded, purchased, procured, bought, blessed, agreed, finali[sz]ed, rubber ?stamped, vetted, okayed, cleared, tabled',
			'entschieden, genehmigt, bewilligt, freigegeben, abgesegnet, abgenickt, beschlossen, unterschrieben, unterzeichnet, ausgesucht, ausgewaehlt, eingekauft, gekauft, bestellt, beschafft, zugestimmt, getroffen, gefaellt, abgezeichnet, gegengezeichnet, verabschiedet, vergeben, ja gesagt',
		),
		'DECIDED',
	],
];

/** “Der Vorstand genehmigt” is what he does, “ist genehmigt” what is over. */
const DONE: Tagging[] = [
	[
		/(?<= )((?:ist|sind|wurden?|wird|werden|war|hat|haben) (?:[a-z0-9']+ ){0,6})(?:genehmigt|bewilligt|unterzeichnet|bestimmt)(?= )/gu,
		'$1DECIDED',
	],
	[
		/(?<= )(?:genehmigt|bewilligt|unterzeichnet|bestimmt) (?=(?:ist|sind|wurden?|hat|haben|wird|werden) )/gu,
		'DECIDED ',
	],
];

const NOUNS: Tagging[] = [
	[
		terms(
			'decision ?makers?, deciders?, budget (?:holders?|owners?), signator(?:y|ies), approvers?, economic buyer, final authority, (?:right|best) (?:person|contact|guy|address|one)',
			'entscheider, entscheiderin, *entscheidungstraeger, *entscheidungstraegerin, budgetverantwortlich*, *berechtigt, *berechtigte, *berechtigter, *befugt, bevollmaechtigt, zustaendig*, verantwortlich, verantwortliche, verantwortlicher, ansprechpartner*, der richtige, die richtige',
		),
		'DECIDER',
	],
	[
		terms(
			'(?:final|last|ultimate|casting|deciding|full) (?:say|word|call|vote|authority), (?:an?|any|much|real) (?:say|vote), say in, authority, discretion, (?:signing|purchasing|budget|buying|decision|decision making|spending|sign off) (?:rights|authority|power|powers), mandate, carte blanche, power of attorney, free hand, free rein',
			'letzte wort, letztes wort, das sagen, prokura, vollmacht, *befugnis, *befugnisse, *hoheit, entscheidungsgewalt, entscheidungskompetenz, *vollmacht, stimmrecht, mitspracherecht, mitsprache, entscheidungsmacht, entscheidungsspielraum, *budgetverantwortung, freie hand',
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
			'approval, yes(?:es)?(?= from), approvals, sign ?offs?, permission, blessing, okay, ok, go ahead, green light, consent, authori[sz]ation, signatures?, nod, buy in, clearance, thumbs up',
			'*freigabe, *freigaben, *genehmigung, *zustimmung, segen, *unterschrift, *unterschriften, einverstaendnis, zusage, bewilligung, einwilligung, ruecksprache, gruenes licht, erlaubnis, (?:das|ein|dessen|deren) ja, *beschluss, plazet',
		),
		'OKAY',
	],
];

/** Those whose word counts above the speaker's: superiors, bodies, the house that owns the house. */
const SUPERIORS = anyOf(
	`boss(?:es|man)?, chief [a-z]+ officer, chief [a-z]+, chief, gaffer, elders?, authorities, (?:man|lady|woman|guy|people|person) in charge, those in charge, superiors?, supervisors?, managers?, management, (?:leadership|management|executive|exec) team, leadership, leader, executives?, execs?, c[efimoprst]os?, chro, ciso, c suite, md, gm, [se]?vp, vice president, president,
	chair, chair(?:man|woman|person), directors?, directorate, head of [a-z]+, heads?, hod, principal, superintendent, head ?(?:master|mistress|teacher), dean, provost, (?:vice )?chancellor, rector, rectorate, bursar, registrar, treasurer,
	mayor, councill?ors?, councils?, governors?, trustees?, treasury, boards?, committees?, commission, panel, assembly, vestry, ministry, headquarters, hq, (?:head|home|main|central|regional|district|area|county|group|european|global|registry|superintendents?|[a-z]+ 's) office, corporate, group, parent, (?:parent|mother|holding) company, mothership, holding,
	franchisors?, owners?, proprietors?, partners?, founders?, co ?founders?, investors?, shareholders?, stakeholders?, procurement, purchasing, finance, controller, comptroller, works council, matron, pastor, vicar, priest, bishop, parish, diocese,
	commander, colonel, sponsors?, donors?, funders?, (?:umbrella |parent |national |regional )(?:organi[sz]ation|association|federation|body), foundation, trust, (?:general|annual) meeting, county, steering group, higher ups?, powers that be, pi, top brass, someperson, secretariat`,
	`*chef, *chefin, chefs, chefetage, vorgesetzte*, *geschaeftsfuehr*, *gf, geschaeftsleit*, *vorstand, *vorstands, *vorstaende, *vorstaendin, (?!begl|blitz|halb|ableit|umleit|projekt)*leiter, (?!begl)*leiterin, (?!an|ein|wasser|zu|begl|ueber)*leitung, *direktor, *direktorin, *direktion, *inhaber, *inhaberin, *eigentuemer, *eigentuemerin, *besitzer, *besitzerin,
	*gesellschafter, *gesellschafterin, *traeger, *zentrale, *konzern, konzernmutter, *muttergesellschaft, *mutterhaus, stammhaus, hauptverwaltung, hauptsitz, hauptquartier, *einkauf, *einkaeufer, *einkaeuferin, *beschaffung, *verwaltung, *gremium, *gremien, *ausschuss, *kommission, kuratorium,
	*praesidium, *praesident, *praesidentin, *dekan, *dekanin, *dekanat, *rektor, *rektorin, *rektorat, *kanzler, *kanzlerin, *buergermeister, *buergermeisterin, landrat, landraetin, kaemmerer, kaemmerin, kaemmerei, *pfarrer, *pfarrerin, bischof, bistum, landeskirche,
	*vorsitzende, *vorsitzender, *vorsitzenden, *versammlung, *behoerde, *ministerium, *schulamt, magistrat, senat, partner, partnerin, teilhaber, teilhaberin, prokurist, prokuristin, *controlling, *controller, obmann, obfrau, stadtrat, *gemeinderat, kreistag, aufsichtsrat, verwaltungsrat, *beirat,
	stiftungsrat, kirchenrat, kreisrat, ortsrat, fakultaetsrat, bezirksrat, fuehrung, *betriebsfuehrung, *unternehmensfuehrung, *fuehrungsetage, *fuehrungskreis, *chefarzt, *chefaerztin, *oberarzt, *oberaerztin, pdl, beschaffungsstelle, vergabestelle, geschaeftsstelle, konzernspitze, c[efimot]o, seniorchef, (?<=der )senior, kaufmann, *lenkungskreis, *lenkungsausschuss, referat, *verband, *ordinariat, *partner, stadt, *stiftung, *universitaet, kirche, synode, konsistorium, *amt, bezirk, franchisegeber, sponsor, *praesidium, geldgeber, investor, investoren`,
);
/** Those beside the speaker: their decision counts as well, but asking them may be asking for a fact. */
const PEERS = anyOf(
	'edv, (?:it|edv|legal|security|finance|purchasing|procurement|operations|ops|data|platform) team, sysadmins?, admins, legal, lawyers?, attorneys?, compliance, infosec, hr, accounting, accounts, accountant, tax advis[eo]r, engineering, departments?, divisions?, colleagues?, co ?workers?, facilities, doctors?, physicians?, surgeons?, (?:someone|somebody) else, other people, another person, others, (?:people|folks|guys) (?:upstairs|above me), union, staff council, landlord, prof, professor',
	'*abteilung, kollegen, kolleginnen, kollegin, kollege, buchhaltung, steuerberater, steuerberaterin, anwalt, anwaeltin, jemand (?:anders|anderes|anderer), wer anders, andere, anderer, (?:leute |die )?da oben, weiter oben, betriebsrat, personalrat, *fachbereich, *arzt, *aerztin, *aerzte, professor, professorin, prof',
);
/** Family decides about dinner too: it counts beside words of business only. */
const FAMILY = anyOf(
	'husband, wife, spouse, dad, father, mum, mom, mother, parents, brother, sister, son, daughter, uncle, aunt, (?:father|mother) in law, family',
	'mann, ehemann, frau, ehefrau, vater, papa, mama, eltern, bruder, schwester, sohn, tochter, onkel, tante, schwiegervater, schwiegermutter, familie, vermieter, vermieterin',
);
/** So do those who govern. */
const OF_THE_STATE = anyOf(
	'(?:vice )?presidents?, prime minister, governors?, ministers?, government, congress, senate, parliament, national assembly, king, queen, courts?, judges?, state',
);
/** Who needs no article to be meant: “Procurement signs”, “Chef entscheidet”. */
const SUPERIORS_BY_NAME = terms(
	'our buyers?, corporate, hq, headquarters, head office, procurement, purchasing, finance, (?:higher |upper |senior |our )?management, leadership, higher ups?, c[efimoprst]o, c suite, hod, someperson',
	'chef, chefin, gf, geschaeftsfuehrung, geschaeftsleitung, vorstand, aufsichtsrat, zentrale, *zentrale, *einkauf',
);
const PEERS_BY_NAME = terms(
	'edv, legal, compliance, infosec, hr, accounting, (?:someone|somebody) else, other people, others, people upstairs',
	'jemand (?:anders|anderes), wer anders, andere, (?:die )?da oben, weiter oben',
);

/** A body that decides may be any (“a committee”); a person is one of the house (“the manager”, not “a manager”). */
const BODIES = anyOf(
	'boards?, committees?, commission, panel, council, trustees?, (?:steering )?group, (?:different|separate|central|other) (?:department|team|office|division), director, head office',
	'*gremium, *ausschuss, *kommission, *rat, *abteilung, *versammlung, *stelle',
);
const OWN = anyOf('my, our', 'meine?, meine[mnrs], unsere?, unsere[mnrs], unserm, unsern');
const ARTICLE = anyOf(
	'the, my, our, this, both, all, all the, all of our, all of the, two, three, four, five, the two, the three',
	'der, die, das, dem, den, des, meine?, meine[mnrs], unsere?, unsere[mnrs], unserm, unsern, alle[nr]?, beiden?, diese[rnm]?, vom, zum, zur, beim, ins, durchs',
);
const ANY_ARTICLE = anyOf('an?, another, some, any', 'eine?, eine[mnr]');
const NO_ADJECTIVE = anyOf(
	'i, is, are, was, be, been, to, of, for, with, by, and, or, but, that, who, whose, which, my, our, your, their, his, her, its, the, a, an, not, no, nor, has, have, had, will, would, must, can, could, may, should, do, does, did, on, in, at, from, as, if, than, then, there, here, we, you, they, he, she, it, me, him, us, them, so, up, down, out, over, through, about, into, up, think, say, says',
	'ich, und, oder, aber, mit, von, fuer, bei, zu, zum, zur, ist, sind, war, hat, haben, hatte, wird, werden, muss, kann, darf, soll, will, nicht, kein, keine, dass, der, die, das, dem, den, des, ein, eine, mein, meine, unser, unsere, ihr, ihre, wir, sie, er, es, mich, mir, uns, sich, auf, im, an, am, aus, nach, vor, ueber, durch, ohne, als, wie, wenn, weil, nur, muessen, muesste, muesste, sollte, haengt, haengen, liegt, beim, vom, entscheidet, erst, noch',
);
const ADJECTIVES = `(?:(?!(?:${ARTICLE}|${ANY_ARTICLE}|${NO_ADJECTIVE}) )[a-z0-9']+ ){0,3}`;
const OF_ANOTHER_HOUSE =
	/\b(?:old|former|previous|ex|last|late|customers?|clients?|competitors?|vendors?|frueher[a-z]*|ehemalig[a-z]*|damalig[a-z]*|alte[nrms]?|vorig[a-z]*|kunden|mandanten)\b/u;

const after = (articles: string, people: string): RegExp =>
	new RegExp(`(?<= )((?:${articles}) )(${ADJECTIVES})(?:${people})(?:e?[sn])?(?= )`, 'gu');
const PEOPLE: Array<[RegExp, string]> = [
	[after('the|all|both', OF_THE_STATE), 'KIN'],
	[after(ARTICLE, SUPERIORS), 'BOSS'],
	[after(ANY_ARTICLE, BODIES), 'BOSS'],
	[after(ARTICLE, PEERS), 'PEER'],
	[after('the', '(?!whole|entire|sales|own|right)[a-z]+ team'), 'PEER'],
	[after(OWN, FAMILY), 'KIN'],
];
const PEOPLE_BY_NAME: Tagging[] = [
	[PEERS_BY_NAME, 'PEER'],
	[SUPERIORS_BY_NAME, 'BOSS'],
	[terms('dad, daddy, mum, mom', 'papa, mama, vati'), 'KIN'],
];
const OF_ANOTHER = anyOf(
	'your, yours, his, her, their, whose, customers?, clients?',
	'ihr, ihre, ihre[mnr], euer, eure, sein, seine, seine[mnr], deren, dessen',
);
const ELSEWHERE: Tagging[] = [
	[
		new RegExp(
			`(?<= )(?:${OF_ANOTHER}) ${ADJECTIVES}(?:${SUPERIORS}|${PEERS}|${FAMILY})(?= )`,
			'gu',
		),
		'THEM',
	],
	[
		/(?<= )(?:BOSS|PEER) (?:of|at|in|from|bei|von) (?:your|their|his|her|another|ihrer|eurer)(?= )/gu,
		'THEM',
	],
];

/** Those who only look around for others. */
const ONLOOKERS: Tagging[] = [
	[
		terms(
			'interns?, trainee, apprentice, receptionist, secretary, pa, personal assistant, executive assistant, student assistant, student worker, working student, temp, assistant, office junior, au pair',
			'*praktikant, *praktikantin, *werkstudent, *werkstudentin, azubi, azubine, auszubildende, auszubildender, lehrling, *sekretaer, *sekretaerin, *assistent, *assistentin, *assistenz, aushilfe, *hilfskraft, hiwi, rezeptionist, rezeptionistin, empfangsdame, volontaer, volontaerin, trainee',
		),
		'INTERN',
	],
	[
		terms(
			'clerk, caretaker, janitor, messenger, middleman, go between, junior, admin, volunteer, employee, worker, staff member, member of staff, (?:end )?user, technician, engineer, developer, coder, nurse, driver, mechanic, cook, waiter, salesperson, rep, researcher, analyst, coordinator, specialist, (?:it|edv|tech) guy, bookkeeper, student, cog, operator',
			'hausmeister, hausmeisterin, sachbearbeiter, sachbearbeiterin, *mitarbeiter, *mitarbeiterin, angestellte, angestellter, bote, botin, zivi, bufdi, techniker, technikerin, pfleger, pflegerin, lehrer, lehrerin, erzieher, erzieherin, verkaeufer, verkaeuferin, monteur, entwickler, entwicklerin, anwender, anwenderin, nutzer, nutzerin, student, studentin, raedchen, (?:kleines|kleine) licht, empfang, telefonist, telefonistin, anwendung',
		),
		'HELPER',
	],
];

const LEGWORK: Tagging = [
	terms(
		'(?:gather|collect|get|compile|find|look up|research|pull together|dig up|ask for|request|bring back)(?:ing|ting)? ~> (?:information|infos?|quotes?|prices?|offers?|brochures?|options|facts|details|material|providers|vendors|suppliers|tools), (?:do|doing) (?:the|some) (?:research|legwork|groundwork), tak(?:e|ing) the minutes, writ(?:e|ing) the (?:spec|specification|specs|requirements|brief), (?:prepare|preparing) ~> (?:paper|papers|documents|comparison|shortlist|list|material|dossier|report), pass(?:ing)? (?:it|this|that|the [a-z]+) (?:on|along), research(?:ing)?, collecting, gathering, look for providers, look around, shop around',
		'(?:sammle|sammeln|hole|holen|suche|suchen|frage|fragen|recherchiere|recherchieren|besorge|besorgen|vergleiche|vergleichen|zusammenstellen|rauszusuchen|raussuchen|herauszusuchen|heraussuchen) ~> (?:infos?|informationen|angebote?|preise?|unterlagen|prospekte|material|optionen|ein|an), (?:infos?|informationen|angebote?|preise?|unterlagen|prospekte|material|optionen) ~> (?:sammeln|einholen|raussuchen|rauszusuchen|heraussuchen|herauszusuchen|recherchieren|besorgen|vergleichen|zusammenstellen|anfragen|einzuholen|abfragen), recherchiere, recherchieren, zuarbeiten, protokoll, weiterleiten, weiterreichen, vorarbeit',
	),
	'LEGWORK',
];

const PARTICLES: Tagging[] = [
	[
		terms(
			'nobody, no ?one, not a soul',
			'niemand, niemande[nm], keiner, keinem, keinen(?= (?:$|fragen|um )), kein mensch',
		),
		'NOBODY',
	],
	[
		terms(
			'anyone, anybody, somebody, someone, a soul',
			'jemand, jemande[nm], irgendwe[nm], irgendjemand*',
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

const tagged = (text: string, taggings: Tagging[]): string =>
	taggings.reduce((current, [pattern, tag]) => current.replace(pattern, tag), text);

const peopleTagged = (text: string): string =>
	PEOPLE.reduce(
		(current, [pattern, tag]) =>
			current.replace(pattern, (_, article: string, adjectives: string) =>
				OF_ANOTHER_HOUSE.test(adjectives) ? 'THEM' : `${article}${tag}`,
			),
		text,
	);

/**
 * A clause boiled down to what tells who decides: plain words, with those of the lexicons above as capital tags.
 * “Das muss unser Vorstand absegnen” becomes “ das muss unser BOSS APPROVE ”.
 */
export function boiledDown(clause: string): string {
	const acts = tagged(plainWords(clause), [
		...MISLEADING,
		LEGWORK,
		...DONE,
		...VERBS,
		...NOUNS,
		ELSEWHERE[0],
	]);
	return tagged(peopleTagged(acts), [...PEOPLE_BY_NAME, ELSEWHERE[1], ...ONLOOKERS, ...PARTICLES]);
}
