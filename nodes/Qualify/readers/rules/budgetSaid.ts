import { contextOf } from '../../clauses';
import { plain } from './budgetText';
import { moneyIn } from './money';

/** A piece of a sentence that says one thing, with what is needed to understand it; all texts are {@link plain}. */
export type Said = {
	words: string;
	/** The sentence up to the end of the piece. */
	sentence: string;
	/** Whether money or a price was spoken of right before. */
	topic: boolean;
	/** Whether it answers what they can spend. */
	asked: boolean;
	/** `sum`: a sum for certain; `number`: one if the talk is about money. */
	amount: 'sum' | 'number' | null;
	negated: boolean;
	hypothetical: boolean;
	reported: boolean;
};

const SMALLEST_BARE_SUM = 50;
/** 1984 is a year, 1500 or 2000 may be a sum. */
const isYear = (text: string, value: number): boolean =>
	/^\d{4}$/u.test(text) && value >= 1400 && value < 2050 && value % 50 !== 0;
const CERTAIN_UNIT =
	/\d\s?(?:k|grand|tsd|lakhs?|lac|crores?|cr|mio|million\p{L}*|riesen|teur)(?!\p{L})|(?<!\p{L})(?:grand|lakhs?|crores?|riesen)(?!\p{L})|thousand|tausend|hundred|hundert|million|milliarde|billion|figure|stellig/iu;

/** A piece with what can be told of it by itself. */
export function saidIn(
	original: string,
	{ sentence, topic, asked }: { sentence: string; topic: boolean; asked: boolean },
): Said {
	const words = plain(original);
	const sums = moneyIn(original, { bare: true });
	const certain = sums.some(
		({ currency, per, perSeat, text }) =>
			currency !== null || per !== null || perSeat || CERTAIN_UNIT.test(text),
	);
	const large = sums.some(({ max, text }) => max >= SMALLEST_BARE_SUM && !isYear(text, max));
	const { negated, hypothetical, reported } = contextOf(words, { start: 0, end: words.length });
	const amount = certain ? 'sum' : large ? 'number' : null;
	return { words, sentence, topic, asked, amount, negated, hypothetical, reported };
}
