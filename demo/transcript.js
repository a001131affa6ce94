const { evidenceOf } = require('./evidence');
const { markup } = require('./html');

/** A run of this many turns without evidence is folded away in a long conversation. */
const FOLD_FROM = 3;
const LONG_CONVERSATION = 10;

/** The conversation word for word, with every span the item quotes marked where it stands. */
function renderTranscript(item) {
	const turns = item.conversation?.turns ?? [];
	if (turns.length === 0) return markup`<p class="empty">Nothing was said.</p>`;
	const evidence = evidenceOf(item);
	const shown = turns.map((turn, index) => ({
		turn,
		spans: evidence.filter((span) => span.turn === index),
	}));
	const runs = turns.length > LONG_CONVERSATION ? foldedRuns(shown) : [shown];
	return markup`<div class="turns">${runs.map(renderRun)}</div>`;
}

/** Splits turns into stretches with and without evidence; short stretches stay with what surrounds them. */
function foldedRuns(shown) {
	const runs = [];
	for (const entry of shown) {
		const quiet = entry.spans.length === 0;
		const last = runs.at(-1);
		if (last && last.quiet === quiet) last.push(entry);
		else runs.push(Object.assign([entry], { quiet }));
	}
	return runs;
}

function renderRun(run) {
	if (!run.quiet || run.length < FOLD_FROM) return run.map(renderTurn);
	return markup`<details class="fold">
		<summary>${run.length} turns without evidence</summary>
		${run.map(renderTurn)}
	</details>`;
}

function renderTurn({ turn, spans }) {
	return markup`<div class="turn ${turn.speaker}">
		<div class="speaker">${turn.name ?? turn.speaker}${turn.at ? markup` <time>${timeOf(turn.at)}</time>` : ''}</div>
		<p>${marked(turn.text, spans)}</p>
	</div>`;
}

const timeOf = (iso) => new Date(iso).toISOString().slice(11, 16);

/** Spans may overlap: the text is cut at every start and end, and a piece carries all spans that cover it. */
function marked(text, spans) {
	const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])];
	cuts.sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, index) => {
		const to = cuts[index + 1];
		const piece = text.slice(from, to);
		const covering = spans.filter(({ start, end }) => start <= from && to <= end);
		if (covering.length === 0) return piece;
		const titles = [...new Set(covering.map(({ title }) => title))].join('\n');
		const kinds = [...new Set(covering.map(({ kind }) => kind))].join(' ');
		return markup`<mark class="${kinds}" title="${titles}">${piece}</mark>${labels(spans, to)}`;
	});
}

const labels = (spans, at) =>
	[
		...new Map(
			spans.filter(({ end, label }) => end === at && label).map((span) => [span.title, span]),
		),
	].map(([, { kind, label }]) => markup`<span class="tag ${kind}">${label}</span>`);

module.exports = { renderTranscript };
