const { AXES } = require('./item');

/**
 * @typedef {{ quote: string, turn: number, start: number, end: number, label: string, title: string,
 *   kind: string }} Evidence
 */

/** @returns {Evidence[]} every verbatim span of the conversation that the item refers to */
function evidenceOf({ qualification, conversation }) {
	if (!qualification) return [];
	const criteria = [
		...AXES.flatMap((axis) => qualification[axis]?.criteria ?? []),
		...(qualification.recorded ?? []),
	];
	const found = [
		...criteria.flatMap(criterionEvidence),
		...Object.entries(qualification.stated ?? {}).map(([name, stated]) =>
			asEvidence(stated, { label: name, title: `stated ${name}: ${stated?.value}`, kind: 'fit' }),
		),
		...Object.entries(qualification.signals ?? {}).flatMap(([name, signals]) =>
			[signals]
				.flat()
				.map((signal) =>
					asEvidence(signal, { label: '', title: `${name}: ${signal?.value}`, kind: 'signal' }),
				),
		),
		asEvidence(qualification.classEvidence, {
			label: qualification.class,
			title: `class: ${qualification.class}`,
			kind: 'class',
		}),
	];
	return found.filter((evidence) => evidence && isVerbatim(evidence, conversation));
}

function criterionEvidence(criterion) {
	const name = criterion.id.slice(criterion.id.indexOf('.') + 1);
	const about = {
		label: `${name} ${criterion.level ?? '–'}`,
		title: `${criterion.id}: level ${criterion.level ?? 'unknown'}`,
		kind: AXES.find((axis) => criterion.id.startsWith(`${axis}.`)) ?? 'signal',
	};
	return [criterion, ...(criterion.otherQuotes ?? [])].map((quote) => asEvidence(quote, about));
}

function asEvidence(span, about) {
	if (!span || typeof span.quote !== 'string') return null;
	const { quote, turn, start, end } = span;
	return { quote, turn, start, end, ...about };
}

const isVerbatim = ({ quote, turn, start, end }, conversation) =>
	quote.length > 0 && conversation?.turns?.[turn]?.text?.slice(start, end) === quote;

/** @returns {string | null} the prospect's words that weighed most, as the routing's trace names them */
const decidingQuote = ({ routing }) =>
	routing?.trace?.find(({ step }) => step === 'quote')?.quote ?? null;

module.exports = { decidingQuote, evidenceOf };
