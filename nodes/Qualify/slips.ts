import { isNumber } from './tokens';
import { MAGNITUDE_BEHIND, NEGATORS, SUBJECTS, SUPPOSING, UNITS } from './wordForms';

/**
 * Whether two words are the same but for a slip of the pen: a transposed or doubled letter of a long word, accents left
 * out, the article that Arabic and Hebrew write in front, a particle that Korean writes behind. Whatever could be
 * another tense, number, name or a denial is no slip.
 */
export function isSlip(said: string, quoted: string): boolean {
	if (Math.abs(said.length - quoted.length) > 3) return false;
	if (NEGATORS.has(said) || NEGATORS.has(quoted) || isNumber(said) || isNumber(quoted))
		return false;
	if (HANGUL.test(said)) return sameButForParticle(said, quoted);
	if (GREEK.test(said))
		return withoutMarks(said) === withoutMarks(quoted) && isUnaccented(said, quoted);
	if (SEMITIC.test(said)) return sameSemitic(said, quoted);
	return (
		LATIN.test(said) &&
		LATIN.test(quoted) &&
		(sameButForAccents(said, quoted) || isTypo(said, quoted))
	);
}

const HANGUL = /^\p{Script=Hangul}/u;
const GREEK = /^\p{Script=Greek}/u;
const SEMITIC = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;

const PARTICLE = /(?<=..)[은는이가을를]$/u;
const sameButForParticle = (said: string, quoted: string): boolean =>
	said.replace(PARTICLE, '') === quoted || quoted.replace(PARTICLE, '') === said;

const withoutMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
/** Capitals are written without accents; of two accented words the accents differ on purpose. */
const isUnaccented = (said: string, quoted: string): boolean =>
	said === withoutMarks(said) || quoted === withoutMarks(quoted);

const bare = (word: string): string => word.replace(/[أإآ]/gu, 'ا').replace(/ة$/u, 'ه');
function sameSemitic(said: string, quoted: string): boolean {
	const [longer, shorter] = said.length >= quoted.length ? [said, quoted] : [quoted, said];
	if (longer.length < 4) return false;
	return [longer, longer.replace(/^(?:ال|ה)(?=...)/u, '')].some(
		(form) => bare(form) === bare(shorter),
	);
}

/** “könnten” is not “konnten”, and of many verbs the last accent is the tense. */
const MOOD =
	/^(?:k[oö]nnt|h[aä]tt|m[uü]sst|d[uü]rft|w[aä]r|w[uü]rd|m[oö]cht|br[aä]ucht|k[aä]m|g[aä]b|l[aä]g|f[aä]nd|l[aä]uf)/u;
const LAST_LETTERS = 2;

