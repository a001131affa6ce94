import type { Fairness, Load } from './fairness';
import type { Flip, NotReproducible } from './flips';
import { capitalised, listed } from '../text';
import { COLUMNS, type Column, type Unjudged } from './stored';

export type Matrix = Record<Column, Record<Column, number>>;
export type Shortened<Entry> = { listed: Entry[]; more: number };
export type Simulation = {
	policy: { version: string; hash: string };
	decisions: number;
	judged: number;
	samePolicy: number;
	bucketFlips: number;
	ownerFlips: number;
	flipped: number;
	matrix: Matrix;
	ownerLoad: Load[];
	fairness: { before: Fairness; after: Fairness };
	flips: Shortened<Flip>;
	notReproducible: Shortened<NotReproducible>;
	unjudged: Shortened<Unjudged>;
	notes: string[];
};

/** The simulation in words, for a person who never saw the JSON. */
export function textOf(result: Simulation): string {
	const { judged, decisions, flipped, bucketFlips, ownerFlips, policy, notes } = result;
	const parts = [
		`Policy ${policy.version}: ${number(judged)} of ${plural(decisions, 'decision')} judged again. ` +
			(flipped === 0
				? 'Nothing changes.'
				: `${plural(flipped, 'lead')} ${flipped === 1 ? 'changes' : 'change'}: ${number(bucketFlips)} in bucket, ${number(ownerFlips)} in owner.`),
		movesOf(result.matrix),
		loadsOf(result.ownerLoad),
		fairnessOf(result.fairness),
		list('Leads that change', result.flips, flipLine),
		list(
			'Decided by this very policy, yet different now',
			result.notReproducible,
			(one) => `${flipLine(one)} ${one.because}`,
		),
		list('Not judged', result.unjudged, ({ item, reason }) => `Item ${item}: ${reason}`),
		notes.join('\n'),
	];
	return parts.filter((part) => part !== '').join('\n\n');
}

function movesOf(matrix: Matrix): string {
	const moves = COLUMNS.flatMap((before) =>
		COLUMNS.filter((after) => after !== before && matrix[before][after] > 0).map(
			(after) =>
				`${capitalised(before)} to ${capitalised(after)}: ${number(matrix[before][after])}`,
		),
	);
	return moves.length === 0 ? '' : `Buckets\n${moves.join('\n')}`;
}

function loadsOf(loads: Load[]): string {
	const lines = loads.map(
		({ owner, before, after }) =>
			`${capitalised(owner)}: ${number(before)}${before === after ? '' : ` → ${number(after)}`}`,
	);
	return `Leads per owner, before → after\n${lines.join('\n')}`;
}

function fairnessOf({ before, after }: Simulation['fairness']): string {
	if (before.leads === 0 && after.leads === 0) return '';
	const figure = (name: string, key: 'largestDeviation' | 'meanDeviation' | 'longestRun'): string =>
		`${name}: ${number(before[key])} → ${number(after[key])}`;
	return [
		'Fairness, before → after',
		figure('Furthest from the share by weight, in leads', 'largestDeviation'),
		figure('On average', 'meanDeviation'),
		figure('Most leads in a row to one owner', 'longestRun'),
	].join('\n');
}

const LINES = 20;

function list<Entry>(
	title: string,
	{ listed: entries, more }: Shortened<Entry>,
	line: (entry: Entry) => string,
): string {
	if (entries.length === 0) return '';
	const rest = entries.length + more - Math.min(entries.length, LINES);
	return [
		`${title} (${number(entries.length + more)})`,
		...entries.slice(0, LINES).map(line),
		...(rest > 0 ? [`… and ${number(rest)} more.`] : []),
	].join('\n');
}

function flipLine({ leadKey, bucket, owner, changed, after, before }: Flip): string {
	const moves = [
		changed.includes('bucket') && `${capitalised(bucket.before)} → ${capitalised(bucket.after)}`,
		changed.includes('owner') && `${owner.before ?? 'nobody'} → ${owner.after ?? 'nobody'}`,
	].filter((move) => move !== false);
	return `${leadKey}: ${listed(moves)}. Now: ${after} Then: ${before}`;
}

const number = (value: number): string => value.toLocaleString('en');
const plural = (count: number, noun: string): string =>
	`${number(count)} ${noun}${count === 1 ? '' : 's'}`;
