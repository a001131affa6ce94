import { folded } from './plainText';

/** Counts by e-mail, lower case. Who has no address is left out. */
export function loadsOf(
	counts: Array<{ email: string | null | undefined; count: number }>,
): Record<string, number> {
	const loads = new Map<string, number>();
	for (const { email, count } of counts) {
		const key = email && folded(email);
		if (key) loads.set(key, (loads.get(key) ?? 0) + count);
	}
	return Object.fromEntries(loads);
}
