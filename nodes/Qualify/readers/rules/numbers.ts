const SMALL: Record<string, number> = {
	zero: 0,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	sixteen: 16,
	seventeen: 17,
	eighteen: 18,
	nineteen: 19,
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	seventy: 70,
	eighty: 80,
	ninety: 90,
	null: 0,
	ein: 1,
	eine: 1,
	einen: 1,
	einem: 1,
	einer: 1,
	eins: 1,
	zwei: 2,
	drei: 3,
	vier: 4,
	fünf: 5,
	sechs: 6,
	sieben: 7,
	acht: 8,
	neun: 9,
	zehn: 10,
	elf: 11,
	zwölf: 12,
	dreizehn: 13,
	vierzehn: 14,
	fünfzehn: 15,
	sechzehn: 16,
	siebzehn: 17,
	achtzehn: 18,
	neunzehn: 19,
	zwanzig: 20,
	dreißig: 30,
	vierzig: 40,
	fünfzig: 50,
	sechzig: 60,
	siebzig: 70,
	achtzig: 80,
	neunzig: 90,
};
const SCALE: Record<string, number> = {
	hundred: 100,
	thousand: 1e3,
	grand: 1e3,
	k: 1e3,
	lakh: 1e5,
	lakhs: 1e5,
	lac: 1e5,
	million: 1e6,
	crore: 1e7,
	crores: 1e7,
	billion: 1e9,
	hundert: 100,
	tausend: 1e3,
	tausender: 1e3,
	riesen: 1e3,
	mille: 1e3,
	millionen: 1e6,
	viertelmillion: 250_000,
	milliarde: 1e9,
	milliarden: 1e9,
};

const GERMAN_UNITS = 'ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun';
const GERMAN_TENS = 'zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig';
const WORD = `(?:(?:${GERMAN_UNITS})und(?:${GERMAN_TENS})|[a-zäöüß]{0,24}(?:hundert|tausend)[a-zäöüß]{0,24}|${[
	...Object.keys(SMALL),
	...Object.keys(SCALE),
]
	.sort((a, b) => b.length - a.length)
	.join('|')})(?!\\p{L})`;
/** Source of an expression for a number in words, as `numberInWords` reads it, for the flag `i`. */
export const NUMBER_WORDS = `(?:an? )?${WORD}(?:(?:[ -]|(?<=hundred|thousand|million) and )${WORD}){0,6}`;

/**
 * A number in English or German words: “twenty-five thousand”, “two hundred”, “fünfundzwanzigtausend”.
 * Null where any part is not a number word.
 */
export function numberInWords(words: string): number | null {
	const parts = words
		.toLowerCase()
		.split(/[\s-]/u)
		.filter((word) => word !== '' && word !== 'and' && word !== 'und')
		.flatMap(compoundParts);
	if (parts.length === 0) return null;
	let total = 0;
	let group = 0;
	for (const part of parts) {
		if (Object.hasOwn(SMALL, part)) group += SMALL[part];
		else if (part === 'a' || part === 'an') group += 1;
		else if (Object.hasOwn(SCALE, part)) {
			const scale = SCALE[part];
			if (scale === 100) group = Math.max(group, 1) * 100;
			else {
				total += Math.max(group, 1) * scale;
				group = 0;
			}
		} else return null;
	}
	return total + group;
}

/** “fünfundzwanzigtausend” as its parts; other words as they are. */
function compoundParts(word: string): string[] {
	if (Object.hasOwn(SMALL, word) || Object.hasOwn(SCALE, word)) return [word];
	for (const scale of ['tausend', 'hundert']) {
		const at = word.indexOf(scale);
		if (at < 0) continue;
		const before = word.slice(0, at);
		const after = word.slice(at + scale.length).replace(/^und/u, '');
		return [
			...(before ? compoundParts(before) : []),
			scale,
			...(after ? compoundParts(after) : []),
		];
	}
	const [unit, tens, ...rest] = word.split('und');
	return tens !== undefined &&
		rest.length === 0 &&
		Object.hasOwn(SMALL, unit) &&
		Object.hasOwn(SMALL, tens)
		? [tens, unit]
		: [word];
}

/** `1,200`, `1.200`, `1'200`, `1 200`, `1,5`, `1.5`, `12,00,000` (Indian groups) as a number; NaN otherwise. */
export function numberFromDigits(digits: string): number {
	const compact = digits.replace(/[\s'’]/gu, '').replace(/[.,]$/u, '');
	const lastSeparator = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
	if (lastSeparator < 0) return Number(compact);
	const decimals = compact.length - lastSeparator - 1;
	const separators = compact.replace(/\d/gu, '');
	const mixed = separators.includes('.') && separators.includes(',');
	const isDecimal = mixed
		? decimals !== 3 || separators.length > 1
		: separators.length === 1 && decimals !== 3;
	const whole = compact.slice(0, lastSeparator).replace(/[.,]/gu, '');
	return isDecimal
		? Number(`${whole}.${compact.slice(lastSeparator + 1)}`)
		: Number(whole + compact.slice(lastSeparator + 1));
}
