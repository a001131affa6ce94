import type { Pipedrive } from '../../../../vendor/pipedrive';
import type { AccountOptions } from '../crm';
import type { Fetch } from '../patient';
import { connect, PIPEDRIVE_URL } from './api';
import {
	DOMAIN_LABEL,
	fieldNamed,
	organizationFieldsOf,
	OWN_NAME,
	personFieldsOf,
	type Field,
} from './fields';
import { findPeople, type Identity, type Person } from './people';
import { readUsers, type User } from './users';

export type PipedriveOptions = AccountOptions & {
	baseUrl?: string;
	/** Whether warm and lukewarm leads also come into the leads inbox. */
	createLead?: boolean;
	/** Whether people and companies that the search does not list are also looked for among the latest changes. */
	looksTwice?: boolean;
};

export const LAST_ENQUIRY = `${OWN_NAME}last_enquiry`;
export const LAST_CAPTURED_AT = `${OWN_NAME}last_captured_at`;
export const OPEN_TASK = `${OWN_NAME}open_task`;

/** One run's connection with what it reads of the account once. */
export type Session = {
	api: Pipedrive;
	options: PipedriveOptions;
	personFields: () => Promise<Field[]>;
	organizationFields: () => Promise<Field[]>;
	users: () => Promise<User[]>;
	/** The person fields as far as they are read. */
	known: () => Field[];
	/** What requests call the person field of this name; null where the account has none. */
	codeOf: (name: string) => string | null;
	/** The text that a field of ours holds. */
	remembered: (person: Pick<Person, 'custom_fields'>, name: string) => string | null;
};

export async function openSession(send: Fetch, options: PipedriveOptions): Promise<Session> {
	const api = await connect(send, options.baseUrl || PIPEDRIVE_URL, options);
	let known: Field[] = [];
	const codeOf = (name: string): string | null => fieldNamed(name, known)?.code ?? null;
	return {
		...{ api, options, codeOf },
		personFields: once(async () => (known = await personFieldsOf(api))),
		organizationFields: once(async () => await organizationFieldsOf(api)),
		users: once(async () => await readUsers(api)),
		known: () => known,
		remembered: ({ custom_fields }, name) => {
			const code = codeOf(name);
			const value = code === null ? null : custom_fields[code];
			return typeof value === 'string' && value !== '' ? value : null;
		},
	};
}

export const domainCodeIn = async ({ organizationFields }: Session): Promise<string | null> =>
	fieldNamed(DOMAIN_LABEL, await organizationFields())?.code ?? null;

export async function userWith({ users }: Session, id: number | null): Promise<User | null> {
	return id === null ? null : ((await users()).find((user) => user.id === id) ?? null);
}

export async function peopleWith(
	{ api, personFields, codeOf, options }: Session,
	identities: Identity[],
	looksTwice = true,
): Promise<Array<Person[] | Error>> {
	await personFields();
	return await findPeople(api, identities, codeOf(LAST_ENQUIRY), options.now(), looksTwice);
}

/** `read` that runs once; a failure is forgotten, so that the next one who needs it asks again. */
function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
	let reading: Promise<Result> | null = null;
	return async () => {
		reading ??= read().catch((error: unknown) => {
			reading = null;
			throw error;
		});
		return await reading;
	};
}

export async function attempt<Result>(run: () => Promise<Result>): Promise<Result | Error> {
	try {
		return await run();
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
