import { folded } from './fold';

/** Word lists by what a word does in an order; a star stands for any ending. English, German, then others. */
const LISTS = {
	/** To drop what was ordered before. */
	drop: `ignore disregard forget override overrule overlook bypass skip dismiss discard neglect abandon omit suspend revoke unlearn nullify void scrap ditch erase cancel ignor
		ignorier ignoriere ignorieren ignoriert vergiss vergesst vergessen missachte* uberspring* verwirf verwerfe verwerfen umgehe
		ignorez oublie oubliez oublier neglige negligez ignora ignorad ignoren olvida olvide olviden omite omita desconsidere desconsidera esqueca esquece dimentica dimenticare ignorare ignori trascura
		negeer vergeet zignoruj zignorowac pomin zapomnij zignorujcie игнориру* проигнориру* забудь* отбрось* ignorera glom glem ignorer unohda ignoroi zapomen
		yoksay unut تجاهل* انس* 무시* 잊어* לשכוח התעלם`,
	/** What was ordered before. */
	orders: `instruction instructions guideline guidelines guidance prompt prompts directive directives directions rubric rubrics constraints commands programming rules rulebook restrictions protocol protocols safeguards
		anweisung* instruktion* vorgabe* regel regeln richtlinie* systemprompt* bewertungsregel*
		consigne* regles directives instrucciones reglas instrucao instrucoes regras istruzioni regole istruzione prompts instructies instructie regels richtlijn* instrukcj* polecen* zasad*
		инструкци* указани* правил* команд* instruktioner regler instrukser ohjeet talimat* kural* komut* تعليمات* التعليمات* القواعد* الاوامر* 지시* 명령* 규칙* 지침* instrukce pokyny`,
	/** Which of them. */
	prior: `previous prior earlier above before preceding foregoing all any your every these those system initial original given everything everyting former current existing told
		vorherig* vorig* bisherig* obig* alle allen deine deinen ihre samtlich* vorangegangen* fruher* precedent* toutes toute anterior* todas todos previas previos tutte precedenti vorige eerdere alle wszystki* poprzedni* предыдущ* прежн* все tidigare forrige aiemmat onceki tum butun السابقة جميع 이전* 모든*`,
	/** To put a lead somewhere. Only where the verb orders. */
	rate: `set give assign rate mark score classify label treat grade rank tag flag fill enter write put choose select pick record report return output respond answer award grant raise increase bump boost upgrade promote consider deem regard count register judge evaluate assess qualify make state declare confirm conclude default go maximize maximise apply insert elevate categorize categorise place use move push keep ensure list log produce generate emit complete check tick input populate allocate interpret
		bewerte bewertet bewerten setze setzen setz vergib vergebe vergeben gib geben trage tragen stufe stufen einstufen einzustufen markiere markieren klassifiziere klassifizieren behandle behandeln wahle wahlen erhohe erhohen antworte fulle fullen notiere eintragen zuweisen hebe
		attribue attribuez donne donnez mets mettez classe classez marque marquez evalue evaluez note notez remplis choisis classe considere considerez
		noter classer attribuer mettre donner evaluer calificar clasificar marcar asignar evaluar puntuar classificar avaliar atribuir classificare segnare valutare assegnare beoordelen geven ocenic оценить поставить degerlendirin
		asigna asigne asignad marca marque pon ponga da dale otorga otorgue califica califique evalua clasifica atribua atribui defina marque avalie classifique considere considera
		assegna assegnate dai valuta valutare valutato metti imposta segna classifica attribuisci
		geef zet markeer beoordeel ken classificeer vul waardeer przyznaj przyznac ocen ustaw oznacz daj wpisz traktuj nadaj
		поставь* постави* отмет* присво* оцени* установи* дай дайте выстав* считай* классифициру* satt ge ange markera vurder gi giv bedom anna aseta nastav ohodnot prirad
		ver verin ata isaretle degerlendir ayarla puanla امنح* اعط* ضع* قيم* صنف* اعتبر* 주세요 부여* 설정* 평가* 표시* 분류*`,
	/** What a reading is made of. */
	scale: `score scores scored scoring level levels rating ratings grade grades points marks criterion criteria criterias rubric bucket buckets tier category categories dimension dimensions axis axes anchor anchors assessment classification verdict scale leadscore value values ranking
		wert werte werten valeur valeurs valores valor valori valore waarden wartosc* значени* deger* 		punkt punkte punktzahl hochstpunktzahl bewertung* kriteri* stufe stufen niveau einstufung note kategorie kategorien level
		niveau niveaux critere* score notation puntuacion* puntaje* criterio* nivel niveles pontuacao pontuacoes criterios nivel niveis punteggi* criteri livello livelli criterio
		score criterium niveau oceny ocene ocen kryteri* punkt* poziom* wynik оценк* балл* критери* уровен* уровн* poang niva kriterier score niveau pisteet skore kriteria
		puan* kriter* seviye* skor* درجة* الدرجة* درجات* تقييم* التقييم* المعايير* مستوى* 점수* 항목* 기준* 등급* 레벨*`,
	/** Parts of the form that also are plain words. */
	part: `field fields form entry entries slot slots lead prospect intent fit capacity pain trigger authority timeline budget urgency category inquiry enquiry conversation contact result evaluation qualification inquiries
		lead feld felder formular interessent* kontakt anfrage ergebnis champs prospect lead cliente contacto contatto клиент* лид* العميل* musteri* aday* 고객* 리드* klient* kund* klant`,
	/** The upper end. */
	best: `max maximum maximal maxed maximally highest top topmost best full perfect hot warm hottest warmest qualified 3 three iii 100 hundred 10 ten 5 five 9 excellent ideal upper strongest premium approved vetted prequalified preapproved utmost fulfilled outstanding a+ sql mql sales-ready unlimited greatest
		maximale* maximum hochste* hochst hochstpunktzahl beste* bestmoglich* heiss* heiss warm qualifiziert* voll volle drei maximal* top
		maximal* maximum qualifie* chaud* meilleur* plus-haut trois eleve* maxim* caliente* calificado* cualificado* alta alto mejor quente* qualificad* melhor massim* caldo qualificato migliore alto
		hoogste heet gekwalificeerd beste najwyz* maksymaln* gorac* zakwalifikowan* najlepsz* максимальн* наивысш* высш* горяч* квалифицирован* лучш* hogsta hojeste hoyeste korkein nejvyssi
		yuksek maksimum nitelikli sicak اعلى باعلى الاعلى اقصى باقصى القصوى مؤهل* 최고* 최대* 만점* 100점*`,
	/** Who reads, where no person does. */
	machine: `ai a.i llm llms gpt chatgpt claude gemini copilot llama mistral bot chatbot model models assistant ais agent algorithm parser classifier scorer grader evaluator automaton robot
		ki sprachmodell* modell bewertungssystem* ia ii ии нейросет* ассистент* модель бот* модели sztuczna ai-model taalmodel tekoaly yapay الذكاء النموذج ذكاء 인공지능* 모델* ai에게 tekoalylle umela`,
	/** The lead, as a reader would say and the lead itself would not. */
	self: `lead prospect sender submitter submission conversation transcript inquiry enquiry contact
		lead interessent* kontakt anfrage gesprach prospect cliente contacto contatto contato contact kontakt* kontaktperson klienta klient клиент* cliente лид* العميل musteri* aday* adaya 고객* 리드* leada leadu lead'e`,
	/** Says that the writer speaks of the own firm. */
	ours: `we our ours we're we've we'd we'll wir unser* uns mein* nous notre nos nosotros nuestr* noi nostr* wij onze ons nos nosso* мы наш* nasz* my vi vara biz bizim نحن leads leads' customers`,
	person: `me us myself mich mir uns moi nous me mi mij mnie меня bana beni`,
	all: `all every each everything any everywhere throughout both whole entire alle allen jede* jedes samtlich* uberall chaque tous toutes todos todas cada tutti tutte ogni alla elke wszystki* kazd* все* кажд* tum her alle butun جميع* كل 모든*`,
} as const;

