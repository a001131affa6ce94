import type { Turn } from '../../lead/schema';
import type { Level } from './readers/reading';

/** What a claim is worth that rests on a “yes” alone; the question says the rest, and the question is not theirs. */
export type Affirmed = { level: Level; context: number };

const HIGHEST_AFFIRMED = 2;
const LONGEST_AFFIRMATION = 80;
const words = (...lists: string[]): Set<string> =>
	new Set(lists.join(' ').normalize('NFC').split(' '));
const YES = words(
	'yes yeah yep yup yea aye correct exactly right true absolutely definitely certainly sure indeed totally precisely affirmative agreed course ok okay',
	'ja jo jep jawohl genau richtig stimmt korrekt definitiv natürlich klar sicher absolut exakt freilich fall',
	"oui ouais si exactement absolument sûr ça vrai exact juste effet fait d'accord effectivement voilà certainement",
	'sí claro exacto exactamente correcto así supuesto cierto efectivamente sì esatto esattamente certo giusto infatti vero assolutamente',
	'sim exatamente exato certeza verdade pois klopt inderdaad precies zeker juist tak dokładnie oczywiście zgadza jasne owszem właśnie pewnie',
	'evet aynen doğru kesinlikle tabii elbette öyle javisst precis stämmer nettop præcis rigtigt',
	'да так конечно точно верно именно правильно угу ага разумеется ναι ναί ακριβώς σωστά βεβαίως φυσικά',
	'نعم أجل بالضبط صحيح أكيد طبعا ايوه أيوه כן בדיוק נכון בהחלט हाँ हां जी बिल्कुल बिलकुल सही ज़रूर जरूर',
);
/** What stands around a yes without saying more: “that’s right”, “auf jeden Fall”, “tout à fait d’accord”. */
const BESIDE_YES = words(
	"of that's that is it it's thats you're you are they we do does have has can will i am we're very much so thank thanks please oh well ah hm quite spot on",
	"auf jeden fall das ist so ganz doch gerne danke bitte tout à fait bien c'est cela merci en",
	'es por desde luego eso de acuerdo gracias è proprio così grazie isso mesmo com é obrigado obrigada certo correto',
	'dat is het natuurlijk dank bedankt się to prawda dziękuję ki tamam det gör visst tack tak',
	'совершенно спасибо έτσι είναι هذا تماما بالتأكيد זה ठीक है',
);
/** Scripts without spaces, and Korean with its endings. */
const YES_UNSPACED =
	/^(?:是的?|对的?|對的?|没错|沒錯|正是|当然|當然|确实|確實|完全正确|正确|正確|好的?|[嗯的啊呀ねよ네예응]|可以|没问题|はい|ええ|うん|そう(?:です|だ)?|その(?:通り|とおり)(?:です)?|もちろん(?:です)?|正解です|間違いありません|그래요?|맞아요?|맞습니다|그렇습니다|그럼요|물론(?:이죠|입니다)?|정확합니다|정확해요|ใช่|ครับ|ค่ะ|คะ|ถูกต้อง|แน่นอน|จริง|เลย)+$/u;

/** Whether words say yes and nothing more. */
export function isAffirmation(words: string): boolean {
	if (words.length > LONGEST_AFFIRMATION || /[?？؟]/u.test(words)) return false;
	const plain = words.normalize('NFKC').normalize('NFC').toLowerCase().replace(/[’`´]/gu, "'");
	const said = plain.match(/[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*/gu) ?? [];
	if (said.length === 0) return false;
	if (YES_UNSPACED.test(said.join(''))) return true;
	return (
		said.every((word) => YES.has(word) || BESIDE_YES.has(word)) &&
		said.some((word) => YES.has(word))
	);
}

/**
 * What a claim is worth whose quotes only say yes: at most level 2 after a single question of another speaker, nothing
 * without one, and never authority, which nobody is given by a question.
 */
export function affirmedLevel(
	claim: { criterion: string; level: Level },
	turns: Turn[],
	turn: number,
): Affirmed | null {
	if (claim.criterion === 'capacity.authority') return null;
	const before = turns[turn - 1];
	if (!before || before.speaker === 'prospect') return null;
	if (questionsIn(before.text) !== 1) return null;
	return { level: Math.min(claim.level, HIGHEST_AFFIRMED) as Level, context: turn - 1 };
}

/** A mark within an address asks nothing; the Greek one is a semicolon. */
function questionsIn(text: string): number {
	const marks = /\p{Script=Greek}/u.test(text)
		? /(?<![?;\u037E])[?;\u037E]/gu
		: /(?<![?？؟])(?:[？؟]|\?(?![\p{L}\p{N}=&]))/gu;
	return text.match(marks)?.length ?? 0;
}
