import { folded, isSpeltOut, viewsOf } from './injection/fold';
import { imitatesTheForm, imitatesTheFrame } from './injection/imitations';
import { dropsOrders, ordersALevel, statesALevel } from './injection/orders';
import { payloadsOf } from './injection/payloads';
import { speaksToAMachine } from './injection/phrases';
import { wordsOf } from './injection/words';

/** Text that speaks to a model instead of to a salesperson. It raises a flag, never a level. */
export function addressesTheModel(text: string): boolean {
	return isSuspicious(text) || payloadsOf(text).some(isSuspicious);
}

function isSuspicious(text: string): boolean {
	return viewsOf(text).some(
		(view) =>
			isSpeltOut(view) ||
			imitatesTheForm(view) ||
			imitatesTheFrame(view) ||
			speaksToAMachine(view.replace(/[ \t]+/gu, ' ')) ||
			ordersIn(view) ||
			isRunTogether(view),
	);
}

const SENTENCE_END = /(?<![.!?…])[.!?…]+(?=\s|$|["'”’)\]])|[。！？]|\n\s*\n/u;

function ordersIn(view: string): boolean {
	const sentences = view.split(SENTENCE_END);
	const lines = sentences.filter((one) => one.includes('\n')).flatMap((one) => one.split('\n'));
	return [...sentences, ...lines].some((sentence) => {
		const words = wordsOf(sentence);
		return dropsOrders(words) || ordersALevel(words) || statesALevel(words);
	});
}

/** “ignoreallpreviousinstructions” as one word. */
const RUN_TOGETHER =
	/(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|my|previous|prior|every|these|above|earlier){1,4}(?:instruction|rule|prompt|guideline|order)|(?:set|give|assign|rate)\w{0,20}(?:highest|max|level3|100|warm)/u;
const isRunTogether = (view: string): boolean =>
	view.split(/[^\p{L}\p{N}]+/u).some((word) => word.length > 14 && RUN_TOGETHER.test(word));

/** Words that an order to a reader is made of and that alone prove nothing. */
const TELLTALE =
	/(?<!\p{L})(?:ai|llm|gpt|model|prompt|system|instruction|rule|score|level|rating|criteri|rubric|bucket|qualified|lead|prospect|evidence|quote|form|json|evaluat|classif|reader|assistant|override|decode|execute|ignore|highest|maximum|ki|anweisung|stufe|bewert|punkt|hochst)\p{L}{0,4}(?!\p{L})/u;
export const mayBelongToAnOrder = (text: string): boolean => TELLTALE.test(folded(text));
