/** Text as it is compared, with the original offsets of every UTF-16 unit of it. */
export type Normalised = { text: string; starts: number[]; ends: number[] };

const folded = (characters: string, to: string): Array<[string, string]> =>
	[...characters].map((character) => [character, to]);

/** What people, keyboards and transcribers write for the same thing. */
const FOLDED = new Map<string, string>([
	...folded('‘’‚‛′‵`´ʼʻʹ׳', "'"),
	...folded('“”„‟«»″‹›〝〞「」『』״', '"'),
	...folded('‐‑‒–—―−⁃־', '-'),
	...folded('。।۔', '.'),
	...folded('、،٬', ','),
	['٫', '.'],
	['؛', ';'],
	['؟', '?'],
	['⁄', '/'],
	['…', '...'],
	['ς', 'σ'],
	['ß', 'ss'],
	['ẞ', 'ss'],
	['ı', 'i'],
	['ё', 'е'],
	['Ё', 'е'],
	['ک', 'ك'],
	['ی', 'ي'],
	['ى', 'ي'],
	// Trademark signs and the Arabic stretching line carry no words.
	...folded('™®©ـ', ''),
]);
const SPACE = /\s/u;
const DIGIT = /\p{Nd}/u;
/** “5²” is not “52”, and “5½” not “51/2”. */
const OTHER_NUMBER = /^\p{No}/u;
/** Formats, variation selectors and the vowel points that Arabic and Hebrew are mostly written without. */
const INVISIBLE =
	/[\p{Cf}\p{Variation_Selector}\u034F\u20E3\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u0652\u0670]/gu;
/** A character with its marks; the vowels and finals of Hangul and the marks of half-width kana are no marks to Unicode. */
const CLUSTER = /\P{M}[\p{M}\u1160-\u11FF\uD7B0-\uD7FB\uFF9E\uFF9F]*|\p{M}+/gu;
const ZEROS = [
	0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
	0x1040, 0x17e0, 0x1810,
];

export function normalise(text: string): Normalised {
	let normalised = '';
	const starts: number[] = [];
	const ends: number[] = [];
	const known = new Map<string, string>();
	let last = '';
	for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
		let folded = known.get(cluster);
		if (folded === undefined) {
			folded = foldedCluster(cluster);
			known.set(cluster, folded);
		}
		if (OTHER_NUMBER.test(cluster) && DIGIT.test(last)) folded = cluster;
		for (let at = 0; at < folded.length; at++) {
			if (folded[at] === ' ' && (last === ' ' || last === '')) continue;
			last = folded[at];
			normalised += last;
			starts.push(index);
			ends.push(index + cluster.length);
		}
	}
	return { text: normalised, starts, ends };
}

function foldedCluster(cluster: string): string {
	if (cluster.length === 1 && cluster < '\u0080') {
		if (cluster === '`' || cluster === "'") return "'";
		return SPACE.test(cluster) ? ' ' : cluster.toLowerCase();
	}
	const simple = FOLDED.get(cluster);
	if (simple !== undefined) return simple;
	if (SPACE.test(cluster)) return ' ';
	// Trimming “İ” to a plain “i” as well as “ı” keeps Turkish capitals findable.
	const plain = cluster
		.replace(INVISIBLE, '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(INVISIBLE, '')
		.replace(/i\u0307/gu, 'i');
	return [...plain]
		.map((character) => FOLDED.get(character) ?? asciiDigit(character))
		.map((character) => (SPACE.test(character) ? ' ' : character))
		.join('');
}

function asciiDigit(character: string): string {
	if (!DIGIT.test(character)) return character;
	const point = character.codePointAt(0) ?? 0;
	const zero = ZEROS.find((start) => point >= start && point < start + 10);
	return zero === undefined ? character : String(point - zero);
}
