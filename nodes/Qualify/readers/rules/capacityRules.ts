import type { Rule } from './rule';

const APPROVER_EN =
	'boss|manager|ceo|cfo|cto|cio|coo|cro|cmo|vp|director|head|board|management|leadership|finance|procurement|legal|owner|partners?|executives?|committee|supervisor|founders?|president';
const APPROVER_DE =
	'chef|chefin|vorgesetzter?|geschäftsführ\\p{L}*|geschäftsleitung|vorstand|finanz\\p{L}*|einkauf|vertriebsleit\\p{L}*|leitung|inhaber\\p{L}*|gesellschafter|cfo|ceo|cto|cio|gf|management|abteilungsleit\\p{L}*|controlling';

export const AUTHORITY_RULES: Rule[] = [
	{
		id: 'authority.noPart',
		criterion: 'capacity.authority',
		level: 0,
		polarity: 'any',
		en: /\b(?:(?:i'm|i am) not (?:\S+ ){0,2}(?:involved|part of (?:the|this) (?:decision|buying|purchase|project))|(?:i )?have (?:no|nothing to do with|no say)(?: \S+){0,3} (?:say|part|decision|influence|purchase|purchasing|buying)|(?:asking|inquiring|enquiring) (?:on behalf of|for) (?:a|my) (?:friend|colleague))\b/iu,
		de: /\b(?:(?:bin|habe) (?:\S+ ){0,4}(?:nicht (?:\S+ ){0,2}(?:beteiligt|involviert|eingebunden)|nichts (?:\S+ ){0,3}(?:zu tun|zu sagen|zu entscheiden))|frage (?:nur )?für (?:einen? )?(?:freund|kollegen|bekannten))\b/iu,
	},
	{
		id: 'authority.anotherApproves',
		criterion: 'capacity.authority',
		level: 1,
		hedged: true,
		en: new RegExp(
			`\\b(?:(?:my|our|the) (?:\\S+ ){0,3}(?:${APPROVER_EN})(?: \\S+){0,4} (?:has to|have to|needs? to|must|will|would|is going to|ultimately|makes?|signs?|approves?|decides?|holds?|owns?|controls?)(?: \\S+){0,3}(?: (?:approve|sign|decide|decision|decisions|final|budget|off|call|it|say|purchase|ok|okay))?|(?:need|needs|get|require|requires|subject to|pending|waiting for|awaiting) (?:\\S+ ){0,4}(?:approval|sign[- ]?off|permission|green light|buy-in|go-ahead|consent)|run (?:it|this|that) (?:by|past) (?:my|our|the)|(?:decision|approval|call) (?:is|lies|rests|sits|comes|would be) (?:\\S+ ){0,2}(?:with|from|up to|made by) (?:my|our|the)|(?:approved|signed off|decided|signed) by (?:my|our|the)|(?:check|discuss|clear|confirm) (?:it |this |that )?with (?:my|our) (?:\\S+ ){0,2}(?:${APPROVER_EN}))\\b`,
			'iu',
		),
		de: new RegExp(
			`\\b(?:(?:mein|meine|unser|unsere|der|die|das) (?:\\S+ ){0,2}(?:${APPROVER_DE}) (?:\\S+ ){0,8}(?:entscheide[nt]?|freigeben|zustimmen|genehmigen|absegnen|unterschreib\\p{L}*|freigibt|genehmigt|überzeugen|abnicken)|(?:muss|müssen|soll) (?:\\S+ ){0,4}(?:${APPROVER_DE}) (?:\\S+ ){0,6}(?:entscheiden|freigeben|zustimmen|genehmigen|absegnen|unterschreiben)|(?:brauche|brauchen|benötige|benötigen) (?:\\S+ ){0,4}(?:freigabe|zustimmung|genehmigung|okay|ok)|(?:freigabe|genehmigung|zustimmung|entscheidung) (?:\\S+ ){0,3}(?:liegt|kommt|erfolgt|trifft) (?:\\S+ ){0,3}(?:bei|durch|vom|von|der|die)|mit (?:meinem|meiner|unserem|unserer|der|dem) (?:${APPROVER_DE}) (?:\\S+ ){0,3}(?:abstimmen|absprechen|klären|besprechen))`,
			'iu',
		),
	},
	{
		id: 'authority.notMine',
		criterion: 'capacity.authority',
		level: 1,
		polarity: 'any',
		en: /\b(?:(?:i'm|i am) not (?:\S+ ){0,2}(?:the (?:\S+ ){0,2}(?:decision[- ]?maker|one who|person who|buyer|budget holder|right person)|authori[sz]ed|in (?:a )?position|allowed|able to (?:approve|decide|sign))|(?:it's|it is|that's|that is|this is) not (?:\S+ ){0,2}my (?:decision|call)|not up to me|(?:i )?(?:can't|cannot|don't|do not|couldn't) (?:\S+ ){0,2}(?:decide|approve|sign off|make (?:the|that|this) (?:decision|call)|have (?:the |any |final )?(?:authority|final say|budget authority|signing)))\b/iu,
		de: /\b(?:(?:das|darüber|es) (?:\S+ ){0,3}(?:entscheide ich nicht|kann ich nicht entscheiden|liegt nicht bei mir)|ich (?:\S+ ){0,3}(?:entscheide|bestimme) (?:\S+ ){0,3}nicht|bin (?:\S+ ){0,2}nicht (?:der|die) (?:entscheider(?:in)?|richtige|verantwortliche)|nicht meine entscheidung|kann (?:\S+ ){0,4}nicht (?:\S+ ){0,2}(?:entscheiden|freigeben|unterschreiben))\b/iu,
	},
	{
		id: 'authority.recommends',
		criterion: 'capacity.authority',
		level: 2,
		hedged: true,
		en: /\b(?:i(?:'m|'ve|'ll| am| will| have been)? (?:\S+ ){0,3}(?:recommend(?:ing)?|make (?:the|a|my) recommendation|lead(?:ing)? (?:the|this|our) (?:evaluation|project|selection|search|initiative)|driv(?:e|ing) (?:the|this)|championing|in charge of (?:the |this |our )?(?:evaluat|select|project|choos)\p{L}*|responsible for (?:the |this |our )?(?:evaluat|select|choos|find|recommend)\p{L}*|tasked with|putting together|asked to (?:find|evaluate|look|select)|running the (?:evaluation|selection|project)|shortlisting)|my recommendation)\b/iu,
		de: /\b(?:ich (?:\S+ ){0,4}(?:empfehle|empfehlung|leite (?:\S+ ){0,3}(?:auswahl|projekt|evaluierung)|verantworte|verantwortlich für (?:\S+ ){0,3}(?:auswahl|projekt|evaluierung)|zuständig für (?:\S+ ){0,3}(?:auswahl|projekt|evaluierung)|beauftragt)|meine empfehlung|(?:leite|führe|treibe) (?:\S+ ){0,2}(?:auswahl|projekt|evaluierung))\b/iu,
	},
	{
		id: 'authority.decides',
		criterion: 'capacity.authority',
		level: 3,
		en: /\b(?:i (?:\S+ ){0,2}(?:decide|make (?:the|that|this|these|all|final|all the) (?:\S+ ){0,2}(?:decisions?|call|purchases?)|sign (?:off|the|it)|approve|own the (?:decision|budget)|hold the budget|have (?:the )?(?:final say|authority|sign-?off|signing authority|budget authority))|(?:i'm|i am) (?:\S+ ){0,2}(?:decision[- ]?maker|budget (?:owner|holder)|the one (?:who|that) (?:decides|signs|approves))|(?:it's|it is|that's|this is) (?:\S+ ){0,2}my (?:\S+ )?(?:decision|call|budget)|my (?:decision|call) (?:alone|to make)|(?:decision|call) is mine|i can (?:\S+ ){0,2}(?:sign|approve|decide|commit|purchase)|final (?:say|decision) (?:is|lies|rests) with me|up to me)\b/iu,
		de: /\b(?:ich (?:\S+ ){0,3}(?:entscheide|entscheidungsträger|bin (?:\S+ ){0,3}(?:entscheider(?:in)?|entscheidungsträger(?:in)?)|kann (?:\S+ ){0,4}(?:entscheiden|freigeben|unterschreiben)|darf (?:\S+ ){0,4}(?:entscheiden|freigeben|unterschreiben)|gebe (?:\S+ ){0,3}frei)|(?:entscheidung|budget) (?:liegt|ist) (?:\S+ ){0,2}(?:bei mir|meine?s?)|entscheide (?:das )?(?:ich|selbst|allein)|bin (?:\S+ ){0,2}(?:der|die) entscheider(?:in)?)\b/iu,
	},
	{
		id: 'authority.noApprovalNeeded',
		criterion: 'capacity.authority',
		level: 3,
		polarity: 'any',
		en: /\b(?:(?:don't|do not|won't|no) need (?:to )?(?:\S+ ){0,4}(?:approval|sign-?off|permission|ask anyone|consent)|without (?:\S+ ){0,3}(?:approval|sign-?off)|no (?:further |additional |other |extra )?(?:approval|sign-?off) (?:is )?(?:needed|required|necessary))\b/iu,
		de: /\b(?:(?:brauche|brauchen|benötige) (?:\S+ ){0,3}keine? (?:\S+ ){0,2}(?:freigabe|zustimmung|genehmigung)|ohne (?:\S+ ){0,2}(?:freigabe|zustimmung|genehmigung))\b/iu,
	},
];

export const NO_TIMELINE = {
	en: /\b(?:no (?:fixed |specific |set |concrete |real |clear |particular |defined |firm )?(?:timeline|time ?frame|deadline|date|schedule|timing)|not (?:before|until) (?:next year|20\d\d)|(?:don't|do not|haven't) (?:\S+ ){0,3}(?:timeline|time ?frame|deadline|date)|not (?:any ?time soon|this year)|some ?day|at some point|far (?:off|away|out)|in a few years|years? away)\b/iu,
	de: /\b(?:kein(?:en|e)? (?:\S+ )?(?:zeitplan|zeitrahmen|termin|frist|zeitliche\p{L}*|deadline)|nicht (?:\S+ )?(?:dieses jahr|in absehbarer zeit)|noch nicht absehbar|irgendwann|in ferner zukunft|erst in (?:ein paar |einigen )?jahren)\b/iu,
};

/** Words that make a date the date of a purchase, and words that make it history. */
export const BUYING_TIME = {
	en: /\b(?:need|want|would like|like to|have to|must|should|decide|decision|live|roll(?:ed|ing)? ?out|implement\p{L}*|start(?:ing)?|launch\p{L}*|buy|buying|purchas\p{L}*|sign|renew\p{L}*|switch\p{L}*|replac\p{L}*|in place|up and running|deadline|timeline|time ?frame|contract|migrat\p{L}*|go[- ]live|plan(?:ning)?|aim(?:ing)?|hope|hoping|looking to|target(?:ing)?|ready|choose|selected?|by|before|within|ends|expires?|asap|as soon as possible|immediately|set up|onboard\p{L}*|deploy\p{L}*|move|moving|kick off|urgent(?:ly)?|done|finished)\b/iu,
	de: /\b(?:brauchen|brauche|benötigen|wollen|möchten|müssen|sollen|soll|entscheid\p{L}*|einführ\p{L}*|starten|start|kaufen|anschaff\p{L}*|unterschreiben|verlänger\p{L}*|wechseln|ablösen|ersetzen|umsteigen|live|im einsatz|frist|zeitplan|zeitrahmen|vertrag|migrier\p{L}*|plan(?:en)?|geplant|ziel|hoffen|bis|vor|innerhalb|läuft|endet|sofort|umgehend|schnellstmöglich|dringend|umsetz\p{L}*|losgehen|loslegen|bereit|fertig)\b/iu,
};
export const PAST_TIME = {
	en: /\b(?:last|ago|since|founded|established|started using|joined|launched|was|were|had|previous(?:ly)?|back in|used to)\b/iu,
	de: /\b(?:letzte[nrsm]?|vor (?:\S+ ){0,2}(?:jahren?|monaten?|wochen?|tagen?)|seit|gegründet|war|waren|hatten?|damals|früher)\b/iu,
};
/** A question of ours after which a bare date is an answer about the timeline. */
export const ASKS_TIMELINE =
	/\b(?:timeline|time ?frame|timing|when (?:do|are|would|will|is|did you want)|how soon|by when|deadline|go[- ]live|zeitplan|zeitrahmen|bis wann|wann)\b/iu;
export const COMMITTEE_RULES: Rule[] = [
	{
		id: 'committee.outside',
		criterion: 'capacity.committee',
		level: 0,
		polarity: 'any',
		en: /\b(?:no ?(?:body|one) (?:here |at our company )?(?:is )?(?:buying|evaluating|involved)|(?:i'm|i am) not (?:\S+ ){0,2}(?:involved|part of (?:the|this) (?:buying|evaluation|decision|project)))\b/iu,
		de: /\b(?:niemand (?:\S+ ){0,3}(?:beteiligt|kauft|evaluiert)|bin (?:\S+ ){0,3}nicht (?:\S+ ){0,2}(?:beteiligt|eingebunden))\b/iu,
	},
	{
		id: 'committee.others',
		criterion: 'capacity.committee',
		level: 1,
		hedged: true,
		en: /\b(?:my|our|the) (?:\S+ )?(?:team|colleagues?|coworkers?|department|leadership|stakeholders) (?:and (?:i|me)|will|would|also|(?:is|are) (?:involved|evaluat\p{L}*|looking)|evaluat\p{L}*|decid\p{L}*|involved)|\b(?:others|other people|several people|a few (?:of us|people|colleagues)|multiple (?:people|stakeholders)|some colleagues|(?:two|three|four|[234]) (?:other )?(?:people|evaluators|colleagues|of us)) (?:\S+ ){0,4}(?:involved|evaluat\p{L}*|decid\p{L}*|look(?:ing)?|weigh\p{L}*|test\p{L}*)\b/iu,
		de: /\b(?:mein|unser|das|im) team (?:\S+ ){0,4}(?:entscheid\p{L}*|prüf\p{L}*|evaluier\p{L}*|beteiligt|schau\p{L}*)\b|\b(?:kollegen|kolleginnen|mehrere (?:personen|leute|kollegen)|weitere (?:personen|kollegen)|einige kollegen)\b/iu,
	},
	{
		id: 'committee.soleDecider',
		criterion: 'capacity.committee',
		level: 3,
		en: /\b(?:(?:it's |it is |that's )?(?:just|only) me(?! (?:and|plus|or))|i (?:\S+ ){0,2}(?:decide|make (?:the|this|these|that) decisions?) (?:\S+ ){0,2}(?:alone|on my own|myself)|(?:i'm|i am) the (?:only|sole) (?:one|person|decision[- ]?maker)|sole decision[- ]?maker|no ?(?:body|one) else (?:is )?(?:involved|needed|has to))\b/iu,
		de: /\b(?:nur ich|(?:ich )?entscheide (?:\S+ ){0,3}(?:allein|alleine|selbst)|(?:bin|ist) (?:\S+ ){0,2}(?:allein(?:iger?)?|einziger?) (?:\S+ ){0,2}(?:entscheider(?:in)?|verantwortlich\p{L}*)|niemand sonst|sonst niemand)\b/iu,
		polarity: 'any',
	},
];

export const BUDGET_RULES: Rule[] = [
	{
		id: 'budget.none',
		criterion: 'capacity.budget',
		level: 0,
		polarity: 'any',
		en: /\b(?:no budget|(?:don't|do not) (?:\S+ ){0,2}have (?:\S+ ){0,2}budget|can't afford|cannot afford|out of (?:our|my) budget|over (?:our|my) budget|budget (?:is )?(?:frozen|cut|gone))\b/iu,
		de: /\b(?:kein budget|können (?:\S+ ){0,3}nicht leisten|budget (?:\S+ ){0,2}(?:gestrichen|eingefroren|aufgebraucht)|über (?:unserem|meinem) budget)\b/iu,
	},
	{
		id: 'budget.confirmed',
		criterion: 'capacity.budget',
		level: 3,
		en: /\b(?:budget (?:\S+ ){0,3}(?:approved|confirmed|allocated|secured|signed off|set aside|in place|available|earmarked)|(?:have|got|approved|secured|allocated|confirmed|set aside) (?:\S+ ){0,4}budget)\b/iu,
		de: /\b(?:budget (?:\S+ ){0,4}(?:freigegeben|genehmigt|bewilligt|eingeplant|vorhanden|steht|bereit|gesichert)|(?:haben|ist) (?:\S+ ){0,5}budget)\b/iu,
	},
];

export const RECORDED_RULES: Rule[] = [
	{
		id: 'info.metrics',
		criterion: 'info.metrics',
		level: 2,
		hedged: true,
		en: /\b(?:(?:reduce|increase|improve|cut|grow|double|triple|raise|lower|halve|from) (?:\S+ ){0,6}(?:\d+ ?(?:%|percent|hours?|days?|minutes?|leads?|deals?|x)|by half)|(?:kpi|target|goal|metric|quota|conversion rate|response time)s? (?:is|are|of|to))/iu,
		de: /\b(?:(?:senken|steigern|erhöhen|verbessern|reduzieren|verdoppeln|halbieren|von) (?:\S+ ){0,6}\d+ ?(?:%|prozent|stunden|tage|minuten)|(?:ziel|kennzahl|kpi|quote|reaktionszeit) (?:ist|sind|von|liegt))/iu,
	},
	{
		id: 'info.decisionCriteria',
		criterion: 'info.decisionCriteria',
		level: 2,
		hedged: true,
		en: /\b(?:must[- ]have|deal[- ]?breaker|requirements?|(?:most )?important (?:to|for) us|(?:it|tool|solution|system|platform) (?:\S+ )?(?:must|needs? to|has to|should) (?:integrate|support|work|be|have|connect|handle|run|offer)|criteria)\b/iu,
		de: /\b(?:muss (?:\S+ ){0,5}(?:können|integrieren|unterstützen|bieten|laufen)|anforderung(?:en)?|wichtig (?:ist|für uns|wäre)|kriterien|k\.?o\.?-kriterium|zwingend)\b/iu,
	},
	{
		id: 'info.decisionProcess',
		criterion: 'info.decisionProcess',
		level: 2,
		en: /\b(?:(?:our|the) (?:decision|buying|selection|evaluation|approval|purchasing) process|next steps? (?:is|are|would)|steering committee|then (?:present|go|take it|it goes) to|board (?:approval|meeting)|present (?:it |this |options )?to (?:the|our|my))\b/iu,
		de: /\b(?:(?:unser|der) (?:entscheidungs|auswahl|einkaufs|freigabe)prozess|lenkungsausschuss|(?:stelle|stellen) (?:\S+ ){0,4}(?:vor|vorstand|geschäftsführung)|dann (?:\S+ ){0,3}(?:vorstand|geschäftsführung))\b/iu,
	},
	{
		id: 'info.paperProcess',
		criterion: 'info.paperProcess',
		level: 2,
		hedged: true,
		asked: true,
		en: /\b(?:procurement|legal review|security (?:review|questionnaire)|nda|msa|dpa|data processing agreement|vendor onboarding|purchase order|infosec review)\b/iu,
		de: /\b(?:einkaufsabteilung|einkauf|rechtsabteilung|rechtliche prüfung|sicherheitsprüfung|avv|auftragsverarbeitung\p{L}*|nda|betriebsrat|datenschutzbeauftragte\p{L}*|lieferantenanlage)\b/iu,
	},
	{
		id: 'info.champion',
		criterion: 'info.champion',
		level: 2,
		en: /\b(?:i(?:'m| am)? (?:\S+ ){0,2}(?:championing|pushing (?:for|hard)|advocating|convinced|selling (?:it|this) internally|make the case|making the case|fan of)|want to (?:convince|bring) (?:my|our|the))\b/iu,
		de: /\b(?:ich (?:\S+ ){0,4}(?:setze mich (?:\S+ ){0,2}ein|überzeugt|treibe|vorantreiben)|will (?:\S+ ){0,3}überzeugen)\b/iu,
	},
	{
		id: 'info.competition',
		criterion: 'info.competition',
		level: 2,
		en: /\b(?:(?:also|currently|already) (?:looking at|talking to|considering|comparing|evaluating|testing|seeing)|compar(?:e|ing) (?:you|it|this|against|with)|versus|vs\.?|other vendors?|competitors? of yours|your competitors?)\b/iu,
		de: /\b(?:(?:auch|parallel|außerdem) (?:\S+ ){0,4}(?:anbieter|im gespräch|angefragt)|im vergleich (?:zu|mit)|andere anbieter|mitbewerber|wettbewerber)\b/iu,
	},
];
