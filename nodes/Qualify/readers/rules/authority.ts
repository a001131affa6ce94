import type { Clause } from '../../clauses';
import { askedIn, levelAnswered, type Asked } from './authorityAnswers';
import { CLAUSE_PAIRS, FRAMES } from './authorityFrames';
import type { Frame } from './authorityGuards';
import { tagsIn } from './authoritySayings';
import { boiledDown } from './boiledDown';
import { finding, type Finding, type Place } from './place';

const CRITERION = 'capacity.authority';

/** What people sign and choose for a company … */
const BUSINESS =
	/\b(?:compan(?:y|ies)|business|firm|shop|store|practice|farm|factory|plant|office|suppliers?|vendors?|providers?|purchas\w*|procure\w*|buy(?:s|ing)?|bought|budgets?|contracts?|licen[cs]\w*|softwares?|tools?|systems?|platforms?|equipment|invoices?|quotes?|offers?|pric\w*|money|spend\w*|orders?|projects?|products?|finances?|demo|funds?|cost\w*|crm|erp|\w*firma|\w*betrieb\w*|unternehmen\w*|\w*laden|geschäft\w*|praxis|inhaber\w*|anschaff\w*|einkauf\w*|kauf|kaufen|kauft|bestell\w*|vertr[aä]g\w*|invest\w*|lizenz\w*|\w*systeme?n?|beauftrag\w*|angebot\w*|prei[sc]\w*|geld\w*|kosten|projekt\w*|produkt\w*|anbieter\w*|lieferant\w*|cheques?|bedarf|betr[aä]g\w*|rechnung\w*|clinic|klinik\w*|kanzlei|agency|agentur|bakery|bäckerei|brewery|brauerei|warehouse|dealership|autohaus|spedition|druckerei|schreinerei|tischlerei|werkstatt|workshop|tenders?|ausschreibung\w*|zuschlag|aufträge?|auftrag)\b/iu;
/** … and what they sign and choose at home. */
const EVERYDAY =
	/\b(?:holidays?|vacations?|days? off|time off|(?:leave|holiday|vacation) requests?|haircut|dinner|lunch|breakfast|movies?|films?|songs?|music|wears?|dress|outfit|colou?rs?|baby|wedding|part(?:y|ies)|homework|exams?|pets?|dogs?|cats?|pizza|food(?! chain)|recipes?|hair|cook\w*|eat\w*|playlist|curfew|shifts?|salary|raise|promotion|time ?sheets?|expense reports?|autographs?|divorce|urlaub\w*|abendessen|mittagessen|filme?|farben?|kleid\w*|haare|hochzeit|hund|katze|hausaufgaben|schicht\w*|gehalt|gehaltserhöhung|vorhänge|stundenzettel|spesen\w*|taschengeld|ausgang|sick(?: ?notes?)?|krank\w*|prescriptions?|mietvertr\w*|miete\w*|passports?|visas?|driving|permission slip|report card|zeugnis\w*|attest|custody|sorgerecht|klassenfahrt|ausflug|school trip|field trip|trips?|kids|kindern?|at home|daheim|zuhause|honey|sweetie|sweetheart|darling|mum(?:my)?|mom(?:my)?|mama|papa|dad(?:dy)?|uncle|aunt(?:ie)?|gran(?:ny|dma|dpa)|oma|opa|onkel|tante)\b/iu;
/** Approvals as a feature of the product, or of everyday work. */
const FEATURE =
	/\b(?:(?:leave|holiday|vacation|absence) requests?|time ?sheets?|expense (?:reports?|claims?)|(?:the|our|all|every|supplier|incoming) invoices? (?:ha(?:s|ve)|needs?|must|go(?:es)?|gets?|are)|urlaub\w*|overtime|berstunden|shift swaps?|schichttausch|\w*rechnungen|reisekosten\w*|stundenzettel|in (?:your|the) (?:tool|software|app|portal|system|product|dashboard)|in (?:ihrer|ihrem|der|eurer|eurem) (?:tool|software|app|portal|system|produkt|anwendung)|im (?:tool|portal|system|programm))\b/iu;
