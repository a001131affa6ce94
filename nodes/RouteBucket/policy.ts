import { z } from 'zod/v4';
import { hashOf } from '../../lead/keys';
import { describe, expectation, InvalidItem, valueAt } from '../../lead/validation';
import type { Calendar } from './calendar';
import { needsNumber, needsValue, OPERATORS } from './conditions';
import {
	added,
	clockTime,
	country,
	day,
	dayList,
	domain,
	email,
	listOf,
	moment,
	numberBetween,
	optional,
	text,
	timeZone,
	webAddress,
	wholeNumber,
	workingHours,
} from './fields';
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
const SECTIONS = 'lead, conversation, source, consent, enrichment, qualification, crm'.split(', ');

const repSchema = z.strictObject({
	email,
	name: optional(text),
	/** Share of new leads compared with the other reps; 0 keeps existing contacts only. */
	weight: numberBetween(0, 1000).prefault(1),
	countries: listOf(country).prefault([]),
	bookingUrl: optional(webAddress),
	active: z.boolean().default(true),
	timeZone: optional(timeZone),
	/** Instead of the team's business hours, e.g. `Mon-Thu 09:00-12:00, 13:00-18:00; Fri 09:00-15:00`. */
	workingHours: added(workingHours),
	/** Instead of the team's. */
	holidays: added(dayList),
	timeOff: added(dayList),
	/** From then on the rep shares in the leads. */
	joined: added(day),
	capPerDay: added(wholeNumber),
	capPerWeek: added(wholeNumber),
	capOpenLeads: added(wholeNumber),
});

const vetoSchema = z
	.strictObject({
		reason: optional(text),
		field: text.refine((path) => SECTIONS.includes(path.split('.')[0]), {
			error: `expected a field of the lead that starts with one of ${SECTIONS.join(', ')}, e.g. lead.country`,
		}),
		operator: z.enum(OPERATORS),
		value: z
			.preprocess(
				(value) => (typeof value === 'number' || typeof value === 'boolean' ? `${value}` : value),
				z.string().trim().max(1000),
			)
			.prefault(''),
	})
	.superRefine(({ operator, value }, context) => {
		const path = ['value'];
		if (needsValue(operator) && value === '') {
			context.addIssue({ code: 'custom', path, message: `expected a value for “${operator}”` });
		} else if (needsNumber(operator) && !Number.isFinite(Number(value))) {
			context.addIssue({ code: 'custom', path, message: `expected a number for “${operator}”` });
		}
	});

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
export const policySchema = z.strictObject({
	version: text.default('1'),
	/** Part of every draw: a new name redistributes. */
	ruleset: text.default('default'),
	reps: z
		.array(repSchema)
		.max(500)
		.default([])
		.superRefine((reps, context) => {
			reps.forEach((rep, row) => {
				if (reps.findIndex((other) => other.email === rep.email) === row) return;
				const message = 'expected each e-mail address once';
				context.addIssue({ code: 'custom', path: [row, 'email'], message });
			});
		}),
	namedAccounts: z
		.array(z.strictObject({ domain, owner: email }))
		.max(5000)
		.default([]),
	fallbackOwner: optional(email),
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

export type Policy = z.infer<typeof policySchema>;
export type Rep = Policy['reps'][number];

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
	reps: 'Reps',
	namedAccounts: 'Named Accounts',
	vetoes: 'Veto Rules',
	businessHours: 'Business Hours',
	sla: 'SLA',
	messages: 'Messages',
	fallbackOwner: 'Fallback Owner',
	assignment: 'Assignment',
	catchUp: 'Catch Up',
	whenNobodyIsAvailable: 'When Nobody Is Available',
	launchedAt: 'Launch Date',
	holdout: 'Holdout',
	timeZone: 'Time Zone',
};

/** `['reps', 1, 'weight']` → `Reps, row 2: “weight”`. */
function placeOf(path: Array<string | number>): string {
	const [first, ...rest] = path;
	if (first === undefined) return 'The policy';
	const label = LABELS[first];
	if (!label) return `“${path.join('.')}”`;
	const row = typeof rest[0] === 'number' ? `, row ${rest[0] + 1}` : '';
	const field = rest.find((key) => typeof key === 'string');
	return field === undefined ? `${label}${row}` : `${label}${row}: “${field}”`;
}

/** The same for equal policies, whatever the order of their keys. */
export function policyHash(policy: Policy): string {
	return hashOf(
		JSON.stringify(policy, (_key, value: unknown) =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
				: value,
		),
	);
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
