import { z } from 'zod/v4';
import { NotFound, type ApiOptions, type Provider } from '../../provider';
import { askJson } from '../askJson';
import { PERSON_FIELDS } from '../vendorFindings';
import {
	companyAnswer,
	COMPANY_FIELDS,
	companyMatchSchema,
	COMPANY_SECTIONS,
	LABEL,
	NAME,
} from './company';
import { EMPLOYER_FIELDS, personAnswer, personMatchSchema, PERSON_SECTIONS } from './person';

const API = 'https://api.crustdata.com';
const VERSION = '2025-11-01';
/** Identifiers that one request takes. */
const AT_ONCE = 25;

/** Its reference describes a list; some of its examples wrap that in an object. */
function answerSchema<Match extends z.ZodType>(match: Match) {
	const results = z.array(z.object({ matched_on: z.string(), matches: z.array(match).nullish() }));
	return z.union([results, z.object({ results }).transform((wrapped) => wrapped.results)]);
}

/** Crustdata’s enrichment: one credit a match. */
export function crustdataProvider({ send, prices, now }: ApiOptions): Provider {
	/** The matches of each identifier, in the order of those. */
	async function matchesOf<Match extends z.ZodType>(
		path: string,
		given: string[],
		bodyFor: (identifiers: string[]) => object,
		match: Match,
		signal: AbortSignal,
	): Promise<z.output<Match>[][]> {
		const identifiers = given.map((identifier) => identifier.toLowerCase());
		const init = {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-api-version': VERSION },
			body: JSON.stringify(bodyFor([...new Set(identifiers)])),
		};
		const schema = answerSchema(match);
		const asking = { send, label: LABEL, signal, now, schema, judge: refusalOf };
		const results = (await askJson(`${API}${path}`, init, asking)) ?? [];
		return identifiers.map((identifier) =>
			results
				.filter(({ matched_on }) => matched_on.toLowerCase() === identifier)
				.flatMap(({ matches }) => matches ?? []),
		);
	}

	return {
		name: NAME,
		label: LABEL,
		company: {
			gives: COMPANY_FIELDS,
			atOnce: AT_ONCE,
			price: prices.company,
			ask: async (queries, signal) => {
				const found = await matchesOf(
					'/company/enrich',
					queries.map(({ domain }) => domain),
					(domains) => ({ domains, fields: COMPANY_SECTIONS, exact_match: true }),
					companyMatchSchema,
					signal,
				);
				return queries.map((query, index) => companyAnswer(query, found[index]));
			},
		},
		person: {
			gives: [...PERSON_FIELDS, ...EMPLOYER_FIELDS],
			atOnce: AT_ONCE,
			price: prices.person,
			ask: async (queries, signal) => {
				const found = await matchesOf(
					'/person/enrich',
					queries.map(({ email }) => email),
					(emails) => ({ business_emails: emails, fields: PERSON_SECTIONS }),
					personMatchSchema,
					signal,
				);
				return queries.map((query, index) => personAnswer(query, found[index]));
			},
		},
	};
}

/** Without credit it answers 403, as to a plan that lacks the call. */
const refusalOf = (status: number, body: string): NotFound | undefined =>
	status === 403 && /credit/iu.test(body.slice(0, 2000))
		? new NotFound('noCredit', `${LABEL} has no credit left (403)`)
		: undefined;
