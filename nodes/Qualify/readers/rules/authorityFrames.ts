import type { Level } from '../reading';
import { anyOf } from './decisionWords';

/** One way of telling who decides, over a clause boiled down. */
export type Frame = {
	id: string;
	level: Level;
	says: RegExp;
	/** What must not stand right before, and what not right after. */
	unlessAfter?: RegExp;
	unlessBefore?: RegExp;
	/** Whether it counts although it tells of the past (“I was given a free hand”). */
	past?: true;
	/** Whether it says “they”, and somebody must have been named before. */
	pronoun?: true;
};

/** Verbs after which somebody else does the deciding: “I ask the council to approve”. */
const HANDS_ON =
	'and|und|or|oder|ask|asked|thank|urge|request|expect|want|wants|hope|help|helped|see|saw|wait|wish|like|love|hate|stopped|think|come|know|wonder|would|wuerde|wuerd|let|lets|lasse|lass|if|whether|ob|wer|bitte';
const SHORTHANDS: Array<[RegExp, string]> = [
	[
		/^I ~(\d+) (?=APPROVE|DECIDE)/u,
		`I(?: (?!(?:${HANDS_ON}) )(?:[a-z0-9']+|DECISION|SAY|OKAY)){0,$1} `,
	],
	[/\bOTHER\b/gu, '(?:BOSS|PEER|KIN)'],
	[/\bDECIDES1\b/gu, '(?:DECIDE|APPROVE)1?'],
	[/\bDECIDES\b/gu, '(?:DECIDE|APPROVE)'],
	[/\bHAVE\b/gu, '(?:have|has|having|got|gets?|holds?|habe|haben|hat|kriegen)'],
	[
		/ ADVERB\b/gu,
		'(?: (?:really|actually|personally|usually|normally|get to|even|always|be the one|the one|allowed to))*',
	],
	[/\bIS\b/gu, "(?:is|are|am|'s|would be|will be|ist|sind|bin|waere|bleibt)"],
	[
		/\bMUST\b/gu,
		'(?:have to|has to|need to|needs to|must|would|will|should|ought to|got to|going to|better|muss|muessen|muesste|muessten|werde|werden|soll|sollte|sollen|wuerde)',
	],
	[
		/\bNEED\b/gu,
		'(?:needs?|requires?|require|want|get|getting|await|awaiting|waiting for|pending|subject to|depends on|missing|brauchen?|brauch|braucht|benoetigen?|benoetigt|fehlt|vorbehalt|vorbehaltlich|abhaengig von|holen|einholen|hole|warte|warten)',
	],
	[/\bTHE\b/gu, '(?:der|die|das|unsere?|meine?|eine?|nur|allein|alle|beide|zwei|drei|vier)'],
	[/ \{([^{}]+)\}/gu, '(?: (?:$1))?'],
	[/^~(\d+) /gu, "(?:(?!(?:and|und|or|oder) )(?:[a-z0-9']+|DECISION|SAY|OKAY) ){0,$1}"],
	[/ ~(\d+)/gu, "(?: (?!(?:and|und|or|oder) )(?:[a-z0-9']+|DECISION|SAY|OKAY)){0,$1}"],
];

/**
 * Patterns of words and tags: `~n` stands for up to n words that name nobody, deny nothing and join nothing,
 * `{…}` for what may be missing, a leading `^` for the start of the clause.
 */
const says = (...patterns: string[]): RegExp => {
	const sources = patterns.map((pattern) => {
		const source = SHORTHANDS.reduce(
			(current, [shorthand, meaning]) => current.replace(shorthand, meaning),
			pattern.replace(/^\^ /u, ''),
		);
		return pattern.startsWith('^ ') ? `(?<=^ )${source}` : source;
	});
	return new RegExp(`(?<= )(?:${sources.join('|')})(?= )`, 'gu');
};

const not = (...before: string[]): RegExp => new RegExp(` (?:${before.join('|')}) $`, 'u');
/** “It isn’t true that my boss decides”; but “not before the board decides”. */
const DENIED =
	"(?:NOT|NOBODY)(?: (?!(?:before|until|till|unless|bevor|bis|ehe|solange|wenn|if|ob|whether) )[a-z0-9']+){0,5}";
/** “The manager who decides” is the speaker in “I am the manager who decides”. */
const THE_SPEAKER =
	'(?:I am|I bin|bin I|as|als)(?: (?:the|an?|our|also|der|die|das|eine?|hier|ja|zwar|auch|selbst|only|sole|einzige[rn]?|BOSS of|BOSS der|BOSS des))*';
const GERMAN_ADVERBS =
	'am ende|immer|dann|eh|sowieso|hier|da|das|letztlich|letztendlich|halt|nur|ausschliesslich|allein|tut|tun|darf|kann|muss|soll|noch|erst';
