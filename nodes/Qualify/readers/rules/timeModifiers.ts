import type { Period } from './calendar';
import { wordsOf } from './wording';

export type Direction = 'in' | 'by' | 'before' | 'from' | 'after' | 'past';
/** What the words around a time make of it. */
export type Modifiers = {
	/** Null where no word places the time: “March” alone. */
	direction: Direction | null;
	part: string | null;
	/** Whether a word makes it the coming one: “next March”. */
	next: boolean;
	/** How many characters before and after belong to the time. */
	before: number;
	after: number;
};

const DIRECTIONS: Array<[Direction, string]> = [
	[
		'by',
		`no later than|not later than|(not|n't|cannot) …2 later than|darf nicht später (sein|werden|kommen) als|latest by|by|within|until|till|'til|til|up (to|until)|due( on)?
	|deadline( is|:)?|nicht später als|spätestens( bis)?|bis( spätestens| längstens| maximal)?|innerhalb
	|innert|binnen`,
	],
	[
		'before',
		`before|ahead of|prior to|in (good )?time for|this side of|rechtzeitig (vor|zu|zum|zur)
	|pünktlich (zu|zum|zur)|vor`,
	],
	[
		'from',
		`from|starting( in| on| from| at| with)?|beginning( in| on)|as of|as from|effective
	|not (until|till|before|prior to)|no (earlier|sooner) than|(at )?(the )?(very )?earliest( in| by)?
	|only( in| from)|ab|frühestens( ab)?|erst( wieder)?( ab)?|nicht (vor|eher als|früher als)|kaum vor|von`,
	],
	['after', 'after|nach|im anschluss an'],
	[
		'past',
		`since|last|previous|back in|seit|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?
	|im (letzten|vergangenen|vorigen)`,
	],
	[
		'in',
		`in|im|during|on|at|to|into|auf|am|um|zum|zur|zu|gegen|for|für|over|towards?|throughout|in the course of
	|im laufe|im lauf`,
	],
];

const VAGUELY = `about|around|roughly|approximately|approx\\.?|circa|ca\\.?|say|maybe|perhaps|probably|hopefully|ideally
	|preferably|possibly|sometime|some time|somewhere|very|the very|as early as|as late as|etwa|ungefähr
	|rund|wohl|vielleicht|wahrscheinlich|möglichst|idealerweise|hoffentlich|am besten|irgendwann|noch|schon
	|bereits|so|eventuell|voraussichtlich|jetzt|gleich`;
const NEXT = 'next|coming|upcoming|nächste[nmrs]?|kommende[nmrs]?';
const DETERMINER = `${NEXT}|the|this|that|current|our|your|their|of|in|on|dem|der|den|des|die|das|diese[nmrs]?
	|laufende[nmrs]?|im|am|zum|zur|unsere[nmrs]?|new|neue[nmrs]?`;

const PARTS = `early|(very )?beginning|start|first (days?|part|thing( in)?|few weeks)|anfang|beginn|mid|middle|mitte
	|late|later|latter part|(first|second|erste[nr]?|zweite[nr]?) (half|hälfte)
	|(first|second|third|fourth|last|1st|2nd|3rd|4th|erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?|[1-4]\\.) (week|woche)
	|(very )?end|close|ende|ablauf`;

