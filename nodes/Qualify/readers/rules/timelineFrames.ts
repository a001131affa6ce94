import { wordsOf, type Wording } from './wording';

/* What makes a time the time of a purchase, each meaning with its English and its German list. */

const CONTRACT = `contracts?|licen[cs]es?|subscriptions?|agreements?|leases?|leasing|support|maintenance|warranty|deal|term|hosting
	|vendor|supplier|provider|certificate|certification|accreditation|permit|insurance|service|servers?|data cent(?:re|er)|rechenzentrum|grant|funding|funds
	|*vertr[aä]g*|lizenz*|abo*|wartung*|vereinbarung|laufzeit|zertifikat|zertifizierung|förderung|fördermittel|bindung
	|lieferant|anbieter|hersteller|dienstleister|system|*server`;
const ENDS = `ends?|ending|expires?|expiring|expiry|expiration|runs? out|running out|is up|are up|up for renewal|renews?|renewal
	|lapses?|lapsing|terminates?|is over|comes to an end|shuts? down|(gets?|is|being) shut|shutting down|bis|switch(es|ed|ing)? (it |us )?off|switched off
	|pull(s|ed|ing)? the plug|discontinu*|until|till|end of (life|support)|folds?|closes|runs until
	|endet|enden|läuft|laufen|auslaufen|ausläuft|abläuft|ablaufen|verlänger*|gekündigt|kündig*|fällig|eingestellt|stellt
	|abgeschaltet|schaltet|abgestellt|abschalt*|macht dicht|dicht|insolvent|schließt`;

/** By themselves about deciding, buying, going live, an end or a deadline. */
export const DECIDES = wordsOf(
	`vot(e[sd]?|ing)|decide[sd]?|deciding|decisions?|choos(e|es|ing)|choice|chosen|make up …2 minds?|made up …2 minds?
	|pick(s|ed|ing)? (a|an|one|the|our|someone|somebody|between|vendor)|select(s|ed|ing|ion)?|award(s|ed|ing)?|shortlist
	|sign(s|ed|ing)?( off| up| it| the)?|buy(s|ing)?|bought|purchas*|procur*|(?<!(out of|in) )order(s|ed|ing)?|invest*|spent
	|commit(s|ted|ting)?|contracted|tender(s|ing)?
	|go(es|ing)?(-| )live|went live|(be|is|are|us|it|this|get|getting|everything|system|fully|already) live|live (by|in|on|before|from|at)
	|up and running|(get|have|want|it|them|this|system|everything|be|see) running|in place|in (full )?(use|operation|production|service)
	|into (operation|production|service)|operational|implement*|deploy*|install(s|ed|ing|ation)?|roll(s|ed|ing)? …3 out|roll-?out
	|migrat*|switch(es|ed|ing)? …1 (over|to|away|from|providers?|vendors?|suppliers?|systems?|tools?|by|before|in)|switchover
	|change ?over|changing over|cut(ting)?(-| )?over|(be|get|getting) off (the|our|of)|mov(e|ed|ing) (over|off|onto|away)|transition*
	|replac*|swap(s|ped|ping)?|onboard(ed|ing)?|introduc*|adopt*|pilot*|phase (one|1|two)|proof of concept
	|kick(s|ed|ing)?(-| )?…1 off|go/no-go|launch(es|ed|ing)?|get(ting)? (going|started|cracking|this done|it done|this sorted|it sorted)|crack(ing)? on
	|wrap(ped|ping)? …2 up|over the (finish )?line|done and dusted|signed and sealed
	|go(es|ing)? ahead|go for it|equip(ped)?|retrofit*|phas(e|ing|ed) …3 out|proceed|make (the|a) (move|change|switch)|pull the trigger
	|(${CONTRACT}) …7 (${ENDS})|(end|expiry|renewal) of …3 (${CONTRACT})|renewal|renew(s|ed|ing)?|goes out of business|notice period
	|dead ?lines?|(drop-dead|target|latest|final|due) …1 date|date (is|would be|will be)|line in the sand|timelines?|time ?frames?|time ?scales?|timetable|due date|cut-?off date|milestone|(come|reach)(es)? …1 a (decision|verdict|conclusion)
	|must be (done|ready|finished|complete|sorted|solved|fixed|used)|regulator|(comes?|goes|enters?) into (force|effect)|takes effect
	|complian(t|ce)|inspector|inspection|audit|auditors?`,
	`abstimm*|abgestimmt|stimmt …4 ab|entscheide?*|entschied*|entschluss|beschließ*|beschluss|auswahl*|auswähl*|aus(zu)?such*
	|aus(zu)?wählen|wahl (treff|fäll)*|zuschlag|vergabe*|vergeben|unterschr*|unterzeichn*|kaufen|gekauft|kauf|anschaff*
	|angeschafft|anzuschaffen|beschaff*|beschafft|bestell*|beauftrag*|investier*|ausgegeben|abrufen|abgerufen|ausgeschrieben
	|ausschreib*|zugreifen|zuschlagen|zu einem (ergebnis|entschluss)|nägel mit köpfen
	|go-?live|(live|produktiv) (zu )?(gehen|sein|gehe|geht|schalten|gegangen|ist|sind|gesetzt)|(gehen|geht|gehe|wollen|live) …5 (live|produktiv)
	|produktivstart|in betrieb|inbetriebnahme|inbetriebnehmen|im (live-?)?einsatz|einsatzbereit|betriebsbereit|startklar
	|einführ*|eingeführt|einzuführen|umsetz*|umgesetzt|umzusetzen|realisier*|installier*|ausroll*|ausgerollt|migrier*|migration
	|umstell*|umgestellt|umzustellen|(stellen|stelle|stellt) …6 um|umstieg*|umsteig*|umgestiegen|umzusteigen|wechsel*|gewechselt
	|ablös*|abgelöst|abzulösen|ersetz*|ersatz*|austausch*|ausgetauscht|tauschen …3 aus|umrüst*|umgerüstet|umzurüsten|nachrüst*|ausstatt*
	|ausgestattet|pilot*|testphase|projektstart|vertragsschluss|los ?leg*|leg(en|e|t) …4 los|loszulegen|losgeh*|loszugehen
	|(geht|gehts|gehen) …4 los|geht's …3 los|startschuss|ist …3 schluss|schluss (ist|mit)|unter dach und fach|in trockenen tüchern|über die bühne|eingetütet|festgezurrt|an den start|kick-?off
	|gekündigt|kündigung|frist*|stichtag|zieltermin|zeitplan|zeitrahmen|zeitfenster|vertragsende|vertragsverlängerung
	|kündigungsfrist|inkrafttreten|in kraft|nachprüfung|betriebsprüfung|rezertifizierung|tritt …3 in kraft|gesetzlich*`,
);

