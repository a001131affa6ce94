import { z } from 'zod/v4';
import {
	AXES,
	existingSchema,
	type Axis,
	type Consent,
	type Conversation,
	type Criterion,
	type Enrichment,
	type Existing,
	type Lead,
	type Qualification,
	type Routing,
	type Source,
} from './schema';

type Item = {
	lead: Lead;
	conversation: Conversation;
	source: Source;
	consent: Consent | null;
	enrichment: Enrichment | null;
	qualification: Qualification | null;
	routing: Routing | null;
	existing: Existing | null;
};

const LEAD = 'key, personKey, emailType, domain, country, state, postcode'.split(', ');
const STATED = 'industry, employees, country, technologies'.split(', ');
const COMPANY =
	'domain, industry, employees, employeesRange, revenue, founded, country, region, city, technologies, funding, mailPlatform, domainRegisteredAt, regulation'.split(
		', ',
	);
const AXIS = 'score, coverage, band, thresholds'.split(', ');
const CRITERION = 'id, weight, level, via'.split(', ');
const EXISTING =
	'ownerEmail, ownerActive, leadOwnerEmail, companyOwnerEmail, domainAccounts, lifecycle, loads, assignment'.split(
		', ',
	);
const MAILBOX_IS_NO_COMPANY: ReadonlyArray<Lead['emailType']> = ['free', 'disposable'];

const pick = (names: string[], from: object): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(from).filter(([name, value]) => names.includes(name) && value !== null),
	);

/**
 * What routing reads of an item, and what it decided: enough to decide again, and nobody's name, address,
 * number or words.
 */
export function inputsOf(item: Item): object {
	const { lead, conversation, source, consent, enrichment, qualification, routing } = item;
	return {
		lead: {
			...pick(LEAD, lead),
			mailDomain: mailDomainOf(lead),
			stated: pick(STATED, lead.stated),
		},
		source: pick(['surface', 'capturedAt', 'request'], source),
		conversation: {
			language: conversation.language,
			assistantSpoke: conversation.turns.some(({ speaker }) => speaker === 'assistant'),
		},
		...(consent && { consent: { aiDisclosed: consent.aiDisclosed } }),
		...(enrichment && {
			enrichment: {
				company: pick(COMPANY, enrichment.company),
				person: pick(['country'], enrichment.person),
			},
		}),
		...(qualification && { qualification: readingOf(qualification) }),
		...(item.existing && {
			existing: { ...pick(EXISTING, item.existing), matches: item.existing.matches.length },
		}),
		...(routing && { decided: decidedBy(routing) }),
		...(routing?.outcome === 'failedItem' && { failed: true }),
	};
}

/** The domain of a free or disposable mailbox, where it is taken for the lead's: it stands for no company. */
function mailDomainOf({ email, emailType, domain }: Lead): string | undefined {
	const mailbox = email?.split('@').at(-1)?.toLowerCase();
	const says = MAILBOX_IS_NO_COMPANY.includes(emailType) && mailbox === domain?.toLowerCase();
	return says ? mailbox : undefined;
}

function readingOf(qualification: Qualification): object {
	const { stated, vetoes } = qualification;
	const criteria = (list: Criterion[]): object[] => list.map((one) => pick(CRITERION, one));
	const axis = (one: Axis): object => ({ ...pick(AXIS, one), criteria: criteria(one.criteria) });
	return {
		...Object.fromEntries(AXES.map((name) => [name, axis(qualification[name])])),
		recorded: criteria(qualification.recorded),
		stated: Object.fromEntries(Object.entries(stated).map(([name, { value }]) => [name, value])),
		...pick(['class', 'flags'], qualification),
		vetoes: vetoes.map(({ id, reason }) => ({ id, reason })),
	};
}

/** The CRM may show another owner than the one decided, and the reason names no rule. */
function decidedBy({ owner, trace }: Routing): object {
	const last = trace.findLast(({ step }) => step === 'owner');
	return {
		owner: owner?.email ?? null,
		rule: typeof last?.rule === 'string' ? last.rule : null,
	};
}

