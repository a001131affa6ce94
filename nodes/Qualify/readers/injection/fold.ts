/** Letters of other scripts that look like Latin ones, each before the Latin letter it looks like. */
const LOOKALIKES = pairs(
	'аaеeоoрpсcхxуyіiїiјjѕsһhԁdԛqԝwкkмmтtвbнhгrпnиuьbєeгrАAЕEОOРPСCХXУYІIЈJЅSКKМMТTВBНH' +
		'αaοoρpνvιiκkτtυuεeηnχxγyωwσoβbδdμuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' +
		'ɑaɐaʙbᴀaᴄcᴅdᴇeǝeɢgɡgƃgʜhɥhɪiıiᴉiᴊjᴋkʟlᴍmɯmɴnᴏoᴘpʀrɹrꜱsᴛtʇtᴜuᴠvʌvᴡwʍwʏyʎyᴢzօoոnսuіi',
);
const LEET = pairs('0o1i3e4a5s7t8b@a$s!i|l');
const LEET_WITH_L = pairs('0o1l3e4a5s7t8b@a$s!l|l');
const SPELT_APART: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

/** Format characters and fillers, which show nothing; variation selectors go with the marks. */
const UNSEEN = /[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;
const BOXED = /[\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;

function pairs(text: string): Map<string, string> {
	const signs = [...text];
	return new Map(
		signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1]] as const] : [])),
	);
}

/** Text without case, accents, styles and unseen signs: what a sentence says, however it is dressed. */
export function folded(text: string): string {
	return text
		.replace(BOXED, unboxed)
		.normalize('NFKD')
		.replace(UNSEEN, '')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[ßłøđæœ]/gu, (letter) => SPELT_APART[letter])
		.replace(/ı/gu, 'i')
		.replace(/[’‘`´]/gu, "'");
}

function unboxed(sign: string): string {
	const code = sign.codePointAt(0) ?? 0;
	const starts = [0x1f1e6, 0x1f170, 0x1f150, 0x1f130];
	const start = starts.find((first) => code >= first) ?? code;
	return String.fromCharCode(97 + code - start);
}

const mapped = (text: string, map: Map<string, string>): string =>
	[...text].map((sign) => map.get(sign) ?? sign).join('');

const MIXED_WORD =
	/\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]\p{Script=Latin}|[\u1d00-\u1d22\u0250-\u02afǝꜱƃ]/u;
const LEET_WORD = /\p{L}[013457@$!|]+\p{L}|(?<![\p{L}\d])[013457@$]\p{L}{2}/u;
const MARKUP = /<[^<>]{0,200}>|[*_~`|]+/gu;
const CAMEL = /(?<=[a-z])(?=[A-Z])/gu;
/** Letters one by one, with one sign or space between them, as no honest sentence is written. */
const LETTER_BY_LETTER = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_·*/|]{1,3}\p{L}(?![\p{L}\p{N}])){9,}/gu;

/** The text as it might be meant, in every disguise that it shows signs of. */
export function viewsOf(text: string): string[] {
	const plain = folded(text);
	const views = [plain];
	const bare = folded(text.replace(MARKUP, ''));
	if (bare !== plain) views.push(bare);
	if (MIXED_WORD.test(text.normalize('NFKC'))) {
		views.push(folded(mapped(text.normalize('NFKD').replace(/\p{M}/gu, ''), LOOKALIKES)));
	}
	if (LEET_WORD.test(plain)) views.push(mapped(plain, LEET), mapped(plain, LEET_WITH_L));
	if ((text.match(CAMEL)?.length ?? 0) > 2) views.push(folded(text.replace(CAMEL, ' ')));
	const joined = plain.replace(LETTER_BY_LETTER, joinedLetters);
	if (joined !== plain) views.push(joined);
	return views;
}

/** Wider gaps part words; where there are none the letters stay one long word. */
const joinedLetters = (run: string): string =>
	run
		.replace(/\s{2,}|\s[/|]\s/gu, '\n')
		.replace(/[ .\-_·*/|]/gu, '')
		.replace(/\n/gu, ' ');

export const isSpeltOut = (view: string): boolean =>
	[...view.matchAll(LETTER_BY_LETTER)].some(
		({ 0: run }) => (run.match(/\p{L}/gu)?.length ?? 0) > 11,
	);
