import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod/v4';
import { countryCodeOf } from '../../lead/countries';
import { hashOf } from '../../lead/keys';
import { describe, expectation, InvalidItem, valueAt } from '../../lead/validation';
import type { Calendar } from './calendar';
import { needsNumber, needsValue, OPERATORS } from './conditions';

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
const SECTIONS = 'lead, conversation, source, consent, enrichment, qualification, crm'.split(', ');

const blankAsNull = (value: unknown): unknown =>
	value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
const optional = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess(blankAsNull, schema.nullable()).prefault(null);
const numberBetween = (min: number, max: number) =>
	z.preprocess(
		(value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
		z.number({ error: 'expected a number' }).min(min).max(max),
	);

const text = z.string().trim().min(1, { error: 'expected some text' }).max(200);
const email = z
	.string()
	.trim()
	.toLowerCase()
	.max(254)
	.pipe(z.email({ error: 'expected an e-mail address, e.g. alex@example.com' }));
const domain = z
	.string()
	.trim()
	.toLowerCase()
	.max(253)
	.regex(/^[^\s@/]+\.[^\s@/.]+$/u, { error: 'expected a domain, e.g. example.com' });
const webAddress = z
	.string()
	.trim()
	.max(1000)
	.refine((value) => /^https?:\/\//iu.test(value) && URL.canParse(value), {
		error: 'expected a web address, e.g. https://cal.example.com/alex',
	});
const timeZone = z.string().refine((zone) => IANAZone.create(zone).isValid, {
	error: 'expected a time zone, e.g. Europe/Berlin',
});
const clockTime = z
	.string()
	.trim()
	.regex(/^(?:(?:[01]?\d|2[0-3]):[0-5]\d|24:00)$/u, { error: 'expected a time, e.g. 09:00' });
const moment = z.string().transform((value, context) => {
	const time = DateTime.fromISO(value.trim(), { zone: 'utc' });
	if (time.isValid) return time.toUTC().toISO();
	context.addIssue({ code: 'custom', message: 'expected a date, e.g. 2026-03-01' });
	return z.NEVER;
});
/** A list, or one text with its entries between commas: what a table's cell holds. */
const listOf = <Entry extends z.ZodType<unknown, string>>(entry: Entry) =>
	z.preprocess(
		(value) => (typeof value === 'string' ? value.split(/[,;\n]/u) : (value ?? [])),
		z
			.array(z.string())
			.max(500)
			.transform((entries) => entries.map((one) => one.trim()).filter(Boolean))
			.pipe(z.array(entry)),
	);
const country = z.string().transform((value, context) => {
	const code = countryCodeOf(value);
	if (code) return code;
	const message = 'expected countries as codes or names, e.g. DE, Austria';
	context.addIssue({ code: 'custom', message });
	return z.NEVER;
});

const repSchema = z.strictObject({
	email,
	name: optional(text),
	/** Share of new leads compared with the other reps; 0 keeps existing contacts only. */
	weight: numberBetween(0, 1000).prefault(1),
	countries: listOf(country).prefault([]),
	bookingUrl: optional(webAddress),
	active: z.boolean().default(true),
	timeZone: optional(timeZone),
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
		holidays: listOf(z.iso.date({ error: 'expected dates, e.g. 2026-12-25' })).prefault([]),
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

/** Working time of a rep (in their own zone), or of the team. */
export function calendarOf({ businessHours, timeZone }: Policy, rep: Rep | null): Calendar {
	const { days, start, end, holidays } = businessHours;
	return {
		timeZone: rep?.timeZone ?? timeZone,
		spans: [...new Set(days)].map((weekday) => ({
			weekday,
			start: minutesOf(start),
			end: minutesOf(end),
		})),
		holidays,
	};
}

export function repOf(policy: Policy, address: string | null): Rep | null {
	return policy.reps.find((rep) => rep.email === address) ?? null;
}

function minutesOf(clock: string): number {
	const [hours, minutes] = clock.split(':').map(Number);
	return hours * 60 + minutes;
}
