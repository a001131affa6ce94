import {
	NodeOperationError,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodePropertyOptions,
} from 'n8n-workflow';
import { fetchThrough } from '../fetchThrough';
import { wait } from '../shell';
import type { AccountOptions, CrmAccount } from './crms/crm';
import type { Fetch } from './crms/patient';
import { ACCOUNTS, authenticationOf } from './systemDescription';

type Context = IExecuteFunctions | ILoadOptionsFunctions;
type Options = {
	assignmentRuleId?: string;
	createLead?: boolean;
	duplicates?: 'attach' | 'review' | 'stop';
	fallbackOwnerEmail?: string;
	looksTwice?: boolean;
	severalMatches?: AccountOptions['severalMatches'];
};

const REQUEST_TIMEOUT_MS = 60_000;
const JWT = 'salesforceJwtApi';
/** Where a JWT credential knows the instance and adds it: requests go out with their path alone. */
const INSTANCE_OF_CREDENTIAL = 'https://instance.salesforce.invalid';

export const isAccount = (system: string): boolean => ACCOUNTS.includes(system);

/**
 * The CRM account that the node's credential signs in to; for all items, as a run has one account. `ruleFields` are those
 * of the user's own rules, which have to be read before they can be compared.
 */
export async function accountOf(
	context: Context,
	system: string,
	ruleFields: string[] = [],
): Promise<CrmAccount> {
	const credential = credentialOf(context, system);
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const cancelled =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const settings: AccountOptions = {
		now: () => new Date(),
		wait: async (ms) => await wait(ms, cancelled),
		random: Math.random,
		cancelled,
		ruleFields,
		fallbackOwnerEmail: options.fallbackOwnerEmail?.trim() || null,
		ownerDecidedBy: context.getNodeParameter('ownerDecidedBy', 0, 'pack') as 'pack' | 'crm',
		severalMatches: options.severalMatches ?? 'review',
	};
	const send = fetchThrough(context, credential, REQUEST_TIMEOUT_MS);
	// Each CRM is loaded with its first use, not with n8n.
	switch (system) {
		case 'hubspot': {
			const { hubspotAccount } = await import('./crms/hubspot');
			return await hubspotAccount(send, settings);
		}
		case 'pipedrive': {
			const { pipedriveAccount } = await import('./crms/pipedrive');
			return await pipedriveAccount(send, {
				...settings,
				createLead: options.createLead ?? false,
				looksTwice: options.looksTwice ?? false,
			});
		}
		default: {
			const { salesforceAccount } = await import('./crms/salesforce');
			return await salesforceAccount(salesforceFetch(credential, send), {
				...settings,
				instanceUrl: await instanceUrlOf(context, credential),
				...(credential === JWT && { recordUrl: null }),
				duplicates: options.duplicates ?? 'attach',
				assignmentRuleId: options.assignmentRuleId?.trim() || null,
			});
		}
	}
}

function credentialOf(context: Context, system: string): string {
	const { parameter, fallback, credentialOf: typeOf } = authenticationOf(system);
	const value = String(context.getNodeParameter(parameter, 0, fallback));
	const credential = typeOf(value);
	if (credential) return credential;
	throw new NodeOperationError(context.getNode(), `“${value}” is no way to sign in to ${system}`, {
		description: 'Choose one of the list under Authentication.',
	});
}

async function instanceUrlOf(context: Context, credential: string): Promise<string> {
	if (credential === JWT) return INSTANCE_OF_CREDENTIAL;
	const { oauthTokenData } = await context.getCredentials<{
		oauthTokenData?: { instance_url?: string };
	}>(credential);
	const url = oauthTokenData?.instance_url;
	if (url) return url;
	throw new NodeOperationError(context.getNode(), 'The Salesforce credential is not connected', {
		description:
			'Open the credential and sign in once, so that n8n learns the address of your org.',
	});
}

/** With a JWT credential n8n adds the address of the instance itself. */
function salesforceFetch(credential: string, send: Fetch): Fetch {
	if (credential !== JWT) return send;
	return async (url, init) => {
		const { pathname, search } = new URL(url instanceof Request ? url.url : url);
		return await send(`${pathname}${search}`, init);
	};
}

/** The fields of the account, for the table of field rules. */
export async function getAccountFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const account = await accountOf(this, String(this.getNodeParameter('system', 'preview')));
	const fields = await account.fields();
	return fields
		.filter(({ readOnly }) => !readOnly)
		.map(({ name, label, type }) => ({
			name: label,
			value: name,
			description: `${name} (${type})`,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** The same for a field that may be left out: the editor marks a value that its list doesn't hold. */
export async function getTimeFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return [{ name: 'None', value: '' }, ...(await getAccountFields.call(this))];
}
