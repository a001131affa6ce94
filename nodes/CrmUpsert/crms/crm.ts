import type { Crm as CrmSection, Existing } from '../../../lead/schema';
import type { CrmItem } from '../input';
import type { CrmPlan } from '../plan';
import type { FieldRule } from '../writePolicy';

/** A lead to look up; `contactId` where it is known whom it belongs to. */
export type Wanted = {
	item: CrmItem;
	json: Record<string, unknown>;
	contactId?: string | null;
	/** Nobody looked the lead up and it is written right after: a refused creation may tell whom it belongs to. */
	isWrittenNext?: boolean;
	/** Route Bucket comes next: it also asks who owns the other accounts of the lead's domain. */
	isRoutedNext?: boolean;
};
export type Planned = { plan: CrmPlan; item: CrmItem; existing: Existing | null };

/** What a system adds to the plan once it is carried out. */
export type Written = Pick<CrmSection, 'action' | 'wouldBe' | 'contactId' | 'rows'> & {
	companyId?: string | null;
	url?: string | null;
	warnings?: string[];
	/** Fields that the system did not take; all others are written. */
	rejected?: RejectedField[];
};
export type RejectedField = { field: string; value: unknown; reason: string };
/** Somebody else made the contact since it was looked up: look again, plan again. */
export type Conflict = { conflictWith: string };

/** One system that leads are written to. Work is done for all leads of a run at once; a failure stays with its lead. */
export type Crm = {
	/** Text as the system stores it: what the length limit of a note counts. */
	escape: (text: string) => string;
	/** Most characters of a note, as the system stores them. */
	noteLimit: number;
	/** The fields that hold the owner's e-mail and the lifecycle stage in `Existing.record`. */
	ownerField: string;
	lifecycleField: string;
	/** What is written without any row of the user's, in this system's field names. */
	rules: FieldRule[];
	/** Whether a rule's field exists on the record that was found, or would be created. */
	applies?: (rule: FieldRule, existing: Existing | null) => boolean;
	/** When a look-up by *Get Lead* is taken as it is, instead of looking again before writing. */
	trustsLookUp: 'always' | 'whenNew' | 'never';
	/** What the item carries for the nodes that follow when nothing is to be written. */
	unwritten: Pick<Written, 'rows'>;
	/**
	 * Lifecycle stages in the account's own order; asked where a record holds one that nobody listed. Left out where the
	 * stage is kept in a text field of ours, which has no order of its own.
	 */
	stages?: () => Promise<string[]>;
	/** How many tasks of this pack are open, by the owner's e-mail. */
	openTasks?: () => Promise<Record<string, number>>;
	/** What the system knows of each person; null when nobody looked. */
	find: (leads: Wanted[]) => Promise<Array<Existing | null | Error>>;
	/** Carries the plans out. Without `existing` only what can't overwrite anything is written. */
	write: (leads: Planned[]) => Promise<Array<Written | Conflict | Error>>;
};

export type Person = { email: string | null; phone: string | null; contactId: string | null };
/** `what` names the kind of record or field, `id` its id or name. */
export type Report = { what: string; id: string; reason?: string };

/** A CRM account behind an API. */
export type CrmAccount = Crm & {
	openTasks: () => Promise<Record<string, number>>;
	/** The fields of the account's contacts and leads, for the table of field rules. */
	fields: () => Promise<AccountField[]>;
	/** Creates the fields of ours that are missing. */
	provision: () => Promise<{ created: Report[]; existed: Report[]; failed: Report[] }>;
	/** Everything of a person. `later` is marked deleted now and gone by itself at `permanentAt`. */
	erase: (person: Person) => Promise<Erasure>;
	recordOutcome: (
		person: Person,
		outcome: Outcome,
	) => Promise<{ contactId: string; changed: boolean }>;
	/** Contacts with an outcome dated since then (ISO time). */
	readOutcomes: (since: string) => Promise<RecordedOutcomes[]>;
};

export type AccountField = {
	name: string;
	label: string;
	type: string;
	readOnly: boolean;
	maxLength: number | null;
	options: string[] | null;
};

export type Erasure = {
	/** All addresses that the person had there, in lower case: rows elsewhere may carry any of them. */
	emails?: string[];
	gone: Report[];
	later: Array<Report & { permanentAt: string }>;
	notErased: Report[];
};

export const OUTCOMES = ['firstTouch', 'meeting', 'opportunity', 'won', 'lost'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];
export type Outcome = { kind: OutcomeKind; at: string };
export type RecordedOutcomes = {
	contactId: string;
	email: string | null;
	leadKey: string | null;
	bucket: string | null;
	outcomes: Partial<Record<OutcomeKind, string>>;
};

/** What an account needs of the node: time and chance are given, so that a run can be repeated. */
export type AccountOptions = {
	now: () => Date;
	wait: (ms: number) => Promise<void>;
	/** Between 0 and 1. */
	random: () => number;
	cancelled?: AbortSignal;
	/** Takes the task, and the lead where the routed owner is no active user of the CRM. */
	fallbackOwnerEmail: string | null;
	ownerDecidedBy: 'pack' | 'crm';
	severalMatches: 'review' | 'useFirst';
	/** Fields of the user's own rules and their time fields: they are read, so that the rules can compare. */
	ruleFields?: string[];
};
