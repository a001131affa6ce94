import { wordsOrSumsOf } from './wording';

/** What can be spent is not known, or waits for someone. */
export const OPEN = wordsOrSumsOf(
	// Not known.
	`yet|don't know|not (sure|certain|clear|aware)|no (idea|clue)|unclear|find out|figure out|depends?|whether|(?<!had )in mind|(can't|hard to|difficult to) say
	|(haven't|hasn't|not|n't) (been )?(\\S+ )?(decided|set|defined|fixed|asked|discussed|thought|checked|agreed|worked|figured|talked|finali[sz]ed|determined|looked)
	|(fixed|set|defined|specific|firm|exact|official|concrete|clear|particular) (budget|amount|figure)(?! (of|around|for))`,
	`(?<!auf )weiß|wissen|keine ahnung|unklar|ungeklärt|offen|noch nicht|noch kein*|festgelegt|entschieden|ob|wenn|kommt …4 (darauf|drauf)|hängt …4 ab
	|(festes|fixes|konkretes|bestimmtes|genaues|definiertes) budget(?! (von|über|in))|wird …4 (entschieden|festgelegt|beschlossen)`,
	// Who approves as a rule, which says nothing of this money.
	`(approves?|authori[sz]es?|signs? off( on)?|grants?) …1 (every|each|any|all|such)`,
	`(genehmigt|bewilligt|genehmigen|bewilligen|gibt) …1 (jede*|alle|solche*|sämtliche*)`,
	// To be settled with somebody.
	`((needs?|have|has|had|still|yet) to|must|should|will|would) (be )?(ask|check|clarify|see|approve|sign|release|confirm|decide|approved|released|granted|signed|confirmed|agreed|decided|determined|discussed)
	|get …4 approved|waiting (to hear|on|for (approval|the (board|decision|answer|approval|committee)))|(still|we're|i'm|we are|i am) waiting|pending
	|appl(y|ying)|submit*|propos*|negotiat*|asking for|subject to|(before|until|unless) (we|i)|once|as soon as`,
	`klären|abklären|prüfen|fragen|nachfragen|warten|wartet|warte|beantrag*|verhandel*|bevor (wir|ich)|sobald
	|(muss|müssen|soll) …4 (freigeben|genehmigen|bewilligen|absegnen|genehmigt|bewilligt|freigegeben|abgesegnet|zustimmen|klären)`,
	// Wished for, or managed.
	"hope|hoping|hopefully|would need|we'd need|need ((a|the|more|some) )?(budget|money)|responsible for|in charge of|manage the",
	'müsste*|bräuchte*|brauchen|hoffen|hoffentlich|verantwortlich|zuständig|verwalte[nt]?',
);
/** Not decided so far, which is no lack. */
export const NOT_YET = wordsOrSumsOf('yet', 'noch kein*|noch nicht');

/** What money would make possible. */
export const POSSIBLE = wordsOrSumsOf(
	'allows?|permits?|lets?|supports?|position|possible|feasible|there|happen*|isn.t the money',
	'lage|zu machen|zulassen|lässt …4 zu|erlaub*|möglich|zu holen',
);
/** “We’ve talked about money” has none. */
export const DISCUSSES = wordsOrSumsOf(
	'talk*|discuss*|argu*|ask*|worr*|wonder*',
	'reden|geredet|gesprochen|diskutier*|gestritten|gefragt',
);
/** What one does with the subject of money other than have some: a denial of it is no lack. */
export const TALKS_OF = wordsOrSumsOf(
	`know|tell|say|said|talk*|discuss*|mention*|matters?|about|mind|care|handle|manage|decide|track|plan|see|look|understand|department|list|website
	|include[sd]?|need|want|worr*|ask*|question|happiness|waste|throw|deal with|involved|lose|save|touch`,
	`reden|sprechen|sage|sagen|um|entscheid*|verwalt*|kümmer*|interessier*|wichtig|verstehe*|thema|verlieren|verschwenden|glücklich|brauchen|wegwerfen
	|sparen|zu tun`,
);
/** Who may decide about the money: another question than whether there is any. */
export const AUTHORITY = wordsOrSumsOf(
	`authori(ty|[sz]e|[sz]ed|[sz]ation)|power|permission|clearance|(final|any|no|a|last) (say|word)|decisions?|decide|in charge|responsib*
	|(can't|don't|not|unable to|person|one|who) (\\S+ )?(can )?(approves?|signs?|releases?|commits?)|pay ?grade|decision-?makers?`,
	`befugnis*|befugt|vollmacht|mitsprache*|zu sagen|entscheid*|verantwort*|zuständig|ermächtigt
	|(darf|kann) …4 nicht …4 (freigeben|genehmigen|unterschreiben)`,
);
/** Again and again: a habit, no state of the money. */
export const HABIT = wordsOrSumsOf(
	'constantly|always|keeps|often|usually|typically|generally',
	'ständig|immer|dauernd|regelmäßig|oft|meist|meistens|normalerweise|üblicherweise',
);

