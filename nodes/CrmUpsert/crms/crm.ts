import type { Crm as CrmSection, Existing } from '../../../lead/schema';
import type { CrmItem } from '../input';
import type { CrmPlan } from '../plan';

/** What a system adds to the plan once it is carried out. */
export type Written = Pick<CrmSection, 'action' | 'wouldBe' | 'contactId' | 'rows'>;

/** One system that leads are written to. */
export type Crm = {
	/** Text as the system stores it: what the length limit of a note counts. */
	escape: (text: string) => string;
	/** What the item carries for the nodes that follow when nothing is to be written. */
	unwritten: Pick<Written, 'rows'>;
	/** What the system knows of this person; null when nobody looked. */
	find: (item: CrmItem, json: Record<string, unknown>) => Existing | null;
	/** Carries the plan out. Without `existing` only what can't overwrite anything is written. */
	write: (plan: CrmPlan, item: CrmItem, existing: Existing | null) => Written;
};
