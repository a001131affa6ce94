import { wordsOf } from './wording';

/* What is spoken of where a time is given or denied. */

/** “There is no …”: names of dates, of plans for them, and of pressure. */
export const TIME_NOUN = `timelines?|time ?lines?|time ?frames?|time ?scales?|time ?tables?|dead ?lines?|(?<!to )dates?|schedules?|timing
	|hurry|rush|urgency|haste|pressure|clock|eta|end in sight|milestones?
	|zeitplan|zeitpunkt|zeitraum|zeitplanung|zeitrahmen|zeitdruck|zeithorizont|zeitfenster|zeitschiene|zeitvorgaben?
	|terminplan|terminplanung|terminvorgaben?|termindruck|termin|starttermin|zieltermin|einführungstermin|frist|fristen
	|datum|stichtag|eile|hektik|stress|druck|drang|dringlichkeit|fahrplan|roadmap
	|zeitliche* (vorgaben?|planung|rahmen|druck)|ende in sicht`;
export const TIME_NOUNS = wordsOf(TIME_NOUN);

/** What is done to a date. */
export const SETTLED = `fixed|set|scheduled|planned|decided|defined|determined|settled|agreed|confirmed
	|terminiert|geplant|festgelegt|fixiert|angesetzt|absehbar|entschieden|geklärt|fest|vorgesehen|eingeplant`;

export const PROJECT = `projects?|plans?|initiatives?|programme|program|roll-?out|migration|switch|changeover|purchase|purchasing|buying
	|decision|implementation|introduction|launch|go-?live|upgrade|replacement|tender|procurement|idea|topic|investments?|evaluation
	|rfp|selection|dates?|start|timeline|schedule|system|software|tool|solution|whole thing
	|projekte?|vorhaben|pläne|planung|einführung|umstellung|umstieg|wechsel|kauf|beschaffung|entscheidung|ausschreibung|vergabe
	|thema|sache|idee|investition(en)?|sanierung|termine?|datum|lösung|das ganze|auswahl|modernisierung|digitalisierung|neubau
	|umbau|digitalprojekt|it-projekt`;
/** What would be bought, by name or as “it”. */
export const ABOUT_PROJECT = wordsOf(
	PROJECT,
	`it|it's|it'll|this|that|that's|everything|everything's|things`,
	`es|das|dat|des|dies|alles|(soll|geht|wird|muss|kann|ist|wär|läuft)'s|*beginn`,
);

/** What is frozen or missing here is money or staff: no word on time. */
export const MONEY = wordsOf(
	`budgets?|funds?|funding|money|spend|spending|expenses|expenditures?|hiring|headcount|grants?|cash|finances?|capex|line item|profits?|surplus|proceeds`,
	`geld(er)?|anschaffungen|mittel|fördermittel|ausgaben|etat|haushaltssperre|einstellungen|einstellungsstopp|konto|kasse|gewinn|überschuss`,
);

/** What one does about a project. */
export const ACTION = wordsOf(
	`(do|doing|tackle|address|consider|considering|need|needs|want) (it|this|that|something|one)|look(ing)? (into|at)|think about
	|get (it|this|that|there|one|to it|a?round|done)|happen|maybe|perhaps|nice(-| )to(-| )have|in the (distant )?future|wish ?list
	|replac*|chang*|switch*|upgrad*|buy|invest|decide|pick|choose|start|move|implement|introduce|project|revisit|moderni[sz]*`,
	`mal|machen|mach|angehen|dran|brauchen|anschauen|ansehen|schauen|überlegen|nachdenken|kommt|kommen|tun|vielleicht|sehen|ersetz*|wechsel*
	|umstell*|umsteigen|einführ*|anschaff*|kauf*|entscheid*|start*|ablös*|erneuer*|modernisier*|investier*|projekt|bestimmt
	|sicher|schon`,
);
