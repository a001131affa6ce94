import { compactLabel, wordSet, wordsOf } from './labels';
import { remembered } from './remembered';
import { isRoleWord, type Utterance } from './speakers';
import { timeOf } from './times';

type Line = { start: number; label: string; textStart: number; stamp: string | null };

/** How much of a line is read to find who speaks. */
const HEAD = 160;
const LONGEST_LABEL = 60;
const STAMP =
	'(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}[T,]? ?)?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?(?: ?[AaPp][Mm])?';
const LEADING_STAMP = new RegExp(
	`^(?:\\[${STAMP}\\]|\\(${STAMP}\\)|${STAMP})(?: ?[-–—|] ?| |$)`,
	'u',
);
const ANY_STAMP = new RegExp(STAMP, 'u');
const TRAILING_STAMP = new RegExp(`^([^:[(]{1,60})[[(](${STAMP})[\\])] ?:`, 'u');
/** What stands before a colon in somebody's message, not before their turn. */
const HEADINGS = wordSet(
	'transcript date time note notes ps nb fyi re subject cc budget timeline goal goals problem challenge question answer tool tools team contact company website email mail phone tel name role update edit example location industry size employees requirements requirement summary price pricing url link http https current today deadline scope context background next steps ' +
		'transkript datum uhrzeit hinweis betreff zeitplan zeitrahmen ziel ziele frage antwort firma unternehmen webseite telefon funktion beispiel standort branche grosse mitarbeiter anforderungen anforderung zusammenfassung preis aktuell heute frist kontext hintergrund nachtrag',
);

const PARTICLES = wordSet('from of at bei von van der den de du da di la le zu');

/**
 * The utterances of a transcript written as "Name: text" lines, with or without timestamps; a line without a
 * name goes on with the turn before it. Each text is a slice of the transcript, unaltered. A text without
 * any names is one utterance.
 */
export function utterancesOfText(
	transcript: string,
	isKnownSpeaker: (label: string) => boolean,
): Utterance[] {
	const isSpeaker = remembered(
		(label) => !isHeading(label) && (isKnownSpeaker(label) || looksLikeName(label)),
	);
	const candidates = linesWithLabels(transcript).filter(
		({ label, stamp }) => stamp !== null || isSpeaker(label),
	);
	if (candidates.length === 0) return [{ labels: [], name: null, text: transcript, at: null }];
	// Where turns are stamped, only a stamped line starts one: "Assistant:" inside a message is just text.
	const starts =
		candidates[0].stamp === null
			? candidates.filter(({ label }) => isSpeaker(label))
			: candidates.filter(({ stamp }) => stamp !== null);
	const turns = starts.map(({ label, textStart, stamp }, index) => ({
		labels: [label],
		name: isRoleWord(label) ? null : label,
		text: withoutOuterLineBreaks(transcript.slice(textStart, starts[index + 1]?.start)),
		at: timeOf(stamp),
	}));
	const before = withoutOuterLineBreaks(transcript.slice(0, starts[0].start));
	// What stands before the first name is nobody's evidence.
	return [{ labels: ['operator'], name: null, text: before, at: null }, ...turns];
}

/** Whether a text is an exported chat: it starts with a stamped "Name:" line, and another one follows. */
export function isStampedTranscript(text: string): boolean {
	const stamped = linesWithLabels(text).filter(({ stamp }) => stamp !== null);
	return stamped.length > 1 && stamped[0].start === 0;
}

function linesWithLabels(transcript: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	while (start < transcript.length) {
		const line = labelAt(transcript, start);
		if (line) lines.push(line);
		const end = transcript.indexOf('\n', start);
		if (end === -1) break;
		start = end + 1;
	}
	return lines;
}

function labelAt(transcript: string, start: number): Line | null {
	const [head] = transcript.slice(start, start + HEAD).split('\n', 1);
	const leading = LEADING_STAMP.exec(head)?.[0] ?? '';
	const rest = head.slice(leading.length);
	if (!rest.includes(':')) return null;
	const trailing = TRAILING_STAMP.exec(rest);
	const label = (trailing?.[1] ?? rest.slice(0, rest.indexOf(':'))).trim();
	if (label.length > LONGEST_LABEL || !/\p{L}/u.test(label)) return null;
	const colon = trailing ? trailing[0].length : rest.indexOf(':') + 1;
	if (rest.startsWith('//', colon)) return null;
	const space = rest.charAt(colon) === ' ' ? 1 : 0;
	const stamp = trailing?.[2] ?? ANY_STAMP.exec(leading)?.[0] ?? null;
	return { start, label, textStart: start + leading.length + colon + space, stamp };
}

/** "Timeline", "Current tools": by its last word. */
function isHeading(label: string): boolean {
	return HEADINGS.has(compactLabel(label)) || HEADINGS.has(wordsOf(label).at(-1) ?? '');
}

/** "Anna Berg", "Dr. Jan de Vries (Acme)": in doubt a speaker, as nobody else's words may pass for the prospect's. */
function looksLikeName(label: string): boolean {
	const words = label.split(' ').filter(Boolean);
	return (
		words.length <= 5 &&
		/^\p{Lu}/u.test(label) &&
		/^[\p{L}\p{N}\p{M} .,'’()&@_-]+$/u.test(label) &&
		words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.has(word))
	);
}

/** Line breaks between turns belong to the transcript, not to what was said. */
function withoutOuterLineBreaks(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && isLineBreak(text[start])) start++;
	while (end > start && isLineBreak(text[end - 1])) end--;
	return text.slice(start, end);
}

const isLineBreak = (character: string): boolean => character === '\n' || character === '\r';
