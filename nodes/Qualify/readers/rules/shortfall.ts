import { wordsOf } from './wording';
import type { Said } from './whose';

/** A thing, a group of people or a process of the speaker’s as subject, then a denial: “the gate never opens”. */
const DENIED_STATE = wordsOf(
	`(the|our|my|half|most|some|every|each|all|these|those|two|three|four) (\\S+ ){0,4}\\p{L}+ (still |simply |just |often |usually )?(doesn't|don't|isn't|aren't|won't|wouldn't|can't|cannot|couldn't|never|hasn't|haven't|wasn't|weren't|hardly ever|rarely|seldom)
	|(it|they) (still |simply |just )?(can't|cannot|won't)|we (\\S+ )?(can't|cannot|couldn't|can hardly|can barely)`,
	`(der|die|das|unser|unsere|mein|meine|manche|viele|drei|zwei|alle|jede|jeder) (\\S+ ){1,6}(nicht|nie|niemals|kaum|nirgends|niemand|keiner|selten)
	|(kann|können) man (\\S+ ){0,4}(nicht|kaum|nie|nichts|kein(e|en)?)|wir (\\S+ )?(können|schaffen|kriegen|konnten) (\\S+ ){0,4}(nicht|nie|kaum|kein(e|en)?)`,
);
/** What is denied belongs to another matter: money, decisions, dates, the conversation, or the wish for anything. */
const OTHER_MATTER = wordsOf(
	`budget*|money|funds?|funding|afford*|pric(e|es|ing|ey)|pay|paid|payment|cash|cents?|penny|cheap*|expensive|spend*|invest*|cover (it|that)|decid*|decision*|approv*|sign(?!-up| up)|signs|signed|sign-?off|sign off|author*|vote|votes|boss|board|committee|allowed|permission|permit|say|overrule|commit|buy|purchas*|order from|contract*|procure*
	|date|dates|timeline|deadline|rush|hurry|urgent|urgently|pressing|pressure|this (year|quarter|month|term)|next|until|before|ready|start*|begin*|launch*|go live|kick off|soon|wait|plan|plans|planned|time (for|to)|project|meet|meeting|call|demo|talk|speak|hear|e-?mail|join|attend|friday|monday|tuesday|wednesday|thursday|interested
	|need|needs|needed|want|wants|mind|minds|matter|matters|bother*|care|cares|miss|misses|complain*|object*|hurt|ask|asks|asked|asking|push*|switch*|chang*|replac*|use (it|that|this|your)|yet|involved|concern*|belong*|employ*|my (decision|call)|depend*|promise|guarantee you|tell you|give you|show you|help you|know (you|it|that)|sure|think|remember|mean|understand you|like|love|believe|agree|disagree|sell|export|disappoint|i|me`,
	`budget*|geld*|mittel|finanz*|leisten|preis*|kosten|bezahl*|zahl(en|t)|cent|euro|teuer|billig|ausgeben|investier*|entscheid*|entschieden|beschließ*|bestimm*|genehmig*|freigab*|freigeben|unterschr*|zeichnen|zeichnungs*|zustimm*|dürfen|darf|vorstand|chef*|geschäftsleitung|geschäftsführung|gremium|reinreden|redet|dreinreden|zuständig|beauftrag*|kauf*|vertrag*|bestell(en|t) bei
	|datum|termin*|frist|eile|eilig|dringend|dräng*|druck|dieses jahr|nächst*|bis|vor|bevor|erst|fertig|anfangen|starten|start*|loslegen|los|bald|warten|planen|plan|geplant|zeit|projekt|gespräch|anruf*|demo|sprechen|hören|mail|freitag|montag|dienstag|mittwoch|donnerstag|interess*
	|brauch*|benötig*|will|wollen|möcht*|stört|stören|egal|wichtig|fehl*|vermiss*|beschwer*|klag*|meckern|nötig|notwendig|wechsel*|änder*|ersetz*|sinn|nutzen|lohn*|noch nicht|beteiligt|betrifft|gehör*|abhäng*|versprech*|sicher|denk*|glaub*|erinner*|mein(e|t)|mag|mögen|gefällt|verkauf*|sie|ihnen|ich|mir|mich|schlimm|schlecht|so|infrage|frage|weh`,
);

/** Whether something of theirs is not as it should be, in whatever words: “the part isn’t on the van”. */
export const fallsShort = ({ clause }: Said): boolean =>
	DENIED_STATE.test(clause) && !OTHER_MATTER.test(clause);
