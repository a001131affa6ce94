import fc from '../support/properties';
import { readCounts } from '../../nodes/RouteBucket/counts';
import { policyOf } from '../../nodes/RouteBucket/policy';
import { OUTPUTS, routeLead } from '../../nodes/RouteBucket/route';
import { routeByDocs, type Verdict } from './oracle';
import { ASSIGNMENTS, oracleCase } from './oracleArbitraries';
import type { DaySpan, OracleCase, OraclePolicy, OracleRep, Week } from './oracleCase';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 1000);
const DRAWS = ['rule', 'territory', 'team', 'nextRep'];
const CLAIMS = [
	...['existingAssignment', 'contactOwner', 'leadOwner', 'companyOwner'],
	...['accountWithMostContacts', 'namedAccount'],
];
const OWNER_RULES = [
	...CLAIMS,
	...DRAWS,
	...['fallbackOwner', 'nobody', 'crmDecides', 'existingProcess'],
];
const OUTCOMES = [
	...['qualified', 'highIntentNoCapacity', 'mediumIntent', 'partialFit', 'askedForSales'],
	...['nurture', 'notAFit', 'rule', 'tableRow', 'fastLane', 'wouldBeCold', 'personalContact'],
	...['existingCustomer', 'support', 'spam', 'partner', 'failedItem', 'injectionSuspected'],
	...['readingsDisagree', 'readersDisagree', 'disclosureMissing', 'severalMatches'],
	'nonSalesWithIntent',
];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const clock = (minutes: number): string =>
	`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const hoursOf = (days: Week): string =>
	days
		.map((day, index) => ({ day, name: WEEKDAYS[index] }))
		.filter(({ day }) => day.length > 0)
		.map(
			({ day, name }) =>
				`${name} ${day.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(', ')}`,
		)
		.join('; ');
const spansOf = (spans: DaySpan[]): string[] =>
	spans.map(({ first, last }) => (first === last ? first : `${first} to ${last}`));

const repRow = (one: OracleRep): object => ({
	...{ email: one.email, weight: one.weight, countries: one.countries, active: one.active },
	...{ timeZone: one.timeZone, workingHours: hoursOf(one.week), joined: one.joined },
	...{ holidays: spansOf(one.daysOff), timeOff: spansOf(one.timeOff) },
	...{ capPerDay: one.caps.today, capPerWeek: one.caps.thisWeek, capOpenLeads: one.caps.open },
});

const documentOf = ({ office, reps, ...policy }: OraclePolicy): object => ({
	reps: reps.map(repRow),
	...{ teams: policy.teams, territories: policy.territories, rules: policy.rules },
	...{ thresholds: policy.thresholds, decisionTable: policy.decisionTable },
	...(policy.fastLanes && { fastLanes: policy.fastLanes }),
	...{ ownerDecidedBy: policy.crmDecides ? 'crm' : 'pack', onlyListedReps: policy.onlyListedReps },
	...(policy.softLaunchPercent !== null && {
		softLaunch: { percent: policy.softLaunchPercent },
	}),
	...{ namedAccounts: policy.namedAccounts, fallbackOwner: policy.fallbackOwner },
	...{ assignment: policy.assignment, whenNobodyIsAvailable: policy.whenNobody },
	...{ catchUp: policy.catchUp, launchedAt: policy.launchedAt, sla: policy.sla },
	...{ vetoes: policy.vetoes, holdout: policy.holdout },
	...{ requireDisclosure: policy.requireDisclosure, severalMatches: policy.severalMatches },
	timeZone: office.timeZone,
	businessHours: { holidays: spansOf(office.daysOff) },
});

function suppliedBy({ rows, counts }: OracleCase): unknown {
	if (rows) return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
	const merged: Record<string, Record<string, number>> = {};
	for (const [kind, known] of Object.entries(counts)) {
		for (const [owner, count] of Object.entries(known)) {
			merged[owner] = { ...merged[owner], [kind]: count };
		}
	}
	return merged;
}

const secondsOf = (target: string | undefined): number | null => {
	const [, hours = 0, minutes = 0, seconds = 0] =
		/^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/u.exec(target ?? '') ?? [];
	return target === undefined
		? null
		: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
};

function routed(one: OracleCase) {
	const { routing, output } = routeLead(
		one.item,
		policyOf(documentOf(one.policy)),
		new Date(one.decidedAt),
		readCounts(suppliedBy(one)),
	);
	return { ...routing, output: OUTPUTS[output] };
}
type Routed = ReturnType<typeof routed>;

type Step = Routed['trace'][number];

/** The step that says what decided, by what decided. */
const NAMING: Record<string, (step: Step, name: string | number) => boolean> = {
	class: (step, name) => step.class === name,
	veto: ({ message }, name) => message.includes(`: ${name}.`),
	rule: (step, name) => step.rule === name,
	table: (step, name) =>
		typeof name === 'number'
			? step.outcome === 'tableRow' && step.message.includes(`(row ${name} of the decision table)`)
			: step.outcome === name,
	review: ({ reasons }, name) => Array.isArray(reasons) && reasons[0] === name,
};
/** Steps that change what was decided, by their outcome. */
const LATER: Record<string, string> = {
	fastLane: 'fastLane',
	wouldBeCold: 'launchMode',
	personalContact: 'selection',
};

/** What a reader of the trace would not learn from it. */
function missingIn({ trace }: Routed, verdict: Verdict): string[] {
	const { decidedBy, outcome, fastLane, row } = verdict;
	const owner = trace.findLast(({ step }) => step === 'owner');
	const has = (name: string): boolean => trace.some(({ step }) => step === name);
	const told: Record<string, boolean> = {
		[`${decidedBy.step} ${decidedBy.name}`]: trace.some(
			(step) => step.step === decidedBy.step && NAMING[decidedBy.step](step, decidedBy.name),
		),
		[outcome]: !(outcome in LATER) || has(LATER[outcome]),
		'fast lane': has('fastLane') === fastLane,
		[`owner by ${row}`]: row === undefined || owner?.message.includes(`“${row}”`) === true,
	};
	return Object.keys(told).filter((name) => !told[name]);
}

it(`agrees with the docs on ${RUNS.toLocaleString('en')} policies and leads, and names what decided`, () => {
	const seen = new Set<string>();
	fc.assert(
		fc.property(oracleCase, (one) => {
			const routing = routed(one);
			const verdict = routeByDocs(one);
			const ownerRule = routing.trace.findLast(({ step }) => step === 'owner')?.rule ?? null;
			expect({
				...{ bucket: routing.bucket, wouldBe: routing.wouldBe, outcome: routing.outcome },
				...{ output: routing.output, arm: routing.arm },
				...{ target: secondsOf(routing.sla?.target), owner: routing.owner?.email ?? null },
				rule: verdict.rule && ownerRule,
				missing: missingIn(routing, verdict),
			}).toEqual({
				...{ bucket: verdict.bucket, wouldBe: verdict.wouldBe, outcome: verdict.outcome },
				...{ output: verdict.output, arm: verdict.arm, target: verdict.targetSeconds },
				...{ owner: verdict.owner, rule: verdict.rule, missing: [] },
			});
			seen.add(`owner: ${verdict.rule}`);
			seen.add(`outcome: ${verdict.outcome}`);
			seen.add(`decided by: ${verdict.decidedBy.step}`);
			if (one.policy.thresholds) seen.add('thresholds');
			if (!DRAWS.includes(verdict.rule ?? '')) return;
			seen.add(`drawn by: ${one.policy.assignment}`);
			if (one.policy.reps.some(({ joined }) => joined !== null)) seen.add('joiners');
		}),
		{ numRuns: RUNS },
	);
	const expected = [
		...OWNER_RULES.map((rule) => `owner: ${rule}`),
		...OUTCOMES.map((outcome) => `outcome: ${outcome}`),
		...Object.keys(NAMING).map((step) => `decided by: ${step}`),
		...ASSIGNMENTS.map((assignment) => `drawn by: ${assignment}`),
		...['thresholds', 'joiners'],
	];
	expect(expected.filter((name) => !seen.has(name))).toEqual([]);
});
