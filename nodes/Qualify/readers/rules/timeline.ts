import { finding, type Finding, type Place } from './place';
import { timelineLevel, timesIn } from './time';

const NO_TIMELINE = {
	en: /\b(?:no (?:fixed |specific |set |concrete |real |clear |particular |defined |firm )?(?:timeline|time ?frame|deadline|date|schedule|timing)|not (?:before|until) (?:next year|20\d\d)|(?:don't|do not|haven't) (?:\S+ ){0,3}(?:timeline|time ?frame|deadline|date)|not (?:any ?time soon|this year)|some ?day|at some point|far (?:off|away|out)|in a few years|years? away)\b/iu,
	de: /\b(?:kein(?:en|e)? (?:\S+ )?(?:zeitplan|zeitrahmen|termin|frist|zeitliche\p{L}*|deadline)|nicht (?:\S+ )?(?:dieses jahr|in absehbarer zeit)|noch nicht absehbar|irgendwann|in ferner zukunft|erst in (?:ein paar |einigen )?jahren)\b/iu,
};

/** Words that make a date the date of a purchase, and words that make it history. */
const BUYING_TIME = {
	en: /\b(?:need|want|would like|like to|have to|must|should|decide|decision|live|roll(?:ed|ing)? ?out|implement\p{L}*|start(?:ing)?|launch\p{L}*|buy|buying|purchas\p{L}*|sign|renew\p{L}*|switch\p{L}*|replac\p{L}*|in place|up and running|deadline|timeline|time ?frame|contract|migrat\p{L}*|go[- ]live|plan(?:ning)?|aim(?:ing)?|hope|hoping|looking to|target(?:ing)?|ready|choose|selected?|by|before|within|ends|expires?|asap|as soon as possible|immediately|set up|onboard\p{L}*|deploy\p{L}*|move|moving|kick off|urgent(?:ly)?|done|finished)\b/iu,
	de: /\b(?:brauchen|brauche|benötigen|wollen|möchten|müssen|sollen|soll|entscheid\p{L}*|einführ\p{L}*|starten|start|kaufen|anschaff\p{L}*|unterschreiben|verlänger\p{L}*|wechseln|ablösen|ersetzen|umsteigen|live|im einsatz|frist|zeitplan|zeitrahmen|vertrag|migrier\p{L}*|plan(?:en)?|geplant|ziel|hoffen|bis|vor|innerhalb|läuft|endet|sofort|umgehend|schnellstmöglich|dringend|umsetz\p{L}*|losgehen|loslegen|bereit|fertig)\b/iu,
};
const PAST_TIME = {
	en: /\b(?:last|ago|since|founded|established|started using|joined|launched|was|were|had|previous(?:ly)?|back in|used to)\b/iu,
	de: /\b(?:letzte[nrsm]?|vor (?:\S+ ){0,2}(?:jahren?|monaten?|wochen?|tagen?)|seit|gegründet|war|waren|hatten?|damals|früher)\b/iu,
};

/** A question of ours after which a bare date is an answer about the timeline. */
const ASKS_TIMELINE =
	/\b(?:timeline|time ?frame|timing|when (?:do|are|would|will|is|did you want)|how soon|by when|deadline|go[- ]live|zeitplan|zeitrahmen|bis wann|wann)\b/iu;

/** By when they want to decide or start, in days from the capture. */
export function timelineAt(place: Place): Finding[] {
	const { words, context, question } = place;
	if (context.question || context.reported || context.hypothetical) return [];
	if (NO_TIMELINE.en.test(words) || NO_TIMELINE.de.test(words)) {
		return [finding(place, 'capacity.timeline', 0, 'timeline.none')];
	}
	const times = timesIn(words, place.reference).filter(({ days }) => days > -15);
	const asked = ASKS_TIMELINE.test(question);
	const buying = BUYING_TIME.en.test(words) || BUYING_TIME.de.test(words);
	const past = PAST_TIME.en.test(words) || PAST_TIME.de.test(words);
	if (times.length === 0 || past || context.negated || !(asked || buying)) return [];
	return [finding(place, 'capacity.timeline', timelineLevel(times[0].days), 'timeline.stated')];
}
