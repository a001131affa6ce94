import { z } from 'zod/v4';

/**
 * own: always, the field is ours · ifEmpty: only into an empty field · append: a list only grows ·
 * newer: only over an older value · forwardOnly: only to a later stage · never: report only.
 */
export const RULES = ['append', 'forwardOnly', 'ifEmpty', 'never', 'newer', 'own'] as const;

export const OWNER_FIELD = 'owner_email';
export const LIFECYCLE_FIELD = 'lifecycle';

/** Later stages last. */
export const LIFECYCLE_ORDER = [
	'subscriber',
	'lead',
	'marketingqualifiedlead',
	'salesqualifiedlead',
	'opportunity',
	'customer',
	'evangelist',
];

export const fieldRuleSchema = z.object({
	field: z.string().trim().min(1, { error: 'the name of a CRM field' }),
	/** See `valueFrom`. */
	value: z.string().trim().default(''),
	rule: z.enum(RULES),
	/** The CRM field that holds the time of the value: *newer* compares it, and *ifEmpty* needs it empty too. */
	timeField: z.string().trim().default(''),
	type: z.enum(['string', 'number', 'boolean', 'date']).default('string'),
});
export type FieldRule = z.infer<typeof fieldRuleSchema>;

type Row = [field: string, value: string, type?: FieldRule['type']];

const rules = (rule: FieldRule['rule'], timeField: string, rows: Row[]): FieldRule[] =>
	rows.map(([field, value, type = 'string']) => ({ field, value, rule, timeField, type }));

/** What is written when the node's own table is empty; a row there replaces the row of the same field. */
export const DEFAULT_FIELD_RULES: FieldRule[] = [
	// Who it is: what a person or another system entered stays.
	...rules('ifEmpty', '', [
		['email', 'lead.email'],
		['first_name', 'lead.firstName'],
		['last_name', 'lead.lastName'],
		['phone', 'lead.phone'],
		['job_title', 'lead.jobTitle|enrichment.person.title'],
		['company', 'lead.company|enrichment.company.name'],
		['website', 'lead.domain|enrichment.company.domain'],
		['industry', 'lead.stated.industry|enrichment.company.industry'],
		['employees', 'lead.stated.employees|enrichment.company.employees'],
		['country', 'lead.country|lead.stated.country|enrichment.company.country'],
		['linkedin_url', 'enrichment.person.linkedin'],
		[OWNER_FIELD, 'routing.owner.email'],
	]),
	...rules('forwardOnly', '', [[LIFECYCLE_FIELD, 'summary.lifecycle']]),
	// What we found, and why.
	...rules('own', '', [
		['bucket', 'routing.bucket'],
		['bucket_would_be', 'routing.wouldBe'],
		['outcome', 'routing.outcome'],
		['reason', 'routing.reason'],
		['owner_rule', 'summary.ownerRule'],
		['lead_class', 'qualification.class'],
		['fit_score', 'qualification.fit.score', 'number'],
		['fit_coverage', 'qualification.fit.coverage', 'number'],
		['fit_band', 'qualification.fit.band'],
		['intent_score', 'qualification.intent.score', 'number'],
		['intent_coverage', 'qualification.intent.coverage', 'number'],
		['intent_band', 'qualification.intent.band'],
		['capacity_score', 'qualification.capacity.score', 'number'],
		['capacity_coverage', 'qualification.capacity.coverage', 'number'],
		['capacity_band', 'qualification.capacity.band'],
		['pain', 'qualification.signals.pain.quote'],
		['current_tool', 'qualification.signals.currentTool.value'],
		['decision_timeline', 'qualification.signals.timeline.value'],
		['budget_stated', 'qualification.signals.budget.value'],
		['open_questions', 'summary.openQuestions'],
		['flags', 'qualification.flags'],
		['qualified_at', 'qualification.qualifiedAt', 'date'],
		['reader', 'summary.reader'],
		['rubric_version', 'qualification.reader.rubricVersion'],
		['policy_version', 'routing.policy.version'],
		['policy_hash', 'routing.policy.hash'],
	]),
	// Who does what by when.
	...rules('own', '', [
		['next_action', 'routing.nextAction.type'],
		['next_action_title', 'routing.nextAction.title'],
		['next_action_owner', 'routing.owner.email'],
		['next_action_due_at', 'routing.nextAction.dueAt', 'date'],
		['next_action_outcome', 'summary.outcomeWanted'],
	]),
	// Where it came from: the first touch as one block, the latest touch, and all there ever were.
	...rules('ifEmpty', 'first_touch_at', [
		['first_surface', 'source.surface'],
		['first_campaign', 'source.campaign'],
		['first_utm_source', 'source.utm.source'],
		['first_utm_medium', 'source.utm.medium'],
		['first_referrer', 'source.referrer'],
		['first_entry_page', 'source.entryPage'],
	]),
	...rules('newer', 'latest_touch_at', [
		['latest_surface', 'source.surface'],
		['latest_form', 'source.formId'],
		['latest_request', 'source.request'],
		['latest_campaign', 'source.campaign'],
		['latest_utm_source', 'source.utm.source'],
		['latest_utm_medium', 'source.utm.medium'],
		['latest_utm_term', 'source.utm.term'],
		['latest_utm_content', 'source.utm.content'],
		['latest_referrer', 'source.referrer'],
		['latest_entry_page', 'source.entryPage'],
		['pages_viewed', 'summary.pagesViewed'],
		['viewing', 'source.viewing'],
	]),
	...rules('append', '', [
		['campaigns', 'source.campaign'],
		['buying_committee', 'summary.buyingCommittee'],
		['competitors', 'summary.competitors'],
	]),
	...rules('newer', 'consent_at', [
		['ai_disclosed', 'consent.aiDisclosed', 'boolean'],
		['ai_disclosure', 'consent.disclosureVersion|consent.disclosureText'],
		['recording_consent', 'consent.recording', 'boolean'],
		['marketing_consent', 'consent.marketing', 'boolean'],
		['consent_region', 'consent.region'],
	]),
];

/** The default table with the user's rows over it. A row without a value or time field keeps the default's. */
export function fieldRulesWith(own: FieldRule[], defaults = DEFAULT_FIELD_RULES): FieldRule[] {
	const byField = new Map(defaults.map((rule) => [rule.field, rule]));
	for (const rule of own) {
		const fallback = byField.get(rule.field);
		byField.set(rule.field, {
			...rule,
			value: rule.value || (fallback?.value ?? ''),
			timeField: rule.timeField || (fallback?.rule === rule.rule ? fallback.timeField : ''),
			type: fallback?.type ?? rule.type,
		});
	}
	return [...byField.values()];
}
