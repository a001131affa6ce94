import {
	criterionSchema,
	leadItemSchema,
	qualificationSchema,
	type Axis,
	type AxisName,
	type Criterion,
	type LeadClass,
	type LeadItem,
	type Qualification,
} from '../../lead/schema';
import { axisOf, DEFAULT_THRESHOLDS } from '../../lead/scoring';

export type Level = 0 | 1 | 2 | 3 | null;

const WEIGHTS = {
	'fit.industry': 3,
	'fit.size': 3,
	'fit.geography': 2,
	'intent.pain': 3,
	'intent.trigger': 3,
	'intent.evaluation': 2,
	'intent.whyNow': 2,
	'intent.request': 2,
	'capacity.authority': 3,
	'capacity.timeline': 3,
	'capacity.committee': 2,
	'capacity.budget': 0,
} as const;
export type CriterionId = keyof typeof WEIGHTS;
export type Levels = Partial<Record<CriterionId, Level>>;

export type QualificationOf = {
	/** Not named = not stated. */
	levels?: Levels;
	class?: LeadClass;
	flags?: string[];
	vetoes?: Array<{ id: string; reason: string }>;
};

const sentenceFor = (id: string): string => `This is what I say about ${id}.`;
const IDS = Object.keys(WEIGHTS).filter((id): id is CriterionId => id in WEIGHTS);
/** One prospect turn that holds a sentence for each criterion: where the quotes come from. */
export const TRANSCRIPT = IDS.map(sentenceFor).join(' ');

/** Levels that give an axis a band, with full coverage. */
export const BANDS: Record<AxisName, Record<'high' | 'medium' | 'low' | 'unknown', Levels>> = {
	fit: {
		high: { 'fit.industry': 3, 'fit.size': 3, 'fit.geography': 3 },
		medium: { 'fit.industry': 2, 'fit.size': 1, 'fit.geography': 3 },
		low: { 'fit.industry': 0, 'fit.size': 0, 'fit.geography': 1 },
		unknown: {},
	},
	intent: {
		high: { 'intent.pain': 3, 'intent.trigger': 3, 'intent.evaluation': 2, 'intent.whyNow': 2 },
		medium: { 'intent.pain': 2, 'intent.trigger': 1, 'intent.evaluation': 1, 'intent.whyNow': 1 },
		low: { 'intent.pain': 0, 'intent.trigger': 0, 'intent.evaluation': 1, 'intent.whyNow': 0 },
		unknown: {},
	},
	capacity: {
		high: { 'capacity.authority': 3, 'capacity.timeline': 3, 'capacity.committee': 2 },
		medium: { 'capacity.authority': 1, 'capacity.timeline': 2, 'capacity.committee': 1 },
		low: { 'capacity.authority': 0, 'capacity.timeline': 0, 'capacity.committee': 1 },
		unknown: {},
	},
};

/** A qualification as the Qualify node writes it, from nothing but levels. */
export function qualificationOf({
	levels = {},
	class: leadClass = 'sales',
	flags = [],
	vetoes = [],
}: QualificationOf = {}): Qualification {
	const axis = (name: AxisName): Axis =>
		axisOf(
			name,
			IDS.filter((id) => id.startsWith(`${name}.`)).map((id) =>
				criterionOf(id, levels[id] ?? null),
			),
			DEFAULT_THRESHOLDS[name],
		);
	return qualificationSchema.parse({
		fit: axis('fit'),
		intent: axis('intent'),
		capacity: axis('capacity'),
		class: leadClass,
		flags,
		vetoes,
		reader: { kind: 'rules', rubricVersion: 'test', cacheKey: 'test' },
		qualifiedAt: '2026-03-10T09:00:05Z',
	});
}

function criterionOf(id: CriterionId, level: Level): Criterion {
	const evidence =
		level === null
			? {}
			: id.startsWith('fit.')
				? { via: 'profile', path: 'enrichment.company' }
				: quoteFrom(TRANSCRIPT, sentenceFor(id));
	return criterionSchema.parse({ id, weight: WEIGHTS[id], level, ...evidence });
}

function quoteFrom(text: string, quote: string): object {
	const start = text.indexOf(quote);
	return { via: 'conversation', quote, turn: 0, start, end: start + quote.length };
}

type Sections = Partial<
	Record<'lead' | 'source' | 'conversation' | 'consent' | 'enrichment', object>
>;

/** A whole item between Qualify and Route Bucket; `sections` are merged over a plain lead. */
export function qualifiedItem(
	qualification: QualificationOf = {},
	sections: Sections & { crm?: object } = {},
): LeadItem & { qualification: Qualification } {
	const item = leadItemSchema.parse({
		lead: {
			key: 'lead-1',
			personKey: 'person-1',
			email: 'jane@acme.com',
			emailType: 'work',
			firstName: 'Jane',
			lastName: 'Doe',
			company: 'Acme',
			domain: 'acme.com',
			country: 'DE',
			...sections.lead,
		},
		source: { surface: 'form', capturedAt: '2026-03-10T09:00:00Z', ...sections.source },
		conversation: {
			surface: 'form',
			language: 'en',
			turns: [{ speaker: 'prospect', text: TRANSCRIPT }],
			...sections.conversation,
		},
		...(sections.consent && { consent: sections.consent }),
		...(sections.enrichment && { enrichment: sections.enrichment }),
		...(sections.crm && { crm: sections.crm }),
	});
	return { ...item, qualification: qualificationOf(qualification) };
}
