import { clauseAround, contextOf, type Clause, type ClauseContext } from './clauses';
import { CONTEXT_WORDS } from './contextWords';
import { languageOf, SCRIPTS } from './readers/rules/language';

const SENTENCE_MARK = /[!?…。！？؟।\n]|\.(?!\d)/gu;
/** Sentences longer than this are read near the quote. */
const FAR = 400;
const TURKISH = /[ğşı]|(?<!\p{L})(?:bir|ve|için|eğer|değil|yok|bütçe\p{L}*|biz)(?!\p{L})/iu;
/** Short texts show their language in a few words; “no mês de maio” denies nothing. */
const FRENCH = /(?<!\p{L})(?:nous|vous|ils|elles|notre|avec|(?:j|n|qu)'\p{L}+|est-ce)(?!\p{L})/iu;
const PORTUGUESE =
	/[ãõ]|(?<!\p{L})(?:mês|vocês?|maio|ano que vem|março|no (?:ano|final|fim|momento))(?!\p{L})/iu;
const SPANISH =
	/[ñ¿¡]|(?<!\p{L})(?:no s[oó]lo|este|esta|nuestr[oa]s?|vamos|tenemos|pero|desde)(?!\p{L})/iu;
/** Denials that no other language of these has for another word, for texts too short to tell the language. */
const ANY_NEGATOR =
	/(?<!\p{L})(?:ne|n'\p{L}+|jamais|aucune?|nunca|jamás|ningún|nadie|niet|geen|nooit|não|nenhuma?|nessun[oa]?|nigdy|żaden|inte|ikke|aldrig|non)(?!\p{L})/iu;

/** How the clause around a span speaks: asserted, negated, hypothetical, reported or asked, in any language. */
export function contextOfSpan(
	text: string,
	{ start, end }: { start: number; end: number },
): ClauseContext {
	const clause = narrowed(text, clauseAround(text, start, end), start, end);
	const words = text.slice(clause.start, clause.end).normalize('NFC').replace(/’/gu, "'");
	const own = contextOf(text, clause);
	const language = languageOfClause(text, clause, words);
	const lists = language === null ? undefined : CONTEXT_WORDS[language];
	const said = lists?.empty ? words.replace(lists.empty, ' ') : words;
	const negated = lists
		? lists.negator.test(said)
		: own.negated || isForeignDenial(language, words);
	return {
		question:
			own.question ||
			asksBehind(text, clause, language) ||
			(lists?.question?.test(words.trim()) ?? false),
		negated,
		hypothetical:
			(lists ? lists.hypothetical.test(words) : own.hypothetical) ||
			isConditional(text, clause, language),
		reported: lists ? lists.reported.test(words) : own.reported,
	};
}

const isForeignDenial = (language: string | null, words: string): boolean =>
	language === null && ANY_NEGATOR.test(words);

/** The clause cut at the marks of other scripts. */
function narrowed(text: string, clause: Clause, start: number, end: number): Clause {
	const breaks = (from: number, to: number): number[] =>
		[...text.slice(from, to).matchAll(/[，、،؛；：。！？؟।]/gu)].map(({ index }) => from + index);
	const before = breaks(clause.start, start).at(-1);
	const behind = breaks(end, clause.end).at(0);
	return {
		start: before === undefined ? clause.start : before + 1,
		end: behind ?? clause.end,
	};
}

const scriptOf = (words: string): string | undefined =>
	SCRIPTS.find(([, letters]) => words.search(letters) >= 0)?.[0];

function languageOfClause(text: string, clause: Clause, words: string): string | null {
	const near = text.slice(Math.max(0, clause.start - FAR), clause.end + FAR);
	const script = scriptOf(words);
	if (script === 'zh' && scriptOf(near) === 'ja') return 'ja';
	if (script) return script;
	if (TURKISH.test(words)) return 'tr';
	if (FRENCH.test(words)) return 'fr';
	if (PORTUGUESE.test(words)) return 'pt';
	if (SPANISH.test(words)) return 'es';
	return languageOf(words) ?? languageOf(near);
}

/** Whether the sentence ends in a question mark of its script; the Greek one is a semicolon. */
function asksBehind(text: string, { start, end }: Clause, language: string | null): boolean {
	const rest = text.slice(Math.max(start, end - 1), end + FAR);
	const mark = /[!?…。！？؟।\n;\u037E]|\.(?=\s|$)/u.exec(rest)?.[0] ?? '';
	return /[?？؟]/u.test(mark) || (language === 'el' && /[;\u037E]/u.test(mark));
}

const LEADING_IF =
	/^(?:["“„«¿(]?\s?(?:and|but|so|now|well|und|aber|et|mais|[yeаи]|pero|ma|mas|en|maar|но)[ ,]+)?(?:if|unless|suppose|assuming|provided|wenn|falls|sofern|angenommen|si|se|als|indien|om|ifall|hvis|jeśli|jeżeli|gdyby\p{L}*|eğer|если|якщо|αν|εάν|إذا|اذا|لو|إن|אם|אילו|अगर|यदि)(?![\p{L}\p{M}])|^(?:如果|要是|假如|倘若|若|もし|仮に|만약|만일|ถ้า|หาก)|(?:たら|れば|なら|ならば|たならば|으면|하면|되면|다면|라면|이면)$/iu;
/** “If you ask me” supposes nothing. */
const IDLE_IF =
	/^(?:if (?:you (?:ask|like|want|wish|must know|don't mind|do not mind)|i(?:'m| am) (?:honest|not mistaken)|i (?:remember|understand|recall)|i may|possible|necessary|need be|that helps|all goes|so|not)|wenn (?:ich ehrlich|ich mich|möglich|sie (?:mich fragen|möchten|wollen))|si (?:possible|vous voulez|es posible|je me|no me equivoco)|se possibile|als het kan|если честно|если можно)/iu;

/** “If the board agrees, we renew”: what follows or precedes a condition is as unsure as the condition. */
function isConditional(text: string, clause: Clause, language: string | null): boolean {
	const before = text.slice(Math.max(0, clause.start - FAR), clause.start);
	const lastMark = [...before.matchAll(SENTENCE_MARK)].at(-1);
	const lead = before.slice(lastMark ? lastMark.index + 1 : 0).trim();
	const leads = lead.split(/[,，、،]/u).map((part) => part.trim());
	// The lead ends in its comma, so that a condition right before leaves two parts, the last of them empty.
	if (leads.length === 2 && leads[1] === '' && supposes(leads[0])) return true;
	const behind = /^\s?[,，،]\s?([^,.!?…。！？؟।\n;]{2,200})/u.exec(
		text.slice(clause.end, clause.end + FAR),
	);
	return language !== 'ja' && behind !== null && supposes(behind[1].trim());
}

const supposes = (words: string): boolean => {
	const plain = words.replace(/’/gu, "'");
	return LEADING_IF.test(plain) && !IDLE_IF.test(plain);
};
