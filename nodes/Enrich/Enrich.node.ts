import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { fetchThrough } from '../fetchThrough';
import { runTogether, wait } from '../shell';
import { properties } from './description';
import { enrichAll, type Asked, type EnrichSettings } from './enrich';
import { NEEDED_BY_DEFAULT } from './fields';
import { settingsOf, pricesOf, type Options } from './parameters';
import { NotFound, type Fetch, type Provider } from './provider';
import { credentialOf, credentials } from './providerDescription';
import { API_PROVIDERS } from './providers';
import { httpProvider } from './providers/http/http';
import { DEFAULT_SOURCES, keylessProvider, systemNetwork } from './providers/keyless/keyless';
import { summaryOf } from './summary';

const LONGEST_PAUSE_MS = 2000;

type Given = Options & { cached?: unknown; cachePeople?: boolean };

export class Enrich implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Enrich',
		name: 'enrich',
		icon: { light: 'file:../../icons/enrich.svg', dark: 'file:../../icons/enrich.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["useNetwork"] ? ($parameter["providers"] ?? ["keyless"]).join(", ") : "offline" }}',
		description:
			'Find out about a lead’s company and role: from what the lead says, without any account, or from the providers you have',
		defaults: { name: 'Enrich' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runTogether(this, async (jsons) => {
			const settings = readSettings(this);
			const options: Given = this.getNodeParameter('options', 0, {});
			const { results, usage } = await enrichAll(
				jsons,
				(index) => readAsked(this, index),
				settings,
			);
			const summary = summaryOf(usage);
			if (summary) this.addExecutionHints({ message: summary, location: 'outputPane' });
			return results.map((result, index) => {
				if (result instanceof Error) return result;
				const { enrichment, toCache } = result;
				const rows = toCache.filter(({ kind }) => kind === 'company' || options.cachePeople);
				const hasCache = options.cached !== undefined;
				return { ...jsons[index], enrichment, ...(hasCache && { toCache: rows }) } as IDataObject;
			});
		});
	}
}

function readAsked(context: IExecuteFunctions, itemIndex: number): Asked {
	const { cached }: Given = context.getNodeParameter('options', itemIndex, {});
	return {
		email: context.getNodeParameter('email', itemIndex, ''),
		domain: context.getNodeParameter('domain', itemIndex, ''),
		company: context.getNodeParameter('company', itemIndex, ''),
		cached,
	};
}

function readSettings(context: IExecuteFunctions): EnrichSettings {
	const options: Given = context.getNodeParameter('options', 0, {});
	const settings = settingsOf(options);
	return {
		...settings,
		needed: context.getNodeParameter('needed', 0, NEEDED_BY_DEFAULT) as string[],
		providers: providersOf(context, options, settings.timeoutMs),
		isOffline: !context.getNodeParameter('useNetwork', 0, true),
		cancelled: context.getExecutionCancelSignal(),
		longestPauseMs: LONGEST_PAUSE_MS,
		now: Date.now,
		wait,
	};
}

function providersOf(context: IExecuteFunctions, options: Given, timeoutMs: number): Provider[] {
	const chosen = context.getNodeParameter('providers', 0, ['keyless']) as string[];
	const ways = {
		hubspot: context.getNodeParameter('hubspotAuthentication', 0, 'appToken') as string,
		http: context.getNodeParameter('httpAuthentication', 0, 'none') as string,
	};
	return chosen.map((name) => {
		if (name === 'keyless') return keylessOf(options, timeoutMs);
		const api = {
			send: signedBy(context, credentialOf(name, ways), timeoutMs),
			prices: pricesOf(name, options),
			now: Date.now,
		};
		if (name !== 'http') return API_PROVIDERS[name](api);
		return httpProvider({
			...api,
			url: context.getNodeParameter('httpUrl', 0) as string,
			method: context.getNodeParameter('httpMethod', 0) as 'GET' | 'POST',
			body: (context.getNodeParameter('httpBody', 0, '') as string) || undefined,
			confidence: context.getNodeParameter('httpConfidence', 0, 0.8) as number,
			currency: context.getNodeParameter('httpCurrency', 0, 'USD') as string,
			fields: context.getNodeParameter('httpFields.fields', 0, []) as Array<{
				path: string;
				json: string;
			}>,
		});
	});
}

function keylessOf(
	{ respectRobots = true, sources = DEFAULT_SOURCES }: Options,
	timeoutMs: number,
): Provider {
	return keylessProvider({
		...{ sources, respectRobots, timeoutMs },
		network: systemNetwork(),
		now: Date.now,
	});
}

/** A provider without a credential is an attempt that says so: a lead is no less welcome for it. */
function signedBy(context: IExecuteFunctions, credential: string | null, timeoutMs: number): Fetch {
	if (credential === null || context.getNode().credentials?.[credential]) {
		return fetchThrough(context, credential, timeoutMs);
	}
	return async () => {
		throw new NotFound(
			'badKey',
			'No credential is chosen: choose one in the node, or remove the provider from Providers',
		);
	};
}