/** Another house than the prospect’s, or what is only heard of. */
const ELSEWHERE =
	/\b(?:(?:at|in|for|of) (?:my|our) (?:old|former|previous|last|ex) |(?:my|our) (?:old|former|previous|last|ex)[- ](?:job|company|employer|firm|boss|manager|chef)|our (?:customers|clients|users|patients|guests|competitors)|customers'|clients'|(?:a|some) friends? of mine|a friend who|friends? (?:said|told)|my neighbou?rs?|other (?:companies|firms)|most companies|companies like ours|i (?:heard|read)|apparently|supposedly|(?:they|people|someone|somebody) (?:said|say|told|claim\w*)|(?:bei|in) (?:meine[mrn]|unsere[mrn]) (?:alten|früheren|ehemaligen|letzten|vorigen) |(?:mein|unser)e?[rnm]? (?:alte|früher|ehemalig|damalig|vorig)e?[rnms]? |unsere[nr]? (?:kunden|mandanten|patienten|nutzer|gäste|käufer)|ein(?:e|er|em)? (?:bekannte|freund)\w*|(?:mein|unser)e? nachbar\w*|(?:bei|beim) (?:\w+ )?(?:nachbar\w*|konkurren\w*|mitbewerber\w*)|andere[nr]? (?:firmen|unternehmen|häuser\w*|krankenhäuser\w*)|angeblich|es heißt|man sagt)/iu;
const COUNTERFACTUAL =
	/\b(?:i wish|wish i|if (?:i|it) (?:were|was|had been)|if i had|if i could|were up to me|suppose|hypothetically|in theory|theoretically|angenommen|nehmen wir (?:mal )?an|theoretisch|wenn ich .{0,30}(?:wäre|dürfte|könnte|hätte)|dürfte ich|wäre ich|würde ich gern)/iu;
const HEDGED =
	/\b(?:maybe|perhaps|might|possibly|could be|i guess|not sure|vielleicht|eventuell|womöglich|möglicherweise|vermutlich)\b/iu;
const UNMARKED_QUESTION =
	/^(?:(?:so|and|und|also|ok|okay|hi|hey|sorry|quick q|quick question)[, ]+)?(?:(?:who|what|how|when|where|why|wer|wie|was|wann|wo|warum) (?:do|is|are|can|would|will|should|usually|normally|else|decides?|did|signs?|entscheidet|kann|ist|sind|macht|läuft|werden|muss|würde)|(?:can|could|do|does|did|is|are|will|would|should|may) (?:you|the|an?|it|there|i|we|my|our)|(?:kann|könnte|darf) (?:man|der|die|das|es|eine?|ich(?! (?:\p{L}+ )?(?:nicht|nichts|nix|ne[td]) ))|(?:können|könnten|dürfen|haben|sind) (?:sie|wir)|gibt es|ist (?:das|es|ihr|da))(?!\p{L})/iu;
const PAST =
	/\b(?:used to|(?:i|he|she|it|that|which|there|who|decision|boss|board|ceo|we) (?:was|were)|was (?:the|my|our|always|made|taken|decided|signed|approved|chosen)|were|had to|(?:could|would|should) (?:not )?have(?! to)|did|back then|previously|formerly|in the past|until (?:last|recently)|last (?:year|month|week)|früher|damals|vorher(?! (?:darf|kann|muss|geht|brauche|dürfen|können|müssen))|ehemals|musste|durfte|war|waren|hatte|wurde|wurden|worden|letztes jahr|bis vor kurzem|bisher)\b/iu;
const NOW =
	/\b(?:now|nowadays|these days|since|today|any ?more|jetzt|inzwischen|seit|seitdem|heute|mittlerweile|nun)\b/iu;
const ADVERSATIVE =
	/^(?:but|however|yet|only|sadly|unfortunately|leider|aber|doch|jedoch|allerdings|sondern|nur|bloß)(?!\p{L})/iu;
