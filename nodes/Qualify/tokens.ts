export type Token = { word: string; start: number; end: number };

const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}$€£¥₹%]|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;

/** Words with their offsets; scripts without spaces give one token a character. */
export function tokensOf(text: string): Token[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		word: word.normalize('NFKC').toLowerCase().replace(/’/gu, "'"),
		start: index,
		end: index + word.length,
	}));
}

const GUARDED = new Set(
	[
		// negators
		"no not never none nobody nothing neither nor without cannot can't don't doesn't didn't won't isn't aren't wasn't weren't haven't hasn't wouldn't couldn't shouldn't",
		'nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand nichts',
		'ne pas jamais sans aucun aucune rien personne non ningun ninguna nunca jamás sin nadie nada geen niet nooit zonder não nunca sem nenhum senza mai nessuno',
		// units and currencies
		'day days week weeks month months quarter quarters year years hour hours tag tage tagen woche wochen monat monate monaten quartal jahr jahre jahren stunde stunden',
		'percent prozent thousand million billion tausend million millionen milliarde k m bn mio mrd usd eur gbp chf inr dollar dollars euro euros pound pounds seats users people employees mitarbeiter',
		// months
		'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
		'januar februar märz mai juni juli oktober dezember q1 q2 q3 q4 h1 h2',
	]
		.join(' ')
		.split(' '),
);

/** A word whose loss would change what a sentence says: negator, number, unit, currency, month. */
export function isGuardedToken(word: string): boolean {
	return GUARDED.has(word) || /[\p{N}$€£¥₹%不没沒無未非]/u.test(word) || word.endsWith("n't");
}
