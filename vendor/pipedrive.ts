import {
	Configuration as ConfigurationV1,
	FilesApi,
	LeadsApi,
	NotesApi,
	PersonsApi as PersonsApiV1,
	UsersApi,
} from 'pipedrive/v1';
import {
	ActivitiesApi,
	Configuration as ConfigurationV2,
	DealsApi,
	OrganizationFieldsApi,
	OrganizationsApi,
	PersonFieldsApi,
	PersonsApi,
} from 'pipedrive/v2';

type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
/** What the libraries hand to whatever sends a request, as far as it is used here. */
type Outgoing = {
	url?: string;
	method?: string;
	data?: unknown;
	headers: { toJSON: () => object };
};

export type Pipedrive = ReturnType<typeof createClient>;

/**
 * The calls of both versions of the API, without a token of their own and without retries: both are the caller's. `fetch`
 * must throw on an answer that is no success, as the libraries drop its status and headers.
 */
export function createClient(baseUrl: string, fetch: Fetch) {
	const adapter = async (config: Outgoing) => {
		const response = await fetch(config.url ?? '', {
			method: (config.method ?? 'get').toUpperCase(),
			headers: new Headers(
				Object.entries(config.headers.toJSON()).map(([name, value]) => [name, String(value)]),
			),
			body: typeof config.data === 'string' ? config.data : undefined,
		});
		const { status, statusText } = response;
		return { data: await response.text(), status, statusText, headers: {}, config };
	};
	const { origin } = new URL(baseUrl);
	const first = new ConfigurationV1({ basePath: `${origin}/v1` });
	const second = new ConfigurationV2({ basePath: `${origin}/api/v2` });
	first.baseOptions = { adapter };
	second.baseOptions = { adapter };
	return {
		persons: new PersonsApi(second),
		personFields: new PersonFieldsApi(second),
		organizations: new OrganizationsApi(second),
		organizationFields: new OrganizationFieldsApi(second),
		activities: new ActivitiesApi(second),
		deals: new DealsApi(second),
		notes: new NotesApi(first),
		leads: new LeadsApi(first),
		users: new UsersApi(first),
		files: new FilesApi(first),
		filesOfPersons: new PersonsApiV1(first),
	};
}