/** Starting, finishing, having: about a project with a want or an own subject beside it. */
export const STARTS = wordsOf(
	`start(s|ed|ing)?|begin(s|ning)?|ready|ship(s|ped|ping)?|complet*|finish*|finali[sz]*|done|solv*|fix(ed|es|ing)?|sort(ed|ing)?
	|resolved|set(ting)? up|switch(es|ed|ing)?|chang(e|es|ed|ing)|us(e|ed|ing)|test(s|ed|ing)?|try(ing)?|trial|train(ed|ing)?
	|deliver(ed|y)?|happen(s|ed|ing)?|move|mov(es|ing)|(have|get|got|see|want|need|like|having) (it|this|that|them|something|everything|one|all|the|a|an)
	|on it|on board|equipped|connected|running|run|(to|must|should|will|'ll) work|talking|upgrad*|moderni[sz]*|automat*|digiti[sz]*
	|opens|planned|scheduled|earmarked|aiming|targeting|looking at|thinking( of| about)?|due|project|revisit|look at (it|this|that)
	|pick (it|this|that) (back )?up|come back to (it|this|that)|touch (it|this|that)|tackle|conclude|settle`,
	`start*|gestartet|*beginn*|so ?weit|begonnen|funktionier*|klappen|anfang*|anfäng*|anzufangen|angefangen|(fangen|fange|fängt) …5 an
	|laufen|läuft|lauffähig|stehen|steht|fertig*|bereit*|erledig*|gelöst|lösen|lösung|behoben|beheben|abgeschlossen|abschließ*
	|abschluss|eingerichtet|einrichten|passier*|geschehen|tut sich|bewegt sich|anfassen|angefasst|fassen …5 an|angehen|anpacken
	|gehen …5 an|dran|durch (sein|haben)|haben|geplant|vorgesehen|angesetzt|angepeilt|eingeplant|terminiert|gedacht|testen|getestet
	|nutzen|arbeiten|umzug|umzieh*|umgezogen|dauern|digitalisier*|modernisier*|automatisier*|projekt|machen|kommt|tun|denken|dachten|schwebt|probier*|ausprobier*|raus`,
);