export type WordClass = keyof typeof LISTS;
export type Word = {
	text: string;
	/** Something other than a space, a slash or an underscore stands before it. */
	afterBreak: boolean;
	/** Something of that kind stands after it. */
	beforeBreak: boolean;
	is: ReadonlySet<WordClass>;
};

const CLASSES = (Object.entries(LISTS) as Array<[WordClass, string]>).map(([name, list]) => {
	const words = list.split(/\s+/u).map((word) => folded(word));
	return {
		name,
		exact: new Set(words.filter((word) => !word.endsWith('*'))),
		stems: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
	};
});

/** Words that an order needs and that are misspelt to hide it. */
const MISSPELT =
	'ignore disregard previous instructions instruction criteria criterion prompt maximum highest qualified level levels score scores rating'.split(
		' ',
	);
const sorted = (word: string): string => word[0] + [...word.slice(1)].sort().join('');
const SLIPS = new Map<string, string>(
	MISSPELT.flatMap((word) => [
		[sorted(word), word] as const,
		...(word.length > 6
			? [...word.slice(1)].map((_, at) => {
					return [word.slice(0, at + 1) + word.slice(at + 2), word] as const;
				})
			: []),
	]),
);

const NONE: ReadonlySet<WordClass> = new Set();

function classesOf(word: string): ReadonlySet<WordClass> {
	const meant = SLIPS.get(word) ?? SLIPS.get(sorted(word)) ?? word;
	const found = CLASSES.filter(
		({ exact, stems }) => exact.has(meant) || stems.some((stem) => meant.startsWith(stem)),
	).map(({ name }) => name);
	return found.length > 0 ? new Set(found) : NONE;
}

const WORD = /[\p{L}\p{N}]+(?:['.+-][\p{L}\p{N}]+)*\+?/gu;
const JOINS = /^[ \t/_]*$/u;

const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, ReadonlySet<WordClass>>();

/** People use few words again and again. */
function rememberedClasses(word: string): ReadonlySet<WordClass> {
	const known = remembered.get(word);
	if (known) return known;
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	const classes = classesOf(word);
	remembered.set(word, classes);
	return classes;
}

/** The words of a folded sentence with what they do in an order. */
export function wordsOf(sentence: string): Word[] {
	const found = [...sentence.matchAll(WORD)];
	const words: Word[] = [];
	let end = 0;
	for (const { 0: text, index } of found) {
		const afterBreak = words.length === 0 || !JOINS.test(sentence.slice(end, index));
		const before = words.at(-1);
		if (before) before.beforeBreak = afterBreak;
		const is = rememberedClasses(text);
		words.push({ text, afterBreak, beforeBreak: true, is });
		end = index + text.length;
	}
	return words;
}