const directions = DIRECTIONS.map(([, words]) => words).join('|');
const BEFORE = wordsOf(
	`((${VAGUELY}) ){0,2}((?<direction>${directions}) )?((${VAGUELY}|${DETERMINER}) ){0,3}((?<part>${PARTS})( of| in| im| der| des| von| vom)?( |-))?((${DETERMINER}) ){0,2}$`,
	'iu',
);
const AFTER =
	/^[\s,(–-]{0,3}(?:(?<from>(?:at )?(?:the )?(?:very )?earliest|at best|or later|onwards?|and (?:onwards?|later)|frühestens|bestenfalls|oder später)|(?<by>(?:at )?(?:the )?(?:very )?latest|or (?:sooner|earlier|before)|spätestens|oder früher)|(?<end>end|is out|are out|is over))(?!\p{L})/iu;
const LONGEST_BEFORE = 80;
const LONGEST_AFTER = 24;

const DIRECTION_TESTS = DIRECTIONS.map(
	([direction, words]) => [direction, wordsOf(`^(${words})$`)] as const,
);
const NEXT_WORD = wordsOf(NEXT);

/** Reads the words that stand right before 'from' and right after 'to'; 'floor' is where an earlier time ends. */
export function modifiersAt(text: string, from: number, to: number, floor: number): Modifiers {
	const lead = text.slice(Math.max(floor, from - LONGEST_BEFORE), from);
	const found = BEFORE.exec(lead);
	const words = found?.[0] ?? '';
	const trail = AFTER.exec(text.slice(to, to + LONGEST_AFTER));
	const said = found?.groups?.direction;
	const direction = said && DIRECTION_TESTS.find(([, pattern]) => pattern.test(said))?.[0];
	const forced = trail?.groups?.from ? 'from' : trail?.groups?.by ? 'by' : null;
	const denied = direction !== undefined && deniedAround(text, from, to, said ?? '');
	return {
		direction: forced ?? (denied ? 'from' : direction || null),
		part: found?.groups?.part ?? (trail?.groups?.end && 'end') ?? null,
		next: NEXT_WORD.test(words),
		before: words.length,
		after: trail?.[0].length ?? 0,
	};
}

const STARTS_THEN = /^(?:until|till|'til|til|before|prior to|bis|vor)$/iu;
const NEGATOR =
	/(?<!\p{L})(?:not|never|no|nothing|nobody|none|cannot|\p{L}{1,8}n['’]t|nicht|kein\p{L}{0,2}|nie|nichts|nix|niemand|kaum)(?!\p{L})/iu;

/** “We can’t wait until March” is in a hurry. */
const WAIT = /\b(?:wait|warten)\s(?:until|till|bis)\s(?:\S+\s){0,3}$/iu;
const WAIT_AFTER = /\bnicht\s(?:\S+\s){0,2}warten\b/iu;

/** “We won’t do anything until May”, “vor Mai passiert nichts”: what is denied up to a time starts with it. */
function deniedAround(text: string, from: number, to: number, said: string): boolean {
	if (!STARTS_THEN.test(said)) return false;
	const lead = text.slice(Math.max(0, from - LONGEST_BEFORE), from);
	const trail = text.slice(to, to + LONGEST_BEFORE);
	if (WAIT.test(lead) || WAIT_AFTER.test(trail)) return false;
	return (
		NEGATOR.test(lead.split(/[.;,!?:]/u).at(-1) ?? '') || NEGATOR.test(trail.split(/[.;,!?:]/u)[0])
	);
}

const share = ({ start, end }: Period, from: number, to: number): Period => {
	const length = end - start + 1;
	return { start: start + Math.round(length * from), end: start + Math.round(length * to) - 1 };
};
const week = ({ start, end }: Period, nth: number): Period => ({
	start: Math.min(end, start + (nth - 1) * 7),
	end: Math.min(end, start + nth * 7 - 1),
});

/** The first third; of a year its first weeks, as “early next year” is meant. */
function opening(period: Period): Period {
	return share(period, 0, period.end - period.start > 200 ? 1 / 24 : 1 / 3);
}

const NARROWED: Array<[RegExp, (period: Period) => Period]> = [
	[/^(?:first|1st|1\.|erste\p{L}?) (?:week|woche)/iu, (period) => week(period, 1)],
	[/^(?:second|2nd|2\.|zweite\p{L}?) (?:week|woche)/iu, (period) => week(period, 2)],
	[/^(?:third|3rd|3\.|dritte\p{L}?) (?:week|woche)/iu, (period) => week(period, 3)],
	[/^(?:fourth|4th|4\.|vierte\p{L}?) (?:week|woche)/iu, (period) => week(period, 4)],
	[/^(?:last|letzte\p{L}?) (?:week|woche)/iu, ({ end }) => ({ start: end - 6, end })],
	[/^(?:first|erste\p{L}?) (?:half|hälfte)/iu, (period) => share(period, 0, 0.5)],
	[/^(?:second|zweite\p{L}?) (?:half|hälfte)/iu, (period) => share(period, 0.5, 1)],
	[/^(?:early|(?:very )?beginning|start|first|anfang|beginn)/iu, opening],
	[/^(?:mid|mitte)/iu, (period) => share(period, 1 / 3, 2 / 3)],
	[/^(?:late|latter)/iu, (period) => share(period, 2 / 3, 1)],
	[/./u, ({ end }) => ({ start: end, end })],
];

/** “Early March”, “the second week of June”, “Ende Mai”: the part of a period that is meant. */
export function narrowed(period: Period, part: string | null): Period {
	if (part === null) return period;
	const words = part.replace(/\s+/gu, ' ');
	const [, narrow] = NARROWED.find(([pattern]) => pattern.test(words)) ?? NARROWED[0];
	return narrow(period);
}
