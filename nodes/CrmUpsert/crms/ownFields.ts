import { DEFAULT_FIELD_RULES } from '../writePolicy';
import { OUTCOMES, type OutcomeKind } from './crm';

/** text: longer than one line · list: entries joined by semicolons · date: with a time. */
export type OwnFieldType = 'string' | 'text' | 'number' | 'boolean' | 'date' | 'list';
export type OwnField = { name: string; label: string; type: OwnFieldType };

/** What `DEFAULT_FIELD_RULES` fill that a CRM has no field of its own for. */
const IDENTITY = new Set([
	...['email', 'first_name', 'last_name', 'phone', 'job_title', 'company', 'website'],
	...['industry', 'employees', 'country', 'linkedin_url', 'owner_email', 'lifecycle'],
]);
const LONG = ['reason', 'pain', 'open_questions', 'flags', 'pages_viewed', 'ai_disclosure'];

/** Names of the fields that hold when something came of a lead. */
export const OUTCOME_FIELDS: Record<OutcomeKind, string> = {
	firstTouch: 'first_rep_touch_at',
	meeting: 'meeting_at',
	opportunity: 'opportunity_at',
	won: 'won_at',
	lost: 'lost_at',
};

const labelOf = (name: string): string => {
	const words = name
		.replaceAll('_', ' ')
		.replace(/\butm\b/u, 'UTM')
		.replace(/\bai\b/u, 'AI');
	return words[0].toUpperCase() + words.slice(1);
};

const typeOf = (rule: (typeof DEFAULT_FIELD_RULES)[number]): OwnFieldType => {
	if (rule.rule === 'append') return 'list';
	return rule.type === 'string' && LONG.includes(rule.field) ? 'text' : rule.type;
};

const field = (name: string, type: OwnFieldType): OwnField => ({
	name,
	label: labelOf(name),
	type,
});

/** The fields that *Provision Fields* creates on a contact or lead. */
export const OWN_FIELDS: OwnField[] = [
	...DEFAULT_FIELD_RULES.filter(({ field: name }) => !IDENTITY.has(name)).map((rule) =>
		field(rule.field, typeOf(rule)),
	),
	...[...new Set(DEFAULT_FIELD_RULES.map(({ timeField }) => timeField).filter(Boolean))].map(
		(name) => field(name, 'date'),
	),
	field('last_enquiry', 'string'),
	field('last_captured_at', 'date'),
	field('open_task', 'string'),
	...OUTCOMES.map((kind) => field(OUTCOME_FIELDS[kind], 'date')),
];
