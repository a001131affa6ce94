export type SaidTurn = { turn: number; speaker: string; text: string };
type Quote = { turn: number; quote: string };
type Named = Quote & { name: string };
export type FilledForm = {
	criteria: Record<string, { level: number | null; quotes: Quote[] }>;
	stated: Record<'industry' | 'employees' | 'country', Named | null>;
	signals: Record<string, unknown>;
	leadClass: { class: string; evidence: Quote | null };
	language: string | null;
};
/** What a stand-in for a model makes of the turns it is shown; `criteria` are the keys its form must have. */
export type Filler = (turns: SaidTurn[], criteria: string[]) => FilledForm;

/** The turns of a message, found by its marks alone, as a model has to find them. */
export function turnsIn(message: string): SaidTurn[] {
	const code = /^Code: (\S+)$/mu.exec(message)?.[1] ?? '';
	const turns: SaidTurn[] = [];
	let open: { turn: number; speaker: string; lines: string[] } | null = null;
	for (const line of message.split('\n')) {
		const start = /^\[turn (\d+), (\w+), (\S+)\]$/u.exec(line);
		if (start?.[3] === code) open = { turn: Number(start[1]), speaker: start[2], lines: [] };
		else if (open && line === `[end ${open.turn}, ${code}]`) {
			turns.push({ turn: open.turn, speaker: open.speaker, text: open.lines.join('\n') });
			open = null;
		} else open?.lines.push(line);
	}
	return turns;
}

/** The keys of the criteria in a JSON Schema of the form. */
export function criteriaIn(schema: unknown): string[] {
	const { properties } = schema as {
		properties: { criteria: { properties: Record<string, unknown> } };
	};
	return Object.keys(properties.criteria.properties);
}

export const emptyForm: Filler = (_turns, criteria) => ({
	criteria: Object.fromEntries(criteria.map((id) => [id, { level: null, quotes: [] }])),
	stated: { industry: null, employees: null, country: null },
	signals: {
		currentTool: null,
		pain: null,
		timeline: null,
		budget: null,
		buyingCommittee: [],
		competitors: [],
	},
	leadClass: { class: 'sales', evidence: null },
	language: 'en',
});

const KEYWORDS: Array<[criterion: string, level: number, words: RegExp]> = [
	['intent_pain', 3, /costs us|losing/iu],
	['intent_pain', 2, /by hand|manual|struggle/iu],
	['intent_trigger', 3, /contract ends|we decided/iu],
	['intent_trigger', 2, /replace|switch/iu],
	['intent_evaluation', 3, /shortlist|trial/iu],
	['intent_evaluation', 2, /compare|pricing/iu],
	['intent_whyNow', 3, /audit/iu],
	['intent_request', 3, /demo|call me/iu],
	['capacity_authority', 3, /I decide|I am the CEO/iu],
	['capacity_authority', 2, /I recommend/iu],
	['capacity_timeline', 3, /this month|next month/iu],
	['capacity_committee', 2, /our CFO/iu],
	['capacity_budget', 3, /budget is/iu],
];

/** Quotes the first sentence of the prospect that holds a keyword; higher levels are looked for first. */
export const byKeywords: Filler = (turns, criteria) => {
	const form = emptyForm(turns, criteria);
	const sentences = turns
		.filter(({ speaker }) => speaker === 'prospect')
		.flatMap(({ turn, text }) =>
			text.split(/(?<=[.!?])\s+/u).map((quote) => ({ turn, quote: quote.trim() })),
		);
	for (const [id, level, words] of KEYWORDS) {
		if (!criteria.includes(id) || form.criteria[id].level !== null) continue;
		const found = sentences.find(({ quote }) => words.test(quote));
		if (found) form.criteria[id] = { level, quotes: [found] };
	}
	return form;
};
