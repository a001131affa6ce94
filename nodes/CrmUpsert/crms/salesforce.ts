import type { CrmAccount } from './crm';
import type { Fetch } from './patient';
import { apiOf } from './salesforce/api';
import { erase } from './salesforce/erase';
import { applies, LIFECYCLE, OWNER, SALESFORCE_RULES } from './salesforce/fields';
import { findAll, typeOfId } from './salesforce/find';
import { openTasks } from './salesforce/openTasks';
import { readOutcomes, recordOutcome } from './salesforce/outcomes';
import { provision } from './salesforce/provision';
import { sessionOf, withAddresses, type SalesforceOptions } from './salesforce/session';
import { writeAll } from './salesforce/write';

/** Longer transcripts than a task takes go into a file, which this leaves well below Salesforce's 37.5 MB. */
const NOTE_LIMIT = 4_000_000;

/**
 * A Salesforce organisation. New people become leads; a known one is updated as lead or contact. Accounts are matched
 * and never created: converting a lead does that. `send` adds the credential and refreshes it.
 */
export async function salesforceAccount(
	send: Fetch,
	given: SalesforceOptions,
): Promise<CrmAccount> {
	const options = withAddresses(given);
	const session = sessionOf(await apiOf(send, options.instanceUrl, options), options);
	return {
		escape: (text) => text,
		noteLimit: NOTE_LIMIT,
		ownerField: OWNER,
		lifecycleField: LIFECYCLE,
		rules: SALESFORCE_RULES,
		applies: (rule, existing) =>
			applies(rule, typeOfId(existing?.contactId ?? ''), session.knownShapes()),
		trustsLookUp: 'never',
		unwritten: {},
		openTasks: async () => await openTasks(session),
		find: async (leads) => await findAll(leads, session),
		write: async (leads) => await writeAll(leads, session),
		fields: async () => {
			const { Lead, Contact } = await session.shapes();
			return [...new Map([...Contact, ...Lead]).values()].map(
				({ name, label, type, readOnly, maxLength, options: values }) => ({
					...{ name, label, type, readOnly, maxLength, options: values },
				}),
			);
		},
		provision: async () => await provision(session),
		erase: async (person) => await erase(person, session),
		recordOutcome: async (person, outcome) => await recordOutcome(person, outcome, session),
		readOutcomes: async (since) => await readOutcomes(since, session),
	};
}

export type { SalesforceOptions };
