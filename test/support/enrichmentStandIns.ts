import type { Fetch } from '../../nodes/Enrich/provider';
import { APOLLO_KEY, startApollo } from '../standins/enrichment/apollo';
import { CLEARBIT_HOSTS, startClearbit } from '../standins/enrichment/clearbit';
import {
	knows,
	SAMPLE_COMPANIES,
	SAMPLE_PEOPLE,
	type SampleCompany,
} from '../standins/enrichment/companies';
import { startCrustdata } from '../standins/enrichment/crustdata';
import { startHubSpotRecords } from '../standins/enrichment/hubspotRecords';
import { startKeyless } from '../standins/enrichment/keyless';
import { PEOPLE_DATA_LABS, startPeopleDataLabs } from '../standins/enrichment/peopleDataLabs';
import { sendTo } from '../standins/enrichment/vendorServer';
import { startZoominfo, ZOOMINFO_CLIENT } from '../standins/enrichment/zoominfo';

/** Of Crustdata and HubSpot. */
export const KEY = 'key-of-the-tests';
const CLEARBIT_KEY = 'clearbit-key-of-the-tests';
const PEOPLE_DATA_LABS_KEY = 'pdl-key-of-the-tests';

/** What n8n's credentials hold, by their type, for the stand-ins to let a workflow in. */
const CREDENTIALS = {
	leadPipelineApolloApi: { apiKey: APOLLO_KEY },
	clearbitApi: { apiKey: CLEARBIT_KEY },
	leadPipelineCrustdataApi: { apiKey: KEY },
	hubspotAppToken: { appToken: KEY },
	leadPipelinePeopleDataLabsApi: { apiKey: PEOPLE_DATA_LABS_KEY },
	leadPipelineZoomInfoApi: ZOOMINFO_CLIENT,
};

/** Every provider's stand-in at once, over the sample companies and people. */
export async function startEnrichment() {
	const [apollo, clearbit, crustdata, hubspot, keyless, peopledatalabs, zoominfo] =
		await Promise.all([
			startApollo(),
			startClearbit(CLEARBIT_KEY),
			startCrustdata(KEY),
			startHubSpotRecords(KEY),
			startKeyless(),
			startPeopleDataLabs(PEOPLE_DATA_LABS_KEY),
			startZoominfo(),
		]);
	fillHubSpot(hubspot);
	const standIns = { apollo, clearbit, crustdata, hubspot, keyless, peopledatalabs, zoominfo };
	const bearing = (key: string) => ({ authorization: `Bearer ${key}` });
	const doors = {
		apollo: door(apollo, ['https://api.apollo.io'], () => ({ 'x-api-key': APOLLO_KEY })),
		clearbit: door(clearbit, Object.values(CLEARBIT_HOSTS), () => bearing(CLEARBIT_KEY)),
		crustdata: door(crustdata, ['https://api.crustdata.com'], () => bearing(KEY)),
		hubspot: door(hubspot, ['https://api.hubapi.com'], () => bearing(KEY)),
		peopledatalabs: door(peopledatalabs, [PEOPLE_DATA_LABS], () => ({
			'x-api-key': PEOPLE_DATA_LABS_KEY,
		})),
		zoominfo: door(zoominfo, ['https://api.zoominfo.com'], () => bearing(zoominfo.token())),
	};
	return {
		/** By provider: each stand-in itself, to make it fail or to read what it was asked. */
		standIns,
		/** By API provider: what its adapter sends with, the credential added. */
		send: Object.fromEntries(Object.entries(doors).map(([name, { send }]) => [name, send])),
		/** Where the keyless provider finds DNS, websites and registers. */
		network: keyless.network,
		/** The port that stands for each vendor's host. */
		hosts: Object.fromEntries(Object.values(doors).flatMap(({ hosts }) => hosts)),
		credentials: CREDENTIALS,
		/** How many requests each provider has got. */
		requests: (): Record<string, number> =>
			Object.fromEntries(
				Object.entries(standIns).map(([name, { requests }]) => [name, requests.length]),
			),
		/** Throws where anything that was asked breaks a vendor's contract. */
		stop: async (): Promise<void> => {
			const broken = [...hubspot.violations, ...keyless.problems];
			await Promise.all(Object.values(standIns).map(async ({ stop }) => await stop()));
			if (broken.length > 0) throw new Error(`The contract is broken:\n${broken.join('\n')}`);
		},
	};
}

function door(
	standIn: { url: string },
	origins: string[],
	credential: () => Record<string, string>,
): { send: Fetch; hosts: Array<[host: string, port: number]> } {
	const port = Number(new URL(standIn.url).port);
	return {
		send: async (url, init) => {
			const { origin } = new URL(url instanceof Request ? url.url : url);
			const vendor = origins.find((one) => one === origin) ?? origins[0];
			return await sendTo(standIn, vendor, credential())(url, init);
		},
		hosts: origins.map((origin) => [new URL(origin).hostname, port]),
	};
}

/** An account whose records HubSpot has filled as far as it knows the companies and people. */
function fillHubSpot({
	addCompany,
	addContact,
}: Awaited<ReturnType<typeof startHubSpotRecords>>): void {
	for (const company of SAMPLE_COMPANIES) {
		if (knows('hubspot', company.domain)) addCompany(recordOf(company));
	}
	for (const { email, title, country, linkedin } of SAMPLE_PEOPLE) {
		if (knows('hubspot', email)) {
			addContact({ email, jobtitle: title, country, hs_linkedin_url: linkedin });
		}
	}
}

function recordOf(company: SampleCompany): Record<string, string> {
	const { domain, name, industryWords, employees, revenue, founded } = company;
	const filled: Array<[keyof SampleCompany, string, string]> = [
		['industry', 'industry', industryWords.toUpperCase().replace(/&/gu, 'AND').replace(/ /gu, '_')],
		['employees', 'numberofemployees', String(employees)],
		['revenue', 'annualrevenue', String(revenue)],
		['founded', 'founded_year', String(founded)],
		[
			'country',
			'country',
			new Intl.DisplayNames(['en'], { type: 'region' }).of(company.country) ?? '',
		],
		['region', 'state', company.region],
		['city', 'city', company.city],
		['description', 'description', company.description],
		['linkedin', 'linkedin_company_page', company.linkedin],
	];
	return {
		...{ name, domain },
		...Object.fromEntries(
			filled
				.filter(([field]) => knows('hubspot', domain, field))
				.map(([, property, value]) => [property, value]),
		),
	};
}
