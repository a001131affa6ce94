import { anyOf, tagged, terms, type Tagging } from './authorityTerms';

/** Those whose word counts above the speaker's: superiors, bodies, the house that owns the house. */
const SUPERIORS = anyOf(
	`boss(?:es|man)?, (?:head )?honchos?, bigwigs?, big (?:cheese|man|guy|shots?), higher up, seniors, vets?, curator, editor in chief, quartermaster, skipper, guv, guvnor, old man(?= (?:decides|signs|has|still|says|wants)), (?:grant|funding|governing|awarding|licensing|umbrella) body, general(?! (?:public|idea|rule|consensus|feeling|meeting)), captain, major, team lead, foreman, rabbi, imam, abbot, licensor, regulators?, chief [a-z]+ officer, chief [a-z]+, chief, gaffer, elders?, authorities, people in charge, superiors?, supervisors?, managers?, management, (?:leadership|management|executive|exec) team, leadership, leader, executives?, execs?, c[efimoprst]os?, chro, ciso, c suite, md, gm, [se]?vp, vice president, president,
	chair, chair(?:man|woman|person), directors?, directorate, head of [a-z]+, heads?, hod, principal, superintendent, head ?(?:master|mistress|teacher), dean, provost, (?:vice )?chancellor, rector, rectorate, bursar, registrar, treasurer,
	mayor, councill?ors?, councils?, governors?, trustees?, treasury, boards?, committees?, commission, panel, assembly, vestry, ministry, headquarters, hq, (?:head|home|main|central|regional|district|area|county|group|european|global|registry|superintendents?|[a-z]+ 's) office, corporate, group, parent, (?:parent|mother|holding) company, mothership, holding,
	franchisors?, owners?, proprietors?, partners?, founders?, co ?founders?, investors?, shareholders?, stakeholders?, procurement, purchasing, finance, controller, comptroller, works council, matron, pastor, vicar, priest, bishop, parish, diocese,
	commander, colonel, sponsors?, donors?, funders?, (?:umbrella |parent |national |regional )(?:organi[sz]ation|association|federation|body), foundation, (?:general|annual) meeting, county, steering group, higher ups?, powers that be, pi, top brass, someperson, secretariat`,
	`*chef, *chefin, chefs, chefetage, vorgesetzte*, *geschaeftsfuehr*, *gf, geschaeftsleit*, *vorstand, *vorstands, *vorstaende, *vorstaendin, (?!begl|blitz|halb|ableit|umleit|projekt)*leiter, (?!begl)*leiterin, (?!an|ein|wasser|zu|begl|ueber)*leitung, *direktor, *direktorin, *direktion, *inhaber, *inhaberin, *eigentuemer, *eigentuemerin, *besitzer, *besitzerin,
	*gesellschafter, *gesellschafterin, *traeger, *zentrale, *konzern, konzernmutter, *muttergesellschaft, *mutterhaus, stammhaus, hauptverwaltung, hauptsitz, hauptquartier, *einkauf, *einkaeufer, *einkaeuferin, *beschaffung, *verwaltung, *gremium, *gremien, *ausschuss, *kommission, kuratorium,
	*praesidium, *praesident, *praesidentin, *dekan, *dekanin, *dekanat, *rektor, *rektorin, *rektorat, *kanzler, *kanzlerin, *buergermeister, *buergermeisterin, landrat, landraetin, kaemmerer, kaemmerin, kaemmerei, *pfarrer, *pfarrerin, bischof, bistum, landeskirche,
	*vorsitzende, *vorsitzender, *vorsitzenden, *versammlung, *behoerde, *ministerium, *schulamt, magistrat, senat, partner, partnerin, teilhaber, teilhaberin, prokurist, prokuristin, *controlling, *controller, obmann, obfrau, stadtrat, *gemeinderat, kreistag, aufsichtsrat, verwaltungsrat, *beirat,
	stiftungsrat, kirchenrat, kreisrat, ortsrat, fakultaetsrat, bezirksrat, fuehrung, *betriebsfuehrung, *unternehmensfuehrung, *fuehrungsetage, *fuehrungskreis, *chefarzt, *chefaerztin, *oberarzt, *oberaerztin, pdl, beschaffungsstelle, vergabestelle, geschaeftsstelle, konzernspitze, c[efimot]o, seniorchef, *ammann, *mutterfirma, *mutterunternehmen, *kompagnon, *direktorium, *verpaechter, *genossenschaft, lizenzgeber, schulpflege, *meister, bauherr, hausherr, intendant, intendantin, kapitaen, kommandant, *verwalter, *verwalterin, polier, kollegium, kaufmaennische[nr]?, seniorpartner, doktor, (?<=vom )senior, (?<=der |die )alte(?= (?:will|muss|entscheidet|bestimmt|hat|macht|unterschreibt|sagt)), (?<=der )senior, kaufmann, *lenkungskreis, *lenkungsausschuss, referat, *schatzmeister, *schatzmeisterin, kassenwart, kassier, *landkreis, *verband, *ordinariat, *partner, stadt, *stiftung, *universitaet, kirche, synode, konsistorium, *amt, bezirk, franchisegeber, sponsor, *praesidium, geldgeber, investor, investoren`,
);
/** Those beside the speaker: their decision counts as well, but asking them may be asking for a fact. */
const PEERS = anyOf(
	'edv, (?:it|edv|legal|security|finance|purchasing|procurement|operations|ops|data|platform) team, sysadmins?, admins, legal, lawyers?, attorneys?, compliance, infosec, hr, accounting, accounts, accountant, tax advis[eo]r, engineering, departments?, divisions?, colleagues?, co ?workers?, facilities, doctors?, physicians?, surgeons?, (?:someone|somebody) else, other people, another person, others, (?:people|folks|guys|grown ups|adults|bosses|lot|ones) (?:upstairs|above me|higher up|at the top|in charge), union, staff council, landlord, prof, professor',
	'*abteilung, kollegen, kolleginnen, kollegin, kollege, buchhaltung, steuerberater, steuerberaterin, anwalt, anwaeltin, jemand (?:anders|anderes|anderer), wer anders, andere, anderer, (?:leute |die )?da oben, weiter oben, betriebsrat, personalrat, *fachbereich, *arzt, *aerztin, *aerzte, professor, professorin, prof',
);
/** Family decides about dinner too: it counts beside words of business only. */
const FAMILY = anyOf(
	'husband, hubby, wife, missus, spouse, other half, better half, dad, father, mum, mom, mother, parents, brother, sister, son, daughter, uncle, aunt, cousin, (?:father|mother|brother|sister|son|daughter|parents) in law, in laws, family',
	'mann, ehemann, gatte, frau, ehefrau, gattin, lebensgefaehrt(?:e|in), schwager, schwaegerin, cousin, opa, oma, schwiegereltern, vater, papa, mama, eltern, bruder, schwester, sohn, tochter, onkel, tante, schwiegervater, schwiegermutter, familie, vermieter, vermieterin',
);
/** So do those who govern. */
const OF_THE_STATE = anyOf(
	'(?:vice )?presidents?, prime minister, governors?, ministers?, government, congress, senate, parliament, national assembly, king, queen, courts?, judges?, state, city, town, municipality, township',
);
/** Who needs no article to be meant: “Procurement signs”, “Chef entscheidet”. */
const SUPERIORS_BY_NAME = terms(
	'our buyers?, (?:group|central|corporate) (?:treasury|finance|procurement|purchasing|edv|management|legal|hr|office), corporate, hq, headquarters, head office, procurement, purchasing, finance, (?:higher |upper |senior |our )?management, leadership, higher ups?, higher authorit(?:y|ies), top management, gm(?= (?:$|sir |only |decides |will |has )), md(?= (?:$|sir |only |decides |will |has )), c[efimoprst]o, c suite, hod, someperson',
	'chef, chefin, gf, geschaeftsfuehrung, geschaeftsleitung, vorstand, aufsichtsrat, zentrale, *zentrale, *einkauf',
);
const PEERS_BY_NAME = terms(
	'edv security, information security, data protection, edv, legal, compliance, infosec, hr, accounting, accounts(?= (?:has|have|who|need|needs|must|signs?|approves?|decides?|pays?)), (?:someone|somebody|people|folks|guys) (?:else|upstairs|above me|higher up|further up|at the top|at BOSS), other people, others',
	'jemand (?:anders|anderes), wer anders, andere, (?:die )?da oben, weiter oben, betriebsrat, personalrat',
);
/** A body that decides may be any (“a committee”); a person is one of the house (“the manager”, not “a manager”). */
const BODIES = anyOf(
	'boards?, committees?, commission, panel, council, trustees?, (?:steering )?group, (?:different|separate|central|other) (?:department|team|office|division), director, head office',
	'*gremium, *ausschuss, *kommission, *rat, *abteilung, *versammlung, *stelle',
);
const OWN = anyOf('my, our', 'meine?, meine[mnrs], unsere?, unsere[mnrs], unserm, unsern');
const ARTICLE = anyOf(
	'the, my, our, this, both, all, all the, all of our, all of the, two, three, four, five, the two, the three',
	'der, die, das, dem, den, des, meine?, meine[mnrs], unsere?, unsere[mnrs], unserm, unsern, alle[nr]?, beiden?, zwei, drei, vier, diese[rnm]?, de, im, vom, zum, zur, beim, ins, durchs',
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
/** “our group finance director”: an article, what it describes, and who it is. */
const PEOPLE: Tagging[] = [
	[after('the|all|both', OF_THE_STATE), 'KIN'],
	[after(ARTICLE, SUPERIORS), 'BOSS'],
	[after(ANY_ARTICLE, BODIES), 'BOSS'],
	[after(ARTICLE, PEERS), 'PEER'],
	[after('the', '(?!whole|entire|sales|own|right)[a-z]+ team'), 'PEER'],
	[after(OWN, FAMILY), 'KIN'],
	[after('the|der|die|dem|den|de', `(?!(?:mann|frau) )(?:${FAMILY})`), 'KIN'],
	[after('das|der|vom|beim', '(?:land|bund|staat|kanton|gesetzgeber|gemeinde|kreis)'), 'KIN'],
];
const PEOPLE_BY_NAME: Tagging[] = [
	[PEERS_BY_NAME, 'PEER'],
	[SUPERIORS_BY_NAME, 'BOSS'],
	[
		terms(
			'(?:the )?(?:missus|hubby|other half), (?<=the )(?:wife|husband), dad, daddy, mum, mom',
			'papa, mama, vati',
		),
		'KIN',
	],
];
const OF_ANOTHER = anyOf(
	'your, yours, his, her, their, whose, customers?, clients?',
	'ihr, ihre, ihre[mnr], euer, eure, sein, seine, seine[mnr], deren, dessen',
);
const PEOPLE_OF_OTHERS = new RegExp(
	`(?<= )(?:${OF_ANOTHER}) ${ADJECTIVES}(?:${SUPERIORS}|${PEERS}|${FAMILY})(?= )`,
	'gu',
);
const HEADS_ELSEWHERE =
	/(?<= )(?:BOSS|PEER) (?:of|at|in|from|bei|von) (?:your|their|his|her|another|ihrer|eurer)(?= )/gu;

/** Marks who is spoken of; “my old boss” and “your manager” are people of another house. */
export function peopleTagged(text: string): string {
	const ownHouse = PEOPLE.reduce(
		(current, [pattern, tag]) =>
			current.replace(pattern, (_, article: string, adjectives: string) =>
				OF_ANOTHER_HOUSE.test(adjectives) ? 'THEM' : `${article}${tag}`,
			),
		text.replace(PEOPLE_OF_OTHERS, 'THEM'),
	);
	return tagged(ownHouse, PEOPLE_BY_NAME).replace(HEADS_ELSEWHERE, 'THEM');
}
