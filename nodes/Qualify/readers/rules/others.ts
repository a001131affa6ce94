import type { Place } from './place';
import { opensWith } from './wording';

/** A clause that begins with somebody else’s doing: “our customers want a call back”. */
export const OTHERS = opensWith(
	'and|but|so|because|since|when|if|then|und|aber|denn|weil|wenn|da',
	`((our|my|their|the|most|many|some|all|other|these|those|potential|inbound|new|every|each|half) (of )?(our |the )?(\\p{L}+ )?)?(customers?|clients?|leads?|prospects?|guests?|patients?|members|users|visitors|shoppers|buyers|tenants?|students|pupils|parents|applicants|candidates|competitors?|consumers|donors|subscribers|readers|vendors|residents|citizens|borrowers|passengers|fans|partners)(?! (success|support|service|data|experience|relationship|management|routing|scoring|portal|base|facing|list|care))
	|(our|their) (product|app|shop|tool|website|platform)(?! (team|manager|needs?|lead|owner))|they|he|she|people`,
	`((unser|meine?|die|der|viele|manche|alle|neue|potenzielle|potentielle|jede?|ihre|deren) (\\p{L}+ )?)?(kunden|kunde|kundinnen|kundin|interessenten|leads|gäste|patienten|mieter|mitglieder|bewerber|schüler|studenten|eltern|besucher|nutzer|wettbewerber|mitbewerber|käufer|kinder|mandanten|leser|spender|bürger|partner|klienten|vertriebspartner)
	|unsere (\\p{L}+ )?(kunden|kundinnen|interessenten|leads|gäste|patienten|mieter|mitglieder|bewerber|schüler|studenten|eltern|besucher|nutzer|wettbewerber|mitbewerber|käufer|kinder|mandanten|leser|spender|partner|klienten|vertriebspartner|leute|mitarbeiter)
	|man|die leute`,
);

export const isOthersDoing = ({ words }: Place): boolean => OTHERS.test(words);
