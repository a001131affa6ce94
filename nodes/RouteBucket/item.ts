import { z } from 'zod/v4';
import { countryCodeOf } from '../../lead/countries';
import { headcountOf, typicalHeadcount } from '../../lead/headcount';
import {
	consentSchema,
	conversationSchema,
	enrichmentSchema,
	existingSchema,
	leadSchema,
	qualificationSchema,
	sourceSchema,
	type Consent,
	type Conversation,
	type Enrichment,
	type Existing,
	type Lead,
	type Qualification,
	type Source,
} from '../../lead/schema';
import { invalidItemOf, parseItem } from '../../lead/validation';
import { oneLine } from './text';

/** An item as far as routing reads it: a section that can't be used is null, and `failure` says why. */
export type RoutedItem = {
	lead: Lead;
	source: Source | null;
	conversation: Conversation | null;
	qualification: Qualification | null;
	consent: Consent | null;
	enrichment: Enrichment | null;
	existing: Existing;
	failure: string | null;
	/** The item as it came, for rules over any of its fields. */
	json: object;
};

const REQUIRED = {
	conversation: z.looseObject({ conversation: conversationSchema }),
	source: z.looseObject({ source: sourceSchema }),
	qualification: z.looseObject({ qualification: qualificationSchema }),
};
const OPTIONAL = {
	consent: z.looseObject({ consent: consentSchema.nullish() }),
	enrichment: z.looseObject({ enrichment: enrichmentSchema.nullish() }),
	crm: z.looseObject({ crm: z.looseObject({ existing: existingSchema.nullish() }).nullish() }),
};

/**
 * A lead must never be lost, so only an item without a usable `lead` throws {@link InvalidItem}; any
 * other section that does not fit, and the failure of an earlier node, become `failure`.
 */
export function readItem(json: unknown): RoutedItem {
	const { lead } = parseItem(z.looseObject({ lead: leadSchema }), json);
	const failures: string[] = [];
	const read = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> | null => {
		const result = schema.safeParse(json);
		if (result.success) return result.data;
		failures.push(invalidItemOf(result.error, json).message);
		return null;
	};
	const item = {
		lead,
		source: read(REQUIRED.source)?.source ?? null,
		conversation: read(REQUIRED.conversation)?.conversation ?? null,
		qualification: read(REQUIRED.qualification)?.qualification ?? null,
		consent: read(OPTIONAL.consent)?.consent ?? null,
		enrichment: read(OPTIONAL.enrichment)?.enrichment ?? null,
		existing: read(OPTIONAL.crm)?.crm?.existing ?? existingSchema.parse({}),
		json: Object(json),
	};
	const earlier = earlierFailure(item.json);
	if (earlier) failures.unshift(earlier);
	return { ...item, failure: failures.length > 0 ? oneLine(failures.join('; '), 300) : null };
}

/** n8n's nodes leave `error` on an item that they could not handle and passed on. */
function earlierFailure(json: object): string | null {
	const error: unknown = Object.hasOwn(json, 'error') ? Reflect.get(json, 'error') : undefined;
	if (!error) return null;
	if (typeof error === 'string') return error;
	const message: unknown = typeof error === 'object' ? Reflect.get(error, 'message') : undefined;
	return typeof message === 'string' && message !== '' ? message : 'an earlier node failed';
}

/** Where the lead is: what the form says, then the conversation, then what enrichment found. */
export function countryOf({ lead, qualification, enrichment }: RoutedItem): string | null {
	const stated = qualification?.stated.country?.value;
	return (
		countryCodeOf(lead.country) ??
		countryCodeOf(lead.stated.country) ??
		countryCodeOf(typeof stated === 'string' ? stated : null) ??
		countryCodeOf(enrichment?.company.country) ??
		countryCodeOf(enrichment?.person.country)
	);
}

/** The company's domain; a free or disposable mailbox says nothing about a company. */
export function companyDomainOf({ lead }: RoutedItem): string | null {
	const mailbox = lead.email?.split('@').at(-1)?.toLowerCase();
	const domain = lead.domain?.toLowerCase() ?? null;
	const ofMailbox = lead.emailType === 'free' || lead.emailType === 'disposable';
	return ofMailbox && domain === mailbox ? null : domain;
}

/** What enrichment knows, else what the lead says; a range counts as its middle. */
export function employeesOf({ lead, enrichment, qualification }: RoutedItem): number | null {
	const known = enrichment?.company.employees ?? null;
	if (known !== null) return known;
	const said =
		headcountOf(lead.stated.employees) ?? headcountOf(qualification?.stated.employees?.value);
	return said && typicalHeadcount(said);
}

/** Whether a domain is the account’s, or one below it. */
export const isWithin = (domain: string | null, account: string): boolean =>
	domain === account || domain?.endsWith(`.${account}`) === true;
