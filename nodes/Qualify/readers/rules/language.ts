/** Words that nearly every text of a language has, and letters that only this one writes. */
const LANGUAGES: Record<string, { words: string; letters?: RegExp }> = {
	en: {
		words:
			'the and you for with that this have are we our your can could would please from what not but they is it to of in my i a be on at or how as do does did if so me us an am just need use want was were will has had been there their which when who why where about more get got looking like any some all let set up out now one see send make know go he she his her by only very too then than its into',
	},
	de: {
		words:
			'der die das und ich wir sie ist nicht mit für ein eine auf von zu den dem des im haben sind auch uns unser unsere unseren unserem unserer wie was bei oder aber wenn noch nur über bitte können möchten einen einer sich es als werden wird sehr guten danke ihre ihr ihnen mich mir bin um am an aus bis nach man kein keine hat hatte gibt wo wer warum da hier schon mehr gern gerne rückruf angebot suchen brauchen müssen wollen',
		letters: /ß/u,
	},
	fr: {
		words:
			'le la les et vous nous je est pas pour avec une un des du dans que qui sur votre notre vos nos sont au aux ce cette bonjour merci avons cherchons souhaite souhaitons pouvez pourriez combien quel quelle par mois plus mais où en il elle ça me moi voudrais besoin',
		letters: /[çœêî]/u,
	},
	es: {
		words:
			'el la los las y usted ustedes nosotros es no para con una un de del en que por su sus nuestro nuestra somos tenemos hola gracias estamos buscamos buscando necesitamos necesito quiero queremos como cuánto cuanto cuesta al mes más pero está son empresa me mi',
		letters: /[ñ¿¡]/u,
	},
	it: {
		words:
			'il lo la gli le e noi voi è non per con una un di del della nel in che sono vostro nostro nostra siamo abbiamo buongiorno grazie cerchiamo vorrei vorremmo quanto costa al mese come più ma anche azienda mi possiamo',
		letters: /[ìò]/u,
	},
	nl: {
		words:
			'de het een en wij jullie is niet voor met van in op dat onze ons uw zijn hebben heb graag ik bedankt zoeken zou willen kunnen naar aan ook wat kost per goedemiddag goedendag goedemorgen hoe er maar nog wel bij dit',
	},
	pt: {
		words:
			'o a os as e nós você vocês é não para com uma um de do da em no na que seu sua nosso nossa somos temos olá obrigado obrigada estamos procuramos gostaria gostaríamos quanto custa por mês mas mais empresa precisamos',
		letters: /[ãõ]/u,
	},
	pl: {
		words:
			'i w nie na z do się jest to że dla mamy jesteśmy proszę dziękuję nasz naszej szukamy chcemy oraz jak ile kosztuje czy firma firmy dzień dobry o od po',
		letters: /[łżśćęąńź]/u,
	},
	cs: {
		words:
			'a v je se na že pro s z do jsme máme prosím děkuji náš naši hledáme chceme jak dobrý den firmu kolik stojí nebo',
		letters: /[řěů]/u,
	},
	sv: {
		words:
			'och vi är inte för med en ett av på att det som har vår vårt ni tack hej söker skulle vill kan från till hur',
		letters: /å/u,
	},
	da: {
		words:
			'og vi er ikke for med en et af på at det som har vores jer tak hej søger leder efter ville gerne kan fra til virksomhed hvad',
		letters: /[æø]/u,
	},
	nb: {
		words:
			'og vi er ikke for med en et av på at det som har vår vårt dere takk hei ser etter vil gjerne kan fra til bedrift bedriften hva',
		letters: /[æø]/u,
	},
	fi: {
		words:
			'ja on ei se että me te olemme meillä hei kiitos etsimme haluamme voisitko voitteko kuinka paljon maksaa yritys yrityksemme yrityksellemme tai myös uutta',
		letters: /ä[äk]|yy|öö/u,
	},
	tr: {
		words:
			've bir bu için ile biz siz de da ne kadar merhaba teşekkürler arıyoruz istiyoruz şirketimiz var mı mi çok yeni',
		letters: /[ışğ]/u,
	},
	hu: {
		words:
			'a az és egy nem hogy van mi ön vagyunk szeretnénk keresünk köszönöm jó napot mennyibe kerül cégünk is',
		letters: /[őű]/u,
	},
	ro: {
		words:
			'și si o un în pentru cu nu este suntem avem căutăm dorim bună ziua mulțumesc cât costă firma noastră la de',
		letters: /[țșă]/u,
	},
};
const SETS = Object.entries(LANGUAGES).map(([language, { words, letters }]) => ({
	language,
	words: new Set(words.split(' ')),
	letters,
}));
/** Languages that a script of their own tells. */
export const SCRIPTS: Array<[language: string, letters: RegExp]> = [
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
/** What the rules are written for. */
export const READ_LANGUAGES = ['en', 'de'];
const SAMPLE_LENGTH = 20_000;
/** Names and set phrases (“Café de la Gare”) make up less of a text than this. */
const LEAST_SHARE = 0.25;
const ENGLISH_CONTRACTION = /['’](?:[dmst]|ll|re|ve)(?!\p{L})/gu;

/** ISO 639-1 code of the language most of the text is in; null where too few words tell. */
export function languageOf(text: string): string | null {
	const sample = text.slice(0, SAMPLE_LENGTH);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	for (const [language, script] of SCRIPTS) {
		if ((sample.match(script)?.length ?? 0) > letters * 0.3) return language;
	}
	const plain = sample.toLowerCase().replace(ENGLISH_CONTRACTION, '');
	const words = plain.match(/[\p{L}¿¡]+/gu) ?? [];
	const scores = SETS.map((markers) => ({
		language: markers.language,
		...scoreOf(words, markers),
	})).sort((a, b) => b.score - a.score);
	const [best, next] = scores;
	if (best.score < 2) return null;
	if (READ_LANGUAGES.includes(best.language)) return best.score > next.score ? best.language : null;
	// Swedish or Danish, neither is read: which of two foreign languages it is matters less than that it is one.
	const read = Math.max(
		...scores.map((one) => (READ_LANGUAGES.includes(one.language) ? one.score : 0)),
	);
	const isCertain =
		best.distinct > 1 && best.score > read && best.score >= words.length * LEAST_SHARE;
	return isCertain ? best.language : null;
}

/** A single letter (“s”, “a”, “o”) tells little: it is an abbreviation as often as a word. */
function scoreOf(
	words: string[],
	{ words: markers, letters }: (typeof SETS)[number],
): { score: number; distinct: number } {
	const found = words.filter((word) => markers.has(word));
	const typical = letters ? words.filter((word) => letters.test(word)) : [];
	return {
		score: typical.length + found.reduce((sum, { length }) => sum + (length > 1 ? 1 : 0.5), 0),
		distinct: new Set([...found, ...typical]).size,
	};
}
