import type { Turn } from '../../lead/schema';
import type { Offer } from './offer';
import { numberInWords } from './readers/rules/numbers';

const COUNT =
	'(?<count>\\d{1,4}|an?|one|single|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a couple of|a pair of|eine?n?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)';
const UNITS = '(?:units?|licen[cs]es?|copies|packages?|seats?|stück|lizenzen|einheiten)';

/** How many of which product: as either side names it, the last number that stands by the name. */
export function quantitiesWanted(turns: Turn[], offer: Offer): Map<string, number> {
	const wanted = new Map<string, number>();
	for (const { text } of turns) {
		for (const { product, quantity } of quantitiesIn(text, Object.keys(offer.prices))) {
			if (quantity !== null || !wanted.has(product)) wanted.set(product, quantity ?? 1);
		}
	}
	return wanted;
}

const BEFORE_NAME = new RegExp(
	`(?<!\\p{L})${COUNT}(?: ${UNITS})?(?: (?:of|for))?(?: (?:the|our|your|our new))?\\s?$`,
	'iu',
);
const AFTER_NAME = new RegExp(`(?<!\\p{L})${COUNT} ${UNITS}`, 'iu');
const LONGEST_LEAD = 60;

/** The products a text names, each with the number before the name, else between it and the next one. */
function quantitiesIn(
	text: string,
	products: string[],
): Array<{ product: string; quantity: number | null }> {
	const mentions = products
		.flatMap((product) => placesOfName(text, product, products))
		.sort((a, b) => a.at - b.at)
		.map(({ product, at, end }) => {
			const lead = text.slice(Math.max(0, at - LONGEST_LEAD), at);
			const before = BEFORE_NAME.exec(lead);
			return {
				product,
				end,
				before: before?.groups?.count,
				from: at - (before?.[0].length ?? 0),
			};
		});
	return mentions.map(({ product, end, before }, index) => {
		const rest = text.slice(end, mentions[index + 1]?.from);
		const count = before ?? AFTER_NAME.exec(rest)?.groups?.count;
		return { product, quantity: count === undefined ? null : countOf(count) };
	});
}

type Mention = { product: string; at: number; end: number };

/** Where a text names a product, in full or by a first word that is no ordinary one: “AcmeFlow” for “AcmeFlow Pro”. */
function placesOfName(text: string, product: string, products: string[]): Mention[] {
	const [first] = product.split(' ');
	const alone = products.filter((other) => other.split(' ')[0] === first).length === 1;
	const names = alone && COINED.test(first) ? [product, first] : [product];
	const places: Mention[] = [];
	for (const name of names) {
		const wanted = name.toLowerCase();
		const lower = text.toLowerCase();
		for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
			const end = at + name.length;
			const inWord = /[\p{L}\d]/u.test((text[at - 1] ?? ' ') + (text[end] ?? ' '));
			if (!inWord && !places.some((place) => place.at <= at && at < place.end)) {
				places.push({ product, at, end });
			}
		}
	}
	return places;
}

const COINED = /^.+\p{Lu}|\d/u;

const countOf = (words: string): number =>
	/^a (?:couple|pair) of$/iu.test(words) ? 2 : Number(words) || numberInWords(words) || 1;
