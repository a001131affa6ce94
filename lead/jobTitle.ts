export const SENIORITIES = [
	'founder',
	'owner',
	'cLevel',
	'vp',
	'director',
	'head',
	'manager',
	'specialist',
	'student',
] as const;
export const JOB_FUNCTIONS = [
	'revops',
	'procurement',
	'legal',
	'hr',
	'sales',
	'marketing',
	'support',
	'product',
	'finance',
	'it',
	'engineering',
	'operations',
] as const;

export type Seniority = (typeof SENIORITIES)[number];
export type JobFunction = (typeof JOB_FUNCTIONS)[number];

const LONGEST_TITLE = 200;

/**
 * Terms are patterns over a folded title (lower case, accents and punctuation gone), separated by commas;
 * `*` is the rest of a word, and ä, ö, ü also match ae, oe, ue.
 */
const terms = (list: string): RegExp => {
	const alternatives = list
		.split(',')
		.map((term) => term.trim())
		.filter(Boolean)
		.map(foldTerm)
		.join('|');
	return new RegExp(`(?<= )(?:${alternatives})(?= )`, 'gu');
};

/** Letters that no accent makes: without them Polish and Nordic words would fall apart. */
const PLAIN: Record<string, string> = { ł: 'l', Ł: 'l', ø: 'o', Ø: 'o', æ: 'ae', Æ: 'ae', ß: 'ss' };
const withoutAccents = (text: string): string =>
	text
		.replace(/[łøæß]/giu, (letter) => PLAIN[letter] ?? letter)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '');

const foldTerm = (term: string): string =>
	withoutAccents(term.replace(/[äöü]/gu, '$&e?')).replace(/\*/gu, '[a-z]{0,30}');

const fold = (title: string | null | undefined): string =>
	` ${withoutAccents((title ?? '').slice(0, LONGEST_TITLE))
		.replace(/&/gu, ' and ')
		.toLowerCase()
		.split(/[^a-z]/u)
		.filter(Boolean)
		.join(' ')} `;

const NOT_HELD = terms('former, formerly, retired, aspiring, ehemalig*, ancien, ancienne');

const STUDENT = terms(`
	student, studentin, studierende*, undergraduate, phd candidate, intern, internship, trainee, apprentice,
	praktikant*, werkstudent*, azubi, auszubildende*, doktorand*, duales studium,
	stagiaire, alternante?, étudiante?, estudiante, becari[oa], en prácticas, stagiair,
	tirocinante, stagista, studente(?:ssa)?, estagiári[oa], stażyst*, praktykant*, studentk?a`);

/** Who helps a decision maker names that person's rank in the title, not the own one. */
const ASSISTANT = terms(`
	assistante?(?! (?:director|manager)), asistente, *assistent, *assistentin, *assistenz, secretary,
	*sekretär, *sekretärin, *referent, *referentin, asystent*, assistant[ei] d[aei]*, founders? associate, founder s associate, ea to, pa to`);

/** Terms whose words mislead one by one, and what they stand for. */
const STANDS_FOR: [rank: string, pattern: RegExp][] = [
	[
		'',
		terms(`student (?:success|affairs|services|recruitment), intern program*, lead gen, lead generation,
			head office, (?:to|office of) (?:the )?(?:ceo|c[a-z]o|president|board|founders?|chief [a-z]+ officer)`),
	],
	['director', terms('assistant vice president, avp, chief of staff, general manager, prokurist*')],
	['vp', terms('vice president*, vizepräsident*, vicepresident*, wiceprezes*')],
	['head', terms('chief (?:architect|engineer|scientist|accountant|editor), general counsel')],
	[
		'c level',
		terms(`managing (?:director|partner), executive director, board of directors,
			member of the board, directeur général,
			directrice générale, directora? general, gerente general, algemeen directeur,
			amministra(?:tore|trice) (?:delegat|unic)[oa], dirett(?:ore|rice) general[ei], diretora? (?:geral|executiv[oa]|presidente),
			dyrektor (?:generaln[ya]|zarządzając[ya]), człon(?:ek|kini) zarządu, verkställande direktör, adm(?:inistrerende)? direktør,
			administrativ direktør, daglig leder`),
	],
	[
		'specialist',
		terms(`(?:product|process|data|service) owner, art director,
			(?:key )?account (?:managerin|manager|director|executive), (?:key account|produkt|projekt)manager(?:in)?,
			(?:product|project|program|programme|community|social media|content|case|office|campaign) manager(?:in)?,
			(?:customer success|business development|partner|channel|release|delivery) manager,
			(?:business|channel|technology|hr|people|talent|acquisition|client|growth|success) partner, projekt ?leit(?:er|erin|ung), projectleider,
			chef(?:fe)? de (?:projet|produit), jefe de (?:proyecto|producto),
			(?:lead|staff|principal) (?:[a-z]+ )?(?:engineer|developer|architect|consultant|analyst|designer|scientist),
			(?:lead|principal) (?:product|project|program) manager`),
	],
];

