import { PRODUCTS } from './products';

const NAME =
	'(?<tool>\\p{Lu}[\\p{L}\\d]*(?:\\.\\p{L}{2,4})?(?: (?:CRM|ERP|One|Cloud|Hub|Desk|365))?)';
const ENGLISH = new RegExp(
	`(?<!\\p{L})(?:us(?:e|es|ing)|on|with|in|renew(?:ing)?|replac(?:e|ing)|leav(?:e|ing)|ditch(?:ing)?|off|from|[Oo]ur|current(?:ly)?|(?:tool|system|solution|vendor|provider|setup|crm|CRM|software) is) (?:our |the |a |an |mostly |just |only |still |called |a tool called )?${NAME}`,
	'gu',
);
const GERMAN = new RegExp(
	`(?<!\\p{L})(?:nutzen?|verwenden?|benutzen?|setzen|müssen|wollen|mit|bei|von|über|auf|haben|unser(?:en)?) (?:(?:wir|derzeit|aktuell|noch|momentan|heute|gerade|bisher|bereits|schon|auf|hauptsächlich|nur|dafür|hier|unser|unseren) ){0,3}${NAME}`,
	'gu',
);
/** In German every noun has a capital: only these make it a thing in use. */
const USED_IN_GERMAN =
	/\b(?:im Einsatz|ablösen|ersetzen|loswerden|kündigen|abschaffen|nutzen?|verwenden?|benutzen?|setzen|arbeiten mit|Vertrag|Lizenz|Abo)\b/u;
const NOT_A_TOOL =
	/^(?:I|We|Our|My|The|This|That|It|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Q[1-4]|H[12]|C[EFIMOPRST]O|CISO|CHRO|VP|IT|HR|AI|EU|US|USA|UK|CRM|ERP|Germany|Europe|Easter|Christmas|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Ostern|Weihnachten|Sie|Ihnen|Ihr|Ihre|Ihren|Wir|Ich|Leads?|Team|Vertrieb|Deutschland|Österreich|Schweiz|Ende|Anfang|Mitte|Head|Director|Sales|Marketing|Finance)$/u;
/** How German builds nouns; the name of a product hardly ends so. */
const GERMAN_NOUN =
	/(?:en|ern|ung|heit|keit|schaft|tion|eme?|nis|leute|zeit|messe|formular|prozess|anbieter|vertrag|software|tool|budget|chef|termin|angebot|bedarf|kunde|frage|interesse|jahr|monat|tag)$/iu;

/** The product a prospect says they use now, as written; null where none is named. */
export function toolIn(clause: string): string | null {
	const words = clause.replace(/’/gu, "'");
	const known = PRODUCTS.all(words).find(({ index }) => !isNext(words, index));
	if (known) return clause.slice(known.index, known.index + known[0].length);
	const german = USED_IN_GERMAN.test(words) ? namesAfter(GERMAN, words) : [];
	const [tool] = [
		...namesAfter(ENGLISH, words),
		...german.filter((name) => !GERMAN_NOUN.test(name)),
	];
	return tool ?? null;
}

const NEXT = /(?:(?<!alternatives? )to|evaluating|considering|looking at|like) $/iu;
const CHANGES = /wechsel|umsteig|umstell|umzieh/iu;
/** “Switching to HubSpot”, “zu HubSpot wechseln”: what they may use one day. */
function isNext(words: string, index: number): boolean {
	const before = words.slice(Math.max(0, index - 24), index);
	return NEXT.test(before) || (/(?:zu|auf) $/iu.test(before) && CHANGES.test(words));
}

const namesAfter = (frame: RegExp, words: string): string[] =>
	[...words.matchAll(frame)]
		.map(({ groups }) => groups?.tool ?? '')
		.filter((name) => name.length > 1 && !NOT_A_TOOL.test(name));

const DOMAIN_ENDING = /\.(?:com|io|ai|de|net|org|co|app)$/u;
const LONGEST_NAME = 80;

/** Which of the user's competitors a clause names, as the user wrote them. */
export function competitorsIn(clause: string, competitors: string[]): string[] {
	const words = ` ${folded(clause)} ${folded(inParts(clause))} `;
	return competitors.filter((competitor) => {
		const name = competitor.slice(0, LONGEST_NAME).toLowerCase().replace(DOMAIN_ENDING, '');
		const spelled = [name, inParts(competitor)].map(folded);
		return [...spelled, folded(name).replaceAll(' ', '')].some(
			(one) => one.length > 1 && words.includes(` ${one} `),
		);
	});
}

/** “LeanData” as its two words. */
const inParts = (text: string): string => text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
const folded = (text: string): string =>
	text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean)
		.join(' ');
