const AMOUNT =
	/(?:[$€£¥₹]|\b(?:usd|eur|gbp|chf|inr|cad|aud)\s?)\s?\d[\d.,]{0,15}(?:\s?(?:k|m|mm|bn|thousand|million|billion|tsd|mio|mrd)\b)?|\b\d[\d.,]{0,15}\s?(?:(?:k|m|mm|bn|thousand|million|billion|tsd\.?|tausend|mio\.?|millionen|mrd\.?)\s?)?(?:[$€£¥₹]|(?:usd|eur|euros?|gbp|pounds?|chf|franken|inr|cad|aud|dollars?)\b)/giu;

export type MoneyMention = { text: string; index: number };

/** Sums of money in a text, as written. */
export function moneyIn(text: string): MoneyMention[] {
	return [...text.matchAll(AMOUNT)].map(({ 0: found, index }) => ({ text: found.trim(), index }));
}
