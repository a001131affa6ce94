import { contextOf, type Clause } from '../../clauses';
import { askedIn, levelAnswered, type Asked } from './authorityAnswers';
import { FRAMES, type Frame } from './authorityFrames';
import { boiledDown } from './decisionWords';
import type { Level } from '../reading';
import { finding, type Finding, type Place } from './place';

const CRITERION = 'capacity.authority';

/** What people sign and choose for a company, and what they sign and choose at home. */
const BUSINESS =
	/\b(?:compan(?:y|ies)|business|firm|shop|store|practice|farm|factory|plant|office|suppliers?|vendors?|providers?|purchas\w*|procure\w*|buy(?:s|ing)?|bought|budgets?|contracts?|invest\w*|licen[cs]\w*|softwares?|tools?|systems?|platforms?|equipment|invoices?|quotes?|offers?|pric\w*|money|spend\w*|orders?|projects?|products?|finances?|demo|funds?|cost\w*|crm|erp|\w*firma|\w*betrieb\w*|unternehmen\w*|\w*laden|geschäft\w*|praxis|inhaber\w*|anschaff\w*|einkauf\w*|kaufen?|kauft|bestell\w*|vertr[aä]g\w*|lizenz\w*|\w*systeme?n?|angebot\w*|prei[sc]\w*|geld\w*|kosten|projekt\w*|produkt\w*|anbieter\w*|lieferant\w*|bedarf|rechnung\w*|zuschlag|aufträge?|auftrag)\b/iu;
const EVERYDAY =
	/\b(?:holidays?|vacations?|days? off|time off|(?:leave|holiday|vacation) requests?|haircut|dinner|lunch|breakfast|movies?|films?|songs?|music|wears?|dress|outfit|colou?rs?|baby|wedding|part(?:y|ies)|homework|exams?|pets?|dogs?|cats?|pizza|food|recipes?|hair|cook\w*|eat\w*|playlist|curfew|shifts?|salary|raise|promotion|time ?sheets?|expense reports?|autographs?|divorce|urlaub\w*|abendessen|mittagessen|filme?|farben?|kleid\w*|haare|hochzeit|hund|katze|hausaufgaben|schicht\w*|gehalt|gehaltserhöhung|vorhänge|stundenzettel|spesen\w*|taschengeld|ausgang)\b/iu;
/** Approvals as a feature of the product, or of everyday work. */
const FEATURE =
	/\b(?:(?:leave|holiday|vacation|absence) requests?|time ?sheets?|expense (?:reports?|claims?)|urlaub\w*|stundenzettel|in (?:your|the) (?:tool|software|app|portal|system|product|dashboard)|in (?:ihrer|ihrem|der|eurer|eurem) (?:tool|software|app|portal|system|produkt|anwendung)|im (?:tool|portal|system|programm))\b/iu;
/** Another house than the prospect's, or what is only heard of. */
const ELSEWHERE =
	/\b(?:(?:at|in|for|of) (?:my|our) (?:old|former|previous|last|ex) |(?:my|our) (?:old|former|previous|last|ex)[- ](?:job|company|employer|firm|boss|manager|chef)|our (?:customers|clients|users|patients|guests|competitors)|customers'|clients'|(?:a|some) friends? of mine|a friend who|friends? (?:said|told)|my neighbou?rs?|other (?:companies|firms)|most companies|companies like ours|i (?:heard|read)|apparently|supposedly|(?:they|people|someone|somebody) (?:said|say|told|claim\w*)|(?:bei|in) (?:meine[mrn]|unsere[mrn]) (?:alten|früheren|ehemaligen|letzten|vorigen) |(?:mein|unser)e?[rnm]? (?:alte|früher|ehemalig|damalig|vorig)e?[rnms]? |unsere[nr]? (?:kunden|mandanten|patienten|nutzer|gäste|käufer)|ein(?:e|er|em)? (?:bekannte|freund)\w*|(?:mein|unser)e? nachbar\w*|andere[nr]? (?:firmen|unternehmen|häuser\w*|krankenhäuser\w*)|angeblich|es heißt|man sagt)/iu;
