const MARKERS: Record<string, string> = {
	en: 'the and you for with that this have are we our your can would please from what not but they is it to of in my i a be on at or how as do if so me us an am just need use want',
	de: 'der die das und ich wir sie ist nicht mit für ein eine auf von zu den dem des im haben sind auch uns unser wie was bei oder aber wenn noch nur über bitte können möchten einen einer sich es als werden wird sehr guten danke ihre ihr mich mir bin',
	fr: 'le la les et vous nous je est pas pour avec une un des du dans que qui sur votre notre sont au ce bonjour merci avons cherchons souhaite',
	es: 'el la los las y usted nosotros es no para con una un de del en que por su nuestro nuestra somos tenemos hola gracias estamos buscamos quiero como',
	it: 'il lo la gli e noi voi è non per con una un di del in che sono vostro nostro siamo abbiamo buongiorno grazie cerchiamo vorrei',
	nl: 'de het een en wij jullie is niet voor met van in op dat onze uw zijn wij hebben graag ik bedankt zoeken zou kunnen naar aan ook',
	pt: 'o a os as e nós você é não para com uma um de do da em que seu nosso somos temos olá obrigado estamos procuramos gostaria',
	pl: 'i w nie na z do się jest to że dla mamy jesteśmy proszę dziękuję nasz szukamy chcemy oraz jak',
	sv: 'och vi är inte för med en ett av på att det som har vår ni tack hej söker skulle vill kan från',
	da: 'og vi er ikke for med en et af på at det som har vores I tak hej søger ville gerne kan fra',
};
const SETS = Object.entries(MARKERS).map(([language, words]) => ({
	language,
	words: new Set(words.split(' ')),
}));
const OTHER_SCRIPT: Array<[string, RegExp]> = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['zh', /\p{Script=Han}/gu],
	['ko', /\p{Script=Hangul}/gu],
	['ru', /\p{Script=Cyrillic}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['el', /\p{Script=Greek}/gu],
	['hi', /\p{Script=Devanagari}/gu],
	['th', /\p{Script=Thai}/gu],
];
const SAMPLE_LENGTH = 20_000;

/** ISO 639-1 code of the language most of the text is in; null where too few words tell. */
export function languageOf(text: string): string | null {
	const sample = text.slice(0, SAMPLE_LENGTH);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	for (const [language, script] of OTHER_SCRIPT) {
		if ((sample.match(script)?.length ?? 0) > letters * 0.3) return language;
	}
	const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
	const scores = SETS.map(({ language, words: markers }) => ({
		language,
		hits: words.filter((word) => markers.has(word)).length,
	})).sort((a, b) => b.hits - a.hits);
	const [best, next] = scores;
	return best.hits >= 2 && best.hits > next.hits ? best.language : null;
}
