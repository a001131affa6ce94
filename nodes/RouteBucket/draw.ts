import { drawOf } from '../../lead/keys';
import type { Rep } from './policy';

/** A rep with a weight above 0, and the draw `s = −ln(u)/w` of weighted rendezvous hashing. */
export type Candidate = { rep: Rep; score: number };

/** Everyone with a weight above 0, the lowest draw first: the same for the same key everywhere. */
export function candidatesFor(key: string, ruleset: string, reps: Rep[]): Candidate[] {
	return reps
		.filter(({ weight }) => weight > 0)
		.map((rep) => ({ rep, score: -Math.log(drawOf(key, ruleset, rep.email)) / rep.weight }))
		.sort((a, b) => a.score - b.score || (a.rep.email < b.rep.email ? -1 : 1));
}

/** Of the two lowest draws the one with the lower load per weight goes first. */
export function twoChoices(
	[first, second, ...rest]: Candidate[],
	loads: Record<string, number>,
): Candidate[] {
	if (!second) return first ? [first] : [];
	const relative = ({ rep }: Candidate): number => (loads[rep.email] ?? 0) / rep.weight;
	return relative(second) < relative(first) ? [second, first, ...rest] : [first, second, ...rest];
}
