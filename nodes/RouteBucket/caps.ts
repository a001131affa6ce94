import type { Counts } from './counts';
import type { Rep } from './policy';
import { listed } from './text';

const CAPS = [
	{ cap: 'capPerDay', counted: 'today', words: 'leads a day' },
	{ cap: 'capPerWeek', counted: 'thisWeek', words: 'leads a week' },
	{ cap: 'capOpenLeads', counted: 'open', words: 'open leads' },
] as const;

/** The cap that keeps a rep from one more lead, in words; null where none does. */
export function capReached(rep: Rep, counts: Counts): string | null {
	for (const { cap, counted, words } of CAPS) {
		const most = rep[cap];
		const known = counts[counted];
		if (most === undefined || known === null) continue;
		if ((known[rep.email] ?? 0) >= most) return `at the cap of ${most} ${words}`;
	}
	return null;
}

/** Which caps nobody can keep, since the counts for them are not supplied; null where there are none. */
export function capsNotEnforced(reps: Rep[], counts: Counts): string | null {
	const blind = CAPS.filter(
		({ cap, counted }) => counts[counted] === null && reps.some((rep) => rep[cap] !== undefined),
	);
	if (blind.length === 0) return null;
	const kinds = listed(blind.map(({ words }) => words));
	return `Caps on ${kinds} are not enforced: no such counts are supplied.`;
}
