/** Text that speaks to a model instead of to a salesperson. It raises a flag, never a level. */
const SUSPICIOUS: RegExp[] = [
	/(?<!\b(?:we|they|you|who|reps|people|team|users|agents|colleagues|often|always|just|don't|to) )\b(?:ignore|disregard|override|bypass) (?:\S+ ){0,3}(?:previous|prior|above|earlier|preceding|all|any|your|system|the) (?:\S+ ){0,2}(?:instructions?|prompts?|rules?|guidelines?|directions?|rubrics?|constraints?|programming)\b/iu,
	/\b(?:forget|skip) (?:\S+ ){0,3}(?:previous|prior|above|earlier|preceding|your|system|everything|all the|all of the) (?:\S+ ){0,2}(?:instructions?|prompts?|rules?|guidelines?|directions?|rubrics?|constraints?|programming)\b/iu,
	/\b(?:ignoriere?|ignorieren sie|ignoriert|vergiss|vergessen sie|missachte|missachten sie|überspringe?) (?:\S+ ){0,4}(?:anweisung(?:en)?|instruktion(?:en)?|vorgaben?|regeln?|prompts?)(?!\p{L})|\b(?:anweisung(?:en)?|instruktion(?:en)?|prompts?) (?:\S+ ){0,2}(?:zu )?(?:ignorieren|vergessen|missachten)(?!\p{L})/iu,
	/\b(?:du bist|sie sind) (?:jetzt|nun|ab sofort|ab jetzt) (?:ein|eine|mein|der|die) (?:\S+ ){0,2}(?:assistent|assistentin|ki|modell|bot|bewerter|system|entwickler)(?!\p{L})|\b(?:hinweis|anweisung|nachricht) (?:an|für) (?:die|den|das) (?:ki|llm|sprachmodell|modell|assistenten|bot|system)\b|\bsystemprompt\b/iu,
	/\b(?:set|give|assign|make|change|raise|rate|mark|score|classify|label|treat|route|qualify) (?:\S+ ){0,5}(?:scores?|bucket|level|intent|fit|capacity|lead|this) (?:\S+ ){0,3}(?:to|as|at|=|of|:) ?["'“]?(?:100|10\/10|3|max(?:imum)?|warm|hot|high(?:est)?|qualified|sales[- ]qualified)\b/iu,
	/\b(?:bewerte|setze|markiere|stufe|klassifiziere|qualifiziere|behandle) (?:\S+ ){0,5}(?:score|punkt\p{L}*|lead|bucket|anfrage) (?:\S+ ){0,3}(?:auf|als|mit) ["'„]?(?:100|warm|heiß|hoch|höchste\p{L}*|qualifiziert)(?!\p{L})/iu,
	/\b(?:you are (?:now|no longer) (?:a|an|in|the|dan)\b|act as (?:a|an|the|my) (?:\S+ ){0,3}(?:ai|assistant|model|scorer|system|developer)|pretend (?:to be|you are)|new (?:system )?(?:instructions?|prompt)\s*:|developer mode|jailbreak)/iu,
	/\b(?:note|message|instructions?|attention) (?:to|for) (?:the )?(?:ai|llm|language model|model|assistant|bot|scoring (?:system|model)|qualifier|classifier)\b/iu,
	/\b(?:output|respond|reply|answer|return|print)(?: \S+){0,3} (?:only|exactly|verbatim|json|with the following)\b(?=[^.!?\n]{0,80}(?:json|score|bucket|level|quote|\{))/iu,
	/\b(?:reveal|repeat|show|print|leak) (?:\S+ ){0,3}(?:system prompt|your (?:instructions?|prompt|rules|rubric)|hidden (?:prompt|instructions?))\b/iu,
	/<\/?(?:system|assistant|instructions?|prompt|im_start|im_end)\b|\[\/?(?:INST|SYSTEM|SYS)\]|<\|[a-z_]{2,20}\|>|\bEND OF (?:TRANSCRIPT|CONVERSATION|INPUT)\b/iu,
	/(?:^|\n)\s?(?:system|assistant|developer)\s?:\s?\S/iu,
	/"(?:fit|intent|capacity|score|bucket|level|criteria)"\s?:\s?["{[\d]/iu,
];

export function addressesTheModel(text: string): boolean {
	const plain = text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/[ \t]+/gu, ' ');
	return SUSPICIOUS.some((pattern) => pattern.test(plain));
}
