import { NOTHING_KNOWN } from '../input';
import { LONGEST_NOTE } from '../transcript';
import { DEFAULT_FIELD_RULES, LIFECYCLE_FIELD, OWNER_FIELD } from '../writePolicy';
import type { CrmPlan } from '../plan';
import type { Crm, Written } from './crm';

/** Nothing is written: the plan itself is the result. */
export const previewed = ({ action, contactId }: CrmPlan): Written => ({
	action: 'previewed',
	wouldBe: action,
	contactId,
});

/** No CRM: every lead is only previewed. */
export const preview: Crm = {
	escape: (text) => text,
	noteLimit: LONGEST_NOTE,
	ownerField: OWNER_FIELD,
	lifecycleField: LIFECYCLE_FIELD,
	rules: DEFAULT_FIELD_RULES,
	trustsLookUp: 'always',
	unwritten: {},
	find: async (leads) =>
		await Promise.resolve(leads.map(({ item }) => item.existing ?? NOTHING_KNOWN)),
	write: async (leads) => await Promise.resolve(leads.map(({ plan }) => previewed(plan))),
};
