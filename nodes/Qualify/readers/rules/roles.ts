/** A role of the buying side that a text names, e.g. “our CFO”. */
export type RoleMention = { role: string; economicBuyer: boolean; index: number; length: number };

const ROLE =
	/\b(?<own>(?:my|our|the|unser[enm]?|mein[enm]?|meiner|unserer|der|die|dem|den) (?:\p{L}+ ){0,2})?(?<title>c[efimoprst]o|chro|ciso|chief \p{L}+ officer|(?:s?vp|vice president)(?: of)?(?: (?:sales|marketing|engineering|operations|finance|product|it|revops|revenue|growth|customer success))?|(?:head|director) of (?:sales|marketing|engineering|operations|finance|product|it|revops|revenue(?: operations)?|growth|procurement|support|customer success|security|hr|people)|(?:sales|marketing|it|finance|operations|product|engineering|security|procurement|purchasing|revops|legal|hr) (?:director|manager|lead|leader|head|team|department)|managing director|president|founders?|co-?founders?|owner|board|legal|procurement|purchasing|finance|infosec|security|boss|manager|director|revops|controller|geschäftsführ(?:er(?:in)?|ung)|geschäftsleitung|vorstand|inhaber(?:in)?|vertriebsleit(?:er(?:in)?|ung)|marketingleit(?:er(?:in)?|ung)|it-?(?:leit(?:er(?:in)?|ung)|abteilung)|einkauf(?:sleit\p{L}+|sabteilung)?|finanz(?:abteilung|leit\p{L}+|chef(?:in)?)|rechtsabteilung|datenschutzbeauftragter?|betriebsrat|chef(?:in)?|vorgesetzter?|controlling|buchhaltung|abteilungsleit\p{L}+)(?!\p{L})/giu;
const ALWAYS_A_ROLE =
	/^(?:c[efimoprst]o|chro|ciso|chief|vp|svp|vice|head|director of|geschäftsf|vorstand|vertriebsl|marketingl|it-?l|finanzchef)/iu;
const ECONOMIC_BUYER =
	/^(?:c[efimoprst]o|chro|ciso|chief|s?vp|vice president|president|managing director|founders?|co-?founders?|owner|board|geschäftsf|geschäftsl|vorstand|inhaber)/iu;
/** “I’m the CFO” names the speaker, “your CEO” our side. */
const NOT_OTHERS =
	/\b(?:i'm|i am|as|ich bin|als|your|euer|ihr|ihre|bin|talk to|speak (?:to|with)|your company's)\s+(?:the |der |die |a |an |our |your )?$/iu;

export function rolesIn(text: string): RoleMention[] {
	const mentions: RoleMention[] = [];
	const words = text.replace(/’/gu, "'");
	for (const { 0: found, index, groups } of words.matchAll(ROLE)) {
		const title = groups?.title ?? '';
		if (!groups?.own && !ALWAYS_A_ROLE.test(title)) continue;
		if (NOT_OTHERS.test(words.slice(Math.max(0, index - 24), index))) continue;
		mentions.push({
			role: title,
			economicBuyer: ECONOMIC_BUYER.test(title),
			index,
			length: found.length,
		});
	}
	return mentions;
}

const SELF =
	/\b(?:(?:i'm|i am|as) (?:the |a |an |our |their )?|(?:ich bin|bin|als) (?:der |die |hier |unser |unsere )?|my (?:role|title|position|job) is (?:the )?|meine (?:rolle|position) ist )(?<title>(?:(?:new|senior|global|regional|deputy|interim) )?\p{L}[\p{L}&/-]*(?: (?:of|for|and|&|\/|im|der|des|für|und|\p{L}[\p{L}&/-]*)){0,5})/iu;

/** The title a prospect gives themselves: “I’m the Head of RevOps at …”. */
export function ownTitleIn(clause: string): string | null {
	const title = SELF.exec(clause.replace(/’/gu, "'"))?.groups?.title;
	if (!title) return null;
	return title.split(/\s(?:at|bei|and i|with|who|here|und ich|in)\b/iu)[0].trim() || null;
}
