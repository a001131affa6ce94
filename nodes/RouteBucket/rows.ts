import { z } from 'zod/v4';
import { countriesOfRegion } from '../../lead/regions';
import { INDUSTRIES, industryOf } from '../../lead/industries';
import { needsNumber, needsValue, OPERATORS } from './conditions';
import {
	added,
	cap,
	country,
	day,
	dayList,
	domain,
	email,
	listOf,
	numberBetween,
	optional,
	text,
	timeZone,
	webAddress,
	wholeNumber,
	workingHours,
} from './fields';
import { postcodeRange } from './postcodes';

/** The rows of the policy's tables. */

export const repSchema = z.strictObject({
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
	capPerDay: added(cap),
	capPerWeek: added(cap),
	capOpenLeads: added(cap),
});

const SECTIONS = 'lead, conversation, source, consent, enrichment, qualification, crm'.split(', ');

const conditionFields = {
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
};

function checkValue(
	{ operator, value }: { operator: (typeof OPERATORS)[number]; value: string },
	context: z.RefinementCtx,
): void {
	const path = ['value'];
	if (needsValue(operator) && value === '') {
		context.addIssue({ code: 'custom', path, message: `expected a value for “${operator}”` });
	} else if (needsNumber(operator) && !Number.isFinite(Number(value))) {
		context.addIssue({ code: 'custom', path, message: `expected a number for “${operator}”` });
	}
}

const conditionSchema = z.strictObject(conditionFields).superRefine(checkValue);

export const vetoSchema = z
	.strictObject({ reason: optional(text), ...conditionFields })
	.superRefine(checkValue);

const BY_SCORE = ['warm', 'lukewarm', 'cool', 'cold'] as const;
const BANDS = ['high', 'medium', 'low', 'unknown', 'any'] as const;

/** Applies where all its conditions hold. The first such rule with a bucket sets it, the first with a taker names it. */
export const ruleSchema = z
	.strictObject({
		name: text,
		conditions: z
			.array(conditionSchema)
			.min(1, { error: 'expected at least one condition' })
			.max(20),
		bucket: added(z.enum(BY_SCORE)),
		owner: added(email),
		team: added(text),
	})
	.superRefine(({ bucket, owner, team }, context) => {
		if (!bucket && !owner && !team) {
			const message = 'expected a bucket, an owner or a team';
			context.addIssue({ code: 'custom', path: ['bucket'], message });
		}
		if (owner && team) {
			context.addIssue({ code: 'custom', path: ['team'], message: 'expected an owner or a team' });
		}
	});

/** A row in place of the built-in decision table; the first that fits counts. */
export const tableRowSchema = z.strictObject({
	fit: z.enum(BANDS).default('any'),
	intent: z.enum(BANDS).default('any'),
	capacity: z.enum(BANDS).default('any'),
	bucket: z.enum(BY_SCORE),
});

const industry = z.string().transform((value, context) => {
	const id = industryOf(value);
	if (id) return id;
	const message = `expected industries, e.g. ${Object.keys(INDUSTRIES).slice(0, 3).join(', ')}`;
	context.addIssue({ code: 'custom', message });
	return z.NEVER;
});
const language = z
	.string()
	.toLowerCase()
	.regex(/^[a-z]{2,3}$/u, { error: 'expected languages as codes, e.g. en, de' });
const region = z.string().refine((name) => countriesOfRegion(name) !== null, {
	error: 'expected regions, e.g. EMEA, DACH, Nordics, APAC',
});
const employees = added(wholeNumber);

/** All that is filled in has to hold; within a list one is enough. Exactly one taker. */
export const territorySchema = z
	.strictObject({
		name: text,
		regions: added(listOf(region)),
		countries: added(listOf(country)),
		states: added(listOf(text)),
		postcodes: added(listOf(postcodeRange)),
		industries: added(listOf(industry)),
		employeesFrom: employees,
		employeesTo: employees,
		languages: added(listOf(language)),
		/** Who takes its leads: reps by e-mail, or a team. */
		reps: added(listOf(email)),
		team: added(text),
	})
	.superRefine((row, context) => {
		const issue = (path: string, message: string): void =>
			context.addIssue({ code: 'custom', path: [path], message });
		const { reps, team, employeesFrom, employeesTo } = row;
		if (!reps?.length && !team) issue('reps', 'expected reps or a team');
		if (reps?.length && team) issue('team', 'expected reps or a team, not both');
		if (employeesFrom && employeesTo && employeesFrom > employeesTo) {
			issue('employeesTo', 'expected a number not below “employeesFrom”');
		}
		const lists = [row.regions, row.countries, row.states, row.postcodes, row.industries];
		const isBounded = [...lists, row.languages].some((list) => list?.length);
		if (!isBounded && !employeesFrom && !employeesTo) {
			issue('countries', 'expected at least one criterion');
		}
	});

export const teamSchema = z.strictObject({
	name: text,
	reps: listOf(email).refine((reps) => reps.length > 0, { error: 'expected at least one rep' }),
});

const bandsSchema = z
	.strictObject({ high: numberBetween(0, 100), low: numberBetween(0, 100) })
	.refine(({ high, low }) => low <= high, { path: ['low'], error: 'expected no more than “high”' });
/** Instead of those that Qualify was set to: from `high` on high, below `low` low. */
export const thresholdsSchema = z.strictObject({
	fit: added(bandsSchema),
	intent: added(bandsSchema),
	capacity: added(bandsSchema),
});

export const fastLanesSchema = z.strictObject({
	askedForPerson: z.boolean().default(true),
	/** In the currency of the price; above it a deal is large. */
	dealSizeAbove: added(numberBetween(0, 1e12)),
	/** A deal nobody stated is this much per employee of the company. */
	pricePerEmployee: added(numberBetween(0, 1e9)),
	strategicAccounts: added(listOf(domain)),
	seconds: wholeNumber.prefault(60),
});

export const softLaunchSchema = z.strictObject({
	/** Percent of people whose leads take this pipeline; the others stay with the existing process. */
	percent: numberBetween(0, 100),
});

/** Shares of an SLA target after which somebody is told. */
export const escalationSchema = z.strictObject({
	remindAt: numberBetween(1, 1000).prefault(50),
	escalateAt: numberBetween(1, 1000).prefault(80),
	reassignAt: numberBetween(1, 1000).prefault(100),
	escalateTo: optional(email),
});
