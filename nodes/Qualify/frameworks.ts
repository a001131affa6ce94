import type { Criterion, Qualification } from '../../lead/schema';

/** Frameworks are views over the criteria; nothing is read twice. */
const FRAMEWORKS: Record<string, Array<[element: string, criteria: string[]]>> = {
	bant: [
		['Budget', ['capacity.budget']],
		['Authority', ['capacity.authority']],
		['Need', ['intent.pain', 'intent.trigger']],
		['Timeline', ['capacity.timeline']],
	],
	champ: [
		['Challenges', ['intent.pain', 'intent.trigger']],
		['Authority', ['capacity.authority', 'capacity.committee']],
		['Money', ['capacity.budget']],
		['Prioritisation', ['intent.whyNow', 'capacity.timeline']],
	],
	meddic: meddic(),
	meddpicc: [
		...meddic(),
		['Paper process', ['info.paperProcess']],
		['Competition', ['info.competition', 'intent.trigger']],
	],
};

function meddic(): Array<[string, string[]]> {
	return [
		['Metrics', ['info.metrics']],
		['Economic buyer', ['capacity.authority', 'capacity.committee']],
		['Decision criteria', ['info.decisionCriteria']],
		['Decision process', ['info.decisionProcess', 'capacity.timeline']],
		['Identify pain', ['intent.pain']],
		['Champion', ['info.champion']],
	];
}

/** Each element has the highest resolved level of its criteria, and every quote of them. */
export function frameworksOf(criteria: Criterion[]): Qualification['frameworks'] {
	const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
	return Object.fromEntries(
		Object.entries(FRAMEWORKS).map(([framework, elements]) => [
			framework,
			elements.map(([element, ids]) => elementOf(element, ids, byId)),
		]),
	);
}

function elementOf(
	element: string,
	ids: string[],
	byId: Map<string, Criterion>,
): Qualification['frameworks'][string][number] {
	const resolved = ids
		.map((id) => byId.get(id))
		.filter((criterion) => criterion !== undefined && criterion.level !== null)
		.sort((a, b) => (b?.level ?? 0) - (a?.level ?? 0));
	const [best, ...others] = resolved as Criterion[];
	if (!best) {
		return { element, criteria: ids, level: null, via: null, ...NO_EVIDENCE };
	}
	const { level, via, quote, turn, start, end, context, path } = best;
	const otherQuotes = [...best.otherQuotes, ...others.flatMap(quotesOf)];
	return {
		element,
		criteria: ids,
		level,
		via,
		quote,
		turn,
		start,
		end,
		context,
		path,
		otherQuotes,
	};
}

export const NO_EVIDENCE = {
	quote: null,
	turn: null,
	start: null,
	end: null,
	path: null,
	otherQuotes: [],
};

function quotesOf({ quote, turn, start, end, otherQuotes }: Criterion): Criterion['otherQuotes'] {
	return quote !== null && turn !== null && start !== null && end !== null
		? [{ quote, turn, start, end }, ...otherQuotes]
		: otherQuotes;
}
