import { z } from 'zod/v4';
import {
	consentSchema,
	conversationSchema,
	enrichmentSchema,
	existingSchema,
	leadSchema,
	qualificationSchema,
	routingSchema,
	sourceSchema,
	type Consent,
	type Conversation,
	type Enrichment,
	type Existing,
	type Lead,
	type Qualification,
	type Routing,
	type Source,
} from '../../lead/schema';
import { parseItem } from '../../lead/validation';

/** What this stage reads of an item. Sections of a stage that did not run are null. */
export type CrmItem = {
	lead: Lead;
	conversation: Conversation;
	source: Source;
	consent: Consent | null;
	enrichment: Enrichment | null;
	qualification: Qualification | null;
	routing: Routing | null;
	/** Null when nobody looked the lead up; a look-up without a match leaves an empty section. */
	existing: Existing | null;
};

const captured = z.looseObject({
	lead: leadSchema,
	conversation: conversationSchema,
	source: sourceSchema,
	crm: z.looseObject({ existing: existingSchema.nullish() }).nullish(),
});

export const NOTHING_KNOWN: Existing = existingSchema.parse({});

/**
 * A lead must not be lost because a later stage failed: only what Capture writes, and what the CRM
 * already holds, must be readable (else InvalidItem). Other sections are left out with a warning.
 */
export function readItem(json: Record<string, unknown>): { item: CrmItem; warnings: string[] } {
	const { lead, conversation, source, crm } = parseItem(captured, json);
	const warnings: string[] = [];
	const optional = <Section>(name: string, schema: z.ZodType<Section>): Section | null => {
		const found = Object.hasOwn(json, name) ? json[name] : null;
		if (found === null || found === undefined) return null;
		const result = schema.safeParse(found);
		if (result.success) return result.data;
		const field = [name, ...result.error.issues[0].path.map(String)].join('.');
		warnings.push(`“${field}” can’t be used: the section “${name}” was left out`);
		return null;
	};
	const item = {
		lead,
		conversation,
		source,
		consent: optional('consent', consentSchema),
		enrichment: optional('enrichment', enrichmentSchema),
		qualification: optional('qualification', qualificationSchema),
		routing: optional('routing', routingSchema),
		existing: crm?.existing ?? null,
	};
	return { item, warnings };
}
