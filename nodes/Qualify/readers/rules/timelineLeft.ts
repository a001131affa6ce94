import { lengthsIn, type TimeLength } from './time';
import { wordsOf, type Wording } from './wording';

const LEFT: Array<[before: Wording | null, after: Wording | null]> = [
	[wordsOf('(have|got|has|only|just) …4 $'), wordsOf('^,? ?(left|to|until|till|before)')],
	[
		wordsOf(
			"we('ve| have) (only |just )?got …2 $|we (only|just) have …2 $|we have (only|just) …2 $",
		),
		wordsOf('^[.!]?$'),
	],
	[
		wordsOf(
			'(time ?lines?|time ?frames?|horizon|time ?scales?) …4 $',
			'(zeitlich|zeitrahmen|zeithorizont|zeitplan|zeitfenster|planungshorizont|horizont) …5 $',
		),
		null,
	],
	[wordsOf('(haben|hat|bleiben|noch|nur) …4 $'), wordsOf('^,? ?(zeit|bis|um|dann|$)')],
	[
		wordsOf(
			"(aiming|shooting|looking) (for|at) …4 $|(we're|i'm) thinking (of )?…3 $",
			'(peilen|planen|rechnen|kalkulieren) …1 (etwas|so|wir)? ?(zwischen|mit|an|etwa|rund)? ?(etwa |rund |so )?$',
		),
		wordsOf('^ (from|for|until|or so|to|an$)|^[.!]?$'),
	],
	[wordsOf('(longer|more) than …1 $', '(länger|mehr) als …1 $'), null],
	[null, wordsOf('^ is what we|^ (haben|geben) wir uns')],
	[wordsOf('(given|gave|gives?|leaves|left) (us|me) …2 $'), wordsOf('^ (to|until|for|from)')],
	[wordsOf('(uns|mir) …3 $'), wordsOf('^ (gegeben|zeit|gelassen|eingeräumt)')],
];

/** “We have ten weeks to get there”, “wir haben noch sechs Wochen Zeit”. */
const isLeft = ({ index, length }: Omit<TimeLength, 'term'>, words: string): boolean =>
	LEFT.some(
		([before, after]) =>
			(before?.test(words.slice(0, index)) ?? true) &&
			(after?.test(words.slice(index + length)) ?? true),
	);

/** A length of time in words that leave it to them; any length where they were asked for one. */
export const lengthLeftIn = (words: string, asked: boolean): TimeLength | undefined =>
	lengthsIn(words).find(({ term, ...at }) => !term && (asked || isLeft(at, words)));
