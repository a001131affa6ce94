import type { Policy, Rule } from '../policy';
import { contradictionIn, followsFrom, inWords } from './conditions';
import { error, rowOf, warning, type Finding } from './finding';

type Part = { words: string; isSetBy: (rule: Rule) => boolean };
const PARTS: Part[] = [
	{ words: 'bucket', isSetBy: ({ bucket }) => bucket !== undefined },
	{ words: 'owner or team', isSetBy: ({ owner, team }) => Boolean(owner ?? team) },
];

export function lintRules(policy: Policy): Finding[] {
	const { rules = [], vetoes } = policy;
	return [
		...rules.flatMap((rule, row) => lintRule(rule, row, policy)),
		...vetoes.flatMap((veto, row) => {
			const earlier = vetoes.slice(0, row).findIndex((other) => followsFrom(other, [veto]));
			const message = `Never decides: row ${earlier + 1} already makes all its leads Cold.`;
			return earlier < 0 ? [] : [warning(rowOf('Veto Rules', row), message)];
		}),
		...namedTwice('Rules', rules),
	];
}

function lintRule(
	rule: Rule,
	row: number,
	{ rules = [], vetoes, ownerDecidedBy }: Policy,
): Finding[] {
	const where = rowOf('Rules', row);
	const contradiction = contradictionIn(rule.conditions);
	if (contradiction) {
		const both = contradiction.map(inWords).join(' and ');
		return [error(where, `Never applies: ${both} can’t both hold.`)];
	}
	const set = PARTS.filter((part) => part.isSetBy(rule));
	const before = set.map((part) => ({ ...part, row: decidedBefore(rule, row, part, rules) }));
	const lost = before.filter((part) => part.row >= 0);
	const rowsBefore = [...new Set(lost.map((part) => part.row + 1))].join(' and ');
	if (lost.length === set.length) {
		return [
			error(where, `Never counts: all its leads are decided by row ${rowsBefore} before it.`),
		];
	}
	const veto = vetoes.findIndex((one) => followsFrom(one, rule.conditions));
	const isIdle = ownerDecidedBy === 'crm' && rule.bucket === undefined;
	return [
		...lost.map((part) =>
			warning(
				where,
				`Its ${part.words} never counts: row ${part.row + 1} before it sets one for all its leads.`,
			),
		),
		...(veto < 0
			? []
			: [
					warning(
						where,
						`Counts for existing customers only: row ${veto + 1} of Veto Rules makes all its other leads Cold.`,
					),
				]),
		...(isIdle ? [warning(where, 'Does nothing: Owner Decided By leaves owners to the CRM.')] : []),
	];
}

/** The row above that sets the same part for all leads of this one; -1 where there is none. */
const decidedBefore = (rule: Rule, row: number, part: Part, rules: Rule[]): number =>
	rules
		.slice(0, row)
		.findIndex(
			(earlier) =>
				part.isSetBy(earlier) &&
				earlier.conditions.every((condition) => followsFrom(condition, rule.conditions)),
		);

/** Whether a rule can ever name its owner or team. */
export function namesSomeone(row: number, { rules = [] }: Policy): boolean {
	const [, taker] = PARTS;
	return (
		taker.isSetBy(rules[row]) &&
		contradictionIn(rules[row].conditions) === null &&
		decidedBefore(rules[row], row, taker, rules) < 0
	);
}

/** Reasons and traces call rows by their names. */
export function namedTwice(table: string, rows: Array<{ name: string }>): Finding[] {
	const first = new Map<string, number>();
	return rows.flatMap(({ name }, row) => {
		const earlier = first.get(name);
		if (earlier === undefined) first.set(name, row);
		const message = `Has the same name as row ${(earlier ?? 0) + 1}: decisions that name “${name}” don’t say which of the two decided.`;
		return earlier === undefined ? [] : [warning(rowOf(table, row), message)];
	});
}
