import { opensWith, wordsOrSumsOf } from './wording';

/** Money that one may spend, as `plain` writes it. */
export const MONEY_SOURCE = '(money|budget)';
export const MONEY = wordsOrSumsOf(MONEY_SOURCE);

export const COIN = `(penn(y|ies)|pence|cents?|dimes?|nickel|quid|bucks?|dollars?|euros?|pounds?|rupees?|paisa
	|groschen|pfennig|heller|rappen?|stutz)`;

/** What we ask for, or the figure on the table. */
export const PRICE = wordsOrSumsOf(
	`what you('re| are)? (charg(e|ing)|ask(ing)?)|prices?|priced|pricing|costs?|costing|quotes?|quoted|quotation|fees?|figures?|amount|charges|price tag
	|commercials|(cost|price)-?wise|rates?|subscription`,
	`preis*|kosten|kostet|betrag|beträge|summe|gebühr*|konditionen|kostenpunkt|kostenmäßig|geldmäßig|satz`,
);

/** After which “that fits” is about the money. */
export const MONEY_TALK = wordsOrSumsOf(
	`discount*|half (of )?that|what you (charge|ask)|pricier|cheaper|expensive|pricey|pay*|paid|spend*|afford*|invest*|treasurer
	|\\S{0,20}\\d ?k|euros?|dollars?|pounds?|quid|bucks|thousand|hundred|grand|lakhs?|crores?
	|[a-z]{3,12}ty (a|per) (month|year|seat|user|head)|\\S{0,20}\\d (a|per) (month|year|seat|user|head)`,
	`sparmaßnahme*|sparkurs|günstiger|billig|billiger|teuer|teurer|rabatt|die hälfte|(be)?zahl(en|e|t)|ausgeben|ausgegeben
	|leisten|investier*|kämmerer*|schatzmeister*|tausend|hundert|riesen|\\S{0,20}\\d (im|pro) (monat|jahr|nutzer)`,
	`[$€£₹] ?\\d|\\d{1,3}[.,]\\d{3}`,
);

/** Says by itself that it is about a price. */
export const PAYABLE = wordsOrSumsOf('affordable', 'bezahlbar|leistbar|erschwinglich|finanzierbar');

/** A sum as such: “that amount is sanctioned”, “solche Beträge haben wir nicht”. */
export const AMOUNT = wordsOrSumsOf(
	'amounts?|sums?|costs|expense|purchase',
	'betrag|beträge|summen?|kosten',
);
/** A sum that was meant for it, and may be taken away. */
export const SUM_MEANT = wordsOrSumsOf(
	'(the|our|that|whole) (amount|sum)',
	'(den|der|unser*) (betrag|summe)|die summe',
);
/** What bounds a sum: a number beside it is money. */
export const LIMIT = wordsOrSumsOf(
	'(spending )?limit|ceiling|price range|threshold',
	'limit|rahmen|preisrahmen|obergrenze|schmerzgrenze|größenordnung',
);
/** Where a sum stands by such a word, it is what they may spend. */
export const OWN_BUDGET = wordsOrSumsOf('budget|account', '(auf|in|im) …4 money');

/** Turnover, damage, and what may be signed or is paid elsewhere: sums that are no budget. */
export const OTHER_SUMS = wordsOrSumsOf(
	// What comes in.
	'revenue|turnover|sales|profit|worth|earn|make(?! (it|that|sure))|made|salar(y|ies)',
	'umsatz*|gewinn|wert|gehalt|verdien*|ware',
	// What a failing does.
	'costs? us|costing us|cost of|costs \\S{0,3}\\d|los(e|es|ing|t)|fined|fines|penalt(y|ies)|damages?|debts?|owe|bleeding',
	'kostet uns|kosten uns|kostet (\\S+ )?\\d|gekostet|verlier*|verlor*|strafe*|bußgeld|schaden|schäden|schulden|stillstand',
	// What others charge, what was paid or saved, and what may be signed.
	'sign|(?<!what you )charge|sav(e|ed|es|ing)|spent|bill(ed)?',
	'unterschreib*|zeichne*|derzeit|geliehen|gespart|spart|(be)?zahlt',
);

/** A bound or an estimate that makes a sum a statement of what may be spent. */
export const BOUND = wordsOrSumsOf(
	`up to|max(imum)?|at most|tops|not more than|no more than|ballpark|in the (region|range|order|area|neighbou?rhood)
	|range|somewhere (between|around)|limit|cap(ped)?|under|ideally|aim(ing)?|target(ing)?|stay (around|under|below)`,
	`(we're|we are|i'm) thinking|think(ing)? (of|six|five|four)|(call|make) (it|that)|let's say|plan(ning)? (on|with|for)`,
	`bis zu|bis|höchstens|maximal|max|nicht mehr als|mehr als|größenordnung|rahmen|obergrenze|limit|zwischen|unter|betrag
	|idealerweise|rechnen|denken an|planen mit|peilen|kalkulieren|veranschlag*|sagen wir`,
);
/** “Budget: 15k”. */
export const LABELS_BUDGET = opensWith(
	'our|the|total|approx|my|unser|mein|gesamt',
	`${MONEY_SOURCE}:? (is |about |around |ca |circa |etwa )?[$€£₹\\d]`,
);
/** “Not more than 2,000”: a bound, not a refusal. */
export const MORE_THAN = wordsOrSumsOf('more than|over|above|beyond', 'mehr als|über|teurer als');
/** “We could go to 30k”, “we could find 5k”. */
export const GOES_TO = wordsOrSumsOf(
	'go (up )?(to|as high as)|stretch to|do [$€£]?\\d|find|scrape together|rustle up|put up|put in|raise',
	'gehen …4 bis|auftreiben|zusammenkratzen|aufbringen|zusammenbekommen',
);

/** Begins with a pronoun, or with a verb, that takes up what was spoken of before. */
export const TAKES_UP = opensWith(
	'but|and|then|so|until|now|unfortunately|aber|und|doch|dann|nur|leider|jetzt|inzwischen',
	'it|that|they|this|these|those|he|she|all of it',
	'das|es|die|der|sie|da (ist|sind)|reicht|genügt|dafür|wurden?|ist|sind|man|alles',
);
