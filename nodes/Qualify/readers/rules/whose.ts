import { wordsOf } from './wording';
import {
	isAboutHome,
	isPrivate,
	namesPresentTools,
	speaksOfBusiness,
	speaksOnlyOfBusiness,
} from './needWork';
import { isAskedAboutThem } from './needAnswers';
import type { Place } from './place';

/** A clause in lower case with the sentence it stands in, and what that says about whose state it describes. */
export type Said = {
	place: Place;
	clause: string;
	/** The clause with the words that follow it: “nobody knows, who …”. */
	reach: string;
	/** The sentence up to the end of the clause. */
	upToHere: string;
	sentence: string;
	/** Our question before, and whether the clause stands in a question itself. */
	question: string;
	asked: boolean;
	/** Whether it is our question, affirmed by the prospect: “you” are they. */
	affirmed: boolean;
};

const OWN = wordsOf(
	`we|we're|we've|we'd|we'll|our|ours|us|ourselves|in-house|here
	|my (team|staff|people|crew|company|firm|business|shop|office|department|colleagues|employees|reps|guys|folks|lads|engineers|developers|devs|drivers|technicians|nurses|teachers|manager|boss|accountant|bookkeeper|assistant|secretary|warehouse|suppliers?|customers?|clients|patients)
	|my \\p{L}{3,}s (are|were|keep|have|get|spend|waste|lose|never|always|drive|write|complain|need|can't|don't|all|just)
	|as (a|an|the|our) (owner|founder|head|manager|director|\\p{L}+ manager)|as (owner|founder|head|director)|i (\\S+ )?(own|run|head|manage|lead|chair) (up )?(the|a|an|our|this|two|three)|i'm the (owner|founder|ceo|head|director|\\p{L}+ manager)`,
	`wir|uns|unser*|ma|mia|hier
	|mein(e|er|en|em)? (team|leute|mitarbeiter*|kolleg*|firma|betrieb|laden|büro|praxis|abteilung|monteure|techniker|fahrer|assistentin|sekretärin|buchhalt*|lager|kunden|lieferant*|patienten|\\p{L}{4,}innen|kanzlei|werkstatt|tischlerei|geschäft)
	|ich (\\S+ )?(führe|leite|betreibe|manage|verantworte) (die|den|das|eine|einen|ein|unser*)|als (inhaber|inhaberin|gründer|gründerin|geschäftsführer|geschäftsführerin|leiter|leiterin|*leiter|*leiterin)|bin (\\S+ )?(inhaber|inhaberin|gründer|gründerin|geschäftsführer|geschäftsführerin|*leiter|*leiterin)`,
);
const OWN_PERSON = wordsOf("i|i'm|i've|my|me", 'ich|mein*|mich');

/** A known thing as subject, which in a prospect’s mouth is one of theirs. */
const DEFINITE =
	/^(?:but |and |because |so |since |aber |und |weil |da )?(?:the|every|each|both|half the|half of the|der|die|das|jede[rs]?) \p{L}+ (?!that|which|who|,)\p{L}+/u;
const RECURRING = wordsOf(
	'daily|weekly|monthly|every (day|week|month|morning|night|shift|time|other|second|single)|constantly|all the time|again and again|time and again|several times|twice a (day|week|month)|once a (day|week)|half the time|regularly',
	'täglich|wöchentlich|ständig|dauernd|andauernd|immer wieder|jede[nrs]? (tag|woche|monat|morgen|mal|zweite[nrs]?|abend)|mehrmals|regelmäßig|laufend|alle paar (tage|wochen)|am laufenden band',
);
const SOMEBODY = wordsOf(
	'i|me|my|you|he|she|him|her|his|who|man|woman|girl|boy|guy|people|world|god',
	'ich|mich|mir|mein*|du|dich|dir|dein*|er|ihn|ihm|mann|frau|mensch*|man|welt|leben|gott|wer',
);
const IMPERSONAL = wordsOf("he|she|he's|she's", 'man|er|wer|du|dein*|deren|dessen|das leben');
const LONGEST_ELLIPSIS = 8;

/** What is ours, the seller’s: trouble with it is a complaint, no need. */
const SELLERS = wordsOf(
	'your|yours|you (sent|said|wrote|told|gave|spel(t|led)|missp*|promised)',
	'euer|eure[rnms]?',
);
const SELLERS_FORMAL =
	/(?<!\p{L})(?:Ihr(?:e[rnms]?)?|Sie haben (?:mich|mir|meine\p{L}*|uns))(?!\p{L})/u;

