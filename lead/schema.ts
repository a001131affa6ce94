import { z } from 'zod/v4';

const text = z.string().nullable().default(null);
const count = z.number().int().nonnegative().nullable().default(null);
const time = z.iso.datetime({
	error: 'expected an ISO 8601 time in UTC, e.g. 2026-03-10T21:47:00Z',
});
const timeOrNull = time.nullable().default(null);
const level = z.number().int().min(0).max(3).nullable();

export const BUCKETS = ['warm', 'lukewarm', 'cool', 'cold', 'review'] as const;
export const LEAD_CLASSES = [
	'sales',
	'existingCustomer',
	'support',
	'jobSeeker',
	'vendorPitch',
	'student',
	'press',
	'partner',
	'competitor',
	'consumer',
	'spam',
	'test',
] as const;
export const EMAIL_TYPES = ['work', 'free', 'disposable', 'role'] as const;
export const SPEAKERS = ['prospect', 'assistant', 'human'] as const;
export const AXES = ['fit', 'intent', 'capacity'] as const;

export const leadSchema = z.looseObject({
	key: z.string().min(1),
	personKey: z.string().min(1),
	email: text,
	emailType: z.enum(EMAIL_TYPES).nullable().default(null),
	firstName: text,
	lastName: text,
	phone: text,
	jobTitle: text,
	company: text,
	domain: text,
	country: text,
	/** State, province or region within the country, as a code or name. */
	state: text,
	postcode: text,
	message: text,
	answers: z.array(z.looseObject({ question: z.string(), answer: z.string() })).default([]),
	stated: z
		.looseObject({
			industry: text,
			employees: z.union([z.number().nonnegative(), z.string()]).nullable().default(null),
			country: text,
			technologies: z.array(z.string()).default([]),
		})
		.prefault({}),
});

export const turnSchema = z.looseObject({
	speaker: z.enum(SPEAKERS),
	name: text,
	text: z.string(),
	at: timeOrNull,
});

export const conversationSchema = z.looseObject({
	surface: z.string().default('api'),
	startedAt: timeOrNull,
	endedAt: timeOrNull,
	language: text,
	hash: text,
	turns: z.array(turnSchema).default([]),
});

export const sourceSchema = z.looseObject({
	surface: z.string().default('api'),
	formId: text,
	submissionId: text,
	capturedAt: time,
	request: text,
	campaign: text,
	utm: z.record(z.string(), z.string()).default({}),
	referrer: text,
	entryPage: text,
	pagesViewed: z.array(z.looseObject({ url: z.string(), title: text, at: timeOrNull })).default([]),
	viewing: text,
});

export const consentSchema = z.looseObject({
	aiDisclosed: z.boolean().nullable().default(null),
	disclosureText: text,
	disclosureVersion: text,
	recording: z.boolean().nullable().default(null),
	marketing: z.boolean().nullable().default(null),
	at: timeOrNull,
	region: text,
});

const provenanceSchema = z.looseObject({
	value: z.unknown(),
	provider: z.string(),
	at: timeOrNull,
	confidence: z.number().min(0).max(1),
});

export const enrichmentSchema = z.looseObject({
	company: z
		.looseObject({
			name: text,
			legalName: text,
			domain: text,
			industry: text,
			employees: count,
			employeesRange: text,
			revenue: z
				.looseObject({ amount: z.number().int(), currency: z.string() })
				.nullable()
				.default(null),
			founded: count,
			country: text,
			region: text,
			city: text,
			technologies: z.array(z.string()).default([]),
			description: text,
			funding: z
				.looseObject({
					total: z
						.looseObject({ amount: z.number().int(), currency: z.string() })
						.nullable()
						.default(null),
					stage: text,
					lastRoundAt: text,
				})
				.nullable()
				.default(null),
			social: z.record(z.string(), z.string()).default({}),
			mailPlatform: text,
			/** ISO date; a domain of last week is seldom a company's. */
			domainRegisteredAt: text,
			/** In a public register, e.g. “HRB 12345, München”. */
			registration: text,
			regulation: z.array(z.string()).default([]),
		})
		.prefault({}),
	person: z
		.looseObject({
			title: text,
			seniority: text,
			function: text,
			linkedin: text,
			country: text,
		})
		.prefault({}),
	fields: z
		.record(z.string(), provenanceSchema.extend({ losing: z.array(provenanceSchema).default([]) }))
		.default({}),
	attempts: z
		.array(
			z.looseObject({
				provider: z.string(),
				outcome: z.string(),
				ms: z.number().nonnegative().default(0),
				cost: z.number().nonnegative().default(0),
			}),
		)
		.default([]),
	/** `companyMismatch`: a provider knows the domain as another company than the lead wrote. */
	flags: z.array(z.string()).default([]),
});