const COUNTERFACTUAL =
	/\b(?:i wish|wish i|if (?:i|it) (?:were|was|had been)|if i had|if i could|were up to me|suppose|hypothetically|in theory|theoretically|angenommen|nehmen wir (?:mal )?an|theoretisch|wenn ich .{0,30}(?:wäre|dürfte|könnte|hätte)|dürfte ich|wäre ich|würde ich gern)/iu;
const HEDGED =
	/\b(?:maybe|perhaps|might|possibly|could be|i guess|not sure|vielleicht|eventuell|womöglich|möglicherweise|vermutlich)\b/iu;
const UNMARKED_QUESTION =
	/^(?:(?:so|and|und|also|ok|okay|hi|hey|sorry|quick q|quick question)[, ]+)?(?:(?:who|what|how|when|where|why|wer|wie|was|wann|wo|warum) (?:do|is|are|can|would|will|should|usually|normally|else|decides?|signs?|entscheidet|kann|sind|macht|läuft|werden|muss|würde)|(?:can|could|do|does|did|is|are|will|would|should|may) (?:you|the|an?|it|we|i|my|our)|(?:kann|können|könnten|könnte|dürfen|darf|ist|sind|gibt|haben|muss) (?:sie|man|der|die|das|es|ein|eine|wir|ich|mein|unser)\b)/iu;
