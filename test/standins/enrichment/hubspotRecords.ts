import path from 'node:path';
import { startHubSpot } from '../hubspot';
import { specsNextTo } from '../hubspot/contract';
import { define } from '../hubspot/portal';
import { startVendor, type VendorReply } from './vendorServer';

/** The account of test/standins/hubspot with the fields that HubSpot's enrichment fills, and the faults of a network. */

const FIELDS = {
	companies: [
		...['industry', 'hs_employee_range', 'annualrevenue', 'hs_annual_revenue_currency_code'],
		...['founded_year', 'state', 'city', 'description', 'web_technologies', 'total_money_raised'],
		...['linkedin_company_page', 'facebook_company_page'],
	],
	contacts: ['hs_seniority', 'seniority', 'hs_role', 'job_function'],
} as const;

const FAULTS = {
	rateLimited: {
		status: 429,
		body: {
			...{ status: 'error', errorType: 'RATE_LIMIT', category: 'RATE_LIMITS' },
			...{ message: 'You have reached your secondly limit.', policyName: 'SECONDLY' },
		},
	},
	missingScope: {
		status: 403,
		body: {
			...{ status: 'error', category: 'MISSING_SCOPES' },
			message: 'This app hasn’t been granted all required scopes to make this call.',
		},
	},
};

/** Its token is a bearer token. */
export async function startHubSpotRecords(token: string) {
	const hubspot = await startHubSpot({
		specsFolder: specsNextTo(path.join(__dirname, '../../..')),
	});
	hubspot.state.token = token;
	for (const type of ['companies', 'contacts'] as const) {
		for (const name of FIELDS[type]) hubspot.portal.definitions[type].set(name, define({ name }));
	}
	const front = await startVendor({
		secrets: ['authorization'],
		faults: FAULTS,
		answer: async ({ method, target, body }, { authorization }): Promise<VendorReply> => {
			const response = await fetch(`${hubspot.origin}${target}`, {
				method,
				headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
				...(body !== undefined && { body: JSON.stringify(body) }),
			});
			return { status: response.status, body: await response.text() };
		},
	});
	const add =
		(type: 'companies' | 'contacts') =>
		(properties: Record<string, string>): string =>
			hubspot.portal.create(type, { properties }).id;
	return {
		...front,
		violations: hubspot.violations,
		addCompany: add('companies'),
		addContact: add('contacts'),
		stop: async (): Promise<void> => {
			await front.stop();
			await hubspot.stop();
		},
	};
}