/** Of a time that is over. */
export const LONG_AGO = wordsOrSumsOf(
	'last (year|season|time)|previous(ly)?|former(ly)?|used to|back (then|in (19|20|the day|my))|at the time|years? ago|once|years? before|(in|of) (199\\d|200\\d|201\\d)|when i was|as a (student|kid|child)|growing up',
	'letzte[smn]? (jahr|mal|saison)|vorige[snr]? jahr*|vergangene[snr]? jahr*|früher*|damals|einst|vor (\\S+ ){1,2}jahren|als ich (noch )?(\\S+ )?war',
);
export const FORMER_LIFE = wordsOrSumsOf(
	'(old|last|previous|former|different|another) (job|company|role|employer|firm|boss|place|life)',
	'(alten?|früheren?|letzten|vorigen|ehemaligen?) (job|firma|arbeitgeber|stelle|unternehmen|chef)',
);

const FOLKS =
	"(customers|clients|competitors?|members|tenants|suppliers|students|parents|patients|visitors)(?!')";
/** Someone else’s money. */
export const OTHERS = wordsOrSumsOf(
	`(our|my|the|your|those|these|most|many|all|some|other|small) (\\S+ ){0,2}${FOLKS}|(customers|clients|companies|schools|firms|people) (we|who|that|whose|like)`,
	`(my|a) (friend|brother|sister|neighbou?r|cousin|wife|husband|uncle|father|mother|mate)s?(-in-law)?('s)?|whose|predecessor|next door|down the road`,
	`(other|another|different|most|many|similar|some) (compan|firm|school|business|organi[sz]ation|hospital|shop|agenc|universit|charit)*
	|(your|their|his|her) (\\S+ )?(budget|money|revenue)|everywhere|most (?!of (it|that|this|the))\\p{L}+s`,
	`(unsere[nr]?|meine[nr]?|die|ihre|eure) (\\S+ )?(kunden|mandanten|klienten|mitglieder|patienten|eltern|lieferanten|mieter|mitbewerber|wettbewerber|konkurrenz)
	|andere[nr]? (firmen|unternehmen|schulen|betriebe|vereine|krankenhäuser|leute)|viele (firmen|schulen|unternehmen|vereine|betriebe)|die meisten|deren|denen`,
	`(mein|meine|meines|meiner|ein|eine) (freund|bruder|schwager|schwester|cousin|nachbar|bekannte|vetter|onkel|vater|kumpel|schwägerin)*|vorgänger*
	|(der|die|ein|eine) kolleg(e|in) (vom|von)|nachbar(werk|firma|betrieb|schule|gemeinde|verein)*|nebenan`,
);
/** A piece with such a word is about themselves again. */
export const OWN = wordsOrSumsOf(
	"we|we've|we're|we'd|we'll|us|our|ours|i|i'm|i've|i'd|i'll|my|me|there|there's",
	'wir|uns|unser*|ich|mir|mich|mein|meine[nmrs]?|hier|dafür',
);
/** Someone above them in the same house: what that person says about the money counts. */
export const OWN_AUTHORITY = wordsOrSumsOf(
	`boss|manager|director|head|cfo|ceo|coo|md|finance|accounting|accounts|board|management|owner|treasurer|bursar|chairman|head office|headquarters|hq
	|procurement|been told|we were told|i was told|told (us|all|everyone|every|departments|everybody)`,
	`\\p{L}{0,16}chef*|vorstand*|geschäftsführ*|\\p{L}{0,20}leit(er|erin|ung)|finanz*|controlling|buchhaltung|kämmer*|zentrale|inhaber*|träger*
	|schatzmeister*|dekan*|verwaltung|bank`,
);

/** What the money would have been for, where it is something else than a tool. */
export const OTHER_PURPOSE = wordsOrSumsOf(
	`for (?!that money) …4 (hires?|headcount|hiring|recruit*|personnel|employees|agenc(y|ies)|consultants?|freelancers?|add-ons?|travel|parties|(more|new|extra) (people|staff))`,
	'für …4 (personal|leute|mitarbeiter|einstellungen|neueinstellungen|agentur*|berater|aushilfen|reisen|stellen)',
);
export const NOT_THAT = wordsOrSumsOf(
	"not (that|as (if|though))|isn't (that|as (if|though)|true that)|not true that|don't think (that )?we",
	'nicht (\\S+ ){0,2}(so )?dass|nicht so als|stimmt nicht',
);
/** “More isn’t possible”: a bound of what was offered, no refusal. */
export const BEYOND_THAT =
	/^(?:(?:aber|doch|und|but|and) )?(?:mehr|drüber|darüber) (?:geht|ist|haben|können|gibt|kann)(?!\p{L})|^(?:(?:but|and) )?(?:anything )?(?:more|above|beyond) (?:than )?(?:that|this|isn't)(?!\p{L})/u;
/** What happens otherwise has not happened: “or else it lapses”. */
export const ELSE = /^(?:sonst|ansonsten|otherwise|or (?:else|we|it))(?!\p{L})/u;
export const WONT_SAY = wordsOrSumsOf(
	"(wouldn't|won't|can't|couldn't) (say|confirm|tell)",
	'würde* nicht (sagen|behaupten)',
);
export const JOKING = wordsOrSumsOf(
	'oh sure|oh yes|yeah right|haha*|lol|falling out|grows on trees|money tree|million dollars',
	'schwimmen in geld|geldscheißer|goldesel|im lotto',
);
