import type { Pipedrive } from '../../../../vendor/pipedrive';
import { chunks } from '../../../../lead/chunks';
import type { Company } from '../company';
import { severalOf } from '../domainAccounts';
import { folded } from '../plainText';
import { MOST_IDS } from './api';
import { createOnce } from './createOnce';
import { isAboutContent, isFinal, isGone, orRefusal } from './faults';
import { DOMAIN_LABEL, fieldNamed, type Field } from './fields';
import { SEARCH_LAG_MS, secondsOf } from './people';

export type Organization = {
	id: number;
	name: string;
	ownerId: number | null;
	domain: string;
	/** People linked to it, where asked for. */
	people?: number;
	addedAt?: string;
};

/** One company of a run, whoever of its people came first. */
export const companyKey = ({ domain, name }: Company): string =>
	domain === null ? `name ${folded(storedName(name))}` : `domain ${folded(domain)}`;

/** An organization as the search lists it: the values of its custom fields, without the names of the fields. */
type Hit = Pick<Organization, 'id' | 'name' | 'ownerId'> & { values: string[] };

type Account = {
	api: Pipedrive;
	/** What requests call our domain field; null where the account has none. */
	domainCode: () => Promise<string | null>;
	now: Date;
};

/**
 * The organizations of these companies by `companyKey`: by their domain, rather in our domain field than in another one,
 * else by name where ours is empty. An error where nobody could look for a company. `absent` are the keys of those that a
 * look-up just before did not find. `looksTwice`: whether those that the search does not list are also looked for among the
 * latest changes. `sharing` are all organizations of a domain that several have, by `companyKey`.
 */
export async function findOrganizations(
	{ api, domainCode, now }: Account,
	companies: Company[],
	absent: Set<string>,
	looksTwice: boolean,
): Promise<{ found: Map<string, Organization | Error>; sharing: Map<string, Organization[]> }> {
	const found = new Map<string, Organization | Error>();
	const sharing = new Map<string, Organization[]>();
	const open = (): Company[] => [
		...new Map(
			companies
				.filter((company) => !found.has(companyKey(company)))
				.map((company) => [companyKey(company), company]),
		).values(),
	];
	const keep = (organizations: Organization[]): void => {
		for (const company of open()) {
			const match = matching(company, organizations);
			if (match) found.set(companyKey(company), match);
		}
	};
	const lookLately = async () =>
		await orRefusal(async () => await recentOrganizations(api, await domainCode(), now));
	const early = absent.size > 0 ? await lookLately() : null;
	const tellsAll = early instanceof Error || early?.isComplete === true;
	const lookFor = async (
		fields: 'custom_fields' | 'name',
		termOf: (company: Company) => string | null,
	): Promise<void> => {
		const asked = open().flatMap((company) => {
			const term = tellsAll && absent.has(companyKey(company)) ? null : termOf(company);
			return term ? [{ company, term }] : [];
		});
		const hits = await Promise.all(
			asked.map(async ({ term }) => await orRefusal(async () => await search(api, fields, term))),
		);
		const toRead: Array<{ company: Company; listed: Hit[] }> = [];
		for (const [at, { company }] of asked.entries()) {
			const some = hits[at];
			const known = some instanceof Error ? some : withDomain(company.domain, some);
			if (known) found.set(companyKey(company), known);
			else if (!(some instanceof Error) && some.length > 0) toRead.push({ company, listed: some });
		}
		if (toRead.length === 0) return;
		const ids = toRead.flatMap(({ listed }) => listed.map(({ id }) => id));
		const organizations = await orRefusal(
			async () => await readOrganizations(api, await domainCode(), ids, 'people_count'),
		);
		if (organizations instanceof Error) {
			for (const { company } of toRead) found.set(companyKey(company), organizations);
			return;
		}
		keep(organizations);
		for (const { company, listed } of toRead) {
			const key = companyKey(company);
			const hits = naming(company.domain, listed);
			if (hits.length > 1)
				sharing.set(key, severalOf(ofDomain(company.domain, hits, organizations)));
			const match = found.get(key) ?? inAnotherField(hits, organizations);
			if (match) found.set(key, match);
		}
	};
	await lookFor('custom_fields', ({ domain }) => domain);
	await lookFor('name', ({ name }) => name && storedName(name));
	if (open().length === 0 || (early === null && !looksTwice)) return { found, sharing };
	const recent = early ?? (await lookLately());
	if (recent instanceof Error) {
		for (const company of open()) found.set(companyKey(company), recent);
	} else keep(recent.organizations);
	return { found, sharing };
}

/**
 * The only organization that names the domain, without a look at which of its fields does. One that names another domain
 * as well may only be a partner of the company: it has to be read.
 */
function withDomain(domain: string | null, hits: Hit[]): Organization | undefined {
	const [hit, another] = naming(domain, hits);
	if (domain === null || !hit || another) return undefined;
	const { id, name, ownerId, values } = hit;
	const isOther = (value: string): boolean => DOMAIN.test(value) && value !== folded(domain);
	return values.map(folded).some(isOther) ? undefined : { id, name, ownerId, domain };
}

const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}\p{N}-]+$/u;

const naming = (domain: string | null, hits: Hit[]): Hit[] =>
	domain === null
		? []
		: hits.filter(({ values }) => values.some((value) => folded(value) === folded(domain)));

/** Where our field is empty, the domain in another field says which company it is. */
function inAnotherField(hits: Hit[], organizations: Organization[]): Organization | undefined {
	const ids = new Set(hits.map(({ id }) => id));
	return organizations
		.toSorted((a, b) => a.id - b.id)
		.find((one) => one.domain === '' && ids.has(one.id));
}