/** A verbatim span: `text.slice(start, end)` of `conversation.turns[turn]`. */
export const quoteSchema = z.looseObject({
	quote: z.string(),
	turn: z.number().int().nonnegative(),
	start: z.number().int().nonnegative(),
	end: z.number().int().nonnegative(),
	/** Index of the question that an affirmation answers. */
	context: z.number().int().nonnegative().optional(),
});

const evidenceFields = {
	via: z.enum(['conversation', 'behaviour', 'profile']).nullable().default(null),
	quote: text,
	turn: count,
	start: count,
	end: count,
	context: z.number().int().nonnegative().optional(),
	otherQuotes: z.array(quoteSchema).default([]),
	path: text,
};

export const criterionSchema = z.looseObject({
	id: z.string(),
	weight: z.number().nonnegative(),
	level,
	...evidenceFields,
});

export const axisSchema = z.looseObject({
	score: z.number().min(0).max(100).nullable(),
	coverage: z.number().min(0).max(1),
	band: z.enum(['high', 'medium', 'low', 'unknown']),
	thresholds: z.looseObject({ high: z.number(), low: z.number() }),
	criteria: z.array(criterionSchema),
});

const frameworkElementSchema = z.looseObject({
	element: z.string(),
	level,
	criteria: z.array(z.string()),
	...evidenceFields,
});

const statedSchema = quoteSchema.extend({ value: z.union([z.string(), z.number()]) });
const signalSchema = quoteSchema.extend({ value: z.string() });

const feasibilitySchema = z.looseObject({
	outcome: z.enum(['fits', 'short', 'notStated']),
	quote: text,
	turn: count,
	start: count,
	end: count,
});

export const readerSchema = z.looseObject({
	kind: z.string(),
	model: text,
	promptVersion: text,
	rubricVersion: z.string(),
	cacheKey: z.string(),
	agreement: z.number().min(0).max(1).nullable().default(null),
	tokens: z.looseObject({ input: z.number(), output: z.number() }).nullable().default(null),
	cost: z.number().nullable().default(null),
	fallbackFrom: text,
});

export const qualificationSchema = z.looseObject({
	fit: axisSchema,
	intent: axisSchema,
	capacity: axisSchema,
	/** Criteria with weight 0: recorded for the rep, never scored. */
	recorded: z.array(criterionSchema).default([]),
	stated: z.record(z.string(), statedSchema).default({}),
	frameworks: z.record(z.string(), z.array(frameworkElementSchema)).default({}),
	signals: z
		.looseObject({
			currentTool: signalSchema.nullable().default(null),
			pain: signalSchema.nullable().default(null),
			timeline: signalSchema.nullable().default(null),
			buyingCommittee: z.array(signalSchema).default([]),
			competitors: z.array(signalSchema).default([]),
			budget: signalSchema.nullable().default(null),
		})
		.prefault({}),
	feasibility: z.looseObject({ budget: feasibilitySchema, timeline: feasibilitySchema }).optional(),
	class: z.enum(LEAD_CLASSES),
	/** What the class was read from; absent for the default, `sales`. */
	classEvidence: quoteSchema.nullable().default(null),
	flags: z.array(z.string()).default([]),
	/** Reasons that make a lead Cold whatever its scores: an unserved region, a competitor, the user's own. */
	vetoes: z.array(z.looseObject({ id: z.string(), reason: z.string(), path: text })).default([]),
	openQuestions: z
		.array(z.looseObject({ criterion: z.string(), question: z.string(), effect: z.string() }))
		.default([]),
	reader: readerSchema,
	challenger: z.unknown().optional(),
	qualifiedAt: time,
});

const repLoadSchema = z.record(z.string(), z.number().nonnegative());

/** What the CRM (or a Data Table) already knows of this person; filled before Route Bucket. */
export const existingSchema = z.looseObject({
	contactId: text,
	ownerEmail: text,
	ownerActive: z.boolean().nullable().default(null),
	companyId: text,
	/** Owner of an open lead of this person, where the CRM keeps leads beside contacts. */
	leadOwnerEmail: text,
	companyOwnerEmail: text,
	/** Accounts with the lead's domain, where there is more than one. */
	domainAccounts: z
		.array(
			z.looseObject({
				companyId: z.string(),
				ownerEmail: text,
				contacts: z.number().int().nonnegative(),
				createdAt: timeOrNull,
			}),
		)
		.default([]),
	lifecycle: text,
	matches: z.array(z.looseObject({ contactId: z.string() })).default([]),
	/** Open leads or assignments per rep e-mail. */
	loads: repLoadSchema.default({}),
	/** The decision already taken for this lead key, if any. */
	assignment: z
		.looseObject({ leadKey: z.string(), ownerEmail: text, bucket: text })
		.nullable()
		.default(null),
	/** Current values of the contact's fields by CRM field name: what the write policy compares with. */
	record: z.record(z.string(), z.unknown()).default({}),
	lastLeadKey: text,
	lastCapturedAt: timeOrNull,
	/** Transcript parts already stored, by key; `length` in characters of the verbatim text. */
	notes: z
		.array(z.looseObject({ key: z.string(), hash: text, length: count, capturedAt: timeOrNull }))
		.default([]),
	openTask: z
		.looseObject({ key: z.string(), leadKey: text, dueAt: timeOrNull, bucket: text, title: text })
		.nullable()
		.default(null),
});

