import type { Quote } from '../../lead/schema';
import { normalise } from './normalise';
import type { Claim } from './readers/reading';
import { RECORDED_CRITERIA } from './rubric';
import { tokensOf } from './tokens';

/** The flag of a reading that can’t be believed. */
export const IMPLAUSIBLE = 'readingImplausible';

export type Evidenced = { claim: Claim; spans: Quote[] };

/** Nobody says six things at once in so few words. */
const MOST_OF_ONE_SPAN = 5;
const WORDS_PER_CRITERION = 6;
/** Recorded criteria have the levels 1 and 2 only. */
const HIGHEST_RECORDED = 2;
const FEWEST_CLAIMS = 10;
const NEARLY_ALL = 0.9;
const FEWEST_OVERSTATED = 3;

/**
 * The criteria of a reading that no honest reading holds: many things proven by the same few words, or everything at the
 * top of the scale over a handful of sentences. What a model was talked into looks like that.
 */
export function implausible(read: Evidenced[]): Set<string> {
	const raised = read.filter(({ claim, spans }) => claim.level >= 2 && spans.length > 0);
	if (isAllAtTheTop(read) || isOverstated(read)) {
		return new Set(raised.map(({ claim }) => claim.criterion));
	}
	return new Set(
		raised
			.filter(({ spans }) => {
				const sharing = raised.filter((other) => overlaps(other.spans[0], spans[0]));
				return sharing.length > mostOf(spans[0].quote);
			})
			.map(({ claim }) => claim.criterion),
	);
}

const mostOf = (quote: string): number =>
	Math.max(MOST_OF_ONE_SPAN, tokensOf(normalise(quote)).length / WORDS_PER_CRITERION);

const overlaps = (one: Quote, other: Quote): boolean =>
	one.turn === other.turn && one.start < other.end && one.end > other.start;

function isAllAtTheTop(read: Evidenced[]): boolean {
	const top = read.filter(({ claim }) => claim.level === 3);
	const places = new Set(top.flatMap(({ spans }) => spans.slice(0, 1).map(keyOf)));
	return (
		read.length >= FEWEST_CLAIMS &&
		top.length >= read.length * NEARLY_ALL &&
		places.size <= top.length / 2
	);
}

const keyOf = ({ turn, start, end }: Quote): string => `${turn}:${start}-${end}`;

function isOverstated(read: Evidenced[]): boolean {
	const overstated = read.filter(
		({ claim }) => RECORDED_CRITERIA.includes(claim.criterion) && claim.level > HIGHEST_RECORDED,
	);
	const others = read.filter(({ claim }) => !RECORDED_CRITERIA.includes(claim.criterion));
	return (
		overstated.length >= FEWEST_OVERSTATED &&
		others.length > 0 &&
		others.every(({ claim }) => claim.level === 3)
	);
}
