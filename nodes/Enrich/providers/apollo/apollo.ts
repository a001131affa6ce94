import { z } from 'zod/v4';
import {
	NotFound,
	notFoundOf,
	type ApiOptions,
	type CompanyQuery,
	type PersonQuery,
	type Provider,
} from '../../provider';
import { askJson } from '../askJson';
import { isWithin } from '../untrusted';
import { inOrderOf } from '../vendorAnswers';
import { PERSON_FIELDS } from '../vendorFindings';
import {
	companyAnswer,
	COMPANY_FIELDS,
	COMPANY_FIELDS_ALONE,
	companySchema,
	hostOf,
	LABEL,
	NAME,
	type Company,
} from './company';
import {
	EMPLOYER_FIELDS_ALONE,
	isAddressOf,
	personAnswer,
	personSchema,
	type Person,
} from './person';
import { refusalOf } from './refusals';

const API = 'https://api.apollo.io/api/v1';
const AT_ONCE = 10;
/** Private addresses and numbers are nothing that a lead’s qualification needs. */
const REVEAL_NOTHING = { reveal_personal_emails: 'false', reveal_phone_number: 'false' };

/** Apollo’s enrichment API: one credit a company or person that it knows. */
export function apolloProvider({ send, prices, now }: ApiOptions): Provider {
	const request = async <Schema extends z.ZodType>(
		path: string,
		init: RequestInit,
		schema: Schema,
		signal: AbortSignal,
	): Promise<z.output<Schema> | null> =>
		await askJson(
			`${API}${path}`,
			{ ...init, headers: { accept: 'application/json', ...init.headers } },
			{
				...{ send, label: LABEL, signal, now, schema },
				judge: (status, body, headers) => refusalOf(status, body, headers, now()),
			},
		);

	async function company({ domain }: CompanyQuery, signal: AbortSignal): Promise<Company | null> {
		const path = `/organizations/enrich?${new URLSearchParams({ domain })}`;
		const schema = z.object({ organization: companySchema.nullish() }).nullable();
		return (await request(path, {}, schema, signal))?.organization ?? null;
	}

	async function companies(
		queries: CompanyQuery[],
		signal: AbortSignal,
	): Promise<(Company | null)[]> {
		const domains = queries.map(({ domain }): [string, string] => ['domains[]', domain]);
		const path = `/organizations/bulk_enrich?${new URLSearchParams(domains)}`;
		const schema = z.object({ organizations: z.array(companySchema.nullable()) });
		const answer = await request(path, { method: 'POST' }, schema, signal);
		return inOrderOf(queries, answer?.organizations ?? [], ({ domain }, found) =>
			isWithin(hostOf(found), domain),
		);
	}

	async function person(query: PersonQuery, signal: AbortSignal): Promise<Person | null> {
		const asked = new URLSearchParams({ ...identityOf(query), ...REVEAL_NOTHING });
		const schema = z.object({ person: personSchema.nullish() }).nullable();
		const answer = await request(`/people/match?${asked}`, { method: 'POST' }, schema, signal);
		return answer?.person ?? null;
	}

	async function people(queries: PersonQuery[], signal: AbortSignal): Promise<(Person | null)[]> {
		const path = `/people/bulk_match?${new URLSearchParams(REVEAL_NOTHING)}`;
		const init = {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ details: queries.map(identityOf) }),
		};
		const schema = z.object({ matches: z.array(personSchema.nullable()) });
		const answer = await request(path, init, schema, signal);
		return inOrderOf(queries, answer?.matches ?? [], isAddressOf);
	}

	return {
		name: NAME,
		label: LABEL,
		company: {
			gives: COMPANY_FIELDS,
			atOnce: AT_ONCE,
			price: prices.company,
			ask: async (queries, signal) => {
				const found = await aloneOrTogether(queries, {
					isAlone: ({ wanted }) => wanted.some((path) => COMPANY_FIELDS_ALONE.includes(path)),
					one: async (query) => await company(query, signal),
					several: async (others) => await companies(others, signal),
				});
				return found.map((one, index) =>
					one instanceof NotFound ? one : companyAnswer(queries[index], one),
				);
			},
		},
		person: {
			gives: [...PERSON_FIELDS, ...COMPANY_FIELDS],
			atOnce: AT_ONCE,
			price: prices.person,
			ask: async (queries, signal) => {
				const found = await aloneOrTogether(queries, {
					isAlone: ({ domain, wanted }) =>
						domain !== null && wanted.some((path) => EMPLOYER_FIELDS_ALONE.includes(path)),
					one: async (query) => await person(query, signal),
					several: async (others) => await people(others, signal),
				});
				return found.map((one, index) =>
					one instanceof NotFound ? one : personAnswer(queries[index], one),
				);
			},
		},
	};
}

type Ways<Query, Found> = {
	isAlone: (query: Query) => boolean;
	one: (query: Query) => Promise<Found>;
	several: (queries: Query[]) => Promise<Found[]>;
};

/** What each query finds, in their order; throws only where every request failed. */
async function aloneOrTogether<Query, Found>(
	queries: Query[],
	{ isAlone, one, several }: Ways<Query, Found>,
): Promise<(Found | NotFound)[]> {
	const together = queries.filter((query) => !isAlone(query));
	const groups = [together, ...queries.filter(isAlone).map((query) => [query])].filter(
		(group) => group.length > 0,
	);
	const ends = await Promise.allSettled(
		groups.map(async (group) =>
			group.length === 1 ? [await one(group[0])] : await several(group),
		),
	);
	if (ends.every((end) => end.status === 'rejected')) throw ends[0].reason;
	const found = new Map<Query, Found | NotFound>();
	for (const [index, end] of ends.entries()) {
		for (const [place, query] of groups[index].entries()) {
			found.set(query, end.status === 'fulfilled' ? end.value[place] : notFoundOf(end.reason));
		}
	}
	return queries.map((query) => found.get(query) as Found | NotFound);
}

function identityOf({ email, firstName, lastName, domain }: PersonQuery): Record<string, string> {
	const given = { email, first_name: firstName, last_name: lastName, domain };
	return Object.fromEntries(
		Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])),
	);
}
