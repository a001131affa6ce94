import type { Policy } from '../policy';

export type Fairness = {
	/** Leads of reps that share in new ones. */
	leads: number;
	/** Distance from the share by weight, in leads. */
	largestDeviation: number;
	meanDeviation: number;
	longestRun: number;
	longestRunOf: string | null;
};
export type Load = { owner: string; before: number; after: number };

export const NOBODY = 'nobody';

/** How many leads each had and would have, the reps in the order of the policy, then the others. */
export function ownerLoad(
	leads: Array<{ before: string | null; after: string | null }>,
	{ reps }: Policy,
): Load[] {
	const loads = new Map<string, Load>();
	const loadOf = (owner: string): Load => {
		const load = loads.get(owner) ?? { owner, before: 0, after: 0 };
		loads.set(owner, load);
		return load;
	};
	for (const { email } of reps) loadOf(email);
	for (const { before, after } of leads) {
		if (before !== null) loadOf(before).before++;
		if (after !== null) loadOf(after).after++;
	}
	const nobody = (side: 'before' | 'after'): number =>
		leads.filter((lead) => lead[side] === null).length;
	return [...loads.values(), { owner: NOBODY, before: nobody('before'), after: nobody('after') }];
}

/** How near these owners, in the order of time, come to the shares that the weights give. */
export function fairnessOf(owners: Array<string | null>, { reps }: Policy): Fairness {
	const sharing = reps.filter(({ active, weight }) => active && weight > 0);
	const weights = sharing.reduce((sum, { weight }) => sum + weight, 0);
	const had = new Map(sharing.map(({ email }) => [email, 0]));
	let leads = 0;
	let run = 0;
	let runOf: string | null = null;
	let longest = { length: 0, owner: null as string | null };
	for (const owner of owners) {
		if (owner === null) continue;
		run = owner === runOf ? run + 1 : 1;
		runOf = owner;
		if (run > longest.length) longest = { length: run, owner };
		const known = had.get(owner);
		if (known === undefined) continue;
		had.set(owner, known + 1);
		leads++;
	}
	const deviations = sharing.map(({ email, weight }) =>
		Math.abs((had.get(email) ?? 0) - (leads * weight) / weights),
	);
	const sum = deviations.reduce((total, one) => total + one, 0);
	return {
		leads,
		largestDeviation: rounded(Math.max(0, ...deviations)),
		meanDeviation: rounded(deviations.length === 0 ? 0 : sum / deviations.length),
		longestRun: longest.length,
		longestRunOf: longest.owner,
	};
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
