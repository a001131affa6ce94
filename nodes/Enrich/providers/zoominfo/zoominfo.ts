import type { z } from 'zod/v4';
import { NotFound, type ApiOptions, type PersonQuery, type Provider } from '../../provider';
import { askJson } from '../askJson';
import { hostIn } from '../untrusted';
import { PERSON_FIELDS } from '../vendorFindings';
import {
	companyAnswer,
	COMPANY_FIELDS,
	COMPANY_OUTPUT,
	companySchema,
	LABEL,
	NAME,
} from './company';
import { answerTo, matchesInOrder, matchesSchema } from './matches';
import { CONTACT_OUTPUT, contactSchema, EMPLOYER_FIELDS, personAnswer } from './person';
import { refusalOf } from './refusals';

const API = 'https://api.zoominfo.com/gtm/data/v1';
const MEDIA_TYPE = 'application/vnd.api+json';
const AT_ONCE = 25;

/** ZoomInfo’s GTM data API: one credit a match, unless the account has the record already. */
export function zoominfoProvider({ send, prices, now }: ApiOptions): Provider {
	async function matchesOf<Attributes extends z.ZodType>(
		path: string,
		request: { type: string; attributes: object },
		attributes: Attributes,
		signal: AbortSignal,
	) {
		const answer = await askJson(
			`${API}${path}`,
			{
				method: 'POST',
				headers: { accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE },
				body: JSON.stringify({ data: request }),
			},
			{
				...{ send: async (...asked) => await send(...asked).catch(refusedClient) },
				...{ label: LABEL, signal, now, schema: matchesSchema(attributes) },
				judge: (status, body, headers) => refusalOf(status, body, headers, now()),
			},
		);
		return answer?.data ?? [];
	}

	return {
		name: NAME,
		label: LABEL,
		company: {
			gives: COMPANY_FIELDS,
			atOnce: AT_ONCE,
			price: prices.company,
			ask: async (queries, signal) => {
				const inputs = queries.map(({ domain }) => ({ companyWebsite: `http://${domain}` }));
				const request = {
					type: 'CompanyEnrich',
					attributes: { matchCompanyInput: inputs, outputFields: COMPANY_OUTPUT },
				};
				const matches = await matchesOf('/companies/enrich', request, companySchema, signal);
				const domains = queries.map(({ domain }) => domain);
				return matchesInOrder(domains, matches, ({ companyWebsite }) => hostIn(companyWebsite)).map(
					(match, index) =>
						answerTo(match, 'company', (company) => companyAnswer(queries[index], company, now())),
				);
			},
		},
		person: {
			gives: [...PERSON_FIELDS, ...EMPLOYER_FIELDS],
			atOnce: AT_ONCE,
			price: prices.person,
			ask: async (queries, signal) => {
				const request = {
					type: 'ContactEnrich',
					attributes: { matchPersonInput: queries.map(inputOf), outputFields: CONTACT_OUTPUT },
				};
				const matches = await matchesOf('/contacts/enrich', request, contactSchema, signal);
				const emails = queries.map(({ email }) => email.toLowerCase());
				return matchesInOrder(emails, matches, ({ emailAddress }) =>
					typeof emailAddress === 'string' ? emailAddress.trim().toLowerCase() : null,
				).map((match, index) =>
					answerTo(match, 'person', (contact) => personAnswer(queries[index], contact, now())),
				);
			},
		},
	};
}

/** n8n fails with the credential’s own words where it gets no token for the client. */
function refusedClient(reason: unknown): never {
	const { message } = Object(reason) as { message?: string };
	const words = /^ZoomInfo does not accept this client ID and secret \(\d{3}\)$/u;
	throw message && words.test(message) ? new NotFound('badKey', message) : reason;
}

const inputOf = ({ email, firstName, lastName }: PersonQuery): object => ({
	emailAddress: email,
	...(firstName && lastName && { firstName, lastName }),
});
