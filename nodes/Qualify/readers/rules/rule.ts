import type { Level } from '../reading';

/** Words looked for in a clause: a list of phrases, or a regular expression. */
export type Saying = { test: (text: string) => boolean };

/**
 * One way people say one thing. A rule reads a clause: by default one that asserts (neither negated, asked,
 * hypothetical nor reported). Both languages stand in one row so that neither is forgotten.
 */
export type Rule = {
	id: string;
	criterion: string;
	level: Level;
	en: Saying | null;
	de: Saying | null;
	/** `any` where the words carry their own negation (“can’t keep up”), `negated` where it must be denied. */
	polarity?: 'asserted' | 'negated' | 'any';
	/** Whether a question says it too (“Could you call me?”). */
	asked?: boolean;
	/** Whether “if”, “maybe” and the like leave it standing. */
	hedged?: boolean;
	/** Whether the clause must also name a time. */
	needsTime?: boolean;
};