export const routingSchema = z.looseObject({
	bucket: z.enum(BUCKETS),
	wouldBe: z.enum(BUCKETS).nullable().default(null),
	outcome: z.string(),
	owner: z.looseObject({ email: z.string(), name: text }).nullable().default(null),
	nextAction: z.looseObject({
		type: z.string(),
		title: z.string(),
		dueAt: timeOrNull,
		bookingUrl: text,
		message: text,
	}),
	sla: z
		.looseObject({ target: z.string(), dueAt: time, businessDueAt: time })
		.nullable()
		.default(null),
	reason: z.string(),
	/** The message to the rep, ready to send. */
	alert: z.string().optional(),
	trace: z.array(z.looseObject({ step: z.string(), message: z.string() })).default([]),
	counterfactual: z.unknown().optional(),
	policy: z.looseObject({ version: z.string(), hash: z.string() }),
	decidedAt: time,
	arm: text,
	audit: z.looseObject({ holdout: z.boolean(), propensity: z.number() }).optional(),
});

export const crmSchema = z.looseObject({
	existing: existingSchema.optional(),
	system: z.string().optional(),
	contactId: text,
	companyId: text,
	action: z.enum(['created', 'updated', 'unchanged', 'previewed', 'needsReview']).optional(),
	/** What a preview would have done. */
	wouldBe: z.enum(['created', 'updated', 'unchanged', 'needsReview']).optional(),
	/** Which enquiry of this person it is: `key` is unique on its notes and task. */
	enquiry: z.looseObject({ key: z.string(), kind: z.string() }).optional(),
	changes: z
		.array(
			z.looseObject({
				field: z.string(),
				before: z.unknown(),
				after: z.unknown(),
				rule: z.string(),
			}),
		)
		.default([]),
	/** What a rule left as it was although the lead says something else. */
	kept: z
		.array(
			z.looseObject({
				field: z.string(),
				current: z.unknown(),
				ours: z.unknown(),
				rule: z.string(),
			}),
		)
		.default([]),
	notes: z
		.array(
			z.looseObject({
				key: z.string(),
				part: z.number().int().positive(),
				parts: z.number().int().positive(),
				hash: z.string(),
				title: z.string(),
				/** What a rep reads first, on top of the first part; not part of the verbatim text. */
				briefing: text,
				body: z.string(),
				action: z.enum(['create', 'update', 'unchanged']),
			}),
		)
		.default([]),
	task: z
		.looseObject({
			key: z.string(),
			title: z.string(),
			body: z.string().default(''),
			dueAt: timeOrNull,
			ownerEmail: text,
			action: z.enum(['create', 'update', 'unchanged']),
		})
		.nullable()
		.default(null),
	url: text,
	/** Rows for n8n Data Tables, by table. */
	rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
	warnings: z.array(z.string()).default([]),
});

/** One n8n item is one lead. Every section is written by exactly one stage. */
export const leadItemSchema = z.looseObject({
	lead: leadSchema,
	conversation: conversationSchema,
	source: sourceSchema,
	consent: consentSchema.optional(),
	enrichment: enrichmentSchema.optional(),
	qualification: qualificationSchema.optional(),
	routing: routingSchema.optional(),
	crm: crmSchema.optional(),
});

export type Bucket = (typeof BUCKETS)[number];
export type LeadClass = (typeof LEAD_CLASSES)[number];
export type EmailType = (typeof EMAIL_TYPES)[number];
export type Speaker = (typeof SPEAKERS)[number];
export type AxisName = (typeof AXES)[number];
export type Lead = z.infer<typeof leadSchema>;
export type Turn = z.infer<typeof turnSchema>;
export type Conversation = z.infer<typeof conversationSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type Enrichment = z.infer<typeof enrichmentSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type Axis = z.infer<typeof axisSchema>;
export type Band = Axis['band'];
export type Qualification = z.infer<typeof qualificationSchema>;
export type Existing = z.infer<typeof existingSchema>;
export type Routing = z.infer<typeof routingSchema>;
export type Crm = z.infer<typeof crmSchema>;
export type LeadItem = z.infer<typeof leadItemSchema>;