const RANKS: [Seniority, RegExp][] = [
	[
		'founder',
		terms(`founder, cofounder, founding partner, *gründer, *gründerin, fondat(?:eur|rice),
			cofondat(?:eur|rice|ore), fondatore, (?:co)?fundadora?, oprichter, medeoprichter, *założyciel*,
			grundare, gründare, grunnlegger, grundlægger`),
	],
	[
		'owner',
		terms(`owner, proprietor, entrepreneur, *inhaber, *inhaberin, eigentümer, eigentümerin, *gesellschafter,
			*gesellschafterin, unternehmer, unternehmerin, *einzelunternehmer, *einzelunternehmerin, sole trader, self employed,
			freiberufler, freiberuflerin, publican, innkeeper, hotelier, restaurateur, shopkeeper, gastwirt, gastwirtin,
			propriétaire, propietari[oa], dueñ[oa], eigenaar, dga, titolare, propriet[aá]ri[oa], imprendit(?:ore|rice), empresári[oa], dono, ondernemer,
			*właściciel*, przedsiębiorca, ägare, indehaver, majitel*`),
	],
	[
		'cLevel',
		terms(`c level, chief, c[defimoprt]o, cco, chro, ciso, clo, cso, cxo, presidente?, presidenta, präsident,
			präsidentin, chair, chairman, chairwoman, chairperson, board member, gf, *geschäftsführ*,
			geschäftsleit*, vorstand*, vorständin, aufsichtsrat*, *vorsitzende, *vorsitzender,
			mayor, *bürgermeister, *bürgermeisterin, landrat, landrätin, obmann, obfrau, chefin, pdg, gérante?, dirigeante?, associée?,
			consejer[oa] delegad[oa], soci[oa], bestuurder, bestuursvoorzitter, zaakvoerder, prezes*, toimitusjohtaja, jednatel*,
			partnerin, partner(?! (?:marketing|sales|success|account|development|relations|enablement|program|operations))`),
	],
	['vp', terms('vp, svp, evp, rvp')],
	[
		'director',
		terms(`director, dir, directora, direktor, direktorin, direct(?:eur|rice), dirett(?:ore|rice), diretora?, dyrektor*, ředitel*, johtaja, principal, dean, dekan, dekanin,
			superintendent`),
	],
	[
		'manager',
		terms(`team ?(?:lead|leader|leit(?:er|erin|ung)|leider), gruppenleit*, filialleit*, schichtleit*,
			supervisor`),
	],
	[
		'head',
		terms(`head, headmaster, headmistress, headteacher, bursar, matron, pastor, vicar, pfarrer, pfarrerin,
			rektor, rektorin, *leiter, *leiterin, *leitung, leitende*, *chef, *chefin, chef(?:fe)? d(?:e|es|u), chefe, jef[ea],
			hoofd, (?:verkoop|inkoop|afdelings|bedrijfs|productie|filiaal)leider, kierowni*, szef*, capo, caporeparto, capoufficio, *sjef, päällikkö`),
	],
	[
		'manager',
		terms(`*manager, *managerin, mgr, lead, responsable, responsabile, responsável, gerente, encargad[oa], gestionnaire,
			gestora?, menedżer*, menadżer*`),
	],
	[
		'specialist',
		terms(`specialist, spezialist, spezialistin, spécialiste, especialista, associate, analyst, analystin,
			analyste, analista, engineer, *ingenieur, *ingenieurin, ingénieure?, ingenier[oa], developer,
			*entwickler, *entwicklerin, développeu(?:r|se), desarrollador*, consultant, consultante, consultora?,
			*berater, *beraterin, advisor, adviser, adviseur, executive, representative, rep, sdr, bdr, ae, csm,
			coordinator, koordinator*, *administrator, admin, officer, accountant, *buchhalter, *buchhalterin,
			comptable, contable, controller, designer, architect, architekt*, scientist, recruiter, buyer,
			*einkäufer, *einkäuferin, *verkäufer, *verkäuferin, *mitarbeiter, *mitarbeiterin, *sachbearbeiter,
			*sachbearbeiterin, *kaufmann, *kauffrau, *fachkraft, techniker*, technician, medewerker,
			chargée? d(?:e|es|u)?, técnic[oa], strategist, generalist, writer, editor, redakteur*, clerk,
			programmer, researcher, auditor, counsel, lawyer, attorney, *anwalt, *anwältin, jurist*, employee, angestellte*,
			acheteu(?:r|se), impiegat[oa], addett[oa], svilupp*, ingegnere, contabile, consulente, programmat*,
			desenvolvedora?, engenheir[oa], coordenadora?, inkoper, verkoper, ontwikkelaar, boekhouder, beheerder,
			specjalist*, księgow*, programist*, inżynier*, handlowiec, analityk, doradca, koordynator*`),
	],
];

