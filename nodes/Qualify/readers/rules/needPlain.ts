import { wordsOf } from './wording';
import type { Contentment } from './contentment';
import type { Said } from './whose';

const TROUBLE_EN =
	'(problems?|issues?|trouble|troubles|complaints?|difficult(y|ies)|headaches?|bottlenecks?|outages?|breakdowns?|failures?|mistakes?|errors?)';
const OURS_EN = `(we|we've|we'd|i|our \\p{L}+|my \\p{L}+)`;
/** A place of work: what is enough “for a shop our size”. */
const SIZE_EN =
	'(us|our|(a|an) (\\S+ ){1,3}(our size|this size|that size|like (us|ours))|the (\\S+ )?of us)';

/** Contentment without a word of business; whoever says it must speak for theirs or answer our question. */
export const PLAIN_CONTENTMENTS: Contentment[] = [
	{
		id: 'trigger.plainlyContent',
		criterion: 'intent.trigger',
		about: 'us',
		words: wordsOf(
			`${OURS_EN} (\\S+ )?(like|love|prefer|enjoy) (what|how|(the|our) \\p{L}+) (we|we've|we're|i) ?(\\S+ )?(have|got|use|using|do|doing|work)|${OURS_EN} (\\S+ ){0,2}(like|love) (it|things|our \\p{L}+) (just )?(the way|as) (it|they|things)|${OURS_EN} (\\S+ )?(like|love|enjoy|prefer) (\\S+ ){0,3}(the way|how) (we|it|things) (do|does|is|are|work|works|go)|(wouldn't|would not) (want|have) it any other way|(don't|doesn't) (\\S+ )?(lack|miss) (a thing|anything)
			|(that|this|it|which|what we (have|do)|set-?up|system|arrangement) (\\S+ )?suits? (them and us|everyone here|(\\S+ )?us)(?! (better|best|on|at|next))|suits? us (fine|well|perfectly|just|down|to)
			|(couldn't|can't|could not) (\\S+ )?be (happier|more (pleased|satisfied|content|comfortable))|(wouldn't|would not) (\\S+ )?(change|alter) (a thing|anything|any of it|one thing|a single)
			|(we're|we are|we|are) (\\S+ ){0,2}(well|nicely|properly|already) (served|covered|looked after|taken care of|provided)|(is|are|'s|being|been) (\\S+ )?(looked after|taken care of|covered) (by|in-house|already)|(does|do|handles?|covers?|manages?|doing|takes care of) (that|this|it|all that|all this|it all) for us (already|anyway|as it is|too|these days)|we (\\S+ )?(have|'ve got|got) (that|this|it) (covered|in hand|sorted)
			|(get|gets|getting|manages|copes|manage|managing|managed|cope|coping|do|doing|got) (along |on |by )?(\\S+ )?(fine|well|perfectly|happily|okay|ok|nicely|just fine|perfectly well|great) (without|as (it|we)|the way|with what)|(never|hasn't|haven't) (\\S+ )?(let|failed) (us|me|anyone here)( down)?
			|(it|everything|all|things|it's) (all )?(runs?|works?|running|working|ticks|ticking|goes|going) (\\S+ )?(fine|smoothly|well|perfectly|nicely|great|along) (here|for us|with us|at our|in our|over here|on our)|(runs|works|goes|running|working) like (clockwork|a charm|a dream)
			|(is|are|was|been|'re|'s) (\\S+ )?always (\\S+ )?(on time|punctual|right|correct|accurate|spot on|reliable|there when)|always (\\S+ )?(arrives?|deliver(s|ed)?|come|comes|shows? up|turns? up|finish(es)?|ships?|pays?|paid) (\\S+ )?(on time|punctually|on schedule|when promised|as promised)
			|(bought|replaced|renewed|upgraded|installed) (a new (one|\\p{L}+)|(it|everything|the lot|all of (it|them)|them all)( all)?) (only |just )?(last|this|a (few|couple)|in|recently)(?! again)`,
			`(mögen|lieben|schätzen) (\\S+ ){0,4}(so,? )?wie (es|er|sie|wir) (ist|sind|arbeiten)|(mögen|lieben|schätzen) (\\S+ )?was wir haben|gefällt uns (\\S+ )?so|passt (\\S+ )?(für uns|bei uns)|passt uns (genau |gut )?so|(zufriedener|glücklicher|besser) (könnten?|kann|geht|läuft|können) (\\S+ ){0,5}(nicht|kaum)|könnten? (\\S+ ){0,4}nicht (zufriedener|glücklicher|besser)
			|(würde|würden|möchte|möchten|wollen|will) (\\S+ ){0,4}(nichts|nix) (\\S+ )?(ändern|anders|verändern|anderes)|(sind|bin) (\\S+ ){0,2}(zufrieden|glücklich)( damit)?$
			|(kommen|komme|kommt) (\\S+ ){0,4}(gut|prima|bestens|super|wunderbar|problemlos) (\\S+ )?(zurecht|klar|aus|hin|über die runden)|(sind|bin|ist) (\\S+ ){0,4}(abgedeckt|versorgt|eingedeckt)|(macht|machen|erledigt|erledigen|übernimmt|übernehmen) (\\S+ ){0,6}(gleich mit|schon für uns|bereits für uns|bei uns mit)
			|(übernimmt|übernehmen|macht|machen|erledigt|erledigen) (\\S+ ){0,3}(schon|bereits|längst) (\\S+ ){0,5}für uns|(bei uns|hier) (passt|läuft|stimmt|klappt|funktioniert) (\\S+ )?(alles|das)|wie am schnürchen|(guten|tollen|super|tadellosen|hervorragenden|prima|klasse|spitzen) job|(bei uns|hier) ist (\\S+ ){0,4}alles (bestens|geregelt|in ordnung)|(leben|arbeiten|fahren) (\\S+ )?(gut|gern|gerne|bestens|prima) (damit|so)(?= |,|$)|(gut|fest|bestens|selbst|selber) im griff
			|(kommt|kommen|liefert|liefern|ist|sind|arbeitet|fährt|zahlt|zahlen) (\\S+ ){0,3}(immer|stets|jedes mal) (\\S+ )?(pünktlich|zuverlässig|rechtzeitig|korrekt|richtig|planmäßig)|(stimmt|stimmen|passt|passen) (\\S+ ){0,3}immer$|^immer (\\S+ )?(pünktlich|zuverlässig|termingerecht)$
			|(erst|gerade|eben|letztes jahr|im (frühjahr|herbst|sommer|winter)|vor kurzem|kürzlich) (\\S+ ){0,4}(neu angeschafft|neu gekauft|erneuert|ausgetauscht|neu eingerichtet)`,
		),
	},
	{
		id: 'pain.plainlyNoNeed',
		criterion: 'intent.pain',
		about: 'us',
		words: wordsOf(
			`(is|are|'s|be|was) (\\S+ ){0,2}(plenty|enough|sufficient|ample|all (we|i) need) (\\S+ )?(for|at) ${SIZE_EN}|(plenty|enough|sufficient) for (a|an) (\\S+ ){1,3}(our|this|of our) size|(more|bigger|faster|larger|better) (\\S+ ){0,5}than (we|we'd|we'll|our \\p{L}+|us) (\\S+ ){0,3}(need*|use|want|fill)(?= |$)|${OURS_EN} (\\S+ ){0,2}(have|got|'ve got) (everything|all)( the \\p{L}+)? (\\S+ )?(that )?(we|i) (need|want|could want)
			|(no|little|n't|not|hardly|without|not much|neither) (\\S+ ){0,8}(use|call) for(?= |$)|(no|n't|not|any|not much) (\\S+ ){0,3}(good|use|help|benefit) to us|has any use for|(don't|can't|do not|cannot) (\\S+ )?see (\\S+ ){0,2}(what|where|how|why) (we|we'd|i'd|our) |(fail|fails|failing|struggle) to see (the|any|what|how|why|where)
			|nothing (\\S+ ){1,6}(can't|doesn't|won't|cannot) (\\S+ )?(do|handle|manage)(?! without)|(found|find|finding|see|seeing) (no|zero|not a single|not one) (\\S+ )?(gaps?|weakness*|weak spots?|shortcomings?|room for)|${OURS_EN} ?('d |would |will |'ll )never (use|need|open|touch)|nothing (\\S+ )?(comes|springs) to mind|nothing('s| is)? broken
			|(never|not once|hasn't|haven't|nobody has|no one has|nobody's) (\\S+ )?(had|heard|received|got|been|have) (\\S+ ){0,3}(${TROUBLE_EN})|(no|not a single|not one|none of our) (\\S+ ){0,3}(has |have |ever ){1,2}complained|(problem|issue|trouble)s? (has|have|'s) (\\S+ )?(gone away|gone|vanished|disappeared|been (solved|fixed|resolved|sorted))|(fixed|solved|sorted) (that|this|it) (\\S+ )?(ourselves|already|in-house|last|long ago)|${OURS_EN} (\\S+ ){0,2}(have|had|get|see|got|having) (no|zero|never any) (\\S+ )?${TROUBLE_EN} (with|around|here|there|in our|at our|on our)(?! (that|this|it|the (price|cost|budget|date|fee|terms)|your|you|paying))|(?<!why )${OURS_EN} (\\S+ )?(don't|do not) want (it|this|that|one|any)(?= (and|,|at all|here)|$)
			|not (\\S+ )?(interested|looking)(?= (in (it|this|that|any|your|switching|changing|one|such)|at all|thank*)|$)|please (stop calling|don't call)|(take|strike) us off`,
			`(reicht|genügt|langt|reichen|genügen|langen) (\\S+ ){0,6}(völlig|vollkommen|locker|dicke|vollauf|allemal|vollständig|absolut|bestens)|(reicht|genügt|langt|reichen) (uns|für uns|bei uns)|mehr (\\S+ ){0,3}als wir (\\S+ ){0,4}(brauchen|benötigen|nutzen|füllen)(?! können)
			|(brauchen|brauch|benötigen|bräuchten) (wir|ma|mir) (\\S+ ){0,4}(kein(e|en|er|s|es)?|keinerlei)$|(haben|hätten|sehen|habe|sehe|hätte) (\\S+ ){0,6}(keine?|keinerlei|keinen) (\\S+ ){0,2}(verwendung|einsatz|gebrauch|nutzen)
			|fehl(t|en) (\\S+ ){0,8}(an )?(nichts|nix)|(wüsste|wüssten|weiß|wissen) (\\S+ ){0,3}nicht,? (was|wozu|wofür|wo) (wir|ich) (\\S+ ){0,4}(anfangen|sollten?|sollen|brauchen|einsetzen)|(interessieren|interessiere) (uns|mich) (\\S+ ){0,4}nicht|interessiert (uns|bei uns) (\\S+ ){0,3}(nicht|keinen)|rufen sie (\\S+ ){0,3}nicht mehr an
			|(noch nie|nie|niemals|nicht einmal|kein einziges mal) (\\S+ ){0,3}(beschwert|beschwerden?|reklamationen?|beanstandungen?|ärger|problem*|ausfall|ausfälle|schief\\p{L}+|etwas passiert)|(kein(e|er|en)?|keiner|niemand|nie) (\\S+ ){0,4}(beschwert|gemeckert|beklagt|reklamiert)|(hat|haben) sich (\\S+ ){0,3}(problem|ärger|schwierigkeiten) (erledigt|gelöst)|(problem|ärger|schwierigkeiten) (hat|haben) sich (\\S+ ){0,2}(erledigt|gelöst)|(haben|hat) (das|es) (\\S+ ){0,2}(selbst|selber|intern|längst|schon) (gelöst|behoben|repariert|geregelt)|(würde|würden) (\\S+ ){0,5}(nie|niemals) (\\S+ )?(nutzen|benutzen|verwenden|brauchen)`,
		),
	},
	{
		id: 'pain.onlyStudying',
		criterion: 'intent.pain',
		about: 'speaker',
		words: wordsOf(
			`(i'm|i am|as) (a|an) (\\S+ ){0,3}(student|undergraduate|pupil|phd candidate|journalist|researcher|blogger) (\\S+ ){0,3}(writing|working on|doing|researching|collecting|gathering|preparing|and (\\S+ )?(write|need|research))|(for|writing|write|preparing|working on) (my|a|our) (\\S+ ){0,2}(thesis|dissertation|term paper|seminar paper|paper|research paper|coursework|case study|university project|school project|article|blog post) (about|on|for|and|at)|(gathering|collecting) (\\S+ ){0,2}(material|sources|data|information) for (my|a|an|our) (\\S+ )?(thesis|paper|essay|article|lecture|class|course|talk|book)
			|(doing|writing|finishing) (a|my) (phd|master's|bachelor's|doctorate|master|bachelor) (\\S+ ){0,3}(and|on|about|in)|(only|just|merely) (on your list|here|signed up|subscribed|registered) for (the|your) (newsletter|articles?|blog|webinar)|only to read|(just|only) (here to )?read(ing)? (the|your|along|up|about) (?!book)(\\S+ )?(articles?|newsletter|blog|posts?|topic|subject|it)|no (project|plan|purchase) behind (it|this|that)|(won't|not going to|not) be? ?(buying|purchasing|ordering) (one|any|anything|it)`,
			`(ich bin|als) (\\S+ )?(student|studentin|schüler|schülerin|doktorand|doktorandin|journalist|journalistin) (\\S+ ){0,2}(und|an|am|der|die|im|schreibe)|(schreibe|schreib|verfasse|recherchiere|sammle|sammele|lese) (\\S+ ){0,6}(bachelorarbeit|masterarbeit|abschlussarbeit|hausarbeit|seminararbeit|diplomarbeit|doktorarbeit|facharbeit|fachartikel|referat)|(material|daten|quellen|infos|informationen) für (\\S+ )?(bachelorarbeit|masterarbeit|abschlussarbeit|hausarbeit|seminararbeit|diplomarbeit|facharbeit|referat|artikel)
			|promoviere (\\S+ ){0,3}(und|über|zu|in)|(bekomme|beziehe|abonniere|lese|wollte|will|habe) (\\S+ )?(nur|bloß|lediglich) (den |ihren |euren )?newsletter|(lese|lesen) (mich |uns )?(nur|bloß|lediglich) (\\S+ ){0,3}(mit|ein|artikel|newsletter)|ich lese nur$|steht kein projekt dahinter|kein projekt dahinter`,
		),
	},
];

