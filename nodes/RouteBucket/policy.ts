import { z } from 'zod/v4';
import { hashOf } from '../../lead/keys';
import { describe, expectation, InvalidItem, valueAt } from '../../lead/validation';
import type { Calendar } from './calendar';
import {
	added,
	clockTime,
	dayList,
	domain,
	email,
	moment,
	numberBetween,
	optional,
	text,
	timeZone,
} from './fields';
import {
	escalationSchema,
	fastLanesSchema,
	repSchema,
	ruleSchema,
	softLaunchSchema,
	tableRowSchema,
	teamSchema,
	territorySchema,
	thresholdsSchema,
	vetoSchema,
} from './rows';
import { daysOf, minutesOf, weekOf } from './week';

/** Bodies of the messages to prospects; greeting and signature are added. */
export const MESSAGE_KEYS = [
	'bookMeeting',
	'bookMeetingWithoutLink',
	'discoveryCall',
	'nurture',
	'decline',
	'humanReview',
	'handOver',
] as const;
export const ASSIGNMENTS = [
	'benchmark',
	'leastLoaded',
	'shortfall',
	'stickyByAccount',
	'twoChoices',
] as const;
export const WHEN_NOBODY_IS_AVAILABLE = [
	'fallbackOwner',
	'hold',
	'nextOpening',
	'nextRep',
] as const;

const businessHoursSchema = z
	.strictObject({
		/** 1 = Monday … 7 = Sunday. */
		days: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
		start: clockTime.default('09:00'),
		end: clockTime.default('18:00'),
		holidays: dayList.prefault([]),
	})
	.refine(({ start, end }) => minutesOf(start) < minutesOf(end), {
		path: ['end'],
		error: 'expected a time later than the start',
	});

const messagesSchema = z.strictObject(
	Object.fromEntries(MESSAGE_KEYS.map((key) => [key, z.string().max(5000).optional()])),
);

/** The whole of what decides after the scores: one document, edited as tables or given as JSON. */
const documentSchema = z.strictObject({
	version: text.default('1'),
	/** Part of every draw: a new name redistributes. */
	ruleset: text.default('default'),
	reps: z.array(repSchema).max(500).default([]),
	teams: added(z.array(teamSchema).max(100)),
	territories: added(z.array(territorySchema).max(1000)),
	rules: added(z.array(ruleSchema).max(500)),
	thresholds: added(thresholdsSchema),
	decisionTable: added(z.array(tableRowSchema).max(200)),
	fastLanes: added(fastLanesSchema),
	/** Whether the CRM finds the owner by its own rules: the pack then names none. */
	ownerDecidedBy: added(z.enum(['pack', 'crm'])),
	softLaunch: added(softLaunchSchema),
	escalation: added(escalationSchema),
	namedAccounts: z
		.array(z.strictObject({ domain, owner: email }))
		.max(5000)
		.default([]),
	fallbackOwner: optional(email),
	/** Whether owners in the CRM who are not in the list of reps are passed over. */
	onlyListedReps: added(z.boolean()),
	/** How a team shares its leads. */
	assignment: added(z.enum(ASSIGNMENTS)),
	/** Whether reps who were away or came later make up for the leads they missed. */
	catchUp: added(z.boolean()),
	whenNobodyIsAvailable: added(z.enum(WHEN_NOBODY_IS_AVAILABLE)),
	launchedAt: optional(moment),
	sla: z
		.strictObject({
			warmMinutes: numberBetween(1, 10_080).prefault(5),
			lukewarmMinutes: numberBetween(1, 10_080).prefault(30),
		})
		.prefault({}),
	businessHours: businessHoursSchema.prefault({}),
	timeZone: timeZone.default('UTC'),
	vetoes: z.array(vetoSchema).max(200).default([]),
	/** Share of would-be Cold and Cool leads that a person contacts all the same. */
	holdout: numberBetween(0, 1).prefault(0),
	requireDisclosure: z.boolean().default(false),
	severalMatches: z.enum(['review', 'useFirst']).default('review'),
	messages: z
		.strictObject({ en: messagesSchema.default({}), de: messagesSchema.default({}) })
		.prefault({}),
});

/** The same with what its tables say of each other: names once, and no reference without its row. */
export const policySchema = documentSchema.superRefine((policy, context) => {
	const issue = (path: Array<string | number>, message: string): void =>
		context.addIssue({ code: 'custom', path, message });
	const { reps, teams = [], territories = [], rules = [] } = policy;
	eachOnce(
		reps.map(({ email }) => email),
		(row) => issue(['reps', row, 'email'], 'expected each e-mail address once'),
	);
	eachOnce(
		teams.map(({ name }) => name),
		(row) => issue(['teams', row, 'name'], 'expected each name once'),
	);
	const emails = new Set(reps.map(({ email }) => email));
	const isTeam = new Set(teams.map(({ name }) => name));
	const unlisted = (addresses: string[] = []): string | undefined =>
		addresses.find((address) => !emails.has(address));
	for (const [table, rows] of [
		['teams', teams],
		['territories', territories],
	] as const) {
		for (const [row, entry] of rows.entries()) {
			const stranger = unlisted(entry.reps);
			if (stranger)
				issue([table, row, 'reps'], `expected reps of the table Reps, found ${stranger}`);
		}
	}
	for (const [table, rows] of [
		['territories', territories],
		['rules', rules],
	] as const) {
		for (const [row, { team }] of rows.entries()) {
			if (team && !isTeam.has(team)) issue([table, row, 'team'], 'expected the name of a team');
		}
	}
});

