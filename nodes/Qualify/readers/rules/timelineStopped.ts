import { PROJECT } from './timelineNouns';
import { wordsOf } from './wording';

/* Projects that were stopped or put off, and those taken up again; each meaning with its English and its German list. */

/** Whoever is kept on hold stands on the phone. */
const CALLER = `i've been|i'm|i am|i was|put me|keep me|kept me|me|hold|sit|sits|sitting|waits?|waiting|callers?|customers?|patients?`;

/** Stopped or put off: takes back a date said before. */
export const STOPPED = wordsOf(
	// Laid aside.
	`(?<!(${CALLER}) )on (indefinite )?hold(?! for …3 (seconds|minutes|hours))|(put|placed|been|is|it's|are|was|stays?|kept|currently) …1 on ice|in the deep freeze
	|(on|to|onto) the back ?burner|mothballed|shelved?|in limbo|until further notice|indefinitely|a pin in (it|this|that)
	|(is|are|lies|lying|gone|remains) (dormant|asleep)|in hibernation|(put|been|is|it's) on the shelf|(gather|collect)(s|ing)? dust
	|(hit|hits|pressed|press) (the )?(pause|brakes)`,
	`auf eis|auf (die lange|der langen) bank|in der …1 schublade|in die schublade|bis auf weiteres|(bis )?auf unbestimmt* (zeit|dauer)|auf unabsehbare zeit
	|in der (warteschleife|schwebe)|zu den akten|auf halde|schlummer*|dornröschenschlaf|aufs abstellgleis|auf dem abstellgleis`,
	// Put off.
	`postponed?|put off(?! by)|putting (it|this|that) off|deferred|pushed (back|out|into)|kicked …1 (down the road|into (the )?(long grass|touch))
	|keeps …2 (pushed|slipping|delayed|postponed|getting moved)
	|(pushed|moved|shifted|delayed|postponed) …4 (to|into|until) …3 (later|unspecified|unknown|undefined|some other)`,
	`zurückgestellt|zurückstellen|hintangestellt|hinten ?angestellt|aufgeschoben|vertagt|verschoben|verschieben`,
	// Given up.
	`dead in the water|not moving forward|no end in sight|back to square one|(n't|not) …2 hold (my|our|your) breath|(it|that|this)('s| is) …1 pie in the sky
	|drop(ped)? the (dates?|timeline|deadline|plan|project|idea)|off the (table|agenda|roadmap)|no new (date|timeline|deadline)
	|(won't|not|aren't|isn't) …5 after all|pulled the plug on (it|this|that|the (project|whole))
	|(decided|opted|voted) against (it|this|that|doing|going) …6 (for now|for the time being|at this stage|for the moment|this year)
	|no longer (on the table|planned|happening|an option|valid|scheduled|current)`,
	`vom tisch(?! (haben|bringen|bekommen|kriegen))|zum erliegen|abgeblasen|stecker gezogen|nicht mehr (aktuell|geplant|vorgesehen|auf dem tisch)
	|(machen|tun|kaufen|starten|wechseln|wird|brauchen) …3 doch nicht|lassen …3 (doch |lieber )?bleiben|kein neue[rsn]? (termin|datum)|kein ende (in sicht|abzusehen)
	|(vorerst|vorläufig|erst ?mal|fürs erste|bis auf weiteres) …2 (dagegen entschieden|davon abgesehen|abstand genommen)`,
);

const DROPPED = `parked|frozen|paused|suspended|scrapped|cancell?ed|called off|dropped|delayed|stalled|halted|tabled|abandoned|binned
	|canned|axed|ditched|stopped|slipped`;
/** Stops a project where a clause speaks of one: budgets, lines and staff are frozen, too. */
export const STOPPED_IF_PROJECT = wordsOf(
	`(been|being|is|are|was|were|it's|that's|(it|thing|that|${PROJECT}) (got|gets)|everything's|'re) …3 (${DROPPED})
	|(we|we've|they|they've|management|board|had to|decided to) …2 (${DROPPED}) …2 (it|this|that|${PROJECT})|frozen …2 (all|everything)
	|freeze on …2 (${PROJECT})|^(${DROPPED})|^(but|now|and) …2 (${DROPPED})|(parking|pausing|shelving|scrapping|dropping|cancelling) (it|this|that|${PROJECT})|on pause|(is|now|officially) dead(?!-)
	|fell through|fallen through|came to nothing|off the cards`,
	`(das|es|thema|projekt|vorhaben) (parken|pausieren|stoppen|streichen|verschieben)|geparkt|eingefroren|pausiert|ausgesetzt|gestoppt|gestrichen|abgesagt|gestorben|begraben|beerdigt|gekippt|hinfällig
	|stillgelegt|verworfen|gecancel*|ruht|ruhen|stockt|liegt …4 (brach|auf halde|still)|eingestampft|geplatzt|schläft|eingeschlafen
	|versandet|im sande?|zerschlagen|ins wasser gefallen|nichts geworden`,
);

/** Taken up again: what was stopped no longer is. */
export const RESUMED = wordsOf(
	`(running|moving|going|live|active|alive|picked up|up|open|started|starting|on) again|back on (track|the (table|agenda|cards))|resum(e|es|ed|ing)|restart(s|ed|ing)?|unfrozen|revived
	|(got|have|has|gave|given|been given) …2 (green light|go-ahead)`,
	`geht('s)? …3 weiter|läuft …4 (wieder|weiter)|wieder (aufgenommen|angelaufen|aktiv|aktuell|auf dem tisch|auf der agenda|in fahrt|aufgetaut|freigegeben)
	|nehmen …4 wieder auf|grünes licht`,
);
