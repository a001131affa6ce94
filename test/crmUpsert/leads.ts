import { crmSchema, existingSchema, type Existing, type Routing } from '../../lead/schema';
import type { Crm } from '../../nodes/CrmUpsert/crms/crm';
import { preview } from '../../nodes/CrmUpsert/crms/preview';
import { readItem, type CrmItem } from '../../nodes/CrmUpsert/input';
import { getLeads, upsertLeads } from '../../nodes/CrmUpsert/operations';
import { readPolicy } from '../../nodes/CrmUpsert/parameters';
import { afterPlan, plan, type CrmPlan } from '../../nodes/CrmUpsert/plan';
import { BANDS, qualifiedItem, type QualificationOf } from '../support/qualification';

type Changes = {
	lead?: object;
	source?: object;
	conversation?: object;
	consent?: object;
	enrichment?: object;
	qualification?: QualificationOf;
	routing?: Partial<Routing>;
	existing?: object;
};

export const POLICY = readPolicy({});
export const CAPTURED_AT = '2026-03-10T21:47:00Z';
export const KIM = 'kim@ourselves.example';

export const later = (iso: string, { days = 0, seconds = 0 }): string =>
	new Date(Date.parse(iso) + (days * 86_400 + seconds) * 1000).toISOString();

/** A warm lead as Route Bucket hands it on; `changes` are merged over its sections. */
export function routedLead(changes: Changes = {}): Record<string, unknown> {
	const levels = { ...BANDS.fit.high, ...BANDS.intent.high, ...BANDS.capacity.high };
	const item = qualifiedItem(
		{ levels, ...changes.qualification },
		{
			lead: { jobTitle: 'VP Sales', phone: '+4930123456', ...changes.lead },
			source: {
				...{ surface: 'chat', formId: 'demo', submissionId: 'chat-7', capturedAt: CAPTURED_AT },
				...{ request: 'demo', campaign: 'spring', utm: { source: 'google', medium: 'cpc' } },
				...{ referrer: 'https://google.com', entryPage: '/pricing', viewing: '/demo' },
				pagesViewed: [{ url: '/pricing' }, { url: '/demo' }],
				...changes.source,
			},
			conversation: {
				turns: [
					{ speaker: 'assistant', name: 'Ada', text: 'What brought you here?', at: CAPTURED_AT },
					{ speaker: 'prospect', name: 'Jane', text: 'We renew in March, and hate our tool.' },
				],
				...changes.conversation,
			},
			consent: { aiDisclosed: true, recording: false, ...changes.consent },
			...(changes.enrichment && { enrichment: changes.enrichment }),
		},
	);
	const routing = {
		bucket: 'warm',
		outcome: 'qualified',
		owner: { email: KIM, name: 'Kim' },
		nextAction: {
			...{ type: 'bookMeeting', title: 'Book a meeting with Jane Doe (Acme)' },
			dueAt: '2026-03-11T08:05:00.000Z',
		},
		reason: 'Fit 100, intent 86 and capacity 92 are all high.',
		policy: { version: '3', hash: 'policy-hash' },
		decidedAt: later(CAPTURED_AT, { seconds: 2 }),
		audit: { holdout: true, propensity: 0.03 },
		arm: 'challenger',
		...changes.routing,
	};
	return { ...item, routing, ...(changes.existing && { crm: { existing: changes.existing } }) };
}

export const known = (existing: object = {}): Existing => existingSchema.parse(existing);

export const crmItem = (json: Record<string, unknown>): CrmItem => readItem(json).item;

export function planFor(
	json: Record<string, unknown>,
	existing: Existing = known(),
	policy = POLICY,
): CrmPlan {
	return plan(crmItem(json), existing, policy);
}

/** The record that a CRM holds after these leads came in one after the other. */
export function recordAfter(...leads: Array<Record<string, unknown>>): Existing {
	return leads.reduce<Existing>((existing, json) => {
		return afterPlan(existing, planFor(json, existing), crmItem(json), POLICY);
	}, known());
}

type Node = { crm?: Crm; previewOnly?: boolean };

/** The `crm` sections that one run of a node with this system gives the leads. */
export async function crmsOf(
	jsons: Array<Record<string, unknown>>,
	{ crm = preview, previewOnly = false }: Node = {},
) {
	const settings = { system: 'test', policy: POLICY, previewOnly, urlPattern: '' };
	const results = await upsertLeads(jsons, crm, () => settings);
	return results.map((result) => {
		if (result instanceof Error) throw result;
		return crmSchema.parse(result.crm);
	});
}

export async function crmOf(json: Record<string, unknown>, node: Node = {}) {
	const [crm] = await crmsOf([json], node);
	return crm;
}

/** *Get Lead* on one lead, with a row given in the node. */
export async function getLead(
	json: Record<string, unknown>,
	crm: Crm,
	row: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
	const [result] = await getLeads([json], crm, () => row);
	if (result instanceof Error) throw result;
	return result;
}

export const valueOf = (done: CrmPlan, field: string): unknown =>
	done.changes.find((change) => change.field === field)?.after;

export const actions = ({ notes, task }: CrmPlan): unknown => ({
	notes: notes.map(({ action }) => action),
	task: task?.action ?? null,
});