/** Tried in the order of {@link JOB_FUNCTIONS}: “sales operations” is revops, “product marketing” marketing. */
const FUNCTIONS: Record<JobFunction, RegExp> = {
	revops: terms(
		'rev ?ops, (?:revenue|sales|marketing|go to market|gtm|crm) (?:operations|ops), crm',
	),
	procurement:
		terms(`procurement, purchas*, sourcing, buyer, *einkauf*, *einkäufer*, beschaffung*, achats,
		achet*, compras, inkoop*, inkoper, acquisti, zakup*, inköp*, innkjøp*, indkøb*`),
	legal:
		terms(`legal, counsel, lawyer, attorney, compliance, data protection, datenschutz*, recht, rechts*,
		justiziar*, syndikus*, jurist*, clo, juridique, jurídic*, juridisch*, legale, avvocat[oa],
		advogad[oa], prawn*`),
	hr: terms(`hr, human resources, people, talent, recruit*, chro, leit(?:er|erin|ung) personal,
		personal(?:leit|refer|wesen|abteilung|entwickl)*, ressources humaines, rh, recursos humanos, rrhh,
		personeelszaken, risorse umane, kadr, zasobów ludzkich`),
	sales:
		terms(`sales, pre ?sales, revenue, cro, sdr, bdr, account (?:executive|managerin|manager|director),
		key account*, business development, commercial, commerciale, *vertrieb*, *verkauf*, *verkäufer*,
		geschäftsentwicklung, ventes?, ventas, comercial, verkoop*, verkoper,
		commercieel, vendite, vendas, sprzedaży, sprzedaż, handlow*, salgs?*, *försäljning*, myynti*`),
	marketing: terms(`*marketing*, cmo, growth, brand, communications?, content, seo, demand gen,
		demand generation, pr, *kommunikation*, werbung, mercadotecnia`),
	support: terms(`support, help ?desk, customer (?:success|service|care|experience), csm,
		kunden(?:service|dienst|betreu|erfolg)*, service client, atención al cliente, klantenservice,
		assistenza, servizio clienti, atendimento, obsługi klienta, kundservice, kundeservice`),
	product: terms('product, produkt(?!ion)*, produit, producto, ux, ui, design, designer'),
	finance:
		terms(`finance, financial, cfo, account(?:ing|ant), controller, controlling, treasur*, audit*, tax,
		*finanz*, *buchhalt*, kaufmännisch*, comptab*, financ*, finanzas, contable, contabil*, financiën,
		administratie, boekhoud*, finansow*, finans*, księgow*, ekonomi*`),
	it: terms(`it, information (?:technology|systems|security), cio, ciso, sys ?admin, system ?administrator*,
		network, infrastructure, security, cyber*, edv, dsi, ict, ti, informati[kqc]*, informaty*, systèmes d information,
		sistemas, sistemi informativi`),
	engineering:
		terms(`engineering, engineer, cto, technology, technical, software*, developer, dev ?ops,
		architect, data, programmer, *entwickl*, *ingenieur*, techni[ksq]*, ingénieu*, ingenier*, développ*,
		desarroll*, desenvolv*, svilupp*, ingegner*, engenh*, inżynier*, programist*, ontwikkel*, utveckl*, r and d`),
	operations:
		terms(`operations, ops, operating, coo, logisti*, supply chain, production, produktion*,
		betriebs*, fertigung*, facility, facilities, plant, werkslei*, opérations, operaciones, operazioni, operações, produzione, produção,
		produkcji, drift*`),
};

/** How high a title places its holder; English and German, and the common titles of eight languages more. */
export function seniorityOf(title: string | null | undefined): Seniority | null {
	const text = fold(title);
	if (text.search(NOT_HELD) >= 0) return null;
	const plain = STANDS_FOR.reduce((current, [rank, term]) => current.replace(term, rank), text);
	if (plain.search(STUDENT) >= 0) return 'student';
	if (plain.search(ASSISTANT) >= 0) return 'specialist';
	return RANKS.find(([, term]) => plain.search(term) >= 0)?.[0] ?? null;
}

/** What the holder of a title works on; null where the title names nothing (CEO, founder). */
export function functionOf(title: string | null | undefined): JobFunction | null {
	const text = fold(title);
	return JOB_FUNCTIONS.find((name) => text.search(FUNCTIONS[name]) >= 0) ?? null;
}
