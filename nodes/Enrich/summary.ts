import type { Usage } from './run';

/** One sentence for each provider: how many look-ups matched, and what they took. Null where nobody was asked. */
export function summaryOf(usages: Usage[]): string | null {
	if (usages.length === 0) return null;
	return usages.map(sentenceOf).join(' · ');
}

function sentenceOf({ label, asked, matched, credits, cost, problem }: Usage): string {
	const share = Math.round((100 * matched) / asked);
	const took = credits > 0 ? `, ${credits} credit${credits === 1 ? '' : 's'}` : '';
	const about = cost > 0 ? ` (about $${cost.toFixed(2)})` : '';
	const trouble = problem ? `; ${problem}` : '';
	return `${label}: ${matched} of ${asked} look-ups matched (${share} %)${took}${about}${trouble}`;
}