const PAST =
	/\b(?:used to|(?:i|he|she|it|that|which|there|who|decision|boss|board|ceo|we) (?:was|were)|was (?:the|my|our|always|made|taken|decided|signed|approved|chosen)|were|had to|(?:could|would|should) (?:not )?have(?! to)|did|back then|previously|formerly|in the past|until (?:last|recently)|last (?:year|month|week)|früher|damals|vorher|ehemals|musste|durfte|war|waren|hatte|wurde|wurden|worden|letztes jahr|bis vor kurzem|bisher)\b/iu;
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
const NAMES_SOMEBODY = /BOSS|PEER|KIN|owned by|part of|subsidiary|gehoeren zu|tochter/u;
/** “Nicht der Chef, sondern ich”, “It isn't true that my boss decides, I do”; and the other way round. */
const INSTEAD: Array<{ denied: RegExp; stated: RegExp; level: Level }> = [
	{
		denied: / NOT .*(?:BOSS|PEER|KIN)/u,
		stated:
			/^ (?:(?:but|sondern|nein|aber) )?(?:I|ME)(?: (?:do|alone|allein|selbst|am|decide))? $/u,
		level: 3,
	},
	{
		denied:
			/ NOT (?:[a-z]+ ){0,2}(?:ME|I) .*(?:DECIDE|APPROVE|convince|win over)|(?:DECIDE|APPROVE|ueberzeugen|fragen|DECIDER) .*NOT (?:ME|I) $/u,
		stated:
			/^ (?:(?:but|sondern|aber|nein) )?(?:(?:it|that|das|es) (?:is|'s|ist|would be) )?(?:[a-z]+ ){0,2}(?:BOSS|PEER|KIN)/u,
		level: 1,
	},
];

type Read = Pick<Finding, 'level' | 'rule'> & { place: Place };
type Context = { sentence: string; business: boolean; counterfactual: boolean };

/** Who decides: the speaker, somebody else, or the speaker together with others. */
export function authorityAt(place: Place): Finding[] {
	const { text, sentence, clause, context, question } = place;
	// the clauses of a sentence explain each other, so the first one is read with all that follow
	if (context.question || clause !== sentence.clauses[0]) return [];
	const words = wordsOf(text, sentence);
	if (FEATURE.test(words) || ELSEWHERE.test(words) || UNMARKED_QUESTION.test(words)) return [];
	const asked = askedBefore(place, question);
	const about: Context = {
		sentence: words,
		business: asked !== null || BUSINESS.test(words),
		counterfactual: COUNTERFACTUAL.test(words),
	};
	if (!about.business && EVERYDAY.test(words)) return [];
	const read = standing(readClauses(place, about));
	if (read.length === 0 && asked) return answerOf(place, asked);
	return read.map(({ place: at, level, rule }, index) => ({
		...finding(at, CRITERION, level, rule),
		corrects: corrects(at, read[index - 1]?.place),
	}));
}

const wordsOf = (text: string, { start, end }: Clause): string =>
	text.slice(start, end).replace(/’/gu, "'");

const LONGEST_MEMORY = 300;

/** The question of ours, or the prospect's own: “Who decides? Our head of operations.” */
function askedBefore({ text, sentence }: Place, question: string): Asked | null {
	const before = text.slice(Math.max(0, sentence.start - LONGEST_MEMORY), sentence.start).trim();
	if (before === '') return askedIn(question);
	return before.endsWith('?') ? askedIn(before) : null;
}

function answerOf(place: Place, asked: Asked): Finding[] {
	const level = levelAnswered(asked, wordsOf(place.text, place.sentence));
	return level === null
		? []
		: [finding({ ...place, clause: place.sentence }, CRITERION, level, 'authority.answers')];
}

function readClauses(place: Place, about: Context): Read[] {
	let previous = '';
	return clausesOf(place).flatMap((clause) => {
		const at = {
			...place,
			clause,
			words: wordsOf(place.text, clause),
			context: { ...contextOf(place.text, clause), question: false },
		};
		const boiled = boiledDown(at.words);
		const instead = INSTEAD.find(
			({ denied, stated }) => denied.test(previous) && stated.test(boiled),
		);
		previous = boiled;
		if (instead) return [{ place: at, level: instead.level, rule: 'authority.instead' }];
		const frame = frameOf(at, boiled, about);
		return frame ? [{ place: at, level: frame.level, rule: frame.id }] : [];
	});
}

/** The sentence's clauses, those put together again that a “jedoch” in their middle has parted. */
function clausesOf({ text, sentence }: Place): Clause[] {
	return sentence.clauses.reduce<Clause[]>((clauses, clause) => {
		const last = clauses.at(-1);
		const words = text.slice(clause.start, clause.end);
		const parted =
			last &&
			((text.slice(last.end, clause.start).trim() === '' && MID_CLAUSE.test(words)) ||
				(WHICH_ONE.test(text.slice(last.start, last.end)) && RELATIVE.test(words)));
		return parted
			? [...clauses.slice(0, -1), { start: last.start, end: clause.end }]
			: [...clauses, clause];
	}, []);
}

function frameOf(
	place: Place,
	boiled: string,
	{ business, counterfactual }: Context,
): Frame | undefined {
	const past = PAST.test(place.words) && !NOW.test(place.words);
	const unsure = counterfactual || HEDGED.test(place.words);
	return FRAMES.find((frame) => {
		if ((past && !frame.past) || (unsure && frame.level >= 2)) return false;
		const match = matchOf(frame, boiled);
		if (match === null || (match[0].includes('KIN') && !business && !frame.past)) return false;
		if (!frame.pronoun) return true;
		return NAMES_SOMEBODY.test(boiled.slice(0, match.index) + boiledDown(before(place)));
	});
}

const before = ({ text, clause }: Place): string =>
	text.slice(Math.max(0, clause.start - LONGEST_MEMORY), clause.start);

function matchOf(
	{ says, unlessAfter, unlessBefore }: Frame,
	boiled: string,
): RegExpExecArray | null {
	for (const match of boiled.matchAll(says)) {
		if (unlessAfter?.test(boiled.slice(0, match.index))) continue;
		if (unlessBefore?.test(boiled.slice(match.index + match[0].length))) continue;
		return match;
	}
	return null;
}

/** “I pick the tools, but the CFO signs”: what follows the “but” stands, and not what “although” introduces. */
function standing(read: Read[]): Read[] {
	const followed = read.filter(({ rule }) => rule === 'authority.followed');
	if (followed.length > 0) return followed;
	const split = read.some(({ level }) => level >= 2) && read.some(({ level }) => level < 2);
	if (!split) return read;
	const turning = read.findLastIndex(({ place }) => ADVERSATIVE.test(place.words));
	if (turning > 0) return read.slice(turning);
	const conceded = read.filter(({ place }) => !CONCESSIVE.test(place.words));
	return conceded.length > 0 ? conceded : read;
}

/** Whether something is taken back between the statement before and this one. */
function corrects({ text, sentence, clause }: Place, previous: Place | undefined): boolean {
	return CORRECTION.test(text.slice(previous?.clause.end ?? sentence.start, clause.end));
}
