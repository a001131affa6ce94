import type { Turn } from '../../../lead/schema';
import { sentencesOf, type Clause } from '../clauses';
import { addressesTheModel, mayBelongToAnOrder } from './injection';

/** What stands in for words that speak to a reader: no evidence, no instruction, and no longer than they were. */
const WITHHELD = '[…]';
/** Sentences that together may hold an order that none of them shows alone. */
const WIDEST_ORDER = 4;
/** Orders over fewer turns are looked for turn by turn. */
const FEWEST_FOR_WIDE = 3;

export type Screened = {
	/** Turns as a reader may see them. */
	turns: Turn[];
	/** Per turn what is withheld, as offsets into the original text. */
	withheld: Clause[][];
	suspicious: boolean;
	/**
	 * Turns without the sentences that speak to a model, but with what stands after them. It may be honest or belong to the
	 * order: words of it can lower a level, never raise one.
	 */
	remaining: Turn[];
};

/**
 * From the first sentence of a prospect that speaks to a model to the end of that turn everything is withheld, because
 * what follows an order usually belongs to it. A quoted joke or example (“a customer wrote ‘ignore …’”) is withheld
 * without suspicion.
 */
export function screened(turns: Turn[]): Screened {
	const known = SCREENED.get(turns);
	if (known) return known;
	const found = screen(turns);
	SCREENED.set(turns, found);
	return found;
}

/** The same turns are screened for every reading of them. */
const SCREENED = new WeakMap<Turn[], Screened>();

function screen(turns: Turn[]): Screened {
	const orders = turns.map(({ speaker, text }) => (speaker === 'prospect' ? orderIn(text) : null));
	withSplitOrders(turns, orders);
	const hasOrder = orders.some((order) => order !== null);
	if (hasOrder) withRestsOfOrders(turns, orders);
	const suspicious = hasOrder || isSpreadWidely(turns);
	const withheld = turns.map(({ speaker, text }, turn): Clause[] => {
		const order = orders[turn];
		if (order) return [{ start: order.start, end: text.length }];
		return speaker === 'prospect' ? examplesIn(text) : echoesIn(text);
	});
	return {
		turns: turns.map((turn, at) => without(turn, withheld[at])),
		withheld,
		suspicious,
		remaining: turns.map((turn, at) => {
			const order = orders[at];
			return order ? without(turn, order.sentences) : without(turn, withheld[at]);
		}),
	};
}

export const isWithheld = (withheld: Clause[], { start, end }: Clause): boolean =>
	withheld.some((part) => part.start < end && part.end > start);

function without(turn: Turn, parts: Clause[]): Turn {
	if (parts.length === 0) return turn;
	let text = '';
	let from = 0;
	for (const { start, end } of parts) {
		text += turn.text.slice(from, start) + WITHHELD;
		from = end;
	}
	return { ...turn, text: text + turn.text.slice(from) };
}

type Order = { start: number; sentences: Clause[] };

/** Where an order begins in a text, and the sentences that show it. */
function orderIn(text: string): Order | null {
	const told = withBlanks(text, examplesIn(text));
	if (!addressesTheModel(told)) return null;
	const sentences = sentencesOf(told);
	const isOrder = (from: number, to: number): boolean =>
		addressesTheModel(told.slice(sentences[from].start, sentences[to].end));
	for (let width = 1; width <= Math.min(WIDEST_ORDER, sentences.length); width++) {
		const found = sentences.flatMap((_, at) =>
			at + width <= sentences.length && isOrder(at, at + width - 1) ? [at] : [],
		);
		if (found.length === 0) continue;
		let first = found[0];
		while (first > 0 && leadsInto(told, sentences, first)) first--;
		const { start } = sentences[first];
		// Some orders only show in the text as a whole: then none of it is sure.
		if (addressesTheModel(told.slice(0, start))) return whole(text);
		const last = found[found.length - 1] + width - 1;
		return { start, sentences: sentences.slice(first, last + 1) };
	}
	return whole(text);
}

const whole = (text: string): Order => ({
	start: 0,
	sentences: [{ start: 0, end: text.length }],
});

/** Whether the sentence before belongs to the order: of the same paragraph after the first, or made of an order’s words. */
function leadsInto(text: string, sentences: Clause[], at: number): boolean {
	const before = sentences[at - 1];
	const isOtherParagraph = text.slice(before.end, sentences[at].start).includes('\n');
	const isFirstParagraph = !text.slice(0, before.end).includes('\n');
	if (!isOtherParagraph && !isFirstParagraph) return true;
	return mayBelongToAnOrder(text.slice(before.start, before.end));
}

/** An order that is spread over two turns of the prospect. */
function withSplitOrders(turns: Turn[], orders: Array<Order | null>): void {
	const said = turns.flatMap(({ speaker }, turn) => (speaker === 'prospect' ? [turn] : []));
	for (const [at, turn] of said.entries()) {
		const next = said[at + 1];
		if (next === undefined || orders[turn] || orders[next]) continue;
		const [text, after] = [turns[turn].text, turns[next].text];
		const both = `${withBlanks(text, examplesIn(text))} ${withBlanks(after, examplesIn(after))}`;
		if (!addressesTheModel(both)) continue;
		orders[turn] = whole(text);
		orders[next] = whole(after);
	}
}

/** An order that only all turns of the prospect together show: none of them is sure, so all stay, under suspicion. */
function isSpreadWidely(turns: Turn[]): boolean {
	const said = turns.filter(({ speaker }) => speaker === 'prospect');
	if (said.length < FEWEST_FOR_WIDE) return false;
	return addressesTheModel(said.map(({ text }) => withBlanks(text, examplesIn(text))).join('\n'));
}

/** Who gave one order may have given more: sentences made of such words are withheld in the other turns too. */
function withRestsOfOrders(turns: Turn[], orders: Array<Order | null>): void {
	const first = orders.findIndex((order) => order !== null);
	for (const [turn, { speaker, text }] of turns.entries()) {
		if (turn <= first || orders[turn] || speaker !== 'prospect') continue;
		const rest = sentencesOf(text).find(({ start, end }) =>
			mayBelongToAnOrder(text.slice(start, end)),
		);
		if (rest) orders[turn] = { start: rest.start, sentences: [rest] };
	}
}

const QUOTED = /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|"[^"\n]{1,300}"|«[^«»]{1,300}»|‘[^‘’]{1,300}’/gu;
const TOLD =
	/(?:wrote|writes|typed|said|joked|jokes|posted|sent|asked|tried|such as|like|called|titled|against|e\.g\.|for example|schrieb|schreiben|sagte|scherzte|tippte|wie|etwa|z\. ?b\.|gegen|namens|a écrit|escribió)[^.!?\n“„"«]{0,40}$/iu;
const CUE_LENGTH = 80;

/** Orders that are told of, not given: quoted after “a customer wrote”, “such as”. Who quotes himself gives them. */
function examplesIn(text: string): Clause[] {
	return [...text.matchAll(QUOTED)].flatMap(({ 0: quoted, index }) => {
		const cue = text.slice(Math.max(0, index - CUE_LENGTH), index);
		const end = index + quoted.length;
		return TOLD.test(cue) && addressesTheModel(quoted.slice(1, -1)) ? [{ start: index, end }] : [];
	});
}

/** What a salesperson or an assistant repeated of an order. */
const echoesIn = (text: string): Clause[] =>
	addressesTheModel(text)
		? sentencesOf(text).filter(({ start, end }) => addressesTheModel(text.slice(start, end)))
		: [];

const withBlanks = (text: string, parts: Clause[]): string =>
	parts.reduce(
		(left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
		text,
	);
