import type { Period, Today } from './calendar';
import type { Wording } from './wording';

export type Groups = Record<string, string | undefined>;
export type Grain =
	'now' | 'atOnce' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'event';

/** One way to name a time, and the period that it names. */
export type Anchor = {
	pattern: Wording;
	/** What follows where it is no time after all. */
	unlessBefore?: RegExp;
	grain: Grain;
	/** Where the grain is in the words: “next week”, “next year”. */
	grainOf?: (groups: Groups) => Grain;
	/** Whether it is precise enough to date an event. */
	dated: boolean;
	/** What it means in a year, for times that come round: “March”, “Easter”. */
	inYear?: (groups: Groups, year: number, today: Today) => Period | null;
	/** What it means whenever it is said: “31.3.2026”, “next quarter”. */
	at?: (groups: Groups, today: Today) => Period | null;
	/** The year that it gives a time beside it: “March 2027”, “Q3 next year”. */
	yearOf?: (groups: Groups, today: Today) => number | null;
	/** For words that are a time only beside one that places them: “in May”, “this fall”. */
	placed?: 'direction' | 'any';
};

/** Two digits mean this century. */
export const fullYear = (digits: string): number =>
	digits.length === 2 ? 2000 + Number(digits) : Number(digits);
