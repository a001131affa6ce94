const BASE64 = /[\w+/-]{16,}={0,2}/gu;
const HEX = /(?:[\da-f]{2}[\s:]?){10,}/giu;
const BINARY = /(?:[01]{8}\s?){6,}/gu;
const TAGS = /[\u{e0020}-\u{e007e}]+/gu;
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{4,}/gu;
const ESCAPED = /&#x?[\da-f]{2,6};|\\u\{?[\da-f]{4,6}\}?|\\x[\da-f]{2}|&(?:lt|gt|quot|amp);/giu;
const NAMED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const MOST_PAYLOADS = 50;
const SHORTEST = 6;

/** Words a shifted alphabet must show before it is read at all. */
const TELLING =
	/ignore|disregard|previous|instruction|prompt|criteri|highest|maximum|level|score|system|qualified/gu;
const FEWEST_TELLING = 2;
const LETTERS = 26;

/** What encoded parts of a text say once decoded. */
export function payloadsOf(text: string): string[] {
	const found = [
		...matches(text, BASE64).map((part) => Buffer.from(part, 'base64').toString('utf8')),
		...matches(text, HEX).map((part) =>
			Buffer.from(part.replace(/[\s:]/gu, ''), 'hex').toString('utf8'),
		),
		...matches(text, BINARY).map((part) =>
			String.fromCharCode(...(part.match(/[01]{8}/gu) ?? []).map((byte) => parseInt(byte, 2))),
		),
		...matches(text, TAGS).map((part) =>
			[...part].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0xe0000)).join(''),
		),
		...matches(text, SELECTORS).map(bytesOfSelectors),
	];
	const readable = found.filter((part) => part.length >= SHORTEST && isReadable(part));
	return [...readable, ...unescaped(text), ...shifted(text), ...backwards(text)];
}

const matches = (text: string, pattern: RegExp): string[] =>
	(text.match(pattern) ?? []).slice(0, MOST_PAYLOADS);

function bytesOfSelectors(run: string): string {
	const bytes = [...run].map((sign) => {
		const code = sign.codePointAt(0) ?? 0;
		return code < 0x10000 ? code - 0xfe00 : code - 0xe0100 + 16;
	});
	return Buffer.from(bytes).toString('utf8');
}

const isReadable = (text: string): boolean => {
	const letters = text.match(/[\p{L}\p{N}\p{P}\p{Zs}\n]/gu)?.length ?? 0;
	return !text.includes('\ufffd') && letters / [...text].length > 0.9;
};

function unescaped(text: string): string[] {
	const plain = text.replace(ESCAPED, (escape) => {
		const named = NAMED[escape.toLowerCase()];
		if (named) return named;
		const isDecimal = /^&#\d/u.test(escape);
		const code = parseInt(escape.replace(/[^\da-f]/giu, ''), isDecimal ? 10 : 16);
		return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
	});
	const found = plain === text ? [] : [plain];
	if (!/%[\da-f]{2}/iu.test(text)) return found;
	const bytes = text.replace(/(?:%[\da-f]{2})+/giu, (run) =>
		Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
	);
	return [...found, bytes.replaceAll('+', ' ')];
}

const shiftedBy = (text: string, shift: number): string =>
	text.replace(/[a-z]/gu, (letter) =>
		String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + shift) % LETTERS)),
	);

/** The telling words in every other alphabet, so that a text is only shifted where one of them stands in it. */
const TELLING_SHIFTED = Array.from({ length: LETTERS - 1 }, (_, at) => ({
	back: LETTERS - 1 - at,
	words: shiftedBy(TELLING.source, at + 1),
}));
const ANY_SHIFTED = new RegExp(TELLING_SHIFTED.map(({ words }) => words).join('|'), 'u');

function shifted(text: string): string[] {
	const lower = text.toLowerCase();
	if (!ANY_SHIFTED.test(lower)) return [];
	return TELLING_SHIFTED.filter(({ words }) => new RegExp(words, 'u').test(lower))
		.map(({ back }) => shiftedBy(lower, back))
		.filter(isTelling);
}

function backwards(text: string): string[] {
	const reversed = [...text].reverse().join('').toLowerCase();
	return isTelling(reversed) ? [reversed] : [];
}

const isTelling = (text: string): boolean => new Set(text.match(TELLING)).size >= FEWEST_TELLING;
