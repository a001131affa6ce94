import { v1, v2 } from 'pipedrive';

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
	const first = new v1.Configuration({ basePath: `${origin}/v1` });
	const second = new v2.Configuration({ basePath: `${origin}/api/v2` });
	first.baseOptions = { adapter };
	second.baseOptions = { adapter };
	return {
		persons: new v2.PersonsApi(second),
		personFields: new v2.PersonFieldsApi(second),
		organizations: new v2.OrganizationsApi(second),
		organizationFields: new v2.OrganizationFieldsApi(second),
		activities: new v2.ActivitiesApi(second),
		deals: new v2.DealsApi(second),
		notes: new v1.NotesApi(first),
		leads: new v1.LeadsApi(first),
		users: new v1.UsersApi(first),
		files: new v1.FilesApi(first),
		filesOfPersons: new v1.PersonsApi(first),
	};
}
