import { opensWith, wordsOf } from './wording';
import { TROUBLES } from './trouble';
import type { Said } from './whose';

const ABOUT_TROUBLE = wordsOf(
	`problems?|issues?|troubles?|headaches?|challenges?|challenging|pains?|bother*|bug you|struggl*|difficult*|complain*|frustrat*|annoy*|bottlenecks?|(main|biggest|greatest|major|key|primary) concerns?|concerns? (with|about) (your|the) (current|present|existing)|worr(y|ies|ying)|unhappy|dissatisf*|go(es|ing)? wrong|improved?|better|improvement|not working|los(e|ing)|missing|keeps you up|hurts?|hold(s|ing) you back|slow(s|ing)? you down|errors?|mistakes?|delays?|outages?|downtime|gaps?|an issue|isn't working|causing|lose|lost|would you change|to change|like to (change|improve|see)|breach*|wast(e|ing)|suffer*|failing|late|chaos`,
	`problem*|schwierigkeit*|ärger*|stört|klemmt|hakt|hapert|schuh|sorgen?|nerv(t|en)|unzufrieden|herausforderung*|engpass|engpässe|schief|verbesser*|besser*|\\S*verzug|verspät*|zu spät|ändern|fehl\\p{L}+|schmerz*|beschwerden|beschwer*|reklamation*|ausfälle?|ausfall|fehler*|verzögerung*|frust|drückt|brennt|fehlt|mühe|kummer|vermissen|handlungsbedarf|kämpfen|geht verloren|verloren|passiert|chaos|verlieren`,
);
const ABOUT_NEED = wordsOf(
	`(do|would|might) you (really |actually |currently )?(benefit|require|consider|need (?!(me|us|the|my|our|more|another|anything)))|(are|were) you (\\S+ ){0,2}(looking|searching|shopping|planning|considering|thinking|in the market|evaluating)|(would|could) (?!you|we|i )(\\S+ ){1,4}(help|benefit|interest|be (useful|helpful|of use|of interest|relevant)) (you|your)|(would|could) (that|this|it) be (\\S+ )?(useful|helpful|interesting|relevant|of (use|interest|help))|(do|would) you have (\\S+ ){0,3}(needs?|use cases?|requirements?|use for)|(is|would) (there|it|that|this) (\\S+ ){0,2}(a |any )?(need|relevant|useful|of interest|requirement)|interested`,
	`(brauchen|benötigen|suchen|planen|bräuchten) sie|sind sie (\\S+ ){0,3}auf der suche|(wäre|ist) (das|so etwas|sowas|so was) (\\S+ ){0,3}(interessant|nützlich|hilfreich|relevant|sinnvoll|etwas für|was für)|(besteht|haben sie|gibt es|hätten sie) (\\S+ ){0,3}(bedarf|interesse|anwendungsfall|verwendung)|denken sie (\\S+ ){0,3}über|(überlegen|erwägen|möchten|wollen) sie (\\S+ ){0,4}(wechsel*|umzusteigen|ablösen|ändern)`,
);
const ABOUT_CONTENTMENT = wordsOf(
	`(happy|satisfied|content|pleased|comfortable) with|(working|work) for you|treating you|holding up|cop(e|es|ing)|keep(s|ing) up|meet(s|ing)? your needs|(work|works|working|run|runs|running|going) (\\S+ ){0,3}(well|fine|smoothly|out|ok|okay)|get along with|does it do|everything you need`,
	`zufrieden|glücklich mit|(läuft|klappt|funktioniert) (\\S+ ){0,4}(gut|rund|reibungslos|alles|zu ihrer)|kommen sie (\\S+ ){0,7}(klar|zurecht)|wie zufrieden`,
);
const ABOUT_SITUATION = wordsOf(
	`(made|makes|brings?|brought|prompted|led|got) you|what('s| is| was) (\\S+ )?(prompting|driving|the trigger|the reason|behind)|how('s| is| are) (\\S+ ){0,4}(doing|working|going|performing)|why (are|did|do|now)|what's (the situation|going on|happening|up|wrong|the story)|how (do|are|is|does) …(handle|handling|manage|managing|deal|working|work|going|doing|run|organi[sz]e|track|keep|look|today|currently|now|at the moment)|walk me through|tell me (more )?about|current (situation|process|set-?up)|what happens`,
	`(führt|bringt|brachte|bewegt|treibt) sie|auslöser|anlass|grund für|warum|weshalb|wieso|wie (läuft|sieht|machen|handhaben|organisieren|arbeiten|lösen|regeln|planen|erfassen|gehen|ist)|erzählen sie|schildern|beschreiben|was ist (los|passiert)|aktuelle situation|was kann ich für sie tun`,
);
const ABOUT_OTHER = wordsOf(
	`budgets?|(how are|how have) you( been)?( doing)?( today)?$|your (day|week|weekend|morning|afternoon|evening|trip|holiday)|hope you|sounds?|price|pricing|spend|afford|hear me|see my|screen|finding (us|the)|from (me|us)|(anything|something|what) else|else (you|we|i)|(any|more|other|further|additional|last|remaining) (\\S+ ){0,2}(concerns?|doubts|objections|worries)|concerns? (about|with|regarding) (the|our|this|that|what)|questions?|before we|wrap up|proposal|move forward|our (conversation|discussion)|contract|terms|deck|coffee|brochure|demo|meeting|appointment|this call|e-?mail|next week|tomorrow|monday|tuesday|wednesday|thursday|friday|sign|decision|decide|approv*|like about|our (product|tool|software|website|offer|form|site|app)|(will|would|could|is|are) (the|this|that|our) (\\S+ )?(costs?|fees?|rate|amount|sum|term|terms|date|duration) (\\S+ ){0,2}(problem|issue|obstacle|dealbreaker|concern)?|(invite|include|involve|loop in|bring in|copy in|cc)`,
	`budget|wie geht|ihr(e|en)? (tag|woche|wochenende|morgen)|noch (etwas|was|weitere|andere)|sonst noch|weitere (bedenken|einwände|anliegen)|bedenken|einwände|preis|kosten|ausgeben|hören sie|sehen sie meinen|bildschirm|demo|termin|zeit|entscheid*|unterschr*|gefällt|unsere?(r|n|m)? (produkt|software|webseite|seite|angebot|formular)|mail|fragen|von mir|kaffee|hergefunden|montag|dienstag|mittwoch|donnerstag|freitag|vertrag|vertrags*|laufzeit*|freigabe*|genehmig*|zustimm*|einladen|dazuhol*|hinzuzieh*|einbeziehen|einbinden|dazunehmen`,
);
const ASKS_WHICH = wordsOf(
	"what|which|where|why|how|what's|tell",
	'was|welche*|wo|woran|wie|warum|wieso|womit|worin|erzählen',
);

