import type { Place } from './place';
import { wordsOf } from './wording';

/** What people offer who write to sell: rankings, links, leads, websites, staff. */
export const PITCH_EN = wordsOf(
	`(we|i) …1 (can|could|would like to|would love to|want to|will)? ?(offer|provide|deliver|supply|design|redesign|write|improve|develop) (you|your)(?! demo)
	|(we|i) …1 (can|could|would love to|would like to|want to) help (you|your \\p{L}+)(?! (know|understand|to help))
	|our (agency|team|company) (can|could|will|would|specialises|specializes) …2 (help|build|redesign|improve|write|design|you|your)
	|guest[- ](post|blog|article)s?|guest posting|sponsored (post|article|content|link)s?
	|(collaborat*|partner) on …2 sponsored|backlinks?|link (building|exchange|insertions?)|paid (post|link)s?
	|(buy|sell|place|insert|add) …2 links? (on|in|to) (your|my)|seo (services?|packages?|audits?|experts?)
	|domain authority|google rankings?|(first|top) (page|position) (of|on|in) google|rank (higher|first|number one)
	|(would love|'d love|happy|glad) to (redesign|refresh|rebuild|revamp|promote|improve|optimi[sz]e|audit) your …1 ((web)?site|homepage|page|brand|shop|seo|online presence)
	|(fill|grow|build) your (calendar|pipeline|funnel|inbox|audience)|book …1 (meetings|appointments|calls) for you
	|(sell|buy) (us )?(yours|your (domain|business|company|website))|(help|helping|helped) …3 (like|such as) yours
	|(increase|boost|double|triple|grow|skyrocket|improve|explode) your …2 (traffic|sales|revenue|rankings?|pipeline|conversions?|visibility|leads|roi|seo|presence|followers)
	|(offshore|outsourc*|nearshore|dedicated|remote) …2 (team|developers?|development|staff|engineers) …3 (looking for (projects|clients|work)|for your|for you|available|at \\$|from \\$|starting)
	|(hire|outsource to) our …2 (developers?|team|engineers|designers)
	|(we|i) …2 (sell|provide|offer) …3 (verified|targeted|opt-in) …2 (lists?|leads|contacts|data)
	|(send|offer|provide|sell|deliver|generate|give) (you|your \\p{L}+) …5 (leads|contacts|lists?|database|traffic|appointments|clients)
	|(e-?mail|b2b|contact|attendees?) (list|database)s? (of|for) (your|decision|companies)
	|(noticed|visited|came across|was on|checked|reviewed|looked at|went through|browsing|analy[sz]ed) your (web)?site …5 (notic*|found|saw|issues?|errors?|improv*|rank*|could be|isn't|opportunit*)
	|(notic\\p{L}+|found|saw|spotted) …3 (issues?|errors?|problems?) (on|with) your (web)?site
	|your (web)?site …3 (isn't ranking|doesn't rank|could rank|looks outdated|needs a redesign)`,
);
export const PITCH_DE = wordsOf(
	`(wir|ich) …2 (bieten|biete|liefern|liefere|erstellen|erstelle|vermitteln|vermittle|programmieren|gestalten|optimieren|verbessern|bringen) (ihnen|ihre|ihren|ihr|euch|sie)(?! (ein|eine)? ?demo)
	|(übernehmen|erledigen|gestalten|optimieren|verbessern|überarbeiten|erstellen|steigern) wir …3 (ihre|ihren|ihr|für sie)
	|unsere agentur …3 (kann|baut|erstellt|hilft|bietet|optimiert|gestaltet|unterstützt)
	|suchmaschinenoptimierung (für|ihrer)|seo-(paket|optimierung|agentur|leistungen|audit)*|backlinks?
	|gastbeitr(ag|äge|ägen)|gastartikel*|linktausch|linkaufbau
	|(ihre|eure) (website|webseite|homepage|internetseite) …4 (optimieren|verbessern|ranking|überarbeiten|modernisieren|aufgefallen)
	|bringen (wir )?(ihnen|euch) …2 (kunden|leads|aufträge|besucher)
	|(spezialisten|experten|agentur) für (leadgenerierung|seo|google|social media|webdesign|suchmaschinen*)(?! …3 (suchen|brauchen))
	|(firma|agentur|unternehmen|team) bietet (ihnen|euch)|gewinnen sie …3 (neukunden|kunden)
	|steigern sie (ihren|ihre) …2 (umsatz|sichtbarkeit|verkäufe|reichweite)
	|(verkaufen|bieten|liefern) …3 (geprüfte|qualifizierte|verifizierte) …1 (leads|adressen|kontakte)
	|mehr (sichtbarkeit|besucher|umsatz|kunden) für (sie|ihr*)|bei google …2 (nach vorne|platzieren|nach oben)
	|auf (seite|platz) (1|eins) bei google`,
);

/** Whether somebody sells to us in this turn. */
export const isPitch = ({ text }: Place): boolean => PITCH_EN.test(text) || PITCH_DE.test(text);
