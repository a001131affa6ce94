import { isPitch } from './pitch';
import { evaluationAt } from './evaluation';
import { isOthersDoing } from './others';
import type { Finding, Place } from './place';
import { requestAt } from './request';
import { whyNowAt } from './whyNow';
import { wordsOf } from './wording';

const LEAVE_ALONE = wordsOf(
	`unsubscribe(?! (links?|rates?|buttons?))|opt(ing)?[- ]out of …3 (e-?mails?|mailings?|list|newsletter)
	|opt (me|us) out|stop (e-?mailing|contacting|calling|writing|spamming|sending|messaging)
	|(remove|delete|erase) (me|my …2 (data|information|details|account|records|address|e-?mail)|all …2 data (you|about me))
	|right to (erasure|be forgotten)|take (me|us) off|object to …4 (my|processing)`,
	`(?<!melden sich )(abmelden|austragen)|abbestell*|newsletter kündigen
	|(lösch*|entfern*) (sie )?…2 (meine|mich|alle meine)|tragen sie (mich|uns) …3 aus|(mich|uns) …3 aus …3 verteiler
	|kein(e|en) (weiteren|weitere) (e-?mails?|mails|nachrichten|anrufe|newsletter)
	|recht auf (löschung|vergessenwerden)|widersprech* …5 (werb*|nutzung|verwendung|verarbeitung|daten)
	|widerspruch gegen`,
);

/** Whether somebody wants no more messages, or their data erased: what they name is no evaluation. */
export const asksToBeLeftAlone = (place: Place): boolean =>
	LEAVE_ALONE.test(place.words) && !isOthersDoing(place);

/** How far the evaluation is, why it matters now, and what they ask for. */
export function interestAt(place: Place): Finding[] {
	// Who sells asks for prices and calls, too, and none of it says that they buy.
	if (isPitch(place)) return [];
	if (isOthersDoing(place)) return whyNowAt(place).filter(({ level }) => level >= 2);
	const asked = requestAt(place);
	return asksToBeLeftAlone(place) ? asked : [...evaluationAt(place), ...whyNowAt(place), ...asked];
}
