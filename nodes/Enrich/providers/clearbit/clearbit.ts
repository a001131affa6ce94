import type { z } from 'zod/v4';
import { NotFound, type ApiOptions, type Provider } from '../../provider';
import { askJson } from '../askJson';
import { unknownTo } from '../vendorAnswers';
import { PERSON_FIELDS } from '../vendorFindings';
import { companyAnswer, COMPANY_FIELDS, companySchema, LABEL, NAME } from './company';
import { personAndCompanySchema, personAnswer } from './person';

const COMPANY = 'https://company.clearbit.com/v2/companies/find';
const PERSON_AND_COMPANY = 'https://person.clearbit.com/v2/combined/find';

const QUEUED = 202;

/** Clearbit’s Enrichment API, for keys that still work; a person’s look-up also tells about the company. */
export function clearbitProvider({ send, prices, now }: ApiOptions): Provider {
	const request = async <Schema extends z.ZodType>(
		address: string,
		query: Record<string, string>,
		schema: Schema,
		signal: AbortSignal,
	): Promise<z.output<Schema> | null> =>
		await askJson(
			`${address}?${new URLSearchParams(query)}`,
			{ headers: { accept: 'application/json' } },
			{ send, label: LABEL, signal, now, schema, judge: refusalOf },
		);

	return {
		name: NAME,
		label: LABEL,
		company: {
			gives: COMPANY_FIELDS,
			atOnce: 1,
			price: prices.company,
			ask: async ([query], signal) => {
				const company = await request(COMPANY, { domain: query.domain }, companySchema, signal);
				return [company ? companyAnswer(query, company, now()) : unknownTo(LABEL, 'company')];
			},
		},
		person: {
			gives: [...PERSON_FIELDS, ...COMPANY_FIELDS],
			atOnce: 1,
			price: prices.person,
			ask: async ([query], signal) => {
				const { email, firstName, lastName } = query;
				const asked = {
					email,
					...(firstName && { given_name: firstName }),
					...(lastName && { family_name: lastName }),
				};
				const found = await request(PERSON_AND_COMPANY, asked, personAndCompanySchema, signal);
				return [found ? personAnswer(query, found, now()) : unknownTo(LABEL, 'person')];
			},
		},
	};
}

const refusalOf = (status: number): NotFound | undefined =>
	status === QUEUED
		? new NotFound('pending', `${LABEL} is still looking; ask again later`)
		: undefined;
