import { z } from 'zod/v4';
import { NotFound, type ApiOptions, type Provider } from '../../provider';
import { askJson } from '../askJson';
import { part } from '../vendorSchema';
import { PERSON_FIELDS } from '../vendorFindings';
import {
	companyAnswer,
	COMPANY_FIELDS,
	COMPANY_PROPERTIES,
	companySchema,
	LABEL,
	NAME,
	type Company,
} from './company';
import { CONTACT_PROPERTIES, contactSchema, personAnswer } from './person';

const OBJECTS = 'https://api.hubapi.com/crm/objects/2026-09';
/** Values of one search, and its largest page. */
const AT_ONCE = 100;
const PAGE = 200;
const MOST_PAGES = 5;

const pageSchema = z.object({
	results: z.array(companySchema),
	paging: part({ next: z.object({ after: z.string() }).nullish() }),
});

/** Reads what the account's own records hold, which HubSpot's data enrichment fills. Costs nothing. */
export function hubspotProvider({ send, now }: ApiOptions): Provider {
	const asking = (what: 'companies' | 'contacts', signal: AbortSignal) => ({
		...{ send, label: LABEL, signal, now },
		judge: (status: number) => (status === 403 ? refused(what) : undefined),
	});

	async function pageOf(domains: string[], after: string, signal: AbortSignal) {
		const filter = { propertyName: 'domain', operator: 'IN', values: domains };
		const search = {
			filterGroups: [{ filters: [filter] }],
			...{ properties: COMPANY_PROPERTIES, sorts: ['hs_object_id'], limit: PAGE, after },
		};
		const init = {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(search),
		};
		const answer = await askJson(`${OBJECTS}/companies/search`, init, {
			...asking('companies', signal),
			schema: pageSchema,
		});
		return { companies: answer?.results ?? [], next: answer?.paging?.next?.after };
	}

	async function companiesAt(domains: string[], signal: AbortSignal): Promise<Company[]> {
		const found: Company[] = [];
		let after: string | undefined = '0';
		for (let page = 0; page < MOST_PAGES && after !== undefined; page++) {
			const { companies, next } = await pageOf(domains, after, signal);
			found.push(...companies);
			after = next;
		}
		return found;
	}

	return {
		name: NAME,
		label: LABEL,
		company: {
			gives: COMPANY_FIELDS,
			atOnce: AT_ONCE,
			price: 0,
			ask: async (queries, signal) => {
				const domains = queries.map(({ domain }) => domain.toLowerCase());
				const companies = await companiesAt([...new Set(domains)], signal);
				return domains.map((domain) => companyAnswer(domain, companies));
			},
		},
		person: {
			gives: PERSON_FIELDS,
			atOnce: 1,
			price: 0,
			ask: async ([{ email }], signal) => {
				const query = `idProperty=email&properties=${CONTACT_PROPERTIES.join(',')}`;
				const contact = await askJson(
					`${OBJECTS}/contacts/${encodeURIComponent(email)}?${query}`,
					{ method: 'GET' },
					{ ...asking('contacts', signal), schema: contactSchema },
				);
				return [personAnswer(contact)];
			},
		},
	};
}

const refused = (what: 'companies' | 'contacts'): NotFound =>
	new NotFound(
		'badKey',
		`${LABEL} does not let this credential read ${what} (403): it needs the scope crm.objects.${what}.read`,
	);
