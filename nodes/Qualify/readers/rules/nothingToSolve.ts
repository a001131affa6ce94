import { isOfOrganisation, isOfSpeaker, type Said } from './whose';
import { wordsOf, type Wording } from './wording';

const TROUBLE_EN =
	'(problems?|issues?|pains?|pain points?|needs?|gaps?|troubles?|challenges?|headaches?|weakness(es)?|bottlenecks?)';
const TROUBLE_DE =
	'(probleme?|schwierigkeiten|baustellen?|lücken?|mängel|schwachstellen?|engpässe|sorgen|bedarf)';
const SOLVE_EN =
	'(solv(e|es|ing)|fix(es|ing)?|improv(e|es|ing)|address(es|ing)?|justif(y|ies)|warrant(s|ing)?|chang(e|es|ing)|repair(s|ing)?|optimi[sz](e|es|ing)|help)';
const SOLVE_DE =
	'(lösen|löst|lösen würde|gelöst|beheben|behebt|verbessern|verbessert|ändern|reparieren|optimieren|rechtfertigen|rechtfertigt|angehen|helfen)';

/** Nothing is there that could be solved or improved, in one clause or across a comma. */
const NOTHING_TO_SOLVE = wordsOf(
	// There is nothing of the kind.
	`nothing (\\S+ )?(to (be )?(fix(ed)?|improved?|solved?|repair(ed)?|optimi[sz]ed?|put right|sort out)|(that |which )?(needs? (fixing|improving|solving|changing|replacing|repairing|to be (fixed|improved|solved|changed))))(?! (yet|until|before))
	|nothing (that |which )?(\\S+ )?(hurts(?! (any ?more|now|when))|bothers us|bugs us|ails us|troubles us|pains us|keeps us up)
	|(no|zero) (\\S+ )?(demand|call) for (another|anything|a|an|something|more|new|any)|zero (need|appetite) for|no (gaps|holes|weak spots|weaknesses) (there|here|left|whatsoever|at all|in|with us)`,
	`(nichts|nix) (\\S+ ){0,2}zu (verbessern|reparieren|optimieren|ändern|lösen|beheben|richten)|(nichts|nix),? (was|das) (\\S+ ){0,4}${SOLVE_DE}
	|(drückt|zwickt|klemmt|hakt|brennt|kneift) (\\S+ ){0,5}(nichts|nirgends|nix|nirgendwo)`,
	// One wouldn't know what.
	`(wouldn't|don't|couldn't|can't|cannot) (\\S+ )?(know|see|think of|imagine|name|point to|come up with) (\\S+ )?(what|where|anything|something|a thing|(a|one) single (thing|problem|issue)|one (thing|problem|issue)) (\\S+ ){0,7}(improv(e|ed|ement)|${SOLVE_EN}|better)
	|(can't|couldn't|wouldn't) say (that )?(anything|something|much|a thing) (\\S+ ){0,2}(hurts|bothers|bugs|troubles|is (wrong|missing|broken)|needs)`,
	`(wüsste?n?|wüsst|wüßte|weiß|wissen|sehe|sehen|seh) (\\S+ ){0,4}(nicht|nichts|nix),? (\\S+ )?(was|wo|woran|an welcher stelle) (\\S+ ){0,6}(besser|verbesser*|ändern|anders|optimier*|hapern)
	|fällt (\\S+ ){0,6}(nichts|nix|kein problem) ein,? (was|das|wo|wobei) (\\S+ ){0,4}${SOLVE_DE}`,
	// What is there does all of it.
	`(thing|part|area|bit|something|process) (that )?we('ve| have) (\\S+ )?(nailed|mastered|perfected|cracked|down to a fine art)`,
	`(thema|problem) (haben|hat|hatten) (wir|ich) (\\S+ ){0,5}(gelöst|abgehakt|im griff)|kann (\\S+ )?alles,? was (wir|ich|man) (\\S+ ){0,3}(woll*|will|brauch*|benötig*|möcht*)|(wollen|will|wollten|möchten|brauchen|braucht) (\\S+ ){0,2}(nichts|nix) (anderes|neues)(?! (als|essen|trinken|machen|tun|hören|sehen))`,
);
/** The same of a problem in so many words, which nobody says of much else. */
const NO_PROBLEM_TO_SOLVE = wordsOf(
	`(no|zero|without|any|not a|not one|not a single) (\\S+ )?${TROUBLE_EN},? (for you |here |there |of ours )?(to|that|which|worth|your|you|it) (\\S+ ){0,5}${SOLVE_EN}(?! (it|that|this|them)(?!\\p{L}))`,
	`(kein(e|en|erlei)?) (\\S+ )?${TROUBLE_DE},? (bei uns )?(zu|das|die|den|der) (\\S+ ){0,5}${SOLVE_DE}`,
);
/** Dates, money, consent and this conversation, of which there may be nothing to change either. */
const OTHER_MATTER = wordsOf(
	'dates?|budgets?|price|pricing|quote|offer|contract|decision|decide|approv*|sign|when|deadline|terms|slot|meeting|time',
	'termin*|budget*|preis*|angebot*|vertrag*|entscheid*|genehmig*|wann|frist*|datum|zeitplan',
);

/** Whether the clause is part of a sentence that says that nothing is to be solved: “I wouldn’t know what to improve”. */
export const findsNothingToSolve = (said: Said): boolean =>
	(isOfOrganisation(said) && reaches(said, NOTHING_TO_SOLVE)) ||
	(isOfSpeaker(said) && reaches(said, NO_PROBLEM_TO_SOLVE));

function reaches({ place, sentence }: Said, words: Wording): boolean {
	const start = place.clause.start - place.sentence.start;
	const end = place.clause.end - place.sentence.start;
	return words
		.all(sentence)
		.some(
			({ 0: match, index }) =>
				index < end && index + match.length > start && !OTHER_MATTER.test(match),
		);
}
