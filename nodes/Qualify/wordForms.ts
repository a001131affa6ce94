const pairs = (text: string): Array<[string, string]> =>
	text.split(';').map((pair) => pair.split('=') as [string, string]);
export const wordsOf = (...lists: string[]): Set<string> => new Set(lists.join(' ').split(' '));

/** What is written as one word and said as several; also without its apostrophe, where that makes no other word. */
export const CONTRACTIONS = new Map<string, string[]>(
	pairs(
		"gonna=going to;wanna=want to;gotta=have to;kinda=kind of;sorta=sort of;lemme=let me;gimme=give me;dunno=do not know;can't=can not;cant=can not;cannot=can not;won't=will not;wont=will not;shan't=shall not;dont=do not;doesnt=does not;didnt=did not;isnt=is not;arent=are not;wasnt=was not;werent=were not;havent=have not;hasnt=has not;hadnt=had not;wouldnt=would not;couldnt=could not;shouldnt=should not;let's=let us;lets=let us;its=it is;thats=that is;whats=what is;theres=there is;theyre=they are;youre=you are;weve=we have;ive=i have;youve=you have;theyve=they have;'cause=because;cause=because;cuz=because;cos=because;coz=because;ya=you;u=you;ur=your;til=until;till=until;em=them;okay=ok;thru=through;alot=a lot;asap=as soon as possible;gibt's=gibt es;gibts=gibt es;geht's=geht es;gehts=geht es;hab's=habe es;hab=habe;nen=einen;teh=the;adn=and;taht=that;and=&;und=&;percent=%;prozent=%",
	).map(([form, said]) => [form, said.split(' ')]),
);

/** Two words that are one thing: said with a pause, or spelled out. */
export const TWO_AS_ONE = new Map(
	pairs(
		'i am=im;in dem=im;an dem=am;zu dem=zum;zu der=zur;bei dem=beim;von dem=vom;per cent=%;a few=afew;a little=alittle;have got=have;de el=del;a el=al;de le=du',
	),
);

export const NUMBER_WORDS = new Map(
	pairs(
		'two=2;three=3;four=4;five=5;six=6;seven=7;eight=8;nine=9;ten=10;eleven=11;twelve=12;fifteen=15;twenty=20;thirty=30;forty=40;fifty=50;sixty=60;seventy=70;eighty=80;ninety=90;zwei=2;drei=3;vier=4;fünf=5;sechs=6;sieben=7;acht=8;neun=9;zehn=10;elf=11;zwölf=12;zwanzig=20;dreissig=30;vierzig=40;fünfzig=50',
	),
);

export const MAGNITUDES = new Map(
	pairs(
		'k=1e3;thousand=1e3;tausend=1e3;tsd=1e3;m=1e6;mn=1e6;mio=1e6;million=1e6;millions=1e6;millionen=1e6;bn=1e9;mrd=1e9;billion=1e9;milliarden=1e9',
	).map(([word, times]) => [word, Number(times)]),
);

export const CURRENCIES = new Map(
	pairs(
		'$=usd;dollar=usd;dollars=usd;usd=usd;€=eur;euro=eur;euros=eur;eur=eur;£=gbp;pound=gbp;pounds=gbp;gbp=gbp;chf=chf;franken=chf;₹=inr;inr=inr;¥=¥;₽=₽;₩=₩;₪=₪;฿=฿',
	),
);

/** Articles, hesitation and politeness: with or without them a sentence says the same. */
export const LIGHT = wordsOf(
	'a an the that um uh uhm erm er hmm hm mm mhm oh ah',
	'der die das den dem des ein eine einen einem einer eines einen äh ähm öh',
	"le la les un une l' d' euh el los las una unos unas il gli het een os",
	'ο η το οι τα τον την του των τους τις ενας ένας μια μία ενα ένα',
	'ну эм э ээ اه يعني',
	'ครับ ค่ะ 음 어 嗯 啊 呃 哦 的 ね よ は が を の',
);
/** A quote may also lose these, but not gain them: the quote then says less than was said. */
export const DROPPABLE = wordsOf(
	'our my really very so well also & then please actually basically of sehr auch ja eben halt mal unser unsere unseren unserem unserer unseres bitte также 请 vraiment très muy molto',
);
/** Words that turn a sentence around, in whatever language it is. */
export const NEGATORS = wordsOf(
	"no not never none nobody nothing neither nor without cannot hardly barely nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand nichts kaum ne n' pas jamais sans aucun aucune rien ningún ninguna nunca jamás sin nadie nada geen niet nooit zonder não nem nenhum sem senza mai nessuno non bez nigdy żaden değil yok ikke inte aldrig",
	'не нет ни никогда без ні немає μη μην δεν δε χωρίς όχι ποτέ لا لم لن ليس ليست ليسوا لسنا لست بدون غير לא אין בלי אינו אינם नहीं न मत बिना',
	'不 没 沒 無 无 未 非 別 别 ❌ 🚫 👎 ⛔ ✖ ❎',
);
/** What a number counts in, as it stands right behind the number. */
export const UNITS =
	/^ ?(?:[%\p{Sc}\p{Script=Han}\p{Script=Hangul}]|(?:k|m|bn|mn|mio|mrd|tsd|thousand|tausend|hundred|hundert|millions?|millionen|billion|milliarden|percent|prozent|per cent|days?|weeks?|months?|quarters?|years?|hours?|minutes?|tage?n?|wochen?|monate?n?|quartalen?|jahre?n?|stunden?|dollars?|euros?|pounds?|usd|eur|gbp|chf|seats?|users?|people|employees|mitarbeiter|jours?|semaines?|mois|ans?|días?|semanas?|mes(?:es)?|años?|giorni|settimane|mes[ei]|anni|dagen|weken|maanden|jaar|dias|anos|dni|tygodni|miesi[ąę]c[ey]?|lat|дн\p{L}*|недел\p{L}*|месяц\p{L}*|год\p{L}*|лет|тыс\p{L}*|млн|gün|hafta|ay|yıl)(?![\p{L}\p{M}]))/u;
export const MAGNITUDE_BEHIND =
	/^[ -](?:hundred|thousand|million|billion|hundert|tausend|millionen|milliarden)(?!\p{L})/u;
/** After a “no” these begin a sentence of their own: “no we renew”. */
export const SUBJECTS = wordsOf(
	"we i im it they he she you this there wir ich es sie er nous je j' on il elle мы я у nosotros yo noi io nós eu wij ik my",
);
/** What makes a supposition of the words right behind it. */
export const SUPPOSING = wordsOf(
	'if unless whether maybe perhaps almost nearly wenn falls sofern ob vielleicht fast beinahe si peut-être quizás eğer jeśli jeżeli gdyby hvis если якщо αν εάν إذا اذا لو אם אילו अगर यदि',
);
