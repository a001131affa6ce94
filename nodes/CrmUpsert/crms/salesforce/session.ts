import type { AccountOptions } from '../crm';
import type { Api } from './api';
import { ACTIVITY_KEY, ownName, shapesOf, type RecordType, type Shape } from './fields';
import { usersOf, type Users } from './people';

export type SalesforceOptions = AccountOptions & {
	/** Address of the organisation, e.g. `https://example.my.salesforce.com`. */
	instanceUrl: string;
	/** What to do where a duplicate rule refuses a new lead. */
	duplicates: 'attach' | 'stop' | 'review';
	/** Where the CRM assigns: the rule to use instead of the active one. */
	assignmentRuleId: string | null;
};

export type Shapes = Record<RecordType | 'Task', Shape>;

/** What is looked up once for a run. */
export type Session = {
	api: Api;
	options: SalesforceOptions;
	users: Users;
	shapes: () => Promise<Shapes>;
	/** The descriptions if they were read already. */
	knownShapes: () => Shapes | null;
	/** After fields were created. */
	forgetShapes: () => void;
	/** Whether tasks and records have the fields that keys are kept in. */
	hasKeys: () => Promise<boolean>;
};

export function sessionOf(api: Api, options: SalesforceOptions): Session {
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
