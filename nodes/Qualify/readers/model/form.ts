import { z } from 'zod/v4';
import { LEAD_CLASSES } from '../../../../lead/schema';
import { axisOfCriterion, RECORDED_CRITERIA, type Rubric } from '../../rubric';
import type { Claim, Level, Reading, ReadQuote, ReadValue } from '../reading';

const MOST_QUOTES = 3;
const MOST_LISTED = 12;

const quoteSchema = z.object({ turn: z.int(), quote: z.string() });
const namedSchema = z.object({ name: z.string(), turn: z.int(), quote: z.string() });
const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable();
const criterionSchema = z.object({ level: levelSchema, quotes: z.array(quoteSchema) });

/** What a model fills: small levels with quotes, names and a class; no scores and no prose. */
export type Form = {
	criteria: Record<string, z.infer<typeof criterionSchema>>;
	stated: Record<'industry' | 'employees' | 'country', z.infer<typeof namedSchema> | null>;
	signals: {
		currentTool: z.infer<typeof namedSchema> | null;
		pain: z.infer<typeof quoteSchema> | null;
		timeline: z.infer<typeof quoteSchema> | null;
		budget: z.infer<typeof quoteSchema> | null;
		buyingCommittee: Array<z.infer<typeof namedSchema>>;
		competitors: Array<z.infer<typeof namedSchema>>;
	};
	leadClass: { class: (typeof LEAD_CLASSES)[number]; evidence: z.infer<typeof quoteSchema> | null };
	language: string | null;
};

/** The criteria a conversation can speak to: all of the rubric but fit, and those only recorded. */
export const criteriaAsked = (rubric: Rubric): string[] => [
	...Object.keys(rubric.criteria).filter((id) => axisOfCriterion(id) !== 'fit'),
	...RECORDED_CRITERIA,
];

/** Keys of the form have no dots, which not every model's API takes. */
const keyOf = (criterion: string): string => criterion.replace('.', '_');

/** The form as a zod schema; every key is required, as strict JSON schemas want it. */
export function formSchemaOf(rubric: Rubric): z.ZodType<Form> {
	const ids = criteriaAsked(rubric);
	const key = ids.join();
	if (lastSchema?.key !== key) lastSchema = { key, schema: schemaOf(ids) };
	return lastSchema.schema;
}

/** All leads of a run have one rubric, and building a schema takes longer than using it. */
let lastSchema: { key: string; schema: z.ZodType<Form> } | null = null;

function schemaOf(ids: string[]): z.ZodType<Form> {
	const criteria = ids.map((id) => [keyOf(id), criterionSchema]);
	return z.object({
		criteria: z.object(Object.fromEntries(criteria)),
		stated: z.object({
			industry: namedSchema.nullable(),
			employees: namedSchema.nullable(),
			country: namedSchema.nullable(),
		}),
		signals: z.object({
			currentTool: namedSchema.nullable(),
			pain: quoteSchema.nullable(),
			timeline: quoteSchema.nullable(),
			budget: quoteSchema.nullable(),
			buyingCommittee: z.array(namedSchema),
			competitors: z.array(namedSchema),
		}),
		leadClass: z.object({ class: z.enum(LEAD_CLASSES), evidence: quoteSchema.nullable() }),
		language: z.string().nullable(),
	}) as unknown as z.ZodType<Form>;
}

/** The form as the JSON Schema that goes to the model. */
export function jsonSchemaOf(rubric: Rubric): Record<string, unknown> {
	const formSchema = formSchemaOf(rubric);
	if (lastJson?.formSchema !== formSchema) lastJson = { formSchema, json: toJson(formSchema) };
	return lastJson.json;
}

let lastJson: { formSchema: z.ZodType<Form>; json: Record<string, unknown> } | null = null;

function toJson(formSchema: z.ZodType<Form>): Record<string, unknown> {
	const schema = z.toJSONSchema(formSchema, { target: 'draft-7' });
	return withoutBounds(schema) as Record<string, unknown>;
}

/** zod bounds every integer by what JavaScript can count, and names its draft: a strict schema is shorter without. */
const DROPPED = ['minimum', 'maximum', '$schema'];
function withoutBounds(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(withoutBounds);
	if (schema === null || typeof schema !== 'object') return schema;
	return Object.fromEntries(
		Object.entries(schema)
			.filter(([key]) => !DROPPED.includes(key))
			.map(([key, value]) => [key, withoutBounds(value)]),
	);
}

/** The form as every reader hands it on. Values that the quoted words don't hold are replaced by those words. */
export function readingFrom(form: Form, rubric: Rubric): Reading {
	return {
		claims: criteriaAsked(rubric).flatMap((criterion) => claimOf(criterion, form)),
		stated: Object.fromEntries(
			Object.entries(form.stated).flatMap(([field, value]) =>
				value && holdsName(value) ? [[field, valueOf(value)]] : [],
			),
		),
		signals: {
			currentTool: form.signals.currentTool && valueOf(form.signals.currentTool),
			pain: quoteAsValue(form.signals.pain),
			timeline: quoteAsValue(form.signals.timeline),
			budget: quoteAsValue(form.signals.budget),
			buyingCommittee: form.signals.buyingCommittee.slice(0, MOST_LISTED).map(valueOf),
			competitors: form.signals.competitors.slice(0, MOST_LISTED).map(valueOf),
		},
		class: { value: form.leadClass.class, quote: form.leadClass.evidence },
		language: form.language,
		flags: [],
	};
}

function claimOf(criterion: string, { criteria }: Form): Claim[] {
	const { level, quotes } = criteria[keyOf(criterion)] ?? { level: null, quotes: [] };
	return level === null
		? []
		: [{ criterion, level: level as Level, quotes: quotes.slice(0, MOST_QUOTES) }];
}

type Named = ReadQuote & { name: string };

const holdsName = ({ name, quote }: Named): boolean =>
	name.trim() !== '' && quote.toLowerCase().includes(name.trim().toLowerCase());

const valueOf = ({ name, turn, quote }: Named): ReadValue => ({
	turn,
	quote,
	value: holdsName({ name, turn, quote }) ? name.trim() : quote,
});

const quoteAsValue = (read: ReadQuote | null): ReadValue | null =>
	read && { ...read, value: read.quote };
