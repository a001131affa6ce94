import { wordsOf } from './wording';

/** Words of trouble said of money, of somebody’s consent or of a date, which belong to other factors. */
const OTHER_MATTERS = wordsOf(
	`deep pockets|(at|with) (your|those|these|that|this) (rates?|prices?|fees?|figures?)|that (price|figure|sum|quote)|the (number|quote|figure) (made|had|gave)|can't stretch|(can't|cannot|couldn't) (\\S+ )?(swing|agree to|commit to|promise)|spend on|pie in the sky|(spare|a) million|(not a|every|last) (cent|penny|dime)|penny|donors|funding|funds|cash|coffers|savings|purse|(we're|i'm|are|is|flat|dead) broke|skint|strapped|the money|afford|financially|overdraft
	|countersign*|(without|needs?|get) (\\S+ ){0,2}(consent|blessing)|without (it|that|them|him|her),? (we|i) (can't|cannot|can not)|(can't|cannot|couldn't|can not) (\\S+ )?(order|sign|buy|purchase|decide|approve|commit|spend|authori[sz]e)
	|(no idea|don't know|not sure|unsure) (\\S+ ){0,3}(budget|price|when|deadline|decides?|signs?)|go-live|nothing on the calendar|target date|(won't|will not|not|never|n't) (\\S+ )?(come|coming|be coming) up( again)?|(knows?|idea|clear|clue|tell) (\\S+ ){0,3}when (it|this|that|we|they|the (project|topic|matter|thing|subject|parcel|package))|(parked|shelved|mothballed|tabled) (it|this|that|the (project|topic|idea|matter))|no rush|no hurry|isn't urgent|(has|have|needs?|must) (\\S+ )?(to )?sign(?= |$)|in (two|three|four|five|\\d+) years|lawsuit|not a chance|i'm afraid not`,
	`finanziell|fördergeld*|fördermittel*|bei (dem|diesem|ihrem|so einem) preis|vom stuhl|kasse leer|ebbe|rappen|keinen cent|kein cent|geldbeutel|pleite|klamm|gibt (\\S+ ){0,4}nicht her|euro (\\S+ ){0,5}(weg|verbraten|ausgeben)|nicht (drin|leisten|stemmen)|(auf )?(uns|mich) (\\S+ ){0,5}(hört|fragt) (\\S+ )?(keiner|niemand)|(zähle|gelte) ich|liquidität
	|ohne (den |die |das |eine |ihr |sein |deren )?(\\S+ )?(segen|unterschrift|zustimmung|freigabe|okay|ok|genehmigung|beschluss|go)|(keine ahnung|nicht),? (\\S+ ){0,2}(budget|wann|entscheidet|unterschreibt)|(thema|sache|projekt|vorhaben) (\\S+ ){0,6}nicht (mehr|wieder)|stichtag|eilt|eilig*|pressiert|drängt|(muss|müssen|müsste|darf|soll) (\\S+ ){0,7}(unterschreiben|abzeichnen|gegenzeichnen|zustimmen)|(kommt|wird|soll) (\\S+ ){0,3}nicht (wieder|mehr|nochmal|noch einmal) vor(kommen)?|(ahnung|weiß|klar|offen),? wann (das|es|wir|ich|die sache|das projekt)|peilen|zieltermin`,
);

/** Whether the clause is about money, consent or dates: nothing runs “without the board’s blessing”. */
export const isOfOtherMatters = (clause: string): boolean => OTHER_MATTERS.test(clause);