const HELPED = '(?:let|lets|help|helps|lasse|lass)(?: [a-z]+)?';
const NEGATED_AFTER =
	/^(?: [a-z0-9']+){0,3} NOT(?! (?:ME|I|WE|only|nur|allein|alleine|alone|until|before|bis|vor|so|just) )/u;
const WISHED = '(?:if|wenn|(?<=^ )falls|ob|whether|wish|suppose|once|sobald)(?: [a-z]+)?';
const WONDERED = '(?:wonder|wondering|ask|asked|know|weiss|frage)(?: [a-z]+)?';
const within = (words: number, ...people: string[]): string =>
	`(?:${people.join('|')})(?: [a-z0-9']+){0,${words}}`;

const COMPANY = anyOf(
	'company, business, firm, shop, store, practice, bakery, restaurant, cafe, hotel, farm, garage, salon, studio, agency, brewery, bookshop, clinic, pharmacy, workshop, factory, plant, mill, winery, guesthouse, pub, gym, place, outfit, start ?up, consultancy, joinery, dealership, estate, nursery, kindergarten, school, site, surgery, laundry, yard, branch, foundry, chain, museum, theatre, charity',
	'*firma, *unternehmen, *betrieb, *laden, *geschaeft, *praxis, *kanzlei, *werkstatt, tischlerei, schreinerei, *baeckerei, druckerei, gaertnerei, metzgerei, brauerei, schlosserei, wascherei, molkerei, konditorei, spedition, *restaurant, gasthof, gasthaus, *hotel, apotheke, *agentur, *buero, hof, weingut, pension, cafe, *salon, *studio, autohaus, pflegedienst, kita, werk, fabrik, filiale, niederlassung, *schule',
);
const UNDERTAKING = anyOf(
	'evaluation, search, project, tender, rfp, procurement, initiative, comparison, shortlist, rollout, implementation, switch, vendor (?:search|comparison)',
	'*projekt, *evaluierung, *ausschreibung, *einfuehrung, suche, marktrecherche, vorauswahl, umstellung',
);
const DEPARTMENT = anyOf(
	'department, team, sales, marketing, engineering, operations, support, customer [a-z]+, product, design, facilities, logistics, production, revops, security, ward',
	'*abteilung, *team, *bereich, *vertrieb, marketing, produktion, entwicklung, logistik, kundendienst, kundenservice, *dienst, *lager, station',
);

const DELEGATED: Frame[] = [
	{
		id: 'authority.delegated',
		level: 3,
		past: true,
		unlessAfter: not(DENIED),
		says: says(
			'(?:BOSS|PEER|KIN|HE) ~4 (?:lets?|laesst|lassen|tells?|told|allows?|trusts?|empowered|DECIDED) ME ~7 DECIDES1',
			'OTHER ~4 (?:leaves?|left|delegated|delegates|handed|entrusted|passed) ~6 to ME',
			'OTHER ~4 (?:left|delegated|handed|entrusted|trusts?) ~1 ME ~3 (?:with|to it|DECISION|SAY)',
			'OTHER ~2 (?:ueberlaesst|vertraut) ~4 ME',
			'OTHER ~4 (?:lets?|laesst|lassen|gibt|gave|gives|given|hat) ME ~4 (?:SAY|DECISION)',
			'OTHER ~2 ME ~5 (?:uebertragen|ueberlassen|anvertraut|ermaechtigt)',
			'I ~3 (?:was|have been|got|am) ~2 (?:given|granted|handed) ~3 SAY',
			'I ~3 (?:have been|am|was|got) ~2 DECIDED to ~3 (?:DECIDES|buy|order|spend)',
			'I ~2 (?:have been|was|am) ~1 put in charge',
			'OTHER ~2 put ME in charge',
			'OTHER ~2 (?:verlaesst|verlassen) sich ~3 auf ME',
			'OTHER ~2 (?:relies on|rely on) (?:ME|my)',
			'OTHER ~2 hat ME ~4 beauftragt',
			'OTHER redet ME ~4 NOT ~2 rein',
			'redet ME ~4 (?:NOBODY|NOT|OTHER NOT) ~3 rein',
			'NOBODY redet ME ~3 rein',
		),
	},
	{
		id: 'authority.followed',
		level: 2,
		unlessAfter: not(DENIED),
		says: says(
			'(?:whatever|what) I (?:put forward|propose|suggest|recommend|bring)',
			'OTHER ~2 DECIDES (?:whatever|what|anything|everything) I ~3',
			'^ (?:was|alles was|wie) I ~1 {HE} ~2 (?:hinlege|vorlege|vorschlage|empfehle|sage|will|bringe)',
			'(?:BOSS|which|HE) ~2 (?:follows?|goes along with) (?:it|ME|my [a-z]+)',
			'what I (?:vorlege|vorschlage|empfehle)',
			'my recommendations? ~2 (?:is|are|gets?) ~2 (?:followed|accepted|adopted|taken)',
			'(?:follows?|goes with|go with|accepts?) my (?:recommendation|advice|suggestion|proposal|judgement)s?',
			'meine[rn] (?:empfehlung|vorschlag|vorschlaegen) ~2 (?:folgt|folgen)',
			'(?:folgt|folgen) ~3 meine[rn] (?:empfehlung|vorschlag|vorschlaegen)',
			'(?:empfehlung|vorschlaege) {ab} ~3 (?:wird|werden) ~4 (?:uebernommen|angenommen|gefolgt|befolgt)',
			'(?:empfehlung|vorschlaege) {ab} und die (?:wird|werden) ~4 (?:uebernommen|angenommen|gefolgt|befolgt)',
		),
	},
	{
		id: 'authority.together',
		level: 2,
		unlessAfter: not(DENIED),
		says: says(
			'OTHER (?:and|und) I ~5 {and|und} ~4 DECIDES',
			'(?:ME|I) (?:and|und) ~1 OTHER ~5 DECIDES',
			'(?:together|jointly|gemeinsam|zusammen) (?:with|mit) ~1 OTHER ~4 DECIDES1',
			'I ~2 DECIDES1 ~4 (?:together|jointly|gemeinsam|zusammen) (?:with|mit) ~1 OTHER',
			'I DECIDES1 ~3 (?:with|mit) ~1 OTHER ~1 (?:together|gemeinsam|zusammen)',
		),
	},
];

const FREE: Frame[] = [
	{
		id: 'authority.noApprovalNeeded',
		level: 3,
		unlessAfter: not(within(4, 'NOT', 'NOTHING', 'WE', 'YOU')),
		says: says(
			"(?:do|does|will|would) NOT ~2 (?:need|require) ~3 {ANYONE|OTHER|NOBODY} {'s} ~3 OKAY",
			"NOT (?:longer|more) (?:need|require) ~3 {OTHER} {'s} ~3 OKAY",
			'(?:I ~3 (?:can|may|kann|darf)|(?:kann|darf) I) ~5 WITHOUT ~3 (?:OKAY|ANYONE)',
			"need (?:NOT|NOBODY) {'s} ~3 OKAY",
			'NOT ~2 OKAY ~2 (?:needed|required|necessary|noetig|notwendig|erforderlich)',
			'(?:brauche?|benoetige|brauchen|benoetigen) {I|WE} ~3 NOT ~3 OKAY',
			'(?:brauche?|benoetige) {I} ~3 (?:von|vom) NOBODY ~3 OKAY',
			'(?:brauche?|benoetige) {I} ~3 OKAY ~2 (?:von|vom) NOBODY',
			'DECIDES1 {I} ~6 WITHOUT ~3 OKAY',
			'WITHOUT ~3 OKAY ~3 DECIDES1',
		),
	},
	{
		id: 'authority.asksNobody',
		level: 3,
		unlessAfter: not(within(4, 'NOT', 'NOTHING', 'WE', 'YOU')),
		unlessBefore:
			/^(?: [a-z]+){0,4} (?:ob|if|whether|why|warum|how|wie) |^ for (?:the|an?) (?!approval|permission)/u,
		says: says(
			'I ~2 NOT ~4 (?:ask|check with|check|consult|clear|answer to|report to|run|involve|convince) ~4 (?:ANYONE|NOBODY|OTHER)',
			'I ~3 (?:answer to|report to|ask|consult|frage|frag) NOBODY',
			'(?:frage|frag) {I} ~2 NOBODY',
			'(?:asking|consulting|involving) NOBODY',
			'NOT need to (?:ask|involve|consult|check with|convince) ~2 (?:ANYONE|OTHER)',
			'WITHOUT ~2 (?:asking|consulting|involving|checking with|having to ask) ~2 (?:ANYONE|OTHER|NOBODY)',
			'WITHOUT ~2 (?:ANYONE|BOSS|PEER|NOBODY) ~2 (?:zu fragen|fragen zu muessen)',
			'(?:muss|brauche?) {I} ~3 (?:NOBODY|NOT ANYONE) ~2 fragen',
			'(?:muss|brauche?) {I} ~3 BOSS ~1 NOT ~2 {zu} fragen',
			'(?:muss|brauche?) {I} ~3 NOT ~3 BOSS ~2 {zu} fragen',
		),
	},
	{
		id: 'authority.nobodyAbove',
		level: 3,
		says: says(
			'(?:NOBODY|NOT ~2 ANYONE|NOT ~1 (?:boss|board|committee)) ~2 (?:above|over|besides|but|except) ME',
			'NOBODY else ~2 (?:involved|needs|has to|has a say|gets a say|in the loop|to ask|to convince|to consult|DECIDES)',
			'NOBODY ~2 (?:has to|needs to) ~3 (?:DECIDES|OKAY)',
			'^ NOT ~1 (?:committee|board|boss|gremium|ausschuss) ~2 (?:needed|involved|required|here|noetig|this time)',
			'ausser ME ~3 DECIDES ~3 NOBODY',
			'DECIDES ~3 (?:NOBODY ausser ME|ausser ME NOBODY|sonst NOBODY|NOBODY sonst)',
			'(?:NOBODY sonst|sonst NOBODY|NOBODY ausser ME) ~4 DECIDES',
			'sonst ~2 NOBODY ~3 DECIDES',
			'NOBODY ~3 (?:ueber|vor) ME',
			'I am my own BOSS',
			'I ~2 my own BOSS',
		),
	},
];

const NO_AUTHORITY: Frame[] = [
	{
		id: 'authority.noPart',
		level: 0,
		says: says(
			'I ~3 NOT ~3 (?:involved|part of|eingebunden|beteiligt|involviert) ~4 (?:DECISION|buying|purchas[a-z]+|procurement|project|BOSS)',
			'I ~3 (?:DECISION|kauf|beschaffung|anschaffung|projekt|BOSS) ~3 NOT ~3 (?:eingebunden|beteiligt|involviert)',
			'(?:DECISION|kauf|beschaffung|anschaffung|projekt|BOSS) ~2 bin I ~4 NOT ~3 (?:eingebunden|beteiligt|involviert)',
			'bin I ~3 NOT ~3 (?:eingebunden|involviert)',
			'(?:asking|inquiring|enquiring|frage|anfrage|frag) ~3 (?:on behalf of|for|fuer) (?:an?|my|eine[nr]?|meine[nr]?) {PEER} {friend|colleague|freund|freundin|bekannten}(?= $)',
			'I ~3 damit ~1 NOTHING ~2 am hut',
			'(?:mit|with) ~2 BOSS (?:habe|have) {I} ~2 NOTHING',
		),
	},
	{
		id: 'authority.selfDoesNotDecide',
		level: 1,
		unlessAfter: not(WISHED, within(4, 'vor', 'bis', 'before', 'until')),
		// “I can’t decide between …” is indecision, “before May I sign nothing” a date
		unlessBefore:
			/^(?: [a-z0-9']+){0,3} (?:between|zwischen|heute|today|before|until|vor|bis|yet|who|wer) /u,
		says: says(
			'(?:I|WE) (?:do|would|may|will|am|are|shall) NOT ADVERB APPROVE',
			'(?:I|WE) (?:do|would|may|will|am|shall) NOT ADVERB DECIDE(?= (?:$|anything|this|that|it|these|those|such|NOTHING|on|about|things|here|what WE|which|ME|our|the [a-z]+|suppliers|vendors|tools))',
			'(?:I|WE) (?:can|could) NOT ~4 APPROVE',
			'(?:I|WE) (?:can|could) NOT ~3 DECIDE(?= (?:(?:on )?(?:this|that|these|those|such|purchases|tools)|it (?:alone|ME|$)|alone|on my own|on (?:our|the company) behalf|by ME|for the company|NOTHING|WITHOUT))',
			'(?:I|WE) (?:am|are) NOT ~2 (?:allowed|DECIDED|entitled|empowered|permitted|in {a} position) to ~3 (?:DECIDES|enter|commit|buy|order|purchase|proceed|spend|make)',
			'(?:do|does) NOT let (?:ME|WE) ~3 (?:DECIDES|buy|order|purchase|make)',
			'(?:I|WE) (?:am|are|would) NOT ~3 DECIDING',
			'(?:I|WE) ~1 NOT ~2 get to ~2 DECIDES',
			'NOT (?:chance|way) ~1 I ~3 DECIDES',
			'NOT ~3 I (?:can|may|am allowed to) ~2 DECIDES',
			'(?:habe|bin|darf) NOT I ~4',
			'(?:I|WE) (?:am|bin) NOT (?:derjenige|diejenige|the one|the person) ~5 DECIDES',
			'(?:I am|I bin|bin I|WE are) (?:NOT|NOBODY|neither) (?:of (?:HE|them|those|these)|davon)',
			'I ~1 (?:bin|am) ~1 (?:NOBODY|NOT) (?:davon|of HE)',
			'I DECIDES1 ~3 (?:NOTHING|NOT)',
			'DECIDES1 I ~4 (?:NOT|NOTHING)',
			'(?:kann|darf|koennte|duerfte) (?:I|WE) ~5 (?:NOT|NOTHING) ~3 DECIDES',
			'I ~2 (?:kann|koennte) ~4 (?:NOT|NOTHING) ~3 APPROVE',
			'I ~2 (?:kann|darf|koennte) ~4 NOT ~3 (?:allein|alleine|selbst|selber) DECIDE',
			'I ~2 (?:kann|darf) (?:das|es|sowas|darueber|hier|da) ~3 NOT ~4 DECIDES',
			'I ~2 (?:darf|duerfte) ~4 (?:NOT|NOTHING) ~4 DECIDES',
			'(?:darf|duerfen) {I|WE} ~3 (?:NOTHING|NOT) ~2 (?:bestellen|kaufen|einkaufen|beauftragen|anschaffen)',
			'DECIDES (?:darf|kann|tue|tu|soll|koennte) I ~5 (?:NOT|NOTHING)',
			'(?:habe {I}|haben WE|WE haben) ~4 NOTHING ~2 (?:zu (?:melden|DECIDES)|mitzureden|mitzuentscheiden)',
			'HAVE (?:I|WE) (?:da|hier|dabei|leider) ~3 NOTHING ~2 zu sagen',
			'I (?:habe|hab) (?:da|hier|dabei|leider|im betrieb|in der firma) ~3 NOTHING ~2 zu sagen',
			'(?:habe|haben) (?:da|hier|dabei) ~3 NOTHING ~2 zu sagen',
			'(?:das|sowas) DECIDES (?:PEER|NOT WE)',
		),
	},
	{
		id: 'authority.noSay',
		level: 1,
		says: says(
			'(?:I|WE) ~3 NOT ~3 SAY',
			'(?:I|WE) ~3 NOT ~2 (?:influence|einfluss) ~2 (?:on|over|auf|darauf|here|hier)',
			'^ ~2 NOT ~1 SAY',
			'HAVE (?:I|WE) ~3 NOT ~2 (?:SAY|einfluss|stimme)',
			'ME fehlt ~3 SAY',
			'(?:I|WE) only HAVE ~2 SAY',
			'(?:habe|haben) ~2 NOT ~2 (?:SAY|einfluss)',
			'I ~2 (?:lack|am without) ~2 SAY',
			'(?:I|WE) ~3 HAVE ~2 (?:little|kaum|wenig|NOT much) ~1 (?:SAY|influence|einfluss)',
			'(?:took|taken|stripped|removed|nahm|entzogen|weggenommen) ~4 SAY',
		),
	},
	{
		id: 'authority.notTheDecider',
		level: 1,
		says: says(
			'(?:I|WE) ~3 NOT ~4 (?:DECIDER|the boss|the one ~3 DECIDES|person ~3 DECIDES)',
			'(?:I|WE) ~4 NOT ~2 BOSS who ~3 DECIDES',
			'(?:I|bin|NOT) ~3 NOT ~2 DECIDER',
			'(?:bin|waere) I ~3 NOT ~2 DECIDER',
			'(?:bin I|I bin) ~4 (?:der|die) falsche[rn]?',
			'I am ~2 wrong (?:person|guy|address|one|contact)',
		),
	},
	{
		id: 'authority.notMine',
		level: 1,
		says: says(
			'(?:IS|nor) ~2 NOT ~2 (?:my|meine?) (?:own |alone |allein )?(?:DECISION|call|department|remit|job to|sache|bier|baustelle|bereich|area|field|patch|responsibility|purview|place to)',
			'^ ~1 NOT ~1 (?:my|meine?) (?:own |alone )?(?:DECISION|call|department|remit|sache|bier|baustelle|bereich|area|patch|responsibility)',
			'NOT ~1 mine to',
			'DECISION ~2 NOT ~1 (?:mine|ME|my own)',
			'NOT ~3 (?:up|down) to (?:ME|WE)',
			'(?:liegt|haengt) ~2 NOT ~2 (?:bei|an|von) (?:ME|WE)',
			'^ NOT (?:bei|by) (?:ME|WE)',
			'(?:DECISION|SAY|OKAY) ~3 NOT ~2 (?:bei|with|by) (?:ME|WE)',
			'NOT ~2 in (?:my|meiner|our) (?:hands?|macht|power|remit|gift)',
			'(?:above|over|beyond) my (?:pay ?grade|head|remit|level|station|SAY|limit)',
			'out of my hands',
			'(?:DECISION|DECIDED|taken|made) ~4 (?:above|over|ueber) (?:ME|my head|meinem kopf)',
			'ueber ME DECIDED',
			"(?:that|this|it|das) (?:is|'s|ist) ~2 (?:way|far|well|weit)? ?(?:above|ueber) ME",
			'(?:ueber|oberhalb) meiner gehalts[a-z]+',
			'YOU are ~2 (?:to|with) ~1 wrong (?:person|guy|one)',
			'(?:von|nach) oben ~3 (?:kommen|kommt|DECIDED|OKAY)',
			'(?:kommt|kommen|DECIDED) von oben',
			'my hands are tied',
			'haende ~2 gebunden',
			'can NOT ~1 (?:overrule|override|go against)',
			'(?:my|meine) (?:opinion|view|vote|meinung|stimme) ~2 (?:does NOT ~2 count|counts for NOTHING|zaehlt ~2 (?:NOT|NOTHING|wenig))',
			'ueber meinen kopf',
			'(?:fuer ME ~3 nummer zu gross|nummer zu gross fuer ME)',
			'(?:I|darf|kann) ~3 (?:hoechstens|lediglich|nur) ~3 (?:vorschlagen|vorschlaege|empfehlen)',
			'I can only (?:suggest|propose|advise|make suggestions)',
			'chefsache',
			'^ ~2 gibt nur die BOSS auf',
		),
	},
	{
		id: 'authority.onlooker',
		level: 1,
		unlessBefore: /^ (?:manager|director|professor|principal|coach|vice|success)/u,
		says: says(
			'(?:I am|I bin|bin|am) {ja|hier|doch|leider|halt} (?:just|only|merely|nur|bloss|lediglich|a mere) ~3 (?:HELPER|INTERN)',
			'^ ~1 (?:just|only|merely|nur|bloss|lediglich) (?:the|an?|die|der|eine?) ~1 (?:HELPER|INTERN)',
			'(?:I am|I bin|bin) {the|an?|our|die|der|hier|ja|eine?} {(?!im |in )[a-z]+} INTERN',
			'^ (?:as|als) {the|an?|our} {[a-z]+} INTERN',
			"I am (?:BOSS|PEER|someperson) 's ~2 (?:INTERN|HELPER)",
			'(?:BOSS|PEER|HE) {has|hat} (?:asked|told|sent|wants|bat|gebeten|beauftragt) ME {to} ~3 LEGWORK',
			'(?:BOSS|PEER) hat ME ~3 (?:gebeten|beauftragt|geschickt)',
			'I ~3 (?:was|have been|wurde) (?:asked|told|gebeten|sent) to ~3 LEGWORK',
			'I {am} ~2 (?:just|only|merely|nur|bloss|lediglich|simply) ~4 LEGWORK',
			'I ~1 (?:soll|sollte) ~6 LEGWORK',
			'I ~1 (?:soll|sollte) fuer ~1 BOSS ~4 LEGWORK',
			'(?:helping|assisting|supporting) ~1 BOSS ~3 (?:find|choose|search|look|DECIDE|with)',
			'I (?:simply|just|only|merely) (?:organi[sz]e|manage|run|keep|schedule|take|answer) the ~2',
			'^ ~2 (?:soll|sollte) {I} ~5 LEGWORK',
			'LEGWORK I ~2 (?:nur|bloss|lediglich)',
			'I darf ~2 LEGWORK',
			'I LEGWORK ~3 (?:nur|bloss|lediglich)',
			'I LEGWORK(?= $)',
			'I ~1 (?:do|am doing) the (?:paperwork|legwork|groundwork|research)',
			'I ~2 (?:only|just|merely) do ~1 (?:research|paperwork)',
			'I (?:only|just|merely) (?:maintain|use|prepare|write|relay|forward|operate|work the)',
			'(?:on behalf of|im auftrag|im namen) ~2 BOSS',
			'I ~1 arbeite ~2 zu',
			'I gebe ~2 nur weiter',
		),
	},
];

const OTHERS: Frame[] = [
	{
		id: 'authority.needsApproval',
		level: 1,
		unlessAfter: not(within(4, 'NOT')),
		unlessBefore:
			/^ (?:workflows?|process(?:es)?|chains?|flows?|steps?|levels?|features?|buttons?|function|automation|routing|for (?:my|our) (?:customers|clients)|fuer (?:meine|unsere) kunden)/u,
		says: says(
			"NEED {I|WE} ~4 OTHER {'s} ~2 OKAY",
			"WITHOUT ~2 OTHER {'s} ~2 OKAY",
			'NEED {I|WE} ~5 OKAY ~3 OTHER',
			'(?:I|WE|it|this|that|das|es|da|dafuer) {MUST} ~2 NEED {I|WE} ~2 (?:formal|internal|official|prior|written|an?|the|some|eine?|noch|interne) OKAY',
			'NEED (?:two|three|four|several|zwei|drei|vier|mehrere) OKAY',
			'MUST ~1 get (?:two|three|four|several) (?:OKAY|signatures|approvals)',
			'OTHER ~2 MUST ~3 OKAY',
			'OKAY ~4 (?:fehlt|steht ~2 aus)',
			'MUST {I|WE} ~5 OKAY ~3 OTHER',
			'OKAY ~2 OTHER ~2 (?:einholen|holen|abwarten|bekommen|kriegen)',
			'MUST ~2 (?:zwei|drei|vier|mehrere|two|three|four|several) (?:leute|personen|people) ~2 DECIDES',
			'WITHOUT ~2 OKAY ~2 (?:geht|laeuft|passiert|kann I|darf I|kann WE|duerfen WE|can I) ~3 (?:NOT|NOTHING)',
			'(?:there|there is|WE have) ~4 OKAY (?:chain|process|procedure|hierarchy)',
			'(?:get|getting|bring|bringing|have) ~1 OTHER ~2 (?:present|onside|mit ins boot)',
			'(?:convince|persuade|win over|get past|get round|ueberzeugen|umstimmen) ~2 OTHER',
			'OTHER ~3 (?:ueberzeugen|umstimmen|gewinnen|convinced|einverstanden|ins boot holen)',
			'(?:it|this|that) ~1 (?:has to|needs to|must|will have to|would have to|would need to) ~2 be ~2 DECIDED',
			'MUST ~2 come from ~1 OTHER',
			'MUST ~2 (?:von|vom|aus) ~1 OTHER ~1 kommen',
			'NEED ~4 (?:rueckendeckung|backing|support|buy in) ~2 (?:of|from|von|aus) ~1 OTHER',
			'(?:das|es) ~1 (?:muss|muesste) ~4 DECIDED werden',
		),
	},
	{
		id: 'authority.asks',
		level: 1,
		unlessAfter: not(within(4, 'NOT', 'YOU', 'HE', 'please', 'bitte')),
		unlessBefore:
			/^(?: [a-z0-9']+){0,2} (?:how|when|where|for (?:the|an?|some) |about |to join|wie|wann|welche|wegen) |^ (?:if|whether|ob) (?!HE |it |this |that |es |das |WE |I )/u,
		says: says(
			'(?:I|WE) ~4 (?:run|get|push) {it|this|that|everything|HE|options} ~4 (?:by|past|before|through) ~2 (?:BOSS|PEER)',
			'(?:I|WE) ~4 (?:put|take|bring|submit|present|propose|pitch|float|escalate|hand|show) {it|this|that|everything|HE|options} ~4 (?:before|to|in front of) ~2 (?:BOSS|PEER)',
			'^ ~1 (?:run|get|put|take|bring|present) (?:it|this|that) ~3 (?:by|past|before|to|through) ~2 (?:BOSS|PEER)',
			'YOU ~3 (?:run|get|put|take|bring|present|pitch) {it|this|that} ~3 (?:by|past|before|to|through) ~2 (?:BOSS|PEER)',
			'^ ~1 (?:ask|talk to|talk with|speak to|speak with|contact|get in touch with|reach out to) (?:my|our) (?:BOSS|PEER)',
			'^ fragen (?:HE|YOU) ~3 BOSS',
			'(?:hand|pass|give|present) (?:it|this|that) {on} to ~1 (?:BOSS|PEER)',
			'(?:I|WE) ~4 (?:clear|square|discuss|agree|align) {it|this|that|HE} ~1 with ~2 OTHER',
			'(?:I|WE) ~1 MUST ~3 (?:ask|check with|check back with|consult|talk to|speak to|speak with|talk with|confirm with|get back to|double check with|verify with) ~1 (?:BOSS|KIN)',
			'(?:I|WE) ~1 MUST ~2 (?:talk|discuss) (?:it|this) (?:over |through )?with ~1 (?:BOSS|KIN)',
			'^ ~1 MUST ~3 (?:ask|check with|consult|talk to|speak to|speak with) ~1 (?:BOSS|KIN)',
			'let ME (?:ask|check with|consult|talk to|speak to|speak with) ~1 (?:BOSS|KIN)',
			'MUST ~2 (?:take|bring) (?:it|this|that) (?:upstairs|higher up|up the chain)',
			'MUST {I|WE} ~5 (?:BOSS|KIN) ~4 (?:fragen|anfragen|vorlegen|vorstellen|praesentieren|zeigen|unterbreiten|konsultieren|besprechen|abklaeren|klaeren|abstimmen|absprechen|reden|sprechen|nachfragen|rueckversichern|vortragen|OKAY)',
			'(?:I|WE) ~2 MUST ~5 (?:BOSS|KIN) ~4 (?:fragen|anfragen|vorlegen|vorstellen|praesentieren|zeigen|unterbreiten|konsultieren|besprechen|abklaeren|klaeren|abstimmen|absprechen|reden|sprechen|nachfragen|rueckversichern|vortragen|OKAY|DECIDE)',
			'MUST {I|WE} ~3 mit ~2 (?:BOSS|KIN) DECIDE',
			'(?:lege|stelle|bespreche|klaere|stimme) {I} ~4 (?:BOSS|KIN)',
			'OKAY mit ~2 OTHER',
		),
	},
	{
		id: 'authority.withoutOther',
		level: 1,
		unlessAfter: not(within(3, 'DECIDES1?', 'DECIDE', 'APPROVE')),
		says: says(
			"WITHOUT ~3 OTHER {'s} ~3 (?:OKAY|DECIDES|DECIDED)",
			'WITHOUT ~3 OKAY ~3 OTHER',
			'WITHOUT ~2 BOSS ~2 {I} ~3 (?:NOT|NOTHING)',
			'(?:NOTHING|I ~1 NOT|WE ~1 NOT|can NOT|geht|laeuft|passiert) ~8 {NOT|NOTHING} ~2 WITHOUT ~2 BOSS',
			'(?:NOT|NOTHING|tied) ~8 (?:unless|until|till|before|bevor|bis|ehe) ~3 BOSS',
			'(?:unless|until|provided|sofern|solange|falls|if|wenn|once|sobald|vorausgesetzt) ~3 OTHER ~1 {NOT} ~3 (?:APPROVE|OKAY|mitspielt|mitmacht|says (?:yes|no))',
		),
	},
	{
		id: 'authority.goesThrough',
		level: 1,
		unlessAfter: not(within(4, 'NOT', 'YOU', 'I')),
		says: says(
			'(?:it|this|that|everything|anything|all|these|those|such|DECISION|OKAY|purchas[a-z]+|orders?|requests?|contracts?|spend[a-z]*|expenses?|software|tools?|proposals?|quotes?|offers?|things?|above ~3) ~5 (?:go|goes|going|run|runs|pass|passes|come|comes|handled|channelled|routed) ~3 (?:to|through|via|past|by|before|across) ~2 BOSS',
			'(?:das|es|alles|alle|sowas|so etwas|solche|solches|anschaff[a-z]+|bestell[a-z]+|vertraege?|einkaeufe|ausgaben|angebote?) ~4 (?:laeuft|laufen|geht|gehen|muss|muessen|wandert|landet|landen|muesste) ~5 (?:ueber|durch|durchs|vor|in|zu|zum|zur|an|bei|beim) ~2 BOSS',
			'(?:das|es) (?:kriegt|bekommt) ~1 BOSS auf den tisch',
			'(?:muss|muesste|geht|laeuft) (?:das|es|sowas|so etwas) ~5 (?:durch|ueber|vor|in|an|zum|zur) ~2 BOSS',
			'DECIDED (?:wird|werden) ~4 (?:zentral|oben|(?:ueber|von|durch|bei) ~2 (?:BOSS|PEER))',
		),
	},
	{
		id: 'authority.speakTo',
		level: 1,
		unlessAfter: not(DENIED, THE_SPEAKER),
		says: says(
			'YOU ~1 (?:would|should|need|needs|have|must|want|better|will) ~4 (?:speak|talk|turn|write|contact|get in touch|reach out|approach|ask|address|deal|speaking|talking) {to|with} ~2 (?:BOSS|PEER)',
			'YOU (?:would )?(?:want|need) ~1 (?:BOSS|PEER)',
			'YOU would be better off ~2 to ~1 (?:BOSS|PEER)',
			'(?:muessen|muessten|sollten) (?:YOU|HE) ~4 (?:BOSS|PEER) ~2 (?:sprechen|wenden|reden|fragen|kontaktieren|anrufen)',
			'(?:YOU|HE) (?:muessen|muessten|sollten) ~4 (?:mit|an|bei) ~2 (?:BOSS|PEER)',
			'OTHER IS who YOU ~4',
			'OTHER IS ~2 (?:one|person) YOU ~4',
			'(?:muessen|muessten|sollten) (?:YOU|HE) ~3 (?:an|mit|bei) ~2 (?:BOSS|PEER)',
			'wenden (?:YOU|HE) {sich} ~2 an ~2 (?:BOSS|PEER)',
			'(?:person|contact|guy|lady|one) {YOU} ~4 IS ~3 OTHER',
			'DECIDER ~3 IS ~2 OTHER',
			'DECIDER {sind|ist|is|are} ~1 OTHER',
			'OTHER ~1 IS ~4 (?:DECIDER|the one to (?:talk|speak) to|the person to)',
			'(?:matter|question|topic) for (?:my |our )(?:BOSS|PEER)',
			'(?:thema|frage|sache|fall) fuer ~1 OTHER',
			'(?:steht und faellt|stands or falls|stands and falls) (?:mit|with) ~1 OTHER',
			'(?:what|was) ~3 BOSS ~5 (?:say|says|sagt|sagen|thinks?|meint|meinen)(?= $)',
			'DECISION for ~1 OTHER',
			'IS ~2 BOSS (?:matter|DECISION|issue|topic|thing|sache)',
			'(?:SAY|budget|money|purse) ~3 (?:held|controlled|managed) by ~1 OTHER',
		),
	},
	{
		id: 'authority.upToOther',
		level: 1,
		unlessAfter: not(DENIED),
		says: says(
			"(?:DECISION|SAY|OKAY|call|vote) ~4 (?:is|are|'s|lies?|rests?|sits?|stays?|remains?|comes?|belongs?|goes|made|taken|will be|be|liegt|liegen|ist|sind|bleibt|kommt|faellt|fallen|erfolgt|obliegt|geht|gehoert|laeuft|trifft|treffen|macht|uebernimmt|hat|haben) ~4 OTHER",
			'(?:it|this|that|which|everything|das|es) ~3 (?:at the discretion of|in the hands of|depends on|hinges on|rests with|lies with|sits with) ~1 OTHER',
			"(?:is|'s|are|be|comes) ~1 (?:up|down) to ~1 OTHER",
			'haengt ~3 (?:an|am|von|vom) ~2 OTHER',
			'(?:das|es|sowas|DECISION|SAY|OKAY) ~2 liegt ~3 (?:bei|beim|an|am|in) ~2 OTHER',
			"OTHER 's (?:own |final )?(?:DECISION|call|responsibility|job|turf)",
			'(?:sache|aufgabe|angelegenheit|DECISION) (?:der|des|von|vom|meine[rs]|unsere[rs]) ~1 OTHER',
			'(?:DECISION|OKAY) ~4 (?:from|by|von|vom|durch) ~1 BOSS',
			'(?:geldboerse|geldbeutel|budget|kasse|geld|budgethoheit) (?:hat|haelt|verwaltet|verantwortet) ~2 BOSS',
		),
	},
	{
		id: 'authority.decidedByOther',
		level: 1,
		says: says(
			'(?:MUST|DECISION|everything|anything|purchas[a-z]+|contracts?|orders?|it|this|that|they|HE|these|those|tools?|software|spend[a-z]*|supplies|only|ever) ~5 (?:is|are|be|gets?|get|ever) ~4 DECIDED ~4 (?:by|from|through|in|at) ~3 OTHER',
			'(?:DECISION|purchas[a-z]+|contracts?|orders?|it|this|that) ~5 (?:is|are|be|gets?) ~5 (?:made|taken|handled|done) ~3 (?:by|in|at|from) ~3 BOSS',
			'(?:wird|werden|muss|muessen|muesste) ~5 (?:von|vom|durch|in|im|bei|beim|auf) ~3 OTHER ~4 DECIDED',
			'(?:wird|werden) (?:PEER|oben|zentral) ~2 DECIDED',
			'OTHER (?:has|have|hat|haben) ~3 NOT ~2 (?:DECIDED|OKAY)',
			'OTHER (?:is|are|ist|sind) ~1 (?:still|noch) ~3 (?:DECIDES|considering|thinking|debating)',
		),
	},
	{
		id: 'authority.otherDecides',
		level: 1,
		unlessAfter: not(DENIED, THE_SPEAKER, HELPED),
		unlessBefore: NEGATED_AFTER,
		says: says(
			'OTHER ~12 DECIDES',
			'to the (?:person|people|one|ones) who ~2 DECIDES',
			'an die (?:person|leute|stelle|zustaendige) ~5 DECIDES',
			'OTHER ~2 (?:is|are|be|being) ~3 DECIDING',
			'OTHER {both} DECIDING',
			'the (?:person|people|guy|man|woman|lady|colleague) who ~2 DECIDES',
			'OTHER ~3 (?:insists on|wants to be|reserves the right to) ~2 (?:DECIDING|DECIDES)',
			'^ ~4 OTHER ~6 (?:and|und) ~5 DECIDES',
			'OTHER ~2 BOSS (?:and|und) ~3 DECIDES',
		),
	},
	{
		id: 'authority.otherDecides',
		level: 1,
		unlessAfter: not(DENIED, within(4, 'I', 'WE', 'YOU')),
		unlessBefore: NEGATED_AFTER,
		says: says(
			'DECIDES1 ~5 THE OTHER',
			`DECIDES1(?: (?:${GERMAN_ADVERBS}))* (?:BOSS|PEER)`,
			'(?:hier|das|alles|geld|einkauf|vertraege|bestellungen) ~2 (?:regelt|uebernimmt|erledigt) ~4 THE BOSS',
			'(?:das|sowas|vertraege|bestellungen|einkaeufe|anschaffungen|BOSS) (?:macht|regelt|uebernimmt|erledigt) ~3 THE BOSS',
		),
	},
	{
		id: 'authority.theyDecide',
		level: 1,
		pronoun: true,
		unlessAfter: not(DENIED, within(4, 'I', 'WE', 'YOU')),
		unlessBefore: NEGATED_AFTER,
		says: says(
			'HE ~7 {and|und} DECIDES',
			'^ (?:der|die|dieser|diese|dann|and|und|who) ~8 {and|und} DECIDES',
			'HE ~4 DECIDING',
			"HE (?:is|are|'s|would be) the (?:one|ones|person) (?:with|who has|holding) ~3",
			'DECIDES1 ~3 (?:HE|der|die)(?= $)',
			'HE ~4 DECIDES WITHOUT (?:ME|WE)',
			"(?:is|'s|ist) ~1 (?:his|her|their|seine|ihre) (?:DECISION|call)",
			'WITHOUT (?:his|her|their|deren|dessen|seine?|seinen|ihren?|HE) ~1 (?:OKAY|DECIDES)',
			'WITHOUT HE ~2 {I} ~3 (?:NOT|NOTHING)',
		),
	},
];

const MATTER =
	'(?:this|that|it|these|those|everything|all|such|on|about|what|which|who|whom|whatever|our|alone|here|by|within|next|today|tomorrow|together|for WE|NOTHING|any|das|es|selbst|selber|allein|alleine|hier|da|darueber|ueber|welche[a-z]?|bis|sofort|natuerlich|direkt|lieferanten)';
const GOODS =
	'(?:[a-z]*suppliers?|vendors?|providers?|contractors?|caterers?|agenc(?:y|ies)|tool(?:s|ing)?|softwares?|systems?|platforms?|solutions?|products?|equipment|kits?|gear|machines?|machinery|hardware|licen[cs]es?|subscriptions?|contracts?|purchases?|stack|technology|services?|materials?|supplies|partners?|crm|erp|consultants?|brands?|[a-z]*(?:lieferanten|anbieter|dienstleister|systeme?|plattform|software|loesung|maschinen?|geraete|anlagen?|werkzeuge?|tools?|partner|produkte?|technik|material|vertraege?))';

const SELF: Frame[] = [
	{
		id: 'authority.selfDecides',
		level: 3,
		unlessAfter: not(DENIED, WISHED, WONDERED),
		unlessBefore:
			/^(?: [a-z0-9']+){0,5} (?:NOT|NOTHING)(?! (?:ME|only|nur|HE|my|mein))|^ ME |^ (?:between|zwischen)/u,
		says: says(
			'I ~7 APPROVE1?',
			`I ~6 DECIDE1? ~3 ${MATTER}`,
			`I ~6 DECIDE1? ~4 ${GOODS}`,
			'I ~6 DECIDE1?(?= $)',
			'I ~2 (?:am|be) ~2 (?:one |person |guy )?DECIDING',
			'(?:I am|I bin) ~3 BOSS ~5 (?:and|und) ~3 DECIDES1',
			'I ~2 (?:buy|order|purchase) (?:all|everything|every)',
			'I ~1 (?:do|handle) (?:all )?(?:of )?(?:the|our) (?:ordering|buying|shopping)',
			'(?:I am|I bin) ~4 (?:and|und) {I} ~3 (?:DECIDE1|APPROVE1?)',
			`(?:I am|I bin) ~4 (?:and|und) {I} ~3 DECIDE ~3 ${MATTER}`,
			`I ~2 (?:buy|order|purchase) ~3 ${GOODS}`,
			`(?:bestelle|kaufe|ordere) I ~3 (?:alles|${GOODS})`,
			`I ~2 (?:bestelle|kaufe|ordere) ~2 (?:alles|alle|die) ~1 ${GOODS}`,
			'I ~3 DECIDE1',
			'DECIDES1 ~2 I',
			'DECIDES (?:darf|kann|koennte|werde|tue|tu|muss) I',
			'(?:kann|darf|werde|koennte) I ~5 DECIDES',
			'(?:darf|kann) I ~1 (?:allein|alleine|selbst|selber)(?= $)',
			'DECISION ~3 (?:treffe|faelle|mache) I',
			'(?:budget|einkauf) ~2 (?:verwalte|verantworte|mache) I',
			'ME who ~2 DECIDES',
		),
	},
	{
		id: 'authority.mine',
		level: 3,
		unlessAfter: not(DENIED, WISHED, within(3, 'NOT', 'were', 'waere')),
		unlessBefore: /^(?: [a-z0-9']+){0,2} (?:NOT|when|wann|center|centre|was)/u,
		says: says(
			"DECISION ~3 (?:is|'s|are|rests|lies|stays|sits|remains|ist|liegt|bleibt) ~3 (?:mine|with ME|up to ME|bei ME|in my hands)",
			"(?:it|this|that|which|das|es) ~2 (?:is|'s|are|ist) ~3 (?:my|meine|mein) (?:own |alone )?(?:DECISION|call|budget|sache|project|baby)",
			'(?:my|mein) (?:word|wort) ~1 (?:counts|goes|is final|zaehlt|gilt)',
			'(?:what I say|what I decide) goes',
			'was I sage ~2',
			'I (?:sag|sage|say) (?:ja|yes) (?:oder|or) (?:NOT|nein|no)',
			'budget ~2 (?:is|ist) mine',
			'DECISION ~3 (?:in my hands|in meinen haenden|in meiner hand)',
			'YOU ~3 bei ME ~3 richtig[a-z]*',
			'bei ME ~2 (?:YOU|HE) ~3 (?:DECIDER|richtig[a-z]*)',
			'^ ~1 (?:my|meine) (?:own )?(?:DECISION|call)(?= (?:$|alone|entirely|completely|only|and|und|allein|to make))',
			"(?:is|'s|are|be) ~2 (?:up|down) to ME",
			'^ (?:up|down) to ME',
			'(?:stops|rests|lies|sits) ~1 with ME',
			'(?:DECISION|SAY|budget) ~4 (?:bei|with|von|from|by) ME',
			'OKAY ~2 (?:kommt|comes) ~2 (?:von|from) ME',
			'(?:liegt|bleibt) ~3 bei ME',
			'(?:my|meine) OKAY ~3 (?:is all|is enough|reicht|genuegt)',
			'within my SAY',
			'DECIDED ~2 by ME',
			'von ME ~3 DECIDED',
			"(?:now|jetzt) (?:it )?(?:is|'s) mine",
		),
	},
	{
		id: 'authority.hasSay',
		level: 3,
		unlessAfter: not(DENIED, WISHED),
		says: says(
			'I ~4 (?<!only )HAVE ~4 SAY',
			'I ~4 HAVE ~2 full OKAY',
			'I ~2 trage ~3 SAY',
			'(?:DECISION|SAY) habe ~3 I',
			'(?:verantwortung|SAY) ~4 trage I',
			'HAVE I ~4 SAY',
			'HAVE {I} ~3 (?:my own|mein eigenes) budget',
			'SAY ~2 (?:habe I|is mine)',
			'^ HAVE ~2 SAY',
		),
	},
	{
		id: 'authority.decider',
		level: 3,
		unlessAfter: not(DENIED, WISHED),
		says: says(
			'(?:I am|I bin|bin I|am I) ~5 DECIDER',
			'I would be ~2 DECIDER',
			'(?:I am|I bin) ~2 (?:the )?(?:person|one|guy) YOU ~4 (?:convince|persuade|talk|speak|want|need|to)',
			'I bin ~2 fuer ~1 (?:BOSS|PEER) ~2 DECIDER',
			'DECIDER ~2 (?:IS|bin) ~2 (?:I|ME)',
			'I ~3 (?:in charge of|responsible for) ~2 (?:BOSS|purchas[a-z]+|procurement|buying|the budget|DECIDING)',
			'I ~2 (?:leite|fuehre|verantworte|mache|erledige|uebernehme|APPROVE1) ~1 (?:den|die|unseren|unsere) ~1 BOSS',
			'(?:I am|I bin) ~3 in charge(?= $)',
			'YOU ~3 (?:to|with) ~1 (?:person|one|guy) who ~1 DECIDES',
			'YOU are ~2 (?:to|with) ~1 (?:BOSS|DECIDER)',
			'(?:HE|YOU) (?:sprechen|reden|telefonieren) ~2 mit ~1 (?:BOSS|DECIDER)',
			'(?:HE|YOU) haben ~2 (?:BOSS|DECIDER)',
			'BOSS bin I',
		),
	},
	{
		id: 'authority.owner',
		level: 3,
		past: true,
		says: says(
			`(?:I|WE) ~3 own {and run|and manage|and operate} ~4 (?:${COMPANY})(?:e?[sn])?`,
			`OTHER (?:and|und) I ~1 (?:run|own|fuehren|betreiben|leiten|haben|manage) ~4 (?:${COMPANY})(?:e?[sn])?`,
			'WE ~6 {BOSS} (?:and|und) ~2 DECIDES ~2 (?:together|gemeinsam|zusammen)',
			`(?:it|this) (?:is|'s) my (?:own )?(?:${COMPANY})(?:e?[sn])?`,
			`I ~2 (?:run|founded|started|set up|head) (?:an?|the|my|this|our|my own) ~3 (?:${COMPANY})(?:e?[sn])?`,
			`ME ~2 gehoer[a-z]+ ~4 (?:${COMPANY})(?:e?[sn])?`,
			`(?:${COMPANY})(?:e?[sn])? ~2 gehoer[a-z]+ ~1 ME`,
			`I ~1 (?:fuehre|betreibe|leite) (?:ein[a-z]*|die|den|das|mein[a-z]*|unser[a-z]*) ~3 (?:${COMPANY})(?:e?[sn])?`,
			`I ~3 habe (?:ein[a-z]*|mein[a-z]*) ~2 (?:firma|betrieb|unternehmen|laden|geschaeft|praxis|kanzlei)`,
			'I (?:am|bin) ~2 (?:self employed|sole trader|freelancer|selbst?staendig[a-z]*|freiberufl[a-z]*|einzelunternehmer[a-z]*|alleinunternehmer[a-z]*)',
			'I (?:am|bin) ~2 (?:one|a one|eine?) (?:man|woman|person|mann|frau) ~1 (?:business|show|band|company|operation|betrieb|firma)',
			'my own (?:company|business|firm|shop|practice)',
			'^ ~1 meine firma',
		),
	},
	{
		id: 'authority.leads',
		level: 2,
		unlessAfter: not(DENIED),
		says: says(
			`I ~4 (?:lead|leading|head|heading|head up|heading up|run|running|drive|driving|manage|managing|coordinate|coordinating|oversee|overseeing|steer|spearhead|spearheading|chair|chairing|in charge of|responsible for|tasked with|charged with|own|owning|leite|fuehre|verantworte|steuere|koordiniere|betreue|treibe|begleite|organisiere) ~4 (?:DECISION|${UNDERTAKING})`,
			`I (?:bin|am) ~2 (?:fuer|mit) ~3 (?:DECISION|${UNDERTAKING}) ~1 (?:DECIDER|beauftragt|betraut)`,
			'I ~4 (?:tasked with|charged with|responsible for|in charge of|put in charge of) ~1 (?:finding|evaluating|DECIDING|comparing|sourcing|looking)',
			`I ~1 (?:head up|head|run|lead|leite|fuehre) ~4 (?:PEER|BOSS|${DEPARTMENT})`,
			'I (?:head up|run|lead|head) [a-z]+ here',
			'I ~2 (?:championing|shortlisting)',
			'(?:hat|haben|wurde) {ME|I} ~4 beauftragt',
			'I (?:am|bin) ~3 (?:project (?:lead|leader|manager)|projektleit[a-z]+|projektverantwortlich[a-z]*)',
			'I ~2 (?:chair|head|lead|sit on|leite|sitze) ~3 BOSS',
			'I ~3 (?:asked|tasked|commissioned|beauftragt) ~4 (?:to )?(?:DECIDES|DECISION)',
			'I ~3 shortlist',
		),
	},
	{
		id: 'authority.recommends',
		level: 2,
		unlessAfter: not(DENIED),
		says: says(
			'I ~3 recommend {it}(?= $)',
			'I ~3 recommend ~4 to ~2 (?:BOSS|PEER)',
			'I ~4 (?:make|making|give|write|prepare) ~2 recommendation',
			'my recommendation',
			'(?:I|will|and) (?:make|give) ~2 recommendation',
			'I ~3 (?:gebe|spreche|mache) ~3 empfehlung',
			'I ~2 empfehle ~2 (?:BOSS|es|das|WE)',
			'meine empfehlung',
		),
	},
	{
		id: 'authority.weDecide',
		level: 3,
		unlessAfter: not(DENIED),
		says: says(
			'WE ~3 DECIDES ~4 (?:ourselves|locally|autonomously|independently|on our own|selbst|selber|vor ort|eigenstaendig|autonom)',
			'WE ~4 (?:selbst|selber|vor ort|eigenstaendig|autonom) ~2 DECIDES',
		),
	},
	{
		id: 'authority.weDecideTogether',
		level: 2,
		unlessAfter: not(DENIED),
		says: says('WE ~3 DECIDES ~2 (?:together|jointly|zusammen|gemeinsam)'),
	},
];

/** In the order in which they outweigh each other within one clause. */
export const FRAMES: Frame[] = [...DELEGATED, ...FREE, ...NO_AUTHORITY, ...OTHERS, ...SELF];
