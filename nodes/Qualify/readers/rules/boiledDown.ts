import { peopleTagged } from './authorityPeople';
import { folded, tagged } from './authorityTerms';
import { DONE, LEGWORK, MISLEADING, NOUNS, ONLOOKERS, PARTICLES, VERBS } from './authorityWords';

/** What a clause boiled down is told by: who (superiors, peers, family or state, another house), and what they do. */
export const TAGS = [
	'I',
	'ME',
	'WE',
	'YOU',
	'HE',
	'BOSS',
	'PEER',
	'KIN',
	'THEM',
	'NOBODY',
	'ANYONE',
	'NOTHING',
	'NOT',
	'WITHOUT',
	'DECIDE',
	'APPROVE',
	'DECIDED',
	'DECIDER',
	'DECIDING',
	'DECISION',
	'SAY',
	'OKAY',
	'INTERN',
	'HELPER',
	'LEGWORK',
	'DECIDE1',
	'APPROVE1',
];

/**
 * A clause boiled down to what tells who decides: plain words, with those of the lexicons as capital tags.
 * “Das muss unser Vorstand absegnen” becomes “ das muss unser BOSS APPROVE ”.
 */
export function boiledDown(clause: string): string {
	const acts = tagged(plainWords(clause), [...MISLEADING, LEGWORK, ...DONE, ...VERBS, ...NOUNS]);
	return tagged(peopleTagged(acts), [...ONLOOKERS, ...PARTICLES]);
}

const TITLED_NAME =
	/(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Fr|Hr)\.? (?:(?:Dr|Prof)\.? ){0,2}\p{Lu}[\p{L}-]{1,30}/gu;
const NO_NAME =
	'(?:I|It|He|She|They|We|You|Who|This|That|There|What|Which|Every\\p{L}*|Some\\p{L}*|No\\p{L}*|Any\\p{L}*|One|God|Life|Fate|Time|Love|Luck|Nature|Society|History|Corporate|Management|Finance|Legal|Procurement|Purchasing|Leadership|Boss|Dad|Daddy|Mum|Mom|Mummy|Mommy|Grandma|Grandpa|Papa|Mama|Opa|Oma|Der|Die|Das|Es|Er|Wir)';
const HOLDS_POWER =
	'(?:in|from) (?:procurement|purchasing|finance|accounting|accounts|legal|IT|management|operations|head office)|(?:always |usually |then )?(?:decides|approves|authori[sz]es|signs (?:off|everything|it|all|the|our)|chooses (?:the|our|all|what|which))|has the (?:final|last)|makes the (?:final |last )?(?:decision|call)|holds the';
/** A first name is told by what its holder does: “Priya in procurement”, “Tony signs the cheques”. */
const DECIDING_NAME = new RegExp(
	`(?<!\\p{L})(?!${NO_NAME}(?!\\p{L}))\\p{Lu}\\p{Ll}{1,20}(?= (?:${HOLDS_POWER})(?!\\p{L}))`,
	'gu',
);
/** Mid-sentence the capital tells the polite “you” from “she” and “they”. */
const POLITE_YOU: Array<[RegExp, string]> = [
	[/(?<=[\p{L},] )(?:Sie|Ihnen)(?!\p{L})/gu, 'you'],
	[/(?<=[\p{L},] )Ihre?[mnrs]?(?!\p{L})/gu, 'your'],
];
const PLACE_OF_POWER =
	/(?<=(?:approvals?|sign-off|decisions?|Freigaben?|Genehmigung(?:en)?|Zustimmung|Entscheidung(?:en)?|Unterschrift) (?:always |immer |erst |nur )?(?:comes?|kommt|kommen) (?:from|aus) )\p{Lu}\p{Ll}{2,20}|(?<= (?:through|via|(?:made|taken|decided|chosen|signed|approved) in) )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn)\b)\p{Lu}\p{Ll}{2,20}|(?<= in )(?!(?:Kürze|Zukunft|Ruhe|Summe|Wahrheit|Zusammenarbeit)(?!\p{L}))\p{Lu}\p{Ll}{2,20}(?= (?:entschieden|bestimmt|genehmigt|freigegeben|gemacht)(?!\p{L}))/gu;
const SPELLED_OUT: Array<[RegExp, string]> = [
	[/\bi'm\b|\bim(?= (?:only|just|not|merely|the|an?|also|afraid)\b)/gu, 'i am'],
	[/\b(?:can't|cant|cannot)\b/gu, 'can not'],
	[/\b(?:won't|wont)\b/gu, 'will not'],
	[/\bain't\b/gu, 'is not'],
	[/\b(do|does|did|is|are|was|were|have|has|had|could|would|should|need|must)n'?t\b/gu, '$1 not'],
	[/'ll\b/gu, ' will'],
	[/'ve\b/gu, ' have'],
	[/'re\b/gu, ' are'],
	[/'d\b/gu, ' would'],
	[/'s\b/gu, " 's "],
	[/\bw\/ ?/gu, 'with '],
	[/\bentscheidt\b/gu, 'entscheidet'],
	[/\b(fra|sa|zei|krie)gn\b/gu, '$1gen'],
	[/\b(?:da|dr|d) (?=chef|boss|inhaber|vorstand)/gu, 'der '],
	[/\bgonna\b/gu, 'going to'],
	[/\bgotta\b/gu, 'got to'],
	[/\b(?:nich|net|ned|nit)\b/gu, 'nicht'],
	[/\b(?:nix|nuescht|garnix|garnichts)\b/gu, 'nichts'],
	[/\bhab\b/gu, 'habe'],
	[/\bkoennt\b/gu, 'koennte'],
	[/\bderf\b/gu, 'darf'],
	[/\b(?:koa|ka|kan|koan) (?=[a-z]+ )/gu, 'kein '],
	[/\b(?:dees|dös)\b/gu, 'das'],
];
/** Plain lower-case words, one space before and after each; names are `someperson`, “IT” is `edv`. */
function plainWords(clause: string): string {
	const named = clause
		.replace(/[’`´]/gu, "'")
		.replace(TITLED_NAME, 'someperson')
		.replace(DECIDING_NAME, 'someperson')
		.replace(PLACE_OF_POWER, 'someperson')
		.replace(/\bIT\b/gu, 'edv');
	const spelled = replaced(folded(replaced(named, POLITE_YOU)), SPELLED_OUT);
	const plain = spelled
		.split(/[^a-z0-9']+/u)
		.map((word) => (word === "'s" ? word : word.replace(/'/gu, '')))
		.filter(Boolean);
	return ` ${plain.join(' ')} `;
}

const replaced = (text: string, replacements: Array<[RegExp, string]>): string =>
	replacements.reduce((current, [pattern, by]) => current.replace(pattern, by), text);
