import type { z } from 'zod/v4';
import type { ApiOptions, Provider } from '../../provider';
import { askJson } from '../askJson';
import { unknownTo } from '../vendorAnswers';
import { PERSON_FIELDS } from '../vendorFindings';
import { companyAnswer, COMPANY_FIELDS, companySchema, LABEL, NAME } from './company';
import { EMPLOYER_FIELDS, matchSchema, personAnswer, PERSON_KEYS } from './person';

const API = 'https://api.peopledatalabs.com/v5';

/** A person below this is more often than not somebody else, and would be charged all the same. */
const LEAST_LIKELIHOOD = 6;

/** People Data Labs’ enrichment; a match costs a credit, whatever it tells. */
export function peopleDataLabsProvider({ send, prices, now }: ApiOptions): Provider {
	const request = async <Schema extends z.ZodType>(
		path: string,
		query: Record<string, string>,
		schema: Schema,
		signal: AbortSignal,
	): Promise<z.output<Schema> | null> =>
		await askJson(
			`${API}${path}?${new URLSearchParams({ ...query, titlecase: 'true' })}`,
			{ headers: { accept: 'application/json' } },
			{ send, label: LABEL, signal, now, schema },
		);

	return {
		name: NAME,
		label: LABEL,
		company: {
			gives: COMPANY_FIELDS,
			atOnce: 1,
			price: prices.company,
			ask: async ([query], signal) => {
				const asked = { website: query.domain };
				const company = await request('/company/enrich', asked, companySchema, signal);
				return [company ? companyAnswer(query, company) : unknownTo(LABEL, 'company')];
			},
		},
		person: {
			gives: [...PERSON_FIELDS, ...EMPLOYER_FIELDS],
			atOnce: 1,
			price: prices.person,
			ask: async ([query], signal) => {
				const { email, firstName, lastName } = query;
				const asked = {
					email,
					...(firstName && { first_name: firstName }),
					...(lastName && { last_name: lastName }),
					min_likelihood: String(LEAST_LIKELIHOOD),
					// Nothing of a private life (birth date, phone numbers) is fetched.
					data_include: PERSON_KEYS.join(','),
				};
				const match = await request('/person/enrich', asked, matchSchema, signal);
				return [match ? personAnswer(query, match) : unknownTo(LABEL, 'person')];
			},
		},
	};
}