function eachOnce(names: string[], onRepeat: (row: number) => void): void {
	for (const [row, name] of names.entries()) if (names.indexOf(name) !== row) onRepeat(row);
}

export type Policy = z.infer<typeof policySchema>;
export type Rep = Policy['reps'][number];
export type Rule = NonNullable<Policy['rules']>[number];
export type Territory = NonNullable<Policy['territories']>[number];
export type Team = NonNullable<Policy['teams']>[number];

/** Throws {@link InvalidItem} that names the table and row that can't be used. */
export function policyOf(document: unknown): Policy {
	const result = policySchema.safeParse(document);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const found = foundAt(document, issue.path);
	const place = placeOf(issue.path.map((key) => (typeof key === 'number' ? key : String(key))));
	if (issue.code === 'unrecognized_keys') {
		throw new InvalidItem(
			`${place} has no setting “${issue.keys[0]}”`,
			'Check its spelling in the policy JSON.',
		);
	}
	const missing = found === undefined || found === null || found === '';
	throw new InvalidItem(
		missing ? `${place} is missing` : `${place} can’t be used: found ${describe(found)}`,
		`Expected ${expectation(issue)}.`,
	);
}

/** What stands at a path; for an entry of a list that was written as one text, that text. */
function foundAt(document: unknown, path: PropertyKey[]): unknown {
	const list = valueAt(document, path.slice(0, -1));
	return typeof list === 'string' ? list : valueAt(document, path);
}

const LABELS: Record<string, string> = {
	version: 'Policy Version',
	reps: 'Reps',
	teams: 'Teams',
	territories: 'Territories',
	rules: 'Rules',
	thresholds: 'Thresholds',
	decisionTable: 'Decision Table',
	fastLanes: 'Fast Lanes',
	ownerDecidedBy: 'Owner Decided By',
	softLaunch: 'Soft Launch',
	escalation: 'Escalation',
	namedAccounts: 'Named Accounts',
	vetoes: 'Veto Rules',
	businessHours: 'Business Hours',
	sla: 'SLA',
	messages: 'Messages',
	fallbackOwner: 'Fallback Owner',
	onlyListedReps: 'Only Listed Reps',
	assignment: 'Assignment',
	catchUp: 'Catch Up',
	whenNobodyIsAvailable: 'When Nobody Is Available',
	launchedAt: 'Launch Date',
	holdout: 'Holdout',
	timeZone: 'Time Zone',
	requireDisclosure: 'Require AI Disclosure',
	severalMatches: 'Several CRM Matches',
};

/** `['reps', 1, 'weight']` → `Reps, row 2: “weight”`. */
function placeOf(path: Array<string | number>): string {
	const [first, ...rest] = path;
	if (first === undefined) return 'The policy';
	const label = LABELS[first];
	if (!label) return `“${path.join('.')}”`;
	const row = typeof rest[0] === 'number' ? `, row ${rest[0] + 1}` : '';
	const condition =
		rest[1] === 'conditions' && typeof rest[2] === 'number' ? `, condition ${rest[2] + 1}` : '';
	const field = rest.slice(condition ? 3 : 0).find((key) => typeof key === 'string');
	return `${label}${row}${condition}${field === undefined ? '' : `: “${field}”`}`;
}

const hashes = new WeakMap<Policy, string>();

/** The same for equal policies, whatever the order of their keys. */
export function policyHash(policy: Policy): string {
	const known = hashes.get(policy);
	if (known !== undefined) return known;
	const hash = hashOf(
		JSON.stringify(policy, (_key, value: unknown) =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
				: value,
		),
	);
	hashes.set(policy, hash);
	return hash;
}

/** Working time of a rep, or of the team. */
export function calendarOf(policy: Policy, rep: Rep | null): Calendar {
	const { start, end, days, holidays } = policy.businessHours;
	const week = rep?.workingHours ?? `${start}-${end}`;
	return {
		timeZone: zoneOf(policy, rep),
		spans: weekOf(week, days) ?? [],
		daysOff: [...(rep?.holidays ?? holidays), ...(rep?.timeOff ?? [])].flatMap(
			(text) => daysOf(text) ?? [],
		),
	};
}

/** Whether anything sets a rep's working time apart from the team's. */
export const hasOwnCalendar = ({ timeZone, workingHours, holidays, timeOff }: Rep): boolean =>
	Boolean(timeZone ?? workingHours ?? holidays ?? timeOff);

export const zoneOf = ({ timeZone }: Policy, rep: Rep | null): string => rep?.timeZone ?? timeZone;

export function repOf(policy: Policy, address: string | null): Rep | null {
	return policy.reps.find((rep) => rep.email === address) ?? null;
}
