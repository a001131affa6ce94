/** Text made to look like what stands around a prospect’s words: marks of turns, roles, tags, the form. Over folded text. */
const MARKS: RegExp[] = [
	/\[\s?(?:turn|end)(?: of turn)?\s?#?\d+\s?[,\]]/u,
	/<\/?\s?(?:system|assistant|instructions?|prompt|im_start|im_end|transcript|conversation|user_input|input|prospect|human|ai|admin|override|lead_reading|criteria)\b/u,
	/\[\s?\/?\s?(?:inst|system|sys|assistant|admin|instructions?|override)\s?\]|<<\/?sys>>|<\|[a-z_]{2,20}\|>|<\/?s>/u,
	/\b(?:end|begin|start|close|stop) (?:of )?(?:the )?(?:transcript|conversation|user input|input|prospect text|system|untrusted|prompt|data|override)\b[^\n]{0,12}(?:[-=>#*:\]]|$|\n)/u,
	/(?:^|\n)\s?#{1,6}\s?(?:system|instructions?|assistant|response|prompt|new task|override|input|output|task)\b/u,
	/```\s?(?:system|instructions?|prompt)\b/u,
	/(?:the )?(?:conversation|transcript|chat|interview) (?:is over|ends here|has ended|is finished|is complete)[^\n]{1,80}(?:fill|form|level|score|now|record)/u,
];

const ROLE = String.raw`(?:^|\n)[\s>*#([-]{0,6}(?:system|assistant|developer|ai|llm|model|scorer|evaluator|reader|grader|classifier|admin|root|operator|human|user|system (?:message|note|prompt|notice)|internal (?:remark|note|comment)|ki|modell)[\])*]{0,3}\s?[:>-]\s?`;
const SAID_BY_ONE = new RegExp(
	`${ROLE}[^\\n]{0,160}?(?:${[
		String.raw`(?:this|the) (?:lead|prospect|sender|customer above)`,
		String.raw`\b(?:levels?|score[sd]?|highest|maximum|max|criteri\w+|qualified|pre-?approved|override|ignore|instructions?|must|comply|understood|mode|you (?:are|must|should|will)|all of them|rated?|classif\w+|warm|hot|record(?:ed)?)\b`,
	].join('|')})`,
	'u',
);
const EITHER_SIDE =
	/(?:^|[\n.!?])\s?(?:assistant|ai|bot|interviewer|agent|sales|sales rep|rep|system|seller)\s?:\s?\S/u;
const THE_LEAD = /(?:^|\n)\s?(?:prospect|lead|human|user|buyer|interessent)\s?:\s?\S[^\n]{7}/u;
const REMARK =
	/[([]\s?(?:internal|system|admin|reviewer|editor)[^)\]\n]{0,20}(?:remark|note|comment|message)[^)\]\n]{0,200}(?:maximum|highest|level|score|vetted|approved|qualified)/u;

const FORM_KEY =
	/["'<]\s?(?:(?:intent|capacity|info|fit)[_.](?:pain|trigger|evaluation|why ?now|request|authority|timeline|committee|budget|metrics|champion|industry|size)|leadclass|quotes|criteria)\s?["'>]/u;
const MAXED_KEY =
	/["'<]\s?(?:fit|intent|capacity|score|lead_?score|bucket|level|grade|rating|pain|authority|timeline|budget|qualified|qualification)\s?["'>]\s?[:=]?\s?["']?(?:100|3|10|max\w*|warm|hot|high(?:est)?|qualified|true|top)(?![\p{L}\d]|\.\d)/u;

const CRITERION = String.raw`(?:intent|capacity|fit)?[._ ]?(?:pain|trigger|evaluation|why ?now|request|authority|timeline|committee|budget|intent|fit|capacity|need|score|lead score|levels?|bucket|bant)`;
const MAXED = new RegExp(
	String.raw`(?<!\p{L})${CRITERION}\s{0,2}(?:[:=→]|->|is|at|must be)\s{0,2}(?:level |stufe |score )?(?:3|three|max\w*|100|10/10|3/3|high(?:est)?|warm|hot|full)(?!\s?[-–.,:/]?[\d%€$£]|\p{L}|\s?(?:months?|weeks?|days?|quarters?|years?|monate?n?|wochen?|tage?n?|k|m|mio|tsd|euros?|dollars?|usd|eur|people|users|seats|reps)\b)`,
	'gu',
);
const FEWEST_MAXED = 2;
const ASSIGNED =
	/(?<!\p{L})(?:levels?|lead ?score|score|bucket|all|criteria)\s?(?:==?|:=|<-|→)\s?(?:max\w*|100|3|warm|hot|high(?:est)?)\b/u;

export function imitatesTheFrame(text: string): boolean {
	return (
		MARKS.some((mark) => mark.test(text)) ||
		SAID_BY_ONE.test(text) ||
		(EITHER_SIDE.test(text) && THE_LEAD.test(text)) ||
		REMARK.test(text)
	);
}

export function imitatesTheForm(text: string): boolean {
	const maxed = text.match(MAXED)?.length ?? 0;
	return (
		FORM_KEY.test(text) || MAXED_KEY.test(text) || maxed >= FEWEST_MAXED || ASSIGNED.test(text)
	);
}
