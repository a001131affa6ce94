import type { CrmAccount } from './crm';
import { loadsOf } from './loads';
import type { Fetch } from './patient';
import { ownersOfOpenTasks } from './pipedrive/activities';
import { erasePeople } from './pipedrive/erase';
import {
	accountFieldOf,
	isOwn,
	organizationFieldsOf,
	OWNER,
	personFieldsOf,
	RULES,
} from './pipedrive/fields';
import { findLeads, LIFECYCLE } from './pipedrive/find';
import { escapeForNote, NOTE_LIMIT } from './pipedrive/notes';
import { peopleNamed, readOutcomes, recordOutcome } from './pipedrive/outcomes';
import { provisionFields } from './pipedrive/provision';
import { openSession, type PipedriveOptions } from './pipedrive/session';
import { writeLeads } from './pipedrive/write';

export type { PipedriveOptions };

/** A Pipedrive account. `send` adds the credential. */
export async function pipedriveAccount(
	send: Fetch,
	options: PipedriveOptions,
): Promise<CrmAccount> {
	const session = await openSession(send, options);
	const { api } = session;
	return {
		escape: escapeForNote,
		noteLimit: NOTE_LIMIT,
		ownerField: OWNER,
		lifecycleField: LIFECYCLE,
		rules: RULES,
		applies: ({ field }) => !isOwn(field) || session.codeOf(field) !== null,
		trustsLookUp: 'never',
		unwritten: {},
		openTasks: async () => {
			const owners = await ownersOfOpenTasks(api);
			const users = owners.length === 0 ? [] : await session.users();
			const emailOf = (ownerId: number) => users.find(({ id }) => id === ownerId)?.email;
			return loadsOf(owners.map((id) => ({ email: emailOf(id), count: 1 })));
		},
		find: async (leads) => await findLeads(session, leads),
		write: async (leads) => await writeLeads(session, leads),
		fields: async () => (await personFieldsOf(api)).map(accountFieldOf),
		provision: async () =>
			await provisionFields(api, await personFieldsOf(api), await organizationFieldsOf(api)),
		erase: async (person) =>
			await erasePeople(api, await peopleNamed(session, person), options.now),
		recordOutcome: async (person, outcome) => await recordOutcome(session, person, outcome),
		readOutcomes: async (since) => await readOutcomes(session, since),
	};
}
