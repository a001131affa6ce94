import { numberInWords } from './numbers';
import type { Direction } from './timeModifiers';
import { COUNT, countOf, daysIn, UNIT } from './timeWords';
import { wordsOf } from './wording';

/** A length of time: “six weeks”, or with words that place it, “in six or seven weeks”. */
export type Duration = {
	/** Days to the near and to the far end; equal where no range is given. */
	low: number;
	high: number;
	/** Null where nothing places it in time. */
	direction: Direction | null;
	/** Whether it is how long a contract, trial or notice lasts. */
	term: boolean;
	index: number;
	length: number;
};

const WHICH = `business|working|calendar|full|whole|solid|good|short|more|further|additional|or so|or more|volle[nr]?
	|ganze[nr]?|gute[nr]?|knappe[nr]?|weitere[nr]?|lange`;
const CORE = wordsOf(
	`((?<low>${COUNT})(( ?(-|–|,|/) ?| (to|or|bis|oder|bis zu) )(?<high>${COUNT}))?(-| (of |(${WHICH}) )?))?(?<unit>${UNIT})( ((or|oder) (?<or>two|three|zwei|drei)|(?<half>and a half)))?`,
);

const PLACING: Array<[Direction, string]> = [
	[
		'past',
		`((in|over|during|within|for|of) )?(the )?(last|past|previous)|since|seit( den (letzten|vergangenen))?
	|((in|während) den |die |der )?(letzten?|vergangenen?)|vor`,
	],
	[
		'from',
		`not (for|in|within|over|during)( (the|at least the) next)?|in at least|at least
	|(in )?frühestens( erst)?( in)?|in mindestens|erst( wieder)?( in)?
	|nicht (vor|in( den nächsten)?|innerhalb( von| der nächsten)?|binnen|vor ablauf von)`,
	],
	[
		'by',
		`within|inside( of)?|in (under|less than|at most|no more than)|under|up to
	|((in|over|during|within|inside|for) )?(the )?(next|coming|following)
	|(innerhalb|innert)( von| der nächsten| der kommenden)?|binnen
	|in(nerhalb)? (spätestens|maximal|längstens|höchstens|weniger als|unter)
	|(spätestens|maximal|höchstens|längstens) in
	|(in |innerhalb |während |über )?(den |der |die )?(nächsten?|kommenden?)`,
	],
	['in', 'in|(heute|jetzt) in'],
];
const ABOUT = `about|around|roughly|approximately|approx\\.?|say|maybe|perhaps|probably|just|only|another|like|over
	|something like|etwa|ungefähr|rund|circa|ca\\.?|wohl|vielleicht|so|weiteren?|noch|gut|knapp`;
const BEFORE = wordsOf(
	`((?<placing>${PLACING.map(([, words]) => words).join('|')}) )((${ABOUT}) ){0,2}$`,
	'iu',
);
const PLACING_TESTS = PLACING.map(
	([direction, words]) => [direction, wordsOf(`^(${words})$`)] as const,
);
const AFTER = wordsOf(
	`^['’]?s?( |-)?((?<ago>ago|back|earlier|her|zuvor|vorher)|(?<away>from (now|today)|out|away|off|time|hence|ahead|down the (road|line|track)|timeline|time ?frame|timescale|horizon|window|runway|ab (jetzt|heute)|von (jetzt|heute) an|entfernt|weg)|(?<term>notice|contract|trial|term|subscription|plan|deal|warranty|period|commitment|lease|agreement|kündigungsfrist|vertrag|laufzeit))`,
	'iu',
);
const LIMIT =
	/^[\s,(–-]{0,3}(?:(?<from>(?:at )?(?:the )?(?:very )?earliest|at least|minimum|or (?:more|longer|later)|at best|frühestens|mindestens|bestenfalls|oder (?:mehr|später|länger))|(?:at )?(?:the )?(?:very )?(?:latest|most|max(?:imum)?)|tops|spätestens|maximal|höchstens)(?!\p{L})/iu;
/** “50k a year”, “twice a week”: how much or how often, not how long. */
const RATE =
	/(?:\d\s?(?:[km€$£%]|mio)?|(?<!\p{L})(?:once|twice|times|euros?|pounds?|quid|bucks|dollars?|grand|units?))\s$/iu;
const LONGEST_BEFORE = 48;
const LONGEST_AFTER = 32;
const FEW = 3.5;
const SEVERAL =
	/(?:days|weeks|months|quarters|years|decades|tagen?|wochen|monaten?|quartalen?|jahren?|jahrzehnten?)$/iu;
const GERMAN_DATIVE = /(?:tagen|wochen|monaten|quartalen|jahren|jahrzehnten)$/iu;
const AFTERTHOUGHT: Record<string, number> = { two: 2, three: 3, zwei: 2, drei: 3 };

/** Every length of time in a text, placed or not. */
export function durationsIn(text: string): Duration[] {
	return CORE.all(text).flatMap(({ index, 0: words, groups = {} }) => {
		const unit = groups.unit ?? '';
		const end = index + words.length;
		const lead = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_BEFORE), index));
		const trail = text.slice(end, end + LONGEST_AFTER);
		const { ago, away = '', term } = AFTER.exec(trail)?.groups ?? {};
		const limit = LIMIT.exec(trail.slice(away ? trail.indexOf(away) + away.length : 0));
		const placed = PLACING_TESTS.find(([, pattern]) => pattern.test(lead?.groups?.placing ?? ''));
		const said = placed?.[0] ?? (away ? 'in' : null);
		const severalAhead =
			SEVERAL.test(unit) &&
			(away || said === 'by' || (said !== null && said !== 'past' && GERMAN_DATIVE.test(unit)));
		const low = groups.low
			? countOf(groups.low, numberInWords)
			: severalAhead
				? FEW
				: said !== null && /^fortnight$/iu.test(unit)
					? 1
					: null;
		if (low === null || (/^an?$/iu.test(groups.low ?? '') && RATE.test(text.slice(0, index))))
			return [];
		const high = (groups.high && countOf(groups.high, numberInWords)) || low;
		const half = groups.half ? 0.5 : 0;
		return {
			low: (low + half) * daysIn(unit),
			high: (AFTERTHOUGHT[groups.or?.toLowerCase() ?? ''] ?? high + half) * daysIn(unit),
			term: term !== undefined,
			direction: term ? null : ago ? 'past' : limit ? (limit.groups?.from ? 'from' : 'by') : said,
			index: index - (lead?.[0].length ?? 0),
			length: words.length + (lead?.[0].length ?? 0),
		};
	});
}
