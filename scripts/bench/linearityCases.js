const { fromDist } = require('./pipeline');

const { locateQuote } = fromDist('nodes/Qualify/evidence');
const { LONGEST_NOTE, transcriptParts } = fromDist('nodes/CrmUpsert/transcript');

const PROSE =
	'We have to renew our Walnut contract in March and the team hates it. We are comparing three vendors right now, you among them. Our CRO, Marcus, wants to be in the room, but the decision is mine. We are about 240 people in Germany, and our budget is around $50k a year. Could we book a demo for this week?\n';
const TRANSCRIPT =
	'Visitor: We have to renew our Walnut contract in March.\nAssistant: Which tool would you like to replace it with?\n';
const SAID_ONCE =
	'Honestly, our reps answer two days late and we lose every third deal because of it.';
const TURN_LENGTH = 80;
/** What a rule could trip over, repeated without end: no spaces, brackets, half a phrase, only clauses, only dates. */
const HOSTILE = [
	['one word without end', 'a'],
	['prose without spaces', PROSE.replace(/\s/gu, '')],
	['opening brackets', '('],
	['“we use” without a tool', 'we use '],
	['exclamation marks', '!'],
	['digits', '7'],
	['commas', ','],
	['line breaks', '\n'],
	['quotation marks', '"'],
	['clauses of one word', 'yes, '],
	['dates', 'next month '],
];

const fill = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const said = (text) => ({ speaker: 'prospect', name: null, text, at: null });
const turnsOf = (text, length) =>
	Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
		said(text.slice(index * length, (index + 1) * length)),
	);

/** What is measured, by name: a function that prepares an input of that many characters and returns the call. */
function casesOf(pipeline) {
	const captured = (fields) => () =>
		pipeline.capture({ email: 'dana@northbeam.example', ...fields });
	const talked = (turns) => {
		const item = captured({ message: 'Hello' })();
		return { ...item, conversation: { ...item.conversation, turns } };
	};
	const read = (turns) => {
		const item = talked(turns);
		return () => pipeline.read(item);
	};
	const qualified = (length) => pipeline.qualify(talked([said(fill(PROSE, length))]));

	return [
		['Capture: one message', (length) => captured({ message: fill(PROSE, length) })],
		['Capture: transcript as text', (length) => captured({ transcript: fill(TRANSCRIPT, length) })],
		['Capture: transcript as a list', (length) => captured({ transcript: listOf(length) })],
		['Rules: prose, one turn', (length) => read([said(fill(PROSE, length))])],
		['Rules: prose, many short turns', (length) => read(turnsOf(fill(PROSE, length), TURN_LENGTH))],
		...HOSTILE.map(([label, unit]) => [
			`Rules: ${label}`,
			(length) => read([said(fill(unit, length))]),
		]),
		['Evidence: exact quote at the end', (length) => search(fill(PROSE, length), SAID_ONCE)],
		[
			'Evidence: aligned quote at the end',
			(length) =>
				search(
					fill(PROSE, length),
					SAID_ONCE.replace('answer two days late and we', 'answer days late, and'),
				),
		],
		[
			'Evidence: quote nobody said',
			(length) => search(fill(PROSE, length), 'we will certainly sign tomorrow morning'),
		],
		['Evidence: text without spaces', (length) => search(fill('a', length), SAID_ONCE)],
		[
			'Route Bucket',
			(length) => {
				const item = qualified(length);
				return () => pipeline.route(item);
			},
		],
		[
			'CRM: transcript in parts',
			(length) => {
				const turns = [said(fill(PROSE, length))];
				return () => transcriptParts(turns, LONGEST_NOTE, (text) => text);
			},
		],
		[
			'CRM: plan',
			(length) => {
				const item = pipeline.route(qualified(length));
				return () => pipeline.upsert(item);
			},
		],
	];
}

function listOf(length) {
	return Array.from({ length: Math.ceil(length / TURN_LENGTH) }, (_, index) => ({
		role: index % 2 === 0 ? 'user' : 'assistant',
		content: fill(PROSE, TURN_LENGTH),
		timestamp: '2026-01-13T21:41:10Z',
	}));
}

/** The quote's words stand at the very end, and no reader knew the turn. */
function search(text, quote) {
	const turns = [said(`${text.slice(0, -SAID_ONCE.length - 1)} ${SAID_ONCE}`)];
	return () => locateQuote(turns, quote, null);
}

module.exports = { casesOf };