/** Money, dates, consent and the offer, with which one is content without saying anything of a need. */
const OTHER_MATTER = wordsOf(
	`budgets?|funds?|funding|prices?|pricing|costs?|fees?|figures? you|afford|pay|paying|spend|spent|money|dates?|timing|timeline|schedule|deadline|(the|that|this|which|next) (time|day|week|month)|approv*|sign(ed|s)?|sign-?off|decision|decides?|terms|offer|proposal|quote|demo|meetings?|the call|answer|trial|your (?!list|newsletter|articles?|blog)`,
	`budget*|mittel|preis*|kosten|geld|euro|bezahl*|zeitplan|termin*|datum|frist*|genehmig*|freigabe|unterschr*|entscheid*|konditionen|angebot*|vorschlag|gespräch|demo|(nächste|die|diese) woche|antwort|uhrzeit`,
);

/** Agreement to what we proposed: “perfect, that suits us”. */
const AGREES =
	/^(?:perfect|great|lovely|excellent|super|okay|ok|yes|sure|perfekt|prima|alles klar|ja|gut|gern|gerne),? /u;

/** Whether what the clause is content with is the deal: “the date suits us”. */
export const isContentWithDeal = ({ clause, sentence, question }: Said): boolean =>
	OTHER_MATTER.test(clause) || (question === '' && AGREES.test(sentence));
