import type { Pipedrive } from '../../../../vendor/pipedrive';
import { chunks } from '../chunks';
import type { Company } from '../company';
import { folded } from '../plainText';
import { MOST_IDS } from './api';
import { createOnce } from './createOnce';
import { isAboutContent, isFinal, isGone, orRefusal } from './faults';
import { DOMAIN_LABEL, fieldNamed, type Field } from './fields';
import { secondsOf } from './people';

export type Organization = {
	id: number;
	name: string;
	ownerId: number | null;
	domain: string;
};

const SEARCH_LAG_MS = 10 * 60 * 1000;

/** One company of a run, whoever of its people came first. */
export const companyKey = ({ domain, name }: Company): string =>
	domain === null ? `name ${folded(storedName(name))}` : `domain ${folded(domain)}`;

/**
 * The organizations of these companies by `companyKey`: by our domain field, else by name where that field is empty. An
 * error where nobody could look for a company.
 */
export async function findOrganizations(
	api: Pipedrive,
	fields: Field[],
	companies: Company[],
	now: Date,
): Promise<Map<string, Organization | Error>> {
	const found = new Map<string, Organization | Error>();
	const code = fieldNamed(DOMAIN_LABEL, fields)?.code ?? null;
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
	const lookFor = async (
		fields: 'custom_fields' | 'name',
		termOf: (company: Company) => string | null,
	): Promise<void> => {
		const asked = open().flatMap((company) => {
			const term = termOf(company);
			return term ? [{ company, term }] : [];
		});
		const listed = await Promise.all(
			asked.map(async ({ term }) => await orRefusal(async () => await idsOf(api, fields, term))),
		);
		const ids = listed.flatMap((some) => (some instanceof Error ? [] : some));
		const organizations = await orRefusal(async () => await readOrganizations(api, code, ids));
		for (const [at, { company }] of asked.entries()) {
			const some = listed[at];
			if (some instanceof Error) found.set(companyKey(company), some);
			else if (organizations instanceof Error && some.length > 0) {
				found.set(companyKey(company), organizations);
			}
		}
		if (!(organizations instanceof Error)) keep(organizations);
	};
	if (code !== null) await lookFor('custom_fields', ({ domain }) => domain);
	await lookFor('name', ({ name }) => name && storedName(name));
	if (open().length === 0) return found;
	const recent = await orRefusal(async () => await recentOrganizations(api, code, now));
	if (recent instanceof Error) {
		for (const company of open()) found.set(companyKey(company), recent);
	} else keep(recent);
	return found;
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

async function idsOf(
	api: Pipedrive,
	fields: 'custom_fields' | 'name',
	term: string,
): Promise<number[]> {
	try {
		const { data } = await api.organizations.searchOrganization({
			term,
			fields,
			exact_match: true,
		});
		return (data?.items ?? []).map(({ item }) => item?.id).filter((id) => typeof id === 'number');
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
): Promise<Organization[]> {
	const custom_fields = code ?? undefined;
	const wanted = [...new Set(ids)];
	// One by its ID costs a tenth of a list.
	if (wanted.length === 1) {
		try {
			const { data } = await api.organizations.getOrganization({ id: wanted[0], custom_fields });
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
): Promise<Organization[]> {
	const { data } = await api.organizations.getOrganizations({
		updated_since: secondsOf(new Date(now.getTime() - SEARCH_LAG_MS)),
		sort_by: 'update_time',
		sort_direction: 'desc',
		custom_fields: code ?? undefined,
		limit: 500,
	});
	return (data ?? []).flatMap((one) => organizationOf(one, code));
}

type Listed = {
	id?: number;
	name?: string;
	owner_id?: number;
	is_deleted?: boolean;
	custom_fields?: Record<string, unknown>;
};

function organizationOf(listed: Listed, code: string | null): Organization[] {
	const { id, name, owner_id, is_deleted, custom_fields } = listed;
	if (typeof id !== 'number' || is_deleted === true) return [];
	const domain = code === null ? null : custom_fields?.[code];
	return [{ id, name: name ?? '', ownerId: owner_id ?? null, domain: String(domain ?? '').trim() }];
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
	const find = async (): Promise<number | null> =>
		matching(company, await recentOrganizations(api, code, now()))?.id ?? null;
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
