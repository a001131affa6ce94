import { seniorityOf } from '../../../../lead/jobTitle';
import { authorityOfSeniority } from '../../profile';

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

/** Where somebody is and in what mood says nothing of a part in this: “the boss is back”. */
const WHEREABOUTS =
	/^(?:'s| is| was| isn't| comes| came| ist| war| kommt| kam) (?:not |nicht |just |gerade |wieder |still |noch |heute |today |schon |already |very |really |sehr |echt ){0,2}(?:back|away|out|off|in|here|there|gone|late|sick|ill|home|busy|angry|mad|asleep|tired|leaving|on (?:holiday|leave|vacation|sick)|da|weg|zurück|krank|unterwegs|sauer|nett|müde|gleich|im (?:urlaub|haus|büro)|verreist)(?!\p{L})/iu;

export function rolesIn(text: string): RoleMention[] {
	const mentions: RoleMention[] = [];
	const words = text.replace(/’/gu, "'");
	for (const { 0: found, index, groups } of words.matchAll(ROLE)) {
		const title = groups?.title ?? '';
		if (!groups?.own && !ALWAYS_A_ROLE.test(title)) continue;
		if (NOT_OTHERS.test(words.slice(Math.max(0, index - 24), index))) continue;
		const after = index + found.length;
		if (WHEREABOUTS.test(words.slice(after, after + 60))) continue;
		mentions.push({
			role: title,
			economicBuyer: ECONOMIC_BUYER.test(title),
			index,
			length: found.length,
		});
	}
	return mentions;
}

const ARTICLE =
	'(?:(?:the|an?|our|my|their|its|only|sole|also|now|currently|still|just|merely|der|die|das|eine?|unsere?|hier|ja|zwar|auch|selbst|selber|nur|bloß|lediglich|alleinige[rn]?|einzige[rn]?) ){0,3}';
const WORD = "\\p{L}[\\p{L}&/'-]*";
const TITLE = `(?<title>${WORD}(?:,? ${WORD}){0,7})`;
const OPENING =
	'^(?:(?:and|but|so|also|well|und|aber|hi|hello|hey|moin|servus|hallo|guten tag|guten morgen|good morning|good afternoon) ){0,2}';
const I_AM = new RegExp(
	`(?:^bin|(?<!\\p{L})(?:i'm|i am|im the|ich bin|bin ich|my (?:role|title|position|job) is|i (?:work|act|serve) as|speaking as|in my (?:role|position|capacity) as|meine (?:rolle|position|funktion) ist|ich arbeite (?:hier )?als|(?:funktion|rolle|eigenschaft|tätig) als)) ${ARTICLE}${TITLE}`,
	'iu',
);
const AS = new RegExp(`${OPENING}(?:as|als) ${ARTICLE}${TITLE}`, 'iu');
const HERE = new RegExp(
	`${OPENING}(?!(?:the|our|my|your|der|die|das|unser|unsere|mein|meine) )(?<title>${WORD}(?: ${WORD}){0,4}) (?:here|hier|speaking)(?!\\p{L})`,
	'iu',
);
/** Where a title ends and the sentence goes on. */
const TITLE_ENDS =
	/,? (?:at|bei|with|who|here|hier|in|mit|from|but|because|so|on|when|that|since|seit|die|der ich|aber|und (?!\p{Lu})|and (?!(?:co-?)?founder|owner|c[a-z]o\b|head|director|managing|president|partner|vp\b)|i|ich|we|wir|need|want|have|can|would|will|sage|suche|entscheide|wähle|möchte|brauche|habe|kann) ?\b/iu;
const NO_TITLE =
	/^(?:i|you|he|she|we|they|it|ich|du|er|sie|wir|man|long|soon|well|much|far|many|if|though|usual|always|not|no|never|nicht|kein\p{L}*|(?!managing|acting|founding|marketing|engineering|accounting|purchasing)\p{L}+ing|fed|interested|tired|worried|convinced|based|employed|supposed|pleased|satisfied|excited|impressed|confused|concerned|told|asked|happy|glad|sure|afraid|sorry|from|at|in|on|with|bei|aus|mit|von|zu|froh|sicher|gerade) /iu;
/** “CTO at a fintech”, “Inhaberin einer Praxis”: a title on its own stands before the company it is held at. */
const HELD_AT = / (?:at|@|bei|of (?:an?|my)|der|des|einer|eines|vom?) /u;
const FINITE_VERB =
	/\b(?:decid\w*|sign\w*|approv\w*|has|have|will|want\w*|is|are|was|must|needs?|makes?|entscheid\w*|unterschreib\w*|muss|hat|ist|wird|sind|kann|macht)\b/iu;
const LONGEST_INTRODUCTION = 12;
const MERELY = /\b(?:just|only|merely|nur|bloß|lediglich)\b/iu;

/** The title a prospect gives themselves: “I’m the Head of RevOps at …”, “Founder here”, “Als Inhaberin …”. */
export function ownTitleIn(clause: string): string | null {
	const words = clause.replace(/’/gu, "'").trim();
	const named = [I_AM.exec(words), heldAs(words), FINITE_VERB.test(words) ? null : HERE.exec(words)]
		.filter((found) => found !== null)
		.map(({ 0: said, groups }) => titleOf(groups?.title ?? '', MERELY.test(said)));
	return named.find((title) => title !== null) ?? introduced(words);
}

/** Everyone is “an engineer”: a rank without power is told as the role in this only where it is belittled. */
function titleOf(phrase: string, belittled: boolean): string | null {
	const title = phrase.split(TITLE_ENDS)[0].trim();
	if (NO_TITLE.test(`${title} `)) return null;
	const level = authorityOfSeniority(seniorityOf(title));
	return level !== null && (level >= 2 || belittled) ? title : null;
}

/** “As CEO …”; “as the board decides” is a conjunction unless it is the speaker who goes on. */
function heldAs(words: string): RegExpExecArray | null {
	const found = AS.exec(words);
	const conjunction =
		found && / (?:the|der|die|das) /u.test(found[0]) && found[0].length < words.length;
	return conjunction && !/\b(?:i|ich|my|me)\b/iu.test(words) ? null : found;
}

function introduced(words: string): string | null {
	const [title, company] = words.split(HELD_AT);
	const isIntroduction =
		company !== undefined &&
		words.split(' ').length <= LONGEST_INTRODUCTION &&
		!FINITE_VERB.test(words) &&
		seniorityOf(title.split(' ').slice(0, 2).join(' ')) !== null;
	return isIntroduction ? titleOf(title, false) : null;
}