const ADDRESSED =
	/^(?:and |but |und |aber )?(?:you(?:'ve|’ve| have| sent| got| wrote| spelt| keep)|Sie (?:haben|hatten|schreiben|schicken))(?!\p{L})/iu;

const OTHERS = wordsOf(
	`(my|her|his|our|a) (\\S+ )?(brother|dentist|hairdresser|sister|friend|cousin|uncle|aunt|neighbou?r|mate|buddy|brother-in-law|sister-in-law|acquaintance)('s|s)?(?! and (i|me))|my (wife|husband|son|daughter|father|mother|dad|mum|mom|partner)('s (\\S+ )?(firm|company|business|shop|salon|office|school|practice|team)| (says|said|manages|runs|works))
	|(other|another|different|separate|many|most|some|lots of|plenty of|a lot of|certain) …(firms?|compan(y|ies)|business|businesses|clinics?|hospitals?|schools?|shops?|organi[sz]ations?|practices|agencies|hotels|teams|people in)
	|(her|his|their) (firm|company|business|team|shop|school|office)|companies like ours|(sister|neighbou?ring) compan(y|ies)|(previous|former|old|last|earlier) (employer|job|company|firm|role|workplace|life)|used to work
	|our (clients?|customers?) (?!(\\S+ ){0,4}complain)(has|have|is|are|struggle*|suffer*|needs?|had)|our (client|customer)('s|s') (systems?|software|process*|website|data|team|problems?)|(client|customer)s?, not us|not us
	|i('ve| have)? (read|heard|saw) (that|about|of|on|in)|i (read|hear)|i'm told|people say|they say|rumou?r|in the news|on (the radio|tv|television|a podcast|the podcast)|in (a|an|the|some) (podcast|article|documentary|novel|interview|newspaper)|industry-wide`,
	`(mein|unser|ein)(e|er|en|em)? (\\S+ )?(bruder|schwester|freund|freundin|cousin|cousine|onkel|tante|nachbar|nachbarin|schwager|schwägerin|bekannter?|kumpel|schwiegervater)(?! und ich)
	|(viele|die meisten|manche|andere|einige|etliche|mehrere|anderen) …(kliniken|*heime|*häuser|*betriebe|*firmen|*unternehmen|*schulen|*praxen|firmen|betriebe|unternehmen|schulen|praxen|hotels|leute|vereine|kommunen|agenturen|krankenhäuser*|handwerker)
	|(alten?|früheren?|letzten?|vorigen?|ehemaligen?) (arbeitgeber|firma|job|stelle|chef|unternehmen|betrieb)|schwesterfirma|nachbarfirma
	|(unser|unsere) (mandant|mandanten|mandantin|kunde|kunden|klient|klienten) (?!(\\S+ ){0,4}(beschwert|gemeckert|reklamiert))(hat|haben|ist|sind|muss|müssen|kämpf*|leide*)|nicht wir|(im|in einem|in einer|in der|neulich im) (podcast|radio|fernsehen|interview|artikel|roman|zeitung|sendung|doku)|hört man|(habe|hab) (gelesen|gehört)|gelesen|angeblich|konkurren*|mitbewerber*|wettbewerber*`,
);

/** What the speaker’s business sells or does for others: “we repair broken phones”. */
const OFFERS = wordsOf(
	`we (also |only |mainly |mostly )?(sell|repair|make|build|offer|produce|insure|fix|speciali[sz]e|advise|consult|manufacture|distribute|develop|provide|help|service|do …for (other|others))|for a living`,
	`wir (\\S+ ){0,2}(verkaufen|reparieren|bauen|versichern|produzieren|vertreiben|beraten|entwickeln|bieten|vermieten)|wir (verkaufen|reparieren|bauen|versichern|produzieren|vertreiben|beraten|entwickeln|bieten|vermieten)`,
);

const LONG_PAST = wordsOf(
	`(years?|ages|decades?) (ago|back)|back (in|then|when)|(?<!bought |installed |built |introduced |launched |set up |implemented |got |founded )in (the )?(19|20)\\d\\d|in the past|at the time|those days|used to|once had|(that|this|it) was before|long gone|long ago|before my time`,
	`früher*|damals|seinerzeit|vor (?!über|nächst|dem|den|ende|diesem)(\\S+ )?(jahr|jahren)|lange her|lange vorbei|das war vor`,
);
const NOW = wordsOf(
	`now|today|still|nowadays|these days|currently|at the moment|(?<!long )since`,
	`inzwischen|heute|jetzt|immer noch|mittlerweile|nach wie vor|seitdem|seit`,
);
/** In those days, whatever is said of today: “as an apprentice I had to do it by hand”. */
const BACK_THEN = wordsOf(
	`as (a|an) (apprentice|student|kid|child|trainee|intern|junior|young \\p{L}+),? (i|we) (\\S+ )?(had|used|was|were|did|would|always|still)|when i was|when i (first )?started out`,
	`als (lehrling|azubi|auszubildende[rn]?|kind|kinder|student|studentin|schüler|schülerin|praktikant|praktikantin|lehrbub) (musste|mussten|habe|haben|hatte|hatten|war|waren|durfte)|als ich (noch )?(klein|jung|kind|azubi|lehrling|student|studentin)`,
);
const BELIEVED = wordsOf(
	`(i|we) (\\S+ )?(thought|believed|assumed|feared|figured)|(it|problem|fault|cause|error) (was|were) (only|just|merely|simply) (a|an|down to|the)`,
	`(ich|wir) (\\S+ )?(dachten?|glaubten?)|dachte (erst|zuerst)|lag (\\S+ )?(nur|bloß|lediglich) (an|am|daran)`,
);

const TROUBLE = wordsOf(
	'problems?|issues?|troubles?|needs?|needed|difficult*',
	'problem*|ärger|bedarf|schwierigkeit*|bräuchten|brauchen',
);
const NOTHING_OF_IT = wordsOf(
	`(don't|doesn't|isn't|wasn't|aren't|didn't|haven't)( have (one|any|it))?$|turn(s|ed) out|not (so|the case)|unfounded|all fine`,
	`nicht$|kein(e|en|er|s)?$|unbegründet|stellte sich|hat sich erledigt`,
);
const DEAL = wordsOf(
	`monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|slot|meeting|call|appointment|o'clock|\\d+ ?(am|pm)|works for me|suits me|proposal|offer|quote|price|pricing|terms|demo|presentation|webinar|answer|reply|trial|my order|sounds (like|good|great|fine|perfect)|(that|it|this|they|which)('ll| will| would|'d| should| could) (\\S+ )?(be|work|suit|cover|do|fit)|discussed|talked about|(told|showed|shown|sent) (us|me)|demonstrat*|you offer*|agreed|arrang*|budget|e-?mail`,
	`montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen früh|nächste woche|uhr|termin*|passt (mir|ihnen)|angebot*|vorschlag*|preis*|konditionen|demo|präsentation|antwort|gespräch|testphase|besprochen|gezeigt|vereinbart|budget`,
);

const SUPPOSED = wordsOf(
	`if|unless|suppose|supposing|assuming|imagine|in case|what if|were to|might|maybe|perhaps|possibly|could (be|become|have|mean)|would (be|become|have)|^whether|(sure|know|wonder*|say|tell you) (whether|if)`,
	`falls (?!over|apart|to|through|short|behind|down|off|out|back|ill|into)|angenommen|sofern|vielleicht|eventuell|womöglich|möglicherweise|könnten?|wäre[nt]?|würden?|hätten?|sollten?|^ob`,
);
const FACTUAL_IF = wordsOf(
	`every time|each time|whenever|all the time|if we (don't|do not|can't|fail|carry on|keep)|if you ask me|if i'm honest`,
	`jedes mal|immer wenn|wenn wir (das |es |so |jetzt )?(nicht|weiter)|würde ich sagen|nicht dass wir`,
);
const SORRY = wordsOf(
	`sorry|apologi[sz]e|apologies|excuse|pardon`,
	`entschuldigung|entschuldigen|tut mir leid|verzeihung|pardon`,
);
const OPENS_QUESTION =
	/^(?:and |but |so |well |und |aber |also )?(?:do|does|did|is|are|was|were|can|could|would|will|should|have|has|had|may|might|what|which|who|whose|how|when|where|why|kann|können|könnte[nst]*|haben|hat|hätte[nst]*|ist|sind|wird|werden|würde[nst]*|darf|dürfen|muss|müssen|gibt|brauch\p{L}*|bieten|wer|wie|wo|wann|warum|wieso|welche[rnms]?|läuft|geht|funktioniert)(?!\p{L})/u;

const REACH = 24;

/** A clause of a prospect in lower case with its surroundings. */
export function saidAt(place: Place): Said {
	const { text, sentence, clause, words, question } = place;
	const lower = words.toLowerCase();
	const isLast = clause.end >= sentence.end - 1;
	const bare = lower.replace(/(?<![\s.!?…"”'’)])[\s.!?…"”'’)]+$/u, '');
	return {
		place,
		clause: bare,
		reach: plain(text.slice(clause.start, Math.min(sentence.end, clause.end + REACH))),
		upToHere: plain(text.slice(sentence.start, clause.end)),
		sentence: plain(text.slice(sentence.start, sentence.end)),
		question: plain(question),
		affirmed: sentence.question && !place.context.question,
		asked: place.context.question && (isLast || OPENS_QUESTION.test(lower)),
	};
}

const plain = (text: string): string => text.toLowerCase().replace(/’/gu, "'");

/** Whether the clause is about an organisation, by default the speaker’s own: private life is not. */
export const isOfOrganisation = ({ clause, sentence, affirmed }: Said): boolean =>
	!isPrivate(clause, sentence) && (affirmed || OWN.test(sentence) || speaksOfBusiness(sentence));

/** A product by its name: “happy with HubSpot”. */
const NAMED =
	/(?:with|by|on|mit|bei) \p{Lu}\p{L}*\p{Lu}\p{L}*|(?:happy|satisfied|pleased) with \p{Lu}\p{L}{2,}(?! and I)/u;

/** Whether the clause is about how the speaker’s business works now: everyday talk is of contentment, too. */
export const isOfPresentWork = (said: Said): boolean =>
	!isPrivate(said.clause, said.sentence) &&
	(namesPresentTools(said.sentence) ||
		NAMED.test(said.place.words) ||
		(said.question === '' && !isAboutHome(said.clause) && speaksOnlyOfBusiness(said.sentence)));

/** Whether the clause tells of something that happens again and again, not just once to somebody. */
export const isRecurring = ({ clause, sentence }: Said): boolean =>
	RECURRING.test(clause) && !SOMEBODY.test(clause) && !isPrivate(clause, sentence);

/** Whether the clause is about a known thing: “the gate never opens”. */
export const isOfThing = ({ clause, sentence }: Said): boolean =>
	DEFINITE.test(clause) && !SOMEBODY.test(clause) && !isPrivate(clause, sentence);

/** Whether speakers say it for their people, or to us who asked them: friends say it to each other, too. */
export const isOfUs = (said: Said): boolean =>
	!isPrivate(said.clause, said.sentence) &&
	!isAtHome(said) &&
	(isAskedAboutThem(said) || OWN.test(said.sentence));

/** Whether the sentence is about things of the home and names no business. */
export const isAtHome = ({ sentence }: Said): boolean =>
	isAboutHome(sentence) && !speaksOfBusiness(sentence);

/** Whether speakers say it of themselves, in so many words or by leaving the subject out. */
export const isOfSpeaker = (said: Said): boolean =>
	!IMPERSONAL.test(said.clause) &&
	!isAtHome(said) &&
	(isOfOrganisation(said) ||
		OWN_PERSON.test(said.sentence) ||
		said.clause.split(' ').length <= LONGEST_ELLIPSIS);

/** Whether the clause describes others, or what the speaker’s business does for others. */
export const isOfOthers = ({ clause, upToHere }: Said): boolean =>
	OTHERS.test(upToHere) || OFFERS.test(clause);

/** Whether the clause is about something of the seller’s: trouble with it is a complaint. */
export function isOfSeller({
	place: { text, sentence, clause: at },
	clause,
	upToHere,
	affirmed,
}: Said): boolean {
	if (affirmed) return false;
	if (ADDRESSED.test(text.slice(at.start, at.end))) return true;
	if (OWN.test(clause)) return false;
	return SELLERS.test(upToHere) || SELLERS_FORMAL.test(text.slice(sentence.start, at.end));
}

const PROJECT = wordsOf(
	'(project|rollout|roll-out|launch|go-live|decision|approval|merger|initiative|migration|move|purchase|budget|funding|start) …(delay*|stall*|stuck|held up|slip*|late|frozen|froze|push*|postpon*|wait*|paus*|on hold)|(delay*|postpon*|push*) (the|our) (project|rollout|launch|go-live|decision)|my mistake|by mistake|discretionary|can wait|(avoid|minimi[sz]e|minimal|minimum|without|prevent|limit|any) (\\S+ )?(downtime|disruptions?|interruptions?|surprises)',
	'(projekt|einführung|entscheidung|freigabe|vorhaben|start|fusion|umstellung|umbau|anschaffung) (\\S+ ){0,6}(verzöger*|verschob*|verspät*|stockt|hängt|liegt|wart*|pausier*)|verschoben|kann (\\S+ )?warten|vertagt',
);

/** Whether the clause is about a date, an offer or this conversation: “that works for me”. */
export const isAboutTheDeal = ({ clause }: Said): boolean => DEAL.test(clause);

/** Whether a fear named before turns out unfounded: “I thought we had an issue, turns out we don’t”. */
export const isTurnedOutFine = ({ clause, upToHere }: Said): boolean =>
	BELIEVED.test(upToHere) &&
	TROUBLE.test(upToHere) &&
	!BELIEVED.test(clause) &&
	NOTHING_OF_IT.test(clause);

/** Whether the clause is no statement about now: long past, believed, supposed, excused or asked. */
export function isNotNow({ clause, upToHere, sentence, asked }: Said): boolean {
	if (asked || BELIEVED.test(clause) || PROJECT.test(clause)) return true;
	if (SUPPOSED.test(clause) && !FACTUAL_IF.test(clause)) return true;
	if (SORRY.test(upToHere) && !OWN.test(clause)) return true;
	return BACK_THEN.test(sentence) || (LONG_PAST.test(sentence) && !NOW.test(sentence));
}