/** Those with the domain in our field, or in another one where ours is empty; the oldest first. */
function ofDomain(
	domain: string | null,
	hits: Hit[],
	organizations: Organization[],
): Organization[] {
	const ids = new Set(hits.map(({ id }) => id));
	return organizations
		.filter((one) => ids.has(one.id) && ['', folded(domain ?? '')].includes(folded(one.domain)))
		.toSorted((a, b) => a.id - b.id);
}

function matching(company: Company, organizations: Organization[]): Organization | undefined {
	const inOrder = organizations.toSorted((a, b) => a.id - b.id);
	const { domain, name } = company;
	return (
		inOrder.find((one) => domain !== null && folded(one.domain) === folded(domain)) ??
		inOrder.find(
			(one) => one.domain === '' && name !== null && folded(one.name) === folded(storedName(name)),
		)
	);
}

async function search(
	api: Pipedrive,
	fields: 'custom_fields' | 'name',
	term: string,
): Promise<Hit[]> {
	try {
		const { data } = await api.organizations.searchOrganization({
			term,
			fields,
			exact_match: true,
		});
		return (data?.items ?? []).flatMap(({ item }) => {
			const { id, name = '', owner, custom_fields } = item ?? {};
			if (typeof id !== 'number') return [];
			const values = (custom_fields ?? []).map(String);
			return [{ id, name, ownerId: owner?.id ?? null, values }];
		});
	} catch (error) {
		// A name that can't be searched for is no reason to lose the lead.
		if (isFinal(error)) return [];
		throw error;
	}
}

export async function readOrganizations(
	api: Pipedrive,
	code: string | null,
	ids: number[],
	include_fields?: 'people_count',
): Promise<Organization[]> {
	const custom_fields = code ?? undefined;
	const wanted = [...new Set(ids)];
	// One by its ID costs a tenth of a list.
	if (wanted.length === 1) {
		try {
			const { data } = await api.organizations.getOrganization({
				id: wanted[0],
				include_fields,
				custom_fields,
			});
			return data ? organizationOf(data, code) : [];
		} catch (error) {
			if (isGone(error)) return [];
			throw error;
		}
	}
	const pages = await Promise.all(
		chunks(wanted, MOST_IDS).map(
			async (some) =>
				await api.organizations.getOrganizations({
					ids: some.join(','),
					include_fields,
					custom_fields,
					limit: MOST_IDS,
				}),
		),
	);
	return pages.flatMap(({ data }) => data ?? []).flatMap((one) => organizationOf(one, code));
}

async function recentOrganizations(
	api: Pipedrive,
	code: string | null,
	now: Date,
): Promise<{ organizations: Organization[]; isComplete: boolean }> {
	const { data, additional_data: more } = await api.organizations.getOrganizations({
		updated_since: secondsOf(new Date(now.getTime() - SEARCH_LAG_MS)),
		sort_by: 'update_time',
		sort_direction: 'desc',
		custom_fields: code ?? undefined,
		limit: 500,
	});
	return {
		organizations: (data ?? []).flatMap((one) => organizationOf(one, code)),
		isComplete: !more?.next_cursor,
	};
}

type Listed = {
	id?: number;
	name?: string;
	owner_id?: number;
	people_count?: number;
	add_time?: string;
	is_deleted?: boolean;
	custom_fields?: Record<string, unknown>;
};

function organizationOf(listed: Listed, code: string | null): Organization[] {
	const { id, name, owner_id, people_count, add_time, is_deleted, custom_fields } = listed;
	if (typeof id !== 'number' || is_deleted === true) return [];
	const domain = code === null ? null : custom_fields?.[code];
	return [
		{
			id,
			name: name ?? '',
			ownerId: owner_id ?? null,
			domain: String(domain ?? '').trim(),
			...(people_count !== undefined && { people: people_count }),
			...(add_time !== undefined && { addedAt: add_time }),
		},
	];
}

/** Creates the organization of a company; its further details only where the account has fields for them. */
export async function createOrganization(
	api: Pipedrive,
	fields: Field[],
	company: Company,
	{ now, wait }: { now: () => Date; wait: (ms: number) => Promise<void> },
): Promise<number> {
	const code = fieldNamed(DOMAIN_LABEL, fields)?.code ?? null;
	const { domain, name, country, employees, industry } = company;
	const fewest = {
		name: storedName(name ?? domain),
		...(code !== null && domain !== null && { custom_fields: { [code]: domain } }),
	};
	const industryId = fields
		.find((field) => field.code === 'industry')
		?.options?.find(({ label }) => folded(label) === folded(industry ?? ''))?.id;
	const hasEmployees = fields.some((field) => field.code === 'employee_count');
	const details = {
		...(country !== null && { address: { value: country } }),
		...(employees !== null && hasEmployees && { employee_count: Math.round(employees) }),
		...(typeof industryId === 'number' && { industry: industryId }),
	};
	const create = async (body: typeof fewest & typeof details): Promise<number> => {
		const { data } = await api.organizations.addOrganization({ AddOrganizationRequest: body });
		return data?.id ?? 0;
	};
	const find = async (): Promise<number | null> => {
		const { organizations } = await recentOrganizations(api, code, now());
		return matching(company, organizations)?.id ?? null;
	};
	try {
		return await createOnce(async () => await create({ ...fewest, ...details }), find, wait);
	} catch (error) {
		if (!isAboutContent(error) || Object.keys(details).length === 0) throw error;
		return await createOnce(async () => await create(fewest), find, wait);
	}
}

const LONGEST_NAME = 255;

/** As much of a name as Pipedrive has room for. */
const storedName = (name: string | null): string =>
	[...(name ?? '')].slice(0, LONGEST_NAME).join('').trim();
