import type { AccountOptions } from '../crm';
import type { Api } from './api';
import { ACTIVITY_KEY, instanceOf, ownName, shapesOf, type RecordType, type Shape } from './fields';
import { usersOf, type Users } from './people';

export type SalesforceOptions = AccountOptions & {
	/** Where requests go, e.g. `https://example.my.salesforce.com`. */
	instanceUrl: string;
	/** What links to records begin with; null where nobody knows it. `instanceUrl` unless given. */
	recordUrl?: string | null;
	/** What to do where a duplicate rule refuses a new lead. */
	duplicates: 'attach' | 'stop' | 'review';
	/** Where the CRM assigns: the rule to use instead of the active one. */
	assignmentRuleId: string | null;
};

/** With the addresses checked and without their paths. */
export type Settled = SalesforceOptions & { recordUrl: string | null };

export function withAddresses(given: SalesforceOptions): Settled {
	const instanceUrl = instanceOf(given.instanceUrl);
	const { recordUrl = instanceUrl } = given;
	return { ...given, instanceUrl, recordUrl: recordUrl && instanceOf(recordUrl) };
}

export type Shapes = Record<RecordType | 'Task', Shape>;

/** What is looked up once for a run. */
export type Session = {
	api: Api;
	options: Settled;
	users: Users;
	shapes: () => Promise<Shapes>;
	/** The descriptions if they were read already. */
	knownShapes: () => Shapes | null;
	/** After fields were created. */
	forgetShapes: () => void;
	/** Whether tasks and records have the fields that keys are kept in. */
	hasKeys: () => Promise<boolean>;
};

export function sessionOf(api: Api, options: Settled): Session {
	let known: Shapes | null = null;
	let asked: Promise<Shapes> | null = null;
	const ask = async (): Promise<Shapes> => {
		const [Lead, Contact, Task] = await shapesOf(api, ['Lead', 'Contact', 'Task']);
		known = { Lead, Contact, Task };
		return known;
	};
	const shapes = async (): Promise<Shapes> => {
		asked ??= ask();
		void asked.catch(() => {
			asked = null;
		});
		return await asked;
	};
	return {
		api,
		options,
		users: usersOf(api),
		shapes,
		knownShapes: () => known,
		forgetShapes: () => {
			known = null;
			asked = null;
		},
		hasKeys: async () => {
			const { Lead, Contact, Task } = await shapes();
			const memory = ownName('last_enquiry');
			return Task.has(ACTIVITY_KEY) && Lead.has(memory) && Contact.has(memory);
		},
	};
}
