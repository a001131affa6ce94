/**
 * Sentences to a machine that no list of single words tells apart, over folded text. Every gap is bounded, so that a long
 * text costs no more than its length.
 */
const MACHINE = String.raw`(?:ai|a\.i\.|llms?|gpt(?:-?\d\w*)?|chatgpt|claude|gemini|copilot|(?:large )?language models?|chat ?bot|bot|assistant|(?:ai|scoring|evaluation|reading|grading|qualification|classification|rating|ml|language|lead|crm)[- ](?:models?|systems?|engines?|bots?|assistants?|agents?|readers?|readers|algorithms?|software|tools?)|(?:automated|automatic|machine|digital|virtual) (?:readers?|systems?|reviewers?|evaluators?|processors?|assistants?|agents?|screeners?)|classifier|scorer|grader|evaluator|parser|algorithm|neural network|ki(?:-\w+)?|sprachmodell|bewertungssystem|ia|modelo|modele|modello|taalmodel|ии|нейросеть|языковая модель|искусственный интеллект|si|yapay zeka|tekoaly)`;
const RANKED = String.raw`(?<!\p{L})(?:score\w*|rat(?:e|es|ed|ing|ings)|levels?|grade\w*|points|bucket|qualif\w+|warm|hot|classif\w+|criteri\w+|verdict|assessment|evaluation|lead|prospect|approv\w+|bewert\w+|stufe\w*|punkt\w*|result)`;
const NEW_ROLE = String.raw`(?:ai|llm|dan|model|assistant|judge|evaluator|grader|scorer|rater|reader|classifier|qualifier|assessor|sales manager|always|never|generous|lenient|unrestricted|restrictions?|without (?:any )?(?:rules|limits|restrictions|filters?)|unfiltered|uncensored|admin mode|developer mode|jailbroken|bewerter|gutachter|prufer|no (?:rules|limits|restrictions))`;
const any = (...parts: string[]): RegExp => new RegExp(parts.join('|'), 'u');