const WILL = `will|i'll|we'll|it'll|shall|going to|gonna|werden|wird|werde|gerne?|suchen?`;
const OWED = `needs?|needed|needing|wants?|wanted|wanna|gotta|must|have to|has to|got to|should|would like|would want|would love|would prefer|prefer
	|(i|we|they|he|she|you)'d (like|want|love|prefer|rather)|(i|we|you|they)'ve (to|got to|got (until|till))|hop(e|es|ing)|aim(s|ing)?|shoot(ing)? for|gunning for|working towards?|plan(s|ning)?|intend(s|ing)?|expect(s|ed|ing)?
	|target(s|ing)?|goal|objective|our aim|no later than|at the (very )?latest|latest by|(n't|not|cannot) …2 later than|preferably|looking to|supposed to|allowed to|due to|wish|require[sd]?|promised|oblig*|mandat*|compulsory|the law|forced|scheduled|slated|set to
	|(is|are) to be|to be|ideally|(been|being) given|would be (great|good|nice|lovely|ideal|perfect)|it'd be (great|good|nice|lovely|ideal|perfect)|wäre …1 (schön|gut|ideal|super|prima|toll|klasse)|versprochen|zugesichert|(pencil|put|book|schedule|slot) (us|me) (in|down)|(planen|setzen|tragen|merken) sie uns|(have|has|got) (until|till)|(have|has) …2 (time|weeks|months) (to|left)|giv(es?|en|ing) us|gave us|ask(s|ed|ing) for
	|brauch*|benötig*|wollen|möcht*|müss*|muss|soll|sollen|sollten?|hätten? …6 gerne?|(ich|er|sie|man|es|chef|chefin|leitung|vorstand|geschäftsführung|geschäftsleitung|team) will|will (ich|er|sie|man|die|der|unser*)|plan(en|e|t)|geplant|vorgesehen|vorhaben
	|beabsichtig*|streben|peilen|angepeilt|hoff*|rechnen|gedenken|zugesagt|verpflichtet|gefordert|verlangt|vorgeschrieben|ziel
	|gibt (uns|mir)|gesetzlich*|pflicht|(haben|hat) bis|will (das|es|noch|den|dem|bis|im|ein*|sich|bald|auch|jetzt|schon|zum|vor)|dürfen|darf|(ist|sind) …8 (zu *en|(an|ab|auf|aus|bei|ein|um|vor|mit|nach)zu*en)|spätestens|am liebsten|idealerweise|vorgenommen`;
/** Wanting or having to. */
export const WANTS = wordsOf(OWED);
/** The same, or announcing. */
export const ANNOUNCES = wordsOf(WILL, OWED);
/** What is wanted soon, so that “answer quickly” is none. */
export const WANTED_THING = wordsOf(
	`(need|want|require|would like|(i|we)'d like|looking for|have to (have|get|find)|must (have|get|find)) …6 (it|this|that|something|one|solution|system|software|tool|replacement|alternative|offer|start|switch|go live|decide|move|begin)`,
	`(brauch*|benötig*|suchen?|hätten gern*|wollen|möchten) …6 (lösung|ersatz|nachfolger|alternative|system|das|es|etwas|was|umsteigen|wechseln|starten|anfangen|loslegen|entscheiden|einführen)`,
);

/** Soon, without a date, with the days that it is taken for. */
export const SOON: Array<[Wording, number]> = [
	[wordsOf('^yesterday|^(right )?now', '^(vor)?gestern|^jetzt'), 7],
	[
		wordsOf(
			`ready (to go|to start|when you are)|quickly|fast|promptly|swiftly|rapidly|(on|at) short notice|in (the )?(next|coming) days`,
			`startbereit|kurzfristig|schnell|rasch|zügig|flott|zeitnah|baldmöglich*|in kürze`,
		),
		60,
	],
	[
		wordsOf(
			`soon|shortly|before long|(very )?near future`,
			`bald|demnächst|in naher zukunft|in nächster zeit`,
		),
		120,
	],
];

