import { seniorityOf } from '../../../../lead/jobTitle';

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

const ARTICLES =
	'(?:(?:the|an?|our|my|their|its|only|sole|also|now|currently|still|just|merely|der|die|das|eine?|unsere?|hier|ja|zwar|auch|selbst|selber|nur|bloß|lediglich|alleinige[rn]?|einzige[rn]?) ){0,3}';
const PHRASE = "(?<title>\\p{L}[\\p{L}&/'-]*(?:,? \\p{L}[\\p{L}&/'.-]*){0,7})";
const GREETING =
	'^(?:(?:and|but|so|also|well|und|aber|hi|hello|hey|moin|servus|hallo|guten tag|guten morgen|good morning|good afternoon) ){0,2}';
/** The ways of giving oneself a title, the surest first. */
const OWN_TITLES = [
	`(?<!\\p{L})(?:i'm|i am|im the|ich bin|bin ich|(?<=^)bin) ${ARTICLES}${PHRASE}`,
	`(?<!\\p{L})(?:my (?:role|title|position|job) is|i (?:work|act|serve) as|i'm working as|speaking as|in my (?:role|position|capacity) as|meine (?:rolle|position|funktion) ist|ich arbeite (?:hier )?als|(?:funktion|rolle|eigenschaft|tätig) als) ${ARTICLES}${PHRASE}`,
	`${GREETING}(?:as|als) ${ARTICLES}${PHRASE}`,
	`${GREETING}(?!(?:the|our|my|your|der|die|das|unser|unsere|mein|meine) )(?<title>\\p{L}[\\p{L}&/'-]*(?: \\p{L}[\\p{L}&/'-]*){0,4}) (?:here|hier|speaking)(?=$|[ ,.!])`,
	`^(?:the )?(?<title>\\p{L}[\\p{L}&/'-]*(?: \\p{L}[\\p{L}&/'-]*){0,4}?) (?:at|@|bei|of (?:an?|our|my)|der|des|eine[rs]|von|vom) \\p{L}[\\p{L}&/'.-]*(?:,? \\p{L}[\\p{L}&/'.-]*){0,5}$`,
].map((source) => new RegExp(source, 'iu'));
/** Where a title ends and the sentence goes on. */
const TITLE_ENDS =
	/,? (?:at|bei|with|who|here|hier|in|mit|from|but|because|so|on|when|that|since|seit|die|der ich|aber|und (?!\p{Lu})|and (?!(?:co-?)?founder|owner|c[a-z]o\b|head|director|managing|president|partner|vp\b)|i|ich|we|wir|need|want|have|can|would|will|sage|suche|entscheide|wähle|möchte|brauche|habe|kann) ?\b/iu;
const NO_TITLE =
	/^(?:i|you|he|she|we|they|it|ich|du|er|sie|wir|man|long|soon|well|much|far|many|if|though|usual|always|not|no|never|nicht|kein\p{L}*|(?!managing|acting|founding|marketing|engineering|accounting|purchasing)\p{L}+ing|fed|interested|tired|worried|convinced|based|employed|supposed|pleased|satisfied|excited|impressed|confused|concerned|told|asked|happy|glad|sure|afraid|sorry|from|at|in|on|with|bei|aus|mit|von|zu|froh|sicher|gerade) /iu;
const FINITE_VERB =
	/\b(?:decid\w*|sign\w*|approv\w*|has|have|will|is|are|was|must|needs?|makes?|entscheid\w*|unterschreib\w*|muss|hat|ist|wird|sind|kann|macht)\b/iu;
const AT_LEAST_MANAGER = new Set([
	'founder',
	'owner',
	'cLevel',
	'vp',
	'director',
	'head',
	'manager',
]);
const LEAST = /\b(?:just|only|merely|nur|bloß|lediglich)\b/iu;

/** The title a prospect gives themselves: “I’m the Head of RevOps at …”, “Founder here”, “Als Inhaberin …”. */
export function ownTitleIn(clause: string): string | null {
	const words = clause
		.replace(/’/gu, "'")
		.replace(/^["“„]/u, '')
		.trim();
	for (const [index, pattern] of OWN_TITLES.entries()) {
		const found = pattern.exec(words);
		const phrase = found?.groups?.title;
		if (!found || !phrase) continue;
		const title = phrase.split(TITLE_ENDS)[0].trim();
		if (!title || NO_TITLE.test(`${title} `)) continue;
		if (index >= 3 && FINITE_VERB.test(words)) continue;
		const seniority = seniorityOf(title);
		// everyone is “an engineer”: a rank without power counts where it is told as the role in this
		if (
			index === 2 &&
			/ (?:the|der|die|das) /u.test(found[0]) &&
			!/\b(?:i|ich|my|me)\b/iu.test(words) &&
			title !== phrase
		)
			continue;
		if (seniority && AT_LEAST_MANAGER.has(seniority)) return title;
		if (seniority && index < 2 && LEAST.test(found[0])) return title;
	}
	return null;
}