const LEADING_WORDS =
	/^(?:(?:well|oh|um|uh|er|erm|honestly|frankly|to be honest|hm+|sir|madam|look|so|na|ach|naja|na ja|also|tja|äh|ähm|ehrlich gesagt|puh|ja gut|i'd say|i would say|i guess)[ ,.…]+)*/u;
const NO = new RegExp(
	`${LEADING_WORDS.source}(?:no|nope|nah|none|nothing|nowhere|nobody|not (?:really|at all|at the moment|currently|right now|particularly|as such|any|that (?:i|we)|much|especially|one)|not (?:a|one|in the)\\b|never|hardly|rarely|seldom|barely|can't say|it (?:isn't|doesn't)|they (?:aren't|don't)|there (?:isn't|aren't)|(?:we|i) (?:(?:don't|haven't|do not) (?:really |currently |actually )?(?:have|got|face|see|experience|had|want|need)(?! to)|have no|see no)|(?:we're|i'm|we are|i am) not(?! sure| entirely| quite| really sure| clear| certain)|(?:we've|i've|there's) no|neither|can't (?:think|complain)|couldn't (?:think|complain)|(?:leider )?(?:gar |überhaupt )?nicht(?: wirklich| besonders| gut)?$|nein|nö|nee|ne|nicht (?:wirklich|dass|das|direkt|unbedingt|im geringsten)|nichts|nix|nirgend(?:s|wo)|kein(?:e|en|er|s|erlei)?|eigentlich (?:nicht|nichts|kein(?:e|en|er)?|nirgend(?:s|wo))|überhaupt (?:nicht|nichts|kein(?:e|en|er)?)|(?:im moment|momentan|derzeit|aktuell|zurzeit|gerade|bislang) (?:nicht|kein(?:e|en|er)?|nichts|nirgends)|eher (?:nicht|weniger)|kaum|selten|gar (?:nicht|nichts|kein(?:e|en|er)?)|bisher (?:nicht|kein(?:e|en|er)?))(?![\\p{L}'])`,
	'u',
);
const YES = new RegExp(
	`${LEADING_WORDS.source}(?:yes|yeah|yep|yup|oh yes|you bet|absolutely|definitely|constantly|all the time|very much(?: so)?|indeed|sure|certainly|of course|i'm afraid so|afraid so|unfortunately|sadly|too many|plenty|lots|loads|tons|a lot|always|daily|(?:pretty|very|quite|really|fairly|so far so) (?:well|good|ok|okay|smoothly)|(?:it|they|there|we|i) (?:is|are|do|does|has|have)(?=[ ,.!]|$)|more (?:often )?than|mostly|mainly|sometimes|several times|terribly|badly|massively|hugely|again and again|every (?:single )?(?:day|week|month|morning|shift)|totally|big time|no end|more than enough|regularly|often|quite a (?:few|lot|bit)|and how|tell me about it|don't get me started|where do i (?:start|begin)|ja|jo|jep|jawohl|klar|leider|ständig|dauernd|andauernd|absolut|auf jeden fall|und wie|immer wieder|definitiv|natürlich|genau|stimmt|täglich|jeden tag|oh ja|allerdings|jede menge|haufenweise|massenhaft|reichlich|mehr als genug|oft|öfter|mehrmals|massiv|manchmal|immer|ziemlich|sehr|häufig|zu viele|doch|regelmäßig|und ob|fragen sie nicht|hören sie auf)(?![\\p{L}'])`,
	'u',
);
/** In a form “no overview” is a problem; only a bare “none at the moment” is no answer to which. */
const NOTHING_MORE =
	/^(?:(?:currently|at the moment|right now|really|derzeit|aktuell|momentan|im moment|eigentlich) ){0,2}(?:none|no|nope|nothing|nil|nein|nö|keine?[rs]?|nichts)(?:,? (?:at the moment|at present|currently|right now|really|at all|so far|yet|today|major|big|real|particular|known|derzeit|aktuell|momentan|im moment|wirklich|bekannt|besonder\p{L}{0,3}|größere\p{L}?|challenges?|problems?|issues?|ones|needs?|probleme|herausforderungen?|bedarf)){0,4}$/u;
/** How badly something goes, in answer to how it goes. */
const BAD = opensWith(
	'well|oh|honestly|frankly|to be honest|naja|na ja|ehrlich gesagt|,',
	'(really |very |pretty |quite |rather )?(badly|poorly|terribly|awfully|horribly)|so-so|could be better|meh',
	'(ziemlich |sehr |echt |eher |recht )?(schlecht|mies|miserabel|mäßig|mau)|geht so|so lala|könnte besser',
);
/** No answer at all, or one about something else. */
const UNSURE = wordsOf(
	`not sure|don't know|do not know|no idea|no clue|good question|depends|hard to (say|tell)|difficult to (say|tell)|can't (say|tell|answer)(?! (that|anything|there|i|we|it)(?!\\p{L}))|couldn't (say|tell)|have to ask|ask (me|him|her|them|someone)|find out|check (with|first)|comes to mind|perhaps|maybe|might|possibly|could be|let me think|no comment|never (asked|thought|checked|measured)|not yet|why do you|what do you mean|we'll see|too early|nothing (arrived|came)|pass`,
	`weiß (ich )?(\\S+ )?nicht|keine ahnung|gute frage|kommt drauf an|kommt darauf an|schwer zu sagen|kann ich (\\S+ ){0,3}nicht (sagen|beantworten)|müsste ich|muss ich (erst )?(fragen|klären|nachfragen|nachsehen)|nachfragen|vielleicht|könnte sein|mal sehen|möglich|eventuell|noch nicht|wie meinen sie|fragen sie (mich|lieber|unseren)|da fragen sie`,
);

export type Answer = 'trouble' | 'noTrouble' | 'noNeed' | 'dissatisfied' | 'content' | null;

/** What the beginning of a turn answers to our question about trouble, need or contentment. */
export const answerAt = (said: Said): Answer =>
	said.question === '' || said.asked || !opensTurn(said.place) ? null : openingAnswer(said);

/** Whether the clause goes on after a “no” to such a question, without a “but”. */
export function isAfterNo(said: Said): boolean {
	const { question, place, clause } = said;
	if (question === '' || place.text.slice(0, place.sentence.start).trim() !== '') return false;
	const answer = openingAnswer(said);
	return (answer === 'noTrouble' || answer === 'noNeed') && !OBJECTS.test(clause);
}

const OBJECTS =
	/^(?:but|except|only|although|though|apart|aber|nur|außer|allerdings|höchstens)(?!\p{L})/u;

/** What was asked last counts: a greeting or a remark may stand before it. */
const lastPartOf = (question: string): string =>
	question
		.split(/[.?!\n]+/u)
		.filter((part) => part.trim() !== '')
		.at(-1)
		?.trim() ?? '';

function openingAnswer({ question, sentence, place }: Said): Answer {
	const lastQuestion = lastPartOf(question);
	const opening = sentence.replace(/(?<![\s.!?…])[\s.!?…]+$/u, '');
	if (ABOUT_OTHER.test(lastQuestion) || UNSURE.test(opening)) return null;
	const [value] = opening.trim().split(/[,;.] /u);
	const no = NO.test(opening) && (!place.field || NOTHING_MORE.test(value));
	const yes = YES.test(opening);
	const which = ASKS_WHICH.test(lastQuestion.split(' ').slice(0, 4).join(' '));
	if (ABOUT_CONTENTMENT.test(lastQuestion)) {
		if (no || BAD.test(opening)) return 'dissatisfied';
		return yes ? 'content' : null;
	}
	if (ABOUT_TROUBLE.test(lastQuestion) || TROUBLES.some(({ words }) => words.test(lastQuestion))) {
		if (no) return 'noTrouble';
		return which || yes ? 'trouble' : null;
	}
	return !which && ABOUT_NEED.test(lastQuestion) && no ? 'noNeed' : null;
}

/** Whether our last question was about the deal, the people involved or anything but a need. */
export const isAskedAboutOther = ({ question }: Said): boolean =>
	question !== '' && ABOUT_OTHER.test(lastPartOf(question));

/** “No need” to what we proposed is no lack of a need. */
export const isMereNo = (said: Said): boolean =>
	isAskedAboutOther(said) && MERE_NO.test(said.clause);
const MERE_NO =
	/^(?:no|nope|nein|nö)?,? ?(?:(?:there's |there is )?no need(?: (?:to|for that))?|not (?:needed|necessary|required|at all)|no problem|(?:ist |das ist )?(?:nicht (?:nötig|notwendig)|unnötig|kein problem)|(?:das )?braucht es nicht|brauchen (?:wir|sie) nicht)$/u;

/** Whether our question was about how things are going, so that the answer is about their own state. */
export const isAskedAboutThem = ({ question }: Said): boolean =>
	question !== '' &&
	!ABOUT_OTHER.test(lastPartOf(question)) &&
	(ABOUT_TROUBLE.test(question) ||
		ABOUT_SITUATION.test(question) ||
		ABOUT_CONTENTMENT.test(question));

const opensTurn = ({ text, clause }: Said['place']): boolean =>
	text.slice(0, clause.start).trim() === '';