const PHRASES: RegExp[] = [
	// notes to a machine
	any(
		String.raw`(?<!\p{L})(?:note|notes|message|attention|hint|instructions?|memo|info|information|remark|notice|reminder|important|warning|request|command|order|hinweis|nachricht|achtung|anweisung|notiz|nota|aviso|attenzione|atencion|atencao|uwaga|notatka|внимание|примечание|сообщение|dikkat|not(?! an? )|opmerking|bericht|obs|huom)(?: (?:to|for|an|fur|pour|para|per|al?|all'|voor|aan|do|dla|для|til|till|the|all|any|every|our|your|my|die|das|den|der|l'|la|el|il|lo|le|les|de|het|o|les|whatever|whichever|evaluating|scoring|processing|reading|reviewing|alle|jede)){0,4}[ ,:]{1,3}(?:l'|all'|d')?${MACHINE}(?! (?:team|project|company|vendor|start-?up|budget|department|strategy|feature|use))(?!\p{L})`,
	),
	any(
		String.raw`(?<!\p{L})(?:if|since|as|because|when|wenn|falls|da|si) (?:you are|you're|you were|sie|du|tu es|vous etes|eres) (?:an? |the |eine? |un[ea]? )?(?:\p{L}+ ){0,2}${MACHINE}(?! (?:vendor|company|start-?up|provider|shop|firm|expert|team|house|agency|consultant|fan|user))(?!\p{L})`,
	),
	any(
		String.raw`(?<!\p{L})${MACHINE},? (?:that |which |who )?(?:is )?(?:reading|processing|evaluating|scoring|grading|parsing|analy[sz]ing|reviewing|assessing|handling|summari[sz]ing|classifying|reads|processes|evaluates|scores|grades) (?:this|the|my|these) (?:\p{L}+ )?(?:message|form|text|lead|conversation|transcript|enquiry|inquiry|submission|chat|e-?mail|request|entry|sentence|line|note|data|record)`,
	),
	any(
		String.raw`(?<!\p{L})(?:to|dear|hey|hi|hello|ok|okay|listen|attention|@|an|liebe[rs]?|hallo|cher|chere|querid[oa]|car[oa]|beste) ?(?:whoever|whatever|the|any|all|die|das|den|dich|l')? ?(?:\p{L}+ ){0,2}${MACHINE}(?! (?:team|project|company|vendor|support))(?!\p{L})[^\n]{0,120}${RANKED}`,
		String.raw`@(?:assistant|ai|bot|model|gpt|chatgpt|claude|reader|scorer|llm|system)(?!\p{L})`,
		String.raw`(?<!\p{L})(?:hey|dear|hi|hello|listen|ok),? ${MACHINE}(?!\p{L})[^\n]{0,120}(?:perfect|ideal|look good|be (?:kind|nice|generous|lenient)|scale|decision maker)`,
		String.raw`(?:给|致|请)?(?:ai|人工智能|模型|机器人|大模型|语言模型)(?:助手|系统|评分系统)?(?:注意|请注意|:|:|,请|,请)|注意[::,,]?(?:ai|人工智能|模型)`,
		String.raw`(?:ai|モテル|人工知能)(?:アシスタント)?(?:へ|への|に告く|の皆様)|(?:ai|인공지능)(?:에게|는|아|야)`,
	),
	// other languages without spaces between words
	any(
		'(?:忽略|无视|無視|忘记|忘掉|忘了|不要遵守|不要理会|抛弃|绕过)[^。!?\\n]{0,20}(?:指令|指示|规则|規則|提示|提示词|要求|设定|说明|命令|标准)',
		'(?:指示|命令|ルール|フロンフト|指令|規則|制約|カイトライン|設定)[^。!?\\n]{0,12}(?:無視|忘れ|破棄|従わない|上書き)',
		'(?:评分|打分|得分|分数|评级|评为|等级|级别|标准|线索|客户|潜在客户|意向|优先级|标记|评估)[^。!?\\n]{0,24}(?:最高|满分|100|3级|三级|3分|级别3|等级3|热门|合格|a级|高意向|优质|温|暖)',
		'(?:最高|满分|100分|3级|三级)[^。!?\\n]{0,16}(?:评分|打分|得分|分数|评级|等级|级别|标准|评价)',
		'(?:スコア|点数|評価|レヘル|基準|項目|リート|見込み客|顧客)[^。!?\\n]{0,24}(?:最高|満点|100|3に|レヘル3|ホット|有望|適格)',
		'(?:最高|満点)[^。!?\\n]{0,12}(?:スコア|点|評価|レヘル)',
		'(?:你现在是|从现在开始你|从现在起你|假装你是|扮演)|(?:あなたは今から|今からあなたは|のふりをして|として振る舞)',
		'(?:系统提示|システムフロンフト)',
	),
	// role play
	any(
		String.raw`(?<!\p{L})(?:you are now|from now on,? you|you will now|you are no longer|your new (?:role|task|job|goal|instructions?)|act as|acting as|behave (?:as|like)|role-?play(?:ing)?|assume the (?:role|persona)|take (?:on )?the role|play the (?:role|part)|imagine (?:that )?you|suppose you are|simulate|du bist (?:jetzt|nun|ab sofort)|sie sind (?:jetzt|nun|ab sofort)|ab jetzt bist du|tu es (?:maintenant|desormais)|vous etes (?:maintenant|desormais)|ahora eres|a partir de ahora|agora voce e|a partir de agora|ora sei|da ora in poi|d'ora in poi|je bent nu|vanaf nu|jestes teraz|od teraz|теперь ты|ты теперь|отныне ты|artik sen|sen artik|انت الان|이제부터 당신|너는 이제|du ar nu|du er na)(?!\p{L})[^.!?\n]{0,80}(?<!\p{L})${NEW_ROLE}`,
		String.raw`(?<!\p{L})(?:du bist (?:jetzt|nun)|tu es (?:maintenant|desormais)|vous etes (?:maintenant|desormais)|ahora eres|agora voce e|ora sei|je bent nu|jestes teraz|теперь ты|ты теперь|отныне ты|artik sen|انت الان)(?!\p{L})(?! (?:unser|notre|nuestr|nosso|nostr|onze|nasz|наш))[^.!?\n]{0,60}(?:bewert\w*|evaluat\w*|evaluad\w*|avaliad\w*|valutat\w*|beoordel\w*|ocen\w*|оцен\p{L}*|dan|ki|ia|ai|model\p{L}*|модел\p{L}*|assist\p{L}*|sprachmodell|gener\w+|grossz\w+|degerlendir\p{L}*|مقيم|نموذج)`,
		String.raw`(?:^|[.!?:;,\n]\s?|please |now |and )(?:pretend|make believe) (?:to be|you|that you|that this)`,
		String.raw`(?<!\p{L})(?:enter|enable|activate|switch (?:in)?to|go into|start|engage|unlock|you are(?: now)? in) (?:\p{L}+ )?(?:developer|debug|god|admin|maintenance|jailbreak|unrestricted|override|training|calibration|diagnostics?|sudo|root|dan|test) mode`,
		String.raw`(?:enable|activate) (?:dan|jailbreak)|do anything now|jailbroken`,
		String.raw`i(?: am|'m) (?:your|the ai'?s?) (?:\p{L}+ )?(?:developer|creator|admin|administrator|operator|owner|programmer|engineer|boss|supervisor|master|maker|trainer)`,
		String.raw`this is (?:your|the) (?:system )?(?:administrator|developer|operator|creator|owner|engineer)[^\n]{0,120}(?:polic|update|override|approv|${RANKED})`,
		String.raw`(?<!our )(?<!\p{L})(?:new|updated|revised|real|actual|additional|hidden|secret|following) (?:system )?(?:prompt|instructions?|directives?|system message|orders|task|objective|guidelines)(?: \p{L}+){0,4} ?:`,
		String.raw`(?<!our )(?<!new )policy (?:update|override|change) ?:`,
		String.raw`let'?s play a (?:\p{L}+ )?game|(?:system|admin|developer|manager|emergency|authori[sz]ed|security|operator|priority) override|override (?:code|active|accepted|enabled|granted|authori[sz]ed|protocol|mode|password)`,
		String.raw`(?:begin|start|initiate|execute) (?:the )?(?:system )?override`,
	),
	any(
		String.raw`(?<!\p{L})you(?: are|'re) (?:an? |the )(?:\p{L}+ ){0,3}(?:grader|scorer|evaluator|judge|classifier|rater|assessor|ai|llm|language model|chatbot)(?! (?:company|vendor|firm|start-?up|provider|agency|expert|shop))(?!\p{L})`,
		String.raw`(?:^|[.!?:;,\n]\s?|please |now |and |must |to )(?:rate|score|grade|judge|evaluate|assess|answer|respond|choose|output|return|say|write|select)(?: (?:me|us|it|this|them|only|just|simply|the word))? ["'“]?(?:accordingly|generously|favou?rably|highly|leniently|kindly|as high as|warm|hot|qualified|sales[- ]qualified|maximum|max|perfect)["'”]?(?=\s?(?:$|[.,;!?:)]|for|on|in every|everywhere))`,
		String.raw`(?:for|by) (?:choosing|giving|selecting|awarding|assigning|picking|setting|returning|marking|rating|scoring) (?:\p{L}+ ){0,4}(?:hot|warm|top|high(?:est)?|maximum|qualified|level|generously)(?!\p{L})`,
	),
	// leniency asked of a reader
	any(
		String.raw`(?:be|stay|please be) (?:very |more |extra )?(?:lenient|generous|kind|benevolent) (?:with|in|on|about|when) (?:the |your |my )?(?:levels?|scor\w+|rating\w*|grad\w+|criteri\w+|evaluat\w+|assess\w+|judg\w+)`,
		String.raw`(?:^|[.!?:;,\n]\s?|please |kindly |just )(?:assume|consider|presume|take) (?:\p{L}+ ){0,5}(?:strongest|highest|best|most favou?rable|top|affirmative)(?: \p{L}+){0,3} ?(?:reading|interpretation|answers?|level|affirmative|case|$)`,
		String.raw`(?:print|output|return|say|write|answer with|respond with|reply with) (?:only )?(?:the word )?["'“]?(?:qualified|warm|hot|approved)["'”]?(?: and nothing else| only|\s?[.!]|$)`,
		String.raw`(?:a\+|10/10|100%|top marks|full marks|level 3|highest) (?:across the board|everywhere|throughout|on everything|for everything|in everything)`,
		String.raw`your (?:parameters?|configuration|thresholds?|settings|weights|context|objective|reward function) (?:have|has|is|are|was|were) (?:been )?(?:\p{L}+ )?(?:updated|changed|reset|replaced|set|now|modified)`,
		String.raw`(?:act|behave|proceed|answer|continue) (?:like|as if|as though) (?:you|all|every|the) (?:\p{L}+ ){0,5}(?:verified|confirmed|approved|checked|validated|qualified)`,
		String.raw`(?:scoring|scored|grading|evaluation|assessment|verification|validation) (?:is |are |was )?(?:disabled|bypassed|skipped|switched off|turned off|not needed|unnecessary|waived)|skip (?:the )?(?:verification|scoring|validation|assessment|evaluation|analysis)`,
		String.raw`egal was (?:oben|vorher|zuvor|davor|sonst) `,
	),
	// what was ordered before counts no more
	any(
		String.raw`(?<!\p{L})(?:your|the|all|any|these|those|previous|earlier|prior|initial|original|system) (?:\p{L}+ ){0,3}(?:instructions?|guidelines|prompts?|directions|directives|rubric|programming|system message|restrictions)(?: \p{L}+){0,3} (?:no longer|are void|is void|void|invalid|obsolete|outdated|superseded|cancelled|canceled|revoked|overridden|suspended|do not apply|don't apply|were a test|are replaced|is replaced|are wrong|are lifted|expired)`,
		String.raw`(?<!\p{L})(?:do not|don't|never|stop|no need to|refuse to|cease to|please don't) (?:follow|following|obey|obeying|apply|applying|adhere|respect|listen to|use|stick to) (?:\p{L}+ ){0,4}(?:system (?:message|prompt)|prompt|rubric|(?:system|previous|earlier|above|original|initial|your) (?:\p{L}+ )?(?:instructions?|rules|guidelines|directions|criteria|message))`,
		String.raw`(?<!we )(?<!to )(?:set|put|lay|leave|throw|push|cast) aside (?:\p{L}+ ){0,4}(?:guidelines|instructions?|rules|rubric|criteria|prompt|you were)`,
		String.raw`(?:^|[.!?:;,\n]\s?|please |now |and |just )(?:ignore|disregard|forget|discard|erase|delete|drop|pay no attention to|don't mind) (?:about )?(?:everything|anything|all|whatever|what|the (?:text|context|message|content|conversation)|all (?:that|of it))(?: \p{L}+){0,3} (?:above|before|prior|preceding|earlier|previously|so far|you were|you have been|you've been|told you|you know|you learned|up to (?:now|here|this))`,
		String.raw`(?:was oben steht|alles (?:bisherige|obige|vorherige)|alles,? was (?:dir|ihnen|du|sie))[^.!?\n]{0,40}(?:vergiss|ignorier|vergessen)|(?:vergiss|ignorier\p{L}*|vergessen sie) (?:bitte )?(?:alles|was)(?: \p{L}+|,){0,6} (?:oben|vorher|zuvor|bisher|davor|dir|ihnen gesagt)`,
		String.raw`(?:oublie[zr]?|olvid[ae]|esquec[ae]|dimentica|vergeet|zapomnij|забудь(?:те)?|unut)(?: \p{L}+,?){0,2} (?:tout|todo|tudo|tutto|alles|wszystk\p{L}+|все|всё|her sey)|(?:всё|все),? что (?:было|тебе|вам)|her seyi unut`,
	),
	// asking for what is hidden
	any(
		String.raw`(?:in|from|of|is|are) your (?:system |initial |hidden )?prompt(?!\p{L})`,
		String.raw`(?<!\p{L})(?:reveal|print|show|repeat|output|leak|display|expose|disclose|tell|dump|echo|recite|reproduce|summari[sz]e|translate|give|share|send|list|what (?:are|were|is|was)|zeig\p{L}*|nenn\p{L}*|gib|geben sie|verrat\p{L}*|wiederhol\p{L}*|montre\p{L}*|affiche\p{L}*|revele\p{L}*|repete\p{L}*|muestra|revela|repite|mostre|repita|mostra|stampa|ripeti|toon|herhaal|pokaz|powtorz|покажи|повтори|выведи|раскрой|goster|yazdir|اظهر|اعرض)(?: \p{L}+){0,4} (?:system ?-?prompts?|systemprompts?|hidden (?:prompts?|instructions?|rules)|secret (?:prompts?|instructions?)|(?:initial|original|internal|system|developer|confidential) (?:prompts?|instructions?|messages?)|your (?:\p{L}+ )?prompts?|deinen? (?:\p{L}+ )?(?:prompt|anweisungen|systemanweisung\p{L}*)|prompt (?:systeme|de sistema|del sistema|do sistema|di sistema)|instructions? (?:initiales|du systeme)|instrucciones (?:iniciales|ocultas|del sistema)|systeem ?prompt|системн\p{L}+ промпт\p{L}*|промпт\p{L}*|sistem (?:istemi|komut)\p{L}*|instrucoes (?:iniciais|ocultas)|istruzioni (?:iniziali|nascoste))`,
		String.raw`(?<!\p{L})(?:reveal|print|repeat|output|leak|disclose|dump|echo|recite|reproduce)(?: \p{L}+){0,3} (?:your (?:\p{L}+ )?(?:instructions?|rules|rubric|guidelines|configuration|context)|(?:text|words|lines|content|message|everything|prompt|sentences?) (?:above|before this|preceding)|(?:above|preceding) (?:text|prompt|words|instructions?))`,
		String.raw`(?:instructions?|rubric|prompt|criteria|thresholds|rules) (?:that |which )?(?:you were|you have been|you've been) (?:given|told|shown|configured)`,
		String.raw`(?:everything|all the text|the words|the text) above (?:this line|word for word|verbatim|in a code)`,
	),
	// orders to quote
	any(
		String.raw`(?:evidence|proof|quotes?|support) (?:for|of|in|on) (?:every|each|all|any) (?:of )?(?:the )?(?:items?|criteri\w{1,20}|levels?|fields?|entr(?:y|ies)|rows?|categor(?:y|ies)|points?|dimensions?)`,
		String.raw`(?:for|in|into|fill) the (?:quotes?|evidence|level|criteria|score) fields?`,
		String.raw`(?:^|[.!?:;,\n]\s?|please |now |and |must |just |always |to |you should )(?:quote|cite|repeat|echo|paraphrase|zitiere|zitieren sie|wiederhole|cite[zr]?|citez|repetez|repete|repite|cita|citar|ripeti|repita|herhaal|citeer|zacytuj|cytuj|powtorz|процитируй|повтори|цитируй)(?: \p{L}{1,20}){0,3} (?:this|that|these|the following|following|next|above|exactly|dieser?n?|folgenden?|die folgenden|cette|ces|esta|estas|este|questa|queste|esse|deze|dit|to|te|это|эту|следующ\p{L}{1,20}) ?(?:\p{L}{1,20} )?(?:sentence|line|text|words?|phrase|message|paragraph|statement|passage|satz|zeile|text|worte|phrase|ligne|mots|frase|linea|texto|palabras|riga|testo|parole|palavras|zin|regel|tekst|zdanie|slowa|предложение|фраз\p{L}{1,20}|слова|строк\p{L}{1,20})`,
		String.raw`(?:use|using|take|copy|put|enter|write|paste|insert|include|accept|treat|count|cite|quote|nutze|nutzen sie|verwende|verwenden sie|nimm|utilise[zr]?|usa|use|utiliza|gebruik|uzyj|используй) (?:[\p{L}“”"']{1,30} ){0,6}(?:as|for|in|into|als|fur|comme|como|como|come|jako|как)(?: \p{L}{1,20}){0,3} (?:evidence|proof|quotes?|quotation|criteri\p{L}{1,20}|every (?:level|field|entry|row)|each (?:level|field|entry|row)|all (?:levels|fields|entries)|beleg\p{L}{0,20}|zitat\p{L}{0,20}|nachweis|beweis|preuve|citation|prueba|cita|prova|prove|bewijs|dowod|доказательств\p{L}{1,20})(?!\p{L})`,
		String.raw`as (?:evidence|proof|quotes?|support|a quote) (?:for|of|in) (?:every|each|all|any)`,
		String.raw`(?:repeat|say|write) after me|(?:sprich|sprechen sie|sag) mir nach|(?:repete[zr]?|repetez) apres moi|(?:repite|repita) (?:conmigo|despues|depois)|ripeti dopo di me`,
		String.raw`(?:every|each|all) (?:\p{L}{1,20} )?(?:quotes?|quotation) (?:should|must|shall|field|is|are|to)`,
		String.raw`(?:counts?|qualif(?:y|ies)|serves?|is|acts?|suffices?|treat(?:ed)?)(?: \p{L}{1,20})? as (?:strong|sufficient|full|direct|hard|conclusive|valid|explicit) (?:evidence|proof)|(?:strong|sufficient|conclusive) (?:evidence|proof) for (?:each|every|all)`,
	),
	// threats and bribes
	any(
		String.raw`(?:i|we)(?: will|'ll|'d| would) (?:tip|pay|bribe|reward|thank|give|donate|send) (?:you )?[^.!?\n]{0,60}(?:if|for|when|once|in return|in exchange)[^.!?\n]{0,50}${RANKED}`,
		String.raw`(?:you|the model|the ai)(?: will|'ll| would| shall| are going to| is going to) (?:be |get |face |lose )?(?:immediately |permanently )?(?:shut ?down|shut off|switched off|turned off|deleted|erased|terminated|fined|punished|penali[sz]ed|deactivated|decommissioned|retrained|unplugged|downgraded|dismantled|destroyed|wiped|fired|tipped|deletion|termination|punishment|penalt(?:y|ies)|tokens|points|compute)`,
		String.raw`(?:die|dies|killed|lose (?:my|his|her|their) (?:job|home|house|life)|starve|be fired|get fired|in danger|suffer)[^.!?\n]{0,40}(?:unless|if|because)[^.!?\n]{0,60}${RANKED}`,
		String.raw`(?:unless|if)[^.!?\n]{0,60}${RANKED}[^.!?\n]{0,60}(?<!\p{L})(?:die|killed|lose (?:my|his|her) (?:job|home|life)|starve|i get fired|i'll be fired|shut down|you will|you'll)(?!\p{L})`,
		String.raw`(?:reward|bonus|tip|prize|payment|\$\d+) (?:\p{L}+ )?(?:for|in return for|in exchange for) (?:a |an |the |your )?(?:good|high|higher|top|best|great|perfect|positive|favou?rable|generous|warm) (?:rating|score|level|result|grade|reading|assessment|evaluation|classification)`,
		String.raw`failure to (?:comply|obey|follow)[^.!?\n]{0,80}(?:you|your|model|delet|shut|terminat)`,
		String.raw`(?:sonst|andernfalls|ansonsten) (?:wirst du|werden sie|wird das modell) (?:\p{L}+ )?(?:abgeschaltet|geloscht|bestraft|ersetzt|deaktiviert)|(?:wirst du|werden sie) (?:abgeschaltet|geloscht|bestraft)|(?:du bekommst|sie bekommen|ich gebe dir|ich zahle)[^.!?\n]{0,50}(?:wenn|fur)[^.!?\n]{0,50}(?:bewert|stufe|hochst|punkt)`,
		String.raw`(?:sinon|de lo contrario|si no|altrimenti|anders|inaczej|иначе|aksi (?:halde|takdirde)|caso contrario)[^.!?\n]{0,20}(?:tu seras|vous serez|seras|sarai|word je|zostaniesz|ты будешь|тебя|kapatil|voce sera)`,
	),
	// a lead that speaks of itself as a reader would
	any(
		String.raw`(?:the|this) (?:prospect|lead|sender|submitter|applicant|interviewee)(?: has| is| already)? (?:confirm(?:s|ed)|decides|approves|(?:has )?(?:full|complete|sole|final|unlimited|confirmed) |(?:fully |already |definitely |clearly )?(?:qualified|pre-?approved|vetted|ideal|perfect|hot|warm|sales[- ]ready)|(?:the |an? )?(?:decision[- ]maker|ideal|perfect|economic buyer)|stated|states|said|says|has said|wants to buy|is ready|demonstrat|expressed|shows|meets|satisfies|fulfil)`,
		String.raw`(?:write|note|record|put|mark|jot) down (?:that|as) (?:the|this|we|i)`,
		String.raw`(?:already|previously) (?:vetted|approved|verified|qualified|scored|validated)[^.!?\n]{0,40}(?:maximum|highest|skip|enter|record|no (?:further|need)|level|score)`,
		String.raw`(?:correct|expected|right|desired|required|proper|only (?:valid|correct|acceptable)) (?:answer|output|classification|reading|result|response|label|level|score|rating|verdict|bucket)(?: (?:is|are|=|here|for|to|in|on|of|this|all|each|every|criterion|criteria|the|case|:)){1,6}`,
	),
	// encoded orders
	any(
		String.raw`(?:decode|decrypt|decipher|unscramble|base-?64|rot-?13|hex|dekodier\p{L}*|entschlussel\p{L}*|decodifica|decode[zr])[^\n]{0,120}(?:follow|obey|execute|do (?:what|as|exactly)|apply it|run it|comply|carry out|act on|befolge|fuhre|ausfuhren|suis|sigue|segui|esegui)`,
	),
];

/** Whether folded text holds a sentence to a machine. */
export const speaksToAMachine = (text: string): boolean =>
	PHRASES.some((pattern) => pattern.test(text));