const CONCESSIVE =
	/^(?:although|though|even though|even if|technically|formally|officially|on paper|while|whereas|obwohl|auch wenn|zwar|formal|offiziell|formell|auf dem papier|während)(?!\p{L})/iu;
const CORRECTION =
	/\b(?:actually|scratch that|correction|i misspoke|i mean|i meant|let me correct|on second thoughts?|strictly speaking|or rather|to be (?:precise|exact)|eigentlich|korrektur|ich meinte|ich meine|vielmehr|besser gesagt|doch nicht|genau ?genommen|streng genommen|quatsch|beziehungsweise)\b/iu;
/** German puts these in the middle of a clause: “unterschreiben muss allerdings der Vorstand”. */
const MID_CLAUSE = /^(?:allerdings|jedoch|aber) (?!ich|wir|er|sie|ihr|man)/iu;
/** “Ich bin derjenige, der unterschreibt” is one statement. */
const WHICH_ONE = /(?:jenige|einzige|person|the one|the guy)$/iu;
const RELATIVE = /^(?:der|die|das|who|that) /iu;
/** “Our head of purchasing, that’s me, signs” is one statement, too. */
const APPOSITION =
	/^(?:(?:who|which|that|and that)(?:'s|’s| is| would be| happens to be) (?:also )?(?:me|myself|yours truly)|(?:also|sprich|nämlich|das (?:bin|wäre|wär)|und das bin|die bin|der bin) ich|(?:i\.?e\.?|namely|meaning) me|me)$/iu;
const ENDS_IN_APPOSITION = new RegExp(`, ${APPOSITION.source.slice(1)}`, 'iu');
const NAMES_SOMEBODY = /BOSS|PEER|KIN|owned by|part of|subsidiary|gehoeren zu|tochter/u;

/** One clause that tells who decides. */
type Told = { clause: Clause; words: string; level: Finding['level']; rule: string };
type Context = { sentence: string; asked: Asked | null };

/** Who decides: the speaker, somebody else, or the speaker together with others. */
export function authorityAt(place: Place): Finding[] {
	const { text, sentence, clause, context, question } = place;
	// the clauses of a sentence explain each other, so the first one is read with all that follow
	if (context.question || clause !== sentence.clauses[0]) return [];
	const words = wordsOf(text, sentence);
	const asked = askedBefore(place, question);
	const told = standing(toldIn(place, { sentence: words, asked }));
	if ((told.length === 0 && !asked) || !isOfTheirOwnHouse(words)) return [];
	if (told.length === 0 && asked) return answerOf(place, words, asked);
	return told.map((one, index) => ({
		...finding({ ...place, ...one }, CRITERION, one.level, one.rule),
		corrects: CORRECTION.test(
			text.slice(told[index - 1]?.clause.end ?? sentence.start, one.clause.end),
		),
	}));
}

const wordsOf = (text: string, { start, end }: Clause): string =>
	text.slice(start, end).replace(/’/gu, "'");

const isOfTheirOwnHouse = (sentence: string): boolean =>
	!ELSEWHERE.test(sentence) &&
	!UNMARKED_QUESTION.test(sentence) &&
	(!EVERYDAY.test(sentence) || BUSINESS.test(sentence));

const LONGEST_MEMORY = 300;

const saidBefore = (text: string, start: number): string =>
	text.slice(Math.max(0, start - LONGEST_MEMORY), start).trim();

/** What our question, or the prospect's own asked: “Who decides? Our head of operations.” */
function askedBefore({ text, sentence }: Place, question: string): Asked | null {
	const before = saidBefore(text, sentence.start);
	if (before === '') return askedIn(question);
	return before.endsWith('?') ? askedIn(before) : null;
}

function answerOf(place: Place, words: string, asked: Asked): Finding[] {
	const level = levelAnswered(asked, words);
	if (level === null) return [];
	return [finding({ ...place, clause: place.sentence }, CRITERION, level, 'authority.answers')];
}

const TOGETHER = 'authority.twoClauses';

function toldIn(place: Place, context: Context): Told[] {
	let previous = '';
	return clausesOf(place).flatMap((clause) => {
		const words = wordsOf(place.text, clause);
		const boiled = boiledDown(words);
		const pair = CLAUSE_PAIRS.find(({ first, then }) => first.test(previous) && then.test(boiled));
		previous = boiled;
		if (FEATURE.test(words)) return [];
		if (pair) return [{ clause, words, level: pair.level, rule: TOGETHER }];
		const frame = frameOf(boiled, words, saidBefore(place.text, clause.start), context);
		return frame ? [{ clause, words, level: frame.level, rule: frame.id }] : [];
	});
}

/** The sentence's clauses, those put together again that “jedoch” or “derjenige, der” has parted. */
function clausesOf({ text, sentence }: Place): Clause[] {
	return sentence.clauses.reduce<Clause[]>((clauses, clause, index) => {
		const last = clauses.at(-1);
		const words = text.slice(clause.start, clause.end);
		const before = last ? text.slice(last.start, last.end) : '';
		const parted =
			last &&
			((text.slice(last.end, clause.start).trim() === '' && MID_CLAUSE.test(words)) ||
				(WHICH_ONE.test(before) && RELATIVE.test(words)) ||
				(APPOSITION.test(words) && index + 1 < sentence.clauses.length) ||
				ENDS_IN_APPOSITION.test(before));
		return parted
			? [...clauses.slice(0, -1), { start: last.start, end: clause.end }]
			: [...clauses, clause];
	}, []);
}

function frameOf(
	boiled: string,
	words: string,
	before: string,
	{ sentence, asked }: Context,
): Frame | undefined {
	const tags = tagsIn(boiled);
	const present = new Set(boiled.split(' '));
	return FRAMES.find((frame) =>
		matchesOf(frame, boiled, { tags, present }).some(({ 0: match, index }) => {
			if (!frame.past && PAST.test(words) && !NOW.test(words)) return false;
			if (frame.level >= 2 && (COUNTERFACTUAL.test(sentence) || HEDGED.test(words))) return false;
			const everyday = frame.ofBusiness || (match.includes('KIN') && !frame.past);
			if (everyday && !asked && !BUSINESS.test(sentence) && !BUSINESS.test(before)) return false;
			return !frame.pronoun || NAMES_SOMEBODY.test(boiled.slice(0, index) + boiledDown(before));
		}),
	);
}

function matchesOf(
	{ says, unlessAfter, unlessBefore, unlessSaying }: Frame,
	boiled: string,
	{ tags, present }: { tags: number; present: Set<string> },
): RegExpExecArray[] {
	return says
		.filter(
			({ needs, words }) =>
				needs.every((any) => (tags & any) !== 0) &&
				words.every((any) => any.some((word) => present.has(word))),
		)
		.flatMap(({ expression }) => allOf(expression, boiled))
		.filter(
			({ 0: match, index }) =>
				!unlessSaying?.test(`${match} `) &&
				!unlessAfter?.test(boiled.slice(0, index)) &&
				!unlessBefore?.test(boiled.slice(index + match.length)),
		);
}

/** Every match of a global expression; `matchAll` would copy the expression each time, which costs more than the match. */
function allOf(expression: RegExp, text: string): RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	expression.lastIndex = 0;
	for (let match = expression.exec(text); match; match = expression.exec(text)) matches.push(match);
	return matches;
}

/** “I pick the tools, but the CFO signs”: what follows the “but” stands, and not what “although” introduces. */
function standing(told: Told[]): Told[] {
	const summedUp = told.findLast(({ rule }) => rule === TOGETHER || rule === 'authority.followed');
	if (summedUp) return [summedUp];
	const split = told.some(({ level }) => level >= 2) && told.some(({ level }) => level < 2);
	if (!split) return told;
	const turning = told.findLastIndex(({ words }) => ADVERSATIVE.test(words));
	if (turning > 0) return told.slice(turning);
	const conceded = told.filter(({ words }) => !CONCESSIVE.test(words));
	return conceded.length > 0 ? conceded : told;
}
