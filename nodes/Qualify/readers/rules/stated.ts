import { countriesIn } from './statedCountry';
import { sizesIn } from './statedSize';

/** Firmographics that a prospect says about the own company. */
export type StatedMention = {
	field: 'employees' | 'industry' | 'country';
	value: string;
	index: number;
	length: number;
};

const ADVERB =
	'(?:also |mainly |basically |actually |currently |essentially |primarily |auch |ja |hauptsächlich |vor allem |eigentlich |seit jeher )?';
/** What the company is, with an article: “we are looking at marketing tools” is no industry. */
const IS_A = new RegExp(
	`(?<!\\p{L})(?:we(?:'re| are)|our (?:company|firm|business) is|(?:we|i) (?:run|own|founded|started)|i work (?:at|for|in)|wir sind|unsere? (?:unternehmen|firma|betrieb) ist|ich (?:betreibe|besitze|führe|leite)|arbeite (?:bei|in|für)) ${ADVERB}(?:in the |in der |in einem |in einer |im |an? |one of the |eine? |einem |einen |einer )(?<what>[^.,;:!?\\n]{2,80})`,
	'giu',
);
const IN_THE_FIELD = new RegExp(
	`(?<!\\p{L})(?:(?:we(?:'re| are)|our (?:company|firm|business) is|company is|i work) ${ADVERB}(?:active )?in (?!the |an? )|(?:wir )?(?:kommen|sind|stammen) aus (?:dem|der) |wir sind (?:im|in der) )(?<what>[^.,;:!?\\n]{2,60})`,
	'giu',
);
/** German trades stand without an article: “Wir sind Maschinenbauer”. */
const IS_GERMAN_NOUN = /(?<!\p{L})[Ww]ir sind (?<what>\p{Lu}[^.,;:!?\n]{2,60})/gu;
const MAKES =
	/(?<!\p{L})(?:we (?:manufacture|produce)|wir (?:produzieren|fertigen)) (?!content|leads|reports|too|videos|podcasts|films|zu |inhalte|filme)\p{L}|(?<!\p{L})wir stellen (?:[^ ]+ ){1,3}her(?!\p{L})/giu;
/** A practice, a law office or a restaurant is a trade whoever has it. */
const HAS_A =
	/\bich habe eine? (?<what>\p{L}*(?:praxis|kanzlei|restaurant|hotel|agentur|werkstatt|apotheke|bäckerei))(?!\p{L})/giu;
const DENIED = /\b(?:not|no longer|nicht|kein\p{L}*)\b/iu;
/** Whom they serve and what they look for stands behind these words. */
const ENDS =
	/ (?:for|serving|that|which|who|looking|selling|helping|and (?:we|i|need|want|are)|with|für|die|das|der|und (?:wir|suchen|brauchen)|mit|aus|based)(?= |$)/iu;

export function statedIn(
	clause: string,
	industryOf: (text: string) => string | null,
	countryCodeOf: (text: string) => string | null,
): StatedMention[] {
	const words = clause.replace(/’/gu, "'");
	return [
		...sizesIn(words).map((size) => ({ field: 'employees' as const, ...size })),
		...industriesIn(words, industryOf),
		...countriesIn(words, countryCodeOf).map((place) => ({ field: 'country' as const, ...place })),
	];
}

function industriesIn(words: string, industryOf: (text: string) => string | null): StatedMention[] {
	if (DENIED.test(words)) return [];
	const named = [IS_A, IN_THE_FIELD, IS_GERMAN_NOUN, HAS_A].flatMap((frame) =>
		[...words.matchAll(frame)].flatMap(({ 0: found, index, groups }) => {
			const value = industryOf((groups?.what ?? '').split(ENDS)[0]);
			return value ? [{ field: 'industry' as const, value, index, length: found.length }] : [];
		}),
	);
	const [made] = words.matchAll(MAKES);
	return named.length === 0 && made
		? [{ field: 'industry', value: 'manufacturing', index: made.index, length: made[0].length }]
		: named;
}
