import type { LeadClass, Turn } from '../../../lead/schema';

export type Level = 0 | 1 | 2 | 3;
/** Words a reader points at. `start` and `end` where the reader knows them. */
export type ReadQuote = { turn: number; quote: string; start?: number; end?: number };
export type Claim = {
	criterion: string;
	level: Level;
	quotes: ReadQuote[];
	/** Index of the question that the quoted turn affirms. */
	context?: number;
};
export type ReadValue = ReadQuote & { value: string };

/** The form every reader fills: small levels with quotes, no scores. */
export type Reading = {
	claims: Claim[];
	stated: Partial<Record<'industry' | 'employees' | 'country' | 'technologies', ReadValue>>;
	signals: {
		currentTool: ReadValue | null;
		pain: ReadValue | null;
		timeline: ReadValue | null;
		buyingCommittee: ReadValue[];
		competitors: ReadValue[];
		budget: ReadValue | null;
	};
	class: { value: LeadClass; quote: ReadQuote | null };
	/** ISO 639-1, null where too little was said to tell. */
	language: string | null;
	flags: string[];
	/** Criteria that stay unknown whatever was read or looked up, because two readers disagree on them. */
	unresolved?: string[];
	/** What the rules read after words to a model: it can lower a level, never raise one. */
	lowering?: Claim[];
};

export type ReaderInput = {
	turns: Turn[];
	/** The capture time that relative dates count from, ISO 8601. */
	capturedAt: string;
	competitors: string[];
	/** The prospect’s title as the form or enrichment gives it. */
	jobTitle: string | null;
};

export type ReaderIdentity = { kind: string; model: string | null; promptVersion: string | null };

/** Nothing read, of the class that stands for want of words. */
export function emptyReading(language: string | null): Reading {
	return {
		claims: [],
		stated: {},
		signals: {
			currentTool: null,
			pain: null,
			timeline: null,
			buyingCommittee: [],
			competitors: [],
			budget: null,
		},
		class: { value: 'sales', quote: null },
		language,
		flags: [],
	};
}
