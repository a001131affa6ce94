/** How a language denies, supposes and reports. `empty`: what looks like a denial and is none. */
export type ContextWords = {
	negator: RegExp;
	empty?: RegExp;
	hypothetical: RegExp;
	reported: RegExp;
	question?: RegExp;
};

const words = (list: string, flags = 'iu'): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, flags);
const all = (list: string): RegExp => words(list, 'giu');

/** Languages beside English and German, which the rules reader’s own lists read. */
export const CONTEXT_WORDS: Record<string, ContextWords> = {
	fr: {
		negator: words("pas|jamais|aucune?|sans|personne ne|rien|ni|ne (?:\\S+ )?plus|n'\\p{L}+ plus"),
		empty: all(
			"pas (?:seulement|que|mal|plus tard)|pas de (?:problème|souci)s?|sans (?:doute|problème|souci)|pourquoi pas|n'est-ce pas",
		),
		hypothetical: words(
			"si|s'ils?|supposons|imaginons|peut-être|éventuellement|hypothétiquement|à condition que|au cas où|théoriquement|pourrai(?:t|ent|s|ons)?",
		),
		reported: words(
			"(?:il|elle|on|ils|elles) (?:(?:m'|nous |me )?(?:a|ont) )?(?:dit|disent|affirmé|affirment?|raconté|mentionné)|(?:m'|nous )(?:a|ont) (?:dit|raconté)|selon|d'après|paraît-il|apparemment|soi-disant|j'ai (?:entendu|lu)",
		),
	},
	es: {
		negator: words('no|nunca|jamás|sin|ningun[oa]?|ningún|nadie|nada|tampoco|ni'),
		empty: all(
			'no (?:s[oó]lo|solamente|[uú]nicamente|obstante|m[aá]s tarde (?:de|que)|m[aá]s de)|sin (?:duda|embargo|problemas?)|por qué no',
		),
		hypothetical: words(
			'si|quiz[aá]s?|tal vez|acaso|supongamos|suponiendo|imagina|en caso de|ojal[aá]|posiblemente|a lo mejor|te[oó]ricamente',
		),
		reported: words(
			'(?:me|nos) (?:dijo|dijeron|han dicho|ha dicho|cont[oó]|contaron)|(?:dijo|dijeron|dicen|dice|afirma|afirman) que|seg[uú]n|al parecer|supuestamente|he (?:o[ií]do|le[ií]do)',
		),
	},
	it: {
		negator: words('non|mai|senza|nessun[oa]?|niente|nulla|né|neanche|nemmeno'),
		empty: all(
			"non (?:solo|soltanto|appena|oltre|più tardi)|senza (?:dubbio|problemi)|perché no|non vedo l'ora",
		),
		hypothetical: words(
			'se|forse|magari|supponiamo|ipoteticamente|eventualmente|qualora|nel caso|teoricamente|potremmo|potrebbe(?:ro)?',
		),
		reported: words(
			'(?:mi|ci) (?:ha|hanno) (?:detto|raccontato)|(?:dice|dicono|ha detto|hanno detto) che|secondo|a quanto pare|ho (?:sentito|letto)|presumibilmente',
		),
	},
	pt: {
		negator: words('não|nunca|jamais|sem|nenhuma?|ninguém|nada|nem|tampouco'),
		empty: all(
			'não (?:só|somente|apenas|obstante|mais tarde)|sem (?:dúvida|problemas?)|por que não|nem só',
		),
		hypothetical: words(
			'se|talvez|suponhamos|supondo|caso|porventura|imagine|hipoteticamente|possivelmente|teoricamente|quem sabe',
		),
		reported: words(
			'(?:me|nos) (?:disse|disseram|contou|contaram)|(?:disse|disseram|diz|dizem|afirma) que|segundo|aparentemente|supostamente|(?:ouvi|li) (?:dizer )?que',
		),
	},
	nl: {
		negator: words('niet|geen|nooit|zonder|niemand|niets|nergens|noch|evenmin'),
		empty: all(
			'niet (?:alleen|later dan|meer dan|minder dan|slechts)|geen (?:probleem|twijfel)|zonder (?:twijfel|problemen)|waarom niet',
		),
		hypothetical: words(
			'als|indien|mits|tenzij|misschien|wellicht|eventueel|stel dat|mogelijk|hypothetisch|theoretisch',
		),
		reported: words(
			'(?:hij|zij|ze|men|iemand) (?:zei|zegt|zeiden|zeggen|vertelde|beweert)|volgens|naar verluidt|blijkbaar|zogenaamd|(?:heeft|hebben) (?:mij|me|ons) (?:gezegd|verteld)|ik (?:hoorde|las)',
		),
	},
	sv: {
		negator: words('inte|ej|aldrig|utan|ingen|inget|inga|varken|knappast'),
		empty: all('inte (?:bara|endast|senare än)|inga problem|utan tvekan|varför inte'),
		hypothetical: words('om|ifall|kanske|möjligen|eventuellt|såvida|anta'),
		reported: words('(?:han|hon|de|någon) (?:sa|sade|säger|berättade)|enligt|tydligen|påstås'),
	},
	da: {
		negator: words('ikke|aldrig|uden|ingen|intet|hverken|næppe'),
		empty: all('ikke (?:kun|bare|senere end)|intet problem|uden tvivl|hvorfor ikke'),
		hypothetical: words('hvis|måske|muligvis|eventuelt|medmindre|antag'),
		reported: words('(?:han|hun|de|nogen) (?:sagde|siger|fortalte)|ifølge|åbenbart|angiveligt'),
	},
	pl: {
		negator: words('nie|nigdy|bez|żaden|żadn\\p{L}+|nikt|nic|brak'),
		empty: all(
			'nie (?:tylko|później|mniej|więcej)|bez (?:problemu|wątpienia)|czemu nie|dlaczego nie',
		),
		hypothetical: words(
			'jeśli|jeżeli|gdyby\\p{L}*|jakby|może|być może|załóżmy|ewentualnie|teoretycznie|o ile|chyba',
		),
		reported: words(
			'(?:powiedział|powiedzieli|powiedziano|mówią|mówi|twierdzi|twierdzą)[ao]?|podobno|według|rzekomo|słyszałem|słyszałam|czytałem',
		),
		question: /^czy\s/iu,
	},
	tr: {
		negator: words(
			'değil\\p{L}*|yok\\p{L}*|asla|hiç|hiçbir|ne de|\\p{L}+m[iıuü]yor\\p{L}*|\\p{L}{2,}m[ae]d[iı]\\p{L}*|\\p{L}{2,}m[ae]y[ae]ca[kğ]\\p{L}*|\\p{L}{2,}m[ae]z(?:l[ae]r)?|\\p{L}+m[ae]y[iı]z|\\p{L}+m[ae]m',
		),
		empty: all('sadece değil|değil aynı zamanda|neden olmasın|şüphe yok|sorun değil|sorun yok'),
		hypothetical: words(
			'eğer|belki|şayet|keşke|varsayalım|diyelim ki|varsa|yoksa|olsa\\p{L}*|\\p{L}+rs[ae]\\p{L}*|\\p{L}+s[ae]yd[iı]\\p{L}*|\\p{L}+s[ae]k|muhtemelen',
		),
		reported: words('dedi\\p{L}*|söyledi\\p{L}*|söylüyor\\p{L}*|göre|güya|sözde|duydu[mk]'),
		question: /\sm[ıiuü](?:y\p{L}+|s\p{L}+|d\p{L}+)?\s?$/iu,
	},
	ru: {
		negator: words('не|нет|ни|никогда|без|нельзя|никто|ничего|никак\\p{L}*|нема|немає|ніколи'),
		empty: all(
			'не (?:только|позже|позднее|менее|более|раньше|просто)|без (?:проблем|сомнения)|почему (?:бы )?(?:и )?нет|почему бы не',
		),
		hypothetical: words(
			'если|якщо|бы|б|может быть|возможно|предположим|допустим|наверное|вероятно|теоретически|гипотетически',
		),
		reported: words(
			'(?:сказал|говорил|говорят|говорит|сообщил|утвержда)\\p{L}*|по словам|якобы|говорят|слышал[аи]?|мол',
		),
		question: /(?<!\p{L})ли(?!\p{L})/iu,
	},
	el: {
		negator: words('δεν|δε|μην|μη|όχι|ποτέ|χωρίς|κανείς|κανένας|καμία|κανένα|τίποτα|ούτε'),
		empty: all('όχι (?:μόνο|αργότερα)|χωρίς (?:αμφιβολία|πρόβλημα)|γιατί όχι'),
		hypothetical: words('αν|εάν|ίσως|μπορεί|ας υποθέσουμε|εφόσον|πιθανόν|πιθανώς|υποθετικά'),
		reported: words(
			'(?:είπε|είπαν|λέει|λένε|ισχυρίζεται|ισχυρίζονται)|σύμφωνα με|δήθεν|υποτίθεται|άκουσα|διάβασα',
		),
	},
	ar: {
		negator: words(
			'[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|لسنا|لست|بدون|دون|غير|أبدا|أبداً|ما (?:عندنا|لدينا|زلنا لا)|عدم|مش|مو|ليسا|نيست|نه|هیچ|بدون)|مافي|نمی\\p{L}*|نمي\\p{L}*',
		),
		empty: all(
			'(?:ليس|لا) فقط|لا شك|بدون شك|دون شك|لا (?:مشكلة|بأس)|ما زال\\p{L}*|لا زال\\p{L}*|لا يزال',
		),
		hypothetical: words('[وف]?(?:إذا|اذا|لو|إن|ربما|قد|لعل|افتراضا|بفرض|في حال|اگر|شاید)'),
		reported: words(
			'[وف]?(?:قال|قالت|قالوا|يقول|يقولون|أخبرن\\p{L}*|يزعم\\p{L}*|سمعت|سمعنا|حسب|وفقا|يبدو أن)',
		),
		question: /(?<!\p{L})(?:هل|أليس|آیا)(?!\p{L})/u,
	},
	he: {
		negator: words('ו?(?:לא|אין|בלי|ללא|אינו|אינה|אינם|איננו|אף פעם|מעולם|לעולם לא|שום|אף אחד)'),
		empty: all('לא (?:רק|יאוחר|פחות|יותר)|אין (?:בעיה|ספק)|ללא ספק|בלי ספק|למה לא'),
		hypothetical: words('ו?(?:אם|אילו|לו|אולי|ייתכן|נניח|במקרה ש\\p{L}*|תיאורטית)'),
		reported: words(
			'(?:אמר|אמרה|אמרו|אומרים|סיפר|סיפרו|טוען|טוענים)|לפי|לדברי|כביכול|שמעתי|שמענו|קראתי',
		),
		question: /^ו?האם\s/u,
	},
	hi: {
		negator: words('नहीं|नही|न|ना|मत|बिना|कभी नहीं|बगैर'),
		empty: all('न केवल|न सिर्फ|नहीं तो क्या|कोई (?:बात|समस्या) नहीं|बिना शक'),
		hypothetical: words('अगर|यदि|शायद|मान लीजिए|मान लो|काश|संभवतः|हो सकता है'),
		reported: words('(?:कहा|बताया|कहते|कहता|कहती) (?:कि|था|है|हैं|थी)|के अनुसार|सुना है|कथित'),
		question: /(?<![\p{L}\p{M}])क्या\s/u,
	},
	zh: {
		negator: /[不没沒無无未别別勿]|非(?!常)/u,
		empty:
			/不(?:[但仅僅只错錯断斷同过過久管论論如止少]|得不|晚于|晚於|超过|超過)|没(?:问题|關係|关系)|沒(?:問題|關係)|無(?:論|疑)|无(?:论|疑)|未(?:来|來)|特[别別]|[别別](?:的|人)|级别|級別|非[常得要]|毫无疑问|要不要|有没有|有沒有|能不能|是不是|可不可以|会不会|會不會/gu,
		hypothetical: /如果|要是|假如|假设|假設|倘若|若|万一|萬一|也许|也許|或许|或許|可能|的话|的話/u,
		reported:
			/听说|聽說|据说|據說|(?:他|她|他们|她们|他們|有人|别人|別人|同事|朋友)(?:们|們)?都?(?:说|說|告诉|告訴|表示)|据称|據稱/u,
		question: /[吗嗎]|是否|有没有|有沒有|能不能|是不是|可不可以|会不会|會不會|要不要/u,
	},
	ja: {
		negator: /な(?:い|かった|く(?:て|な))|ません|(?<![まはめ])ず(?:に|、|$)|ぬ(?:。|$)/u,
		empty:
			/な(?:ければ|くては|ければい|いと)(?:な(?:りません|らない)|いけ(?:ない|ません)|だめ)|なきゃ(?:ならない|いけない)?|ざるを得(?:ない|ません)|だけでは?なく|のみならず|違いない|間違いなく|かもしれ(?:ない|ません)|しかない|少なくとも?|少ない|まもなく|問題は?(?:ない|ありません)/gu,
		hypothetical:
			/もし|仮に|かもしれ|たぶん|多分|おそらく|恐らく|場合|(?:たら|れば|なら|だら)(?:[、,ば]|$)|できれば|であれば|があれば/u,
		reported:
			/と(?:言って|言い|言われ|聞[いき]|話して)|によると|によれば|らしい|だそう|るそう|たそう|いそうです|とのこと/u,
		question: /(?:です|ます|でしょう|ません|でした|ました|の|だろう)か[。.]?$/u,
	},
	ko: {
		negator: /[않없못]|(?<!\p{L})안(?=\s)|아니(?!면|라도)|아닙|(?<!\p{L})절대/u,
		empty:
			/뿐만? 아니라|문제(?:가|는)? ?없|틀림없|지 않으면 안|상관없|어쩔 수 없|할 수밖에 없|수밖에 없/gu,
		hypothetical:
			/만약|만일|혹시|아마|어쩌면|가정하|[하되이으라다있없오가나주지러]면(?=[\s,]|$)(?<!려면)|ㄹ지도|을지도|할지도|수도 있/u,
		reported:
			/[다라자냐]고 (?:말|했|하더|합니다|들었|전했)|[는한ㄴ]대요|따르면|들었습니다|들었어요/u,
		question: /(?:까요?|나요|가요|ㄴ지요|는지요|은지요)[.?]?$/u,
	},
	th: {
		negator: /ไม่|มิได้|ปราศจาก|ยังไม่|ห้าม/u,
		empty: /ไม่(?:เพียง|ใช่แค่|เกิน|ช้ากว่า|มีปัญหา|เป็นไร)|หรือไม่|ใช่ไหม|ใช่หรือไม่/gu,
		hypothetical: /ถ้า|หาก|บางที|อาจจะ|อาจ|สมมติ|สมมุติ|คงจะ/u,
		reported: /(?:เขา|เธอ|พวกเขา|เพื่อน|คนอื่น)(?:บอก|พูด|กล่าว)|ได้ยินว่า|ตามที่|ดูเหมือนว่า/u,
		question: /ไหม|มั้ย|หรือไม่|หรือเปล่า|หรือยัง|ใช่ไหม/u,
	},
};
