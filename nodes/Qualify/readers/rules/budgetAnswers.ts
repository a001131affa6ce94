import { sentencesOf } from '../../clauses';
import { readingOf, type BudgetReading } from './budgetFrames';
import { saidIn } from './budgetSaid';
import { plain } from './budgetText';
import { opensWith, wordsOrSumsOf } from './wording';

const ASKS_AMOUNT = wordsOrSumsOf(
	'how much …4 (?:\\S+ )?(?:spend|invest|budget|pay|money|have|afford|planned|set aside|allocat*)',
	"(?:what|which) …4 (?:\\S+ )?(?:budget|money|price range|price|figure|amount|sum|spend|invest|investing|pay|afford|numbers?)|what's (?:your|our|the) (?:budget|limit|price range)",
	'(?:roughly|approximately) what|(?:hoping|looking) to spend|(?:budget|figure) in mind|budget(?: like)?$|put on the table|how far can we go',
	'(?:wie ?viel|wie hoch|welche[snrm]?|was|wo|an welche) …4 (?:\\S+ )?(?:budget|money|ausgeben|investier*|größenordnung|preisrahmen|preislich|summe|betrag|kosten|rahmen|eingeplant|zahlen)|in welchem rahmen',
);
const ASKS_HOW = wordsOrSumsOf('how …4 money', 'wie …4 money');
/** A question about more than the money: a yes or no to it says nothing about the money. */
const OTHER_TOPICS = wordsOrSumsOf(
	'timelines?|timing|decision|decision makers?|authority|deadline|schedule',
	'zeitplan|zeitrahmen|entscheid*|freigabe|termin',
);

const YES = opensWith(
	'oh|well|um|hm|so|very|quite|ach|na|ähm|also|och|sehr|ganz',
	'yes|yeah|yep|yup|ya|aye|sure|correct|absolutely|definitely|certainly|of course|exactly|indeed|right|true|easily|comfortably|fully|completely|fine|ok|okay|about right|approved|confirmed|secured|granted|allocated|available|released|set aside|planned for|we do|we have|i do|i have|there is|there are|it is|it does|it has|that works|sounds (?:good|fair|fine|reasonable|right)|good|well|healthy|great',
	'ja|jo|jep|jawohl|jup|doch|genau|richtig|stimmt|klar|sicher|natürlich|selbstverständlich|locker|vollständig|komplett|gerne?|passt|geht|steht|stehen|reicht|vorhanden|klingt|haben wir|habe ich|gibt es|ist da|ist es|genehmigt|freigegeben|bewilligt|gesichert|eingeplant|zugesagt|geklärt|auf jeden fall|durchaus|schon|gut|bestens|prima',
);
const NO = opensWith(
	'oh|well|um|hm|no|honestly|ach|na|ähm|also|leider|momentan|derzeit|aktuell|ehrlich gesagt',
	"no|nope|nah|none|nothing|zero|nil|nada|not (?:approved|granted|released|confirmed|allocated|secured|funded|budgeted|at all|really|even close|this year|now|enough|that i|at the moment|currently|for this|quite|a chance|great)|not$|no chance|rejected|refused|denied|declined|frozen|cut|cancell?ed|gone|spent|badly|poorly|i'm afraid not|i am afraid not|afraid not|unfortunately|sadly|regrettably|we don't|we haven't|i don't|there isn't|there aren't|it isn't|it's not|it hasn't|it doesn't|far from it|miles (?:away|off)|way off|no way",
	'nein|nee|nö|ne|nicht|gar nicht|überhaupt nicht|gar keine?s?|keine?[sr]?|nichts|null|keine chance|abgelehnt|gestrichen|gesperrt|eingefroren|aufgebraucht|ausgeschöpft|weg|schlecht|mau|keinesfalls|keineswegs|bei weitem nicht|leider$',
);
/** No money, as an answer to how much. */
const NIL = wordsOrSumsOf(
	"none|nothing|zero|nil|nada|we don't|we haven't|i don't|there isn't|unfortunately|sadly|afraid not",
	'keine?s?|nichts|null|leider',
);
/** “Not yet”, “I’d have to ask”: an answer that leaves it open. */
const LEAVES_OPEN = wordsOrSumsOf(
	"yet|don't know|not sure|depends?|have to (?:ask|check|see|look)|can't say|hard to say|why|no idea|maybe|perhaps|think so|let me|you tell me|(?:no|nothing|none in) (?:specific|particular|fixed|concrete)|haven't (?:decided|set|thought)|yes and no",
	'noch nicht|noch kein*|weiß|klären|nachfragen|fragen|kommt …4 (?:darauf|drauf) an|kann ich …4 nicht sagen|schwer zu sagen|keine ahnung|vielleicht|müsste|warum|wieso|jein|keine (?:konkrete|feste|bestimmte)*|nichts (?:konkretes|bestimmtes|festes)',
);

/** What our question asks about the money: how much there is, and whether it is there (2, 3) or lacking (0). */
export type BudgetQuestion = { asksAmount: boolean; proposes: BudgetReading | null };

const ANSWERED = 'budget.answered';

/** What the last question of a turn of ours asks about the money. */
export function budgetQuestionOf(question: string): BudgetQuestion {
	const asked = sentencesOf(question).findLast((sentence) => sentence.question);
	if (!asked) return { asksAmount: false, proposes: null };
	const original = fromTheirSide(question.slice(asked.start, asked.end));
	const words = plain(original).replace(/\?.{0,3}$/u, '');
	const before = plain(question.slice(0, asked.start));
	const topic = /budget|money|price|cost|preis|kost|\d/u.test(before) || /\d{3}/u.test(words);
	const said = saidIn(original, { sentence: words, topic, asked: false });
	return { asksAmount: ASKS_AMOUNT.test(words), proposes: proposalIn(said) };
}

function proposalIn(said: ReturnType<typeof saidIn>): BudgetReading | null {
	if (OTHER_TOPICS.test(said.words)) return null;
	if (ASKS_HOW.test(said.words)) return { level: 2, rule: ANSWERED };
	return readingOf({ ...said, hypothetical: false });
}

/** Our question as they would put it, so that it is read like a statement of theirs. */
const fromTheirSide = (question: string): string =>
	question
		.replace(/^(?:would|could|will|does|do|can)\s/iu, '')
		.replace(/\b(?:yet|already|schon|noch|bereits)\b/giu, '')
		.replace(/\byour\b/giu, 'our')
		.replace(/\byou\b/giu, 'we')
		.replace(/\bIhr(?=\p{L}{0,2}\b)/gu, 'unser')
		.replace(/\b(?:Sie|Ihnen)\b/gu, 'wir');

/** Yes or no to a question about the money, null where the answer is neither. */
export function budgetAnswered(answer: string, asked: BudgetQuestion): BudgetReading | null {
	const words = plain(answer);
	if (LEAVES_OPEN.test(words)) return null;
	const yes = YES.test(words);
	const no = !yes && NO.test(words);
	if (asked.proposes && (yes || no)) {
		const lacking = (asked.proposes.level === 0) === yes;
		return { level: lacking ? 0 : 2, rule: ANSWERED };
	}
	return asked.asksAmount && no && NIL.test(words) ? { level: 0, rule: ANSWERED } : null;
}