function sameButForAccents(said: string, quoted: string): boolean {
	if (spelledUmlauts(said) === spelledUmlauts(quoted)) return true;
	const plain = withoutMarks(said);
	if (plain !== withoutMarks(quoted) || !isUnaccented(said, quoted) || MOOD.test(said))
		return false;
	return said.slice(-LAST_LETTERS) === quoted.slice(-LAST_LETTERS) && plain.length > 3;
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const spelledUmlauts = (word: string): string =>
	word.replace(/[äöü]/gu, (umlaut) => UMLAUTS[umlaut]);

const SHORTEST_SWAPPED = 7;
const SHORTEST_MISTYPED = 8;
/** Endings carry tense and number: a typo there may be another form. */
const ENDING = 4;

function isTypo(said: string, quoted: string): boolean {
	if (said[0] !== quoted[0]) return false;
	const [longer, shorter] = said.length >= quoted.length ? [said, quoted] : [quoted, said];
	let same = 0;
	while (same < shorter.length && longer[same] === shorter[same]) same++;
	const rest = longer.length - same;
	if (longer.length === shorter.length) {
		const swapped =
			longer[same] === shorter[same + 1] &&
			longer[same + 1] === shorter[same] &&
			longer.slice(same + 2) === shorter.slice(same + 2);
		if (swapped) return longer.length >= SHORTEST_SWAPPED && rest > LAST_LETTERS + 1;
	}
	if (longer.length < SHORTEST_MISTYPED || rest <= ENDING) return false;
	if (longer.length > shorter.length) {
		// One letter more is a negation in Turkish, unless it doubles the one before.
		return longer[same] === longer[same - 1] && longer.slice(same + 1) === shorter.slice(same);
	}
	const areVowels = VOWEL.test(longer[same]) && VOWEL.test(shorter[same]);
	return areVowels && longer.slice(same + 1) === shorter.slice(same + 1);
}

const VOWEL = /[aeiou]/u;

const WINDOW = 24;
/** These stand alone for an answer: “no, we renew” denies nothing. */
const ANSWER = /(?:^|[.,;:!?\n] ?)(?:no|nein|non|não|nie|нет|לא|لا) ?$/u;

const NEGATION_BEFORE = /[不没沒未]$|ไม่$|(?:n't|not) (?:to |be |been |a |the |any |even )?$/u;
const NEGATION_BEHIND =
	/^ ?(?:(?:nicht|kein\p{L}{0,2}|niet|ikke|inte|değil|नहीं)(?![\p{L}\p{M}])|ない|なかった|ません|ず(?!つ|っと)|(?:지 ?)?(?:않|못)|없)/u;
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const JOINED_BEHIND = /^'(?!s(?!\p{L}))\p{L}/u;
const NUMBER_BEFORE = /(?:\d[.,'-]|\p{Sc} ?|[<>≤≥≈~±+] ?|(?:^|[ (])-)$/u;
const NUMBER_BEHIND = /^(?:[.,']\d|\+)/u;
const PREFIX_BEFORE = /(?:^|\P{L})(?:non|un|in|anti|ex|pre|post|nicht)-$/u;

/**
 * Whether words taken from a text verbatim say something else than where they stand: half a word or number, an amount
 * without its unit, or what a “not” right before or behind them denies.
 */
export function cutsMeaning(text: string, from: number, to: number): boolean {
	const before = text.slice(Math.max(0, from - WINDOW), from);
	const behind = text.slice(to, to + WINDOW);
	const first = text.slice(from, from + 1);
	const last = text.slice(to - 1, to);
	return (
		splitsWord(before.slice(-1), first) ||
		(splitsWord(last, behind.slice(0, 1)) && !isParticle(last, behind)) ||
		(WORD_CHARACTER.test(last) && JOINED_BEHIND.test(behind)) ||
		(isNumber(first) && NUMBER_BEFORE.test(before)) ||
		(isNumber(last) && (NUMBER_BEHIND.test(behind) || UNITS.test(behind))) ||
		MAGNITUDE_BEHIND.test(behind) ||
		PREFIX_BEFORE.test(before) ||
		isDenied(before, text.slice(from, from + WINDOW), behind)
	);
}

function splitsWord(left: string, right: string): boolean {
	if (left === '' || right === '' || UNSPACED.test(left) || UNSPACED.test(right)) return false;
	return WORD_CHARACTER.test(left) && WORD_CHARACTER.test(right);
}

const isParticle = (last: string, behind: string): boolean =>
	HANGUL.test(last) && /^[은는이가을를의도](?!\p{L})/u.test(behind);

/** Denied or supposed by the word next to it. “No we renew” denies nothing. */
function isDenied(before: string, said: string, behind: string): boolean {
	if (NEGATION_BEHIND.test(behind) || NEGATION_BEFORE.test(before)) return true;
	if (!before.endsWith(' ')) return false;
	const word = before.trim().split(' ').at(-1) ?? '';
	if (SUPPOSING.has(word)) return true;
	const first = said.split(' ', 1)[0].split("'", 1)[0];
	return (
		(NEGATORS.has(word) || word.endsWith("n't")) && !(ANSWER.test(before) && SUBJECTS.has(first))
	);
}