const section = z.looseObject({});
const criteria = z.array(z.looseObject({ level: z.number().nullable().default(null) }));
const axis = z.looseObject({ score: z.number().nullable().default(null), criteria });
const storedSchema = z.looseObject({
	lead: z.looseObject({ key: z.string(), mailDomain: z.string().optional() }),
	source: z.looseObject({ capturedAt: z.string() }),
	conversation: z.looseObject({ assistantSpoke: z.boolean().default(false) }),
	consent: section.optional(),
	enrichment: section.optional(),
	qualification: z
		.looseObject({
			...{ fit: axis, intent: axis, capacity: axis },
			recorded: criteria.default([]),
			stated: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
		})
		.optional(),
	existing: z.looseObject({ matches: z.number().int().nonnegative().default(0) }).optional(),
	decided: z
		.looseObject({ owner: z.string().nullable(), rule: z.string().nullable() })
		.nullable()
		.default(null),
	failed: z.boolean().default(false),
});
export type StoredInputs = z.output<typeof storedSchema>;

/** Null where it is not what {@link inputsOf} wrote. */
export function readInputs(text: unknown): StoredInputs | null {
	if (typeof text !== 'string') return null;
	try {
		return storedSchema.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}

const UNSAID = { quote: '', turn: 0, start: 0, end: 0 };

/** The item again as far as routing reads it. Check with {@link isStored} before asking it for another field. */
export function itemOfInputs({
	lead,
	conversation,
	qualification,
	existing,
	...rest
}: StoredInputs) {
	const { mailDomain, ...known } = lead;
	const { source, consent, enrichment, failed } = rest;
	const { assistantSpoke, ...talk } = conversation;
	return {
		lead: { ...known, ...(mailDomain && { email: `@${mailDomain}` }) },
		source,
		conversation: { ...talk, turns: assistantSpoke ? [{ speaker: 'assistant', text: '' }] : [] },
		...(consent && { consent }),
		...(enrichment && { enrichment }),
		...(qualification && {
			qualification: {
				...qualification,
				stated: Object.fromEntries(
					Object.entries(qualification.stated).map(([name, value]) => [name, { value, ...UNSAID }]),
				),
				reader: { kind: 'stored', rubricVersion: '', cacheKey: '' },
				qualifiedAt: source.capturedAt,
			},
		}),
		...(existing && {
			crm: {
				existing: existingSchema.parse({
					...existing,
					matches: Array.from({ length: existing.matches }, () => ({ contactId: '' })),
				}),
			},
		}),
		...(failed && { error: 'it failed there when it was routed' }),
	};
}

/** `*` stands for any one name, `**` for whatever follows. */
const STORED = [
	...LEAD.map((name) => `lead.${name}`),
	...STATED.map((name) => `lead.stated.${name}`),
	'source.surface',
	'source.capturedAt',
	'source.request',
	'conversation.language',
	'consent.aiDisclosed',
	...COMPANY.map((name) => `enrichment.company.${name}.**`),
	'enrichment.person.country',
	...AXES.flatMap((name) => [
		...AXIS.map((field) => `qualification.${name}.${field}.**`),
		...CRITERION.map((field) => `qualification.${name}.criteria.*.${field}`),
	]),
	...CRITERION.map((field) => `qualification.recorded.*.${field}`),
	'qualification.stated.*.value',
	'qualification.class',
	'qualification.flags.**',
	...EXISTING.map((name) => `crm.existing.${name}.**`),
].map((path) => path.split('.'));

/** Whether the inputs hold a field of the item, such as `lead.country`; where not, a rule that reads it can't be judged. */
export function isStored(field: string): boolean {
	const path = field.split('.');
	return STORED.some((stored) => {
		const whole = stored.at(-1) === '**';
		const names = whole ? stored.slice(0, -1) : stored;
		const fits = names.every((name, index) => name === '*' || name === path[index]);
		return fits && (whole ? path.length >= names.length : path.length === names.length);
	});
}