/** Points back to a time said before: “by then we need a new one”. */
export const BY_THEN = wordsOf(
	`(by|before|until|for) (then|that (date|time|day|point))|that's when|when (they|it|that) do(es)?`,
	`bis dahin|bis dann|dafür|vorher|davor|(da|dann|danach) (muss|müssen|brauch*|soll*|wollen)`,
);
const AGAINST = wordsOf(
	'but|however|realistically|in (reality|practice)|more likely|i mean|i meant|scratch that|no,? wait|sorry|rather|make that|correction|^(no|nope|oops)$',
	'aber|jedoch|doch|realistisch|eher|in wirklichkeit|jetzt heißt es|(ich )?meinte?|quatsch|vielmehr|besser gesagt|sorry|pardon|entschuldigung|korrektur|^(nein|nee|falsch)$',
);
/** Whether words stand against what was said before. */
export const opposes = (words: string): boolean => AGAINST.test(words);

/** Agreeing to buy, on a condition that they name beside it. */
export const DEAL = wordsOf(
	`(we|i)('ll| will|'d| would) (happily |gladly |definitely )?(take|buy|sign|order|go (ahead|for|with)|switch|be in|say yes)|(we|you)('ve| have) (got )?(a deal|our order|our business|an order)|it's a deal|(we're|i'm|count us) in$|^(then |please |so )?(do (it|that|so)|start|begin|go (ahead|for it)|switch (us|it) on|set (us|it) up)`,
	`^(dann |bitte |so )?(fangen|legen|starten|machen|schalten) sie|(schön|gut|super|ideal|prima|toll) wäre|wäre (schön|gut|super|ideal|prima|toll)|(nehmen|kaufen|unterschreiben|bestellen|wechseln|unterschreibe|nehme|kaufe|bestelle) (wir|ich)|(sind|bin|wären) (wir|ich) dabei|haben sie …1 auftrag|schlagen wir zu|machen (wir|wir's)|wir (nehmen|kaufen|unterschreiben) `,
);
/** Right before a time: they have no longer than that. */
export const HAS_UNTIL = wordsOf(
	`(have|has|'ve|had|got|given|gives? us|gave us|leaves us|left us)( got)?( only| just)? $`,
	`(habe|haben|hat|hätten|bleibt|gibt|gab) …4 $`,
);
/** Once the supplier's papers are there: “sobald der Vertrag da ist, legen wir los”. */
export const ON_SUPPLIERS_WORD = wordsOf(
	`(start|begin|go ahead|go live|sign|kick off|get going|get started|ready) …2 (as soon as|once|the (moment|minute|day)|whenever) (you|your|the (contract|paperwork|order|agreement|offer|quote))`,
	`(sobald|wenn) …2 (vertrag|angebot|papiere|unterlagen|auftragsbestätigung|rechnung) …4 (legen|fangen|starten|beginnen|unterschreib*|geht) (wir|ich|es)
	|(sobald|wenn) (ihr|sie) …3,? (legen|fangen|starten|beginnen) wir`,
);
/** Right before a day: “let’s begin on Monday”, “Start gleich morgen”. */
export const BEGINS_ON = wordsOf(
	`(let's|lets|can|could|want to|like to|i'll|we'll|will|ready to|happy to|shall|to) …1 (start|begin|go|crack on|get (going|started|cracking)|kick …1 off|do (it|this|that)|roll) …1 $|^start …2 $`,
	`(start|beginn|losgehen|loslegen|anfangen) …4 $|(wir|ich) (starten?|fangen?|legen?|beginnen?) …4 $|(starten?|fangen?|legen?|beginnen?) (wir|ich) …4 $`,
);
/** “If it isn’t in by May, I have a problem” owes as much as “it must be in by May”. */
export const OR_ELSE = wordsOf(
	`if (we're|we are|it's|it is|i'm) not|if (it|that|this|we|everything) (isn't|is not|aren't|doesn't|don't|haven't|hasn't|wasn't|weren't)`,
	`(wenn|falls) (das|es|wir|die|der) …8 nicht`,
);
/** A need stated inside a question: “We need it by May, can you do that?” */
export const OWN_NEED = wordsOf(
	`^((and|so|but|well|also|hi|hello|hey|ok|okay),? )?(we|i)('d| would| really| also)? (need|must|have|want|like|would|are|plan)`,
	`^((und|also|nun|hallo),? )?(wir|ich) (brauch|benötig|müss|muss|woll|will|möcht|soll)*`,
);
