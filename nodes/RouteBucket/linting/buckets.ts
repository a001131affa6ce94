import { AXES } from '../../../lead/schema';
import { capitalised } from '../text';
import type { Policy } from '../policy';
import { error, foundBy, rowOf, warning, type Check, type Finding } from './finding';

const DAY_MS = 86_400_000;
const LAUNCH_DAYS = 60;
const BANDS = ['high', 'medium', 'low', 'unknown'] as const;
/** Every combination of the three bands that a lead can have. */
const ALL_BANDS = BANDS.flatMap((fit) =>
	BANDS.flatMap((intent) => BANDS.map((capacity) => ({ fit, intent, capacity }))),
);

export function lintBuckets(policy: Policy, now: Date): Finding[] {
	return [
		...lintDecisionTable(policy),
		...lintThresholds(policy),
		...lintFastLanes(policy),
		...lintLaunch(policy, now),
	];
}

function lintDecisionTable({ decisionTable = [] }: Policy): Finding[] {
	const decidedBy = ALL_BANDS.map((bands) => ({ bands, rows: rowsFitting(decisionTable, bands) }));
	return decisionTable.flatMap((_row, index) => {
		const fitting = decidedBy.filter(({ rows }) => rows.includes(index));
		if (fitting.some(({ rows }) => rows[0] === index)) return [];
		const deciding = [...new Set(fitting.map(({ rows }) => rows[0] + 1))].sort((a, b) => a - b);
		const rows = `${deciding.length === 1 ? 'row' : 'rows'} ${deciding.join(', ')}`;
		const where = rowOf('Decision Table', index);
		return [error(where, `Never counts: ${rows} before it decided all that fits it.`)];
	});
}

const rowsFitting = (
	table: NonNullable<Policy['decisionTable']>,
	bands: (typeof ALL_BANDS)[number],
): number[] =>
	table.flatMap((row, index) =>
		AXES.every((axis) => row[axis] === 'any' || row[axis] === bands[axis]) ? [index] : [],
	);

function lintThresholds({ thresholds = {} }: Policy): Finding[] {
	return AXES.flatMap((axis) => {
		const bounds = thresholds[axis];
		if (bounds === undefined) return [];
		const { high, low } = bounds;
		const score = capitalised(axis);
		return foundBy([
			{
				when: low === 0,
				finding: warning('Thresholds', `${score} is never low: no score is below 0.`),
			},
			{
				when: high === 100,
				finding: warning('Thresholds', `${score} is high at the full 100 points only.`),
			},
			{
				when: high === low,
				finding: warning(
					'Thresholds',
					`${score} is medium only while little is known of the lead: high and low both begin at ${high}.`,
				),
			},
		]);
	});
}

function lintFastLanes({ fastLanes, sla }: Policy): Finding[] {
	if (fastLanes === undefined) return [];
	const { askedForPerson, dealSizeAbove, pricePerEmployee, strategicAccounts, seconds } = fastLanes;
	const hasAccounts = (strategicAccounts?.length ?? 0) > 0;
	const where = 'Fast Lanes';
	return foundBy([
		{
			when: !askedForPerson && dealSizeAbove === undefined && !hasAccounts,
			finding: error(where, 'No lead takes one: switch on a person, a deal size or accounts.'),
		},
		{
			when: dealSizeAbove !== undefined && pricePerEmployee === undefined,
			finding: warning(
				where,
				'Only a stated budget can make a deal large: set Price per Employee to estimate the others.',
			),
		},
		{
			when: dealSizeAbove === undefined && pricePerEmployee !== undefined,
			finding: warning(where, 'Price per Employee does nothing without Deal Size Above.'),
		},
		{
			when: seconds > sla.warmMinutes * 60,
			finding: warning(
				where,
				`Slower than any Warm lead: ${seconds} seconds are more than the ${sla.warmMinutes} minutes of SLA Warm.`,
			),
		},
	]);
}

function lintLaunch({ softLaunch, launchedAt, holdout }: Policy, now: Date): Finding[] {
	const percent = softLaunch?.percent;
	const isLaunching =
		launchedAt === null || Date.parse(launchedAt) + LAUNCH_DAYS * DAY_MS > now.getTime();
	const checks: Check[] = [
		{
			when: percent === 0,
			finding: warning('Soft Launch', 'Nobody takes this pipeline: every lead leaves by Other.'),
		},
		{
			when: percent === 100,
			finding: warning('Soft Launch', 'Everybody takes this pipeline: remove the option.'),
		},
		{
			when: launchedAt === null,
			finding: warning(
				'Launch Date',
				'Is empty: until 60 days after it no lead is Cold by its scores.',
			),
		},
		{
			when: !isLaunching && holdout === 0,
			finding: warning(
				'Holdout',
				'Is 0 though launch mode is over: nobody will see which Cold leads would have bought. 3 % is a good start.',
			),
		},
	];
	return foundBy(checks);
}
