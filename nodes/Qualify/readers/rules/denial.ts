import { wordsOf, type Wording } from './wording';
import type { Said } from './whose';

const NEGATOR =
	/(?:^|[ '"])(?:not|\p{L}+n't|never|no|none|nobody|nothing(?:'s)?|neither|nor|without|hardly|rarely|seldom|zero|cannot|far from|anything but|less than|nicht|nie|niemals|kein(?:e[nrsm]?)?|keinerlei|ohne|kaum|selten|weder|niemand|nichts|nix|alles andere als|nicht gerade)(?= |$)/gu;
/** Negators that deny nothing, or that praise: “not only”, “without a hitch”, “never let us down”. */
const EMPTY =
	/not (?:only|just|merely)|no (?:doubt|wonder|question)|why not|can't (?:tell|believe|stand|bear|take|stress|describe|wait|cope|keep)|without \p{L}+|never (?:let|failed)|wouldn't (?:swap|trade|change)|nicht (?:nur|bloß|zuletzt)|kein wunder|ohne (?:jede )?\p{L}+/gu;
const DENIED_AFTER =
	/^ (?:(?!und |oder |aber |sondern )\S+ ){0,2}(?:nicht|nie|niemals|nichts|nix)(?!\p{L})(?! (?:nur|bloß))|^ kein/u;
/** What stands before one of these belongs to another statement. */
const CUT =
	/^.* (?:why|how|which|who|where|that|because|when|if|and|warum|wie|wer|dass|weil|und) /u;
/** Turns around the statement that follows: “it’s not that everything is fine”. */
const FLIPS = wordsOf(
	"(not|isn't|wasn't) (that|as if|as though|true that|like|the case that)",
	'(nicht|keineswegs) (so|wahr),?( dass| als)?|stimmt nicht,?( dass)?|nicht,? dass',
);

/** Whether every match is denied: by an odd number of negators in it or close before, or right behind it in German. */
export function isDenied(said: Said, words: Wording): boolean {
	const flipped = isFlipped(said);
	const clause = words.test(said.clause) ? said.clause : said.reach;
	return words.all(clause).every(({ 0: match, index }) => {
		const before = clause.slice(0, index).replace(EMPTY, '').replace(CUT, '');
		const near = before.split(' ').slice(-CLOSE).join(' ');
		const inside = negatorsIn(match.replace(EMPTY, ''));
		const close = negatorsIn(near) > 0 || inside > 0;
		const odd = (negatorsIn(before) + inside) % 2 === 1;
		const after = DENIED_AFTER.test(clause.slice(index + match.length));
		return (close && odd) || after ? !flipped : flipped;
	});
}

/** Whether the sentence turns the statement around: “it’s not as if we had no problem”. */
export const isFlipped = ({ clause, upToHere }: Said): boolean =>
	FLIPS.test(clause) || (SUBORDINATE.test(clause) && FLIPS.test(upToHere));

const SUBORDINATE = /^(?:that|as if|as though|dass|als)(?!\p{L})/u;
const CLOSE = 6;
const negatorsIn = (text: string): number => text.match(NEGATOR)?.length ?? 0;

const RULED_OUT =
	/(?:^| )(?:no|zero|without|never|(?:don't|doesn't|didn't|hasn't|haven't|isn't|aren't) (?:ever|once|really)?|hardly any|hardly ever|nothing (?:ever )?(?:gets?|goes|is|was|has)|keine?|keinerlei|nie|noch nie|nichts|niemals|null|ohne|weder) ?(?:any |been |had |got |single |real |etwas |was |ein |eine |einen |irgendetwas |große[nr]? )*$/u;
/** German puts what doesn’t happen between the denial and the verb: “nie eine Rechnung verloren”. */
const RULED_OUT_BEFORE =
	/(?:^| )(?:noch nie|nie|niemals|nichts|keine[nr]?|kein) (?!mehr |ahnung |überblick )(?:(?!oder |und |weil |aber )[^ ,]+ ){0,3}$/u;
const RULED_OUT_AFTER =
	/^ (?!oder |noch )(?:(?!oder )\S+ ){0,2}(?:nicht|nie|niemals|keine?)(?: \p{L}+)?$/u;
const HOPED =
	/(?:^| )(?:want|wants|wish|hope|must|should|so that|need|needs|make sure|avoid|möchten|wollen|sollen|müssen|damit|dürfen)(?: |$)/u;

const GERMAN_VERB = /(?:en|t)$/u;

/** Whether the only trouble of the clause is said not to happen: “we never lose a parcel”. */
export function isRuledOut({ clause }: Said, words: Wording): boolean {
	if (!words.test(clause) || HOPED.test(clause)) return false;
	return words
		.all(clause)
		.every(
			({ 0: match, index }) =>
				RULED_OUT.test(clause.slice(0, index)) ||
				(GERMAN_VERB.test(match) && RULED_OUT_BEFORE.test(clause.slice(0, index))) ||
				RULED_OUT_AFTER.test(clause.slice(index + match.length)),
		);
}
